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

import math
from dataclasses import dataclass

from checker.claims.hedges import significant
from checker.claims.qualifiers import MARKS
from checker.claims.units import currencies_agree, currency_words
from checker.model import Amount, Bound, Claim, EntityType, Judgement, Pair, TimeRelation, Verdict
from checker.relations.countables import (
    SUBGROUPS,
    class_of,
    is_generic,
    is_workforce,
    loses_work,
    part_and_whole,
    related,
    subgroup_of,
)
from checker.relations.events import same_kind
from checker.relations.intervals import Fit, fit, is_vague, ratio
from checker.relations.labels import describe, plural
from checker.relations.measured import one_measured, one_substance
from checker.relations.sums import with_sums

__all__ = ["compare", "describe"]

_PARTS = MARKS - {"total", "only"}
GROWING = frozenset(
    {"dead", "injured", "missing", "arrested", "displaced", "rescued", "infected", "protesters", "homes"}
)
_LEAST_KIND = 0.3
_JOINING = frozenset({"take", "part", "participate", "join"})
_RATES = frozenset({"concentration", "flow"})
CLOSE_SUMS = 1.3  # two sums this near to each other are hardly of two things by chance
CLOSE_TOLLS = 1.15  # a toll and a bound on it that are no further apart may be one
LEAD = 3  # sentences of an article's opening
# Dimensions in which one noun may be measured or counted in many respects ("four goats fell ill").
_SAID_OF_MANY = frozenset({"count", "duration", "money", "share", "length"})


@dataclass(frozen=True, slots=True)
class _Match:
    """Two amounts that may state one quantity; `kind` (0 to 1) is how well what they count agrees."""

    a: Amount
    b: Amount
    kind: float
    matter: str
    how: Fit
    score: float


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
        judgement = _judge(match, pair)
        if judgement is not None:
            judged.append(judgement)
    return tuple(judged)


def _overlap(a: Amount, b: Amount) -> bool:
    return a.start < b.end and b.start < a.end


# --- pairing amounts ---------------------------------------------------------------------------------------


def _priority(match: _Match) -> tuple[float, tuple[str, ...], tuple[int, ...]]:
    """Equal distinctive numbers first, then the surest; the key is the same for swapped claims."""
    lead = match.score + (1.0 if match.how is Fit.EQUAL else 0.4 if match.how is Fit.ROUNDED else 0.0)
    if match.how is Fit.EQUAL and _distinctive(match.a):
        lead += 1.0
    return (
        -round(lead, 6),
        tuple(sorted((match.a.text, match.b.text))),
        tuple(sorted((match.a.start, match.b.start))),
    )


def _distinctive(amount: Amount) -> bool:
    return significant(amount.value) >= 3 or (significant(amount.value) >= 2 and amount.value % 1 != 0)


def _match(a: Amount, b: Amount, pair: Pair, *, part: bool) -> _Match | None:
    """`part`: one of the two is a summand of its claim ("two envoys and one clerk"), which may differ."""
    if a.dimension != b.dimension or (a.unit == "point") != (b.unit == "point"):
        return None
    if a.dimension == "money" and not currencies_agree(a.unit, b.unit):
        return None
    kind, matter = _same_matter(a, b, pair)
    how = fit(a, b)
    if how is Fit.ROUNDED and matter in GROWING and ratio(a, b) > CLOSE_TOLLS and _bounded(a, b):
        how = Fit.OPEN  # a toll of at least 19 is not the 23 of the evening
    if how is Fit.EQUAL and _distinctive(a) and not _opposed(a, b):
        kind, matter = max(kind, 0.7), matter or a.counted or b.counted
    elif how is Fit.EQUAL and a.dimension == "money":
        kind, matter = max(kind, 0.5), matter or a.counted or b.counted
    if kind < _LEAST_KIND:
        return None
    if how not in (Fit.EQUAL, Fit.ROUNDED) and (part or _part_of_whole(a, b)):
        return None
    if _denied(a, pair.a) or _denied(b, pair.b):
        return None
    return _Match(a, b, kind, matter, how, _score(a, b, kind, how, pair))


def _bounded(a: Amount, b: Amount) -> bool:
    """Whether one of the two is an upper or lower bound."""
    return bool({Bound.AT_LEAST, Bound.AT_MOST} & {a.bound, b.bound})


def _denied(amount: Amount, claim: Claim) -> bool:
    """Whether the claim names the amount to reject it: "not $2 million"."""
    before = claim.quote[: max(0, amount.start - claim.start)].rstrip(' $€£,“"').lower()
    return before.endswith((" not", " no", "n't", "n’t", "instead of", "rather than"))


def _opposed(a: Amount, b: Amount) -> bool:
    """Whether the two count what cannot be the same: the dead and the injured."""
    first, second = class_of(a), class_of(b)
    return bool(first and second and first != second) and not related(first, second)


def _same_matter(a: Amount, b: Amount, pair: Pair) -> tuple[float, str]:
    """How well what the two count or measure agrees (0 to 1), and a label for it."""
    if a.dimension == "age":
        return (0.9, "age") if _same_person(a, b, pair) else (0.0, "")
    first, second = class_of(a), class_of(b)
    if first and (first == second or one_substance(first, second)) and not one_measured(a, b, pair):
        return 0.0, ""
    if first and first == second:
        equal = a.counted == b.counted and not is_generic(a.counted)
        return (0.95 if equal else 0.9), first
    if first and second:
        return (0.65, min(first, second)) if related(first, second) else (0.0, "")
    shared = _content(a) & _content(b)
    if _JOINING & shared and not _joined_one(a, b):
        return 0.0, ""  # some took part in the race, others in the strike
    if a.counted and a.counted == b.counted:
        if is_generic(a.counted):
            return (0.55, a.counted) if shared else (0.0, "")
        small, large = (a, b) if _size(a) <= _size(b) else (b, a)
        some = a.dimension == "count" and len(_content(small)) > 1 and not _content(large)
        apart = some or (bool(_content(a) and _content(b)) and a.dimension in _SAID_OF_MANY)
        return (0.9 if shared else 0.55 if apart else 0.8), a.counted
    if a.dimension == "count":
        if _compound(a.counted, b.counted):
            return 0.8, min(a.counted, b.counted, key=len)
        if (is_generic(a.counted) or is_generic(b.counted)) and shared:
            return 0.5, min(a.counted, b.counted, key=lambda c: (is_generic(c), c))
        return 0.0, ""
    if (
        a.dimension == "duration"
        and "last" in a.qualifiers
        and "last" in b.qualifiers
        and same_kind(a.counted, b.counted)
    ):
        return 0.8, "length"  # "the strike lasted", "the stoppage went on for"
    crossed = {a.counted, b.counted} & (_content(a) | _content(b)) - (
        {a.counted} if a.counted == b.counted else set()
    )
    named = (a.counted in b.qualifiers) or (b.counted in a.qualifiers)
    if crossed and named:
        return 0.6, a.counted if a.counted in b.qualifiers else b.counted
    if len(shared) >= 2:
        return 0.5, min(shared)
    return 0.0, ""


def _joined_one(a: Amount, b: Amount) -> bool:
    """Whether two counts of people who joined in something may be of one thing, as far as they name it."""
    one, two = _content(a) - _JOINING, _content(b) - _JOINING
    return not (one and two) or bool(one & two)


def _compound(a: str, b: str) -> bool:
    """Whether one noun is the other with a word in front: "lifeboat" and "boat"."""
    short, long = sorted((a, b), key=len)
    return len(short) >= 4 and short != long and long.endswith(short) and not is_generic(short)


def _content(amount: Amount) -> frozenset[str]:
    return frozenset(amount.qualifiers) - MARKS


def _same_person(a: Amount, b: Amount, pair: Pair) -> bool:
    one, two = _person_of(a, pair.a), _person_of(b, pair.b)
    if one is None or two is None:
        return False
    return one == two


def _person_of(amount: Amount, claim: Claim) -> str | None:
    """The entity (else the name in lower case) of the person whose age it is."""
    people = [m for m in claim.mentions if m.type is EntityType.PERSON]
    before = [m for m in people if m.end <= amount.start]
    after = [m for m in people if 0 <= m.start - amount.end <= 30] if amount.text.endswith("old") else []
    if not amount.qualifiers or not (before or after):
        return None
    nearest = min(after, key=lambda m: m.start) if after else max(before, key=lambda m: m.end)
    names = nearest.name.lower().replace("-", " ").split()
    if amount.qualifiers[-1] not in names and amount.qualifiers[-1] not in ("he", "she", "who"):
        return None
    return nearest.entity or nearest.name.lower()


def _part_of_whole(a: Amount, b: Amount) -> bool:
    """Whether the one may count a part of the other, or a rate: such amounts differ and agree."""
    marks_a, marks_b = set(a.qualifiers) & _PARTS, set(b.qualifiers) & _PARTS
    if marks_a != marks_b:
        return True
    small, large = (a, b) if _size(a) <= _size(b) else (b, a)
    if "total" in large.qualifiers and "total" not in small.qualifiers and ratio(a, b) > 1.5:
        return True
    if part_and_whole(class_of(a), class_of(b)):
        return True
    group_a, group_b = subgroup_of(a), subgroup_of(b)
    if class_of(small) and small.counted == "man" and not is_generic(large.counted):
        return False  # the men among the people are some of them, the men among the miners are the miners
    if class_of(a) and group_a != group_b and a.dimension == "count":
        return bool(group_a and group_b) or bool(
            subgroup_of(small) and (small.counted in SUBGROUPS or is_generic(small.counted))
        )
    if class_of(a) == class_of(b) == "staff":
        return is_workforce(large) and loses_work(small) and ratio(a, b) > 1.5
    return False


def _size(amount: Amount) -> float:
    return amount.low if amount.low is not None else amount.high or 0.0


# --- scores ------------------------------------------------------------------------------------------------


def _score(a: Amount, b: Amount, kind: float, how: Fit, pair: Pair) -> float:
    """How sure it is that the two state one quantity of one happening: a logistic sum of the evidence."""
    sum_ = -0.5 + 4.0 * (kind - 0.7)
    sum_ += min(0.45 * len(_content(a) & _content(b)), 0.9)
    sum_ += min(0.15 * len(pair.a.lemmas & pair.b.lemmas), 0.75)
    sum_ += 2.5 * (pair.similarity - 0.35)
    sum_ += min(0.5 * len(pair.shared), 1.0)
    sum_ += 2.0 * (pair.gate.score - 0.5)
    if class_of(a) and class_of(b):  # what a headline or opening counts is the matter of the whole article
        sum_ += 0.6 * (_leads(pair.a) + _leads(pair.b))
    if how is Fit.EQUAL and _distinctive(a):
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
        if a.dimension in ("rank", "score", "magnitude") or (a.dimension == "share" and not class_of(a)):
            sum_ -= 2.0 if a.dimension == "rank" else 1.0
        if a.dimension == "count" and min(a.value, b.value) <= 1:
            sum_ -= 1.0  # "one member" rarely counts all of them
    if pair.gate.same_time is False:
        sum_ -= 1.5
    elif pair.gate.same_time is None and how is Fit.APART and class_of(a) in GROWING:
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


# --- verdicts ----------------------------------------------------------------------------------------------


def _judge(match: _Match, pair: Pair) -> Judgement | None:
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


def _apart(match: _Match, pair: Pair) -> tuple[Verdict, str, bool]:
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
    if _bounded(match.a, match.b):
        return Verdict.CONFLICTS, f"{what}, and the value lies outside the bound", False
    return Verdict.CONFLICTS, f"{what}, and no rounding makes them equal", False


def bygone(claim: Claim) -> bool:
    """Whether the claim dates its matter by a bare year, as news does with what happened long before."""
    return any(
        t.precision == "year" and t.relation in (TimeRelation.AT, TimeRelation.DURING) for t in claim.times
    )


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


def _noun_phrase(match: _Match) -> str:
    if match.a.dimension == "money" and match.matter in ("", match.a.unit):
        return f"sum in {currency_words(match.a.unit)}"
    if match.a.dimension == "count" and match.matter == match.a.counted:
        return plural(match.matter)
    return _CALLED.get(match.matter, match.matter) or "same thing"


_CALLED = {"aboard": "people on board", "ill": "people taken ill", "participants": "people who took part"}
