"""Whether two reasons are one reason in other words, or the one rejects the other."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from checker.model import Reason

SAME = 0.4  # likeness from which two reasons are one
DIFFERENT = 0.4  # below this they are two
REJECTS = 0.45  # likeness from which a rejected reason is the one that another gives


class Fit(Enum):
    """How two reasons of one act stand to each other."""

    SAME = "same"
    OPPOSED = "opposed"  # the one rejects what the other gives
    DIFFERENT = "different"
    UNSURE = "unsure"


def fit(a: Reason, b: Reason, vector: Mapping[str, NDArray[np.float32]], rarity: Mapping[str, float]) -> Fit:
    """Symmetric."""
    like = likeness(a, b, vector, rarity)
    if a.rejected != b.rejected:
        return Fit.OPPOSED if like >= REJECTS else Fit.DIFFERENT
    if like >= SAME:
        return Fit.SAME
    return Fit.DIFFERENT if like < DIFFERENT else Fit.UNSURE


def likeness(
    a: Reason, b: Reason, vector: Mapping[str, NDArray[np.float32]], rarity: Mapping[str, float]
) -> float:
    """Cosine of the two reasons without names, raised by rare words in common."""
    cosine = max(0.0, float(vector[a.core] @ vector[b.core]))
    shared = sum(rarity.get(w, 2.0) for w in a.lemmas & b.lemmas)
    every = min(sum(rarity.get(w, 2.0) for w in r.lemmas) for r in (a, b))
    return min(1.0, cosine + 0.35 * shared / max(every, 5.0))
