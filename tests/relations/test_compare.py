"""All typed comparisons over a folder."""

from __future__ import annotations

from dataclasses import replace

from checker.model import (
    Amount,
    Argument,
    Bound,
    Claim,
    Entity,
    EntityType,
    Gate,
    Holds,
    Kind,
    Mention,
    Pair,
    Post,
    Predicate,
    Verdict,
)
from checker.relations.compare import compare_acts, compare_pairs, compare_posts, places_side_by_side

LIDIA = Entity("e1", EntityType.PERSON, "Lidia Marek", {})


def posted(key: str, *heads: str, article: str = "a1", lemmas: str = "", entity: str | None = "e1") -> Claim:
    posts = tuple(Post(head, 0, 1, head, (), "Lidia Marek", entity) for head in heads)
    return Claim(
        f"{article}.{key}", article, 0, 1, "x", "x", 1, posts=posts, lemmas=frozenset(lemmas.split())
    )


def verdicts(*claims: Claim, entities: tuple[Entity, ...] = (LIDIA,)) -> list[tuple[Kind, Verdict]]:
    return [(r.kind, r.judgement.verdict) for r in compare_posts(entities, claims)]


def test_posts_of_two_articles() -> None:
    pilot, diver = posted("1", "pilot"), posted("1", "diver", article="a2")
    assert verdicts(pilot, diver) == [(Kind.ROLE, Verdict.CONFLICTS)]
    assert verdicts(pilot, posted("1", "pilot", article="a2")) == [(Kind.ROLE, Verdict.SUPPORTS)]
    (relation,) = compare_posts([LIDIA], [pilot, diver])
    assert (relation.a, relation.b, relation.articles) == ((pilot,), (diver,), ("a1", "a2"))


def test_posts_let_pass() -> None:
    pilot, diver = posted("1", "pilot"), posted("1", "diver", article="a2")
    assert verdicts(pilot, posted("2", "diver")) == []  # one article
    assert verdicts(pilot, posted("1", "diver", article="a2", lemmas="namesake")) == []
    assert verdicts(pilot, posted("1", "diver", article="a2", entity="e2")) == []
    assert verdicts(pilot, posted("1", "diver", article="a2", entity=None)) == []
    assert verdicts(pilot, diver, entities=(Entity("e1", EntityType.BODY, "Marek", {}),)) == []
    assert verdicts(pilot, diver, posted("1", "pilot", "diver", article="a3")) == [
        (Kind.ROLE, Verdict.SUPPORTS),
        (Kind.ROLE, Verdict.SUPPORTS),
    ]  # the third article gives both


def place(name: str, entity: str | None = None) -> Mention:
    return Mention(name, name, EntityType.PLACE, 0, 1, entity or name.lower())


def test_places_side_by_side() -> None:
    def claim(*mentions: Mention) -> Claim:
        return Claim("a1.1", "a1", 0, 1, "x", "x", 1, mentions=mentions)

    person = Mention("Marek", "Marek", EntityType.PERSON, 0, 1, "e1")
    told = [claim(place("Velden"), place("Lonby"), person), claim(place("Velden"), place("Kenya")), claim()]
    assert places_side_by_side(told) == {frozenset({"velden", "lonby"})}


def approval(article: str, negated: bool, value: float) -> Claim:
    verb = Predicate(
        "approve",
        "board",
        "loan",
        negated=negated,
        tense="past",
        aspect="past",
        text="the board did not approve the loan" if negated else "the board approved the loan",
        holds=Holds.NO if negated else Holds.YES,
        object=Argument("the loan", "loan", frozenset({"loan"})),
    )
    money = Amount(f"{value:g} euros", 0, 1, value, "EUR", "money", Bound.EXACT, value, value, "loan")
    return Claim(
        f"{article}.1",
        article,
        0,
        1,
        "x",
        "x",
        1,
        amounts=(money,),
        predicates=(verb,),
        lemmas=frozenset({"loan"}),
    )


def test_each_comparison_is_named_and_unrelated_is_left_out() -> None:
    a, b = approval("a1", False, 40_000), approval("a2", True, 90_000)
    pairs = [
        Pair(a, b, 0.9, frozenset(), Gate(0.9, True), 0.9),
        Pair(b, a, 0.0, frozenset(), Gate(0.0, False)),
    ]
    calls: list[tuple[int, int]] = []
    found = compare_pairs(pairs, [a, b], lambda done, total: calls.append((done, total)))
    found += compare_acts(pairs, [a, b], {"a1": None, "a2": None})
    assert {(r.kind, r.by) for r in found} >= {(Kind.NEGATION, "negation"), (Kind.NUMBER, "numbers")}
    assert {(r.a, r.b) for r in found if r.kind is Kind.NEGATION} == {((a,), (b,))}
    assert Verdict.UNRELATED not in {r.judgement.verdict for r in found}
    assert calls == [(0, 2), (2, 2)]


def test_no_pairs() -> None:
    assert compare_pairs([], []) == []
    assert compare_acts([], [], {}) == []
    assert compare_posts([], []) == []


def test_posts_of_an_article_and_its_caption() -> None:
    pilot, diver = posted("1", "pilot"), replace(posted("2", "diver"), caption=True)
    assert verdicts(pilot, diver) == [(Kind.ROLE, Verdict.CONFLICTS)]
    assert verdicts(pilot, replace(posted("2", "pilot"), caption=True)) == [(Kind.ROLE, Verdict.SUPPORTS)]
    assert verdicts(replace(pilot, caption=True), diver) == []  # two captions
    both = posted("3", "pilot", "diver")
    assert (Kind.ROLE, Verdict.CONFLICTS) not in verdicts(pilot, both, diver)
