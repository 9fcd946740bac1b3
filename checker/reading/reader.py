"""Paths to articles: the whole of reading on one page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.model import Article, BlockRole, Skipped
from checker.reading.cleaning import clean, shared_lines
from checker.reading.cleaning.captions import without_old_pictures
from checker.reading.decoding import decode
from checker.reading.formats import is_html, parse
from checker.reading.ignore import is_own_output
from checker.reading.language import foreign_language
from checker.reading.provenance import read_provenance
from checker.reading.records import Parsed, Problem, Record
from checker.reading.sources import Given, Source, find_sources
from checker.reading.years import with_folder_years

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """`max_bytes`: larger files are skipped. `keep_furniture`: every line but the title
    and captions counts as body."""

    max_bytes: int = 10_000_000
    keep_furniture: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read. Articles are numbered a1, a2, ... by (file, record); what was skipped is sorted too."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...]
    warnings: tuple[str, ...] = ()
    base: str = ""  # the folder that files are relative to, from the working directory; "" where outside it


def read(
    paths: Sequence[str | Path | Given],
    options: ReadingOptions | None = None,
    progress: Progress | None = None,
) -> Reading:
    """Read the articles in files and folders, whatever the order of `paths`.

    Args:
        progress: called with (files read, files in all) after each file.

    Raises:
        InputError: a path does not exist.
    """
    options = options or ReadingOptions()
    found = find_sources(paths)
    skipped = list(found.skipped)
    records: list[tuple[str, Record]] = []
    for count, source in enumerate(found.sources, start=1):
        parsed = _load(source, options)
        records += [(source.file, record) for record in parsed.records]
        skipped += [Skipped(source.file, problem.reason) for problem in parsed.problems]
        if progress is not None:
            progress(count, len(found.sources))
    records.sort(key=lambda item: (item[0], item[1].record or ""))
    articles, unusable = _articles(records, options)
    skipped += unusable
    in_order = tuple(sorted(skipped, key=lambda one: (one.file, one.reason)))
    return Reading(tuple(articles), in_order, base=found.base)


def _load(source: Source, options: ReadingOptions) -> Parsed:
    """The records of a file, or why there are none."""
    if source.given is not None:
        return _parsed(source.given.data, source)
    try:
        size = source.path.stat().st_size
        if size > options.max_bytes:
            if is_own_output(_head(source.path)):
                return Parsed()
            return _problem(f"too large ({size:,} bytes, the limit is {options.max_bytes:,}); see --max-size")
        data = source.path.read_bytes()
    except OSError as error:
        cause = (error.strerror or type(error).__name__).lower()
        return _problem(f"cannot be opened ({cause}); check its permissions")
    return _parsed(data, source)


def _parsed(data: bytes, source: Source) -> Parsed:
    if not data.strip():
        return _problem("empty")
    decoded = decode(data, html=is_html(source.path.name))
    if decoded is None:
        return _problem("not text")
    return parse(decoded.text, decoded.encoding, source.path.name, named=source.named)


def _head(path: Path) -> str:
    with path.open("rb") as file:
        return file.read(4000).decode("utf-8", "replace")


def _problem(reason: str) -> Parsed:
    return Parsed(problems=(Problem(reason),))


def _articles(
    records: Sequence[tuple[str, Record]], options: ReadingOptions
) -> tuple[list[Article], list[Skipped]]:
    shared = shared_lines(record.text for _, record in records)
    articles: list[Article] = []
    skipped: list[Skipped] = []
    yearless: dict[str, tuple[int, int]] = {}
    for file, record in records:
        made = _article(f"a{len(articles) + 1}", file, record, shared, options)
        if not isinstance(made, Problem):
            article, day = made
            articles.append(article)
            if day is not None:
                yearless[article.id] = day
        else:
            where = f"record {record.record}: " if record.record else ""
            skipped.append(Skipped(file, where + made.reason))
    return with_folder_years(articles, yearless), skipped


def _article(
    id_: str, file: str, record: Record, shared: Mapping[str, int], options: ReadingOptions
) -> tuple[Article, tuple[int, int] | None] | Problem:
    """The article, and the day of the year where that is all that its text says of its date."""
    cleaned = clean(
        record.text,
        title=record.title,
        aside=record.aside,
        captions=record.captions,
        shared=shared,
        keep_furniture=options.keep_furniture,
    )
    body = [record.text[block.start : block.end] for block in cleaned.blocks if block.role is BlockRole.BODY]
    if not body:
        return Problem("no running text, only headings, menus or other page furniture")
    if language := foreign_language(_joined(body)):
        return Problem(f"not in English but in {language}; only English is compared")
    told = read_provenance(cleaned)
    published = record.published or told.published
    article = Article(
        id=id_,
        file=file,
        text=record.text,
        blocks=without_old_pictures(cleaned.blocks, record.text, published),
        encoding=record.encoding,
        record=record.record,
        extracted=record.extracted,
        title=cleaned.title,
        outlet=record.outlet or told.outlet,
        url=record.url,
        published=published,
        published_from=record.dated_from or ("text" if published else None),
    )
    return article, told.yearless


def _joined(parts: Iterable[str]) -> str:
    return "\n".join(parts)
