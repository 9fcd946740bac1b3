"""What speaks for two claims telling of one happening."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Claim, EntityType, Mention, Predicate, Time, TimeRelation
from checker.pairing.gate import different_places, gate, shared_event
from checker.pairing.stories import Folder

FOLDER = Folder(
    {"a1": "2024-05-06", "a2": "2024-05-06"},
    {"rare": 1.0, "common": 0.0},
    {("a1", "a2"): 0.35},
    {"a1": 0, "a2": 0},
)


def claim(article: str, verb: str = "", place: str = "", day: str = "") -> Claim:
    first = datetime.fromisoformat(day) if day else None
    times = (
        (Time(day, 0, 1, "day", TimeRelation.AT, first, first + timedelta(days=1), first.month, first.day),)
        if first
        else ()
    )
    return Claim(
        f"{article}.1",
        article,
        0,
        1,
        "x",
        "x",
        1,
        mentions=(Mention(place, place, EntityType.PLACE, 0, 1, place),) if place else (),
        times=times,
        predicates=(Predicate(verb),) if verb else (),
    )


def score(a: Claim, b: Claim, similarity: float = 0.4, *shared: str, folder: Folder = FOLDER) -> float:
    return gate(a, b, similarity, frozenset(shared), folder).score


PLAIN = claim("a1"), claim("a2")
EVENTS = [
    ("crash", "crash", "crash"),
    ("crash", "collide", "crash / collide"),
    ("crash", "appoint", None),
    ("crash", "", None),
]


@pytest.mark.parametrize(("one", "other", "event"), EVENTS)
def test_shared_event(one: str, other: str, event: str | None) -> None:
    assert shared_event(claim("a1", one), claim("a2", other)) == event
    assert (score(claim("a1", one), claim("a2", other)) > score(*PLAIN)) is (event is not None)


PLACES = [("velden", "lonby", True), ("velden", "velden", False), ("velden", "", False), ("", "", False)]


@pytest.mark.parametrize(("one", "other", "differ"), PLACES)
def test_different_places(one: str, other: str, differ: bool) -> None:
    a, b = claim("a1", place=one), claim("a2", place=other)
    assert different_places(a, b) is differ
    assert different_places(b, a) is differ
    assert (score(a, b) < score(*PLAIN)) is differ
    assert ("they name different places" in gate(a, b, 0.4, frozenset(), FOLDER).evidence) is differ


def test_rare_names_speak_louder() -> None:
    assert score(*PLAIN) < score(*PLAIN, 0.4, "common") < score(*PLAIN, 0.4, "rare")


def test_articles_of_one_story_speak_for_it() -> None:
    near = Folder(FOLDER.published, {}, {("a1", "a2"): 0.9}, FOLDER.story)
    far = Folder(FOLDER.published, {}, {}, FOLDER.story)
    assert score(*PLAIN, folder=far) < score(*PLAIN) < score(*PLAIN, folder=near)


DAYS = [("2024-05-04", "2024-05-04", True), ("2023-05-04", "2024-05-04", False), ("", "", None)]


@pytest.mark.parametrize(("one", "other", "same"), DAYS)
def test_time(one: str, other: str, same: bool | None) -> None:
    a, b = claim("a1", day=one), claim("a2", day=other)
    found = gate(a, b, 0.4, frozenset(), FOLDER)
    assert found.same_time is same
    change = found.score - score(*PLAIN)
    assert (change > 0, change < 0) == (same is True, same is False)


CLAIMS = st.tuples(
    st.sampled_from(["crash", "collide", "appoint", ""]),
    st.sampled_from(["velden", "lonby", ""]),
    st.sampled_from(["2024-05-04", "2023-05-04", ""]),
)


@given(CLAIMS, CLAIMS, st.floats(-1, 1), st.frozensets(st.sampled_from(["rare", "common", "new"])))
def test_symmetric_and_between_nought_and_one(
    one: tuple[str, str, str], other: tuple[str, str, str], similarity: float, shared: frozenset[str]
) -> None:
    a, b = claim("a1", *one), claim("a2", *other)
    there, back = gate(a, b, similarity, shared, FOLDER), gate(b, a, similarity, shared, FOLDER)
    assert (there.score, there.same_time) == (back.score, back.same_time)
    assert 0.0 <= there.score <= 1.0
