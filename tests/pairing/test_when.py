"""Whether two claims may speak of one moment."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Time, TimeRelation
from checker.pairing.when import days_apart, describe, same_time


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def time(
    first: str | None,
    days: float = 1,
    precision: str = "day",
    relation: TimeRelation = TimeRelation.AT,
    text: str = "then",
    event: tuple[str, ...] = ("open",),
    planned: bool = False,
    about: bool = False,
    clock: tuple[int, int] | None = None,
    month: int | None = None,
    day: int | None = None,
) -> Time:
    start = moment(first) if first else None
    end = start + timedelta(days=days) if start else None
    return Time(
        text, 0, len(text), precision, relation, start, end, month, day, None, clock, about, planned=planned,
        event=event,
    )  # fmt: skip


def year(number: int, **more: object) -> Time:
    return time(f"{number}-01-01", 365, "year", text=str(number), **more)  # type: ignore[arg-type]


BY, SINCE = TimeRelation.BY, TimeRelation.SINCE
NOV_20, NOV_21 = time("2023-11-20"), time("2023-11-21")
NOV = time("2023-11-01", 30, "month", text="November")
SAID = time("2023-11-20", event=("say",))
PUB = "2023-11-21"

ROWS: list[tuple[tuple[Time, ...], tuple[Time, ...], str | None, str | None, bool | None]] = [
    ((NOV_20,), (NOV_20,), PUB, PUB, True),
    ((NOV_20,), (NOV,), PUB, PUB, True),
    ((NOV_20,), (year(2023),), PUB, PUB, True),
    ((NOV_20,), (NOV_21,), PUB, PUB, None),
    ((NOV_20,), (time("2023-11-29"),), PUB, PUB, None),
    ((NOV_20,), (time("2024-01-10"),), PUB, "2024-01-11", None),
    ((NOV_20,), (time("2024-02-10"),), PUB, "2024-02-11", False),
    ((NOV_20,), (year(2017),), PUB, PUB, False),
    ((year(2019),), (year(2023),), PUB, PUB, False),
    ((year(2022),), (year(2023),), PUB, PUB, False),
    ((year(2022, about=True),), (year(2023),), PUB, PUB, None),
    ((year(2022),), (year(2022),), PUB, "2020-01-01", True),
    ((year(2019, relation=SINCE),), (NOV_20,), PUB, PUB, True),
    ((year(2019, relation=SINCE),), (year(2021),), PUB, PUB, True),
    ((year(2019, relation=SINCE),), (year(2012),), PUB, PUB, False),
    ((time("2023-12-20", relation=BY, planned=True),), (time("2023-12-01"),), PUB, PUB, True),
    ((time("2023-12-20", relation=BY, planned=True),), (time("2024-06-01"),), PUB, PUB, False),
    ((), (), PUB, PUB, None),
    ((), (), PUB, "2023-11-25", None),
    ((), (), PUB, "2024-01-20", None),
    ((), (), PUB, "2024-05-01", False),
    ((), (), "2020-03-01", "2023-11-21", False),
    ((), (), None, "2023-11-21", None),
    ((), (), None, None, None),
    ((), (), "2020", "2023", False),
    ((), (), "2023", "2023-11-21", None),
    ((), (NOV_20,), PUB, PUB, None),
    ((), (year(2017),), PUB, PUB, None),
    ((NOV_20, year(2017)), (year(2017),), PUB, PUB, True),
    ((SAID,), (time("2023-02-01"),), PUB, PUB, None),
    ((SAID, year(2017)), (NOV_20,), PUB, PUB, False),
    ((SAID,), (SAID,), PUB, PUB, None),
    ((time(None, month=5, day=14),), (time(None, month=5, day=14),), None, None, True),
    ((time(None, month=5, day=14),), (time(None, month=5, day=15),), None, None, None),
    ((time(None, clock=(280, 280)),), (time(None, clock=(280, 280)),), PUB, "2024-06-01", False),
    ((time("2023-11-20T04:40", 0.001, "minute"),), (time("2023-11-20T18:00", 0.04, "hour"),), PUB, PUB, True),
    ((time("2023-11-20T04:40", 0.001, "minute"),), (time("2023-11-22T18:00", 0.04, "hour"),), PUB, PUB, None),
]


@pytest.mark.parametrize(("a", "b", "published_a", "published_b", "expected"), ROWS)
def test_same_time(
    a: tuple[Time, ...],
    b: tuple[Time, ...],
    published_a: str | None,
    published_b: str | None,
    expected: bool | None,
) -> None:
    assert same_time(a, b, published_a, published_b)[0] is expected
    assert same_time(b, a, published_b, published_a)[0] is expected


def test_evidence_names_both() -> None:
    assert same_time((NOV_20,), (NOV_20,), PUB, PUB)[1] == ("both on 20 November 2023",)
    assert same_time((year(2017),), (year(2023),), PUB, PUB)[1] == ("2017 against 2023",)
    assert same_time((NOV_20,), (time("2023-11-29"),), PUB, PUB)[1] == (
        "20 November 2023 against 29 November 2023, 8 days apart",
    )


@pytest.mark.parametrize(
    ("a", "b", "published_a", "published_b", "days"),
    [
        ((NOV_20,), (NOV,), PUB, PUB, 0.0),
        ((NOV_20,), (time("2023-11-29"),), PUB, PUB, 8.0),
        ((), (), PUB, PUB, 0.0),
        ((), (), None, PUB, None),
        ((NOV_20,), (), None, None, None),
    ],
)
def test_days_apart(
    a: tuple[Time, ...],
    b: tuple[Time, ...],
    published_a: str | None,
    published_b: str | None,
    days: float | None,
) -> None:
    assert days_apart(a, b, published_a, published_b) == days


@pytest.mark.parametrize(
    ("value", "label"),
    [
        (NOV_20, "20 November 2023"),
        (NOV, "November 2023"),
        (year(2017), "2017"),
        (time(None, text="on\n Thursday"), "on Thursday"),
        (time("2023-11-20T04:40", 0.001, "minute", text="4:40 a.m.", clock=(280, 280)), "4:40 a.m."),
        (time("2023-09-01", 91, "season", text="last autumn"), "last autumn"),
        (
            time("2023-09-24", 7, "month", text="the end of September", about=True, month=9),
            "the end of September 2023",
        ),
        (time("1970-01-01", 3652, "year", text="1970s"), "1970s"),
    ],
)
def test_labels(value: Time, label: str) -> None:
    assert describe(value) == label


TIMES = st.lists(
    st.builds(
        lambda start, days, relation, planned: time(
            (datetime(2020, 1, 1) + timedelta(days=start)).isoformat(),
            days,
            relation=relation,
            planned=planned,
        ),
        st.integers(0, 1500),
        st.integers(1, 400),
        st.sampled_from(list(TimeRelation)),
        st.booleans(),
    ),
    max_size=3,
)
PUBLISHED = st.sampled_from([None, "2020", "2021-10", "2021-10-14", "2023-05-05"])


@given(TIMES, TIMES, PUBLISHED, PUBLISHED)
def test_symmetry(a: list[Time], b: list[Time], published_a: str | None, published_b: str | None) -> None:
    assert same_time(a, b, published_a, published_b)[0] is same_time(b, a, published_b, published_a)[0]
    assert days_apart(a, b, published_a, published_b) == days_apart(b, a, published_b, published_a)


@given(TIMES, PUBLISHED)
def test_a_claim_is_never_far_from_itself(a: list[Time], published: str | None) -> None:
    assert same_time(a, a, published, published)[0] is not False
