"""A first same-event, same-time gate: what speaks for two claims telling of one happening.

The score is not a probability; it grows with nearness in meaning, with rare names that both use, with events
of one kind, with articles that tell one story, and falls where the claims name different times or places.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from checker.model import Article, Claim, EntityType, Gate
from checker.pairing.when import same_time
from checker.relations.events import same_kind


@dataclass(frozen=True, slots=True)
class Folder:
    """What the gate needs to know of the whole folder."""

    published: Mapping[str, str | None]  # article id -> date
    rarity: Mapping[str, float]  # entity id -> 0 (in every article) to 1 (in one)
    affinity: Mapping[tuple[str, str], float]  # article ids in order -> 0 to 1: how far they tell one story

    def near(self, a: str, b: str) -> float:
        return 1.0 if a == b else self.affinity.get((min(a, b), max(a, b)), 0.0)


def survey(articles: Sequence[Article], claims: Sequence[Claim]) -> Folder:
    """Rarity of entities over articles, and how many rare entities each two articles share."""
    holds: dict[str, set[str]] = {a.id: set() for a in articles}
    for claim in claims:
        holds[claim.article] |= claim.entities
    spread = Counter(e for own in holds.values() for e in own)
    total = max(2, len(articles))
    rarity = {e: 1.0 - log(n) / log(total) if n > 1 else 1.0 for e, n in spread.items()}
    weight = {e: log(1 + total / n) for e, n in spread.items()}
    affinity: dict[tuple[str, str], float] = {}
    by_entity: dict[str, list[str]] = {}
    for article, own in holds.items():
        for e in own:
            by_entity.setdefault(e, []).append(article)
    for e, holders in by_entity.items():
        for i, a in enumerate(sorted(holders)):
            for b in sorted(holders)[i + 1 :]:
                affinity[a, b] = affinity.get((a, b), 0.0) + weight[e]
    mass = {a: sum(weight[e] for e in own) for a, own in holds.items()}
    affinity = {(a, b): w / max(1e-9, min(mass[a], mass[b])) for (a, b), w in affinity.items()}
    return Folder({a.id: a.published for a in articles}, rarity, affinity)


def shared_event(a: Claim, b: Claim) -> str | None:
    """The verbs of two claims that may name one kind of event, if any ("crash / collide")."""
    for p in a.predicates:
        for q in b.predicates:
            if p.lemma == q.lemma or same_kind(p.lemma, q.lemma):
                return p.lemma if p.lemma == q.lemma else f"{p.lemma} / {q.lemma}"
    return None


def different_places(a: Claim, b: Claim) -> bool:
    """Whether both name places and no place of one is a place of the other."""
    places_a = {m.entity for m in a.mentions if m.type is EntityType.PLACE}
    places_b = {m.entity for m in b.mentions if m.type is EntityType.PLACE}
    return bool(places_a) and bool(places_b) and not places_a & places_b


def gate(a: Claim, b: Claim, similarity: float, shared: frozenset[str], folder: Folder) -> Gate:
    """Whether the two claims speak of one happening. Symmetric."""
    same, evidence = same_time(a.times, b.times, folder.published[a.article], folder.published[b.article])
    notes = list(evidence)
    score = similarity + 0.12 * min(2.5, sum(0.5 + folder.rarity.get(e, 1.0) for e in shared))
    event = shared_event(a, b)
    if event:
        score += 0.08
        notes.append(f"both tell of one kind of event ({event})")
    score += 0.25 * (folder.near(a.article, b.article) - 0.35)
    if shared:
        notes.append("both name the same people, bodies or places")
    if different_places(a, b):
        score -= 0.1
        notes.append("they name different places")
    if same is False:
        score -= 0.3
    elif same is True:
        score += 0.05
    return Gate(max(0.0, min(1.0, score)), same, tuple(notes))
