"""All typed comparisons over a folder: pairs of claims, and the posts that articles give one person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from checker.claims.places import country
from checker.model import Claim, Entity, EntityType, Holds, Judgement, Kind, Pair, Post, Relation, Verdict
from checker.pairing.pairs import word_rarity
from checker.relations import (
    attribution,
    dates,
    negation,
    numbers,
    places,
    restriction,
    roles,
    sequence,
    status,
)

Comparison = Callable[[Pair], tuple[Judgement, ...]]
Comparisons = Mapping[Kind, tuple[str, Comparison]]
Progress = Callable[[int, int], None]


def compare_pairs(
    pairs: Sequence[Pair], claims: Sequence[Claim], progress: Progress | None = None
) -> list[Relation]:
    """Relations of all pairs, in the order of the pairs; judgements of UNRELATED are left out."""
    beside = places_side_by_side(claims)
    comparisons: Comparisons = {
        Kind.NUMBER: ("numbers", numbers.compare),
        Kind.DATE: ("dates", dates.compare),
        Kind.PLACE: ("places", lambda pair: places.compare(pair, beside)),
    }
    return list(_related(pairs, comparisons, progress))


def compare_acts(
    pairs: Sequence[Pair],
    claims: Sequence[Claim],
    published: Mapping[str, str | None],
    progress: Progress | None = None,
) -> list[Relation]:
    """Relations of all pairs in what is done, by whom, in what order, and in which state it leaves things.

    `published` has the date of each article.
    """
    rarity = word_rarity(claims)
    comparisons: Comparisons = {
        Kind.STATUS: ("status", lambda pair: status.compare(pair, published)),
        Kind.NEGATION: (
            "negation",
            lambda pair: negation.compare(pair, published, rarity) or restriction.compare(pair),
        ),
        Kind.ATTRIBUTION: ("attribution", lambda pair: attribution.compare(pair, rarity)),
        Kind.SEQUENCE: ("sequence", lambda pair: sequence.compare(pair, rarity)),
    }
    return _without_repeats(list(_related(pairs, comparisons, progress)))


def _without_repeats(relations: Sequence[Relation]) -> list[Relation]:
    """Without denials of a state that are in conflict as states already."""
    stated = {claim.id for r in relations if r.kind is Kind.STATUS for claim in (*r.a, *r.b)}
    return [
        r
        for r in relations
        if r.kind is not Kind.NEGATION
        or not any(claim.id in stated and _denies_state(claim, r) for claim in (*r.a, *r.b))
    ]


def _denies_state(claim: Claim, relation: Relation) -> bool:
    own = {relation.judgement.value_a, relation.judgement.value_b}
    return any(s.holds is Holds.NO and any(_within(s.text, text) for text in own) for s in claim.states)


def _within(a: str, b: str) -> bool:
    return a in b or b in a


def _related(
    pairs: Sequence[Pair], comparisons: Comparisons, progress: Progress | None
) -> Iterator[Relation]:
    for done, pair in enumerate(pairs):
        if progress is not None and done % 500 == 0:
            progress(done, len(pairs))
        for kind, (name, compare) in comparisons.items():
            yield from (
                Relation(kind, name, judgement, (pair.a,), (pair.b,))
                for judgement in compare(pair)
                if judgement.verdict is not Verdict.UNRELATED
            )
    if progress is not None:
        progress(len(pairs), len(pairs))


def places_side_by_side(claims: Iterable[Claim]) -> frozenset[frozenset[str]]:
    """Pairs of places that one claim names together: "X in Y", "from X to Y" - not rivals for one event."""
    found: set[frozenset[str]] = set()
    for claim in claims:
        named = {
            m.entity
            for m in claim.mentions
            if m.type is EntityType.PLACE and m.entity and not country(m.name)
        }
        found |= {frozenset(pair) for pair in combinations(sorted(named), 2)}
    return frozenset(found)


def compare_posts(entities: Sequence[Entity], claims: Sequence[Claim]) -> list[Relation]:
    """Relations between the posts that different articles give one person."""
    given: dict[str, list[tuple[Post, Claim]]] = defaultdict(list)
    for claim in claims:
        for post in claim.own_posts:
            if post.entity is not None:
                given[post.entity].append((post, claim))
    people = [e.id for e in entities if e.type is EntityType.PERSON]
    return [relation for person in people for relation in _posts_of(given[person])]


def _posts_of(given: Sequence[tuple[Post, Claim]]) -> Iterator[Relation]:
    by_article: dict[str, set[str]] = defaultdict(set)
    for post, claim in given:
        by_article[claim.article].add(post.head)
    together = frozenset(
        frozenset(pair) for heads in by_article.values() for pair in combinations(sorted(heads), 2)
    )
    for (p, claim_p), (q, claim_q) in combinations(given, 2):
        if claim_p.article == claim_q.article:
            continue
        judgement = roles.compare(p, q, together)
        if judgement.verdict in {Verdict.SUPPORTS, Verdict.CONFLICTS}:
            yield Relation(Kind.ROLE, "roles", judgement, (claim_p,), (claim_q,))
