"""The names of one article, gathered into profiles: a full name with its short forms, posts and ages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from checker.claims.lexicon import HONORIFICS
from checker.model import Claim, EntityType
from checker.relations.names.compare import Profile
from checker.relations.names.context import KIN


@dataclass(frozen=True, slots=True)
class NameGroup:
    """The names of one article that stand for one entity, with the claims that use each."""

    profile: Profile
    claims: dict[str, tuple[Claim, ...]]  # spelling -> claims

    @property
    def all_claims(self) -> tuple[Claim, ...]:
        seen = {c.id: c for claims in self.claims.values() for c in claims}
        return tuple(sorted(seen.values(), key=lambda c: c.start))


def article_groups(claims: Sequence[Claim]) -> list[NameGroup]:
    """The name groups of one article's claims, longest names first in text order.

    A single word belongs to the person whose full name it ends or begins; where it fits several, to the one
    named last before it.
    """
    uses: dict[tuple[EntityType, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        for mention in claim.mentions:
            if mention.name.lower() not in HONORIFICS and len(mention.name) > 1:
                uses[mention.type, mention.name].append(claim)
    people = [name for type_, name in uses if type_ is EntityType.PERSON]
    used_by = {name: uses[EntityType.PERSON, name] for name in people}
    full = [n for n in people if len(n.split()) > 1]
    kin = {n for n in full if _is_kin(n, used_by[n])}
    owner = {name: _owner(name, full, used_by, kin) for name in people}
    members: dict[tuple[EntityType, str], list[str]] = defaultdict(list)
    for type_, name in uses:
        head = owner[name] if type_ is EntityType.PERSON else name
        members[type_, head].append(name)
    surnames = _surnames(full)
    return [
        _group(type_, head, names, {n: uses[type_, n] for n in names}, surnames)
        for (type_, head), names in members.items()
    ]


def _is_kin(name: str, used_in: Sequence[Claim]) -> bool:
    """Whether the name is brought in as somebody's relative: "her mother, N. N.", "his brother N. N."."""
    first = min(used_in, key=lambda claim: claim.start)
    at = next(m.start for m in first.mentions if m.name == name) - first.start
    before = first.quote[:at].rstrip(" ,").split()
    return bool(before) and before[-1].casefold() in KIN


def _owner(
    name: str, full: Sequence[str], uses: Mapping[str, Sequence[Claim]], kin: Set[str] = frozenset()
) -> str:
    """The full name that a name is short for, or itself. A relative who is named later than the short name is
    somebody else.

    Where several fit, each use of the short name votes for the one named last before it, else first after.
    """
    words = name.casefold().split()
    fits = [
        f
        for f in full
        if f != name and len(f.split()) > len(words) and _short_for(words, f.casefold().split())
        if f not in kin or min(_positions(f, uses[f])) < min(_positions(name, uses[name]))
    ]
    if len(fits) <= 1:
        return fits[0] if fits else name
    named = {f: sorted(_positions(f, uses[f])) for f in fits}
    meant = Counter(_nearest_before(at, named) for at in sorted(_positions(name, uses[name])))
    return meant.most_common(1)[0][0]


def _positions(name: str, used_in: Sequence[Claim]) -> set[int]:
    """Where in its article a name stands."""
    return {m.start for claim in used_in for m in claim.mentions if m.name == name}


def _nearest_before(at: int, named: Mapping[str, Sequence[int]]) -> str:
    """The name with the last place before `at`, or, where none stands before, with the first place."""
    before = {name: max(i for i in places if i < at) for name, places in named.items() if places[0] < at}
    if before:
        return max(before, key=lambda name: (before[name], name))
    return min(named, key=lambda name: (named[name][0], name))


def _short_for(words: Sequence[str], full: Sequence[str]) -> bool:
    """Whether `words` are the surname, the initialled name, or the first part (as in East Asia) of `full`."""
    if len(words) == 1:
        return words[0] in {full[-1], full[0]} or full[-1].split("-")[-1] == words[0]
    if len(words[0].rstrip(".")) == 1:
        return words[1:] == full[-len(words[1:]) :] and full[0].startswith(words[0].rstrip("."))
    return words == full[-len(words) :] or words == full[: len(words)]


def _surnames(full: Iterable[str]) -> dict[str, list[str]]:
    by_surname: dict[str, list[str]] = defaultdict(list)
    for name in full:
        by_surname[name.casefold().split()[-1]].append(name)
    return by_surname


def _group(
    type_: EntityType,
    head: str,
    names: Sequence[str],
    uses: dict[str, list[Claim]],
    surnames: dict[str, list[str]],
) -> NameGroup:
    claims = {c.id: c for used in uses.values() for c in used}
    posts = tuple(p for c in claims.values() for p in c.own_posts if p.person in names)
    ages = frozenset(
        int(a.value)
        for c in claims.values()
        for a in c.amounts
        if a.dimension == "age" and _beside(a.start, c, names)
    )
    companions = frozenset(m.name for c in claims.values() for m in c.mentions if m.name not in names)
    last = head.casefold().split()[-1]
    profile = Profile(
        name=head,
        type=type_,
        article=next(iter(claims.values())).article,
        spellings=tuple(sorted(names)),
        posts=posts,
        ages=ages,
        context=frozenset().union(*(c.lemmas for c in claims.values())),
        companions=companions,
        apart=frozenset(n for n in surnames.get(last, ()) if n != head),
    )
    ordered = {
        n: tuple(sorted({c.id: c for c in used}.values(), key=lambda c: c.start)) for n, used in uses.items()
    }
    return NameGroup(profile, ordered)


def _beside(at: int, claim: Claim, names: Sequence[str]) -> bool:
    """Whether an age stands right behind one of the names: "N. N., 58, ..."."""
    return any(m.name in names and 0 <= at - m.end <= 3 for m in claim.mentions)
