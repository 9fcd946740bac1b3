"""Frames: what they are made of, that splits do not meet, and that labels follow from what differs."""

from __future__ import annotations

import random
import re
from collections import Counter

import pytest

from training.generate.amounts import Count
from training.generate.frame import Frame, pieces, slots_of
from training.generate.frames_held import DEV, TEST
from training.generate.frames_train import FRAMES
from training.generate.make import WRAPPERS, Maker, dress, fill, settles, tidy
from training.generate.values import Day, Person, Town, choice
from training.pairs import LABELS

PARTS = {"train": FRAMES, "dev": DEV, "test": TEST}
THEFT = Frame(
    "theft",
    {
        "who": Person(),
        "town": Town(),
        "day": Day(),
        "cars": Count(3, 40),
        "end": choice("polarity", "was jailed", "was set free"),
    },
    (
        "{who} stole {cars} cars in {town} {day}.",
        "{cars} cars were stolen in {town}.",
        "{who} {end} {day}.",
    ),
    ("cars: No car was stolen in {town}.",),
    ("{who} has two brothers.",),
)


def all_frames() -> list[Frame]:
    return [frame for frames in PARTS.values() for frame in frames]


@pytest.mark.parametrize("frame", all_frames(), ids=lambda frame: frame.name)
def test_sentences_use_slots_of_their_frame(frame: Frame) -> None:
    for pattern in frame.patterns + frame.asides:
        assert slots_of(pattern) <= set(frame.slots)
    for denial in frame.denials:
        needs, _, text = denial.rpartition(": ")
        assert slots_of(text) | ({needs} if needs else set()) <= set(frame.slots)
    assert set(frame.swap or ()) | set(frame.free) | set(frame.fixed) <= set(frame.slots)


def test_the_splits_share_no_frame_pattern_or_wrapper() -> None:
    names = [frame.name for frame in all_frames()]
    assert len(set(names)) == len(names)
    wordings = {
        part: {
            bare
            for frame in frames
            for pattern in frame.patterns + frame.denials + frame.asides
            if len(re.findall(r"[a-z]+", bare := re.sub(r"\{.*?\}", "_", pattern))) > 2
        }
        for part, frames in PARTS.items()
    }
    assert not wordings["train"] & (wordings["dev"] | wordings["test"])
    assert not wordings["dev"] & wordings["test"]
    assert not set(WRAPPERS["train"]) & (set(WRAPPERS["dev"]) | set(WRAPPERS["test"]))


def test_the_same_seed_makes_the_same_pairs() -> None:
    first, again = (list(Maker(FRAMES, "train", 5).pairs(300)) for _ in range(2))
    assert first == again
    assert first != list(Maker(FRAMES, "train", 6).pairs(300))


def test_every_label_and_kind_is_made() -> None:
    pairs = list(Maker(FRAMES, "train", 5).pairs(3000))
    shares = Counter(pair.label for pair in pairs)
    assert all(shares[label] > 700 for label in LABELS)
    kinds = {pair.source.partition(":")[2] for pair in pairs}
    wanted = {"amount", "date", "name", "place", "post", "unit", "polarity", "agent", "status", "cause"}
    assert (
        wanted | {"denial", "looser", "paraphrase", "voice", "detail", "elsewhere", "aside", "speaker"}
        <= kinds
    )


@pytest.mark.parametrize(
    ("slot", "shared", "expected"),
    [
        ("end", {"who", "end"}, True),  # jailed or set free: one person
        ("end", {"end"}, False),  # nobody says that it is the same person
        ("cars", {"town", "cars"}, True),
        ("town", {"town", "cars", "who"}, True),
        ("town", {"town", "who"}, False),  # people are in many towns
        ("who", {"who", "town", "day"}, True),
        ("who", {"who", "town"}, False),
        ("day", {"day", "who", "town"}, True),
        ("day", {"day", "cars"}, False),
    ],
)
def test_what_settles_a_contradiction(slot: str, shared: set[str], expected: bool) -> None:
    assert settles(THEFT, slot, frozenset(shared)) is expected


def test_a_free_slot_never_contradicts() -> None:
    opinion = Frame(
        "opinion", {"who": Person(), "town": Town(), "n": Count(2, 9)}, ("{who} {town} {n}",), free=("who",)
    )
    assert not settles(opinion, "who", frozenset({"who", "town", "n"}))


LABEL_OF = {
    "paraphrase": "entailment",
    "looser": "entailment",
    "amount": "contradiction",
    "date": "contradiction",
    "name": "contradiction",
    "place": "contradiction",
    "polarity": "contradiction",
    "denial": "contradiction",
    "detail": "neutral",
    "elsewhere": "neutral",
    "aside": "neutral",
    "apart": "neutral",
    "silent": "neutral",
    "exchanged": "contradiction",
}


@pytest.mark.parametrize("seed", range(8))
def test_labels_of_an_invented_frame(seed: int) -> None:
    for pair in Maker([THEFT], "train", seed).pairs(120):
        kind = pair.source.partition(":")[2]
        premise, hypothesis = pair.premise.lower(), pair.hypothesis.lower()
        assert pair.label == LABEL_OF.get(kind, pair.label)
        if kind == "denial":
            assert "stole" in premise
            assert "no car was stolen" in hypothesis
        if kind == "aside":
            assert ("two brothers" in hypothesis) != ("two brothers" in premise)
        if kind == "silent":
            assert ("no car was stolen" in hypothesis) != ("no car was stolen" in premise)
            assert "cars" not in premise.replace("no car was", "") + hypothesis.replace("no car was", "")
        if kind == "polarity":
            assert ("jailed" in premise) != ("jailed" in hypothesis)
        if kind == "bound":
            assert re.search(r"at least|more than|fewer than|no more than|over|only", premise + hypothesis)


CONVOY = Frame(
    "convoy",
    {"town": Town(), "lorries": Count(40, 60), "guards": Count(2, 9)},
    (
        "{lorries} lorries with {guards} guards reached {town}.",
        "{lorries} lorries reached {town}.",
        "{guards} guards were with the lorries to {town}.",
    ),
)


@pytest.mark.parametrize("seed", range(4))
def test_a_figure_of_one_thing_is_not_that_of_another(seed: int) -> None:
    kinds: Counter[str] = Counter()
    for pair in Maker([CONVOY], "train", seed).pairs(150):
        kind = pair.source.partition(":")[2]
        kinds[kind] += 1
        if kind == "exchanged" and (found := re.search(r"(\w+) lorries reached", pair.hypothesis.lower())):
            assert found[1] + " lorries" not in pair.premise.lower()
        if kind == "crossed":
            assert len(re.findall(r"lorries", pair.premise.lower())) >= 2
    assert kinds["exchanged"]
    assert kinds["crossed"] > 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a engineer  left .", "An engineer left ."),
        ("it began at 6 a.m. on Monday. two died.", "It began at 6 a.m. on Monday. Two died."),
        ("a unit of a army", "A unit of an army"),
        ("a 8 percent rise", "An 8 percent rise"),
    ],
)
def test_tidy(text: str, expected: str) -> None:
    assert tidy(text) == expected


def test_fill_says_given_words() -> None:
    values = {"who": ("Ada", "Brook"), "town": ("Ardmouth", ""), "day": ("Monday", 0), "cars": 31, "end": 0}
    said = fill(THEFT.patterns[1], values, THEFT, random.Random(1), {"cars": "about 30"})
    assert said == "About 30 cars were stolen in Ardmouth."


def test_dress_keeps_the_words() -> None:
    text = "The dam at Ardmouth broke on Monday."
    for seed in range(60):
        dressed = dress(text, "train", random.Random(seed), frozenset({"The"}))
        assert "dam at ardmouth broke on monday" in dressed.lower()


def test_pieces_put_together_are_the_pattern() -> None:
    for frame in all_frames():
        for pattern in frame.patterns:
            joined = "".join(
                before + (f"{{{slot}.{form}}}" if form else f"{{{slot}}}" if slot else "")
                for before, slot, form in pieces(pattern)
            )
            assert joined == pattern
