"""What the folder as a whole says of a conflict that two claims alone suggest.

An article that states both values does not dispute either: it counts two things. A number that grows with
its event (the dead, the displaced) and was told later and higher is a development. One of something is rarely
a count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.model import Amount, Article, Claim, Judgement, Kind, Relation, Verdict
from checker.pairing.when import one_of_long_ago, told_order
from checker.relations.countables import class_of
from checker.relations.intervals import Fit, fit
from checker.relations.labels import amount_called
from checker.relations.numbers import GROWING, clock_order

PLAIN = 0.8  # score from which two undated counts are held against each other
# Words for a moment before the one that an article mostly tells of.
_EARLIER = re.compile(
    r"\b(?:previous|preceding) (?:\w+ )?(?:morning|afternoon|evening|night|day|week|month)\b"
    r"|\bthe (?:day|night|evening|week|month) before\b|\bby then\b|\bat (?:the|that) time\b|\bearlier\b"
    r"|\binitially\b",
    re.IGNORECASE,
)
_SPREADING = frozenset({"fire", "blaze", "wildfire", "flood", "burn", "slick", "spill"})
_PRICED = frozenset({"share", "money"})
_TRADED = frozenset({"share", "stock", "index", "bond", "price"})
LARGE = 20  # an equal count from here on is hardly chance, whatever the words around it


def settle(
    relations: Sequence[Relation], claims: Sequence[Claim], articles: Sequence[Article]
) -> list[Relation]:
    """The relations; number conflicts that the folder explains, and agreement in ranks, become UNSURE."""
    told = _Told.of(claims, articles)
    return [_settled(r, told) if r.kind is Kind.NUMBER else r for r in relations]


@dataclass(frozen=True, slots=True)
class _Told:
    """The amounts of each article, and its date."""

    amounts: Mapping[str, Sequence[Amount]]
    published: Mapping[str, str | None]

    @classmethod
    def of(cls, claims: Sequence[Claim], articles: Sequence[Article]) -> _Told:
        amounts: dict[str, list[Amount]] = {a.id: [] for a in articles}
        for claim in claims:
            amounts[claim.article].extend(claim.amounts)
        return cls(amounts, {a.id: a.published for a in articles})

    def tops(self, matter: str, value: float) -> bool:
        """Whether no dated article tells as high a count of the matter, and two or more tell one."""
        highest = [
            max(counts)
            for article, amounts in self.amounts.items()
            if self.published[article]
            and (counts := [a.value for a in amounts if class_of(a) == matter and a.value >= 1])
        ]
        return len(highest) >= 2 and value > max(highest)


def _settled(relation: Relation, told: _Told) -> Relation:
    a, b = relation.a[0], relation.b[0]
    x, y = amount_called(a, relation.judgement.value_a), amount_called(b, relation.judgement.value_b)
    if x is None or y is None:
        return relation
    if relation.judgement.verdict is Verdict.SUPPORTS:
        return _unsure(relation, "a rank in common says little") if x.dimension == "rank" else relation
    if relation.judgement.verdict is not Verdict.CONFLICTS:
        return relation
    why, over_time = None, False
    if a.article != b.article and (
        _states(told.amounts[b.article], x) or _states(told.amounts[a.article], y)
    ):
        why = "one of the articles states both numbers, so they count two things"
    elif _complete(x, y, (*told.amounts[a.article], *told.amounts[b.article])):
        why = "an article gives the number that makes them parts of one whole"
    elif one_of_long_ago(a.times, b.times, told.published[a.article], told.published[b.article]):
        why = "one is told of long ago"
    elif _of_an_hour(a, b, x):
        why = "prices move from hour to hour, and one is told of an hour of its own"
    elif _grows(relation.judgement.matter, x) and x.value != y.value:
        why, over_time = _grown(a, b, x, y, told, relation.judgement)
    elif x.dimension == "count" and min(x.value, y.value) <= 1:
        why = "one of something is rarely a count"
    elif a.article == b.article and not set(x.qualifiers) & set(y.qualifiers) and not a.title and not b.title:
        why = "one article gives both, and nothing says that they count the same"
    return _unsure(relation, why, over_time=over_time) if why else relation


def _states(amounts: Iterable[Amount], wanted: Amount) -> bool:
    """Whether one of the amounts is the same number of the same thing, or an equal large one of anything."""
    return any(
        amount.dimension == wanted.dimension
        and (
            (amount.value == wanted.value >= LARGE)
            or (_one_thing(amount, wanted) and fit(amount, wanted) in {Fit.EQUAL, Fit.ROUNDED})
        )
        for amount in amounts
    )


def _grows(matter: str, amount: Amount) -> bool:
    """Whether such a number grows with its event: the dead, the displaced, the land that a fire has taken."""
    return matter in GROWING or (amount.dimension == "area" and matter in _SPREADING)


def _of_an_hour(a: Claim, b: Claim, amount: Amount) -> bool:
    """Whether a price or its change is told of an hour in one claim alone: "9 per cent lower at noon"."""
    timed = [any(t.clock is not None for t in claim.times) for claim in (a, b)]
    return amount.dimension in _PRICED and timed[0] != timed[1] and bool(_TRADED & a.lemmas & b.lemmas)


def _complete(x: Amount, y: Amount, amounts: Iterable[Amount]) -> bool:
    """Whether two counts and a third that is given are two parts and their whole: 14 of 38 branches are to
    close, 24 will be left."""
    whole, rest = x.value + y.value, abs(x.value - y.value)
    return x.dimension == "count" and any(
        z.dimension == "count"
        and (z.value == whole or (z.value == rest > 1 and "among" in z.qualifiers))
        and class_of(z) == class_of(x)
        and (z.counted in {x.counted, y.counted} or class_of(z) != "")
        for z in amounts
    )


def _one_thing(a: Amount, b: Amount) -> bool:
    return a.counted == b.counted or class_of(a) == class_of(b) != ""


def _grown(
    a: Claim, b: Claim, x: Amount, y: Amount, told: _Told, judgement: Judgement
) -> tuple[str | None, bool]:
    """Why a growing number is no conflict: told later and higher, or it cannot be known which was later; and
    whether it has grown.

    Where neither text gives any time and both say it in nearly the same words, a reader will want to know;
    and where an undated one tells more than any that is dated, however late.
    """
    published = told.published
    order = told_order(a.times, b.times, published[a.article], published[b.article])
    undated = not (a.times or b.times or published[a.article] or published[b.article])
    if undated and judgement.score >= PLAIN:
        return None, False
    higher, other = (b, a) if y.value > x.value else (a, b)
    if _EARLIER.search(other.text):
        return "the lower number is told of an earlier moment", False
    beyond = not published[higher.article] and bool(published[other.article])
    if order is None and beyond and told.tops(judgement.matter, max(x.value, y.value)):
        return None, False
    if order is None:
        return "such a number grows with time, and which was told first is not known", False
    if order == 0 and not clock_order(a, b) and judgement.score < PLAIN:
        return "both are told of one day, and such a number grows from hour to hour", False
    if (y.value > x.value) == (order > 0) and order != 0:
        return "the later number is the higher: it may have grown in between", True
    return None, False


def _unsure(relation: Relation, why: str, *, over_time: bool = False) -> Relation:
    judgement = replace(
        relation.judgement,
        verdict=Verdict.UNSURE,
        reason=f"{relation.judgement.reason}; {why}",
        over_time=over_time,
    )
    return replace(relation, judgement=judgement)
