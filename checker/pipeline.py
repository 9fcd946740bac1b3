"""The whole way on one page: paths to a report."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from checker import __version__
from checker.claims.extract import extract_claims
from checker.findings import find_conflicts, find_corroborations, find_matters
from checker.linking import Linked, link_names
from checker.model import Article, Pair, Report
from checker.models import Models, open_models
from checker.options import Options
from checker.pairing.copies import find_copies
from checker.pairing.pairs import make_pairs
from checker.pairing.stories import survey
from checker.reading import Reading, read
from checker.relations.compare import compare_pairs, compare_posts
from checker.relations.entailment import Scores, score_pairs, weigh, worth_asking
from checker.relations.motives import compare_reasons
from checker.relations.settle import settle


class Progress(Protocol):
    """Told of each stage as it goes: how many of how many are done."""

    def __call__(self, stage: str, done: int, total: int) -> None: ...


def _silent(stage: str, done: int, total: int) -> None:
    """Nobody watches."""


@dataclass(slots=True)
class Clock:
    """Seconds spent per stage."""

    seconds: dict[str, float]

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        began = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - began


def compare(
    paths: Sequence[str | Path], options: Options | None = None, progress: Progress = _silent
) -> Report:
    """Reads the articles at `paths` and reports where they agree and conflict.

    Raises:
        InputError: a path that does not exist.
        ModelError: a model that cannot be had.
    """
    options = options or Options()
    clock = Clock({})
    with clock.stage("reading"):
        reading = read(paths, options.reading, lambda done, total: progress("reading", done, total))
    with open_models(options) as models:
        with clock.stage("claims"):
            linked = read_claims(reading.articles)
        with clock.stage("embedding"):
            texts = [c.text for c in linked.claims]
            vectors = models.encode(texts, lambda done, total: progress("embedding", done, total))
        return _judge(reading, linked, vectors, models, options, clock, progress)


def read_claims(articles: Sequence[Article]) -> Linked:
    """The claims of articles with their names linked across the folder."""
    return link_names(extract_claims(articles))


def _judge(
    reading: Reading,
    linked: Linked,
    vectors: NDArray[np.float32],
    models: Models,
    options: Options,
    clock: Clock,
    progress: Progress,
) -> Report:
    articles, claims = reading.articles, linked.claims
    with clock.stage("pairing"):
        copies = find_copies(claims)
        folder = survey(articles, claims)
        pairs = make_pairs(claims, vectors, copies, folder)
    with clock.stage("comparing"):
        typed = compare_pairs(pairs, claims, lambda done, total: progress("comparing", done, total))
        told = [*linked.relations, *compare_posts(linked.entities, claims)]
        relations = [*(r for r in told if folder.one_story(*r.articles)), *settle(typed, claims, articles)]
    with clock.stage("entailment"):
        asked = worth_asking(pairs, relations) if models.entailment else []
        scores = _entailment(models, asked, linked, vectors, progress)
        relations = weigh(pairs, scores, relations)
    with clock.stage("motives"):
        reasons = compare_reasons(
            articles, claims, linked.entities, lambda texts: models.encode(texts, _quiet)
        )
        relations = [*relations, *(r for r in reasons if folder.one_story(*r.articles))]
    with clock.stage("findings"):
        every = find_conflicts(relations, articles)
        findings = tuple(f for f in every if f.confidence >= options.min_confidence)
        corroborations = find_corroborations(articles, claims, vectors, pairs, relations, copies)
        matters = find_matters(articles, claims, vectors, findings)
    return Report(
        version=__version__,
        models=models.names,
        options={"min_confidence": options.min_confidence, "keep_furniture": options.reading.keep_furniture},
        articles=articles,
        claims=claims,
        entities=linked.entities,
        copies=copies.articles,
        findings=findings,
        corroborations=corroborations,
        matters=matters,
        skipped=reading.skipped,
        warnings=reading.warnings + _warnings(articles, models.problem),
        timings=clock.seconds | {"pairs": float(len(pairs))},
    )


def _quiet(done: int, total: int) -> None:
    """A stage too short to watch."""


def _entailment(
    models: Models,
    pairs: Sequence[Pair],
    linked: Linked,
    vectors: NDArray[np.float32],
    progress: Progress,
) -> dict[frozenset[str], Scores]:
    """What the entailment model says of the pairs worth asking about; nothing where there is no model."""
    if models.entailment is None:
        return {}
    return score_pairs(
        models.entailment,
        models.sieve,
        pairs,
        linked.claims,
        vectors,
        names={entity.id: entity.name for entity in linked.entities},
        progress=lambda done, total: progress("entailment", done, total),
    )


def _warnings(articles: Sequence[Article], problem: str | None) -> tuple[str, ...]:
    alone = ("only one article: compared within itself",) if len(articles) == 1 else ()
    return (*alone, problem) if problem else alone
