"""Which words of a quote to mark: those of its side's value, and those in which it differs from another.

Pure functions on strings. A span is (start, end) in code points, half open; lists of spans are in order and
do not overlap. Differences come from the longest matching blocks of words (Ratcliff and Obershelp's pattern
matching, as in the standard library's difflib).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import pairwise

Span = tuple[int, int]

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|\w")
_ISO_DATE = re.compile(r"\b(\d{4})-(\d{2})(?:-(\d{2}))?\b")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")


def _list(text: str) -> list[str]:
    return text.split()


_MONTHS = _list("january february march april may june july august september october november december")
_SMALL = _list(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)
_TENS = _list("thirty forty fifty sixty seventy eighty ninety")
_NUMBERS = {word: str(number) for number, word in enumerate(_SMALL)} | {
    word: str(10 * tens) for tens, word in enumerate(_TENS, 3)
}
# Words too common to point at anything.
_COMMON = frozenset(
    _list(
        "a an the of in on at to for from by with as and or but that which who whom whose this these those "
        "it its he she they them his her their him is are was were be been being has have had do does did "
        "will would s"
    )
)
# With a smaller share of common words two quotes are told differently, and marking would cover them whole.
_ALIKE = 0.45
# The same for the letters of two spellings.
_ONE_NAME = 0.6


class Mark(StrEnum):
    NONE = ""
    VALUE = "value"  # states the side's value
    DIFFERS = "differs"  # differs from another side's quote


@dataclass(frozen=True, slots=True)
class Segment:
    text: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Word:
    """A word, where it stands, and its form for comparing: case, possessive, digit grouping levelled."""

    start: int
    end: int
    key: str


def words(text: str) -> tuple[Word, ...]:
    """The words and figures of a text."""
    return tuple(Word(match.start(), match.end(), _key(match[0])) for match in _WORD.finditer(text))


def value_spans(text: str, value: str) -> tuple[Span, ...]:
    """Where `text` states `value`: every place with all its words in a row, else every telling word of it."""
    found = words(text)
    wanted = [word.key for word in words(value)]
    if not wanted:
        return ()
    in_a_row = _runs_of(found, wanted)
    if in_a_row:
        return in_a_row
    telling = {_stem(key) for key in _expanded(value) if key not in _COMMON}
    hits = [i for i, word in enumerate(found) if _stem(word.key) in telling and word.key not in _COMMON]
    joining = set(wanted) & _COMMON
    return _joined(found, hits, joining)


def difference_spans(text: str, other: str) -> tuple[Span, ...]:
    """Words of `text` without a counterpart in `other`; none where the two share too few words to compare."""
    mine, theirs = words(text), words(other)
    matcher = SequenceMatcher(None, [w.key for w in mine], [w.key for w in theirs], autojunk=False)
    if matcher.ratio() < _ALIKE:
        return ()
    hits: list[int] = []
    for tag, start, end, _, _ in matcher.get_opcodes():
        telling = any(word.key not in _COMMON for word in mine[start:end])
        if tag != "equal" and telling:
            hits.extend(range(start, end))
    return _joined(mine, hits, frozenset())


def letter_spans(text: str, others: Sequence[str]) -> tuple[Span, ...]:
    """Letters of a name in which it differs from the most similar of the other spellings; none where the two
    have little in common or differ in case alone."""
    if not others:
        return ()
    folded = _folded(text)
    ratios = [SequenceMatcher(None, folded, _folded(other), autojunk=False) for other in others]
    closest = max(ratios, key=lambda matcher: matcher.ratio())
    if closest.ratio() < _ONE_NAME:
        return ()
    spans: list[Span] = []
    for tag, start, end, _, _ in closest.get_opcodes():
        if tag == "equal":
            continue
        if start == end:  # the other has letters more: mark the neighbours between which they stand
            start, end = max(0, start - 1), min(len(text), end + 1)
        spans.append((start, end))
    return tuple(spans)


def _folded(text: str) -> str:
    """Letters without case, one for one, so that places in it are places in the text."""
    return "".join(c.casefold() if len(c.casefold()) == 1 else c for c in text)


def nearest(text: str, others: Sequence[str]) -> str | None:
    """The one of `others` with most words in common with `text`, relative to length; the first of equals."""
    mine = Counter(word.key for word in words(text))

    def shared(other: str) -> float:
        theirs = Counter(word.key for word in words(other))
        return 2 * (mine & theirs).total() / max(1, mine.total() + theirs.total())

    return max(others, key=shared, default=None)


def segments(text: str, strong: Iterable[Span], faint: Iterable[Span]) -> tuple[Segment, ...]:
    """`text` cut at the spans' ends, each piece with its mark; strong wins. The pieces joined are `text`."""
    marks = [Mark.NONE] * len(text)
    for spans, mark in ((faint, Mark.DIFFERS), (strong, Mark.VALUE)):
        for start, end in spans:
            low, high = max(0, start), min(len(text), end)
            marks[low:high] = [mark] * max(0, high - low)
    cuts = [0, *(i for i in range(1, len(text)) if marks[i] != marks[i - 1]), len(text)]
    return tuple(Segment(text[a:b], marks[a]) for a, b in pairwise(cuts) if a < b)


def _key(word: str) -> str:
    key = unicodedata.normalize("NFKC", word).casefold().replace("’", "'")
    key = key.removesuffix("'s").removesuffix("'")
    if _THOUSANDS.fullmatch(key):
        key = key.replace(",", "")
    return _NUMBERS.get(key, key)


def _stem(key: str) -> str:
    """A word without its commonest endings: enough to see "arrests" in "arrested"."""
    for ending in ("ing", "ed", "es", "s"):
        if key.endswith(ending) and len(key) - len(ending) >= 4:
            return key.removesuffix(ending)
    return key


def _expanded(value: str) -> set[str]:
    """The words of a value; dates in figures also as a text would write them."""
    keys = {word.key for word in words(_ISO_DATE.sub(" ", value))}
    for year, month, day in _ISO_DATE.findall(value):
        if 1 <= int(month) <= 12:
            keys |= {year, _MONTHS[int(month) - 1]} | ({str(int(day))} if day else set())
    return keys


def _runs_of(found: Sequence[Word], wanted: Sequence[str]) -> tuple[Span, ...]:
    spans: list[Span] = []
    index = 0
    while index + len(wanted) <= len(found):
        if all(found[index + j].key == key for j, key in enumerate(wanted)):
            spans.append((found[index].start, found[index + len(wanted) - 1].end))
            index += len(wanted)
        else:
            index += 1
    return tuple(spans)


def _joined(found: Sequence[Word], hits: Iterable[int], joining: Iterable[str]) -> tuple[Span, ...]:
    """Spans of the words at `hits`; neighbours, also with one joining word between, make one span."""
    link = set(joining)
    spans: list[Span] = []
    last: int | None = None
    for index in hits:
        next_to = last is not None and (
            index == last + 1 or (index == last + 2 and found[last + 1].key in link)
        )
        if next_to:
            spans[-1] = (spans[-1][0], found[index].end)
        else:
            spans.append((found[index].start, found[index].end))
        last = index
    return tuple(spans)
