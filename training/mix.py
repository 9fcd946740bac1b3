"""Which general pairs the model sees, and in what order."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence

from training.pairs import Pair

# Shares by source. Sets in the style of the use (formal prose, facts about named things) get more
# than their size; image captions enough for their own style; adversarial and noisy sets less.
SHARES: Mapping[str, float] = {
    "snli": 0.235,
    "mnli": 0.245,
    "lingnli": 0.16,
    "newprot": 0.07,
    "fever": 0.13,
    "fever-neutral": 0.045,
    "conjnli": 0.03,
    "cfsnli": 0.035,
    "negation": 0.015,
    "fm2": 0.015,
    "climate": 0.01,
    "mpe": 0.01,
}

CONTRADICTED = 0.2  # share of contradictions among pairs of near claims, far more than a folder has


def draw_general(pairs: Sequence[Pair], count: int, seed: int) -> list[Pair]:
    """Draw about `count` of the general pairs by `SHARES`.

    A source that is used up is begun again, so a small one may be seen more than once; nothing is seen twice
    within one pass over its source.
    """
    by_source: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        by_source[pair.source].append(pair)
    rng = random.Random(seed)
    drawn: list[Pair] = []
    for source, share in SHARES.items():
        pool = by_source.get(source, [])
        rng.shuffle(pool)
        drawn.extend(_again(pool, round(count * share)))
    return drawn


def draw_near(pairs: Sequence[Pair], count: int, seed: int) -> list[Pair]:
    """Draw about `count` pairs of near claims, `CONTRADICTED` of them contradictions, which are few."""
    told = shuffled(pairs, seed)
    marked = [pair for pair in told if pair.label == "contradiction"]
    others = [pair for pair in told if pair.label != "contradiction"]
    most = round(CONTRADICTED * count)
    return _again(marked, most) + _again(others, count - most)


def _again(pairs: Sequence[Pair], count: int) -> list[Pair]:
    """`count` of the pairs in their order, begun again as often as it takes; none of no pairs."""
    return [pairs[index % len(pairs)] for index in range(count)] if pairs else []


def shuffled(pairs: Sequence[Pair], seed: int) -> list[Pair]:
    """The pairs in a random order that depends on the seed alone."""
    order = list(pairs)
    random.Random(seed).shuffle(order)
    return order
