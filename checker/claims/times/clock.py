"""The grammar of times of day: "4:40 a.m.", "half past five", "shortly before eight", "noon", "at night".

Minutes count from midnight. What may be of the morning or of the evening keeps the morning's minutes and says
so in `either_half`.
"""

from __future__ import annotations

import re

from checker.claims.times.reading import Context, Reading, Rule, key, rule
from checker.claims.times.words import HOUR, NUMBERS, PARTS, ZONE, alternatives

_HALF = r"(?P<half>a\.\s?m\.?|p\.\s?m\.?|am|pm)"
_IN_PART = (
    r"(?:(?:in\s+the\s+|on\s+(?:the|that)\s+)?(?:early\s+)?(?P<part>morning|afternoon|evening)"
    r"|at\s+(?P<night>night))"
)
_MINUTE = r"(?P<minute>[0-5]?\d)"
_MINUTE_WORD = rf"(?P<minute>[0-5]?\d|a\s+quarter|quarter|half|twenty-five|{alternatives(NUMBERS)})"
_LEAD = (
    r"(?:at|before|after|until|till|by|around|about|since|past)\s+(?:around\s+|about\s+|almost\s+|nearly\s+)?"
)
_QUARTERS = {"half": 30, "quarter": 15, "a quarter": 15}

# words before a time of day that loosen it: minutes below and above
LOOSE: tuple[tuple[re.Pattern[str], tuple[int, int]], ...] = tuple(
    (re.compile(rf"(?<!\w)(?:{words})\s+$", re.IGNORECASE), slack)
    for words, slack in (
        (
            r"(?:shortly|just|a\s+little|soon|a\s+few\s+minutes|(?:some\s+)?minutes|moments|right|a\s+bit|not\s+long)"
            r"\s+before|nearly|almost|close\s+to|towards?|just\s+shy\s+of",
            (-30, 0),
        ),
        (
            r"(?:shortly|just|a\s+little|soon|a\s+few\s+minutes|(?:some\s+)?minutes|moments|right|a\s+bit|not\s+long)"
            r"\s+(?:after|past)",
            (0, 30),
        ),
        (r"(?:about|around|approximately|roughly|some\s+time\s+around)", (-15, 15)),
    )
)
TRAILING_ZONE = re.compile(ZONE)


def _number(text: str | None) -> int | None:
    if text is None:
        return None
    return int(text) if text.isdigit() else _QUARTERS.get(text, NUMBERS.get(text))


def to_half(hour: int, half: str | None) -> int | None:
    """The hour on the 24-hour clock; `half` is "am", "pm" or a part of the day; None where they disagree."""
    if half is None:
        return hour % 24 if hour <= 24 else None
    if half == "am" or half == "morning":
        return hour % 12 if hour <= 12 else None
    if half == "night":
        return hour % 12 if hour <= 5 or hour == 12 else hour + 12 if hour < 12 else hour % 24
    return hour % 12 + 12 if hour <= 12 else hour if hour < 24 else None


def is_loose(before: str) -> bool:
    """Whether the text ends in "shortly before", "about" and the like."""
    return any(pattern.search(before) for pattern, _ in LOOSE[:2])


def _half(match: re.Match[str]) -> str | None:
    half = key(match, "half")
    if half is not None:
        return half[0] + "m"
    return key(match, "part") or key(match, "night")


def _read_clock(match: re.Match[str], _: Context) -> Reading | None:
    hour, minute = _number(key(match, "hour")), _number(key(match, "minute"))
    if hour is None:
        return None
    half = _half(match)
    on_24 = to_half(hour, half)
    if on_24 is None or (minute or 0) > 59:
        return None
    total = on_24 * 60 + (minute or 0)
    if key(match, "to") == "to":
        total = (total - 2 * (minute or 0)) % 1440
    plain = match.groupdict().get("hour") or ""
    unmarked = half is None and 1 <= hour < 12 + (minute is None) and not plain.startswith("0")
    return Reading("minute" if minute is not None else "hour", clock=(total, total), either_half=unmarked)


def _read_part(match: re.Match[str], _: Context) -> Reading | None:
    name = (key(match, "name") or "").replace("the ", "")
    exact = name in ("noon", "midday", "midnight")
    return Reading("hour" if exact else "part", clock=PARTS[name], about=not exact)


_NAMES = alternatives(
    (
        *(
            "before dawn",
            "before the dawn",
            "predawn",
            "pre-dawn",
            "dawn",
            "daybreak",
            "sunrise",
            "first light",
        ),
        *("dusk", "sunset", "nightfall", "noon", "midday", "midnight", "small hours", "early hours"),
    )
)

RULES: tuple[Rule, ...] = (
    rule("minutes and half", rf"{HOUR}[:.]{_MINUTE}\s*{_HALF}", _read_clock),
    rule(
        "24 hours",
        r"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?:\s*(?:hrs|hours|h)\b)?"
        rf"(?:\s+{_IN_PART})?",
        _read_clock,
    ),
    rule("hour and half", rf"{HOUR}\s*{_HALF}", _read_clock, "half"),
    rule("o'clock", rf"{HOUR}\s+o['’]clock(?:\s+{_IN_PART})?", _read_clock),
    rule(
        "past and to",
        rf"{_MINUTE_WORD}(?:\s+minutes)?\s+(?P<to>to|past)\s+{HOUR}(?:\s*{_HALF}|\s+{_IN_PART})?",
        _read_clock,
        "past",
    ),
    rule(
        "hour in the part",
        rf"{HOUR}(?:\s+and\s+(?P<minute>[0-5]?\d|{alternatives(NUMBERS)}))?\s+{_IN_PART}",
        _read_clock,
        "part",
    ),
    rule("bare hour", _LEAD + HOUR, _read_clock, "hour"),
    rule("named", rf"(?:the\s+)?(?P<name>{_NAMES})", _read_part, "part name"),
    rule("at night", r"(?:at|by|in\s+the|during\s+the|that)\s+(?P<name>night)", _read_part),
    rule(
        "in the part",
        r"(?:in\s+the|during\s+the)\s+(?P<name>early\s+morning|morning|afternoon|evening)",
        _read_part,
    ),
    rule("edge of the part", r"(?:early|late|mid)[\s-]+(?P<name>morning|afternoon|evening)", _read_part),
)
