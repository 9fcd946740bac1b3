"""Vectors on disk, by encoder and text."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np

from embeddings.encoder import Vectors
from embeddings.store import Store

_TABLE = "vectors"
_STORED = np.dtype("<f4")  # the same file on every machine


def user_cache_dir(app: str) -> Path:
    """Return the folder where the platform keeps the caches of a program; it need not exist yet."""
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return (Path(local) if local else Path.home() / "AppData" / "Local") / app / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / app
    named = os.environ.get("XDG_CACHE_HOME", "")
    # The specification has relative paths ignored.
    return (Path(named) if Path(named).is_absolute() else Path.home() / ".cache") / app


class VectorCache:
    """Vectors by (encoder fingerprint, SHA-256 of the text) over a `Store`, which others may share.

    Vectors come back as the bytes that were put. `problem` says, in one line, why the file could not be used.
    """

    def __init__(self, store: Store | Path) -> None:
        """Take a store, or the path of one to open and close here."""
        self._owned = isinstance(store, Path)
        self._store = Store(store) if isinstance(store, Path) else store

    @property
    def problem(self) -> str | None:
        """Why nothing, or not all, is kept on disk; None where all is well."""
        return self._store.problem

    def get(self, fingerprint: str, texts: Sequence[str]) -> list[Vectors | None]:
        """Return for each text its vector (float32, read-only) or None."""
        keys = [_key(text) for text in texts]
        found = self._store.get(_TABLE, fingerprint, list(dict.fromkeys(keys)))
        return [None if (value := found.get(key)) is None else _vector(value) for key in keys]

    def put(self, fingerprint: str, vectors: Mapping[str, Vectors]) -> None:
        """Keep the vectors of texts."""
        self._store.put(
            _TABLE, fingerprint, {_key(t): v.astype(_STORED).tobytes() for t, v in vectors.items()}
        )

    def close(self) -> None:
        """Close the store where it was opened here."""
        if self._owned:
            self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _key(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


def _vector(value: bytes) -> Vectors | None:
    return np.frombuffer(value, dtype=_STORED) if len(value) % _STORED.itemsize == 0 else None
