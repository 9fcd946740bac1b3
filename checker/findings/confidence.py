"""How sure a finding is, and how much it matters.

The confidence is the probability that a careful reader would flag the finding: a logistic regression over
what its comparison, the entailment model and the pairs of sentences say, fitted to labelled folders by
training/fit_confidence.py.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from math import log
from pathlib import Path

from checker.logistic import Logistic
from checker.model import Claim, Evidence, Kind, Pair, Relation, Severity, Side
from checker.relations.entailment import ALONE

FILE = Path(__file__).with_name("confidence.json")
ERROR_FROM = 0.8
MORE_EVIDENCE = 0.02  # per further pair of claims in conflict, up to five
ENTAILMENT = "entailment"
_NOTES = frozenset({Kind.NAME, Kind.MOTIVE, Kind.CAUSE})
_MOST = 5  # pairs beyond which more of them say no more

Pairs = Mapping[frozenset[str], Pair]  # by the ids of the two claims
Confidence = Callable[[Kind, Sequence[Relation], Sequence[Side]], tuple[float, tuple[Evidence, ...]]]


def by_comparison(
    _kind: Kind, conflicts: Sequence[Relation], _sides: Sequence[Side]
) -> tuple[float, tuple[Evidence, ...]]:
    """The comparison's own score, as it is: not calibrated, and no evidence beside it."""
    return comparison_score(conflicts), ()


def calibrated(pairs: Sequence[Pair]) -> Confidence:
    """Confidences by the regression, over what is known of the pairs.

    Raises, when called:
        ModelError: the packaged weights are damaged.
    """
    by_key = {pair.key: pair for pair in pairs}
    return lambda kind, conflicts, sides: confidence_of(kind, conflicts, sides, by_key)


def comparison_score(conflicts: Sequence[Relation]) -> float:
    """The score of the surest conflict, a little more where several pairs of claims show it; 0 to 1."""
    scores = sorted((r.judgement.score for r in conflicts), reverse=True)
    return round(min(0.99, scores[0] + MORE_EVIDENCE * min(5, len(scores) - 1)), 4)


def confidence_of(
    kind: Kind, conflicts: Sequence[Relation], sides: Sequence[Side], pairs: Pairs
) -> tuple[float, tuple[Evidence, ...]]:
    """The confidence of a finding and what made it, weightiest first.

    Raises:
        ModelError: the packaged weights are damaged.
    """
    features = evidence_of(kind, conflicts, sides, pairs)
    regression = _regression()
    told = _texts(features, conflicts, pairs)
    evidence = sorted(
        (
            Evidence(name, text, round(sum(regression.weights[f] * features[f] for f in used), 2))
            for name, used, text in told
        ),
        key=lambda e: (-abs(e.weight), e.name),
    )
    # What the model alone finds is asked for below `ALONE` only, so it must not come above.
    most = ALONE if features["model alone"] else 0.99
    return round(min(most, regression.probability(features)), 4), tuple(evidence)


def evidence_of(
    kind: Kind, conflicts: Sequence[Relation], sides: Sequence[Side], pairs: Pairs
) -> dict[str, float]:
    """The evidence of a finding by name, as numbers. The same whichever side comes first."""
    own = _pairs_of(conflicts, pairs)
    told = {frozenset((a.id, b.id)) for r in conflicts for a in r.a for b in r.b}
    score = min(0.98, max(0.02, comparison_score(conflicts)))
    return {
        "comparison": log(score / (1 - score)),
        "borne out": float(any(r.by == ENTAILMENT for r in conflicts) and not _model_alone(conflicts)),
        "model alone": float(_model_alone(conflicts)),
        "pairs": float(min(_MOST, len(told))),
        "near in meaning": max((p.similarity for p in own), default=0.4),
        "same event": max((p.gate.score for p in own), default=0.4),
        "same time": float(any(p.gate.same_time is True for p in own)),
        "names in common": float(max((min(2, len(p.shared)) for p in own), default=0)),
        "one article": float(any(_one_text(a, b) for r in conflicts for a in r.a for b in r.b)),
        "other voices": float(not _one_voice(sides)),
        "in headlines": float(any(c.title for side in sides for c in side.claims)),
        **{f"kind {k}": float(k is kind) for k in Kind},
    }


def _one_text(a: Claim, b: Claim) -> bool:
    """Whether both stand in one article's text: a caption beside it may be by another hand."""
    return a.article == b.article and a.caption == b.caption


@cache
def _regression() -> Logistic:
    return Logistic.load(FILE, "confidence")


def _model_alone(conflicts: Sequence[Relation]) -> bool:
    return all(r.by == ENTAILMENT for r in conflicts)


def _pairs_of(conflicts: Sequence[Relation], pairs: Pairs) -> list[Pair]:
    keys = {frozenset((a.id, b.id)) for r in conflicts for a in r.a for b in r.b}
    return [pairs[key] for key in sorted(keys, key=sorted) if key in pairs]


def _texts(
    features: Mapping[str, float], conflicts: Sequence[Relation], pairs: Pairs
) -> list[tuple[str, tuple[str, ...], str]]:
    """(name, features that it stands for, words for a person)."""
    best = max(conflicts, key=lambda r: (r.judgement.score, r.by))
    own = _pairs_of(conflicts, pairs)
    kinds = tuple(f"kind {k}" for k in Kind)
    told = [
        (best.by, ("comparison", "model alone", *kinds), f"its own score is {best.judgement.score:.2f}"),
        (
            "pairs",
            ("pairs", "one article"),
            _counted(int(features["pairs"]), "pair of passages", "pairs of passages"),
        ),
    ]
    if features["borne out"]:
        told.append((ENTAILMENT, ("borne out",), "the entailment model calls it a contradiction too"))
    if own:
        nearest = max(p.similarity for p in own)
        told.append(
            ("near in meaning", ("near in meaning",), f"cosine {nearest:.2f} between the nearest passages")
        )
        surest = max(own, key=lambda p: (p.gate.score, p.similarity))
        words = "; ".join(surest.gate.evidence) or "little besides the wording says so"
        told.append(("same event", ("same event", "same time", "names in common"), words))
    if features["other voices"]:
        told.append(("speakers", ("other voices",), "the sides are told by different voices"))
    if features["in headlines"]:
        told.append(("headline", ("in headlines",), "a headline says it"))
    return told


def _counted(number: int, one: str, many: str) -> str:
    return f"{number if number < _MOST else f'{_MOST} or more'} {one if number == 1 else many}"


def severity_of(kind: Kind, confidence: float, sides: Sequence[Side]) -> Severity:
    """Note for spellings, causes, motives and attributed denials; error for a sure conflict of the articles'
    own voices or of what one speaker is said to have said; else warning. Posts may have changed: warning."""
    if kind in _NOTES or (kind is Kind.NEGATION and any(all(c.speaker for c in s.claims) for s in sides)):
        return Severity.NOTE
    if kind is not Kind.ROLE and confidence >= ERROR_FROM and _one_voice(sides):
        return Severity.ERROR
    return Severity.WARNING


def _one_voice(sides: Sequence[Side]) -> bool:
    """Whether two sides are both in the articles' own voice, or both said by one speaker."""
    voices = [{c.voice for c in side.claims} for side in sides]
    return any(a & b for i, a in enumerate(voices) for b in voices[i + 1 :])
