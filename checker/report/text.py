"""Wording that the formats for people share: counts, dates, confidences; and text made safe to show."""

from __future__ import annotations

import re

from checker.model import BaselineEntry

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
# Controls but tab and newline, bidirectional overrides, halves of surrogate pairs.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e]")
_SURROGATES = re.compile("[\ud800-\udfff]")

PUBLISHED_FROM = {
    "text": "from its text",
    "html": "from the page's data",
    "field": "from the table",
}

# What the kinds of findings are called on a page for people.
KINDS = {
    "name": "Name",
    "role": "Post",
    "number": "Figure",
    "date": "Date",
    "place": "Place",
    "negation": "Whether it is so",
    "status": "State of affairs",
    "cause": "Cause",
    "motive": "Motive",
    "attribution": "Who said it",
    "sequence": "Order of events",
}


def clean(text: str) -> str:
    """Text without control characters that a browser or terminal would act on or show as noise."""
    return _SURROGATES.sub("\ufffd", _CONTROLS.sub("", text))


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """`1 article`, `2 articles`."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def percent(confidence: float) -> str:
    """A confidence (0 to 1) for people: `83 %`, with a space that does not break."""
    return f"{round(100 * round(confidence, 2))}\u00a0%"


def date_in_words(date: str) -> str:
    """`2021-10-14` as `14 October 2021`, `2021-10` as `October 2021`; anything else as it is."""
    match = re.fullmatch(r"(\d{4})-(\d{2})(?:-(\d{2}))?", date)
    if match is None or not 1 <= int(match[2]) <= 12:
        return date
    month_and_year = f"{_MONTHS[int(match[2]) - 1]} {match[1]}"
    return f"{int(match[3])} {month_and_year}" if match[3] else month_and_year


def no_match(entry: BaselineEntry) -> str:
    """What is said of a baseline entry without a finding."""
    kind, summary = entry.kind, " ".join(entry.summary.split())
    return f"baseline entry {entry.fingerprint} matches no finding any more ({kind}: {summary})"


def listed(items: list[str]) -> str:
    """`a, b and c`."""
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + f" and {items[-1]}" if items else ""


def web_address(url: str | None) -> str | None:
    """The address where it is one that a link may lead to: http or https, nothing else."""
    if url is not None and re.match(r"https?://[^\s/]", url, re.IGNORECASE):
        return url
    return None
