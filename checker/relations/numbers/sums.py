"""Counts that add up inside one claim: "two envoys and one clerk of the mission" are three of its staff."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.claims.places import country
from checker.model import Amount, Bound, Claim
from checker.relations.numbers.countables import class_of

_OF_ONE_NOUN = re.compile(r"(?:\s[\w-]+){1,3}\sand\s\Z")  # "two Greek and two Italian nurses"
_JOINED = re.compile(r"[^.;:!?]{0,90}\band\s\Z")


def with_sums(claim: Claim) -> tuple[tuple[Amount, bool], ...]:
    """The amounts of a claim, each with whether it is a summand, and the sums of neighbouring counts of one
    class.

    A sum covers the text from its first summand to its last, and keeps what the first one counts.
    """
    amounts = claim.amounts
    parts: set[int] = set()
    sums: list[Amount] = []
    for i in range(len(amounts) - 1):
        a, b = amounts[i], amounts[i + 1]
        if _adds_up(claim, a, b):
            parts |= {i, i + 1}
            sums.append(_sum(claim, a, b))
    return tuple((amount, i in parts) for i, amount in enumerate(amounts)) + tuple((s, False) for s in sums)


def _adds_up(claim: Claim, a: Amount, b: Amount) -> bool:
    if a.dimension != "count" or b.dimension != "count":
        return False
    of_one_noun = a.counted == b.counted or country(a.counted) is not None
    if not class_of(b) or (class_of(a) != class_of(b) and not of_one_noun):
        return False
    if a.bound != Bound.EXACT or b.bound != Bound.EXACT:
        return False
    between = claim.quote[a.end - claim.start : b.start - claim.start]
    return (_OF_ONE_NOUN if of_one_noun else _JOINED).match(between) is not None


def _sum(claim: Claim, a: Amount, b: Amount) -> Amount:
    total = a.value + b.value
    text = claim.quote[a.start - claim.start : b.end - claim.start]
    qualifiers = tuple(dict.fromkeys((*a.qualifiers, *b.qualifiers, "total")))
    counted = b.counted if country(a.counted) else a.counted
    return replace(
        a, text=text, end=b.end, counted=counted, value=total, low=total, high=total, qualifiers=qualifiers
    )
