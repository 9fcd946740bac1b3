"""Which claims are worth comparing."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from checker.model import Amount, Article, Bound, Claim, EntityType, Mention
from checker.pairing.copies import Copies, find_copies
from checker.pairing.pairs import ALIKE, RARE, make_pairs, overlap, word_rarity
from checker.pairing.stories import Folder, survey

ARTICLES = [Article(f"a{i}", f"{i}.txt", "", (), "utf-8", published="2024-05-06") for i in (1, 2, 3)]
NO_COPIES = Copies({}, {})
ONE_STORY = Folder(
    {"a1": "2024-05-06", "a2": "2024-05-06", "a3": "2024-05-06"}, {}, {}, dict.fromkeys(("a1", "a2", "a3"), 0)
)


def claim(article: str, number: int, text: str, *entities: str, lemmas: str = "") -> Claim:
    mentions = tuple(Mention(e, e, EntityType.PERSON, 0, 1, entity=e) for e in entities)
    return Claim(
        f"{article}.{number}",
        article,
        100 * number,
        100 * number + len(text),
        text,
        text,
        number,
        mentions=mentions,
        lemmas=frozenset(lemmas.split()),
    )


def axes(*numbers: int) -> NDArray[np.float32]:
    """Vectors along the axes given: alike where the numbers are, at right angles elsewhere."""
    return np.eye(max(numbers) + 2, dtype=np.float32)[list(numbers)]


def paired(
    claims: list[Claim],
    vectors: NDArray[np.float32],
    copies: Copies = NO_COPIES,
    folder: Folder = ONE_STORY,
) -> list[tuple[str, str]]:
    return [(p.a.id, p.b.id) for p in make_pairs(claims, vectors, copies, folder)]


def test_near_in_meaning() -> None:
    told = [claim("a1", 1, "x"), claim("a2", 1, "y"), claim("a2", 2, "z")]
    assert paired(told, axes(0, 0, 1)) == [("a1.1", "a2.1")]


def test_far_in_meaning_but_of_one_rare_name() -> None:
    told = [claim("a1", 1, "x", "e1"), claim("a2", 1, "y", "e1"), claim("a2", 2, "z", "e2")]
    (pair,) = make_pairs(told, axes(0, 1, 2), NO_COPIES, survey(ARTICLES, told))
    assert (pair.a.id, pair.b.id, pair.similarity, pair.shared) == ("a1.1", "a2.1", 0.0, frozenset({"e1"}))


def test_a_name_in_many_claims_brings_no_pairs() -> None:
    told = [claim("a1" if n % 2 else "a2", n, f"t{n}", "e1") for n in range(1, RARE + 2)]
    assert paired(told, axes(*range(len(told)))) == []
    assert len(paired(told[:RARE], axes(*range(RARE)))) == (RARE // 2) ** 2


def test_one_telling_number() -> None:
    def amount(value: float) -> Amount:
        return Amount(str(value), 0, 1, value, "EUR", "money", Bound.EXACT, value, value, "")

    told = [
        replace(claim("a1", 1, "x"), amounts=(amount(412.0),)),
        replace(claim("a2", 1, "y"), amounts=(amount(412.0),)),
        replace(claim("a1", 2, "v"), amounts=(amount(2.0),)),
        replace(claim("a2", 2, "w"), amounts=(amount(2.0),)),
    ]
    assert paired(told, axes(0, 1, 2, 3)) == [("a1.1", "a2.1")]
    assert paired(told, axes(0, 1, 2, 3), folder=survey(ARTICLES, told)) == []  # no name in common
    names = [claim("a1", 3, "s", "e9"), claim("a2", 3, "t", "e9")]
    folder = survey(ARTICLES, told + names)
    assert paired(told + names, axes(0, 1, 2, 3, 4, 5), folder=folder) == [
        ("a1.1", "a2.1"),
        ("a1.3", "a2.3"),
    ]


def test_two_stories_are_not_compared() -> None:
    told = [claim("a1", 1, "x", "e1"), claim("a2", 1, "y", "e1"), claim("a3", 1, "z", "e1")]
    apart = Folder(ONE_STORY.published, {}, {}, {"a1": 0, "a2": 0, "a3": 1})
    joined = replace(apart, story={"a1": 0, "a2": 1, "a3": 1})
    near = np.array([[1.0, 0.0], [0.1, 0.995], [0.45, 0.893]], dtype=np.float32)
    assert paired(told, near, folder=apart) == [("a1.1", "a2.1"), ("a2.1", "a3.1")]  # a3 is alone: ALIKE
    assert paired(told, near, folder=joined) == [("a2.1", "a3.1")]


ALONE = [(ALIKE + 0.05, True), (ALIKE - 0.05, False)]


@pytest.mark.parametrize(("cosine", "compared"), ALONE)
def test_an_article_that_shares_no_names_is_compared_where_alike(cosine: float, compared: bool) -> None:
    told = [claim("a1", 1, "x"), claim("a2", 1, "y")]
    vectors = np.array([[1.0, 0.0], [cosine, (1 - cosine**2) ** 0.5]], dtype=np.float32)
    assert bool(paired(told, vectors, folder=survey(ARTICLES, told))) is compared


def test_copies_are_not_compared() -> None:
    wire = "The ferry sank near Bouna on Monday night after its engine caught fire."
    told = [claim("a1", 1, wire), claim("a2", 1, wire)]
    assert paired(told, axes(0, 0), find_copies(told)) == []
    assert paired(told, axes(0, 0)) == [("a1.1", "a2.1")]


def test_inside_one_article_only_near_claims_of_two_sentences() -> None:
    told = [claim("a1", 1, "x", "e1"), claim("a1", 2, "y", "e1"), claim("a1", 3, "z", "e1")]
    assert paired(told, axes(0, 0, 1)) == [("a1.1", "a1.2")]
    same_sentence = [told[0], replace(told[1], sentence=told[0].sentence)]
    assert paired(same_sentence, axes(0, 0)) == []


OVERLAPS = [
    ("ferry sink bouna harbour", "ferry sink bouna harbour", True),
    ("ferry sink", "mill close", False),
]


@pytest.mark.parametrize(("one", "other", "alike"), OVERLAPS)
def test_overlap(one: str, other: str, alike: bool) -> None:
    a, b = claim("a1", 1, "", lemmas=one), claim("a2", 1, "", lemmas=other)
    rest = [claim("a3", n, "", lemmas=f"word{n}") for n in range(1, 20)]
    assert (overlap(a, b, word_rarity([a, b, *rest])) > 0.9) is alike


LEMMAS = st.lists(st.sampled_from(["ferry", "sink", "bouna", "mill", "close", "strike"]), max_size=5).map(
    " ".join
)


@given(st.lists(st.tuples(st.sampled_from(["a1", "a2", "a3"]), LEMMAS), min_size=2, max_size=6), st.data())
def test_pairs_are_ordered_once_and_symmetric_in_overlap(
    rows: list[tuple[str, str]], data: st.DataObject
) -> None:
    claims = [claim(article, n, f"t{n}", lemmas=lemmas) for n, (article, lemmas) in enumerate(rows, 1)]
    vectors = axes(*[data.draw(st.integers(0, 2)) for _ in claims])
    rarity = word_rarity(claims)
    seen = set()
    for pair in make_pairs(claims, vectors, NO_COPIES, survey(ARTICLES, claims)):
        assert claims.index(pair.a) < claims.index(pair.b)
        assert (pair.a.id, pair.b.id) not in seen
        seen.add((pair.a.id, pair.b.id))
        assert 0.0 <= pair.overlap <= 1.0
        assert 0.0 <= pair.gate.score <= 1.0
        assert overlap(pair.a, pair.b, rarity) == pytest.approx(overlap(pair.b, pair.a, rarity))
