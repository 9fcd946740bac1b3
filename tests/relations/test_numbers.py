"""Amounts of two claims: one quantity or two, and whether both can hold."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker.claims.amounts.find import extract_amounts
from checker.claims.language import parse
from checker.model import (
    Amount,
    Bound,
    Claim,
    EntityType,
    Gate,
    Judgement,
    Mention,
    Pair,
    Time,
    TimeRelation,
    Verdict,
)
from checker.relations.numbers.compare import compare
from checker.relations.numbers.intervals import Fit, fit
from checker.relations.numbers.labels import describe

Read = tuple[tuple[Amount, ...], frozenset[str], tuple[Mention, ...]]


@cache
def _read(text: str) -> Read:
    (doc,) = parse([text])
    amounts = tuple(a for sent in doc.sents for a in extract_amounts(sent))
    lemmas = frozenset(t.lemma_.lower() for t in doc if t.is_alpha and not t.is_stop and len(t) > 2)
    people = tuple(
        Mention(
            e.text, e.text, EntityType.PERSON, e.start_char, e.end_char, f"e-{e.text.split()[-1].lower()}"
        )
        for e in doc.ents
        if e.label_ == "PERSON"
    )
    return amounts, lemmas, people


def claim(text: str, id_: str = "a1.1", times: tuple[Time, ...] = ()) -> Claim:
    amounts, lemmas, people = _read(text)
    return Claim(
        id=id_, article=id_.split(".")[0], start=0, end=len(text), quote=text, text=text, sentence=1,
        mentions=people, amounts=amounts, times=times, lemmas=lemmas,
    )  # fmt: skip


def pair(
    a: str, b: str, *, similarity: float = 0.45, gate: float = 0.5, same_time: bool | None = None
) -> Pair:
    one, two = claim(a), claim(b, "a2.1")
    return Pair(one, two, similarity, one.entities & two.entities, Gate(gate, same_time))


def best(found: tuple[Judgement, ...]) -> Judgement | None:
    return max(found, key=lambda j: j.score, default=None)


SUPPORTS = [
    ("The cuts hit 1,380 employees.", "Some 1,380 jobs will go."),
    ("The cuts hit 1,380 employees.", "Roughly 1,400 people will lose their jobs."),
    ("The flood killed 37 people.", "Thirty-seven coffins were carried to the square."),
    ("The flood killed 37 people.", "Rescuers recovered 37 bodies."),
    ("The flood killed 37 people.", "The death toll rose to 37."),
    ("The flood killed 37 people.", "The flood claimed 37 lives."),
    ("The blast left 53 injured.", "The blast wounded 53 people."),
    ("The blast left 53 injured.", "In the blast 53 people suffered injuries."),
    ("At least 19 people died in the blast.", "The blast killed 20 people."),
    ("Fighting drove 48,700 people from their homes.", "The fighting has displaced nearly 50,000 people."),
    ("There were 618 passengers on the ferry.", "About 600 people were on board."),
    ("The lorry was travelling at 105 km/h.", "The lorry was doing 65 miles an hour."),
    (
        "The wreck lies some 240 kilometres south of the capital.",
        "The wreck lies 150 miles from the capital.",
    ),
    ("The coins were worth 960,000 euros.", "The coins are valued at almost a million euros."),
    ("The vases are worth five million euros.", "The vases would bring between four and six million euros."),
    ("The firm lost 27 million euros.", "The firm reported a loss of 27 million euros."),
    ("Each widow receives 90,000 pounds.", "A payment of 90,000 Egyptian pounds goes to each widow."),
    ("The envoys had 96 hours to leave.", "The envoys must depart within four days."),
    (
        "Two envoys and one clerk of the embassy were expelled.",
        "Three employees of the embassy were expelled.",
    ),
    ("The thieves took 14 vases.", "Fourteen vases were stolen."),
    ("The guard, Rui Alves, 58, slept.", "Rui Alves, 58, was on duty."),
    ("Turnover grew by 12% last year.", "The turnover grew by 12 percent."),
    ("The army holds 176 prisoners.", "The army named 176 detainees."),
    ("The march drew 15,000 protesters.", "About 15,000 people marched."),
    ("The fire burned 900 hectares of forest.", "The fire burned nine square kilometres of forest."),
    ("Police seized 40 kilos of ivory.", "Police seized 40 kilograms of ivory."),
    ("The pond held 3 milligrams of zinc per litre.", "Zinc stood at 3,000 micrograms per litre."),
    ("The price of tin halved.", "The price of tin fell by 48 percent."),
    ("About 900 nurses came out on strike.", "Some 900 people joined the strike."),
]

CONFLICTS = [
    (
        "The bank injected 4.2 billion crowns into Delta Mills.",
        "It has sunk 6.5 billion crowns into Delta Mills.",
    ),
    ("The cuts hit 2,310 employees.", "He is one of 2,740 people on the payroll."),
    ("The closure puts 2,310 people out of work.", "The closure costs 2,740 jobs."),
    ("The flood killed 37 people.", "The flood claimed the lives of many; 23 people died."),
    ("The flood killed 37 people.", "Rescuers recovered 23 bodies from the flood."),
    ("The collision left 71 injured.", "The collision injured 91 people."),
    ("The flood killed 37 passengers.", "The flood cost 23 lives."),
    ("Three workers were hurt in the blast.", "Eight men of the shift suffered injuries in the blast."),
    ("Three employees of the embassy must go.", "Four employees of the embassy must go."),
    ("The envoys had 96 hours to leave.", "The envoys were told to pack within 60 hours."),
    ("The lorry was travelling at 105 km/h.", "The lorry raced along at 130 kilometres an hour."),
    ("The lorry was travelling at 105 km/h.", "The lorry was doing 95 miles an hour."),
    (
        "He put the value of the missing vases at 1.9 million euros.",
        "They stole vases worth five million euros.",
    ),
    ("The firm lost 27 million euros.", "The firm reported a loss of 35 million euros."),
    ("The thieves took 14 vases.", "The thieves took 17 vases."),
    ("Two robbers tied up the guard.", "Three thieves tied up the guard."),
    ("The guard, Rui Alves, 58, slept.", "Rui Alves, 63, was on duty."),
    ("The army holds 176 prisoners.", "The army named 260 detainees."),
    ("The blast killed at least 40 people.", "The blast killed 12 people."),
    ("At most 20 people were injured.", "The crash injured 45 people."),
    ("Four carriages left the rails.", "Six coaches left the rails."),
    ("The siege lasted six months.", "The siege lasted nine months."),
    ("The fire destroyed 120 houses.", "The fire destroyed 200 homes."),
    ("Turnover grew by 12% last year.", "Turnover grew by 19% last year."),
    ("The grant amounted to 44 million euros.", "The state aid amounted to 58 million euros."),
    ("The court fined the bank 4 million dollars.", "The bank must pay a fine of 9 million dollars."),
    ("The march drew 15,000 protesters.", "Some 40,000 people marched."),
    ("The mayor won by 23 votes.", "The mayor's majority was 32."),
    ("Of the ferry's eight lifeboats only three were launched.", "Five boats of the ferry were launched."),
    ("The coast guard raised the number of the dead to nine.", "Sixteen people died."),
    ("Some 2,600 people walked out.", "The number of workers who took part never exceeded 900."),
    ("No more than 40 soldiers joined the revolt.", "About 190 soldiers took part in the revolt."),
    ("Two hooded men held up the jeweller.", "Four robbers held up the jeweller."),
    ("The pond held 3 milligrams of zinc per litre.", "Zinc stood at 30 milligrams per litre."),
    ("The price of tin halved.", "The price of tin fell by 18 percent."),
    ("The shares closed 12 percent lower.", "The stock has halved, brokers said."),
    ("The reservoir was 80 percent full.", "The lake was filled to half of its capacity."),
    ("Turnout was 61 percent.", "Only 48 percent of voters cast a ballot."),
    ("The fire burned 900 hectares of heath.", "Flames have eaten 1,500 hectares."),
    ("Some 4,000 residents were taken to safety.", "The slide displaced 6,500 people."),
    ("Forty miners were trapped underground.", "The owner said that 28 men were trapped."),
    ("The plane was carrying 212 people.", "There were 187 people on board."),
    ("The strike lasted nine days.", "The stoppage went on for fourteen days."),
    ("The mayor won by 312 votes.", "The mayor's margin was 97 votes."),
    ("The rebels hold nine hostages.", "The rebels hold 14 captives."),
    ("Three suspects were arrested.", "Police have five people in custody."),
    ("Organisers said 20,000 people attended.", "Police put the crowd at 8,000."),
]

QUIET = [  # never a conflict
    ("The flood killed 37 people.", "The flood injured 71 people."),
    ("The flood killed 37 people.", "Nine children were among the dead; the flood killed nine children."),
    ("The flood killed 37 people.", "Of the 37 killed, 12 were women."),
    ("The cuts hit 2,310 employees.", "Another 700 jobs at suppliers depend on it."),
    ("The cuts hit 2,310 employees.", "The plant shed 160 jobs."),
    ("The company employs 9,000 people.", "The company will cut 1,200 jobs."),
    (
        "Three people left the country.",
        "The persons and their families, nine people in all, left the country.",
    ),
    ("The state paid 44 million euros.", "The state paid 44 million euros, of which 31 million was a gift."),
    ("The plant cost 400 million dollars.", "The plant cost 380 million euros."),
    ("The widows will receive 9,000 dollars each.", "The widows will receive 450,000 dollars."),
    ("The car was doing 60 mph.", "The crash happened 60 miles from the coast."),
    ("Rui Alves, 58, slept.", "Ana Prado, 41, was awake."),
    ("Dozens of people were killed.", "The flood killed 37 people."),
    ("Hundreds of workers blocked the road.", "The plant has 2,310 workers."),
    ("The quake killed up to 50 people.", "The quake killed 44 people."),
    ("More than 30 people died.", "The fire killed 62 people."),
    ("The second round was short.", "Two rounds were held."),
    ("Prices rose by two percentage points.", "Prices rose by 9 percent."),
    ("The talks took two days.", "The text has five pages."),
    ("They debated a two-year extension of tax cuts.", "They passed a 13-month extension of jobless aid."),
    ("He served eleven years.", "He was questioned for six hours."),
    ("The ship carried 286 passengers.", "There were 320 people aboard the ship."),
    ("Nine soldiers were killed near the post.", "Six soldiers were captured near the post."),
    ("Two tugs joined the search.", "Five boats joined the search."),
    ("The union has 3,000 members.", "About 400 people joined the strike."),
    ("Some 300 people took part in the race.", "Some 900 people took part in the strike."),
    ("The level of zinc was 3 micrograms per litre.", "The level of nitrate was 9 micrograms per litre."),
    ("The jug held 3 grams of salt per litre.", "It held 9 grams of sugar per litre."),
    ("The theatre was half full.", "The hotel is 90 percent full."),
    ("Sales fell by 12 percent.", "The shares fell by 23 percent."),
    ("The shares rose by 12 percent.", "The shares fell by 23 percent."),
    ("The rent doubled.", "The wage fell by 30 percent."),
    ("The river carried 120 cubic metres a second.", "The plant pumps 40 cubic metres a second."),
    ("Two masked men held up the bank.", "Four people held up the bank, two of them women."),
    ("Some 300 men were trapped.", "Some 500 people were trapped."),
    ("The ship carried 286 passengers and a crew of 34.", "There were 320 people aboard the ship."),
    ("They counted six sick hens that were sold in May.", "The farm has nineteen hens."),
    ("Some 2,000 people left the party.", "The slide displaced 6,500 people."),
    ("Fewer than 90 people walked out.", "About 60 people walked out."),
]


@pytest.mark.parametrize(("a", "b"), SUPPORTS)
def test_supports(a: str, b: str) -> None:
    found = best(compare(pair(a, b)))
    assert found is not None
    assert found.verdict is Verdict.SUPPORTS
    assert found.score >= 0.4


@pytest.mark.parametrize(("a", "b"), CONFLICTS)
def test_conflicts(a: str, b: str) -> None:
    found = best(compare(pair(a, b)))
    assert found is not None
    assert found.verdict is Verdict.CONFLICTS
    assert found.score >= 0.35
    assert found.value_a in found.reason
    assert found.value_b in found.reason


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_never_conflicts(a: str, b: str) -> None:
    assert [j for j in compare(pair(a, b)) if j.verdict is Verdict.CONFLICTS and j.score >= 0.35] == []


@pytest.mark.parametrize(("a", "b"), CONFLICTS)
def test_another_time_is_no_conflict(a: str, b: str) -> None:
    assert all(j.verdict is not Verdict.CONFLICTS for j in compare(pair(a, b, same_time=False)))


def _at(hour: int) -> tuple[Time, ...]:
    return (Time("then", 0, 4, "hour", TimeRelation.AT, clock=(hour * 60, hour * 60)),)


@pytest.mark.parametrize(
    ("early", "late", "verdict"), [(19, 23, Verdict.UNSURE), (31, 23, Verdict.CONFLICTS)]
)
def test_a_toll_may_rise_in_a_day_but_not_fall(early: int, late: int, verdict: Verdict) -> None:
    a = claim(f"The flood killed {early} people.", times=_at(9))
    b = claim(f"The flood killed {late} people.", "a2.1", times=_at(18))
    for one, two in ((a, b), (b, a)):
        (found,) = compare(Pair(one, two, 0.6, frozenset(), Gate(0.6, None)))
        assert found.verdict is verdict


def test_evidence_raises_the_score() -> None:
    a, b = CONFLICTS[0]
    weak = best(compare(pair(a, b, similarity=0.3, gate=0.3)))
    strong = best(compare(pair(a, b, similarity=0.7, gate=0.9)))
    assert weak is not None
    assert strong is not None
    assert weak.score < strong.score


def test_a_shared_distinctive_number_blocks_other_pairings() -> None:
    a = "The union counts 2,740 workers, the firm 2,310 workers."
    found = compare(pair(a, "The order names 2,310 workers."))
    assert [(j.verdict, j.value_a, j.value_b) for j in found] == [
        (Verdict.SUPPORTS, "2,310 workers", "2,310 workers")
    ]


def test_reason_is_one_line_and_names_the_matter() -> None:
    (found,) = compare(pair("The flood killed 37 people.", "The flood killed 23 people."))
    assert "\n" not in found.reason
    assert found.matter == "dead"
    assert found.reason.startswith("37 people in one, 23 people in the other:")


def test_a_floor_told_early_is_not_the_toll_of_the_evening() -> None:
    (near,) = compare(pair("At least 40 people were killed.", "The slide killed 42 people."))
    (far,) = compare(pair("At least 40 people were killed.", "The slide killed 49 people."))
    assert (near.verdict, far.verdict) == (Verdict.SUPPORTS, Verdict.UNSURE)


LABELS = [
    ("The turnout of guests never exceeded 70 people.", "at most 70 people"),
    ("The crowd exceeded 900 people.", "more than 900 people"),
    ("The toll stood at 37.", "a toll of 37"),
    ("The cuts affect 2,310 employees.", "2,310 employees"),
    ("The lorry was doing 105 km/h.", "105 km/h"),
    ("They paid 1.9 million euros.", "1.9 million euros"),
    ("About 400 people came.", "About 400 people"),
    ("Two thieves fled.", "Two thieves"),
    ("One member drowned.", "One member"),
    ("In the crash 19 were killed.", "19 people killed"),
    ("The blast left 26 dead.", "26 dead"),
    ("Rui Alves, 58, slept.", "aged 58"),
    ("The third round begins.", "third round"),
    ("Dozens of shops were looted.", "Dozens of shops"),
    ("It cost billions of dollars.", "billions of dollars"),
]


@pytest.mark.parametrize(("sentence", "label"), LABELS)
def test_describe(sentence: str, label: str) -> None:
    assert describe(_read(sentence)[0][0]) == label


COUNT = Amount("n", 0, 1, 0, "", "count", Bound.EXACT, 0, 0, "house")
FITS = [
    (2310, 2310, Fit.EQUAL),
    (2310, 2300, Fit.ROUNDED),
    (412, 400, Fit.ROUNDED),
    (1012, 1000, Fit.ROUNDED),
    (2310, 2740, Fit.APART),
    (14, 15, Fit.APART),
    (30, 31, Fit.APART),
    (400, 500, Fit.APART),
    (800_000, 850_000, Fit.APART),
]


@pytest.mark.parametrize(("x", "y", "expected"), FITS)
def test_fit_of_plain_counts(x: int, y: int, expected: Fit) -> None:
    a, b = (replace(COUNT, value=float(n), low=float(n), high=float(n)) for n in (x, y))
    assert fit(a, b) is expected
    assert fit(b, a) is expected


SENTENCES = [s for group in (SUPPORTS, CONFLICTS, QUIET) for row in group for s in row]


@settings(max_examples=150, deadline=None)
@example("The grant amounted to 44 million euros.", "The state paid 44 million euros.", 0.0, 0.0, None)
@given(
    a=st.sampled_from(SENTENCES),
    b=st.sampled_from(SENTENCES),
    similarity=st.floats(min_value=-0.2, max_value=1.0),
    gate=st.floats(min_value=0.0, max_value=1.0),
    same_time=st.sampled_from([None, True, False]),
)
def test_symmetric(a: str, b: str, similarity: float, gate: float, same_time: bool | None) -> None:
    there = compare(pair(a, b, similarity=similarity, gate=gate, same_time=same_time))
    back = compare(pair(b, a, similarity=similarity, gate=gate, same_time=same_time))
    assert sorted((j.verdict, j.value_a, j.value_b, j.score, j.matter) for j in there) == sorted(
        (j.verdict, j.value_b, j.value_a, j.score, j.matter) for j in back
    )
    assert all(0.0 <= j.score <= 1.0 for j in there)
    assert all(j.verdict is not Verdict.UNRELATED for j in there)
