"""What a match of two amounts comes to: support, conflict, or an open question, and why."""

from __future__ import annotations

from dataclasses import dataclass

from checker.claims.amounts.units import currency_words
from checker.model import Amount, Bound, Claim, Judgement, Pair, Verdict
from checker.relations.numbers.intervals import Fit, is_vague
from checker.relations.numbers.labels import describe, plural
from checker.relations.numbers.scores import GROWING

_CALLED = {"aboard": "people on board", "ill": "people taken ill", "participants": "people who took part"}


@dataclass(frozen=True, slots=True)
class Match:
    """Two amounts that may state one quantity; `kind` (0 to 1) is how well what they count agrees."""

    a: Amount
    b: Amount
    kind: float
    matter: str
    how: Fit
    score: float


def judge(match: Match, pair: Pair) -> Judgement:
    """The judgement of a match, which is UNSURE where time or wording may bring the two together."""
    a, b = match.a, match.b
    label_a, label_b = describe(a), describe(b)
    evidence = (f"{match.matter or 'the same quantity'} in both", f"values {match.how.value}")
    verdict, why, score, over_time = Verdict.UNSURE, "", match.score, False
    match match.how:
        case Fit.EQUAL:
            verdict, why = Verdict.SUPPORTS, "both state the same number"
        case Fit.ROUNDED:
            verdict = Verdict.SUPPORTS
            why = (
                "the one is the other in another unit"
                if a.unit != b.unit
                else "the one is the other, rounded"
            )
        case Fit.OPEN:
            why, score = "the wording of the one leaves room for the other", score * 0.5
        case Fit.NEAR:
            why, score = "they lie as close as rounding might leave them", score * 0.5
        case Fit.APART:
            verdict, why, over_time = _apart(match, pair)
    if a.dimension == "rank" and verdict is Verdict.CONFLICTS:
        score *= 0.6
    return Judgement(
        verdict=verdict, value_a=label_a, value_b=label_b,
        reason=f"{label_a} in one, {label_b} in the other: {why}",
        score=round(score, 4), evidence=evidence, matter=match.matter, over_time=over_time,
    )  # fmt: skip


def _apart(match: Match, pair: Pair) -> tuple[Verdict, str, bool]:
    """Verdict, why, and whether time may have brought the one value from the other."""
    if is_vague(match.a) or is_vague(match.b):
        return Verdict.UNSURE, "the one is too vague to be held against the other", False
    what = f"both {'count' if match.a.dimension == 'count' else 'give'} the {_noun_phrase(match)}"
    grows = match.matter in GROWING
    if pair.gate.same_time is False:
        why = "the number may have grown in between" if grows else "they speak of different times"
        return Verdict.UNSURE, why, grows
    if grows and (order := clock_order(pair.a, pair.b)) and match.a.value != match.b.value:
        if (match.b.value > match.a.value) == (order > 0):
            return Verdict.UNSURE, "the later number is the higher: it may have grown in between", True
        return Verdict.CONFLICTS, f"{what}, and such a number does not fall with time", False
    if (
        match.a.dimension == "age"
        and abs(match.a.value - match.b.value) <= 1
        and pair.gate.same_time is not True
    ):
        return Verdict.UNSURE, "a birthday may lie between them", False
    if bounded(match.a, match.b):
        return Verdict.CONFLICTS, f"{what}, and the value lies outside the bound", False
    return Verdict.CONFLICTS, f"{what}, and no rounding makes them equal", False


def bounded(a: Amount, b: Amount) -> bool:
    """Whether one of the two is an upper or lower bound."""
    return bool({Bound.AT_LEAST, Bound.AT_MOST} & {a.bound, b.bound})


def clock_order(a: Claim, b: Claim) -> int:
    """1 where `b` is told of a later time of day than `a`, -1 where of an earlier, 0 where that is not
    known.

    Only where the two claims may speak of one day, which the gate has not denied.
    """
    one, two = [t.clock for t in a.times if t.clock], [t.clock for t in b.times if t.clock]
    if not one or not two:
        return 0
    if max(high for _, high in one) < min(low for low, _ in two):
        return 1
    return -1 if max(high for _, high in two) < min(low for low, _ in one) else 0


def _noun_phrase(match: Match) -> str:
    if match.a.dimension == "money" and match.matter in ("", match.a.unit):
        return f"sum in {currency_words(match.a.unit)}"
    if match.a.dimension == "count" and match.matter == match.a.counted:
        return plural(match.matter)
    return _CALLED.get(match.matter, match.matter) or "same thing"
