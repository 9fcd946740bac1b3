"""Values of the slots: what is said loosely holds, what is changed does not."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.generate.amounts import (
    WORDS,
    Count,
    Measure,
    Money,
    Percent,
    changed_number,
    loose_number,
    spell,
    wrong_number,
)
from training.generate.values import Clock, Company, Day, Person, Slot, Town, Year, choice

SLOTS: tuple[Slot, ...] = (
    Count(2, 900),
    Money(),
    Percent(),
    Measure("km", 3, 400),
    Person(),
    Town(),
    Company(),
    Company(club=True),
    Day(),
    Year(),
    Clock(),
    choice("polarity", "rose", "fell"),
)


def figure(text: str) -> int:
    """The number in a wording of `spell`."""
    word = text.split()[-1]
    return WORDS.index(word) if word in WORDS else int(word.replace(",", ""))


def holds(wording: str, number: int) -> bool:
    """Whether a bound is true of a number; roundings are true within a twelfth."""
    if wording in ("several", "dozens of", "hundreds of", "thousands of"):
        return number >= {"several": 3, "dozens of": 24, "hundreds of": 200, "thousands of": 2000}[wording]
    if wording == "only a handful of":
        return number < 10
    value = figure(wording)
    if wording.startswith(("more than", "over")):
        return number > value
    if wording.startswith("at least"):
        return number >= value
    if wording.startswith("fewer than"):
        return number < value
    if wording.startswith(("no more than", "only")):
        return number <= value
    if wording.startswith(("nearly", "almost")):
        return number < value and value - number < number / 12
    assert wording.startswith(("about", "some", "around", "roughly")), wording
    return abs(value - number) < number / 12


@given(st.integers(2, 90_000), st.integers(0, 10_000))
def test_a_loose_number_is_true(number: int, seed: int) -> None:
    wording = loose_number(number, random.Random(seed))
    assert wording is not None
    assert holds(wording, number)


@given(st.integers(2, 90_000), st.integers(0, 10_000))
def test_a_wrong_bound_is_false(number: int, seed: int) -> None:
    assert not holds(wrong_number(number, random.Random(seed)), number)


@given(st.integers(2, 90_000), st.integers(0, 10_000))
def test_a_changed_number_is_no_rounding_of_the_first(number: int, seed: int) -> None:
    new = changed_number(number, random.Random(seed))
    assert new >= 2
    assert new != number
    assert number < 30 or abs(new - number) / number >= 0.05


@given(st.integers(0, 90_000), st.integers(0, 1_000))
def test_a_spelled_number_reads_back(number: int, seed: int) -> None:
    assert figure(spell(number, random.Random(seed))) == number


@pytest.mark.parametrize("slot", SLOTS, ids=lambda slot: type(slot).__name__)
@pytest.mark.parametrize("part", ["train", "dev", "test"])
def test_another_value_differs(slot: Slot, part: str) -> None:
    rng = random.Random(3)
    for _ in range(200):
        value = slot.draw(rng, part)
        assert slot.other(value, rng, part) != value
        assert re.search(r"\w", slot.say(value, rng))


def test_the_splits_share_no_name() -> None:
    rng = random.Random(1)
    drawn = {part: {Person().draw(rng, part)[1] for _ in range(900)} for part in ("train", "dev", "test")}
    assert not drawn["train"] & drawn["dev"]
    assert not drawn["train"] & drawn["test"]
    assert not drawn["dev"] & drawn["test"]
