"""Bodies printed twice: the lines of the second copy."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from checker.reading.cleaning.lines import Line

_SENTENCE = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9])")
_MIN_WORDS = 6  # shorter sentences may be said twice
_MIN_PART = 10  # words of a sentence that repeats a part of an earlier one, as pull quotes do
_START = 8  # words from which a line cut off may be the start of another
_NEAR = 0.85  # share of a line's words, in order, in one earlier line beside a verbatim repeat


def repeated_lines(lines: Sequence[Line]) -> dict[int, str]:
    """Indices of lines that say again what stands earlier, with why.

    A line counts where each of its sentences stands word for word earlier in the text; where it is the start,
    cut off, of a later line; or, among such lines, where nearly all of its words stand in order before.
    """
    found: dict[int, str] = {}
    earlier: set[str] = set()
    texts = _Texts()
    for index, line in enumerate(lines):
        sentences = _sentences(line)
        if _said(line, sentences, earlier, texts):
            found[index] = "printed before"
        else:
            earlier |= {line.key, *(key for key, _ in sentences)}
            texts.add(line.key)
    _add_beginnings(lines, found)
    _add_near(lines, found)
    return found


def _start(key: str) -> str:
    return " ".join(key.split()[:_START])


class _Texts:
    """Texts that can be asked for a run of words, by an index of their runs of `_MIN_PART` words."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._runs: dict[int, int] = {}  # hash of a run -> the first text that holds it

    def add(self, key: str) -> None:
        words = key.split()
        for n in range(len(words) - _MIN_PART + 1):
            self._runs.setdefault(hash(tuple(words[n : n + _MIN_PART])), len(self._texts))
        self._texts.append(f" {key} ")

    def hold(self, key: str) -> bool:
        """Whether the first text with the key's first words holds all of it."""
        found = self._runs.get(hash(tuple(key.split()[:_MIN_PART])))
        return found is not None and f" {key} " in self._texts[found]


def _sentences(line: Line) -> list[tuple[str, int]]:
    """The line's sentences as words alone, with how many words each has."""
    parts = [Line(0, 0, part, 0) for part in _SENTENCE.split(line.plain)]
    return [(part.key, len(part.words)) for part in parts if part.words]


def _said(line: Line, sentences: list[tuple[str, int]], earlier: set[str], texts: _Texts) -> bool:
    """All of it word for word before; what is short must repeat a whole line or sentence."""
    if not line.complete:
        return len(line.words) >= _MIN_WORDS - 2 and line.key in earlier
    if len(line.words) < _MIN_WORDS:
        return False
    return all(key in earlier or (length >= _MIN_PART and texts.hold(key)) for key, length in sentences)


def _add_beginnings(lines: Sequence[Line], found: dict[int, str]) -> None:
    """Leads printed cut off above the full text."""
    opening: dict[str, list[tuple[int, str]]] = {}
    for index, line in enumerate(lines):
        opening.setdefault(_start(line.key), []).append((index, line.key))
    for index, line in enumerate(lines):
        if index in found or len(line.words) < _START or line.complete:
            continue
        below = (key for n, key in opening[_start(line.key)] if n > index and key != line.key)
        if any(key.startswith(line.key) for key in below):
            found[index] = "start of a paragraph printed below"


def _add_near(lines: Sequence[Line], found: dict[int, str]) -> None:
    """Within a second copy, lines that say the same in nearly the same words."""
    copies = [index for index, why in found.items() if why == "printed before"]
    if len(copies) < 3:
        return
    for index in range(copies[0], copies[-1]):
        line = lines[index]
        if (
            index not in found
            and len(line.words) >= 8
            and any(_near(line, lines[n]) for n in range(copies[0]))
        ):
            found[index] = "printed before in nearly the same words"


def _near(line: Line, before: Line) -> bool:
    words, others = line.key.split(), before.key.split()
    if {word for word in words if word[0].isdigit()} - set(others):
        return False  # another figure is news
    if len(set(words) & set(others)) < _NEAR * len(set(words)):
        return False
    blocks = SequenceMatcher(None, words, others, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) >= _NEAR * len(words)
