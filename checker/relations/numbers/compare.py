"""Compares the amounts of two claims: which state one quantity, and whether they can both hold.

What it finds
- Counts of one class ("2,310 employees", "2,740 people on the payroll"), sums of money that name one thing,
  speeds, distances, durations with one purpose, shares, concentrations, ages of one person: supported where
  equal, rounded or converted, conflicting where no rounding, bound or range makes them one. Summands are
  added up.
- Amounts are paired one to one, the surest first; a number of three or more digits that stands in both
  claims is taken for the same quantity and keeps its amounts from any other pairing.

What it deliberately lets pass
- Counts that may have grown where the claims speak of different times (but a toll told later in one day
  that is lower does conflict).
- Parts against wholes: women among the dead, "of whom", "another", per head, a total against a smaller
  count, staff against those laid off where the workforce is much the larger, one summand.
- Sums in different currencies; ages unless both claims name the person; vague numbers ("dozens").
- Levels of two substances or in two containers; people who joined two things.
- Hardly ever a conflict: ranks, values more than five times apart (but a concentration told with the point
  elsewhere, 0.4 against 4, is one), a matter dated by a bare year in one claim alone, "one" of something.

Every judgement is symmetric in the two claims. The score rises with how alike the wording of what is counted
is, the similarity of the claims, the entities they share and the gate; the weights are set by hand.
"""

from __future__ import annotations

from checker.claims.amounts.units import currencies_agree
from checker.model import Amount, Claim, Judgement, Pair
from checker.relations.numbers.intervals import Fit, fit, ratio
from checker.relations.numbers.matter import opposed, part_of_whole, same_matter
from checker.relations.numbers.scores import GROWING, distinctive, score_of
from checker.relations.numbers.sums import with_sums
from checker.relations.numbers.verdicts import Match, bounded, judge

_LEAST_KIND = 0.3
CLOSE_TOLLS = 1.15  # a toll and a bound on it that are no further apart may be one


def compare(pair: Pair) -> tuple[Judgement, ...]:
    """Judge the amounts that both claims state of one quantity; nothing for amounts that stand alone."""
    matches = [
        match
        for a, part_a in with_sums(pair.a)
        for b, part_b in with_sums(pair.b)
        if (match := _match(a, b, pair, part=part_a or part_b)) is not None
    ]
    matches.sort(key=_priority)
    taken: list[tuple[Amount, Amount]] = []
    judged: list[Judgement] = []
    for match in matches:
        if any(_overlap(match.a, a) or _overlap(match.b, b) for a, b in taken):
            continue
        taken.append((match.a, match.b))
        judged.append(judge(match, pair))
    return tuple(judged)


def _overlap(a: Amount, b: Amount) -> bool:
    return a.start < b.end and b.start < a.end


def _priority(match: Match) -> tuple[float, tuple[str, ...], tuple[int, ...]]:
    """Equal distinctive numbers first, then the surest; the key is the same for swapped claims."""
    lead = match.score + (1.0 if match.how is Fit.EQUAL else 0.4 if match.how is Fit.ROUNDED else 0.0)
    if match.how is Fit.EQUAL and distinctive(match.a):
        lead += 1.0
    return (
        -round(lead, 6),
        tuple(sorted((match.a.text, match.b.text))),
        tuple(sorted((match.a.start, match.b.start))),
    )


def _match(a: Amount, b: Amount, pair: Pair, *, part: bool) -> Match | None:
    """`part`: one of the two is a summand of its claim ("two envoys and one clerk"), which may differ."""
    if a.dimension != b.dimension or (a.unit == "point") != (b.unit == "point"):
        return None
    if a.dimension == "money" and not currencies_agree(a.unit, b.unit):
        return None
    kind, matter = same_matter(a, b, pair)
    how = fit(a, b)
    if how is Fit.ROUNDED and matter in GROWING and ratio(a, b) > CLOSE_TOLLS and bounded(a, b):
        how = Fit.OPEN  # a toll of at least 19 is not the 23 of the evening
    if how is Fit.EQUAL and distinctive(a) and not opposed(a, b):
        kind, matter = max(kind, 0.7), matter or min(a.counted or b.counted, b.counted or a.counted)
    elif how is Fit.EQUAL and a.dimension == "money":
        kind, matter = max(kind, 0.5), matter or min(a.counted or b.counted, b.counted or a.counted)
    if kind < _LEAST_KIND:
        return None
    if how not in (Fit.EQUAL, Fit.ROUNDED) and (part or part_of_whole(a, b)):
        return None
    if _denied(a, pair.a) or _denied(b, pair.b):
        return None
    return Match(a, b, kind, matter, how, score_of(a, b, kind, how, pair))


def _denied(amount: Amount, claim: Claim) -> bool:
    """Whether the claim names the amount to reject it: "not $2 million"."""
    before = claim.quote[: max(0, amount.start - claim.start)].rstrip(' $€£,“"').lower()
    return before.endswith((" not", " no", "n't", "n’t", "instead of", "rather than"))
