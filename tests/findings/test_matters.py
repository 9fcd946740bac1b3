"""Clusters of claims about one thing."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from relating import claim, folder, relation

from checker.findings.matters import TOGETHER, find_matters
from checker.findings.sides import find_conflicts
from embeddings.encoder import Vectors

FOLDER = folder("dawn.txt", "herald.txt", "post.txt")
CLAIMS = [
    claim("a1", 1, "The mill burned."),
    claim("a1", 2, "Rain is expected."),
    claim("a2", 1, "Fire took the mill."),
    claim("a2", 2, "The mill had 12 looms."),
    claim("a3", 1, "Rain will come."),
]
VECTORS = np.asarray(
    [[1, 0, 0], [0, 1, 0], [0.96, 0, 0.28], [0.8, 0, 0.6], [0, 0.96, 0.28]], np.float32
)  # rows of length 1: fire, rain, fire, fire, rain


def test_nothing_of_nothing() -> None:
    assert find_matters(FOLDER, [], np.zeros((0, 3), np.float32), []) == ()


def test_claims_near_in_meaning_are_one_matter_in_order_of_appearance() -> None:
    fire, rain = find_matters(FOLDER, CLAIMS, VECTORS, [])
    assert fire.claims == {"a1": (CLAIMS[0],), "a2": (CLAIMS[2], CLAIMS[3])}
    assert rain.claims == {"a1": (CLAIMS[1],), "a3": (CLAIMS[4],)}


def test_the_label_is_the_most_central_claim() -> None:
    assert find_matters(FOLDER, CLAIMS, VECTORS, [])[0].label == "Fire took the mill."


def test_one_claim_is_a_matter() -> None:
    (only,) = find_matters(FOLDER, CLAIMS[:1], VECTORS[:1], [])
    assert only.claims == {"a1": (CLAIMS[0],)}
    assert only.label == CLAIMS[0].text
    assert only.findings == ()


def test_a_finding_belongs_to_every_matter_it_touches() -> None:
    number = relation(CLAIMS[3], "12", CLAIMS[0], "14", matter="loom")
    both = relation(CLAIMS[2], "Monday", CLAIMS[4], "Tuesday", matter="burn")
    (one,) = find_conflicts([number], FOLDER)
    (other,) = find_conflicts([both], FOLDER)
    fire, rain = find_matters(FOLDER, CLAIMS, VECTORS, [one, other])
    assert fire.findings == (one.id, other.id)
    assert rain.findings == (other.id,)


def unit(rows: list[tuple[float, float, float]]) -> Vectors:
    vectors = np.asarray(rows, np.float64).reshape(-1, 3)
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


@given(st.lists(st.tuples(st.floats(0.1, 1), st.floats(-1, 1), st.floats(-1, 1)), min_size=1, max_size=12))
def test_every_claim_is_in_one_matter(rows: list[tuple[float, float, float]]) -> None:
    claims = [claim(f"a{i % 3 + 1}", i, f"Sentence {i}.") for i in range(len(rows))]
    vectors = unit(rows)
    matters = find_matters(FOLDER, claims, vectors, [])
    ids = [c.id for m in matters for own in m.claims.values() for c in own]
    assert sorted(ids) == sorted(c.id for c in claims)
    assert len({m.id for m in matters}) == len(matters)
    place = {c.id: i for i, c in enumerate(claims)}
    firsts = [min(place[c.id] for own in m.claims.values() for c in own) for m in matters]
    assert firsts == sorted(firsts)
    for matter in matters:
        own = [place[c.id] for cs in matter.claims.values() for c in cs]
        if len(own) == 2:
            assert float(vectors[own[0]] @ vectors[own[1]]) >= TOGETHER - 1e-5
        assert matter.label in {claims[i].text for i in own}
        assert all(c.article == article for article, cs in matter.claims.items() for c in cs)
