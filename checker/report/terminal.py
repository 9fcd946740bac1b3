"""The summary on the terminal: counts, the worst findings, where the report lies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker.model import Article, Finding, Report, Severity, Side
from checker.report.order import worst_first
from checker.report.text import clean, counted

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

TOP = 5
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}
_MAX_SOURCES = 3
_MAX_LABEL = 40


def print_summary(report: Report, console: Console, paths: Sequence[Path]) -> None:
    """Print what was read, what came out, the top findings, and the paths of the files written.

    Words from articles are printed as plain text: neither rich's markup nor control sequences in them act.
    """
    from rich.text import Text

    findings = worst_first(report.findings)
    for count in _counts(report):
        console.print(Text(count))
    console.print(_verdict(findings, report))
    articles = {article.id: article for article in report.articles}
    for finding in findings[:TOP]:
        console.print()
        for line in _finding(finding, articles):
            console.print(line)
    if len(findings) > TOP:
        console.print()
        console.print(Text(f"... and {len(findings) - TOP} more in the report"))
    for line in _baseline(report):
        console.print()
        console.print(line)
    for warning in report.warnings:
        console.print()
        console.print(Text.assemble(("warning: ", "yellow"), _flat(warning)))
    if paths:
        console.print()
        # A path is for copying: never broken by the width of the terminal.
        for path in paths:
            console.print(Text(_flat(str(path)), style="bold"), soft_wrap=True)


def _counts(report: Report) -> Iterable[str]:
    line = f"{counted(len(report.articles), 'article')}, {counted(len(report.claims), 'claim')}"
    yield f"{line}, {counted(len(report.skipped), 'file')} skipped" if report.skipped else line
    if report.corroborated:
        yield counted(report.corroborated, "corroborated statement")
    if report.developments:
        yield counted(len(report.developments), "development") + " over time"


def _baseline(report: Report) -> Iterable[Text]:
    """How many findings the baseline knows, and the entries that match none any more."""
    from rich.text import Text

    if report.baseline is None:
        return
    known = sum(finding.baseline == "known" for finding in report.findings)
    yield Text(f"{known} of {counted(len(report.findings), 'finding')} known to the baseline")
    for entry in report.baseline.unmatched:
        text = (
            f"baseline entry {entry.fingerprint} matches no finding any more ({entry.kind}: {entry.summary})"
        )
        yield Text(_flat(text))


def _verdict(findings: Sequence[Finding], report: Report) -> Text:
    from rich.text import Text

    floor = report.options.get("min_confidence")
    reach = f" at confidence {float(floor):.2f} or more" if floor is not None else ""
    if not findings:
        return Text(f"No conflict or difference found{reach}.")
    count = Counter(finding.severity for finding in findings)
    line = Text(f"{counted(len(findings), 'finding')}{reach}: ")
    parts = [Text(counted(count[s], s.value), style=_STYLES[s]) for s in Severity if count[s]]
    return line + Text(", ").join(parts)


def _finding(finding: Finding, articles: dict[str, Article]) -> Iterable[Text]:
    """Two lines: what it is, and the sides with their sources."""
    from rich.text import Text

    known = " known" if finding.baseline == "known" else ""
    head = f"{finding.severity.value} {finding.kind.value} {finding.confidence:.2f}{known}  "
    yield Text.assemble((head, _STYLES[finding.severity]), _flat(finding.summary))
    for side in finding.sides:
        yield Text.assemble("  ", (_short(side.value), "bold"), f"  {_sources(side, articles)}")


def _sources(side: Side, articles: dict[str, Article]) -> str:
    """The outlets (else files) of a side's articles, each once."""
    used = {claim.article for claim in side.claims}
    names = [_short(a.outlet or a.file) for i, a in articles.items() if i in used]
    unique = list(dict.fromkeys(names))
    more = f" and {len(unique) - _MAX_SOURCES} more" if len(unique) > _MAX_SOURCES else ""
    return ", ".join(unique[:_MAX_SOURCES]) + more


def _short(text: str) -> str:
    flat = _flat(text)
    return flat if len(flat) <= _MAX_LABEL else flat[: _MAX_LABEL - 1].rstrip() + "…"


def _flat(text: str) -> str:
    return " ".join(clean(text).split())
