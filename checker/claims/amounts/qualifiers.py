"""Words that narrow a counted noun: its modifiers, its verb, and marks of a part, a rest or a rate."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.claims.lexicon import BODY_WORDS, PLACE_WORDS
from checker.claims.wordlists import words

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

# Marks of a part, a rest or a rate: qualifiers that say how the number stands to the whole.
MARKS = frozenset({"among", "more", "other", "each", "per", "total", "remaining", "only", "first", "last"})

PERSON = "person"
CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})
SKIPPED_VERBS = words(
    "be have do say tell report announce add state claim note accord include make get go come see find show"
)
STATES = words(
    "dead injured wounded killed hurt missing arrested detained displaced homeless hospitalised "
    "hospitalized unaccounted "
    "jobless unemployed evacuated rescued trapped infected stranded sick ill charged sentenced expelled "
    "deported"
)
COPULAS = words("be become remain total number reach hit exceed equal stand surpass top")
AT_VERBS = words(
    "put stand remain estimate value set keep place hold peak cap give price total rise fall climb drop "
    "grow increase "
    "double soar jump revise raise cut lower bring"
)


def lemma_of(token: Token) -> str:
    lemma = token.lower_ if token.lower_ in STATES else token.lemma_.lower()
    if token.tag_ == "NNPS" and lemma.endswith("s"):
        lemma = lemma[:-1]
    return {"persons": PERSON, "men": "man", "women": "woman"}.get(lemma, lemma)


def qualifiers_of(noun: Token, amount: Span | None) -> tuple[str, ...]:
    """Adjectives, compounds, owners, of-phrases and clauses of a noun, and the verb that governs it."""
    words: list[str] = []
    if noun.dep_ == "compound" and noun.head.pos_ == "NOUN":  # the team of "eleven-member team"
        words += [lemma_of(noun.head), *_modifiers(noun.head, amount)]
    words += _modifiers(noun, amount)
    words += verbs_of(noun)
    if (
        noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.pos_ == "NOUN"
    ):  # "loss of 2,310 jobs"
        above = noun.head.head
        if amount is None or not amount.start <= above.i < amount.end:
            words.append(lemma_of(above))
    return merged(tuple(words))


def _modifiers(noun: Token, amount: Span | None) -> list[str]:
    words: list[str] = []
    for child in noun.children:
        if amount is not None and amount.start <= child.i < amount.end:
            continue
        if child.dep_ in ("amod", "compound", "nmod", "poss", "appos") and child.pos_ in CONTENT:
            words.append(lemma_of(child))
        elif child.dep_ in ("acl", "relcl") and child.pos_ in ("VERB", "AUX"):
            words += [w for w in (child.lemma_.lower(),) if w not in SKIPPED_VERBS]
            words += _joined_in(child)
            words += [
                lemma_of(c)
                for c in child.children
                if c.dep_ in ("dobj", "attr", "acomp") and c.pos_ in CONTENT
            ]
        elif child.dep_ == "prep":
            for inner in (c for c in child.children if c.dep_ == "pobj" and c.pos_ in CONTENT):
                narrowed = [g for g in inner.children if g.dep_ in _NARROWING and g.pos_ in CONTENT]
                words += [lemma_of(t) for t in (inner, *narrowed)]
                if _carries(child, inner):
                    words.append("aboard")
    return words


_VESSELS = words(
    "ferry ship boat vessel tanker trawler freighter yacht liner barge raft submarine train express tram bus "
    "coach plane aircraft airliner jet airplane aeroplane flight helicopter balloon"
)
_LANDS = frozenset({"GPE", "LOC", "NORP", "EVENT", "DATE"})


def _carries(preposition: Token, thing: Token) -> bool:
    """Whether the phrase puts people on board: "on the ferry", and by its name, "on the Mutiara Selayar"."""
    if preposition.lower_ not in {"on", "in"}:
        return False
    named = (
        preposition.lower_ == "on"
        and thing.pos_ == "PROPN"
        and thing.ent_type_ not in _LANDS
        and not {t.lower_ for t in thing.subtree} & (BODY_WORDS | PLACE_WORDS)
        and any(c.lower_ == "the" for c in thing.children)
    )
    return named or thing.lemma_.lower() in _VESSELS


_NARROWING = ("amod", "compound", "poss")


def verbs_of(token: Token) -> tuple[str, ...]:
    """The verb that the noun or bare number is subject or object of."""
    head = token.head
    while head != token and token.dep_ in ("conj", "appos") and head.pos_ in ("NOUN", "NUM", "PROPN"):
        token, head = head, head.head
    while token.dep_ == "pobj" and head.pos_ in ("ADP", "ADV", "SCONJ") and head.head != head:
        head = head.head
    if head.pos_ not in ("VERB", "AUX") or head == token:
        return ()
    words = [head.lemma_.lower()]
    words += [
        c.lemma_.lower()
        for c in head.children
        if c.dep_ in ("acomp", "oprd", "xcomp", "prt") and c.pos_ in ("ADJ", "VERB")
    ]
    words += _joined_in(head)
    words += _fates(head)  # "17 had been confirmed dead", "19 are confirmed as dead"
    if token.dep_ == "nsubj":  # "lost their jobs", "had to leave their homes"
        acts = (head, *(c for c in head.children if c.dep_ == "xcomp"))
        objects = (c for act in acts for c in act.children if c.dep_ == "dobj")
        words += [o for c in objects if (o := c.lemma_.lower()) in _DESTINATIONS or _hurt(c)]
    elif token.dep_ == "dobj" and head.lemma_.lower() in ("carry", "transport"):  # "the boat carried 60"
        carrier = subject_of(head)
        words += ["aboard"] if carrier is not None and carrier.lemma_.lower() in _VESSELS else []
    # where to: "put 40 people out of work", "driven from their homes", "taken into custody"
    for outer in head.children:
        for prep in (outer, *(c for c in outer.children if c.dep_ == "prep")) if outer.dep_ == "prep" else ():
            words += [
                c.lemma_.lower()
                for c in prep.children
                if c.dep_ == "pobj" and c.lemma_.lower() in _DESTINATIONS
            ]
    if token.lemma_.lower() == "life" and head.lemma_.lower() == "claim":  # said of nothing but the dead
        return ("claim",)
    return tuple(w for w in words if w not in SKIPPED_VERBS)


def _hurt(thing: Token) -> bool:
    """Whether the object tells that its subject was hurt: "suffered injuries"."""
    return thing.lemma_.lower() == "injury" and thing.head.lemma_.lower() in _SUFFERS


_SUFFERS = frozenset({"suffer", "sustain", "receive"})


def _joined_in(verb: Token) -> list[str]:
    """What people did together, by phrases of several words: "took part", "walked out", "downed tools"; and
    what they joined or took part in."""
    lemma = verb.lemma_.lower()
    objects = {c.lemma_.lower(): c for c in verb.children if c.dep_ in ("dobj", "pobj")}
    if any(c.lower_ == "out" and c.dep_ in ("prt", "advmod") for c in verb.children) and lemma in _OUT:
        return ["walkout"]
    if any(p.lower_ == "on" and any(c.lower_ == "strike" for c in p.children) for p in verb.children):
        return ["walkout"]
    if (lemma == "down" and "tool" in objects) or (lemma in ("stop", "refuse") and "work" in objects):
        return ["walkout"]
    part = objects.get("part") if lemma == "take" else None
    if part is None and lemma not in ("participate", "join", "engage"):
        return []
    inside = [
        c for t in (verb, part) if t is not None for c in t.children if c.dep_ == "prep" and c.lower_ == "in"
    ]
    joined = [c for prep in inside for c in prep.children if c.dep_ == "pobj"]
    joined += [token for token in objects.values() if token != part]
    return [*(("participate",) if lemma != "join" else ()), *(lemma_of(t) for t in joined)]


_OUT = frozenset({"walk", "come"})


def _fates(verb: Token) -> list[str]:
    """The state of people that a verb ascribes by an adjective behind it, whatever the parser calls that."""
    found = []
    for token in verb.rights:
        inner = token if token.dep_ != "prep" or token.lower_ != "as" else next(iter(token.children), token)
        if inner.lower_ in (
            "dead",
            "injured",
            "missing",
            "wounded",
            "unhurt",
            "homeless",
            "trapped",
            "aboard",
            "ill",
            "sick",
            "unwell",
        ):
            found.append(inner.lower_)
    return found


_FATES = words("dead injured missing wounded unhurt homeless trapped aboard")
_DESTINATIONS = words(
    "work job home house custody jail prison hospital payroll strike street board life safety town village "
    "city valley district area neighbourhood neighborhood island"
)
_MARK_BEFORE = re.compile(
    r"\b(?:(?P<more>another|additional|further|extra)|(?P<other>the other|other)"
    r"|(?P<remaining>the remaining|remaining)"
    r"|(?P<among>of (?:whom|which|them|these|those)(?:,? (?:at least|some|about|only))?|including"
    r"|among them,?|includes?"
    r"|among whom|most of them)|(?P<total>a total of|in all,?|total of|combined|altogether|all)"
    r"|(?P<only>only)|(?P<first>the first)|(?P<last>the last))(?:\s(?:about|some|nearly|almost|around"
    r"|at least|up to))?\s\Z",
    re.IGNORECASE,
)
_MARK_AFTER = re.compile(
    r"\A(?:\s(?!(?:in|within|after|for|of|at)\s)[a-z-]+){0,3}?[,\s]\s?"
    r"(?:(?P<total>in all|in total|altogether|overall|combined)\b"
    r"|(?P<each>each|apiece)\b"
    r"|(?P<per>per|a|an|every) (?:person|head|capita|year|month|week|day|hour|employee|worker|household"
    r"|family|night|litre|tonne|barrel)\b)"
    r"|\A\s(?P<more>more|additional|further|extra)\b|\A\s(?P<other>other|others)\b"
    r"|\A\s(?P<remaining>remaining)\b",
    re.IGNORECASE,
)


def marks_of(amount: Span) -> tuple[str, ...]:
    """The marks of a part, a rest, a total or a rate that stand next to the amount."""
    sentence = amount.sent
    before = amount.doc.text[sentence.start_char : amount.start_char]
    after = amount.doc.text[amount.end_char : sentence.end_char]
    marks: list[str] = []
    for match in (_MARK_BEFORE.search(before[-45:]), _MARK_AFTER.match(after[:60])):
        if match is not None:
            marks += [name for name, words in match.groupdict().items() if words]
    if re.match(r"\s[^,.;:]{0,45}\b(?:to|for|of|per) (?:each|every)\b", after) or re.search(
        r"\b(?:each|every) [^,.;:]{1,40}\Z", before, re.IGNORECASE
    ):
        marks.append("each")
    return tuple(marks)


def merged(*groups: tuple[str, ...]) -> tuple[str, ...]:
    """The words of all groups in order, each once."""
    seen: dict[str, None] = {}
    for group in groups:
        for word in group:
            seen.setdefault(word)
    return tuple(seen)


def unwrapped(noun: Token) -> Token:
    """ "The number of people killed" is about people; "the death toll" about itself."""
    if noun.lemma_.lower() in ("number", "total", "count", "tally", "rest", "majority"):
        for child in noun.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                return next((c for c in child.children if c.dep_ == "pobj"), noun)
    return noun


def subject_of(verb: Token) -> Token | None:
    found = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if found is None and verb.dep_ in ("conj", "xcomp") and verb.head != verb:
        return next((c for c in verb.head.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    return found


def subject_words(token: Token) -> tuple[str, ...]:
    """The lemma of the nearest clause's subject, where it is a noun."""
    verb = token
    while verb.head != verb and verb.pos_ not in ("VERB", "AUX"):
        verb = verb.head
    subject = subject_of(verb) if verb.pos_ in ("VERB", "AUX") else None
    if subject is None and verb.dep_ in ("acl", "amod") and verb.head.pos_ == "NOUN":
        subject = verb.head
    return (lemma_of(subject),) if subject is not None and subject.pos_ == "NOUN" else ()
