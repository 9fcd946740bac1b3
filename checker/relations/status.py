"""Status: one tells of a person or a thing in one state, the other in a state that excludes it at that
time.

Finds: "the suspect is behind bars" against "nobody has been arrested", "the accord was signed" against "the
text was only initialled", "the plant is closed" against "the plant is working". The states and which of them
exclude one another are in `checker/claims/states.toml`; the holders must be one (`same_event`).

Lets pass: a state that naturally follows the other and was told later (arrested, then charged), times that
lie apart, other holders, what is to come against what was told before it came.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import product

from checker.claims.statelexicon import exclusive, follows, lexicon
from checker.model import Argument, Holds, Judgement, Pair, State, Verdict
from checker.pairing.when import told_order
from checker.relations.same_event import nearness, one_holder, two_opinions

LEAST_HOLDER = 0.4
_BEFORE = re.compile(r"\bhad (?:\w+ly |already |also |then )?(?:been|\w+ed)\b")  # the pluperfect
Published = Mapping[str, str | None]  # article id -> date


def compare(pair: Pair, published: Published) -> tuple[Judgement, ...]:
    """At most one judgement: CONFLICTS where one holder is in two states that exclude each other.
    Symmetric."""
    if pair.gate.same_time is False or two_opinions(pair.a, pair.b):
        return ()
    order = told_order(
        pair.a.times, pair.b.times, published.get(pair.a.article), published.get(pair.b.article)
    )
    found = [
        judgement
        for x, y in product(pair.a.states, pair.b.states)
        if (judgement := _judged(pair, x, y, order)) is not None
    ]
    return (max(found, key=lambda j: (j.score, sorted((j.value_a, j.value_b)))),) if found else ()


def _judged(pair: Pair, x: State, y: State, order: int | None) -> Judgement | None:
    if x.family != y.family:
        return None
    how = _opposed(x, y)
    if how is None:
        return None
    holder = one_holder(x.holder, y.holder)
    if holder < LEAST_HOLDER:
        return None
    developed = _developed(x, y, order)
    score = _score(pair, holder, how, developed, order)
    labels = lexicon().families[x.family].labels
    one, two = sorted((x, y), key=lambda state: (state.text, state.state, state.holds))
    reason = (
        f"{_who(x.holder, y.holder)} cannot be both {_told(one, labels)} and {_told(two, labels)}"
        " at one time: "
        f'"{one.text}" against "{two.text}"'
    )
    return Judgement(Verdict.CONFLICTS, x.text, y.text, reason, score, pair.gate.evidence, x.family)


def _opposed(x: State, y: State) -> float | None:
    """How plainly two states of one family exclude each other; None: they do not."""
    if x.state == y.state:
        if {x.holds, y.holds} == {Holds.YES, Holds.NO}:
            return 1.0
        if {x.holds, y.holds} == {Holds.YES, Holds.PENDING}:
            done = x if x.holds is Holds.YES else y
            return 0.7 if done.tense in {"past", "perfect"} else None
        return None
    if x.holds is y.holds is Holds.YES and exclusive(x.family, x.state, y.state):
        return 0.9
    return None


def _developed(x: State, y: State, order: int | None) -> bool:
    """Whether the second state may have followed the first by the time it was told.

    Where it is not known which was told first, what is told as a past event ("fled") may have been followed;
    and what "had been" so before, always.
    """
    if any(
        follows(x.family, one.state, other.state)
        and _BEFORE.search(one.text)
        and not _BEFORE.search(other.text)
        for one, other in ((x, y), (y, x))
    ):
        return True
    if order is None or order == 0:
        return any(
            follows(x.family, one.state, other.state) and one.tense == "past"
            for one, other in ((x, y), (y, x))
        )
    first, second = (x, y) if order > 0 else (y, x)
    if first.state == second.state:
        return second.holds is Holds.YES
    return follows(first.family, first.state, second.state)


def _score(pair: Pair, holder: float, how: float, developed: bool, order: int | None) -> float:
    score = 0.2 + 0.3 * holder + 0.3 * nearness(pair) + 0.1 * how + (0.05 if pair.gate.same_time else 0.0)
    if pair.a.article == pair.b.article and not (pair.a.title or pair.b.title):
        score -= 0.15  # an article tells how a state changed
    if developed:
        score -= 0.3
    elif order is None:
        score -= 0.03
    return round(max(0.0, min(0.95, score)), 4)


def _who(a: Argument | None, b: Argument | None) -> str:
    named = [h for h in (a, b) if h is not None and not h.none and not h.pronoun]
    return min((h.name or h.text for h in named), key=lambda t: (len(t), t), default="it")


def _told(state: State, labels: Mapping[str, str]) -> str:
    label = labels[state.state]
    return {Holds.YES: label, Holds.NO: f"not {label}", Holds.PENDING: f"yet to be {label}"}[state.holds]
