"""Small disputes: two short articles each that differ on one point, or seem to.

The cases of `training/cases` were written without sight of the code, one file a kind. The halves alternate
two by two: what is built is tried on `dev` alone, so `test` says how far it carries.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.model import Kind
from training.paths import ROOT

DATA = ROOT / "training" / "cases"
HALVES = ("dev", "test")


@dataclass(frozen=True, slots=True)
class Case:
    """Two articles, each a date and a text, with the passages that carry the point."""

    id: str
    kind: Kind
    conflict: bool
    point: str  # what is disputed, or why nothing is
    dates: tuple[str, str]
    texts: tuple[str, str]
    quotes: tuple[str, str]
    half: str


def read_cases(kinds: Sequence[str], half: str | None, data: Path = DATA) -> list[Case]:
    """The cases of some kinds (all where none is named) and one half (both where it is None).

    Raises:
        OSError: a file that cannot be read.
    """
    files = sorted(data.glob("*.jsonl")) if not kinds else [data / f"{kind}.jsonl" for kind in kinds]
    return [case for file in files for case in _cases(file) if half in (None, case.half)]


def _cases(file: Path) -> Iterator[Case]:
    for i, line in enumerate(file.read_text(encoding="utf-8").splitlines()):
        row: dict[str, Any] = json.loads(line)
        yield Case(
            row["id"],
            Kind(row["kind"]),
            row["label"] == "conflict",
            row["point"] or row.get("why", ""),
            (row["a"]["published"], row["b"]["published"]),
            (row["a"]["text"], row["b"]["text"]),
            (row["a_quote"], row["b_quote"]),
            HALVES[i // 2 % 2],
        )
