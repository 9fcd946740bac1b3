"""Which words of quotes are marked."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.report.diff import (
    Mark,
    Segment,
    difference_spans,
    nearest,
    segments,
    value_spans,
    words,
)


def marked(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("Mira Tolland met Mr Tolland.", "Mira Tolland", ["Mira Tolland"]),
        ("Twelve miners died; twelve miners were saved.", "12 miners", ["Twelve miners", "twelve miners"]),
        ("It cost €1,250,000 to mend.", "1250000", ["1,250,000"]),
        ("The mayor's office burnt.", "mayor", ["mayor's"]),
        ("It happened on 3 June 2030, he said.", "2030-06-03", ["3 June 2030"]),
        ("It happened in June.", "2030-06", ["June"]),
        (
            "Minister of Trade Ana Ruiz resigned.",
            "trade minister",
            ["Minister", "Trade"],
        ),
        ("The head of the harbour police left.", "head of harbour police", ["head", "harbour police"]),
        ("Police arrested the driver.", "driver arrests", ["arrested", "driver"]),
        ("Nothing of the sort.", "a dog", []),
        ("Of the two, of the three.", "of the", ["Of the", "of the"]),
        ("Anything", "", []),
        ("", "value", []),
        ("The Al-Harun ferry sank.", "Al Harun", ["Al-Harun"]),
    ],
)
def test_value_words(text: str, value: str, expected: list[str]) -> None:
    assert marked(text, value_spans(text, value)) == expected


@pytest.mark.parametrize(
    ("text", "other", "expected"),
    [
        ("The ferry sank off Pell on Monday.", "The ferry sank off Pell on Friday.", ["Monday"]),
        ("The ferry sank off Pell.", "The ferry sank off Pell.", []),
        ("The ferry SANK off Pell's coast.", "The ferry sank off Pell coast.", []),
        ("He was not told of the plan.", "He was told of the plan.", ["not"]),
        ("Six crew left the ship.", "Unions want more pay for teachers this year.", []),
        ("The ferry sank off the coast.", "The ferry sank off a coast.", []),  # small words alone say nothing
        ("", "", []),
    ],
)
def test_words_that_differ(text: str, other: str, expected: list[str]) -> None:
    assert marked(text, difference_spans(text, other)) == expected


def test_strong_marks_win() -> None:
    assert segments("one two three", ((4, 7),), ((0, 7),)) == (
        Segment("one ", Mark.DIFFERS),
        Segment("two", Mark.VALUE),
        Segment(" three", Mark.NONE),
    )
    assert segments("", (), ()) == ()


def test_nearest_has_most_words_in_common() -> None:
    assert nearest("the ferry sank", ["a bus burnt", "the ferry sank fast"]) == "the ferry sank fast"
    assert nearest("x", []) is None


@given(st.text(max_size=80), st.text(max_size=80))
def test_marks_never_change_the_text(text: str, other: str) -> None:
    strong, faint = value_spans(text, other), difference_spans(text, other)
    for spans in (strong, faint):
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert "".join(s.text for s in segments(text, strong, faint)) == text


@given(st.text(max_size=80))
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert difference_spans(text, text) == ()
    assert bool(value_spans(text, text)) == bool(words(text))
