"""`--baseline`, `--update-baseline` and `checker baseline`, with a pipeline that finds what the test says."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checker.cli.main import run
from checker.model import (
    Article,
    Block,
    BlockRole,
    Claim,
    Finding,
    Kind,
    Report,
    Scope,
    Severity,
    Side,
)

TEXT = "The bridge opened on Monday."
ARTICLE = Article("a1", "a.txt", TEXT, (Block(0, len(TEXT), BlockRole.BODY),), "utf-8")
CLAIM = Claim("a1.1", "a1", 0, len(TEXT), TEXT, TEXT, 1)
NOTHING = Report("0", {}, {"min_confidence": 0.5}, (ARTICLE,), (CLAIM,), (), {}, (), ())
ONE, TWO = "1" * 16, "2" * 16

Finds = Callable[..., None]


@pytest.fixture
def finds(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Finds:
    """Sets the fingerprints of what a comparison finds; works in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def set_findings(*ids: str) -> None:
        sides = (Side("Monday", (CLAIM,)), Side("Tuesday", (CLAIM,)))
        findings = tuple(
            Finding(i, Kind.DATE, Scope.WITHIN, 0.9, Severity.ERROR, ("dates",), "Days", "Apart", sides)
            for i in ids
        )
        monkeypatch.setattr("checker.pipeline.compare", lambda *_: replace(NOTHING, findings=findings))

    return set_findings


def entries() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(Path("known.json").read_text(encoding="utf-8"))["entries"]
    return found


def compare(*more: str) -> int:
    return run(["compare", "x", "-f", "json", "--fail-on", "error", "--baseline", "known.json", *more])


def test_round_trip(finds: Finds, capsys: pytest.CaptureFixture[str]) -> None:
    finds(ONE)
    assert compare("--update-baseline", "--baseline-reason", "seen") == 0, "all that is known counts no more"
    (entry,) = entries()
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", entry.pop("date"))
    assert entry == {"fingerprint": ONE, "kind": "date", "summary": "Days", "reason": "seen"}
    assert compare() == 0
    finds(ONE, TWO)
    assert compare() == 1, "a new finding counts"
    report = json.loads(Path("reports/report.json").read_text(encoding="utf-8"))
    assert {f["id"]: f["baseline"] for f in report["findings"]} == {ONE: "known", TWO: "new"}
    assert report["baseline"]["file"] == "known.json"
    assert "1 of 2 findings known to the baseline" in capsys.readouterr().out


def test_entries_that_match_nothing_are_reported_and_dropped_by_an_update(
    finds: Finds, capsys: pytest.CaptureFixture[str]
) -> None:
    finds(ONE, TWO)
    compare("--update-baseline")
    finds(TWO)
    capsys.readouterr()
    assert compare() == 0
    assert f"baseline entry {ONE} matches no finding any more (date: Days)" in capsys.readouterr().out
    assert compare("--quiet") == 0
    assert f"warning: baseline entry {ONE} matches no finding any more" in capsys.readouterr().err
    compare("--update-baseline")
    assert [entry["fingerprint"] for entry in entries()] == [TWO]


def test_no_baseline_file_is_an_error_unless_it_is_to_be_written(
    finds: Finds, capsys: pytest.CaptureFixture[str]
) -> None:
    finds(ONE)
    assert compare() == 2
    assert "no baseline at known.json; write one with --update-baseline" in capsys.readouterr().err


def test_a_run_that_could_do_nothing_writes_no_baseline(
    finds: Finds, monkeypatch: pytest.MonkeyPatch
) -> None:
    finds(ONE)
    compare("--update-baseline")
    before = Path("known.json").read_bytes()
    monkeypatch.setattr("checker.pipeline.compare", lambda *_: replace(NOTHING, claims=()))
    assert compare("--update-baseline") == 2
    assert Path("known.json").read_bytes() == before


def test_listing_and_editing(finds: Finds, capsys: pytest.CaptureFixture[str]) -> None:
    finds(ONE, TWO)
    compare("--update-baseline", "--baseline-reason", "first look")
    capsys.readouterr()

    def baseline(*arguments: str) -> str:
        assert run(["baseline", "--baseline", "known.json", *arguments]) == 0
        return capsys.readouterr().out

    lines = baseline().splitlines()
    assert [line.split()[0] for line in lines] == [ONE, TWO]
    assert lines[0].endswith("date: Days  (first look)")
    assert baseline("22").splitlines() == lines[1:]
    assert [e["fingerprint"] for e in json.loads(baseline("-f", "json"))["entries"]] == [ONE, TWO]
    baseline("22", "--reason", "both hold")
    assert [entry["reason"] for entry in entries()] == ["first look", "both hold"]
    finds(TWO)
    compare("--quiet")
    capsys.readouterr()
    baseline("--prune", "reports/report.json")
    assert [entry["fingerprint"] for entry in entries()] == [TWO]
    baseline("2", "--remove")
    assert entries() == []


def test_the_file_may_come_from_the_configuration(finds: Finds, capsys: pytest.CaptureFixture[str]) -> None:
    finds(ONE)
    Path("checker.toml").write_text('baseline = "known.json"\nfail-on = "note"', encoding="utf-8")
    assert run(["compare", "x"]) == 2
    assert run(["compare", "x", "--update-baseline"]) == 0
    capsys.readouterr()
    assert run(["baseline"]) == 0
    assert ONE in capsys.readouterr().out
