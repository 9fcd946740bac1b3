"""Labelled pairs of plain sentences and what `sentences` makes of them.

A sentence and itself with one thing changed exclude each other; a sentence without a clause that only adds
follows from the whole, and not the other way round.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from training.generate.sentences import date, name, negation, number, roles, rounded, shorter, twice
from training.generate.values import DAYS
from training.pairs import Pair

CHANGES: dict[str, Callable[[Any, random.Random], str | None]] = {
    "roles": roles,
    "date": date,
    "number": number,
    "name": name,
    "negation": negation,
}


SOURCES = (
    "{}, the agency reported on {day}.",
    "According to a report published on {day}, {}.",
    "{}, a spokesman for the ministry said.",
    'A witness said: "{}."',
    "{}, officials confirmed on {day}.",
    "It was announced on {day} that {}.",
)


def reported(text: str, rng: random.Random) -> str:
    """The sentence with a source that vouches for it."""
    pattern = rng.choice(SOURCES)
    body = text.rstrip(".")
    if (
        pattern.index("{}") > 0
        and '"' not in pattern
        and re.match(r"(?:The|A|An|In|It|This|These|There|He|She|They) ", body)
    ):
        body = body[0].lower() + body[1:]
    return pattern.format(body, day=rng.choice(DAYS))


def variations(docs: Iterable[Any], false: int, rng: random.Random) -> Iterator[Pair]:
    """Pairs of parsed sentences, among them up to so many contradictions; at most four of one sentence."""
    made = 0
    count = dict.fromkeys(CHANGES, 0)
    for doc in docs:
        pairs: list[Pair] = []
        text = doc.text
        changed = {kind: new for kind, change in CHANGES.items() if (new := change(doc, rng)) and new != text}
        short = shorter(doc, rng)
        if changed and made < false:
            kind = min(changed, key=lambda name: count[name])
            count[kind] += 1
            made += 1
            premise = reported(text, rng) if rng.random() < 0.15 else text
            both = (premise, changed[kind]) if rng.random() < 0.6 else (changed[kind], text)
            pairs.append(Pair(both[0], both[1], "contradiction", f"sentences:{kind}"))
        loose = rounded(doc, rng)
        if loose:
            pairs.append(Pair(text, loose, "entailment", "sentences:rounded"))
        if short:
            if rng.random() < 0.6:
                pairs.append(Pair(text, short, "entailment", "sentences:shorter"))
            else:
                pairs.append(Pair(short, text, "neutral", "sentences:detail"))
        if len({"name", "number"} & changed.keys()) + ("date" in changed) >= 2 and rng.random() < 0.5:
            elsewhere = twice(doc, rng)
            if elsewhere:
                pairs.append(Pair(text, elsewhere, "neutral", "sentences:other"))
        if rng.random() < 0.15:
            pairs.append(Pair(reported(text, rng), short or text, "entailment", "sentences:reported"))
        yield from (pair for pair in pairs if pair.premise != pair.hypothesis)
