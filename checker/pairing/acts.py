"""Further pairs for the comparisons of states, denials and doers: claims that speak of one question,
however far apart their words are.

"Nobody has been arrested" and "one of them is behind bars" have no word in common; that both tell who is in
custody brings them together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from checker.model import Claim, Holds, Pair
from checker.pairing.copies import Copies
from checker.pairing.pairs import pair_of, word_rarity
from checker.pairing.stories import Folder
from checker.relations.acts import acts_of, concepts

MANY = 80  # claims of one question, past which only near ones are compared


def act_pairs(
    claims: Sequence[Claim],
    vectors: NDArray[np.float32],
    copies: Copies,
    folder: Folder,
    known: Sequence[Pair],
) -> tuple[Pair, ...]:
    """Pairs, beside those known, of claims of one story that speak of one question. Two claims of one article
    only where one is its title: an article tells how a state changed."""
    have = {pair.key for pair in known}
    rarity = word_rarity(claims)
    found = []
    for i, j in sorted(set(_blocks(claims, folder))):
        a, b = claims[i], claims[j]
        if frozenset((a.id, b.id)) in have or (a.article == b.article and a.title == b.title):
            continue
        if not folder.one_story(a.article, b.article):
            continue
        pair = pair_of(a, b, float(vectors[i] @ vectors[j]), folder, rarity, copies, within=-1.0)
        if pair is not None:
            found.append(pair)
    return tuple(found)


def _blocks(claims: Sequence[Claim], folder: Folder) -> Iterator[tuple[int, int]]:
    holders: dict[tuple[str, int], set[int]] = defaultdict(set)
    for i, claim in enumerate(claims):
        for state in claim.states:
            holders[state.family, folder.story[claim.article]].add(i)
    yield from _denials(claims, folder)
    for members in holders.values():
        if len(members) <= MANY:
            yield from combinations(sorted(members), 2)


def _denials(claims: Sequence[Claim], folder: Folder) -> Iterator[tuple[int, int]]:
    """Claims of which one denies a kind of act that the other tells of."""
    told: dict[tuple[str, int], set[int]] = defaultdict(set)
    denied: dict[tuple[str, int], set[int]] = defaultdict(set)
    for i, claim in enumerate(claims):
        for act in acts_of(claim):
            for kind in concepts(act.lemma):
                which = denied if act.holds is Holds.NO else told
                which[kind, folder.story[claim.article]].add(i)
    for question, members in denied.items():
        for i in members:
            yield from ((min(i, j), max(i, j)) for j in told[question] if j != i)
