"""Claims of captions: read by themselves, in the past, without what only the picture counts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from told import article

from checker.claims.extract import extract_claims
from checker.model import BlockRole, Claim


def read(text: str, caption: int) -> tuple[Claim, ...]:
    """The claims of lines of which that numbered is a caption. Published on Monday 6 May 2024."""
    made = article(text)
    blocks = list(made.blocks)
    blocks[caption] = replace(blocks[caption], role=BlockRole.CAPTION)
    return extract_claims([replace(made, blocks=tuple(blocks))])


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Bergljot Moen opens the bridge at Solvik on Saturday.", 4),
        ("Bergljot Moen opened the bridge at Solvik on Saturday.", 4),
        ("Bergljot Moen, mayor of Solvik, on the bridge on Saturday.", 4),
        ("Bergljot Moen, who will open the bridge at Solvik on Saturday.", 11),
    ],
)
def test_the_present_of_a_caption_is_past(words: str, day: int) -> None:
    (claim,) = read(words, 0)
    assert claim.caption
    (time,) = claim.times
    assert time.first is not None and time.first.day == day
    assert time.planned == (day == 11)


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("Two divers rest beside the harbour at Solvik.", []),
        ("Three boats in the harbour at Solvik, where five men drowned.", [5]),
        ("Three boats sank in the harbour at Solvik.", [3]),
        ("Nine sailors were lost at Solvik.", [9]),
        ("Some 400 sailors march through Solvik.", [400]),
        ("A bridge of 90 metres at Solvik.", [90]),
    ],
)
def test_what_is_only_seen_is_no_count(words: str, values: list[float]) -> None:
    (claim,) = read(words, 0)
    assert [amount.value for amount in claim.amounts] == values
    (plain,) = extract_claims([article(words)])
    assert len(plain.amounts) >= len(claim.amounts)


def test_a_caption_breaks_no_passage() -> None:
    text = (
        "Torunn Eide runs the ferry to Solvik.\n"
        "Bergljot Moen, mayor of Solvik, waits for the ferry.\n"
        "She bought the ferry in March."
    )
    ferry, caption, bought = read(text, 1)
    assert [c.id for c in (ferry, caption, bought)] == ["a1.1", "a1.2", "a1.3"]
    assert [c.caption for c in (ferry, caption, bought)] == [False, True, False]
    (predicate,) = bought.predicates
    assert predicate.subject is not None and predicate.subject.name == "Torunn Eide"
    assert ferry.sentence + 1 == bought.sentence < caption.sentence
    assert text[caption.start : caption.end] == caption.quote
