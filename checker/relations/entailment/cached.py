"""An entailment model that looks into a cache first."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import numpy as np

from checker.relations.entailment.model import EntailmentModel, Scores3, TextPair
from embeddings.store import Store

_TABLE = "entailment"
_STORED = np.dtype("<f4")  # the same file on every machine
_AT_ONCE = 512  # pairs between two writes, so that an interrupted run keeps most of its work


class CachedEntailment:
    """An `EntailmentModel` over another and a store, which may be that of the vectors.

    `hits` and `misses` count different pairs.
    """

    def __init__(self, model: EntailmentModel, store: Store) -> None:
        self._model = model
        self._store = store
        self.hits = 0
        self.misses = 0

    @property
    def fingerprint(self) -> str:
        """That of the model within."""
        return self._model.fingerprint

    def score(self, pairs: Sequence[TextPair]) -> Scores3:
        """As the model within: float32 (len(pairs), 3)."""
        unique = list(dict.fromkeys(pairs))
        keys = {pair: _key(pair) for pair in unique}
        stored = self._store.get(_TABLE, self.fingerprint, list(keys.values()))
        known = {pair: row for pair in unique if (row := _row(stored.get(keys[pair]))) is not None}
        # By length, so that pairs scored together are padded little.
        missing = sorted((p for p in unique if p not in known), key=lambda p: (len(p[0]) + len(p[1]), p))
        self.hits += len(known)
        self.misses += len(missing)
        for start in range(0, len(missing), _AT_ONCE):
            some = missing[start : start + _AT_ONCE]
            fresh = dict(zip(some, self._model.score(some), strict=True))
            self._store.put(
                _TABLE, self.fingerprint, {keys[p]: row.astype(_STORED).tobytes() for p, row in fresh.items()}
            )
            known |= fresh
        out = np.empty((len(pairs), 3), dtype=np.float32)
        for at, pair in enumerate(pairs):
            out[at] = known[pair]
        return out


def _key(pair: TextPair) -> bytes:
    """SHA-256 of the ordered pair; the length of the first keeps ("ab", "c") from ("a", "bc")."""
    premise, hypothesis = (text.encode("utf-8", "surrogatepass") for text in pair)
    return hashlib.sha256(len(premise).to_bytes(8, "big") + premise + hypothesis).digest()


def _row(value: bytes | None) -> Scores3 | None:
    return (
        np.frombuffer(value, dtype=_STORED)
        if value is not None and len(value) == 3 * _STORED.itemsize
        else None
    )
