"""Profiles of all articles to entities, and the names told differently on the way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from checker.claims.extract import with_entities
from checker.claims.places import country
from checker.linking.profiles import NameGroup, article_groups
from checker.model import Claim, Entity, EntityType, Judgement, Kind, Relation, Verdict
from checker.relations.names.compare import Profile
from checker.relations.names.compare import compare as compare_names
from checker.relations.names.folding import fold
from checker.unionfind import UnionFind

LOOSE = 55  # token-sort ratio (0 to 100) below which two names are not even compared
_ONE = frozenset({Verdict.SUPPORTS, Verdict.CONFLICTS})  # verdicts that mean one entity
BY_CAPTION = 0.85  # the same where one of them stands in a caption alone, which another hand may have written
SAME_ARTICLE = 0.9  # two spellings inside one article need this score: mostly they are two people


@dataclass(frozen=True, slots=True)
class Linked:
    """The claims with their entities, the entities, and where one name is told differently."""

    claims: tuple[Claim, ...]
    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]


def link_names(claims: Sequence[Claim]) -> Linked:
    """Links the names of all claims (in article order) to entities of the folder."""
    groups: list[NameGroup] = []
    for _, own in groupby(claims, key=lambda c: c.article):
        groups.extend(article_groups(list(own)))
    judged = list(_judged(groups))
    entity = _merge(groups, judged)
    numbers = {root: f"e{i}" for i, root in enumerate(sorted(set(entity)), 1)}
    entity_of = {
        (group.profile.article, name): numbers[entity[i]]
        for i, group in enumerate(groups)
        for name in group.claims
    }
    linked = with_entities(claims, entity_of)
    by_id = {c.id: c for c in linked}
    relations = [
        Relation(Kind.NAME, "names", judgement, _fresh(groups[i], by_id), _fresh(groups[j], by_id))
        for i, j, judgement in judged
        if judgement.verdict in _ONE
        and entity[i] == entity[j]
        and groups[i].profile.name != groups[j].profile.name
    ]
    return Linked(linked, _entities(groups, entity, numbers, by_id), tuple(relations))


def _fresh(group: NameGroup, by_id: dict[str, Claim]) -> tuple[Claim, ...]:
    return tuple(by_id[c.id] for c in group.all_claims)


def _candidates(groups: Sequence[NameGroup]) -> Iterator[tuple[int, int]]:
    """Pairs (i < j) of one type whose names are near enough in letters to be compared."""
    from rapidfuzz import fuzz, process

    by_type: dict[EntityType, list[int]] = defaultdict(list)
    for i, group in enumerate(groups):
        by_type[group.profile.type].append(i)
    for members in by_type.values():
        unique = sorted({groups[i].profile.name for i in members})
        place = {name: k for k, name in enumerate(unique)}
        owners: list[list[int]] = [[] for _ in unique]
        for i in members:
            owners[place[groups[i].profile.name]].append(i)
        plain = [fold(name.replace(".", "")) for name in unique]  # "Đặng" near "Dang", "U.N." near "UN"
        scores = process.cdist(plain, plain, scorer=fuzz.token_sort_ratio, score_cutoff=LOOSE, workers=-1)
        partial = process.cdist(plain, plain, scorer=fuzz.partial_ratio, score_cutoff=80, workers=-1)
        near = np.argwhere((scores > 0) | (partial > 0))
        for p, q in near:
            for i in owners[p]:
                for j in owners[q]:
                    if i < j:
                        yield i, j


def _judged(groups: Sequence[NameGroup]) -> Iterator[tuple[int, int, Judgement]]:
    """The pairs whose names are near, with what is thought of them.

    Two full names that some article gives to two people of one surname are two people in all of them.
    """
    two_people = {
        frozenset({g.profile.name, other})
        for g in groups
        for other in g.profile.apart
        if g.profile.type is EntityType.PERSON
    }
    for i, j in _candidates(groups):
        a, b = groups[i].profile, groups[j].profile
        if a.article != b.article and frozenset({a.name, b.name}) in two_people:
            continue
        if a.name == b.name:
            if a.article != b.article:
                yield i, j, Judgement(Verdict.SUPPORTS, a.name, b.name, "the same name", 1.0)
            continue
        if country(a.name) and country(b.name):
            continue
        judgement = compare_names(a, b)
        bar = BY_CAPTION if _in_captions(groups[i]) != _in_captions(groups[j]) else SAME_ARTICLE
        if judgement.verdict in _ONE and a.article == b.article and judgement.score < bar:
            continue
        yield i, j, judgement


def _in_captions(group: NameGroup) -> bool:
    """Whether the names stand in captions alone."""
    return all(claim.caption for claim in group.all_claims)


def _merge(groups: Sequence[NameGroup], judged: Sequence[tuple[int, int, Judgement]]) -> list[int]:
    """Root of each group's entity: full names first, surest first, then the short ones.

    Two profiles of one article are two people, unless they were themselves judged to be one. A short name
    never joins two people whose full names are not near or were judged different.
    """
    sets = UnionFind[int]()
    members = {i: [i] for i in range(len(groups))}
    one = {(i, j) for i, j, judgement in judged if judgement.verdict in _ONE}
    near = {frozenset({groups[i].profile.name, groups[j].profile.name}) for i, j in one}

    def may_be_one(i: int, j: int, short: bool) -> bool:
        a, b = groups[i].profile, groups[j].profile
        if a.article == b.article:
            return (min(i, j), max(i, j)) in one
        return (
            not (short and _is_full(a) and _is_full(b))
            or frozenset({a.name, b.name}) in near
            or a.name == b.name
        )

    def is_short(i: int, j: int) -> bool:
        return not (_is_full(groups[i].profile) and _is_full(groups[j].profile))

    order = sorted(
        ((i, j, judgement) for i, j, judgement in judged if judgement.verdict in _ONE),
        key=lambda x: (is_short(x[0], x[1]), -x[2].score, x[2].verdict is not Verdict.SUPPORTS, x[0], x[1]),
    )
    for i, j, _ in order:
        a, b = sorted((sets.find(i), sets.find(j)))
        if a != b and all(may_be_one(x, y, is_short(i, j)) for x in members[a] for y in members[b]):
            sets.union(a, b)
            members[a] += members.pop(b)
    return [sets.find(i) for i in range(len(groups))]


def _is_full(profile: Profile) -> bool:
    return profile.type is EntityType.PERSON and " " in profile.name


def _entities(
    groups: Sequence[NameGroup], entity: Sequence[int], numbers: dict[int, str], by_id: dict[str, Claim]
) -> tuple[Entity, ...]:
    grouped: dict[int, list[NameGroup]] = defaultdict(list)
    for i, group in enumerate(groups):
        grouped[entity[i]].append(group)
    found = []
    for root, own in sorted(grouped.items()):
        spellings: dict[str, list[str]] = defaultdict(list)
        for group in own:
            for name, claims in group.claims.items():
                spellings[name].extend(c.id for c in claims)
        fullest = max(spellings, key=lambda n: (len(n.split()) > 1, len(spellings[n]), n))
        ids = {c for ids in spellings.values() for c in ids}
        id_ = numbers[root]
        posts = tuple(p for c in sorted(ids, key=_order) for p in by_id[c].posts if p.entity == id_)
        found.append(
            Entity(id_, own[0].profile.type, fullest, {n: tuple(c) for n, c in spellings.items()}, posts)
        )
    return tuple(found)


def _order(claim_id: str) -> tuple[int, int]:
    article, number = claim_id[1:].split(".")
    return int(article), int(number)
