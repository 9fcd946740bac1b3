"""Pairs for the comparison of places: claims that put one kind of happening in a place, however far apart
their words are."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from checker.model import Claim, Pair
from checker.pairing.copies import Copies
from checker.pairing.further import by_question, further_pairs
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
    candidates = by_question(claims, folder, lambda claim: (site.act for site in claim.sites), MANY)
    return further_pairs(candidates, claims, vectors, copies, folder, known, _apart)


def _apart(a: Claim, b: Claim, similarity: float) -> bool:
    return a.article != b.article and any(
        one_happening(x, y, similarity, True) >= LEAST and whereabouts(x, y) is Fit.OTHER
        for x in a.sites
        for y in b.sites
    )
