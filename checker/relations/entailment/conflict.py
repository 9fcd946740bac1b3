"""Whether what the entailment model calls a contradiction is one between the articles.

The model reads two sentences as if both told of one happening. Whether they do is for other evidence:
nearness in meaning, names, times, who speaks. A logistic regression over both, fitted by
training/fit_weights.py to labelled folders, gives the probability that a careful reader would flag the pair.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from checker.logistic import Logistic
from checker.model import Claim, Pair
from checker.pairing.pairs import NEAR
from checker.relations.entailment.combine import Scores
from checker.relations.entailment.difference import denies
from checker.relations.entailment.pairfeatures import amounts_rival

FILE = Path(__file__).with_name("conflict.json")
FEW_WORDS = 7  # a claim of fewer is not judged by the model
COMMON_WORDS = 2  # content words that both must hold where they share no name


def conflict(pair: Pair, scores: Scores) -> float:
    """Probability that a careful reader would call the two claims a conflict, 0 to 1. Symmetric.

    Raises:
        ModelError: the packaged weights are damaged.
    """
    return _weights().probability(features(pair, scores))


@cache
def _weights() -> Logistic:
    return Logistic.load(FILE, "conflict")


def comparable(pair: Pair) -> bool:
    """Whether both claims say enough, and enough of the same, for the model to be believed.

    A clause of a few words ("It was no truck") excludes whatever it is put beside.
    """
    a, b = pair.a, pair.b
    enough = min(len(a.text.split()), len(b.text.split())) >= FEW_WORDS
    return enough and (bool(pair.shared) or len(a.lemmas & b.lemmas) >= COMMON_WORDS)


def features(pair: Pair, scores: Scores) -> dict[str, float]:
    """Evidence of a pair by name. Symmetric. A contradiction counts by how near the two claims are."""
    a, b = pair.a, pair.b
    against, both = scores.contradicts, scores.contradicts_both_ways
    near = max(0.0, pair.similarity - NEAR)
    denied = float(denies(a) != denies(b))
    return {
        "contradicts": against,
        "contradicts both ways": both,
        "contradicts, words in common": against * pair.overlap,
        "contradicts, one event": against * pair.gate.score,
        "one denies": denied,
        "one denies, contradicts": denied * against,
        "one denies, contradicts both ways": denied * both,
        "one denies, near": denied * against * near,
        "one denies, words in common": denied * against * pair.overlap,
        "other times": float(pair.gate.same_time is False),
        "opinions of two": float(_opinions(a, b)),
        "rival amounts": float(amounts_rival(a, b)),
        "one to come": float(_planned(a) != _planned(b)),
    }


def _opinions(a: Claim, b: Claim) -> bool:
    """Both are attributed, to different speakers."""
    return a.voice is not None and b.voice is not None and a.voice != b.voice


def _planned(claim: Claim) -> bool:
    return any(p.tense == "future" for p in claim.predicates)
