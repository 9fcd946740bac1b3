"""Posts of diplomats: a statement that calls an envoy an ambassador.

Between articles such words are let pass, since one person may hold both posts. Who asks whether somebody
holds the one wants to know that the articles give the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.claims.wordlists import words
from checker.model import Claim, Post
from checker.model import Verdict as Stand
from checker.relations import roles

_MISSIONS = words(
    "ambassador envoy representative emissary delegate consul attaché attache counsellor counselor secretary"
)
_HIGHEST = words("ambassador consul")  # whoever is one is called so: the other words go with any mission


def other_missions(statement: Claim, claims: Sequence[Claim]) -> Iterator[tuple[Post, Post, Claim]]:
    """(post of the statement, other post, claim that gives it) for the diplomats that a statement names; none
    where an article gives the person the post of the statement."""
    for mine in statement.own_posts:
        if mine.entity is None or mine.former or mine.head not in _MISSIONS:
            continue
        given = [
            (post, claim)
            for claim in claims
            if claim.article != statement.article
            for post in claim.own_posts
            if post.entity == mine.entity and not post.former and post.head in _MISSIONS
        ]
        judged = [(post, claim, roles.compare(mine, post).verdict) for post, claim in given]
        if any(stand is Stand.SUPPORTS for _, _, stand in judged):
            continue
        for post, claim, stand in judged:
            if stand is Stand.UNRELATED and (mine.head in _HIGHEST) != (post.head in _HIGHEST):
                yield mine, post, claim
