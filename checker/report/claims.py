"""Claims as read, one at a time: for a person, and as JSON lines for a program."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from checker.model import Article, BlockRole, Claim, Reason
from checker.report.text import clean, counted

SCHEMA_ID = "checker-claims/1"


def as_jsonl(articles: Sequence[Article], claims: Sequence[Claim]) -> Iterator[str]:
    """One JSON object per claim: all its fields, with the file that it is from.

    Offsets are code points of the file, as in the report; where the text was extracted they are null and the
    quote has its white space collapsed. `schema` comes first: it keeps checker from reading its own output.
    """
    by_id = {a.id: a for a in articles}
    for claim in claims:
        article = by_id[claim.article]
        data = asdict(claim) | {"lemmas": sorted(claim.lemmas)}
        if article.extracted:
            data = _without_offsets(data) | {"quote": claim.text}
        head = {"schema": SCHEMA_ID, "file": article.file, "record": article.record}
        yield json.dumps(head | data, ensure_ascii=False, default=_plain)


def _without_offsets(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: None if k in {"start", "end"} else _without_offsets(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_without_offsets(item) for item in value]
    return value


def _plain(value: object) -> str | list[str]:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")


def as_text(articles: Sequence[Article], claims: Sequence[Claim], set_aside: bool = False) -> Iterator[str]:
    """A heading per article, then each claim with what was read in it.

    Args:
        set_aside: give the lines set aside as page furniture too, with the evidence against each.
    """
    for article in articles:
        own = [claim for claim in claims if claim.article == article.id]
        for line in _article(article, own, set_aside):
            yield clean(line)


def _article(article: Article, claims: Sequence[Claim], set_aside: bool) -> Iterator[str]:
    date = article.published or "date unknown"
    record = f" {article.record}" if article.record else ""
    yield f"{article.file}{record}: {article.title or 'no title'} ({date})"
    yield f"  {counted(len(claims), 'claim')}, {counted(article.set_aside, 'line')} set aside"
    for claim in claims:
        where = "" if article.extracted else f" [{claim.start}:{claim.end}]"
        caption = " (caption)" if claim.caption else ""
        yield f"  {claim.id}{where}{caption} {claim.text}"
        for label, values in _details(claim):
            yield f"      {label}: {'; '.join(values)}"
    for block in article.blocks if set_aside else ():
        if block.role is BlockRole.FURNITURE:
            words = " ".join(article.text[block.start : block.end].split())
            yield f"  set aside ({block.why or 'page furniture'}): {words}"
    yield ""


def _details(claim: Claim) -> Iterator[tuple[str, list[str]]]:
    if claim.speaker:
        yield "speaker", [f"{claim.speaker.name}{' (quoted)' if claim.speaker.quoted else ''}"]
    details = {
        "names": [f"{m.name} ({m.type.value} {m.entity})" for m in claim.mentions],
        "amounts": [
            f"{a.text} = {a.bound.value} {a.value:g} {a.unit} {a.counted}".strip() for a in claim.amounts
        ],
        "times": [f"{t.text} = {_span(t.first, t.last)}" for t in claim.times],
        "posts": [f"{p.person}: {p.text}" for p in claim.posts],
        "reasons": [_reason(r) for r in claim.reasons],
    }
    yield from ((label, values) for label, values in details.items() if values)
    if claim.negated:
        yield "polarity", ["negated"]


def _reason(reason: Reason) -> str:
    act = reason.act.text or "what was told before"
    return f"{'not ' if reason.rejected else ''}{reason.text} ({reason.kind.value} of: {act})"


def _span(first: datetime | None, last: datetime | None) -> str:
    return f"{first:%Y-%m-%d %H:%M} to {last:%Y-%m-%d %H:%M}" if first and last else "not resolved"
