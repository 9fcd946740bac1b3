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
_PAIRS = 8_192  # whose cosines are computed one by one at once: 50 MB
_DIGITS = 6  # of a cosine
_SLACK = 1e-5  # by which the cosine of a float32 matrix product may be off, and more

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
        yield _best(queries, base, Neighbours(i + start, j, cosines[i, j]), k, threshold)


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
        yield _best(queries, base, Neighbours(i[kept], j[kept], cosines[kept]), k, threshold)


def _best(queries: Vectors, base: Vectors, rough: Neighbours, k: int | None, threshold: float) -> Neighbours:
    """Compute the cosines of candidates anew, hold them to the threshold, keep the `k` highest of each i.

    The products of whole blocks differ in the last digits with the shape of a block and the place in it; here
    a pair gets one value, whatever the order of the rows.
    """
    i, j, _ = rough if k is None else _top(rough, k, _SLACK)
    cosine = np.empty(len(i), dtype=np.float32)
    for start in range(0, len(i), _PAIRS):
        some = slice(start, start + _PAIRS)
        products = queries[i[some]].astype(np.float64) * base[j[some]]
        cosine[some] = np.round(np.clip(products.sum(axis=1), -1, 1), _DIGITS)
    kept = cosine >= np.float32(threshold)
    best = Neighbours(i[kept], j[kept], cosine[kept])
    best = best if k is None else _top(best, k, 0.0)
    order = np.lexsort((best.j, best.i))
    return Neighbours(best.i[order].astype(np.int64), best.j[order].astype(np.int64), best.cosine[order])


def _top(pairs: Neighbours, k: int, slack: float) -> Neighbours:
    """Keep the `k` highest of each i and, with `slack`, all within that of the lowest of them."""
    if len(pairs.i) == 0:
        return pairs
    order = np.lexsort((pairs.j, -pairs.cosine, pairs.i))
    i, j, cosine = pairs.i[order], pairs.j[order], pairs.cosine[order]
    starts = np.flatnonzero(np.r_[True, i[1:] != i[:-1]])
    counts = np.diff(np.r_[starts, len(i)])
    kept = np.arange(len(i)) - np.repeat(starts, counts) < k
    if slack:
        kept |= cosine >= np.repeat(cosine[starts + np.minimum(counts, k) - 1], counts) - slack
    return Neighbours(i[kept], j[kept], cosine[kept])


def _joined(found: list[Neighbours]) -> Neighbours:
    if not found:
        return Neighbours(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.float32))
    return Neighbours(*(np.concatenate(part) for part in zip(*found, strict=True)))


def _check(k: int | None, *matrices: Vectors) -> None:
    if k is not None and k < 1:
        raise ValueError("k is at least 1")
    if any(matrix.ndim != 2 for matrix in matrices) or len({matrix.shape[1] for matrix in matrices}) > 1:
        raise ValueError("vectors are matrices of one width")
