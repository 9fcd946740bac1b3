"""When and where an article was published, from the lines of its text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.reading.cleaning import SET_APART, Cleaned
from checker.reading.cleaning.header import dateline, is_date_line
from checker.reading.cleaning.lines import Line
from checker.reading.dates import PageDate, find_date, infer_year

_PUBLISHED = re.compile(r"\b(?:published|posted|issued|released|first published)\b", re.IGNORECASE)
_UPDATED = re.compile(r"\b(?:updated|modified|edited)\b", re.IGNORECASE)
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")
_STAFF = re.compile(
    r"(?:writer|reporter|correspondent|editor)s? (?:for|at|with) (?:the )?(?P<outlet>[A-Z].{1,50}?)\.?$"
)
_DESK = re.compile(r"\s+[-–—|]\s+(?:english|international|online|news|web).*$", re.IGNORECASE)
_COMPANY = re.compile(r",?\s+(?:Ltd|Limited|Inc|LLC|PLC|GmbH|Corp|Pty|Group)\.?$", re.IGNORECASE)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:[\d\s–—-]+,?\s*)?(?:by\s+)?(?P<outlet>[A-Z][^,.|©\d]{2,50}?)\s*(?:[,.|\d©]|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Provenance:
    """When and where; `yearless` is the (month, day) of a text that prints no year."""

    published: str | None
    outlet: str | None
    yearless: tuple[int, int] | None = None


def read_provenance(cleaned: Cleaned) -> Provenance:
    """Publication date ("2021-05-03", "2021-05", "2021" or None) and outlet of a plain text."""
    dates = _dates(cleaned)
    published = _published(cleaned, dates)
    day = next(((d.month, d.day) for d in dates if d.month and d.day), None) if published is None else None
    return Provenance(published, _outlet(cleaned), day)


def _dates(cleaned: Cleaned) -> list[PageDate]:
    """A labelled date above the text, then an unlabelled one, then that of an update, then the dateline's."""
    top = [n for n in _top(cleaned) if not _is_page_clock(cleaned, n)]
    told = [(n, found) for n in top if (found := _date_of(cleaned.lines[n])) is not None]
    ranked = sorted(told, key=lambda item: _rank(cleaned.lines[item[0]]))
    wire = _dateline_date(cleaned)
    return [found for _, found in ranked] + ([wire] if wire else [])


def _published(cleaned: Cleaned, dates: Sequence[PageDate]) -> str | None:
    for found in dates:
        if found.iso:
            return found.iso
    for found in dates:
        if found.month and found.day and (year := _inferred(cleaned, found)):
            return PageDate(0, 0, year, found.month, found.day).iso
    return None


def _top(cleaned: Cleaned) -> list[int]:
    """Lines above the text, but for those in boxes of the page, which may date other stories."""
    return [n for n in range(cleaned.header.body) if cleaned.blocks[n].why != SET_APART]


def _date_of(line: Line) -> PageDate | None:
    if len(line.words) > 20 or not (
        is_date_line(line) or len(line.words) <= 12 or _PUBLISHED.search(line.plain)
    ):
        return None
    return find_date(line.plain) if is_date_line(line) or not line.prose else None


def _rank(line: Line) -> int:
    if _PUBLISHED.search(line.plain):
        return 0
    return 2 if _UPDATED.search(line.plain) else 1


def _is_page_clock(cleaned: Cleaned, n: int) -> bool:
    """The day the page was saved, on its first line: a menu follows, or the text tells of later years."""
    lines, header = cleaned.lines, cleaned.header
    if n != 0:
        return False
    found = find_date(lines[0].plain)
    if found is None or _PUBLISHED.search(lines[0].plain):
        return False
    years = {int(year) for line in lines[header.body :] for year in _YEARS.findall(line.plain)}
    if found.year and years and max(years) > found.year + 1:
        return True
    menus = (
        "menu",
        "breadcrumb",
        "share buttons",
        "label of the page",
        "small print of the page",
        "advertisement mark",
    )
    end = header.title if header.title is not None else header.body
    between = cleaned.blocks[1 : max(end, 1)]
    return any(block.why in menus for block in between) or _glued(lines, header.title)


def _glued(lines: Sequence[Line], title: int | None) -> bool:
    """A line above the title that runs menu words and the title together."""
    if title is None:
        return False
    key = lines[title].plain.lower()
    return any(key in line.plain.lower() and line.plain.lower() != key for line in lines[:title])


def _dateline_date(cleaned: Cleaned) -> PageDate | None:
    match = _first_dateline(cleaned)
    return find_date(match["date"]) if match is not None and match["date"] else None


def _first_dateline(cleaned: Cleaned) -> re.Match[str] | None:
    body = cleaned.header.body
    found = (dateline(line) for line in cleaned.lines[body : body + 1])
    return next((match for match in found if match is not None), None)


def _inferred(cleaned: Cleaned, found: PageDate) -> int | None:
    body = cleaned.header.body
    opening = " ".join(line.plain for line in cleaned.lines[body : body + 2])
    aside = [line.plain for n, line in enumerate(cleaned.lines) if _may_date(cleaned, n)]
    return infer_year(found.month or 0, found.day or 0, aside, opening)


def _may_date(cleaned: Cleaned, n: int) -> bool:
    """Lines of the page whose year is the article's: those above it, and copyright notices."""
    line = cleaned.lines[n]
    above = n < cleaned.header.body and not _is_page_clock(cleaned, n)
    return above or bool(re.search(r"©|\(c\)|copyright", line.plain, re.IGNORECASE))


def _outlet(cleaned: Cleaned) -> str | None:
    """The masthead; else the agency of the dateline; else what an author's note or copyright line names."""
    if masthead := _masthead(cleaned):
        return masthead
    match = _first_dateline(cleaned)
    if match is not None and match["agency"]:
        return str(match["agency"])
    below = [line.plain for line in cleaned.lines[cleaned.header.body :]]
    return _named(_COPYRIGHT, below) or _named(_STAFF, [text for text in below if len(text.split()) <= 12])


def _named(pattern: re.Pattern[str], texts: Iterable[str]) -> str | None:
    return next(
        (_COMPANY.sub("", match["outlet"].strip()) for text in texts if (match := pattern.search(text))), None
    )


def _masthead(cleaned: Cleaned) -> str | None:
    """The first line above the headline that names something; a letterhead's lines in capitals together."""
    end = cleaned.header.title if cleaned.header.title is not None else cleaned.header.body
    above = [
        cleaned.lines[n]
        for n in range(end)
        if cleaned.header.why.get(n, "").startswith(("masthead", "above"))
    ]
    above = [line for line in above if 1 <= len(line.words) <= 7 and not line.prose]
    if not above:
        return None
    first = above[0]
    rest = [line for line in above[1:] if line.group == first.group and line.shouted and first.shouted]
    return _DESK.sub("", ", ".join(line.plain.rstrip(",") for line in (first, *rest))) or None
