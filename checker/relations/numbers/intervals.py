"""Whether two amounts can be one value: equal, rounded, bounded, or apart.

Stated in base units of the dimension, so that 65 mph and 105 km/h meet. Pure arithmetic; what is counted is
judged elsewhere.
"""

from __future__ import annotations

from enum import StrEnum

from checker.claims.amounts.hedges import step
from checker.model import Amount, Bound

_IMPLICIT_ROUNDING = 0.05  # "400" said of 412: at most 5 % off, and only from a hundred upwards
_CONVERSION = 0.025  # a journalist's "150 miles" for 180 km
_NEAR = 1.6  # up to this many times the slack is too close to call
_TIGHT_BOUND = 1.25  # "at least 19" supports 22, says little on 40


class Fit(StrEnum):
    """How two amounts of one dimension stand to each other."""

    EQUAL = "equal"
    ROUNDED = "rounded"  # the one is the other, rounded or converted
    OPEN = "open"  # a bound or a wide range admits the other: no support, no conflict
    NEAR = "near"  # just outside what rounding explains
    APART = "apart"


def fit(a: Amount, b: Amount) -> Fit:
    """Compare two amounts of the same dimension (of money: the same currency). Symmetric."""
    (low_a, high_a), (low_b, high_b) = _interval(a), _interval(b)
    mid_a, mid_b = _middle(a), _middle(b)
    largest = max(abs(mid_a), abs(mid_b))
    if a.unit == b.unit and abs(mid_a - mid_b) <= 1e-9 * largest:
        return Fit.OPEN if {a.bound, b.bound} == {Bound.AT_LEAST, Bound.AT_MOST} else Fit.EQUAL
    bounded = Bound.AT_LEAST in (a.bound, b.bound) or Bound.AT_MOST in (a.bound, b.bound)
    gap = max(low_a, low_b) - min(high_a, high_b)
    if gap <= 1e-9 * largest:
        if not bounded and (is_vague(a) or is_vague(b)):
            return Fit.OPEN
        return Fit.ROUNDED if not bounded or ratio(a, b) <= _TIGHT_BOUND else Fit.OPEN
    slack = max(_slack(a), _slack(b), _CONVERSION * largest if a.unit != b.unit else 0.0)
    if bounded:
        return Fit.NEAR if gap <= 0.02 * largest else Fit.APART
    if gap <= slack:
        return Fit.ROUNDED
    hedged = Bound.ABOUT in (a.bound, b.bound)
    if gap <= (_NEAR - 1) * _hedge_slack(a, b) if hedged else gap <= 0.5 * slack:
        return Fit.NEAR
    return Fit.APART


def ratio(a: Amount, b: Amount) -> float:
    """The larger value over the smaller, at least 1; infinite where one is zero or the signs differ."""
    x, y = _middle(a), _middle(b)
    if x == y:
        return 1.0
    if min(x, y) <= 0:
        return float("inf")
    return max(x, y) / min(x, y)


def _middle(amount: Amount) -> float:
    low, high = amount.low, amount.high
    if low is not None and high is not None:
        return (low + high) / 2 if amount.bound is not Bound.ABOUT or is_vague(amount) else _stated(amount)
    return low if low is not None else high if high is not None else amount.value


def _stated(amount: Amount) -> float:
    """The number as said: the edge of a one-sided "nearly", the middle of an "about"."""
    low, high = amount.low or 0.0, amount.high or 0.0
    if amount.unit in ("", "%") or amount.dimension == "money":
        return amount.value
    return (low + high) / 2


def _interval(amount: Amount) -> tuple[float, float]:
    low = float("-inf") if amount.low is None else amount.low
    high = float("inf") if amount.high is None else amount.high
    return low, high


def is_vague(amount: Amount) -> bool:
    """Whether the highest value the words allow is more than twice the lowest: "dozens", "hundreds"."""
    return (
        amount.low is not None and amount.high is not None and amount.low > 0 and amount.high / amount.low > 2
    )


def _slack(amount: Amount) -> float:
    """How far a plain number may be off for rounding: half its step, at most 5 %; no count below 100."""
    if amount.bound is not Bound.EXACT:
        return 0.0
    small_count = amount.dimension in ("count", "age", "rank", "score") and abs(amount.value) < 100
    if small_count or amount.value == 0:
        return 0.0
    base = _middle(amount)
    per_unit = abs(base / amount.value) if amount.dimension != "temperature" else 1.0
    return min(step(amount.value) / 2 * per_unit, _IMPLICIT_ROUNDING * abs(base))


def _hedge_slack(a: Amount, b: Amount) -> float:
    widths = [
        x.high - x.low for x in (a, b) if x.bound is Bound.ABOUT and x.low is not None and x.high is not None
    ]
    return max(widths, default=0.0) / 2
