"""Labelled sentence pairs and the files that they are kept in."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.relations.entailment.folder import ANSWERS

LABELS = ANSWERS  # the order of the model's outputs
LABEL_INDEX = {label: index for index, label in enumerate(LABELS)}


@dataclass(frozen=True, slots=True)
class Pair:
    """A premise, a hypothesis and what the first says of the second."""

    premise: str
    hypothesis: str
    label: str  # one of LABELS
    source: str = ""  # the set, or for generated pairs the kind of change


def read_pairs(path: Path) -> list[Pair]:
    """All pairs of a gzipped JSON Lines file.

    Raises:
        FileNotFoundError: there is no such file.
        ValueError: a line has a label that is not one of `LABELS`.
    """
    return list(_lines(path))


def _lines(path: Path) -> Iterator[Pair]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            row = json.loads(line)
            if row["label"] not in LABEL_INDEX:
                raise ValueError(f"{path}, line {number}: unknown label {row['label']!r}")
            yield Pair(row["premise"], row["hypothesis"], row["label"], row.get("source", ""))


def write_pairs(path: Path, pairs: Iterable[Pair]) -> None:
    """Write a gzipped JSON Lines file, the same bytes for the same pairs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", filename="", mtime=0) as packed:
        for pair in pairs:
            row = {
                "premise": pair.premise,
                "hypothesis": pair.hypothesis,
                "label": pair.label,
                "source": pair.source,
            }
            packed.write((json.dumps(row, ensure_ascii=False) + "\n").encode())
