"""The whole result of a run, and what a baseline did to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from checker.model.article import Article, Skipped
from checker.model.claim import Claim
from checker.model.finding import Corroboration, Development, Entity, Finding, Matter


@dataclass(frozen=True, slots=True)
class BaselineEntry:
    """A finding that somebody has accepted, and why."""

    fingerprint: str
    kind: str
    summary: str
    reason: str
    date: str  # "2026-11-27"


@dataclass(frozen=True, slots=True)
class BaselineUse:
    """What a baseline did to a report: the entries that match a finding, and those that match none now."""

    file: str
    matched: tuple[BaselineEntry, ...] = ()
    unmatched: tuple[BaselineEntry, ...] = ()

    def reason(self, fingerprint: str) -> str:
        """Why the finding is known; empty where it is not."""
        return next((e.reason for e in self.matched if e.fingerprint == fingerprint), "")


@dataclass(frozen=True, slots=True)
class Report:
    """All that a renderer needs."""

    version: str
    models: Mapping[str, str]
    options: Mapping[str, Any]
    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    entities: tuple[Entity, ...]
    copies: Mapping[str, tuple[str, ...]]  # article id -> articles that share passages with it
    findings: tuple[Finding, ...]
    corroborations: tuple[Corroboration, ...]
    developments: tuple[Development, ...] = ()
    matters: tuple[Matter, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    warnings: tuple[str, ...] = ()
    timings: Mapping[str, float] = field(default_factory=dict)  # seconds per stage
    layout: Mapping[str, tuple[float, float]] = field(default_factory=dict)  # claim id -> where a map puts it
    base: str = ""  # the folder that files are relative to, from the working directory; "" where outside it
    # Ids of findings below the threshold or of kinds not asked for, as far as they were looked for
    # (`Options.all_withheld`).
    withheld: tuple[str, ...] = ()
    baseline: BaselineUse | None = None

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        from checker.report.notebook import report_html

        return report_html(self)

    @property
    def corroborated(self) -> int:
        """How many statements two independent sources or more have: one text in many papers is one source."""
        return sum(c.independent_sources > 1 for c in self.corroborations)
