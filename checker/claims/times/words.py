"""Words of dates and times of day: tables and pieces of patterns, no logic."""

from __future__ import annotations

import re

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
MONTH_NAMES: tuple[str, ...] = tuple(
    next(name for name, number in MONTHS.items() if number == wanted).title() for wanted in range(1, 13)
)
WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday weds wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
SEASONS: dict[str, int] = {
    "spring": 3,
    "summer": 6,
    "autumn": 9,
    "fall": 9,
    "winter": 12,
}  # first month (north)
NUMBERS: dict[str, int] = {
    word: number
    for number, word in enumerate(
        (
            *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
            *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
            *("nineteen", "twenty"),
        )
    )
} | {"a": 1, "an": 1, "twenty-five": 25, "thirty": 30, "forty": 40, "fifty": 50}
VAGUE_NUMBERS: dict[str, int] = {"several": 4, "a few": 3, "few": 3, "a couple of": 2, "some": 3, "many": 10}
UNIT_DAYS: dict[str, int] = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3650}
HOLIDAYS: dict[str, tuple[int, int] | None] = {  # None: a movable feast, left unresolved
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "new year": (1, 1),
    "easter sunday": None,
    "easter": None,
    "good friday": None,
    "ramadan": None,
    "eid al-fitr": None,
    "eid al-adha": None,
    "eid": None,
    "passover": None,
    "nowruz": None,
    "diwali": None,
    "thanksgiving": None,
    "halloween": (10, 31),
}
# part of a day -> minutes after midnight; a night runs past 1440
PARTS: dict[str, tuple[int, int]] = {
    "early morning": (180, 480),
    "morning": (240, 720),
    "lunchtime": (690, 870),
    "afternoon": (720, 1110),
    "evening": (1020, 1440),
    "night": (1200, 1800),
    "overnight": (1200, 1860),
    "small hours": (0, 330),
    "early hours": (0, 390),
    "before the dawn": (0, 400),
    "before dawn": (0, 400),
    "predawn": (0, 400),
    "pre-dawn": (0, 400),
    "dawn": (210, 450),
    "daybreak": (210, 450),
    "sunrise": (240, 480),
    "first light": (210, 450),
    "dusk": (960, 1320),
    "sunset": (960, 1320),
    "nightfall": (960, 1380),
    "noon": (720, 720),
    "midday": (720, 720),
    "midnight": (1440, 1440),
}
# which part of a period a word picks: share of the period from and to
EDGES: dict[str, tuple[float, float]] = {
    "early": (0.0, 0.4),
    "mid": (0.25, 0.75),
    "middle": (0.25, 0.75),
    "late": (0.6, 1.0),
    "beginning": (0.0, 0.25),
    "start": (0.0, 0.25),
    "first days": (0.0, 0.25),
    "opening days": (0.0, 0.25),
    "first half": (0.0, 0.5),
    "second half": (0.5, 1.0),
    "turn": (0.0, 0.1),
    "end": (0.75, 1.0),
    "close": (0.75, 1.0),
    "last days": (0.75, 1.0),
    "final days": (0.75, 1.0),
}
ORDINALS: dict[str, int] = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}


def alternatives(words: object) -> str:
    """A pattern for any of the words of an iterable, longest first."""
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


_SHORT = alternatives(m for m in MONTHS if len(m) <= 4 and m not in ("may", "june", "july"))
_LONG = alternatives(m for m in MONTHS if len(m) > 4 or m in ("may", "june", "july"))
MONTH = rf"(?P<month>{_LONG}|(?:{_SHORT})\b\.?)"
FULL_MONTH = rf"(?P<month>{alternatives(m for m in MONTHS if len(m) > 3 or m == 'may')})\b"
WEEKDAY = rf"(?P<weekday>{alternatives(w for w in WEEKDAYS if w.endswith('day'))})"
ANY_WEEKDAY = rf"(?P<weekday>{alternatives(WEEKDAYS)})\b\.?"
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b"
YEAR = r"(?P<year>1[0-9]\d\d|20\d\d)\b(?![,.]\d|%)"
OF_YEAR = r"(?:\s+(?:of\s+)?(?P<of_year>this|last|next)\s+year\b)"
NUMBER = rf"(?P<number>\d{{1,3}}|{alternatives([*NUMBERS, *VAGUE_NUMBERS])})"
DAYPART = r"(?P<part>early\s+morning|morning|lunchtime|afternoon|evening|night)"
EDGE = (
    rf"(?:(?:the\s+)?(?:very\s+)?(?P<edge>{alternatives([*EDGES, 'earlier', 'later'])})"
    r"(?:\s*-\s*|\s+(?:of|in|on)\s+(?:the\s+)?|\s+))?"
)
WHICH = r"(?P<which>last|this\s+past|this|next|past|previous|coming|earlier\s+this|later\s+this)"
ZONE = (
    r"(?:\s*,?\s*\(?(?:GMT|UTC|BST|CET|CEST|EET|EEST|EST|EDT|ET|CST|CDT|MST|MDT|PST|PDT|PT|KST|JST|IST|MSK|WIB|AEST"
    r"|local\s+time|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?\s+time)\b\)?)"
)
HOUR = rf"(?P<hour>[01]?\d|2[0-4]|{alternatives(list(NUMBERS)[1:13])})"
