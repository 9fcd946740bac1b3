"""What the HTML report shows, worked out of a `Report`: labels, marked quotes, counts. No markup here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from checker.model import Amount, Article, Claim, Entity, Finding, Kind, Post, Report, Severity, Side, Time
from checker.report import diff
from checker.report.json_report import mention
from checker.report.order import in_reading_order, worst_first
from checker.report.text import PUBLISHED_FROM, date_in_words, web_address

# Quotes shown before the rest folds away, and how many of another side's are looked at for differences.
_SHOWN = 3
_COMPARED = 8
# Kinds whose value is a passage that the reading already located.
_LOCATED = {Kind.NUMBER: "amounts", Kind.DATE: "times", Kind.SEQUENCE: "times", Kind.ROLE: "posts"}


@dataclass(frozen=True, slots=True)
class ArticleView:
    id: str
    label: str  # the headline, else the file
    file: str
    record: str | None
    outlet: str | None
    address: str | None  # http(s) only
    date: str | None  # in words
    date_exact: str | None  # as in the report, for machines
    date_from: str | None
    encoding: str
    claims: int
    set_aside: int
    copies: tuple[tuple[str, str], ...]  # (id, label) of articles that share passages


@dataclass(frozen=True, slots=True)
class MentionView:
    article: ArticleView
    segments: tuple[diff.Segment, ...]
    speaker: str | None
    title: bool


@dataclass(frozen=True, slots=True)
class MentionsView:
    """Mentions in reading order; `rest` is what folds away. Articles that share passages are named."""

    first: tuple[MentionView, ...]
    rest: tuple[MentionView, ...]
    articles: int
    shared: tuple[str, ...]  # labels of articles here that share passages with one another


@dataclass(frozen=True, slots=True)
class SideView:
    value: str
    mentions: MentionsView


@dataclass(frozen=True, slots=True)
class FindingView:
    finding: Finding
    sides: tuple[SideView, ...]


@dataclass(frozen=True, slots=True)
class SpellingView:
    text: str
    articles: tuple[ArticleView, ...]


@dataclass(frozen=True, slots=True)
class EntityView:
    name: str
    type: str
    spellings: tuple[SpellingView, ...]
    posts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CorroborationView:
    id: str
    claim: str
    independent_sources: int
    mentions: MentionsView


@dataclass(frozen=True, slots=True)
class StepView:
    time: str
    value: str
    mentions: MentionsView


@dataclass(frozen=True, slots=True)
class DevelopmentView:
    id: str
    claim: str
    steps: tuple[StepView, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All that the template needs beside the report itself."""

    findings: tuple[FindingView, ...]
    by_severity: tuple[tuple[Severity, int], ...]
    by_kind: tuple[tuple[Kind, int], ...]
    corroborations: tuple[CorroborationView, ...]
    developments: tuple[DevelopmentView, ...]
    articles: tuple[ArticleView, ...]
    entities: tuple[EntityView, ...]
    outlets: tuple[str, ...]
    period: tuple[str, ...]  # first and last date in words; one where they are the same; none where unknown


def page(report: Report) -> Page:
    """Everything that the HTML report shows, in its order."""
    return _Viewer(report).page()


class _Viewer:
    """Holds the report's articles while the views are made."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.articles: Mapping[str, Article] = {a.id: a for a in report.articles}
        self.article_of = {claim.id: claim.article for claim in report.claims}
        claims = Counter(self.article_of.values())
        self.views = {a.id: self._article(a, claims[a.id]) for a in report.articles}

    def page(self) -> Page:
        report = self.report
        findings = worst_first(report.findings)
        severities = Counter(f.severity for f in findings)
        kinds = Counter(f.kind for f in findings)
        return Page(
            findings=tuple(self._finding(f) for f in findings),
            by_severity=tuple((s, severities[s]) for s in Severity if severities[s]),
            by_kind=tuple((k, kinds[k]) for k in Kind if kinds[k]),
            corroborations=tuple(
                CorroborationView(c.id, c.claim, c.independent_sources, self._mentions(c.claims))
                for c in report.corroborations
            ),
            developments=tuple(
                DevelopmentView(
                    d.id,
                    d.claim,
                    tuple(
                        StepView(date_in_words(s.time), s.value, self._mentions(s.claims, value=s.value))
                        for s in d.steps
                    ),
                )
                for d in report.developments
            ),
            articles=tuple(self.views.values()),
            entities=tuple(self._entity(e) for e in _by_weight(report.entities)),
            outlets=tuple(dict.fromkeys(a.outlet for a in report.articles if a.outlet)),
            period=_period(report.articles),
        )

    def _article(self, article: Article, claims: int) -> ArticleView:
        others = [self.articles[i] for i in self.report.copies.get(article.id, ()) if i in self.articles]
        return ArticleView(
            id=article.id,
            label=_label(article),
            file=article.file,
            record=article.record,
            outlet=article.outlet,
            address=web_address(article.url),
            date=date_in_words(article.published) if article.published else None,
            date_exact=article.published,
            date_from=PUBLISHED_FROM.get(article.published_from or ""),
            encoding=article.encoding,
            claims=claims,
            set_aside=article.set_aside,
            copies=tuple((other.id, _label(other)) for other in others),
        )

    def _finding(self, finding: Finding) -> FindingView:
        sides = []
        for side in finding.sides:
            others = [
                [self._quote(claim) for claim in in_reading_order(other.claims, self.articles)[:_COMPARED]]
                for other in finding.sides
                if other is not side
            ]
            sides.append(self._side(side, finding.kind, others))
        return FindingView(finding, tuple(sides))

    def _side(self, side: Side, kind: Kind, others: Sequence[Sequence[str]]) -> SideView:
        return SideView(side.value, self._mentions(side.claims, value=side.value, kind=kind, others=others))

    def _mentions(
        self,
        claims: Iterable[Claim],
        value: str = "",
        kind: Kind | None = None,
        others: Sequence[Sequence[str]] = (),
    ) -> MentionsView:
        ordered = in_reading_order(claims, self.articles)
        made = tuple(self._mention(claim, value, kind, others) for claim in ordered)
        here = tuple(dict.fromkeys(claim.article for claim in ordered))
        shared = tuple(
            self.views[i].label for i in here if any(j in self.report.copies.get(i, ()) for j in here)
        )
        return MentionsView(made[:_SHOWN], made[_SHOWN:], len(here), shared)

    def _mention(
        self, claim: Claim, value: str, kind: Kind | None, others: Sequence[Sequence[str]]
    ) -> MentionView:
        quote = self._quote(claim)
        strong = diff.value_spans(quote, value) or _located(claim, quote, kind)
        faint: list[diff.Span] = []
        for texts in others:
            closest = diff.nearest(quote, texts)
            if closest is not None:
                faint.extend(diff.difference_spans(quote, closest))
        return MentionView(
            article=self.views[claim.article],
            segments=diff.segments(quote, strong, faint),
            speaker=claim.speaker.name if claim.speaker else None,
            title=claim.title,
        )

    def _quote(self, claim: Claim) -> str:
        return str(mention(claim, self.articles)["quote"])

    def _entity(self, entity: Entity) -> EntityView:
        spellings = []
        for text, ids in entity.spellings.items():
            using = {self.article_of[i] for i in ids if i in self.article_of}
            spellings.append(SpellingView(text, tuple(v for i, v in self.views.items() if i in using)))
        posts = tuple(dict.fromkeys(post.text for post in entity.posts))
        return EntityView(entity.name, entity.type.value, tuple(spellings), posts)


def _label(article: Article) -> str:
    title = " ".join((article.title or "").split())
    return title or (f"{article.file} ({article.record})" if article.record else article.file)


def _located(claim: Claim, quote: str, kind: Kind | None) -> tuple[diff.Span, ...]:
    """The one amount, time or post of the claim, where its words are not those of the side's label."""
    passages: Sequence[Amount | Time | Post] = getattr(claim, _LOCATED[kind]) if kind in _LOCATED else ()
    if len(passages) != 1:
        return ()
    start, end = passages[0].start - claim.start, passages[0].end - claim.start
    # A quote with its white space collapsed has other offsets.
    return ((start, end),) if quote[start:end] == passages[0].text else ()


def _by_weight(entities: Iterable[Entity]) -> list[Entity]:
    """Entities of several spellings first, then those most spoken of, then by name."""

    def weight(entity: Entity) -> tuple[int, int, str]:
        claims = {claim for ids in entity.spellings.values() for claim in ids}
        return (-len(entity.spellings), -len(claims), entity.name)

    return sorted(entities, key=weight)


def _period(articles: Iterable[Article]) -> tuple[str, ...]:
    dates = sorted(article.published for article in articles if article.published)
    if not dates:
        return ()
    return tuple(dict.fromkeys(date_in_words(date) for date in (dates[0], dates[-1])))
