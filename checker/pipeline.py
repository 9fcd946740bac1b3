"""The whole way on one page: paths to a report."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from checker import __version__
from checker.claims.extract import extract_claims
from checker.errors import STAGE_NOTE
from checker.findings import calibrated, find_conflicts, find_corroborations, find_developments, find_matters
from checker.findings.layout import lay_out
from checker.linking import Linked, link_names
from checker.model import Article, Claim, Finding, Kind, Pair, Relation, Report, Scope
from checker.models import Models, open_models
from checker.options import Options
from checker.pairing.acts import act_pairs
from checker.pairing.copies import Copies, find_copies
from checker.pairing.pairs import make_pairs
from checker.pairing.sites import site_pairs
from checker.pairing.stories import Folder, survey
from checker.reading import Given, Reading, read
from checker.relations.compare import compare_acts, compare_pairs, compare_posts, compare_sites
from checker.relations.doers import compare_doers, without_repeats
from checker.relations.entailment import ALONE, BY, score_pairs, weigh, worth_asking
from checker.relations.motives import compare_reasons
from checker.relations.settle import settle

NO_COMMON_MATTER = "the articles have no matter in common: none of them was held against another"


class Progress(Protocol):
    """Told of each stage as it goes: how many of how many are done."""

    def __call__(self, stage: str, done: int, total: int) -> None: ...


def silent(stage: str, done: int, total: int) -> None:
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
        except Exception as error:
            error.add_note(f"{STAGE_NOTE}{name}")
            raise
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - began


def compare(
    paths: Sequence[str | Path | Given], options: Options | None = None, progress: Progress = silent
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
        folder = survey(articles, claims, vectors)
        paired = _paired(claims, vectors, copies, folder)
    with clock.stage("comparing"):
        told = [*linked.relations, *compare_posts(linked.entities, claims)]
        relations = [
            *(r for r in told if folder.one_story(*r.articles)),
            *settle(_compared(paired, claims, folder, progress), claims, articles),
        ]
    with clock.stage("entailment"):
        alone = options.all_withheld or options.min_confidence <= ALONE
        relations = _weighed(models, paired, relations, linked, vectors, alone, progress)
    with clock.stage("motives"):
        reasons = compare_reasons(
            articles, claims, linked.entities, lambda texts: models.encode(texts, _quiet)
        )
        relations = [*relations, *(r for r in reasons if folder.one_story(*r.articles))]
    with clock.stage("findings"):
        every = find_conflicts(relations, articles, calibrated(paired.every))
        findings = tuple(f for f in every if options.shows(f))
        # What only the model says depends on what is asked for, which must not change who agrees.
        typed = [r for r in relations if r.by != BY]
        corroborations = find_corroborations(articles, claims, vectors, paired.near, typed, copies)
        developments = find_developments(typed, articles)
        matters = find_matters(articles, claims, vectors, findings)
        layout = lay_out(claims, vectors)
        apart = len(articles) > 1 and not corroborations and not folder.shared_stories and not _across(every)
    return Report(
        version=__version__,
        models=models.names,
        options=_told(options),
        articles=articles,
        claims=claims,
        entities=linked.entities,
        copies=copies.articles,
        findings=findings,
        corroborations=corroborations,
        developments=developments,
        matters=matters,
        skipped=reading.skipped,
        warnings=reading.warnings + _warnings(articles, models.problem, apart),
        timings=clock.seconds | {"pairs": float(len(paired.near))},
        layout=layout,
        base=reading.base,
        withheld=tuple(f.id for f in every if not options.shows(f)),
    )


@dataclass(frozen=True, slots=True)
class _Paired:
    """The pairs of a folder: of near words, and beside them of one question and of one place."""

    near: tuple[Pair, ...]
    acted: tuple[Pair, ...]
    sited: tuple[Pair, ...]

    @property
    def further(self) -> tuple[Pair, ...]:
        return (*self.acted, *self.sited)

    @property
    def every(self) -> tuple[Pair, ...]:
        return (*self.near, *self.further)


def _paired(claims: Sequence[Claim], vectors: NDArray[np.float32], copies: Copies, folder: Folder) -> _Paired:
    near = tuple(make_pairs(claims, vectors, copies, folder))
    acted = tuple(act_pairs(claims, vectors, copies, folder, near))
    return _Paired(near, acted, tuple(site_pairs(claims, vectors, copies, folder, (*near, *acted))))


def _compared(paired: _Paired, claims: Sequence[Claim], folder: Folder, progress: Progress) -> list[Relation]:
    """What the typed comparisons say of the pairs."""
    typed = compare_pairs(paired.near, claims, lambda done, total: progress("comparing", done, total))
    acts = compare_acts((*paired.near, *paired.acted), claims, folder.published)
    doers = compare_doers(claims, folder)
    return [*typed, *without_repeats(acts, doers), *doers, *compare_sites(paired.further, claims)]


def _told(options: Options) -> dict[str, Any]:
    """The options that decide what is in a report."""
    told: dict[str, Any] = {
        "min_confidence": options.min_confidence,
        "keep_furniture": options.reading.keep_furniture,
    }
    return told if options.kinds == frozenset(Kind) else told | {"kinds": sorted(options.kinds)}


def _quiet(done: int, total: int) -> None:
    """A stage too short to watch."""


def _weighed(
    models: Models,
    paired: _Paired,
    relations: list[Relation],
    linked: Linked,
    vectors: NDArray[np.float32],
    alone: bool,
    progress: Progress,
) -> list[Relation]:
    """The relations with what the entailment model says of the pairs worth asking about; as they are where
    there is no model. `alone`: whether conflicts that only the model finds are asked for."""
    if models.entailment is None:
        return relations
    scores = score_pairs(
        models.entailment,
        models.sieve,
        worth_asking(paired.near, relations, paired.further, alone=alone),
        linked.claims,
        vectors,
        names={entity.id: entity.name for entity in linked.entities},
        progress=lambda done, total: progress("entailment", done, total),
    )
    return weigh(paired.every, scores, relations)


def _across(findings: Sequence[Finding]) -> bool:
    """Whether any finding is between articles."""
    return any(finding.scope is Scope.CROSS for finding in findings)


def _warnings(articles: Sequence[Article], problem: str | None, apart: bool) -> tuple[str, ...]:
    alone = ("only one article: compared within itself",) if len(articles) == 1 else ()
    nothing = (NO_COMMON_MATTER,) if apart else ()
    return (*alone, *nothing, *((problem,) if problem else ()))
