"""Pairs of claims that put one happening in two places."""

from __future__ import annotations

import numpy as np

from checker.claims.extract import extract_claims
from checker.linking import link_names
from checker.model import Article, Block, BlockRole
from checker.pairing.copies import find_copies
from checker.pairing.sites import site_pairs
from checker.pairing.stories import survey

TEXTS = {
    "a1": "The harp of Harby was found in a barn.",
    "a2": "Nobody had looked there: the harp of Harby was recovered from a school.",
    "a3": "The harp of Harby was found in a barn by children.",
    "a4": "A dog was found in a church.",
}


def article(key: str, text: str) -> Article:
    return Article(key, f"{key}.txt", text, (Block(0, len(text), BlockRole.BODY),), "utf-8")


def test_one_happening_in_two_places_however_far_apart() -> None:
    articles = [article(key, text) for key, text in TEXTS.items()]
    claims = link_names(extract_claims(articles)).claims
    vectors = np.eye(len(claims), 64, dtype=np.float32)  # nothing is near anything
    copies, folder = find_copies(claims), survey(articles, claims)
    one = type(folder)(folder.published, folder.rarity, folder.affinity, {a.id: 0 for a in articles})
    found = site_pairs(claims, vectors, copies, one, ())
    assert {tuple(sorted((p.a.article, p.b.article))) for p in found} == {("a1", "a2"), ("a2", "a3")}
    assert site_pairs(claims, vectors, copies, one, found) == ()
    apart = type(folder)(
        folder.published, folder.rarity, folder.affinity, {a.id: i for i, a in enumerate(articles)}
    )
    assert site_pairs(claims, vectors, copies, apart, ()) == ()
