"""The baseline file: read, written, applied to a report, brought up to date."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from checker import baseline as b
from checker.errors import CheckerError, ConfigError, InputError
from checker.model import BaselineEntry, Claim, Finding, Kind, Report, Scope, Severity, Side
from checker.reading.ignore import is_own_output
from checker.report import schema

CLAIM = Claim("a1.1", "a1", 0, 4, "Text", "Text", 1)
ONE, TWO, THREE = ("1" * 16, "2" * 16, "3" * 16)


def finding(id_: str, summary: str = "Days") -> Finding:
    sides = (Side("Monday", (CLAIM,)), Side("Tuesday", (CLAIM,)))
    return Finding(
        id_, Kind.DATE, Scope.CROSS, 0.9, Severity.ERROR, ("dates",), summary, "They differ", sides
    )


def report(*ids: str, withheld: tuple[str, ...] = ()) -> Report:
    return Report("0", {}, {}, (), (CLAIM,), (), {}, tuple(map(finding, ids)), (), withheld=withheld)


def entry(id_: str, reason: str = "settled", date: str = "2026-01-02") -> BaselineEntry:
    return BaselineEntry(id_, "date", "Days", reason, date)


def states(of: Report) -> dict[str, str]:
    return {f.id: f.baseline for f in of.findings}


def test_what_is_known_is_marked_and_stays() -> None:
    got = b.apply(report(ONE, TWO), b.Baseline((entry(ONE), entry(THREE))), "known.json")
    assert states(got) == {ONE: "known", TWO: "new"}
    assert got.baseline is not None
    assert got.baseline.matched == (entry(ONE),)
    assert got.baseline.unmatched == (entry(THREE),)
    assert (got.baseline.reason(ONE), got.baseline.reason(TWO)) == ("settled", "")


def test_entries_of_findings_left_out_by_a_threshold_are_no_lost_ones() -> None:
    got = b.apply(report(ONE, withheld=(TWO,)), b.Baseline((entry(TWO), entry(THREE))), "known.json")
    assert got.baseline is not None
    assert [e.fingerprint for e in got.baseline.unmatched] == [THREE]
    assert got.baseline.matched == ()


def test_bringing_up_to_date() -> None:
    old = b.Baseline((entry(ONE, "both in use"), entry(TWO), entry(THREE)))
    new = b.updated(old, report(ONE, "4" * 16, withheld=(TWO,)), "2026-11-27")
    assert {e.fingerprint: (e.reason, e.date) for e in new.entries} == {
        ONE: ("both in use", "2026-01-02"),
        "4" * 16: (b.NO_REASON, "2026-11-27"),
        TWO: ("settled", "2026-01-02"),
    }


def test_round_trip(tmp_path: Path) -> None:
    """Update, load, apply: everything is known; another update changes not a byte."""
    path = tmp_path / "ci" / "known.json"
    b.save(b.updated(b.Baseline(), report(TWO, ONE), "2026-11-27", "first look"), path)
    text = path.read_text(encoding="utf-8")
    data = json.loads(text)
    Draft202012Validator(schema.load("baseline")).validate(data)
    assert data["entries"][0] == {
        "fingerprint": ONE,
        "kind": "date",
        "summary": "Days",
        "reason": "first look",
        "date": "2026-11-27",
    }
    known = b.load(path)
    assert set(states(b.apply(report(ONE, TWO), known, "f")).values()) == {"known"}
    b.save(b.updated(known, report(ONE, TWO), "2027-01-01"), path)
    assert path.read_text(encoding="utf-8") == text
    assert is_own_output(text)


def test_a_summary_is_one_line() -> None:
    told = replace(report(), findings=(finding(ONE, "Days:\n  two"),))
    assert b.updated(b.Baseline(), told, "d").entries[0].summary == "Days: two"


ENTRIES = st.lists(
    st.builds(
        BaselineEntry,
        st.text("0123456789abcdef", min_size=16, max_size=16),
        *[st.text(st.characters(exclude_categories=["Cs"]), max_size=20)] * 4,
    ),
    unique_by=lambda e: e.fingerprint,
    max_size=5,
)


@given(ENTRIES)
def test_any_entries_come_back(
    tmp_path_factory: pytest.TempPathFactory, entries: list[BaselineEntry]
) -> None:
    path = tmp_path_factory.mktemp("b") / "known.json"
    b.save(b.Baseline(tuple(entries)), path)
    assert set(b.load(path).entries) == set(entries)


GOOD = {"fingerprint": ONE, "kind": "date", "summary": "Days", "reason": "r", "date": "d"}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "is not JSON"),
        ("[]", "is no baseline of checker"),
        ('{"schema": "checker-report/1"}', "is no baseline of checker"),
        ('{"schema": "checker-baseline/2"}', "is of checker-baseline/2, not checker-baseline/1"),
        ('{"schema": "checker-baseline/1"}', "entry 1 needs fingerprint, kind, summary, reason, date"),
        (json.dumps({"schema": b.SCHEMA_ID, "entries": [GOOD, {"fingerprint": TWO}]}), "entry 2 needs"),
        (json.dumps({"schema": b.SCHEMA_ID, "entries": [GOOD | {"fingerprint": "x"}]}), "entry 1 needs"),
    ],
)
def test_files_that_are_no_baseline(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "known.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as raised:
        b.load(path)
    assert str(path) in str(raised.value) and message in str(raised.value)
    assert "\n" not in str(raised.value)


def test_missing_and_odd_files(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="write one with --update-baseline"):
        b.load(tmp_path / "none.json")
    with pytest.raises(InputError, match="cannot be read"):
        b.load(tmp_path)
    (tmp_path / "file").touch()
    with pytest.raises(CheckerError, match="cannot write the baseline"):
        b.save(b.Baseline(), tmp_path / "file" / "known.json")


def test_an_entry_twice_counts_once(tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    path.write_text(json.dumps({"schema": b.SCHEMA_ID, "entries": [GOOD, GOOD]}), encoding="utf-8")
    assert len(b.load(path).entries) == 1


def test_finding_an_entry_by_its_beginning() -> None:
    known = b.Baseline((entry("1" * 15 + "2"), entry(ONE), entry(TWO)))
    assert known.find("22").fingerprint == TWO
    with pytest.raises(ConfigError, match="several entries begin so"):
        known.find("11")
    for start in ("9", ""):
        with pytest.raises(ConfigError, match="no such entry"):
            known.find(start)
