"""Places: one thing, or one happening, put in two places.

Finds: two sentences that tell of one happening (the same noun or verb of it, with the same people, bodies or
things) in two places of one size that cannot be one: two hospitals, a school and a town hall, two towns.

Lets pass: a place and what it lies in; places that the folder puts into each other, or side by side; a
building that may be called otherwise ("the residence" and "the villa"); a street and a house, which may stand
in it; several people or things of which each may have been somewhere else; plans; other times.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from enum import Enum

from checker.claims.places import country
from checker.claims.sites.words import family
from checker.claims.wordlists import words
from checker.model import Argument, Grain, Holds, Judgement, Pair, Site, Spot, Verdict
from checker.relations.same_event import one_holder

LEAST = 0.5  # how surely two sites must be of one happening
ONE_THING = 0.75
SPELLED_ALIKE = 0.7  # share of letters in common from which two names may be one
_OPPOSITES = (
    "north south east west northern southern eastern western",
    "left right middle",
    "upper lower",
    "first second third fourth fifth",
    "front back rear",
    "old new",
)
_PERSONS = words("""
    person people survivor victim passenger man woman child boy girl crew sailor worker miner hostage refugee
    migrant prisoner patient tourist resident evacuee soldier student pupil wounded injured dead body
    detainee suspect captive rescued
""")
_ALL = words("person people survivor victim")  # of all of whom any group may be part
# What begins in one place, of which "the origin" may be said.
_SPREADING = words("""
    fire blaze wildfire flame inferno outbreak epidemic infection disease virus leak spill blast explosion
    landslide avalanche mudslide flood blackout outage cluster earthquake quake contamination
""")
_FURTHER = words(
    "early earlier previous last next late later further future first second third other another new recent"
)
# How something is brought; a verb of no line may stand for any.
_WAYS = ("land disembark ferry tow ship sail", "fly airlift helicopter", "drive bus")
_ONWARD = words("transfer move relocate")
_LASTING = frozenset({"be", "bring", "see", "live", "talk", "gather", "show", "treat", "stage"})
_KNOWN = 2  # names in common that make one happening of two

Beside = frozenset[frozenset[str]]
Told = Mapping[str, Sequence[Site]]


class Fit(Enum):
    """Whether two places are one."""

    SAME = "same"
    OTHER = "other"
    OPEN = "open"


def compare(pair: Pair, beside: Beside = frozenset(), told: Told | None = None) -> tuple[Judgement, ...]:
    """At most one judgement, of the surest two sites. `beside` holds the pairs of place entities that some
    claim puts into each other or lists together, `told` the sites of each article: one that tells of both
    places disputes neither. Symmetric."""
    if pair.gate.same_time is False or pair.a.article == pair.b.article:
        return ()
    own = told or {}
    found = [
        judgement
        for x in pair.a.sites
        for y in pair.b.sites
        if (judgement := _judged(x, y, pair, beside)) is not None
        and not _tells(own.get(pair.a.article, ()), x, y)
        and not _tells(own.get(pair.b.article, ()), y, x)
    ]
    return tuple(sorted(found, key=lambda j: (-j.score, j.reason))[:1])


def _tells(told: Sequence[Site], own: Site, other: Site) -> bool:
    """Whether an article puts what it puts in its own place in the other's too."""
    return any(
        site.act == other.act
        and one_happening(site, other, 1.0, None) >= LEAST
        and whereabouts(site, other) is Fit.SAME
        for site in told
        if site is not own
    )


def _judged(x: Site, y: Site, pair: Pair, beside: Beside) -> Judgement | None:
    sure = one_happening(x, y, pair.similarity, pair.gate.same_time)
    if sure < LEAST or whereabouts(x, y, beside) is not Fit.OTHER:
        return None
    score = round(min(0.9, 0.25 + 0.55 * sure + 0.15 * max(0.0, pair.similarity)), 4)
    reason = f'{_matter(x, y)}: one says "{x.text}", the other "{y.text}"'
    return Judgement(Verdict.CONFLICTS, x.text, y.text, reason, score, pair.gate.evidence, matter=x.act)


def _matter(x: Site, y: Site) -> str:
    """What is in two places, in the words of the plainer of the two: "where the talks took place"."""
    named = [s for s in (x, y) if s.noun] or [x, y]
    told = min((s.told for s in named), key=lambda t: (_vague(t), len(t), t))
    return f"where {_definite(told)} took place" if named[0].noun else f"where {_lower(told)}"


def _vague(told: str) -> bool:
    first = told.split(" ", 1)[0].lower()
    return first in {"he", "she", "it", "they", "them", "him", "her", "who", "which", "that"}


def _lower(told: str) -> str:
    first, _, rest = told.partition(" ")
    small = first.lower() in words("the a an all every his her their its our my both one two these those")
    return f"{first.lower()} {rest}".strip() if small else told


def _definite(called: str) -> str:
    first = called.split(" ", 1)[0].lower()
    if first in words("the a an all every his her their its our this these that"):
        return _lower(called)
    return f"the {called[:1].lower()}{called[1:]}"


def one_happening(x: Site, y: Site, similarity: float, same_time: bool | None) -> float:
    """How surely two sites tell of one happening, 0 to 1. Symmetric."""
    if x.act != y.act or x.holds is not y.holds or x.holds in {None, Holds.NO}:
        return 0.0
    if x.theme is None or y.theme is None:
        return 0.0
    if x.noun or y.noun:
        return _one_event(x, y, similarity, same_time)
    if x.act in _LASTING and (x.staged or y.staged or not _one_way(x.verb, y.verb)):
        return 0.0
    sure = _one_theme(x, y)
    person = x.theme.entity is not None or y.theme.entity is not None
    if x.act in _LASTING and person and same_time is not True:
        return 0.0  # people come and go
    return sure if sure >= ONE_THING else 0.0


def _one_way(a: str, b: str) -> bool:
    """Whether two verbs of bringing may tell of one journey: who was landed may later be flown on."""
    if a in _ONWARD or b in _ONWARD:
        return False
    ways = [{i for i, line in enumerate(_WAYS) if verb in line.split()} for verb in (a, b)]
    return not (ways[0] and ways[1]) or bool(ways[0] & ways[1])


def _one_theme(x: Site, y: Site) -> float:
    """How surely two verbs tell of the same person or thing."""
    a, b = x.theme, y.theme
    if a is None or b is None:
        return 0.0
    if x.every != y.every and _people(a) and _people(b):  # all of them, some of them
        whole, part = (a, b) if x.every else (b, a)
        return 0.8 if whole.head in _ALL or whole.head == part.head else 0.0
    for site, theme in ((x, a), (y, b)):
        if not (theme.entity or theme.definite or site.every or theme.words - {theme.head}):
            return 0.0
    if a.entity is None and b.entity is None and not (a.definite or x.every or b.definite or y.every):
        return 0.0
    if a.pronoun or b.pronoun:
        return 1.0 if a.entity is not None and a.entity == b.entity else 0.0
    return one_holder(a, b)


def _people(theme: Argument) -> bool:
    """Whether several people are meant, none by name: "survivors", "them" who were people before."""
    many = theme.plural or theme.text.lower() in {"they", "them"}
    return many and theme.head in _PERSONS and theme.entity is None


def _one_event(x: Site, y: Site, similarity: float, same_time: bool | None) -> float:
    """How surely a noun of happening and another, or a verb, tell of one."""
    common = x.entities & y.entities
    ours, theirs = _narrow(x), _narrow(y)
    if (ours | theirs) & _FURTHER or x.staged or y.staged:
        return 0.0  # one of several
    if x.act == "begin":
        return 0.55 if _of_origin(x) and _of_origin(y) else 0.0
    if len(common) >= _KNOWN:
        return 0.85
    if x.entities and y.entities and not common:
        return 0.0
    base = 0.35 + 0.1 * bool(ours & theirs) + 0.15 * bool(common)
    return min(0.8, base + 0.3 * max(0.0, similarity) + 0.1 * (same_time is True))


def _of_origin(site: Site) -> bool:
    """ "The origin", or the beginning of a thing that has one."""
    theme = site.theme
    return (site.noun and not _narrow(site)) or (theme is not None and theme.head in _SPREADING)


def _narrow(site: Site) -> frozenset[str]:
    return site.theme.words - {site.theme.head} if site.theme is not None else frozenset()


def whereabouts(x: Site, y: Site, beside: Beside = frozenset()) -> Fit:
    """Whether the places of two sites are one, from the narrowest size that both give. Symmetric."""
    for grain in Grain:
        a = [s for s in x.spots if s.grain is grain]
        b = [s for s in y.spots if s.grain is grain]
        if not a or not b:
            continue
        fit = _of_one_size(a, b, beside)
        if fit is Fit.OTHER and _holds(x.spots, y.spots, beside):
            return Fit.OPEN
        if fit is not Fit.OPEN:
            return fit
    return Fit.OPEN


def _holds(a: Sequence[Spot], b: Sequence[Spot], beside: Beside) -> bool:
    """Whether any place of one is a place of the other, or lies in it as far as the folder says."""
    return any(
        frozenset({p.entity or "", q.entity or ""}) in beside or (p.proper and q.proper and _one_name(p, q))
        for p in a
        for q in b
        if p.grain is not q.grain
    )


def _of_one_size(a: Sequence[Spot], b: Sequence[Spot], beside: Beside) -> Fit:
    """Names decide where both have one; else what the places are called."""
    fits = [(p.proper and q.proper, spots_fit(p, q, beside)) for p in a for q in b]
    if any(fit is Fit.SAME for _, fit in fits):
        return Fit.SAME
    named = [fit for both, fit in fits if both]
    decisive = named or [fit for _, fit in fits]
    return Fit.OTHER if all(fit is Fit.OTHER for fit in decisive) else Fit.OPEN


def spots_fit(p: Spot, q: Spot, beside: Beside = frozenset()) -> Fit:
    """Whether two places of one size are one. Symmetric."""
    if p.entity is not None and p.entity == q.entity:
        return Fit.SAME
    if p.proper and q.proper:
        if p.words == q.words and (p.head == q.head or not p.head or not q.head):
            return Fit.SAME
        if _one_name(p, q) or frozenset({p.entity or "", q.entity or ""}) in beside:
            return Fit.OPEN
        return _named_fit(p, q)
    if _opposed(p.words, q.words) and p.head == q.head:
        return Fit.OTHER
    if p.grain in {Grain.ROOM, Grain.BUILDING} and _other_kind(p, q):
        return Fit.OTHER
    return Fit.OPEN


def _named_fit(p: Spot, q: Spot) -> Fit:
    """Whether two places of other names may be one: houses of one kind, streets, towns may not."""
    if p.grain in {Grain.ROOM, Grain.BUILDING}:
        other = bool(family(p.head) & family(q.head)) or p.head == q.head != "" or _other_kind(p, q)
    elif p.grain is Grain.GROUND:
        other = bool(family(p.head) & family(q.head))
    elif p.grain is Grain.LAND:
        nations = country(p.name or "") is not None and country(q.name or "") is not None
        other = nations or p.head == q.head != ""
    else:
        other = True
    return Fit.OTHER if other else Fit.OPEN


def _other_kind(p: Spot, q: Spot) -> bool:
    ours, theirs = family(p.head), family(q.head)
    return bool(ours) and bool(theirs) and not ours & theirs


def _one_name(p: Spot, q: Spot) -> bool:
    """Whether two names have a word in common, or words that are spelled alike."""
    return any(
        a == b or SequenceMatcher(None, a, b, autojunk=False).ratio() >= SPELLED_ALIKE
        for a in p.words
        for b in q.words
    )


def _opposed(a: frozenset[str], b: frozenset[str]) -> bool:
    if {w for w in a if w.isdigit()} and {w for w in b if w.isdigit()}:
        return not {w for w in a if w.isdigit()} & {w for w in b if w.isdigit()}
    for line in _OPPOSITES:
        ours, theirs = a & words(line), b & words(line)
        if ours and theirs and not ours & theirs:
            return True
    return False
