"""Two orders of a pair to one answer."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.relations.entailment import combine
from checker.relations.entailment.model import Scores3

Row = tuple[float, float, float]


def _scores(*rows: Row) -> Scores3:
    return np.array(rows, dtype=np.float32)


@pytest.mark.parametrize(
    ("forward", "backward", "expected"),
    [
        # Both orders contradict.
        ((0.02, 0.08, 0.9), (0.02, 0.18, 0.8), (0.02, 0.13, 0.85)),
        # One order alone: not past a half.
        ((0.01, 0.04, 0.95), (0.01, 0.98, 0.01), (0.01, 0.51, 0.48)),
        # The fuller claim supports the shorter one, not the reverse.
        ((0.9, 0.1, 0.0), (0.1, 0.9, 0.0), (0.9, 0.1, 0.0)),
        # Support one way, contradiction the other: support takes no more than contradiction leaves.
        ((0.9, 0.0, 0.1), (0.0, 0.1, 0.9), (0.5, 0.0, 0.5)),
        ((0.0, 1.0, 0.0), (0.0, 1.0, 0.0), (0.0, 1.0, 0.0)),
    ],
)
def test_rule(forward: Row, backward: Row, expected: Row) -> None:
    (scores,) = combine(_scores(forward), _scores(backward))
    assert (scores.supports, scores.neutral, scores.contradicts) == pytest.approx(expected, abs=1e-4)
    assert scores.supports_both_ways == pytest.approx(min(forward[0], backward[0]), abs=1e-4)
    assert scores.contradicts_both_ways == pytest.approx(min(forward[2], backward[2]), abs=1e-4)


def _row(cuts: tuple[float, float]) -> Row:
    low, high = sorted(cuts)
    return low, high - low, 1 - high


ROWS = st.lists(
    st.tuples(*[st.tuples(st.floats(0, 1), st.floats(0, 1)).map(_row)] * 2), min_size=1, max_size=5
)


@given(ROWS)
def test_symmetric_and_whole(rows: list[tuple[Row, Row]]) -> None:
    forward, backward = _scores(*(f for f, _ in rows)), _scores(*(b for _, b in rows))
    both = combine(forward, backward)
    assert both == combine(backward, forward)
    for scores in both:
        three = (scores.supports, scores.neutral, scores.contradicts)
        assert all(0 <= value <= 1 for value in three)
        assert sum(three) == pytest.approx(1, abs=2e-4)
        assert scores.contradicts_both_ways <= scores.contradicts + 1e-4
        assert scores.supports_both_ways <= max(f[0] for pair in rows for f in pair) + 1e-4


def test_none() -> None:
    empty = np.zeros((0, 3), dtype=np.float32)
    assert combine(empty, empty) == []
