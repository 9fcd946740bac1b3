"""Tables of articles: JSON Lines, JSON and CSV, by the usual names of their fields."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from checker.reading.dates import normalise_date
from checker.reading.records import Parsed, Problem, Record, with_title

_TEXT = ("text", "body", "content", "article", "articlebody", "fulltext", "maintext", "articletext", "story")
_TITLE = ("title", "headline", "head", "heading")
_DATE = (
    "published", "publishedat", "publisheddate", "publishdate", "publicationdate", "datepublished", "pubdate",
    "date", "created", "createdat", "timestamp", "datetime",
)  # fmt: skip
_OUTLET = (
    "outlet",
    "source",
    "publisher",
    "publication",
    "newspaper",
    "sitename",
    "site",
    "sourcename",
    "domain",
)
_URL = ("url", "link", "uri", "href", "canonicalurl")
_ID = ("id", "uid", "guid", "articleid", "docid")
_LISTS = ("articles", "items", "data", "results", "documents", "docs", "news", "records", "rows", "entries")
_MOST_PROBLEMS = 20  # a file of another kind would otherwise list every line

Row = Mapping[str, Any]


def parse_jsonl(text: str, encoding: str) -> Parsed:
    """One JSON object a line. A line that does not parse is a problem; the others are read."""
    rows: list[tuple[str, Row]] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            problems.append(
                Problem(f"line {number} is not JSON ({_cause(error)}); correct or remove the line")
            )
            continue
        if isinstance(value, dict):
            rows.append((f"line {number}", value))
        else:
            problems.append(Problem(f"line {number} is not an object with fields"))
    return _articles(rows, encoding, problems)


def parse_json(text: str, encoding: str) -> Parsed:
    """A list of objects, an object that holds such a list, or one object with a text field."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        return Parsed(problems=(Problem(f"not JSON ({_cause(error)})"),))
    rows = [row for row in _rows(value) if isinstance(row, dict)]
    return _articles([(f"record {n}", row) for n, row in enumerate(rows, start=1)], encoding, [])


def parse_csv(text: str, encoding: str) -> Parsed:
    """Rows under a header line with the names of the fields; comma, semicolon or tab between them."""
    csv.field_size_limit(2**31 - 1)
    header = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        rows = [(f"row {n}", {k: v for k, v in row.items() if k}) for n, row in enumerate(reader, start=1)]
    except csv.Error as error:
        return Parsed(problems=(Problem(f"not a CSV table ({error})"),))
    return _articles(rows, encoding, [])


def _rows(value: Any) -> Iterable[Any]:
    if isinstance(value, list):
        return value
    if not isinstance(value, dict):
        return ()
    for key, inner in value.items():
        if _plain(key) in _LISTS and isinstance(inner, list):
            return inner
    return (value,)


def _articles(rows: Iterable[tuple[str, Row]], encoding: str, problems: list[Problem]) -> Parsed:
    records: list[Record] = []
    missing: list[Problem] = []
    fields = False
    for where, row in rows:
        text = _field(row, _TEXT)
        fields = fields or text is not None
        if text and text.strip():
            records.append(_record(row, text, encoding))
        else:
            missing.append(Problem(f"{where} has no text; a field named text, body or content is needed"))
    if fields or problems:
        problems = problems + missing
    return Parsed(_distinct(records), _capped(problems))


def _record(row: Row, text: str, encoding: str) -> Record:
    title = _field(row, _TITLE)
    title = " ".join(title.split()) if title else None
    text = _without_markup(text)
    published = normalise_date(_field(row, _DATE))
    url = _field(row, _URL)
    return Record(
        text=with_title(title, text),
        encoding=encoding,
        record=url or _field(row, _ID) or _digest(title, text),
        extracted=True,
        title=title,
        outlet=_field(row, _OUTLET),
        url=url,
        published=published,
        dated_from="field" if published else None,
    )


def _distinct(records: Iterable[Record]) -> tuple[Record, ...]:
    """Rows that say the same under one name are one; those that differ get their hash beside the name."""
    unique = list(dict.fromkeys(records))
    uses = Counter(record.record for record in unique)
    return tuple(
        replace(record, record=f"{record.record}#{_digest(record.title, record.text)}")
        if uses[record.record] > 1
        else record
        for record in unique
    )


def _field(row: Row, names: tuple[str, ...]) -> str | None:
    """The first of `names` that the row holds with something in it, as text."""
    plain = {_plain(key): value for key, value in row.items()}
    empty: str | None = None
    for name in names:
        value = _scalar(plain.get(name))
        if value is not None and value.strip():
            return value.strip("\ufeff") if names is _TEXT else value.strip()
        if value is not None:
            empty = ""
    return empty if names is _TEXT else None


def _scalar(value: Any) -> str | None:
    """Text or a number as text; the name in an object such as {"name": "The Herald"}; else None."""
    if isinstance(value, dict):
        return _scalar(value.get("name") or value.get("title"))
    if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
        return "\n\n".join(value)
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # lone halves of a pair
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return None


def _without_markup(text: str) -> str:
    if "</p>" not in text and "<br" not in text:
        return text
    from checker.reading.webpage import paragraphs_of

    return "\n\n".join(paragraphs_of(text)) or text


def _plain(key: object) -> str:
    return "".join(char for char in str(key).lower() if char.isalnum())


def _digest(title: str | None, text: str) -> str:
    return hashlib.sha256(f"{title or ''}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _capped(problems: list[Problem]) -> tuple[Problem, ...]:
    if len(problems) <= _MOST_PROBLEMS:
        return tuple(problems)
    rest = len(problems) - _MOST_PROBLEMS
    return (*problems[:_MOST_PROBLEMS], Problem(f"{rest} more lines could not be read"))


def _cause(error: Exception) -> str:
    return str(error).split(":")[0].lower() or type(error).__name__
