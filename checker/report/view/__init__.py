"""What the HTML report shows, worked out of a `Report`: labels, marked quotes, counts. No markup here."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model import Corroboration, Report
from checker.report.view.articles import ArticleText, Texts
from checker.report.view.claimmap import ClaimMap, claim_map
from checker.report.view.findings import FindingView, finding_view
from checker.report.view.index import Index
from checker.report.view.matrix import Matrix, matrix
from checker.report.view.motives import Matter, motives
from checker.report.view.overview import Overview, overview
from checker.report.view.parts import ArticleView, MentionsView, Parts
from checker.report.view.people import Names, people
from checker.report.view.timeline import Timeline, timeline


@dataclass(frozen=True, slots=True)
class CorroborationView:
    id: str
    claim: str
    independent_sources: int
    mentions: MentionsView
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All that the templates need beside the report itself."""

    overview: Overview
    findings: tuple[FindingView, ...]
    matrix: Matrix
    motives: tuple[Matter, ...]
    corroborations: tuple[CorroborationView, ...]
    timeline: Timeline
    names: tuple[Names, ...]
    articles: tuple[ArticleView, ...]
    texts: tuple[ArticleText, ...]
    map: ClaimMap


def page(report: Report) -> Page:
    """Everything that the HTML report shows, in its order."""
    index = Index(report)
    parts = Parts(index)
    texts = Texts(index)
    findings = tuple(finding_view(f, parts) for f in index.findings)
    return Page(
        overview=overview(index, findings),
        findings=findings,
        matrix=matrix(index, parts),
        motives=motives(findings),
        corroborations=tuple(_corroboration(c, parts) for c in _strongest_first(report)),
        timeline=timeline(report, parts),
        names=people(index, parts),
        articles=tuple(parts.articles.values()),
        texts=tuple(texts.of(article, parts) for article in report.articles),
        map=claim_map(index),
    )


def _strongest_first(report: Report) -> list[Corroboration]:
    return sorted(report.corroborations, key=lambda c: -c.independent_sources)


def _corroboration(corroboration: Corroboration, parts: Parts) -> CorroborationView:
    mentions = parts.mentions(corroboration.claims)
    return CorroborationView(
        corroboration.id,
        corroboration.claim,
        corroboration.independent_sources,
        mentions,
        tuple(a.id for a in mentions.articles),
    )
