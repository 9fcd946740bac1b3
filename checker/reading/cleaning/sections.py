"""The lines from the first paragraph on: the article, or teasers, author notes, comments.

After a heading such as "Related stories" the article may go on, so each line is judged on its own: does it
read as running text, and does it speak of what the article speaks of?
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.reading.cleaning.captions import CAPTION, OF_PICTURES
from checker.reading.cleaning.header import is_byline, is_date_line
from checker.reading.cleaning.lines import Line
from checker.reading.cleaning.phrases import Section, Verdict
from checker.reading.cleaning.topic import Topic


@dataclass(frozen=True, slots=True)
class Bar:
    """What a line must reach to count as the article going on: words, and share of them known from it."""

    words: int
    overlap: float


# A teaser is cut short; an author's note does not speak of the story; readers do, so comments must look like
# paragraphs of the paper. Set on saved pages read by hand.
_BARS = {
    Section.OTHER_STORIES: Bar(18, 0.2),
    Section.ABOUT: Bar(25, 0.3),
    Section.COMMENTS: Bar(40, 0.4),
}
_AFTER_HEADLINE = Bar(35, 0.35)  # below a line that reads as the headline of a teaser
_STRANGE = 0.15  # share of known words below which a headline and its text are of another story
_NOTE = 60  # words of an author's note at most
_DOES = re.compile(r"is|was|has|covers|writes|reports|works|joined|studied")
_HEADLINE = 14  # words of a headline at most
_SPOKEN = re.compile(
    r"\b(?:said|says|told|asked|added|replied)\b|^[\"“]"
)  # a paragraph that lacks its full stop
_LAST_LINE = Bar(14, 0.3)  # an article's last paragraph that lacks its full stop


def judge_body(
    lines: Sequence[Line], start: int, settled: Mapping[int, Verdict], topic: Topic, byline: frozenset[str]
) -> dict[int, str]:
    """Why lines from `start` on are furniture; those not in the result are the article.

    Args:
        settled: lines that wording or repetition has already made furniture, and the sections they open.
        topic: the words of the article so far known; paragraphs that go on with it are added.
        byline: lower-case words of the authors' names.
    """
    why: dict[int, str] = {}
    section: Section | None = None
    before: Line | None = None
    for n in range(start, len(lines)):
        line = lines[n]
        if (verdict := settled.get(n)) is not None:
            of_section = section if verdict is CAPTION else None
            why[n] = of_section.value if of_section is not None else verdict.why
            section = verdict.opens or section
            before = None
            continue
        if _is_authors_note(line, byline):
            why[n] = Section.ABOUT.value
            section = Section.ABOUT
        elif section is not None and not _goes_on(line, before, section, topic, byline):
            why[n] = section.value
        else:
            if section is not None:
                topic.add(line)
            section = None
        before = line
    _set_loose_lines_aside(lines, start, why, topic)
    return why


def _is_authors_note(line: Line, byline: frozenset[str]) -> bool:
    """The author's name, alone or as the subject of a short paragraph, below the start of the text."""
    words = [word.lower() for word in line.words]
    named = len(words) >= 2 and len(byline) >= 2 and set(words[:2]) <= byline
    does = any(_DOES.fullmatch(word) for word in words[2:4])
    return named and (len(words) <= 3 or (does and len(words) <= _NOTE))


def _goes_on(line: Line, before: Line | None, section: Section, topic: Topic, byline: frozenset[str]) -> bool:
    if not line.complete:
        return False
    bar = _BARS[section]
    if section is Section.OTHER_STORIES and before is not None and not before.complete:
        bar = _AFTER_HEADLINE
    if section is Section.ABOUT and byline & {word.lower() for word in line.words[:6]}:
        return False
    return len(line.words) >= bar.words and topic.overlap(line) >= bar.overlap


def _set_loose_lines_aside(lines: Sequence[Line], start: int, why: dict[int, str], topic: Topic) -> None:
    """Lines outside any section that do not read as text: sub-headings stay, the page's odds and ends go."""
    last = max((n for n in range(start, len(lines)) if n not in why and lines[n].complete), default=start)
    for n in range(start, len(lines)):
        if n in why or lines[n].complete or n == start:
            continue
        if reason := _loose(lines, n, last, why, topic):
            why[n] = reason
    _set_strange_pairs_aside(lines, start, why, topic)


def _loose(lines: Sequence[Line], n: int, last: int, why: Mapping[int, str], topic: Topic) -> str | None:
    line = lines[n]
    if line.plain.endswith(":") or _is_list_item(line):
        return None
    if is_date_line(line) and _has_digit(line):
        return "date of the page"
    if is_byline(line):
        return "byline"
    headed = n > 0 and n - 1 not in why and lines[n - 1].group == line.group and not lines[n - 1].complete
    if n > last:
        full = len(line.words) >= _LAST_LINE.words and topic.overlap(line) >= _LAST_LINE.overlap
        return (
            None if full and not line.cut and not headed and n == last + 1 else "loose line after the article"
        )
    known = topic.overlap(line)
    if line.cut and len(line.words) >= 6 and known < (0.5 if headed else _STRANGE):
        return Section.OTHER_STORIES.value
    if (
        4 <= len(line.words) <= _HEADLINE
        and not line.mark
        and known == 0.0
        and not _SPOKEN.search(line.plain)
    ):
        return "headline of another story"
    return None


def _set_strange_pairs_aside(lines: Sequence[Line], start: int, why: dict[int, str], topic: Topic) -> None:
    """At the end: a headline with its text, neither of which speaks of the article."""
    for n in range(len(lines) - 1, start + 1, -1):
        if n in why:
            continue
        line, above = lines[n], lines[n - 1]
        strange = topic.overlap(line) < _STRANGE
        headline = not above.complete and len(above.words) >= 4 and why.get(n - 1) not in OF_PICTURES
        if not (strange and headline and topic.overlap(above) < _STRANGE and not line.mark):
            break
        why[n] = Section.OTHER_STORIES.value
        why.setdefault(n - 1, "headline of another story")


def _is_list_item(line: Line) -> bool:
    return bool(line.mark) and line.mark[-1] in "inq"


def _has_digit(line: Line) -> bool:
    return any(char.isdigit() for char in line.plain)
