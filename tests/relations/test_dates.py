"""Judging the times that two claims give for one happening."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Argument, Claim, Gate, Judgement, Pair, Predicate, Time, TimeRelation, Verdict
from checker.relations.dates import compare
from checker.relations.events import EVENT_CLASSES, event_kinds, is_speech, same_kind
from checker.relations.moments import compare_times

BY, SINCE, AT = TimeRelation.BY, TimeRelation.SINCE, TimeRelation.AT
SUPPORTS, CONFLICTS, UNSURE = Verdict.SUPPORTS, Verdict.CONFLICTS, Verdict.UNSURE


def day(at: str, *event: str, days: float = 1, precision: str = "day", **more: Any) -> Time:
    first = datetime.fromisoformat(at)
    words = str(more.pop("text", at))
    exact = precision in ("day", "minute", "hour")
    return Time(
        words,
        0,
        len(words),
        precision,
        more.pop("relation", AT),
        first,
        first + timedelta(days=days),
        first.month,
        first.day if exact else None,
        first.weekday() if exact else None,
        event=event,
        **more,
    )


def month(text: str, *event: str, **more: Any) -> Time:
    return day(text + "-01", *event, days=30, precision="month", **more)


def year(number: int, *event: str, **more: Any) -> Time:
    return day(f"{number}-01-01", *event, days=365, precision="year", text=str(number), **more)


def hour(low: int, *event: str, high: int | None = None, precision: str = "minute", **more: Any) -> Time:
    words = str(more.pop("text", f"{low // 60}:{low % 60:02}"))
    clock = (low, low if high is None else high)
    return Time(words, 0, len(words), precision, AT, event=event, clock=clock, **more)


def bare(number: int | None, in_month: int | None, *event: str, weekday: int | None = None) -> Time:
    return Time("then", 0, 4, "day", AT, month=in_month, day=number, weekday=weekday, event=event)


def claim(key: str, *times: Time, agent: str | None = None, patient: str | None = None) -> Claim:
    lemmas = times[0].event if times else ()
    predicates = tuple(Predicate(lemma, agent, patient) for lemma in lemmas)
    return Claim(f"{key}.1", key, 0, 1, "q", "q", 0, times=times, predicates=predicates)


def pair(
    a: Time | tuple[Time, ...],
    b: Time | tuple[Time, ...],
    similarity: float = 0.6,
    shared: int = 1,
    same_time: bool | None = None,
    agents: tuple[str | None, str | None] = (None, None),
) -> Pair:
    one, two = (t if isinstance(t, tuple) else (t,) for t in (a, b))
    names = frozenset(f"e{i}" for i in range(shared))
    return Pair(
        claim("a1", *one, agent=agents[0]),
        claim("a2", *two, agent=agents[1]),
        similarity,
        names,
        Gate(0.6, same_time),
    )


def verdicts(judgements: tuple[Judgement, ...]) -> list[Verdict]:
    return [j.verdict for j in judgements]


NIGHT = hour(1200, "come", high=1800, precision="part", about=True)
ROWS: list[tuple[str, Pair, list[Verdict]]] = [
    ("same day", pair(day("2023-11-20", "crash"), day("2023-11-20", "collide")), [SUPPORTS]),
    ("other day", pair(day("2023-11-20", "crash"), day("2023-11-22", "collide")), [CONFLICTS]),
    ("day in month", pair(day("2023-11-20", "close"), month("2023-11", "shut")), [SUPPORTS]),
    ("day in year", pair(day("2023-11-20", "open"), year(2023, "open")), [SUPPORTS]),
    ("other month", pair(month("2025-06", "close"), month("2025-09", "shut")), [CONFLICTS]),
    ("other year", pair(year(1996, "open"), year(1998, "open"), 0.8), [CONFLICTS]),
    ("gated apart", pair(year(1996, "open"), year(1998, "open"), 0.8, same_time=False), []),
    ("other event", pair(day("2023-11-20", "crash"), day("2023-11-22", "marry")), []),
    ("far in meaning", pair(day("2023-11-20", "crash"), day("2023-11-22", "collide"), 0.1, 0), []),
    ("fair match", pair(day("2023-11-20", "crash"), day("2023-11-22", "collide"), 0.45, 0), [UNSURE]),
    ("times of saying", pair(day("2023-11-20", "say"), day("2023-11-22", "say"), 0.9, 2), []),
    ("saying and event", pair(day("2023-11-20", "say"), day("2023-11-22", "crash"), 0.9, 2), []),
    ("announced", pair(day("2023-11-20", "closure", "announce"), day("2023-11-22", "closure"), 0.9), []),
    ("light verbs", pair(day("2023-11-20", "be"), day("2023-11-22", "be"), 0.9, 2), []),
    ("no event", pair(day("2023-11-20"), day("2023-11-22"), 0.9, 2), []),
    ("start and end", pair(day("2023-11-20", "begin", "trial"), day("2023-11-22", "end", "trial"), 0.9), []),
    ("since and at", pair(year(2019, "lead", relation=SINCE), year(2021, "lead"), 0.9), []),
    (
        "since twice",
        pair(year(2019, "lead", relation=SINCE), year(2021, "lead", relation=SINCE), 0.9),
        [CONFLICTS],
    ),
    ("deadline met", pair(day("2025-06-30", "close", relation=BY), day("2025-06-12", "close")), [SUPPORTS]),
    (
        "deadline passed",
        pair(day("2025-06-30", "close", relation=BY), month("2025-09", "close")),
        [CONFLICTS],
    ),
    (
        "deadlines of one month",
        pair(month("2025-06", "close", relation=BY), day("2025-06-30", "shut", relation=BY)),
        [SUPPORTS],
    ),
    (
        "two deadlines",
        pair(month("2025-06", "close", relation=BY), month("2025-09", "close", relation=BY)),
        [CONFLICTS],
    ),
    ("same minute", pair(hour(280, "crash"), hour(280, "hit")), [SUPPORTS]),
    ("minutes off", pair(hour(280, "crash"), hour(288, "hit")), [SUPPORTS]),
    ("about", pair(hour(280, "crash"), hour(290, "hit", high=320, about=True)), [SUPPORTS]),
    ("an hour off", pair(hour(280, "crash"), hour(345, "hit")), [CONFLICTS]),
    ("shortly before six", pair(hour(280, "collide"), hour(330, "smash", high=360, about=True)), [CONFLICTS]),
    ("either half", pair(hour(1080, "crash"), hour(360, "crash", either_half=True)), [SUPPORTS]),
    ("either half, off", pair(hour(1080, "crash"), hour(240, "crash", either_half=True)), [CONFLICTS]),
    ("minute in a part", pair(hour(200, "break"), hour(0, "steal", high=400, precision="part")), [SUPPORTS]),
    ("past midnight", pair(hour(200, "theft"), hour(1200, "steal", high=1800, precision="part")), [SUPPORTS]),
    (
        "evening and night",
        pair(hour(1065, "theft"), hour(0, "steal", high=400, precision="part")),
        [CONFLICTS],
    ),
    ("edge of a part", pair(hour(430, "theft"), hour(0, "steal", high=400, precision="part")), []),
    (
        "time zones",
        pair(hour(910, "publish", text="3:10 p.m. KST"), hour(430, "publish", text="7:10 a.m. CET")),
        [UNSURE],
    ),
    (
        "one zone",
        pair(hour(910, "crash", text="3:10 p.m. KST"), hour(911, "crash", text="3:11 p.m. KST")),
        [SUPPORTS],
    ),
    ("year unknown, same", pair(bare(14, 5, "sink"), bare(14, 5, "sink")), [SUPPORTS]),
    ("year unknown, other", pair(bare(14, 5, "sink"), bare(16, 5, "capsize")), [CONFLICTS]),
    ("year known once", pair(bare(14, 5, "sink"), day("2023-05-16", "sink")), [CONFLICTS]),
    ("month alone", pair(bare(None, 5, "sink"), day("2023-05-16", "sink")), [SUPPORTS]),
    (
        "weekdays the same",
        pair(bare(None, None, "sink", weekday=1), bare(None, None, "sink", weekday=1)),
        [SUPPORTS],
    ),
    ("weekdays apart", pair(bare(None, None, "sink", weekday=1), bare(None, None, "sink", weekday=3)), []),
    ("recurring, far", pair(day("2023-11-20", "meet"), day("2024-01-05", "talk"), 0.8), [UNSURE]),
    ("recurring, near", pair(day("2023-11-20", "meet"), day("2023-11-22", "meet"), 0.8), [CONFLICTS]),
    (
        "different doers",
        pair(day("2023-11-20", "resign"), day("2023-11-22", "resign"), 0.5, 0, agents=("Osei", "Marku")),
        [],
    ),
    (
        "one doer",
        pair(day("2023-11-20", "resign"), day("2023-11-22", "quit"), 0.5, 0, agents=("minister", "minister")),
        [CONFLICTS],
    ),
    (
        "agreement counts first",
        pair((day("2023-11-20", "crash"), day("2023-11-25", "crash")), day("2023-11-20", "crash")),
        [SUPPORTS],
    ),
]


@pytest.mark.parametrize(("name", "given_pair", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_compare(name: str, given_pair: Pair, expected: list[Verdict]) -> None:
    assert verdicts(compare(given_pair)) == expected, name


def test_the_reason_names_both_values() -> None:
    (judgement,) = compare(pair(day("2025-06-30", "end", "shift"), month("2025-09", "end", "shift"), 0.8))
    assert judgement.value_a == "30 June 2025"
    assert judgement.value_b == "September 2025"
    assert judgement.value_a in judgement.reason
    assert judgement.value_b in judgement.reason
    assert judgement.matter


def test_a_stronger_match_is_surer() -> None:
    near = compare(pair(day("2023-11-20", "crash"), day("2023-11-22", "crash"), 0.9, 2))[0]
    far = compare(pair(day("2023-11-20", "crash"), day("2023-11-22", "collide"), 0.5, 1))[0]
    assert near.score > far.score


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("close", "shut", True),
        ("crash", "collision", True),
        ("collide", "smash", True),
        ("die", "kill", True),
        ("arrest", "detain", True),
        ("sign", "agreement", True),
        ("theft", "break", True),
        ("Close", "close", True),
        ("knit", "knit", True),
        ("marry", "sink", False),
        ("knit", "sew", False),
    ],
)
def test_same_kind(a: str, b: str, expected: bool) -> None:
    assert same_kind(a, b) is expected
    assert same_kind(b, a) is expected


def test_every_class_has_words_and_speech_is_known() -> None:
    assert len(EVENT_CLASSES) >= 60
    assert all(len(words.split()) >= 3 for words in EVENT_CLASSES.values())
    assert all(kind in event_kinds(word) for kind, words in EVENT_CLASSES.items() for word in words.split())
    assert is_speech("Say")
    assert not is_speech("crash")


LEMMAS = st.sampled_from(["crash", "collide", "close", "end", "begin", "meet", "say", "be", "open", "steal"])
DAYS = st.builds(
    lambda shift, lemma, relation, planned, days: day(
        (datetime(2023, 1, 1) + timedelta(days=shift)).date().isoformat(),
        lemma,
        days=days,
        relation=relation,
        planned=planned,
    ),
    st.integers(0, 90),
    LEMMAS,
    st.sampled_from(list(TimeRelation)),
    st.booleans(),
    st.integers(1, 40),
)
HOURS = st.builds(
    lambda low, length, lemma, precision, either: hour(
        low, lemma, high=low + length, precision=precision, either_half=either
    ),
    st.integers(0, 1439),
    st.integers(0, 600),
    LEMMAS,
    st.sampled_from(["part", "hour", "minute"]),
    st.booleans(),
)
LISTS = st.lists(DAYS | HOURS, max_size=3).map(tuple)


@given(LISTS, LISTS, st.floats(0, 1), st.integers(0, 3))
def test_symmetry(a: tuple[Time, ...], b: tuple[Time, ...], similarity: float, shared: int) -> None:
    there = compare(pair(a, b, similarity, shared))
    back = compare(pair(b, a, similarity, shared))
    assert [(j.verdict, j.score, j.matter, {j.value_a, j.value_b}) for j in there] == [
        (j.verdict, j.score, j.matter, {j.value_a, j.value_b}) for j in back
    ]


@given(DAYS | HOURS)
def test_a_time_agrees_with_itself(time: Time) -> None:
    assert compare_times(time, time).same is True


def test_one_victim_in_two_spellings_is_the_same_happening() -> None:
    def hit(key: str, at: str, verb: str, name: str, entity: str) -> Claim:
        told = claim(key, day(at, verb), patient=name)
        (predicate,) = told.predicates
        return replace(told, predicates=(replace(predicate, object=Argument(name, name, entity=entity)),))

    def verdict(entity: str) -> Verdict:
        a = hit("a1", "2024-05-06", "hit", "Torgeir Halvorsen", "e1")
        b = hit("a2", "2024-05-07", "knock", "Torger Halvorsen", entity)
        (judgement,) = compare(Pair(a, b, 0.33, frozenset({"e1"}), Gate(0.6, None)))
        return judgement.verdict

    assert verdict("e1") is CONFLICTS
    assert verdict("e2") is UNSURE
