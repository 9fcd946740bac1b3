"""Pairs of vectors that lie near each other, without the matrix of all cosines.

Up to EXACT_LIMIT vectors every cosine is computed, in blocks. Beyond, FAISS (an optional package) searches an
inverted file; without it the exact search goes on, slower, and says so in a warning.
"""

from __future__ import annotations

import importlib.util
import math
import warnings
from collections.abc import Iterator
from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from embeddings.encoder import Vectors

EXACT_LIMIT = 40_000
_BLOCK = 4_000_000  # cosines held at once: 16 MB
_DIGITS = 6  # what is left of a float32 cosine once blocks of different shapes have rounded it their own way
_SLACK = 1e-5  # taken off the threshold of a raw cosine, before rounding

Rows = NDArray[np.int64]


class Neighbours(NamedTuple):
    """Pairs in order of (i, j): indices (int64) and cosines (float32, six digits), all of one length."""

    i: Rows
    j: Rows
    cosine: Vectors


class Search(Protocol):
    """Finds for each query its nearest rows of a base."""

    def __call__(
        self, queries: Vectors, base: Vectors, k: int | None, threshold: float, own: bool
    ) -> Iterator[Neighbours]:
        """Yield, block by block, pairs (row of queries, row of base) with a cosine of at least `threshold`.

        At most `k` per query (None: all), the nearest, ties by the row of the base. With `own` the two are
        one set and a row is not its own neighbour.
        """
        ...


def nearest(vectors: Vectors, k: int | None, threshold: float, *, search: Search | None = None) -> Neighbours:
    """Return the pairs i < j of cosine at least `threshold` where one is among the other's `k` nearest.

    `vectors` is float32 (n, dim), rows of length 1; `k` None means no bound. Ties go to the lower index.
    `search` is chosen by n where it is None.
    """
    _check(k, vectors)
    found = list((search or choose(len(vectors)))(vectors, vectors, k, threshold, own=True))
    i, j, cosine = _joined(found)
    low, high = np.minimum(i, j), np.maximum(i, j)
    _, first = np.unique(low * max(len(vectors), 1) + high, return_index=True)
    return Neighbours(low[first], high[first], cosine[first])


def between(
    a: Vectors, b: Vectors, k: int | None, threshold: float, *, search: Search | None = None
) -> Neighbours:
    """Return pairs (row of a, row of b) with a cosine of at least `threshold`: at most `k` per row of `a`."""
    _check(k, a, b)
    return _joined(list((search or choose(max(len(a), len(b))))(a, b, k, threshold, own=False)))


def choose(n: int) -> Search:
    """Return the search for n vectors."""
    if n <= EXACT_LIMIT:
        return exact
    if importlib.util.find_spec("faiss") is None:
        warnings.warn(
            f"comparing {n} vectors one by one; with the package faiss-cpu this is quicker", stacklevel=3
        )
        return exact
    return inverted_file


def exact(
    queries: Vectors, base: Vectors, k: int | None, threshold: float, own: bool
) -> Iterator[Neighbours]:
    """Search by computing every cosine (a `Search`)."""
    step = max(1, _BLOCK // max(len(base), 1))
    for start in range(0, len(queries), step):
        cosines = queries[start : start + step] @ base.T
        if own:
            rows = np.arange(len(cosines))
            cosines[rows, rows + start] = -np.inf
        i, j = np.nonzero(cosines >= threshold - _SLACK)
        yield _best(i + start, j, cosines[i, j], k, threshold)


def inverted_file(
    queries: Vectors, base: Vectors, k: int | None, threshold: float, own: bool
) -> Iterator[Neighbours]:
    """Search the cells of a k-means partition that lie nearest to each query, by FAISS (a `Search`).

    Misses a few of the pairs near the threshold; what it finds has exact cosines. The partition is seeded.
    """
    import faiss

    cells = max(1, round(2 * math.sqrt(len(base))))
    index: Any = faiss.index_factory(base.shape[1], f"IVF{cells},Flat", faiss.METRIC_INNER_PRODUCT)
    index.cp.seed = 1234
    index.train(base)
    index.add(base)
    index.nprobe = max(1, cells // 8)
    step = max(1, _BLOCK // max(len(base), 1)) * 8
    for start in range(0, len(queries), step):
        some = queries[start : start + step]
        if k is None:
            limits, cosines, j = index.range_search(some, threshold - _SLACK)
            i = np.repeat(np.arange(len(some)), np.diff(limits.astype(np.int64)))
        else:
            wide, narrow = index.search(some, min(len(base), k + own))
            i = np.repeat(np.arange(len(some)), wide.shape[1])
            cosines, j = wide.ravel(), narrow.ravel()
        i = i + start
        kept = (j >= 0) & (cosines >= threshold - _SLACK) & ~(own & (i == j))
        yield _best(i[kept], j[kept], cosines[kept], k, threshold)


def _best(i: Rows, j: Rows, cosine: Vectors, k: int | None, threshold: float) -> Neighbours:
    """Round, hold to the threshold, and keep the `k` highest of each i; in order of (i, j)."""
    cosine = np.round(np.clip(cosine, -1, 1), _DIGITS).astype(np.float32)
    kept = cosine >= np.float32(threshold)
    i, j, cosine = i[kept], j[kept], cosine[kept]
    if k is not None and len(i):
        order = np.lexsort((j, -cosine, i))
        i, j, cosine = i[order], j[order], cosine[order]
        starts = np.flatnonzero(np.r_[True, i[1:] != i[:-1]])
        rank = np.arange(len(i)) - np.repeat(starts, np.diff(np.r_[starts, len(i)]))
        i, j, cosine = i[rank < k], j[rank < k], cosine[rank < k]
    order = np.lexsort((j, i))
    return Neighbours(i[order].astype(np.int64), j[order].astype(np.int64), cosine[order])


def _joined(found: list[Neighbours]) -> Neighbours:
    if not found:
        return Neighbours(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.float32))
    return Neighbours(*(np.concatenate(part) for part in zip(*found, strict=True)))


def _check(k: int | None, *matrices: Vectors) -> None:
    if k is not None and k < 1:
        raise ValueError("k is at least 1")
    if any(matrix.ndim != 2 for matrix in matrices) or len({matrix.shape[1] for matrix in matrices}) > 1:
        raise ValueError("vectors are matrices of one width")
