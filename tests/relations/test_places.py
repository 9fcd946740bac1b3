"""One event put in two places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Claim, EntityType, Gate, Judgement, Mention, Pair, Verdict
from checker.relations.places import NEAR, compare

GATE = Gate(0.6, None, ("both tell of one kind of event (crash)",))


def place(name: str, located: str | None = "crash", entity: str | None = None) -> Mention:
    return Mention(name, name, EntityType.PLACE, 0, len(name), entity or name.lower(), located)


def claim(*mentions: Mention, article: str = "a1") -> Claim:
    return Claim(f"{article}.1", article, 0, 1, "x", "x", 1, mentions=mentions)


def judged(
    a: Claim,
    b: Claim,
    similarity: float = 0.8,
    gate: Gate = GATE,
    within: frozenset[frozenset[str]] = frozenset(),
) -> tuple[Judgement, ...]:
    return compare(Pair(a, b, similarity, a.entities & b.entities, gate), within)


def cross(*mentions: Mention) -> Claim:
    return claim(*mentions, article="a2")


VELDEN, LONBY = place("Velden"), place("Lonby")
ROWS = [
    # one kind of event in two towns, or in two spots
    (claim(VELDEN), cross(LONBY), True),
    (claim(VELDEN), cross(place("Lonby", "collision")), True),
    (claim(place("Velden", "fire")), cross(place("Lonby", "blaze")), True),
    (claim(place("Miller Street")), cross(place("Abbey Road")), True),
    (claim(place("Velden district")), cross(LONBY), True),
    (claim(place("New Velden")), cross(LONBY), True),
    (claim(VELDEN, place("Kenya")), cross(LONBY), True),
    # one place
    (claim(VELDEN), cross(VELDEN), False),
    (claim(place("Velden", entity="e1")), cross(place("the town of Velden", entity="e1")), False),
    # named by the other too
    (claim(VELDEN), cross(LONBY, place("Velden", None)), False),
    (claim(VELDEN, place("Lonby", None)), cross(LONBY), False),
    # of two sizes
    (claim(place("Miller Street")), cross(LONBY), False),
    (claim(place("Abbey Hall")), cross(LONBY), False),
    # a country, or the people of one
    (claim(place("Kenya")), cross(LONBY), False),
    (claim(place("Kenyan Highlands")), cross(LONBY), False),
    # nothing or several things put somewhere
    (claim(place("Velden", None)), cross(LONBY), False),
    (claim(VELDEN, place("Harby")), cross(LONBY), False),
    (claim(), cross(LONBY), False),
    # another kind of event, a saying, a thing
    (claim(place("Velden", "theft")), cross(LONBY), False),
    (claim(place("Velden", "say")), cross(place("Lonby", "say")), False),
    (claim(place("Velden", "office")), cross(place("Lonby", "office")), False),
    # one article
    (claim(VELDEN), claim(LONBY), False),
]


@pytest.mark.parametrize(("a", "b", "found"), ROWS)
def test_two_places(a: Claim, b: Claim, found: bool) -> None:
    assert bool(judged(a, b)) is found
    assert bool(judged(b, a)) is found


def test_the_judgement() -> None:
    (judgement,) = judged(claim(VELDEN), cross(LONBY))
    assert judgement.verdict is Verdict.CONFLICTS
    assert (judgement.value_a, judgement.value_b) == ("Velden", "Lonby")
    assert '"Velden"' in judgement.reason
    assert '"Lonby"' in judgement.reason
    assert judgement.evidence == GATE.evidence


NAMED = [({"velden", "lonby"}, False), ({"velden", "harby"}, True)]


@pytest.mark.parametrize(("beside", "found"), NAMED)
def test_places_named_together_are_no_rivals(beside: set[str], found: bool) -> None:
    within = frozenset({frozenset(beside)})
    assert bool(judged(claim(VELDEN), cross(LONBY), within=within)) is found


GATES = [
    (NEAR, GATE, True),
    (NEAR - 0.01, GATE, False),
    (0.9, Gate(0.6, True), True),
    (0.9, Gate(0.6, False), False),
]


@pytest.mark.parametrize(("similarity", "gate", "found"), GATES)
def test_near_and_of_one_time(similarity: float, gate: Gate, found: bool) -> None:
    assert bool(judged(claim(VELDEN), cross(LONBY), similarity, gate)) is found


def test_the_nearer_the_surer() -> None:
    (far,) = judged(claim(VELDEN), cross(LONBY), 0.55)
    (near,) = judged(claim(VELDEN), cross(LONBY), 0.9)
    assert far.score < near.score <= 0.85


PLACES = st.lists(
    st.builds(
        place,
        st.sampled_from(["Velden", "Lonby", "Abbey Hall", "Kenya", "New Harby"]),
        st.sampled_from(["crash", "collision", "fire", "say", None]),
    ),
    max_size=2,
)


@given(PLACES, PLACES, st.floats(0.4, 1.0))
def test_symmetric(one: list[Mention], other: list[Mention], similarity: float) -> None:
    a, b = claim(*one), cross(*other)
    there, back = judged(a, b, similarity), judged(b, a, similarity)
    assert [(j.value_a, j.value_b, j.score) for j in there] == [(j.value_b, j.value_a, j.score) for j in back]
