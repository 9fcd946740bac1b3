"""Where long sentences are cut, and that nothing but the link is lost."""

from __future__ import annotations

import pytest

from checker.claims.clauses import split_clauses
from checker.claims.language import pipeline


def clauses_of(sentence: str) -> list[str]:
    doc = pipeline()(sentence)
    (sent,) = doc.sents
    return [clause.text for clause in split_clauses(sent)]


CUT = [
    (
        "The ferry sank near Bouna on Monday with more than three hundred people aboard, "
        "and the coast guard said "
        "on Monday that it had found forty of them alive.",
        "the coast guard said",
    ),
    (
        "The council of Vilar approved the new budget after a debate of nine hours on "
        "Tuesday; the mayor called the "
        "vote a victory for the poorer districts of the town.",
        "the mayor called",
    ),
    (
        "The workers blocked the main gate of the shipyard in Dorsk for the third day in "
        "a row, but the company "
        "refused to talk to the leaders of their union.",
        "the company refused",
    ),
]


@pytest.mark.parametrize(("sentence", "second"), CUT)
def test_two_statements_are_two_clauses(sentence: str, second: str) -> None:
    first, then = clauses_of(sentence)
    assert then.startswith(second)
    assert first[-1] not in ",;" and not first.endswith((" and", " but"))
    assert first in sentence and then in sentence


WHOLE = [
    "The ferry sank, and nobody was saved.",
    "The ferry, which had left Bouna on Sunday with more than three hundred people "
    "and forty lorries aboard, sank on "
    "Monday night in a storm off the coast.",
    "“The ferry sank near Bouna on Monday with more than three hundred people "
    "aboard, and the coast guard found only "
    "forty of them alive in the water,” Rosa Lobo said.",
    "On 4 March the ferry sank near Bouna with more than three hundred people "
    "aboard, and the coast guard found only "
    "forty of them alive in the water.",
    "The driver opened the door of the bus at the crossing and jumped out and ran "
    "across the field to the village on "
    "the far side of the river.",
]


@pytest.mark.parametrize("sentence", WHOLE)
def test_not_cut(sentence: str) -> None:
    assert clauses_of(sentence) == [sentence]
