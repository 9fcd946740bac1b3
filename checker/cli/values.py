"""Values of options to what the program uses; each mistake is one line that says where it was made.

`of` names the option, or the file or variable that sets it.
"""

from __future__ import annotations

import math
import os
from collections.abc import Sequence
from pathlib import Path

from checker.cli.options import FORMATS, KINDS, LEVELS, NEVER
from checker.errors import ConfigError
from checker.model import Kind

TEXT_OR_JSON = ("text", "json")
SCHEMAS = ("report", "claim", "baseline")
CONTRADICTED = "contradicted"
DEFAULT_FORMATS = ("html", "json")
PRINTED = "github"  # printed, never a file


def formats_of(given: Sequence[str], of: str = "-f") -> tuple[str, ...]:
    """Each format once, in the order given; repeated options and lists with commas alike."""
    names = _split(given)
    for name in names:
        if name not in FORMATS:
            raise ConfigError(f"{of} {name}: unknown format; choose from {', '.join(FORMATS)}")
    if not names:
        raise ConfigError(f"{of} names no format; choose from {', '.join(FORMATS)}")
    return tuple(dict.fromkeys(names))


def form_of(given: str, known: Sequence[str]) -> str:
    """One of a few formats of what is printed."""
    if given not in known:
        raise ConfigError(f"-f {given}: unknown format; choose from {', '.join(known)}")
    return given


def folder_of(given: str, formats: Sequence[str], of: str = "-o") -> Path | None:
    """The folder for the report, known to be writable as far as can be told; None for stdout."""
    if given == "-":
        if len(formats) != 1:
            raise ConfigError(f"{of} - prints one format: name it with -f, such as -f json")
        return None
    folder = path_of(of, given)
    above = next(path for path in (folder, *folder.parents, Path("/")) if os.path.exists(path))  # noqa: PTH110
    if not above.is_dir():
        raise ConfigError(f"{of} {folder}: {above} is a file, not a folder; name another folder")
    if not os.access(above, os.W_OK | os.X_OK):
        raise ConfigError(f"{of} {folder}: no permission to write to {above}; name another folder")
    return folder


def levels_of(fail_on: str, of: str = "--fail-on") -> tuple[str, ...]:
    """The severities at or above `fail_on`."""
    if fail_on == NEVER:
        return ()
    if fail_on not in LEVELS:
        raise ConfigError(f"{of} {fail_on}: choose from {NEVER}, {', '.join(LEVELS)}")
    return LEVELS[LEVELS.index(fail_on) :]


def verdict_fails(fail_on: str) -> bool:
    """Whether a contradicted statement exits with 1."""
    if fail_on not in {NEVER, CONTRADICTED}:
        raise ConfigError(f"--fail-on {fail_on}: choose from {NEVER}, {CONTRADICTED}")
    return fail_on == CONTRADICTED


def kind_of(of: str, given: str) -> Kind:
    """A kind by its name."""
    if given not in KINDS:
        raise ConfigError(f"{of} {given}: unknown kind; choose from {', '.join(KINDS)}")
    return Kind(given)


def kinds_of(only: Sequence[str], ignored: Sequence[str], of: str, of_ignored: str) -> frozenset[Kind]:
    """The kinds to report: those asked for, else all, without those ignored."""
    wanted = {kind_of(of, name) for name in _split(only)} or set(Kind)
    left = wanted - {kind_of(of_ignored, name) for name in _split(ignored)}
    if not left:
        raise ConfigError(f"{of} and {of_ignored} leave no kind; drop one of them")
    return frozenset(left)


def schema_of(given: str) -> str:
    """The name of a schema."""
    if given not in SCHEMAS:
        raise ConfigError(f"NAME {given}: unknown schema; choose from {', '.join(SCHEMAS)}")
    return given


def size_of(given: str, of: str = "--max-size") -> int:
    """Megabytes to bytes."""
    size = _number(of, given)
    if size <= 0:
        raise ConfigError(f"{of} {given}: give a number of megabytes above 0")
    return int(size * 1_000_000)


def number_of(given: str, of: str = "--min-confidence") -> float:
    """A number from 0 to 1."""
    floor = _number(of, given)
    if not 0 <= floor <= 1:
        raise ConfigError(f"{of} {given}: give a number from 0 to 1")
    return floor


def model_of(given: str | None, of: str) -> str | None:
    """The name or folder of a model; None for the packaged one."""
    if given is not None and not given.strip():
        raise ConfigError(f"{of} is empty; give a name or a folder")
    return given


def cache_dir_of(given: str | None, of: str = "--cache-dir") -> Path | None:
    """The folder of the cache; None for the user's own."""
    return None if given is None else path_of(of, given)


def path_of(of: str, text: str) -> Path:
    """An empty path would mean the current folder, which nobody means who passes an unset variable."""
    if not text:
        raise ConfigError(f"{of} is empty; give a path, or . for the current folder")
    return Path(text)


def _split(given: Sequence[str]) -> list[str]:
    return [name.strip() for item in given for name in item.split(",") if name.strip()]


def _number(of: str, text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise ConfigError(f"{of} {text}: not a number")
    return value
