"""Pairs for the comparison of places: claims that put one kind of happening in a place, however far apart
their words are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from checker.model import Claim, Pair
from checker.pairing.copies import Copies
from checker.pairing.pairs import pair_of, word_rarity
from checker.pairing.stories import Folder
from checker.relations.sites import LEAST, Fit, one_happening, whereabouts

MANY = 120  # claims of one kind of happening, past which only near ones are compared


def site_pairs(
    claims: Sequence[Claim],
    vectors: NDArray[np.float32],
    copies: Copies,
    folder: Folder,
    known: Sequence[Pair],
) -> tuple[Pair, ...]:
    """Pairs, beside those known, of claims of two articles of one story that tell of one happening in two
    places."""
    have = {pair.key for pair in known}
    rarity = word_rarity(claims)
    found = []
    for i, j in sorted(set(_blocks(claims, folder))):
        a, b = claims[i], claims[j]
        if a.article == b.article or frozenset((a.id, b.id)) in have:
            continue
        similarity = float(vectors[i] @ vectors[j])
        if _apart(a, b, similarity) and folder.one_story(a.article, b.article):
            pair = pair_of(a, b, similarity, folder, rarity, copies)
            if pair is not None:
                found.append(pair)
    return tuple(found)


def _blocks(claims: Sequence[Claim], folder: Folder) -> Iterator[tuple[int, int]]:
    holders: dict[tuple[str, int], set[int]] = defaultdict(set)
    for i, claim in enumerate(claims):
        for site in claim.sites:
            holders[site.act, folder.story[claim.article]].add(i)
    for members in holders.values():
        if len(members) <= MANY:
            yield from combinations(sorted(members), 2)


def _apart(a: Claim, b: Claim, similarity: float) -> bool:
    return any(
        one_happening(x, y, similarity, True) >= LEAST and whereabouts(x, y) is Fit.OTHER
        for x in a.sites
        for y in b.sites
    )
