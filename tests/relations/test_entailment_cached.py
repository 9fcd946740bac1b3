"""Scores kept in the store."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from checker.relations.entailment import CachedEntailment, EntailmentModel
from checker.relations.entailment.model import Scores3, TextPair
from embeddings.store import Store


class Counting:
    """Scores drawn from the lengths of the texts; notes what it was asked."""

    def __init__(self, fingerprint: str = "counting:1") -> None:
        self.fingerprint = fingerprint
        self.asked: list[TextPair] = []

    def score(self, pairs: Sequence[TextPair]) -> Scores3:
        self.asked += pairs
        raw = np.array([[len(a) + 1, len(b) + 1, 1] for a, b in pairs], dtype=np.float32).reshape(-1, 3)
        return raw / raw.sum(axis=1, keepdims=True)


PAIRS = [("the mill burned", "the mill stands"), ("ab", "c"), ("a", "bc"), ("c", "ab"), ("ab", "c")]


def test_each_pair_is_scored_once_and_comes_back_as_it_was(tmp_path: Path) -> None:
    with Store(tmp_path / "s.sqlite") as store:
        model = Counting()
        first = CachedEntailment(model, store)
        assert isinstance(first, EntailmentModel)
        scores = first.score(PAIRS)
        assert np.array_equal(scores, Counting().score(PAIRS))
        assert sorted(model.asked) == sorted(set(PAIRS))
        assert (first.hits, first.misses) == (0, 4)
    with Store(tmp_path / "s.sqlite") as store:
        model = Counting()
        again = CachedEntailment(model, store)
        assert np.array_equal(again.score([*PAIRS, ("new", "")]), Counting().score([*PAIRS, ("new", "")]))
        assert model.asked == [("new", "")]
        assert (again.hits, again.misses) == (4, 1)


def test_order_and_model_are_part_of_the_key(tmp_path: Path) -> None:
    with Store(tmp_path / "s.sqlite") as store:
        CachedEntailment(Counting(), store).score([("long text", "x")])
        turned, other = Counting(), Counting("counting:2")
        CachedEntailment(turned, store).score([("x", "long text")])
        CachedEntailment(other, store).score([("long text", "x")])
        assert len(turned.asked) == len(other.asked) == 1


def test_it_shares_the_store_of_the_vectors(tmp_path: Path) -> None:
    from embeddings.cache import VectorCache

    with Store(tmp_path / "s.sqlite") as store:
        vectors = VectorCache(store)
        vectors.put("f", {"a": np.ones(3, dtype=np.float32)})
        cached = CachedEntailment(Counting("f"), store)
        cached.score([("a", "")])
        (vector,) = vectors.get("f", ["a"])
        assert vector is not None and np.array_equal(vector, np.ones(3))


def test_nothing_asked(tmp_path: Path) -> None:
    with Store(tmp_path / "s.sqlite") as store:
        assert CachedEntailment(Counting(), store).score([]).shape == (0, 3)


def test_a_value_of_another_size_is_scored_anew(tmp_path: Path) -> None:
    from checker.relations.entailment.cached import _TABLE, _key

    with Store(tmp_path / "s.sqlite") as store:
        store.put(_TABLE, "counting:1", {_key(("ab", "c")): b"1234"})
        model = Counting()
        CachedEntailment(model, store).score([("ab", "c")])
        assert model.asked == [("ab", "c")]
