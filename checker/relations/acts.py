"""Whether two clauses tell of one act: the same verb or one of its kind, a noun of the happening, the same
things.

"Nobody tested the solvent" and "no test of the solvent was made" deny one act; a verb that says little by
itself ("make", "there was") leaves it to its object.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from checker.claims.wordlists import words
from checker.model import Argument, Claim, Holds, Predicate
from checker.relations.events import LIGHT, event_kinds, is_speech, same_kind

ONE_VERB = 1.0
ONE_KIND = 0.7
# Verbs that leave it to their object what is done.
_CARRIERS = words(
    "be make carry take have do hold give conduct perform undertake find exist bring occur get issue"
)
# Verbs of mind and of lasting relation: that one knows it and another does not is no dispute of what
# happened.
_STATIVE = words("""
    know think believe feel want need like love hate expect hope fear understand mean help oppose support
    base call
    describe include contain concern consider deserve matter seem remember wish wonder hold owe belong depend
    agree
    disagree care regret doubt trust intend plan try aim look sound read speak talk turn
""")
# A verb and its object that together tell one act.
_IDIOMS = {
    ("set", "foot"): "visit",
    ("pay", "visit"): "visit",
    ("lose", "life"): "die",
    ("open", "fire"): "shoot",
    ("cast", "vote"): "vote",
    ("cast", "ballot"): "vote",
    ("give", "birth"): "bear",
}
_EMPTY = words(
    "any thing anything something one person people man woman time day year way part fact other such"
)
_FINDERS = words("""
    report study review paper analysis audit survey inquiry investigation commission committee panel court
    judge jury coroner investigator inspector expert scientist researcher prosecutor police
""")
LEAST_WEIGHT = 0.5  # of a word that every claim uses
RARE_ENOUGH = 1.0  # weight of a word of which nothing is known


@dataclass(frozen=True, slots=True)
class Act:
    """What a clause says is done: the word for the act, and the words and entities that take part in it."""

    lemma: str
    words: frozenset[str]
    entities: frozenset[str]
    predicate: Predicate
    holds: Holds
    noun: bool = False  # the act is named by a noun: "no test was made"


def acts_of(claim: Claim) -> tuple[Act, ...]:
    """The acts that a claim tells of as so, as not so or as to come; what is only said or possible is left
    out."""
    return tuple(act for p in claim.predicates if (act := act_of(p)) is not None)


def act_of(predicate: Predicate) -> Act | None:
    """What a verb tells of, or the noun that it carries."""
    if predicate.holds is None:
        return None
    parts = [a for a in (predicate.subject, predicate.object, *predicate.others) if a is not None]
    entities = frozenset(a.entity for a in parts if a.entity is not None)
    own = _content(parts)
    lemma = predicate.lemma
    target = predicate.object
    if target is not None and (idiom := _IDIOMS.get((lemma, target.head))) is not None:
        return Act(idiom, own - {target.head}, entities, predicate, predicate.holds)
    if lemma in _CARRIERS:
        carried = _carried(predicate)
        if carried is None:
            return None
        return Act(carried.head, own - {carried.head}, entities, predicate, predicate.holds, noun=True)
    if is_speech(lemma) or lemma in LIGHT | _STATIVE or _finds(predicate):
        return None
    return Act(lemma, own, entities, predicate, predicate.holds)


def _finds(predicate: Predicate) -> bool:
    """Whether "conclude" says what somebody found ("the report concludes that ..."), not that talks ended."""
    subject = predicate.subject
    if predicate.lemma != "conclude" or predicate.object is not None or subject is None:
        return False
    return subject.pronoun or subject.name is not None or subject.head in _FINDERS


def _carried(predicate: Predicate) -> Argument | None:
    """The noun of happening that a light verb carries: its object, or its subject where it is passive.

    "Be" carries one only in "there was"."""
    target = predicate.object or predicate.subject
    if predicate.lemma == "be" and predicate.subject is not None:
        return None
    if target is None or target.pronoun or target.name is not None or target.head in _EMPTY:
        return None
    return target


def _content(parts: list[Argument]) -> frozenset[str]:
    return frozenset(w for a in parts for w in a.words if w not in _EMPTY)


# Kinds of act beside those of `events`: kind -> lemmas of verbs and nouns.
_KINDS = {
    "recall": "recall withdraw withdrawal",
    "hand over": "receive deliver hand delivery receipt give",
    "test": "test testing examination examine check inspect inspection analyse analysis",
    "warn": "warn warning alert alarm notify notification",
    "consult": "consult consultation ask",
    "ship": "ship shipment move transfer relocate relocation",
    "let in": "admit admission bar shut exclude let",
    "offer": "offer propose promise",
    "call": "call radio ring phone telephone signal",
    "outbreak": "outbreak cluster epidemic infection illness disease contagion",
}
_FURTHER: dict[str, frozenset[str]] = {
    word: frozenset(kind for kind, listed in _KINDS.items() if word in listed.split())
    for listed in _KINDS.values()
    for word in listed.split()
}


def _further(lemma: str) -> frozenset[str]:
    return _FURTHER.get(lemma, frozenset())


@lru_cache(maxsize=20_000)
def concepts(lemma: str) -> frozenset[str]:
    """The kinds of event that a word names, else the word itself."""
    return event_kinds(lemma) | _further(lemma) or frozenset({lemma})


def same_act(a: Act, b: Act) -> float:
    """How surely the words of two acts name one: the same word, a word of its kind; 0: they do not."""
    if a.lemma == b.lemma:
        return ONE_VERB
    if same_kind(a.lemma, b.lemma) or _further(a.lemma) & _further(b.lemma):
        return ONE_KIND
    return 0.0


def covered(act: Act, claim: Claim, rarity: Mapping[str, float]) -> float:
    """How much of what takes part in an act the other claim names too, rare words counting more; 0 to 1."""
    others = claim.lemmas | {w for m in claim.mentions for w in m.name.casefold().split()}
    meant = frozenset(c for w in others for c in concepts(w))
    weight = {w: max(LEAST_WEIGHT, rarity.get(w, RARE_ENOUGH)) for w in act.words}
    total = sum(weight.values())
    if total <= 0:
        return 0.0
    found = sum(w for word, w in weight.items() if word in others or concepts(word) & meant)
    return float(found / max(total, 1.0))
