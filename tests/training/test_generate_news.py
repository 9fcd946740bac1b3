"""Roles, open states, two events at once and passages: labels, balance, the same pairs for a seed."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from training.generate import open_states, passages, roles, two_events
from training.generate.frames_held import DEV, TEST
from training.generate.open_data import ACTS, CRIMES
from training.generate.passages_data import EVENTS, FACTS
from training.generate.roles_data import ROLES
from training.generate.scene import cast, stated
from training.pairs import LABELS, Pair

MAKERS: dict[str, tuple[Callable[[int, int], Iterator[Pair]], dict[str, float]]] = {
    "roles": (roles.role_pairs, roles.SHARES),
    "open": (open_states.open_pairs, open_states.SHARES),
    "twins": (two_events.twin_pairs, two_events.SHARES),
    "passages": (passages.passage_pairs, passages.SHARES),
}


@pytest.mark.parametrize("name", MAKERS)
def test_pairs_are_many_whole_different_and_balanced(name: str) -> None:
    make, shares = MAKERS[name]
    made = list(make(900, 3))
    assert len({(pair.premise, pair.hypothesis) for pair in made}) == 900
    assert not [
        pair for pair in made if re.search(r"[{}]|  | of on |,,|\.\.", pair.premise + pair.hypothesis)
    ]
    labels = Counter(pair.label for pair in made)
    assert set(labels) == set(LABELS)
    assert all(labels[label] <= round(900 * shares[label]) for label in LABELS)
    assert min(labels.values()) >= 100


@pytest.mark.parametrize("name", MAKERS)
def test_a_seed_gives_the_same_pairs(name: str) -> None:
    make, _ = MAKERS[name]
    assert list(make(50, 5)) == list(make(50, 5))
    assert list(make(50, 5)) != list(make(50, 6))


def test_nobody_in_a_scene_is_taken_for_another() -> None:
    for seed in range(200):
        slots = cast(random.Random(seed))
        names = [slots[key] for key in "pqrsPQRSfghjiotuvw"]
        assert len(set(names)) == len(names)
        assert slots["d"] != slots["e"]
        assert slots["y"] != slots["z"]


def test_the_reverse_of_an_exclusive_act_is_false_and_of_a_mutual_one_true() -> None:
    seen: Counter[str] = Counter()
    for pair in roles.role_pairs(6000, 1):
        claim = re.fullmatch(r"(\w+ \w+) (acquired|met) (\w+ \w+)\.", pair.hypothesis)
        if not claim:
            continue
        if re.search(rf"{claim[3]} (?:bought|met) {claim[1]} ", pair.premise):
            seen[claim[2]] += 1
            assert pair.label == {"acquired": "contradiction", "met": "entailment"}[claim[2]], pair
        if re.search(rf"{claim[1]} (?:bought|met) {claim[3]} ", pair.premise):
            assert pair.label == "entailment", pair
    assert seen["acquired"]
    assert seen["met"]


def test_open_states_settle_nothing_and_yet_denies() -> None:
    for pair in open_states.open_pairs(3000, 2):
        done = re.fullmatch(r"open:(\w+)-did", pair.source)
        if not done:
            continue
        if re.search(r"\b(?:plans|intends|offered|threatened|tried|may|rumour|accused of)\b", pair.premise):
            assert pair.label != "entailment" or "guilty" in pair.source, pair
        if re.search(r"\bhas yet to\b|\brefused to\b", pair.premise):
            assert pair.label == "contradiction", pair
        if re.search(r"\bmanaged to\b", pair.premise) and "not manage" not in pair.premise:
            assert pair.label == "entailment", pair


def test_a_figure_of_the_other_event_is_false() -> None:
    for pair in two_events.twin_pairs(3000, 4):
        both = re.fullmatch(r"Floods ruined (\d+) houses in (.+) and (\d+) in (.+)\.", pair.premise)
        claim = re.fullmatch(r"The flood destroyed (\d+) houses in (.+)\.", pair.hypothesis)
        if both and claim:
            told = {both[2]: both[1], both[4]: both[3]}
            right = {claim[1]: "entailment"}
            assert pair.label == right.get(
                told.get(claim[2], ""), "neutral" if claim[2] not in told else "contradiction"
            )


def test_a_birthplace_is_open_unless_it_is_told() -> None:
    seen: Counter[str] = Counter()
    for pair in passages.passage_pairs(6000, 5):
        claim = re.fullmatch(r"(.+) was born in ([A-Z].+)\.", pair.hypothesis)
        if not claim or pair.hypothesis.rstrip(".") in pair.premise:
            continue
        seen[pair.label] += 1
        who, where = re.escape(claim[1]), re.escape(claim[2])
        beside = rf"{who}, (?:who was born in|a native of|born in) {where}"
        told = re.search(beside, pair.premise) or re.search(
            rf"{where}, (?:the home town of|where|the birthplace of) [^,]*{who}", pair.premise
        )
        assert (pair.label == "entailment") == bool(told), pair
    assert all(seen[label] for label in LABELS)


def test_what_is_affirmed_follows_and_what_is_rejected_does_not() -> None:
    seen = {}
    for seed in range(60):
        sentence, label = stated("The mill burnt down.", random.Random(seed))
        seen[sentence] = label
    assert seen["The mill burnt down."] == "entailment"
    assert seen["It is not true that the mill burnt down."] == "contradiction"
    assert seen["Nobody knows whether the mill burnt down."] == "neutral"


def test_no_sentence_of_the_held_frames_is_used() -> None:
    held = {re.sub(r"\{[^}]*\}", "", text) for frame in DEV + TEST for text in frame.patterns + frame.asides}
    mine = [text for role in ROLES for text in role.says + role.brief + role.near]
    mine += [text for event in EVENTS for text in event.text + event.says + event.near]
    mine += [text for fact in FACTS for text in fact.says] + [
        form for act in ACTS + CRIMES for form in act.forms
    ]
    mine += [text for twin in two_events.TWINS for text in twin.told + twin.says]
    assert not held & {re.sub(r"\{[^}]*\}", "", text) for text in mine}
