"""Pairs beside those of near words: claims that answer one question, however far apart their words are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from checker.model import Claim, Pair
from checker.pairing.copies import Copies
from checker.pairing.pairs import pair_of, word_rarity
from checker.pairing.stories import Folder


def further_pairs(
    candidates: Iterable[tuple[int, int]],
    claims: Sequence[Claim],
    vectors: NDArray[np.float32],
    copies: Copies,
    folder: Folder,
    known: Sequence[Pair],
    fits: Callable[[Claim, Claim, float], bool],
) -> tuple[Pair, ...]:
    """Pairs, beside those known, of the candidates (positions of claims) that are of one story and fit, given
    their cosine."""
    have = {pair.key for pair in known}
    rarity = word_rarity(claims)
    found: list[Pair | None] = []
    for i, j in sorted(set(candidates)):
        a, b = claims[i], claims[j]
        if frozenset((a.id, b.id)) in have or not folder.one_story(a.article, b.article):
            continue
        similarity = float(vectors[i] @ vectors[j])
        if fits(a, b, similarity):
            found.append(pair_of(a, b, similarity, folder, rarity, copies, within=-1.0))
    return tuple(pair for pair in found if pair is not None)


def by_question(
    claims: Sequence[Claim], folder: Folder, questions: Callable[[Claim], Iterable[str]], most: int
) -> Iterator[tuple[int, int]]:
    """Positions of each two claims of one story that answer one question; a question that more than `most`
    answer brings none."""
    holders: dict[tuple[str, int], set[int]] = defaultdict(set)
    for i, claim in enumerate(claims):
        for question in questions(claim):
            holders[question, folder.story[claim.article]].add(i)
    for members in holders.values():
        if len(members) <= most:
            yield from combinations(sorted(members), 2)
