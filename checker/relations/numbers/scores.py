"""How sure it is that two amounts state one quantity of one happening; the weights are set by hand."""

from __future__ import annotations

import math

from checker.claims.amounts.hedges import significant
from checker.model import Amount, Claim, Pair, TimeRelation
from checker.relations.numbers.countables import class_of
from checker.relations.numbers.intervals import Fit, ratio
from checker.relations.numbers.matter import content

# Counts that rise while a happening goes on.
GROWING = frozenset(
    {"dead", "injured", "missing", "arrested", "displaced", "rescued", "infected", "protesters", "homes"}
)
_RATES = frozenset({"concentration", "flow"})
CLOSE_SUMS = 1.3  # two sums this near to each other are hardly of two things by chance
LEAD = 3  # sentences of an article's opening


def score_of(a: Amount, b: Amount, kind: float, how: Fit, pair: Pair) -> float:
    """How sure it is that the two state one quantity of one happening: a logistic sum of the evidence."""
    sum_ = -0.5 + 4.0 * (kind - 0.7)
    sum_ += min(0.45 * len(content(a) & content(b)), 0.9)
    sum_ += min(0.15 * len(pair.a.lemmas & pair.b.lemmas), 0.75)
    sum_ += 2.5 * (pair.similarity - 0.35)
    sum_ += min(0.5 * len(pair.shared), 1.0)
    sum_ += 2.0 * (pair.gate.score - 0.5)
    if class_of(a) and class_of(b):  # what a headline or opening counts is the matter of the whole article
        sum_ += 0.6 * (_leads(pair.a) + _leads(pair.b))
    if how is Fit.EQUAL and distinctive(a):
        sum_ += 1.5
    elif how in (Fit.EQUAL, Fit.ROUNDED):
        small = a.dimension == "rank" or (a.dimension == "count" and max(a.value, b.value) < 4)
        sum_ += -0.8 if small else 0.4 if a.dimension != "count" or max(a.value, b.value) >= 10 else 0.0
    else:
        times = ratio(a, b)
        if not (a.dimension in _RATES and _slipped(a, b)):
            sum_ += -2.5 if times > 5 else -1.2 if times > 3 else 0.0
        if a.dimension == "money" and times < CLOSE_SUMS:
            sum_ += 0.4
        if a.dimension in ("rank", "score", "magnitude") or (
            a.dimension == "share" and not (class_of(a) and class_of(b))
        ):
            sum_ -= 2.0 if a.dimension == "rank" else 1.0
        if a.dimension == "count" and min(a.value, b.value) <= 1:
            sum_ -= 1.0  # "one member" rarely counts all of them
    if pair.gate.same_time is False:
        sum_ -= 1.5
    elif pair.gate.same_time is None and how is Fit.APART and GROWING & {class_of(a), class_of(b)}:
        sum_ -= 0.25
    if how is Fit.APART and bygone(pair.a) != bygone(pair.b):
        sum_ -= 1.0
    if pair.a.entities and pair.b.entities and not pair.shared:
        sum_ -= 0.4
    return 1 / (1 + math.exp(-sum_))


def _slipped(a: Amount, b: Amount) -> bool:
    """Whether the two are the same digits with the point elsewhere, as a slip leaves them: 0.4 and 4."""
    power = math.log10(ratio(a, b)) if math.isfinite(ratio(a, b)) else 0.5
    return abs(power - round(power)) < 0.01


def _leads(claim: Claim) -> bool:
    return claim.title or claim.sentence < LEAD


def distinctive(amount: Amount) -> bool:
    """Whether two claims hardly tell of the same number by chance."""
    return significant(amount.value) >= 3 or (significant(amount.value) >= 2 and amount.value % 1 != 0)


def bygone(claim: Claim) -> bool:
    """Whether the claim dates its matter by a bare year, as news does with what happened long before."""
    return any(
        t.precision == "year" and t.relation in (TimeRelation.AT, TimeRelation.DURING) for t in claim.times
    )
