"""Times read from a sentence of an article of a Thursday."""

from __future__ import annotations

from datetime import datetime

from checker.claims.language import pipeline
from checker.claims.times.find import extract_times
from checker.model import Time

PUBLISHED = "2024-03-14"  # a Thursday


def read(text: str, published: str | None = PUBLISHED, offset: int = 0) -> list[Time]:
    return [t for sent in pipeline()(text).sents for t in extract_times(sent, published, offset)]


def short(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat(timespec="minutes").replace("T00:00", "")


def first_told(sentence: str) -> tuple[str, str, str, str | None, str | None, tuple[int, int] | None]:
    """The words of the first time of a sentence, its precision and relation, what bounds it, its clock."""
    time = read(sentence)[0]
    first, last = short(time.first), short(time.last)
    return time.text, time.precision, time.relation.value, first, last, time.clock
