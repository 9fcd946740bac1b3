"""What a notebook shows of a report and of a finding: small pieces of HTML without scripts.

Whatever comes from articles is escaped.
"""

from __future__ import annotations

from collections import Counter
from html import escape

from checker.model import Claim, Finding, Report, Severity, Side
from checker.report.order import worst_first
from checker.report.positions import articles_of
from checker.report.text import clean, counted

_MOST = 50  # findings shown
_QUOTES = 3  # of a side
_COLOURS = {Severity.ERROR: "#b3261e", Severity.WARNING: "#8a5a00", Severity.NOTE: "#2558a6"}


def report_html(report: Report) -> str:
    """Counts, then a table of the findings, worst first."""
    findings = worst_first(report.findings)
    count = Counter(f.severity for f in findings)
    told = ", ".join(counted(count[s], s.value) for s in Severity if count[s]) or "no conflict or difference"
    read = f"{counted(len(report.articles), 'article')}, {counted(len(report.claims), 'claim')}"
    warnings = "".join(f"<p>{_text(warning)}</p>" for warning in report.warnings)
    files = {i: article.outlet or article.file for i, article in articles_of(report).items()}
    rows = "".join(_row(f, files) for f in findings[:_MOST])
    more = f"<p>… and {len(findings) - _MOST} more</p>" if len(findings) > _MOST else ""
    table = (
        "<table><thead><tr><th>severity</th><th>kind</th><th>confidence</th><th>finding</th><th>sides</th>"
        f"</tr></thead><tbody>{rows}</tbody></table>"
    )
    return f"<div><p><b>checker</b>: {read}; {told}</p>{warnings}{table if rows else ''}{more}</div>"


def finding_html(finding: Finding) -> str:
    """Summary, reason, and the sides with their quotes; articles are named by their ids."""
    sides = "".join(map(_side, finding.sides))
    return (
        f"<div><p>{_severity(finding)} {finding.kind.value} {finding.confidence:.2f}: "
        f"<b>{_text(finding.summary)}</b></p><p>{_text(finding.reason)}</p><ul>{sides}</ul></div>"
    )


def _side(side: Side) -> str:
    quotes = "".join(map(_quote, side.claims[:_QUOTES]))
    return f"<li><b>{_text(side.value)}</b><ul>{quotes}{_rest(side.claims)}</ul></li>"


def _sources(side: Side, files: dict[str, str]) -> str:
    used = dict.fromkeys(files.get(claim.article, claim.article) for claim in side.claims)
    return f"{_text(side.value)}: {_text(', '.join(used))}"


def _row(finding: Finding, files: dict[str, str]) -> str:
    sides = "<br>".join(_sources(side, files) for side in finding.sides)
    known = " (known)" if finding.baseline == "known" else ""
    cells = (
        f"{_severity(finding)}{known}",
        finding.kind.value,
        f"{finding.confidence:.2f}",
        f"{_text(finding.summary)}<br><small>{_text(finding.reason)}</small>",
        sides,
    )
    return "<tr>" + "".join(f'<td style="text-align:left">{cell}</td>' for cell in cells) + "</tr>"


def _severity(finding: Finding) -> str:
    return f'<span style="color:{_COLOURS[finding.severity]}">{finding.severity.value}</span>'


def _quote(claim: Claim) -> str:
    said = f" ({_text(claim.speaker.name)})" if claim.speaker else ""
    return f"<li>{_text(claim.article)}{said}: {_text(claim.text)}</li>"


def _rest(claims: tuple[Claim, ...]) -> str:
    return f"<li>… and {len(claims) - _QUOTES} more</li>" if len(claims) > _QUOTES else ""


def _text(text: str) -> str:
    return escape(clean(text))
