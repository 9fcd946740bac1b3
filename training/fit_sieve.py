"""Fit the first sieve to what the entailment model says of pairs.

    python -m training.fit_sieve                      after `python -m training.package_weights`

A pair is worth scoring where the model, asked both ways, gives a conflict or a support at least `--at`. Pairs
come from folders of articles of one event each (--folders), from sentences of the training pairs put together
anew by nearness in meaning, which stand for more folders, and from labelled sentence pairs (--texts), which
hold more conflicts. Each folder is judged by weights fitted without it; the threshold is set on these
judgements to keep `--keep` of the pairs worth scoring. Writes checker/relations/entailment/sieve.npz, and
tells what it does to folders that it was not fitted to (--check).
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
from training.claim_pairs import ClaimPairs, of_folder, of_neighbours, of_texts
from training.generate.sentences import usable
from training.pairs import read_pairs
from training.paths import GENERATED, NLI, ROOT

SHARED = ROOT.parent / "shared"
TEXTS = (NLI / "train.jsonl.gz", GENERATED / "train.jsonl.gz")
SENTENCES = {"mnli", "lingnli", "newprot", "fever"}  # sources whose premises are put together anew
SETS, OF_SET = 6, 1200  # sets of so many sentences
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
    asked = [scores[pair.key] for pair in data.pairs]
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
    for folder in folders_of(options.folders):
        data = of_folder(folder, encoder, options.per_folder, options.seed)
        if data.pairs:
            yield True, sample(data, model, options.at)
    for number, texts in enumerate(sentence_sets(options.texts, options.seed)):
        data = of_neighbours(f"sentences {number}", texts, encoder, options.per_folder, options.seed)
        yield True, sample(data, model, options.at)
    for path in options.texts:
        if path.is_file():
            texts = read_pairs(path)
            chosen = random.Random(options.seed).sample(texts, min(len(texts), options.per_texts))
            yield False, sample(of_texts(path.parent.name, chosen, encoder), model, options.at)


def folders_of(paths: Sequence[Path]) -> list[Path]:
    """The folders within some folders."""
    return sorted(inner for path in paths if path.is_dir() for inner in path.iterdir() if inner.is_dir())


def sentence_sets(paths: Sequence[Path], seed: int) -> list[list[str]]:
    """Plain sentences of the given training pairs in `SETS` sets of `OF_SET`."""
    found = {
        pair.premise
        for path in paths
        if path.is_file()
        for pair in read_pairs(path)
        if pair.source in SENTENCES and usable(pair.premise)
    }
    chosen = random.Random(seed).sample(sorted(found), min(len(found), SETS * OF_SET))
    return [chosen[start : start + OF_SET] for start in range(0, len(chosen), OF_SET)]


def check(sieve: Sieve, sample: Sample) -> Report:
    """What a sieve does to the pairs of a folder."""
    decisions = sample.features @ np.concatenate([sieve.vector_weights, sieve.typed_weights]) + sieve.bias
    passed = decisions >= sieve.threshold
    kept = float(passed[sample.worth].mean()) if sample.worth.any() else 1.0
    return Report(len(passed), int(sample.worth.sum()), kept, float(1 - passed.mean()))


def parse(argv: Sequence[str] | None) -> argparse.Namespace:
    """Options from the command line."""
    parser = argparse.ArgumentParser(prog="python -m training.fit_sieve", description="Fit the first sieve.")
    parser.add_argument("--model", help="folder of the entailment model (default: the packaged one)")
    parser.add_argument("--folders", type=Path, nargs="*", default=[ROOT / "tests" / "stories"])
    parser.add_argument("--check", type=Path, nargs="*", default=[SHARED / "stories", SHARED / "news"])
    parser.add_argument("--per-folder", type=int, default=1500, help="most pairs of a folder")
    parser.add_argument("--texts", type=Path, nargs="*", default=list(TEXTS))
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
    for path in options.check:
        told = [
            check(sieve, sample(data, model, options.at))
            for folder in folders_of([path])
            if (data := of_folder(folder, encoder, options.per_folder, options.seed)).pairs
        ]
        pairs, worth = sum(r.pairs for r in told), sum(r.worth for r in told)
        kept, saved = sum(r.kept * r.worth for r in told), sum(r.saved * r.pairs for r in told)
        if worth:
            shares = f"{kept / worth:.1%} kept, {saved / pairs:.1%} saved"
            print(f"{path.name}: {pairs} pairs, {worth} worth scoring, {shares}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
