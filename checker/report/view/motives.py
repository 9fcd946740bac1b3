"""Motives and causes: for one actor and one act, who gives which account, and where."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model import Kind
from checker.report.view.findings import FindingView, SideView
from checker.report.view.parts import ArticleView, MentionView

_KINDS = (Kind.MOTIVE, Kind.CAUSE)


@dataclass(frozen=True, slots=True)
class Account:
    """One reason, with the speakers who give it and the articles that give it in their own words."""

    letter: str
    value: str
    speakers: tuple[str, ...]
    own_words: tuple[ArticleView, ...]
    sources: tuple[ArticleView, ...]
    quotes: tuple[MentionView, ...]  # one an article
    finding: str


@dataclass(frozen=True, slots=True)
class Matter:
    """The accounts of why one actor did one act, or why one thing happened."""

    kind: Kind
    label: str
    reason: str
    accounts: tuple[Account, ...]
    findings: tuple[str, ...]
    articles: tuple[str, ...]
    confidence: float


def motives(findings: tuple[FindingView, ...]) -> tuple[Matter, ...]:
    """In the order of the findings; findings on one actor and act are one matter."""
    grouped: dict[tuple[Kind, str], list[FindingView]] = {}
    for view in findings:
        if view.finding.kind in _KINDS:
            named = view.finding.matter or view.finding.summary
            grouped.setdefault((view.finding.kind, named), []).append(view)
    return tuple(_matter(kind, label, views) for (kind, label), views in grouped.items())


def _matter(kind: Kind, label: str, views: list[FindingView]) -> Matter:
    accounts: dict[str, Account] = {}
    for view in views:
        for side in view.sides:
            accounts.setdefault(side.value, _account(side, view.finding.id))
    return Matter(
        kind,
        label,
        views[0].finding.reason,
        tuple(accounts.values()),
        tuple(v.finding.id for v in views),
        tuple(dict.fromkeys(a for v in views for a in v.articles)),
        max(round(v.finding.confidence, 2) for v in views),
    )


def _account(side: SideView, finding: str) -> Account:
    mentions = (*side.mentions.first, *side.mentions.rest)
    return Account(
        side.letter,
        side.value,
        tuple(dict.fromkeys(m.speaker for m in mentions if m.speaker)),
        tuple({m.article.id: m.article for m in mentions if not m.speaker}.values()),
        side.mentions.articles,
        _one_an_article(mentions),
        finding,
    )


def _one_an_article(mentions: tuple[MentionView, ...]) -> tuple[MentionView, ...]:
    first: dict[str, MentionView] = {}
    for mention in mentions:
        first.setdefault(mention.article.id, mention)
    return tuple(first.values())
