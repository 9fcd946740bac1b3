"""Readers of days: dates, weekdays, "yesterday", feasts, "three days ago"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from checker.claims.times.reading import Context, Reading, capital, in_years, key, narrow_to_part, stated_year
from checker.claims.times.spans import (
    Window,
    day_window,
    month_window,
    nearest,
    shift_months,
    valid_date,
    year_window,
)
from checker.claims.times.words import HOLIDAYS, MONTHS, NUMBERS, PARTS, UNIT_DAYS, VAGUE_NUMBERS, WEEKDAYS

# --- days --------------------------------------------------------------------------------------------------


def read_date(match: re.Match[str], context: Context) -> Reading | None:
    if not (capital(match, "month") and capital(match, "weekday")):
        return None
    month, day = MONTHS[key(match, "month") or ""], int(match["day"])
    year = stated_year(match, context)
    if not 1 <= day <= 31:
        return None
    weekday = key(match, "weekday")
    last = int(key(match, "day2") or day)

    def make(in_year: int) -> Window | None:
        first = valid_date(in_year, month, day)
        return day_window(first, max(last - day, 0) + 1) if first else None

    window = make(year) if year else in_years(context, make, context.month())
    if year and window is None:
        return None
    clock, window = narrow_to_part(match, window)
    return Reading(
        "part" if clock else "day",
        window,
        month,
        day,
        WEEKDAYS[weekday] if weekday else (window[0].weekday() if window else None),
        clock,
        relative=year is None and context.year is None,
    )


def read_numeric(match: re.Match[str], _: Context) -> Reading | None:
    groups = match.groupdict()
    year = int(groups["year"])
    one, two = int(groups["one"]), int(groups["two"])
    if (
        groups.get("order") is None and one > 12
    ):  # year first is month, day; otherwise day first where it shows
        one, two = two, one
    elif groups.get("order") is None and two <= 12 and one != two:
        return None  # 04/05/2024 may be April or May
    day = valid_date(year, one, two)
    return Reading("day", day_window(day), day.month, day.day, day.weekday()) if day else None


def read_iso(match: re.Match[str], _: Context) -> Reading | None:
    day = valid_date(int(match["year"]), int(match["one"]), int(match["two"]))
    return Reading("day", day_window(day), day.month, day.day, day.weekday()) if day else None


def read_weekday(match: re.Match[str], context: Context) -> Reading | None:
    if not capital(match, "weekday"):
        return None
    weekday = WEEKDAYS[key(match, "weekday") or ""]
    today, which = context.day(), key(match, "which")
    window = None
    if today is not None:
        back = (today.weekday() - weekday) % 7
        forward = (weekday - today.weekday()) % 7
        if which in ("next", "coming"):
            shift = forward or 7
        elif which in ("last", "past", "this past", "previous"):
            shift = -(back or 7)
        elif which == "this":
            shift = weekday - today.weekday()
        else:
            shift = forward if context.future else -back
        window = day_window(today + timedelta(days=shift))
    clock, window = narrow_to_part(match, window)
    return Reading("part" if clock else "day", window, weekday=weekday, clock=clock, relative=True)


def read_weekday_day(match: re.Match[str], context: Context) -> Reading | None:
    """ "Saturday 25": the nearest day of that number that falls on that weekday."""
    if not capital(match, "weekday"):
        return None
    weekday, number, today = WEEKDAYS[key(match, "weekday") or ""], int(match["day"]), context.month()
    if not 1 <= number <= 31:
        return None
    window = None
    if today is not None:
        months = [month_window(today.year, today.month + shift)[0].date() for shift in (-2, -1, 0, 1, 2)]
        days = [valid_date(m.year, m.month, number) for m in months]
        fitting = [day for day in days if day is not None and day.weekday() == weekday]
        window = nearest([day_window(day) for day in fitting], today, None)
    clock, window = narrow_to_part(match, window)
    month = window[0].month if window else None
    return Reading("part" if clock else "day", window, month, number, weekday, clock, relative=True)


DEICTIC = {"today": 0, "tonight": 0, "this": 0, "yesterday": -1, "tomorrow": 1, "last": -1, "overnight": -1}


def read_deictic(match: re.Match[str], context: Context) -> Reading:
    word = (key(match, "when") or "").split()[0]
    shift = (
        -2 if "before yesterday" in match[0].lower() else 2 if "after tomorrow" in match[0].lower() else None
    )
    today = context.day()
    window = (
        day_window(today + timedelta(days=DEICTIC.get(word, 0) if shift is None else shift))
        if today
        else None
    )
    weekday = window[0].weekday() if window else None
    if word in ("tonight", "overnight"):
        low, high = PARTS["night" if word == "tonight" else "overnight"]
        if window is not None:
            window = window[0] + timedelta(minutes=low), window[0] + timedelta(minutes=high)
        return Reading("part", window, weekday=weekday, clock=(low, high), relative=True)
    clock, window = narrow_to_part(match, window)
    return Reading("part" if clock else "day", window, weekday=weekday, clock=clock, relative=True)


def read_holiday(match: re.Match[str], context: Context) -> Reading | None:
    name = (key(match, "holiday") or "").replace("’", "'")
    if not match["holiday"][0].isupper():
        return None
    feast = HOLIDAYS[name]
    if feast is None:
        return Reading("day", about=True)
    month, day = feast
    year = int(match["year"]) if match["year"] else None
    which = key(match, "which")
    if which:
        context = Context(context.published, which in ("next", "coming"), context.year)

    def make(in_year: int) -> Window:
        return day_window(date(in_year, month, day))

    window = make(year) if year else in_years(context, make, context.month())
    return Reading("day", window, month, day, about=True, relative=year is None)


def read_ago(match: re.Match[str], context: Context) -> Reading | None:
    """Back from (or on from) the article's date; from another happening it stays unresolved."""
    unit = (key(match, "unit") or "").removesuffix("s")
    word, side = key(match, "number"), key(match, "side")
    vague = word is None or word in VAGUE_NUMBERS
    precision = {"fortnight": "week", "decade": "year"}.get(unit, unit)
    if side not in ("ago", "from now"):
        return None if vague else Reading(precision, about=True)
    today = context.day() if unit in ("day", "week", "fortnight") else context.month()
    if today is None or word is None:
        return Reading(precision, about=True)
    number = NUMBERS.get(word) or VAGUE_NUMBERS.get(word) or int(word)
    sign = 1 if side == "from now" else -1
    if unit in ("day", "week", "fortnight"):
        day = today + timedelta(days=sign * number * UNIT_DAYS[unit])
        window = day_window(day) if unit == "day" else day_window(day - timedelta(days=3), 7)
    elif unit == "month":
        day = shift_months(today, sign * number)
        window = month_window(day.year, day.month)
    else:
        years = number * (10 if unit == "decade" else 1)
        if not 1 < today.year + sign * years < 9000:
            return None
        window = year_window(today.year + sign * years)
    if vague:
        slack = timedelta(days=UNIT_DAYS[unit] * 2)
        window = window[0] - slack, window[1] + slack
    return Reading(precision, window, about=unit != "day" or vague, relative=True)
