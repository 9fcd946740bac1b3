"""Amounts in a parsed sentence: a number with its unit, the interval its words allow, and what it counts.

Numbers and units are found in the characters (`numerals`, `units`), so that spellings the tokeniser splits
("£2m", "118km/h", "14–16") read alike; what is counted comes from the parse (`counted`). Dates, times of
day, years, labels ("Train 12", "row 3"), and "one" as a pronoun are no amounts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.claims.amounts.counted import count_of, is_label, is_time_or_year
from checker.claims.amounts.hedges import Hedge, hedge_around
from checker.claims.amounts.measures import Counted, changed_by
from checker.claims.amounts.not_amounts import excluded
from checker.claims.amounts.numerals import Numeral, find_numerals
from checker.claims.amounts.units import Unit, compound_after, currency_before, part_of_unit, unit_after
from checker.model import Amount, Bound

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_COUNT = Unit("", "count")
_RANK = Unit("", "rank")
_SHARE = Unit("%", "share", 100.0)  # a fraction in words: its value is already a share of one
_AGE = Unit("year", "age")
_SCORE = Unit("", "score")
_TIMES = Unit("times", "ratio")
_MAGNITUDE = Unit("", "magnitude")


@dataclass(frozen=True, slots=True)
class _Reading:
    """A numeral with its unit and the text that the amount covers; `to` is the upper end of a range."""

    numeral: Numeral
    unit: Unit
    start: int
    end: int
    to: Numeral | None = None
    score: bool = False
    noun: bool = False  # a plural noun stands right after it


def extract_amounts(span: Span, offset: int = 0) -> tuple[Amount, ...]:
    """The amounts of a parsed sentence or clause in the order of the text.

    `span` comes from the packaged spaCy pipeline. A position in the article is the position in `span.doc`
    plus `offset`, so that `article.text[amount.start:amount.end] == amount.text`.
    """
    text = span.text
    zones = excluded(text)
    numerals = [n for n in find_numerals(text) if not any(a < n.end and n.start < b for a, b in zones)]
    amounts: list[Amount] = []
    for reading in _with_units(_readings(text, numerals)):
        amount = _amount(span, text, reading, offset)
        if amount is not None:
            amounts.append(amount)
    amounts += [amount for token in span if (amount := _multiple(token, span, offset)) is not None]
    return tuple(sorted(amounts, key=lambda a: a.start))


# By how much per cent what a verb says has changed, and the plain verb of such a change.
_MULTIPLES = {
    "halve": (50.0, "fall"), "double": (100.0, "rise"), "treble": (200.0, "rise"), "triple": (200.0, "rise"),
    "quadruple": (300.0, "rise"),
}  # fmt: skip


def _multiple(token: Token, span: Span, offset: int) -> Amount | None:
    """The share told by a verb: "the price has nearly doubled"; None for plans and for other words."""
    change = _MULTIPLES.get(token.lemma_.lower())
    if change is None or token.tag_ not in ("VBD", "VBN") or token.pos_ != "VERB":
        return None
    value, verb = change
    start, end = token.idx - span.start_char, token.idx - span.start_char + len(token)
    hedge = hedge_around(span.text, start, end)
    if hedge.bound is Bound.EXACT:  # no verb of this kind is exact
        hedge = replace(hedge, bound=Bound.ABOUT)
    low, high = hedge.interval(value)
    told = changed_by(token)
    if told is None:
        return None
    start, shift = min(start, hedge.start), span.start_char + offset
    qualifiers = tuple(dict.fromkeys((verb, *told.qualifiers)))
    return Amount(
        span.text[start:end], start + shift, end + shift, value, "%", "share", hedge.bound, low, high,
        told.lemma, qualifiers,
    )  # fmt: skip


# --- numerals to readings ----------------------------------------------------------------------------------

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


def _readings(text: str, numerals: list[Numeral]) -> list[_Reading]:
    readings: list[_Reading] = []
    i = 0
    while i < len(numerals):
        reading = _range(text, numerals[i], numerals[i + 1]) if i + 1 < len(numerals) else None
        i += 2 if reading else 1
        readings.append(reading or _single(text, numerals[i - 1]))
        while (
            i < len(numerals) and numerals[i].start < readings[-1].end
        ):  # "two tenths of a billionth of a gram"
            i += 1
    return readings


def _with_units(readings: list[_Reading]) -> list[_Reading]:
    """ "44 million euros, of which 31 million": a bare sum takes the currency of the sum before it."""
    money: Unit | None = None
    done: list[_Reading] = []
    for reading in readings:
        if (
            reading.unit is _COUNT
            and reading.numeral.multiplier >= 1e6
            and money is not None
            and not reading.noun
        ):
            reading = replace(reading, unit=money)
        elif reading.unit.dimension == "money":
            money = reading.unit
        done.append(reading)
    return done


def _single(text: str, numeral: Numeral) -> _Reading:
    start, end = numeral.start, numeral.end
    before = currency_before(text, start)
    if before is not None:
        unit, start = before
        return _Reading(numeral, unit, start, end)
    of = re.match(r"\sof(?=\s)", text[end:]) if numeral.vague else None  # "billions of dollars"
    after = unit_after(text, end + (of.end() if of else 0), digits=numeral.digits, value=numeral.value)
    if (
        numeral.suffix == "m"
        and after is None
        and not re.match(r"\s+(?!high|wide|long|deep|tall)[a-z]+s\b", text[end:])
    ):
        metres = numeral.value / 1e6  # "2m": metres where no plural noun follows, else millions
        plain = replace(numeral, value=metres, low=metres, high=metres, multiplier=1.0)
        return _Reading(plain, Unit("m", "length"), start, end)
    if numeral.ordinal:
        return _Reading(numeral, _RANK, start, end)
    if after is None and not numeral.fraction and (times := re.match(r"\s+times\b", text[end:])):
        if re.match(
            r"\s+(?:as|more|less|higher|lower|the|its|what|bigger|larger|faster|that)\b",
            text[end + times.end() :],
        ):
            return _Reading(numeral, _TIMES, start, end + times.end())
        return _Reading(numeral, _COUNT, start, end)
    if after is not None:
        unit, end = compound_after(after[0], text, after[1]) or after
        return _Reading(numeral, unit, start, end)
    part = part_of_unit(text, end) if numeral.fraction else None
    if part is not None:
        unit, end, scale = part
        unit, end = compound_after(unit, text, end) or (unit, end)
        value = numeral.value * scale
        whole = replace(numeral, value=value, low=value, high=value, fraction=False)
        return _Reading(whole, unit, start, end)
    if numeral.fraction:
        return _Reading(numeral, _SHARE, start, end)
    if re.search(r"\bmagnitude(?: of)?[ -]\Z", text[:start], re.IGNORECASE):
        return _Reading(numeral, _MAGNITUDE, start, end)
    if re.match(r"[- ]magnitude\b", text[end:], re.IGNORECASE) and numeral.value < 11:
        return _Reading(numeral, _MAGNITUDE, start, end)
    return _Reading(
        numeral,
        _COUNT,
        start,
        end,
        noun=bool(re.match(r"\s+(?:[a-z]+\s)?[a-z]{3,}s\b|\s+people", text[end:])),
    )


def _range(text: str, first: Numeral, second: Numeral) -> _Reading | None:
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
        return _Reading(first, _SCORE, first.start, second.end, to=second, score=True)
    if one.unit is not _COUNT and one.unit.dimension != two.unit.dimension:
        return None
    if first.multiplier == 1 and second.multiplier > 1 and first.value * second.multiplier < second.value:
        scale = second.multiplier
        first = replace(first, value=first.value * scale, low=first.low * scale, high=first.high * scale)
    if first.value >= second.value or second.value > 20 * first.value:
        return None
    unit = two.unit if one.unit is _COUNT else one.unit
    if two.unit is not _COUNT and one.unit.name not in ("", two.unit.name):
        return None
    return _Reading(first, unit, opened.start() if opened else one.start, max(two.end, second.end), to=second)


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


# --- readings to amounts -----------------------------------------------------------------------------------


def _amount(span: Span, text: str, reading: _Reading, offset: int) -> Amount | None:
    numeral = reading.numeral
    token_span = span.doc.char_span(
        span.start_char + numeral.start, span.start_char + reading.end, alignment_mode="expand"
    )
    if token_span is None:
        return None
    unit = reading.unit
    if unit is _COUNT and reading.to is None:
        if is_label(token_span) or is_time_or_year(token_span, numeral):
            return None
        if numeral.value == 1 and not numeral.digits and not _counts_one(token_span):
            return None
    if unit.dimension == "duration" and re.match(r"\s+ago\b|\s+(?:earlier|later)\b", text[reading.end :]):
        return None  # a moment, not a length of time
    unit, age_end = _age(text, reading, token_span)
    if unit.name == "pound" and (re.match(r"\s+of\s", text[reading.end :]) or _weighs(text, reading.start)):
        unit = Unit("pound weight", "mass", 0.45359237)
    hedge = hedge_around(
        text, reading.start, max(reading.end, age_end), duration=unit.dimension == "duration"
    )
    if unit is _RANK or (
        numeral.value < 4 and text[hedge.start : hedge.start + 6].lower() in ("around", "about ")
    ):
        hedge = Hedge(Bound.EXACT, reading.start, max(reading.end, age_end))  # "around one table"
    counted = count_of(token_span, unit)
    if counted is None:
        return None
    return _finish(span, text, reading, unit, hedge, counted, offset)


def _finish(
    span: Span, text: str, reading: _Reading, unit: Unit, hedge: Hedge, counted: Counted, offset: int
) -> Amount:
    start, end = min(reading.start, hedge.start), max(reading.end, hedge.end)
    value, low, high, bound = _interval(reading, unit, hedge)
    shift = span.start_char + offset
    return Amount(
        text=text[start:end], start=start + shift, end=end + shift, value=value, unit=unit.name,
        dimension=unit.dimension, bound=bound, low=low, high=high, counted=counted.lemma,
        qualifiers=counted.qualifiers,
    )  # fmt: skip


def _interval(reading: _Reading, unit: Unit, hedge: Hedge) -> tuple[float, float | None, float | None, Bound]:
    numeral, to = reading.numeral, reading.to
    scale = 100.0 if unit is _SHARE else 1.0
    if to is not None and reading.score:
        value = max(numeral.value, to.value) + min(numeral.value, to.value) / 1000  # 3-1 reads 3.001
        return value, value, value, Bound.EXACT
    base = _SHARE_BASE if unit is _SHARE else unit
    if to is not None:
        return (numeral.low + to.high) / 2, base.base(numeral.low), base.base(to.high), Bound.RANGE
    value = numeral.value * scale
    if numeral.vague:
        return value, base.base(numeral.low * scale), base.base(numeral.high * scale), Bound.ABOUT
    low, high = hedge.interval(value)
    return (
        value,
        None if low is None else base.base(low),
        None if high is None else base.base(high),
        hedge.bound,
    )


_SHARE_BASE = Unit("%", "share")


def _counts_one(token_span: Span) -> bool:
    """Whether "one" is a count ("one member of the staff") rather than a pronoun ("one of", "the one")."""
    token = token_span.root
    head = token.head
    if token.dep_ != "nummod" or head.pos_ not in ("NOUN", "PROPN") or head.i <= token.i:
        return False
    return head.lemma_.lower() not in {
        "day",
        "another",
        "thing",
        "way",
        "side",
        "hand",
        "point",
        "time",
        "moment",
    }


_NAME_AGE = re.compile(r"[A-Z][\w’'.-]+,\s\Z")


def _age(text: str, reading: _Reading, token_span: Span) -> tuple[Unit, int]:
    """The unit, turned to age where the words say so, and the end of the words that say it."""
    numeral, unit = reading.numeral, reading.unit
    after, before = text[reading.end :], text[: reading.start]
    if unit.name in ("year", "month", "week", "day") and (old := re.match(r"[- ]olds?\b", after)):
        factor = unit.factor / (365.2425 * 86400.0)
        return Unit(unit.name, "age", factor if unit.name != "year" else 1.0), reading.end + old.end()
    if unit is not _COUNT or not 0 < numeral.value <= 115:
        return unit, reading.end
    if re.search(r"\b(?:aged|age|ages)\s(?:between\s)?(?:\d+ (?:and|to) )?\Z", before, re.IGNORECASE):
        return _AGE, reading.end
    if (
        _NAME_AGE.search(before)
        and re.match(r"(?:,|\)|\.?$|;)", after)
        and numeral.digits
        and numeral.value >= 5
    ):
        return _AGE, reading.end
    named = re.search(r"[A-Z]\w+\s\(\Z", before) and after.startswith(")") and numeral.digits
    if (
        named
        and numeral.value >= 5
        and token_span.start >= 2
        and token_span.doc[token_span.start - 2].pos_ == "PROPN"
    ):
        return _AGE, reading.end
    if re.search(
        r"\b(?:[Hh]e|[Ss]he|who) (?:is|was|had been|turned|turns)(?: just| only)? \Z", before
    ) and re.match(r"(?:[,.;]|$|\s(?:and|when|at|but|years old)\b)", after):
        return _AGE, reading.end
    if re.search(r"\bboth \Z", before) and re.match(r"[,.;]", after):
        return _AGE, reading.end
    if re.search(r"\baged \d{1,3} and \Z", before):
        return _AGE, reading.end
    return unit, reading.end


def _weighs(text: str, start: int) -> bool:
    return bool(
        re.search(
            r"\b(?:weigh\w*|lift\w*|bench\w*|los(?:t|ing)(?= \d+ pounds in weight))\b[^.]{0,20}\Z",
            text[:start],
        )
    )
