"""Readers of weeks, months, seasons and years."""

from __future__ import annotations

import re
from datetime import date, timedelta

from checker.claims.times.reading import Context, Reading, capital, in_years, key, narrow_to_edge, stated_year
from checker.claims.times.spans import (
    Window,
    day_window,
    midnight,
    month_window,
    nearest,
    week_window,
    year_window,
)
from checker.claims.times.words import MONTHS, ORDINALS, SEASONS

# --- weeks, months, seasons, years -------------------------------------------------------------------------

STEPS = {"last": -1, "previous": -1, "next": 1, "coming": 1, "past": -1, "this past": -1}


def read_which_unit(match: re.Match[str], context: Context) -> Reading | None:
    unit, which = key(match, "unit") or "", key(match, "which") or ""
    step = STEPS.get(which, 0)
    today = {"week": context.day(), "weekend": context.day(), "year": None}.get(unit, context.month())
    if unit == "year":
        window = year_window(context.published.day.year + step) if context.published else None
    elif today is None:
        window = None
    elif unit == "week":
        window = week_window(today + timedelta(days=7 * step))
    elif unit == "weekend":
        if step < 0 and today.weekday() >= 5:
            step = -1
        saturday = week_window(today + timedelta(days=7 * step))[0].date() + timedelta(days=5)
        window = day_window(saturday, 2)
    elif unit == "quarter":
        window = month_window(today.year, (today.month - 1) // 3 * 3 + 1 + 3 * step, 3)
    else:
        window = month_window(today.year, today.month + step)
    precision = {"weekend": "week", "quarter": "season"}.get(unit, unit)
    if which.startswith(("earlier", "later")) and window is not None and context.day() is not None:
        cut = midnight(context.day() or date.min)
        window = (window[0], cut + timedelta(days=1)) if which.startswith("earlier") else (cut, window[1])
        return Reading(precision, window, about=True, relative=True)
    return narrow_to_edge(match, window, precision, context, relative=True)


def read_of_the_unit(match: re.Match[str], context: Context) -> Reading | None:
    """ "the end of the year": of this week, month or year."""
    unit, today = key(match, "unit") or "", context.month()
    window = None
    if unit == "year" and context.published:
        window = year_window(context.published.day.year)
    elif unit == "week" and context.day():
        window = week_window(context.day() or date.min)
    elif unit == "month" and today is not None:
        window = month_window(today.year, today.month)
    return narrow_to_edge(match, window, unit, context, relative=True)


def read_month(match: re.Match[str], context: Context) -> Reading | None:
    if not capital(match, "month"):
        return None
    month, which = MONTHS[key(match, "month") or ""], key(match, "which")
    year = stated_year(match, context)
    end = MONTHS[key(match, "month2") or ""] if key(match, "month2") else month
    months = (end - month) % 12 + 1

    def make(in_year: int) -> Window:
        return month_window(in_year, month, months)

    today = context.month()
    if year:
        window: Window | None = make(year)
    elif which and today is not None:
        step = STEPS.get(which, 0)
        at = today.year
        if step < 0 and month >= today.month:
            at -= 1
        elif step > 0 and month <= today.month:
            at += 1
        window = make(at)
    else:
        edge = key(match, "edge")
        future = False if edge == "earlier" else True if edge == "later" else context.future
        window = in_years(Context(context.published, future, context.year), make, today)
    return narrow_to_edge(match, window, "month", context, year is None and context.year is None, month=month)


def read_season_window(year: int, season: str) -> Window:
    return month_window(year, SEASONS[season], 3)


def read_season(match: re.Match[str], context: Context) -> Reading | None:
    season, which, today = key(match, "season") or "", key(match, "which"), context.month()
    year = int(match["year"]) if match.groupdict().get("year") else None
    if year:
        return narrow_to_edge(match, read_season_window(year, season), "season", context, relative=False)
    if today is None:
        return Reading("season", relative=True)
    now = midnight(today)
    windows = [read_season_window(today.year + shift, season) for shift in (-2, -1, 0, 1)]
    if which in ("last", "past", "this past", "previous"):
        window = max(w for w in windows if w[1] <= now)
    elif which in ("next", "coming"):
        window = min(w for w in windows if w[0] > now)
    elif which == "this":
        window = nearest(windows, today, None) or windows[2]
    else:
        window = nearest(windows, today, context.future) or windows[2]
    return narrow_to_edge(match, window, "season", context, relative=True)


def read_quarter(match: re.Match[str], context: Context) -> Reading | None:
    number = ORDINALS.get(key(match, "ordinal") or "") or int(key(match, "q") or 0)
    year = int(match["year"]) if match["year"] else context.year
    if not 1 <= number <= 4:
        return None
    return Reading("season", month_window(year, number * 3 - 2, 3) if year else None)


def read_year(match: re.Match[str], context: Context) -> Reading | None:
    return narrow_to_edge(match, year_window(int(match["year"])), "year", context, relative=False)


def read_years(match: re.Match[str], _: Context) -> Reading | None:
    first, second = int(match["year"]), match["year2"]
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    return (
        Reading("year", year_window(first, last - first + 1), about=True)
        if first < last <= first + 60
        else None
    )


def read_decade(match: re.Match[str], context: Context) -> Reading | None:
    return narrow_to_edge(match, year_window(int(match["decade"]), 10), "year", context, relative=False)


def read_century(match: re.Match[str], context: Context) -> Reading | None:
    number = int(match["number"])
    return (
        narrow_to_edge(match, year_window(number * 100 - 99, 100), "year", context, False)
        if 1 < number < 40
        else None
    )
