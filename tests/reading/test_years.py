"""Years of datelines without one, from the dates of the other articles."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Article
from checker.reading.years import NEAR, nearest_year, with_folder_years


def days(*texts: str) -> list[date]:
    return [date.fromisoformat(text) for text in texts]


YEARS = [
    (5, 14, days("2019-05-20"), 2019),
    (5, 14, days("2019-05-14"), 2019),
    (5, 14, days("2019-03-15"), 2019),  # sixty days
    (5, 14, days("2019-03-14"), None),
    (5, 14, days("2019-07-13"), 2019),
    (5, 14, days("2019-07-14"), None),
    (12, 30, days("2021-01-03"), 2020),
    (1, 2, days("2020-12-29"), 2021),
    (1, 1, days("2020-12-31", "2019-06-01"), 2021),
    (12, 31, days("2020-12-31", "2021-01-01"), 2020),
    (2, 29, days("2024-03-02"), 2024),
    (2, 29, days("2023-03-02"), None),
    (2, 29, days("2023-12-31"), 2024),
    (2, 30, days("2024-03-02"), None),
    (13, 1, days("2024-01-02"), None),
    (9, 8, days("2016-01-01", "2022-09-30", "2018-09-20"), 2018),
    (9, 8, days("2018-09-18", "2016-08-29"), 2016),  # both ten days off: the earlier year
    (9, 8, days("2018-01-18", "2022-04-30"), None),
    (9, 8, [], None),
    (1, 5, days("0001-01-05"), 1),
    (12, 30, days("9999-12-31"), 9999),
]


@pytest.mark.parametrize(("month", "day", "full", "year"), YEARS)
def test_nearest_year(month: int, day: int, full: list[date], year: int | None) -> None:
    assert nearest_year(month, day, full) == year
    assert nearest_year(month, day, full[::-1]) == year


def article(number: int, published: str | None = None) -> Article:
    told = "text" if published else None
    return Article(f"a{number}", f"{number}.txt", "", (), "utf-8", published=published, published_from=told)


def dates(articles: list[Article], yearless: dict[str, tuple[int, int]]) -> list[str | None]:
    return [a.published for a in with_folder_years(articles, yearless)]


FOLDERS = [
    pytest.param([None, "2019-05-20"], {"a1": (5, 14)}, ["2019-05-14", "2019-05-20"], id="the other's year"),
    pytest.param([None, "2019-05"], {"a1": (5, 14)}, [None, "2019-05"], id="a month is no full date"),
    pytest.param([None, "2019"], {"a1": (5, 14)}, [None, "2019"], id="nor is a year"),
    pytest.param([None, "2019-11-20"], {"a1": (5, 14)}, [None, "2019-11-20"], id="none near"),
    pytest.param([None, "2019-05-20"], {}, [None, "2019-05-20"], id="no day known"),
    pytest.param(["2014-05-13", "2019-05-20"], {"a1": (5, 14)}, ["2014-05-13", "2019-05-20"], id="dated"),
    pytest.param(["2014-05", "2019-05-20"], {"a1": (5, 14)}, ["2014-05", "2019-05-20"], id="dated in part"),
    pytest.param(
        [None, None, "2019-05-20"],
        {"a1": (3, 1), "a2": (4, 10)},
        [None, "2019-04-10", "2019-05-20"],
        id="a day found so dates no other",
    ),
    pytest.param([None], {"a1": (5, 14)}, [None], id="alone"),
    pytest.param([], {}, [], id="no articles"),
]


@pytest.mark.parametrize(("published", "yearless", "expected"), FOLDERS)
def test_with_folder_years(
    published: list[str | None], yearless: dict[str, tuple[int, int]], expected: list[str | None]
) -> None:
    assert dates([article(i, p) for i, p in enumerate(published, 1)], yearless) == expected


def test_where_a_date_came_from_is_told() -> None:
    dated, other = with_folder_years([article(1), article(2, "2019-05-20")], {"a1": (5, 14)})
    assert dated.published_from == "text"
    assert other == article(2, "2019-05-20")
    (unknown,) = with_folder_years([article(1)], {"a1": (5, 14)})
    assert unknown.published_from is None


DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))


@given(DAYS, st.integers(-NEAR, NEAR))
def test_a_day_near_a_full_date_gets_its_own_year(day: date, away: int) -> None:
    assert nearest_year(day.month, day.day, [day + timedelta(days=away)]) == day.year


@given(DAYS, st.lists(DAYS, max_size=5))
def test_the_year_found_lies_near_and_none_lies_nearer(day: date, full: list[date]) -> None:
    year = nearest_year(day.month, day.day, full)
    gaps = {
        y: min(abs((date(y, day.month, day.day) - other).days) for other in full)
        for other in full
        for y in (other.year - 1, other.year, other.year + 1)
        if (day.month, day.day) != (2, 29) or (y % 4 == 0 and (y % 100 != 0 or y % 400 == 0))
    }
    if year is None:
        assert all(gap > NEAR for gap in gaps.values())
    else:
        assert gaps[year] == min(gaps.values()) <= NEAR
