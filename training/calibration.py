"""How far probabilities can be trusted, and the scaling that makes them so.

A temperature divides the logits before the softmax (Guo et al., 2017, "On Calibration of Modern Neural
Networks"), and a bias for each answer is added (bias-corrected temperature scaling, Alexandari et al., 2020).
The bias lets answers be as frequent as in the pairs of the use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

BINS = 15


def softmax(logits: NDArray[np.floating]) -> NDArray[np.float64]:
    """Probabilities (n, k) of logits (n, k)."""
    shifted = logits.astype(np.float64) - logits.max(axis=1, keepdims=True)
    powers = np.exp(shifted)
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def log_loss(
    logits: NDArray[np.floating], labels: NDArray[np.integer], weights: NDArray[np.floating]
) -> float:
    """Weighted mean of the negative log probability of the true labels."""
    chosen = softmax(logits)[np.arange(len(labels)), labels]
    return float(np.average(-np.log(np.maximum(chosen, 1e-12)), weights=weights))


def fit_scaling(
    logits: NDArray[np.floating], labels: NDArray[np.integer], weights: NDArray[np.floating] | None = None
) -> tuple[float, NDArray[np.float64]]:
    """Temperature and bias (k,) with the least weighted log loss of `logits / temperature + bias`."""
    from scipy.optimize import minimize

    share = np.ones(len(labels)) if weights is None else np.asarray(weights)
    classes = logits.shape[1]

    def loss(x: NDArray[np.float64]) -> float:
        return log_loss(logits / np.exp(x[0]) + (x[1:] - x[1:].mean()), labels, share)

    found = minimize(loss, np.zeros(classes + 1), method="L-BFGS-B").x
    return float(np.exp(found[0])), found[1:] - found[1:].mean()


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
