"""What the folder as a whole says of a conflict that two claims alone suggest.

An article that states both values does not dispute either: it counts two things. A number that grows with
its event (the dead, the displaced) and was told later and higher is a development. One of something is rarely
a count.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from checker.claims.wordlists import words
from checker.model import Amount, Article, Claim, Judgement, Kind, Relation, Time, TimeRelation, Verdict
from checker.pairing.when import one_of_long_ago, told_order
from checker.relations.numbers.countables import class_of
from checker.relations.numbers.labels import amount_called
from checker.relations.numbers.scores import GROWING
from checker.relations.numbers.told import Told, Torn
from checker.relations.numbers.verdicts import clock_order

PLAIN = 0.8  # score from which two undated counts are held against each other
# Words for a moment before the one that an article mostly tells of.
_EARLIER = re.compile(
    r"\b(?:previous|preceding) (?:\w+ )?(?:morning|afternoon|evening|night|day|week|month)\b"
    r"|\bthe (?:day|night|evening|week|month) before\b|\bby then\b|\bat (?:the|that) time\b|\bearlier\b"
    r"|\binitially\b",
    re.IGNORECASE,
)
_SPREADING = frozenset({"fire", "blaze", "wildfire", "flood", "burn", "slick", "spill", "burned land"})
_HAPPENING = words("""
    happen occur explosion blast explode crash collide collision derail sink capsize collapse quake earthquake
    erupt eruption storm landslide avalanche fire blaze attack bombing strike hit slam ram
""")
_PRICED = frozenset({"share", "money"})
_TRADED = frozenset({"share", "stock", "index", "bond", "price"})


def settle(
    relations: Sequence[Relation], claims: Sequence[Claim], articles: Sequence[Article]
) -> list[Relation]:
    """The relations; number conflicts that the folder explains, and agreement in ranks, become UNSURE."""
    told = Told.of(claims, articles)
    inside = [_settled(r, told) if _within(r) else r for r in relations]
    told = replace(told, torn=frozenset(t for r in inside if _within(r) and (t := _torn(r)) is not None))
    return [_settled(r, told) if r.kind is Kind.NUMBER and not _within(r) else r for r in inside]


def _within(relation: Relation) -> bool:
    """Whether it is of numbers that stand in one article."""
    return relation.kind is Kind.NUMBER and relation.a[0].article == relation.b[0].article


def _torn(relation: Relation) -> Torn | None:
    """The article and the two values of a conflict inside it."""
    x, y = _amounts(relation)
    if relation.judgement.verdict is not Verdict.CONFLICTS or x is None or y is None:
        return None
    return relation.a[0].article, frozenset({x.value, y.value})


def _amounts(relation: Relation) -> tuple[Amount | None, Amount | None]:
    judgement = relation.judgement
    return amount_called(relation.a[0], judgement.value_a), amount_called(relation.b[0], judgement.value_b)


@dataclass(frozen=True, slots=True)
class _Conflict:
    """Two numbers held against each other: the claims, their amounts, and what the folder tells besides."""

    a: Claim
    b: Claim
    x: Amount
    y: Amount
    judgement: Judgement
    told: Told

    @property
    def within(self) -> bool:
        """Whether one article gives both."""
        return self.a.article == self.b.article

    @property
    def published(self) -> tuple[str | None, str | None]:
        return self.told.published[self.a.article], self.told.published[self.b.article]


def _settled(relation: Relation, told: Told) -> Relation:
    a, b = relation.a[0], relation.b[0]
    x, y = _amounts(relation)
    if x is None or y is None:
        return relation
    if relation.judgement.verdict is Verdict.SUPPORTS:
        return _unsure(relation, "a rank in common says little") if x.dimension == "rank" else relation
    if relation.judgement.verdict is not Verdict.CONFLICTS:
        return relation
    why, over_time = _explained(_Conflict(a, b, x, y, relation.judgement, told))
    return _unsure(relation, why, over_time=over_time) if why else relation


def _explained(conflict: _Conflict) -> tuple[str | None, bool]:
    """Why the numbers are no conflict (None: nothing says so), and whether the one has become the other.

    Of a number that grows, only what makes it another number and its growth are asked.
    """
    another = _first(_ANOTHER, conflict)
    if another is not None:
        return another, False
    if _grows(conflict):
        return _grown(conflict)
    return _first(_NO_COUNT, conflict), False


def _first(rules: _Rules, conflict: _Conflict) -> str | None:
    return next((why for why, applies in rules if applies(conflict)), None)


def _both_in_one(c: _Conflict) -> bool:
    """Whether the article of either claim states the number of the other too."""
    if c.within:
        return False
    return c.told.both(c.b, c.y, c.x) or c.told.both(c.a, c.x, c.y)


def _complete(c: _Conflict) -> bool:
    """Whether two counts and a third that is given are two parts and their whole: 14 of 38 branches are to
    close, 24 will be left."""
    x, y = c.x, c.y
    whole, rest = x.value + y.value, abs(x.value - y.value)
    return x.dimension == "count" and any(
        z.dimension == "count"
        and (z.value == whole or (z.value == rest > 1 and "among" in z.qualifiers))
        and class_of(z) == class_of(x)
        and (z.counted in {x.counted, y.counted} or class_of(z) != "")
        for z in (*c.told.amounts[c.a.article], *c.told.amounts[c.b.article])
    )


def _long_ago(c: _Conflict) -> bool:
    return one_of_long_ago(c.a.times, c.b.times, *c.published)


def _of_its_own(c: _Conflict) -> bool:
    """Whether one counts those of its own side alone: "two of our soldiers"."""
    counts = c.x.dimension == "count"
    return counts and any(
        re.search(rf"\bour (?:own )?(?:\w+ )?{re.escape(x.counted)}\w*\b", claim.text, re.IGNORECASE)
        for claim, x in ((c.a, c.x), (c.b, c.y))
        if x.counted
    )


def _of_an_hour(c: _Conflict) -> bool:
    """Whether a price or its change is told of an hour in one claim alone: "9 per cent lower at noon"."""
    timed = [any(t.clock is not None for t in claim.times) for claim in (c.a, c.b)]
    return c.x.dimension in _PRICED and timed[0] != timed[1] and bool(_TRADED & c.a.lemmas & c.b.lemmas)


def _of_one(c: _Conflict) -> bool:
    return c.x.dimension == "count" and min(c.x.value, c.y.value) <= 1


def _two_counts(c: _Conflict) -> bool:
    """Whether the text of one article gives both, narrowed by nothing in common."""
    heads = any(claim.title or claim.caption for claim in (c.a, c.b))  # says again what the text says
    return c.within and not set(c.x.qualifiers) & set(c.y.qualifiers) and not heads


def _printed_together(c: _Conflict) -> bool:
    """Whether one is the caption in the other's text, and nothing says that they tell of two moments."""
    together = c.within and c.a.caption != c.b.caption
    return together and not (c.a.times and c.b.times) and not _EARLIER.search(c.a.text + "\n" + c.b.text)


# Why two numbers are no conflict, the first that applies: of any number, and of one that does not grow.
_Rules = tuple[tuple[str, Callable[[_Conflict], bool]], ...]
_ANOTHER: _Rules = (
    ("one of the articles states both numbers, so they count two things", _both_in_one),
    ("an article gives the number that makes them parts of one whole", _complete),
    ("one is told of long ago", _long_ago),
    ("one counts those of its own side", _of_its_own),
    ("prices move from hour to hour, and one is told of an hour of its own", _of_an_hour),
)
_NO_COUNT: _Rules = (
    ("one of something is rarely a count", _of_one),
    ("one article gives both, and nothing says that they count the same", _two_counts),
)


def _grows(c: _Conflict) -> bool:
    """Whether such a number grows with its event: the dead, the displaced, the land that a fire has taken."""
    matter = c.judgement.matter
    growing = matter in GROWING or (c.x.dimension == "area" and matter in _SPREADING)
    return growing and c.x.value != c.y.value and not _printed_together(c)


def _counted_at(claim: Claim) -> tuple[Time, ...]:
    """The times that a growing number may be of: not that at which what it grows with happened ("the blast
    occurred at noon"), for it was counted since."""
    return tuple(t for t in claim.times if t.relation is not TimeRelation.AT or not _HAPPENING & set(t.event))


def _grown(c: _Conflict) -> tuple[str | None, bool]:
    """Why a growing number is no conflict: told later and higher, or it cannot be known which was later; and
    whether it has grown.

    Where neither text gives any time and both say it in nearly the same words, a reader will want to know;
    and where an undated one tells more than any that is dated, however late, or less than one of the first
    day.
    """
    a, b, x, y, published = c.a, c.b, c.x, c.y, c.told.published
    order = told_order(_counted_at(a), _counted_at(b), *c.published)
    undated = not (a.times or b.times or any(c.published))
    if undated and c.judgement.score >= PLAIN:
        return None, False
    higher, other = (b, a) if y.value > x.value else (a, b)
    if _EARLIER.search(other.text):
        return "the lower number is told of an earlier moment", False
    beyond = not published[higher.article] and bool(published[other.article])
    low, high = sorted((x.value, y.value))
    if order is None and beyond and c.told.tops(c.judgement.matter, high, low, other.article):
        return None, False
    if order is None and not published[other.article] and c.told.opens(higher.article):
        return None, False
    if order is None:
        return "such a number grows with time, and which was told first is not known", False
    if order == 0 and not clock_order(a, b) and c.judgement.score < PLAIN:
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
