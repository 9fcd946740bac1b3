"""The whole way on one page: paths to a report."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from checker import __version__
from checker.claims.extract import extract_claims
from checker.errors import ModelError
from checker.findings import find_conflicts, find_corroborations, find_matters
from checker.linking import Linked, link_names
from checker.model import Article, Claim, Report
from checker.options import Options
from checker.pairing.copies import find_copies
from checker.pairing.pairs import make_pairs
from checker.pairing.stories import survey
from checker.reading import Reading, read
from checker.relations.compare import compare_pairs, compare_posts
from checker.relations.settle import settle

if TYPE_CHECKING:
    from embeddings.encoder import Encoder


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
    with clock.stage("claims"):
        linked = read_claims(reading.articles)
    with clock.stage("embedding"):
        embedded = _embed(linked.claims, options, progress)
    return _judge(reading, linked, embedded, options, clock, progress)


def read_claims(articles: Sequence[Article]) -> Linked:
    """The claims of articles with their names linked across the folder."""
    return link_names(extract_claims(articles))


@dataclass(frozen=True, slots=True)
class _Embedded:
    """Vectors of the claims, shape (n, dim), the model that made them, and what went wrong with the cache."""

    vectors: NDArray[np.float32]
    model: str
    problem: str | None = None


def _embed(claims: Sequence[Claim], options: Options, progress: Progress) -> _Embedded:
    from embeddings.cache import VectorCache, user_cache_dir
    from embeddings.cached import CachedEncoder
    from embeddings.errors import EncoderError

    folder = options.cache_dir or user_cache_dir("checker")
    texts = [c.text for c in claims]
    try:
        encoder = _encoder(options, folder)
        if not options.use_cache:
            return _Embedded(encoder.encode(texts), encoder.fingerprint)
        with VectorCache(folder / "vectors.sqlite") as cache:
            cached = CachedEncoder(encoder, cache)
            vectors = cached.encode(texts, lambda done, total: progress("embedding", done, total))
            return _Embedded(vectors, cached.fingerprint, cache.problem)
    except EncoderError as error:
        raise ModelError(str(error)) from error


def _encoder(options: Options, folder: Path) -> Encoder:
    from embeddings.encoder import load_encoder

    return load_encoder(options.embedding_model, memo_dir=folder if options.use_cache else None)


def _judge(
    reading: Reading,
    linked: Linked,
    embedded: _Embedded,
    options: Options,
    clock: Clock,
    progress: Progress,
) -> Report:
    articles, claims, vectors = reading.articles, linked.claims, embedded.vectors
    with clock.stage("pairing"):
        copies = find_copies(claims)
        folder = survey(articles, claims)
        pairs = make_pairs(claims, vectors, copies, folder)
    with clock.stage("comparing"):
        typed = compare_pairs(pairs, claims, lambda done, total: progress("comparing", done, total))
        told = [*linked.relations, *compare_posts(linked.entities, claims)]
        relations = [*(r for r in told if folder.one_story(*r.articles)), *settle(typed, claims, articles)]
    with clock.stage("findings"):
        every = find_conflicts(relations, articles)
        findings = tuple(f for f in every if f.confidence >= options.min_confidence)
        corroborations = find_corroborations(articles, claims, vectors, pairs, relations, copies)
        matters = find_matters(articles, claims, vectors, findings)
    return Report(
        version=__version__,
        models={"embedding": embedded.model},
        options={"min_confidence": options.min_confidence, "keep_furniture": options.reading.keep_furniture},
        articles=articles,
        claims=claims,
        entities=linked.entities,
        copies=copies.articles,
        findings=findings,
        corroborations=corroborations,
        matters=matters,
        skipped=reading.skipped,
        warnings=reading.warnings + _warnings(articles, embedded.problem),
        timings=clock.seconds | {"pairs": float(len(pairs))},
    )


def _warnings(articles: Sequence[Article], problem: str | None) -> tuple[str, ...]:
    alone = ("only one article: compared within itself",) if len(articles) == 1 else ()
    return (*alone, problem) if problem else alone
