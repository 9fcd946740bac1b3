"""Fit the first sieve to what the entailment model says of pairs.

    python -m training.fit_sieve                      after `python -m training.package_weights`

A pair is worth scoring where the model, asked both ways, gives a conflict or a support at least `--at`. Pairs
come from folders of articles of one event each (--folders; such as the sieve will see), and from labelled
sentence pairs (--texts), which hold more conflicts. Each folder is judged by weights fitted without it; the
threshold is set on these judgements to keep `--keep` of the pairs worth scoring. Writes
checker/relations/entailment/sieve.npz.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from checker.relations.entailment import EntailmentModel, load_entailment, score_pairs
from checker.relations.entailment.pairfeatures import typed_features, vector_features
from checker.relations.entailment.sieve import FILE, Sieve
from embeddings.encoder import Encoder, load_encoder
from training.claim_pairs import ClaimPairs, of_folder, of_texts
from training.pairs import read_pairs

SHARED = Path(__file__).resolve().parents[2] / "shared"
GENERATED = Path(__file__).parent / "out" / "generated" / "train.jsonl.gz"
KEEP = 0.985  # of the pairs worth scoring: a margin above the 98 % that are asked for
AT = 0.5  # probability from which the model's answer counts
STRENGTHS = (0.0001, 0.001, 0.01, 0.1)  # inverses of the penalty on the standardised weights, to choose from

Matrix = NDArray[np.float32]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Sample:
    """Features (n, 2 * dim + typed) of the pairs of one source and whether each is worth scoring (n,)."""

    source: str
    features: Matrix
    worth: Flags


@dataclass(frozen=True, slots=True)
class Report:
    """Shares over the folders' pairs, each judged by weights fitted without its folder."""

    pairs: int
    worth: int
    kept: float  # of those worth scoring
    saved: float  # of all


def sample(data: ClaimPairs, model: EntailmentModel, at: float) -> Sample:
    """Ask the model about every pair of a source. Raises ModelError."""
    scores = score_pairs(model, None, data.pairs, data.claims, data.vectors)
    asked = [scores[frozenset((pair.a.id, pair.b.id))] for pair in data.pairs]
    worth = np.array([s.supports >= at or s.contradicts >= at for s in asked], dtype=bool)
    rows = data.rows
    u = data.vectors[[rows[pair.a.id] for pair in data.pairs]]
    v = data.vectors[[rows[pair.b.id] for pair in data.pairs]]
    typed = typed_features(data.pairs, rows, data.vectors)
    return Sample(data.source, np.concatenate([vector_features(u, v), typed], axis=1), worth)


def fit(samples: Sequence[Sample], strength: float) -> tuple[Matrix, float]:
    """Weights and constant of a logistic regression on the features as they are. Both classes count alike."""
    from sklearn.linear_model import LogisticRegression

    features = np.concatenate([s.features for s in samples]).astype(np.float64)
    worth = np.concatenate([s.worth for s in samples])
    middle, spread = features.mean(axis=0), features.std(axis=0) + 1e-9
    model = LogisticRegression(C=strength, class_weight="balanced", max_iter=500)
    model.fit((features - middle) / spread, worth)
    weights = model.coef_[0] / spread
    return weights.astype(np.float32), float(model.intercept_[0] - weights @ middle)


def threshold(decisions: Matrix, worth: Flags, keep: float) -> float:
    """The highest decision value at which at least the share `keep` of the pairs worth scoring pass."""
    wanted = np.sort(decisions[worth])[::-1]
    if not len(wanted):
        raise ValueError("no pair is worth scoring: nothing to set the threshold by")
    return float(wanted[int(np.ceil(keep * len(wanted))) - 1])


def fit_sieve(
    folders: Sequence[Sample], others: Sequence[Sample], encoder: str, dim: int, keep: float
) -> tuple[Sieve, Report]:
    """The sieve, and what it does to the folders' pairs. `encoder` is the start of its fingerprint.

    Of `STRENGTHS`, that is taken which saves most of the pairs of folders held out.

    Raises:
        ValueError: no pair is worth scoring, or there are fewer than two folders.
    """
    if len(folders) < 2:
        raise ValueError("a sieve is fitted to two folders at least: each is judged by the others")
    tried = [(_report(*_held_out(folders, others, strength), keep), strength) for strength in STRENGTHS]
    (report, limit), strength = max(tried, key=lambda one: one[0][0].saved)
    weights, bias = fit([*folders, *others], strength)
    return Sieve(encoder, weights[: 2 * dim], weights[2 * dim :], bias, limit), report


def _report(decisions: Matrix, worth: Flags, keep: float) -> tuple[Report, float]:
    """What the threshold that keeps `keep` does, and that threshold."""
    limit = threshold(decisions, worth, keep)
    passed = decisions >= limit
    kept, saved = float(passed[worth].mean()), float(1 - passed.mean())
    return Report(len(worth), int(worth.sum()), kept, saved), limit


def _held_out(
    folders: Sequence[Sample], others: Sequence[Sample], strength: float, folds: int = 5
) -> tuple[Matrix, Flags]:
    """Decision values of the folders' pairs by weights fitted without their folder, and the truth."""
    decisions, worth = [], []
    for fold in range(min(folds, len(folders))):
        held = folders[fold::folds]
        weights, bias = fit([*(s for n, s in enumerate(folders) if n % folds != fold), *others], strength)
        decisions += [s.features @ weights + np.float32(bias) for s in held]
        worth += [s.worth for s in held]
    return np.concatenate(decisions), np.concatenate(worth)


def gather(
    options: argparse.Namespace, encoder: Encoder, model: EntailmentModel
) -> Iterator[tuple[bool, Sample]]:
    """Samples of all sources; whether each is of a folder."""
    for folder in sorted(path for path in options.folders.iterdir() if path.is_dir()):
        data = of_folder(folder, encoder, options.per_folder, options.seed)
        if data.pairs:
            yield True, sample(data, model, options.at)
    for path in options.texts:
        if path.is_file():
            texts = read_pairs(path)
            chosen = random.Random(options.seed).sample(texts, min(len(texts), options.per_texts))
            yield False, sample(of_texts(path.parent.name, chosen, encoder), model, options.at)


def parse(argv: Sequence[str] | None) -> argparse.Namespace:
    """Options from the command line."""
    parser = argparse.ArgumentParser(prog="python -m training.fit_sieve", description="Fit the first sieve.")
    parser.add_argument("--model", help="folder of the entailment model (default: the packaged one)")
    parser.add_argument("--folders", type=Path, default=SHARED / "news")
    parser.add_argument("--per-folder", type=int, default=1500, help="most pairs of a folder")
    parser.add_argument(
        "--texts", type=Path, nargs="*", default=[SHARED / "nli" / "train.jsonl.gz", GENERATED]
    )
    parser.add_argument("--per-texts", type=int, default=4000, help="most pairs of a file")
    parser.add_argument("--at", type=float, default=AT)
    parser.add_argument("--keep", type=float, default=KEEP)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--out", type=Path, default=FILE)
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> int:
    options = parse(argv)
    model = load_entailment(options.model)
    if model is None:
        print("No entailment weights are packaged: run training.package_weights first, or name --model.")
        return 1
    encoder = load_encoder()
    folders: list[Sample] = []
    others: list[Sample] = []
    for is_folder, found in gather(options, encoder, model):
        (folders if is_folder else others).append(found)
        print(f"{found.source}: {len(found.worth)} pairs, {int(found.worth.sum())} worth scoring", flush=True)
    name = ":".join(encoder.fingerprint.split(":")[:2])  # model and weights, whatever the precision
    try:
        sieve, report = fit_sieve(folders, others, name, encoder.dim, options.keep)
    except ValueError as error:
        print(f"No sieve: {error}")
        return 1
    sieve.save(options.out)
    print(
        f"{report.pairs} pairs of folders, {report.worth} worth scoring: {report.kept:.1%} of these kept, "
        f"{report.saved:.1%} of all pairs saved (each folder judged without itself)"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
