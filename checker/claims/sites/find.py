"""What a sentence puts in a place: "the ballots lay in the basement of the City Hall".

The place stands behind a preposition of place, or before a clause ("the villa where the two sides are
meeting"). Places from which, through which or towards which something goes are left out, and those of which
the sentence names several alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.claims.amounts.qualifiers import subject_of
from checker.claims.arguments import argument
from checker.claims.sites.phrases import PlacePhrase, place_phrases
from checker.claims.sites.telling import OBJECTS, Happening, in_words, short, told_as, without_place
from checker.claims.sites.words import fights, is_medic, noun_class, takes_place, verb_class
from checker.claims.syntax import is_passive
from checker.claims.wordlists import words
from checker.model import Grain, Mention, Site

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_AT = words("in at inside on within")
_BESIDE = words("near outside beside behind under beneath above off opposite by aboard")
_TO = words("to into onto")
_WHICH = words("in at inside on")
_EVERY = words("all every each both entire whole")
_CLAUSES = frozenset({"relcl", "acl"})
_RELATIVE = words("who that which whom")
_STAGED = words(
    "later then subsequently afterwards afterward eventually finally first initially since meanwhile next"
)
_PARTS_OF_DAY = words(
    "day night hour minute second week month year morning afternoon evening weekend time summer winter "
    "spring autumn half decade life"
)
_KEEPING = words("keep hold store hide shelter house stash stow lodge hole")
_LANDING = words("land deliver disembark unload arrive")  # "landed at", unlike "took a picture at"
_STAGES = words("in for during at into after")  # "met for talks", "spent two days in negotiation"


def find_sites(span: Span, mentions: Sequence[Mention] = (), offset: int = 0) -> tuple[Site, ...]:
    """The sites of a parsed sentence, in order; `offset` takes positions to those of the mentions."""
    placed = list(_placed(span, place_phrases(span, mentions, offset)))
    found = []
    for verb, (phrase, ends) in _one_each(placed):
        inside = [(p.start, p.end) for v, p, _ in placed if v.i == verb.i] + [(phrase.start, phrase.end)]
        for happening in _happenings(verb, ends):
            site = _site(happening, verb, phrase, _names(verb, mentions, offset, inside))
            if site is not None:
                found.append(_with_theme(site, happening, phrase, mentions, offset))
    return tuple(dict.fromkeys(found))


def _placed(span: Span, phrases: Sequence[PlacePhrase]) -> Iterator[tuple[Token, PlacePhrase, bool]]:
    """(word that the phrase belongs to, phrase, whether it says where something is brought)."""
    doc = span.doc
    for phrase in phrases:
        before = doc[phrase.start - 1] if phrase.start > span.start else None
        if before is not None and before.lower_ in _AT | _BESIDE | _TO | {"from"} and not phrase.several:
            beside = before.lower_ in _BESIDE
            governor = _governor(before)
            found = governor is not None and verb_class(governor.lemma_.lower()) == "find"
            if (
                governor is not None
                and not (beside and phrase.spots[0].grain >= Grain.TOWN)
                and (before.lower_ != "from" or found)
            ):
                yield governor, phrase, before.lower_ in _TO
        verb = _of_where(span, phrase)
        if verb is not None and not phrase.several:
            yield verb, phrase, False


def _governor(preposition: Token) -> Token | None:
    """The verb or the noun of happening that the phrase belongs to."""
    token = preposition.head
    while token.pos_ in {"ADP", "ADV", "PART"} and token.head != token:
        token = token.head
    for _ in range(4):
        if token.pos_ in {"VERB", "AUX"}:
            return token
        if noun_class(token.lemma_.lower()) and token.pos_ in {"NOUN", "PROPN"}:
            return token
        # "shook hands for the cameras in the palace", but not "a firm in Lonby signed"
        if token.dep_ == "nsubj" and is_medic(token.lemma_.lower()):
            return token.head  # "doctors at the clinic fought for her life"
        if token.dep_ not in {*OBJECTS, "pobj", "attr", "prep"} or _indefinite(token):
            return None
        token = token.head
        while token.pos_ == "ADP" and token.head != token:
            if token.head.pos_ in {"NOUN", "PROPN"} and not noun_class(token.head.lemma_.lower()):
                return None
            token = token.head
    return None


def _indefinite(token: Token) -> bool:
    """Whether the place may narrow the noun rather than say where something was done: "a firm in"."""
    return any(c.lower_ in {"a", "an", "another", "any"} for c in token.children)


def _of_where(span: Span, phrase: PlacePhrase) -> Token | None:
    """The verb of the clause behind a place: "where they met", "in which they met"."""
    doc, at = span.doc, phrase.end
    if phrase.start > span.start and doc[phrase.start - 1].lower_ in _BESIDE:
        return None  # "an abbey near Lonby, where": either
    if at < span.end and doc[at].text == ",":
        at += 1
    if at + 1 >= span.end:
        return None
    which = doc[at].lower_ in _WHICH and doc[at + 1].lower_ == "which"
    if not which and doc[at].lower_ != "where":
        return None
    verb = doc[at].head
    return verb if verb.pos_ in {"VERB", "AUX"} and verb.i > at else None


def _one_each(
    placed: Sequence[tuple[Token, PlacePhrase, bool]],
) -> Iterator[tuple[Token, tuple[PlacePhrase, bool]]]:
    """Each governor with its place; two phrases of other sizes are one place ("in the hotel ... in Lonby"),
    two of one size none."""
    by_verb: dict[int, list[tuple[Token, PlacePhrase, bool]]] = {}
    for item in placed:
        by_verb.setdefault(item[0].i, []).append(item)
    for items in by_verb.values():
        grains = [{s.grain for s in phrase.spots if s.words} for _, phrase, _ in items]
        if any(a & b for i, a in enumerate(grains) for b in grains[i + 1 :]):
            continue
        items = sorted(items, key=lambda item: min(s.grain for s in item[1].spots))
        first = items[0][1]
        spots = tuple(s for _, phrase, _ in items for s in phrase.spots)
        yield items[0][0], (first.with_spots(spots), any(ends for _, _, ends in items))


def _happenings(word: Token, ends: bool) -> Iterator[Happening]:
    """What the governor of a place says happens there."""
    if word.pos_ in {"NOUN", "PROPN"}:
        yield Happening(noun_class(word.lemma_.lower()) or "", word, word, True)
        return
    lemma = word.lemma_.lower()
    subject, target = subject_of(word), next((c for c in word.children if c.dep_ in OBJECTS), None)
    passive = is_passive(word) or _is_participle(word)
    if takes_place(lemma) and not ends:
        nouns = [n for n in (subject, target, *_stages(word)) if n is not None]
        events = [n for n in nouns if noun_class(n.lemma_.lower()) and n.pos_ in {"NOUN", "PROPN"}]
        for noun in events[:1]:
            yield Happening(noun_class(noun.lemma_.lower()) or "", noun, noun, True)
        if events:
            return
    for noun in _stages(word):
        if noun_class(noun.lemma_.lower()) and not ends:
            yield Happening(noun_class(noun.lemma_.lower()) or "", noun, noun, True)
    dying = _dying(word, lemma)
    if dying is not None and not ends:
        yield Happening("die", word, dying, False)
        return
    kind = _kind(word, lemma, passive, target)
    there = ends or lemma in _LANDING if kind == "bring" else not ends
    if kind is None or not there:
        return
    kept = kind == "be" and lemma not in _KEEPING
    theme = subject if passive or target is None or kept else target
    if theme is None and word.dep_ in _CLAUSES:
        theme = word.head
    if theme is not None and theme.lower_ in _RELATIVE and word.dep_ == "relcl":
        theme = word.head
    if theme is not None:
        yield Happening(kind, word, theme, False)


def _dying(verb: Token, lemma: str) -> Token | None:
    """Who has died by words for it of more than one verb: "was pronounced dead", "fought in vain for her
    life", "lost his life"."""
    subject = subject_of(verb)
    dead = next((c for c in verb.children if c.lower_ == "dead"), None)
    if lemma in {"pronounce", "declare"} and dead is not None:
        passive = is_passive(verb)
        whom = (c for c in (*dead.children, *verb.children) if c.dep_ in {"nsubj", *OBJECTS} and c != subject)
        return subject if passive else next(whom, None)
    lives = [t for t in verb.subtree if t.lemma_.lower() == "life" and t.i > verb.i]
    if not lives:
        return None
    if lemma == "lose":
        return subject if lives[0].head == verb else None
    if fights(lemma) and any(t.lower_ == "vain" for t in verb.subtree):
        owner = next((c for c in lives[0].children if c.dep_ == "poss"), None)
        of = next((c for c in lives[0].children if c.dep_ == "prep" and c.lower_ == "of"), None)
        return owner or (next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None)
    return None


def _kind(verb: Token, lemma: str, passive: bool, target: Token | None) -> str | None:
    """The class of acts that a verb with its particle and object tells of."""
    particles = {c.lower_ for c in verb.children if c.dep_ == "prt"}
    if lemma == "be" and verb.dep_ not in {"aux", "auxpass"}:
        return "be"
    if lemma in {"lie", "sit", "stand", "hold", "keep", "stay"} and particles - {"up"}:
        return None  # "laid down their arms", "sat down with"
    if lemma == "spend" and (target is None or target.lemma_.lower() not in _PARTS_OF_DAY):
        return None
    if lemma == "break":
        return "begin" if "out" in particles else None
    if lemma == "hold" and not passive:
        return None
    if lemma == "hand" and "over" not in particles:
        return None
    return verb_class(lemma)


def _is_participle(verb: Token) -> bool:
    """ "the man arrested in Lonby"."""
    return verb.tag_ == "VBN" and not any(c.dep_ in {"aux", "auxpass"} for c in verb.children)


def _stages(verb: Token) -> list[Token]:
    """Nouns behind the prepositions of a verb that say what it is part of: "in the course of the talks"."""
    found = []
    for prep in verb.children:
        if prep.dep_ != "prep" or prep.lower_ not in _STAGES:
            continue
        for noun in prep.children:
            if noun.dep_ != "pobj":
                continue
            inner = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of"), None)
            if noun.lower_ == "course" and inner is not None:
                found += [c for c in inner.children if c.dep_ == "pobj"]
            else:
                found.append(noun)
    return found


def _site(happening: Happening, governor: Token, phrase: PlacePhrase, parts: frozenset[str]) -> Site | None:
    told = told_as(happening, governor)
    if told is None or happening.act == "":
        return None
    return Site(
        text=phrase.text,
        spots=phrase.spots,
        act=happening.act,
        theme=None,
        parts=parts,
        told=in_words(happening, governor, phrase),
        holds=told,
        noun=happening.noun,
        every=any(c.lower_ in _EVERY for c in (happening.theme or governor).children),
        verb=happening.word.lemma_.lower(),
        staged=any(t.lower_ in _STAGED for t in governor.children),
    )


def _with_theme(
    site: Site, happening: Happening, phrase: PlacePhrase, mentions: Sequence[Mention], offset: int
) -> Site:
    """The site with what is there as an argument, without the words of the place."""
    if happening.theme is None:
        return site
    theme = argument(happening.theme, "theme", mentions, offset)
    own = {t.lemma_.lower() for t in happening.word.doc[phrase.start : phrase.end]}
    whole = without_place(theme.text, phrase, happening.word)
    text = short(happening.theme) if happening.noun else whole
    return replace(site, theme=replace(theme, words=theme.words - own, text=text))


def _names(
    word: Token, mentions: Sequence[Mention], offset: int, spans: Sequence[tuple[int, int]]
) -> frozenset[str]:
    """Names in the clause of a happening, outside the place itself."""
    verb = word
    while verb.pos_ not in {"VERB", "AUX"} and verb.head != verb:
        verb = verb.head
    tokens = {t.idx + offset for t in verb.subtree if not any(start <= t.i < end for start, end in spans)}
    return frozenset(m.name for m in mentions if any(m.start <= at < m.end for at in tokens))
