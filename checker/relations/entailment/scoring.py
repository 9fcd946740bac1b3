"""Pairs of claims through the sieve and the entailment model.

The fuller claim is asked about the shorter one first, since support runs that way. The other order is asked
where the first gave support or contradiction a chance (`OPEN`); else it counts as answered alike.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from checker.model import Claim, Pair
from checker.relations.entailment.combine import Scores, combine
from checker.relations.entailment.model import EntailmentModel, Scores3, TextPair
from checker.relations.entailment.sieve import Sieve
from checker.relations.entailment.wording import as_linked

NO_NAMES: Mapping[str, str] = MappingProxyType({})

OPEN = 0.1  # probability of support or contradiction from which the other order is asked too
_AT_ONCE = 512  # pairs of texts between two words of progress


def score_pairs(
    model: EntailmentModel,
    sieve: Sieve | None,
    pairs: Sequence[Pair],
    claims: Sequence[Claim],
    vectors: NDArray[np.float32],
    *,
    names: Mapping[str, str] = NO_NAMES,
    progress: Callable[[int, int], None] | None = None,
) -> dict[frozenset[str], Scores]:
    """What the model says of the pairs that the sieve lets through, by the ids of the two claims.

    `names` are those of the folder's entities by id: the model reads people and bodies under them. `vectors`
    are those of `claims`, shape (len(claims), dim), rows of length 1. Without a sieve every pair is scored.
    `progress` is told how many of the texts' ordered pairs are done, of those that are sure to be asked.
    Raises ModelError.
    """
    if sieve is not None:
        rows = {claim.id: row for row, claim in enumerate(claims)}
        kept = sieve.worth_scoring(pairs, rows, vectors)
        pairs = [pair for pair, worth in zip(pairs, kept.tolist(), strict=True) if worth]
    told = {claim.id: as_linked(claim, names) for pair in pairs for claim in (pair.a, pair.b)}
    forward = [_fuller_first(told[pair.a.id], told[pair.b.id]) for pair in pairs]
    known = _scored(model, set(forward), 0, progress)
    undecided = {text for text in forward if max(known[text][[0, 2]]) >= OPEN}
    turned = {text: (text[1], text[0]) for text in undecided}
    known |= _scored(model, set(turned.values()) - known.keys(), len(known), progress)
    backward = [turned.get(text, text) for text in forward]
    both = combine(_rows(known, forward), _rows(known, backward))
    return {pair.key: scores for pair, scores in zip(pairs, both, strict=True)}


def _fuller_first(one: str, other: str) -> TextPair:
    return (one, other) if (len(one), one) >= (len(other), other) else (other, one)


def _scored(
    model: EntailmentModel,
    texts: set[TextPair],
    before: int,
    progress: Callable[[int, int], None] | None,
) -> dict[TextPair, Scores3]:
    """Each pair of texts once, by length: those scored together are padded little. `before` were scored."""
    ordered = sorted(texts, key=lambda pair: (len(pair[0]) + len(pair[1]), pair))
    known: dict[TextPair, Scores3] = {}
    for start in range(0, len(ordered), _AT_ONCE):
        if progress is not None:
            progress(before + start, before + len(ordered))
        some = ordered[start : start + _AT_ONCE]
        known.update(zip(some, model.score(some), strict=True))
    if progress is not None:
        progress(before + len(ordered), before + len(ordered))
    return known


def _rows(known: dict[TextPair, Scores3], texts: Sequence[TextPair]) -> Scores3:
    return np.stack([known[pair] for pair in texts]) if texts else np.zeros((0, 3), dtype=np.float32)
