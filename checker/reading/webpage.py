"""The article in an HTML page: paragraphs as the page shows them, title, date, outlet.

trafilatura finds where the article lies; its paragraphs themselves are read from the page's tree, so that
inline tags, short paragraphs and sub-headings stay whole. What remains of the page around them is judged line
by line like any other text.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Any

from checker.reading.pagemeta import page_meta
from checker.reading.records import Parsed, Problem, Record
from checker.reading.wordset import wordset

_INVISIBLE = wordset(
    "script style noscript template svg math iframe object embed head select option input textarea button "
    "canvas audio video"
)
_ASIDE = wordset("nav aside footer form menu dialog figcaption")
_BLOCKS = wordset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody "
    "tfoot thead tr ul"
)
_ASIDE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|cookies?|consent|gdpr|banner|share|sharing|social|"
    r"related|recommend\w*|recirc\w*|promos?|promoted|teasers?|more-?(?:news|stories|from|on)|most-?(?:read|viewed|popular)|"
    r"trending|popular|newsletters?|subscri\w*|signup|sign-up|paywall|comments?|disqus|replies|sidebar|footer|masthead|"
    r"topbar|toolbar|byline|authors?|bio|meta|dateline-meta|timestamp|tags?|ads?|advert\w*|sponsor\w*|caption|credit|"
    r"skip-?link|search|login|outbrain|taboola|widget|popup|modal|copyright|print-only)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CAPTION_NAMES = re.compile(r"(?:^|[\s_-])captions?(?:$|[\s_-])", re.IGNORECASE)
_CREDIT_NAMES = re.compile(
    r"(?:^|[\s_-])(?:credits?|copyright|source|photographer|byline|authors?|agency|licen[cs]e)(?:$|[\s_-])",
    re.IGNORECASE,
)
_BREAK = "\ue000"  # stands for <br>; private use, so that it is no character of a text
_PARTING = re.compile(rf"{_BREAK}\s*{_BREAK}")
_LONG = 25  # words from which a paragraph counts as the article's although its box has an odd name
_SHARE = 0.5  # share of the words past which a box named like furniture must hold the article itself


class _Box(Enum):
    """What a box of the page holds."""

    TEXT = auto()
    CAPTION = auto()
    ASIDE = auto()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the page, white space collapsed. `aside`: it lies in a box that pages use for furniture;
    `caption`: below a picture, in no other such box."""

    text: str
    tag: str
    aside: bool
    caption: bool = False


def parse_html(text: str, encoding: str) -> Parsed:
    """The article of a page, or the problem that keeps it from being read."""
    _silence()
    root = _tree(text)
    if root is None:
        return Parsed(problems=(Problem("broken HTML: no element could be read"),))
    meta = page_meta(text, root)
    paragraphs = _judged(text, root, meta.title)
    if not any(char.isalnum() for paragraph in paragraphs if not paragraph.aside for char in paragraph.text):
        return Parsed(problems=(Problem("no article text in the HTML; save the page with its text shown"),))
    if meta.title:
        paragraphs.insert(0, Paragraph(meta.title, "h1", False))
    record = Record(
        text="\n\n".join(paragraph.text for paragraph in paragraphs),
        encoding=encoding,
        extracted=True,
        title=meta.title,
        outlet=meta.outlet,
        url=meta.url,
        published=meta.published,
        dated_from="html" if meta.published else None,
        aside=frozenset(n for n, paragraph in enumerate(paragraphs) if paragraph.aside),
        captions=frozenset(n for n, paragraph in enumerate(paragraphs) if paragraph.caption),
    )
    return Parsed((record,))


def _silence() -> None:
    """What these libraries log of a broken page is told in the reason for skipping it."""
    for name in ("trafilatura", "htmldate"):
        if not (logger := logging.getLogger(name)).handlers:
            logger.addHandler(logging.NullHandler())


def paragraphs_of(markup: str) -> list[str]:
    """The paragraphs of a fragment of HTML as plain text."""
    root = _tree(markup)
    return [] if root is None else [paragraph.text for paragraph in _walk(root)]


def _tree(text: str) -> Any | None:
    from lxml import etree, html

    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text).replace("\x00", "")
    if "<" not in text:
        return None
    try:
        return html.document_fromstring(text, parser=html.HTMLParser(huge_tree=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _judged(text: str, root: Any, title: str | None) -> list[Paragraph]:
    """All paragraphs but the headline, those outside the article marked `aside`."""
    paragraphs = list(_walk(root))
    kept = _kept_by_trafilatura(text)
    first, last = _span(paragraphs, kept)
    heads = [n for n, p in enumerate(paragraphs) if p.text == title and n < first]
    top = heads[-1] if heads else first
    out: list[Paragraph] = []
    for position, paragraph in enumerate(paragraphs):
        if paragraph.text == title and paragraph.tag in {"h1", "h2"}:
            continue
        above = position < top and not _prose(paragraph.text)
        if paragraph.caption:
            inside = top < position < last
            out.append(replace(paragraph, aside=not inside, caption=inside))
            continue
        rescued = first <= position <= last and _rescued(paragraph, kept)
        out.append(replace(paragraph, aside=above or (paragraph.aside and not rescued)))
    return out


def _rescued(paragraph: Paragraph, kept: str) -> bool:
    """An article's paragraph in a box whose name says otherwise: long, and trafilatura kept it."""
    return len(paragraph.text.split()) >= _LONG and _key(paragraph.text) in kept


def _span(paragraphs: list[Paragraph], kept: str) -> tuple[int, int]:
    """From the first to the last paragraph that trafilatura kept, titles and asides not counted."""
    inside = [n for n, p in enumerate(paragraphs) if _prose(p.text) and not p.aside and _key(p.text) in kept]
    return (inside[0], inside[-1]) if inside else (0, len(paragraphs) - 1)


def _prose(text: str) -> bool:
    return len(text.split()) >= 8 and bool(re.search(r"[.!?][\"'”’)\]]*$", text))


def _kept_by_trafilatura(text: str) -> str:
    """The words of the article as trafilatura cuts it out, without white space and case, for look-ups."""
    from trafilatura import extract

    found = extract(text, include_comments=False, include_tables=True, favor_recall=True, fast=True)
    return _key(found or "")


def _key(text: str) -> str:
    return "".join(text.lower().split())


def _walk(root: Any) -> Iterator[Paragraph]:
    """The blocks of the page in order. Text between two blocks is a block of its own."""
    total = max(1, len(" ".join(root.itertext()).split()))
    parts: list[str] = []
    yield from _blocks(root, "body", _Box.TEXT, parts, total)
    yield from _flush(parts, "body", _Box.TEXT)


def _blocks(element: Any, tag: str, box: _Box, parts: list[str], total: int) -> Iterator[Paragraph]:
    if element.text:
        parts.append(element.text)
    for child in element:
        name = child.tag if isinstance(child.tag, str) else ""
        if name == "br":
            parts.append(_BREAK)
        elif name and name not in _INVISIBLE and not _is_hidden(child):
            if name in {"td", "th"}:
                parts.append(" ")
            if name in _BLOCKS or (box is _Box.CAPTION and _is_credit(child, name)):
                yield from _flush(parts, tag, box)
                inner = _inner(box, child, name, total)
                yield from _blocks(child, name, inner, parts, total)
                yield from _flush(parts, name, inner)
            else:
                yield from _blocks(child, tag, box, parts, total)
        if child.tail:
            parts.append(child.tail)


def _flush(parts: list[str], tag: str, box: _Box) -> Iterator[Paragraph]:
    """A lone line break is a space, two of them part paragraphs."""
    for piece in _PARTING.split("".join(parts)):
        if text := " ".join(piece.replace(_BREAK, " ").split()):
            yield Paragraph(text, tag, box is not _Box.TEXT, box is _Box.CAPTION)
    parts.clear()


def _inner(box: _Box, element: Any, tag: str, total: int) -> _Box:
    """What an element within `box` is."""
    if box is _Box.CAPTION:
        return _Box.ASIDE if _is_credit(element, tag) else box
    if box is _Box.ASIDE:
        return box
    names = _names(element)
    if tag == "figcaption" or (_CAPTION_NAMES.search(names) and _is_aside(element, tag, total)):
        linked = any(above.tag == "a" for above in element.iterancestors())
        other = _ASIDE_NAMES.search(_CAPTION_NAMES.sub(" ", names))
        return _Box.ASIDE if linked or other else _Box.CAPTION
    return _Box.ASIDE if _is_aside(element, tag, total) else _Box.TEXT


def _is_credit(element: Any, tag: str) -> bool:
    """An element of a caption that names who took the picture."""
    return tag in {"cite", "small"} or _CREDIT_NAMES.search(_names(element)) is not None


def _names(element: Any) -> str:
    return " ".join(filter(None, (element.get("class"), element.get("id"), element.get("role"))))


def _is_hidden(element: Any) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.get("hidden") is not None or "display:none" in style or "visibility:hidden" in style


def _is_aside(element: Any, tag: str, total: int) -> bool:
    if tag in _ASIDE:
        return True
    if not _ASIDE_NAMES.search(_names(element)):
        return False
    return len(" ".join(element.itertext()).split()) < _SHARE * total
