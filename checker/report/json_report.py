"""`report.json`: the report for scripts, version 1 of the schema in `report.schema.json`."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from checker.model import (
    Article,
    BaselineEntry,
    BaselineUse,
    Claim,
    Corroboration,
    Development,
    Entity,
    Finding,
    Matter,
    Report,
)
from checker.report.order import in_reading_order, worst_first

SCHEMA_ID = "checker-report/1"

_SURROGATE = re.compile("[\ud800-\udfff]")

Json = dict[str, Any]


class JsonRenderer:
    """The same bytes for the same report."""

    name = "json"
    filename = "report.json"

    def render(self, report: Report) -> str:
        text = json.dumps(as_json(report), ensure_ascii=False, indent=1, allow_nan=False) + "\n"
        # File names that are no UTF-8 hold lone surrogates, which only an escape can carry.
        return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def as_json(report: Report) -> Json:
    """The report as plain lists, mappings, strings and numbers, in the order in which it is written."""
    articles = {article.id: article for article in report.articles}
    by_id = {claim.id: claim for claim in report.claims}
    counts = Counter(claim.article for claim in report.claims)
    return {
        "schema": SCHEMA_ID,
        "run": _run(report),
        "articles": [_article(a, counts[a.id], report.copies.get(a.id, ())) for a in report.articles],
        "findings": [_finding(f, articles) for f in worst_first(report.findings)],
        "corroborations": [_corroboration(c, articles) for c in report.corroborations],
        "developments": [_development(d, articles) for d in report.developments],
        "matters": [_matter(m, articles) for m in report.matters],
        "entities": [_entity(e, by_id, articles) for e in report.entities],
        "skipped": [{"file": s.file, "reason": s.reason} for s in report.skipped],
        "warnings": list(report.warnings),
        "baseline": _baseline(report.baseline),
    }


def mention(claim: Claim, articles: Mapping[str, Article]) -> Json:
    """A claim as the report names it: where it stands, its words, who says it.

    `quote` is the slice of the file from `start` to `end`; where the text was extracted there are no such
    offsets (None), and the quote is the extracted text with white space collapsed.
    """
    article = articles[claim.article]
    exact = not article.extracted
    return {
        "article": article.id,
        "file": article.file,
        "record": article.record,
        "quote": article.text[claim.start : claim.end] if exact else " ".join(claim.text.split()),
        "start": claim.start if exact else None,
        "end": claim.end if exact else None,
        "speaker": claim.speaker.name if claim.speaker else None,
        "title": claim.title,
        "caption": claim.caption,
    }


def _mentions(claims: Iterable[Claim], articles: Mapping[str, Article]) -> list[Json]:
    return [mention(claim, articles) for claim in in_reading_order(claims, articles)]


def _run(report: Report) -> Json:
    run: Json = {
        "version": report.version,
        "models": dict(sorted(report.models.items())),
        "options": {name: _plain(value) for name, value in sorted(report.options.items())},
    }
    if report.timings:
        run["timings"] = {stage: round(seconds, 3) for stage, seconds in report.timings.items()}
    return run


def _plain(value: Any) -> Any:
    """An option's value as JSON has it: paths, enums and the like become their text."""
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in sorted(value.items(), key=lambda pair: str(pair[0]))}
    if isinstance(value, set | frozenset):
        return sorted(str(item) for item in value)
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if value is None or isinstance(value, bool | int | float):
        return value
    return str(value)


def _article(article: Article, claims: int, copies: Iterable[str]) -> Json:
    return {
        "id": article.id,
        "file": article.file,
        "record": article.record,
        "title": article.title,
        "outlet": article.outlet,
        "url": article.url,
        "published": article.published,
        "published_from": article.published_from,
        "encoding": article.encoding,
        "claims": claims,
        "set_aside": article.set_aside,
        "copies": list(copies),
    }


def _finding(finding: Finding, articles: Mapping[str, Article]) -> Json:
    return {
        "id": finding.id,
        "kind": finding.kind.value,
        "scope": finding.scope.value,
        "confidence": round(finding.confidence, 2),
        "severity": finding.severity.value,
        "by": list(finding.by),
        "summary": finding.summary,
        "reason": finding.reason,
        "baseline": finding.baseline,
        "matter": finding.matter,
        "evidence": [
            {"name": e.name, "text": e.text, "weight": round(e.weight, 2)} for e in finding.evidence
        ],
        "sides": [
            {"value": side.value, "mentions": _mentions(side.claims, articles)} for side in finding.sides
        ],
    }


def _baseline(use: BaselineUse | None) -> Json | None:
    if use is None:
        return None
    return {
        "file": use.file,
        "matched": [entry_json(entry) for entry in use.matched],
        "unmatched": [entry_json(entry) for entry in use.unmatched],
    }


def entry_json(entry: BaselineEntry) -> Json:
    """An entry as the baseline file has it."""
    return {
        "fingerprint": entry.fingerprint,
        "kind": entry.kind,
        "summary": entry.summary,
        "reason": entry.reason,
        "date": entry.date,
    }


def _corroboration(corroboration: Corroboration, articles: Mapping[str, Article]) -> Json:
    return {
        "id": corroboration.id,
        "claim": corroboration.claim,
        "mentions": _mentions(corroboration.claims, articles),
        "independent_sources": corroboration.independent_sources,
    }


def _development(development: Development, articles: Mapping[str, Article]) -> Json:
    steps = [
        {"time": step.time, "value": step.value, "mentions": _mentions(step.claims, articles)}
        for step in development.steps
    ]
    return {"id": development.id, "claim": development.claim, "steps": steps}


def _matter(matter: Matter, articles: Mapping[str, Article]) -> Json:
    claims = {a: _mentions(matter.claims[a], articles) for a in articles if a in matter.claims}
    return {"id": matter.id, "label": matter.label, "claims": claims, "findings": list(matter.findings)}


def _entity(entity: Entity, claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> Json:
    spellings = []
    for spelling, ids in entity.spellings.items():
        using = {claims[i].article for i in ids if i in claims}
        spellings.append({"spelling": spelling, "articles": [a for a in articles if a in using]})
    return {
        "id": entity.id,
        "type": entity.type.value,
        "name": entity.name,
        "spellings": spellings,
        "posts": list(dict.fromkeys(post.text for post in entity.posts)),
    }
