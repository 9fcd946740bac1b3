"""What an entailment model must offer to be asked about pairs of sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

Scores3 = NDArray[np.float32]  # (n, 3): supports, neutral, contradicts
TextPair = tuple[str, str]  # premise, hypothesis


@runtime_checkable
class EntailmentModel(Protocol):
    """Says of (premise, hypothesis) pairs whether the first supports or contradicts the second."""

    @property
    def fingerprint(self) -> str:
        """Names the weights and settings: equal fingerprints give equal scores for a pair."""
        ...

    def score(self, pairs: Sequence[TextPair]) -> Scores3:
        """Probabilities of (supports, neutral, contradicts), shape (len(pairs), 3), rows summing to 1."""
        ...
