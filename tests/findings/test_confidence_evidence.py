"""The confidence of a finding as a probability, and the evidence that it names."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from relating import claim, relation

from checker.findings.confidence import FILE, calibrated, confidence_of, evidence_of
from checker.logistic import Logistic
from checker.model import Gate, Kind, Pair, Relation, Side

ONE, OTHER = claim("a1", 1, "40 sacks"), claim("a2", 1, "50 sacks")
SIDES = (Side("40", (ONE,)), Side("50", (OTHER,)))
PAIR = Pair(ONE, OTHER, 0.7, frozenset({"e1"}), Gate(0.8, True, ("both on 4 March",)))


def typed(score: float, by: str = "numbers") -> Relation:
    return relation(ONE, "40", OTHER, "50", score=score, by=by)


def test_the_packaged_weights_are_of_this_evidence() -> None:
    weights = json.loads(FILE.read_text(encoding="utf-8"))["confidence"]["weights"]
    assert set(weights) == set(evidence_of(Kind.NUMBER, [typed(0.8)], SIDES, {}))
    assert Logistic.load(FILE, "confidence").weights["comparison"] > 0


def test_a_surer_comparison_makes_a_surer_finding() -> None:
    low, _ = confidence_of(Kind.NUMBER, [typed(0.5)], SIDES, {PAIR.key: PAIR})
    high, _ = confidence_of(Kind.NUMBER, [typed(0.9)], SIDES, {PAIR.key: PAIR})
    assert 0 < low < high <= 0.99


@given(st.floats(0, 1), st.sampled_from(list(Kind)))
def test_no_side_comes_first(score: float, kind: Kind) -> None:
    turned = relation(OTHER, "50", ONE, "40", score=score)
    ours = confidence_of(kind, [typed(score)], SIDES, {PAIR.key: PAIR})
    assert ours == confidence_of(kind, [turned], SIDES[::-1], {PAIR.key: PAIR})


@pytest.mark.parametrize(
    ("by", "named"),
    [(("numbers",), False), (("numbers", "entailment"), True), (("entailment",), True)],
)
def test_the_model_is_named_where_it_counted(by: tuple[str, ...], named: bool) -> None:
    _, evidence = calibrated([PAIR])(Kind.NUMBER, [typed(0.7, name) for name in by], SIDES)
    assert ("entailment" in {e.name for e in evidence}) is named


def test_the_evidence_says_what_it_was() -> None:
    _, evidence = calibrated([PAIR])(Kind.NUMBER, [typed(0.7)], SIDES)
    told = {e.name: e.text for e in evidence}
    assert told["same event"] == "both on 4 March"
    assert "0.70" in told["near in meaning"]
    assert abs(evidence[0].weight) >= abs(evidence[-1].weight)
