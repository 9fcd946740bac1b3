"""What one puts before, the other after."""

from __future__ import annotations

import pytest

from checker.claims.extract import extract_claims
from checker.model import Article, Block, BlockRole, Claim, Gate, Judgement, Pair
from checker.relations.sequence import compare


def claim_of(text: str, key: str) -> Claim:
    body = Block(0, len(text), BlockRole.BODY)
    (claim,) = extract_claims([Article(key, f"{key}.txt", text, (body,), "utf-8")])
    return claim


def judged(one: str, other: str) -> list[Judgement]:
    return list(compare(Pair(claim_of(one, "a1"), claim_of(other, "a2"), 0.6, frozenset(), Gate(0.6, None))))


OPPOSED = [
    ("The alarm rang before the fire broke out.", "The alarm rang after the fire broke out."),
    ("The captain left the ship before the women left.", "The captain left the ship after the women left."),
    ("The bourse suspended trading before the letter was published.",
     "The letter was published before the bourse suspended trading."),
    ("The strike preceded the election.", "The strike followed the election."),
    ("The firm did not publish the letter until trading had stopped.",
     "The firm published the letter before trading had stopped."),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), OPPOSED)
def test_opposite_order(one: str, other: str) -> None:
    (judgement,), (back,) = judged(one, other), judged(other, one)
    assert (judgement.value_a, judgement.value_b, judgement.score) == (back.value_b, back.value_a, back.score)


PASSED = [
    ("The alarm rang before the fire broke out.", "The fire broke out after the alarm rang."),
    ("The alarm rang before the fire broke out.", "The mayor spoke after the match ended."),
    ("The alarm rang before the fire broke out.", "The alarm rang after the guests had left."),
    ("The alarm rang before Monday.", "The alarm rang after Monday."),
]


@pytest.mark.parametrize(("one", "other"), PASSED)
def test_let_pass(one: str, other: str) -> None:
    assert judged(one, other) == []
