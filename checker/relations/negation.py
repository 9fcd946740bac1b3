"""Plain negation: one says that it happened or is so, the other that it did not or is not.

Finds: sentences about one event at one time whose matching verbs differ in polarity ("was signed" / "has not
been signed", "nobody was hurt" / "two were hurt", "denied that ..."). The less alike the sentences, the more
must match: the same verb done to the same thing, a verb of its kind, or the same verb alone.

Lets pass: different doers or objects; what is possible, wished, feared, asked or a condition; what is to come
against what has been; two opinions of two speakers.
"""

from __future__ import annotations

from checker.model import Claim, Judgement, Pair, Predicate, Verdict
from checker.relations.events import LIGHT, is_speech, same_kind

# Cosine that the sentences must have, by what matches.
NEAR_THING = 0.38  # the verb or one of its kind, done to the same thing
NEAR_WORD = 0.45  # the same verb, whose object the other sentence names
NEAR_VERB = 0.55  # the same verb alone
_NOBODY = frozenset({"nobody", "one", "none", "nothing", "anybody", "anyone"})
_PRONOUNS = frozenset(
    {"he", "she", "it", "they", "who", "which", "that", "all", "i", "we", "you", "this", "what"}
)


def compare(pair: Pair) -> tuple[Judgement, ...]:
    """At most one judgement: CONFLICTS where a matching verb is denied on one side only. Symmetric."""
    if pair.similarity < NEAR_THING or pair.gate.same_time is False or _two_opinions(pair.a, pair.b):
        return ()
    found = [
        (grade, p, q) for p in pair.a.predicates for q in pair.b.predicates if (grade := _opposed(pair, p, q))
    ]
    if not found:
        return ()
    grade, p, q = max(found, key=lambda match: (match[0], sorted((match[1].lemma, match[2].lemma))))
    score = min(0.9, grade + 0.5 * pair.similarity + 0.05 * min(2, len(pair.shared)))
    denied, told = (p, q) if p.negated else (q, p)
    reason = f'one says that it did ("{_label(told)}"), the other that it did not ("{_label(denied)}")'
    matter = min(p.lemma, q.lemma)
    return (Judgement(Verdict.CONFLICTS, _label(p), _label(q), reason, score, pair.gate.evidence, matter),)


def _label(p: Predicate) -> str:
    words = [p.agent or "", "not" if p.negated else "", p.lemma, p.patient or ""]
    return " ".join(w for w in words if w)


def _opposed(pair: Pair, p: Predicate, q: Predicate) -> float:
    """How well two verbs of opposite polarity match (0: not at all)."""
    if p.negated == q.negated or not (p.asserted and q.asserted) or {p.tense, q.tense} == {"past", "future"}:
        return 0.0
    if LIGHT & {p.lemma, q.lemma} or is_speech(p.lemma) or is_speech(q.lemma):
        return 0.0
    if not _may_be_one(p.agent, q.agent) or not _may_be_one(p.patient, q.patient):
        return 0.0
    one_verb = p.lemma == q.lemma
    if _alike(p.patient, q.patient) and (one_verb or same_kind(p.lemma, q.lemma)):
        return 0.36 if one_verb else 0.3
    if one_verb and pair.similarity >= NEAR_WORD and (_named(p, pair.b) or _named(q, pair.a)):
        return 0.28
    denied, told = (p, q) if p.negated else (q, p)
    if one_verb and pair.similarity >= NEAR_WORD and _nobody(denied, told):
        return 0.28
    if one_verb and pair.similarity >= NEAR_VERB and _alike(p.agent, q.agent):
        return 0.25
    return 0.0


def _nobody(denied: Predicate, told: Predicate) -> bool:
    """Whether the one says it of nobody or nothing, the other of somebody or something in the same part."""
    slots = ((denied.agent, told.agent), (denied.patient, told.patient))
    return any(
        none is not None
        and some is not None
        and none.casefold() in _NOBODY
        and some.casefold() not in _NOBODY | _PRONOUNS
        for none, some in slots
    )


def _named(p: Predicate, other: Claim) -> bool:
    """Whether what the verb is done to is named in the other claim."""
    return (
        p.patient is not None
        and p.patient.casefold() not in _PRONOUNS | _NOBODY
        and p.patient.casefold() in other.lemmas
    )


def _alike(a: str | None, b: str | None) -> bool:
    """Whether both are named, by one word or name."""
    if a is None or b is None:
        return False
    a, b = a.casefold(), b.casefold()
    return not {a, b} & (_PRONOUNS | _NOBODY) and (a == b or a in b.split() or b in a.split())


def _may_be_one(a: str | None, b: str | None) -> bool:
    """Whether nothing speaks against one doer or object: unnamed, a pronoun, nobody, or alike."""
    if a is None or b is None:
        return True
    return bool({a.casefold(), b.casefold()} & (_PRONOUNS | _NOBODY)) or _alike(a, b)


def _two_opinions(a: Claim, b: Claim) -> bool:
    """Both are direct speech of different people: they disagree, the articles do not."""
    if a.speaker is None or b.speaker is None or not (a.speaker.quoted and b.speaker.quoted):
        return False
    return a.voice != b.voice
