"""Places: one event put in two places.

Finds: two sentences near in meaning about one event that each name one place of it, where nothing says that
one lies in the other.

Lets pass: a place and the country or region it is in, so far as an article says so ("X in Y", "X, Y"); places
that one article tells apart; places of other parts of the story (where somebody came from or went to).
"""

from __future__ import annotations

import re

from checker.claims.lexicon import PLACE_WORDS
from checker.claims.places import country
from checker.model import Claim, EntityType, Judgement, Mention, Pair, Verdict

NEAR = 0.5
_AT = re.compile(r"\b(in|at|near|outside|inside)\s+(?:the\s+)?(?:\w+\s+(?:of|called|named)\s+)?$", re.I)


def compare(pair: Pair, within: frozenset[frozenset[str]] = frozenset()) -> tuple[Judgement, ...]:
    """At most one judgement. `within` holds the pairs of place entities that some article puts into each other
    or names side by side. Symmetric."""
    if pair.similarity < NEAR or pair.gate.same_time is False or pair.a.article == pair.b.article:
        return ()
    here, there = _located(pair.a), _located(pair.b)
    if len(here) != 1 or len(there) != 1:
        return ()
    x, y = here[0], there[0]
    if (
        x.entity == y.entity
        or frozenset({x.entity or "", y.entity or ""}) in within
        or _granular(x) != _granular(y)
    ):
        return ()
    if {m.entity for m in pair.a.mentions} & {y.entity} or {m.entity for m in pair.b.mentions} & {x.entity}:
        return ()
    score = min(0.85, 0.1 + 0.75 * pair.similarity + 0.1 * (pair.gate.score > 0.7))
    reason = f'one puts it in "{x.text}", the other in "{y.text}"'
    return (Judgement(Verdict.CONFLICTS, x.text, y.text, reason, score, pair.gate.evidence, matter="place"),)


def _located(claim: Claim) -> list[Mention]:
    """The places right behind a preposition of place, each entity once."""
    found: dict[str | None, Mention] = {}
    for mention in claim.mentions:
        if mention.type is EntityType.PLACE and country(mention.name) is None:
            before = claim.quote[: mention.start - claim.start]
            if _AT.search(before):
                found.setdefault(mention.entity, mention)
    return list(found.values())


def _granular(mention: Mention) -> str:
    """Roughly how large a place is: a building or a spot, else a town or district."""
    words = {w.lower() for w in mention.text.split()}
    small = words & (
        PLACE_WORDS
        - {"city", "district", "province", "region", "county", "governorate", "state", "oblast", "prefecture"}
    )
    return "spot" if small else "town"
