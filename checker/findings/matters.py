"""Matters: clusters of claims about one thing, with the findings that touch them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from checker.findings.corroboration import by_article
from checker.findings.fingerprint import group_id
from checker.model import Article, Claim, Finding, Matter
from embeddings.clusters import cluster

TOGETHER = 0.5  # mean cosine inside a cluster


def find_matters(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    vectors: NDArray[np.float32],
    findings: Sequence[Finding],
) -> tuple[Matter, ...]:
    """Every claim in one matter, in order of first appearance. The label is the most central claim."""
    if not claims:
        return ()
    by_id = {a.id: a for a in articles}
    members: dict[int, list[int]] = defaultdict(list)
    for i, label in enumerate(cluster(vectors, threshold=TOGETHER).tolist()):
        members[label].append(i)
    matters = []
    for rows in members.values():
        own = [claims[i] for i in rows]
        block = vectors[rows]
        central = own[int(np.argmax(np.round(block @ block.sum(axis=0), 4)))]
        ids = {c.id for c in own}
        touching = tuple(f.id for f in findings if any(c.id in ids for s in f.sides for c in s.claims))
        matters.append(Matter(group_id(own, by_id), central.text, by_article(own), touching))
    return tuple(matters)
