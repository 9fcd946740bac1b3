"""What can be told of a pair of claims without a language model: from their vectors and their typed fields.

Every feature is the same for (a, b) and (b, a).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log1p

import numpy as np
from numpy.typing import NDArray

from checker.model import Amount, Claim, Pair, Time

TYPED_FEATURES = (
    "cosine",
    "cosine_squared",
    "words_jaccard",
    "words_contained",  # share of the shorter claim's content words that the other has
    "words_apart",  # ln(1 + content words that one has alone)
    "length_ratio",
    "names_shared",
    "names_contained",
    "names_rival",  # each names something that the other does not
    "verbs_shared",
    "negation_differs",
    "amounts_equal",
    "amounts_rival",  # of one dimension, and not equal
    "times_both",
    "times_rival",
    "nothing_shared",  # no content word and no name
    "cosine_by_words",  # cosine times words_contained
)


def vector_features(u: NDArray[np.float32], v: NDArray[np.float32]) -> NDArray[np.float32]:
    """|u - v| and u * v side by side: (n, dim) twice to (n, 2 * dim)."""
    return np.concatenate([np.abs(u - v), u * v], axis=1)


def typed_features(
    pairs: Sequence[Pair], rows: Mapping[str, int], vectors: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Features in order of `TYPED_FEATURES`, one row a pair; `rows` has the row of a claim in `vectors`."""
    out = np.zeros((len(pairs), len(TYPED_FEATURES)), dtype=np.float32)
    for at, pair in enumerate(pairs):
        cosine = float(vectors[rows[pair.a.id]] @ vectors[rows[pair.b.id]])
        out[at] = _typed(pair.a, pair.b, cosine)
    return out


def _typed(a: Claim, b: Claim, cosine: float) -> tuple[float, ...]:
    words, names = a.lemmas & b.lemmas, _names(a) & _names(b)
    contained = len(words) / max(1, min(len(a.lemmas), len(b.lemmas)))
    verbs = {p.lemma for p in a.predicates} & {p.lemma for p in b.predicates}
    return (
        cosine,
        cosine * cosine,
        len(words) / max(1, len(a.lemmas | b.lemmas)),
        contained,
        log1p(len(a.lemmas ^ b.lemmas)),
        min(len(a.text), len(b.text)) / max(1, len(a.text), len(b.text)),
        min(3, len(names)) / 3,
        len(names) / max(1, min(len(_names(a)), len(_names(b)))),
        float(bool(_names(a) - _names(b)) and bool(_names(b) - _names(a))),
        float(bool(verbs)),
        float(a.negated != b.negated),
        float(amounts_equal(a, b)),
        float(amounts_rival(a, b)),
        float(bool(a.times) and bool(b.times)),
        float(bool(a.times and b.times) and not any(_together(x, y) for x in a.times for y in b.times)),
        float(not words and not names),
        cosine * contained,
    )


def _names(claim: Claim) -> frozenset[str]:
    """What the claim names: entities of the folder where names are linked, else the names."""
    return frozenset(m.entity or m.name.casefold() for m in claim.mentions)


def amounts_equal(a: Claim, b: Claim) -> bool:
    """Whether both state one amount."""
    return any(_equal(x, y) for x in a.amounts for y in b.amounts)


def amounts_rival(a: Claim, b: Claim) -> bool:
    """Whether each states an amount of one dimension that is not the other's."""
    return any(x.dimension == y.dimension and not _equal(x, y) for x in a.amounts for y in b.amounts)


def _equal(x: Amount, y: Amount) -> bool:
    return x.dimension == y.dimension and x.unit == y.unit and x.value == y.value


def _together(x: Time, y: Time) -> bool:
    """Whether two times can be one: spans that overlap, or the same day of the year, or the same weekday."""
    if x.first is not None and x.last is not None and y.first is not None and y.last is not None:
        # One may carry a time zone and the other not.
        return x.first.replace(tzinfo=None) < y.last.replace(tzinfo=None) and y.first.replace(
            tzinfo=None
        ) < x.last.replace(tzinfo=None)
    return (x.month, x.day, x.weekday) == (y.month, y.day, y.weekday)
