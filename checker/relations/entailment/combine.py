"""One answer for a pair of claims from the model's two answers, one for each order of the claims.

The rule: a contradiction holds in both orders or in none, so `contradicts` is the mean of the two
probabilities; one order alone can hardly bring it past a half. Support holds from the fuller claim to the
shorter one and seldom back, so `supports` is the higher of the two, at most what contradiction leaves; the
rest is neutral.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from checker.relations.entailment.model import Scores3


@dataclass(frozen=True, slots=True)
class Scores:
    """Probabilities over two claims, either order; the first three sum to 1.

    The last two are the lower ones of the two orders: that each claim supports (contradicts) the other.
    """

    supports: float
    neutral: float
    contradicts: float
    supports_both_ways: float
    contradicts_both_ways: float


def combine(forward: Scores3, backward: Scores3) -> list[Scores]:
    """Scores of pairs from those of (a, b) and of (b, a), each of shape (n, 3). Symmetric; four decimals."""
    contradicts = (forward[:, 2] + backward[:, 2]) / 2
    supports = np.minimum(np.maximum(forward[:, 0], backward[:, 0]), 1 - contradicts)
    lower = np.minimum(forward, backward)
    columns = np.stack([supports, contradicts, lower[:, 0], lower[:, 2]], axis=1)
    return [
        Scores(s, max(0.0, round(1 - s - c, 4)), c, s2, c2)
        for s, c, s2, c2 in columns.astype(float).round(4).tolist()
    ]
