"""The baseline: findings that somebody has accepted, with the reason and the date, in a file under version
control. What it knows stays in every report, marked, and no longer counts for the exit code."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from checker.errors import CheckerError, ConfigError, InputError
from checker.model import BaselineEntry, BaselineUse, Finding, Report
from checker.options import Options

SCHEMA_ID = "checker-baseline/1"
NO_REASON = "present when the baseline was written"
KNOWN, NEW = "known", "new"
_FINGERPRINT = re.compile(r"[0-9a-f]{16}")
_FIELDS = ("fingerprint", "kind", "summary", "reason", "date")


@dataclass(frozen=True, slots=True)
class Baseline:
    """The entries in the order of the file; a fingerprint stands in it once."""

    entries: tuple[BaselineEntry, ...] = ()

    def find(self, start: str) -> BaselineEntry:
        """The entry whose fingerprint begins so.

        Raises:
            ConfigError: no entry does, or several do.
        """
        found = [entry for entry in self.entries if entry.fingerprint.startswith(start.lower())]
        if len(found) != 1 or not start:
            which = "several entries begin so; give more of it" if found and start else "no such entry"
            raise ConfigError(f"fingerprint {start}: {which}; list them with: checker baseline")
        return found[0]

    def without(self, fingerprints: Iterable[str]) -> Baseline:
        """All but the entries of these fingerprints."""
        gone = set(fingerprints)
        return Baseline(tuple(e for e in self.entries if e.fingerprint not in gone))

    def reasoned(self, fingerprints: Iterable[str], reason: str) -> Baseline:
        """With a reason for the entries of these fingerprints."""
        meant = set(fingerprints)
        return Baseline(
            tuple(replace(e, reason=reason) if e.fingerprint in meant else e for e in self.entries)
        )


def load(path: Path) -> Baseline:
    """The baseline in a file.

    Raises:
        InputError: there is no such file, or it is no baseline.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise InputError(f"no baseline at {path}; write one with --update-baseline") from None
    except (OSError, UnicodeDecodeError) as error:
        cause = getattr(error, "strerror", None) or "not UTF-8"
        raise InputError(f"baseline {path} cannot be read ({cause}); check the file") from error
    try:
        data = json.loads(text)
    except ValueError as error:
        raise InputError(f"baseline {path} is not JSON ({error}); correct it or write it anew") from error
    return Baseline(tuple(_entries(data, path)))


def _entries(data: Any, path: Path) -> Iterable[BaselineEntry]:
    if not isinstance(data, dict) or not str(data.get("schema", "")).startswith("checker-baseline/"):
        raise InputError(f'{path} is no baseline of checker (no "schema": "{SCHEMA_ID}"); name another file')
    if data["schema"] != SCHEMA_ID:
        raise InputError(
            f"baseline {path} is of {data['schema']}, not {SCHEMA_ID}; use the checker that wrote it"
        )
    seen: set[str] = set()
    entries = data.get("entries")
    for number, entry in enumerate(entries if isinstance(entries, list) else [None], start=1):
        fields = entry if isinstance(entry, dict) else {}
        values = [value for field in _FIELDS if isinstance(value := fields.get(field), str)]
        if len(values) < len(_FIELDS) or not _FINGERPRINT.fullmatch(values[0]):
            wanted = ", ".join(_FIELDS)
            raise InputError(f"baseline {path}: entry {number} needs {wanted}; correct or remove it")
        if values[0] not in seen:
            seen.add(values[0])
            yield BaselineEntry(*values)


def dump(baseline: Baseline) -> str:
    """The text of a baseline file: an entry a line group, in the order of the fingerprints, so that merges of
    two branches seldom clash."""
    entries = [
        {field: getattr(entry, field) for field in _FIELDS}
        for entry in sorted(baseline.entries, key=lambda e: e.fingerprint)
    ]
    return json.dumps({"schema": SCHEMA_ID, "entries": entries}, ensure_ascii=False, indent=1) + "\n"


def save(baseline: Baseline, path: Path) -> None:
    """Writes the file, whole or not at all. Raises CheckerError where it cannot be written."""
    from checker.report import replace_file

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, dump(baseline))
    except OSError as error:
        raise CheckerError(
            f"cannot write the baseline {path}: {error.strerror or error}; name another file"
        ) from error


def asking(options: Options) -> Options:
    """The options of a run that a baseline is applied to: it must be able to tell a finding that is only left
    out from one that is gone."""
    return replace(options, all_withheld=True)


def apply(report: Report, baseline: Baseline, file: str) -> Report:
    """The report with the findings that the baseline knows marked.

    Entries of findings that the run left out (below the threshold, of another kind) match all the same.
    """
    known = {entry.fingerprint for entry in baseline.entries}
    found = {finding.id for finding in report.findings}
    there = found | set(report.withheld)
    return replace(
        report,
        findings=tuple(replace(f, baseline=KNOWN if f.id in known else NEW) for f in report.findings),
        baseline=BaselineUse(
            file,
            matched=tuple(e for e in baseline.entries if e.fingerprint in found),
            unmatched=tuple(e for e in baseline.entries if e.fingerprint not in there),
        ),
    )


def updated(baseline: Baseline, report: Report, today: str, reason: str = NO_REASON) -> Baseline:
    """A baseline that knows every finding of the report: old entries keep their reason and date, those that
    match nothing any more are dropped, those of findings that the run left out stay."""
    old = {entry.fingerprint: entry for entry in baseline.entries}
    entries = [_entry(finding, old.get(finding.id), today, reason) for finding in report.findings]
    found = {entry.fingerprint for entry in entries}
    entries += [old[id_] for id_ in report.withheld if id_ in old and id_ not in found]
    return Baseline(tuple(entries))


def _entry(finding: Finding, old: BaselineEntry | None, today: str, reason: str) -> BaselineEntry:
    summary = " ".join(finding.summary.split())
    if old is not None:
        return replace(old, kind=finding.kind.value, summary=summary)
    return BaselineEntry(finding.id, finding.kind.value, summary, reason, today)


def as_text(baseline: Baseline) -> Sequence[str]:
    """A line an entry, for a person."""
    return [f"{e.fingerprint}  {e.date}  {e.kind}: {e.summary}  ({e.reason})" for e in baseline.entries]
