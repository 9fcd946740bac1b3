"""Where articles state the same thing: groups of agreeing claims, with the count of independent sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import exp

import numpy as np
from numpy.typing import NDArray

from checker.claims.lexicon import NEGATORS
from checker.findings.fingerprint import group_id, reading_order
from checker.model import Article, Claim, Corroboration, Kind, Pair, Relation, Verdict
from checker.pairing.copies import Copies
from checker.pairing.gate import different_places
from checker.unionfind import UnionFind

# Weights of a logistic model of "both state the same", fitted on labelled stories and rounded.
_WEIGHTS = {"cosine": 1.4, "number": 4.3, "date": 2.3, "words": 1.9, "same time": 1.9, "gate": 0.3}
_BIAS = -3.64
AGREE = 0.20  # probability from which two claims are taken to agree
HOLD_TOGETHER = 0.36  # mean cosine between two groups that an unsure agreement may join
SURE = 0.5
TELLING = 0.5  # score of typed support from which a figure or date in common is the matter of both claims
_DENIALS = frozenset({"deny", "denies", "denied", "rejects", "rejected", "refused", "refuses", "failed"})
_SAYS_LITTLE = frozenset({"age"})  # matters whose agreement is no statement in common


def find_corroborations(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    vectors: NDArray[np.float32],
    pairs: Sequence[Pair],
    relations: Sequence[Relation],
    copies: Copies,
) -> tuple[Corroboration, ...]:
    """Groups of claims from two articles or more that state the same, largest first."""
    by_article = {a.id: a for a in articles}
    row = {c.id: i for i, c in enumerate(claims)}
    conflicts: dict[str, set[str]] = defaultdict(set)
    for r in relations:
        if r.judgement.verdict is not Verdict.SUPPORTS:
            for x, y in ((x.id, y.id) for x in r.a for y in r.b):
                conflicts[x].add(y)
                conflicts[y].add(x)
    edges = [*_agreements(pairs, relations), *_copied(claims, copies)]
    place = {c.id: reading_order(c, by_article) for c in claims}
    edges.sort(key=lambda edge: (-edge[0], *sorted((place[edge[1].id], place[edge[2].id]))))
    groups = (g for g in _join(edges, conflicts, row, vectors) if len({c.article for c in g}) >= 2)
    found = [_corroboration(group, row, vectors, by_article, copies) for group in groups]
    return tuple(sorted(found, key=lambda c: (-c.independent_sources, -len(c.claims), c.id)))


def _agreements(pairs: Sequence[Pair], relations: Sequence[Relation]) -> Iterator[tuple[float, Claim, Claim]]:
    """(probability, claim, claim) for the pairs of different articles that say the same."""
    typed: dict[tuple[frozenset[str], Kind], float] = defaultdict(float)
    for r in relations:
        if r.judgement.verdict is Verdict.SUPPORTS and r.judgement.matter not in _SAYS_LITTLE:
            of_kind = frozenset({r.a[0].id, r.b[0].id}), r.kind
            typed[of_kind] = max(typed[of_kind], r.judgement.score)
    for pair in pairs:
        a, b = pair.a, pair.b
        if a.article == b.article:
            continue
        key = frozenset({a.id, b.id})
        number, date = typed[key, Kind.NUMBER], typed[key, Kind.DATE]
        # A figure or date in common weighs more than a "not" or another figure somewhere in the sentence.
        if max(number, date) < TELLING and (_differ(a, b) or _denies(a) != _denies(b)):
            continue
        probability = agreement(pair, number, date)
        if probability >= AGREE:
            yield probability, a, b


def _differ(a: Claim, b: Claim) -> bool:
    """Whether both give figures, times or places, and none in common: "built in 1952" does not agree with
    "built in 1963"."""
    return different_places(a, b) or any(
        ours and theirs and not ours & theirs
        for ours, theirs in (
            ({x.value for x in a.amounts}, {x.value for x in b.amounts}),
            (
                {(t.first, t.clock) for t in a.times if t.first},
                {(t.first, t.clock) for t in b.times if t.first},
            ),
        )
    )


def _denies(claim: Claim) -> bool:
    """Whether any word of the claim denies: "without a contract" does not agree with "has a contract"."""
    words = {w.strip('.,;:!?"“”()').lower() for w in claim.text.split()}
    return bool(words & (NEGATORS | _DENIALS)) or any(w.endswith(("n't", "n’t")) for w in words)


def agreement(pair: Pair, number: float, date: float) -> float:
    """Probability that the two claims state the same; `number` and `date` are the scores of typed support."""
    evidence = {
        "cosine": pair.similarity,
        "number": number,
        "date": date,
        "words": pair.overlap,
        "same time": float(pair.gate.same_time is True),
        "gate": pair.gate.score,
    }
    return 1 / (1 + exp(-_BIAS - sum(_WEIGHTS[name] * value for name, value in evidence.items())))


def _copied(claims: Sequence[Claim], copies: Copies) -> Iterator[tuple[float, Claim, Claim]]:
    first: dict[int, Claim] = {}
    for claim in claims:
        number = copies.passage.get(claim.id)
        if number is not None:
            head = first.setdefault(number, claim)
            if head.article != claim.article:
                yield 2.0, head, claim


def _join(
    edges: Sequence[tuple[float, Claim, Claim]],
    conflicts: Mapping[str, set[str]],
    row: Mapping[str, int],
    vectors: NDArray[np.float32],
) -> list[list[Claim]]:
    """Groups by strongest agreement first, never across a conflict, and only while they hold together."""
    sets = UnionFind[str]()
    members: dict[str, list[Claim]] = {}
    for strength, a, b in edges:
        p, q = sets.find(a.id), sets.find(b.id)
        if p == q:
            continue
        left, right = members.get(p, [a]), members.get(q, [b])
        theirs = {c.id for c in right}
        if any(theirs & conflicts.get(c.id, set()) for c in left):
            continue
        cosine = vectors[[row[c.id] for c in left]] @ vectors[[row[c.id] for c in right]].T
        if strength < SURE and len(left) + len(right) > 2 and float(cosine.mean()) < HOLD_TOGETHER:
            continue
        members.pop(p, None)
        members.pop(q, None)
        members[sets.union(a.id, b.id)] = left + right
    return [members[root] for root in sorted(members)]


def _corroboration(
    group: Sequence[Claim],
    row: Mapping[str, int],
    vectors: NDArray[np.float32],
    articles: Mapping[str, Article],
    copies: Copies,
) -> Corroboration:
    ordered = sorted(group, key=lambda c: reading_order(c, articles))
    own = vectors[[row[c.id] for c in ordered]]
    central = ordered[int(np.argmax(np.round(own @ own.sum(axis=0), 4)))]
    sources = copies.independent_sources(ordered)
    return Corroboration(group_id(ordered, articles), central.text, tuple(ordered), sources)


def by_article(claims: Sequence[Claim]) -> dict[str, tuple[Claim, ...]]:
    """Claims per article, in order."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.article].append(claim)
    return {article: tuple(own) for article, own in found.items()}
