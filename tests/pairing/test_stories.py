"""Which articles of a folder tell one story."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Article, Claim, EntityType, Mention
from checker.pairing.stories import Folder, survey


def folder(**named: str) -> Folder:
    """A folder of articles, each by the entities that it names."""
    articles = [Article(key, f"{key}.txt", "", (), "utf-8", published="2024-05-06") for key in named]
    claims = [
        Claim(
            f"{key}.{n}", key, 0, 1, "x", "x", n, mentions=(Mention(e, e, EntityType.PERSON, 0, 1, entity=e),)
        )
        for key, names in named.items()
        for n, e in enumerate(names.split(), 1)
    ]
    return survey(articles, claims)


def test_articles_that_share_rare_names_tell_one_story() -> None:
    told = folder(a1="marek velden harby", a2="marek velden", a3="brandt lonby", a4="brandt lonby nevin")
    assert told.one_story("a1", "a2")
    assert told.one_story("a3", "a4")
    assert not told.one_story("a1", "a3")
    assert not told.alone("a1")


def test_two_stories_that_share_one_surname_stay_apart() -> None:
    told = folder(
        a1="marek velden harby ostrow kiln dara elm ford gale",
        a2="marek velden harby ostrow kiln dara elm ford",
        a3="marek lonby nevin tarn abbey quill reed sand vale",
        a4="marek lonby nevin tarn abbey quill reed sand",
    )
    assert told.one_story("a1", "a2")
    assert told.one_story("a3", "a4")
    for other in ("a3", "a4"):
        assert not told.one_story("a1", other)
        assert not told.one_story("a2", other)


def test_an_article_without_the_others_names_is_alone() -> None:
    told = folder(a1="marek velden", a2="marek velden", a3="nevin", a4="")
    assert [told.alone(a) for a in ("a1", "a2", "a3", "a4")] == [False, False, True, True]


@pytest.mark.parametrize("names", ["", "marek velden"])
def test_one_article(names: str) -> None:
    told = folder(a1=names)
    assert told.one_story("a1", "a1")
    assert told.alone("a1")
    assert told.near("a1", "a1") == 1.0


def test_no_article() -> None:
    assert survey([], []) == Folder({}, {}, {}, {})


def test_rarity_falls_with_the_articles_that_name_it() -> None:
    told = folder(a1="velden marek tarn", a2="velden marek", a3="velden")
    assert told.rarity["velden"] == pytest.approx(0.0)
    assert told.rarity["velden"] < told.rarity["marek"] < told.rarity["tarn"] == pytest.approx(1.0)


NAMES = st.lists(st.sampled_from("marek velden brandt lonby tarn".split()), max_size=4).map(" ".join)  # noqa: SIM905


@given(st.lists(NAMES, min_size=1, max_size=5))
def test_near_and_story_are_symmetric(named: list[str]) -> None:
    keys = [f"a{n}" for n in range(1, len(named) + 1)]
    told = folder(**dict(zip(keys, named, strict=True)))
    turned = folder(**dict(reversed(list(zip(keys, named, strict=True)))))
    assert all(-1e-9 <= r <= 1 + 1e-9 for r in told.rarity.values())
    for a in keys:
        assert told.one_story(a, a)
        for b in keys:
            assert 0.0 <= told.near(a, b) <= 1 + 1e-9
            assert told.near(a, b) == told.near(b, a) == pytest.approx(turned.near(a, b))
            assert told.one_story(a, b) is told.one_story(b, a) is turned.one_story(a, b)


def test_an_article_that_shares_no_name_joins_the_story_that_it_reads_like() -> None:
    named = {"a1": "marek velden", "a2": "marek velden", "a3": "nevin"}
    articles = [Article(key, f"{key}.txt", "", (), "utf-8") for key in named]
    claims = [
        Claim(
            f"{key}.{n}", key, 0, 1, "x", "x", n, mentions=(Mention(e, e, EntityType.PERSON, 0, 1, entity=e),)
        )
        for key, names in named.items()
        for n, e in enumerate(names.split(), 1)
    ]
    alike = np.tile(np.array([1.0, 0.0], dtype=np.float32), (len(claims), 1))
    unlike = alike.copy()
    unlike[-1] = (0.0, 1.0)
    assert survey(articles, claims, alike).one_story("a1", "a3")
    assert not survey(articles, claims, unlike).one_story("a1", "a3")
    assert not survey(articles, claims).one_story("a1", "a3")
