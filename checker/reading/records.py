"""What a file format hands on: the text of one article with what the file says of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Record:
    """One article before cleaning.

    `title` is given where the format has a field or element for it; `text` then starts with it. A blank line
    parts the paragraphs of an extracted text; `aside` are the ordinals of those that the page sets apart from
    the article, `captions` of those that it gives as captions of its pictures. `dated_from` says where
    `published` comes from: "html" or "field".
    """

    text: str
    encoding: str
    record: str | None = None
    extracted: bool = False
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    dated_from: str | None = None
    aside: frozenset[int] = frozenset()
    captions: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a file, or a part of it, could not be read: one line for a person."""

    reason: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a format made of a file. With neither records nor problems the file is no article and ignored."""

    records: tuple[Record, ...] = ()
    problems: tuple[Problem, ...] = ()


def with_title(title: str | None, body: str) -> str:
    """The text of an extracted article: its title as a paragraph of its own, then the body."""
    if not title or body.lstrip().startswith(title):
        return body
    return f"{title}\n\n{body}"
