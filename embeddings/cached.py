"""An encoder that looks into a cache first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from embeddings.cache import VectorCache
from embeddings.encoder import Encoder, Vectors

_AT_ONCE = 512  # texts between two writes, so that an interrupted run keeps most of its work


class CachedEncoder:
    """An `Encoder` over another and a cache. `hits` and `misses` count different texts."""

    def __init__(self, encoder: Encoder, cache: VectorCache) -> None:
        self._encoder = encoder
        self._cache = cache
        self.hits = 0
        self.misses = 0

    @property
    def fingerprint(self) -> str:
        """That of the encoder within."""
        return self._encoder.fingerprint

    @property
    def dim(self) -> int:
        """That of the encoder within."""
        return self._encoder.dim

    def encode(self, texts: Sequence[str], progress: Callable[[int, int], None] | None = None) -> Vectors:
        """Return float32 (len(texts), dim), rows of length 1.

        `progress` is called with the number of different texts done, and of all, as the work goes on.
        """
        # By length, so that texts encoded together are padded little; then by text: one order for a set.
        unique = sorted(set(texts), key=lambda text: (len(text), text))
        known = {
            text: vector
            for text, vector in zip(unique, self._cache.get(self.fingerprint, unique), strict=True)
            if vector is not None and vector.shape == (self.dim,)
        }
        missing = [text for text in unique if text not in known]
        self.hits += len(known)
        self.misses += len(missing)
        for start in range(0, len(missing), _AT_ONCE):
            if progress is not None:
                progress(len(known), len(unique))
            some = missing[start : start + _AT_ONCE]
            fresh = dict(zip(some, self._encoder.encode(some), strict=True))
            self._cache.put(self.fingerprint, fresh)
            known |= fresh
        if progress is not None:
            progress(len(unique), len(unique))
        out = np.empty((len(texts), self.dim), dtype=np.float32)
        for row, text in enumerate(texts):
            out[row] = known[text]
        return out
