from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest
from fake_encoder import FakeEncoder
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from embeddings.cache import VectorCache, user_cache_dir
from embeddings.cached import CachedEncoder
from embeddings.encoder import Encoder
from embeddings.store import Store

TEXTS = ["The mill closed in May.", "Ärzte streiken – 3 % mehr.", "", "b", "The mill closed in May."]


def test_vectors_come_back_bit_for_bit(tmp_path: Path) -> None:
    vectors = FakeEncoder().encode(TEXTS)
    with VectorCache(tmp_path / "c.sqlite") as cache:
        cache.put("fake:1", dict(zip(TEXTS, vectors, strict=True)))
    with VectorCache(tmp_path / "c.sqlite") as cache:
        found = cache.get("fake:1", [*TEXTS, "never seen"])
        assert found.pop() is None
        for vector, expected in zip(found, vectors, strict=True):
            assert vector is not None
            assert vector.tobytes() == expected.tobytes()
        assert cache.get("fake:2", TEXTS) == [None] * len(TEXTS)


def test_a_store_is_shared_and_left_open(tmp_path: Path) -> None:
    with Store(tmp_path / "c.sqlite") as store:
        with VectorCache(store) as cache:
            cache.put("m", {"a": np.ones(2, np.float32)})
        store.put("scores", "m", {b"k": b"v"})
        assert store.get("scores", "m", [b"k"]) == {b"k": b"v"}


def test_an_unwritable_place_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with VectorCache(tmp_path / "file" / "c.sqlite") as cache:
        assert cache.problem is not None
        encoder = CachedEncoder(FakeEncoder(), cache)
        assert encoder.encode(["a"]).shape == (1, 8)


def test_the_second_time_nothing_is_encoded(tmp_path: Path) -> None:
    first, second = FakeEncoder(), FakeEncoder()
    with VectorCache(tmp_path / "c.sqlite") as cache:
        encoder = CachedEncoder(first, cache)
        assert isinstance(encoder, Encoder)
        fresh = encoder.encode(TEXTS)
        assert (encoder.hits, encoder.misses) == (0, 4)
    with VectorCache(tmp_path / "c.sqlite") as cache:
        encoder = CachedEncoder(second, cache)
        cached = encoder.encode(TEXTS[::-1])
        assert (encoder.hits, encoder.misses) == (4, 0)
    assert second.asked == []
    assert cached[::-1].tobytes() == fresh.tobytes()
    assert cached.dtype == np.float32


def test_another_encoder_does_not_get_the_vectors(tmp_path: Path) -> None:
    with VectorCache(tmp_path / "c.sqlite") as cache:
        CachedEncoder(FakeEncoder("fake:1"), cache).encode(["a", "b"])
        other = CachedEncoder(FakeEncoder("fake:2"), cache)
        assert np.array_equal(other.encode(["a"]), FakeEncoder("fake:2").encode(["a"]))
        assert other.misses == 1


def test_a_vector_of_another_length_is_made_anew(tmp_path: Path) -> None:
    with VectorCache(tmp_path / "c.sqlite") as cache:
        cache.put("fake:1", {"a": np.ones(3, np.float32)})
        encoder = CachedEncoder(FakeEncoder(), cache)
        assert encoder.encode(["a"]).shape == (1, 8)
        assert (encoder.hits, encoder.misses) == (0, 1)


def test_nothing_to_encode(tmp_path: Path) -> None:
    with VectorCache(tmp_path / "c.sqlite") as cache:
        assert CachedEncoder(FakeEncoder(), cache).encode([]).shape == (0, 8)


def test_work_is_kept_and_told_of_as_it_goes(tmp_path: Path) -> None:
    texts = [f"sentence {i:04}" for i in range(1300)]
    steps: list[tuple[int, int]] = []

    class Failing(FakeEncoder):
        def encode(self, texts):  # type: ignore[no-untyped-def]
            if len(self.asked) == 2:
                raise KeyboardInterrupt
            return super().encode(texts)

    with VectorCache(tmp_path / "c.sqlite") as cache:
        with pytest.raises(KeyboardInterrupt):
            CachedEncoder(Failing(), cache).encode(texts)
        encoder = CachedEncoder(FakeEncoder(), cache)
        encoder.encode(texts, progress=lambda done, of: steps.append((done, of)))
    assert encoder.hits == 1024
    assert steps[0] == (1024, 1300)
    assert steps[-1] == (1300, 1300)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(max_size=12), max_size=12), st.lists(st.text(max_size=12), max_size=12))
def test_what_was_cached_before_changes_nothing(tmp_path: Path, before: list[str], texts: list[str]) -> None:
    plain = FakeEncoder()
    with VectorCache(tmp_path / "c.sqlite") as cache:
        encoder = CachedEncoder(FakeEncoder(), cache)
        encoder.encode(before)
        assert encoder.encode(texts).tobytes() == plain.encode(texts).tobytes()


@pytest.mark.skipif(sys.platform != "linux", reason="the folder is the platform's")
@pytest.mark.parametrize(
    ("named", "expected"),
    [("/var/c", "/var/c/app"), ("relative", "/home/ann/.cache/app"), ("", "/home/ann/.cache/app")],
)
def test_user_cache_dir(monkeypatch: pytest.MonkeyPatch, named: str, expected: str) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", named)
    monkeypatch.setenv("HOME", "/home/ann")
    assert user_cache_dir("app") == Path(expected)


@pytest.mark.parametrize(
    ("platform", "expected"),
    [("darwin", "/home/ann/Library/Caches/app"), ("win32", "/local/app/Cache")],
)
def test_user_cache_dir_elsewhere(monkeypatch: pytest.MonkeyPatch, platform: str, expected: str) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("HOME", "/home/ann")
    monkeypatch.setenv("LOCALAPPDATA", "/local")
    assert user_cache_dir("app") == Path(expected)
