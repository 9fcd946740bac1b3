"""Annotations for GitHub Actions: one workflow command a line, worst first, read by the runner from stdout.

GitHub shows ten errors, ten warnings and ten notices of a step; what comes first is what is seen.
"""

from __future__ import annotations

from collections.abc import Mapping

from checker.model import Article, Finding, Report, Severity
from checker.report.order import in_reading_order, worst_first
from checker.report.positions import articles_of, path_from_here, position
from checker.report.text import clean, no_match

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_ESCAPES = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
_OF_PROPERTIES = ((":", "%3A"), (",", "%2C"))


class GithubRenderer:
    """The same lines for the same report. Known findings are no annotations."""

    name = "github"
    filename = ""  # printed, never written

    def render(self, report: Report) -> str:
        articles = articles_of(report)
        new = [finding for finding in worst_first(report.findings) if finding.baseline == "new"]
        lines = [_annotation(finding, articles, report.base) for finding in new]
        lines += [
            _command(
                "warning", f"skipped: {s.reason}", file=path_from_here(s.file, report.base), title="checker"
            )
            for s in report.skipped
        ]
        lines += [_command("notice", warning, title="checker") for warning in report.warnings]
        for entry in report.baseline.unmatched if report.baseline else ():
            lines.append(_command("notice", no_match(entry), title="checker"))
        if not new:
            lines.append(_command("notice", "no new conflict or difference found", title="checker"))
        return "".join(f"{line}\n" for line in lines)


def _annotation(finding: Finding, articles: Mapping[str, Article], base: str) -> str:
    first = in_reading_order(finding.sides[0].claims, articles)[0]
    at = position(first, articles, base)
    place: dict[str, str] = {"file": at.file, "line": str(at.line)}
    if at.exact:
        place["endLine"] = str(at.end_line)
        if at.line == at.end_line:  # columns are taken of one line alone
            place |= {"col": str(at.column), "endColumn": str(at.end_column)}
    title = f"{finding.kind.value} {finding.confidence:.2f}: {finding.summary}"
    lines = [finding.reason]
    for side in finding.sides:
        claims = in_reading_order(side.claims, articles)
        where = position(claims[0], articles, base)
        line = f":{where.line}" if where.exact else ""
        more = f" and {len(claims) - 1} more" if len(claims) > 1 else ""
        lines.append(f"{side.value}: {where.file}{line}{more}: {claims[0].text}")
    lines.append(f"fingerprint {finding.id}")
    return _command(_COMMANDS[finding.severity], "\n".join(lines), **place, title=title)


def _command(name: str, message: str, **properties: str) -> str:
    """A workflow command in which no text of an article can end the line or begin another command."""
    told = ",".join(
        f"{key}={_escaped(value, _ESCAPES + _OF_PROPERTIES)}" for key, value in properties.items()
    )
    return f"::{name} {told}::{_escaped(message, _ESCAPES)}"


def _escaped(text: str, escapes: tuple[tuple[str, str], ...]) -> str:
    text = clean(text)
    for char, escape in escapes:
        text = text.replace(char, escape)
    return text
