"""Dates as pages print them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reading.dates import find_date, infer_year, normalise_date


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("7 August 2018, 16:05", "2018-08-07"),
        ("Friday, July 12, 2019", "2019-07-12"),
        ("2022.06.08 11:40 (JST)", "2022-06-08"),
        ("2020-02-09T23:15:00+02:00", "2020-02-09"),
        ("Last updated: 3 Feb 2017, 10:20 GMT", "2017-02-03"),
        ("Issue 38, 2 May 2016", "2016-05-02"),
        ("the 3rd of May, 2019", "2019-05-03"),
        ("Sept. 4, 2018", "2018-09-04"),
        ("25/12/2020", "2020-12-25"),
        ("12/25/2020", "2020-12-25"),
        ("04/05/2020", "2020"),
        ("October 2021", "2021-10"),
        ("27 May", None),
        ("Updated: Friday, 07:15", None),
        ("31 February 2020", None),
        ("In 2018 the mine was sold", None),
        ("4 people in 2019", None),
    ],
)
def test_find_date(text: str, iso: str | None) -> None:
    found = find_date(text)
    assert (found.iso if found else None) == iso


@pytest.mark.parametrize(
    ("value", "iso"),
    [(None, None), ("", None), ("2021", "2021"), (20210304, None), ("2021-03-04", "2021-03-04")],
)
def test_normalise_date(value: object, iso: str | None) -> None:
    assert normalise_date(value) == iso


@pytest.mark.parametrize(
    ("evidence", "opening", "year"),
    [
        (["© 2020 Northern News"], "on Thursday", 2020),  # 5 June 2020 was a Friday
        (["© 2020 Northern News"], "on Monday", None),
        (["© 2001-2020 Northern News"], "he said", 2020),
        (["© 2020 A", "Copyright 2021 B"], "he said", None),
        (["Velby Post"], "on Thursday", None),
    ],
)
def test_infer_year(evidence: list[str], opening: str, year: int | None) -> None:
    assert infer_year(6, 5, evidence, opening) == year


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_written_out_dates_read_back(day: date) -> None:
    for form in ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%A %d %b %Y"):
        found = find_date(day.strftime(form))
        assert found is not None
        assert found.iso == day.isoformat()
