"""The settings that hold, printed: as a file that could be read again, and for a program."""

from __future__ import annotations

import json

from checker.config.resolve import Resolved, Value
from checker.config.settings import SETTINGS, Setting, Sort

_COLUMN = 40  # where the origins begin


def as_toml(chosen: Resolved) -> str:
    """A line a setting, with its origin as a comment; settings without a value are comments."""
    lines = [f"# configuration file: {chosen.file or 'none'}"]
    for name, setting in SETTINGS.items():
        value = chosen.values[name]
        shown = _toml(value, setting)
        line = f"{name} = {shown}" if shown is not None else f"# {name} is not set"
        lines.append(f"{line:{_COLUMN}}  # {value.origin}")
    return "".join(f"{line}\n" for line in lines)


def as_json(chosen: Resolved) -> str:
    """An object with the file and, for each setting, value and origin."""
    values = {
        name: {"value": _plain(chosen.values[name], setting), "origin": chosen.values[name].origin}
        for name, setting in SETTINGS.items()
    }
    file = None if chosen.file is None else str(chosen.file)
    data = {"schema": "checker-config/1", "file": file, "settings": values}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _plain(value: Value, setting: Setting) -> object:
    if isinstance(value.value, tuple):
        return list(value.value)
    if setting.sort is Sort.NUMBER and isinstance(value.value, str):
        try:
            return float(value.value)
        except ValueError:
            return value.value
    return value.value


def _toml(value: Value, setting: Setting) -> str | None:
    """JSON's texts, numbers, truth values and lists are TOML's too."""
    plain = _plain(value, setting)
    if plain is None:
        return None
    return f"{plain:g}" if isinstance(plain, float) else json.dumps(plain, ensure_ascii=False)
