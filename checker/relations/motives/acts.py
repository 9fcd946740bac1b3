"""Whether two accounts explain one act."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from checker.relations.events import event_kinds
from checker.relations.motives.accounts import OWN, Account, Reading
from checker.relations.motives.agree import SAME, likeness

Vectors = NDArray[np.float32]
_COSINE, _WORDS, _KIND, _NAMES = 0.6, 0.3, 0.18, 0.12
_OTHER_DOER = 0.25
_OTHER_TIME = 0.15  # not more: the reasons of a lasting policy are told at any time
_NAMED_ACT = 0.7
_BOTH_LEAN = 0.75  # each act is told by other sentences alone
WORDS_ENOUGH, COSINE_ENOUGH = 0.5, 0.72  # without one of these or a verb of one kind two acts are two
# Nobody rejects a purpose that nobody has alleged: whoever does it in the words of another speaks of his act.
SAME_WORDS, ALLEGED = 0.75, 0.7
WORTH_RAISING, _SAME_REASON = 0.25, 0.12  # one reason given twice is mostly given for one act


@dataclass(frozen=True, slots=True)
class Sameness:
    """How surely two accounts explain one act (0 to 1), and the readings that say so. `alleged`: the one
    rejects the reason that the other gives, in its words."""

    score: float
    a: Reading
    b: Reading
    evidence: tuple[str, ...]
    alleged: bool = False


def same_act(
    a: Account,
    b: Account,
    vector: Mapping[str, NDArray[np.float32]],
    rarity: Mapping[str, float],
    other_time: bool = False,
) -> Sameness:
    """The best match of the readings of two acts; another doer or time counts against it. Symmetric."""
    best = max((_match(x, y, vector, rarity) for x in a.readings for y in b.readings), key=lambda s: s.score)
    like = likeness(a.reason, b.reason, vector, rarity)
    if best.score >= WORTH_RAISING and like >= SAME and a.reason.rejected == b.reason.rejected:
        best = replace(best, score=min(1.0, best.score + _SAME_REASON))
    if a.reason.rejected != b.reason.rejected and like >= SAME_WORDS:
        best = replace(best, score=max(best.score, ALLEGED), alleged=True)
    if (a.reason.wish or b.reason.wish) and not a.actors & b.actors:
        return Sameness(0.0, best.a, best.b, (*best.evidence, "a wish of somebody else"))
    if other_time:
        best = replace(
            best, score=max(0.0, best.score - _OTHER_TIME), evidence=(*best.evidence, "other times")
        )
    if a.actors and b.actors and not a.actors & b.actors:
        score = max(0.0, best.score - _OTHER_DOER)
        return replace(best, score=score, evidence=(*best.evidence, "other doers"))
    return best


def _match(
    x: Reading, y: Reading, vector: Mapping[str, NDArray[np.float32]], rarity: Mapping[str, float]
) -> Sameness:
    if x.text == y.text and x.weight < OWN and y.weight < OWN:
        return Sameness(0.0, x, y, ("both lean on one sentence",))
    cosine = max(0.0, float(vector[x.text] @ vector[y.text]))
    words = _overlap(x, y, rarity)
    kind = _one_kind(x, y)
    names = min(1.0, sum(rarity.get(e, 1.0) for e in x.entities & y.entities) / 2)
    if kind < _NAMED_ACT and words < WORDS_ENOUGH and cosine < COSINE_ENOUGH:
        return Sameness(0.0, x, y, ("neither one kind of act nor the same words",))
    score = _COSINE * cosine + _WORDS * words + _KIND * kind + _NAMES * names
    evidence = (f"cosine {cosine:.2f}", f"words {words:.2f}", f"kind {kind:.1f}", f"names {names:.2f}")
    lean = _BOTH_LEAN if x.weight < OWN and y.weight < OWN else 1.0
    return Sameness(min(1.0, score) * x.weight * y.weight * lean, x, y, evidence)


def _overlap(x: Reading, y: Reading, rarity: Mapping[str, float]) -> float:
    """Share of the shorter reading's words, weighted by rarity, that the other has too."""

    def weight(words: frozenset[str]) -> float:
        return sum(rarity.get(w, 2.0) for w in words)

    shorter = min(weight(x.lemmas), weight(y.lemmas))
    return weight(x.lemmas & y.lemmas) / max(shorter, 4.0)


def _one_kind(x: Reading, y: Reading) -> float:
    """1 where the verbs may name one kind of event; nearly so where the one's act is a noun of the other's:
    "the recount", "he asked for a recount"."""
    if x.heads & y.heads:
        return 1.0
    kinds_x = frozenset(k for h in x.heads for k in event_kinds(h))
    kinds_y = frozenset(k for h in y.heads for k in event_kinds(h))
    if kinds_x & kinds_y:
        return 1.0
    return _NAMED_ACT if x.heads & y.lemmas or y.heads & x.lemmas else 0.0
