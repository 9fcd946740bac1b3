"""What the commands do: call the pipeline, hand on what it found, choose the exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from checker.cli.exits import CLEAN, FOUND, fail, say
from checker.cli.output import emit, inert
from checker.cli.settings import BaselineChoice, ClaimsSettings, CompareSettings
from checker.model import Article, Claim, Report, Skipped
from checker.progress import progress_bars

NO_CLAIM = "the articles state nothing that can be checked; see what was read with: checker claims PATH"
NO_ARTICLE = "no article at the paths given; name .txt .md .html .json .jsonl or .csv files of articles"


def run_compare(settings: CompareSettings) -> int:
    with progress_bars(enabled=not settings.quiet and sys.stderr.isatty()) as progress:
        from checker import baseline
        from checker.pipeline import compare

        options = settings.options if settings.baseline is None else baseline.asking(settings.options)
        report = compare(settings.paths, options, progress)
    say_skipped(report.skipped)
    if settings.baseline is not None:
        report = _with_baseline(report, settings.baseline)
    # Timings differ from run to run; the files hold them only when asked for.
    _hand_on(report if settings.verbose else replace(report, timings={}), settings)
    if settings.verbose:
        _say_timings(report)
    return usable(report.articles, report.claims, report.skipped, settings.strict) or _found(report, settings)


def _with_baseline(report: Report, choice: BaselineChoice) -> Report:
    """The report with what the baseline knows marked; the file is written first where that is asked for."""
    from checker import baseline

    known = baseline.Baseline() if choice.update and not choice.file.exists() else baseline.load(choice.file)
    if choice.update and report.claims:
        today = datetime.now(UTC).astimezone().date().isoformat()
        reason = baseline.NO_REASON if choice.reason is None else choice.reason
        known = baseline.updated(known, report, today, reason)
        baseline.save(known, choice.file)
    return baseline.apply(report, known, str(choice.file))


def run_claims(settings: ClaimsSettings) -> int:
    from checker.pipeline import read_claims
    from checker.reading import read
    from checker.report.claims import as_jsonl, as_text

    with progress_bars(enabled=sys.stderr.isatty()) as progress:
        reading = read(settings.paths, settings.reading, lambda done, total: progress("reading", done, total))
        found = read_claims(reading.articles).claims
    say_skipped(reading.skipped)
    if settings.form == "jsonl":
        emit("".join(f"{line}\n" for line in as_jsonl(reading.articles, found)), machine=True)
    else:
        emit("".join(f"{line}\n" for line in as_text(reading.articles, found, settings.verbose)))
    return usable(reading.articles, found, reading.skipped, settings.strict)


def _hand_on(report: Report, settings: CompareSettings) -> None:
    """Writes the files, or prints the one format; then the summary, or at least the warnings."""
    from checker.report import has_file, render, write
    from checker.report.text import no_match

    if settings.folder is None:
        emit(render(report, settings.formats[0]), machine=True)
        paths: tuple[Path, ...] = ()
    else:
        paths = write(report, settings.formats, settings.folder)
    if settings.folder is not None and not settings.quiet and report.claims:
        emit(_summary(report, paths))
    else:
        for warning in report.warnings:
            say(f"warning: {warning}")
        for entry in report.baseline.unmatched if report.baseline else ():
            say(f"warning: {no_match(entry)}")
    for name in settings.formats if settings.folder is not None else ():
        if not has_file(name):
            emit(render(report, name), machine=True)


def _summary(report: Report, paths: Sequence[Path]) -> str:
    from rich.console import Console

    from checker.report.terminal import print_summary

    # Captured and written in one piece: rich exits with 1 when the reader of a pipe has gone.
    console = Console()
    with console.capture() as capture:
        print_summary(report, console, paths)
    return inert(capture.get())


def say_skipped(skipped: Sequence[Skipped]) -> None:
    for item in skipped:
        say(f"skipped {item.file}: {item.reason}")


def _say_timings(report: Report) -> None:
    for stage, value in report.timings.items():
        say(f"{stage}: {value:.0f}" if stage == "pairs" else f"{stage}: {value:.2f} s")


def usable(
    articles: Sequence[Article], claims: Sequence[Claim], skipped: Sequence[Skipped], strict: bool
) -> int:
    """The exit code so far: 2 where nothing could be checked or, with --strict, anything was skipped."""
    if not articles:
        return fail(NO_ARTICLE)
    if not claims:
        return fail(NO_CLAIM)
    if strict and skipped:
        return fail(f"--strict: {len(skipped)} skipped, see the lines above")
    return CLEAN


def _found(report: Report, settings: CompareSettings) -> int:
    new = [finding for finding in report.findings if finding.baseline == "new"]
    return FOUND if any(finding.severity.value in settings.levels for finding in new) else CLEAN
