"""The grammar of dates: patterns of what newspapers write for a day, week, month or year.

`RULES` are all tried on a text; `find` keeps the longest of overlapping readings.
"""

from __future__ import annotations

from checker.claims.lexicon import COUNT_GOES_ON
from checker.claims.times.dayreaders import (
    read_ago,
    read_date,
    read_deictic,
    read_holiday,
    read_iso,
    read_numeric,
    read_weekday,
    read_weekday_day,
)
from checker.claims.times.periodreaders import (
    read_century,
    read_decade,
    read_month,
    read_of_the_unit,
    read_quarter,
    read_season,
    read_which_unit,
    read_year,
    read_years,
)
from checker.claims.times.reading import Rule, rule
from checker.claims.times.words import (
    ANY_WEEKDAY,
    DAY,
    DAYPART,
    EDGE,
    FULL_MONTH,
    HOLIDAYS,
    MONTH,
    MONTHS,
    NUMBER,
    OF_YEAR,
    SEASONS,
    WEEKDAY,
    WHICH,
    YEAR,
    alternatives,
)

_LOCAL = r"(?:,?\s+(?:in\s+the\s+|at\s+)?" + DAYPART + r")?"
_UNIT = r"(?P<unit>days?|weeks?|fortnights?|months?|years?|decades?)"
_LEAD = rf"(?:{ANY_WEEKDAY}\s*[,(]?\s*(?:the\s+)?)?"

RULES: tuple[Rule, ...] = (
    rule(
        "day month",
        rf"{_LEAD}{DAY}(?:\s*(?:-|–|to|and)\s*(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?)?\s+(?:of\s+)?{MONTH}"
        rf"(?:,?\s+{YEAR}|{OF_YEAR})?{_LOCAL}",
        read_date,
    ),
    rule(
        "month day",
        rf"{_LEAD}{MONTH}\s+(?:the\s+)?{DAY}(?!{COUNT_GOES_ON})"
        rf"(?:\s*(?:-|–|to|and)\s*(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?\b(?!\s*[a-z]))?(?:\s*,?\s+{YEAR}|{OF_YEAR})?{_LOCAL}",
        read_date,
    ),
    rule("iso", r"(?P<year>[12]\d{3})(?P<sep>[-.])(?P<one>[01]\d)(?P=sep)(?P<two>[0-3]\d)", read_iso),
    rule(
        "numeric", r"(?P<one>[0-3]?\d)(?P<sep>[/.])(?P<two>[0-3]?\d)(?P=sep)(?P<year>[12]\d{3})", read_numeric
    ),
    rule(
        "weekday day",
        rf"{WEEKDAY},?\s+(?:the\s+)?{DAY}(?!{COUNT_GOES_ON}){_LOCAL}",
        read_weekday_day,
        "number",
    ),
    rule(
        "weekday", rf"(?:{WHICH}\s+)?{WEEKDAY}(?:['’]s)?(?:\s+(?:in\s+the\s+|at\s+)?{DAYPART})?", read_weekday
    ),
    rule(
        "day before", r"(?P<when>the\s+day\s+(?:before\s+yesterday|after\s+tomorrow))" + _LOCAL, read_deictic
    ),
    rule(
        "deictic",
        r"(?:(?:earlier|later|late|early)\s+)?(?P<when>today|yesterday|tomorrow|tonight|overnight)" + _LOCAL,
        read_deictic,
        "word",
    ),
    rule("this part", rf"(?:(?:earlier|later|late|early)\s+)?(?P<when>this)\s+{DAYPART}", read_deictic),
    rule("last night", r"(?:late\s+)?(?P<when>last)\s+(?P<part>night|evening)", read_deictic),
    rule(
        "holiday",
        rf"(?:{WHICH}\s+)?(?P<holiday>{alternatives(HOLIDAYS).replace(chr(39), chr(39) + '’')})"
        rf"(?:,?\s+{YEAR})?".replace("'’", "['’]"),
        read_holiday,
        "holiday",
    ),
    rule(
        "ago",
        rf"(?:{NUMBER}\s+)?(?:\w+\s+)??{_UNIT}\s+(?P<side>ago|from\s+now|earlier|later|after|before)",
        read_ago,
        "ago",
    ),
    rule(
        "which unit",
        rf"{EDGE}(?:the\s+)?{WHICH}\s+(?P<unit>week|weekend|month|quarter|year)(?:['’]s)?",
        read_which_unit,
    ),
    rule(
        "of the unit",
        r"(?:the\s+)?(?P<edge>end|start|beginning|middle|close|earlier|later)\s+(?:of|in)\s+(?:the\s+)"
        r"(?P<unit>week|month|year)",
        read_of_the_unit,
    ),
    rule(
        "month year",
        rf"{EDGE}(?:{MONTH}(?:\s*(?:-|–|to)\s*(?P<month2>{alternatives(MONTHS)}))?)(?:\s+of)?,?\s+{YEAR}",
        read_month,
    ),
    rule(
        "month",
        rf"{EDGE}(?:{WHICH}\s+)?{FULL_MONTH}(?:\s*(?:-|–)\s*(?P<month2>{alternatives(MONTHS)}))?"
        rf"(?P<year>(?!))?(?:{OF_YEAR}|['’]s)?",
        read_month,
        "month",
    ),
    rule(
        "season year",
        rf"{EDGE}(?P<which>(?!))?(?P<season>{alternatives(SEASONS)})(?:\s+of)?\s+{YEAR}",
        read_season,
    ),
    rule("season", rf"{EDGE}(?:the\s+)?{WHICH}\s+(?P<season>{alternatives(SEASONS)})", read_season),
    rule(
        "the season", rf"(?<=in\s)(?:the\s+)?(?P<which>(?!))?(?P<season>{alternatives(SEASONS)})", read_season
    ),
    rule(
        "quarter",
        rf"(?:(?:the\s+)?(?P<ordinal>first|second|third|fourth|last|final)\s+quarter|Q(?P<q>[1-4]))"
        rf"(?:\s+of)?(?:\s+{YEAR})?",
        read_quarter,
    ),
    rule("decade", rf"{EDGE}(?P<decade>1\d\d0|20\d0)['’]?s", read_decade),
    rule("century", rf"{EDGE}(?P<number>\d\d?)(?:st|nd|rd|th)[\s-]century", read_century),
    rule("years", r"(?P<year>1[5-9]\d\d|20\d\d)\s*[-–/]\s*(?P<year2>\d{4}|\d\d)", read_years, "years"),
    rule("year", rf"{EDGE}(?:the\s+year\s+)?{YEAR}(?:['’]s)?", read_year, "year"),
)
