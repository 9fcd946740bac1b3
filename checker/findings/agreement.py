"""Whether two claims of different articles state the same.

A logistic regression over nearness in meaning, words, times and figures, fitted by training/fit_agreement.py
to labelled folders. The labels name the agreements that an editor would note, not every one there is, so a
probability of 0.1 is already an agreement more often than not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from math import log10
from pathlib import Path

from checker.claims.lexicon import NEGATORS
from checker.logistic import Logistic
from checker.model import Claim, EntityType, Holds, Kind, Pair, Relation, Verdict
from checker.pairing.gate import different_places

FILE = Path(__file__).with_name("agreement.json")
AGREE = 0.085  # probability from which two claims are taken to agree
SOME_WORDS = 0.2  # share of rare words in common below which nearness in meaning alone says too little
MANY_WORDS = 0.45  # share of rare words in common from which one person named makes one matter of two claims
SURE = 0.3  # probability from which an agreement may join groups that do not hold together
TELLING = 0.5  # score of typed support from which a figure or date in common is the matter of both claims
_SAYS_LITTLE = frozenset({"age"})  # matters whose agreement is no statement in common
ONE_DENIES = 0.5  # share of the probability that a denial of something else leaves
_LEAST = 2
_SMALL = 13  # counts below stand in many sentences by chance
_LONG = 150  # characters from which a longer claim says no more for an agreement
_FIXED = frozenset({EntityType.PLACE, EntityType.BODY})
# Not the entailment side's `denies`: by the lemmas that it asks for ("decline", "avoid", "dispute") sentences
# of real news that state the same would agree no more.
_DENIALS = frozenset({"deny", "denies", "denied", "rejects", "rejected", "refused", "refuses", "failed"})


def agreement(pair: Pair, number: float, date: float) -> float:
    """Probability that the two claims state the same; `number` and `date` are the scores of typed support.

    What the one denies never agrees with what the other tells of it, nor what is told of one place or body
    with what is told of another, unless a figure, time of day or date in common is what both are about.
    Symmetric.

    Raises:
        ModelError: the packaged weights are damaged.
    """
    a, b = pair.a, pair.b
    evidence = evidence_of(pair, number)
    one_matter = max(number, date, evidence["figure in common"]) >= TELLING
    denied = not one_matter and denies(a) != denies(b)
    if not one_matter and (_apart(pair) or (denied and _of_what_both_tell(a, b))):
        return 0.0
    told = evidence["same time"] or evidence["same count"] or evidence["figure in common"]
    if evidence["words in common"] < SOME_WORDS and not told:
        return 0.0
    return _regression().probability(evidence) * (ONE_DENIES if denied else 1.0)


def _of_what_both_tell(a: Claim, b: Claim) -> bool:
    """Whether the one denies, or may deny, something that the other names: "was not signed", "was signed".

    Not where its denial is of a matter beside: "they wanted no more of the city where the talks broke up".
    """
    no, yes = (a, b) if denies(a) else (b, a)
    denied = _denied(no)
    return not denied or bool(denied & yes.lemmas)


def _denied(claim: Claim) -> frozenset[str]:
    """The verbs that a claim denies, with their objects, and what it says there is none of; nothing where it
    denies what something is ("is not safe"), which no lemma tells."""
    found: set[str] = set()
    for p in claim.predicates:
        parts = [x for x in (p.subject, p.object, *p.others) if x is not None]
        none = {x.head for x in parts if x.none}
        if none or p.negated or p.holds is Holds.NO:
            if p.lemma == "be" and not none:
                return frozenset()
            found |= none | {p.lemma} | (p.object.words if p.object is not None and not none else frozenset())
    return frozenset(found)


def _apart(pair: Pair) -> bool:
    """Whether the claims name different places, or each a place or body, and nothing in common. Two that name
    one person and have many words in common are of one matter, wherever each has that person come from."""
    people = [{m.entity for m in claim.mentions if m.type is EntityType.PERSON} for claim in (pair.a, pair.b)]
    if people[0] & people[1] and pair.overlap >= MANY_WORDS:
        return False
    fixed = [any(m.type in _FIXED for m in claim.mentions) for claim in (pair.a, pair.b)]
    return different_places(pair.a, pair.b) or (all(fixed) and not pair.shared)


def typed_support(relations: Sequence[Relation]) -> Mapping[tuple[frozenset[str], Kind], float]:
    """The surest support of a typed comparison by the ids of its two claims and its kind; 0 where there is
    none."""
    typed: dict[tuple[frozenset[str], Kind], float] = defaultdict(float)
    for r in relations:
        if r.judgement.verdict is Verdict.SUPPORTS and r.judgement.matter not in _SAYS_LITTLE:
            of_kind = frozenset({r.a[0].id, r.b[0].id}), r.kind
            typed[of_kind] = max(typed[of_kind], r.judgement.score)
    return typed


def evidence_of(pair: Pair, number: float) -> dict[str, float]:
    """The evidence of a pair by name. Symmetric."""
    ours, theirs = (_figures(claim) for claim in (pair.a, pair.b))
    common = ours & theirs
    clocks = _clocks(pair.a), _clocks(pair.b)
    clock = clocks[0] if clocks[0] == clocks[1] else frozenset()  # two of three moments are no agreement
    return {
        "near in meaning": pair.similarity,
        "words in common": pair.overlap,
        "same time": float(pair.gate.same_time is True),
        "same count": number,
        "figure in common": max([*map(telling, common), *map(_telling_clock, clock)], default=0.0),
        "other figures": float(bool(ours and theirs and not common)),
        "length": min(_LONG, len(pair.a.text), len(pair.b.text)) / 100,
    }


def _figures(claim: Claim) -> frozenset[float]:
    return frozenset(x.value for x in claim.amounts if not x.text.lower().startswith("half"))


def _clocks(claim: Claim) -> frozenset[int]:
    """The times of day stated to the minute, in minutes after midnight."""
    return frozenset(t.clock[0] for t in claim.times if t.clock and t.clock[0] == t.clock[1] and not t.about)


def _telling_clock(minutes: int) -> float:
    """How much a time of day in common says: a full hour little, 11:40 much."""
    return 0.3 if minutes % 60 == 0 else 0.8


def telling(value: float) -> float:
    """How much a figure that two claims share says, 0 to 1: 67 more than 7, 1,240 most, "one"
    nothing."""
    if abs(value) < _LEAST:
        return 0.0
    return min(1.0, log10(abs(value) + 1) / 2) * (0.5 if value < _SMALL else 1.0)


def denies(claim: Claim) -> bool:
    """Whether any word of the claim denies: "without a contract" does not agree with "has a contract"."""
    words = {w.strip('.,;:!?"“”()').lower() for w in claim.text.split()}
    return bool(words & (NEGATORS | _DENIALS)) or any(w.endswith(("n't", "n’t")) for w in words)


@cache
def _regression() -> Logistic:
    return Logistic.load(FILE, "agreement")
