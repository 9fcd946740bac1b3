"""All typed comparisons over a folder: pairs of claims, and the posts that articles give one person."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from checker.claims.places import country
from checker.claims.wordlists import words
from checker.model import (
    Claim,
    Entity,
    EntityType,
    Holds,
    Judgement,
    Kind,
    Pair,
    Post,
    Relation,
    Site,
    Verdict,
)
from checker.pairing.pairs import word_rarity
from checker.relations import (
    attribution,
    dates,
    negation,
    places,
    restriction,
    roles,
    sequence,
    sites,
    status,
)
from checker.relations.numbers.compare import compare as compare_numbers

Comparison = Callable[[Pair], tuple[Judgement, ...]]
Comparisons = Mapping[Kind, tuple[str, Comparison]]
Progress = Callable[[int, int], None]
_WORD = re.compile(r"[^\W_]+")


def compare_pairs(
    pairs: Sequence[Pair], claims: Sequence[Claim], progress: Progress | None = None
) -> list[Relation]:
    """Relations of all pairs, in the order of the pairs; judgements of UNRELATED are left out."""
    beside, joined, told = places_side_by_side(claims), places_joined(claims), _sites_told(claims)
    comparisons: Comparisons = {
        Kind.NUMBER: ("numbers", compare_numbers),
        Kind.DATE: ("dates", dates.compare),
        Kind.PLACE: (
            "places",
            lambda pair: sites.compare(pair, joined, told) or places.compare(pair, beside),
        ),
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


def compare_sites(pairs: Sequence[Pair], claims: Sequence[Claim]) -> list[Relation]:
    """Relations of further pairs in where something was; see `compare_pairs`."""
    joined, told = places_joined(claims), _sites_told(claims)
    comparisons: Comparisons = {Kind.PLACE: ("places", lambda pair: sites.compare(pair, joined, told))}
    return list(_related(pairs, comparisons, None))


def _sites_told(claims: Iterable[Claim]) -> Mapping[str, Sequence[Site]]:
    """The sites of each article."""
    told: dict[str, list[Site]] = defaultdict(list)
    for claim in claims:
        told[claim.article].extend(claim.sites)
    return told


# Words that may stand between two places of which one holds the other, or lies beside it.
_JOINING = words("""
    in of at on and or the a an near outside inside within off from its s suburb district quarter town city
    village capital region province county state resort port island north south east west northern southern
    eastern western central downtown outskirts coast side area part kilometre kilometres km mile miles about
    some neighbourhood neighborhood borough just close by
""")
_ROUTE = words("from between")


def places_joined(claims: Iterable[Claim]) -> frozenset[frozenset[str]]:
    """Pairs of places that a claim puts into each other, beside each other or in one list: "X in Y", "X, Y",
    "X and Y", "X, a suburb of Y"; not a way from one to the other."""
    found: set[frozenset[str]] = set()
    for claim in claims:
        named = sorted(
            (m for m in claim.mentions if m.type is EntityType.PLACE and m.entity), key=lambda m: m.start
        )
        for first, second in combinations(named, 2):
            gap = claim.quote[first.end - claim.start : second.start - claim.start]
            between = [w.casefold() for w in _WORD.findall(gap)]
            opens = _WORD.findall(claim.quote[: first.start - claim.start])[-1:]
            route = any(w.casefold() in _ROUTE for w in opens)
            if all(w in _JOINING or w.isdigit() for w in between) and not route:
                found.add(frozenset({first.entity or "", second.entity or ""}))
    return frozenset(found)


def compare_posts(entities: Sequence[Entity], claims: Sequence[Claim]) -> list[Relation]:
    """Relations between the posts that different articles, or an article and its caption, give one person."""
    given: dict[str, list[tuple[Post, Claim]]] = defaultdict(list)
    for claim in claims:
        for post in claim.own_posts:
            if post.entity is not None:
                given[post.entity].append((post, claim))
    people = [e.id for e in entities if e.type is EntityType.PERSON]
    return [relation for person in people for relation in _posts_of(given[person])]


def _posts_of(given: Sequence[tuple[Post, Claim]]) -> Iterator[Relation]:
    by_text: dict[tuple[str, bool], set[str]] = defaultdict(set)
    for post, claim in given:
        by_text[claim.article, claim.caption].add(post.head)
    together = frozenset(
        frozenset(pair) for heads in by_text.values() for pair in combinations(sorted(heads), 2)
    )
    for (p, claim_p), (q, claim_q) in combinations(given, 2):
        if claim_p.article == claim_q.article and claim_p.caption == claim_q.caption:
            continue
        judgement = roles.compare(p, q, together)
        if judgement.verdict in {Verdict.SUPPORTS, Verdict.CONFLICTS}:
            yield Relation(Kind.ROLE, "roles", judgement, (claim_p,), (claim_q,))
