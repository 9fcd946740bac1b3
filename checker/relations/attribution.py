"""Attribution: one act with two doers, one initiative with two authors, one statement with two speakers.

Finds: "Hanbit proposed the meeting" against "the meeting was held at the request of Velden", "soldiers shot
the driver" against "the driver was shot by police", one quotation in two mouths.

Lets pass: doers that may be one (a body and its spokesman, a country and its minister), acts that many may do
(sign, meet, say), another object, another time.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

from checker.claims.states.lexicon import noun_classes
from checker.claims.wordlists import words
from checker.model import Argument, Claim, EntityType, Holds, Judgement, Pair, Predicate, Verdict
from checker.relations.acts import concepts
from checker.relations.same_event import nearness, one_holder, two_opinions

FILE = Path(__file__).with_name("initiative.toml")
# Acts that have one doer: what A did to one thing or person, B did not do to it as well.
_ONE_DOER = words("""
    kill shoot stab murder assassinate discover invent found establish design write compose paint kidnap
    abduct
    steal rob bomb poison leak win drive pilot captain order appoint dismiss sack arrest seize attack sink
    burn
    ignite start launch build buy acquire propose request initiate nominate defeat pay finance fund draft
    author
""")
_QUOTATION = re.compile(r"[\"“«]([^\"”»]{20,})[\"”»]")
_OWN = words("our my their his her its we i")
ONE_OBJECT = 0.75  # of `one_holder`
WORDS_QUOTED = 5
ONE_MATTER = 0.3  # weight of rare words that the two sentences about an initiative must share


@dataclass(frozen=True, slots=True)
class _Author:
    """Who set something going, and the words for what."""

    who: Argument
    about: frozenset[str]
    text: str


def compare(pair: Pair, rarity: Mapping[str, float] | None = None) -> tuple[Judgement, ...]:
    """At most one judgement: CONFLICTS where one act, initiative or statement is given to two. Symmetric."""
    if pair.gate.same_time is False:
        return ()
    found = [*_doers(pair), *_authors(pair, rarity or {}), *_speakers(pair)]
    return (max(found, key=lambda j: (j.score, sorted((j.value_a, j.value_b)))),) if found else ()


def _doers(pair: Pair) -> Iterator[Judgement]:
    if two_opinions(pair.a, pair.b):
        return
    for p, q in product(pair.a.predicates, pair.b.predicates):
        if p.lemma != q.lemma or p.lemma not in _ONE_DOER or not (_as_done(p) and _as_done(q)):
            continue
        if p.subject is None or q.subject is None or p.object is None or q.object is None:
            continue
        thing = one_holder(p.object, q.object)
        if thing < ONE_OBJECT or not _two(pair, p.subject, q.subject):
            continue
        score = 0.15 + 0.3 * thing + 0.45 * nearness(pair)
        yield _judgement(pair, p.subject, q.subject, f"{p.lemma} {_short(p.object)}", p.text, q.text, score)


def _as_done(predicate: Predicate) -> bool:
    return predicate.holds is Holds.YES


def _two(pair: Pair, a: Argument, b: Argument) -> bool:
    """Whether two doers are surely two: named and of one type, or nouns of different bodies of people."""
    if a.none or b.none or (a.pronoun and a.name is None) or (b.pronoun and b.name is None):
        return False
    if a.entity is not None and b.entity is not None:
        types = _types(pair.a) | _types(pair.b)
        return a.entity != b.entity and types.get(a.entity) == types.get(b.entity) != EntityType.OTHER
    if a.entity is not None or b.entity is not None:
        return False
    return a.head != b.head and not a.words & b.words and bool(noun_classes(a.head) & noun_classes(b.head))


def _types(claim: Claim) -> dict[str, EntityType]:
    return {m.entity: m.type for m in claim.mentions if m.entity is not None}


def _authors(pair: Pair, rarity: Mapping[str, float]) -> Iterator[Judgement]:
    one, two = list(authors(pair.a)), list(authors(pair.b))
    for x, y in product(one, two):
        if (
            not all(_other(p.who, q.who) for p in one for q in two)
            or x.who.words & y.about
            or y.who.words & x.about
        ):
            continue
        common = {
            w for w in x.about if w in y.about or concepts(w) & {c for v in y.about for c in concepts(v)}
        }
        weight = sum(rarity.get(w, 1.0) for w in common)
        total = max(2.0, min(sum(rarity.get(w, 1.0) for w in s) for s in (x.about, y.about)))
        share = min(1.0, weight / total)
        if share < ONE_MATTER:
            continue
        score = 0.2 + 0.25 * share + 0.45 * nearness(pair)
        yield _judgement(pair, x.who, y.who, "initiative", x.text, y.text, score)


def _other(a: Argument, b: Argument) -> bool:
    if a.none or b.none or (a.pronoun and not a.name) or (b.pronoun and not b.name):
        return False
    if any(w.text.casefold().split()[0] in _OWN for w in (a, b) if w.text):
        return False  # "our lawyers" are of one of those who speak
    if a.entity is not None and b.entity is not None:
        return a.entity != b.entity
    return one_holder(a, b) < 0.3 and not a.words & b.words


def authors(claim: Claim) -> Iterator[_Author]:
    """Whom a claim makes the author of something."""
    for p in claim.predicates:
        if p.holds is Holds.YES:
            yield from _authors_by(p, claim)


def _authors_by(p: Predicate, claim: Claim) -> Iterator[_Author]:
    book = _lexicon()
    done = p.object.words if p.object is not None else frozenset()
    behind_for = [o for o in p.others if o.role == "for"]
    if p.subject is not None:
        if p.lemma in book.with_object and p.object is not None:
            yield _Author(p.subject, done, p.text)
        elif p.lemma in book.with_for and behind_for:
            yield _Author(p.subject, frozenset(w for o in behind_for for w in o.words), p.text)
        elif p.lemma in book.carriers and p.object is not None and p.object.head in book.nouns:
            yield _Author(p.subject, claim.lemmas - {p.lemma}, p.text)
        elif any(phrase in claim.text.casefold() for phrase in book.own):
            yield _Author(p.subject, claim.lemmas, p.text)
    if (
        p.lemma == "be"
        and p.object is not None
        and p.object.head in book.nouns
        and p.object.owner is not None
    ):
        yield _Author(p.object.owner, claim.lemmas, p.text)
    for other in p.others:
        if other.head in book.nouns and other.role in {"at", "on", "by", "upon"} and other.owner is not None:
            yield _Author(other.owner, claim.lemmas, p.text)


@dataclass(frozen=True, slots=True)
class _Lexicon:
    with_object: frozenset[str]
    with_for: frozenset[str]
    nouns: frozenset[str]
    carriers: frozenset[str]
    own: tuple[str, ...]


@cache
def _lexicon() -> _Lexicon:
    data = tomllib.loads(FILE.read_text(encoding="utf-8"))
    lists = {name: words(data[name]) for name in ("with_object", "with_for", "nouns", "carriers")}
    return _Lexicon(**lists, own=tuple(" ".join(phrase.split()) for phrase in data["own"].split("|")))


def _speakers(pair: Pair) -> Iterator[Judgement]:
    """One quotation that two different people are said to have spoken."""
    a, b = pair.a.speaker, pair.b.speaker
    if a is None or b is None or a.entity is None or b.entity is None or a.entity == b.entity:
        return
    if set(a.name.casefold().split()) & set(b.name.casefold().split()):
        return  # "the president" may have been read as him
    for one, other in product(_QUOTATION.findall(pair.a.text), _QUOTATION.findall(pair.b.text)):
        left, right = one.casefold().split(), other.casefold().split()
        shorter, longer = sorted((left, right), key=len)
        common = sum(w in longer for w in shorter)
        if len(shorter) >= WORDS_QUOTED and common >= 0.9 * len(shorter):
            reason = f'the words "{min(one, other)}" are given to {" and to ".join(sorted((a.name, b.name)))}'
            yield Judgement(Verdict.CONFLICTS, a.name, b.name, reason, 0.75, pair.gate.evidence, "speaker")


def _judgement(
    pair: Pair, a: Argument, b: Argument, matter: str, text_a: str, text_b: str, score: float
) -> Judgement:
    one, two = a.name or a.text, b.name or b.text
    told = sorted(((one, text_a), (two, text_b)))
    reason = "one act is given to two: " + " against ".join(f'{who} ("{text}")' for who, text in told)
    score = round(min(0.9, score), 4)
    return Judgement(Verdict.CONFLICTS, one, two, reason, score, pair.gate.evidence, matter)


def _short(argument: Argument) -> str:
    return argument.name or argument.head
