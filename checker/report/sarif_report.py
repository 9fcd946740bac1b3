"""`report.sarif`: SARIF 2.1.0, as code hosts take it.

A rule per kind, a result per finding: the first side's earliest mention is its location, all other mentions
are related locations. The fingerprint of a finding is its `partialFingerprints`; with a baseline, known
findings are `unchanged` and suppressed with the reason that the baseline gives.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from checker.kinds import MEANINGS, details
from checker.model import Article, Claim, Finding, Kind, Report
from checker.report.order import in_reading_order, worst_first
from checker.report.positions import articles_of, path_from_here, position
from checker.report.text import clean, no_match

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "checkerFingerprint/v1"
# What GitHub takes of a run, and shows of a result.
MOST_RESULTS = 5000
MOST_LOCATIONS = 100
_ROOT = "%SRCROOT%"

Json = dict[str, Any]


class SarifRenderer:
    """The same bytes for the same report."""

    name = "sarif"
    filename = "report.sarif"

    def render(self, report: Report) -> str:
        log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report)]}
        return clean(json.dumps(log, ensure_ascii=False, indent=1, allow_nan=False)) + "\n"


def _run(report: Report) -> Json:
    findings = worst_first(report.findings)
    kinds = [kind for kind in Kind if any(f.kind is kind for f in findings)]
    articles = articles_of(report)
    driver: Json = {
        "name": "checker",
        "version": report.version,
        "semanticVersion": report.version,
        "rules": [_rule(kind) for kind in kinds],
    }
    return {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": _notifications(report, left_out=len(findings) - MOST_RESULTS),
            }
        ],
        "results": [_result(f, kinds, articles, report) for f in findings[:MOST_RESULTS]],
    }


def _rule(kind: Kind) -> Json:
    meaning = MEANINGS[kind]
    one, other = meaning.example
    more = details(kind)
    text = f"{meaning.text}\n\nExample: one article says: {one} Another says: {other}"
    markdown = f"{meaning.text}\n\nExample:\n\n- One article: *{one}*\n- Another article: *{other}*"
    return {
        "id": kind.value,
        "name": f"{kind.value.capitalize()}Discrepancy",
        "shortDescription": {"text": meaning.title},
        "fullDescription": {"text": meaning.text},
        "help": {
            "text": f"{text}\n\n{more}".strip(),
            "markdown": f"{markdown}\n\n```text\n{more}\n```" if more else markdown,
        },
        "defaultConfiguration": {"level": "warning"},
        "properties": {"tags": ["fact-checking", kind.value], "problem.severity": "warning"},
    }


def _result(finding: Finding, kinds: list[Kind], articles: Mapping[str, Article], report: Report) -> Json:
    mentions = [
        (side.value, claim) for side in finding.sides for claim in in_reading_order(side.claims, articles)
    ]
    first, rest = mentions[0], mentions[1:]
    shown = rest[:MOST_LOCATIONS]
    result: Json = {
        "ruleId": finding.kind.value,
        "ruleIndex": kinds.index(finding.kind),
        "level": finding.severity.value,
        "message": {"text": _message(finding, shown, articles)},
        "locations": [_location(*first, articles, report.base)],
        "relatedLocations": [
            _location(value, claim, articles, report.base) | {"id": number}
            for number, (value, claim) in enumerate(shown, start=1)
        ],
        "partialFingerprints": {FINGERPRINT: finding.id},
        "rank": round(100 * finding.confidence, 1),
        "properties": {
            "confidence": round(finding.confidence, 2),
            "scope": finding.scope.value,
            "by": list(finding.by),
            "matter": finding.matter,
            "evidence": [e.text for e in finding.evidence],
        },
    }
    if report.baseline is not None:
        known = finding.baseline == "known"
        result["baselineState"] = "unchanged" if known else "new"
        result["suppressions"] = [_suppression(report.baseline.reason(finding.id))] if known else []
    return result


def _suppression(reason: str) -> Json:
    return {"kind": "external", "status": "accepted", "justification": reason or "in the baseline"}


def _message(finding: Finding, related: list[tuple[str, Claim]], articles: Mapping[str, Article]) -> str:
    """The summary and the reason, then a link to the first mention of every other side."""
    links, seen = [], {finding.sides[0].value}
    for number, (value, claim) in enumerate(related, start=1):
        if value not in seen:
            seen.add(value)
            links.append(f"[{_in_link(value)}]({number}) in {_in_link(articles[claim.article].file)}")
    held = f" Held against {'; '.join(links)}." if links else ""
    return f"{_plain(finding.summary)}. {_plain(finding.reason)}.{held}"


def _plain(text: str) -> str:
    """Text in which brackets are no links."""
    return text.rstrip(".").replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _in_link(text: str) -> str:
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _location(value: str, claim: Claim, articles: Mapping[str, Article], base: str) -> Json:
    article = articles[claim.article]
    at = position(claim, articles, base)
    region: Json = {"startLine": at.line}
    if at.exact:
        region |= {
            "startColumn": at.column,
            "endLine": at.end_line,
            "endColumn": at.end_column,
            "charOffset": claim.start,
            "charLength": claim.end - claim.start,
            "snippet": {"text": claim.quote},
        }
    said = f" (said by {claim.speaker.name})" if claim.speaker else ""
    location: Json = {
        "physicalLocation": {"artifactLocation": _artifact(at.file), "region": region},
        "message": {"text": _plain(f"{value}{said}: {claim.text}")},
    }
    if article.record is not None:
        location["logicalLocations"] = [{"name": article.record, "kind": "element"}]
    return location


def _artifact(file: str) -> Json:
    if file == "-":
        return {"uri": "stdin"}
    return {"uri": quote(file, safe="/~!$&'()*+,;=@", errors="replace"), "uriBaseId": _ROOT}


def _notifications(report: Report, left_out: int) -> list[Json]:
    told: list[Json] = [
        {
            "level": "warning",
            "message": {"text": f"skipped: {skipped.reason}"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": _artifact(path_from_here(skipped.file, report.base))
                    }
                }
            ],
        }
        for skipped in report.skipped
    ]
    told += [_notification("note", warning) for warning in report.warnings]
    if left_out > 0:
        told.append(_notification("warning", f"{left_out} further findings are left out, the least severe"))
    if report.baseline is not None:
        told += [_notification("note", no_match(entry)) for entry in report.baseline.unmatched]
    return told


def _notification(level: str, text: str) -> Json:
    return {"level": level, "message": {"text": text}}
