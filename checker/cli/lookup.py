"""What the commands that read no articles do."""

from __future__ import annotations

import json
from pathlib import Path

from checker import baseline as baselines
from checker.cli.exits import CLEAN, say
from checker.cli.output import emit, inert
from checker.cli.settings import BaselineSettings
from checker.config import Resolved
from checker.config.describe import as_json as config_json
from checker.config.describe import as_toml
from checker.kinds import MEANINGS, explained
from checker.model import Kind
from checker.report import explain, schema
from checker.report.text import clean


def run_explain(fingerprint: str, report: Path, form: str) -> int:
    finding = explain.find(explain.load(report), fingerprint, report)
    if form == "json":
        emit(json.dumps(finding, ensure_ascii=False, indent=1) + "\n", machine=True)
    else:
        emit(inert(clean(explain.as_text(finding))))
    return CLEAN


def run_kinds(kind: Kind | None) -> int:
    if kind is not None:
        emit(explained(kind) + "\n")
        return CLEAN
    width = max(map(len, Kind))
    emit("".join(f"{k.value:{width}}  {m.title}: {m.text}\n" for k, m in MEANINGS.items()))
    return CLEAN


def run_schema(name: str) -> int:
    emit(schema.text(name), machine=True)
    return CLEAN


def run_baseline(settings: BaselineSettings) -> int:
    known = baselines.load(settings.file)
    named = [known.find(start).fingerprint for start in settings.fingerprints]
    if settings.prune is not None:
        found = {finding["id"] for finding in explain.load(settings.prune)["findings"]}
        named = [e.fingerprint for e in known.entries if e.fingerprint not in found]
    if settings.remove or settings.prune is not None:
        baselines.save(known.without(named), settings.file)
        say(f"{len(named)} removed from {settings.file}, {len(known.entries) - len(named)} left")
        return CLEAN
    if settings.reason is not None:
        baselines.save(known.reasoned(named, settings.reason), settings.file)
        say(f"reason set for {len(named)} in {settings.file}")
        return CLEAN
    shown = known if not named else baselines.Baseline(tuple(known.find(name) for name in named))
    if settings.form == "json":
        emit(baselines.dump(shown), machine=True)
    else:
        emit(inert(clean("".join(f"{line}\n" for line in baselines.as_text(shown)))))
    return CLEAN


def run_config(chosen: Resolved, form: str) -> int:
    emit(config_json(chosen) if form == "json" else as_toml(chosen), machine=form == "json")
    return CLEAN
