"""Picture captions: the words that an article prints below a picture, without the credit.

A caption states things as the text does ("X, deputy chair of the board, leaves on Monday"), and is often
written by another hand. What is no statement of this story stays furniture: a credit alone, a picture from
the archive, a caption that only names what is seen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from checker.model import Block, BlockRole
from checker.reading.cleaning import wording
from checker.reading.cleaning.captionwords import (
    APPOSED,
    ARCHIVE,
    ARCHIVE_CREDIT,
    CREDIT_AFTER_LABEL,
    CREDITS,
    KICKER,
    LABEL,
    NO_VERBS,
    OLD_PICTURE,
    PAST,
    PICTURED_IN,
    POSTED,
    PRESENT,
    QUANTITY,
)
from checker.reading.cleaning.lines import Line
from checker.reading.cleaning.phrases import CREDIT, Verdict, judge_wording

CAPTION = Verdict("picture caption")  # of a line that is kept
NAMES_ONLY = Verdict("caption that only names what is seen")
FROM_ARCHIVE = Verdict("caption of an archive picture")
PICTURE_LABEL = Verdict("label of a picture")
AGAIN = Verdict("printed before")
OF_PICTURES = frozenset(v.why for v in (CAPTION, CREDIT, NAMES_ONLY, FROM_ARCHIVE, PICTURE_LABEL))
_LEAST, _MOST = 4, 70  # words of a caption
_LABELLED = 6  # words from which what follows "Photo:" may be more than its author
_MARKS = "*_ \t"
_VERB = re.compile(r"[a-z]{2,}(?:ed|ing)")


def with_captions(
    lines: Sequence[Line], marked: frozenset[int]
) -> tuple[tuple[Line, ...], dict[int, Verdict]]:
    """The lines of a text, captions cut from their credits, and what is thereby settled of some.

    Args:
        marked: groups (`Line.group`) that the page itself gives as captions.
    """
    out: list[Line] = []
    settled: dict[int, Verdict] = {}
    seen: set[str] = set()
    for n, line in enumerate(lines):
        below_picture = n > 0 and is_picture(lines[n - 1]) and line.plain != line.text.strip()
        for piece, verdict in _pieces(line, line.group in marked or below_picture):
            if verdict is CAPTION:
                verdict = AGAIN if piece.key in seen else CAPTION
                seen.add(piece.key)
            if verdict is not None:
                settled[len(out)] = verdict
            out.append(piece)
    return tuple(out), settled


def is_picture(line: Line) -> bool:
    """Whether a line is a picture in Markdown and nothing else."""
    return wording.PICTURE_LINK.fullmatch(line.text.strip()) is not None


def _pieces(line: Line, marked: bool) -> list[tuple[Line, Verdict | None]]:
    """The line in its parts, each with what is settled of it; None: to be judged like any other."""
    verdict = judge_wording(line)
    credited = verdict == CREDIT or (verdict is None and bool(LABEL.match(line.plain)))
    if not marked and not credited:
        return [(line, None)]
    if verdict is not None and not credited:
        return [(line, verdict)]
    start, end = _own_words(line.text)
    if not marked and (start, end) == (0, len(line.text)):
        return [(line, verdict)]
    words = line.text[start:end]
    if not marked and start and (CREDIT_AFTER_LABEL.match(words) or len(words.split()) < _LABELLED):
        return [(line, verdict or CREDIT)]
    if not words.strip(_MARKS) or _is_of_archive(words, line.text[end:]):
        return [(line, FROM_ARCHIVE if words.strip(_MARKS) else CREDIT)]
    if not states(words):
        return [(line, NAMES_ONLY if marked else CREDIT)]
    own = [(_part(line, start, end), CAPTION)]
    before, after = line.text[:start].strip(_MARKS), line.text[end:].strip(_MARKS)
    if before:
        own.insert(0, (_part(line, 0, start), PICTURE_LABEL))
    return [*own, (_part(line, end, len(line.text)), CREDIT)] if after else [*own]


def _part(line: Line, start: int, end: int) -> Line:
    """A stretch of a line as a line of its own, without white space and marks around it."""
    text = line.text[start:end]
    start += len(text) - len(text.lstrip(_MARKS))
    text = text.strip(_MARKS)
    return replace(line, start=line.start + start, end=line.start + start + len(text), text=text)


def _own_words(text: str) -> tuple[int, int]:
    """Where the caption's own words lie: after a label and a catchword in capitals, before the credits."""
    start = len(text) - len(text.lstrip(_MARKS))
    end = len(text.rstrip(_MARKS))
    for opening in (LABEL, KICKER):
        if (match := opening.match(text, start, end)) is not None:
            start = match.end()
    cut = True
    while cut:
        cuts = [m.start() for pattern in CREDITS if (m := pattern.search(text, start, end))]
        cut = bool(cuts)
        end = len(text[: min([*cuts, end])].rstrip(" \t,;:|/–—-*_"))
    return start, max(start, end)


def _is_of_archive(words: str, credit: str) -> bool:
    return bool(ARCHIVE.search(words) or ARCHIVE_CREDIT.search(credit))


def states(words: str) -> bool:
    """Whether a caption says something of what it shows: a verb or participle, a post, what somebody is, a
    quantity. "The mill on Saturday" does not."""
    tokens = re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", words)
    if not _LEAST <= len(tokens) <= _MOST:
        return False
    if any(t in PAST | PRESENT or (_VERB.fullmatch(t) and t not in NO_VERBS) for t in tokens):
        return True
    return any(pattern.search(words) for pattern in (APPOSED, POSTED, QUANTITY))


def without_old_pictures(blocks: Sequence[Block], text: str, published: str | None) -> tuple[Block, ...]:
    """The blocks with captions of pictures taken in a year before the article's as furniture."""
    if published is None:
        return tuple(blocks)
    year = int(published[:4])
    return tuple(
        replace(block, role=BlockRole.FURNITURE, why=FROM_ARCHIVE.why)
        if block.role is BlockRole.CAPTION and _is_older(text[block.start : block.end], year)
        else block
        for block in blocks
    )


def _is_older(words: str, year: int) -> bool:
    """Whether the picture was taken in an earlier year: "pictured in 2012"; "X at the opening in 2012", where
    nothing is told that happened then."""
    told = PICTURED_IN.search(words)
    past = any(word in PAST or (word.endswith("ed") and word not in NO_VERBS) for word in words.split())
    if told is None and not past:
        told = OLD_PICTURE.search(words)
    return told is not None and int(told["year"]) < year
