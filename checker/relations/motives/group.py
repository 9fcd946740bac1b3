"""Accounts of one act, and the sides that they fall into."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations

from checker.relations.motives.accounts import Account
from checker.relations.motives.agree import Fit
from checker.unionfind import UnionFind

TOGETHER = 0.33  # mean sameness inside a group of accounts of one act


def group_acts(count: int, sure: Mapping[frozenset[int], float], enough: float) -> list[tuple[int, ...]]:
    """Numbers of accounts put together by the sureness that they explain one act, surest first: `enough`
    for one pair of two groups, and TOGETHER between all of them on average."""
    sets = UnionFind[int]()
    members: dict[int, list[int]] = {n: [n] for n in range(count)}
    for pair in sorted(sure, key=lambda pair: (-sure[pair], sorted(pair))):
        score, (a, b) = sure[pair], sorted(pair)
        p, q = sets.find(a), sets.find(b)
        if p == q or score < enough:
            continue
        between = [sure.get(frozenset((x, y)), 0.0) for x in members[p] for y in members[q]]
        if sum(between) / len(between) < TOGETHER:
            continue
        merged = members.pop(p) + members.pop(q)
        members[sets.union(p, q)] = sorted(merged)
    return [tuple(own) for own in sorted(members.values()) if len(own) > 1]


def split_sides(
    members: Sequence[int], accounts: Sequence[Account], fit: Callable[[int, int], Fit]
) -> tuple[tuple[int, ...], ...]:
    """Members that agree on one side: what one voice says is one account, and so is what means the same.
    What rejects another's reason never joins it."""
    enemies = {
        frozenset((a, b))
        for a, b in combinations(members, 2)
        if accounts[a].voice != accounts[b].voice and fit(a, b) is Fit.OPPOSED
    }
    sets = UnionFind[int]()
    sides: dict[int, set[int]] = {n: {n} for n in members}

    def join(pairs: Iterable[tuple[int, int]]) -> None:
        for a, b in pairs:
            p, q = sets.find(a), sets.find(b)
            if p == q or any(frozenset((x, y)) in enemies for x in sides[p] for y in sides[q]):
                continue
            merged = sides.pop(p) | sides.pop(q)
            sides[sets.union(p, q)] = merged

    voices: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n in members:
        if not accounts[n].reason.chief:  # "primarily for A, but also for B" ranks two reasons
            voices[accounts[n].voice].append(n)
    join(p for p in combinations(members, 2) if fit(*p) is Fit.SAME)
    join(p for own in voices.values() for p in combinations(own, 2))
    for (article, voice), own in sorted(voices.items()):
        others = [v for v in voices if v[0] == article and v != (article, voice)]
        if not voice and len(others) == 1:  # an article that quotes one speaker takes no other side itself
            join((a, b) for a in own for b in voices[others[0]])
    return tuple(tuple(sorted(side)) for side in sorted(sides.values(), key=min))
