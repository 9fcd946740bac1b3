"""The orders in which reports list things: the same in every format, whatever order they came in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from checker.model import Article, Claim, Finding, Kind, Severity

_SEVERITIES = tuple(Severity)
_KINDS = tuple(Kind)


def severity_rank(severity: Severity) -> int:
    """0 for the worst."""
    return _SEVERITIES.index(severity)


def worst_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by severity, then confidence (as printed, so that noise past it moves nothing), kind, id."""
    return tuple(
        sorted(
            findings,
            key=lambda f: (severity_rank(f.severity), -round(f.confidence, 2), _KINDS.index(f.kind), f.id),
        )
    )


def in_reading_order(claims: Iterable[Claim], articles: Mapping[str, Article]) -> tuple[Claim, ...]:
    """Claims by the place of their article in the report, then by their place in it; each passage once."""
    place = {article_id: index for index, article_id in enumerate(articles)}
    # Backwards, so that of two claims on one passage the one with the lower id stays.
    backwards = sorted(claims, key=lambda c: c.id, reverse=True)
    unique = {(claim.article, claim.start, claim.end): claim for claim in backwards}
    return tuple(
        sorted(unique.values(), key=lambda c: (place.get(c.article, len(place)), c.article, c.start, c.end))
    )
