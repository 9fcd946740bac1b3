"""Fit the regression that makes the confidence of a finding.

    python -m training.fit_confidence [--check]

Each finding on the labelled folders, whatever its confidence, is one row: its evidence, and whether it shows
a discrepancy that the labels name (as the scoring script matches them: two of its sides stand for two sides
of one). Printed is what the folders show when each is held out of the fit; `--check` writes nothing.

The folders are tests/stories, training/stories and, where they are there, ../shared/stories and the seeds.
"""

from __future__ import annotations

import importlib.util
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from checker.findings import confidence
from checker.findings.confidence import Pairs, comparison_score, evidence_of
from checker.model import Evidence, Finding, Kind, Relation, Side
from checker.options import Options
from checker.report.json_report import as_json
from training.fit_weights import Rows, fit, held_out, parser_of, rows, write
from training.paths import ROOT

STRENGTH = 0.05  # inverse of the penalty on the standardised weights
THIRDS = ((0.0, 1 / 3), (1 / 3, 2 / 3), (2 / 3, 1.01))


def folders(shared: Path) -> Iterator[tuple[Path, Path]]:
    """(folder of articles, its labels)."""
    for pattern in (ROOT / "tests/stories", ROOT / "training/stories", shared / "stories"):
        for gold in sorted(pattern.glob("*/gold.json")):
            yield gold.parent, gold
    seeds = shared / "stories" / "seeds.gold.json"
    if seeds.is_file():
        yield shared / "seeds", seeds


def scorer(shared: Path) -> Any:
    """The module of the scoring script, which knows when a finding matches a label."""
    spec = importlib.util.spec_from_file_location("score", shared / "eval" / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{shared / 'eval' / 'score.py'} is not there.")
    module = importlib.util.module_from_spec(spec)
    sys.modules["score"] = module
    spec.loader.exec_module(module)
    return module


def findings(folder: Path) -> tuple[list[tuple[dict[str, Any], dict[str, float]]], int]:
    """Every finding of a folder as in the report, with its evidence; and how many there are."""
    from checker import pipeline

    seen: dict[tuple[Kind, frozenset[str]], dict[str, float]] = {}

    def watched(pairs: Sequence[Any]) -> Any:
        by_key: Pairs = {pair.key: pair for pair in pairs}

        def spy(
            kind: Kind, conflicts: Sequence[Relation], sides: Sequence[Side]
        ) -> tuple[float, tuple[Evidence, ...]]:
            seen[_key(kind, sides)] = evidence_of(kind, conflicts, sides, by_key)
            return comparison_score(conflicts), ()

        return spy

    kept, pipeline.calibrated = pipeline.calibrated, watched
    try:
        with tempfile.TemporaryDirectory() as clean:
            place = Path(clean) / "story"
            shutil.copytree(folder, place, ignore=shutil.ignore_patterns("*gold.json"))
            report = pipeline.compare([place], Options(min_confidence=0.0))
    finally:
        pipeline.calibrated = kept
    told = as_json(report)["findings"]
    by_id: dict[str, Finding] = {f.id: f for f in report.findings}
    return [(f, seen[_key(by_id[f["id"]].kind, by_id[f["id"]].sides)]) for f in told], len(told)


def _key(kind: Kind, sides: Sequence[Side]) -> tuple[Kind, frozenset[str]]:
    return kind, frozenset(f"{s.value}|{c.id}" for s in sides for c in s.claims)


def told_rows(folder: Path, gold: Path, score: Any) -> Rows:
    """The findings of one folder as rows; the group is the discrepancy that one shows."""
    labels = json.loads(gold.read_text(encoding="utf-8"))["discrepancies"]
    told = []
    for finding, evidence in findings(folder)[0]:
        shown = [d["id"] for d in labels if score.matches(finding, d)]
        told.append((evidence, bool(shown), shown[0] if shown else ""))
    print(f"{folder.name}: {len(told)} findings, {sum(right for _, right, _ in told)} right", flush=True)
    return rows(folder.name, told)


def calibration(told: Sequence[Rows], probabilities: Sequence[Any]) -> list[tuple[int, float, float]]:
    """Per third of the scale: how many findings, their mean confidence, the share that is right."""
    sure = np.concatenate(probabilities)
    right = np.concatenate([r.y for r in told])
    out = []
    for low, high in THIRDS:
        inside = (sure >= low) & (sure < high)
        count = int(inside.sum())
        out.append(
            (
                count,
                float(sure[inside].mean()) if count else 0.0,
                float(right[inside].mean()) if count else 0.0,
            )
        )
    return out


def levels(told: Sequence[Rows], probabilities: Sequence[Any]) -> None:
    """What each threshold would show."""
    for level in (0.7, 0.6, 0.55, 0.5, 0.45, 0.4, 0.35, 0.3):
        count = right = 0
        groups = set()
        for row, p in zip(told, probabilities, strict=True):
            hit = p >= level
            count += int(hit.sum())
            right += int((hit & row.y).sum())
            groups |= {(row.story, g) for g, h in zip(row.groups, hit, strict=True) if h and g}
        print(f"  from {level}: {count} findings, {right} right, {len(groups)} discrepancies")


def main(argv: Sequence[str] | None = None) -> int:
    parser = parser_of("fit_confidence", "Fit the confidence of findings.", STRENGTH)
    parser.add_argument("--check", action="store_true", help="write nothing")
    options = parser.parse_args(argv)
    score = scorer(options.shared)
    told = [r for folder, gold in folders(options.shared) if len((r := told_rows(folder, gold, score)).y)]
    probabilities = held_out(told, options.strength)
    print("each folder held out of the fit:")
    levels(told, probabilities)
    for (low, high), (count, mean, right) in zip(THIRDS, calibration(told, probabilities), strict=True):
        third = f"{low:.2f} to {min(high, 1):.2f}"
        print(f"  confidence {third}: {count} findings, mean {mean:.2f}, right {right:.2f}")
    weights, bias = fit(told, options.strength)
    if not options.check:
        named = dict(zip(told[0].names, weights.round(3).tolist(), strict=True))
        write(confidence.FILE, confidence={"weights": named, "bias": round(bias, 3)})
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
