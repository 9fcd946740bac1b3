"""Whether two claims may speak of one moment, by their own times and their articles' dates.

A gap is held against the claims only where it is large beside the precision of what they say: two claims that
give one event different days must still be compared, so that the difference can be reported.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from checker.claims.times.spans import read_published
from checker.claims.times.words import MONTH_NAMES
from checker.model import Time, TimeRelation
from checker.relations.events import event_kinds, is_speech

FAR = 60.0  # days between stated times past which two claims are of different happenings
FAR_UNDATED = 90.0  # days between articles past which claims without times are of different happenings
NEWS_DAYS = 7  # an article tells mostly of the week before it


@dataclass(frozen=True, slots=True)
class _Stretch:
    """When a claim's happening lies: an open end is None; `time` is None where the article's date says."""

    first: datetime | None
    last: datetime | None
    label: str
    time: Time | None = None


def describe(time: Time) -> str:
    """A short label of a time: "30 June 2025", "June 2025", "2025"; its own words where less plain."""
    words = " ".join(time.text.split())
    if time.first is None or time.clock is not None or time.last is None:
        return words
    month = MONTH_NAMES[time.first.month - 1]
    if time.precision == "day" and time.last - time.first <= timedelta(days=1):
        return f"{time.first.day} {month} {time.first.year}"
    if time.about or time.relation is TimeRelation.DURING:
        year = str(time.first.year)
        return words if year in words or not time.month else f"{words} {year}"
    if time.precision == "month":
        return f"{month} {time.first.year}"
    if time.precision == "year" and time.last.year - time.first.year <= 1:
        return str(time.first.year)
    return words


def same_time(
    a: Sequence[Time], b: Sequence[Time], published_a: str | None, published_b: str | None
) -> tuple[bool | None, tuple[str, ...]]:
    """Whether two claims may speak of one moment, with short phrases that say why.

    True: their times meet within the precision given. False: they lie far apart (more than `FAR` days,
    different named years; `FAR_UNDATED` days between the articles where the claims name no time). None:
    unknown, or close without meeting. Times of saying ("said on Friday") count for nothing.
    """
    bare = _fields(a, b)
    if bare is not None:
        return bare
    one, two = _stretches(a, published_a), _stretches(b, published_b)
    if not one or not two:
        return None, ()
    x, y = min(((x, y) for x in one for y in two), key=lambda pair: _gap(*pair))
    gap = _gap(x, y)
    versus = f"{x.label} against {y.label}"
    if x.time is None and y.time is None:
        far = gap > FAR_UNDATED - NEWS_DAYS
        return (False, (f"published {_days(gap + NEWS_DAYS)} apart",)) if far else (None, ())
    if x.time is None or y.time is None:
        return None, (() if gap <= FAR else (versus,))
    if gap <= 0 or _same_day(x, y):
        both = x.label if x.label == y.label else f"{x.label} and {y.label}"
        return True, (f"both on {both}" if x.label == y.label else f"times meet: {both}",)
    if gap > FAR or _other_years(x.time, y.time):
        return False, (versus,)
    return None, (f"{versus}, {_days(gap)} apart",)


def one_of_long_ago(
    a: Sequence[Time], b: Sequence[Time], published_a: str | None, published_b: str | None
) -> bool:
    """Whether one claim tells of long ago and the other, which names no time, of the week before its article.

    "Since 2004, when a slide killed 17" is no rival of "fourteen dead". Symmetric.
    """
    one, two = _stretches(a, published_a), _stretches(b, published_b)
    if not one or not two or (one[0].time is None) == (two[0].time is None):
        return False
    return min(_gap(x, y) for x in one for y in two) > FAR


def days_apart(
    a: Sequence[Time], b: Sequence[Time], published_a: str | None, published_b: str | None
) -> float | None:
    """Days between the nearest times of two claims (0 where they meet); None where either is unknown.

    A claim that names no time counts as of the week before its article.
    """
    one, two = _stretches(a, published_a), _stretches(b, published_b)
    return min((_gap(x, y) for x in one for y in two), default=None)


def _fields(a: Sequence[Time], b: Sequence[Time]) -> tuple[bool | None, tuple[str, ...]] | None:
    """By day and month alone, where no year is known; None where that decides nothing."""
    for x in a:
        for y in b:
            known = x.first is not None and y.first is not None
            if known or x.day is None or y.day is None or x.month is None or y.month is None:
                continue
            if (x.day, x.month) == (y.day, y.month):
                return True, (f"both on {x.day} {MONTH_NAMES[x.month - 1]}",)
    return None


def _is_of_saying(time: Time) -> bool:
    return any(is_speech(lemma) for lemma in time.event)


def _dates_a_thing(time: Time) -> bool:
    """Whether a year belongs to a thing rather than to what happens: "the inventory of 2019"."""
    return (
        time.precision == "year" and bool(time.event) and not any(event_kinds(lemma) for lemma in time.event)
    )


def _stretches(times: Sequence[Time], published: str | None) -> list[_Stretch]:
    """The stretches of a claim's own times, else of the week before the article."""
    reference = read_published(published)
    own = [t for t in times if t.first is not None and not _is_of_saying(t) and not _dates_a_thing(t)]
    if own:
        return [_stretch(t, reference.day if reference else None) for t in own]
    if reference is None:
        return []
    slack = {"day": 0, "month": 16, "year": 184}[reference.precision]
    end = datetime.combine(reference.day, datetime.min.time()) + timedelta(days=1 + slack)
    start = end - timedelta(days=1 + NEWS_DAYS + 2 * slack)
    return [_Stretch(start, end, f"an article of {published}")]


def _stretch(time: Time, published: date | None) -> _Stretch:
    if time.relation is TimeRelation.BY and time.planned:
        start = datetime.combine(published, datetime.min.time()) if published else None
        return _Stretch(
            min(start, time.first) if start and time.first else None, time.last, describe(time), time
        )
    if time.relation is TimeRelation.SINCE and not time.planned:
        end = datetime.combine(published, datetime.max.time()) if published else None
        return _Stretch(time.first, max(end, time.last) if end and time.last else None, describe(time), time)
    return _Stretch(time.first, time.last, describe(time), time)


def _gap(x: _Stretch, y: _Stretch) -> float:
    """Days between two stretches; 0 where they meet."""
    gaps = [0.0]
    if x.first is not None and y.last is not None:
        gaps.append((x.first - y.last).total_seconds() / 86400)
    if y.first is not None and x.last is not None:
        gaps.append((y.first - x.last).total_seconds() / 86400)
    touching = max(gaps)
    meets = touching > 0 or not _abut(x, y)
    return touching if meets else 0.01  # yesterday and today touch at midnight without meeting


def _abut(x: _Stretch, y: _Stretch) -> bool:
    return (x.first is not None and x.first == y.last) or (y.first is not None and y.first == x.last)


def _same_day(x: _Stretch, y: _Stretch) -> bool:
    """Two times of one day: one moment may have been given two hours."""
    return (
        x.time is not None
        and y.time is not None
        and x.first is not None
        and y.first is not None
        and {x.time.precision, y.time.precision} <= {"part", "hour", "minute"}
        and x.first.date() == y.first.date()
    )


def _other_years(x: Time, y: Time) -> bool:
    """Two different years named as such."""
    return (
        x.precision == y.precision == "year"
        and not (x.about or y.about)
        and x.first is not None
        and y.first is not None
        and x.first.year != y.first.year
        and TimeRelation.SINCE not in (x.relation, y.relation)
    )


def _days(gap: float) -> str:
    days = max(1, round(gap))
    return f"{days} day{'s' if days != 1 else ''}"


def told_order(
    a: Sequence[Time], b: Sequence[Time], published_a: str | None, published_b: str | None
) -> int | None:
    """1 where what `b` tells is of a later hour or day than what `a` tells, -1 of an earlier, 0 of the same.

    Here times of saying count ("the ministry said at nine"), and an article's own date where the claim names
    none. None where either is unknown.
    """
    one, two = told(a, published_a), told(b, published_b)
    if one is None or two is None:
        return None
    if one[1] <= two[0]:
        return 1
    return -1 if two[1] <= one[0] else 0


def told(times: Sequence[Time], published: str | None) -> tuple[datetime, datetime] | None:
    """The stretch of the latest time that a claim names up to its article's day, else that day; None where
    neither is known. Times of saying count: a toll is told of the moment at which it was given out."""
    reference = read_published(published)
    day = (
        datetime.combine(reference.day, datetime.min.time())
        if reference and reference.precision == "day"
        else None
    )
    limit = day + timedelta(days=1) if day else None
    own = [
        (t.first, t.last)
        for t in times
        if t.first is not None and t.last is not None and t.relation is not TimeRelation.SINCE
        if limit is None or t.last <= limit
        if t.last - t.first <= timedelta(days=2)
    ]
    if own:
        return max(own)
    return (day, day + timedelta(days=1)) if day else None
