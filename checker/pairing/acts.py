"""Further pairs for the comparisons of states, denials and doers: claims that speak of one question,
however far apart their words are.

"Nobody has been arrested" and "one of them is behind bars" have no word in common; that both tell who is in
custody brings them together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from checker.model import Claim, Holds, Pair
from checker.pairing.copies import Copies
from checker.pairing.further import by_question, further_pairs
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
    asked = by_question(claims, folder, lambda claim: (state.family for state in claim.states), MANY)
    candidates = chain(asked, _denials(claims, folder))
    return further_pairs(candidates, claims, vectors, copies, folder, known, _two_tellings)


def _two_tellings(a: Claim, b: Claim, _: float) -> bool:
    return a.article != b.article or a.title != b.title


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
