"""This alone, against this and something else: pairs of parsed sentences."""

from __future__ import annotations

import pytest

from checker.claims.extract import extract_claims
from checker.model import Article, Block, BlockRole, Claim, Gate, Judgement, Pair, Verdict
from checker.relations.restriction import compare


def claims_of(text: str, key: str) -> tuple[Claim, ...]:
    body = Block(0, len(text), BlockRole.BODY)
    return extract_claims([Article(key, f"{key}.txt", text, (body,), "utf-8", published="2024-05-06")])


def judged(one: str, other: str, same: bool | None = None) -> list[Judgement]:
    gate = Gate(0.8, same, ())
    return [
        judgement
        for a in claims_of(one, "a1")
        for b in claims_of(other, "a2")
        for judgement in compare(Pair(a, b, 0.7, frozenset(), gate, 0.3))
    ]


MORE = "The meeting also dealt with the bridge over the Velden."
BROKEN = [
    ("The meeting was strictly restricted to the budget.", MORE),
    ("The meeting was limited solely to the budget.", MORE),
    ("The meeting was about nothing but the budget.", MORE),
    (
        "The talks were exclusively devoted to fishing rights.",
        "In addition, the talks covered the border posts.",
    ),
]


@pytest.mark.parametrize(("one", "other"), BROKEN)
def test_more_than_alone(one: str, other: str) -> None:
    (judgement,) = judged(one, other)
    (back,) = judged(other, one)
    assert judgement.verdict is Verdict.CONFLICTS
    assert judgement.score >= 0.5
    assert (judgement.value_a, judgement.value_b) == (back.value_b, back.value_a)
    assert (judgement.score, judgement.reason) == (back.score, back.reason)


PASSED = [
    ("The meeting was strictly restricted to the budget.", "The meeting dealt with the budget."),
    (
        "The meeting was strictly restricted to the budget.",
        "The letter also dealt with the bridge over there.",
    ),
    ("The meeting was strictly restricted to the budget.", "The meeting also dealt with the budget."),
    ("The meeting was not strictly restricted to the budget.", MORE),
    ("The meeting was strictly restricted to the budget.", "The meeting did not also deal with the bridge."),
    ("The meeting drew only nine people.", MORE),
]


@pytest.mark.parametrize(("one", "other"), PASSED)
def test_let_pass(one: str, other: str) -> None:
    assert judged(one, other) == []
    assert judged(other, one) == []


def test_another_time_is_another_meeting() -> None:
    assert judged(*BROKEN[0], same=False) == []
