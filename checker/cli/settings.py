"""What the options of a command come to, checked before anything slow is loaded."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.cli.inputs import Input, inputs_of, statements_of
from checker.cli.values import (
    CONTRADICTED,
    TEXT_OR_JSON,
    cache_dir_of,
    folder_of,
    form_of,
    formats_of,
    kind_of,
    kinds_of,
    levels_of,
    model_of,
    number_of,
    path_of,
    schema_of,
    size_of,
    verdict_fails,
)
from checker.config import SETTINGS, Resolved, resolve
from checker.errors import ConfigError
from checker.options import Options
from checker.reading import ReadingOptions

__all__ = [
    "CONTRADICTED",
    "TEXT_OR_JSON",
    "BaselineChoice",
    "BaselineSettings",
    "ClaimSettings",
    "ClaimsSettings",
    "CompareSettings",
    "baseline_settings",
    "claim_settings",
    "claims_settings",
    "compare_settings",
    "form_of",
    "kind_of",
    "path_of",
    "resolved",
    "schema_of",
]

NO_MODEL = "none"


@dataclass(frozen=True, slots=True)
class BaselineChoice:
    """The file, whether it is to be written, and the reason for new entries (None: the usual one)."""

    file: Path
    update: bool = False
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class CompareSettings:
    """`folder` is None where one format goes to stdout; `levels` are the severities that exit with 1."""

    paths: tuple[Input, ...]
    options: Options
    formats: tuple[str, ...]
    folder: Path | None
    levels: tuple[str, ...]
    strict: bool
    quiet: bool
    verbose: bool
    baseline: BaselineChoice | None = None


@dataclass(frozen=True, slots=True)
class ClaimsSettings:
    paths: tuple[Input, ...]
    reading: ReadingOptions
    form: str
    strict: bool
    verbose: bool


@dataclass(frozen=True, slots=True)
class ClaimSettings:
    """`statements` are what is asked, in order; `fail` exits with 1 where one of them is contradicted."""

    statements: tuple[str, ...]
    paths: tuple[Input, ...]
    options: Options
    form: str
    fail: bool
    strict: bool


@dataclass(frozen=True, slots=True)
class BaselineSettings:
    """What `checker baseline` is asked to do."""

    file: Path
    fingerprints: tuple[str, ...]
    remove: bool
    reason: str | None
    prune: Path | None
    form: str


def resolved(given: Mapping[str, Any]) -> Resolved:
    """The settings that hold for a command line whose option values are `given` by name."""
    typed = {}
    for setting in SETTINGS.values():
        value = given.get(setting.argument)
        typed[setting.name] = tuple(value) if isinstance(value, list) else value
    return resolve(
        typed,
        os.environ,
        start=Path.cwd(),
        config=given.get("config"),
        isolated=bool(given.get("isolated")),
    )


def compare_settings(chosen: Resolved, given: Mapping[str, Any]) -> CompareSettings:
    """What `checker compare` is asked to do."""
    formats = formats_of(chosen.texts("format"), _of(chosen, "format", "-f"))
    return CompareSettings(
        paths=inputs_of(given["paths"], given["files_from"], "compare"),
        options=options_of(chosen),
        formats=formats,
        folder=folder_of(chosen.text("output") or "", formats, _of(chosen, "output", "-o")),
        levels=levels_of(chosen.text("fail-on") or "", _of(chosen, "fail-on")),
        strict=chosen.switch("strict"),
        quiet=given["quiet"],
        verbose=given["verbose"],
        baseline=_baseline(chosen, given),
    )


def claims_settings(chosen: Resolved, given: Mapping[str, Any]) -> ClaimsSettings:
    """What `checker claims` is asked to do."""
    return ClaimsSettings(
        paths=inputs_of(given["paths"], given["files_from"], "claims"),
        reading=reading_of(chosen),
        form=form_of(given["form"], ("text", "jsonl")),
        strict=chosen.switch("strict"),
        verbose=given["verbose"],
    )


def claim_settings(chosen: Resolved, given: Mapping[str, Any]) -> ClaimSettings:
    """What `checker claim` is asked to do."""
    arguments, source = list(given["arguments"] or ()), given["claims_from"]
    form, fail = form_of(given["form"], TEXT_OR_JSON), verdict_fails(given["fail_on_verdict"])
    if source is None:
        if not arguments:
            raise ConfigError("no TEXT given (see checker claim --help)")
        statement, arguments = arguments[0], arguments[1:]
        statements: tuple[str, ...] = (statement,)
        if not statement.strip():
            raise ConfigError("TEXT is empty; give a statement in quotation marks")
    else:
        statements = statements_of(source, arguments, given["files_from"])
    paths = inputs_of(arguments, given["files_from"], "claim")
    return ClaimSettings(statements, paths, options_of(chosen), form, fail, chosen.switch("strict"))


def baseline_settings(chosen: Resolved, given: Mapping[str, Any]) -> BaselineSettings:
    """What `checker baseline` is asked to do."""
    name, fingerprints = chosen.text("baseline"), tuple(given["fingerprints"] or ())
    remove, reason, prune = given["remove"], given["reason"], given["prune"]
    if name is None:
        raise ConfigError("no baseline file given; name it with --baseline, or in the configuration")
    if sum((remove, reason is not None, prune is not None)) > 1:
        raise ConfigError("--remove, --reason and --prune exclude each other; give one of them")
    if (remove or reason is not None) and not fingerprints:
        raise ConfigError("no FINGERPRINT given; list them with: checker baseline")
    if prune is not None and fingerprints:
        raise ConfigError("--prune takes no FINGERPRINT; leave it out")
    return BaselineSettings(
        file=path_of(_of(chosen, "baseline"), name),
        fingerprints=fingerprints,
        remove=remove,
        reason=reason,
        prune=None if prune is None else path_of("--prune", prune),
        form=form_of(given["form"], TEXT_OR_JSON),
    )


def reading_of(chosen: Resolved) -> ReadingOptions:
    """How articles are to be read."""
    size = size_of(chosen.text("max-size") or "", _of(chosen, "max-size"))
    return ReadingOptions(max_bytes=size, keep_furniture=chosen.switch("keep-furniture"))


def options_of(chosen: Resolved) -> Options:
    """The options of the library."""
    judge = model_of(chosen.text("nli-model"), _of(chosen, "nli-model"))
    return Options(
        reading_of(chosen),
        min_confidence=number_of(chosen.text("min-confidence") or "", _of(chosen, "min-confidence")),
        embedding_model=model_of(chosen.text("embedding-model"), _of(chosen, "embedding-model")),
        nli_model=None if judge == NO_MODEL else judge,
        use_nli=judge != NO_MODEL,
        cache_dir=cache_dir_of(chosen.text("cache-dir"), _of(chosen, "cache-dir")),
        use_cache=chosen.switch("cache"),
        kinds=kinds_of(
            chosen.texts("kind"),
            chosen.texts("ignore-kind"),
            _of(chosen, "kind"),
            _of(chosen, "ignore-kind"),
        ),
    )


def _of(chosen: Resolved, name: str, option: str | None = None) -> str:
    """How a message names a setting: by its option, or by the file or variable that sets it."""
    where = chosen.where(name)
    return option if option is not None and where == f"--{name}" else where


def _baseline(chosen: Resolved, given: Mapping[str, Any]) -> BaselineChoice | None:
    name, update, reason = chosen.text("baseline"), given["update_baseline"], given["baseline_reason"]
    if reason is not None and not update:
        raise ConfigError("--baseline-reason is for new entries; give --update-baseline too")
    if name is None:
        if update:
            raise ConfigError("--update-baseline needs a file; name it with --baseline")
        return None
    return BaselineChoice(path_of(_of(chosen, "baseline"), name), update, reason)
