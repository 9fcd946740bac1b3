"""Whether a claim gives the figures and times that a statement gives."""

from __future__ import annotations

from checker.claims.times.spans import read_published
from checker.model import Amount, Claim, Time
from checker.relations.moments import compare_times
from checker.relations.numbers.intervals import Fit, fit

_MEET = frozenset({Fit.EQUAL, Fit.ROUNDED, Fit.OPEN})


def states_values(statement: Claim, claim: Claim, published: str | None) -> bool:
    """Whether every figure and time of the statement has its like in the claim, or in its article's date."""
    return all(_has_amount(claim, amount) for amount in statement.amounts) and all(
        _has_time(claim, time, published) for time in statement.times
    )


def _has_amount(claim: Claim, amount: Amount) -> bool:
    return any(same_amount(amount, other) for other in claim.amounts)


def same_amount(a: Amount, b: Amount) -> bool:
    """Whether two amounts can be one value, whatever they count."""
    one = a.dimension == b.dimension and (a.dimension != "money" or a.unit == b.unit)
    return one and fit(a, b) in _MEET


def _same_words(a: Time, b: Time) -> bool:
    """Whether both say "next week": the statement has no date from which it could be reckoned."""
    return (a.first is None or b.first is None) and a.text.casefold() == b.text.casefold()


def _has_time(claim: Claim, time: Time, published: str | None) -> bool:
    if any(compare_times(time, other).same or _same_words(time, other) for other in claim.times):
        return True
    if claim.times or time.first is None or time.last is None:
        return False
    told = read_published(published)
    return told is not None and time.first.date() <= told.day <= time.last.date() and time.precision != "day"
