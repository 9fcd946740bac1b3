"""Who bears one surname, and who one name: people kept apart and put together across articles."""

from __future__ import annotations

import pytest

from checker.linking import link_names
from checker.model import Claim, EntityType, Mention, Post, Verdict


def named(article: str, *names: str, post: str | None = None) -> list[Claim]:
    """One claim for each name; `post`: given to the bearer of every one."""
    claims = []
    for number, name in enumerate(names, 1):
        start = 100 * number
        end = start + len(name)
        mention = Mention(name, name, EntityType.PERSON, start, end)
        *narrower, head = post.split() if post else ("",)
        posts = (Post(post, start, start, head, tuple(narrower), name),) if post else ()
        claims.append(
            Claim(
                f"{article}.{number}",
                article,
                start,
                end,
                name,
                name,
                number,
                mentions=(mention,),
                posts=posts,
            )
        )
    return claims


def people(*articles: list[Claim]) -> list[set[str]]:
    """Per entity, its mentions as "a1 Rosa Lobo"."""
    linked = link_names([c for own in articles for c in own])
    return [
        {f"{id_.split('.')[0]} {name}" for name, ids in e.spellings.items() for id_ in ids}
        for e in linked.entities
    ]


ROWS = [
    pytest.param(
        [named("a1", "Rosa Lobo"), named("a2", "Hugo Lobo")],
        [{"a1 Rosa Lobo"}, {"a2 Hugo Lobo"}],
        id="one surname, two given names",
    ),
    pytest.param(
        [named("a1", "Rosa Lobo"), named("a2", "Rosa Vidal")],
        [{"a1 Rosa Lobo"}, {"a2 Rosa Vidal"}],
        id="one given name, two surnames",
    ),
    pytest.param(
        [named("a1", "Rosa Lobo", "Lobo"), named("a2", "Hugo Lobo", "Lobo")],
        [{"a1 Rosa Lobo", "a1 Lobo"}, {"a2 Hugo Lobo", "a2 Lobo"}],
        id="each article's short name is its own person",
    ),
    pytest.param(
        [named("a1", "Rosa Lobo"), named("a2", "Lobo")],
        [{"a1 Rosa Lobo", "a2 Lobo"}],
        id="a short name alone belongs to the one full name",
    ),
    pytest.param(
        [named("a1", "Rosa Lobo", "Lobo"), named("a2", "Rosa Lobo", "Lobo")],
        [{"a1 Rosa Lobo", "a1 Lobo", "a2 Rosa Lobo", "a2 Lobo"}],
        id="one person in two articles",
    ),
    pytest.param(
        [
            named("a1", "Marat Bekzhanov", "Marat Bekjanov"),
            named("a2", "Marat Bekzhanov"),
            named("a3", "Marat Bekjanov"),
        ],
        [{"a1 Marat Bekzhanov", "a2 Marat Bekzhanov"}, {"a1 Marat Bekjanov", "a3 Marat Bekjanov"}],
        id="two near names of one article stay two people in all",
    ),
    pytest.param(
        [
            named("a1", "Nils Brekke", post="harbour master"),
            named("a2", "Nils Brekken", post="harbour master"),
            named("a3", "Nils Brekke", post="harbour master"),
        ],
        [{"a1 Nils Brekke", "a2 Nils Brekken", "a3 Nils Brekke"}],
        id="a slip of one article with the same post",
    ),
]


@pytest.mark.parametrize(("articles", "expected"), ROWS)
def test_who_is_who(articles: list[list[Claim]], expected: list[set[str]]) -> None:
    assert people(*articles) == expected


def test_a_short_name_never_makes_one_of_two_full_names() -> None:
    found = people(named("a1", "Rosa Lobo"), named("a2", "Hugo Lobo"), named("a3", "Lobo"))
    assert not any({"a1 Rosa Lobo", "a2 Hugo Lobo"} <= own for own in found)
    assert sum("a3 Lobo" in own for own in found) == 1


def test_people_held_apart_give_no_relation() -> None:
    claims = [*named("a1", "Rosa Lobo", "Lobo"), *named("a2", "Hugo Lobo", "Lobo")]
    assert link_names(claims).relations == ()


def test_a_slip_is_told_for_every_article_that_differs() -> None:
    post = "harbour master"
    linked = link_names(
        [
            c
            for i, n in enumerate(("Brekke", "Brekken", "Brekke"), 1)
            for c in named(f"a{i}", f"Nils {n}", post=post)
        ]
    )
    conflicts = [r for r in linked.relations if r.judgement.verdict is Verdict.CONFLICTS]
    assert sorted(r.articles for r in conflicts) == [("a1", "a2"), ("a2", "a3")]


def test_posts_go_with_their_bearer() -> None:
    claims = [*named("a1", "Rosa Lobo", post="mine engineer"), *named("a2", "Hugo Lobo", post="opera singer")]
    posts = {e.name: [p.text for p in e.posts] for e in link_names(claims).entities}
    assert posts == {"Rosa Lobo": ["mine engineer"], "Hugo Lobo": ["opera singer"]}
