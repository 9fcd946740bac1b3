"""How well an entailment model answers, how far its certainty can be trusted, and how fast it is.

    python benchmarks/entailment.py                     the packaged weights on the development sets
    python benchmarks/entailment.py --weights FOLDER    those of a folder
    python benchmarks/entailment.py --test              the test sets: for reporting, not for choosing
    python benchmarks/entailment.py --compare           the same pairs through sentence_transformers, float32

Pairs are read from `../shared/nli` (`--data`) and, where they have been made, from the generated split
(`--generated`, see `python -m training.generate`). `--pairs N` takes the first N of each set.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from checker.relations.entailment import packing  # noqa: E402
from training.calibration import expected_calibration_error  # noqa: E402
from training.pairs import LABEL_INDEX, Pair, read_pairs  # noqa: E402
from training.paths import GENERATED, NLI  # noqa: E402

if TYPE_CHECKING:
    from numpy.typing import NDArray

CONTRADICTION, ENTAILMENT = LABEL_INDEX["contradiction"], LABEL_INDEX["entailment"]
BATCH_SIZE = 16
RESAMPLES = 1_000
Score = Callable[[Sequence[tuple[str, str]]], "NDArray[np.float32]"]


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures of one set; `f1_low` and `f1_high` bound the middle 95 % of bootstrap samples."""

    name: str
    pairs: int
    accuracy: float
    precision: float  # this and the next four: of contradiction
    recall: float
    f1: float
    f1_low: float
    f1_high: float
    entailment_recall: float
    calibration_error: float
    pairs_per_second: float


def contradiction_f1(answers: NDArray[np.integer], labels: NDArray[np.integer]) -> tuple[float, float, float]:
    """Precision, recall and F1 of the contradictions; 0 where nothing was found or is there."""
    found, there = answers == CONTRADICTION, labels == CONTRADICTION
    hits = int((found & there).sum())
    precision = hits / found.sum() if found.any() else 0.0
    recall = hits / there.sum() if there.any() else 0.0
    f1 = 2 * precision * recall / (precision + recall) if hits else 0.0
    return float(precision), float(recall), float(f1)


def f1_interval(answers: NDArray[np.integer], labels: NDArray[np.integer]) -> tuple[float, float]:
    """The 2.5 and 97.5 percentiles of contradiction F1 over resampled pairs."""
    rng = np.random.default_rng(7)
    draws = []
    for _ in range(RESAMPLES):
        chosen = rng.integers(0, len(labels), len(labels))
        draws.append(contradiction_f1(answers[chosen], labels[chosen])[2])
    low, high = np.percentile(draws, [2.5, 97.5])
    return float(low), float(high)


def figures(
    name: str, probabilities: NDArray[np.floating], labels: NDArray[np.integer], seconds: float
) -> Figures:
    """Figures of one set from its probabilities (n, 3) and label indices (n,)."""
    answers = probabilities.argmax(axis=1)
    precision, recall, f1 = contradiction_f1(answers, labels)
    low, high = f1_interval(answers, labels)
    entailed = labels == ENTAILMENT
    return Figures(
        name,
        len(labels),
        float((answers == labels).mean()),
        precision,
        recall,
        f1,
        low,
        high,
        float((answers[entailed] == ENTAILMENT).mean()) if entailed.any() else 0.0,
        expected_calibration_error(probabilities, labels),
        len(labels) / seconds,
    )


def sets_of(data: Path, generated: Path, part: str, most: int | None) -> dict[str, list[Pair]]:
    """The pairs of each set of a split, the generated one among them where it is there."""
    paths = {path.name.removesuffix(".jsonl.gz"): path for path in sorted((data / part).glob("*.jsonl.gz"))}
    if (generated / f"{part}.jsonl.gz").exists():
        paths["generated"] = generated / f"{part}.jsonl.gz"
    return {name: read_pairs(path)[:most] for name, path in paths.items()}


def runtime(weights: Path | None, batch_size: int) -> Score:
    """The model as the tool runs it."""
    from checker.relations.entailment import load_cross_encoder, load_entailment

    model = load_entailment() if weights is None else load_cross_encoder(str(weights), batch_size=batch_size)
    if model is None:
        raise FileNotFoundError("the package carries no weights; name a folder with --weights")
    model.score([("A dog sleeps.", "An animal sleeps.")])  # loading does not count
    return model.score


def reference(weights: Path, batch_size: int) -> Score:
    """`sentence_transformers.CrossEncoder` in float32 on the CPU, its outputs in the order of `LABELS`."""
    import torch
    from sentence_transformers import CrossEncoder

    options: dict[str, Any] = {"dtype": torch.float32}
    with tempfile.TemporaryDirectory() as made:
        folder = weights if not (weights / packing.FILE).is_file() else plain_copy(weights, Path(made))
        model = CrossEncoder(str(folder), device="cpu", model_kwargs=options)
    order = [model.model.config.label2id[name] for name in LABEL_INDEX]

    def score(pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        out = model.predict(list(pairs), batch_size=batch_size, apply_softmax=True, show_progress_bar=False)
        return np.asarray(out, dtype=np.float32)[:, order]

    score([("A dog sleeps.", "An animal sleeps.")])
    return score


def plain_copy(packed: Path, target: Path) -> Path:
    """The folder of a packed model as other libraries read it: float32, without calibration; the target."""
    import torch

    packing.load(packed, torch.float32).save_pretrained(target)
    for file in packed.glob("tokenizer*.json"):
        shutil.copyfile(file, target / file.name)
    return target


def measure(score: Score, sets: dict[str, list[Pair]]) -> list[Figures]:
    """Figures of every set under one model."""
    out = []
    for name, pairs in sets.items():
        began = time.perf_counter()
        probabilities = score([(pair.premise, pair.hypothesis) for pair in pairs])
        seconds = time.perf_counter() - began
        out.append(
            figures(name, probabilities, np.array([LABEL_INDEX[pair.label] for pair in pairs]), seconds)
        )
    return out


def show(title: str, rows: Sequence[Figures]) -> None:
    """A table for people."""
    print(title)
    print(f"{'set':<18}{'pairs':>7}{'acc':>7}{'contradiction P':>17}{'R':>7}{'F1':>7}{'F1 95 %':>15}", end="")
    print(f"{'entail. R':>11}{'ECE':>7}{'pairs/s':>9}")
    for row in rows:
        interval = f"{row.f1_low:.2f}-{row.f1_high:.2f}"
        print(
            f"{row.name:<18}{row.pairs:>7}{row.accuracy:>7.3f}{row.precision:>17.3f}{row.recall:>7.3f}",
            end="",
        )
        print(f"{row.f1:>7.3f}{interval:>15}{row.entailment_recall:>11.3f}", end="")
        print(f"{row.calibration_error:>7.3f}{row.pairs_per_second:>9.0f}")


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Measure an entailment model.")
    parser.add_argument("--weights", type=Path, help="a model folder; without it the packaged weights")
    parser.add_argument("--data", type=Path, default=NLI)
    parser.add_argument("--generated", type=Path, default=GENERATED)
    parser.add_argument("--test", action="store_true", help="the test sets instead of the development sets")
    parser.add_argument("--pairs", type=int, help="only the first of each set")
    parser.add_argument("--sets", nargs="*", help="only these sets")
    parser.add_argument("--batch-size", type=int, default=BATCH_SIZE)
    parser.add_argument(
        "--compare", action="store_true", help="also through sentence_transformers in float32"
    )
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args(argv)
    part = "test" if args.test else "dev"
    sets = sets_of(args.data, args.generated, part, args.pairs)
    if args.sets:
        sets = {name: pairs for name, pairs in sets.items() if name in args.sets}
    if not sets:
        print(f"No pairs to measure on: {args.data / part} holds no *.jsonl.gz (--data names the folder).")
        return 1
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    try:
        rows = {"runtime": measure(runtime(args.weights, args.batch_size), sets)}
    except FileNotFoundError as error:
        print(f"No model to measure: {error}.")
        return 1
    if args.compare:
        from checker.relations.entailment.packaged import FOLDER

        rows["float32"] = measure(reference(args.weights or FOLDER, args.batch_size), sets)
    report(rows, part, args.json)
    return 0


def report(rows: dict[str, list[Figures]], part: str, as_json: bool) -> None:
    """Print everything measured, and how much faster and how much less right the runtime is."""
    ratio = {}
    if "float32" in rows:
        pairs = sum(row.pairs for row in rows["runtime"])
        seconds = {
            name: sum(row.pairs / row.pairs_per_second for row in found) for name, found in rows.items()
        }
        right = {name: sum(row.pairs * row.accuracy for row in found) / pairs for name, found in rows.items()}
        ratio = {
            "times_as_fast": seconds["float32"] / seconds["runtime"],
            "accuracy_lost": right["float32"] - right["runtime"],
        }
    if as_json:
        named = {name: [asdict(row) for row in found] for name, found in rows.items()}
        print(json.dumps({"part": part, **named, **ratio}, indent=2))
        return
    for name, found in rows.items():
        show(f"{name}, {part}", found)
    if ratio:
        print(f"runtime against float32: {ratio['times_as_fast']:.2f} times as fast, ", end="")
        print(f"accuracy lost {100 * ratio['accuracy_lost']:.2f} points")


if __name__ == "__main__":
    raise SystemExit(main())
