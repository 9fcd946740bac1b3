"""How two times stand to each other: the same moment, apart, or not to be compared.

Days, months and years are compared by their windows (by month and day where a year is unknown), times of
day by the minute with the slack of their precision.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from checker.model import Time, TimeRelation

SLACK, SLACK_ABOUT = 10, 15  # minutes between two times of day that are one; with "about" beyond its own span
PART_SLACK = (20, 90)  # with a part of the day: the same up to here, a difference from there
_HALVES = ("AM", "PM")


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two times stand: `same` True, False or None (cannot say), and how plainly."""

    same: bool | None
    sureness: float
    how: str


def compare_times(x: Time, y: Time) -> Comparison:
    """Whether two times can be of one moment.

    Days, months and years are compared by their windows; times of day by the minute, with the slack of their
    precision. A deadline agrees with what lies before it.
    """
    zones = _zones(x), _zones(y)
    if x.clock is not None and y.clock is not None and all(zones) and zones[0] != zones[1]:
        return Comparison(None, 0.0, "given in different time zones")
    days = _days(x, y)
    if days is False or x.clock is None or y.clock is None:
        return (
            Comparison(days, _sureness(x, y), _how(x, y)) if days is not None else Comparison(None, 0.0, "")
        )
    if days is None and x.weekday != y.weekday and None not in (x.weekday, y.weekday):
        return Comparison(None, 0.0, "")
    return _compare_clocks(x, y, days)


def _compare_clocks(x: Time, y: Time, days: bool | None) -> Comparison:
    """By the minutes of one day: the same within the slack of what is said."""
    gap = _minutes_apart(x, y)
    if "part" in (x.precision, y.precision):  # parts of the day have no sharp ends
        if PART_SLACK[0] < gap <= PART_SLACK[1]:
            return Comparison(None, 0.0, "")
        allowed = PART_SLACK[0]
    else:
        allowed = SLACK_ABOUT if x.about or y.about else SLACK
    if gap <= allowed:
        return Comparison(True, 0.95 if days else 0.8, "")
    return Comparison(False, 1.0 if days else 0.9, f"{_span(gap)} apart")


def _zones(time: Time) -> str:
    """The time zone named ("GMT", "Korean time"), or nothing."""
    words = time.text.rstrip(")").split()
    if len(words) > 1 and words[-1] == "time":
        return " ".join(words[-2:]).lower()
    return (
        words[-1]
        if words and words[-1].isupper() and words[-1].isalpha() and words[-1] not in _HALVES
        else ""
    )


def _days(x: Time, y: Time) -> bool | None:
    """Whether the days (or months, years) agree, hours apart; None where they cannot be compared."""
    if x.first is not None and y.first is not None:
        deadline = _deadline(x, y)
        if deadline is not None:
            return deadline
        return _day_span(x)[0] < _day_span(y)[1] and _day_span(y)[0] < _day_span(x)[1]
    one, two = _calendar(x), _calendar(y)
    if one is not None and two is not None:
        return _same_calendar(x, y, one, two)
    if x.weekday is not None and y.weekday is not None:
        return True if x.weekday == y.weekday else None
    if x.clock is not None and y.clock is not None:
        return True
    return None


def _calendar(time: Time) -> tuple[int, int | None] | None:
    """Month and day of the month of a time whose year may be unknown."""
    if time.first is not None and time.precision in ("day", "part", "hour", "minute"):
        return time.first.month, time.first.day
    return (time.month, time.day) if time.month is not None else None


def _same_calendar(x: Time, y: Time, one: tuple[int, int | None], two: tuple[int, int | None]) -> bool | None:
    """By month and day alone, since a year is unknown; deadlines are compared among themselves."""
    deadlines = [t.relation is TimeRelation.BY for t in (x, y)]
    if one[0] != two[0]:
        return None if any(deadlines) and not all(deadlines) and _before(one, two, deadlines) else False
    if one[1] is None or two[1] is None or any(deadlines):
        return True
    return one[1] == two[1]


def _before(one: tuple[int, int | None], two: tuple[int, int | None], deadlines: list[bool]) -> bool:
    """Whether the moment's month lies before the deadline's."""
    return two[0] < one[0] if deadlines[0] else one[0] < two[0]


def _day_span(time: Time) -> tuple[int, int]:
    """First day and the day after the last as ordinals."""
    assert time.first is not None and time.last is not None
    last = time.last - timedelta(microseconds=1)
    if time.precision in ("part", "hour", "minute"):
        last = max(time.first, last) if last.hour > 6 else min(last, time.first + timedelta(hours=12))
    return time.first.toordinal(), max(last.toordinal(), time.first.toordinal()) + 1


def _deadline(x: Time, y: Time) -> bool | None:
    """A deadline against a moment, or two deadlines; None where neither is one."""
    one, two = (t.relation is TimeRelation.BY for t in (x, y))
    if not one and not two:
        return None
    first_x, last_x = _day_span(x)
    first_y, last_y = _day_span(y)
    if one and two:
        return first_x < last_y and first_y < last_x
    late, moment = (last_x, first_y) if one else (last_y, first_x)
    return moment < late


def _minutes_apart(x: Time, y: Time) -> int:
    """Minutes between two times of day, on the half of the day that brings them nearest where open."""
    assert x.clock is not None and y.clock is not None
    best = 10_000
    for shift_x in (0, 720) if x.either_half else (0,):
        for shift_y in (0, 720) if y.either_half else (0,):
            for turn in (-1440, 0, 1440):
                low_x, high_x = x.clock[0] + shift_x, x.clock[1] + shift_x
                low_y, high_y = y.clock[0] + shift_y + turn, y.clock[1] + shift_y + turn
                best = min(best, max(low_x - high_y, low_y - high_x, 0))
    return best


def _span(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    words = [f"{hours} h" if hours else "", f"{rest} min" if rest else ""]
    return " ".join(w for w in words if w)


def _sureness(x: Time, y: Time) -> float:
    """A date stated in full or a weekday is plainer than a season or "six years ago"."""
    return 0.8 if x.about or y.about else 0.9 if x.relative or y.relative else 1.0


def _how(x: Time, y: Time) -> str:
    if x.first is None or y.first is None:
        return "different days"
    gap = abs((x.first - y.first).days)
    return (
        f"{gap} day{'s' if gap != 1 else ''} apart" if gap < 60 else f"about {round(gap / 30.4)} months apart"
    )
