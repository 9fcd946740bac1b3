"""What a match of the grammar of times is read into, and the steps that readers share."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from checker.claims.times.spans import Published, Window, midnight, nearest, share
from checker.claims.times.words import EDGES, PARTS


@dataclass(frozen=True, slots=True)
class Context:
    """What a date is resolved against: the article's date, the tense (True: to come), a year said nearby."""

    published: Published | None
    future: bool | None = None
    year: int | None = None

    def day(self) -> date | None:
        """The article's day, where it is known to the day."""
        known = self.published is not None and self.published.precision == "day"
        return self.published.day if known and self.published is not None else None

    def month(self) -> date | None:
        """A day in the article's month, where that is known."""
        known = self.published is not None and self.published.precision != "year"
        return self.published.day if known and self.published is not None else None


@dataclass(frozen=True, slots=True)
class Reading:
    """A date or time of day as read from a match; `precision` as in `model.Time`."""

    precision: str
    window: Window | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    clock: tuple[int, int] | None = None
    about: bool = False
    relative: bool = False
    either_half: bool = False


Reader = Callable[[re.Match[str], Context], Reading | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and its reader; `bare` names what needs a look at the parse before it counts as a time."""

    name: str
    pattern: re.Pattern[str]
    read: Reader
    bare: str = ""


def rule(name: str, pattern: str, read: Reader, bare: str = "") -> Rule:
    return Rule(
        name, re.compile(rf"(?<![\w.,/-])(?:{pattern})(?![\w/]|-\d|[:.]\d)", re.IGNORECASE), read, bare
    )


def key(match: re.Match[str], group: str) -> str | None:
    """A named group in lower case with single blanks; None where absent or not in the pattern."""
    text = match.groupdict().get(group)
    return " ".join(text.lower().rstrip(".").split()) if text else None


def capital(match: re.Match[str], group: str) -> bool:
    text = match.groupdict().get(group)
    return text is None or text[0].isupper()


def narrow_to_part(
    match: re.Match[str], window: Window | None
) -> tuple[tuple[int, int] | None, Window | None]:
    """Narrow a day to a part of it ("Monday night")."""
    part = key(match, "part")
    if part is None:
        return None, window
    low, high = PARTS[part]
    if window is None:
        return (low, high), None
    return (low, high), (window[0] + timedelta(minutes=low), window[0] + timedelta(minutes=high))


def _edge(match: re.Match[str], window: Window, context: Context) -> tuple[Window, bool]:
    """Narrow a period to its beginning, middle or end ("late", "the end of", "earlier in")."""
    edge = key(match, "edge")
    if edge is None:
        return window, False
    if edge in ("earlier", "later"):
        today = context.day()
        if today is None or not window[0] <= midnight(today) < window[1]:
            return window, True
        cut = midnight(today) + timedelta(days=1)
        return ((window[0], cut) if edge == "earlier" else (cut - timedelta(days=1), window[1])), True
    return share(window, *EDGES[edge]), True


def narrow_to_edge(
    match: re.Match[str],
    window: Window | None,
    precision: str,
    context: Context,
    relative: bool,
    month: int | None = None,
) -> Reading:
    """A period, narrowed by "early", "the end of" and the like."""
    if window is None:
        return Reading(precision, month=month, about=key(match, "edge") is not None)
    narrowed, about = _edge(match, window, context)
    return Reading(precision, narrowed, month, about=about, relative=relative)


def in_years(context: Context, make: Callable[[int], Window | None], reference: date | None) -> Window | None:
    """The period of the year said nearby, else of the year that tense and the article's date point to."""
    if context.year is not None:
        return make(context.year)
    if reference is None:
        return None
    years = range(reference.year - 2, reference.year + 3)
    windows = [w for w in map(make, years) if w is not None]
    return nearest(windows, reference, context.future)


def stated_year(match: re.Match[str], context: Context) -> int | None:
    """The year in a match: in figures, or as "last year" against the article's."""
    if match.groupdict().get("year"):
        return int(match["year"])
    word = key(match, "of_year")
    if word is None or context.published is None:
        return None
    return context.published.day.year + {"last": -1, "this": 0, "next": 1}[word]
