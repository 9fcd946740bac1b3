"""The JSON Schemas of what checker writes, as shipped beside this module."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any


def text(name: str = "report") -> str:
    """The schema (JSON Schema 2020-12) of "report", "claim" or "baseline", as it is in its file."""
    return resources.files("checker.report").joinpath(f"{name}.schema.json").read_text(encoding="utf-8")


def load(name: str = "report") -> dict[str, Any]:
    """The schema as a mapping."""
    schema: dict[str, Any] = json.loads(text(name))
    return schema
