"""What reading gives: articles as clean text with their blocks, and the files left out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class BlockRole(StrEnum):
    """What a block is to its article."""

    TITLE = "title"
    BODY = "body"
    CAPTION = "caption"  # a picture's, without its credit
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Block:
    """A line (or paragraph) of an article. `why` says, for furniture, on what evidence it was set aside."""

    start: int
    end: int
    role: BlockRole
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article. `text` is the decoded file (byte order mark dropped, newlines untouched), or, where
    `extracted`, the text taken from HTML or a table row; `blocks` lie in it in order without overlap, and
    claims are made of its title, body and caption blocks alone."""

    id: str
    file: str  # POSIX path relative to the folder compared; "-" for stdin
    text: str
    blocks: tuple[Block, ...]
    encoding: str
    record: str | None = None  # names a table's row
    extracted: bool = False
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None  # "2021-10-14", "2021-10" or "2021"
    published_from: str | None = None  # "text" | "html" | "field"

    @property
    def set_aside(self) -> int:
        """How many lines were set aside as page furniture."""
        return sum(block.role is BlockRole.FURNITURE for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was not read, and why."""

    file: str
    reason: str
