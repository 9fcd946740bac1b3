"""Arithmetic of periods: a window is (first moment, moment after the last)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

Window = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Published:
    """The article's date: a day that stands for it, and how exact it is ("day", "month", "year")."""

    day: date
    precision: str


def read_published(text: str | None) -> Published | None:
    """Read "2021-10-14", "2021-10" or "2021"; a month stands at its 15th, a year at 1 July."""
    if not text:
        return None
    try:
        numbers = [int(part) for part in text[:10].split("-")]
        if len(numbers) == 3:
            return Published(date(*numbers), "day")
        if len(numbers) == 2:
            return Published(date(numbers[0], numbers[1], 15), "month")
        return Published(date(numbers[0], 7, 1), "year")
    except ValueError:
        return None


def midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def day_window(day: date, days: int = 1) -> Window:
    return midnight(day), midnight(day) + timedelta(days=days)


def week_window(day: date) -> Window:
    """The week of a day, Monday to Sunday."""
    return day_window(day - timedelta(days=day.weekday()), 7)


def month_window(year: int, month: int, months: int = 1) -> Window:
    """`months` whole months; `month` may pass 12 or lie below 1."""
    start = year * 12 + month - 1
    end = start + months
    return datetime(start // 12, start % 12 + 1, 1), datetime(end // 12, end % 12 + 1, 1)


def year_window(year: int, years: int = 1) -> Window:
    return datetime(year, 1, 1), datetime(year + years, 1, 1)


def share(window: Window, low: float, high: float) -> Window:
    """A share of a window, in whole days (for "late", "the end of")."""
    days = (window[1] - window[0]).days
    first = window[0] + timedelta(days=round(days * low))
    last = window[0] + timedelta(days=round(days * high))
    return first, max(last, first + timedelta(days=1))


def shift_months(day: date, months: int) -> date:
    """The same day `months` later (earlier if negative), held to the month's last day."""
    window = month_window(day.year, day.month + months)
    last = (window[1] - timedelta(days=1)).day
    return window[0].date().replace(day=min(day.day, last))


def valid_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nearest(candidates: list[Window], published: date, future: bool | None) -> Window | None:
    """Of the same period in several years, the one meant.

    Past: the latest begun by the day of publication; to come: the earliest not over by then; otherwise
    the nearest.
    """
    now = midnight(published)
    if future is True:
        rest = [w for w in candidates if w[1] > now]
        return min(rest, default=None)
    if future is False:
        rest = [w for w in candidates if w[0] <= now]
        return max(rest, default=None)
    return min(candidates, key=lambda w: abs((w[0] + (w[1] - w[0]) / 2) - now), default=None)
