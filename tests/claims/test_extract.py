"""Articles to claims: order, offsets, what is left out, headlines."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from told import article, claims_of

from checker.claims.extract import extract_claims, with_entities
from checker.model import BlockRole

TEXT = (
    "FERRY SINKS NEAR BOUNA\n"
    "The ferry sank near Bouna on Monday. Forty people died, the mayor, Ana Souza, said.\n"
    "Share this story with 12 friends.\n"
    "“We heard nothing,” she said. Who is to blame?\n"
)


def test_ids_sentences_and_titles() -> None:
    claims = extract_claims([article(TEXT, title_line=True, furniture=frozenset({2}))])
    assert [c.id for c in claims] == [f"a1.{n}" for n in range(1, len(claims) + 1)]
    assert [c.title for c in claims] == [True] + [False] * (len(claims) - 1)
    assert [c.sentence for c in claims] == sorted(c.sentence for c in claims)


def test_furniture_and_questions_are_no_claims() -> None:
    quotes = [c.quote for c in extract_claims([article(TEXT, title_line=True, furniture=frozenset({2}))])]
    assert quotes == [
        "FERRY SINKS NEAR BOUNA",
        "The ferry sank near Bouna on Monday.",
        "Forty people died, the mayor, Ana Souza, said.",
        "“We heard nothing,” she said.",
    ]


def test_a_headline_in_capitals_keeps_its_words_and_finds_the_name() -> None:
    title = extract_claims([article(TEXT, title_line=True)])[0]
    assert title.quote == "FERRY SINKS NEAR BOUNA"
    assert [m.name for m in title.mentions] == ["Bouna"]


def test_white_space_is_collapsed_in_text_alone() -> None:
    (claim,) = claims_of("The ferry  sank\tnear Bouna.")
    assert claim.quote == "The ferry  sank\tnear Bouna."
    assert claim.text == "The ferry sank near Bouna."


def test_a_speaker_is_not_carried_into_another_article() -> None:
    first = article("Ana Souza said the ferry had sunk.", id_="a1")
    second = article("She said the bridge was safe.", id_="a2")
    speakers = [c.speaker.name if c.speaker else None for c in extract_claims([first, second])]
    assert speakers == ["Ana Souza", None]


def test_no_article_no_claim() -> None:
    assert extract_claims([]) == ()


def test_entities_are_set_on_mentions_posts_and_speakers() -> None:
    claims = claims_of("The mayor, Ana Souza, said the ferry had sunk.")
    (claim,) = with_entities(claims, {("a1", "Ana Souza"): "e7"})
    assert [m.entity for m in claim.mentions] == ["e7"]
    assert [p.entity for p in claim.posts] == ["e7"]
    assert claim.speaker is not None and claim.speaker.entity == "e7"
    assert claim.entities == {"e7"}


SENTENCES = [
    "The ferry sank near Bouna on Monday.",
    "“We heard nothing,” said Ana Souza.",
    "Mr Okafor, 58, the guard, did not answer!",
    "Forty dead",
    "Who knew?",
    "THE HARBOUR IS CLOSED",
    "The dam — built by Hanbit Steel in 1998 — holds 12,000 cubic metres; the town’s mayor calls it safe.",
    "'It was dark.'",
    "  ",
    "\u200bÀ propos:",
]


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from(SENTENCES), max_size=4).map(" ".join), min_size=1, max_size=6),
    st.sets(st.integers(0, 5)),
)
def test_claims_lie_in_order_inside_kept_blocks(lines: list[str], furniture: set[int]) -> None:
    source = article("\n".join(lines), furniture=frozenset(furniture))
    claims = extract_claims([source])
    kept = [b for b in source.blocks if b.role is not BlockRole.FURNITURE]
    for claim in claims:
        assert source.text[claim.start : claim.end] == claim.quote
        assert claim.quote == claim.quote.strip()
        assert any(b.start <= claim.start and claim.end <= b.end for b in kept)
        for part in (*claim.mentions, *claim.amounts, *claim.times, *claim.posts):
            assert source.text[part.start : part.end] == part.text
    assert all(a.end <= b.start for a, b in pairwise(claims))
    assert len({c.id for c in claims}) == len(claims)
