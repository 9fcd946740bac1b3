"""One finding of a `report.json`, explained for a person."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checker.errors import ConfigError, InputError
from checker.kinds import MEANINGS
from checker.model import Kind
from checker.report.json_report import SCHEMA_ID

Json = dict[str, Any]
_ENOUGH = 4  # digits of a fingerprint that may stand for it


def load(path: Path) -> Json:
    """The report in a file.

    Raises:
        InputError: there is no such file, or it is no report.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise InputError(
            f"no report at {path}; write one with checker compare PATH -f json, or name it with --report"
        ) from None
    except (OSError, ValueError) as error:
        raise InputError(f"report {path} cannot be read ({error}); name a report.json of checker") from error
    schema = data.get("schema") if isinstance(data, dict) else None
    if schema != SCHEMA_ID:
        raise InputError(f"{path} is no report of {SCHEMA_ID}; name a report.json of checker")
    report: Json = data
    return report


def find(report: Json, fingerprint: str, path: Path) -> Json:
    """The finding whose fingerprint begins so.

    Raises:
        ConfigError: no finding does, or several do.
    """
    start = fingerprint.strip().lower()
    found = [f for f in report["findings"] if f["id"].startswith(start)] if len(start) >= _ENOUGH else []
    if len(found) == 1:
        finding: Json = found[0]
        return finding
    which = "several findings begin so; give more of it" if found else "no such finding"
    raise ConfigError(f"fingerprint {fingerprint}: {which} in {path}; they are the id of each finding there")


def as_text(finding: Json) -> str:
    """Summary, reason, evidence, the sides with every quote, and what the kind means."""
    return "".join(f"{line}\n" for line in _lines(finding))


def _lines(finding: Json) -> Iterator[str]:
    known = ", known to the baseline" if finding["baseline"] == "known" else ""
    yield f"{finding['severity']} {finding['kind']} {finding['confidence']:.2f}{known}  {finding['summary']}"
    yield f"fingerprint {finding['id']}"
    yield ""
    yield f"Why: {finding['reason']}"
    where = "within one article" if finding["scope"] == "within" else "between articles"
    yield f"Found {where} by: {', '.join(finding['by'])}"
    for evidence in finding.get("evidence", ()):
        weight = f" ({evidence['weight']:+.2f})" if evidence["weight"] else ""
        yield f"  {evidence['name']}: {evidence['text']}{weight}"
    for side in finding["sides"]:
        yield ""
        yield side["value"]
        for mention in side["mentions"]:
            yield from _mention(mention)
    yield ""
    meaning = MEANINGS[Kind(finding["kind"])]
    yield f"Kind {finding['kind']}: {meaning.text}"
    yield f"More: checker kinds {finding['kind']}"


def _mention(mention: Json) -> Iterator[str]:
    place = "" if mention["start"] is None else f" [{mention['start']}:{mention['end']}]"
    record = f" {mention['record']}" if mention["record"] else ""
    said = f", said by {mention['speaker']}" if mention["speaker"] else ""
    yield f"  {mention['file']}{record}{place}{said}"
    yield f"    {' '.join(mention['quote'].split())}"
