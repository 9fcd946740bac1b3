"""Pairs of claims of labelled folders, with what a careful reader said of them.

A folder holds articles and a `gold.json` with discrepancies (sides with quotes) and corroborations (quotes).
A pair is a conflict where its claims stand on two sides of one discrepancy, an agreement where they stand on
one side or in one corroboration, and neither otherwise.
"""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.model import Article, Claim, Pair, Relation
from checker.models import Models
from checker.relations.entailment import Scores, score_pairs
from checker.relations.entailment.conflict import comparable

CONFLICT, AGREEMENT, NEITHER = "conflict", "agreement", "neither"
UNLABELLED: dict[str, Any] = {"discrepancies": [], "corroborations": []}


@dataclass(frozen=True, slots=True)
class GoldPairs:
    """The pairs of one folder with the model's scores, the typed relations and the truth, by position.

    `groups` names the gold group that each pair belongs to ("" for none), so that each can be counted once.
    """

    story: str
    pairs: tuple[Pair, ...]
    scores: tuple[Scores, ...]
    relations: tuple[Relation, ...]
    truth: tuple[str, ...]
    groups: tuple[str, ...]
    kinds: Mapping[str, str]  # of the discrepancies, by their group
    names: Mapping[str, str]  # of the folder's entities, by id


def gold_pairs(folder: Path, models: Models, gold: Path | None = None) -> GoldPairs:
    """The near pairs of a folder with what the comparisons of numbers, dates and places say of them.

    Those that the model could read, or, without a model, all, and no scores; what a run finds by acts, doers
    and sites over the folder is not among the relations. In a folder without labels every pair is neither.
    Raises ModelError.
    """
    from checker.pairing.copies import find_copies
    from checker.pairing.pairs import make_pairs
    from checker.pairing.stories import survey
    from checker.pipeline import read_claims
    from checker.reading import read
    from checker.relations.compare import compare_pairs
    from checker.relations.settle import settle

    file = gold or folder / "gold.json"
    unlabelled = gold is None and not file.is_file()
    labels = UNLABELLED if unlabelled else json.loads(file.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as clean:
        place = Path(clean) / "story"
        shutil.copytree(folder, place, ignore=shutil.ignore_patterns("*gold.json"))
        articles = read([place]).articles
    linked = read_claims(articles)
    claims = linked.claims
    vectors = models.encode([c.text for c in claims], lambda *_: None)
    pairs = make_pairs(claims, vectors, find_copies(claims), survey(articles, claims, vectors))
    relations = settle(compare_pairs(pairs, claims), claims, articles)
    kept = list(pairs)
    scores: Mapping[frozenset[str], Scores] = {}
    names = {entity.id: entity.name for entity in linked.entities}
    if models.entailment is not None:
        worth = [pair for pair in pairs if comparable(pair)]
        scores = score_pairs(models.entailment, models.sieve, worth, claims, vectors, names=names)
        kept = [pair for pair in pairs if pair.key in scores]
    stands = _standing(labels, articles, claims)
    told = [_truth(stands[pair.a.id], stands[pair.b.id]) for pair in kept]
    return GoldPairs(
        folder.name,
        tuple(kept),
        tuple(scores[pair.key] for pair in kept if scores),
        tuple(relations),
        tuple(truth for truth, _ in told),
        tuple(place for _, place in told),
        {one["id"]: one["kind"] for one in labels["discrepancies"]},
        names,
    )


def _standing(
    labels: Any, articles: Iterable[Article], claims: Iterable[Claim]
) -> dict[str, set[tuple[str, int]]]:
    """For each claim the (group, side) that it stands on; corroborations have one side."""
    by_file = {Path(article.file).name: article for article in articles}
    stretches: dict[str, list[tuple[int, int, str, int]]] = defaultdict(list)
    for group, side, mention in _mentions(labels):
        article = by_file.get(mention["file"])
        if article is not None:
            for start, end in _found(article.text, mention["quote"]):
                stretches[article.id].append((start, end, group, side))
    stands: dict[str, set[tuple[str, int]]] = {}
    for claim in claims:
        stands[claim.id] = {
            (group, side)
            for start, end, group, side in stretches[claim.article]
            if min(end, claim.end) - max(start, claim.start)
            >= 0.5 * min(end - start, claim.end - claim.start)
        }
    return stands


def _mentions(labels: Any) -> Iterator[tuple[str, int, Any]]:
    for one in labels["discrepancies"]:
        for side, told in enumerate(one["sides"]):
            yield from ((one["id"], side, mention) for mention in told["mentions"])
    for one in labels["corroborations"]:
        yield from ((one["id"], 0, mention) for mention in one["mentions"])


def _found(text: str, quote: str) -> Iterator[tuple[int, int]]:
    """Where a quote stands, white space aside."""
    pattern = r"\s+".join(re.escape(word) for word in quote.split())
    yield from (match.span() for match in re.finditer(pattern, text))


def _truth(a: set[tuple[str, int]], b: set[tuple[str, int]]) -> tuple[str, str]:
    for group, side in sorted(a):
        if any(other == group and theirs != side for other, theirs in b) and (group, side) not in b:
            return CONFLICT, group
    both = sorted(group for group, side in a & b)
    return (AGREEMENT, both[0]) if both else (NEITHER, "")
