"""Fit the small regression that stands between the entailment model and the findings.

    python -m training.fit_weights                     with the packaged entailment model
    python -m training.fit_weights --model FOLDER      with another one

Of the pairs of claims that no typed comparison decides, which would a careful reader call a conflict
(`checker.relations.entailment.conflict`)? Fitted to labelled folders; every figure printed is of folders held
out of the fit, one at a time.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from checker.models import Models
from checker.relations.entailment import conflict, load_entailment
from checker.relations.entailment.weigh import by_pair, decided
from embeddings.encoder import load_encoder
from training.gold_pairs import CONFLICT, GoldPairs, gold_pairs
from training.paths import ROOT

SHARED = ROOT.parent / "shared"
OF_NAMES = {"name", "role"}
STRENGTH = 0.03  # inverse of the penalty on the standardised weights
LEVELS = (0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2)


@dataclass(frozen=True, slots=True)
class Rows:
    """Evidence (n, k) and labels (n,) of the pairs of one folder, and the gold group of each that is one."""

    story: str
    names: tuple[str, ...]
    x: NDArray[np.float64]
    y: NDArray[np.bool_]
    groups: tuple[str, ...]


def rows(story: str, told: Sequence[tuple[Mapping[str, float], bool, str]]) -> Rows:
    """Rows of (evidence, label, group)."""
    return Rows(
        story,
        tuple(told[0][0]) if told else (),
        np.array([list(evidence.values()) for evidence, _, _ in told], dtype=np.float64),
        np.array([label for _, label, _ in told], dtype=bool),
        tuple(group if label else "" for _, label, group in told),
    )


def conflict_rows(gold: GoldPairs) -> Rows:
    """The pairs that no typed comparison decides; those of names and posts are left out, which are compared
    elsewhere: two sentences that spell a name differently may have nothing else in common."""
    typed = by_pair(gold.relations)
    return rows(
        gold.story,
        [
            (conflict.features(pair, scores), truth == CONFLICT, group)
            for pair, scores, truth, group in _told(gold)
            if not decided(typed[pair.key]) and not (truth == CONFLICT and gold.kinds[group] in OF_NAMES)
        ],
    )


def _told(gold: GoldPairs) -> Iterator[tuple[Any, Any, str, str]]:
    yield from zip(gold.pairs, gold.scores, gold.truth, gold.groups, strict=True)


def fit(folders: Sequence[Rows], strength: float) -> tuple[NDArray[np.float64], float]:
    """Weights (k,) of the evidence as it is, and the bias."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler

    x, y = np.concatenate([r.x for r in folders]), np.concatenate([r.y for r in folders])
    scaler = StandardScaler().fit(x)
    found = LogisticRegression(C=strength, max_iter=5000).fit(scaler.transform(x), y)
    weights = found.coef_[0] / scaler.scale_
    return weights, float(found.intercept_[0] - weights @ scaler.mean_)


def held_out(folders: Sequence[Rows], strength: float) -> list[NDArray[np.float64]]:
    """Probabilities of each folder's pairs by weights fitted without it."""
    out = []
    for own in folders:
        weights, bias = fit([other for other in folders if other is not own], strength)
        out.append(1 / (1 + np.exp(-(own.x @ weights + bias))))
    return out


def show(
    title: str,
    folders: Sequence[Rows],
    probabilities: Sequence[NDArray[np.float64]],
    levels: Sequence[float] = LEVELS,
) -> None:
    """Pairs at or above each level, how many are right, and how many gold groups they show."""
    print(title)
    for level in levels:
        found = [p >= level for p in probabilities]
        count = sum(int(f.sum()) for f in found)
        right = sum(int((f & r.y).sum()) for f, r in zip(found, folders, strict=True))
        groups = {
            (r.story, group)
            for f, r in zip(found, folders, strict=True)
            for group, hit in zip(r.groups, f, strict=True)
            if hit and group
        }
        print(f"  from {level}: {count} pairs, {right} right, {len(groups)} groups")


def labelled(shared: Path, model: str | None) -> list[GoldPairs]:
    """The pairs of the labelled folders of `shared`, its seeds, and our own. Raises ModelError."""
    entailment = load_entailment(model)
    if entailment is None:
        raise SystemExit("No entailment weights are packaged: run training.package_weights, or name --model.")
    models = Models(load_encoder(), entailment, None)
    folders = sorted(p.parent for p in shared.glob("stories/*/gold.json"))
    folders += sorted(p.parent for p in ROOT.glob("tests/stories/*/gold.json"))
    found = [gold_pairs(folder, models) for folder in folders]
    seeds = shared / "stories" / "seeds.gold.json"
    return [*found, gold_pairs(shared / "seeds", models, seeds)] if seeds.is_file() else found


def fitted(
    title: str, folders: Sequence[Rows], strength: float, levels: Sequence[float] = LEVELS
) -> dict[str, Any]:
    """Print what held-out folders show, and return weights of all as they are stored."""
    show(title, folders, held_out(folders, strength), levels)
    weights, bias = fit(folders, strength)
    named = dict(zip(folders[0].names, weights.round(3).tolist(), strict=True))
    return {"weights": named, "bias": round(bias, 3)}


def parser_of(module: str, about: str, strength: float) -> argparse.ArgumentParser:
    """The command line that the scripts which fit a regression have in common."""
    parser = argparse.ArgumentParser(prog=f"python -m training.{module}", description=about)
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--strength", type=float, default=strength)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    parser = parser_of("fit_weights", "Fit the regression of conflicts.", STRENGTH)
    parser.add_argument("--model", help="folder of the entailment model (default: the packaged one)")
    options = parser.parse_args(argv)
    found = labelled(options.shared, options.model)
    write(conflict.FILE, conflict=fitted("conflict", [conflict_rows(g) for g in found], options.strength))
    return 0


def write(path: Path, **parts: Mapping[str, Any]) -> None:
    """Write regressions by name."""
    path.write_text(json.dumps(parts, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
