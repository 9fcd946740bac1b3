"""Whether two amounts count or measure one thing, and what it is called."""

from __future__ import annotations

from checker.claims.amounts.qualifiers import MARKS
from checker.model import Amount, Claim, EntityType, Pair
from checker.relations.events import same_kind
from checker.relations.numbers.countables import (
    SUBGROUPS,
    class_of,
    is_generic,
    is_workforce,
    loses_work,
    part_and_whole,
    related,
    subgroup_of,
)
from checker.relations.numbers.intervals import ratio
from checker.relations.numbers.measured import one_measured, one_substance

_PARTS = MARKS - {"total", "only"}
_JOINING = frozenset({"take", "part", "participate", "join"})
# Dimensions in which one noun may be measured or counted in many respects ("four goats fell ill").
_SAID_OF_MANY = frozenset({"count", "duration", "money", "share", "length"})


def opposed(a: Amount, b: Amount) -> bool:
    """Whether the two count what cannot be the same: the dead and the injured."""
    first, second = class_of(a), class_of(b)
    return bool(first and second and first != second) and not related(first, second)


def same_matter(a: Amount, b: Amount, pair: Pair) -> tuple[float, str]:
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
    shared = content(a) & content(b)
    if _JOINING & shared and not _joined_one(a, b):
        return 0.0, ""  # some took part in the race, others in the strike
    if a.counted and a.counted == b.counted:
        return _of_one_noun(a, b, shared)
    return _of_two_nouns(a, b, shared) if a.dimension == "count" else _of_two_measures(a, b, shared)


def _of_one_noun(a: Amount, b: Amount, shared: frozenset[str]) -> tuple[float, str]:
    if is_generic(a.counted):
        return (0.55, a.counted) if shared else (0.0, "")
    small, large = sorted((a, b), key=_by_size)
    some = a.dimension == "count" and len(content(small)) > 1 and not content(large)
    apart = some or (bool(content(a) and content(b)) and a.dimension in _SAID_OF_MANY)
    return (0.9 if shared else 0.55 if apart else 0.8), a.counted


def _of_two_nouns(a: Amount, b: Amount, shared: frozenset[str]) -> tuple[float, str]:
    if _compound(a.counted, b.counted):
        return 0.8, min(a.counted, b.counted, key=len)
    if (is_generic(a.counted) or is_generic(b.counted)) and shared:
        return 0.5, min(a.counted, b.counted, key=lambda c: (is_generic(c), c))
    return 0.0, ""


def _of_two_measures(a: Amount, b: Amount, shared: frozenset[str]) -> tuple[float, str]:
    lasting = "last" in a.qualifiers and "last" in b.qualifiers
    if a.dimension == "duration" and lasting and same_kind(a.counted, b.counted):
        return 0.8, "length"  # "the strike lasted", "the stoppage went on for"
    crossed = [x.counted for x, y in ((a, b), (b, a)) if x.counted in y.qualifiers]
    if crossed:
        return 0.6, min(crossed)
    return (0.5, min(shared)) if len(shared) >= 2 else (0.0, "")


def _joined_one(a: Amount, b: Amount) -> bool:
    """Whether two counts of people who joined in something may be of one thing, as far as they name it."""
    one, two = content(a) - _JOINING, content(b) - _JOINING
    return not (one and two) or bool(one & two)


def _compound(a: str, b: str) -> bool:
    """Whether one noun is the other with a word in front: "lifeboat" and "boat"."""
    short, long = sorted((a, b), key=len)
    return len(short) >= 4 and short != long and long.endswith(short) and not is_generic(short)


def content(amount: Amount) -> frozenset[str]:
    """What narrows the amount, without marks of a part or a rate."""
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


def part_of_whole(a: Amount, b: Amount) -> bool:
    """Whether the one may count a part of the other, or a rate: such amounts differ and agree."""
    marks_a, marks_b = set(a.qualifiers) & _PARTS, set(b.qualifiers) & _PARTS
    if marks_a != marks_b:
        return True
    small, large = sorted((a, b), key=_by_size)
    if "total" in large.qualifiers and "total" not in small.qualifiers and ratio(a, b) > 1.5:
        return True
    if part_and_whole(class_of(a), class_of(b)):
        return True
    group_a, group_b = subgroup_of(a), subgroup_of(b)
    if class_of(small) and small.counted == "man" and not is_generic(large.counted):
        return False  # the men among the people are some of them, the men among the miners are the miners
    if class_of(a) and class_of(b) and group_a != group_b and a.dimension == "count":
        return bool(group_a and group_b) or bool(
            subgroup_of(small) and (small.counted in SUBGROUPS or is_generic(small.counted))
        )
    if class_of(a) == class_of(b) == "staff":
        return is_workforce(large) and loses_work(small) and ratio(a, b) > 1.5
    return False


def _by_size(amount: Amount) -> tuple[float, str, tuple[str, ...]]:
    return _size(amount), amount.text, amount.qualifiers


def _size(amount: Amount) -> float:
    return amount.low if amount.low is not None else amount.high or 0.0
