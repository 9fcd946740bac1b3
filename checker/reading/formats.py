"""Which parser reads which kind of file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from checker.reading.ignore import is_own_output
from checker.reading.records import Parsed, Problem, Record
from checker.reading.tables import parse_csv, parse_json, parse_jsonl


def parse(text: str, encoding: str, file: str, *, named: bool = False) -> Parsed:
    """The articles in the decoded file, by the suffix of its name; none in checker's own outputs.

    A table of something else is ignored, unless the user `named` it.
    """
    if is_own_output(text):
        return Parsed()
    if not text.strip():
        return Parsed(problems=(Problem("empty"),))
    parser = _PARSERS.get(PurePath(file).suffix.lower(), _parse_text)
    parsed = parser(text, encoding)
    if named and not parsed.records and not parsed.problems:
        return Parsed(problems=(Problem("holds no articles; a field named text, body or content is needed"),))
    return parsed


def is_html(file: str) -> bool:
    return PurePath(file).suffix.lower() in {".html", ".htm"}


def _parse_text(text: str, encoding: str) -> Parsed:
    return Parsed((Record(text, encoding),))


def _parse_html(text: str, encoding: str) -> Parsed:
    from checker.reading.webpage import parse_html

    return parse_html(text, encoding)


_PARSERS: dict[str, Callable[[str, str], Parsed]] = {
    ".txt": _parse_text,
    ".md": _parse_text,
    ".html": _parse_html,
    ".htm": _parse_html,
    ".jsonl": parse_jsonl,
    ".json": parse_json,
    ".csv": parse_csv,
}
