"""Lines that their wording alone makes furniture.

Whole lines only: the same words within a sentence are news.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from checker.reading.cleaning import wording
from checker.reading.cleaning.lines import Line


class Section(StrEnum):
    """What a heading opens: its lines are judged as that until the article goes on."""

    OTHER_STORIES = "teaser of another story"
    ABOUT = "note about an author or a company"
    COMMENTS = "readers' comments"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why a line is furniture, and the section it opens, if any."""

    why: str
    opens: Section | None = None


CREDIT = Verdict("caption or picture credit")

# Longest a line may be, in words, to be what the pattern says; longer ones are sentences of an article.
_HEADING, _LINK, _PROMPT, _CAPTION, _NOTE = 9, 25, 18, 45, 60


def judge_wording(line: Line) -> Verdict | None:
    """Why the words of `line` alone make it furniture; None where they do not."""
    return _mark(line) or _heading(line) or _menu(line) or _sentence_like(line)


def _mark(line: Line) -> Verdict | None:
    text = line.plain
    if wording.RULE.fullmatch(text):
        return Verdict("no words")
    if wording.PICTURE_LINK.fullmatch(text):
        return Verdict("picture")
    if wording.ADVERT.fullmatch(text):
        return Verdict("advertisement mark")
    if wording.SHARE_ROW.fullmatch(text) and wording.SHARE_SIGN.search(text):
        return Verdict("share buttons")
    return None


def _heading(line: Line) -> Verdict | None:
    text = line.plain
    if len(line.words) > _HEADING:
        return None
    if wording.OTHER_STORIES.fullmatch(text):
        return Verdict("heading of other stories", Section.OTHER_STORIES)
    if wording.COMMENTS.fullmatch(text):
        return Verdict("heading of comments", Section.COMMENTS)
    if wording.ABOUT.fullmatch(text) and not line.complete:
        return Verdict("heading of an author's note", Section.ABOUT)
    if wording.PAGE_LABEL.fullmatch(text):
        return Verdict("label of the page")
    return None


def _menu(line: Line) -> Verdict | None:
    """Three or more short parts with separators between them, or two beside a rule of the page."""
    parts = [part for part in wording.MENU_PART.split(line.text.strip()) if part.strip()]
    if len(parts) < 2 or line.complete or line.mark:
        return None
    longest = max(len(part.split()) for part in parts)
    if re.match(r"home\b", parts[0], re.IGNORECASE):
        return Verdict("breadcrumb")
    if (len(parts) >= 3 and longest <= 4) or (longest <= 3 and re.search(r"[|>»›]", line.text)):
        return Verdict("menu")
    return None


def _sentence_like(line: Line) -> Verdict | None:
    text, length = line.plain, len(line.words)
    if length <= _LINK and wording.INLINE_LINK.match(text):
        return Verdict("link to another story")
    if length <= _NOTE and wording.SMALL_PRINT.match(text):
        return Verdict("small print of the page")
    if length <= _NOTE and wording.CREDITED.match(text):
        return Verdict("credit line")
    if length <= _PROMPT and wording.PROMPT.match(text) and wording.PROMPT_OBJECT.search(text):
        return Verdict("prompt to the reader")
    if length <= _PROMPT and wording.CONTACT.search(text):
        return Verdict("address to write to or look up")
    if length <= _CAPTION and wording.CAPTION.search(text):
        return CREDIT
    if (length <= _PROMPT and wording.STAFF.fullmatch(text)) or (
        length <= _NOTE and wording.BIO.search(text)
    ):
        return Verdict("note about an author", Section.ABOUT)
    return None
