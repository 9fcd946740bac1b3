"""From the outputs of a cross-encoder to probabilities that can be taken at their word.

A multinomial logistic regression over the outputs and over what they were said of: matrix scaling (Guo et
al., 2017, "On Calibration of Modern Neural Networks") whose scale hangs on how much longer the first text is
and on how many of the second's words it has. One temperature is not enough: trained mostly on sentences of
like length, a model is too sure of what it says of a long first text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from checker.errors import ModelError
from checker.relations.entailment.model import Scores3, TextPair

FEATURES = (
    "supports",  # the outputs, less their mean
    "neutral",
    "contradicts",
    "supports, longer",  # times "longer"
    "neutral, longer",
    "contradicts, longer",
    "supports, covered",  # times "covered"
    "neutral, covered",
    "contradicts, covered",
    "length",  # ln(1 + words of the second text), less its usual size
    "longer",  # ln of the ratio of words, first text to second
    "covered",  # share of the second text's content words that the first has
    "covered, longer",
    "longer, squared",
)
_USUAL = 2.5
_WORD = re.compile(r"[^\W_]+")
_LITTLE = frozenset[str]().union(
    ("a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "by", "with", "from", "as"),
    ("is", "was", "are", "were", "be", "been", "have", "has", "had", "will", "would"),
    ("that", "this", "it", "its", "his", "her", "their"),
)


def calibration_features(logits: NDArray[np.floating], pairs: Sequence[TextPair]) -> NDArray[np.float64]:
    """Shape (n, len(FEATURES)), of outputs (n, 3) and the pairs of texts they were said of."""
    outputs = logits.astype(np.float64) - logits.mean(axis=1, keepdims=True)
    length, longer, covered = (
        np.array([_of_texts(*pair) for pair in pairs], dtype=np.float64).reshape(-1, 3).T
    )
    alone = (length, longer, covered, covered * longer, longer * longer)
    return np.hstack(
        [outputs, outputs * longer[:, None], outputs * covered[:, None], np.stack(alone, axis=1)]
    )


def _of_texts(premise: str, hypothesis: str) -> tuple[float, float, float]:
    first, second = (_WORD.findall(text.lower()) for text in (premise, hypothesis))
    told, content = set(first), [word for word in second if word not in _LITTLE]
    covered = sum(word in told for word in content) / max(1, len(content))
    return log(len(second) + 1) - _USUAL, log((len(first) + 1) / (len(second) + 1)), covered


@dataclass(frozen=True, slots=True)
class Calibration:
    """Weights (len(FEATURES), 3) and bias (3,) of the regression, columns as those of `Scores3`."""

    weights: NDArray[np.float64]
    bias: NDArray[np.float64]

    def probabilities(self, logits: NDArray[np.floating], pairs: Sequence[TextPair]) -> Scores3:
        """Rows of (supports, neutral, contradicts) that sum to 1, of outputs (n, 3) in that order."""
        return softmax(calibration_features(logits, pairs) @ self.weights + self.bias)

    @classmethod
    def load(cls, path: Path, answers: Sequence[str]) -> Self:
        """The calibration in a JSON file, whose rows stand by the names of the answers, given in the order
        of `Scores3`.

        Raises:
            ModelError: damaged, or fitted for other features.
        """
        try:
            stored = json.loads(path.read_text(encoding="utf-8"))
            if tuple(stored["features"]) != FEATURES:
                raise ValueError("other features than this version computes")
            weights = np.array([stored["weights"][name] for name in answers], dtype=np.float64).T
            bias = np.array([stored["bias"][name] for name in answers], dtype=np.float64)
            if weights.shape != (len(FEATURES), 3) or not np.isfinite([*weights.flat, *bias]).all():
                raise ValueError("not three answers of finite weights")
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise ModelError(f"{path.name} cannot be read ({error!r})") from error
        return cls(weights, bias)

    def as_json(self, answers: Sequence[str]) -> dict[str, object]:
        """What `load` reads, `answers` being the names of the columns."""
        return {
            "features": list(FEATURES),
            "weights": dict(zip(answers, self.weights.T.round(4).tolist(), strict=True)),
            "bias": dict(zip(answers, self.bias.round(4).tolist(), strict=True)),
        }


def softmax(logits: NDArray[np.floating]) -> Scores3:
    """Probabilities (n, k) of logits (n, k)."""
    raised = np.exp(logits - logits.max(axis=1, keepdims=True)) if len(logits) else logits
    shares: Scores3 = (raised / raised.sum(axis=1, keepdims=True)).astype(np.float32)
    return shares
