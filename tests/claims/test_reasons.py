"""Motives and causes that sentences give, and the acts that they explain."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told import claims_of

from checker.model import Kind, Reason


def reasons_of(text: str) -> list[Reason]:
    return [reason for claim in claims_of(text) for reason in claim.reasons]


# sentence, words of the reason, word of the act, kind
GIVEN = [
    ("Brandt sold the mill in order to pay the debt.", "pay the debt", "sold", Kind.MOTIVE),
    (
        "The army closed the road so that the convoy could pass.",
        "the convoy could pass",
        "closed",
        Kind.MOTIVE,
    ),
    ("The union called a strike in a bid to stop the sale.", "stop the sale", "called", Kind.MOTIVE),
    ("Norway sent two ships with the aim of finding the wreck.", "finding the wreck", "sent", Kind.MOTIVE),
    ("Lobo resigned because her mother was ill.", "her mother was ill", "resigned", Kind.MOTIVE),
    ("The ferry sank because of a leak in the hull.", "a leak in the hull", "sank", Kind.CAUSE),
    ("Brandt went home out of fear for her son.", "fear for her son", "went", Kind.MOTIVE),
    ("The court jailed the captain for dumping waste.", "dumping waste", "jailed", Kind.MOTIVE),
    ("Norway expelled two diplomats over a theft.", "a theft", "expelled", Kind.MOTIVE),
    ("The aim of the visit is to end the war.", "to end the war", "visit", Kind.MOTIVE),
    ("The cause of the fire was a broken heater.", "a broken heater", "fire", Kind.CAUSE),
    ("A broken rail caused the derailment.", "A broken rail", "derailment", Kind.CAUSE),
    ("The derailment was caused by a broken rail.", "a broken rail", "derailment", Kind.CAUSE),
    ("The accident was blamed on the driver.", "the driver", "accident", Kind.CAUSE),
    ("Inspectors attributed the explosion to a gas leak.", "a gas leak", "explosion", Kind.CAUSE),
    ("The shutdown is meant to save money.", "to save money", "shutdown", Kind.MOTIVE),
    ("The ban is aimed at the smugglers of Lonby.", "the smugglers of Lonby", "ban", Kind.MOTIVE),
    ("Critics see the visit as a way of winning votes.", "winning votes", "visit", Kind.MOTIVE),
    ("The minister called the withdrawal an act of goodwill.", "goodwill", "withdrawal", Kind.MOTIVE),
    ("The fire broke out in the engine room.", "the engine room", "fire", Kind.CAUSE),
    ("The rebels asked for Norway's help in freeing the crew.", "freeing the crew", "asked", Kind.MOTIVE),
    ("Velden sought support to rebuild the bridge.", "rebuild the bridge", "sought", Kind.MOTIVE),
]


@pytest.mark.parametrize(("sentence", "words", "act", "kind"), GIVEN)
def test_reason_with_its_act(sentence: str, words: str, act: str, kind: Kind) -> None:
    (reason,) = reasons_of(sentence)
    assert reason.text == words
    assert act in reason.act.text
    assert words not in reason.act.text
    assert (reason.kind, reason.rejected) == (kind, False)
    assert sentence[reason.start : reason.end].strip(" .") == words


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The closure has nothing to do with wages in Velden.", "wages in Velden"),
        ("With the strike the closure had nothing to do.", "the strike"),
        ("Brandt sold the mill not because of the debt.", "the debt"),
        ("The visit was not about money.", "money"),
        ("Versions that attribute the withdrawal to sickness are rejected.", "sickness"),
    ],
)
def test_rejected(sentence: str, words: str) -> None:
    assert [(r.text, r.rejected) for r in reasons_of(sentence)] == [(words, True)]


def test_not_one_but_the_other() -> None:
    found = reasons_of("The purpose of the trip was not to resume talks but to end the war.")
    assert [(r.text, r.rejected) for r in found] == [("resume talks", True), ("end the war", False)]


def test_rather_than() -> None:
    found = reasons_of("Brandt sold the mill out of spite rather than need.")
    assert [(r.text, r.rejected) for r in found] == [("spite", False), ("need", True)]


def test_no_other_reason_and_a_chief_one() -> None:
    (only,) = reasons_of("Serbia offered help solely out of friendship.")
    assert only.only
    first, second = reasons_of(
        "Norway sent ships primarily in the interests of safety, but also to help Lonby."
    )
    assert (first.chief, second.chief) == (True, False)


@pytest.mark.parametrize(
    "sentence",
    [
        "Rosa Lobo wants to thank the city.",  # a wish explains no act where no sentence stands before
        "The talks are due to end on Friday.",
        "The train has been late since Monday.",
        "The minister said it as the doors were closing.",
        "Two men came out of the building.",
        "The council rejected proposals for reopening the port.",
        "The court asked the firm to pay.",
        "The deal will encourage others to sell.",  # expected, not told
        "The cause of the fire is unknown.",
        "Why did the mill close?",
        "If the explanation for the closure is a want of orders, nobody has said so.",
    ],
)
def test_no_reason(sentence: str) -> None:
    assert reasons_of(sentence) == []


def test_the_act_is_told_by_the_sentence_before() -> None:
    found = reasons_of("Norway closed the port of Lonby on Monday. The move is meant to stop smugglers.")
    (reason,) = found
    assert reason.text == "to stop smugglers"
    assert [passage.text for passage in reason.act.before] == ["Norway closed the port of Lonby on Monday."]


def test_that_is_why_takes_the_reason_from_before() -> None:
    (reason,) = reasons_of(
        "The wages are half as high in Lonby. For this reason, and for no other, the bakers leave."
    )
    assert reason.text == "The wages are half as high in Lonby"
    assert "the bakers leave" in reason.act.text
    assert reason.only


def test_a_question_is_answered() -> None:
    text = "Why did Norway close the port? The minister says that it wanted to stop smugglers."
    (reason,) = [r for r in reasons_of(text) if r.cue == "why"]
    assert reason.text == "to stop smugglers"
    assert reason.act.text == "Norway close the port"


def test_asked_why_and_answered_at_once() -> None:
    found = reasons_of("Asked why the port had been closed, Rosa Lobo said that the pumps had failed.")
    assert [(r.act.text, r.text) for r in found] == [
        ("the port had been closed", "that the pumps had failed")
    ]


@given(st.text(alphabet="because of the to in order aim is not but a why? ,.\"'", max_size=80))
def test_positions_lie_in_the_article(text: str) -> None:
    for claim in claims_of(text):
        for reason in claim.reasons:
            assert 0 <= reason.start <= reason.end <= len(text)
            assert 0.0 < reason.strength <= 1.0
