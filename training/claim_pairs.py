"""Pairs of claims to fit the sieve to: of sentence pairs, of sentences near in meaning, of folders."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from checker.claims.extract import extract_claims
from checker.model import Article, Block, BlockRole, Claim, Gate, Pair
from embeddings.encoder import Encoder
from training.pairs import Pair as TextPair

PARTNERS = 5  # nearest sentences that each one is paired with


@dataclass(frozen=True, slots=True)
class ClaimPairs:
    """Pairs of one source with their claims and the claims' vectors, shape (len(claims), dim)."""

    source: str
    pairs: tuple[Pair, ...]
    claims: tuple[Claim, ...]
    vectors: NDArray[np.float32]

    @property
    def rows(self) -> dict[str, int]:
        """The row of each claim in the vectors, by id."""
        return {claim.id: row for row, claim in enumerate(self.claims)}


def of_texts(source: str, texts: Sequence[TextPair], encoder: Encoder) -> ClaimPairs:
    """Each side read as an article of one sentence; pairs with a side that is not one claim are left out."""
    articles = [
        _article(f"a{2 * number + side}", text)
        for number, pair in enumerate(texts)
        for side, text in enumerate((pair.premise, pair.hypothesis))
    ]
    found: dict[str, list[Claim]] = {}
    for claim in extract_claims(articles):
        found.setdefault(claim.article, []).append(claim)
    sides = [(found.get(f"a{2 * n}", []), found.get(f"a{2 * n + 1}", [])) for n in range(len(texts))]
    couples = [(a[0], b[0]) for a, b in sides if len(a) == len(b) == 1]
    claims = tuple(claim for couple in couples for claim in couple)
    vectors = encoder.encode([claim.text for claim in claims])
    # The gate is not among the sieve's features, so it need not be known.
    pairs = tuple(Pair(a, b, 0.0, frozenset(), Gate(0.0, None)) for a, b in couples)
    return ClaimPairs(source, pairs, claims, vectors)


def of_neighbours(source: str, texts: Sequence[str], encoder: Encoder, most: int, seed: int) -> ClaimPairs:
    """Sentences paired with those nearest in meaning, as claims of a folder are; `most` pairs, at random."""
    from checker.linking import link_names
    from checker.pairing.pairs import NEAR
    from embeddings.neighbours import nearest

    articles = [_article(f"a{number}", text) for number, text in enumerate(texts)]
    claims = link_names(extract_claims(articles)).claims
    vectors = encoder.encode([claim.text for claim in claims])
    i, j, _ = nearest(vectors, k=PARTNERS, threshold=NEAR)
    found = [
        (a, b) for a, b in zip(i.tolist(), j.tolist(), strict=True) if claims[a].article != claims[b].article
    ]
    chosen = random.Random(f"{seed} {source}").sample(found, min(most, len(found)))
    pairs = tuple(Pair(claims[a], claims[b], 0.0, frozenset(), Gate(0.0, None)) for a, b in chosen)
    return ClaimPairs(source, pairs, claims, vectors)


def of_folder(folder: Path, encoder: Encoder, most: int, seed: int) -> ClaimPairs:
    """Pairs as a run of the checker makes them of a folder; `most` of them, drawn at random."""
    from checker.pairing.copies import find_copies
    from checker.pairing.pairs import make_pairs
    from checker.pairing.stories import survey
    from checker.pipeline import read_claims
    from checker.reading import read

    articles = read([folder]).articles
    claims = read_claims(articles).claims
    vectors = encoder.encode([claim.text for claim in claims])
    pairs = list(make_pairs(claims, vectors, find_copies(claims), survey(articles, claims, vectors)))
    if len(pairs) > most:
        pairs = random.Random(f"{seed} {folder.name}").sample(pairs, most)
    return ClaimPairs(folder.name, tuple(pairs), claims, vectors)


def _article(id_: str, text: str) -> Article:
    block = Block(0, len(text), BlockRole.BODY)
    return Article(id=id_, file=f"{id_}.txt", text=text, blocks=(block,), encoding="utf-8")
