"""Conflicts to findings with sides."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from relating import SUPPORTS, claim, folder, relation

from checker.findings.sides import WEAK, find_conflicts
from checker.model import Article, Claim, Finding, Kind, Relation, Scope, Severity, Verdict

FOLDER = folder("dawn.txt", "herald.txt", "post.txt", "wire.txt")
A = claim("a1", 1, "The barge carried 40 crates.")
B = claim("a2", 1, "Fifty crates were on the barge.")
C = claim("a3", 1, "The barge held 60 crates.")
D = claim("a4", 1, "There were 40 crates aboard.")
E = claim("a4", 2, "About 40 in all were aboard.")


def found(relations: Sequence[Relation], articles: Sequence[Article] = FOLDER) -> Finding:
    (finding,) = find_conflicts(relations, articles)
    return finding


def sides(finding: Finding) -> dict[str, list[str]]:
    return {s.value: [c.id for c in s.claims] for s in finding.sides}


def test_no_relations_no_findings() -> None:
    assert find_conflicts((), FOLDER) == ()


def test_a_conflict_is_a_finding_with_two_sides() -> None:
    finding = found([relation(A, "40", B, "50")])
    assert sides(finding) == {"40": ["a1.1"], "50": ["a2.1"]}
    assert finding.kind is Kind.NUMBER
    assert finding.by == ("numbers",)
    assert finding.confidence == 0.9
    assert finding.severity is Severity.ERROR
    assert finding.summary == "Different figures (crate): 40 / 50"
    assert finding.reason == "40 is not 50"


def test_three_spellings_are_one_finding_with_three_sides() -> None:
    told = [
        claim(f"a{i}", 1, f"{name} opened the fair.") for i, name in enumerate(("Odvar", "Otvar", "Odwar"), 1)
    ]
    finding = found(
        [
            relation(told[0], "Odvar Hlin", told[1], "Otvar Hlin", kind=Kind.NAME),
            relation(told[0], "Odvar Hlin", told[2], "Odwar Hlin", kind=Kind.NAME),
            relation(told[1], "Otvar Hlin", told[2], "Odwar Hlin", kind=Kind.NAME),
        ]
    )
    assert [s.value for s in finding.sides] == ["Odvar Hlin", "Otvar Hlin", "Odwar Hlin"]
    assert finding.severity is Severity.NOTE
    assert finding.summary == "Name told differently: Odvar Hlin / Otvar Hlin / Odwar Hlin"


def test_a_chain_of_conflicts_is_one_finding() -> None:
    """The two that were never held against each other still differ in what they say."""
    finding = found([relation(A, "40", B, "50"), relation(B, "50", C, "60")])
    assert sides(finding) == {"40": ["a1.1"], "50": ["a2.1"], "60": ["a3.1"]}


def test_equal_values_are_one_side() -> None:
    finding = found([relation(A, "40", B, "50"), relation(D, "40", B, "50")])
    assert sides(finding) == {"40": ["a1.1", "a4.1"], "50": ["a2.1"]}


def test_values_that_differ_in_case_and_blanks_are_one_side() -> None:
    finding = found([relation(A, "Forty  crates", B, "50"), relation(D, "forty crates", B, "50")])
    assert [len(s.claims) for s in finding.sides] == [2, 1]


def test_a_side_is_called_what_most_of_its_mentions_say() -> None:
    again = claim("a4", 2, "Forty crates were on board.")
    told = [
        relation(A, "about 40", B, "50"),
        relation(D, "40", B, "50"),
        relation(again, "40", B, "50"),
        relation(A, "about 40", D, "40", SUPPORTS),
        relation(D, "40", again, "40", SUPPORTS),
    ]
    assert sides(found(told)) == {"40": ["a1.1", "a4.1", "a4.2"], "50": ["a2.1"]}


def test_support_adds_a_claim_to_its_side() -> None:
    finding = found([relation(A, "40", B, "50"), relation(A, "40", D, "two score", SUPPORTS)])
    assert sides(finding) == {"40": ["a1.1", "a4.1"], "50": ["a2.1"]}


def test_support_never_joins_sides_in_conflict() -> None:
    finding = found([relation(A, "40", B, "50", score=0.7), relation(A, "40", B, "50", SUPPORTS, 0.99)])
    assert sides(finding) == {"40": ["a1.1"], "50": ["a2.1"]}


def test_a_claim_that_supports_both_sides_goes_where_it_is_surest() -> None:
    told = [
        relation(A, "40", B, "50"),
        relation(D, "some 45", A, "40", SUPPORTS, 0.6),
        relation(D, "some 45", B, "50", SUPPORTS, 0.8),
    ]
    assert sides(found(told)) == {"40": ["a1.1"], "50": ["a2.1", "a4.1"]}


def test_support_for_nothing_in_conflict_adds_no_side() -> None:
    finding = found([relation(A, "40", B, "50"), relation(C, "60", D, "60", SUPPORTS)])
    assert sides(finding) == {"40": ["a1.1"], "50": ["a2.1"]}


@pytest.mark.parametrize("verdict", [v for v in Verdict if v is not Verdict.CONFLICTS])
def test_only_conflicts_make_findings(verdict: Verdict) -> None:
    assert find_conflicts([relation(A, "40", B, "50", verdict)], FOLDER) == ()


@pytest.mark.parametrize(("score", "count"), [(0.0, 0), (WEAK - 0.01, 0), (WEAK, 1), (0.99, 1)])
def test_a_weak_conflict_is_none(score: float, count: int) -> None:
    assert len(find_conflicts([relation(A, "40", B, "50", score=score)], FOLDER)) == count


def test_a_weak_conflict_gives_no_further_side() -> None:
    finding = found([relation(A, "40", B, "50"), relation(A, "40", C, "60", score=WEAK - 0.05)])
    assert [s.value for s in finding.sides] == ["40", "50"]


def test_a_conflict_much_weaker_than_another_of_its_value_gives_no_side() -> None:
    finding = found([relation(A, "40", B, "50", score=0.9), relation(A, "40", C, "60", score=0.65)])
    assert [s.value for s in finding.sides] == ["40", "50"]
    finding = found([relation(A, "40", B, "50", score=0.9), relation(A, "40", C, "60", score=0.75)])
    assert [s.value for s in finding.sides] == ["40", "50", "60"]


def test_of_several_values_of_one_article_the_surest_is_held_against_a_value() -> None:
    other = claim("a2", 2, "The second barge carried 70 crates.")
    finding = found([relation(A, "40", B, "50", score=0.9), relation(A, "40", other, "70", score=0.85)])
    assert sides(finding) == {"40": ["a1.1"], "50": ["a2.1"]}


def test_one_value_twice_in_an_article_is_one_side() -> None:
    again = claim("a2", 2, "All 50 crates arrived.")
    finding = found([relation(A, "40", B, "50", score=0.9), relation(A, "40", again, "50", score=0.85)])
    assert sides(finding) == {"40": ["a1.1"], "50": ["a2.1", "a2.2"]}


def test_two_matters_are_two_findings_surest_first() -> None:
    tall, low = claim("a1", 5, "It is 9 metres tall."), claim("a2", 5, "It is 7 metres tall.")
    told = [
        relation(A, "40", B, "50", score=0.6),
        relation(tall, "9 m", low, "7 m", score=0.8, matter="height"),
    ]
    assert [f.confidence for f in find_conflicts(told, FOLDER)] == [0.8, 0.6]


def test_kinds_are_never_mixed() -> None:
    told = [relation(A, "40", B, "50"), relation(A, "Monday", B, "Tuesday", kind=Kind.DATE, by="dates")]
    assert {f.kind for f in find_conflicts(told, FOLDER)} == {Kind.NUMBER, Kind.DATE}


def test_more_conflicts_are_more_evidence() -> None:
    told = [relation(A, "40", B, "50"), relation(D, "40", B, "50", score=0.8, by="entailment")]
    finding = found(told)
    assert finding.confidence == pytest.approx(0.92)
    assert finding.by == ("entailment", "numbers")


@pytest.mark.parametrize(
    ("told", "scope"),
    [
        ([relation(A, "40", B, "50")], Scope.CROSS),
        ([relation(A, "40", claim("a1", 2, "It had 50 crates."), "50")], Scope.WITHIN),
        ([relation(A, "40", B, "50"), relation(A, "40", claim("a2", 3, "It had 60."), "60")], Scope.CROSS),
        ([relation((A, claim("a2", 4, "40 in all.")), "40", B, "50")], Scope.WITHIN),
        ([relation(A, "40", (B, C), "50")], Scope.CROSS),
    ],
)
def test_scope(told: list[Relation], scope: Scope) -> None:
    assert found(told).scope is scope


def test_sides_and_mentions_stand_in_the_order_of_the_files() -> None:
    """Not of the ids: a10 would come before a2."""
    articles = folder(*(f"{name}.txt" for name in "abcdefghijk"))
    told = {i: claim(f"a{i}", 1, f"It carried {i} crates.") for i in (2, 9, 10, 11)}
    relations = [relation(told[10], "50", told[2], "40"), relation(told[11], "50", told[9], "40")]
    relations.append(relation(told[10], "50", told[9], "40"))
    assert sides(found(relations, articles)) == {"40": ["a2.1", "a9.1"], "50": ["a10.1", "a11.1"]}


# --- what an id hangs on ---------------------------------------------------------------------------

BASE = [relation(A, "40", B, "50", score=0.8)]


def quoted(change: Callable[[str], str]) -> list[Relation]:
    def changed(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
        return tuple(
            replace(c, quote=change(c.quote), text=" ".join(change(c.quote).split())) for c in claims
        )

    return [replace(r, a=changed(r.a), b=changed(r.b)) for r in BASE]


@pytest.mark.parametrize(
    "relations",
    [
        pytest.param([relation(B, "50", A, "40", score=0.8)], id="values turned round"),
        pytest.param([relation(A, "40", B, "50", score=0.55)], id="another score"),
        pytest.param([relation(A, "40", B, "50", score=0.8, by="entailment")], id="another comparison"),
        pytest.param(quoted(lambda q: q.replace(" ", "\n  ")), id="white space"),
        pytest.param([*BASE, relation(D, "40", B, "50")], id="another, surer mention of a side"),
        pytest.param([*BASE, relation(D, "40", B, "50", matter="box")], id="a mention with another noun"),
        pytest.param([*BASE, relation(A, "40", D, "forty", SUPPORTS)], id="a mention that supports"),
        pytest.param(
            [
                *BASE,
                relation(D, "about 40", B, "50", score=0.8),
                relation(E, "about 40", B, "50", score=0.8),
                relation(D, "about 40", A, "40", SUPPORTS),
                relation(E, "about 40", A, "40", SUPPORTS),
            ],
            id="mentions that change the label of a side",
        ),
    ],
)
def test_the_id_stays(relations: list[Relation]) -> None:
    assert found(relations).id == found(BASE).id


@pytest.mark.parametrize(
    "relations",
    [
        pytest.param([*BASE, relation(A, "40", C, "60", score=0.8)], id="a new side"),
        pytest.param([relation(A, "40", B, "51", score=0.8)], id="another value"),
        pytest.param([relation(A, "40", B, "50", score=0.8, kind=Kind.DATE)], id="another kind"),
        pytest.param([relation(A, "40", B, "50", score=0.8, matter="sack")], id="something else counted"),
        pytest.param([relation(A, "40", C, "50", score=0.8)], id="another article"),
    ],
)
def test_the_id_changes(relations: list[Relation]) -> None:
    assert found(relations).id != found(BASE).id


def renumbered(relations: Sequence[Relation], ids: dict[str, str]) -> list[Relation]:
    def moved(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
        return tuple(
            replace(c, id=f"{ids[c.article]}.{c.id.split('.')[1]}", article=ids[c.article]) for c in claims
        )

    return [replace(r, a=moved(r.a), b=moved(r.b)) for r in relations]


def shape(finding: Finding, articles: Sequence[Article]) -> object:
    """All of a finding but the run's own numbers of its articles."""
    file = {a.id: a.file for a in articles}
    told = [(s.value, [(file[c.article], c.start) for c in s.claims]) for s in finding.sides]
    return replace(finding, sides=()), told


CLAIMS = [claim(f"a{i}", n, f"Report {n} of paper {i} on the crates.") for i in range(1, 5) for n in (1, 2)]
RELATIONS = st.lists(
    st.builds(
        relation,
        st.sampled_from(CLAIMS),
        st.sampled_from(["40", "50", "60"]),
        st.sampled_from(CLAIMS),
        st.sampled_from(["40 crates", "55", "Sixty"]),
        st.sampled_from([Verdict.CONFLICTS, Verdict.CONFLICTS, Verdict.SUPPORTS, Verdict.UNSURE]),
        st.sampled_from([0.4, 0.5, 0.7, 0.7, 0.9]),
        st.sampled_from([Kind.NUMBER, Kind.DATE]),
        st.sampled_from(["crate", "box"]),
    ).filter(lambda r: r.a[0].id != r.b[0].id),
    max_size=9,
)


@given(RELATIONS, st.randoms(use_true_random=False))
def test_the_order_of_relations_does_not_matter(relations: list[Relation], dice: random.Random) -> None:
    shuffled = [_turned(r) if dice.random() < 0.5 else r for r in relations]
    dice.shuffle(shuffled)
    before, after = find_conflicts(relations, FOLDER), find_conflicts(shuffled, FOLDER)
    assert [(f.id, f.sides, f.scope, f.confidence) for f in before] == [
        (f.id, f.sides, f.scope, f.confidence) for f in after
    ]


def _turned(r: Relation) -> Relation:
    j = r.judgement
    return replace(r, a=r.b, b=r.a, judgement=replace(j, value_a=j.value_b, value_b=j.value_a))


@given(RELATIONS)
def test_an_unrelated_article_changes_nothing(relations: list[Relation]) -> None:
    """It takes a number, so that the others have other ids: even such that sort in another order."""
    more = folder("aaa.txt", "bbb.txt", "ccc.txt", "cdd.txt", "cee.txt", "cff.txt", "cgg.txt", "chh.txt", *(
        a.file for a in FOLDER
    ))  # fmt: skip
    ids = {f"a{i}": f"a{i + 8}" for i in range(1, 5)}
    before = find_conflicts(relations, FOLDER)
    after = find_conflicts(renumbered(relations, ids), more)
    assert [shape(f, FOLDER) for f in before] == [shape(f, more) for f in after]


@given(RELATIONS)
def test_every_finding_is_well_made(relations: list[Relation]) -> None:
    every = find_conflicts(relations, FOLDER)
    assert len({f.id for f in every}) == len(every)
    assert [f.confidence for f in every] == sorted((f.confidence for f in every), reverse=True)
    for finding in every:
        assert len(finding.sides) >= 2
        assert len({s.value.casefold() for s in finding.sides}) == len(finding.sides)
        for side in finding.sides:
            ids = [c.id for c in side.claims]
            assert ids
            assert ids == sorted(set(ids))


def test_one_claim_on_two_sides_keeps_its_place_whatever_the_ids() -> None:
    a, b = claim("a1", 1, "Report 1 of paper 1."), claim("a2", 1, "Report 1 of paper 2.")
    told = [
        relation(a, "40", b, "40 crates", score=0.5),
        relation(a, "40 crates", b, "40 crates", SUPPORTS, score=0.4),
    ]
    more = folder("aaa.txt", "bbb.txt", "ccc.txt", "cdd.txt", "cee.txt", "cff.txt", "cgg.txt", "chh.txt", *(
        a.file for a in FOLDER
    ))  # fmt: skip
    turned = renumbered(told, {f"a{i}": f"a{i + 8}" for i in range(1, 5)})
    values = [[s.value for s in f.sides] for f in find_conflicts(told, FOLDER)]
    assert (
        values == [[s.value for s in f.sides] for f in find_conflicts(turned, more)] == [["40", "40 crates"]]
    )
