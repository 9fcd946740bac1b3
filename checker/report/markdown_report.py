"""`report.md`: a comment on a pull request: a line of counts, the new findings worst first, the rest folded.

Whatever comes from articles is escaped: it makes no markup, notifies nobody and links to no issue. The text
stays below what GitHub takes of a comment.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from checker.model import Article, Claim, Finding, Report, Severity
from checker.report.order import in_reading_order, worst_first
from checker.report.positions import articles_of, path_from_here, position
from checker.report.text import clean, counted

MARKER = "<!-- checker-report -->"  # by it a script finds its comment again
MOST = 60_000  # characters; GitHub takes 65,536 of a comment
_QUOTES = 3  # mentions of a side that are quoted
_LONGEST = 400  # characters of a quote
_MARKUP = re.compile(r"([\\`*_\[\]|~$])|^([-+=>#])|^(\d+)([.)])")
_PINGS = re.compile(r"@(?=\w)|#(?=\d)|\bGH-(?=\d)")


class MarkdownRenderer:
    """The same text for the same report."""

    name = "markdown"
    filename = "report.md"

    def render(self, report: Report) -> str:
        findings = worst_first(report.findings)
        new = [f for f in findings if f.baseline == "new"]
        known = [f for f in findings if f.baseline != "new"]
        articles = articles_of(report)
        lines = [MARKER, f"### checker: {_verdict(new, known)}", "", _read(report), ""]
        foot = _foot(report, known)
        room = MOST - sum(len(line) + 1 for line in (*lines, *foot))
        for number, finding in enumerate(new):
            block = _finding(finding, articles, report.base)
            size = sum(len(line) + 1 for line in block)
            if size > room:
                lines += [f"… and {counted(len(new) - number, 'more finding')} in the full report.", ""]
                break
            room -= size
            lines += block
        return "\n".join((*lines, *foot)).rstrip("\n") + "\n"


def _verdict(new: Sequence[Finding], known: Sequence[Finding]) -> str:
    if not new:
        return "no new conflict or difference found" if known else "no conflict or difference found"
    count = Counter(finding.severity for finding in new)
    return ", ".join(counted(count[severity], severity.value) for severity in Severity if count[severity])


def _read(report: Report) -> str:
    parts = [counted(len(report.articles), "article"), counted(len(report.claims), "claim")]
    if report.corroborated:
        parts.append(counted(report.corroborated, "corroborated statement"))
    if report.developments:
        parts.append(counted(len(report.developments), "development") + " over time")
    if report.skipped:
        parts.append(f"{counted(len(report.skipped), 'file')} skipped")
    floor = report.options.get("min_confidence")
    reach = "" if floor is None else f"; findings below confidence {float(floor):.2f} are left out"
    return f"{', '.join(parts)}{reach}."


def _finding(finding: Finding, articles: Mapping[str, Article], base: str) -> list[str]:
    head = f"**{finding.severity.value}** {finding.kind.value} {finding.confidence:.2f}"
    lines = [f"#### {_text(finding.summary)}", "", f"{head} · `{finding.id}`", "", _text(finding.reason), ""]
    for side in finding.sides:
        claims = in_reading_order(side.claims, articles)
        lines.append(f"- **{_text(side.value)}**")
        lines += [f"  - {_mention(claim, articles, base)}" for claim in claims[:_QUOTES]]
        if len(claims) > _QUOTES:
            lines.append(f"  - … and {counted(len(claims) - _QUOTES, 'more mention')}")
    return [*lines, ""]


def _mention(claim: Claim, articles: Mapping[str, Article], base: str) -> str:
    at = position(claim, articles, base)
    where = f"{at.file}:{at.line}" if at.exact else at.file
    record = articles[claim.article].record
    beside = f" ({_text(record)})" if record else ""
    said = f", {_text(claim.speaker.name)}" if claim.speaker else ""
    quote = claim.text if len(claim.text) <= _LONGEST else claim.text[: _LONGEST - 1].rstrip() + "…"
    return f"{_code(where)}{beside}{said}: {_text(quote)}"


def _foot(report: Report, known: Sequence[Finding]) -> list[str]:
    lines = [f"> {_text(warning)}" for warning in report.warnings]
    if lines:
        lines.append("")
    reason = report.baseline.reason if report.baseline else lambda _: ""
    lines += _folded(
        f"{counted(len(known), 'known finding')} of the baseline",
        (f"- `{f.id}` {f.kind.value}: {_text(f.summary)} ({_text(reason(f.id) or 'known')})" for f in known),
    )
    unmatched = report.baseline.unmatched if report.baseline else ()
    lines += _folded(
        f"{counted(len(unmatched), 'baseline entry', 'baseline entries')} without a finding any more",
        (f"- `{e.fingerprint}` {_text(e.kind)}: {_text(e.summary)}" for e in unmatched),
    )
    lines += _folded(
        f"{counted(len(report.skipped), 'file')} skipped",
        (f"- {_code(path_from_here(s.file, report.base))}: {_text(s.reason)}" for s in report.skipped),
    )
    return lines


_MOST_FOLDED = 50


def _folded(title: str, items: Iterable[str]) -> list[str]:
    """A part that opens at a click; nothing where it is empty."""
    every = list(items)
    if not every:
        return []
    shown = every[:_MOST_FOLDED]
    more = [f"- … and {len(every) - _MOST_FOLDED} more"] if len(every) > _MOST_FOLDED else []
    return ["<details>", f"<summary>{title}</summary>", "", *shown, *more, "", "</details>", ""]


def _text(text: str) -> str:
    """Text as it reads: no markup, no HTML, no mention of a user or an issue."""
    flat = " ".join(clean(text).split())
    flat = flat.replace("&", "&amp;").replace("<", "&lt;")
    return _PINGS.sub(lambda m: f"{m[0]}\u2060", _MARKUP.sub(_escaped, flat))


def _escaped(match: re.Match[str]) -> str:
    """A mark with a back slash before it; of a number that would begin a list, its point."""
    return f"{match[3]}\\{match[4]}" if match[3] else f"\\{match[0]}"


def _code(text: str) -> str:
    """Text as code, whatever back ticks it holds."""
    flat = " ".join(clean(text).split())
    longest = max((len(run) for run in re.findall(r"`+", flat)), default=0)
    ticks = "`" * (longest + 1)
    return f"{ticks} {flat} {ticks}" if longest else f"`{flat}`"
