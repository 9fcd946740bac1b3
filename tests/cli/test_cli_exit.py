"""Exit codes and messages, with a pipeline that does as the test asks."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from checker.cli.main import run
from checker.errors import CheckerError, ModelError
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
    Skipped,
)

TEXT = "The bridge opened on Monday."
ARTICLE = Article("a1", "a.txt", TEXT, (Block(0, len(TEXT), BlockRole.BODY),), "utf-8")
CLAIM = Claim("a1.1", "a1", 0, len(TEXT), TEXT, TEXT, 1)
EMPTY = Report("0", {}, {"min_confidence": 0.5}, (), (), (), {}, (), ())
CLEAN = replace(EMPTY, articles=(ARTICLE,), claims=(CLAIM,))
SKIPPED = (Skipped("b.bin", "not text"),)

Pipeline = Callable[[Report | BaseException], None]


def _finding(severity: Severity, baseline: str = "new") -> Finding:
    sides = (Side("Monday", (CLAIM,)), Side("Tuesday", (CLAIM,)))
    return Finding(
        id="0123456789abcdef",
        kind=Kind.DATE,
        scope=Scope.WITHIN,
        confidence=0.9,
        severity=severity,
        by=("dates",),
        summary="Days",
        reason="They differ",
        sides=sides,
        baseline=baseline,
    )


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> Pipeline:
    """Sets what a comparison gives, or raises."""

    def gives(result: Report | BaseException) -> None:
        def compare(*_: object) -> Report:
            if isinstance(result, BaseException):
                raise result
            return result

        monkeypatch.setattr("checker.pipeline.compare", compare)

    return gives


@pytest.mark.parametrize(
    ("found", "fail_on", "code"),
    [
        (None, "note", 0),
        (Severity.ERROR, "never", 0),
        (Severity.ERROR, "error", 1),
        (Severity.ERROR, "note", 1),
        (Severity.WARNING, "error", 0),
        (Severity.WARNING, "warning", 1),
        (Severity.NOTE, "warning", 0),
        (Severity.NOTE, "note", 1),
    ],
)
def test_fail_on(pipeline: Pipeline, tmp_path: Path, found: Severity | None, fail_on: str, code: int) -> None:
    pipeline(CLEAN if found is None else replace(CLEAN, findings=(_finding(found),)))
    assert run(["compare", "x", "-o", str(tmp_path), "--fail-on", fail_on]) == code


def test_known_findings_do_not_count(pipeline: Pipeline, tmp_path: Path) -> None:
    pipeline(replace(CLEAN, findings=(_finding(Severity.ERROR, "known"),)))
    assert run(["compare", "x", "-o", str(tmp_path), "--fail-on", "note"]) == 0


@pytest.mark.parametrize("report", [EMPTY, replace(CLEAN, claims=())])
def test_nothing_to_compare(
    pipeline: Pipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str], report: Report
) -> None:
    pipeline(report)
    assert run(["compare", "x", "-o", str(tmp_path)]) == 2
    out, err = capsys.readouterr()
    assert out == "", "a summary would say that no conflict was found"
    assert err.startswith("checker: ") and err.count("\n") == 1


@pytest.mark.parametrize(("options", "code"), [([], 1), (["--strict"], 2)])
def test_strict_wins_over_fail_on(
    pipeline: Pipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], code: int
) -> None:
    pipeline(replace(CLEAN, findings=(_finding(Severity.ERROR),), skipped=SKIPPED))
    assert run(["compare", "x", "-o", str(tmp_path), "--fail-on", "error", *options]) == code
    assert (tmp_path / "report.json").is_file()
    assert capsys.readouterr().err.startswith("skipped b.bin: not text\n")


def test_strict_with_nothing_skipped(pipeline: Pipeline, tmp_path: Path) -> None:
    pipeline(CLEAN)
    assert run(["compare", "x", "-o", str(tmp_path), "--strict"]) == 0


@pytest.mark.parametrize("quiet", [["--quiet"], ["-o", "-", "-f", "json"]])
def test_warnings_are_said_where_there_is_no_summary(
    pipeline: Pipeline,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    quiet: list[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    pipeline(replace(CLEAN, warnings=("only one article",)))
    assert run(["compare", "x", *quiet]) == 0
    assert capsys.readouterr().err == "warning: only one article\n"
    run(["compare", "x"])
    out, err = capsys.readouterr()
    assert "warning: only one article" in out and err == ""


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        (ModelError("no model here;\nname another"), 2, "checker: no model here; name another\n"),
        (CheckerError("odd"), 2, "checker: odd\n"),
        (ZeroDivisionError("by zero"), 2, "checker: internal error: ZeroDivisionError: by zero (checker "),
        (MemoryError(), 2, "checker: internal error: MemoryError"),
        (EOFError(), 2, "checker: internal error: EOFError"),
        (BrokenPipeError(32, "Broken pipe"), 2, "checker: internal error: BrokenPipeError"),
        (KeyboardInterrupt(), 130, "checker: interrupted\n"),
    ],
)
def test_errors_are_one_line(
    pipeline: Pipeline,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
    code: int,
    message: str,
) -> None:
    pipeline(error)
    assert run(["compare", "x", "-o", str(tmp_path)]) == code
    out, err = capsys.readouterr()
    assert out == "" and err.count("\n") == 1
    assert err.startswith(message)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("error", [ZeroDivisionError("by zero"), ModelError("no model")])
def test_traceback_with_debug(
    pipeline: Pipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str], error: Exception
) -> None:
    pipeline(error)
    assert run(["compare", "x", "-o", str(tmp_path), "--debug"]) == 2
    err = capsys.readouterr().err
    assert err.startswith("Traceback ")
    assert err.splitlines()[-1].startswith("checker: ")


def test_broken_installation_is_one_line_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What goes wrong before the work begins, as where a dependency is missing."""
    monkeypatch.setitem(sys.modules, "checker.cli.settings", None)
    monkeypatch.delattr("checker.cli.settings")
    assert run(["compare", "x"]) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.count("\n") == 1
    assert err.startswith("checker: internal error: ")
    assert run(["compare", "x", "--debug"]) == 2
    assert capsys.readouterr().err.startswith("Traceback ")


def test_report_that_cannot_be_written(
    pipeline: Pipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pipeline(CLEAN)
    (tmp_path / "report.html").mkdir()
    assert run(["compare", "x", "-o", str(tmp_path)]) == 2
    err = capsys.readouterr().err
    assert str(tmp_path) in err and err.count("\n") == 1


def test_progress_only_on_a_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def compare(_paths: object, _options: object, progress: Callable[[str, int, int], None]) -> Report:
        for done in range(3):
            progress("reading", done, 3)
        return CLEAN

    monkeypatch.setattr("checker.pipeline.compare", compare)
    run(["compare", "x", "-o", str(tmp_path)])
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    run(["compare", "x", "-o", str(tmp_path)])
    assert "reading" in capsys.readouterr().err
    run(["compare", "x", "-o", str(tmp_path), "--quiet"])
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("variables", "coloured"),
    [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)],
)
def test_colours(
    pipeline: Pipeline,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    variables: dict[str, str],
    coloured: bool,
) -> None:
    for name in ("FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in ({"TERM": "xterm-256color"} | variables).items():
        monkeypatch.setenv(name, value)
    pipeline(replace(CLEAN, findings=(_finding(Severity.ERROR),)))
    run(["compare", "x", "-o", str(tmp_path)])
    out = capsys.readouterr().out
    assert ("31m" in out) == coloured, "31 is red"
    assert "Days" in out
