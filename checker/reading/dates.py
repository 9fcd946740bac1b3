"""Dates of a page: full, partial, or a day without a year, in the ways that news pages print them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_YEAR}[-./](?P<month>\d{{1,2}})[-./](?P<day>\d{{1,2}})(?!\d)",
        rf"\b{_DAY}(?:\s+of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}\b",
        rf"\b{_MONTH}\s+{_DAY}(?:,|\s)\s*{_YEAR}\b",
        rf"\b(?P<first>\d{{1,2}})[./-](?P<second>\d{{1,2}})[./-]{_YEAR}\b",
        rf"(?<!\d )(?<!\dst )(?<!\dnd )(?<!\drd )(?<!\dth )\b{_MONTH},?\s+{_YEAR}\b",
        rf"\b{_YEAR}-(?P<month>\d\d)(?![\d-])",
        rf"\b{_DAY}(?:\s+of)?\s+{_MONTH}(?![\w])",
        rf"\b{_MONTH}\s+{_DAY}(?!\d|\s*,?\s*\d{{4}})\b",
    )
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\D{0,40}?(?:(?:19|20)\d\d\s*[-–—]\s*)?((?:19|20)\d\d)", re.IGNORECASE
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(r"\b(" + "|".join(_WEEKDAYS) + r")\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageDate:
    """A date as far as it is stated. `start` and `end` are its place in the text searched."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str | None:
        """ "2021-05-03", "2021-05" or "2021"; None without a year."""
        if self.year is None:
            return None
        if self.month is None:
            return f"{self.year:04d}"
        if self.day is None:
            return f"{self.year:04d}-{self.month:02d}"
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"


def find_date(text: str) -> PageDate | None:
    """The most exact date in `text`, the earliest of equally exact ones."""
    found = (_read(match) for form in _FORMS for match in form.finditer(text))
    dates = [one for one in found if one is not None]
    return min(dates, key=lambda d: (d.year is None, d.day is None, d.month is None, d.start), default=None)


def normalise_date(value: object) -> str | None:
    """A date field of a table or page as "2021-05-03", "2021-05" or "2021"; None where it names none."""
    text = str(value).strip() if value is not None else ""
    if re.fullmatch(r"(?:19|20)\d\d", text):
        return text
    found = find_date(text)
    return found.iso if found else None


def infer_year(month: int, day: int, evidence: Iterable[str], opening: str) -> int | None:
    """The year of a dateline that gives none, from the file alone.

    `evidence` are lines that may hold a copyright notice or another full date of the page; `opening` is the
    start of the article, whose weekday ("on Thursday") must suit the date or the day before or after it.
    """
    years = {int(match.group(1)) for line in evidence for match in _COPYRIGHT.finditer(line)}
    years |= {found.year for line in evidence if (found := find_date(line)) and found.year and found.day}
    weekdays = {_WEEKDAYS.index(match.group(1).lower()) for match in _WEEKDAY.finditer(opening)}
    fitting = {year for year in years if _suits(year, month, day, weekdays)}
    return fitting.pop() if len(fitting) == 1 else None


def _suits(year: int, month: int, day: int, weekdays: set[int]) -> bool:
    try:
        told = date(year, month, day)
    except ValueError:
        return False
    near = {(told + timedelta(days=shift)).weekday() for shift in (-1, 0, 1)}
    return not weekdays or bool(near & weekdays)


def _read(match: re.Match[str]) -> PageDate | None:
    parts = match.groupdict()
    year = int(parts["year"]) if parts.get("year") else None
    if "first" in parts:
        month, day = _numeric(int(parts["first"]), int(parts["second"]))
    else:
        month = _month(parts["month"])
        day = int(parts["day"]) if parts.get("day") else None
    if month is not None and not _exists(year, month, day):
        return None
    return PageDate(match.start(), match.end(), year, month, day)


def _month(word: str) -> int:
    return int(word) if word.isdigit() else _MONTHS.index(word[:3].lower()) + 1


def _numeric(first: int, second: int) -> tuple[int | None, int | None]:
    """Day and month in either order; (None, None) where both orders are possible and differ."""
    if first == second:
        return first, second
    if first > 12:
        return second, first
    if second > 12:
        return first, second
    return None, None


def _exists(year: int | None, month: int, day: int | None) -> bool:
    try:
        date(year or 2024, month, day or 1)
    except ValueError:
        return False
    return True
