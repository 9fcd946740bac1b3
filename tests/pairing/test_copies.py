"""Passages that articles share, and how many sources stand behind a statement."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Claim
from checker.pairing.copies import find_copies

WIRE = "The ferry sank near Bouna on Monday night after its engine caught fire, the coast guard said."


def claim(article: str, text: str, number: int = 1) -> Claim:
    return Claim(f"{article}.{number}", article, 0, len(text), text, text, number)


COPIED = [
    (WIRE, WIRE),
    (WIRE, WIRE.upper()),
    (WIRE, "BOUNA — " + WIRE),
    (WIRE, WIRE.replace("on Monday night ", "")),
    (WIRE, WIRE.replace("the coast guard said", "the coast guard told our reporter late in the evening")),
    ("The ferry sank off Bouna on Monday.", "the ferry sank off Bouna on Monday"),
]
OWN_WORDS = [
    (WIRE, "A fire in the engine room sent the ferry to the bottom off Bouna, according to the coast guard."),
    (WIRE, "The ferry sank near Bouna."),
    (
        "“We heard nothing at all until the water came in,” the cook told a radio station.",
        "One of the few survivors, a cook, recalled: “We heard nothing at all until the water came in.”",
    ),
    ("Forty died.", "Fifty died."),
    ("Forty people died.", "Forty people died."),
    ("No.", "No."),
]


@pytest.mark.parametrize(("a", "b"), COPIED)
def test_copied(a: str, b: str) -> None:
    one, two = claim("a1", a), claim("a2", b)
    copies = find_copies([one, two])
    assert copies.same_passage(one, two) and copies.same_passage(two, one)
    assert copies.articles == {"a1": ("a2",), "a2": ("a1",)}
    assert copies.independent_sources([one, two]) == 1


@pytest.mark.parametrize(("a", "b"), OWN_WORDS)
def test_own_words(a: str, b: str) -> None:
    one, two = claim("a1", a), claim("a2", b)
    copies = find_copies([one, two])
    assert not copies.same_passage(one, two)
    assert copies.articles == {}
    assert copies.independent_sources([one, two]) == 2


def test_a_text_repeated_in_one_article_is_no_copy() -> None:
    copies = find_copies([claim("a1", WIRE, 1), claim("a1", WIRE, 2)])
    assert copies.articles == {}


def test_a_short_sentence_is_copied_where_the_articles_share_more() -> None:
    short = [claim("a1", "Forty people died.", 2), claim("a2", "Forty people died.", 2)]
    copies = find_copies([claim("a1", WIRE), short[0], claim("a2", WIRE), short[1]])
    assert copies.same_passage(*short)


def test_a_wire_text_in_very_many_articles_is_one_source() -> None:
    told = [claim(f"a{n}", WIRE) for n in range(1, 80)]
    copies = find_copies(told)
    assert copies.independent_sources(told) == 1
    assert all(len(others) == 78 for others in copies.articles.values())


def test_two_copies_and_one_of_its_own() -> None:
    told = [claim("a1", WIRE), claim("a2", WIRE), claim("a3", OWN_WORDS[0][1])]
    assert find_copies(told).independent_sources(told) == 2


def test_copying_elsewhere_leaves_this_statement_independent() -> None:
    wires = [claim("a1", WIRE, 1), claim("a2", WIRE, 1)]
    own = [
        claim("a1", "Divers will look for the wreck.", 2),
        claim("a2", "A search for the hull begins soon.", 2),
    ]
    assert find_copies([*wires, *own]).independent_sources(own) == 2


WORDS = st.lists(
    st.sampled_from(
        ["the", "ferry", "sank", "near", "a", "port", "on", "monday", "night", "with", "forty", "men"]
    ),
    max_size=12,
)
FOLDER = st.lists(
    st.tuples(st.sampled_from(["a1", "a2", "a3", "a4"]), WORDS.map(" ".join)), min_size=1, max_size=8
)


@given(FOLDER)
def test_symmetric_and_bounded(folder: list[tuple[str, str]]) -> None:
    claims = [claim(article, text, n) for n, (article, text) in enumerate(folder, 1)]
    copies = find_copies(claims)
    for a in claims:
        for b in claims:
            assert copies.same_passage(a, b) == copies.same_passage(b, a)
    for article, others in copies.articles.items():
        assert article not in others
        assert all(article in copies.articles[other] for other in others)
    assert 1 <= copies.independent_sources(claims) <= len({c.article for c in claims})


@given(FOLDER)
def test_the_order_of_claims_does_not_matter(folder: list[tuple[str, str]]) -> None:
    claims = [claim(article, text, n) for n, (article, text) in enumerate(folder, 1)]
    one, other = find_copies(claims), find_copies(claims[::-1])
    assert one.articles == other.articles
    assert one.independent_sources(claims) == other.independent_sources(claims[::-1])
    assert all(one.same_passage(a, b) == other.same_passage(a, b) for a in claims for b in claims)


def test_a_caption_in_common_is_one_passage_and_makes_no_copy_of_the_articles() -> None:
    one, two = (replace(claim(a, WIRE), caption=True) for a in ("a1", "a2"))
    short, again = claim("a1", "Forty people died.", 2), claim("a2", "Forty people died.", 2)
    copies = find_copies([one, short, two, again])
    assert copies.same_passage(one, two) and not copies.same_passage(short, again)
    assert copies.articles == {}
    assert copies.independent_sources([one, two]) == 1
