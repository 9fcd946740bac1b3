"""How far probabilities can be trusted, and the fit that makes them so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from checker.relations.entailment.calibration import Calibration, calibration_features

if TYPE_CHECKING:
    from numpy.typing import NDArray

BINS = 15
_STRENGTH = 1.0  # inverse of the L2 penalty


def fit_calibration(
    logits: NDArray[np.floating],
    pairs: Sequence[tuple[str, str]],
    labels: NDArray[np.integer],
    weights: NDArray[np.floating] | None = None,
) -> Calibration:
    """The calibration with the least weighted log loss of the true labels (indices of the logits' columns).

    Raises:
        ValueError: an answer has no pair.
    """
    from sklearn.linear_model import LogisticRegression

    if set(labels.tolist()) != set(range(logits.shape[1])):
        raise ValueError("there are pairs of too few answers to calibrate on")
    share = np.ones(len(labels)) if weights is None else np.asarray(weights) / np.mean(weights)
    fitted = LogisticRegression(C=_STRENGTH, max_iter=5_000)
    fitted.fit(calibration_features(logits, pairs), labels, sample_weight=share)
    return Calibration(fitted.coef_.T, fitted.intercept_)


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
