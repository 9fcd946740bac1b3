"""What the entailment model adds to the typed comparisons, and what it leaves alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.logistic import Logistic
from checker.model import (
    Amount,
    Bound,
    Claim,
    EntityType,
    Gate,
    Judgement,
    Kind,
    Mention,
    Pair,
    Predicate,
    Relation,
    Speaker,
    Verdict,
)
from checker.relations.entailment import Scores, weigh, worth_asking
from checker.relations.entailment.conflict import FILE, comparable, conflict, features
from checker.relations.entailment.difference import what_differs
from checker.relations.entailment.weigh import ALONE, LABEL, label

AGAINST = Scores(0.02, 0.06, 0.92, 0.01, 0.85)
ALIKE = Scores(0.95, 0.03, 0.02, 0.9, 0.01)
APART = Scores(0.1, 0.8, 0.1, 0.05, 0.05)


def claim(id_: str, text: str = "The mill was sold.", **fields: object) -> Claim:
    made = Claim(id_, id_.split(".")[0], 0, len(text), text, text, sentence=1)
    return replace(made, **fields)  # type: ignore[arg-type]


def pair(a: Claim, b: Claim, similarity: float = 0.6, gate: Gate | None = None) -> Pair:
    return Pair(a, b, similarity, frozenset({"e1"}), gate or Gate(0.7, None))


def key(found: Pair) -> frozenset[str]:
    return frozenset((found.a.id, found.b.id))


def by_itself(_: Pair, scores: Scores) -> float:
    """The probability is the model's own."""
    return scores.contradicts


ONE = claim("a1.1", "The old mill in the town was sold.")
OTHER = claim("a2.1", "The old mill in the town was not sold.")
THIRD = claim("a2.2", "The old mill in the town was let.")


def test_a_claim_of_a_few_words_excludes_nothing_by_the_model_alone() -> None:
    short = claim("a2.3", "It was no mill.")
    assert comparable(pair(ONE, OTHER))
    assert not comparable(pair(ONE, short))
    for other, count in ((OTHER, 1), (short, 0)):
        found = pair(ONE, other)
        assert len(weigh([found], {key(found): AGAINST}, [], by_itself)) == count


def typed(a: Claim, b: Claim, verdict: Verdict, kind: Kind = Kind.NUMBER) -> Relation:
    return Relation(kind, "numbers", Judgement(verdict, "9", "12", "9 is not 12", 0.8), (a,), (b,))


def test_without_scores_the_typed_relations_stay() -> None:
    relations = [typed(ONE, OTHER, Verdict.CONFLICTS)]
    assert weigh([pair(ONE, OTHER)], {}, relations) == relations


def test_a_contradiction_that_no_typed_comparison_sees_becomes_a_conflict() -> None:
    found = pair(ONE, OTHER)
    (relation,) = weigh([found], {key(found): AGAINST}, [], by_itself)
    assert (relation.by, relation.judgement.verdict) == ("entailment", Verdict.CONFLICTS)
    assert relation.kind is Kind.NEGATION
    assert {relation.judgement.value_a, relation.judgement.value_b} == {
        "The old mill in the town was sold",
        "The old mill in the town was not sold",
    }
    assert "92%" in relation.judgement.reason


@pytest.mark.parametrize("scores", [ALIKE, APART])
def test_what_the_model_does_not_call_a_contradiction_is_none(scores: Scores) -> None:
    found = pair(ONE, OTHER)
    assert weigh([found], {key(found): scores}, [], by_itself) == []


def test_a_typed_conflict_is_borne_out_and_not_told_twice() -> None:
    found, decided = pair(ONE, OTHER), typed(ONE, OTHER, Verdict.CONFLICTS)
    assert weigh([found], {key(found): AGAINST}, [decided], by_itself) == [
        decided,
        replace(decided, by="entailment"),
    ]
    assert weigh([found], {key(found): APART}, [decided], by_itself) == [decided]


def test_what_a_typed_comparison_leaves_open_stays_open() -> None:
    found, decided = pair(ONE, OTHER), typed(ONE, OTHER, Verdict.UNSURE)
    assert weigh([found], {key(found): AGAINST}, [decided], by_itself) == [decided]


def test_agreement_in_a_figure_does_not_hide_a_denial() -> None:
    found, decided = pair(ONE, OTHER), typed(ONE, OTHER, Verdict.SUPPORTS)
    assert [r.by for r in weigh([found], {key(found): AGAINST}, [decided], by_itself)] == [
        "numbers",
        "entailment",
    ]


def test_a_claim_is_held_against_the_surest_of_an_article() -> None:
    pairs = [pair(ONE, OTHER), pair(ONE, THIRD)]
    scores = {key(pairs[0]): AGAINST, key(pairs[1]): replace(AGAINST, contradicts=0.7)}
    (relation,) = weigh(pairs, scores, [], by_itself)
    assert relation.b == (OTHER,)


def test_a_side_has_all_who_state_it() -> None:
    same = claim("a3.1", "The old mill of the town has been sold.")
    pairs = [pair(ONE, OTHER), pair(ONE, same)]
    found = weigh(pairs, {key(pairs[0]): AGAINST, key(pairs[1]): ALIKE}, [], by_itself)
    assert [(r.kind, r.judgement.verdict) for r in found] == [
        (Kind.NEGATION, Verdict.CONFLICTS),
        (Kind.NEGATION, Verdict.SUPPORTS),
    ]


def test_a_label_ends_at_a_word() -> None:
    assert label(claim("a1.1", "Short one.")) == "Short one"
    long = label(claim("a1.1", "word " * 40))
    assert len(long) <= LABEL + 2
    assert long.endswith("word …")


def test_only_pairs_that_can_change_anything_are_asked_about() -> None:
    far = claim("a3.1", "Rain fell all night on the roofs of Veldby.")
    typed_one, open_one, denied = pair(ONE, THIRD, 0.5), pair(far, THIRD, 0.5), pair(ONE, OTHER, 0.9)
    like = pair(OTHER, claim("a4.1", "It has never been sold, the mill."), 0.7)
    unlike = pair(OTHER, claim("a4.2", "Snow is expected on Monday in the hills."), 0.3)
    denied = replace(denied, overlap=0.9)
    relations = [typed(ONE, THIRD, Verdict.CONFLICTS), typed(far, THIRD, Verdict.UNSURE)]
    asked = worth_asking([typed_one, open_one, denied, like, unlike], relations)
    assert asked == [typed_one, denied, like]
    assert worth_asking([typed_one, open_one, denied, like, unlike], relations, alone=False) == [typed_one]


def test_names_and_posts_decide_nothing() -> None:
    found, named = pair(ONE, OTHER), typed(ONE, OTHER, Verdict.CONFLICTS, Kind.NAME)
    kept, added = weigh([found], {key(found): AGAINST}, [named], by_itself)
    assert kept == named
    assert added.kind is Kind.NEGATION


def test_what_the_model_alone_finds_is_less_sure() -> None:
    found = pair(ONE, OTHER)
    (relation,) = weigh([found], {key(found): AGAINST}, [], by_itself)
    assert relation.judgement.score == pytest.approx(ALONE * AGAINST.contradicts)
    assert relation.judgement.score < 0.5


# --- what differs ------------------------------------------------------------------------------------------


def amount(value: float) -> Amount:
    return Amount(str(value), 0, 1, value, "", "count", Bound.EXACT, value, value, "loom")


def verb(lemma: str, agent: str | None = None, tense: str = "past") -> Predicate:
    return Predicate(lemma, agent, None, tense=tense)


def person(name: str, entity: str) -> Mention:
    return Mention(name, name, EntityType.PERSON, 0, len(name), entity)


DIFFERENCES = [
    (claim("a1.1", "It was sold."), claim("a2.1", "It was never sold."), Kind.NEGATION),
    (claim("a1.1", amounts=(amount(9),)), claim("a2.1", amounts=(amount(12),)), Kind.NUMBER),
    (
        claim("a1.1", "It burned because of a candle."),
        claim("a2.1", "Lightning caused the fire."),
        Kind.CAUSE,
    ),
    (claim("a1.1", "It aims to grow."), claim("a2.1", "The purpose is to save the town."), Kind.MOTIVE),
    (
        claim("a1.1", predicates=(verb("sign"),)),
        claim("a2.1", predicates=(verb("sign", tense="future"),)),
        Kind.STATUS,
    ),
    (
        claim("a1.1", predicates=(verb("propose", "Voss"),), mentions=(person("Ada Voss", "e1"),)),
        claim("a2.1", predicates=(verb("propose", "Berg"),), mentions=(person("Berg", "e2"),)),
        Kind.ATTRIBUTION,
    ),
    (
        claim("a1.1", "She is in custody.", predicates=(verb("hold"),)),
        claim("a2.1", "She is at large.", predicates=(verb("run"),)),
        Kind.STATUS,
    ),
]


@pytest.mark.parametrize(("a", "b", "kind"), DIFFERENCES)
def test_the_kind_is_that_of_what_differs(a: Claim, b: Claim, kind: Kind) -> None:
    assert what_differs(pair(a, b))[0] is kind
    assert what_differs(pair(b, a)) == what_differs(pair(a, b))


def test_other_times_are_a_difference_of_date() -> None:
    same = verb("sell")
    a, b = claim("a1.1", predicates=(same,)), claim("a2.1", predicates=(same,))
    assert what_differs(pair(a, b, gate=Gate(0.5, False)))[0] is Kind.DATE


# --- evidence ----------------------------------------------------------------------------------------------


@given(st.floats(0, 1), st.floats(0, 1), st.floats(-0.2, 1), st.booleans(), st.booleans())
def test_evidence_is_symmetric_and_finite(
    against: float, both: float, cosine: float, quoted: bool, denied: bool
) -> None:
    a = claim("a1.1", "One text.", speaker=Speaker("Voss") if quoted else None)
    b = claim("a2.1", "Another longer text.", negated=denied)
    scores = Scores(0.1, 0.2, against, 0.0, both)
    one, other = features(pair(a, b, cosine), scores), features(pair(b, a, cosine), scores)
    assert one == other
    assert 0 <= conflict(pair(a, b, cosine), scores) <= 1


def test_the_packaged_weights_are_those_of_the_evidence() -> None:
    model = Logistic.load(FILE, "conflict")
    assert set(model.weights) == set(features(pair(ONE, OTHER), APART))
    against = {name: w for name, w in model.weights.items() if "contradicts" in name}
    assert sum(against.values()) > 0


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (
            "The old mill at Torvik was sold to a bank.",
            "Nobody has bought the old mill at Torvik so far.",
            True,
        ),
        ("It was no mill.", "Nobody has bought the old mill at Torvik so far.", False),
        ("The old mill at Torvik was sold to a bank.", "Rain fell all night on the roofs of Veldby.", False),
    ],
)
def test_what_is_worth_asking_about(a: str, b: str, expected: bool) -> None:
    words = [frozenset(text.casefold().rstrip(".").split()) for text in (a, b)]
    one, other = claim("a1.1", a, lemmas=words[0]), claim("a2.1", b, lemmas=words[1])
    found = replace(pair(one, other), shared=frozenset())
    assert comparable(found) is expected
    assert comparable(Pair(other, one, 0.6, frozenset(), found.gate)) is expected
