"""Pairs of claims that speak of one question in other words."""

from __future__ import annotations

import numpy as np

from checker.claims.extract import extract_claims
from checker.model import Article, Block, BlockRole
from checker.pairing.acts import act_pairs
from checker.pairing.copies import find_copies
from checker.pairing.pairs import make_pairs
from checker.pairing.stories import survey

TEXTS = {
    "a1": "Nobody has been arrested.\nThe bread was fresh in Velden.",
    "a2": "One of the thieves is behind bars.\nThe bridge was painted green.",
    "a3": "No test of the brakes was made.",
    "a4": "The brakes were tested twice.",
}


def article(key: str, text: str) -> Article:
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(at, at + len(line), BlockRole.BODY))
        at += len(line) + 1
    return Article(key, f"{key}.txt", text, tuple(blocks), "utf-8")


def test_one_question_however_far_apart() -> None:
    articles = [article(key, text) for key, text in TEXTS.items()]
    claims = extract_claims(articles)
    vectors = np.eye(len(claims), 64, dtype=np.float32)  # nothing is near anything
    copies, folder = find_copies(claims), survey(articles, claims)
    one = {a.id: 0 for a in articles}
    folder = type(folder)(folder.published, folder.rarity, folder.affinity, one)
    known = make_pairs(claims, vectors, copies, folder)
    found = act_pairs(claims, vectors, copies, folder, known)
    texts = {frozenset((p.a.text, p.b.text)) for p in found}
    assert frozenset(("Nobody has been arrested.", "One of the thieves is behind bars.")) in texts
    assert frozenset(("No test of the brakes was made.", "The brakes were tested twice.")) in texts
    assert not any("bread" in text or "bridge" in text for pair in texts for text in pair)
    apart = type(folder)(
        folder.published, folder.rarity, folder.affinity, {a.id: i for i, a in enumerate(articles)}
    )
    assert act_pairs(claims, vectors, copies, apart, known) == ()
