"""What two claims differ in, where the entailment model says that they exclude each other.

By what stands in their words, the first that fits: a denial on one side, rival amounts, causes given on both
sides, an act told as done and as to come or ended otherwise, one act by different doers, rival times, rival
places; else it is a plain negation.
"""

from __future__ import annotations

import re

from checker.claims.lexicon import NEGATIVE_VERBS, NEGATORS
from checker.model import Claim, EntityType, Kind, Pair, Predicate
from checker.pairing.gate import different_places
from checker.relations.entailment.pairfeatures import amounts_equal, amounts_rival
from checker.relations.events import is_speech, same_kind

_CAUSE = re.compile(
    r"\b(?:because|due to|caused? by|causes?|caused|owing to|as a result of|resulted from|blam\w+|"
    r"attribut\w+ to|stems? from|thanks to|reason|prompted by|triggered|sparked)\b",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"\b(?:in order to|so that|so as to|aim\w*|purpose|motive|motivated|bid to|seeks? to|intend\w*|"
    r"meant to|designed to|hop(?:e|es|ed|ing) to|want(?:s|ed)? to)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\b(?:before|after|first|earlier|later|then|already|until)\b", re.IGNORECASE)


def what_differs(pair: Pair) -> tuple[Kind, str]:
    """The kind of the difference and a clause that says so. Symmetric."""
    a, b = pair.a, pair.b
    tests = (
        (Kind.NEGATION, "one denies what the other states", denies(a) != denies(b)),
        (Kind.NUMBER, "they give different figures", amounts_rival(a, b) and not amounts_equal(a, b)),
        (Kind.MOTIVE, "they give different reasons for acting", _both(_PURPOSE, a, b)),
        (Kind.CAUSE, "they give different causes", _both(_CAUSE, a, b)),
        (Kind.STATUS, "one tells as done what the other does not", _tense(a, b)),
        (Kind.ATTRIBUTION, "they name different doers", _doers(a, b)),
        (Kind.DATE, "they give different times", pair.gate.same_time is False),
        (Kind.PLACE, "they name different places", different_places(a, b)),
        (Kind.SEQUENCE, "they tell it in another order", _both(_FIRST, a, b)),
        (Kind.STATUS, "they tell of different outcomes", _outcomes(a, b)),
    )
    for kind, how, found in tests:
        if found:
            return kind, how
    return Kind.NEGATION, "they cannot both be so"


def _both(pattern: re.Pattern[str], a: Claim, b: Claim) -> bool:
    return pattern.search(a.text) is not None and pattern.search(b.text) is not None


def denies(claim: Claim) -> bool:
    """Whether any word of the claim denies ("nobody", "without", "refused", "has not")."""
    words = {word.strip(".,;:!?\"'“”‘’()").casefold() for word in claim.text.split()}
    lemmas = {p.lemma for p in claim.predicates}
    short = any(word.endswith(("n't", "n’t")) for word in words)
    return claim.negated or short or bool(words & NEGATORS) or bool(lemmas & NEGATIVE_VERBS)


def _told(claim: Claim) -> list[Predicate]:
    return [p for p in claim.predicates if not is_speech(p.lemma)]


def _tense(a: Claim, b: Claim) -> bool:
    """Whether one verb, or one of its kind, is to come on one side and past on the other."""
    return any(
        {p.tense, q.tense} == {"past", "future"} and (p.lemma == q.lemma or same_kind(p.lemma, q.lemma))
        for p in _told(a)
        for q in _told(b)
    )


def _doers(a: Claim, b: Claim) -> bool:
    """Whether one verb is done by different people or bodies that both sides name."""
    names_a, names_b = _actors(a), _actors(b)
    return any(
        p.lemma == q.lemma
        and p.agent is not None
        and q.agent is not None
        and p.agent.casefold() in names_a
        and q.agent.casefold() in names_b
        and names_a[p.agent.casefold()] != names_b[q.agent.casefold()]
        for p in a.predicates
        for q in b.predicates
    )


def _actors(claim: Claim) -> dict[str, str]:
    """The people and bodies that a claim names: each name, and its last word, to the folder's entity."""
    found: dict[str, str] = {}
    for mention in claim.mentions:
        if mention.type in {EntityType.PERSON, EntityType.BODY, EntityType.PLACE} and mention.entity:
            found[mention.name.casefold()] = mention.entity
            found[mention.name.casefold().split()[-1]] = mention.entity
    return found


def _outcomes(a: Claim, b: Claim) -> bool:
    """Whether the verbs of the two sides have nothing in common."""
    return not any(p.lemma == q.lemma for p in _told(a) for q in _told(b))
