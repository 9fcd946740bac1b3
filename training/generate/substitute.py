"""One word of a plain sentence replaced: by one that excludes it, means the same, or is wider or narrower."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from training.generate.words import ANTONYMS, EXCLUSIVE, SYNONYMS, WIDER, pairs_of
from training.pairs import Pair

WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)?")
NEGATIVE = re.compile(
    r"\b(?:no|not|never|nobody|nothing|without|neither|nor|few|cannot)\b|n't", re.IGNORECASE
)
# Set phrases in which a listed word has another sense.
SENSES = re.compile(
    r"\b(?:hot dogs?|right now|well as|as well|no one|orange juice|ice|(?:light|dark) (?:blue|green|brown)|"
    r"first aid|second hand|little (?:bit|over)|a little|all over|over (?:the|a) (?:counter|years?)|"
    r"left hand|front of|back of|top of|right|uh|um|yeah|you know|okay|gon na|look(?:s|ing)? like|at first|"
    r"high school|most of|black and white|kind of|fall)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Change:
    """A word and what may stand in its place."""

    new: str
    label: str
    kind: str


def table() -> dict[str, list[Change]]:
    """All replacements by the word that is replaced."""
    changes: dict[str, list[Change]] = defaultdict(list)
    for kind, text in EXCLUSIVE.items():
        words = [word.replace("dining-room", "dining room") for word in text.split()]
        for word in words:
            changes[word] += [Change(new, "contradiction", kind) for new in words if new != word]
    for one, other in pairs_of(ANTONYMS):
        changes[one].append(Change(other, "contradiction", "antonym"))
        changes[other].append(Change(one, "contradiction", "antonym"))
    for one, other in pairs_of(SYNONYMS):
        changes[one].append(Change(other, "entailment", "synonym"))
    for narrow, wide in pairs_of(WIDER):
        changes[narrow].append(Change(wide, "entailment", "wider"))
        if wide not in ("coloured", "moving", "outdoors"):
            changes[wide].append(Change(narrow, "neutral", "narrower"))
    return dict(changes)


def article(text: str) -> str:
    """`a` or `an` by the next letter."""
    text = re.sub(r"\b([Aa])n (?=[bcdfghjklmnpqrstvwxyz])(?!hour|honest|heir)", r"\1 ", text, flags=0)
    return re.sub(r"\b([Aa]) (?=[aeio])(?!one|once|eu)", r"\1n ", text)


def replace(sentence: str, at: re.Match[str], new: str) -> str:
    """The sentence with one word replaced, in the same case."""
    old = at[0]
    if old[0].isupper() and new[0].islower() and at.start() == 0:
        new = new[0].upper() + new[1:]
    return article(sentence[: at.start()] + new + sentence[at.end() :])


def substitutions(sentences: Iterable[str], wanted: dict[str, int], rng: random.Random) -> Iterator[Pair]:
    """Pairs by label up to the numbers wanted; every kind and every word gets its turn.

    Entailments and neutral pairs are made of sentences without a negation only, because there a wider word
    does not follow.
    """
    changes = table()
    left = dict(wanted)
    used: dict[tuple[str, str], int] = defaultdict(int)
    kinds: dict[str, int] = defaultdict(int)
    for sentence in sentences:
        if not any(left.values()):
            return
        if SENSES.search(sentence) or not 4 <= len(sentence.split()) <= 26:
            continue
        options: list[tuple[int, float, re.Match[str], Change]] = []
        for match in WORD.finditer(sentence):
            word = match[0] if match[0] in changes else match[0].lower()
            for change in changes.get(word, ()):
                if left.get(change.label, 0) <= 0 or (
                    change.label != "contradiction" and NEGATIVE.search(sentence)
                ):
                    continue
                if sentence.count(match[0]) > 1 or re.search(rf"\b{re.escape(change.new)}\b", sentence):
                    continue
                rank = used[change.kind, word] * 3 + kinds[change.kind] // 25
                options.append((rank, rng.random(), match, change))
        if not options:
            continue
        _, _, match, change = min(options, key=lambda option: option[:2])
        used[change.kind, match[0].lower()] += 1
        kinds[change.kind] += 1
        left[change.label] -= 1
        yield Pair(sentence, replace(sentence, match, change.new), change.label, f"words:{change.kind}")
