"""Whom "he", "it" and "the driver" stand for."""

from __future__ import annotations

from told import claims_of


def test_he_is_the_person_last_named() -> None:
    _, second = claims_of("Jonas Brandt left the court on Monday.\nHe resigned on Tuesday.")
    (predicate,) = [p for p in second.predicates if p.lemma == "resign"]
    assert predicate.subject is not None
    assert (predicate.subject.text, predicate.subject.name) == ("He", "Jonas Brandt")


def test_a_noun_is_the_person_to_whom_it_was_given() -> None:
    _, second = claims_of("The driver, Jonas Brandt, was hurt.\nThe driver was arrested on Tuesday.")
    (state,) = second.states
    assert state.holder is not None and state.holder.name == "Jonas Brandt"


def test_he_is_no_woman() -> None:
    *_, third = claims_of(
        "Jonas Brandt sailed in May.\nHis wife, Marta Velk, waited.\nA clerk said that he had been arrested."
    )
    assert [s.holder.name for s in third.states if s.holder is not None] == ["Jonas Brandt"]


def test_this_gentleman_is_the_person_last_named() -> None:
    _, second = claims_of("Jonas Brandt knew of the leak.\nThis gentleman is now in a cell.")
    assert [s.holder.name for s in second.states if s.holder is not None] == ["Jonas Brandt"]


def test_none_is_of_the_kind_spoken_of_before() -> None:
    _, second = claims_of("She was cautious about a second meeting.\nNone had been agreed, she said.")
    heads = [s.holder.head for s in second.states if s.holder is not None and s.state == "agreed"]
    assert heads == ["meeting"]


def test_it_is_the_thing_last_spoken_of() -> None:
    _, second = claims_of("The envoys discussed the treaty.\nIt was signed on Friday in Velden.")
    holders = [s.holder.head for s in second.states if s.holder is not None and s.state == "signed"]
    assert holders == ["treaty"]


def test_nothing_to_stand_for() -> None:
    (claim,) = claims_of("He resigned on Tuesday in Velden.")
    assert [p.subject.name for p in claim.predicates if p.subject is not None] == [None]


def test_the_one_person_named_by_age_or_calling() -> None:
    for noun in ("The 34-year-old", "The Norwegian rower"):
        _, second = claims_of(f"Jonas Brandt left the clinic on Monday.\n{noun} was arrested on Tuesday.")
        assert [s.holder.name for s in second.states if s.holder is not None] == ["Jonas Brandt"]


def test_of_two_persons_named_the_age_tells_nothing() -> None:
    _, second = claims_of("Jonas Brandt met Marta Velk on Monday.\nThe 34-year-old was arrested on Tuesday.")
    assert [s.holder.name for s in second.states if s.holder is not None] == [None]
