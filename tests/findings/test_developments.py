"""Values that changed with time, from articles read as they are."""

from __future__ import annotations

from checker.claims.extract import extract_claims
from checker.findings import find_developments
from checker.linking import link_names
from checker.model import Article, Block, BlockRole, Development, Gate, Pair
from checker.relations.compare import compare_pairs
from checker.relations.settle import settle


def article(number: int, text: str, published: str | None) -> Article:
    blocks = (Block(0, len(text), BlockRole.BODY),)
    return Article(f"a{number}", f"{number}.txt", text, blocks, "utf-8", published=published)


def developments(*told: tuple[str, str | None]) -> tuple[Development, ...]:
    """What changed over articles of one sentence, each two of which are taken to be of one event."""
    articles = [article(n, text, published) for n, (text, published) in enumerate(told, 1)]
    claims = link_names(extract_claims(articles)).claims
    pairs = [
        Pair(a, b, 0.8, frozenset(), Gate(0.8, None))
        for i, a in enumerate(claims)
        for b in claims[i + 1 :]
        if a.article != b.article
    ]
    return find_developments(settle(compare_pairs(pairs, claims), claims, articles), articles)


def test_a_toll_told_later_and_higher_is_a_step() -> None:
    (one,) = developments(
        ("The fire in the mill killed nine people.", "2024-03-04"),
        ("The fire in the mill killed 12 people.", "2024-03-06"),
    )
    assert [(step.time, [c.article for c in step.claims]) for step in one.steps] == [
        ("2024-03-04", ["a1"]),
        ("2024-03-06", ["a2"]),
    ]
    assert one.claim.startswith("dead: ")


def test_equal_tolls_share_a_step() -> None:
    (one,) = developments(
        ("The fire in the mill killed nine people.", "2024-03-04"),
        ("Nine people were killed by the fire in the mill.", "2024-03-04"),
        ("The fire in the mill killed 12 people.", "2024-03-06"),
    )
    assert [len(step.claims) for step in one.steps] == [2, 1]


def test_a_toll_that_falls_is_no_development() -> None:
    told = (
        ("The fire in the mill killed 31 people.", "2024-03-04"),
        (
            "The fire in the mill killed 27 people.",
            "2024-03-06",
        ),
    )
    assert developments(*told) == ()


def test_a_development_needs_two_dates() -> None:
    told = "The fire in the mill killed nine people.", "The fire in the mill killed 12 people."
    assert developments((told[0], None), (told[1], "2024-03-06")) == ()
    assert developments((told[0], None), (told[1], None)) == ()


def test_what_does_not_grow_does_not_develop() -> None:
    assert (
        developments(
            ("The mill employs nine people.", "2024-03-04"), ("The mill employs 12 people.", "2024-03-06")
        )
        == ()
    )
