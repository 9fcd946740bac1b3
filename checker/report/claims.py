"""Claims as read, one at a time: for a person, and as JSON lines for a program."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import datetime

from checker.model import Article, Claim


def as_jsonl(articles: Sequence[Article], claims: Sequence[Claim]) -> Iterator[str]:
    """One JSON object per claim: all its fields, with the file it is from."""
    by_id = {a.id: a for a in articles}
    for claim in claims:
        article = by_id[claim.article]
        data = {"file": article.file, "record": article.record, **asdict(claim), "lemmas": sorted(claim.lemmas)}
        if article.extracted:
            data |= {"start": None, "end": None}
        yield json.dumps(data, ensure_ascii=False, default=_plain)


def _plain(value: object) -> str:
    assert isinstance(value, datetime)
    return value.isoformat()


def as_text(articles: Sequence[Article], claims: Sequence[Claim]) -> Iterator[str]:
    """A heading per article, then each claim with what was read in it."""
    by_article = {a.id: [c for c in claims if c.article == a.id] for a in articles}
    for article in articles:
        date = article.published or "date unknown"
        yield f"{article.file}{' ' + article.record if article.record else ''}: {article.title or 'no title'} ({date})"
        yield f"  {len(by_article[article.id])} claims, {article.set_aside} lines set aside"
        for claim in by_article[article.id]:
            yield f"  {claim.id} [{claim.start}:{claim.end}] {claim.text}"
            for label, values in _details(claim):
                yield f"      {label}: {'; '.join(values)}"
        yield ""


def _details(claim: Claim) -> Iterator[tuple[str, list[str]]]:
    if claim.speaker:
        yield "speaker", [f"{claim.speaker.name}{' (quoted)' if claim.speaker.quoted else ''}"]
    details = {
        "names": [f"{m.name} ({m.type.value} {m.entity})" for m in claim.mentions],
        "amounts": [f"{a.text} = {a.bound.value} {a.value:g} {a.unit} {a.counted}".strip() for a in claim.amounts],
        "times": [f"{t.text} = {_span(t.first, t.last)}" for t in claim.times],
        "posts": [f"{p.person}: {p.text}" for p in claim.posts],
    }
    yield from ((label, values) for label, values in details.items() if values)
    if claim.negated:
        yield "polarity", ["negated"]


def _span(first: datetime | None, last: datetime | None) -> str:
    return f"{first:%Y-%m-%d %H:%M} to {last:%Y-%m-%d %H:%M}" if first and last else "not resolved"
