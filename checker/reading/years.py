"""The year of a day that an article prints without one, from the other articles of the folder.

Agency texts are dated "PORT LINCOLN, Nov 20". Papers that are compared mostly tell of the same weeks, so the
year is the one that brings the day near a full date of another article.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from checker.model import Article

NEAR = 60  # days


def with_folder_years(articles: Sequence[Article], yearless: Mapping[str, tuple[int, int]]) -> list[Article]:
    """The articles; an undated one is dated where `yearless` has its (month, day) and the year is told."""
    full = [date.fromisoformat(a.published) for a in articles if a.published and len(a.published) == 10]
    return [_dated(a, yearless.get(a.id), full) for a in articles]


def _dated(article: Article, day: tuple[int, int] | None, full: Sequence[date]) -> Article:
    if article.published is not None or day is None:
        return article
    year = nearest_year(*day, full)
    if year is None:
        return article
    return replace(article, published=date(year, *day).isoformat(), published_from="text")


def nearest_year(month: int, day: int, full: Sequence[date]) -> int | None:
    """The year in which the day lies nearest to one of the full dates, if within `NEAR` days of it."""
    gaps: dict[int, int] = {}
    for other in full:
        for year in (other.year - 1, other.year, other.year + 1):
            try:
                gap = abs((date(year, month, day) - other).days)
            except ValueError:  # 29 February
                continue
            gaps[year] = min(gap, gaps.get(year, gap))
    best = min(gaps, key=lambda year: (gaps[year], year), default=None)
    return best if best is not None and gaps[best] <= NEAR else None
