"""How likely two written names are one name: a score, and which word answers to which, and how.

The words of both names are matched one to one (a word may also answer to two or three adjoining words:
"Good Will" / "Goodwill"), regardless of order; each match is equal, a transliteration, a spelling variant,
an initial or a known short form; what is left over is different (both names have a word there) or missing.
A logistic regression over the matches gives the score. Titles, legal forms and "the" are set aside first.
Nothing but the strings is looked at: whether two *people* are meant is the question of `compare`.

The weights were fitted on the odd lines of labelled pairs: `python benchmarks/names.py --fit`.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from checker.model import EntityType
from checker.relations.names.folding import fold, spelling_distance
from checker.relations.names.parts import Part, Parts, parts_of
from checker.relations.names.tokens import (
    SPELLED_ALIKE,
    TokenRelation,
    initial_of,
    letters_apart,
    likeness,
    nickname_of,
    token_relation,
    token_similarity,
)

WEIGHTS_FILE = Path(__file__).with_name("weights.json")
FEATURES = (
    "edits",  # price of all spelling differences of matched words
    "relative",  # the same by length of the longer name
    "worst",  # 1 - likelihood of the worst match
    "different",  # words with no counterpart on either side (each pair of them once)
    "closeness",  # likeness of the best of these pairs
    "missing",  # words that one name lacks, up to 3
    "alone",  # one name has but one word
    "nothing",  # no word of weight is matched well
    "swapped",  # order differs
    "loose",  # initials and short forms
    "legal",  # both have a legal form, not the same
)


@dataclass(frozen=True, slots=True)
class TokenPair:
    """A word of the first name and its counterpart in the second ("" where there is none)."""

    a: str
    b: str
    relation: TokenRelation
    similarity: float
    weight: float = 1.0

    def describe(self) -> str:
        """What differs, as in "Mardin / Mardon: one letter"."""
        if self.relation is TokenRelation.MISSING:
            return f"{self.a or self.b}: in one name only"
        if self.relation in (TokenRelation.VARIANT, TokenRelation.TRANSLITERATION):
            apart = letters_apart(fold(self.a), fold(self.b))
            how = "another transliteration" if self.relation is TokenRelation.TRANSLITERATION else apart
            return f"{self.a} / {self.b}: {how}"
        return f"{self.a} / {self.b}: {self.relation.value}"


@dataclass(frozen=True, slots=True)
class NameComparison:
    """`score`: how likely both strings spell one name, 0 to 1. `pairs`: in the order of the first name."""

    score: float
    pairs: tuple[TokenPair, ...]
    swapped: bool = False
    numbers_differ: bool = False

    @property
    def differences(self) -> tuple[TokenPair, ...]:
        return tuple(pair for pair in self.pairs if pair.relation is not TokenRelation.EQUAL)

    def count(self, *relations: TokenRelation) -> int:
        """How many words of weight are matched in one of these ways."""
        return sum(pair.relation in relations and pair.weight >= 0.5 for pair in self.pairs)

    def describe(self) -> str:
        """The differences in words; "" for equal names."""
        said = [pair.describe() for pair in self.differences if pair.weight >= 0.5]
        return "; ".join(said)


def compare_names(a: str, b: str, type: EntityType = EntityType.PERSON) -> NameComparison:
    """Compare two written names of entities of one type. Symmetric: the pairs swap with the arguments."""
    if a <= b:
        return _compare(a, b, type)
    turned = _compare(b, a, type)
    pairs = tuple(TokenPair(p.b, p.a, p.relation, p.similarity, p.weight) for p in turned.pairs)
    return NameComparison(turned.score, pairs, turned.swapped, turned.numbers_differ)


def name_features(a: str, b: str, type: EntityType) -> tuple[float, ...]:
    """What the score is made from, in the order of FEATURES."""
    first, second = parts_of(min(a, b), type), parts_of(max(a, b), type)
    return _features(first, second, *_align(first, second))


@lru_cache(maxsize=65536)
def _compare(a: str, b: str, type: EntityType) -> NameComparison:
    first, second = parts_of(a, type), parts_of(b, type)
    matches, swapped = _align(first, second)
    pairs = tuple(_pair(*match) for match in matches)
    numbers = first.numbers != second.numbers
    if a == b or (first == second and not swapped) or _one_word_string(first, second):
        score = 0.0 if numbers else 1.0
    elif not first.words or not second.words:
        score = 0.0
    else:
        score = _score(_features(first, second, matches, swapped), type)
        score = min(score, 0.1) if numbers else min(score, 0.99)
    return NameComparison(score, pairs, swapped, numbers)


def _one_word_string(a: Parts, b: Parts) -> bool:
    same_legal = not a.legal or not b.legal or a.legal == b.legal
    return bool(a.words) and a.compact == b.compact and same_legal


@cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    loaded: Mapping[str, Mapping[str, float]] = json.loads(WEIGHTS_FILE.read_text(encoding="utf-8"))
    return loaded


def _score(features: tuple[float, ...], type: EntityType) -> float:
    weights = _weights()["person" if type is EntityType.PERSON else "other"]
    odds = weights["constant"] + sum(weights[n] * f for n, f in zip(FEATURES, features, strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


# --- matching words ----------------------------------------------------------------------------------------


_Match = tuple[Part | None, Part | None]


def _align(a: Parts, b: Parts) -> tuple[tuple[_Match, ...], bool]:
    """Match the words of two names; also whether the matched words stand in another order."""
    left, right = _joined(list(a.words), list(b.words))
    right, left = _joined(right, left)
    matched = _match(left, right)
    rest_a = [i for i in range(len(left)) if i not in matched]
    rest_b = [j for j in range(len(right)) if j not in set(matched.values())]
    matched |= _loosely(left, right, rest_a, rest_b)
    order = [j for _, j in sorted(matched.items()) if right[j].weight >= 0.5]
    swapped = order != sorted(order)
    matched |= _leftovers(left, right, rest_a, rest_b)
    pairs: list[_Match] = [(part, right[matched[i]] if i in matched else None) for i, part in enumerate(left)]
    taken = set(matched.values())
    pairs += [(None, part) for j, part in enumerate(right) if j not in taken]
    return tuple(pairs), swapped


def _pair(a: Part | None, b: Part | None) -> TokenPair:
    word_a, word_b = a.word if a else "", b.word if b else ""
    weight = max(part.weight for part in (a, b) if part)
    relation = token_relation(word_a, word_b)
    similarity = likeness(word_a, word_b)
    return TokenPair(a.shown if a else "", b.shown if b else "", relation, similarity, weight)


def _joined(whole: list[Part], split: list[Part]) -> tuple[list[Part], list[Part]]:
    """Join adjoining words of `split` that together spell one word of `whole` better than any alone does."""
    for part in whole:
        if len(part.word) < 4:
            continue
        alone = max((token_similarity(part.word, other.word) for other in split), default=0.0)
        for start in range(len(split)):
            for width in (2, 3):
                run = split[start : start + width]
                joined = "".join(p.word for p in run)
                if len(run) < width or abs(len(joined) - len(part.word)) > 2:
                    continue
                if (
                    token_similarity(part.word, joined) > max(0.75, alone)
                    and spelling_distance(part.word, joined) <= 1
                ):
                    one = Part(" ".join(p.shown for p in run), joined, max(p.weight for p in run))
                    return _joined(whole, [*split[:start], one, *split[start + width :]])
    return whole, split


def _match(left: list[Part], right: list[Part]) -> dict[int, int]:
    """Best matches first; between equals the ones nearest in place."""
    options = [
        (-likeness(p.word, q.word), abs(i - j), i, j)
        for i, p in enumerate(left)
        for j, q in enumerate(right)
        if (p.weight < 0.5) == (q.weight < 0.5) and likeness(p.word, q.word) >= SPELLED_ALIKE
    ]
    return _greedy(options)


def _loosely(left: list[Part], right: list[Part], rest_a: list[int], rest_b: list[int]) -> dict[int, int]:
    """Initials and short forms among the words not yet matched (removed from the rests)."""
    options = [
        (0.0, abs(i - j), i, j)
        for i in rest_a
        for j in rest_b
        if initial_of(left[i].word, right[j].word) or nickname_of(left[i].word, right[j].word)
    ]
    return _taken(_greedy(options), rest_a, rest_b)


def _leftovers(left: list[Part], right: list[Part], rest_a: list[int], rest_b: list[int]) -> dict[int, int]:
    """Words that stand against each other with nothing in common."""
    options = [
        (-token_similarity(left[i].word, right[j].word), abs(i - j), i, j)
        for i in rest_a
        for j in rest_b
        if left[i].weight >= 0.5 and right[j].weight >= 0.5
    ]
    return _taken(_greedy(options), rest_a, rest_b)


def _greedy(options: list[tuple[float, int, int, int]]) -> dict[int, int]:
    matched: dict[int, int] = {}
    used: set[int] = set()
    for _, _, i, j in sorted(options):
        if i not in matched and j not in used:
            matched[i] = j
            used.add(j)
    return matched


def _taken(found: dict[int, int], rest_a: list[int], rest_b: list[int]) -> dict[int, int]:
    rest_a[:] = [i for i in rest_a if i not in found]
    rest_b[:] = [j for j in rest_b if j not in set(found.values())]
    return found


# --- features ----------------------------------------------------------------------------------------------


def _features(a: Parts, b: Parts, matches: tuple[_Match, ...], swapped: bool) -> tuple[float, ...]:
    spelled = (TokenRelation.EQUAL, TokenRelation.TRANSLITERATION, TokenRelation.VARIANT)
    loose = (TokenRelation.INITIAL, TokenRelation.NICKNAME)
    pairs = [(_pair(p, q), p.word if p else "", q.word if q else "") for p, q in matches]
    alike = [(pair, x, y) for pair, x, y in pairs if pair.relation in spelled]
    apart = [(pair, x, y) for pair, x, y in pairs if pair.relation is TokenRelation.DIFFERENT]
    edits = sum(pair.weight * _price(x, y) for pair, x, y in alike)
    missing = sum(pair.weight for pair, _, _ in pairs if pair.relation is TokenRelation.MISSING)
    counts = sorted((len(a.words), len(b.words)))
    return (
        min(edits, 3.0),
        min(1.0, 3 * edits / max(len(a.compact), len(b.compact), 1)),
        max((1 - pair.similarity for pair, _, _ in alike), default=0.0),
        min(2.0, sum(pair.weight for pair, _, _ in apart)),
        max((_nearness(x, y) for _, x, y in apart), default=0.0) if len(apart) == 1 else 0.0,
        min(missing, 3.0),
        float(counts[0] == 1 < counts[1]),
        float(not any(pair.weight >= 0.5 for pair, _, _ in alike)),
        float(swapped),
        float(sum(pair.relation in loose for pair, _, _ in pairs)),
        float(bool(a.legal and b.legal and a.legal != b.legal)),
    )


def _price(a: str, b: str) -> float:
    """The spelling distance, a known pair of forms being cheap."""
    return min(spelling_distance(a, b), 0.0 if a == b else 3 * (1 - token_similarity(a, b)))


def _nearness(a: str, b: str) -> float:
    return max(0.0, 0.4 - spelling_distance(a, b) / max(len(a), len(b), 1)) / 0.4
