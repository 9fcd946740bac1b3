"""The map's coordinates: within bounds, the same for the same vectors, near where the vectors are near."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.findings.layout import lay_out
from checker.model import Claim


def claims(number: int) -> list[Claim]:
    return [Claim(f"a1.{n}", "a1", n, n + 1, "x", "x", n) for n in range(number)]


@settings(deadline=None)
@given(st.integers(0, 12), st.integers(0, 10_000))
def test_every_claim_has_a_place_from_minus_one_to_one(number: int, seed: int) -> None:
    vectors = np.random.default_rng(seed).normal(size=(number, 8)).astype(np.float32)
    places = lay_out(claims(number), vectors)
    assert list(places) == [c.id for c in claims(number)]
    assert all(-1 <= value <= 1 for place in places.values() for value in place)
    assert places == lay_out(claims(number), vectors)


def test_two_groups_lie_apart_and_the_farthest_is_on_the_positive_side() -> None:
    rng = np.random.default_rng(3)
    near = np.concatenate([rng.normal(0, 0.01, (6, 5)) + 1, rng.normal(0, 0.01, (3, 5)) - 1])
    xs = [x for x, _ in lay_out(claims(9), near.astype(np.float32)).values()]
    assert min(xs[6:]) > 0.9 and max(xs[:6]) < 0


@pytest.mark.parametrize("number", [3, 7])
def test_equal_claims_lie_on_one_spot(number: int) -> None:
    assert set(lay_out(claims(number), np.ones((number, 4), np.float32)).values()) == {(0.0, 0.0)}
