"""What is dated: when the articles appeared, and values that changed with time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from checker.model import Development, Report
from checker.report.text import date_in_words
from checker.report.view.parts import ArticleView, MentionsView, Parts, shortened

LANES = 8  # developments in the picture
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


@dataclass(frozen=True, slots=True)
class StepView:
    time: str
    time_exact: str | None
    value: str
    mentions: MentionsView


@dataclass(frozen=True, slots=True)
class DevelopmentView:
    id: str
    claim: str
    steps: tuple[StepView, ...]
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Something of one date: an article, or a step of a development (then `value`)."""

    label: str
    target: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Dated:
    date: str  # in words
    exact: str
    x: float  # place on the line, 0 to 100
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """A line of the picture: the articles, or one development with its values."""

    label: str
    points: tuple[tuple[float, str], ...]  # place, 0 to 100, and value


@dataclass(frozen=True, slots=True)
class Timeline:
    dates: tuple[Dated, ...]
    lanes: tuple[Lane, ...]  # none where there is but one date
    undated: tuple[ArticleView, ...]
    developments: tuple[DevelopmentView, ...]


def timeline(report: Report, parts: Parts) -> Timeline:
    events: dict[str, list[Event]] = {}
    undated = []
    for article in parts.articles.values():
        if article.date_exact and _DATE.match(article.date_exact):
            events.setdefault(article.date_exact, []).append(Event(article.label, f"article-{article.id}"))
        else:
            undated.append(article)
    for development in report.developments:
        for step in development.steps:
            if _DATE.match(step.time):
                events.setdefault(step.time, []).append(
                    Event(development.claim, f"d-{development.id}", step.value)
                )
    days = {exact: _day(exact) for exact in events}
    first, last = min(days.values(), default=0), max(days.values(), default=0)
    dates = tuple(
        Dated(
            date_in_words(exact),
            exact,
            round(100 * (days[exact] - first) / (last - first), 1) if last > first else 50.0,
            tuple(events[exact]),
        )
        for exact in sorted(events, key=lambda e: (days[e], e))
    )
    return Timeline(
        dates,
        _lanes(dates, report),
        tuple(undated),
        tuple(_development(d, parts) for d in report.developments),
    )


def _lanes(dates: tuple[Dated, ...], report: Report) -> tuple[Lane, ...]:
    if len(dates) < 2:
        return ()
    places = {d.exact: d.x for d in dates}
    published = tuple((d.x, "") for d in dates if any(not e.value for e in d.events))
    lanes = [Lane("articles", published)] if published else []
    for development in report.developments[:LANES]:
        points = tuple(
            (places[s.time], shortened(s.value, 24)) for s in development.steps if s.time in places
        )
        lanes.append(Lane(shortened(development.claim, 30), points))
    return tuple(lanes)


def _development(development: Development, parts: Parts) -> DevelopmentView:
    steps = tuple(
        StepView(
            date_in_words(s.time),
            s.time if re.fullmatch(r"\d{4}(-\d{2}){0,2}", s.time) else None,
            s.value,
            parts.mentions(s.claims, value=s.value),
        )
        for s in development.steps
    )
    used = {a.id for s in steps for a in s.mentions.articles}
    return DevelopmentView(
        development.id, development.claim, steps, tuple(a for a in parts.articles if a in used)
    )


def _day(exact: str) -> int:
    """The number of a date's day; of a month or year its middle."""
    match = _DATE.match(exact)
    assert match is not None
    year, month, day = match.groups()
    try:
        return date(int(year), int(month or 7), int(day or (15 if month else 1))).toordinal()
    except ValueError:
        return date(max(1, int(year)), 7, 1).toordinal()
