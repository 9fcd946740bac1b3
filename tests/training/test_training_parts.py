"""The parts of training that need no model: files, mix, batches, learning rate, calibration."""

from __future__ import annotations

import gzip
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.relations.entailment.calibration import softmax
from training.batches import bucketed
from training.calibration import expected_calibration_error, fit_calibration
from training.mix import CONTRADICTED, SHARES, draw_general, draw_near, shuffled
from training.pairs import LABELS, Pair, read_pairs, write_pairs
from training.train import Settings, learning_rate, parse


def many(source: str, count: int) -> list[Pair]:
    return [Pair(f"{source} {at}", "It is so.", LABELS[at % 3], source) for at in range(count)]


def test_pairs_read_back(tmp_path: Path) -> None:
    pairs = [Pair("Zwölf “men” left.", "Men left.", "entailment", "x"), Pair("A.", "B.", "neutral")]
    path = tmp_path / "a" / "pairs.jsonl.gz"
    write_pairs(path, pairs)
    assert read_pairs(path) == pairs
    first = path.read_bytes()
    write_pairs(path, pairs)
    assert path.read_bytes() == first


def test_an_unknown_label_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"premise": "A.", "hypothesis": "B.", "label": "maybe"}\n'))
    with pytest.raises(ValueError, match="line 1: unknown label 'maybe'"):
        read_pairs(path)


def test_shares_make_a_whole() -> None:
    assert sum(SHARES.values()) == pytest.approx(1.0)


def test_general_pairs_are_drawn_by_share_and_once_while_a_source_lasts() -> None:
    pairs = [pair for source in SHARES for pair in many(source, 600)]
    drawn = draw_general(pairs, 1500, seed=3)
    assert abs(len(drawn) - 1500) < 12
    assert len(set(drawn)) == len(drawn)
    assert sum(pair.source == "mnli" for pair in drawn) == round(1500 * SHARES["mnli"])
    assert draw_general(pairs, 1500, seed=3) == drawn != draw_general(pairs, 1500, seed=4)


def test_a_source_that_is_used_up_is_begun_again() -> None:
    drawn = draw_general(many("mnli", 20), 200, seed=3)
    assert len(drawn) == round(200 * SHARES["mnli"])
    assert len(set(drawn)) == 20


def test_contradictions_of_near_claims_are_shown_more_often_than_they_are_met() -> None:
    pairs = [Pair(f"p{at}", "h", "contradiction" if at < 5 else "neutral", "near-x") for at in range(305)]
    drawn = draw_near(pairs, 200, seed=3)
    assert len(drawn) == 200
    assert sum(pair.label == "contradiction" for pair in drawn) == round(200 * CONTRADICTED)
    others = [pair for pair in drawn if pair.label == "neutral"]
    assert len(set(others)) == len(others)
    assert draw_near(pairs, 200, seed=3) == drawn != draw_near(pairs, 200, seed=4)
    assert draw_near([], 200, seed=3) == []


def test_shuffling_keeps_all() -> None:
    pairs = many("snli", 50)
    assert sorted(shuffled(pairs, 1), key=lambda pair: pair.premise) == sorted(
        pairs, key=lambda pair: pair.premise
    )
    assert shuffled(pairs, 1) == shuffled(pairs, 1) != shuffled(pairs, 2)


@given(st.lists(st.integers(3, 96), max_size=400), st.integers(1, 9), st.integers(0, 99))
def test_every_pair_is_in_one_batch(lengths: list[int], size: int, seed: int) -> None:
    batches = bucketed(lengths, size, seed)
    assert sorted(index for batch in batches for index in batch) == list(range(len(lengths)))
    assert all(1 <= len(batch) <= size for batch in batches)


def test_batches_hold_like_lengths() -> None:
    lengths = [3 + at % 90 for at in range(3200)]
    spread = [
        max(lengths[at] for at in batch) - min(lengths[at] for at in batch)
        for batch in bucketed(lengths, 64, 1)
    ]
    assert sum(spread) / len(spread) < 4


def test_the_rate_rises_and_falls() -> None:
    plan = Settings(lr=1.0, warmup=0.1)
    rates = [learning_rate(step, 100, plan) for step in range(101)]
    assert rates[0] == pytest.approx(0.1)
    assert rates[9] == pytest.approx(1.0)
    assert all(one > other for one, other in pairwise(rates[10:]))
    assert rates[100] == 0.0


def test_command_line() -> None:
    given_settings, resume = parse(
        ["--resume", "--lr", "0.001", "--pairs", "500", "--layers", "2", "--device", "cpu", "--near", "n.gz"]
    )
    assert resume
    assert given_settings.near == Path("n.gz")
    assert (given_settings.lr, given_settings.pairs, given_settings.layers) == (0.001, 500, 2)
    assert given_settings.device == "cpu"


@given(st.floats(0.3, 4.0), st.integers(0, 50))
@settings(max_examples=20, deadline=None)
def test_a_temperature_and_a_bias_are_found_again(temperature: float, seed: int) -> None:
    rng = np.random.default_rng(seed)
    bias = rng.normal(0, 0.7, 3)
    given_logits = rng.normal(0, 2, (4000, 3)) * temperature
    true = softmax(given_logits / temperature + bias)
    labels = np.array([rng.choice(3, p=row / row.sum()) for row in true.astype(np.float64)])
    texts = [("The mill burned down.", "The mill burned.")] * len(labels)
    found = fit_calibration(given_logits, texts, labels).probabilities(given_logits, texts)
    assert np.abs(found - true).mean() < 0.03
    assert expected_calibration_error(found, labels) < 0.04


def test_what_is_said_of_long_texts_is_scaled_apart() -> None:
    """Right of short texts, at random of long ones: the same outputs are sure here and not there."""
    rng = np.random.default_rng(3)
    labels = rng.integers(0, 3, 3000)
    long = np.arange(3000) % 2 == 0
    said = np.where(long, rng.integers(0, 3, 3000), labels)
    outputs = np.eye(3)[said] * 3
    short_text, long_text = (
        ("The mill burned.", "A mill burned."),
        ("The mill burned. " * 9, "A mill burned."),
    )
    texts = [long_text if far else short_text for far in long]
    sure = fit_calibration(outputs, texts, labels).probabilities(outputs, texts).max(axis=1)
    assert sure[~long].mean() > 0.9
    assert sure[long].mean() < 0.45


def test_pairs_of_one_answer_calibrate_nothing() -> None:
    with pytest.raises(ValueError, match="too few answers"):
        fit_calibration(np.zeros((4, 3)), [("a", "b")] * 4, np.zeros(4, dtype=int))


@pytest.mark.parametrize(
    ("certainty", "right", "expected"),
    [(0.9, [1] * 9 + [0], 0.0), (0.9, [1] * 5 + [0] * 5, 0.4), (0.5, [1] * 10, 0.5)],
)
def test_calibration_error(certainty: float, right: list[int], expected: float) -> None:
    rest = (1 - certainty) / 2
    probabilities = np.array([[certainty, rest, rest]] * len(right))
    labels = np.array([0 if hit else 1 for hit in right])
    assert expected_calibration_error(probabilities, labels) == pytest.approx(expected)


def test_calibration_error_of_nothing() -> None:
    assert expected_calibration_error(np.zeros((0, 3)), np.zeros(0, dtype=int)) == 0.0
