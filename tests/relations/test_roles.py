"""Posts given to one person: the same, different, or able to be held together."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.places import country
from checker.model import Judgement, Post, Verdict
from checker.relations.roles import compare, same_office

SUPPORTS, CONFLICTS, UNRELATED, UNSURE = (
    Verdict.SUPPORTS,
    Verdict.CONFLICTS,
    Verdict.UNRELATED,
    Verdict.UNSURE,
)
_EMPTY = frozenset({"of", "for", "to", "the", "at", "in", "and", "on", "s"})


def post(words: str, former: bool = False) -> Post:
    """The post in "special *envoy of Kenya": the star stands before the head."""
    text = words.replace("*", "")
    at = re.search(r"\*([\w-]+)", words)
    assert at is not None
    head = at.group(1).lower()
    rest = re.findall(r"[^\W\d_]+(?:\.[^\W\d_]+)*\.?", words.replace(at.group(0), " "))
    narrowed = tuple(dict.fromkeys((country(w) or w).lower() for w in rest if w.lower() not in _EMPTY))
    return Post(text, 0, len(text), head, narrowed, "Lidia Marek", "e1", former)


def judged(a: str, b: str) -> Judgement:
    return compare(post(a), post(b))


ROWS = [
    # the same post, in the same or in other words
    ("*mayor", "*mayor", SUPPORTS),
    ("*mayor of Velden", "*mayor", SUPPORTS),
    ("special *envoy of Kenya for Mali", "*envoy", SUPPORTS),
    ("Kenyan special *envoy", "special *representative of Kenya", SUPPORTS),
    ("Kenya's *envoy for Mali", "special *representative for Mali", SUPPORTS),
    ("harbour authority *spokesman", "*spokeswoman", SUPPORTS),
    ("*chairman of the works council", "works council *chair", SUPPORTS),
    ("*chairwoman", "*president of the Delta Foundation", SUPPORTS),
    ("chief *executive of Delta Mills", "*CEO", SUPPORTS),
    ("managing *director", "chief *executive", SUPPORTS),
    ("chief financial *officer", "*head of finance", SUPPORTS),
    ("communications *director of Delta Mills", "chief communications *officer", SUPPORTS),
    ("*head of security", "chief financial *officer", CONFLICTS),
    ("deputy finance *director", "chief finance *officer", CONFLICTS),
    ("*director general", "managing *director", SUPPORTS),
    ("security *guard", "night *watchman", SUPPORTS),
    ("*lawmaker", "member of parliament and *MP", SUPPORTS),
    ("*reporter", "*correspondent", SUPPORTS),
    ("*attorney", "*lawyer", SUPPORTS),
    ("trade *counsellor", "*counselor", SUPPORTS),
    ("defence *minister", "*minister of defense", SUPPORTS),
    ("reconciliation *council", "national-reconciliation *council", SUPPORTS),
    ("*premier", "prime *minister", SUPPORTS),
    ("interim *director", "acting *director", SUPPORTS),
    ("vice *chairman", "deputy *chairman", SUPPORTS),
    ("South Korean *ambassador", "South Korea's *ambassador", SUPPORTS),
    ("North Korean *ambassador", "*ambassador of North Korea", SUPPORTS),
    ("South African *coach", "South Africa's *coach", SUPPORTS),
    ("Scottish *nurse", "British *nurse", SUPPORTS),
    ("Georgia *governor", "American *governor", SUPPORTS),
    # another country or power
    ("*envoy of Kenya", "*envoy of Ghana", CONFLICTS),
    ("Kenya's special *representative", "*envoy of Ghana", CONFLICTS),
    ("Peruvian *ambassador", "*ambassador to Peru", CONFLICTS),
    ("*envoy for Mali", "*envoy for Niger", CONFLICTS),
    ("*ambassador to Peru", "*ambassador to Chile", CONFLICTS),
    ("UN *envoy for Mali", "EU *envoy for Mali", CONFLICTS),
    ("U.S. *consul", "Canadian *consul", CONFLICTS),
    ("North Korean *ambassador", "South Korean *ambassador", CONFLICTS),
    ("New Zealand *ambassador", "Fijian *ambassador", CONFLICTS),
    ("Sudanese *ambassador", "South Sudan's *ambassador", CONFLICTS),
    # another rank
    ("foreign *minister", "deputy foreign *minister", CONFLICTS),
    ("first *secretary", "second *secretary", CONFLICTS),
    ("acting chief *inspector", "deputy chief *inspector", CONFLICTS),
    ("acting *head of the museum", "finance *officer", UNRELATED),
    ("*head of the museum", "finance *officer", CONFLICTS),
    ("deputy chief *executive", "chief *executive", CONFLICTS),
    # another office
    ("trade *counsellor", "military *attaché", CONFLICTS),
    ("*mayor of Velden", "*prosecutor", CONFLICTS),
    ("*driver", "*conductor", CONFLICTS),
    ("*ambassador", "*consul", CONFLICTS),
    ("press *secretary", "press *attaché", CONFLICTS),
    ("prison *governor", "*judge", CONFLICTS),
    ("*nurse", "*surgeon", CONFLICTS),
    # one may be the other
    ("foreign *minister", "defence *minister", UNSURE),
    ("deputy *mayor", "*mayor", UNSURE),
    ("deputy *director", "*head of communications", CONFLICTS),
    ("deputy *director", "*director of the archive", CONFLICTS),
    ("vice *president", "*chief of the office", UNSURE),
    ("*lawyer", "court-appointed *administrator", UNRELATED),
    ("Kazakh *businessman", "*owner of the club", UNRELATED),
    ("*lawyer", "*plumber", CONFLICTS),
    ("museum *director", "hospital *director", UNSURE),
    ("*premier", "foreign *minister", UNSURE),
    # both can be held, or one says nothing
    ("*colonel", "*commander", UNRELATED),
    ("ship's *captain", "*electrician", UNRELATED),
    ("*professor", "*minister", UNRELATED),
    ("*doctor", "*mayor", UNRELATED),
    ("*senator", "*chairman of the committee", UNRELATED),
    ("*owner", "managing *director", UNRELATED),
    ("*minister", "party *leader", UNRELATED),
    ("*lawyer", "*spokesman", UNRELATED),
    ("*official", "*prosecutor", UNRELATED),
    ("*aide", "*treasurer", UNRELATED),
    ("*historian", "*author", UNRELATED),
    ("senior *official", "*mayor", UNRELATED),
]


@pytest.mark.parametrize(("one", "other", "verdict"), ROWS)
def test_two_posts(one: str, other: str, verdict: Verdict) -> None:
    judgement = judged(one, other)
    assert judgement.verdict is verdict, judgement.reason
    assert judged(other, one).verdict is verdict
    assert (judgement.value_a, judgement.value_b) == (one.replace("*", ""), other.replace("*", ""))


REASONS = [
    ("*envoy of Kenya", "*envoy of Ghana", "Kenya", "Ghana"),
    ("Peruvian *ambassador", "*ambassador to Peru", "of Peru", "for Peru"),
    ("*envoy for Mali", "*envoy for Niger", "Mali", "Niger"),
    ("*ambassador", "*consul", '"ambassador"', '"consul"'),
]


@pytest.mark.parametrize(("one", "other", "first", "second"), REASONS)
def test_reason_names_what_differs(one: str, other: str, first: str, second: str) -> None:
    reason = judged(one, other).reason
    assert first in reason
    assert second in reason


LOWER_CASE = ["china shop *owner", "turkey *owner", "car *owner", "polish *owner"]


@pytest.mark.parametrize("thing", LOWER_CASE)
def test_a_common_noun_is_no_country(thing: str) -> None:
    assert judged(thing, "Kenyan *owner").verdict is not CONFLICTS


FORMER = [
    ("*mayor", "*prosecutor"),
    ("foreign *minister", "deputy foreign *minister"),
    ("chief *executive", "*CEO"),
    ("*envoy of Kenya", "*envoy of Ghana"),
]


@pytest.mark.parametrize(("one", "other"), FORMER)
def test_a_former_post_is_let_pass(one: str, other: str) -> None:
    assert compare(post(one, former=True), post(other)).verdict is UNRELATED
    assert compare(post(one), post(other, former=True)).verdict is UNRELATED


def test_posts_that_one_article_gives_together() -> None:
    one, other = post("*electrician"), post("*captain of the lifeboat")
    pilot, diver = post("*pilot"), post("*diver")
    together = frozenset({frozenset({"pilot", "diver"})})
    assert compare(pilot, diver).verdict is CONFLICTS
    assert compare(pilot, diver, together).verdict is UNRELATED
    assert compare(one, other, together).verdict is compare(one, other).verdict


def test_a_common_word_makes_a_conflict_surer() -> None:
    alike = judged("harbour *pilot", "harbour *cook")
    assert alike.score > judged("harbour *pilot", "school *cook").score


def test_two_named_bodies_make_it_less_sure() -> None:
    named = judged("*treasurer of the Delta Foundation", "*conductor of the Velden Choir")
    assert named.score < judged("*treasurer", "*conductor").score


OFFICES = [
    ("envoy", "emissary", True),
    ("physician", "surgeon", True),
    ("mayor", "mayor", True),
    ("mayor", "governor", False),
    ("envoy", "spokesman", False),
]


@pytest.mark.parametrize(("a", "b", "same"), OFFICES)
def test_same_office(a: str, b: str, same: bool) -> None:
    assert same_office(a, b) is same
    assert same_office(b, a) is same


HEADS = [
    "minister",
    "envoy",
    "representative",
    "ceo",
    "executive",
    "director",
    "colonel",
    "official",
    "premier",
]
WORDS = ["deputy", "first", "chief", "foreign", "Kenyan", "Ghana's", "special", "North Korean", "acting"]
TAILS = ["", " of Kenya", " for Mali", " to the United Nations", " of the Delta Foundation"]
POSTS = st.builds(
    lambda front, head, tail, former: post(" ".join([*front, f"*{head}"]) + tail, former),
    st.lists(st.sampled_from(WORDS), max_size=3, unique=True),
    st.sampled_from(HEADS),
    st.sampled_from(TAILS),
    st.booleans(),
)
TOGETHER = st.frozensets(st.tuples(st.sampled_from(HEADS), st.sampled_from(HEADS)).map(frozenset), max_size=2)


@given(POSTS, POSTS, TOGETHER)
def test_symmetric(a: Post, b: Post, together: frozenset[frozenset[str]]) -> None:
    there, back = compare(a, b, together), compare(b, a, together)
    assert (there.verdict, there.score, there.value_a, there.value_b) == (
        back.verdict,
        back.score,
        back.value_b,
        back.value_a,
    )
    assert 0.0 < there.score <= 1.0
    assert there.reason


@given(POSTS)
def test_a_post_is_never_against_itself(a: Post) -> None:
    assert compare(a, a).verdict is (UNRELATED if a.former else SUPPORTS)
