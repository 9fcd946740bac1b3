"""Plain negation: one says that it happened or is so, the other that it did not or is not.

Finds: sentences near in meaning, about one event at one time, whose matching verbs differ in polarity ("was
arrested" / "has not been arrested", "nobody was hurt" / "two were hurt", "denied that ...").

Lets pass: different doers or objects; things said to be possible, wished or planned; questions; sentences
that negate different things; two opinions of two speakers.
"""

from __future__ import annotations

from checker.model import Claim, Judgement, Pair, Predicate, Verdict

NEAR = 0.55  # cosine below which polarity says nothing
_LIGHT = frozenset(
    {
        "be",
        "have",
        "do",
        "say",
        "tell",
        "make",
        "get",
        "go",
        "come",
        "take",
        "know",
        "think",
        "want",
        "see",
        "add",
        "give",
    }
)

_NOBODY = frozenset({"nobody", "one", "none", "nothing", "anybody", "anyone"})
_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "which", "that", "all", "i", "we", "you", "this"})


def compare(pair: Pair) -> tuple[Judgement, ...]:
    """At most one judgement: CONFLICTS where a matching verb is denied on one side only. Symmetric."""
    if pair.similarity < NEAR or pair.gate.same_time is False:
        return ()
    match = _opposed(pair.a, pair.b)
    if match is None or _two_opinions(pair.a, pair.b):
        return ()
    p, q = match
    score = min(0.9, 0.2 + 0.7 * pair.similarity + 0.05 * len(pair.shared))
    denied, told = (p, q) if p.negated else (q, p)
    reason = f'one says that it did ("{told.lemma}"), the other that it did not ("{_label(denied)}")'
    return (
        Judgement(
            Verdict.CONFLICTS, _label(p), _label(q), reason, score, pair.gate.evidence, matter=told.lemma
        ),
    )


def _label(p: Predicate) -> str:
    words = [p.agent or "", "not" if p.negated else "", p.lemma, p.patient or ""]
    return " ".join(w for w in words if w)


def _opposed(a: Claim, b: Claim) -> tuple[Predicate, Predicate] | None:
    if a.negated == b.negated and not _any_difference(a, b):
        return None
    for p in a.predicates:
        for q in b.predicates:
            if p.lemma == q.lemma and p.lemma not in _LIGHT and p.negated != q.negated and _same_roles(p, q):
                return p, q
    return None


def _any_difference(a: Claim, b: Claim) -> bool:
    return any(p.negated for p in a.predicates) != any(p.negated for p in b.predicates)


def _same_roles(p: Predicate, q: Predicate) -> bool:
    """Neither doer nor object may differ, and one of them must be named alike."""
    if not (p.asserted and q.asserted) or "future" in {p.tense, q.tense} and p.tense != q.tense:
        return False
    if p.patient and q.patient and not _may_be_one(p.patient, q.patient):
        return False
    alike = _alike(p.agent, q.agent) or _alike(p.patient, q.patient)
    return alike and _may_be_one(p.agent, q.agent) and _may_be_one(p.patient, q.patient)


def _alike(a: str | None, b: str | None) -> bool:
    """Named on both sides by the same word, or by nobody/none on one."""
    if a is None or b is None:
        return False
    a, b = a.casefold(), b.casefold()
    return a not in _PRONOUNS and b not in _PRONOUNS and (a == b or a in b.split() or b in a.split() or bool({a, b} & _NOBODY))


def _may_be_one(a: str | None, b: str | None) -> bool:
    if a is None or b is None:
        return True
    a, b = a.casefold(), b.casefold()
    indefinite = {
        "nobody",
        "one",
        "he",
        "she",
        "it",
        "they",
        "who",
        "which",
        "that",
        "none",
        "nothing",
        "anybody",
        "all",
    }
    return a == b or a in b or b in a or a in indefinite or b in indefinite


def _two_opinions(a: Claim, b: Claim) -> bool:
    """Both are direct speech of different people: they disagree, the articles do not."""
    if a.speaker is None or b.speaker is None:
        return False
    return (
        a.speaker.quoted
        and b.speaker.quoted
        and (a.speaker.entity or a.speaker.name) != (b.speaker.entity or b.speaker.name)
    )
