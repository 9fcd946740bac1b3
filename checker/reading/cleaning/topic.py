"""How much of a line the rest of the article speaks of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from checker.reading.cleaning.lines import Line
from checker.reading.wordset import wordset

_STOP = wordset(
    "the and for that with was were are has have had his her its their they this from will would who "
    "which been not but after before about into over more than when what where there said says say also "
    "could should may might can one two three first last new year years week day days month months time "
    "people told made make some such only other while during between under since until because against "
    "most many much being did does down our your you him them she out all any both each few how just like "
    "now off own same then these those through too very well year old monday tuesday wednesday thursday "
    "friday saturday sunday"
)
_SUFFIXES = ("'s", "ings", "ing", "ies", "edly", "ed", "es", "ly", "s")


def content(line: Line) -> frozenset[str]:
    """Crude stems of the words that carry meaning."""
    return frozenset(_stem(word.lower()) for word in line.words if _carries(word))


def _carries(word: str) -> bool:
    return (len(word) > 2 or word.isupper()) and word.lower() not in _STOP and not word.isdigit()


def _stem(word: str) -> str:
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            return word[: -len(suffix)]
    return word


class Topic:
    """The words of an article, counted by the lines that hold them."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._counts: Counter[str] = Counter()
        self._starts: set[int] = set()
        for line in lines:
            self.add(line)

    def add(self, line: Line) -> None:
        self._counts.update(content(line))
        self._starts.add(line.start)

    def overlap(self, line: Line) -> float:
        """The share (0 to 1) of the line's content words that stand in other lines of the article."""
        words = content(line)
        if not words:
            return 0.0
        floor = 1 if line.start in self._starts else 0
        return sum(self._counts[word] > floor for word in words) / len(words)
