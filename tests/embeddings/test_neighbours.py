from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embeddings import neighbours
from embeddings.encoder import Vectors
from embeddings.neighbours import Neighbours, Search, between, exact, inverted_file, nearest


def unit(rows: int, dim: int = 6, seed: int = 0) -> Vectors:
    drawn = np.random.default_rng(seed).normal(size=(rows, dim))
    return (drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).astype(np.float32)


def grouped(rows: int, seed: int = 1) -> Vectors:
    """Vectors in groups of five, as claims of one matter lie."""
    rng = np.random.default_rng(seed)
    drawn = np.repeat(rng.normal(size=(rows // 5, 32)), 5, axis=0) + 0.4 * rng.normal(size=(rows, 32))
    return (drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).astype(np.float32)


def as_set(found: Neighbours) -> set[tuple[int, int]]:
    return set(zip(found.i.tolist(), found.j.tolist(), strict=True))


def naive(vectors: Vectors, k: int | None, threshold: float) -> set[tuple[int, int]]:
    cosines = np.round(vectors @ vectors.T, 6)
    pairs = set()
    for i in range(len(vectors)):
        order = sorted((j for j in range(len(vectors)) if j != i), key=lambda j: (-cosines[i, j], j))
        pairs |= {(min(i, j), max(i, j)) for j in order[:k] if cosines[i, j] >= threshold}
    return pairs


@settings(max_examples=60, deadline=None)
@given(
    rows=st.integers(0, 25),
    seed=st.integers(0, 10_000),
    k=st.none() | st.integers(1, 6),
    threshold=st.floats(-0.9, 0.95),
)
def test_nearest_is_what_the_full_matrix_says(rows: int, seed: int, k: int | None, threshold: float) -> None:
    vectors = unit(rows, seed=seed)
    found = nearest(vectors, k, threshold)
    assert as_set(found) == naive(vectors, k, threshold)
    assert np.all(found.i < found.j)
    assert list(zip(found.i, found.j, strict=True)) == sorted(as_set(found))
    expected = np.einsum("ij,ij->i", vectors[found.i], vectors[found.j])
    assert np.allclose(found.cosine, expected, atol=2e-6)
    assert (found.i.dtype, found.j.dtype, found.cosine.dtype) == (np.int64, np.int64, np.float32)


def test_blocks_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    vectors = grouped(200)
    whole, whole_between = nearest(vectors, 4, 0.3), between(vectors[:70], vectors, 4, 0.3)
    monkeypatch.setattr(neighbours, "_BLOCK", 1000)  # five rows at a time
    for before, after in (
        (whole, nearest(vectors, 4, 0.3)),
        (whole_between, between(vectors[:70], vectors, 4, 0.3)),
    ):
        assert len(before.i) > 50
        assert as_set(before) == as_set(after)
        assert np.array_equal(before.cosine, after.cosine)


def test_equal_vectors_go_by_index() -> None:
    vectors = np.repeat(unit(1), 5, axis=0)
    found = nearest(vectors, 1, 0.5)
    assert as_set(found) == {(0, 1), (0, 2), (0, 3), (0, 4)}
    assert np.all(found.cosine == 1)


def test_the_threshold_is_met_by_equality() -> None:
    vectors = np.array([[1, 0], [0.6, 0.8]], dtype=np.float32)
    assert as_set(nearest(vectors, 5, 0.6)) == {(0, 1)}
    assert as_set(nearest(vectors, 5, 0.600002)) == set()


def test_between_keeps_k_of_each_query() -> None:
    a, b = unit(4, seed=3), unit(30, seed=4)
    found = between(a, b, 3, -1.0)
    assert np.bincount(found.i).tolist() == [3, 3, 3, 3]
    for row in range(4):
        assert set(found.j[found.i == row]) == set(np.argsort(-(b @ a[row]))[:3])


def test_nothing_between_nothing() -> None:
    assert len(between(unit(0), unit(3), 2, 0.0).i) == 0
    assert len(between(unit(3), unit(0), 2, 0.0).i) == 0
    assert len(nearest(unit(0), 2, 0.0).i) == 0


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 1000), k=st.none() | st.integers(1, 4), order=st.randoms(use_true_random=False))
def test_a_pair_has_one_cosine_in_any_order(seed: int, k: int | None, order) -> None:  # type: ignore[no-untyped-def]
    vectors = grouped(60, seed)
    places = list(range(60))
    order.shuffle(places)

    def pairs(found: Neighbours, names: list[int]) -> set[tuple[frozenset[int], float]]:
        return {
            (frozenset({names[i], names[j]}), cosine)
            for i, j, cosine in zip(found.i.tolist(), found.j.tolist(), found.cosine.tolist(), strict=True)
        }

    before = pairs(nearest(vectors, k, 0.2), list(range(60)))
    assert pairs(nearest(vectors[places], k, 0.2), places) == before


@pytest.mark.parametrize(
    "call", [lambda: nearest(unit(3), 0, 0.5), lambda: between(unit(3), unit(3, 4), 2, 0.5)]
)
def test_what_makes_no_sense_is_refused(call) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ValueError, match=r"k is|width"):
        call()


def test_without_faiss_many_vectors_are_searched_exactly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neighbours, "EXACT_LIMIT", 10)
    monkeypatch.setattr(neighbours.importlib.util, "find_spec", lambda _name: None)
    with pytest.warns(UserWarning, match="faiss"):
        found = nearest(unit(20), 3, 0.2)
    assert as_set(found) == naive(unit(20), 3, 0.2)


def test_with_faiss_few_vectors_are_searched_exactly() -> None:
    assert neighbours.choose(neighbours.EXACT_LIMIT) is exact


@pytest.mark.parametrize("k", [5, None])
def test_faiss_finds_nearly_all_and_nothing_else(k: int | None) -> None:
    pytest.importorskip("faiss", reason="the optional package faiss-cpu is not installed")
    search: Search = inverted_file
    vectors = grouped(4000)
    every, found = nearest(vectors, k, 0.6), nearest(vectors, k, 0.6, search=search)
    assert as_set(found) <= as_set(nearest(vectors, None, 0.6))
    assert len(as_set(found) & as_set(every)) > 0.97 * len(every.i) > 1000
    again = nearest(vectors, k, 0.6, search=search)
    assert as_set(found) == as_set(again)
    assert len(between(vectors[:10], vectors, 1, 0.9, search=search).i) == 10
