"""A first same-event, same-time gate: what speaks for two claims telling of one happening.

The score is not a probability; it grows with nearness in meaning, with rare names that both use, with events
of one kind, with articles that tell one story, and falls where the claims name different times or places.
"""

from __future__ import annotations

from checker.model import Claim, EntityType, Gate
from checker.pairing.stories import Folder
from checker.pairing.when import same_time
from checker.relations.events import same_kind


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
