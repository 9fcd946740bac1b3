"""How far probabilities can be trusted, and the temperature that makes them so.

The temperature divides the logits before the softmax (Guo et al., 2017, "On Calibration of Modern Neural
Networks"). It moves no answer, only its certainty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

BINS = 15
_GOLDEN = (5**0.5 - 1) / 2


def softmax(logits: NDArray[np.floating]) -> NDArray[np.float64]:
    """Probabilities (n, k) of logits (n, k)."""
    shifted = logits.astype(np.float64) - logits.max(axis=1, keepdims=True)
    powers = np.exp(shifted)
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def log_loss(
    logits: NDArray[np.floating],
    labels: NDArray[np.integer],
    weights: NDArray[np.floating],
    temperature: float,
) -> float:
    """Weighted mean of the negative log probability of the true labels."""
    chosen = softmax(logits / temperature)[np.arange(len(labels)), labels]
    return float(np.average(-np.log(np.maximum(chosen, 1e-12)), weights=weights))


def fit_temperature(
    logits: NDArray[np.floating], labels: NDArray[np.integer], weights: NDArray[np.floating] | None = None
) -> float:
    """The temperature between 0.05 and 20 with the least log loss, by golden-section search."""
    share = np.ones(len(labels)) if weights is None else weights
    low, high = np.log(0.05), np.log(20.0)
    while high - low > 1e-4:
        left, right = high - _GOLDEN * (high - low), low + _GOLDEN * (high - low)
        if log_loss(logits, labels, share, float(np.exp(left))) < log_loss(
            logits, labels, share, float(np.exp(right))
        ):
            high = right
        else:
            low = left
    return float(np.exp((low + high) / 2))


def expected_calibration_error(
    probabilities: NDArray[np.floating], labels: NDArray[np.integer], bins: int = BINS
) -> float:
    """Mean distance between certainty and accuracy over equal bins of certainty, weighted by their pairs."""
    if not len(labels):
        return 0.0
    certainty = probabilities.max(axis=1)
    right = probabilities.argmax(axis=1) == labels
    bin_of = np.minimum((certainty * bins).astype(int), bins - 1)
    error = 0.0
    for at in range(bins):
        chosen = bin_of == at
        if chosen.any():
            error += chosen.mean() * abs(right[chosen].mean() - certainty[chosen].mean())
    return float(error)
