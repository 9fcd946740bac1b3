"""Headlines in capitals or Title Case as running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.truecase import is_shouted, truecase, word_forms

BODY = (
    "On Monday the ferry sank near Bouna. The crew of the Vilar said that McAllister "
    "and the UN knew. They saw Bouna."
)


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("FERRY SANK NEAR BOUNA", "Ferry sank near Bouna"),
        ("Ferry Sank Near Bouna", "Ferry sank near Bouna"),
        ("UN Crew Of The Vilar Knew", "UN crew of the Vilar knew"),
        ("UN CREW KNEW, SAID McALLISTER", "UN crew knew, said McAllister"),
        ("Hanbit Ferry Sank", "Hanbit ferry sank"),
        ("CREW SAW ZUBARA", "Crew saw zubara"),
    ],
)
def test_truecase(headline: str, expected: str) -> None:
    assert truecase(headline, word_forms([BODY])) == expected


@pytest.mark.parametrize(
    ("text", "shouted"),
    [
        ("FERRY SINKS NEAR BOUNA", True),
        ("Ferry Sinks Near Bouna in Storm", True),
        ("Ferry sinks near Bouna", False),
        ("Rosa Lobo resigns as mayor", False),
        ("Rosa Lobo", False),
        ("The mayor of Vilar, Rosa Lobo, said the ferry had sunk.", False),
    ],
)
def test_is_shouted(text: str, shouted: bool) -> None:
    assert is_shouted(text) is shouted


def test_the_first_word_of_a_sentence_says_nothing() -> None:
    assert "ferry" not in word_forms(["Ferry sank. Ferry lost."])


@given(st.text(max_size=60), st.lists(st.text(max_size=40), max_size=4))
def test_length_and_letters_are_kept(text: str, bodies: list[str]) -> None:
    rewritten = truecase(text, word_forms(bodies))
    assert len(rewritten) == len(text)
    assert rewritten.lower() == text.lower()
