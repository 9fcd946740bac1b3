"""The place of the entailment model: what one must offer to be asked about pairs of sentences.

There is none yet; the typed comparisons work alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class EntailmentModel(Protocol):
    """Says of (premise, hypothesis) pairs whether the first supports or contradicts the second."""

    @property
    def fingerprint(self) -> str:
        """Names the weights and settings: equal fingerprints give equal scores for a pair."""
        ...

    def score(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Probabilities of (supports, neutral, contradicts), shape (len(pairs), 3), rows summing to 1."""
        ...
