"""Clusters of vectors by agglomeration, made part by part so that many vectors need no full matrix.

Two clusters join only where some pair of their members is as near as the threshold asks; hence, for single,
average and complete linkage alike, no cluster reaches beyond a connected component of the graph of near
pairs, and each component can be clustered alone with the same outcome.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from embeddings.encoder import Vectors
from embeddings.neighbours import Rows, exact

Linkage = Literal["average", "complete", "single"]
Labels = NDArray[np.int64]

_LARGEST = 4_000  # members of a component clustered as one: a matrix of 128 MB
_APART = 1e9  # distance of two that must not be together: outweighs any average over _LARGEST members
_DIGITS = 6


def cluster(
    vectors: Vectors, threshold: float, linkage: Linkage = "average", *, cannot_link: Rows | None = None
) -> Labels:
    """Return a label per row: clusters join while their linkage cosine is at least `threshold`.

    `vectors` is float32 (n, dim), rows of length 1. `cannot_link` is int (m, 2): pairs of rows that are kept
    apart (not with single linkage, which cannot heed it). Labels count from 0 in order of first members.
    A component of more than a few thousand members is first cut at a higher threshold.
    """
    n = len(vectors)
    if cannot_link is not None and linkage == "single":
        raise ValueError("single linkage cannot keep pairs apart")
    labels = np.zeros(n, dtype=np.int64)
    apart = np.zeros((0, 2), np.int64) if cannot_link is None else np.asarray(cannot_link, np.int64)
    used = 0
    for members in _parts(vectors, np.arange(n), threshold):
        own = _within(vectors[members], threshold, linkage, _local(apart, members))
        labels[members] = own + used
        used += int(own.max()) + 1
    return _renumbered(labels)


def components(vectors: Vectors, threshold: float) -> Labels:
    """Label the connected components of the graph of pairs with a cosine of at least `threshold`."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    n = len(vectors)
    labels = np.arange(n, dtype=np.int64)
    for block in exact(vectors, vectors, None, threshold, own=True):
        if len(block.i) == 0:
            continue
        # Join components instead of keeping the pairs of all blocks.
        edges = np.unique(np.stack([labels[block.i], labels[block.j]]), axis=1)
        graph = coo_matrix((np.ones(edges.shape[1], np.int8), (edges[0], edges[1])), shape=(n, n))
        labels = connected_components(graph, directed=False)[1].astype(np.int64)[labels]
    return _renumbered(labels)


def _parts(vectors: Vectors, members: Rows, threshold: float) -> Iterator[Rows]:
    """Yield the components among `members`, those too large cut further at rising thresholds."""
    labels = components(vectors[members], threshold)
    order = np.argsort(labels, kind="stable")
    bounds = np.flatnonzero(np.diff(labels[order])) + 1
    for part in np.split(members[order], bounds) if len(members) else []:
        if len(part) <= _LARGEST or threshold >= 0.999:
            yield part
        else:
            yield from _parts(vectors, part, threshold + (1 - threshold) / 4)


def _within(vectors: Vectors, threshold: float, linkage: Linkage, apart: Rows) -> Labels:
    """Cluster one component."""
    n = len(vectors)
    if len(apart) == 0 and (n <= 2 or linkage == "single" or n > _LARGEST):
        return np.zeros(n, dtype=np.int64)
    from sklearn.cluster import AgglomerativeClustering

    wide = vectors.astype(np.float64)
    distances = np.round(np.clip(1.0 - wide @ wide.T, 0.0, 2.0), _DIGITS)
    np.fill_diagonal(distances, 0.0)
    distances[apart[:, 0], apart[:, 1]] = _APART
    distances[apart[:, 1], apart[:, 0]] = _APART
    model = AgglomerativeClustering(
        n_clusters=None,
        metric="precomputed",
        linkage=linkage,
        distance_threshold=1.0
        - threshold
        + 10.0**-_DIGITS / 2,  # scikit-learn joins below, not at, the threshold
    )
    return np.asarray(model.fit_predict(distances), dtype=np.int64)


def _local(apart: Rows, members: Rows) -> Rows:
    """Return those pairs that lie within a part, as positions in it."""
    position = {int(member): place for place, member in enumerate(members)}
    pairs = [
        (position[a], position[b]) for a, b in apart.tolist() if a in position and b in position and a != b
    ]
    return np.asarray(pairs, dtype=np.int64).reshape(-1, 2)


def _renumbered(labels: Labels) -> Labels:
    """Number labels from 0 in order of first appearance."""
    _, first, inverse = np.unique(labels, return_index=True, return_inverse=True)
    rank = np.empty(len(first), dtype=np.int64)
    rank[np.argsort(first)] = np.arange(len(first))
    return rank[inverse]
