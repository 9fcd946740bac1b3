"""What the relations between a statement and the claims of a folder come to.

A claim contradicts a statement where a typed comparison finds two values of one thing, or another post of
one person; where the entailment model alone calls it a contradiction, only when everything else speaks for
one matter. It supports the statement where the statement follows from it, every figure and time that the
statement gives is in it, and it names the people and bodies that the statement names. What is left is not
found: a verdict that does not hold costs more than one that is missing.

An article that gives both values disputes neither. A claim that says the same of a name in another spelling
supports the statement and differs from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from checker.linking import Linked
from checker.model import Article, Claim, EntityType, Kind, Pair, Relation
from checker.model import Verdict as Stand
from checker.query.answer import Answer, Difference, Verdict
from checker.query.missions import other_missions
from checker.query.reading import Reader, Reading
from checker.query.substitution import other_values
from checker.query.values import states_values
from checker.relations.compare import compare_pairs, compare_posts
from checker.relations.entailment.conflict import comparable

# Scores from which a typed conflict counts: by itself, where the entailment model calls it one too, where
# there is no model. On invented statements about real events, those that held lay above, others below.
ALONE, BORNE_OUT, UNREAD = 0.75, 0.4, 0.65
CONTRADICTS = 0.5  # probability from which the model calls it one
SURE = 0.5  # score from which another post counts, and typed agreement
SURE_SUPPORT = 0.4  # score from which a typed agreement keeps an article from disputing a value
FOLLOWS = 0.7  # probability from which a statement follows from a claim
DENIED = 0.85  # probability from which the entailment model alone contradicts
ALIKE, OVERLAP = 0.6, 0.6  # cosine and share of words that a contradiction by the model alone needs
_WORD = re.compile(r"\w+")
_BODIES = frozenset({EntityType.PERSON, EntityType.BODY})
_NO_CONTRADICTION, _WITH_VALUES = 0.4, 0.5  # of a contradiction, beside which it follows; where values agree


@dataclass(frozen=True, slots=True)
class Told:
    """All that is known of a statement's clauses and the claims near them."""

    asked: Sequence[Claim]
    pairs: tuple[Pair, ...]  # `a` is a clause of the statement, `b` a claim of an article
    timeless: tuple[Pair, ...]  # the same, with gates that do not know the statement's times
    readings: Mapping[frozenset[str], Reading]
    linked: Linked
    articles: tuple[Article, ...]
    reader: Reader


@dataclass(slots=True)
class _Clause:
    """What is found of one clause."""

    supports: dict[str, Claim] = field(default_factory=dict)
    contradicts: dict[str, Claim] = field(default_factory=dict)
    differs: dict[Difference, None] = field(default_factory=dict)
    reasons: list[str] = field(default_factory=list)

    def dispute(self, claims: Sequence[Claim], asked: str, found: str, reason: str) -> None:
        self.contradicts.update({c.id: c for c in claims})
        self.differs[Difference(asked, found)] = None
        self.reasons.append(reason)


def answer(text: str, told: Told) -> Answer:
    """The verdict on a statement, with the claims that it rests on."""
    if not told.asked:
        reason = "the statement says nothing that can be checked; give a whole sentence"
        return Answer(text, Verdict.NOT_FOUND, (), (), (), reason, checkable=False)
    every = [_clause(claim, told) for claim in told.asked]
    disputed = [c for c in every if c.contradicts]
    supported = [c for c in every if c.supports]
    differs = tuple(dict.fromkeys(d for c in every for d in c.differs))
    supports = _in_order((c for one in every for c in one.supports.values()), told)
    contradicts = _in_order((c for one in disputed for c in one.contradicts.values()), told)
    if disputed:
        verdict = Verdict.BOTH if len(supported) == len(every) else Verdict.CONTRADICTED
        reason = "; ".join(dict.fromkeys(r for c in disputed for r in c.reasons))
        return Answer(text, verdict, supports, contradicts, differs, reason)
    if len(supported) == len(every):
        return Answer(text, Verdict.SUPPORTED, supports, (), (), _sources(supports))
    reason = "no article states this or its contrary"
    if supported:
        reason = f"found only in part; {_sources(supports)}"
    return Answer(text, Verdict.NOT_FOUND, (), (), (), reason)


def _sources(claims: Sequence[Claim]) -> str:
    count = len({c.article for c in claims})
    return "one article states it" if count == 1 else f"{count} articles state it"


def _in_order(claims: Iterator[Claim], told: Told) -> tuple[Claim, ...]:
    place = {article.id: i for i, article in enumerate(told.articles)}
    unique = {(c.article, c.start, c.end): c for c in claims}
    return tuple(sorted(unique.values(), key=lambda c: (place[c.article], c.start, c.end)))


def _clause(claim: Claim, told: Told) -> _Clause:
    found = _Clause()
    pairs = [p for p in told.pairs if p.a.id == claim.id]
    typed = _typed(claim, told)
    agreeing = {
        (r.b[0].article, r.kind)
        for r in typed
        if r.judgement.verdict is Stand.SUPPORTS and r.judgement.score >= SURE_SUPPORT
    }
    for relation in typed:
        other, judgement = relation.b[0], relation.judgement
        if judgement.verdict is not Stand.CONFLICTS or not _counts(relation, told):
            continue
        if (other.article, relation.kind) not in agreeing and _of_one_matter(claim, other, told):
            found.dispute([other], judgement.value_a, judgement.value_b, judgement.reason)
    _posts(claim, told, found)
    alike = {r.b[0].id for r in typed if r.judgement.verdict is Stand.SUPPORTS and r.judgement.score >= SURE}
    for pair in pairs:
        limit = _WITH_VALUES if pair.b.id in alike else _NO_CONTRADICTION
        if _follows(pair, told, limit) and pair.b.id not in found.contradicts:
            found.supports[pair.b.id] = pair.b
    for pair in pairs:
        if _denied(pair, told) and pair.b.article not in {c.article for c in found.supports.values()}:
            reason = "an article says what excludes it (by the entailment model)"
            found.dispute([pair.b], claim.text, pair.b.text, reason)
    _substituted(pairs, agreeing, told, found)
    _spellings(claim, told, found)
    return found


def _substituted(pairs: Sequence[Pair], agreeing: Set[tuple[str, Kind]], told: Told, found: _Clause) -> None:
    """Claims from which the statement would follow, were one of its values theirs."""
    published = {article.id: article.published for article in told.articles}
    others = [
        other
        for other in other_values(pairs, published)
        if (other.pair.b.article, other.kind) not in agreeing
        and other.pair.b.id not in found.contradicts
        and not any(c.article == other.pair.b.article for c in found.supports.values())
        and _names_all(other.pair)
    ]
    scores = told.reader.follows([o.pair for o in others], [(o.asked, o.found) for o in others])
    for other, score in zip(others, scores, strict=True):
        if score >= FOLLOWS:
            reason = f"with {other.found} in the place of {other.asked} an article states it"
            found.dispute([other.pair.b], other.asked, other.found, reason)


def _typed(claim: Claim, told: Told) -> list[Relation]:
    """What the typed comparisons say of one clause; times are compared whatever time the clause gives."""
    claims = told.linked.claims
    pairs = [p for p in told.pairs if p.a.id == claim.id]
    found = [r for r in compare_pairs(pairs, claims) if r.kind is not Kind.DATE]
    timeless = [p for p in told.timeless if p.a.id == claim.id and claim.times]
    return found + [r for r in compare_pairs(timeless, claims) if r.kind is Kind.DATE]


def _posts(claim: Claim, told: Told, found: _Clause) -> None:
    """The posts that the statement gives people, against those of the articles."""
    for relation in compare_posts(told.linked.entities, told.linked.claims):
        turned = _turned(relation, claim)
        if turned is None or turned[1].article == claim.article:
            continue
        asked, other, value = turned
        judgement = relation.judgement
        if judgement.verdict is Stand.CONFLICTS and judgement.score >= SURE:
            found.dispute([other], asked, value, judgement.reason)
    for mine, theirs, other in other_missions(claim, told.linked.claims):
        reason = f'"{mine.text}" and "{theirs.text}" are different posts'
        found.dispute([other], mine.text, theirs.text, reason)


def _turned(relation: Relation, claim: Claim) -> tuple[str, Claim, str] | None:
    """(value of the statement, claim that it is held against, value there); None where it is of others."""
    a, b = relation.a[0], relation.b[0]
    if a.id == claim.id:
        return relation.judgement.value_a, b, relation.judgement.value_b
    if b.id == claim.id:
        return relation.judgement.value_b, a, relation.judgement.value_a
    return None


def _spellings(claim: Claim, told: Told, found: _Clause) -> None:
    """Claims that bear on the statement and spell one of its names otherwise."""
    bearing = {**found.supports, **found.contradicts}
    for relation in told.linked.relations:
        if relation.judgement.verdict is not Stand.CONFLICTS:
            continue
        ours, theirs = relation.a, relation.b
        asked, other = relation.judgement.value_a, relation.judgement.value_b
        if all(c.article != claim.article for c in ours):
            ours, theirs, asked, other = theirs, ours, other, asked
        if claim.id not in {c.id for c in ours}:
            continue
        article = theirs[0].article
        spelt = [c for c in bearing.values() if c.article == article and _names(c, claim, other)]
        if spelt:
            found.dispute(spelt, asked, other, relation.judgement.reason)


def _names(claim: Claim, statement: Claim, name: str) -> bool:
    """Whether a claim names, in full or shortly, what the statement names otherwise."""
    words = set(name.casefold().split())
    return any(
        m.entity in statement.entities and set(m.name.casefold().split()) <= words for m in claim.mentions
    )


def _of_one_matter(statement: Claim, claim: Claim, told: Told) -> bool:
    """Whether the claim's article knows every person and body that the statement names."""
    named = {m.entity for m in statement.mentions if m.type in _BODIES and m.entity}
    known = {e for c in told.linked.claims if c.article == claim.article for e in c.entities}
    return named <= known


def _follows(pair: Pair, told: Told, limit: float) -> bool:
    """Whether the statement follows from the claim: its very words, or by the model, names and values."""
    if _words(pair.a) == _words(pair.b):
        return True
    reading = told.readings.get(pair.key)
    if reading is None or reading.follows < FOLLOWS or reading.scores.contradicts > limit:
        return False
    published = next(a.published for a in told.articles if a.id == pair.b.article)
    return _names_all(pair) and states_values(pair.a, pair.b, published)


def _names_all(pair: Pair) -> bool:
    """Whether the claim names every person and body that the statement names."""
    named = {m.entity for m in pair.a.mentions if m.type in _BODIES and m.entity}
    there = pair.b.entities | ({pair.b.speaker.entity} if pair.b.speaker else set())
    return named <= there


def _words(claim: Claim) -> list[str]:
    return _WORD.findall(claim.text.casefold())


def _counts(relation: Relation, told: Told) -> bool:
    """Whether a typed conflict is sure enough. Denials need the model, where there is one."""
    reading = told.readings.get(frozenset((relation.a[0].id, relation.b[0].id)))
    if reading is None:
        return relation.judgement.score >= UNREAD
    borne_out = reading.scores.contradicts >= CONTRADICTS
    if relation.kind is Kind.NEGATION:
        return borne_out
    return relation.judgement.score >= (BORNE_OUT if borne_out else ALONE)


def _denied(pair: Pair, told: Told) -> bool:
    """Whether the claim contradicts the statement by the model alone."""
    reading = told.readings.get(pair.key)
    if reading is None or pair.similarity < ALIKE or not comparable(pair) or pair.gate.same_time is False:
        return False
    if not _of_one_matter(pair.a, pair.b, told) or not pair.shared or pair.overlap < OVERLAP:
        return False
    return reading.scores.contradicts_both_ways >= DENIED
