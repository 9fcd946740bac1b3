"""Who the text says did what one party alone can have done."""

from __future__ import annotations

import pytest

from checker.claims.deeds.find import find_deeds
from checker.claims.language import parse
from checker.model import Deed, Holds


def deeds(sentence: str) -> list[Deed]:
    (doc,) = parse([sentence])
    return [deed for span in doc.sents for deed in find_deeds(span)]


TOLD = [
    ("The first blow was struck by the visitors.", "began", "the visitors", Holds.YES, True),
    ("The visitors were the first to shoot.", "began", "The visitors", Holds.YES, True),
    ("The war started with a raid by the northern tribes.", "began", "the northern tribes", Holds.YES, True),
    ("The convoy returned fire.", "began", "The convoy", Holds.NO, False),
    ("The guards had fired only in self-defence.", "began", "The guards", Holds.NO, False),
    ("A shepherd raised the alarm.", "alarm", "A shepherd", Holds.YES, True),
    ("The proposal came from the farmers.", "initiative", "the farmers", Holds.YES, True),
    ("The vote was held at the insistence of the bishops.", "initiative", "the bishops", Holds.YES, True),
    ("The affair was made public by a cleaner.", "public", "a cleaner", Holds.YES, True),
    ("It was a local paper that broke the story.", "public", "a local paper", Holds.YES, True),
    ("It was not the sergeant who gave the order.", "order", "the sergeant", Holds.NO, True),
    ("The nurse closed the ward on her own authority.", "order", "The nurse", Holds.YES, True),
    ("The dairy recalled the cheese of its own accord.", "order", "The dairy", Holds.YES, True),
    ("The dairy was ordered to recall the cheese.", "order", "The dairy", Holds.NO, True),
    ("The rebels claimed responsibility for the blast.", "responsibility", "The rebels", Holds.YES, True),
    ("Doctors credited a dog with finding the child.", "find", "a dog", Holds.YES, True),
    ("It was the butler who poisoned the dog.", "did", "the butler", Holds.YES, True),
]


@pytest.mark.parametrize(("sentence", "question", "doer", "holds", "sure"), TOLD)
def test_told(sentence: str, question: str, doer: str, holds: Holds, sure: bool) -> None:
    found = [(d.doer.text, d.holds, d.sure) for d in deeds(sentence) if d.question == question]
    assert found == [(doer, holds, sure)]


NONE = [
    "The visitors plan to strike the first blow.",
    "Nobody raised the alarm.",
    "The farmers had no idea.",
    "Who fired first?",
    "The alarm was raised.",
    "If the guards fired first, they will be tried.",
]


@pytest.mark.parametrize("sentence", NONE)
def test_not_told(sentence: str) -> None:
    assert deeds(sentence) == []
