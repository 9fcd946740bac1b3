"""Pairs of near claims of folders as training pairs."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from checker.models import Models
from checker.relations.entailment.model import Scores3
from embeddings.encoder import load_encoder
from training.near_claims import of_cases, of_folder

HALE = "Mayor Ruth Hale opened the new harbour bridge in Calder on Monday."
OPENED = "The new harbour bridge in Calder was opened on Monday by Mayor Ruth Hale."
CLOSED = "The new harbour bridge in Calder stayed closed on Monday, Mayor Ruth Hale said."
PAID = "The harbour bridge in Calder was paid for by Mayor Ruth Hale's new lottery."


class Fixed:
    """A model that supports what it finds in `supported` and contradicts all else a little."""

    fingerprint = "fixed"
    name = "fixed"

    def __init__(self, supported: Sequence[str] = ()) -> None:
        self.supported = supported

    def score(self, pairs: Sequence[tuple[str, str]]) -> Scores3:
        sure = [any(text in pair for text in self.supported) for pair in pairs]
        return np.array([(0.9, 0.1, 0.0) if one else (0.0, 0.7, 0.3) for one in sure], dtype=np.float32)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("a", HALE), ("b", OPENED), ("c", CLOSED), ("d", PAID)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    sides = [("a.txt", HALE), ("b.txt", OPENED)], [("c.txt", CLOSED)]
    mentions = [
        {"mentions": [{"file": file, "quote": quote} for file, quote in side], "value": str(at)}
        for at, side in enumerate(sides)
    ]
    labels = {
        "discrepancies": [{"id": "d1", "kind": "status", "sides": mentions}],
        "corroborations": [],
    }
    (tmp_path / "gold.json").write_text(json.dumps(labels), encoding="utf-8")
    return tmp_path


def labels_of(folder: Path, model: Fixed) -> dict[frozenset[str], str]:
    found = list(of_folder(folder, Models(load_encoder(), model, None), random.Random(1)))
    told = {(pair.premise, pair.hypothesis): pair.label for pair in found}
    assert all(told[b, a] == label for (a, b), label in told.items())
    return {frozenset(texts): label for texts, label in told.items()}


def test_two_sides_contradict_and_what_is_on_no_common_matter_is_neutral(folder: Path) -> None:
    found = labels_of(folder, Fixed())
    assert found[frozenset((HALE, CLOSED))] == "contradiction"
    assert found[frozenset((OPENED, CLOSED))] == "contradiction"
    assert frozenset((HALE, OPENED)) not in found  # one side
    assert found[frozenset((HALE, PAID))] == "neutral"


def test_what_may_be_an_agreement_nobody_marked_is_left_out(folder: Path) -> None:
    assert frozenset((HALE, PAID)) not in labels_of(folder, Fixed([PAID]))


def test_a_folder_without_labels_has_neutral_pairs_only(folder: Path) -> None:
    (folder / "gold.json").unlink()
    assert set(labels_of(folder, Fixed()).values()) == {"neutral"}


def test_passages_of_the_half_that_is_developed_on(tmp_path: Path) -> None:
    rows = [
        {"id": f"date-{at}", "kind": "date", "label": "conflict" if at % 2 else "none", "point": "when"}
        | {side: {"published": "2024-02-08", "text": f"{side}{at}"} for side in "ab"}
        | {f"{side}_quote": f"{side}{at}" for side in "ab"}
        for at in range(8)
    ]
    (tmp_path / "date.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    found = list(of_cases(Fixed(["a4"]), tmp_path))
    told = {(pair.premise, pair.label) for pair in found if pair.premise.startswith("a")}
    assert told == {("a0", "neutral"), ("a1", "contradiction"), ("a5", "contradiction")}
    assert len(found) == 6
