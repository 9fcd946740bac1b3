"""Windows of time: months shifted, shares of a window, the nearest of several, the article's own date."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.times.spans import month_window, nearest, read_published, share, shift_months


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(-60, 60))
def test_shifting_months_keeps_the_month(day: date, months: int) -> None:
    there = shift_months(day, months)
    assert (there.year * 12 + there.month) - (day.year * 12 + day.month) == months
    assert there.day <= day.day


@given(st.integers(1900, 2100), st.integers(1, 12), st.floats(0, 1), st.floats(0, 1))
def test_a_share_lies_within(year: int, month: int, one: float, two: float) -> None:
    window = month_window(year, month)
    first, last = share(window, min(one, two), max(one, two))
    assert window[0] <= first < last
    assert (last - window[1]).days <= 1


def test_nearest_by_tense() -> None:
    years = [month_window(year, 6) for year in (2022, 2023, 2024)]
    day = date(2023, 9, 1)
    assert nearest(years, day, False) == years[1]
    assert nearest(years, day, True) == years[2]
    assert nearest(years, day, None) == years[1]


@pytest.mark.parametrize(
    ("text", "precision"),
    [("2021-10-14", "day"), ("2021-10", "month"), ("2021", "year"), (None, None), ("", None), ("soon", None)],
)
def test_published(text: str | None, precision: str | None) -> None:
    found = read_published(text)
    assert (found.precision if found else None) == precision
