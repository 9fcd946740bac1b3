"""Findings: the sides beside one another, with what made the confidence."""

from __future__ import annotations

from dataclasses import dataclass
from string import ascii_uppercase

from checker.model import Evidence, Finding, Kind
from checker.report import diff
from checker.report.view.parts import MentionsView, Parts


@dataclass(frozen=True, slots=True)
class SideView:
    letter: str  # A, B, C, ...: what the matrix calls the side
    value: str
    segments: tuple[diff.Segment, ...]  # the value, marked where it differs from the others' letter by letter
    mentions: MentionsView


@dataclass(frozen=True, slots=True)
class EvidenceView:
    name: str
    text: str
    weight: float
    width: float  # of a bar, 0 to 50


@dataclass(frozen=True, slots=True)
class FindingView:
    finding: Finding
    subject: str  # the summary without the values, where it ends with them
    sides: tuple[SideView, ...]
    articles: tuple[str, ...]  # ids, in the report's order
    evidence: tuple[EvidenceView, ...]


def letter(place: int) -> str:
    """What side number `place` (from 0) is called."""
    return ascii_uppercase[place] if place < len(ascii_uppercase) else str(place + 1)


def finding_view(finding: Finding, parts: Parts) -> FindingView:
    quotes = [parts.quotes(side.claims) for side in finding.sides]
    sides = []
    for place, side in enumerate(finding.sides):
        others = [q for i, q in enumerate(quotes) if i != place]
        values = [s.value for s in finding.sides if s is not side]
        spans = diff.letter_spans(side.value, values) if finding.kind is Kind.NAME else ()
        sides.append(
            SideView(
                letter(place),
                side.value,
                diff.segments(side.value, spans, ()),
                parts.mentions(side.claims, side.value, finding.kind, others),
            )
        )
    used = {a.id for side in sides for a in side.mentions.articles}
    return FindingView(
        finding,
        _subject(finding),
        tuple(sides),
        tuple(a for a in parts.articles if a in used),
        evidence_views(finding.evidence),
    )


def _subject(finding: Finding) -> str:
    values = " / ".join(side.value for side in finding.sides)
    return finding.summary.removesuffix(values).rstrip().removesuffix(":") or finding.summary


def evidence_views(evidence: tuple[Evidence, ...]) -> tuple[EvidenceView, ...]:
    """Bars as long as the weights, the longest half as wide as the picture."""
    most = max((abs(e.weight) for e in evidence), default=0.0) or 1.0
    return tuple(
        EvidenceView(e.name, e.text, e.weight, round(50 * abs(e.weight) / most, 1)) for e in evidence
    )


@dataclass(frozen=True, slots=True)
class Brief:
    """A finding in one line, for lists of other sections."""

    id: str
    summary: str
    kind: str
    severity: str
    confidence: float


def brief(finding: Finding) -> Brief:
    return Brief(
        finding.id, finding.summary, finding.kind.value, finding.severity.value, round(finding.confidence, 2)
    )
