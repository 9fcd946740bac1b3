"""Sequence: one puts before what the other puts after.

Finds: "the alarm rang before the fire broke out" against "the alarm rang only after the fire had broken out".
Both happenings must match: the same word or one of its kind, and words in common.

Lets pass: orders of which one happening alone is common, orders that agree.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product

from checker.model import Judgement, Order, Pair, Verdict
from checker.relations.acts import concepts
from checker.relations.same_event import nearness, two_opinions

LEAST = 0.3  # of the words of a happening, the other must have so much


def compare(pair: Pair, rarity: Mapping[str, float] | None = None) -> tuple[Judgement, ...]:
    """At most one judgement: CONFLICTS where two happenings are told in opposite order. Symmetric."""
    if pair.gate.same_time is False or two_opinions(pair.a, pair.b):
        return ()
    found = [
        (score, x, y)
        for x, y in product(pair.a.orders, pair.b.orders)
        if (score := _crossed(pair, x, y, rarity or {})) is not None
    ]
    if not found:
        return ()
    score, x, y = max(found, key=lambda f: (f[0], sorted((f[1].text, f[2].text))))
    reason = "they put it in opposite order: " + " against ".join(f'"{t}"' for t in sorted((x.text, y.text)))
    return (Judgement(Verdict.CONFLICTS, x.text, y.text, reason, score, pair.gate.evidence, "order"),)


def _crossed(pair: Pair, x: Order, y: Order, rarity: Mapping[str, float]) -> float | None:
    """The score of two orders in which the first of each is the second of the other."""
    one = _alike(x.first, x.first_words, y.then, y.then_words, rarity)
    two = _alike(x.then, x.then_words, y.first, y.first_words, rarity)
    straight = _alike(x.first, x.first_words, y.first, y.first_words, rarity)
    if min(one, two) < LEAST or straight >= min(one, two):
        return None
    return round(min(0.9, 0.2 + 0.4 * min(one, two) + 0.4 * nearness(pair)), 4)


def _alike(
    head_a: str, a: frozenset[str], head_b: str, b: frozenset[str], rarity: Mapping[str, float]
) -> float:
    """How much of the lighter happening's words the other has, by kinds of event, 0 to 1."""
    named_a, named_b = _concepts(a | {head_a}), _concepts(b | {head_b})
    if not concepts(head_a) & named_b and not concepts(head_b) & named_a:
        return 0.0
    shared = sum(rarity.get(w, 1.0) for w in a if w in b or concepts(w) & named_b)
    lighter = min(sum(rarity.get(w, 1.0) for w in a), sum(rarity.get(w, 1.0) for w in b))
    return float(min(1.0, shared / max(lighter, 1.5)))


def _concepts(words: frozenset[str]) -> frozenset[str]:
    return frozenset(c for word in words for c in concepts(word))
