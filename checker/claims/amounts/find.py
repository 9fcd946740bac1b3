"""Amounts in a parsed sentence: a number with its unit, the interval its words allow, and what it counts.

Numbers and units are found in the characters (`readings`), so that spellings the tokeniser splits ("£2m",
"118km/h", "14–16") read alike; what is counted comes from the parse (`counted`). Dates, times of day, years,
labels ("Train 12", "row 3"), and "one" as a pronoun are no amounts.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.claims.amounts.ages import unit_of_age
from checker.claims.amounts.counted import count_of, is_label, is_time_or_year
from checker.claims.amounts.hedges import Hedge, hedge_around
from checker.claims.amounts.measures import Counted, changed_by
from checker.claims.amounts.not_amounts import excluded
from checker.claims.amounts.numerals import find_numerals
from checker.claims.amounts.readings import COUNT, RANK, SHARE, SHARE_BASE, Reading, readings_of
from checker.claims.amounts.units import Unit
from checker.model import Amount, Bound

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


def extract_amounts(span: Span, offset: int = 0) -> tuple[Amount, ...]:
    """The amounts of a parsed sentence or clause in the order of the text.

    `span` comes from the packaged spaCy pipeline. A position in the article is the position in `span.doc`
    plus `offset`, so that `article.text[amount.start:amount.end] == amount.text`.
    """
    text = span.text
    zones = excluded(text)
    numerals = [n for n in find_numerals(text) if not any(a < n.end and n.start < b for a, b in zones)]
    amounts: list[Amount] = []
    for reading in readings_of(text, numerals):
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


def _amount(span: Span, text: str, reading: Reading, offset: int) -> Amount | None:
    numeral = reading.numeral
    token_span = span.doc.char_span(
        span.start_char + numeral.start, span.start_char + reading.end, alignment_mode="expand"
    )
    if token_span is None:
        return None
    unit = reading.unit
    if unit is COUNT and reading.to is None:
        if is_label(token_span) or is_time_or_year(token_span, numeral):
            return None
        if numeral.value == 1 and not numeral.digits and not _counts_one(token_span):
            return None
    if unit.dimension == "duration" and re.match(r"\s+ago\b|\s+(?:earlier|later)\b", text[reading.end :]):
        return None  # a moment, not a length of time
    unit, age_end = unit_of_age(text, reading, token_span)
    if unit.name == "pound" and (re.match(r"\s+of\s", text[reading.end :]) or _weighs(text, reading.start)):
        unit = Unit("pound weight", "mass", 0.45359237)
    hedge = hedge_around(
        text, reading.start, max(reading.end, age_end), duration=unit.dimension == "duration"
    )
    if unit is RANK or (
        numeral.value < 4 and text[hedge.start : hedge.start + 6].lower() in ("around", "about ")
    ):
        hedge = Hedge(Bound.EXACT, reading.start, max(reading.end, age_end))  # "around one table"
    counted = count_of(token_span, unit)
    if counted is None:
        return None
    return _finish(span, text, reading, unit, hedge, counted, offset)


def _finish(
    span: Span, text: str, reading: Reading, unit: Unit, hedge: Hedge, counted: Counted, offset: int
) -> Amount:
    start, end = min(reading.start, hedge.start), max(reading.end, hedge.end)
    value, low, high, bound = _interval(reading, unit, hedge)
    shift = span.start_char + offset
    return Amount(
        text=text[start:end], start=start + shift, end=end + shift, value=value, unit=unit.name,
        dimension=unit.dimension, bound=bound, low=low, high=high, counted=counted.lemma,
        qualifiers=counted.qualifiers,
    )  # fmt: skip


def _interval(reading: Reading, unit: Unit, hedge: Hedge) -> tuple[float, float | None, float | None, Bound]:
    numeral, to = reading.numeral, reading.to
    scale = 100.0 if unit is SHARE else 1.0
    if to is not None and reading.score:
        value = max(numeral.value, to.value) + min(numeral.value, to.value) / 1000  # 3-1 reads 3.001
        return value, value, value, Bound.EXACT
    base = SHARE_BASE if unit is SHARE else unit
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


def _weighs(text: str, start: int) -> bool:
    return bool(
        re.search(
            r"\b(?:weigh\w*|lift\w*|bench\w*|los(?:t|ing)(?= \d+ pounds in weight))\b[^.]{0,20}\Z",
            text[:start],
        )
    )
