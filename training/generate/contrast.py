"""Pairs against two short cuts: judging the hypothesis by its words alone, and calling the unrelated false.

Claims written to be refuted sound alike ("only", "not", "incapable of"), so a model can learn to reject their
wording. Here such claims follow from their premise, and claims written to be supported are contradicted.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from training.generate.sentences import negation
from training.generate.substitute import substitutions
from training.generate.variations import CHANGES, reported
from training.pairs import Pair

CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}")


def upheld(claims: Sequence[str], fillers: Sequence[str], wanted: int, rng: random.Random) -> Iterator[Pair]:
    """Claims that were written to be refuted, each with a premise that says the same."""
    other_words = substitutions(claims, {"entailment": wanted // 3}, rng)
    for pair in other_words:
        yield Pair(pair.premise, pair.hypothesis, "entailment", "contrast:upheld")
    for claim in rng.sample(list(claims), min(len(claims), wanted - wanted // 3)):
        way = rng.random()
        if way < 0.5:
            premise = reported(claim, rng)
        else:
            filler = rng.choice(fillers)
            premise = f"{claim} {filler}" if way < 0.75 else f"{filler} {claim}"
        yield Pair(premise, claim, "entailment", "contrast:upheld")


def overturned(docs: Iterable[Any], wanted: int, rng: random.Random) -> Iterator[Pair]:
    """Claims that were written to be supported, each with a premise that cannot be true together with it."""
    made = 0
    for doc in docs:
        changed = [new for change in CHANGES.values() if (new := change(doc, rng)) and new != doc.text]
        if not changed:
            continue
        premise = rng.choice(changed)
        yield Pair(
            reported(premise, rng) if rng.random() < 0.3 else premise,
            doc.text,
            "contradiction",
            "contrast:overturned",
        )
        made += 1
        if made == wanted:
            return


def denied(pairs: Iterable[Pair], docs: Iterable[Any], rng: random.Random) -> Iterator[Pair]:
    """Pairs of sentences that share a name only, one of them with a `not`; `docs` are the parsed second ones.

    A denial excludes what it denies, and nothing else.
    """
    for pair, doc in zip(pairs, docs, strict=True):
        new = negation(doc, rng)
        if new is not None:
            texts = (pair.premise, new) if rng.random() < 0.5 else (new, pair.premise)
            yield Pair(*texts, "neutral", "contrast:denied")


def related(texts: Sequence[str], wanted: int, rng: random.Random) -> Iterator[Pair]:
    """Two sentences that name the same thing and have little else in common."""
    by_name: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        for name in set(CAPITAL.findall(text)):
            by_name[name].append(text)
    names = sorted(name for name, found in by_name.items() if 2 <= len(found) <= 30)
    rng.shuffle(names)
    made = 0
    while made < wanted and names:
        for name in names:
            one, other = rng.sample(by_name[name], 2)
            mine, yours = set(one.lower().split()), set(other.lower().split())
            if len(mine & yours) / min(len(mine), len(yours)) < 0.4:
                yield Pair(one, other, "neutral", "contrast:related")
                made += 1
            if made == wanted:
                return
