"""Times that are told from the day of writing: weekdays, "last month", "three days ago"."""

from __future__ import annotations

import pytest
from timed import first_told, read, short

# sentence, text of the first time, precision, relation, first, last
RELATIVE = [
    ("The kiln closed last month.", "last month", "month", "at", "2024-02-01", "2024-03-01"),
    ("Ministers met last week.", "last week", "week", "at", "2024-03-04", "2024-03-11"),
    ("Ministers will meet next week.", "next week", "week", "at", "2024-03-18", "2024-03-25"),
    ("This week the price doubled.", "This week", "week", "at", "2024-03-11", "2024-03-18"),
    ("The vote takes place this year.", "this year", "year", "at", "2024-01-01", "2025-01-01"),
    ("The mill lost money last year.", "last year", "year", "at", "2023-01-01", "2024-01-01"),
    ("Late last year the firm signed a deal.", "Late last year", "year", "at", "2023-08-08", "2024-01-01"),
    ("The fleet was sold last autumn.", "last autumn", "season", "at", "2023-09-01", "2023-12-01"),
    ("Elections were held last December.", "last December", "month", "at", "2023-12-01", "2024-01-01"),
    ("The envoy arrived on Thursday.", "Thursday", "day", "at", "2024-03-14", "2024-03-15"),
    ("The envoy will arrive on Friday.", "Friday", "day", "at", "2024-03-15", "2024-03-16"),
    ("The shop will stay shut until Tuesday.", "Tuesday", "day", "by", "2024-03-19", "2024-03-20"),
    ("The road has been closed since Monday.", "Monday", "day", "since", "2024-03-11", "2024-03-12"),
    ("The trial starts next Wednesday.", "next Wednesday", "day", "at", "2024-03-20", "2024-03-21"),
    ("On Monday, 21 million euros were paid.", "Monday", "day", "at", "2024-03-11", "2024-03-12"),
    ("In the port on Monday, 21m euros were paid.", "Monday", "day", "at", "2024-03-11", "2024-03-12"),
    ("Friday 22 is the deadline.", "Friday 22", "day", "at", "2024-03-22", "2024-03-23"),
    ("The ban applies from Monday.", "Monday", "day", "since", "2024-03-18", "2024-03-19"),
    ("The ban applies from 12 March.", "12 March", "day", "since", "2024-03-12", "2024-03-13"),
    ("The ban applies from 23 March.", "23 March", "day", "since", "2024-03-23", "2024-03-24"),
    ("The judge ruled today.", "today", "day", "at", "2024-03-14", "2024-03-15"),
    ("Tomorrow the port closes.", "Tomorrow", "day", "at", "2024-03-15", "2024-03-16"),
    (
        "The squad flew home the day before yesterday.",
        "the day before yesterday",
        "day",
        "at",
        "2024-03-12",
        "2024-03-13",
    ),
    ("A tunnel collapsed three days ago.", "three days ago", "day", "at", "2024-03-11", "2024-03-12"),
    ("The school was shut six years ago.", "six years ago", "year", "at", "2018-01-01", "2019-01-01"),
    ("Two months ago the union agreed.", "Two months ago", "month", "at", "2024-01-01", "2024-02-01"),
    (
        "The factory burned down several weeks ago.",
        "several weeks ago",
        "week",
        "at",
        "2024-01-29",
        "2024-03-04",
    ),
    (
        "Even in March this year the king met them.",
        "March this year",
        "month",
        "at",
        "2024-03-01",
        "2024-04-01",
    ),
    ("He was jailed on 4 May last year.", "4 May last year", "day", "at", "2023-05-04", "2023-05-05"),
    (
        "The mayor said on Tuesday it would close the pool.",
        "Tuesday",
        "day",
        "at",
        "2024-03-12",
        "2024-03-13",
    ),
]


@pytest.mark.parametrize(("sentence", "text", "precision", "relation", "first", "last"), RELATIVE)
def test_times_told_from_the_day_of_writing(
    sentence: str, text: str, precision: str, relation: str, first: str | None, last: str | None
) -> None:
    assert first_told(sentence) == (text, precision, relation, first, last, None)


@pytest.mark.parametrize(
    ("published", "sentence", "first"),
    [
        (None, "The envoy arrived on Thursday.", None),
        (None, "The ferry sank on 14 May.", None),
        (None, "The ferry sank on 14 May 2020.", "2020-05-14"),
        ("2024-03", "The envoy arrived on Thursday.", None),
        ("2024-03", "The ferry sank on 14 May.", "2023-05-14"),
        ("2024-03", "The mine closed last month.", "2024-02-01"),
        ("2024", "The mine closed last month.", None),
        ("2024", "The mine closed last year.", "2023-01-01"),
    ],
)
def test_what_the_article_date_allows(published: str | None, sentence: str, first: str | None) -> None:
    assert short(read(sentence, published)[0].first) == first


def test_a_dateline_is_the_day_of_writing() -> None:
    times = read("VARNA, Bulgaria, March 14 (BNW) - A tanker sank off the coast on Tuesday.")
    assert [t.text for t in times] == ["Tuesday"]
