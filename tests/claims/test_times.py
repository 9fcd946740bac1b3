"""What holds of times of every kind, and what is no time."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_calendar_times import CALENDAR
from test_clock_times import CLOCKS
from test_relative_times import RELATIVE
from timed import PUBLISHED, read

NO_TIMES = [
    "The crew waited for 72 hours.",
    "He fought for years in a two-day battle.",
    "A patrol arrived seven minutes later.",
    "The man, 58, may march to the may pole.",
    "They paid 2000 pounds for 1990 bottles.",
    "The team won 3-1 and rose 12.5 percent.",
    "The Tree was 2021 metres tall.",
    "She put the loss at four.",
    "You may leave and march home.",
    "We sold 2000 tickets.",
    "Police came about 20 minutes later.",
    "The committee voted ten to four.",
    "I am 3 of them.",
    "He lives at 10 Downing Street.",
    "Prices fell at 7 percent.",
    "The age limit is 16, aged 26 and 31.",
    "The fall of the house was sudden.",
    "The second hand moved on.",
    "On the platform stood the mayor, Dawn Okoro, with a flag.",
]


@pytest.mark.parametrize("sentence", NO_TIMES)
def test_durations_ages_and_counts_are_no_times(sentence: str) -> None:
    assert read(sentence) == []


def test_fields_stay_where_nothing_can_be_resolved() -> None:
    weekday, day = read("He left on Thursday and came back on 14 May.", None)
    assert (weekday.weekday, day.month, day.day) == (3, 5, 14)


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("The raid on 11 November had lasted an hour.", "raid"),
        ("The number of those hurt in Monday's collision rose.", "collision"),
        ("It was a little before six when the train hit the wall.", "hit"),
        ("The mayor said on Tuesday it would close the pool.", "say"),
        ("The last parade will take place on 30 June.", "parade"),
        ("The truck hit a van loaded with sand at 4:40 a.m. on Monday.", "hit"),
    ],
)
def test_what_happened_then(sentence: str, event: str) -> None:
    assert event in read(sentence)[0].event


@pytest.mark.parametrize(
    ("sentence", "planned"),
    [
        ("The vote will be held on Friday.", True),
        ("The vote was held on Monday.", False),
        ("Elections are due in June.", True),
        ("The envoys agreed to meet again by the end of May.", True),
        ("The two had met in May.", False),
    ],
)
def test_what_is_to_come(sentence: str, planned: bool) -> None:
    assert read(sentence)[0].planned is planned


WORDS = st.sampled_from(
    [row[1] for row in CALENDAR + RELATIVE + CLOCKS]
    + [
        "on",
        "at",
        "the crew left",
        "after",
        "since",
        ",",
        "from",
        "to",
        "and",
        "May",
        "will",
        "four",
        "2019",
        "\n",
    ]
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(WORDS, min_size=1, max_size=9), st.integers(0, 500), st.sampled_from([None, "2024", PUBLISHED])
)
def test_texts_slice_back_in_order_and_windows_are_not_empty(
    words: list[str], offset: int, published: str | None
) -> None:
    text = " ".join(words)
    times = read(text, published, offset)
    assert all(text[t.start - offset : t.end - offset] == t.text for t in times)
    assert all(a.end <= b.start for a, b in pairwise(times))
    assert all((t.first is None) == (t.last is None) for t in times)
    assert all(t.first < t.last for t in times if t.first is not None and t.last is not None)
