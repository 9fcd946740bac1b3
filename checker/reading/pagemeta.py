"""What an HTML page says of itself: title, date, outlet, address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from checker.reading.dates import find_date, normalise_date

_DATE_NAMES = (
    "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.created",
    "pubdate", "publishdate", "publish_date", "publication_date", "parsely-pub-date", "sailthru.date",
    "og:published_time", "cxenseparse:recs:publishtime", "citation_date", "article.published",
    "published-date",
)  # fmt: skip
_OUTLET_NAMES = ("og:site_name", "application-name", "publisher", "dc.publisher", "citation_publisher")
_TITLE_NAMES = ("og:title", "twitter:title", "dc.title", "citation_title")
_SUFFIX = re.compile(r"\s+[|\-–—•·:»]+\s+")
_OUTLET_WORDS = 7  # longer last parts of a page's title are no name


@dataclass(frozen=True, slots=True)
class PageMeta:
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None


def page_meta(text: str, root: Any) -> PageMeta:
    """Title, publication date, outlet and address of the page `text` with the tree `root`."""
    named = _named(root)
    linked = list(_linked_data(root))
    title, outlet = _title_and_outlet(root, named, linked)
    return PageMeta(
        title=title,
        published=_published(text, root, named, linked),
        outlet=_clean(_publisher(linked) or _first(named, _OUTLET_NAMES) or outlet),
        url=_url(root, named),
    )


def _published(text: str, root: Any, named: Mapping[str, str], linked: list[Mapping[str, Any]]) -> str | None:
    """Linked data, then meta elements, then <time> and date boxes; htmldate where none of them speaks."""
    stated = [item.get("datePublished") or item.get("dateCreated") for item in linked]
    stated += [named.get(name) for name in _DATE_NAMES]
    stated += [element.get("datetime") or element.text_content() for element in root.iter("time")]
    stated += [element.text_content() for element in _dated_boxes(root)]
    for value in stated:
        if date := normalise_date(value):
            return date
    return _guessed(text)


def _dated_boxes(root: Any) -> Iterator[Any]:
    """Small boxes named for a date, outside lists of other stories."""
    for element in root.xpath(
        "//*[contains(@class,'date') or contains(@class,'time') or contains(@class,'publish')]"
    ):
        content = element.text_content()
        if (
            len(content.split()) <= 15
            and find_date(content)
            and not element.xpath("ancestor::aside|ancestor::li")
        ):
            yield element


def _guessed(text: str) -> str | None:
    """htmldate, without its extensive search, which takes any date of the page, a copyright year even."""
    from htmldate import find_date as search

    try:
        found = search(text, extensive_search=False, original_date=True, outputformat="%Y-%m-%d")
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None  # pages that its parser cannot take have no date to give
    return normalise_date(found)


def _title_and_outlet(
    root: Any, named: Mapping[str, str], linked: list[Mapping[str, Any]]
) -> tuple[str | None, str | None]:
    """The headline that the page shows, and the outlet where the page's own title ends in one."""
    page = _clean(" ".join(element.text_content() for element in root.xpath("//head/title")))
    heads = [head for element in root.iter("h1") if (head := _clean(element.text_content()))]
    parts = _SUFFIX.split(page) if page else []
    outlet = parts[-1] if len(parts) > 1 and len(parts[-1].split()) <= _OUTLET_WORDS else None
    headline = _clean(next((str(item["headline"]) for item in linked if item.get("headline")), None))
    stated = _clean(_first(named, _TITLE_NAMES)) or headline
    if outlet and stated and stated.endswith(outlet) and len(heads) != 1:
        stated = stated[: -len(outlet)].rstrip(" |-–—•·:»")
    shown = _shown(heads, page or stated)
    plain = page.rsplit(outlet, 1)[0].rstrip(" |-–—•·:»") if page and outlet else page
    return shown or stated or plain or None, outlet


def _shown(heads: list[str], stated: str | None) -> str | None:
    """The h1 that the page's title repeats; else the only one; else the longest with a headline's length."""
    if stated:
        for head in heads:
            if len(head.split()) > 2 and head.lower() in stated.lower():
                return head
    long = [head for head in heads if len(head.split()) > 2]
    if len(heads) == 1 and long:
        return heads[0]
    return max(long, key=lambda head: len(head.split()), default=None)


def _publisher(linked: list[Mapping[str, Any]]) -> str | None:
    for item in linked:
        publisher = item.get("publisher")
        if isinstance(publisher, list):
            publisher = publisher[0] if publisher else None
        if isinstance(publisher, dict):
            publisher = publisher.get("name")
        if isinstance(publisher, str) and publisher.strip():
            return publisher
    return None


def _url(root: Any, named: Mapping[str, str]) -> str | None:
    for element in root.xpath("//link[@rel='canonical' and @href]"):
        return str(element.get("href")).strip() or None
    return _clean(named.get("og:url"))


def _named(root: Any) -> Mapping[str, str]:
    """Meta elements by lower-case name, property or itemprop; the first of each."""
    values: dict[str, str] = {}
    for element in root.iter("meta"):
        content = element.get("content")
        for key in ("name", "property", "itemprop"):
            if content and content.strip() and element.get(key):
                values.setdefault(element.get(key).strip().lower(), content)
    return values


def _linked_data(root: Any) -> Iterator[Mapping[str, Any]]:
    """Articles among the page's JSON-LD items."""
    for element in root.xpath("//script[@type='application/ld+json']"):
        try:
            value = json.loads(element.text or "")
        except (ValueError, RecursionError):
            continue
        yield from _articles(value)


def _articles(value: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, list):
        for inner in value:
            yield from _articles(inner)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        names = kinds if isinstance(kinds, list) else [kinds]
        if any(str(name).endswith(("Article", "Posting", "Report")) for name in names):
            yield value
        yield from _articles(value.get("@graph"))


def _first(named: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((named[name] for name in names if name in named), None)


def _clean(text: str | None) -> str | None:
    return " ".join(text.split()) or None if text else None
