"""Numerals with their units: what the characters of a sentence say, before the parse is asked."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from checker.claims.amounts.numerals import Numeral
from checker.claims.amounts.units import Unit, compound_after, currency_before, part_of_unit, unit_after

COUNT = Unit("", "count")
RANK = Unit("", "rank")
SHARE = Unit("%", "share", 100.0)  # a fraction in words: its value is already a share of one
SHARE_BASE = Unit("%", "share")  # of a share in figures
_SCORE = Unit("", "score")
_TIMES = Unit("times", "ratio")
_MAGNITUDE = Unit("", "magnitude")


@dataclass(frozen=True, slots=True)
class Reading:
    """A numeral with its unit and the text that the amount covers; `to` is the upper end of a range."""

    numeral: Numeral
    unit: Unit
    start: int
    end: int
    to: Numeral | None = None
    score: bool = False
    noun: bool = False  # a plural noun stands right after it


_TO = re.compile(r"\s?(?:-|–|—)\s?\Z|\s+(?:to|or)\s+\Z")
_AND = re.compile(r"\s+and\s+\Z")
_BETWEEN = re.compile(r"\b(?:between|anywhere from)\s+(?:about\s+|some\s+)?\Z", re.IGNORECASE)
_CHANGE = re.compile(r"\bfrom\s+(?:(?:about|some|around|nearly|almost)\s+)?\Z", re.IGNORECASE)
_SCORE_WORDS = re.compile(
    r"^\s*(?:win|victory|defeat|loss|draw|thrashing|lead|drubbing|away|home|at|in|against|over|on)\b"
    r"|^\s*[.,]?$"
)
_SCORE_VERBS = re.compile(
    r"\b(?:won|wins?|lost|beat|beaten|beats|drew|defeated|thrashed|lead|led|ahead|scored?)\b", re.IGNORECASE
)


def readings_of(text: str, numerals: list[Numeral]) -> list[Reading]:
    """The numerals of a text with their units; two that bound a range are one reading."""
    readings: list[Reading] = []
    i = 0
    while i < len(numerals):
        reading = _range(text, numerals[i], numerals[i + 1]) if i + 1 < len(numerals) else None
        i += 2 if reading else 1
        readings.append(reading or _single(text, numerals[i - 1]))
        while (
            i < len(numerals) and numerals[i].start < readings[-1].end
        ):  # "two tenths of a billionth of a gram"
            i += 1
    return _with_units(readings)


def _with_units(readings: list[Reading]) -> list[Reading]:
    """ "44 million euros, of which 31 million": a bare sum takes the currency of the sum before it."""
    money: Unit | None = None
    done: list[Reading] = []
    for reading in readings:
        if (
            reading.unit is COUNT
            and reading.numeral.multiplier >= 1e6
            and money is not None
            and not reading.noun
        ):
            reading = replace(reading, unit=money)
        elif reading.unit.dimension == "money":
            money = reading.unit
        done.append(reading)
    return done


def _single(text: str, numeral: Numeral) -> Reading:
    start, end = numeral.start, numeral.end
    before = currency_before(text, start)
    if before is not None:
        unit, start = before
        return Reading(numeral, unit, start, end)
    of = re.match(r"\sof(?=\s)", text[end:]) if numeral.vague else None  # "billions of dollars"
    after = unit_after(text, end + (of.end() if of else 0), digits=numeral.digits, value=numeral.value)
    if (
        numeral.suffix == "m"
        and after is None
        and not re.match(r"\s+(?!high|wide|long|deep|tall)[a-z]+s\b", text[end:])
    ):
        metres = numeral.value / 1e6  # "2m": metres where no plural noun follows, else millions
        plain = replace(numeral, value=metres, low=metres, high=metres, multiplier=1.0)
        return Reading(plain, Unit("m", "length"), start, end)
    if numeral.ordinal:
        return Reading(numeral, RANK, start, end)
    if after is None and not numeral.fraction and (times := re.match(r"\s+times\b", text[end:])):
        if re.match(
            r"\s+(?:as|more|less|higher|lower|the|its|what|bigger|larger|faster|that)\b",
            text[end + times.end() :],
        ):
            return Reading(numeral, _TIMES, start, end + times.end())
        return Reading(numeral, COUNT, start, end)
    if after is not None:
        unit, end = compound_after(after[0], text, after[1]) or after
        return Reading(numeral, unit, start, end)
    return _part(text, numeral) if numeral.fraction else _bare(text, numeral)


def _part(text: str, numeral: Numeral) -> Reading:
    """A fraction: of a unit ("half an hour"), else a share."""
    part = part_of_unit(text, numeral.end)
    if part is None:
        return Reading(numeral, SHARE, numeral.start, numeral.end)
    unit, end, scale = part
    unit, end = compound_after(unit, text, end) or (unit, end)
    value = numeral.value * scale
    whole = replace(numeral, value=value, low=value, high=value, fraction=False)
    return Reading(whole, unit, numeral.start, end)


def _bare(text: str, numeral: Numeral) -> Reading:
    """A number without a unit: a magnitude, else a count."""
    start, end = numeral.start, numeral.end
    before = re.search(r"\bmagnitude(?: of)?[ -]\Z", text[:start], re.IGNORECASE)
    behind = re.match(r"[- ]magnitude\b", text[end:], re.IGNORECASE)
    if before or (behind and numeral.value < 11):
        return Reading(numeral, _MAGNITUDE, start, end)
    noun = bool(re.match(r"\s+(?:[a-z]+\s)?[a-z]{3,}s\b|\s+people", text[end:]))
    return Reading(numeral, COUNT, start, end, noun=noun)


def _range(text: str, first: Numeral, second: Numeral) -> Reading | None:
    """`between 5 and 7`, `five to seven million`, `14-16`; None where the two do not belong together."""
    if first.ordinal or second.ordinal or first.vague or second.vague or first.fraction or second.fraction:
        return None
    one, two = _single(text, first), _single(text, second)
    between = text[max(one.end, first.end) : two.start]
    opened = _BETWEEN.search(text[: one.start])
    if not (_TO.match(between) or (opened and _AND.match(between))):
        return None
    if _CHANGE.search(text[: one.start]) and "to" in between:
        return None  # "rose from 3 to 5" is a change
    if re.match(r"\s?[-–]", between) and _is_score(text, first, second):
        return Reading(first, _SCORE, first.start, second.end, to=second, score=True)
    if one.unit is not COUNT and one.unit.dimension != two.unit.dimension:
        return None
    if first.multiplier == 1 and second.multiplier > 1 and first.value * second.multiplier < second.value:
        scale = second.multiplier
        first = replace(first, value=first.value * scale, low=first.low * scale, high=first.high * scale)
    if first.value >= second.value or second.value > 20 * first.value:
        return None
    unit = two.unit if one.unit is COUNT else one.unit
    if two.unit is not COUNT and one.unit.name not in ("", two.unit.name):
        return None
    return Reading(first, unit, opened.start() if opened else one.start, max(two.end, second.end), to=second)


def _is_score(text: str, first: Numeral, second: Numeral) -> bool:
    """Whether `3-1` or `212-140` is the outcome of a match or a vote."""
    if not (first.digits and second.digits) or max(first.value, second.value) >= 1000:
        return False
    before, after = text[max(0, first.start - 60) : first.start], text[second.end :]
    if re.match(r"\s+votes?\b", after) or re.search(
        r"\b(?:vot(?:ed|es?|ing)|passed|approved|rejected)\b", before
    ):
        return bool(_SCORE_WORDS.match(after) or re.match(r"\s+(?:votes?|to|for)\b", after))
    if max(first.value, second.value) > 30:
        return False
    if re.match(r"\s+(?:win|victory|defeat|loss|draw|thrashing|lead|drubbing|triumph)\b", after):
        return True
    return bool(_SCORE_VERBS.search(before) and _SCORE_WORDS.match(after))
