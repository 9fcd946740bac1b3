"""Which claims of several articles state the same, and from how many sources."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from relating import CONFLICTS, SUPPORTS, claim, folder, relation

from checker.findings.agreement import AGREE, SURE, agreement
from checker.findings.corroboration import APART, ONE_REASON, by_article, find_corroborations
from checker.model import Article, Claim, Corroboration, Gate, Kind, Pair, Relation, Verdict
from checker.pairing.copies import Copies

FOLDER = folder("dawn.txt", "herald.txt", "post.txt", "wire.txt")
A = claim("a1", 1, "The ferry to Skelby carried 40 cars.")
B = claim("a2", 1, "Forty cars were on the Skelby ferry.")
C = claim("a3", 1, "The boat to Skelby had 40 cars aboard.")
D = claim("a4", 1, "On the Skelby ferry were 40 cars.")
NO_COPIES = Copies({}, {})


def pair(a: Claim, b: Claim, similarity: float = 0.9, overlap: float = 0.7, gate: float = 0.8) -> Pair:
    return Pair(a, b, similarity, frozenset(), Gate(gate, None), overlap)


def alike(claims: Sequence[Claim], *apart: Claim) -> NDArray[np.float32]:
    """One direction for all claims, another for those `apart`."""
    rows = [[0.0, 1.0] if c in apart else [1.0, 0.0] for c in claims]
    return np.asarray(rows, np.float32).reshape(-1, 2)


def found(
    claims: Sequence[Claim],
    pairs: Sequence[Pair],
    relations: Sequence[Relation] = (),
    copies: Copies = NO_COPIES,
    apart: Sequence[Claim] = (),
    articles: Sequence[Article] = FOLDER,
) -> tuple[Corroboration, ...]:
    return find_corroborations(articles, claims, alike(claims, *apart), pairs, relations, copies)


def groups(corroborations: Sequence[Corroboration]) -> list[list[str]]:
    return [[c.id for c in x.claims] for x in corroborations]


def test_nothing_of_nothing() -> None:
    assert found([], []) == ()


def test_agreeing_claims_of_two_articles() -> None:
    (one,) = found([A, B], [pair(A, B)])
    assert one.claims == (A, B)
    assert one.independent_sources == 2
    assert one.claim in (A.text, B.text)


def test_claims_that_say_other_things_are_none() -> None:
    assert found([A, B], [pair(A, B, 0.3, 0.1, 0.2)]) == ()


@pytest.mark.parametrize(("score", "agree"), [(ONE_REASON, True), (ONE_REASON - 0.01, False)])
def test_one_reason_for_one_act_is_an_agreement_in_whatever_words(score: float, agree: bool) -> None:
    reason = relation(A, "to pay debts", B, "money", SUPPORTS, score, Kind.MOTIVE)
    assert bool(found([A, B], [], [reason])) is agree


def test_two_claims_of_one_article_are_none() -> None:
    again = claim("a1", 2, "There were 40 cars on it.")
    assert found([A, again], [pair(A, again)], [relation(A, "40", again, "40", SUPPORTS)]) == ()


def test_the_same_figure_makes_agreement() -> None:
    near = pair(A, B, 0.55, 0.3, 0.6)
    assert found([A, B], [near]) == ()
    same = relation(A, "40", B, "40", SUPPORTS, kind=Kind.NUMBER)
    assert groups(found([A, B], [near], [same])) == [["a1.1", "a2.1"]]


def test_the_same_time_makes_agreement() -> None:
    near = pair(A, B, 0.55, 0.3, 0.6)
    assert groups(found([A, B], [replace(near, gate=Gate(0.6, True))])) == [["a1.1", "a2.1"]]


def test_the_same_age_says_little() -> None:
    near = pair(A, B, 0.55, 0.3, 0.6)
    assert found([A, B], [near], [relation(A, "40", B, "40", SUPPORTS, matter="age")]) == ()


def test_copies_join_and_count_once() -> None:
    copies = Copies({"a1.1": 0, "a2.1": 0}, {"a1": ("a2",), "a2": ("a1",)})
    (one,) = found([A, B], [], copies=copies)
    assert one.claims == (A, B)
    assert one.independent_sources == 1
    (two,) = found([A, B, C], [pair(A, C)], copies=copies)
    assert two.claims == (A, B, C)
    assert two.independent_sources == 2


@pytest.mark.parametrize("verdict", [v for v in Verdict if v is not SUPPORTS])
def test_never_across_a_conflict(verdict: Verdict) -> None:
    assert found([A, B], [pair(A, B)], [relation(A, "40", B, "50", verdict)]) == ()


def test_an_open_question_over_one_value_sets_nothing_apart() -> None:
    same, other = relation(A, "40", B, "40", Verdict.UNSURE), relation(A, "40", B, "50", Verdict.UNSURE)
    assert groups(found([A, B], [pair(A, B)], [same])) == [["a1.1", "a2.1"]]
    assert found([A, B], [pair(A, B)], [other]) == ()


def test_copies_in_conflict_are_not_joined() -> None:
    copies = Copies({"a1.1": 0, "a2.1": 0}, {})
    assert found([A, B], [], [relation(A, "40", B, "50")], copies) == ()


def test_no_third_claim_joins_two_in_conflict() -> None:
    pairs = [pair(A, C), pair(B, C, 0.95)]
    assert groups(found([A, B, C], pairs, [relation(A, "40", B, "50")])) == [["a2.1", "a3.1"]]


DENIALS = [
    "The ferry to Skelby did not sail.",
    "The ferry to Skelby didn't sail.",
    "The ferry to Skelby didn’t sail.",
    "The ferry to Skelby never sailed.",
    "The ferry to Skelby sailed without a licence.",
    "No ferry to Skelby sailed.",
    "The ferry to Skelby failed to sail.",
    "The owner denied that the ferry to Skelby sailed.",
    "Nobody, the owner said, sailed on the ferry.",
    "“No,” the owner said, the ferry to Skelby sailed.",
]


@pytest.mark.parametrize("quote", DENIALS)
def test_a_denial_never_agrees_with_its_like(quote: str) -> None:
    said, denied = claim("a1", 1, "The ferry to Skelby sailed."), claim("a2", 1, quote)
    assert found([said, denied], [pair(said, denied, 0.99, 1.0, 1.0)]) == ()
    assert found([denied, said], [pair(denied, said, 0.99, 1.0, 1.0)]) == ()


def test_two_denials_agree() -> None:
    one, other = claim("a1", 1, DENIALS[0]), claim("a2", 1, DENIALS[3])
    assert len(found([one, other], [pair(one, other)])) == 1


def test_an_unsure_agreement_joins_only_what_holds_together() -> None:
    sure, unsure = pair(A, B, 1.0, 1.0, 1.0), pair(B, C, 0.8, 0.6, 0.5)
    same = [relation(A, "40", B, "40", SUPPORTS)]
    assert AGREE <= agreement(unsure, 0, 0) < SURE <= agreement(sure, 0.9, 0)
    assert groups(found([A, B, C], [sure, unsure], same)) == [["a1.1", "a2.1", "a3.1"]]
    assert groups(found([A, B, C], [sure, unsure], same, apart=[C])) == [["a1.1", "a2.1"]]


def test_a_claim_that_tells_two_matters_is_in_two_groups() -> None:
    """A first sentence agrees with one article on its cars and with another on its date."""
    sure, likely = pair(A, B, 1.0, 1.0, 1.0), pair(B, C, 0.9, 0.7, 0.5)
    same = [relation(A, "40", B, "40", SUPPORTS)]
    assert APART <= agreement(likely, 0, 0) < SURE
    told = groups(found([A, B, C], [sure, likely], same, apart=[C]))
    assert told == [["a1.1", "a2.1"], ["a2.1", "a3.1"]]


def test_no_group_within_another() -> None:
    """What would not hold together at first and was joined through a third claim stands once."""
    first, then, last = pair(A, B, 1.0, 1.0, 1.0), pair(B, C, 0.9, 0.7, 0.5), pair(A, C, 1.0, 1.0, 1.0)
    same = [relation(A, "40", B, "40", SUPPORTS), relation(A, "40", C, "40", SUPPORTS)]
    (one,) = found([A, B, C], [first, then, last], same, apart=[C])
    assert {c.id for c in one.claims} == {A.id, B.id, C.id}


def test_the_largest_first() -> None:
    small = [claim("a1", 5, "The bridge is closed."), claim("a2", 5, "Closed is the bridge.")]
    claims = [*small, A, B, C]
    told = found(claims, [pair(*small, 0.99), pair(A, B), pair(B, C)])
    assert [c.independent_sources for c in told] == [3, 2]
    more = claim("a1", 9, "40 cars were carried.")
    told = found([*small, A, B, more], [pair(*small, 0.99), pair(A, B), pair(B, more)])
    assert [len(c.claims) for c in told] == [3, 2]


def test_the_claim_named_is_the_most_central() -> None:
    claims = [A, B, C]
    vectors = np.asarray([[1, 0], [0.8, 0.6], [0.28, 0.96]], np.float32)
    (one,) = find_corroborations(FOLDER, claims, vectors, [pair(A, B), pair(B, C)], [], NO_COPIES)
    assert one.claim == B.text


def test_claims_per_article() -> None:
    again = claim("a1", 2, "It sank.")
    assert by_article([A, B, again]) == {"a1": (A, again), "a2": (B,)}
    assert by_article([]) == {}


CLAIMS = [A, B, C, D, claim("a1", 2, "A crane fell."), claim("a2", 2, "The crane fell down.")]
LINKS = st.lists(
    st.tuples(
        st.sampled_from(CLAIMS),
        st.sampled_from(CLAIMS),
        st.sampled_from([0.5, 0.8, 0.8, 0.95]),
        st.sampled_from([None, CONFLICTS, SUPPORTS]),
    ).filter(lambda x: x[0] is not x[1]),
    max_size=8,
    unique_by=lambda x: frozenset({x[0].id, x[1].id}),
)
Links = list[tuple[Claim, Claim, float, Verdict | None]]


def told(links: Links, turn: bool = False) -> tuple[Corroboration, ...]:
    pairs = [pair(b, a, s) if turn else pair(a, b, s) for a, b, s, _ in links]
    relations = [relation(a, "40", b, "40", v) for a, b, _, v in links if v]
    return found(CLAIMS, pairs, relations)


@given(LINKS, st.randoms(use_true_random=False), st.booleans())
def test_no_order_matters(links: Links, dice: random.Random, turn: bool) -> None:
    shuffled = list(links)
    dice.shuffle(shuffled)
    assert told(links) == told(shuffled, turn)


@given(LINKS)
def test_every_group_is_well_made(links: Links) -> None:
    corroborations = told(links)
    members = [c.id for x in corroborations for c in x.claims]
    assert len(members) == len(set(members))
    assert len({x.id for x in corroborations}) == len(corroborations)
    for x in corroborations:
        ids = {c.id for c in x.claims}
        assert 2 <= x.independent_sources == len({c.article for c in x.claims})
        assert x.claim in {c.text for c in x.claims}
        assert not any(v is CONFLICTS and {a.id, b.id} <= ids for a, b, _, v in links)


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_agreement_is_a_probability_that_evidence_raises(
    cosine: float, overlap: float, gate: float, number: float, more: float
) -> None:
    base = agreement(pair(A, B, cosine, overlap, gate), number, 0.0)
    assert 0 <= base < 1
    assert agreement(pair(A, B, cosine, overlap, gate), number, more) >= base
    assert agreement(pair(A, B, max(cosine, more), overlap, gate), number, 0.0) >= base
    assert agreement(pair(B, A, cosine, overlap, gate), number, 0.0) == base


def test_a_caption_is_no_source() -> None:
    beside = replace(B, caption=True)
    assert found([A, beside], [pair(A, beside)]) == ()
    copied = Copies({A.id: 1, beside.id: 1}, {})
    assert found([A, beside], [], copies=copied) == ()
    (one,) = found([A, beside, C], [pair(A, beside), pair(A, C)])
    assert one.claims == (A, C)
