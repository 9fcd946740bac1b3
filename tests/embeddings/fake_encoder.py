"""An encoder without weights, for tests."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import numpy as np

from embeddings.encoder import Vectors


class FakeEncoder:
    """Gives each text a direction drawn from its hash, and notes what it was asked for."""

    def __init__(self, fingerprint: str = "fake:1", dim: int = 8) -> None:
        self.fingerprint = fingerprint
        self.dim = dim
        self.asked: list[list[str]] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.asked.append(list(texts))
        return (
            np.stack([self._vector(text) for text in texts]) if texts else np.zeros((0, self.dim), np.float32)
        )

    def _vector(self, text: str) -> Vectors:
        seed = int.from_bytes(hashlib.sha256(f"{self.fingerprint} {text}".encode()).digest()[:8], "big")
        vector = np.random.default_rng(seed).normal(size=self.dim)
        return (vector / np.linalg.norm(vector)).astype(np.float32)
