"""Restriction: one says that a thing is about this alone, the other that it is about something else too.

Finds: "the meeting was strictly restricted to the budget" against "the meeting also dealt with the bridge".
The thing must be one (`same_event.one_holder`), and what it is also about must be named in words that the
restriction does not hold.

Lets pass: a plain "only", which mostly restricts a number or a time; what is also said of another thing.
"""

from __future__ import annotations

import re
from itertools import product

from checker.model import Argument, Claim, Judgement, Pair, Predicate, Verdict
from checker.relations.same_event import nearness, one_holder, two_opinions

_LIMIT = r"(?:restricted|limited|confined|devoted|dedicated)"
_ALONE = r"(?:strictly|solely|exclusively|purely|only|entirely|wholly)"
_ONLY = re.compile(
    rf"\b{_ALONE} (?:\w+ )?{_LIMIT} to\b|\b{_LIMIT} {_ALONE} to\b|\b{_ALONE} (?:about|concerned)\b"
    r"|\bnothing (?:else )?(?:but|other than|except)\b",
    re.IGNORECASE,
)
_ALSO = re.compile(r"\b(?:also|as well|besides|in addition)\b", re.IGNORECASE)
_THEIRS = frozenset({"also", "besides", "addition", "well"})
ONE_THING = 0.7  # `one_holder` from which both speak of one thing
FURTHER = 2  # content words of its own that "also" must bring


def compare(pair: Pair) -> tuple[Judgement, ...]:
    """At most one judgement: CONFLICTS where something is added to what is said to be alone. Symmetric."""
    if pair.gate.same_time is False or two_opinions(pair.a, pair.b):
        return ()
    found = [*_broken(pair, pair.a, pair.b), *_broken(pair, pair.b, pair.a)]
    if not found:
        return ()
    score, alone, more = max(found, key=lambda f: (f[0], f[1].text, f[2].text))
    reason = f'one says that it is this alone ("{alone.text}"), the other adds to it ("{more.text}")'
    values = (alone.text, more.text) if alone in pair.a.predicates else (more.text, alone.text)
    return (Judgement(Verdict.CONFLICTS, *values, reason, score, pair.gate.evidence, "restriction"),)


def _broken(pair: Pair, a: Claim, b: Claim) -> list[tuple[float, Predicate, Predicate]]:
    """Restrictions in `a` that `b` goes beyond, with their scores."""
    found = []
    for alone, more in product(a.predicates, b.predicates):
        limit = _ONLY.search(alone.text)
        if limit is None or alone.negated or more.negated or not _ALSO.search(more.text):
            continue
        held = one_holder(_thing(alone), _thing(more))
        own = b.lemmas - a.lemmas - _THEIRS - {more.lemma}
        if held < ONE_THING or len(own) < FURTHER:
            continue
        found.append((round(min(0.9, 0.2 + 0.35 * held + 0.4 * nearness(pair)), 4), alone, more))
    return found


def _thing(predicate: Predicate) -> Argument | None:
    """What is restricted, or added to: the subject, also of a passive."""
    return predicate.subject or predicate.object
