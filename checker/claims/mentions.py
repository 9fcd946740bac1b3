"""People, bodies and places named in a sentence.

spaCy's entity spans are kept where they are sound, joined by runs of proper nouns that it left out; titles,
articles and possessives are cut off. Each mention gets evidence of its type from its surroundings, and
`settle_types` gives every name of the folder the one type that most of its evidence supports.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.claims.lexicon import BODY_WORDS, EPITHETS, HONORIFICS, MONTHS, PLACE_WORDS, POSTS, WEEKDAYS
from checker.claims.nametypes import LABELS, type_evidence
from checker.claims.places import COUNTRIES, DEMONYMS, country
from checker.claims.posts.phrases import post_lemma
from checker.claims.wordlists import words
from checker.model import EntityType, Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_CALENDAR = frozenset(MONTHS) | frozenset(WEEKDAYS) | frozenset(m[:3] for m in MONTHS) | {"sept"}
_GIVEN_NAMES = frozenset({"jan", "april", "may", "june", "august", "dec"})  # that are also of the calendar
_RANK_WORDS = frozenset({"extraordinary", "plenipotentiary", "and"})  # of an ambassador
_ADJECTIVES = frozenset({"general", "chief", "major", "private"})  # that are titles too
_BEHIND_TITLES = frozenset({"elect", "designate"})  # "President-elect N. N."
_NAME_LINKS = frozenset({"-", "–", "'", "’", "&"})
_PARTICLES = words(
    "al el bin bint ibn abu van von der den de da do dos das del della di du la le ben ould y e"
)
_INNER = words("of for and the on de da do du des und")
_PARTIES = words("republican democrat democratic conservative liberal labour tory socialist communist")
_LOCATIVE = frozenset({"in", "at", "near", "outside", "inside"})


@dataclass(frozen=True, slots=True)
class Sighting:
    """A mention with what its surroundings say of its type (weights by type)."""

    mention: Mention
    evidence: tuple[tuple[EntityType, float], ...]


def _is_name_token(token: Token) -> bool:
    if (
        (token.lower_ in _CALENDAR and not _is_given_name(token))
        or token.like_num
        or token.is_punct
        or token.is_space
    ):
        return False
    return token.text[:1].isupper() and (token.pos_ == "PROPN" or token.ent_type_ in LABELS)


def _is_given_name(token: Token) -> bool:
    """ "Jan Hude", "April Lindqvist", unlike "Jan 5" or a month that only stands before a name."""
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return (
        token.lower_ in _GIVEN_NAMES
        and token.ent_type_ != "DATE"
        and following is not None
        and following.pos_ == "PROPN"
        and following.is_alpha
        and following.lower_ not in _CALENDAR
    )


def _glued(doc: Doc, i: int) -> bool:
    """Whether doc[i] hangs on a hyphen inside a name: "Jae-wook", "Abdel-maqsoud"."""
    if doc[i].text in {"-", "‑"}:
        return (
            i + 1 < len(doc) and not doc[i - 1].whitespace_ and not doc[i].whitespace_ and doc[i + 1].is_alpha
        )
    return (
        i >= 2
        and doc[i - 1].text in {"-", "‑"}
        and not doc[i - 1].whitespace_
        and doc[i].pos_ in {"PROPN", "NOUN", "X"}
        and doc[i - 2].text[:1].isupper()
    )


def _name_runs(span: Span) -> list[tuple[int, int]]:
    """Maximal token runs (start, end in the document) that read as one name."""
    doc, runs, i = span.doc, [], span.start
    while i < span.end:
        if not _is_name_token(doc[i]):
            i += 1
            continue
        j = i + 1
        while j < span.end:
            token = doc[j]
            if _is_name_token(token) or _glued(doc, j):
                j += 1
            elif (
                j + 1 < span.end
                and _is_name_token(doc[j + 1])
                and (
                    (token.text in _NAME_LINKS and not doc[j - 1].whitespace_)
                    or (token.lower_ in _PARTICLES and token.lower_ not in _INNER)
                )
            ):
                j += 2
            else:
                break
        runs.append((i, j))
        i = j
    return runs


def _entity_runs(span: Span) -> list[tuple[int, int]]:
    return [(e.start, e.end) for e in span.ents if e.label_ in LABELS and any(_is_name_token(t) for t in e)]


def _merge(runs: Iterable[tuple[int, int]], doc: Doc) -> list[tuple[int, int]]:
    """Union of overlapping runs, cut at commas and brackets."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(runs):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    parts: list[tuple[int, int]] = []
    for start, end in merged:
        begin = start
        for i in range(start, end + 1):
            if (
                i == end
                or doc[i].text in {",", "(", ")", ";", ":", '"', "“", "”", "/", "|"}
                or doc[i].is_space
            ):
                if i > begin:
                    parts.append((begin, i))
                begin = i + 1
    return parts


def _within_name(doc: Doc, i: int, end: int) -> bool:
    """Whether the possessive at `i` is part of one name: "Farmers' Party", "Children's Hospital"."""
    owner, owned = doc[i - 1], doc[i + 1 : end]
    many = owner.tag_ in {"NNS", "NNPS"} or owner.lower_ in {"people", "women", "children", "men"}
    return (
        (many or doc[i].text in {"'", "’"})
        and any(t.lower_ in BODY_WORDS for t in owned)
        and all(t.text[:1].isupper() for t in owned)
    )


def _split_at_possessive(doc: Doc, start: int, end: int) -> list[tuple[int, int]]:
    """ "President Vladimir Putin's envoy Ivan Petrov" names two people: cut after 's."""
    parts, begin = [], start
    for i in range(start, end):
        if doc[i].tag_ == "POS" and i > start and not _within_name(doc, i, end):
            parts.append((begin, i))
            begin = i + 1
    parts.append((begin, end))
    return [(a, b) for a, b in parts if a < b]


def _split_lower(doc: Doc, start: int, end: int) -> list[tuple[int, int]]:
    """Cut small words off both ends, and split at small words that are no part of names."""
    parts, begin = [], None
    for i in range(start, end + 1):
        inside = i < end and (
            doc[i].text[:1].isupper()
            or doc[i].text in _NAME_LINKS
            or (begin is not None and (_glued(doc, i) or doc[i].tag_ == "POS"))
            or (doc[i].lower_ in _INNER | _PARTICLES and i + 1 < end and doc[i].lower_ != "and")
            or (doc[i].lower_ == "and" and start < i < end - 1 and doc[start].lower_ not in COUNTRIES)
            or doc[i].text[:1].isdigit()
        )
        if inside and begin is None and doc[i].text[:1].isupper():
            begin = i
        elif not inside and begin is not None:
            parts.append((begin, i))
            begin = None
    return parts


def _is_title(token: Token) -> bool:
    low = token.lower_.rstrip(".")
    return (
        low in HONORIFICS | _RANK_WORDS - {"and"}
        or token.lower_ in HONORIFICS
        or post_lemma(token) is not None
    )


def _names_members(doc: Doc, i: int, end: int) -> bool:
    """Whether a plural at `i` says whose body it is rather than who is named: "Teachers Union"."""
    if doc[i].lower_ in POSTS | HONORIFICS and doc[i].lower_ not in _ADJECTIVES:
        return False
    return doc[i + 1].tag_ == "POS" or any(t.lower_ in BODY_WORDS for t in doc[i + 1 : end])


def _is_allegiance(doc: Doc, start: int, end: int) -> bool:
    """Whether a first word says whose a person is: "Republican N. N.", "Latvian N. N."."""
    low = doc[start].lower_
    if {token.lower_ for token in doc[start:end]} & (BODY_WORDS | PLACE_WORDS):
        return False
    return low in _PARTIES or (low in DEMONYMS and low not in COUNTRIES)


def _trim(doc: Doc, start: int, end: int) -> tuple[int, int, bool]:
    """Without article, honorifics and posts in front; whether a title that makes it a person was cut."""
    while start < end and (doc[start].lower_ in {"the", "a", "an"} or doc[start].text in _NAME_LINKS):
        start += 1
    if end - start >= 3 and _is_allegiance(doc, start, end):
        start += 1
    while end - start >= 3 and doc[start].lower_ in EPITHETS:
        start += 1
    cut = start
    for i in range(start, end - 1):  # "State Secretary N. N.": cut through the last title
        if doc[i].lower_ in _INNER or doc[i].text == ",":
            break
        if _is_title(doc[i]) and doc[i + 1].lower_ not in _INNER and not _names_members(doc, i, end):
            cut = i + 1
            while cut < end - 1 and (doc[cut].is_punct or doc[cut].lower_ in _BEHIND_TITLES):
                cut += 1
    while cut < end and (
        doc[end - 1].lower_ in _INNER or doc[end - 1].text in _NAME_LINKS or doc[end - 1].is_punct
    ):
        end -= 1
    return cut, end, cut > start


def _located(span: Span) -> str | None:
    """The lemma of what "in/at/near NAME" belongs to, if the name stands so."""
    root = span.root
    while root.dep_ in {"compound", "appos"} and root.head.i != root.i:
        root = root.head
    if root.dep_ != "pobj" or root.head.lower_ not in _LOCATIVE:
        return None
    governor = root.head.head
    if governor.dep_ == "pobj" and governor.pos_ == "NOUN" and governor.head.head.pos_ in {"VERB", "AUX"}:
        governor = governor.head.head  # "held in a hall in NAME"
    return governor.lemma_.lower()


def _is_office(doc: Doc, start: int, end: int) -> bool:
    """ "Minister of Defence", "Special Representative of the province", "Russian President": no names."""
    if doc[end - 1].lower_ in POSTS:
        return True
    return any(
        doc[i].lower_ in POSTS and i + 1 < end and doc[i + 1].lower_ in {"of", "for"}
        for i in range(start, end)
    )


def _usual_form(text: str) -> str:
    """One spelling of apostrophe and capitals, so that a name in a headline is the name in the text."""
    text = text.replace("’", "'").replace("‘", "'")
    return text.title() if text.isupper() and len(text) > 5 else text


def find_mentions(span: Span, offset: int = 0) -> tuple[Sighting, ...]:
    """The names in a parsed sentence, in order, with evidence of their types.

    `offset` is added to the character positions of the document.
    """
    doc = span.doc
    sightings: list[Sighting] = []
    for run in _merge(_name_runs(span) + _entity_runs(span), doc):
        for part in _split_at_possessive(doc, *run):
            for low in _split_lower(doc, *part):
                start, end, titled = _trim(doc, *low)
                if start >= end or not any(_is_name_token(t) for t in doc[start:end]):
                    continue
                if _is_office(doc, start, end) or {t.lower_ for t in doc[start:end]} <= _RANK_WORDS:
                    continue
                text = doc[start:end].text
                if (
                    len(text) < 2
                    or text.lower() in HONORIFICS | POSTS
                    or (end - start == 1 and text.lower() in _CALENDAR)
                ):
                    continue
                at = doc[start].idx + offset
                name = country(text) or _usual_form(text)
                located = _located(doc[start:end])
                mention = Mention(text, name, EntityType.OTHER, at, at + len(text), located=located)
                sightings.append(Sighting(mention, type_evidence(doc, start, end, titled)))
    return tuple(sightings)


def settle_types(sentences: Sequence[Sequence[Sighting]]) -> list[tuple[Mention, ...]]:
    """One type per name for all sentences given: the type with the most evidence over all its sightings.

    A single word that ends (or begins) a person's full name takes part in that person's evidence, and a full
    name in that of a surname that is surely a person's ("Ms Nowicka").
    """
    votes: dict[str, dict[EntityType, float]] = defaultdict(lambda: defaultdict(float))
    for sentence in sentences:
        for sighting in sentence:
            for type_, weight in sighting.evidence:
                votes[sighting.mention.name][type_] += weight
    bodies = {
        n for n, count in votes.items() if _best(count) is EntityType.BODY and count[EntityType.BODY] >= 2.5
    }
    sure = {
        n for n, count in votes.items() if _best(count) is EntityType.PERSON and count[EntityType.PERSON] >= 3
    }
    for name, count in votes.items():
        if " " in name and name.split()[-1] in sure:
            count[EntityType.PERSON] += 2.0
    for name, count in votes.items():  # "Delta Mills" is short for "Delta Mills Holding"
        if any(b.startswith(name + " ") for b in bodies):
            count[EntityType.BODY] += 1.5
    persons = {name for name, count in votes.items() if " " in name and _best(count) is EntityType.PERSON}
    surnames = {name.split()[-1] for name in persons} | {name.split()[0] for name in persons}
    for name, count in votes.items():
        if " " not in name and name in surnames and country(name) is None:
            count[EntityType.PERSON] += 3.0
    return [
        tuple(replace(s.mention, type=_best(votes[s.mention.name])) for s in sentence)
        for sentence in sentences
    ]


def _best(votes: Mapping[EntityType, float]) -> EntityType:
    return max(EntityType, key=lambda t: (votes.get(t, 0.0), t is EntityType.PERSON, t is EntityType.BODY))
