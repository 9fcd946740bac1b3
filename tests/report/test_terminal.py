"""The summary on the terminal."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from hostile import hostile_report
from rich.console import Console
from sample import sample_report

from checker.model import Report
from checker.report.terminal import print_summary


def printed(report: Report, width: int = 100, color: bool = False, paths: tuple[Path, ...] = ()) -> str:
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=color, color_system="standard" if color else None)
    print_summary(report, console, paths)
    return out.getvalue()


def test_counts_findings_sides_and_paths() -> None:
    lines = printed(
        sample_report(), paths=(Path("reports/report.html"), Path("reports/report.json"))
    ).splitlines()
    assert lines == [
        "4 articles, 12 claims, 1 file skipped",
        "1 corroborated statement",
        "1 development over time",
        "4 findings at confidence 0.50 or more: 1 error, 1 warning, 2 notes",
        "",
        "error number 0.91  People hurt: 7 or 9",
        "  7 people  Orlen Herald",
        "  9 people  courier.txt, Norvik Wire",
        "",
        "warning negation 0.78  Whether the bridge was inspected in March",
        "  had been inspected in March  Orlen Herald",
        "  had not been inspected since 2019  courier.txt",
        "",
        "note name 0.85 known  Ilse Brandt or Ilse Brand",
        "  Ilse Brandt  Orlen Herald",
        "  Ilse Brand  courier.txt",
        "",
        "note cause 0.61  Why the footbridge fell: a rusted bearing, or overloading",
        "  a bearing had rusted through  Orlen Herald",
        "  overloading  Quayside",
        "",
        "warning: The date of wire.txt is not known.",
        "",
        "reports/report.html",
        "reports/report.json",
    ]


def test_nothing_found_is_said_plainly() -> None:
    text = printed(
        sample_report(findings=(), corroborations=(), developments=(), skipped=(), warnings=(), options={})
    )
    assert text == "4 articles, 12 claims\nNo conflict or difference found.\n"


def test_only_the_worst_findings_are_shown_and_the_rest_counted() -> None:
    first = sample_report().findings[0]
    many = tuple(replace(first, id=f"{n:016x}", summary=f"difference {n}.") for n in range(8))
    text = printed(sample_report(findings=many))
    assert text.count("note cause") == 5
    assert "... and 3 more in the report" in text


def test_text_from_articles_acts_neither_as_markup_nor_as_control_sequence() -> None:
    text = printed(hostile_report(), width=60, color=True)
    assert "[bold red]not markup[/]" in text.replace("\n", " ").replace("  ", " ")
    assert "\x1b[31m" not in text and "\x07" not in text and "\x9b" not in text and "\u202e" not in text
    text.encode("utf-8")


@pytest.mark.parametrize("width", [30, 60])
def test_narrow_terminals(width: int) -> None:
    long_path = Path("reports/" + "folder/" * 12 + "report.html")
    lines = printed(sample_report(), width=width, paths=(long_path,)).splitlines()
    assert str(long_path) in lines  # whole, for copying
    assert all(len(line) <= width for line in lines if line != str(long_path))


def test_no_color_is_honoured(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" in printed(sample_report(), color=True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[3" not in printed(sample_report(), color=True)
