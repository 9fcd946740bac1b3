from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.cluster.hierarchy import fcluster
from scipy.cluster.hierarchy import linkage as scipy_linkage

from embeddings import clusters
from embeddings.clusters import Linkage, cluster, components
from embeddings.encoder import Vectors


def grouped(rows: int, groups: int, noise: float, seed: int) -> Vectors:
    rng = np.random.default_rng(seed)
    drawn = rng.normal(size=(groups, 8))[rng.integers(groups, size=rows)] + noise * rng.normal(size=(rows, 8))
    return (drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).astype(np.float32)


def partition(labels: np.ndarray) -> set[frozenset[int]]:
    return {frozenset(np.flatnonzero(labels == label).tolist()) for label in np.unique(labels)}


def direct(vectors: Vectors, threshold: float, linkage: str) -> set[frozenset[int]]:
    """The same by SciPy on the full matrix, without parts."""
    wide = vectors.astype(np.float64)
    distances = np.clip(1 - wide @ wide.T, 0, 2)[np.triu_indices(len(vectors), 1)]
    tree = scipy_linkage(np.round(distances, 6), linkage)
    return partition(fcluster(tree, 1 - threshold, criterion="distance"))


cases = st.tuples(
    st.integers(2, 40), st.integers(1, 8), st.floats(0.05, 0.8), st.integers(0, 100_000), st.floats(0.2, 0.9)
)


@pytest.mark.parametrize("linkage", ["average", "complete", "single"])
@settings(max_examples=40, deadline=None)
@given(case=cases)
def test_parts_give_what_the_full_matrix_gives(
    linkage: Linkage, case: tuple[int, int, float, int, float]
) -> None:
    rows, groups, noise, seed, threshold = case
    vectors = grouped(rows, groups, noise, seed)
    assert partition(cluster(vectors, threshold, linkage)) == direct(vectors, threshold, linkage)


@settings(max_examples=40, deadline=None)
@given(case=cases, order=st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(case: tuple[int, int, float, int, float], order) -> None:  # type: ignore[no-untyped-def]
    rows, groups, noise, seed, threshold = case
    vectors = grouped(rows, groups, noise, seed)
    places = list(range(rows))
    order.shuffle(places)
    shuffled = cluster(vectors[places], threshold)
    back = {frozenset(places[row] for row in members) for members in partition(shuffled)}
    assert back == partition(cluster(vectors, threshold))


@settings(max_examples=30, deadline=None)
@given(case=cases)
def test_labels_count_from_first_members(case: tuple[int, int, float, int, float]) -> None:
    rows, groups, noise, seed, threshold = case
    labels = cluster(grouped(rows, groups, noise, seed), threshold)
    seen = list(dict.fromkeys(labels.tolist()))
    assert seen == list(range(len(seen)))
    assert labels.dtype == np.int64


@settings(max_examples=30, deadline=None)
@given(case=cases, data=st.data())
def test_pairs_kept_apart_are_apart(case: tuple[int, int, float, int, float], data: st.DataObject) -> None:
    rows, groups, noise, seed, threshold = case
    row = st.integers(0, rows - 1)
    pairs = data.draw(st.lists(st.tuples(row, row).filter(lambda pair: pair[0] != pair[1]), max_size=6))
    labels = cluster(
        grouped(rows, groups, noise, seed), threshold, cannot_link=np.array(pairs, np.int64).reshape(-1, 2)
    )
    assert all(labels[a] != labels[b] for a, b in pairs)


def test_single_linkage_cannot_keep_apart() -> None:
    with pytest.raises(ValueError, match="single"):
        cluster(grouped(4, 2, 0.1, 0), 0.5, "single", cannot_link=np.array([[0, 1]]))


def test_three_equal_and_one_other() -> None:
    vectors = np.array([[1, 0], [0, 1], [1, 0], [1, 0]], dtype=np.float32)
    assert cluster(vectors, 0.9).tolist() == [0, 1, 0, 0]
    assert cluster(vectors, 1.0).tolist() == [0, 1, 0, 0]


@pytest.mark.parametrize("rows", [0, 1])
def test_few_rows(rows: int) -> None:
    assert cluster(np.ones((rows, 1), np.float32), 0.5).tolist() == [0] * rows


def test_components_join_over_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    angles = np.linspace(0, np.pi, 60)  # each near the next, the ends far apart
    chain = np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)
    monkeypatch.setattr("embeddings.neighbours._BLOCK", 120)  # two rows at a time
    assert components(chain, 0.99).tolist() == [0] * 60
    gap = np.delete(chain, [20, 21, 22], axis=0)
    assert components(gap, 0.99).tolist() == [0] * 20 + [1] * 37


def test_a_component_too_large_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    vectors = grouped(60, 3, 0.15, 5)
    whole = partition(cluster(vectors, 0.5))
    monkeypatch.setattr(clusters, "_LARGEST", 30)
    assert partition(cluster(vectors, 0.5)) == whole  # its groups lie apart: cutting finds them
    monkeypatch.setattr(clusters, "_LARGEST", 5)
    assert all(
        any(members <= whole_members for whole_members in whole)
        for members in partition(cluster(vectors, 0.5))
    )
    same = np.ones((20, 1), np.float32)  # cannot be cut
    assert cluster(same, 0.5).tolist() == [0] * 20
