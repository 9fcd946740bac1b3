"""Denial: one says that it happened or is so, the other that it did not or is not.

Finds: claims of one event at one time whose matching acts differ in polarity ("was signed" / "has not been
signed", "nobody was hurt" / "two were hurt", "denied that ...", "never tested" / "every delivery is tested",
"no line will be moved" / "the lines are to go"). The less alike the claims, the more must match: the verb or
a word of its kind, the doers, and the things that the denial names.

Lets pass: different doers or objects; what is possible, wished, feared, asked or a condition; what is to come
against what has been; what may have happened after it was said not to have; two opinions of two speakers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product

from checker.model import Argument, Claim, Holds, Judgement, Pair, Predicate, Verdict
from checker.pairing.when import one_of_long_ago, told_order
from checker.relations.acts import ONE_VERB, Act, acts_of, concepts, covered, same_act
from checker.relations.same_event import nearness, one_holder, two_opinions

OTHER = 0.2  # holders below this are two
ONE_THING = 0.5  # objects of one verb below this are two
LEAST_COVERED = 0.34  # of what a denial names, the other claim must name so much
KIND_COVERED = 0.6  # and so much where only the kind of act is one
EVERY_ONE = 0.6  # what "no line" covers of "two brazing lines"
FAR = 0.15  # claims of a lower cosine that name nothing in common are of two matters
NEAR_BARE = 0.38  # cosine that a denial which names nothing needs
# verbs that, denied, say of their object or subject that there is none
_EXISTENCE = frozenset(
    {"be", "exist", "make", "give", "issue", "conduct", "carry", "hold", "undertake", "find", "bring"}
)
_THERE_IS = frozenset({"be", "exist"})
_SUCH = re.compile(r"no such\b", re.IGNORECASE)
_NEXT_CLAUSE = re.compile(r"[,;]\s+(?:and|but|while|as)\b", re.IGNORECASE)
_SELF = frozenset({"i", "we"})
WITHIN_ONE = 0.2  # an article seldom denies what it tells itself
SUPERSET = 0.3  # "never offered the post of treasurer" does not deny that a post was offered
_PRONOUNS = frozenset(
    {"he", "she", "it", "they", "who", "which", "that", "all", "i", "we", "you", "this", "what"}
)
_NOBODY = frozenset({"nobody", "one", "none", "nothing", "anybody", "anyone"})


@dataclass(frozen=True, slots=True)
class _Match:
    score: float
    denied: Act
    told: Act


def compare(
    pair: Pair, published: Mapping[str, str | None] | None = None, rarity: Mapping[str, float] | None = None
) -> tuple[Judgement, ...]:
    """At most one judgement: CONFLICTS where a matching act is denied on one side only. Symmetric."""
    if pair.gate.same_time is False or two_opinions(pair.a, pair.b):
        return ()
    dates = published or {}
    when = pair.a.times, pair.b.times, dates.get(pair.a.article), dates.get(pair.b.article)
    if one_of_long_ago(*when):
        return ()
    order = told_order(*when)
    found = [
        match
        for a, b, way in ((pair.a, pair.b, order), (pair.b, pair.a, None if order is None else -order))
        for match in _matches(pair, a, b, way, rarity or {})
    ]
    if not found:
        return ()
    best = max(found, key=lambda m: (m.score, m.denied.predicate.text, m.told.predicate.text))
    denied_first = best.denied in acts_of(pair.a)
    no, yes = best.denied.predicate.text, best.told.predicate.text
    speaker = _who_denies(pair.a if denied_first else pair.b, no)
    by = f", according to {speaker}" if speaker is not None else ""
    reason = f'one says that it is so ("{yes}"), the other that it is not ("{no}"{by})'
    matter = min(best.denied.lemma, best.told.lemma)
    values = (no, yes) if denied_first else (yes, no)
    return (Judgement(Verdict.CONFLICTS, *values, reason, best.score, pair.gate.evidence, matter),)


def _who_denies(claim: Claim, clause: str) -> str | None:
    """The speaker of a claim, unless he speaks in a later clause alone: "the mayor has not come, and the
    families say that they will remember it"."""
    if claim.speaker is None:
        return None
    end = " ".join(clause.split()[-3:])  # the clause as told has no appositions
    told, name = claim.text.find(end), claim.text.find(claim.speaker.name)
    if 0 <= told < name and _NEXT_CLAUSE.search(claim.text[told + len(end) : name]):
        return None
    return claim.speaker.name


def _matches(pair: Pair, a: Claim, b: Claim, order: int | None, rarity: Mapping[str, float]) -> list[_Match]:
    """Denials in `a` of what `b` tells; `order` is 1 where `b` was told later."""
    found = [match for denied in acts_of(a) if (match := _absent(pair, denied, b, rarity)) is not None]
    for denied, told in product(acts_of(a), acts_of(b)):
        if denied.holds is not Holds.NO or not _told(denied, told):
            continue
        score = _score(pair, denied, told, b, rarity)
        if score is None:
            continue
        if order == 1 and denied.predicate.aspect != "past":
            score -= 0.3  # it may have happened since
        found.append(_Match(round(max(0.0, min(0.95, score)), 4), denied, told))
    return found


def _absent(pair: Pair, denied: Act, other: Claim, rarity: Mapping[str, float]) -> _Match | None:
    """A thing said not to be ("no pledge about dismissals"), of which the other claim tells."""
    if not denied.noun or denied.holds is not Holds.NO or denied.predicate.lemma not in _EXISTENCE:
        return None
    acts = acts_of(other)
    told = [act for act in acts if act.holds is Holds.YES and act.predicate.asserted and _names(act, denied)]
    if not told or any(act.holds is Holds.NO and _names(act, denied) for act in acts):
        return None
    share = covered(denied, other, rarity)
    if share < LEAST_COVERED:
        return None
    best = max(told, key=lambda act: (len(act.words & denied.words), act.predicate.text))
    score = 0.1 + 0.14 + 0.25 * share + 0.4 * nearness(pair)
    return _Match(round(min(0.9, score), 4), denied, best)


def _names(act: Act, denied: Act) -> bool:
    """Whether an act is that which is denied, or has it for its object."""
    thing = act.predicate.object
    heads = {act.lemma} | ({thing.head} if thing is not None else set())
    return any(concepts(head) & concepts(denied.lemma) for head in heads)


def _told(denied: Act, told: Act) -> bool:
    """Whether the other clause states what is denied, at the time that the denial is of."""
    if denied.predicate.aspect == "future":
        return told.holds is Holds.PENDING or (told.holds is Holds.YES and told.predicate.aspect == "present")
    return told.holds is Holds.YES and told.predicate.aspect != "future"


def _score(pair: Pair, denied: Act, told: Act, other: Claim, rarity: Mapping[str, float]) -> float | None:
    act = same_act(denied, told)
    if not act or not _fits(denied.predicate, told.predicate, act) or _of_themselves(pair, denied, told):
        return None
    if pair.similarity < FAR and not pair.shared:
        return None
    of_none = _of_none(denied, told)
    share = max(covered(denied, other, rarity), EVERY_ONE if of_none else 0.0)
    if not denied.words and not of_none:
        alike = act == ONE_VERB and pair.overlap >= 0.3 and bool(pair.shared)
        if denied.predicate.lemma == "have" or (pair.similarity < NEAR_BARE and not alike):
            return None
        share = 0.3
    elif share < (LEAST_COVERED if act == ONE_VERB else KIND_COVERED):
        return None
    bonus = 0.12 if denied.entities & told.entities else 0.0
    score = 0.1 + 0.2 * act + 0.25 * share + 0.4 * nearness(pair) + bonus + 0.1 * of_none
    if pair.a.article == pair.b.article and not (pair.a.title or pair.b.title):
        score -= WITHIN_ONE
    return score - SUPERSET if not of_none and _narrower(denied.predicate.object, other) else score


def _of_none(denied: Act, told: Act) -> bool:
    """Whether it is denied of all things of a kind, and told of some: "no line is moved", "two lines are".

    "No such order" leans on words before, "those abroad had no vote" says it of some alone, and where "there
    were no signs of trouble" others may well hold signs.
    """
    if denied.noun and not {denied.predicate.lemma, told.predicate.lemma} <= _THERE_IS:
        return False
    told_of = {a.head for a in (told.predicate.subject, told.predicate.object) if a is not None}
    parts = (denied.predicate.subject, denied.predicate.object)
    every = [a for a in parts if a is not None and a.none and not _SUCH.match(a.text)]
    return any(a.head in told_of - _NOBODY for a in every)


def _narrower(thing: Argument | None, other: Claim) -> bool:
    """Whether what is denied is narrowed by words of which the other claim knows nothing."""
    if thing is None:
        return False
    more = thing.words - {thing.head}
    return bool(more) and len(more - other.lemmas) > len(more) / 2


def _of_themselves(pair: Pair, denied: Act, told: Act) -> bool:
    """Whether two speakers each speak of themselves."""
    one, two = denied.predicate.subject, told.predicate.subject
    if one is None or two is None or pair.a.voice == pair.b.voice:
        return False
    return bool({one.text.casefold(), two.text.casefold()} & _SELF)


def _fits(p: Predicate, q: Predicate, act: float) -> bool:
    """Whether nothing speaks against one doer and one object."""
    subjects = _may_be_one(p.subject, q.subject, OTHER)
    objects = _may_be_one(p.object, q.object, ONE_THING if act == ONE_VERB else OTHER)
    if act == ONE_VERB:
        return subjects and objects
    # Of two words of a kind ("die", "kill"), the doer of the one may suffer the other.
    crossed = product((p.subject, p.object), (q.subject, q.object))
    known = [_may_be_one(x, y, OTHER) for x, y in crossed if x is not None and y is not None]
    return (subjects or objects) and (any(known) or not known)


def _may_be_one(a: Argument | None, b: Argument | None, least: float) -> bool:
    """Unnamed, a pronoun, nobody, or alike."""
    if a is None or b is None or (a.pronoun and a.name is None) or (b.pronoun and b.name is None):
        return True
    if {a.head.casefold(), b.head.casefold()} & (_PRONOUNS | _NOBODY) and not (a.entity and b.entity):
        return True
    return one_holder(a, b) >= least
