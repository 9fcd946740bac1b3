"""Pairs of near claims of real folders, as training pairs: what only looks like a contradiction.

    python -m training.near_claims            from training/stories, training/cases and ../shared/news

Sentence pairs of the published sets tell of one scene by design. Claims of articles about one event stand as
near and tell of two matters of it: an entailment model that has not met such pairs calls many of them
contradictions. Taken are

- of labelled folders, the pairs on two sides of a discrepancy (contradiction), and those on no common
  discrepancy or corroboration (neutral);
- of the development half of the small disputes, the two passages (contradiction; neutral where the dispute
  only seems one);
- of real events without labels, the pairs in which no number, date or place is at odds (neutral). A careful
  reader finds one conflict in some thousand of them.

A pair that the model of before calls a support is left out where it would be neutral, since labels of
folders do not name every agreement; of the neutral ones that it already sees as such, few are kept. No
folder of `../shared/stories`, `tests/stories` or `HELD_OUT` is among them; the others of training/stories
are, so that on those a model trained on these pairs looks better than it is.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from checker.models import Models
from checker.relations.entailment import EntailmentModel, Scores, load_entailment
from checker.relations.entailment.weigh import by_pair, decided
from checker.relations.entailment.wording import as_linked
from embeddings.encoder import load_encoder
from training.gold_pairs import CONFLICT, NEITHER, gold_pairs
from training.pairs import Pair, write_pairs
from training.paths import OUT, ROOT
from training.small_disputes import DATA, read_cases

STORIES = ROOT / "training" / "stories"
NEWS = ROOT.parent / "shared" / "news"
HELD_OUT = ("canal-dispute", "club-takeover", "island-referendum")  # kept to measure on
SUPPORTED = 0.3  # probability from which a neutral pair may be an agreement nobody marked
DOUBTED = 0.1  # probability of a contradiction from which a neutral pair is worth learning
PLAIN = 0.15  # share of the other neutral pairs


def of_folder(folder: Path, models: Models, rng: random.Random) -> Iterator[Pair]:
    """The pairs of one folder; one without labels has neutral ones only. Raises ModelError."""
    gold = gold_pairs(folder, models)
    typed = by_pair(gold.relations)
    for pair, scores, truth in zip(gold.pairs, gold.scores, gold.truth, strict=True):
        texts = as_linked(pair.a, gold.names), as_linked(pair.b, gold.names)
        if truth == CONFLICT:
            yield from _both_orders(*texts, "contradiction", f"near-{folder.name}")
        elif truth == NEITHER and not decided(typed[pair.key]) and _worth_learning(scores, rng):
            yield from _both_orders(*texts, "neutral", f"near-{folder.name}")


def _worth_learning(scores: Scores, rng: random.Random) -> bool:
    """Whether a neutral pair is hard, or one of the few others, and no agreement that nobody marked."""
    return scores.supports < SUPPORTED and (scores.contradicts >= DOUBTED or rng.random() < PLAIN)


def of_cases(model: EntailmentModel, cases: Path = DATA) -> Iterator[Pair]:
    """The passages of the small disputes of the development half. Raises OSError."""
    developed = read_cases([], "dev", cases)
    texts = [case.quotes for case in developed]
    supports = np.maximum(model.score(texts)[:, 0], model.score([(b, a) for a, b in texts])[:, 0])
    for case, support in zip(developed, supports.tolist(), strict=True):
        if case.conflict:
            yield from _both_orders(*case.quotes, "contradiction", "near-cases")
        elif support < SUPPORTED:
            yield from _both_orders(*case.quotes, "neutral", "near-cases")


def _both_orders(a: str, b: str, label: str, source: str) -> Iterator[Pair]:
    yield Pair(a, b, label, source)
    yield Pair(b, a, label, source)


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m training.near_claims", description="Pairs of near claims of real folders."
    )
    parser.add_argument("--news", type=Path, default=NEWS)
    parser.add_argument("--out", type=Path, default=OUT / "near" / "train.jsonl.gz")
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args(argv)
    entailment = load_entailment(None)
    if entailment is None:
        print("No entailment weights are packaged: run training.package_weights.")
        return 1
    models = Models(load_encoder(), entailment, None)
    folders = [f for f in sorted(STORIES.iterdir()) if f.is_dir() and f.name not in HELD_OUT]
    folders += [f for f in sorted(args.news.iterdir()) if f.is_dir()]
    rng = random.Random(args.seed)
    pairs = list(of_cases(entailment))
    for folder in folders:
        pairs += of_folder(folder, models, rng)
        print(f"{folder.name}: {dict(Counter(p.label for p in pairs))} so far", flush=True)
    write_pairs(args.out, pairs)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
