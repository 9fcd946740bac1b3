"""Names of a folder to entities."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.linking import link_names
from checker.linking.profiles import article_groups
from checker.model import Claim, EntityType, Kind, Mention, Post

P, L = EntityType.PERSON, EntityType.PLACE


def claim(article: str, number: int, *names: str, type_: EntityType = P, post: str | None = None) -> Claim:
    """A claim that names these, a hundred characters behind the one before; `post`: of the first."""
    start = 100 * number
    text = ", ".join(names)
    mentions, at = [], start
    for name in names:
        mentions.append(Mention(name, name, type_, at, at + len(name)))
        at += len(name) + 2
    posts = (Post(post, start, start, post.split()[-1], tuple(post.split()[:-1]), names[0]),) if post else ()
    id_ = f"{article}.{number}"
    return Claim(
        id_, article, start, start + len(text), text, text, number, mentions=tuple(mentions), posts=posts
    )


def entities_of(*claims: Claim) -> dict[tuple[str, str], str]:
    return {
        (c.article, m.name): m.entity
        for c in link_names(claims).claims
        for m in c.mentions
        if m.entity is not None
    }


SHORT_FORMS = [
    ("Ana Souza Lima", "Lima"),
    ("Kim Jae-wook", "Kim"),
    ("Faisal bin Salman", "Faisal"),
    ("Oleh Brytvin", "O. Brytvin"),
    ("Carla Neves-Prado", "Prado"),
    ("Tran Van Minh", "Minh"),
]


@pytest.mark.parametrize(("full", "short"), SHORT_FORMS)
def test_a_short_form_belongs_to_the_full_name(full: str, short: str) -> None:
    found = entities_of(claim("a1", 1, full), claim("a1", 2, short))
    assert found["a1", full] == found["a1", short]


def owner_of(short: str, claims: list[Claim]) -> str:
    (group,) = [g for g in article_groups(claims) if short in g.claims]
    return group.profile.name


def test_the_full_name_named_last_before_owns_the_short_one() -> None:
    told = [claim("a1", 1, "Amara Eze"), claim("a1", 2, "Ngozi Eze"), claim("a1", 3, "Eze")]
    assert owner_of("Eze", told) == "Ngozi Eze"
    told = [claim("a1", 1, "Ngozi Eze"), claim("a1", 2, "Amara Eze"), claim("a1", 3, "Eze")]
    assert owner_of("Eze", told) == "Amara Eze"


def test_order_inside_one_claim_counts() -> None:
    assert owner_of("Eze", [claim("a1", 1, "Amara Eze", "Ngozi Eze", "Eze")]) == "Ngozi Eze"
    assert owner_of("Eze", [claim("a1", 1, "Amara Eze", "Eze", "Ngozi Eze")]) == "Amara Eze"


def test_where_no_full_name_stands_before_the_first_behind_owns_it() -> None:
    told = [claim("a1", 1, "Eze"), claim("a1", 2, "Ngozi Eze"), claim("a1", 3, "Amara Eze")]
    assert owner_of("Eze", told) == "Ngozi Eze"


def test_most_uses_decide() -> None:
    told = [
        claim("a1", 1, "Ngozi Eze"),
        claim("a1", 2, "Eze"),
        claim("a1", 3, "Amara Eze"),
        claim("a1", 4, "Eze"),
        claim("a1", 5, "Eze"),
    ]
    assert owner_of("Eze", told) == "Amara Eze"


def test_a_place_is_never_a_persons_short_name() -> None:
    found = entities_of(claim("a1", 1, "Jan Vilar"), claim("a1", 2, "Vilar", type_=L))
    assert found["a1", "Jan Vilar"] != found["a1", "Vilar"]


def test_one_name_in_two_articles_is_one_entity() -> None:
    found = entities_of(claim("a1", 1, "Rosa Lobo"), claim("a2", 1, "Rosa Lobo"))
    assert len(set(found.values())) == 1


def test_namesakes_of_one_article_stay_two_people() -> None:
    found = entities_of(claim("a1", 1, "Rosa Lobo", "Hugo Lobo"), claim("a2", 1, "Rosa Lobo"))
    assert found["a1", "Rosa Lobo"] == found["a2", "Rosa Lobo"] != found["a1", "Hugo Lobo"]


def test_a_misspelt_name_with_one_post_is_one_entity_and_told() -> None:
    linked = link_names(
        [
            claim("a1", 1, "Marat Bekzhanov", post="transport minister"),
            claim("a2", 1, "Marat Bekjanov", post="transport minister"),
        ]
    )
    assert len(linked.entities) == 1
    assert [r.kind for r in linked.relations] == [Kind.NAME]
    assert set(linked.entities[0].spellings) == {"Marat Bekzhanov", "Marat Bekjanov"}


@pytest.mark.parametrize(
    ("one", "other"), [("Dang Quoc Thinh", "Đặng Quốc Thịnh"), ("José Muñoz Peña", "Jose Munoz Pena")]
)
def test_accents_do_not_keep_names_apart(one: str, other: str) -> None:
    found = entities_of(claim("a1", 1, one), claim("a2", 1, other))
    assert len(set(found.values())) == 1


def test_countries_are_not_compared_by_letters() -> None:
    linked = link_names([claim("a1", 1, "Niger", type_=L), claim("a2", 1, "Nigeria", type_=L)])
    assert len(linked.entities) == 2
    assert linked.relations == ()


NAMES = ["Rosa Lobo", "Lobo", "Hugo Lobo", "R. Lobo", "Marat Bekov", "Bekov", "Vilar"]


@given(
    st.lists(
        st.lists(st.lists(st.sampled_from(NAMES), min_size=1, max_size=3), min_size=1, max_size=4), max_size=3
    )
)
def test_every_mention_has_one_entity_that_knows_its_claim(folder: list[list[list[str]]]) -> None:
    claims = [
        claim(f"a{a}", n, *names) for a, told in enumerate(folder, 1) for n, names in enumerate(told, 1)
    ]
    linked = link_names(claims)
    assert [c.id for c in linked.claims] == [c.id for c in claims]
    by_id = {e.id: e for e in linked.entities}
    seen: dict[tuple[str, str], str | None] = {}
    for told in linked.claims:
        for mention in told.mentions:
            assert mention.entity is not None
            assert told.id in by_id[mention.entity].spellings[mention.name]
            assert seen.setdefault((told.article, mention.name), mention.entity) == mention.entity


@pytest.mark.parametrize(("caption", "told"), [(True, 1), (False, 0)])
def test_a_caption_may_spell_its_own_articles_names_otherwise(caption: bool, told: int) -> None:
    text = claim("a1", 1, "Torgeir Halvorsen", post="driver")
    below = replace(claim("a1", 2, "Torgeir Halversen", post="driver"), caption=caption)
    relations = link_names([text, below]).relations
    assert [r.kind for r in relations] == [Kind.NAME] * told


def test_a_caption_with_another_name_shows_somebody_else() -> None:
    text = claim("a1", 1, "Marit Lindqvist", post="harbour master")
    below = replace(claim("a1", 2, "Marit Solberg", post="harbour master"), caption=True)
    assert link_names([text, below]).relations == ()
