"""Where a claim stands in its file, as editors and code hosts count: lines and columns from 1."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from checker.model import Article, Claim, Report


@dataclass(frozen=True, slots=True)
class Position:
    """The columns count code points; `end_column` is that after the last one. `exact` is false where the text
    was taken out of HTML or a table: then the position is the start of the file."""

    file: str  # from the working directory where the folder compared lies in it
    line: int
    column: int
    end_line: int
    end_column: int
    exact: bool


def position(claim: Claim, articles: Mapping[str, Article], base: str = "") -> Position:
    """Where the claim stands. `base` is that of the report."""
    article = articles[claim.article]
    file = path_from_here(article.file, base)
    if article.extracted:
        return Position(file, 1, 1, 1, 1, False)
    starts = _line_starts(article.text)
    line, column = _place(starts, claim.start)
    end_line, end_column = _place(starts, claim.end)
    return Position(file, line, column, end_line, end_column, True)


def path_from_here(file: str, base: str) -> str:
    """A file of the report as a path from the working directory."""
    return f"{base}/{file}" if base and file != "-" else file


def articles_of(report: Report) -> dict[str, Article]:
    """The articles by id."""
    return {article.id: article for article in report.articles}


@lru_cache(maxsize=256)
def _line_starts(text: str) -> tuple[int, ...]:
    """Offsets at which lines begin; a line ends with a line feed, alone or after a carriage return."""
    starts, at = [0], text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return tuple(starts)


def _place(starts: tuple[int, ...], offset: int) -> tuple[int, int]:
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1
