"""Deeds of one doer that two articles give to two parties, or give and deny to one."""

from __future__ import annotations

import pytest

from checker.claims.extract import extract_claims
from checker.linking import link_names
from checker.model import Article, Block, BlockRole, Relation
from checker.pairing.stories import Folder
from checker.relations.doers import compare_doers

# Sentences about other things, so that a word of two sentences is a rare one.
FILLER = """
Rain is expected on the coast. The harvest of pears was good. Two roads are closed for repairs. The
theatre has a new roof. Tickets cost twelve euros. A choir sang in the square. The bakery sells rye
bread. Schools open in September. The river is low. Snow fell in the hills. The zoo has two young
otters. Trams run every ten minutes. Coffee has become dearer. The library lends records. A chess
club meets on Tuesdays. The lake is frozen. Bees make honey in the park. The tower has forty steps.
The cinema shows old films. A baker makes pies.
"""


def judged(*texts: str) -> list[Relation]:
    texts = (*texts, FILLER)
    articles = [
        Article(f"a{i}", f"a{i}.txt", text, (Block(0, len(text), BlockRole.BODY),), "utf-8")
        for i, text in enumerate(texts, 1)
    ]
    claims = link_names(extract_claims(articles)).claims
    ids = [a.id for a in articles]
    return compare_doers(claims, Folder(dict.fromkeys(ids), {}, {}, dict.fromkeys(ids, 0)))


OPPOSED = [
    (
        "The first shells were fired by Armenian gunners.",
        "It was the Azerbaijanis who fired the first shot.",
        {"Armenian gunners", "Azerbaijan"},
    ),
    (
        "The fighting began with an attack by Eritrean tanks on a village.",
        "Ethiopian scouts fired first, two monks said.",
        {"Eritrean tanks", "Ethiopian scouts"},
    ),
    (
        "The first shots came from the Georgian side.",
        "Russia opened fire first, according to the monitors.",
        {"the Georgian side", "Russia"},
    ),
    (
        "The alarm was raised by the skipper.",
        "It was not the trawler that called for help, the coast guard said.",
        {"the skipper", "not the trawler"},
    ),
    (
        "Norway made the first move, diplomats said.",
        "It was not Oslo that made the first approach.",
        {"Norway", "not Norway"},
    ),
    (
        "The forged painting was spotted by software of the insurer.",
        "The museum gives the credit for spotting the forged painting to a student.",
        {"software of the insurer", "a student"},
    ),
    (
        "Mayor Ann Keller ordered the valley to be evacuated.",
        "The valley was evacuated on the orders of Governor Luis Ferrer.",
        {"Ann Keller", "Luis Ferrer"},
    ),
    (
        "It was the guard who pulled the emergency brake of the express.",
        "The driver pulled the emergency brake of the express, passengers said.",
        {"the guard", "The driver"},
    ),
]


@pytest.mark.parametrize(("one", "other", "values"), OPPOSED)
def test_given_to_two(one: str, other: str, values: set[str]) -> None:
    (relation,), (back,) = judged(one, other), judged(other, one)
    told = relation.judgement
    assert {told.value_a, told.value_b} == values
    assert {back.judgement.value_a, back.judgement.value_b} == values
    assert told.reason == back.judgement.reason


def test_each_only_in_reply() -> None:
    (relation,) = judged(
        "The Chilean frigate replied with its machine gun and withdrew.",
        "The crew of the Argentine trawler had used their weapons in reply and not before.",
    )
    assert "only to have answered" in relation.judgement.reason


def test_two_voices_of_one_article() -> None:
    text = (
        "The first rounds were fired by an Azeri battery, said the minister Ara Petrosyan. "
        "It was the Armenians who started the fight, said the minister Rauf Aliyev."
    )
    assert len(judged(text)) == 1


PASSED = [
    # one party: a country, its capital and its soldiers; a ship and its captain
    ("The first shots were fired by Polish guards.", "It was Warsaw that fired first."),
    ("The alarm was raised by the captain.", "The alarm was raised by the crew of the ferry."),
    # many may do it, or another may have done it too
    ("Norway proposed a summit on fishing.", "Iceland proposed a summit on fishing."),
    ("A neighbour called the police.", "A driver called the police."),
    ("Polish guards opened fire.", "Belarusian guards opened fire."),
    ("France and Spain asked for the meeting.", "Spain asked for the meeting on fishing quotas."),
    ("Qatar brokered the truce.", "Egypt brokered the truce."),
    # another thing, another time
    ("Mayor Ann Keller ordered a new fire engine.", "Governor Luis Ferrer ordered the arrest of two men."),
    (
        "On 3 May 2011 the first shots were fired by Polish guards.",
        "On 9 June 2014 the first shots were fired by Belarusian guards.",
    ),
    # not told as so
    ("Polish guards may have fired first.", "It was the Belarusians who fired first."),
    ("Nobody knows whether Poland fired first.", "It was the Belarusians who fired first."),
    # first of all, for the first time
    ("First, Polish guards fired flares.", "It was the Belarusians who fired first."),
    ("The rocket was first fired by Poland.", "The Belarusians fired first."),
    ("Poland had no idea.", "It was Belarus that had the idea."),
    # the two agree
    ("Polish guards returned fire.", "It was the Belarusians who fired first."),
]


@pytest.mark.parametrize(("one", "other"), PASSED)
def test_let_pass(one: str, other: str) -> None:
    assert judged(one, other) == []
    assert judged(other, one) == []
