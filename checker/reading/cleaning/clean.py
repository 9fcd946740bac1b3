"""Text to blocks: the title, the body, and what was set aside as page furniture, with why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.model import Block, BlockRole
from checker.reading.cleaning.captions import CAPTION, with_captions
from checker.reading.cleaning.header import Header, is_date_line, read_header
from checker.reading.cleaning.lines import Line, split_lines
from checker.reading.cleaning.phrases import Verdict, judge_wording
from checker.reading.cleaning.repeats import repeated_lines
from checker.reading.cleaning.sections import judge_body
from checker.reading.cleaning.topic import Topic

_BOILERPLATE_FILES = 3  # files of a folder that must share a sentence at the edge of the page
ELSEWHERE = "caption of another story's picture"
ON_TOPIC = 0.25  # share of a caption's words from which it speaks of what the article speaks of
SET_APART = "set apart from the article by the page"
_SHORT = 12  # words; a longer line that files share may be a wire's sentence


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The blocks of a text, its title, and the lines that clues to date and outlet are looked for in."""

    blocks: tuple[Block, ...]
    title: str | None
    lines: tuple[Line, ...]
    header: Header


def shared_lines(texts: Iterable[str]) -> Mapping[str, int]:
    """In how many of the texts each line stands, by `Line.key`; lines of one text alone are left out."""
    counts = Counter(key for text in texts for key in {line.key for line in split_lines(text)} if key)
    return {key: count for key, count in counts.items() if count > 1}


def clean(
    text: str,
    *,
    title: str | None = None,
    aside: frozenset[int] = frozenset(),
    captions: frozenset[int] = frozenset(),
    shared: Mapping[str, int] | None = None,
    keep_furniture: bool = False,
) -> Cleaned:
    """Judge each line of `text`.

    Args:
        title: the title where the format gives one; the text's first line is it.
        aside: ordinals of paragraphs that the page itself sets apart from the article.
        captions: ordinals of paragraphs that the page itself gives as captions.
        shared: what `shared_lines` found in the folder.
        keep_furniture: make every line body, but for the title and captions.
    """
    lines, found = with_captions(split_lines(text), captions)
    settled = _settled(lines, shared or {}, title, aside, found)
    common = frozenset(
        n for n, line in enumerate(lines) if _is_common(line, shared or {}, _BOILERPLATE_FILES)
    )
    header = read_header(lines, {n: verdict.why for n, verdict in settled.items()}, common)
    header = _with_given_title(header, lines, title)
    why = {n: verdict.why for n, verdict in settled.items()} | dict(header.why)
    why |= _below(lines, header, settled)
    kept = frozenset(n for n, reason in why.items() if reason == CAPTION.why)
    if header.title is not None:
        why.pop(header.title, None)
    blocks = tuple(
        _block(line, n, header, {} if keep_furniture else why, kept) for n, line in enumerate(lines)
    )
    named = title or (lines[header.title].plain if header.title is not None else None)
    return Cleaned(blocks, named, tuple(lines), header)


def _settled(
    lines: Sequence[Line],
    shared: Mapping[str, int],
    title: str | None,
    aside: frozenset[int],
    found: Mapping[int, Verdict],
) -> dict[int, Verdict]:
    """Lines that wording, repetition or the rest of the folder make furniture, and the captions `found`."""
    settled: dict[int, Verdict] = {}
    for n, line in enumerate(lines):
        if n == 0 and title is not None and line.plain == title:
            continue
        if line.group in aside:
            settled[n] = Verdict(SET_APART)
        elif n in found:
            settled[n] = found[n]
        elif (verdict := judge_wording(line)) is not None:
            settled[n] = verdict
    rest = [n for n in range(len(lines)) if n not in settled]
    for position, why in repeated_lines([lines[n] for n in rest]).items():
        settled[rest[position]] = Verdict(why)
    return settled | _boilerplate(lines, shared, settled)


def _boilerplate(
    lines: Sequence[Line], shared: Mapping[str, int], settled: Mapping[int, Verdict]
) -> dict[int, Verdict]:
    """Short lines of several files that are no sentence; sentences of many at the edge of the page."""
    found: dict[int, Verdict] = {}
    topic = Topic(line for n, line in enumerate(lines) if n not in settled and line.prose)
    edge = {0, 1, len(lines) - 2, len(lines) - 1}
    for n, line in enumerate(lines):
        if n in settled or is_date_line(line) or not _is_common(line, shared, 2):
            continue
        known = topic.overlap(line)
        loose = not line.complete and len(line.words) <= 3 and known < 0.5
        strange = n in edge and line.complete and known < 0.1
        if loose or (strange and _is_common(line, shared, _BOILERPLATE_FILES)):
            found[n] = Verdict("stands in several files of the folder")
    return found


def _is_common(line: Line, shared: Mapping[str, int], files: int) -> bool:
    return len(line.words) <= 2 * _SHORT and shared.get(line.key, 0) >= files


def _with_given_title(header: Header, lines: Sequence[Line], title: str | None) -> Header:
    """The title of a field or element holds against the one that the lines suggest."""
    if title is None or not lines or lines[0].plain != title:
        return header
    decks = header.decks - {0}
    if header.title not in (None, 0):
        decks |= {header.title}
    why = {n: reason for n, reason in header.why.items() if n != 0}
    return replace(header, title=0, body=max(header.body, 1), decks=decks, why=why)


def _below(lines: Sequence[Line], header: Header, settled: Mapping[int, Verdict]) -> dict[int, str]:
    first = next((n for n, v in settled.items() if n >= header.body and v.opens), len(lines))
    core = [n for n in (*header.decks, *range(header.body, first)) if n not in settled and lines[n].complete]
    topic = Topic(lines[n] for n in core)
    if header.title is not None:
        topic.add(lines[header.title])
    names = [lines[n] for n, reason in header.why.items() if reason == "byline"]
    byline = frozenset(word.lower() for line in names for word in line.words if word[0].isupper()) - {"by"}
    return _captions_on_topic(
        lines, header, settled, topic, judge_body(lines, header.body, settled, topic, byline)
    )


def _captions_on_topic(
    lines: Sequence[Line],
    header: Header,
    settled: Mapping[int, Verdict],
    topic: Topic,
    why: Mapping[int, str],
) -> dict[int, str]:
    """`why`, and of each caption that stands above the headline or speaks of something else."""
    found = dict(why)
    for n, verdict in settled.items():
        if verdict is not CAPTION or why.get(n, CAPTION.why) != CAPTION.why:
            continue
        above = n < header.body and (header.title is None or n < header.title)
        if above or topic.overlap(lines[n]) < ON_TOPIC:
            found[n] = ELSEWHERE
    return found


def _block(line: Line, n: int, header: Header, why: Mapping[int, str], captions: frozenset[int]) -> Block:
    if n == header.title:
        return Block(line.start, line.end, BlockRole.TITLE)
    if n in captions:
        return Block(line.start, line.end, BlockRole.CAPTION)
    if n in why:
        return Block(line.start, line.end, BlockRole.FURNITURE, why[n])
    return Block(line.start, line.end, BlockRole.BODY)
