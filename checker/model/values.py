"""The quantities and times that a claim gives, each with the interval that its words allow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Bound(StrEnum):
    """How the words bound an amount."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity in the text: what was said, and the interval of values that the words allow.

    `low` and `high` are in the base unit of `dimension` (metres, seconds, metres a second, kilograms, degrees
    Celsius, square metres, per cent, pieces; money stays in its currency); None is unbounded. `counted` is
    the lemma of the noun counted or measured ("employee", "pound", "loss") and `qualifiers` the content
    lemmas that narrow it ("injured", "belarusian", "embassy").
    """

    text: str
    start: int
    end: int
    value: float  # in `unit`; the middle of a range
    unit: str  # "" for a plain count; else a canonical name: "EUR", "km/h", "hour", "%", "point", ...
    dimension: str  # count, money, length, speed, duration, age, mass, area, temperature, share, rank, ...
    bound: Bound
    low: float | None
    high: float | None
    counted: str
    qualifiers: tuple[str, ...] = ()


class TimeRelation(StrEnum):
    """How the happening stands to the time named."""

    AT = "at"
    BY = "by"  # until, before, no later than
    SINCE = "since"  # from, after, as of
    DURING = "during"


@dataclass(frozen=True, slots=True)
class Time:
    """A date or time of day in the text, resolved against the article's date as far as it goes.

    `first` and `last` bound the moment meant (last is exclusive); both None where nothing but a weekday, a
    day and month without a year, or a time of day is known. `clock` is minutes after midnight, (low, high),
    both included; high passes 1440 where a night runs into the next day.
    """

    text: str
    start: int
    end: int
    precision: str  # year, season, month, week, day, part, hour, minute
    relation: TimeRelation
    first: datetime | None = None
    last: datetime | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  # Monday is 0
    clock: tuple[int, int] | None = None
    about: bool = False
    relative: bool = False  # resolved against the article's date rather than stated in full
    either_half: bool = False  # a time on the twelve-hour clock that may be of the morning or of the evening
    planned: bool = False  # the words around it speak of what is to come
    event: tuple[str, ...] = ()  # lemmas of the verb or noun of happening that it belongs to, nearest first
