"""Conflicts of numbers that the folder as a whole explains."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from checker.model import (
    Amount,
    Article,
    Bound,
    Claim,
    Judgement,
    Kind,
    Relation,
    Time,
    TimeRelation,
    Verdict,
)
from checker.relations.numbers.labels import describe
from checker.relations.settle import settle

CONFLICTS, UNSURE, SUPPORTS = Verdict.CONFLICTS, Verdict.UNSURE, Verdict.SUPPORTS


def count(value: float, noun: str = "tractor", *qualifiers: str, dimension: str = "count") -> Amount:
    text = f"{value:g}"
    return Amount(text, 0, 1, value, "", dimension, Bound.EXACT, value, value, noun, qualifiers)


def claim(article: str, number: int, *amounts: Amount, title: bool = False) -> Claim:
    return Claim(f"{article}.{number}", article, 0, 1, "x", "x", number, title=title, amounts=amounts)


def relation(a: Claim, b: Claim, matter: str = "tractor", verdict: Verdict = CONFLICTS) -> Relation:
    values = describe(a.amounts[0]), describe(b.amounts[0])
    return Relation(
        Kind.NUMBER, "numbers", Judgement(verdict, *values, "they differ", 0.8, matter=matter), (a,), (b,)
    )


def articles(*published: str | None) -> list[Article]:
    return [
        Article(f"a{i}", f"{i}.txt", "", (), "utf-8", published=day) for i, day in enumerate(published, 1)
    ]


DAY = articles("2024-05-06", "2024-05-06")


def settled(one: Relation, *others: Claim, told: list[Article] = DAY) -> Relation:
    (result,) = settle([one], [*one.a, *one.b, *others], told)
    return result


def test_two_numbers_of_two_articles_stay_a_conflict() -> None:
    one = relation(claim("a1", 1, count(14)), claim("a2", 1, count(19)))
    assert settled(one) == one


KNOWN = [
    (claim("a1", 2, count(19)), UNSURE),  # the first article gives the second's number too
    (claim("a2", 2, count(14)), UNSURE),
    (claim("a1", 2, count(19, "plough")), CONFLICTS),  # a small number of another thing may be chance
    (claim("a1", 2, count(23)), CONFLICTS),
    (claim("a1", 2, count(19, dimension="money")), CONFLICTS),
]


@pytest.mark.parametrize(("other", "verdict"), KNOWN)
def test_a_number_known_to_both_articles(other: Claim, verdict: Verdict) -> None:
    one = relation(claim("a1", 1, count(14)), claim("a2", 1, count(19)))
    assert settled(one, other).judgement.verdict is verdict


RIVALS = [
    ("Growers never accepted that number and speak of 190.", CONFLICTS),
    ("The firm puts the number at 190.", CONFLICTS),
    ("Of ploughs there were 190.", UNSURE),
]


@pytest.mark.parametrize(("text", "verdict"), RIVALS)
def test_a_figure_given_as_anothers_is_not_a_second_thing(text: str, verdict: Verdict) -> None:
    one = relation(claim("a1", 1, count(140)), claim("a2", 1, count(190)))
    said = replace(claim("a1", 2, count(190, "person", "speak")), text=text, quote=text)
    assert settled(one, said).judgement.verdict is verdict


def test_an_article_that_contradicts_itself_does_not_count_two_things() -> None:
    own, box = claim("a1", 1, count(14, "tractor", "sell")), claim("a1", 2, count(19, "tractor", "sell"))
    other = claim("a2", 1, count(14, "tractor", "sell"))
    inside, across = relation(own, box), relation(other, box)
    claims = [own, box, other]
    assert [r.judgement.verdict for r in settle([inside, across], claims, DAY)] == [CONFLICTS, CONFLICTS]
    assert [r.judgement.verdict for r in settle([across], claims, DAY)] == [UNSURE]


def test_an_equal_large_number_counts_as_known_whatever_it_counts() -> None:
    one = relation(claim("a1", 1, count(140)), claim("a2", 1, count(190)))
    assert settled(one, claim("a1", 2, count(190, "plough"))).judgement.verdict is UNSURE


GROWN = [
    (("2024-05-06", "2024-05-08"), 9, 14, UNSURE),  # later and higher
    (("2024-05-08", "2024-05-06"), 14, 9, UNSURE),
    (("2024-05-06", "2024-05-08"), 14, 9, CONFLICTS),  # later and lower: the dead do not become fewer
    (("2024-05-08", "2024-05-06"), 9, 14, CONFLICTS),
    (("2024-05-06", "2024-05-06"), 9, 14, CONFLICTS),  # told on one day
    ((None, "2024-05-06"), 9, 14, UNSURE),  # order not known
    ((None, None), 14, 9, CONFLICTS),  # neither text gives any time
]


@pytest.mark.parametrize(("published", "first", "second", "verdict"), GROWN)
def test_a_number_that_grows(
    published: tuple[str | None, str | None], first: float, second: float, verdict: Verdict
) -> None:
    one = relation(
        claim("a1", 1, count(first, "person", "kill")),
        claim("a2", 1, count(second, "person", "kill")),
        "dead",
    )
    assert settled(one, told=articles(*published)).judgement.verdict is verdict
    turned = replace(one, a=one.b, b=one.a, judgement=relation(one.b[0], one.a[0], "dead").judgement)
    assert settled(turned, told=articles(*published)).judgement.verdict is verdict


@pytest.mark.parametrize(("word", "verdict"), [("blast", UNSURE), ("recover", CONFLICTS)])
def test_a_toll_is_not_counted_at_the_moment_of_the_blast(word: str, verdict: Verdict) -> None:
    """Nine told on the 8th with "the blast occurred on the 5th" are not the nine of the 5th."""
    day = datetime(2024, 5, 5)
    of_the_fifth = Time(
        "5 May", 0, 5, "day", TimeRelation.AT, first=day, last=day + timedelta(days=1), event=(word,)
    )
    earlier = claim("a1", 1, count(6, "person", "kill"))
    later = replace(claim("a2", 1, count(9, "person", "kill")), times=(of_the_fifth,))
    one = relation(earlier, later, "dead")
    assert settled(one, told=articles("2024-05-06", "2024-05-08")).judgement.verdict is verdict


UNDATED = [
    # dated counts of the matter, by day; the undated one; verdict against the first of them
    ((("2024-05-06", 14), ("2024-05-09", 17)), 9, CONFLICTS),  # less than was known on the first day
    ((("2024-05-06", 14), ("2024-05-06", 17)), 9, UNSURE),  # of one day: it may be of an earlier hour
    ((("2024-05-09", 17), ("2024-05-06", 14)), 9, UNSURE),  # held against a later report
    ((("2024-05-06", 14), ("2024-05-09", 17)), 31, CONFLICTS),  # more than was ever told
    ((("2024-05-06", 14), ("2024-05-09", 17)), 16, UNSURE),
    ((("2024-05-06", 14), ("2024-05-06", 17)), 31, UNSURE),  # held against the lower figure of a day
]


@pytest.mark.parametrize(("dated", "undated", "verdict"), UNDATED)
def test_an_undated_count_beyond_all_dated(
    dated: tuple[tuple[str, int], tuple[str, int]], undated: int, verdict: Verdict
) -> None:
    first, second = (claim(f"a{i}", 1, count(n, "death")) for i, (_, n) in enumerate(dated, 1))
    one = relation(claim("a3", 1, count(undated, "death")), first, "dead")
    told = articles(*(day for day, _ in dated), None)
    assert settled(one, second, told=told).judgement.verdict is verdict


def test_a_toll_of_long_ago_tops_nothing() -> None:
    dated = claim("a1", 1, count(14, "death"))
    later = claim("a2", 1, count(17, "death"))
    old = replace(claim("a1", 2, count(40, "death")), times=(LONG_AGO,))
    one = relation(claim("a3", 1, count(31, "death")), dated, "dead")
    told = articles("2024-05-06", "2024-05-09", None)
    assert settled(one, later, old, told=told).judgement.verdict is CONFLICTS
    assert settled(one, later, replace(old, times=()), told=told).judgement.verdict is UNSURE


def test_a_number_that_does_not_grow_needs_no_order() -> None:
    one = relation(claim("a1", 1, count(14)), claim("a2", 1, count(19)))
    assert settled(one, told=articles("2024-05-06", "2024-05-08")) == one


def test_one_of_something_is_rarely_a_count() -> None:
    one = relation(claim("a1", 1, count(1)), claim("a2", 1, count(3)))
    assert settled(one).judgement.verdict is UNSURE
    two = relation(claim("a1", 1, count(2)), claim("a2", 1, count(3)))
    assert settled(two).judgement.verdict is CONFLICTS


PARTS = [
    ((count(24, "branch"), count(14, "branch")), count(38, "branch"), UNSURE),  # two parts, and their whole
    (
        (count(38, "branch"), count(24, "branch")),
        count(14, "branch", "among"),
        UNSURE,
    ),  # the whole and a part
    ((count(38, "branch"), count(24, "branch")), count(14, "branch"), CONFLICTS),  # fourteen of what?
    ((count(24, "branch"), count(14, "branch")), count(38, "plough"), CONFLICTS),  # of another thing
    ((count(24, "branch"), count(14, "branch")), count(40, "branch"), CONFLICTS),
    ((count(24, "person", "arrest"), count(14, "person", "arrest")), count(38, "person", "kill"), CONFLICTS),
]


@pytest.mark.parametrize(("two", "third", "verdict"), PARTS)
def test_parts_of_one_whole(two: tuple[Amount, Amount], third: Amount, verdict: Verdict) -> None:
    one = relation(claim("a1", 1, two[0]), claim("a2", 1, two[1]), "branch")
    assert settled(one, claim("a2", 2, third)).judgement.verdict is verdict
    assert settled(one, claim("a1", 2, third)).judgement.verdict is verdict


LONG_AGO = Time(
    "2004", 0, 4, "year", TimeRelation.AT, datetime(2004, 1, 1), datetime(2005, 1, 1), event=("kill",)
)


def test_a_number_of_long_ago_is_another() -> None:
    old = replace(claim("a1", 1, count(17, "person", "kill")), times=(LONG_AGO,))
    new = claim("a2", 1, count(14, "person", "kill"))
    assert settled(relation(old, new, "dead")).judgement.verdict is UNSURE
    assert settled(relation(new, old, "dead")).judgement.verdict is UNSURE


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Three of our gunners fell, and our three gunners will be honoured.", UNSURE),
        ("Three gunners fell.", CONFLICTS),
    ],
)
def test_who_counts_its_own_side_does_not_count_the_other(text: str, verdict: Verdict) -> None:
    own = replace(claim("a1", 1, count(3, "gunner")), text=text, quote=text)
    assert settled(relation(own, claim("a2", 1, count(5, "gunner")), "gunner")).judgement.verdict is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Three deaths were told of on the previous afternoon.", UNSURE),
        ("Three deaths were told of.", CONFLICTS),
    ],
)
def test_a_lower_number_of_an_earlier_moment(text: str, verdict: Verdict) -> None:
    lower = replace(claim("a1", 1, count(3, "death")), text=text, quote=text)
    assert settled(relation(lower, claim("a2", 1, count(4, "death")), "dead")).judgement.verdict is verdict


NOON = Time(
    "noon",
    0,
    4,
    "minute",
    TimeRelation.AT,
    datetime(2024, 5, 6, 12),
    datetime(2024, 5, 6, 12, 1),
    clock=(720, 721),
)


@pytest.mark.parametrize(("word", "verdict"), [("share", UNSURE), ("euro", CONFLICTS)])
def test_a_price_of_one_hour_is_no_rival_of_another(word: str, verdict: Verdict) -> None:
    def told(key: str, value: float, *times: Time) -> Claim:
        one = claim(key, 1, count(value, "fall", dimension="share"))
        return replace(one, times=times, lemmas=frozenset({word, "fall"}))

    close, noon = told("a1", 23), told("a2", 9, NOON)
    assert settled(relation(close, noon, "fall")).judgement.verdict is verdict
    assert settled(relation(noon, close, "fall")).judgement.verdict is verdict


@pytest.mark.parametrize(("matter", "verdict"), [("fire", UNSURE), ("field", CONFLICTS)])
def test_land_that_a_fire_takes_grows(matter: str, verdict: Verdict) -> None:
    first = claim("a1", 1, count(4100, matter, dimension="area"))
    later = claim("a2", 1, count(7900, matter, dimension="area"))
    told = articles("2024-05-06", "2024-05-20")
    assert settled(relation(first, later, matter), told=told).judgement.verdict is verdict


RANKS = [("rank", SUPPORTS, UNSURE), ("rank", CONFLICTS, CONFLICTS), ("count", SUPPORTS, SUPPORTS)]


@pytest.mark.parametrize(("dimension", "verdict", "after"), RANKS)
def test_agreement_in_ranks_says_little(dimension: str, verdict: Verdict, after: Verdict) -> None:
    other = 3 if verdict is SUPPORTS else 4
    a, b = (claim(key, 1, count(n, dimension=dimension)) for key, n in (("a1", 3), ("a2", other)))
    assert settled(relation(a, b, verdict=verdict)).judgement.verdict is after


WITHIN = [
    ((), (), False, UNSURE),
    (("red",), ("blue",), False, UNSURE),
    (("red",), ("red", "old"), False, CONFLICTS),  # narrowed by one word
    ((), (), True, CONFLICTS),  # a title against its article
]


@pytest.mark.parametrize(("one", "other", "title", "verdict"), WITHIN)
def test_inside_one_article(
    one: tuple[str, ...], other: tuple[str, ...], title: bool, verdict: Verdict
) -> None:
    a, b = (
        claim("a1", 1, count(14, "tractor", *one), title=title),
        claim("a1", 2, count(19, "tractor", *other)),
    )
    assert settled(relation(a, b)).judgement.verdict is verdict


def test_reason_is_kept_and_said_on() -> None:
    result = settled(relation(claim("a1", 1, count(1)), claim("a2", 1, count(3))))
    assert result.judgement.reason.startswith("they differ; ")
    assert (result.judgement.value_a, result.judgement.value_b, result.judgement.score) == (
        "1 tractor",
        "3 tractors",
        0.8,
    )


def test_other_kinds_and_verdicts_stay() -> None:
    one = relation(claim("a1", 1, count(1)), claim("a2", 1, count(3)))
    kept = [replace(one, kind=Kind.DATE), relation(one.a[0], one.b[0], verdict=UNSURE)]
    assert settle(kept, [*one.a, *one.b], DAY) == kept


@pytest.mark.parametrize(
    ("own", "told", "verdict"),
    [
        ((12,), 14, CONFLICTS),  # the caption's article says what the other says: the caption is wrong
        ((12, 14), 14, UNSURE),  # it says both: two things
        ((), 14, CONFLICTS),
    ],
)
def test_a_caption_does_not_make_two_things_of_one(own: tuple[int, ...], told: int, verdict: Verdict) -> None:
    other = claim("a1", 1, count(12))
    beside = replace(claim("a2", 1, count(told)), caption=True)
    text = claim("a2", 2, *(count(value) for value in own))
    (settled,) = settle([relation(other, beside)], [other, beside, text], DAY)
    assert settled.judgement.verdict is verdict


def test_what_a_caption_says_too_is_not_stated_by_the_text() -> None:
    one, two = claim("a1", 1, count(12)), claim("a2", 1, count(14))
    beside = replace(claim("a2", 2, count(12)), caption=True)
    (settled,) = settle([relation(one, two)], [one, two, beside], DAY)
    assert settled.judgement.verdict is CONFLICTS
    (settled,) = settle([relation(one, two)], [one, two, replace(beside, caption=False)], DAY)
    assert settled.judgement.verdict is UNSURE


def test_nothing_grows_between_a_text_and_its_caption() -> None:
    the_day_before = Time(
        "Sunday", 0, 6, "day", TimeRelation.AT, datetime(2024, 5, 5), datetime(2024, 5, 6), event=("die",)
    )
    text = replace(claim("a1", 1, count(12, "person")), times=(the_day_before,))
    beside = replace(claim("a1", 2, count(14, "person")), caption=True)

    def verdict(below: Claim) -> Verdict:
        (settled,) = settle([relation(text, below, "dead")], [text, below], DAY)
        return settled.judgement.verdict

    assert verdict(beside) is CONFLICTS
    assert verdict(replace(beside, caption=False)) is UNSURE  # told later, and higher
    assert verdict(replace(beside, text="Earlier 14 had died.")) is UNSURE
    assert verdict(replace(beside, times=(NOON,))) is UNSURE
