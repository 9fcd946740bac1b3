"""Within a version of a format, fields are added and none changes: a record of what version 1 has promised.

`pytest tests/report --update-golden` adds new fields to the record; it never takes one away.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from checker.report import schema

NAMES = ("report", "claim", "baseline")


def promised(node: Any, path: str = "") -> Iterator[str]:
    """A line for each field: where it is, what it may be, whether it is always there."""
    if not isinstance(node, dict):
        return
    for name, field in node.get("properties", {}).items():
        sort = field.get("type") or field.get("const") or field.get("enum") or field.get("$ref") or "one of"
        always = "always" if name in node.get("required", ()) else "perhaps"
        yield f"{path}/{name}: {json.dumps(sort)} {always}"
        yield from promised(field, f"{path}/{name}")
    for key in ("items", "additionalProperties"):
        yield from promised(node.get(key), f"{path}/{key}")
    for name, definition in node.get("$defs", {}).items():
        yield from promised(definition, f"#{name}")


@pytest.mark.parametrize("name", NAMES)
def test_what_was_promised_still_holds(name: str, golden: Path, update_golden: bool) -> None:
    path = golden / f"{name}.schema.v1.txt"
    now = set(promised(schema.load(name)))
    before = set(path.read_text(encoding="utf-8").splitlines()) if path.exists() else set()
    assert before <= now, "a field is gone or has become another"
    if update_golden:
        path.write_text("".join(f"{line}\n" for line in sorted(before | now)), encoding="utf-8")
    else:
        assert now == before, "new fields: record them with --update-golden"
