"""Claims with their evidence, changed so that only the comparison of the two can tell the label.

A model that knows claims by heart, or by their tone, is right on given pairs and wrong on these: a value is
exchanged in both texts (the label stays), in one of them (what followed is now excluded), or made equal (what
was excluded now follows); or the evidence stands among other sentences about the same names.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from training.generate.amounts import WORDS, changed_number
from training.generate.substitute import article
from training.generate.values import DAYS, MONTHS
from training.pairs import Pair

NAME_KINDS = ("PERSON", "GPE", "NORP")
YEAR = re.compile(r"\b(?:1[5-9]\d\d|20[0-3]\d)\b")
NUMBER = re.compile(
    r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d.,]*\d)|(?<![\d.,/-])\d{1,3}(?![\d,/-]|\.\d|st|nd|rd|th)"
)
WORD_NUMBER = re.compile(r"\b(?:" + "|".join(WORDS[2:13]) + r")\b", re.IGNORECASE)
MONTH = re.compile(r"\b(?:" + "|".join(month for month in MONTHS if month != "May") + r")\b")
DAY = re.compile(r"\b(?:" + "|".join(DAYS) + r")\b")
PATTERNS = {"year": YEAR, "number": NUMBER, "word": WORD_NUMBER, "month": MONTH, "day": DAY}
CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}")
CONTENT = re.compile(r"[A-Za-z]{4,}|\d+")


class Names:
    """Names by kind, to put one in the place of another."""

    def __init__(self, docs: Iterable[Any]) -> None:
        found: dict[str, set[str]] = defaultdict(set)
        for doc in docs:
            for ent in doc.ents:
                if ent.label_ in NAME_KINDS and re.fullmatch(r"[A-Z][\w'-]+(?: [A-Z][\w'-]+)?", ent.text):
                    found[self._shape(ent.label_, ent.text)].add(ent.text)
        self._by_shape = {shape: sorted(names) for shape, names in found.items()}

    @staticmethod
    def _shape(kind: str, name: str) -> str:
        return f"{kind} {name.count(' ')}"

    def other(self, kind: str, name: str, rng: random.Random) -> str | None:
        """Another name of the same kind and number of words."""
        pool = self._by_shape.get(self._shape(kind, name), [])
        choice = rng.choice(pool) if len(pool) > 20 else name
        return None if set(choice.split()) & set(name.split()) else choice


def values(text: str) -> list[tuple[str, str]]:
    """Kind and wording of the years, numbers, months and weekdays of a text."""
    return [(kind, match[0]) for kind, pattern in PATTERNS.items() for match in pattern.finditer(text)]


def another(kind: str, value: str, rng: random.Random) -> str:
    """A value of the same kind that excludes the first."""
    if kind == "year":
        return str(int(value) + rng.choice((-30, -12, -6, -3, -2, -1, 1, 2, 4, 7, 11, 25)))
    if kind == "number":
        new = changed_number(max(2, int(value.replace(",", ""))), rng)
        return f"{new:,}"
    if kind == "word":
        new_word = rng.choice([word for word in WORDS[2:13] if word != value.lower()])
        return new_word.capitalize() if value[0].isupper() else new_word
    pool = MONTHS if kind == "month" else DAYS
    return rng.choice([name for name in pool if name != value])


def put(text: str, old: str, new: str) -> str:
    """The text with a whole word or name replaced wherever it stands."""
    return article(re.sub(rf"(?<![\w.,]){re.escape(old)}(?!\w|[.,]\d)", lambda _: new, text))


def holds(text: str, value: str) -> bool:
    """Whether a text has a value as a whole word."""
    return re.search(rf"(?<![\w.,]){re.escape(value)}(?!\w|[.,]\d)", text) is not None


def exchanged(
    pairs: Sequence[Pair], docs: Iterable[Any], names: Names, wanted: int, rng: random.Random
) -> Iterator[Pair]:
    """Pairs whose shared value is another one in both texts or in one; `docs` are the parsed hypotheses."""
    made = 0
    for pair, doc in zip(pairs, docs, strict=False):
        subject = {t.i for token in doc if token.dep_ in ("nsubj", "nsubjpass") for t in token.subtree}
        options = [(value, another(kind, value, rng), True) for kind, value in values(pair.hypothesis)]
        options += [
            (ent.text, new, ent.start not in subject)
            for ent in doc.ents
            if ent.label_ in NAME_KINDS and (new := names.other(ent.label_, ent.text, rng)) is not None
        ]
        options = [
            (old, new, told)
            for old, new, told in options
            if holds(pair.premise, old) and not holds(pair.premise, new) and not holds(pair.hypothesis, new)
        ]
        if not options:
            continue
        old, new, told = rng.choice(options)
        if told and pair.label == "entailment" and rng.random() < 0.5:
            if rng.random() < 0.5:
                yield Pair(pair.premise, put(pair.hypothesis, old, new), "contradiction", "evidence:one")
            else:
                yield Pair(put(pair.premise, old, new), pair.hypothesis, "contradiction", "evidence:one")
        else:
            premise, hypothesis = put(pair.premise, old, new), put(pair.hypothesis, old, new)
            yield Pair(premise, hypothesis, pair.label, "evidence:both")
        made += 1
        if made == wanted:
            return


def mended(pairs: Sequence[Pair], wanted: int, rng: random.Random) -> Iterator[Pair]:
    """Refuted claims that differ from their evidence in one value alone, with that value made equal."""
    made = 0
    for pair in pairs:
        claimed = [one for one in values(pair.hypothesis) if not holds(pair.premise, one[1])]
        if len(claimed) != 1:
            continue
        kind, false = claimed[0]
        true = {value for other, value in values(pair.premise) if other == kind}
        words = [w for w in CONTENT.findall(pair.hypothesis) if w != false]
        told = pair.premise.lower()
        if len(true) != 1 or sum(word.lower()[:5] in told for word in words) < 0.85 * len(words):
            continue
        if re.search(r"\b(?:not|never|only|before|after|until|over|under)\b", pair.hypothesis):
            continue
        value = true.pop()
        if rng.random() < 0.5:
            yield Pair(pair.premise, put(pair.hypothesis, false, value), "entailment", "evidence:mended")
        else:
            yield Pair(put(pair.premise, value, false), pair.hypothesis, "entailment", "evidence:mended")
        made += 1
        if made == wanted:
            return


def turned(pairs: Sequence[Pair], wanted: int, rng: random.Random) -> Iterator[Pair]:
    """Contradictions and open pairs, as many of each, the other way round: both labels hold in both orders.

    An open pair whose premise follows from its hypothesis is rare: the premise is the fuller text.
    """
    for label in ("contradiction", "neutral"):
        fits = [pair for pair in pairs if pair.label == label and len(pair.hypothesis.split()) >= 4]
        for pair in rng.sample(fits, min(len(fits), wanted // 2)):
            yield Pair(pair.hypothesis, pair.premise, label, "evidence:turned")


def among(pairs: Sequence[Pair], texts: Sequence[str], wanted: int, rng: random.Random) -> Iterator[Pair]:
    """Pairs whose premise stands among one or two other sentences, with a name in common if there is any."""
    by_name: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        for name in set(CAPITAL.findall(text)):
            by_name[name].append(text)
    made = 0
    for pair in pairs:
        if len(pair.premise.split()) > 32 or not pair.premise.rstrip().endswith("."):
            continue
        related = [text for name in sorted(set(CAPITAL.findall(pair.premise))) for text in by_name[name]]
        around = [rng.choice(related if related and rng.random() < 0.7 else texts)]
        if rng.random() < 0.35:
            around.append(rng.choice(texts))
        if pair.premise in around:
            continue
        around.insert(rng.randrange(len(around) + 1), pair.premise)
        yield Pair(" ".join(around), pair.hypothesis, pair.label, "evidence:among")
        made += 1
        if made == wanted:
            return
