"""Where articles state the same thing: groups of agreeing claims, with the count of independent sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from checker.findings.agreement import AGREE, SURE, agreement, typed_support
from checker.findings.fingerprint import group_id, reading_order
from checker.findings.sides import REASONS
from checker.model import Article, Claim, Corroboration, Judgement, Kind, Pair, Relation, Verdict
from checker.pairing.copies import Copies
from checker.unionfind import UnionFind

_Edge = tuple[float, Claim, Claim]  # probability of agreement, the two claims
APART = 0.15  # probability from which an agreement that no group takes makes one of its own
ONE_REASON = 0.6  # sureness from which two accounts that give one reason explain one act
HOLD_TOGETHER = 0.42  # mean cosine between two groups that an unsure agreement may join


def find_corroborations(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    vectors: NDArray[np.float32],
    pairs: Sequence[Pair],
    relations: Sequence[Relation],
    copies: Copies,
) -> tuple[Corroboration, ...]:
    """Groups of claims from two articles or more that state the same, largest first.

    A claim that tells two matters, as a first sentence does, may be in two groups. A caption is no source: it
    says again what its article says, or comes with the agency's picture.
    """
    by_article = {a.id: a for a in articles}
    row = {c.id: i for i, c in enumerate(claims)}
    conflicts: dict[str, set[str]] = defaultdict(set)
    for r in relations:
        if _sets_apart(r.judgement):
            for x, y in ((x.id, y.id) for x in r.a for y in r.b):
                conflicts[x].add(y)
                conflicts[y].add(x)
    edges = [*_agreements(pairs, relations), *_copied(claims, copies)]
    place = {c.id: reading_order(c, by_article) for c in claims}
    edges.sort(key=lambda edge: (-edge[0], *sorted((place[edge[1].id], place[edge[2].id]))))
    joined, loose = _join(edges, conflicts, row, vectors)
    further, _ = _join(loose, conflicts, row, vectors)
    whole = [{c.id for c in group} for group in joined]
    groups = [*joined, *(g for g in further if not any({c.id for c in g} <= ids for ids in whole))]
    found = [
        _corroboration(group, row, vectors, by_article, copies)
        for group in groups
        if len({c.article for c in group}) >= 2
    ]
    return tuple(sorted(found, key=lambda c: (-c.independent_sources, -len(c.claims), c.id)))


def _sets_apart(judgement: Judgement) -> bool:
    """Whether two claims differ in something, or may."""
    open_ = judgement.verdict is Verdict.UNSURE and judgement.value_a != judgement.value_b
    return open_ or judgement.verdict in {Verdict.CONFLICTS, Verdict.UNRELATED}


def _agreements(pairs: Sequence[Pair], relations: Sequence[Relation]) -> Iterator[_Edge]:
    """(probability, claim, claim) for the pairs of different articles that say the same."""
    typed = typed_support(relations)
    for pair in pairs:
        a, b = pair.a, pair.b
        if a.article == b.article or a.caption or b.caption:
            continue
        probability = agreement(pair, typed[pair.key, Kind.NUMBER], typed[pair.key, Kind.DATE])
        if probability >= AGREE:
            yield probability, a, b
    for r in relations:
        one_reason = r.kind in REASONS and r.judgement.verdict is Verdict.SUPPORTS
        if one_reason and r.judgement.score >= ONE_REASON and not (r.a[0].caption or r.b[0].caption):
            yield r.judgement.score, r.a[0], r.b[0]


def _copied(claims: Sequence[Claim], copies: Copies) -> Iterator[_Edge]:
    first: dict[int, Claim] = {}
    for claim in claims:
        number = copies.passage.get(claim.id)
        if number is not None and not claim.caption:
            head = first.setdefault(number, claim)
            if head.article != claim.article:
                yield 2.0, head, claim


def _join(
    edges: Sequence[_Edge],
    conflicts: Mapping[str, set[str]],
    row: Mapping[str, int],
    vectors: NDArray[np.float32],
) -> tuple[list[list[Claim]], list[_Edge]]:
    """Groups by strongest agreement first, never across a conflict, and only while they hold together; with
    the agreements that would not, which are of another matter that one of the claims tells too."""
    loose: list[_Edge] = []
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
            if strength >= APART:
                loose.append((strength, a, b))
            continue
        members.pop(p, None)
        members.pop(q, None)
        members[sets.union(a.id, b.id)] = left + right
    return [members[root] for root in sorted(members)], loose


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
