"""Look-ups in a report that several sections of the page need, made once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from enum import StrEnum

from checker.model import Article, Claim, Corroboration, Finding, Matter, Report
from checker.report.order import worst_first


class State(StrEnum):
    """How a claim stands to what the other articles say; the worst that holds."""

    CONFLICT = "conflict"
    AGREED = "agreed"  # two independent sources or more state it
    TOLD = "told"  # others speak of the matter too; neither agreement nor conflict was found
    SINGLE = "single"  # one article alone speaks of the matter


class Index:
    """The report by id, and what each claim takes part in."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.articles: Mapping[str, Article] = {a.id: a for a in report.articles}
        self.claims: Mapping[str, Claim] = {c.id: c for c in report.claims}
        self.findings = worst_first(report.findings)
        self.place = {f.id: n for n, f in enumerate(self.findings)}
        self.findings_of: Mapping[str, list[Finding]] = defaultdict(list)
        for finding in self.findings:
            for claim_id in {c.id for side in finding.sides for c in side.claims}:
                self.findings_of[claim_id].append(finding)
        self.agreed_in: dict[str, Corroboration] = {}
        for corroboration in report.corroborations:
            if corroboration.independent_sources > 1:
                for told in corroboration.claims:
                    self.agreed_in.setdefault(told.id, corroboration)
        self.matter_of: dict[str, Matter] = {
            claim.id: matter
            for matter in report.matters
            for claims in matter.claims.values()
            for claim in claims
        }
        by_article: dict[str, list[Claim]] = defaultdict(list)
        for stated in sorted(report.claims, key=lambda c: (c.start, c.end, c.id)):
            by_article[stated.article].append(stated)
        self.claims_in: Mapping[str, list[Claim]] = by_article
        # Of claims that begin at one place of an article, the first gives the place its id.
        self._leader: dict[tuple[str, int], str] = {}
        for claims in by_article.values():
            for claim in claims:
                self._leader.setdefault((claim.article, claim.start), claim.id)

    def state(self, claim: str) -> State:
        if self.findings_of.get(claim):
            return State.CONFLICT
        if claim in self.agreed_in:
            return State.AGREED
        matter = self.matter_of.get(claim)
        return State.TOLD if matter is not None and len(matter.claims) > 1 else State.SINGLE

    def copied(self, article: str, other: str) -> bool:
        """Whether the two share passages."""
        return other in self.report.copies.get(article, ())

    def weightiest_first(self, ids: Iterable[str]) -> list[Finding]:
        """The findings of these ids, each once, in the order of the page."""
        return [self.findings[n] for n in sorted({self.place[i] for i in ids if i in self.place})]

    def mark(self, claim: Claim) -> str:
        """The id of the place where its article's text begins to state the claim."""
        return f"k-{self._leader.get((claim.article, claim.start), claim.id)}"


def finding_id(finding: str) -> str:
    return f"f-{finding}"
