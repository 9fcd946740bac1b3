"""Lines of a text with their offsets, hard-wrapped paragraphs joined, list and heading marks left out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_MARK = re.compile(
    r"(?P<heading>#{1,6})[ \t]+|(?P<quote>>)[ \t]?|(?P<item>[*+•‣▪-])[ \t]+|(?P<number>\d{1,2})[.)][ \t]+"
)
_EMPHASIS = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?=\S)(?P<inner>.+?)(?<=\S)(?P=mark)")
_FINAL = re.compile(r"[.!?](?:\s?\[\d+\])?[\"'”’»)\]*_]*$")
_CUT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])[\"'”’)]*$")
_WORD = re.compile(r"[^\W_]+(?:[.'’&/-][^\W_]+)*")
_WRAP_WIDTHS = range(40, 121)  # columns of text wrapped by hand or by a mail program


@dataclass(frozen=True)
class Line:
    """A line, or the wrapped lines of one paragraph. `text` is the file's text from `start` to `end`.

    `group` counts the runs of lines that no blank line parts; `mark` is the Markdown mark left out before it.
    """

    start: int
    end: int
    text: str
    group: int
    mark: str = ""

    @cached_property
    def plain(self) -> str:
        """The text with white space collapsed and emphasis marks around the whole left out."""
        text = " ".join(self.text.split())
        match = _EMPHASIS.fullmatch(text)
        return match["inner"] if match else text

    @cached_property
    def key(self) -> str:
        """For finding repeats: the words alone, in lower case."""
        return " ".join(word.lower() for word in self.words)

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(_WORD.findall(self.plain.replace("’", "'")))

    @cached_property
    def complete(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_FINAL.search(self.plain)) and not self.cut

    @cached_property
    def cut(self) -> bool:
        """Whether it ends in dots that stand for the rest of a text."""
        return bool(_CUT.search(self.plain))

    @cached_property
    def lower_words(self) -> int:
        """Words that start in lower case."""
        return sum(word[0].islower() for word in self.words)

    @cached_property
    def shouted(self) -> bool:
        """Whether it is written in capitals."""
        letters = [char for char in self.plain if char.isalpha()]
        return len(letters) > 3 and sum(char.isupper() for char in letters) > 0.85 * len(letters)

    @cached_property
    def prose(self) -> bool:
        """Whether it reads as running text: a complete sentence of some length, or several."""
        return self.complete and len(self.words) >= 8 and (self.lower_words >= 3 or self.shouted)


def split_lines(text: str) -> list[Line]:
    """The non-blank lines of `text` in order."""
    lines: list[Line] = []
    group, previous = 0, 0
    for match in _LINE.finditer(text):
        if not match.group().strip():
            continue
        gap = text[previous : match.start()]
        if lines and _breaks(gap) > 1:
            group += 1
        lines.append(_line(text, match.start(), match.end(), group))
        previous = match.end()
    return _unwrapped(text, lines)


def _line(text: str, start: int, end: int, group: int) -> Line:
    """Without white space around it and without the mark before it, if something is left."""
    raw = text[start:end]
    start += len(raw) - len(raw.lstrip())
    end -= len(raw) - len(raw.rstrip())
    marks = ""
    while match := _MARK.match(text, start, end):
        if match.end() == end:
            break
        marks += match.lastgroup[0] if match.lastgroup else ""
        start = match.end()
        start += len(text[start:end]) - len(text[start:end].lstrip())
    return Line(start, end, text[start:end], group, marks)


def _breaks(gap: str) -> int:
    return len(re.findall(r"\r\n|[\n\r\v\f\x85\u2028\u2029]", gap))


def _unwrapped(text: str, lines: list[Line]) -> list[Line]:
    """Paragraphs wrapped by hand as one line each; where most are, those of the same width that show less."""
    pieces: list[list[Line]] = []
    for line in lines:
        if pieces and pieces[-1][0].group == line.group and not line.mark:
            pieces[-1].append(line)
        else:
            pieces.append([line])
    wrapped = [_is_wrapped(piece) for piece in pieces]
    several = sum(len(piece) > 1 for piece in pieces)
    if any(wrapped) and 2 * sum(wrapped) >= several:
        width = max(
            len(line.text) for piece, is_one in zip(pieces, wrapped, strict=True) if is_one for line in piece
        )
        wrapped = [is_one or _is_as_wide(piece, width) for piece, is_one in zip(pieces, wrapped, strict=True)]
    both = zip(pieces, wrapped, strict=True)
    return [line for piece, is_one in both for line in (_joined(text, piece) if is_one else piece)]


def _joined(text: str, lines: list[Line]) -> list[Line]:
    first, last = lines[0], lines[-1]
    return [Line(first.start, last.end, text[first.start : last.end], first.group, first.mark)]


def _is_as_wide(lines: list[Line], width: int) -> bool:
    """Lines that break off at about `width` columns, as those of the paragraphs around them do."""
    widths = [len(line.text) for line in lines]
    if len(lines) < 2 or width not in _WRAP_WIDTHS or max(widths) > width or min(widths[:-1]) < 0.75 * width:
        return False
    return not any(line.complete for line in lines[:1])


def _is_wrapped(lines: list[Line]) -> bool:
    """Lines nearly as wide as the widest that break off within sentences and go on in lower case."""
    if len(lines) < 2:
        return False
    if all(line.text[0].islower() for line in lines[1:]) and all(line.lower_words > 1 for line in lines[:-1]):
        return not any(line.complete for line in lines[:-1])
    widths = [len(line.text) for line in lines]
    if max(widths) not in _WRAP_WIDTHS or min(widths[:-1]) < 0.6 * max(widths):
        return False
    breaks = len(lines) - 1
    running = sum(not line.complete for line in lines[:-1])
    going_on = sum(line.text[0].islower() for line in lines[1:])
    return running >= 0.6 * breaks and going_on >= 0.3 * breaks
