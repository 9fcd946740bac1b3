"""Places: one event put in two places.

Finds: two sentences near in meaning that each put one kind of event in one place, where nothing says that one
lies in the other.

Lets pass: a place and the country or region it is in, so far as an article says so ("X in Y", "X, Y"); places
that one claim names together; a town against a building; where somebody spoke, came from or went to.
"""

from __future__ import annotations

from checker.claims.lexicon import PLACE_WORDS
from checker.claims.places import country
from checker.model import Claim, EntityType, Judgement, Mention, Pair, Verdict
from checker.relations.events import event_kinds, is_speech, same_kind

NEAR = 0.5


def compare(pair: Pair, within: frozenset[frozenset[str]] = frozenset()) -> tuple[Judgement, ...]:
    """At most one judgement. `within` holds the pairs of place entities that some claim puts into each other
    or names side by side. Symmetric."""
    if pair.similarity < NEAR or pair.gate.same_time is False or pair.a.article == pair.b.article:
        return ()
    here, there = _located(pair.a), _located(pair.b)
    if len(here) != 1 or len(there) != 1:
        return ()
    x, y = here[0], there[0]
    if not _one_event(x.located or "", y.located or ""):
        return ()
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


def _one_event(a: str, b: str) -> bool:
    """Whether what stands in the two places is one kind of happening or thing, and no speaking."""
    if is_speech(a) or is_speech(b) or not event_kinds(a) or not event_kinds(b):
        return False
    return a == b or same_kind(a, b)


def _located(claim: Claim) -> list[Mention]:
    """The places in which something is put, each entity once."""
    found: dict[str | None, Mention] = {}
    for mention in claim.mentions:
        whole = any(country(word) for word in mention.name.split()) and not mention.name.lower().startswith(
            "new "
        )
        if mention.type is EntityType.PLACE and mention.located and not country(mention.name) and not whole:
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
