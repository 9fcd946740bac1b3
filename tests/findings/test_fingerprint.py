"""Ids of findings: the same for the same sides in the same places, whatever else changes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.findings.fingerprint import earliest, finding_id, group_id, normalise
from checker.model import Article, Claim, Kind, Side

ARTICLES = {f"a{i}": Article(f"a{i}", f"{name}.txt", "", (), "utf-8") for i, name in enumerate("xyz", 1)}


def claim(article: str, start: int, quote: str) -> Claim:
    return Claim(f"{article}.{start}", article, start, start + len(quote), quote, quote, start)


FORTY = claim("a1", 10, "Forty people died.")
FIFTY = claim("a2", 30, "Fifty people died.")
SIDES = (Side("40", (FORTY,)), Side("50", (FIFTY,)))


def told(sides: tuple[Side, ...], kind: Kind = Kind.NUMBER, matter: str = "person") -> str:
    return finding_id(kind, matter, sides, ARTICLES)


def test_sixteen_hex_digits() -> None:
    assert re.fullmatch("[0-9a-f]{16}", told(SIDES))


def test_order_of_sides_does_not_matter() -> None:
    assert told(SIDES) == told(SIDES[::-1])


def test_another_later_mention_does_not_matter() -> None:
    later = claim("a1", 400, "In all, forty died.")
    elsewhere = claim("a3", 2, "Forty are dead.")
    assert told((Side("40", (elsewhere, later, FORTY)), SIDES[1])) == told(SIDES)


def test_position_does_not_matter() -> None:
    moved = claim("a1", 77, FORTY.quote)
    assert told((Side("40", (moved,)), SIDES[1])) == told(SIDES)


@pytest.mark.parametrize(
    "quote", ["Forty  people\ndied.", "forty people died", "“Forty people died.”", " Forty people died. "]
)
def test_white_space_case_and_outer_punctuation_do_not_matter(quote: str) -> None:
    assert told((Side("40", (claim("a1", 10, quote),)), SIDES[1])) == told(SIDES)


def test_what_changes_it() -> None:
    third = Side("60", (claim("a3", 5, "Sixty people died."),))
    others = [
        told((*SIDES, third)),
        told((SIDES[0], Side("51", (FIFTY,)))),
        told((SIDES[0], Side("50", (claim("a3", 30, FIFTY.quote),)))),
        told((Side("40", (claim("a1", 10, "Forty men died."),)), SIDES[1])),
        told(SIDES, kind=Kind.DATE),
        told(SIDES, matter="train"),
    ]
    assert len({told(SIDES), *others}) == len(others) + 1


def test_a_record_of_a_table_counts() -> None:
    rows = {
        "a1": Article("a1", "t.csv", "", (), "utf-8", record="1"),
        "a2": Article("a2", "t.csv", "", (), "utf-8", record="2"),
    }
    other = rows | {"a2": Article("a2", "t.csv", "", (), "utf-8", record="3")}
    assert finding_id(Kind.NUMBER, "", SIDES, rows) != finding_id(Kind.NUMBER, "", SIDES, other)


CLAIMS = st.lists(
    st.builds(
        claim,
        st.sampled_from(["a1", "a2", "a3"]),
        st.integers(0, 500),
        st.text("ab c", min_size=1, max_size=8),
    ),
    min_size=1,
    max_size=6,
    unique_by=lambda c: (c.article, c.start),
)


@given(CLAIMS, st.randoms(use_true_random=False))
def test_order_never_matters(claims: list[Claim], random) -> None:  # type: ignore[no-untyped-def]
    shuffled = list(claims)
    random.shuffle(shuffled)
    assert group_id(claims, ARTICLES) == group_id(shuffled, ARTICLES)
    first = earliest(claims, ARTICLES)
    assert (first.article, first.start) == min((c.article, c.start) for c in claims)


@given(CLAIMS, st.randoms(use_true_random=False))
def test_the_order_of_mentions_in_a_side_never_matters(claims: list[Claim], random) -> None:  # type: ignore[no-untyped-def]
    shuffled = list(claims)
    random.shuffle(shuffled)
    assert told((Side("40", tuple(claims)), SIDES[1])) == told((Side("40", tuple(shuffled)), SIDES[1]))


@given(st.text(max_size=40))
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)
