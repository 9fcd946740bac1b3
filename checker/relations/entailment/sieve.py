"""The first sieve: which pairs of claims are worth asking the entailment model about.

A logistic regression over the features of `pairfeatures`, fitted by training/fit_sieve.py to what the model
itself calls a conflict or a support, with the threshold set to keep nearly all of those. Its weights belong
to one sentence encoder, whose vectors they weigh.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from checker.errors import ModelError
from checker.model import Pair
from checker.relations.entailment.pairfeatures import TYPED_FEATURES, typed_features, vector_features

FILE = Path(__file__).with_name("sieve.npz")
_AT_ONCE = 8192  # pairs


@dataclass(frozen=True, slots=True)
class Sieve:
    """Weights of a linear model over a pair's features, and the score from which a pair is worth scoring."""

    encoder: str  # start of the fingerprint of the encoder whose vectors it weighs
    vector_weights: NDArray[np.float32]  # (2 * dim,)
    typed_weights: NDArray[np.float32]  # (len(TYPED_FEATURES),)
    bias: float
    threshold: float

    def decision(
        self, pairs: Sequence[Pair], rows: Mapping[str, int], vectors: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        """Log-odds that the entailment model finds a conflict or a support, shape (len(pairs),)."""
        out = np.zeros(len(pairs), dtype=np.float32)
        for start in range(0, len(pairs), _AT_ONCE):
            some = pairs[start : start + _AT_ONCE]
            u = vectors[[rows[pair.a.id] for pair in some]]
            v = vectors[[rows[pair.b.id] for pair in some]]
            typed = typed_features(some, rows, vectors) @ self.typed_weights
            out[start : start + len(some)] = vector_features(u, v) @ self.vector_weights + typed + self.bias
        return out

    def worth_scoring(
        self, pairs: Sequence[Pair], rows: Mapping[str, int], vectors: NDArray[np.float32]
    ) -> NDArray[np.bool_]:
        """Whether each pair may hold a conflict or a support, shape (len(pairs),).

        `vectors` are (n, dim), rows of length 1; `rows` gives the row of each claim by its id.
        """
        kept: NDArray[np.bool_] = self.decision(pairs, rows, vectors) >= self.threshold
        return kept

    def save(self, path: Path) -> None:
        """Write the weights as npz."""
        np.savez(
            path,
            encoder=np.array(self.encoder),
            features=np.array(TYPED_FEATURES),
            vector_weights=self.vector_weights,
            typed_weights=self.typed_weights,
            bias=np.float64(self.bias),
            threshold=np.float64(self.threshold),
        )


def load_sieve(path: Path = FILE) -> Sieve:
    """The sieve in an npz file. Raises ModelError where it is damaged or has other features."""
    try:
        with np.load(path, allow_pickle=False) as stored:
            if tuple(stored["features"].tolist()) != TYPED_FEATURES:
                raise ModelError(f"the sieve {path.name} was fitted to other features; fit it anew")
            return Sieve(
                str(stored["encoder"]),
                stored["vector_weights"].astype(np.float32),
                stored["typed_weights"].astype(np.float32),
                float(stored["bias"]),
                float(stored["threshold"]),
            )
    except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
        raise ModelError(f"the sieve {path.name} cannot be read ({error}); reinstall the package") from error


def packaged_sieve(encoder: str, path: Path = FILE) -> Sieve | None:
    """The packaged sieve, or None where there is none or it was not fitted to the vectors of `encoder` (a
    fingerprint): then every pair is worth scoring. Raises ModelError where it is damaged."""
    if not path.is_file():
        return None
    sieve = load_sieve(path)
    return sieve if encoder.startswith(sieve.encoder) else None
