"""Two words of names: whether they are one word in two spellings, and in what way they differ."""

from __future__ import annotations

import math
from enum import StrEnum
from functools import lru_cache

from rapidfuzz.distance import OSA

from checker.relations.names.folding import spelling_distance
from checker.relations.names.words import ARTICLES, ASSIMILATED, KNOWN_FORMS, NICKNAMES, SERVANT, SONS


class TokenRelation(StrEnum):
    """How two words of two names stand to each other."""

    EQUAL = "equal"
    TRANSLITERATION = "transliteration"  # what systems of writing one source spelling explain
    VARIANT = "spelling variant"
    INITIAL = "initial"
    NICKNAME = "nickname"
    MISSING = "missing"  # only one of the names has the word
    DIFFERENT = "different"


# Log odds that two words spell one, fitted on the odd lines of transliterated_tokens.jsonl
# (`python benchmarks/names.py --fit-tokens`): constant, relative distance, relative distance of the
# consonants, distance up to 1.
TOKEN_WEIGHTS = (4.08, -4.86, -2.6, -3.21)
SPELLED_ALIKE = 0.4  # the F1-best likelihood on those lines
_TRANSLITERATED = 0.45  # cheaper than any slip of the pen
_VOWELS = frozenset("aeiouy")


def skeleton(word: str) -> str:
    """The consonants of a folded word, doubled ones once."""
    return "".join(c for i, c in enumerate(word) if c not in _VOWELS and c != word[i - 1 : i])


def token_features(a: str, b: str) -> tuple[float, float, float]:
    """Relative distance, relative distance of the consonants, distance up to 1 of two folded words."""
    distance = spelling_distance(a, b)
    bare_a, bare_b = skeleton(a), skeleton(b)
    bare = spelling_distance(bare_a, bare_b) / max(1.0, (len(bare_a) + len(bare_b)) / 2)
    return distance / max(1.0, (len(a) + len(b)) / 2), bare, min(distance, 1.0)


@lru_cache(maxsize=65536)
def token_similarity(a: str, b: str) -> float:
    """How likely two folded words spell one word, 0 to 1; 1 for equal words. Symmetric."""
    if a == b:
        return 1.0
    if not a or not b:
        return 0.0
    if a > b:
        a, b = b, a
    if b in KNOWN_FORMS.get(a, ()):
        return 0.95
    if _same_particle(a, b):
        return 0.95
    if min(len(a), len(b)) == 1 or a.isdigit() or b.isdigit():
        return 0.0
    if 2 * abs(len(a) - len(b)) > max(len(a), len(b)) + 1:  # one is far longer
        return 0.0
    constant, *weights = TOKEN_WEIGHTS
    odds = constant + sum(w * f for w, f in zip(weights, token_features(a, b), strict=True))
    return min(0.98, 1 / (1 + math.exp(-odds)))


def _same_particle(a: str, b: str) -> bool:
    articles = ARTICLES | ASSIMILATED
    return any(a in group and b in group for group in (SONS, SERVANT, articles))


def slip_of(a: str, b: str) -> bool:
    """Whether a slip of the pen turns one folded word into the other: one edit in 4 letters, two in 7."""
    length = min(len(a), len(b))
    if length < 4 or a.isdigit() or b.isdigit() or a == b:
        return False
    return OSA.distance(a, b, score_cutoff=2) <= (1 if length < 7 else 2)


def likeness(a: str, b: str) -> float:
    """`token_similarity`, or what makes a slip of the pen count as a spelling variant."""
    similarity = token_similarity(a, b)
    return SPELLED_ALIKE if similarity < SPELLED_ALIKE and slip_of(a, b) else similarity


def initial_of(a: str, b: str) -> bool:
    """Whether one folded word is the first letter of the other."""
    short, long = sorted((a, b), key=len)
    return len(short) == 1 < len(long) and long.startswith(short) and short.isalpha()


def nickname_of(a: str, b: str) -> bool:
    """Whether two folded given names are known as a name and its short form."""
    return b in NICKNAMES.get(a, ())


def token_relation(a: str, b: str) -> TokenRelation:
    """In what way two folded words differ; an empty word is one that is not there."""
    if not a or not b:
        return TokenRelation.MISSING
    if a == b:
        return TokenRelation.EQUAL
    if initial_of(a, b):
        return TokenRelation.INITIAL
    if likeness(a, b) >= SPELLED_ALIKE:
        known = b in KNOWN_FORMS.get(a, ()) or _same_particle(a, b)
        if known or spelling_distance(a, b) < _TRANSLITERATED:
            return TokenRelation.TRANSLITERATION
        return TokenRelation.VARIANT
    return TokenRelation.NICKNAME if nickname_of(a, b) else TokenRelation.DIFFERENT


def letters_apart(a: str, b: str) -> str:
    """The difference of two folded words in words: "one letter", "two letters swapped", "3 letters"."""
    edits = OSA.distance(a, b)
    if edits == 1 and len(a) == len(b) and sorted(a) == sorted(b):
        return "two letters swapped"
    return {0: "accents or hyphens", 1: "one letter", 2: "two letters"}.get(edits, f"{edits} letters")
