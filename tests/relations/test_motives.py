"""Accounts of one act that give it different reasons: folders of short invented articles."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from checker.claims.extract import extract_claims
from checker.findings import find_conflicts
from checker.linking import link_names
from checker.model import Article, Block, BlockRole, Finding, Kind, Severity, Verdict
from checker.relations.motives import compare_reasons
from checker.relations.motives.labels import LONGEST, shorten

_DIM = 512


def encode(texts: Sequence[str]) -> NDArray[np.float32]:
    """Vectors in which texts are near each other by the words they share, by their first five letters."""
    rows = np.full((len(texts), _DIM), 1e-6, np.float32)
    for row, text in zip(rows, texts, strict=True):
        for word in re.findall(r"[a-z]{4,}", text.lower()):
            row[int.from_bytes(hashlib.sha256(word[:5].encode()).digest()[:2], "big") % _DIM] += 1
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def article(number: int, text: str) -> Article:
    body = Block(0, len(text), BlockRole.BODY)
    return Article(f"a{number}", f"{number}.txt", text, (body,), "utf-8")


def findings(*texts: str) -> tuple[Finding, ...]:
    articles = [article(number, text) for number, text in enumerate(texts, 1)]
    linked = link_names(extract_claims(articles))
    return find_conflicts(compare_reasons(articles, linked.claims, linked.entities, encode), articles)


def sides(finding: Finding) -> dict[str, set[str]]:
    """The values with the articles that give each."""
    return {side.value: {c.article for c in side.claims} for side in finding.sides}


DEBT = "Norway closed the harbour of Lonby in order to pay its debts."
SMUGGLERS = "Norway closed the harbour of Lonby because smugglers were using it."
SMUGGLERS_TOO = "Norway shut the harbour of Lonby because smugglers were using it at night."


def test_two_accounts_of_one_act() -> None:
    (finding,) = findings(DEBT, SMUGGLERS)
    assert sides(finding) == {"pay its debts": {"a1"}, "smugglers were using it": {"a2"}}
    assert (finding.kind, finding.severity, finding.by) == (Kind.MOTIVE, Severity.NOTE, ("motives",))
    assert finding.matter == "Norway: closed the harbour of Lonby"
    assert finding.matter in finding.summary
    assert finding.confidence >= 0.5


def test_three_accounts_are_one_finding_and_equal_ones_one_side() -> None:
    storm = "Norway closed the harbour of Lonby for fear of another storm."
    (finding,) = findings(DEBT, SMUGGLERS, SMUGGLERS_TOO, storm)
    assert sorted(sides(finding).values(), key=sorted) == [{"a1"}, {"a2", "a3"}, {"a4"}]


def test_two_articles_that_give_one_reason_support_each_other() -> None:
    articles = [article(n, text) for n, text in enumerate((SMUGGLERS, SMUGGLERS_TOO, DEBT), 1)]
    linked = link_names(extract_claims(articles))
    relations = compare_reasons(articles, linked.claims, linked.entities, encode)
    agreed = [r for r in relations if r.judgement.verdict is Verdict.SUPPORTS]
    assert [(r.a[0].article, r.b[0].article, r.kind) for r in agreed] == [("a1", "a2", Kind.MOTIVE)]


def test_a_cause() -> None:
    rail = "The derailment near Lonby was caused by a broken rail."
    speed = "The derailment near Lonby was blamed on excessive speed."
    (finding,) = findings(rail, speed)
    assert (finding.kind, finding.by) == (Kind.CAUSE, ("causes",))


def test_what_one_rejects_stands_against_what_the_other_gives() -> None:
    denial = "The closure of the harbour of Lonby has nothing to do with smugglers."
    (finding,) = findings(SMUGGLERS, denial)
    assert set(sides(finding)) == {"smugglers were using it", "not smugglers"}
    assert finding.confidence > 0.7


@pytest.mark.parametrize(
    "texts",
    [
        (SMUGGLERS, SMUGGLERS_TOO),  # one reason
        (DEBT, "Sweden painted the tower of Velden because guests had complained."),  # another act
        (DEBT, "Sweden closed the harbour of Lonby because smugglers were using it."),  # another doer
        (f"{DEBT} {SMUGGLERS}",),  # one voice gives both: details of one account
        (DEBT, "The closure of the harbour of Lonby has nothing to do with a strike."),  # both may hold
    ],
    ids=["same", "act", "doer", "voice", "denial of another"],
)
def test_no_conflict(texts: tuple[str, ...]) -> None:
    assert findings(*texts) == ()


def test_a_purpose_rejected_in_the_words_of_a_request() -> None:
    """Nobody rejects what nobody alleged: the visit is that on which the help was asked for."""
    asked = "The rebels asked for Norway's help in resuming the suspended talks."
    leader = (
        "Their trip had another aim, a rebel commander told reporters: the aim of the trip was not to resume "
        "the suspended talks but to buy trucks and tents in Lonby."
    )
    (finding,) = findings(asked, leader)
    assert {frozenset(articles) for articles in sides(finding).values()} == {
        frozenset({"a1"}),
        frozenset({"a2"}),
    }
    assert any("trucks" in value for value in sides(finding))


def test_a_purpose_rejected_in_other_words_is_of_another_act() -> None:
    asked = "The rebels asked for Norway's help in clearing the mines."
    leader = "A commander said the aim of the trip was not to resume the talks but to buy trucks."
    assert findings(asked, leader) == ()


def test_one_sentence_that_rejects_and_gives_one_reason() -> None:
    no = "The minister said the bridge was closed not to save money"
    told = f"{no}, but the mayor said it was closed to save money."
    assert findings(told, DEBT) == ()


def test_both_articles_report_both_opinions() -> None:
    both = (
        "Rosa Lobo said that Norway had closed the harbour of Lonby to pay its debts. Ewa Nowicka said that "
        "Norway had closed the harbour of Lonby because smugglers were using it."
    )
    assert findings(both, both.replace("harbour", "port")) == ()


def test_nothing_of_nothing() -> None:
    assert findings("The harbour of Lonby is small.") == ()


def test_a_sentence_with_two_reasons_is_quoted_by_clauses() -> None:
    two = (
        "Norway keeps contacts with the rebels primarily in the interests of safety, but also to end the war."
    )
    war = "Norway has kept contacts with the rebels in order to end the war in Velden."
    (finding,) = findings(two, war)
    quotes = [{c.quote.strip(" ,.") for c in side.claims if c.article == "a1"} for side in finding.sides]
    assert sorted(quotes, key=sorted) == [{"end the war"}, {"safety"}]


def test_the_order_of_the_articles_changes_nothing() -> None:
    (one,), (other,) = findings(DEBT, SMUGGLERS), findings(SMUGGLERS, DEBT)
    assert set(sides(one)) == set(sides(other))
    assert one.confidence == other.confidence


@pytest.mark.parametrize("text", ["short", "a " * 200, "x" * 300])
def test_labels_are_short(text: str) -> None:
    assert len(shorten(text)) <= LONGEST + len(" ...")
