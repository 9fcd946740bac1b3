"""Where articles state the same thing: groups of agreeing claims, with the count of independent sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from checker.findings.fingerprint import group_id
from checker.findings.unionfind import UnionFind
from checker.model import Article, Claim, Corroboration, Kind, Pair, Relation, Verdict
from checker.pairing.copies import Copies

ALIKE = 0.64  # cosine from which two claims say the same unless something differs
ALIKE_TYPED = 0.4  # the same where a distinctive figure or several rare names agree
HOLD_TOGETHER = 0.42  # mean cosine between two groups that may be joined
_ASIDE = frozenset({Kind.NAME, Kind.ROLE})  # how a name is told does not make two statements disagree


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
    conflicts = {
        frozenset({x.id, y.id})
        for r in relations
        if r.judgement.verdict is not Verdict.SUPPORTS and r.kind not in _ASIDE
        for x in r.a
        for y in r.b
    }
    supports = {
        frozenset({r.a[0].id, r.b[0].id}): r.judgement.score
        for r in relations
        if r.judgement.verdict is Verdict.SUPPORTS and r.kind not in _ASIDE
    }
    edges = sorted([*_agreements(pairs, supports), *_copied(claims, copies)], key=lambda e: (-e[0], e[1].id, e[2].id))
    groups = _join(edges, conflicts, row, vectors)
    found = [_corroboration(g, row, vectors, by_article, copies) for g in groups if len({c.article for c in g}) >= 2]
    return tuple(sorted(found, key=lambda c: (-c.independent_sources, -len(c.claims), c.id)))


def _agreements(pairs: Sequence[Pair], supports: Mapping[frozenset[str], float]) -> Iterator[tuple[float, Claim, Claim]]:
    """(strength, claim, claim) for the pairs of different articles that say the same."""
    for pair in pairs:
        a, b = pair.a, pair.b
        if a.article == b.article or pair.gate.same_time is False or a.negated != b.negated:
            continue
        typed = supports.get(frozenset({a.id, b.id}), 0.0)
        strength = pair.similarity + 0.25 * typed + 0.04 * min(3, len(pair.shared))
        if pair.similarity >= ALIKE or (typed >= 0.6 and pair.similarity >= ALIKE_TYPED):
            yield strength, a, b


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
    conflicts: set[frozenset[str]],
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
        if any(frozenset({x.id, y.id}) in conflicts for x in left for y in right):
            continue
        cosine = vectors[[row[c.id] for c in left]] @ vectors[[row[c.id] for c in right]].T
        if strength < 2.0 and len(left) + len(right) > 2 and float(cosine.mean()) < HOLD_TOGETHER:
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
    ordered = sorted(group, key=lambda c: (articles[c.article].file, articles[c.article].record or "", c.start))
    own = vectors[[row[c.id] for c in ordered]]
    central = ordered[int(np.argmax(np.round(own @ own.sum(axis=0), 4)))]
    return Corroboration(group_id(ordered, articles), central.text, tuple(ordered), copies.independent_sources(ordered))


def by_article(claims: Sequence[Claim]) -> dict[str, tuple[Claim, ...]]:
    """Claims per article, in order."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.article].append(claim)
    return {article: tuple(own) for article, own in found.items()}
