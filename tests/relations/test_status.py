"""One holder in two states that exclude each other."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.claims.extract import extract_claims
from checker.model import Article, Block, BlockRole, Claim, Gate, Judgement, Pair, Verdict
from checker.relations.status import compare

DATES = {"a1": "2024-05-06", "a2": "2024-05-06"}


def claim_of(text: str, key: str) -> Claim:
    body = Block(0, len(text), BlockRole.BODY)
    (claim,) = extract_claims([Article(key, f"{key}.txt", text, (body,), "utf-8", published="2024-05-06")])
    return claim


def judged(
    one: str, other: str, dates: dict[str, str] = DATES, similarity: float = 0.5, same: bool | None = None
) -> list[Judgement]:
    pair = Pair(claim_of(one, "a1"), claim_of(other, "a2"), similarity, frozenset(), Gate(0.5, same))
    return list(compare(pair, dates))


OPPOSED = [
    ("Nobody has been arrested.", "One of the thieves is behind bars."),
    ("The suspect is still at large.", "The suspect is in custody."),
    ("The truce was signed on Friday.", "The truce has only been initialled."),
    ("The truce was signed on Friday.", "Nothing has been signed, the minister said."),
    ("The treaty has yet to be signed.", "The treaty was signed in Velden."),
    ("The plant is closed.", "The plant is operational."),
    ("The merger agreement has been terminated.", "The agreement remains in force."),
    ("The minister resigned on Friday.", "The minister was dismissed on Friday."),
    ("The ferry is afloat.", "The ferry sank off the cape."),
    ("The result was annulled by the court.", "The result was upheld by the court."),
    ("No one was hurt in the fire.", "Three passengers were hurt in the fire."),
    ("The captain was the last to leave the ship.", "The captain was the first to leave the ship."),
    ("The broker is in a cell.", "The broker has never spent a night in detention, his lawyer said."),
    ("The broker was arrested on the spot by dock guards.", "The broker is on the run, a cousin said."),
    ("Nine fishermen remain in the power of the navy.", "We hold no fishermen."),
    (
        "The tax office has opened an inquiry into the brewery.",
        "The tax office is not investigating the brewery.",
    ),
    ("She capsized off the cape.", "The ferry is afloat."),
    ("The pilot slipped away and vanished into the forest.", "The pilot was pulled alive from the wreckage."),
    ("The two sides agreed to meet again in May.", "No second meeting has been agreed, the envoy said."),
    ("The cannery is open as usual.", "The cannery has been shut down."),
    ("The smuggler spent the night in a cell.", "The smuggler gave the guards the slip."),
    ("The assembly passed the water bill.", "The water law was voted down by the assembly."),
    ("The lease lay unsigned on the table.", "The lease was signed by both sides."),
    ("The schooner is stuck fast on the reef.", "Tugs pulled the schooner free."),
    ("The epidemic is under control.", "The epidemic goes on spreading."),
]


@pytest.mark.parametrize(("one", "other"), OPPOSED)
def test_opposed_states(one: str, other: str) -> None:
    (judgement,) = judged(one, other)
    (back,) = judged(other, one)
    assert judgement.verdict is Verdict.CONFLICTS
    assert (judgement.value_a, judgement.value_b) == (back.value_b, back.value_a)
    assert (judgement.score, judgement.reason, judgement.matter) == (back.score, back.reason, back.matter)
    assert judgement.value_a in judgement.reason and judgement.value_b in judgement.reason


PASSED = [
    ("The suspect is in custody.", "The suspect was arrested on Friday."),
    ("The treaty was signed on Friday.", "The bridge is closed."),
    ("The mayor was released from prison.", "The mayor is under house arrest."),
    ("The lower house approved the water bill.", "The senate rejected the water bill."),
    ("The editor was acquitted of libel.", "The editor was convicted of fraud."),
    ("Nine soldiers were killed.", "The 180 soldiers are in good health."),
    ("The epidemic in Velden is under control.", "The epidemic goes on spreading in Karsk."),
    ("The Turkish embassy is closed.", "The Norwegian embassy is open."),
    ("Jonas Brandt resigned on Friday.", "Marta Velk did not resign."),
    ("The treaty may be signed.", "The treaty has not been signed."),
    ("The driver was arrested on Friday.", "The driver was charged on Friday."),
    ("The crew had been detained since November.", "The crew was freed after 98 days."),
    ("Nobody was killed.", "Jonas Brandt died of his injuries in hospital."),
    ("Nothing was signed in Velden.", "Hanbit signed a contract for a new mill."),
    ("The broker fled over the border on Monday.", "The broker was arrested in Velden on Friday."),
    ("The broker was arrested on Monday.", "The broker fled on a scooter after the theft."),
    ("The treasurer was suspended in March.", "The treasurer is back and remains in office."),
    ("Envoys held talks in three capitals.", "The president cancelled the talks with the rebels."),
    ("Residents fled the scene.", "Residents were taken to hospital with burns."),
    ("Peace is impossible without an agreement.", "An agreement was concluded in Velden."),
    ("The dockers reached an agreement.", "Nothing has been signed."),
    ("Police hold two men over the theft.", "The owner of the mill was never arrested."),
    ("The court adjourned the case on 26 April.", "The court dismissed the complaint on 30 April."),
    (
        "The tax office is not investigating the brewery.",
        "The tax office has opened an inquiry into the zoo.",
    ),
]


@pytest.mark.parametrize(("one", "other"), PASSED)
def test_let_pass(one: str, other: str) -> None:
    assert [j for j in judged(one, other) if j.score >= 0.5] == []


RULINGS = [
    ("The court annulled the vote on Friday.", "The court adjourned on Friday without a ruling."),
    ("The vote was annulled by the court on Friday.", "The court reserved judgment on Friday."),
]


@pytest.mark.parametrize(("one", "other"), RULINGS)
def test_a_court_does_not_adjourn_and_decide_on_one_day(one: str, other: str) -> None:
    (one_day,) = judged(one, other, same=True)
    assert one_day.verdict is Verdict.CONFLICTS and one_day.score >= 0.5
    assert all(j.score < 0.45 for j in judged(one, other))


def test_what_happened_long_ago_is_no_rival_of_today() -> None:
    dates = {"a1": "2024-05-06", "a2": "2024-05-06"}
    assert judged("Nobody has been arrested.", "Two men were arrested in November 2023.", dates) == []


def test_never_is_said_of_all_time_up_to_the_article() -> None:
    dates = {"a1": "2024-05-20", "a2": "2024-05-06"}
    (judgement,) = judged(
        "After the hearing of 3 May the broker was never behind bars.", "The broker is in custody.", dates
    )
    assert judgement.verdict is Verdict.CONFLICTS


def test_what_may_have_followed_is_left_open() -> None:
    dates = {"a1": "2024-05-03", "a2": "2024-05-06"}
    (judgement,) = judged("The search for the crew continues.", "The search was called off.", dates)
    assert judgement.verdict is Verdict.UNSURE


REASONS = [
    (
        "The suspect is still at large.",
        "The suspect is in custody.",
        "The suspect cannot be both in custody and at large at one time",
    ),
    (
        "The suspect was not arrested.",
        "The suspect is in custody.",
        "The suspect is in custody according to one, and not according to the other",
    ),
]


@pytest.mark.parametrize(("one", "other", "told"), REASONS)
def test_reasons_in_plain_words(one: str, other: str, told: str) -> None:
    (judgement,) = judged(one, other)
    assert judgement.reason.casefold().startswith(told.casefold())


def test_another_time_is_another_state() -> None:
    assert judged(*OPPOSED[0], same=False) == []


def test_what_follows_and_was_told_later_is_no_conflict() -> None:
    one, other = "The suspect is still at large.", "The suspect is in custody."
    later = judged(one, other, {"a1": "2024-05-03", "a2": "2024-05-06"})
    earlier = judged(one, other, {"a1": "2024-05-06", "a2": "2024-05-03"})
    assert later[0].score < 0.5 < earlier[0].score


@settings(deadline=None, max_examples=30)
@given(st.floats(-1.0, 1.0), st.sampled_from(OPPOSED + PASSED))
def test_score_is_a_probability_and_symmetric(similarity: float, texts: tuple[str, str]) -> None:
    one, other = judged(*texts, similarity=similarity), judged(*texts[::-1], similarity=similarity)
    assert [j.score for j in one] == [j.score for j in other]
    assert all(0.0 <= j.score <= 1.0 for j in one)
