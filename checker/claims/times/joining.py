"""Joining the pieces of one moment: a date with the time of day beside it, "shortly before" with its hour."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta

from checker.claims.times import clock
from checker.claims.times.reading import Reading
from checker.claims.times.spans import midnight

# what may stand between a date and a time of day that belong together
_JOINT = re.compile(
    r"[\s,(]*(?:(?:on|at|of|around|about|in|the|early|late|local\s+time|[A-Z][a-z]+\s+time|GMT|UTC)[\s,]+)*",
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the span's text with its reading; `token` is the index of its head in the document,
    `ahead` says that it lies ahead, `ranged` that it runs from one time to another."""

    start: int
    end: int
    reading: Reading
    token: int
    ahead: bool
    ranged: bool = False


def joined(gap: str) -> bool:
    """Whether a date and a time of day with this between them may be of one moment."""
    return _JOINT.fullmatch(gap) is not None


def merge(text: str, pieces: list[Piece]) -> list[Piece]:
    """Join a date and the time of day beside it, and a time of day and its part of the day."""
    merged: list[Piece] = []
    for piece in pieces:
        if merged and joined(text[merged[-1].end : piece.start]):
            reading = _together(merged[-1].reading, piece.reading)
            if reading is not None and not (merged[-1].ranged or piece.ranged):
                last = merged[-1]
                merged[-1] = Piece(last.start, piece.end, reading, last.token, last.ahead or piece.ahead)
                continue
        merged.append(piece)
    limits = [*(piece.start for piece in merged), len(text)][1:]
    return [
        replace(piece, end=_with_zone(text, piece, limit))
        for piece, limit in zip(merged, limits, strict=True)
    ]


def _with_zone(text: str, piece: Piece, limit: int) -> int:
    zone = clock.TRAILING_ZONE.match(text, piece.end, limit) if piece.reading.clock else None
    return zone.end() if zone else piece.end


def _together(one: Reading, two: Reading) -> Reading | None:
    """Two readings of one moment as one; None where they are of two moments."""
    dated = next(
        (r for r in (one, two) if r.weekday is not None or r.day is not None or r.window is not None), None
    )
    if dated is not None and dated.precision not in ("day", "part"):
        return None
    sharp = next((r for r in (one, two) if r.precision in ("hour", "minute")), None)
    other = two if sharp is one else one
    if sharp is None:
        if one.clock is None or two.clock is None:
            loose = one if one.clock is not None else two
            if dated is None or loose is dated or loose.clock is None:
                return None
            return _place(dated, loose.clock, "part", loose.about, False)
        return None
    if other.precision in ("hour", "minute") or (dated is sharp) or sharp.clock is None:
        return None
    minutes, either = sharp.clock, sharp.either_half
    if other.clock is not None:
        fitted = _fit(minutes, other.clock, either)
        if fitted is None:
            return None
        minutes, either = fitted, False
    day = other if dated is not None else sharp
    return _place(replace(day, clock=None), minutes, sharp.precision, sharp.about, either)


def _fit(minutes: tuple[int, int], part: tuple[int, int], either: bool) -> tuple[int, int] | None:
    """The half of the day at which a time of day lies in a part of the day."""
    for shift in (0, 720) if either else (0,):
        at = minutes[0] + shift
        if any(part[0] <= at + turn <= part[1] for turn in (0, 1440)):
            return minutes[0] + shift, minutes[1] + shift
    return None


def _place(day: Reading, minutes: tuple[int, int], precision: str, about: bool, either: bool) -> Reading:
    window = day.window
    if window is not None and not either:
        start = midnight(window[0].date())
        high = minutes[1] + (60 if precision == "hour" and minutes[0] == minutes[1] else 1)
        window = start + timedelta(minutes=minutes[0]), start + timedelta(minutes=high)
    return replace(day, precision=precision, window=window, clock=minutes, about=about, either_half=either)


def loosen(text: str, pieces: list[Piece]) -> list[Piece]:
    """Take in "shortly before", "about" and the like before a time of day."""
    loosened = []
    for piece in pieces:
        reading = piece.reading
        if reading.clock is None or reading.precision not in ("hour", "minute"):
            loosened.append(piece)
            continue
        for pattern, (below, above) in clock.LOOSE:
            found = pattern.search(text[: piece.start])
            if found is None:
                continue
            low, high = reading.clock[0] + below, reading.clock[1] + above
            window = reading.window
            if window is not None and not reading.either_half:
                window = window[0] + timedelta(minutes=below), window[1] + timedelta(minutes=above)
            reading = replace(reading, clock=(low, high), window=window, about=True)
            piece = replace(
                piece, start=found.start() + len(found[0]) - len(found[0].lstrip()), reading=reading
            )
            break
        loosened.append(piece)
    return loosened
