"""What the options of a command come to, checked before anything slow is loaded."""

from __future__ import annotations

import math
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.errors import ConfigError
from checker.options import Options
from checker.reading import ReadingOptions

FORMATS = ("html", "json")
LATER = ("sarif", "junit", "markdown", "github")
LEVELS = ("note", "warning", "error")
NEVER = "never"
NO_MODEL = "none"
CLAIM_FORMATS = ("text", "jsonl")


@dataclass(frozen=True, slots=True)
class CompareSettings:
    """`folder` is None where one format goes to stdout; `levels` are the severities that exit with 1."""

    paths: tuple[Path, ...]
    options: Options
    formats: tuple[str, ...]
    folder: Path | None
    levels: tuple[str, ...]
    strict: bool
    quiet: bool
    verbose: bool


@dataclass(frozen=True, slots=True)
class ClaimsSettings:
    paths: tuple[Path, ...]
    reading: ReadingOptions
    form: str
    strict: bool
    verbose: bool


def paths_of(given: Sequence[str]) -> tuple[Path, ...]:
    return tuple(_path("PATH", path) for path in given)


def formats_of(given: Sequence[str] | None) -> tuple[str, ...]:
    """Each format once, in the order given; repeated options and lists with commas alike."""
    if given is None:
        return FORMATS
    names = [name.strip() for item in given for name in item.split(",") if name.strip()]
    known = ", ".join(FORMATS)
    for name in names:
        if name in LATER:
            raise ConfigError(f"-f {name}: this format does not exist yet; choose from {known}")
        if name not in FORMATS:
            raise ConfigError(f"-f {name}: unknown format; choose from {known}")
    if not names:
        raise ConfigError(f"-f names no format; choose from {known}")
    return tuple(dict.fromkeys(names))


def claim_format_of(given: str) -> str:
    if given not in CLAIM_FORMATS:
        raise ConfigError(f"-f {given}: unknown format; choose from {', '.join(CLAIM_FORMATS)}")
    return given


def folder_of(given: str, formats: Sequence[str]) -> Path | None:
    """The folder for the report, known to be writable as far as can be told; None for stdout."""
    if given == "-":
        if len(formats) != 1:
            raise ConfigError("-o - prints one format: name it with -f, such as -f json")
        return None
    folder = _path("-o", given)
    above = next(path for path in (folder, *folder.parents, Path("/")) if os.path.exists(path))  # noqa: PTH110
    if not above.is_dir():
        raise ConfigError(f"-o {folder}: {above} is a file, not a folder; name another folder")
    if not os.access(above, os.W_OK | os.X_OK):
        raise ConfigError(f"-o {folder}: no permission to write to {above}; name another folder")
    return folder


def levels_of(fail_on: str) -> tuple[str, ...]:
    """The severities at or above `fail_on`."""
    if fail_on == NEVER:
        return ()
    if fail_on not in LEVELS:
        raise ConfigError(f"--fail-on {fail_on}: choose from {NEVER}, {', '.join(LEVELS)}")
    return LEVELS[LEVELS.index(fail_on) :]


def reading_of(max_size: str | None, keep_furniture: bool) -> ReadingOptions:
    if max_size is None:
        return ReadingOptions(keep_furniture=keep_furniture)
    size = _number("--max-size", max_size)
    if size <= 0:
        raise ConfigError(f"--max-size {max_size}: give a number of megabytes above 0")
    return ReadingOptions(max_bytes=int(size * 1_000_000), keep_furniture=keep_furniture)


def options_of(
    reading: ReadingOptions,
    min_confidence: str | None,
    embedding_model: str | None,
    nli_model: str | None,
    cache_dir: str | None,
    use_cache: bool,
) -> Options:
    """`nli_model` may be NO_MODEL: typed comparisons alone."""
    for option, name in (("--embedding-model", embedding_model), ("--nli-model", nli_model)):
        if name is not None and not name.strip():
            raise ConfigError(f"{option} is empty; give a name or a folder")
    folder = None if cache_dir is None else _path("--cache-dir", cache_dir)
    options = Options(
        reading,
        embedding_model=embedding_model,
        nli_model=None if nli_model == NO_MODEL else nli_model,
        use_nli=nli_model != NO_MODEL,
        cache_dir=folder,
        use_cache=use_cache,
    )
    if min_confidence is None:
        return options
    floor = _number("--min-confidence", min_confidence)
    if not 0 <= floor <= 1:
        raise ConfigError(f"--min-confidence {min_confidence}: give a number from 0 to 1")
    return replace(options, min_confidence=floor)


def _number(option: str, text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise ConfigError(f"{option} {text}: not a number")
    return value


def _path(option: str, text: str) -> Path:
    """An empty path would mean the current folder, which nobody means who passes an unset variable."""
    if not text:
        raise ConfigError(f"{option} is empty; give a path, or . for the current folder")
    return Path(text)
