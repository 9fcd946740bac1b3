"""Which claims are worth comparing: near in meaning, or about the same rarely named people and things."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from math import log

import numpy as np
from numpy.typing import NDArray

from checker.model import Claim, Pair
from checker.pairing.copies import Copies
from checker.pairing.gate import gate
from checker.pairing.stories import Folder
from checker.relations.numbers.countables import class_of, is_generic
from embeddings.neighbours import nearest

NEIGHBOURS = 40  # per claim
NEAR = 0.3  # cosine from which two claims are neighbours
RARE = 24  # an entity named by more claims than this brings no pairs of itself
TELLING = 13  # numbers from here on bring pairs: fewer would bring half the folder together
ALIKE = 0.55  # cosine from which a claim of an article that shares no story is compared
_CLASSED = frozenset({"share", "area", "concentration"})  # of these, few are of one class in a folder
WITHIN = 0.35  # cosine from which two claims of one article are compared


def make_pairs(
    claims: Sequence[Claim], vectors: NDArray[np.float32], copies: Copies, folder: Folder
) -> tuple[Pair, ...]:
    """Pairs of claims (in claim order) with cosine, shared entities and gate.

    `vectors` has shape (len(claims), dim), rows of length 1. Copies of one passage are not compared.
    """
    rarity = word_rarity(claims)
    chosen = set(_neighbours(vectors)) | set(_blocks(claims))
    return tuple(
        pair
        for i, j in sorted(chosen)
        if (pair := pair_of(claims[i], claims[j], float(vectors[i] @ vectors[j]), folder, rarity, copies))
        is not None
    )


def word_rarity(claims: Sequence[Claim]) -> dict[str, float]:
    """Inverse document frequency of each content word over the claims: ln(n / claims that hold it)."""
    spread = Counter(lemma for claim in claims for lemma in claim.lemmas)
    return {lemma: log(len(claims) / count) for lemma, count in spread.items()}


def overlap(a: Claim, b: Claim, rarity: Mapping[str, float]) -> float:
    """Weight of the words that both hold, as a share of the lighter claim's (at least 3, so that two words
    in common do not make two short claims alike)."""
    lighter = min(sum(rarity[w] for w in a.lemmas), sum(rarity[w] for w in b.lemmas))
    return sum(rarity[w] for w in a.lemmas & b.lemmas) / max(3.0, lighter)


def pair_of(
    a: Claim,
    b: Claim,
    similarity: float,
    folder: Folder,
    rarity: Mapping[str, float],
    copies: Copies,
    within: float = WITHIN,
) -> Pair | None:
    """Two claims as a pair, unless they are of one sentence, of one passage that was copied, or of two
    stories.

    Claims of one article need a cosine of `within`.
    """
    if a.article == b.article and (a.sentence == b.sentence or similarity < within):
        return None
    if copies.same_passage(a, b):
        return None
    if not _may_be_one_story(a.article, b.article, similarity, folder):
        return None
    shared = a.entities & b.entities
    similarity = round(similarity, 4)
    common = round(overlap(a, b, rarity), 4)
    return Pair(a, b, similarity, shared, gate(a, b, similarity, shared, folder), common)


def _may_be_one_story(a: str, b: str, similarity: float, folder: Folder) -> bool:
    """Names decide; where an article shares its names with no other, they may have been misread, and only
    likeness is left."""
    return folder.one_story(a, b) or (similarity >= ALIKE and (folder.alone(a) or folder.alone(b)))


def _neighbours(vectors: NDArray[np.float32]) -> Iterator[tuple[int, int]]:
    i, j, _ = nearest(vectors, k=NEIGHBOURS, threshold=NEAR)
    yield from zip(i.tolist(), j.tolist(), strict=True)


def _blocks(claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """Pairs that share a rarely named entity, a number that is no everyday one, or what such a one counts."""
    holders: dict[str | tuple[str, str, float] | tuple[str, str], set[int]] = defaultdict(set)
    for i, claim in enumerate(claims):
        for entity in claim.entities:
            holders[entity].add(i)
        for amount in claim.amounts:
            if amount.value >= TELLING:
                holders[amount.dimension, amount.unit, amount.value].add(i)
            counted = class_of(amount) or (amount.counted if amount.value >= TELLING else "")
            if amount.dimension == "count" and counted and not is_generic(counted):
                holders["count", counted].add(i)
            elif amount.dimension in _CLASSED and class_of(amount):
                holders[amount.dimension, class_of(amount)].add(i)
    for members in holders.values():
        if len(members) <= RARE:
            yield from combinations(sorted(members), 2)
