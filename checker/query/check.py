"""Statements to answers: each is read as one more article, linked, paired and compared as articles are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from checker.claims.extract import extract_claims
from checker.linking import link_names
from checker.model import Article, Block, BlockRole, Claim, Pair
from checker.models import Models, open_models
from checker.options import Options
from checker.pairing.gate import gate
from checker.pairing.pairs import overlap, word_rarity
from checker.pairing.stories import Folder, survey
from checker.pipeline import Progress, silent
from checker.query.answer import Answer, Answers
from checker.query.judge import Told, answer
from checker.query.reading import Reader
from checker.reading import Given, read

NEAR = 0.3  # cosine from which a claim is held against a statement
MOST = 60  # claims held against one clause of a statement
NAMING = 0.2  # cosine from which a claim is, that names something the statement names


def check_statements(
    statements: Sequence[str],
    paths: Sequence[str | Path | Given],
    options: Options | None = None,
    progress: Progress = silent,
) -> Answers:
    """What the articles at `paths` say of each statement.

    Raises:
        InputError: a path that does not exist.
        ModelError: a model that cannot be had.
    """
    options = options or Options()
    reading = read(paths, options.reading, lambda done, total: progress("reading", done, total))
    asked = [_as_article(number, text) for number, text in enumerate(statements, start=1)]
    with open_models(options) as models:
        claims = extract_claims([*reading.articles, *asked])
        texts = [c.text for c in claims]
        vectors = models.encode(texts, lambda done, total: progress("embedding", done, total))
        rows = {c.id: row for row, c in enumerate(claims)}
        ids = {article.id for article in reading.articles}
        of_folder = [c for c in claims if c.article in ids]
        answers = []
        for number, statement in enumerate(asked):
            progress("checking", number, len(asked))
            own = [c for c in claims if c.article == statement.id]
            answers.append(
                _answer(
                    statements[number], statement, own, of_folder, reading.articles, vectors, rows, models
                )
            )
        progress("checking", len(asked), len(asked))
    return Answers(tuple(answers), reading.articles, len(of_folder), reading.skipped, reading.warnings)


def _as_article(number: int, statement: str) -> Article:
    """A statement as an article of one sentence, of no date."""
    text = " ".join(statement.split())
    if text[-1:] not in ".!?\"'”’":
        text += "."
    return Article(f"q{number}", "", text, (Block(0, len(text), BlockRole.BODY),), "utf-8")


def _answer(
    text: str,
    statement: Article,
    own: Sequence[Claim],
    of_folder: Sequence[Claim],
    articles: Sequence[Article],
    vectors: NDArray[np.float32],
    rows: dict[str, int],
    models: Models,
) -> Answer:
    linked = link_names([*of_folder, *own])
    asked = [c for c in linked.claims if c.article == statement.id]
    folder = survey([*articles, statement], linked.claims)
    rarity = word_rarity(linked.claims)
    pairs: list[Pair] = []
    for claim in asked:
        near = vectors[[rows[c.id] for c in of_folder]] @ vectors[rows[claim.id]] if of_folder else ()
        found: list[Pair] = []
        for other, similarity in zip(linked.claims, map(float, near), strict=False):
            shared = claim.entities & other.entities
            if similarity >= NEAR or (shared and similarity >= NAMING):
                told = gate(claim, other, similarity, shared, folder)
                common = round(overlap(claim, other, rarity), 4)
                found.append(Pair(claim, other, round(similarity, 4), shared, told, common))
        found.sort(key=lambda p: (-p.similarity, p.b.id))
        pairs += found[:MOST]
    timeless = tuple(_timeless(pair, folder) for pair in pairs)
    names = {entity.id: entity.name for entity in linked.entities}
    reader = Reader(models.entailment, names)
    readings = reader.read(pairs)
    return answer(text, Told(asked, tuple(pairs), timeless, readings, linked, tuple(articles), reader))


def _timeless(pair: Pair, folder: Folder) -> Pair:
    """The pair with a gate that does not know the statement's own times: these are what is asked, not what
    tells the happening from others."""
    told = gate(replace(pair.a, times=()), pair.b, pair.similarity, pair.shared, folder)
    return replace(pair, gate=told)
