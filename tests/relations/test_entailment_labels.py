"""Labels of a classifier's configuration to columns."""

from __future__ import annotations

from itertools import permutations

import pytest

from checker.errors import ModelError
from checker.relations.entailment.labels import label_columns


@pytest.mark.parametrize(
    ("names", "columns"),
    [
        (["entailment", "neutral", "contradiction"], (0, 1, 2)),
        (["contradiction", "entailment", "neutral"], (1, 2, 0)),
        (["CONTRADICTION", "NEUTRAL", "ENTAILMENT"], (2, 1, 0)),
        (["Entailment", "Contradiction", "Neutral"], (0, 2, 1)),
        (["SUPPORTS", "REFUTES", "NOT ENOUGH INFO"], (0, 2, 1)),
        (["refutes", "not_enough_info", "supports"], (2, 1, 0)),
        (["Supported", "NEI", "Refuted"], (0, 1, 2)),
        (["contradicts", "supports", "neutral"], (1, 2, 0)),
    ],
)
def test_columns(names: list[str], columns: tuple[int, int, int]) -> None:
    assert label_columns({str(n): name for n, name in enumerate(names)}, "m") == columns


@pytest.mark.parametrize(
    "names",
    [
        ["LABEL_0", "LABEL_1", "LABEL_2"],
        ["entailment", "not_entailment"],
        ["entailment", "neutral", "contradiction", "other"],
        ["entailment", "supports", "neutral"],
        ["entailment", "neutral", "LABEL_2"],
        ["relevance"],
        [],
    ],
)
def test_what_cannot_be_mapped_is_one_clear_line(names: list[str]) -> None:
    with pytest.raises(ModelError) as caught:
        label_columns({str(n): name for n, name in enumerate(names)}, "some/model")
    line = str(caught.value)
    assert "\n" not in line
    assert "some/model" in line and "id2label" in line
    assert all(name in line for name in names)


def test_every_order_is_read() -> None:
    answers = ("entailment", "neutral", "contradiction")
    for order in permutations(range(3)):
        labels = {str(index): answers[meaning] for meaning, index in enumerate(order)}
        assert label_columns(labels, "m") == order


def test_indices_must_be_those_of_three_outputs() -> None:
    with pytest.raises(ModelError):
        label_columns({"1": "entailment", "2": "neutral", "3": "contradiction"}, "m")
