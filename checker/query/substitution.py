"""Other values in other words: a claim that would bear the statement out, were its value the claim's.

"The format was formed in 2015" is not borne out by "the framework dates from 2017", and no typed comparison
takes the two for one. But "The format was formed in 2017" follows from it: so the claim gives another year.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checker.model import Amount, Claim, Kind, Pair, Time
from checker.query.values import same_amount, states_values
from checker.relations.dates import RECURRING
from checker.relations.events import event_kinds
from checker.relations.moments import compare_times
from checker.relations.numbers.intervals import Fit, fit, is_vague

NEAR = 0.45  # cosine that a claim must have
MOST = 40  # values tried


@dataclass(frozen=True, slots=True)
class Other:
    """A value of the statement and the one that a claim may give in its place."""

    kind: Kind
    pair: Pair
    asked: str
    found: str


def other_values(pairs: Sequence[Pair], published: dict[str, str | None]) -> list[Other]:
    """The values of claims that may stand in the place of one of the statement's, nearest claims first."""
    found: list[Other] = []
    for pair in sorted(pairs, key=lambda p: -p.similarity):
        if pair.similarity >= NEAR and pair.shared:
            found += [*_times(pair, published[pair.b.article]), *_amounts(pair, published[pair.b.article])]
    return found[:MOST]


def _times(pair: Pair, published: str | None) -> Iterator[Other]:
    """Times apart of one precision, of what does not come again and again."""
    for mine in pair.a.times:
        rest = tuple(time for time in pair.a.times if time != mine)
        if _recurs(mine) or not states_values(_with(pair.a, times=rest), pair.b, published):
            continue
        for theirs in pair.b.times:
            if mine.precision == theirs.precision and compare_times(mine, theirs).same is False:
                yield Other(Kind.DATE, pair, mine.text, theirs.text)


def _recurs(time: Time) -> bool:
    kinds = event_kinds(time.event[0]) if time.event else frozenset()
    return bool(kinds & RECURRING)


def _amounts(pair: Pair, published: str | None) -> Iterator[Other]:
    """Amounts apart of one unit, where the two do not speak of different times."""
    if pair.gate.same_time is False:
        return
    for mine in pair.a.amounts:
        rest = tuple(amount for amount in pair.a.amounts if amount != mine)
        if is_vague(mine) or not states_values(_with(pair.a, amounts=rest), pair.b, published):
            continue
        if any(same_amount(mine, theirs) for theirs in pair.b.amounts):
            continue
        for theirs in pair.b.amounts:
            one = (mine.dimension, mine.unit) == (theirs.dimension, theirs.unit)
            if one and not is_vague(theirs) and fit(mine, theirs) is Fit.APART:
                yield Other(Kind.NUMBER, pair, mine.text, theirs.text)


def _with(claim: Claim, **values: tuple[Time, ...] | tuple[Amount, ...]) -> Claim:
    return replace(claim, **values)  # type: ignore[arg-type]
