"""A logistic regression over named evidence, its weights kept as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from math import exp
from pathlib import Path
from typing import Self

from checker.errors import ModelError


@dataclass(frozen=True, slots=True)
class Logistic:
    """Weights by the name of the evidence, and the bias."""

    weights: Mapping[str, float]
    bias: float

    def probability(self, evidence: Mapping[str, float]) -> float:
        """1 / (1 + exp(-(bias + sum of weight times evidence))). Raises KeyError for other evidence."""
        return 1 / (1 + exp(-self.bias - sum(self.weights[name] * value for name, value in evidence.items())))

    @classmethod
    def load(cls, path: Path, part: str) -> Self:
        """The regression that stands under `part` in a JSON file. Raises ModelError where it is damaged."""
        try:
            stored = json.loads(path.read_text(encoding="utf-8"))[part]
            return cls({name: float(w) for name, w in stored["weights"].items()}, float(stored["bias"]))
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise ModelError(f"{path.name} cannot be read ({error!r}); reinstall the package") from error
