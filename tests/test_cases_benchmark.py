"""The small disputes: the files hold what they promise, and their score counts right and wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.cases import Result, run, score
from checker.model import Kind
from training.small_disputes import DATA, HALVES, Case, read_cases

DISPUTE = Case(
    "number-x",
    Kind.NUMBER,
    True,
    "how many were hurt",
    ("2024-03-05", "2024-03-06"),
    (
        "A bus carrying pupils overturned near Lodova on Monday and 12 people were injured, police said.",
        "Nineteen people were injured when the school bus overturned near Lodova on Monday, a doctor said.",
    ),
    ("12 people were injured", "Nineteen people were injured"),
    "dev",
)


def test_the_files_hold_what_they_promise() -> None:
    cases = read_cases([], None)
    assert {case.kind.value for case in cases} == {file.stem for file in DATA.glob("*.jsonl")}
    assert len({case.id for case in cases}) == len(cases) >= 500
    for case in cases:
        assert all(quote in text for quote, text in zip(case.quotes, case.texts, strict=True)), case.id
        assert case.point, case.id
    for half in HALVES:
        labels = [case.conflict for case in cases if case.half == half]
        assert 0.4 < sum(labels) / len(labels) < 0.6


def test_halves_and_kinds_are_drawn() -> None:
    both = read_cases(["role"], None)
    halves = [read_cases(["role"], half) for half in HALVES]
    assert sorted(c.id for part in halves for c in part) == sorted(c.id for c in both)
    with pytest.raises(OSError):
        read_cases(["nothing"], None, Path("nowhere"))


def test_a_dispute_that_is_found() -> None:
    result = run(DISPUTE)
    assert result.right
    assert "number" in result.found


def test_score_counts_right_and_wrong() -> None:
    calm = Case("number-y", Kind.NUMBER, False, "other time", *[("", "")] * 3, "test")
    results = [
        Result(DISPUTE, ("number",), ("number", "name")),
        Result(DISPUTE, ("status",), ("status",)),  # found, as another kind
        Result(DISPUTE, (), ("name",)),  # something else was reported
        Result(calm, (), ()),
        Result(calm, (), ("name",)),
    ]
    number, every = score(results)
    assert (number.kind, every.kind) == ("number", "all")
    assert (number.conflicts, number.found, number.of_kind) == (3, 2, 1)
    assert (number.others, number.false_alarms) == (2, 1)
