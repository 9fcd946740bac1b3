"""Stretches of text whose numbers are no amounts: dates, times of day, years, labels, telephone numbers.

Dates and times are read elsewhere; here they are only recognised, by shape. A year that stands alone and a
number that names its noun ("Train 12") need the parse and are told apart where amounts are read.
"""

from __future__ import annotations

import re
from functools import cache

from checker.claims.lexicon import COUNT_GOES_ON

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_HOUR_WORD = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_MERIDIEM = r"(?:a\.m\b\.?|p\.m\b\.?|am\b|pm\b|AM\b|PM\b)"
_PART = r"(?: in the (?:morning|afternoon|evening)| at night| o['’]clock)"


def _any_case(words: str) -> str:
    """The words as alternatives of a pattern, each with a small or a capital first letter."""
    return "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in words.split())


# Things told apart by number, alone ("room 12") and several together ("rooms 12 to 15").
_THINGS = "article chapter gate page paragraph platform room row seat section"
# Words that come before one number: those that say much else besides only with a capital ("Line 4").
_NAMED = "category channel flight issue number phase resolution statement train volume"
_CAPITAL = """
    Airbus Annex Apartment Appendix Block Boeing Bus Case Class Decree Directive District Episode Exit Fax
    Figure File Flat Grade Highway Item Junction Lane Level Line Lot Mark Model Motorway Part Phone Pier
    Reactor Regulation Route Season Stage Table Tel Terminal Tier Track Tram Type Unit Version Ward Zone
"""
_LABEL = (
    rf"(?:No|Nos|Nr|Art|Sec|Fig|Ch|Vol|pp?)\.|(?:{_any_case(_THINGS)}|{_any_case(_NAMED)}"
    rf"|{'|'.join(_CAPITAL.split())})"
)
# Words that come before several: "polling stations 37 and 41".
_TOGETHER = "block cabinet district hall line lot precinct route station track unit ward"
_NUMBERED = rf"(?:(?:{_any_case(_THINGS)}|{_any_case(_TOGETHER)})s?|[Bb]atches|[Nn]umbers)"
_PEOPLE = r"(?! (?:people|persons|men|women|were|passengers|victims|dead|injured|killed)\b)"

_ZONES = (
    # 16 April 2024; 16th of April; 20 Nov 2023, 12:10; 3-5 May; the 16th
    rf"\b{_DAY}(?:\s?(?:-|–|to|and|or)\s?{_DAY})?(?: of)? {_MONTH}(?:,? {_YEAR})?",
    # April 16, 2024; Jan 14; May 3-5 - a count goes on with its noun, so a bare plural noun must not follow
    rf"\b{_MONTH} {_DAY}(?:\s?(?:-|–|to|and|or)\s?{_DAY})?(?:,? {_YEAR})?(?![\d,.]*\d)"
    rf"(?!{COUNT_GOES_ON})(?!\s(?:people|persons|men|women|were)\b)",
    rf"\b{_MONTH} (?:of )?{_YEAR}\b",
    rf"\b{_WEEKDAY}(?:,? the)?,? {_DAY}(?![\d.,]*\d)(?!{COUNT_GOES_ON})"
    r"(?! (?:people|persons|men|women|were|[a-z]+s)\b)",
    r"\bthe [123]?\d(?:st|nd|rd|th)(?= (?:of|in) (?:the|this|last|next) month)",
    rf"\b{_YEAR}[-./](?:0?[1-9]|1[0-2])[-./]\d\d?(?:T[\d:+.Z-]*)?(?!\d)",
    r"\b\d\d?[./]\d\d?[./](?:\d{4}|\d\d)\b",
    rf"\b{_YEAR}\s?[-–/]\s?(?:{_YEAR}|\d\d)\b",
    rf"\b(?:{_YEAR}|\d0)s\b",
    r"\b(?:mid|early|late)[- ](?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b",
    # clock times
    rf"\b(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?\s?{_MERIDIEM}(?:\W|$)",
    r"\b(?:[01]?\d|2[0-4])[:h][0-5]\d(?::[0-5]\d)?\b",
    rf"\b(?:{_HOUR_WORD}|\d\d?)(?:[ -](?:thirty|fifteen|\d\d))?{_PART}",
    rf"\b(?:(?:a )?quarter|half|ten|twenty|five|\d\d?)(?: minutes)? past (?:{_HOUR_WORD}|\d\d?|noon"
    rf"|midnight)\b",
    rf"\b(?:a quarter|at (?:quarter|ten|twenty|five)) to (?:{_HOUR_WORD}|\d\d?)\b(?!,\d)",
    rf"\b[Aa]t (?:{_HOUR_WORD}|\d\d?) and (?:twenty|ten|five|\d\d?)\b",
    r"\b\d\d?(?:am|pm)\b",
    # labels: "Article 6", "row 22", "No. 3", "#7"; telephone numbers; addresses on the net
    rf"(?<![A-Za-z])(?:{_LABEL})[ \u00a0]?#?\d[\d.,/-]*\d?(?![\d%])"
    rf"(?!\s(?:per cent|percent|million|billion|thousand)){_PEOPLE}",
    rf"(?<![A-Za-z-]){_NUMBERED} \d{{1,4}}(?:(?:,|,? (?:and|or)| to|[-–]) ?\d{{1,4}})+(?![\d%,.]*\d)"
    r"(?! [a-z-]+s\b)",
    r"#\d+|№\s?\d+",
    r"\+\d[\d ()-]{6,}\d",
    r"(?<![\d.,])(?<!\d[ \u00a0\u202f])0\d+(?:[ -]\w+)+",
    r"\b(?:https?://|www\.)\S+|\b[\w-]+\.(?:com|org|net|info|gov)\S*",
    r"\b(?!(?:Rs|USD?|EUR|GBP|AUD?|CAD?|HK|NZ)\.?\d)[A-Za-z]+[-‐]?\d[\w-]*",
    r"\b\d+[A-Za-z]?-\d*[A-Z][\w-]*",
    r"\A\s*[([]?\d{1,2}[.)\]](?=\s|\Z)",
    r"\b(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty)-(?:something|four seven)\b|\b24/7\b",
    r"\bno one\b|\b(?:one|two|three) (?:another|by one|after another)\b|\bone-(?:off|sided|time|way)\b"
    r"|\btwo-(?:way|fold|tier)\b",
    r"\b(?:fifty-fifty|50-50|half-(?:way|time|hearted|mast|brother|sister))\b|\b[Ss]econd World War\b"
    r"|\b[Ff]irst World War\b",
    r"\b[Ff]irst(?:-| )(?:lady|name|aid|class|hand|degree|half|place|light|order)\b|\bat first\b"
    r"|\bsecond-(?:hand|class)\b",
    r"\b(?:\d\d?(?:st|nd|rd|th)|[a-z]+(?:teenth|tieth|first|second))[- ]centur(?:y|ies)\b",
    r"\b[Tt]hird (?:party|parties|country|countries|person)\b|\b[Dd]ay one\b",
)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{zone})" for zone in _ZONES))


def excluded(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches (start, end) of `text` in which no number is an amount."""
    return tuple(match.span() for match in _pattern().finditer(text) if match.end() > match.start())


def looks_like_year(text: str) -> bool:
    """Whether the digits alone could be a year."""
    return re.fullmatch(_YEAR, text) is not None
