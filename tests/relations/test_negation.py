"""One says that it happened, the other that it did not: pairs of parsed sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.claims.extract import extract_claims
from checker.model import Article, Block, BlockRole, Claim, Gate, Judgement, Pair, Speaker, Verdict
from checker.relations.negation import NEAR_BARE, compare

GATE = Gate(0.8, None, ("both name the same people, bodies or places",))


def claims_of(text: str, key: str) -> tuple[Claim, ...]:
    body = Block(0, len(text), BlockRole.BODY)
    return extract_claims([Article(key, f"{key}.txt", text, (body,), "utf-8", published="2024-05-06")])


def judged(one: str, other: str, similarity: float = 0.8, gate: Gate = GATE) -> list[Judgement]:
    """All judgements between the claims of two sentences."""
    return [
        judgement
        for a in claims_of(one, "a1")
        for b in claims_of(other, "a2")
        for judgement in compare(Pair(a, b, similarity, frozenset(), gate))
    ]


OPPOSED = [
    ("The board approved the merger on Tuesday.", "The board did not approve the merger on Tuesday."),
    ("The treaty was signed in Velden on Friday.", "The treaty has not been signed."),
    ("The council rejected the plan for the harbour.", "The council never rejected the plan."),
    ("The miners ended their strike on Sunday.", "The miners have not ended their strike."),
    ("Police arrested the driver of the lorry.", "Police have not arrested the driver of the lorry."),
    ("The alarm rang before the fire.", "The alarm did not ring before the fire."),
    ("Lidia Marek paid the fine in March.", "Lidia Marek had not paid the fine."),
    ("The bridge was inspected in 2019.", "The bridge was never inspected."),
    ("The mayor denied that the dam had been inspected.", "The dam had been inspected, the report found."),
    ("The ferry carried no lifeboats.", "The ferry carried four lifeboats."),
    ("He did not attend the hearing in Lonby.", "Jonas Brandt attended the hearing in Lonby."),
    ("The port has been reopened.", "The port has not reopened."),
    ("None of the passengers was hurt in Lonby.", "Three passengers were hurt in Lonby."),
    ("Nobody was injured when the crane fell.", "Two workers were injured when the crane fell."),
    ("Nobody was killed in the blast at the mill.", "A cook was killed in the blast at the mill."),
    ("Nothing was stolen from the chapel.", "Two candlesticks were stolen from the chapel."),
    ("No one attended the hearing in Lonby.", "Jonas Brandt attended the hearing in Lonby."),
]


@pytest.mark.parametrize(("one", "other"), OPPOSED)
def test_told_and_denied(one: str, other: str) -> None:
    (judgement,) = judged(one, other)
    assert judgement.verdict is Verdict.CONFLICTS
    assert 0.5 < judgement.score <= 0.9
    assert judgement.evidence == GATE.evidence
    (back,) = judged(other, one)
    assert (back.value_a, back.value_b) == (judgement.value_b, judgement.value_a)
    assert (back.score, back.reason, back.matter) == (judgement.score, judgement.reason, judgement.matter)


PASSED = [
    # of one polarity
    ("The board approved the merger on Tuesday.", "The board approved the merger on Wednesday."),
    ("The board did not approve the merger.", "The board never approved the merger."),
    ("Nobody was hurt in the collision.", "No one was hurt in the collision."),
    # possible, wished, asked, a condition
    ("The board approved the merger.", "The board may not approve the merger."),
    ("The board approved the merger.", "If the board does not approve the merger, the mill will close."),
    ("Did the board not approve the merger?", "The board approved the merger in Velden."),
    ("The harbour authority closed the pier.", "The town hoped that the pier would not close."),
    ("He hopes the strike doesn't last much longer.", "The strike lasted much longer."),
    # other doers or objects
    ("The union approved the merger.", "The board did not approve the merger."),
    ("The board approved the merger.", "The board did not approve the budget."),
    ("The crew did not repair the pump.", "The crew repaired the engine."),
    ("Marta Velk did not attend the hearing.", "Jonas Brandt attended the hearing."),
    ("Nobody was hurt in the collision.", "Two candlesticks were stolen from the chapel."),
    ("Three miners were killed in the gallery.", "A gallery of oak does not die of damp."),
    ("The town had to sell the mill.", "The town has not had to raise the rates."),
    # to come against what has been
    ("The council signed the contract on Monday.", "The council will not sign the contract next year."),
    # verbs of saying, verbs that say little
    ("The minister said the plant was safe.", "The minister did not say whether the plant was safe."),
    ("The firm had no comment in Velden.", "The firm had a statement in Velden."),
    ("The plant did not go on strike.", "The plant went on strike."),
]


@pytest.mark.parametrize(("one", "other"), PASSED)
def test_let_pass(one: str, other: str) -> None:
    assert claims_of(other, "a2")
    assert judged(one, other) == []
    assert judged(other, one) == []


TOLD, DENIED = "The board approved the merger in Velden.", "The board did not approve the merger in Velden."
BARE, TOLD_BARE = "Nothing was stolen.", "Two candlesticks were stolen from the chapel."


@pytest.mark.parametrize(("similarity", "found"), [(NEAR_BARE, True), (NEAR_BARE - 0.01, False)])
def test_a_denial_that_names_nothing_must_be_near(similarity: float, found: bool) -> None:
    assert bool(judged(BARE, TOLD_BARE, similarity)) is found


def test_long_ago_is_no_rival_of_today() -> None:
    dates = {"a1": "2024-05-06", "a2": "2024-05-06"}
    (a,) = claims_of("The state has not paid the depositors of the lender.", "a1")
    (old,) = claims_of("In 2011 the state paid the depositors of the lender.", "a2")
    (new,) = claims_of("The state paid the depositors of the lender.", "a2")
    assert compare(Pair(a, new, 0.8, frozenset(), GATE), dates)
    assert compare(Pair(a, old, 0.8, frozenset(), GATE), dates) == ()
    assert compare(Pair(old, a, 0.8, frozenset(), GATE), dates) == ()


def test_nearer_claims_are_surer() -> None:
    (near,), (far,) = judged(TOLD, DENIED, 0.9), judged(TOLD, DENIED, 0.3)
    assert near.score > far.score


def test_what_was_told_later_may_have_happened_since() -> None:
    (a,), (b,) = claims_of("The treaty has not been signed.", "a1"), claims_of("The treaty was signed.", "a2")
    pair = Pair(a, b, 0.8, frozenset(), GATE)
    (later,) = compare(pair, {"a1": "2024-05-06", "a2": "2024-05-09"})
    (earlier,) = compare(pair, {"a1": "2024-05-06", "a2": "2024-05-03"})
    assert later.score < 0.5 < earlier.score


def test_another_time_is_another_event() -> None:
    assert judged(TOLD, DENIED, gate=Gate(0.8, False)) == []
    assert len(judged(TOLD, DENIED, gate=Gate(0.8, True))) == 1


SPEAKERS = [
    (Speaker("Marek", quoted=True), Speaker("Velk", quoted=True), False),
    (Speaker("Marek", "e1", quoted=True), Speaker("Lidia Marek", "e1", quoted=True), True),
    (Speaker("Marek", quoted=True), Speaker("Velk"), True),
    (Speaker("Marek", quoted=True), None, True),
    (None, None, True),
]


@pytest.mark.parametrize(("one", "other", "found"), SPEAKERS)
def test_two_opinions_are_no_conflict(one: Speaker | None, other: Speaker | None, found: bool) -> None:
    (a,), (b,) = claims_of(TOLD, "a1"), claims_of(DENIED, "a2")
    pair = Pair(replace(a, speaker=one), replace(b, speaker=other), 0.8, frozenset(), GATE)
    assert bool(compare(pair)) is found


def test_reason_names_both_clauses_and_who_denies() -> None:
    (judgement,) = judged(DENIED, TOLD)
    told, denied = TOLD.rstrip("."), DENIED.rstrip(".")
    assert (judgement.value_a, judgement.value_b) == (denied, told)
    assert f'it is so ("{told}")' in judgement.reason
    assert f'it is not ("{denied}")' in judgement.reason
    (spoken,) = judged("Jonas Brandt said that the board did not approve the merger.", TOLD)
    assert "according to Jonas Brandt" in spoken.reason
    (apart,) = judged(f"{denied}, and the villagers say that they will remember it.", TOLD)
    assert "according to" not in apart.reason


WORDS = [
    ("No test of the brakes was ever made, the union said.", "The brakes are tested before every journey."),
    ("There is no pledge about wages.", "The firm gave a pledge about wages in March."),
    ("No line will be moved to Velden, the firm said.", "The line is to be moved to Velden in July."),
    ("It is not true that the plant was inspected.", "The plant was inspected in May."),
    ("Jonas Brandt has not set foot in Lonby.", "Jonas Brandt arrived in Lonby by boat."),
    ("None of the miners lost their lives, the firm said.", "Two miners were killed."),
    ("Brandt failed to attend the hearing in Lonby.", "Jonas Brandt attended the hearing in Lonby."),
    (
        "Brandt rejected any suggestion that the pilot had drunk wine.",
        "The pilot had drunk wine, police said.",
    ),
]


@pytest.mark.parametrize(("one", "other"), WORDS)
def test_denied_in_other_words(one: str, other: str) -> None:
    (judgement,) = judged(one, other)
    assert judgement.verdict is Verdict.CONFLICTS


UNTOLD = [
    ("If they do not pass the bill, prices will rise.", "The council passed the bill."),
    ("The board never offered Brandt the post of treasurer.", "The board offered the house to Brandt."),
    ("Many speculate that the mayor resigned.", "The mayor did not resign."),
    ("The firm knew of the leak.", "The minister did not know of the leak."),
    ("We did not see the ship.", "The fishermen of Lasu saw the ship."),
    ("There were rumours that the dam had burst.", "The dam had not burst."),
    ("The report does not conclude that a crime was committed.", "Brandt completed his report."),
]


@pytest.mark.parametrize(("one", "other"), UNTOLD)
def test_neither_told_nor_denied(one: str, other: str) -> None:
    assert judged(one, other, 0.5) == []


# A denial of all things of a kind needs no further words in common; (denied, told) at the cosine of 0.3.
OF_ALL = [
    ("There is no secret buyer in this affair.", "There is a rich buyer in the hills.", True),
    ("No warehouse on the quay was searched.", "Two warehouses were searched at dawn.", True),
    ("There is no collector.", "There is a rich collector in the hills.", True),
    ("Those abroad had no vote.", "There were 900 votes for the plan.", False),
    ("There were no signs of trouble in the evening.", "The crowd held signs and sang.", False),
    ("The company says that no such order existed.", "There was an order to leave.", False),
]


@pytest.mark.parametrize(("denied", "told", "sure"), OF_ALL)
def test_a_denial_of_all_of_a_kind(denied: str, told: str, sure: bool) -> None:
    assert any(judgement.score >= 0.5 for judgement in judged(denied, told, 0.3)) is sure
