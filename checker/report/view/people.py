"""People, organisations and places: how each is spelled, which posts it is given, and where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checker.model import Claim, Entity, EntityType, Kind
from checker.report import diff
from checker.report.view.findings import Brief, brief
from checker.report.view.index import Index
from checker.report.view.parts import ArticleView, Parts

_SORTS = (EntityType.PERSON, EntityType.BODY, EntityType.PLACE, EntityType.OTHER)


@dataclass(frozen=True, slots=True)
class Use:
    """Where an article uses a spelling or a post for the first time."""

    article: ArticleView
    mark: str


@dataclass(frozen=True, slots=True)
class SpellingView:
    segments: tuple[diff.Segment, ...]
    variant: bool  # a side of a finding on the name
    uses: tuple[Use, ...]


@dataclass(frozen=True, slots=True)
class PostView:
    text: str
    differs: bool  # a side of a finding on the post
    uses: tuple[Use, ...]


@dataclass(frozen=True, slots=True)
class EntityView:
    id: str
    name: str
    spellings: tuple[SpellingView, ...]
    posts: tuple[PostView, ...]
    findings: tuple[Brief, ...]
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """The entities of one sort: those with something to compare, and the names of the others."""

    sort: EntityType
    told: tuple[EntityView, ...]
    once: tuple[tuple[str, str], ...]  # name in one spelling by one article, and the id of a place


def people(index: Index, parts: Parts) -> tuple[Names, ...]:
    posts = _posts(index)
    made = []
    for sort in _SORTS:
        entities = [e for e in _by_weight(index.report.entities) if e.type is sort]
        views = [(e, _entity(e, posts.get(e.id, {}), index, parts)) for e in entities]
        told = tuple(v for e, v in views if _worth_a_row(v))
        once = tuple(
            (v.name, v.spellings[0].uses[0].mark if v.spellings and v.spellings[0].uses else "")
            for e, v in views
            if not _worth_a_row(v)
        )
        if views:
            made.append(Names(sort, told, once))
    return tuple(made)


def _worth_a_row(view: EntityView) -> bool:
    return len(view.spellings) > 1 or len(view.articles) > 1 or bool(view.posts) or bool(view.findings)


def _posts(index: Index) -> Mapping[str, dict[str, list[Claim]]]:
    """Entity to the words of its posts to the claims that give them; spelled in capitals or not is one."""
    found: dict[str, dict[str, list[Claim]]] = {}
    for claims in index.claims_in.values():
        for claim in claims:
            for post in claim.posts:
                if post.entity is not None:
                    found.setdefault(post.entity, {}).setdefault(post.text, []).append(claim)
    return found


def _entity(entity: Entity, posts: Mapping[str, list[Claim]], index: Index, parts: Parts) -> EntityView:
    used = {c for ids in entity.spellings.values() for c in ids if c in index.claims}
    touching = index.weightiest_first(f.id for c in used for f in index.findings_of.get(c, ()))
    findings = [f for f in touching if f.kind in (Kind.NAME, Kind.ROLE)]
    # A claim of a finding names others too: one of the sides must be a name or a post of this entity.
    own = [
        f for f in findings if any(_same(s.value, t) for s in f.sides for t in (*entity.spellings, *posts))
    ]
    told = {s.value for f in own for s in f.sides}
    variants = [s for s in entity.spellings if any(_same(s, value) for value in told)]
    spellings = tuple(
        SpellingView(
            diff.segments(
                s, diff.letter_spans(s, [v for v in variants if v != s]) if s in variants else (), ()
            ),
            s in variants,
            _uses((index.claims[c] for c in ids if c in index.claims), index, parts),
        )
        for s, ids in sorted(
            entity.spellings.items(), key=lambda item: (item[0] not in variants, -len(item[1]), item[0])
        )
    )
    articles = {index.claims[c].article for c in used}
    return EntityView(
        entity.id,
        entity.name,
        spellings,
        tuple(
            PostView(text, any(_same(text, v) for v in told), _uses(claims, index, parts))
            for text, claims in posts.items()
        ),
        tuple(brief(f) for f in own),
        tuple(a for a in parts.articles if a in articles),
    )


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _uses(claims: Iterable[Claim], index: Index, parts: Parts) -> tuple[Use, ...]:
    """Each article once, in the report's order."""
    first: dict[str, Claim] = {}
    for claim in claims:
        first.setdefault(claim.article, claim)
    return tuple(Use(parts.articles[a], index.mark(first[a])) for a in parts.articles if a in first)


def _by_weight(entities: Iterable[Entity]) -> list[Entity]:
    """Entities of several spellings first, then those most spoken of, then by name."""

    def weight(entity: Entity) -> tuple[int, int, str]:
        claims = {claim for ids in entity.spellings.values() for claim in ids}
        return (-len(entity.spellings), -len(claims), entity.name)

    return sorted(entities, key=weight)
