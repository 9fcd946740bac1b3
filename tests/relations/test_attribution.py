"""One act with two doers, one initiative with two authors, one statement in two mouths."""

from __future__ import annotations

import pytest

from checker.claims.extract import extract_claims
from checker.linking import link_names
from checker.model import Article, Block, BlockRole, Gate, Judgement, Pair, Verdict
from checker.relations.attribution import compare


def judged(one: str, other: str, similarity: float = 0.6, same: bool | None = None) -> list[Judgement]:
    articles = [
        Article(key, f"{key}.txt", text, (Block(0, len(text), BlockRole.BODY),), "utf-8")
        for key, text in (("a1", one), ("a2", other))
    ]
    a, b = link_names(extract_claims(articles)).claims
    return list(compare(Pair(a, b, similarity, a.entities & b.entities, Gate(0.6, same))))


OPPOSED = [
    ("Norway proposed the meeting in Velden.", "The meeting in Velden was held at the request of Serbia."),
    ("The mayor ordered the recount of the votes.", "Norway asked for a recount of the votes."),
    ("The agency ordered the recall of the syrup.", "Hanbit Pharma withdrew the syrup of its own accord."),
    ("Soldiers shot the driver of the lorry.", "Villagers shot the driver of the lorry."),
]


@pytest.mark.parametrize(("one", "other"), OPPOSED)
def test_given_to_two(one: str, other: str) -> None:
    (judgement,), (back,) = judged(one, other), judged(other, one)
    assert judgement.verdict is Verdict.CONFLICTS
    assert (judgement.value_a, judgement.value_b, judgement.score) == (back.value_b, back.value_a, back.score)
    assert judgement.value_a in judgement.reason and judgement.value_b in judgement.reason
    assert judged(one, other, same=False) == []


PASSED = [
    ("Norway proposed the meeting in Velden.", "The meeting in Velden was proposed by Norway."),
    ("Norway signed the treaty.", "Serbia signed the treaty."),  # many may sign
    ("Norway proposed the meeting in Velden.", "Serbia asked for money for its schools."),
    ("Norway proposed the meeting in Velden.", "Serbia did not propose the meeting in Velden."),
    ("The club asked for a recount.", "The recount was made at the request of our lawyers."),
]


@pytest.mark.parametrize(("one", "other"), PASSED)
def test_let_pass(one: str, other: str) -> None:
    assert judged(one, other) == []


def test_one_quotation_in_two_mouths() -> None:
    words = "We shall not leave this valley before the spring"
    (judgement,) = judged(f'"{words}," Marta Velk said.', f'"{words}," Jonas Brandt said.')
    assert {judgement.value_a, judgement.value_b} == {"Marta Velk", "Jonas Brandt"}
    assert judged(f'"{words}," Marta Velk said.', f'"{words}," Marta Velk said.') == []
