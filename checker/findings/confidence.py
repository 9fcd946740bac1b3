"""How sure a finding is, and how much it matters."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Kind, Relation, Severity, Side

DEFAULT_MIN_CONFIDENCE = 0.5
ERROR_FROM = 0.8
MORE_EVIDENCE = 0.02  # per further pair of claims in conflict, up to five
_NOTES = frozenset({Kind.NAME, Kind.MOTIVE, Kind.CAUSE})


def confidence_of(conflicts: Sequence[Relation]) -> float:
    """The score of the surest conflict, a little more where several pairs of claims show it; 0 to 1."""
    scores = sorted((r.judgement.score for r in conflicts), reverse=True)
    return round(min(0.99, scores[0] + MORE_EVIDENCE * min(5, len(scores) - 1)), 4)


def severity_of(kind: Kind, confidence: float, sides: Sequence[Side]) -> Severity:
    """Note for spellings, causes, motives and attributed denials; error for a sure conflict of the articles'
    own voices or of what one speaker is said to have said; else warning. Posts may have changed: warning."""
    if kind in _NOTES or (kind is Kind.NEGATION and any(all(c.speaker for c in s.claims) for s in sides)):
        return Severity.NOTE
    if kind is not Kind.ROLE and confidence >= ERROR_FROM and _one_voice(sides):
        return Severity.ERROR
    return Severity.WARNING


def _one_voice(sides: Sequence[Side]) -> bool:
    """Whether two sides are both in the articles' own voice, or both said by one speaker."""
    voices = [{c.voice for c in side.claims} for side in sides]
    return any(a & b for i, a in enumerate(voices) for b in voices[i + 1 :])
