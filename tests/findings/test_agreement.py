"""Whether two claims of different articles state the same: the evidence, and what it comes to."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from relating import claim

from checker.claims.extract import extract_claims
from checker.findings.agreement import AGREE, SOME_WORDS, agreement, denies, evidence_of, telling
from checker.model import (
    Amount,
    Article,
    Block,
    BlockRole,
    Bound,
    Claim,
    EntityType,
    Gate,
    Mention,
    Pair,
    Time,
    TimeRelation,
)

ONE = claim("a1", 1, "Trade between the two came to 67 million crowns.")
OTHER = claim("a2", 1, "They sell each other goods worth 67 million.")


def count(value: float) -> Amount:
    return Amount(f"{value:g}", 0, 1, value, "", "count", Bound.EXACT, value, value, "goat", ())


def pair(
    a: Claim = ONE, b: Claim = OTHER, similarity: float = 0.6, overlap: float = 0.3, same: bool | None = None
) -> Pair:
    return Pair(a, b, similarity, frozenset(), Gate(0.6, same), overlap)


def with_counts(one: Claim, *values: float) -> Claim:
    return replace(one, amounts=tuple(count(v) for v in values))


@pytest.mark.parametrize(
    ("less", "more"), [(2, 7), (7, 12), (12, 13), (13, 67), (67, 90), (-7, 67), (0.5, 3)]
)
def test_larger_figures_say_more(less: float, more: float) -> None:
    assert 0 <= telling(less) < telling(more) <= 1


def test_half_and_one_say_nothing() -> None:
    assert telling(0.5) == telling(1) == 0
    half = Amount("half", 0, 4, 50.0, "%", "share", Bound.EXACT, 50.0, 50.0, "goat", ())
    both = pair(replace(ONE, amounts=(half,)), replace(OTHER, amounts=(half,)))
    assert evidence_of(both, 0)["figure in common"] == 0


def at(one: Claim, *minutes: int) -> Claim:
    return replace(one, times=tuple(_clock(m) for m in minutes))


def _clock(minutes: int) -> Time:
    return Time(f"{minutes}", 0, 1, "minute", TimeRelation.AT, clock=(minutes, minutes))


@pytest.mark.parametrize(
    ("ours", "theirs", "least"),
    [
        ((700,), (700,), 0.8),  # 11:40 in both
        ((720,), (720,), 0.3),  # noon
        ((700,), (705,), 0.0),
        ((700, 720), (700,), 0.0),  # one of two moments
        ((), (), 0.0),
    ],
)
def test_a_time_of_day_in_common_says_as_much_as_a_figure(
    ours: tuple[int, ...], theirs: tuple[int, ...], least: float
) -> None:
    assert evidence_of(pair(at(ONE, *ours), at(OTHER, *theirs)), 0)["figure in common"] == least


def test_a_telling_figure_in_common_is_one_matter_in_two_places() -> None:
    places = [
        replace(one, mentions=(Mention(name, name, EntityType.PLACE, 0, 1, name),))
        for one, name in ((ONE, "Skelby"), (OTHER, "Norby"))
    ]
    near = pair(*places, similarity=0.7, overlap=0.5)
    assert agreement(near, 0, 0) == 0
    assert agreement(pair(*(with_counts(x, 670) for x in places), similarity=0.7, overlap=0.5), 0, 0) > AGREE


def test_nearness_without_words_says_too_little() -> None:
    assert agreement(pair(similarity=0.95, overlap=SOME_WORDS - 0.01), 0, 0) == 0
    assert agreement(pair(similarity=0.95, overlap=SOME_WORDS), 0, 0) > AGREE
    assert agreement(pair(similarity=0.95, overlap=0.0, same=True), 0, 0) > AGREE


def test_a_figure_in_common_speaks_for_agreement() -> None:
    plain = agreement(pair(), 0, 0)
    same = agreement(pair(with_counts(ONE, 67), with_counts(OTHER, 67, 3)), 0, 0)
    other = agreement(pair(with_counts(ONE, 67), with_counts(OTHER, 76)), 0, 0)
    assert other < plain < same
    assert plain < AGREE <= same


def test_nearness_words_and_times_speak_for_agreement() -> None:
    plain = agreement(pair(), 0, 0)
    assert agreement(pair(similarity=0.8), 0, 0) > plain
    assert agreement(pair(overlap=0.6), 0, 0) > plain
    assert agreement(pair(same=True), 0, 0) > plain
    assert agreement(pair(), 0.8, 0) > plain


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The pool has no permit.", True),
        ("The pool wasn't closed.", True),
        ("The owner denied it.", True),
        ("The pool failed the test.", True),
        ("The pool is closed.", False),
        ("Knots were tied.", False),
    ],
)
def test_denials(text: str, denied: bool) -> None:
    assert denies(claim("a1", 1, text)) is denied


def test_a_denial_agrees_with_its_like_only_in_a_figure() -> None:
    told, denied = (
        claim("a1", 1, "The pool is open to 40 guests."),
        claim("a2", 1, "Not 40 guests use the pool."),
    )
    assert agreement(pair(told, denied, 0.99, 1.0), 0, 0) == 0
    assert agreement(pair(told, denied, 0.99, 1.0), 0.6, 0) > AGREE
    assert agreement(pair(told, denied, 0.99, 1.0), 0, 0.6) > AGREE


@pytest.mark.parametrize(
    ("ours", "theirs", "agree"),
    [
        ((EntityType.PLACE, "Lonby"), (EntityType.PLACE, "Velden"), False),
        ((EntityType.BODY, "City Hall"), (EntityType.PLACE, "Velden"), False),
        ((EntityType.BODY, "City Hall"), (EntityType.BODY, "School No. 9"), False),
        ((EntityType.PERSON, "Jan Hude"), (EntityType.PLACE, "Velden"), True),
        ((EntityType.PLACE, "Lonby"), (EntityType.PLACE, "Lonby"), True),
    ],
)
def test_one_place_or_body_does_not_agree_with_another(
    ours: tuple[EntityType, str], theirs: tuple[EntityType, str], agree: bool
) -> None:
    a, b = (
        replace(one, mentions=(Mention(name, name, type_, 0, 1, name),))
        for one, (type_, name) in ((ONE, ours), (OTHER, theirs))
    )
    told = replace(pair(a, b, 0.9, 0.9), shared=a.entities & b.entities)
    assert (agreement(told, 0, 0) > AGREE) is agree
    assert agreement(told, 0.6, 0) > AGREE


@pytest.mark.parametrize(("overlap", "agree"), [(0.7, True), (0.3, False)])
def test_one_person_and_many_words_make_one_matter_of_two_places(overlap: float, agree: bool) -> None:
    """Somebody of Skelby heads the board, and the same person heads it, come from Norby: asides."""
    who = Mention("Ilse Brandt", "p1", EntityType.PERSON, 0, 1, "Ilse Brandt")
    a, b = (
        replace(one, mentions=(who, Mention(name, name, EntityType.PLACE, 2, 3, name)))
        for one, name in ((ONE, "Skelby"), (OTHER, "Norby"))
    )
    told = replace(pair(a, b, 0.9, overlap), shared=frozenset({"p1"}))
    assert (agreement(told, 0, 0) > AGREE) is agree


@given(st.lists(st.floats(0, 5000), max_size=3), st.lists(st.floats(0, 5000), max_size=3), st.floats(0, 1))
def test_symmetric(ours: list[float], theirs: list[float], number: float) -> None:
    a, b = with_counts(ONE, *ours), with_counts(OTHER, *theirs)
    assert evidence_of(pair(a, b), number) == evidence_of(pair(b, a), number)
    assert 0 <= agreement(pair(a, b), number, 0) <= 1


# (of the one that denies, of the other, whether the two may still state the same)
BESIDE = [
    (
        "The rebels wanted no more of Lonby, where the talks in October 2022 broke up on the first day.",
        "In October 2022 the talks in Lonby broke up on the first day.",
        True,
    ),
    ("The talks in Lonby did not break up on the first day.", "The talks in Lonby broke up.", False),
    ("The bridge of Lonby is not safe.", "The bridge of Lonby is safe.", False),
    ("There was no fire in the mill of Lonby.", "A fire destroyed the mill of Lonby.", False),
]


@pytest.mark.parametrize(("no", "yes", "may"), BESIDE)
def test_a_denial_of_another_matter_halves_an_agreement(no: str, yes: str, may: bool) -> None:
    one, other = (
        extract_claims([Article(a, f"{a}.txt", t, (Block(0, len(t), BlockRole.BODY),), "utf-8")])[0]
        for a, t in (("a1", no), ("a2", yes))
    )
    told = replace(pair(one, other, 0.8, 0.6, True), shared=frozenset({"e1"}))
    assert (agreement(told, 0, 0) > AGREE) is may
    assert agreement(told, 0, 0) == agreement(replace(told, a=other, b=one), 0, 0)
