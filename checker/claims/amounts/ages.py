"""Whether a number is somebody's age."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.claims.amounts.readings import COUNT, Reading
from checker.claims.amounts.units import Unit

if TYPE_CHECKING:
    from spacy.tokens import Span

_AGE = Unit("year", "age")
_NAME_AGE = re.compile(r"[A-Z][\w’'.-]+,\s\Z")


def unit_of_age(text: str, reading: Reading, token_span: Span) -> tuple[Unit, int]:
    """The unit, turned to age where the words say so, and the end of the words that say it."""
    numeral, unit = reading.numeral, reading.unit
    after, before = text[reading.end :], text[: reading.start]
    if unit.name in ("year", "month", "week", "day") and (old := re.match(r"[- ]olds?\b", after)):
        factor = unit.factor / (365.2425 * 86400.0)
        return Unit(unit.name, "age", factor if unit.name != "year" else 1.0), reading.end + old.end()
    if unit is not COUNT or not 0 < numeral.value <= 115:
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
