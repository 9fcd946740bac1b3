"""The JSON Schema of `report.json`, as shipped beside this module."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any


def load() -> dict[str, Any]:
    """`report.schema.json` (JSON Schema 2020-12) as a mapping."""
    text = resources.files("checker.report").joinpath("report.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema
