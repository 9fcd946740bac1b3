"""Configuration files: which one holds, and what it says."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from checker.config.settings import SETTINGS, Setting, Sort
from checker.errors import ConfigError

OWN, SHARED, TABLE = "checker.toml", "pyproject.toml", "checker"
Raw = bool | str | tuple[str, ...]


def find_file(start: Path) -> Path | None:
    """The nearest configuration from a folder upwards: a checker.toml, else a pyproject.toml with a table
    [tool.checker]. Raises ConfigError for a pyproject.toml on the way that cannot be read."""
    for folder in (start, *start.parents):
        if (folder / OWN).is_file():
            return folder / OWN
        shared = folder / SHARED
        if shared.is_file() and _table(shared, _read(shared)) is not None:
            return shared
    return None


def read_file(path: Path) -> dict[str, Raw]:
    """The settings in a file by name; relative paths are taken from its folder.

    Raises:
        ConfigError: the file cannot be read, is no TOML, or holds an unknown key or a value of a wrong sort.
    """
    table = _table(path, _read(path))
    if table is None:
        raise ConfigError(f"{path}: no table [tool.{TABLE}]; add it, or name another file with --config")
    return {key: _value(_known(key, path), value, path) for key, value in table.items()}


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise ConfigError(f"no configuration file at {path}; check the path") from None
    except OSError as error:
        cause = (error.strerror or type(error).__name__).lower()
        raise ConfigError(f"{path}: cannot be read ({cause}); check the file or use --isolated") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not TOML ({error}); correct it or use --isolated") from error


def _table(path: Path, content: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The settings: the whole of a file of our own, [tool.checker] of one that tools share."""
    if path.name != SHARED:
        return content
    tool = content.get("tool")
    table = tool.get(TABLE) if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def _known(key: str, path: Path) -> Setting:
    if key in SETTINGS:
        return SETTINGS[key]
    raise ConfigError(f"{path}: unknown key {key}; {suggestion(key)}")


def suggestion(key: str) -> str:
    """The nearest known key to a mistaken one."""
    from rapidfuzz import fuzz, process

    plain = key.lower().replace("_", "-")
    nearest, _, _ = process.extractOne(plain, list(SETTINGS), scorer=fuzz.ratio)
    return f"did you mean {nearest}? all keys: checker config"


def _value(setting: Setting, value: Any, path: Path) -> Raw:
    match setting.sort, value:
        case Sort.SWITCH, bool():
            return value
        case Sort.NUMBER, int() | float() if not isinstance(value, bool):
            return f"{value}"
        case Sort.LIST, str():
            return (value,)
        case Sort.LIST, list() if all(isinstance(item, str) for item in value):
            return tuple(value)
        case Sort.PATH, str():
            return _from(path, value)
        case Sort.MODEL, str():
            return _from(path, value) if value.startswith(("./", "../", ".\\", "..\\")) else value
        case Sort.TEXT, str():
            return value
    raise ConfigError(f"{path}: {setting.name} = {value!r}: give {_article(setting.sort)}")


def _article(sort: Sort) -> str:
    return sort.value if sort is Sort.SWITCH else f"a {sort.value}"


def _from(path: Path, value: str) -> str:
    """A path as seen from the folder of the file that names it; - is standard output, the empty one an error
    of its own later on."""
    return value if value in {"", "-"} else str(path.parent / Path(value).expanduser())
