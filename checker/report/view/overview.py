"""The first screen: what was compared, what came out, what weighs most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from checker.model import Article, Kind, Severity
from checker.report.text import counted, date_in_words
from checker.report.view.findings import FindingView
from checker.report.view.index import Index

TOP = 3
_WORDS = {
    Severity.ERROR: ("contradiction", "contradictions"),
    Severity.WARNING: ("likely conflict", "likely conflicts"),
    Severity.NOTE: ("difference", "differences"),
}


@dataclass(frozen=True, slots=True)
class Overview:
    verdict: str
    advice: str
    worst: str  # a severity, or "none"
    by_severity: tuple[tuple[Severity, int], ...]
    by_kind: tuple[tuple[Kind, int], ...]
    known: int
    top: tuple[FindingView, ...]
    outlets: tuple[str, ...]
    unnamed: int  # articles whose outlet is unknown
    period: tuple[str, ...]  # first and last date in words; one where they are the same; none where unknown
    undated: int
    empty: int  # articles without a claim


def overview(index: Index, findings: tuple[FindingView, ...]) -> Overview:
    articles = index.report.articles
    severities = Counter(f.severity for f in index.findings)
    kinds = Counter(f.kind for f in index.findings)
    verdict, advice = _verdict(severities, len(articles))
    fresh_first = sorted(findings, key=lambda v: v.finding.baseline == "known")
    return Overview(
        verdict=verdict,
        advice=advice,
        worst=next((s.value for s in Severity if severities[s]), "none"),
        by_severity=tuple((s, severities[s]) for s in Severity if severities[s]),
        by_kind=tuple(
            (k, n) for k, n in sorted(kinds.items(), key=lambda kn: (-kn[1], list(Kind).index(kn[0])))
        ),
        known=sum(f.baseline == "known" for f in index.findings),
        top=tuple(fresh_first[:TOP]),
        outlets=tuple(dict.fromkeys(a.outlet for a in articles if a.outlet)),
        unnamed=sum(not a.outlet for a in articles),
        period=_period(articles),
        undated=sum(not a.published for a in articles),
        empty=sum(not index.claims_in.get(a.id) for a in articles),
    )


def _verdict(severities: Counter[Severity], articles: int) -> tuple[str, str]:
    """Whether to worry, in one line, and what to do about it in another."""
    among = "in one article" if articles == 1 else f"in {articles} articles"
    said = [counted(severities[s], *_WORDS[s]) for s in Severity if severities[s]]
    if not said:
        return f"No conflict found {among}", "That the articles agree on everything does not follow."
    listed = said[0] if len(said) == 1 else ", ".join(said[:-1]) + " and " + said[-1]
    advice = {
        Severity.ERROR: "At least one of the sources is wrong: settle these before anything is printed.",
        Severity.WARNING: "Nothing is certainly contradictory. Read both sides before relying on either.",
        Severity.NOTE: "Nothing contradicts. These are differences worth knowing.",
    }[next(s for s in Severity if severities[s])]
    return f"{listed} {among}", advice


def _period(articles: Iterable[Article]) -> tuple[str, ...]:
    dates = sorted(a.published for a in articles if a.published)
    return tuple(dict.fromkeys((date_in_words(dates[0]), date_in_words(dates[-1])))) if dates else ()
