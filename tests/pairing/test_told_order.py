"""Which of two claims tells of the later hour or day."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Time, TimeRelation
from checker.pairing.when import told_order

AT, BY, SINCE, DURING = TimeRelation
HOUR = 1 / 24


def at(first: str, days: float = 1.0, relation: TimeRelation = AT, event: tuple[str, ...] = ()) -> Time:
    start = datetime.fromisoformat(first)
    precision = "day" if days >= 1 else "hour"
    return Time("then", 0, 4, precision, relation, start, start + timedelta(days=days), event=event)


UNKNOWN = Time("on Friday", 0, 9, "day", AT, weekday=4)
NINE, TEN = at("2024-04-03T09:00", HOUR), at("2024-04-03T10:00", HOUR)
SAID_TEN = at("2024-04-03T10:00", HOUR, event=("say",))
DAY_2, DAY_3, DAY_4 = at("2024-04-02"), at("2024-04-03"), at("2024-04-04")
PUB_3, PUB_4 = "2024-04-03", "2024-04-04"

ROWS: list[tuple[tuple[Time, ...], tuple[Time, ...], str | None, str | None, int | None]] = [
    # both name a time
    ((NINE,), (TEN,), PUB_3, PUB_3, 1),
    ((NINE,), (NINE,), PUB_3, PUB_3, 0),
    ((NINE,), (TEN,), None, None, 1),
    ((NINE,), (SAID_TEN,), PUB_3, PUB_3, 1),  # times of saying count
    ((DAY_2,), (DAY_3,), PUB_4, PUB_4, 1),
    ((DAY_2,), (DAY_2,), PUB_3, PUB_4, 0),
    ((DAY_3,), (NINE,), PUB_3, PUB_3, 0),  # an hour of that day
    ((at("2024-04-03T09:00", 2 * HOUR),), (TEN,), PUB_3, PUB_3, 0),  # they overlap
    ((at("2024-04-03T09:00", HOUR, BY),), (TEN,), PUB_3, PUB_3, 1),
    # the latest time counts
    ((DAY_2, TEN), (NINE,), PUB_3, PUB_3, -1),
    ((DAY_2, NINE), (TEN,), PUB_3, PUB_3, 1),
    # one or both go by their article
    ((), (), PUB_3, PUB_4, 1),
    ((), (), PUB_3, PUB_3, 0),
    ((NINE,), (), PUB_3, PUB_4, 1),
    ((NINE,), (), PUB_3, PUB_3, 0),
    ((DAY_2,), (), None, PUB_3, 1),
    ((UNKNOWN,), (DAY_4,), PUB_3, PUB_4, 1),
    # times that say nothing of when it was told
    ((DAY_4,), (DAY_3,), PUB_3, PUB_3, 0),  # still to come when the article was printed
    ((DAY_4,), (DAY_3,), PUB_4, PUB_3, -1),
    ((at("2024-03-20", relation=SINCE),), (DAY_2,), PUB_3, PUB_3, -1),  # lasts until the article
    ((at("2024-03-01", 31, DURING),), (DAY_2,), PUB_4, PUB_4, -1),  # too wide
    ((at("2024-04-01", 2, DURING),), (DAY_3,), PUB_4, PUB_4, 1),  # a week-end
    # unknown
    ((), (), None, PUB_3, None),
    ((), (), None, None, None),
    ((), (DAY_2,), "2024-04", PUB_3, None),
    ((), (DAY_2,), "2024", PUB_3, None),
    ((UNKNOWN,), (DAY_2,), None, PUB_3, None),
    ((at("2024-04-01", relation=SINCE),), (DAY_2,), None, PUB_3, None),
    ((DAY_2,), (DAY_3,), "2024-04", "no date", 1),
]


@pytest.mark.parametrize(("a", "b", "published_a", "published_b", "expected"), ROWS)
def test_told_order(
    a: tuple[Time, ...],
    b: tuple[Time, ...],
    published_a: str | None,
    published_b: str | None,
    expected: int | None,
) -> None:
    assert told_order(a, b, published_a, published_b) == expected
    turned = told_order(b, a, published_b, published_a)
    assert turned == (None if expected is None else -expected)


TIMES = st.lists(
    st.builds(
        lambda hours, length, relation: at(
            (datetime(2024, 4, 1) + timedelta(hours=hours)).isoformat(), length * HOUR, relation
        ),
        st.integers(0, 120),
        st.sampled_from([1, 6, 24, 48, 168]),
        st.sampled_from(list(TimeRelation)),
    ),
    max_size=3,
)
PUBLISHED = st.sampled_from([None, "2024", "2024-04", "2024-04-03", "2024-04-04", "2024-04-06"])


@given(TIMES, TIMES, PUBLISHED, PUBLISHED)
def test_turning_the_claims_turns_the_order(
    a: list[Time], b: list[Time], published_a: str | None, published_b: str | None
) -> None:
    order, turned = told_order(a, b, published_a, published_b), told_order(b, a, published_b, published_a)
    assert order == (None if turned is None else -turned)


@given(TIMES, st.randoms(use_true_random=False), PUBLISHED)
def test_the_order_of_a_claims_times_does_not_matter(a: list[Time], random, published: str | None) -> None:  # type: ignore[no-untyped-def]
    shuffled = list(a)
    random.shuffle(shuffled)
    assert told_order(a, shuffled, published, published) in (0, None)
    assert told_order(a, [DAY_3], published, None) == told_order(shuffled, [DAY_3], published, None)


@given(TIMES, TIMES, TIMES, PUBLISHED)
def test_later_than_later_is_later(
    a: list[Time], b: list[Time], c: list[Time], published: str | None
) -> None:
    if told_order(a, b, published, published) == told_order(b, c, published, published) == 1:
        assert told_order(a, c, published, published) == 1
