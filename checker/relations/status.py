"""Status: one tells of a person or a thing in one state, the other in a state that excludes it at that
time.

Finds: "the suspect is behind bars" against "nobody has been arrested", "the accord was signed" against "the
text was only initialled", "the plant is closed" against "the plant is working". The states and which of them
exclude one another are in `checker/claims/states/states.toml`; the holders must be one (`same_event`).

Lets pass: a state that naturally follows the other and was told later (arrested, then charged), times that
lie apart, other holders, what is to come against what was told before it came. But who was arrested on the
spot has not fled first, and a court does not adjourn a case and decide it on one day.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import product

from checker.claims.states.lexicon import exclusive, follows, lexicon, noun_classes
from checker.claims.wordlists import words
from checker.model import Argument, Claim, EntityType, Holds, Judgement, Pair, State, Time, Verdict
from checker.pairing.when import one_of_long_ago, told_order
from checker.relations.events import is_speech
from checker.relations.same_event import nearness, one_holder, two_opinions

LEAST_HOLDER = 0.4
SURE_HOLDER = 0.95
_BEFORE = re.compile(r"\bhad (?:\w+ly |already |also |then )?(?:been|\w+ed)\b")  # the pluperfect
_AT_ONCE = re.compile(r"\b(?:on the spot|at the scene|red-handed|in the act|then and there|there and then)\b")
_LATER_DEATH = re.compile(
    r"\b(?:hospital|clinic|intensive care|succumb\w*|later|since)\b"
    r"|\bof (?:his|her|their|the) (?:injuries|wounds|burns)\b",
    re.IGNORECASE,
)
_NEVER = re.compile(r"\b(?:never|at no time|not once|not ever|no longer than)\b", re.IGNORECASE)
_OF_TALKS = frozenset({"happening", "ended", "talks"})
_SOMEWHERE = frozenset({"presence", "outbreak", "open", "activity", "power", "strike"})  # of one place each
_VOTED = frozenset({"approval", "votes", "validity"})
# Of one person's case, custody or seat the later news ends what the earlier told, however near the dates.
_SETTLED_LATER = frozenset({"prosecution"})
_CHARGED = frozenset({"prosecution", "plea"})
# Bodies that vote one after the other on one bill, each with what it is called.
_VOTERS = tuple(
    re.compile(rf"\b(?:{names})\b", re.IGNORECASE)
    for names in (
        "lower (?:house|chamber)|house of representatives|commons|bundestag|sejm|national assembly|deputies",
        "upper (?:house|chamber)|senate|senators?|lords|bundesrat|peers",
        "committees?|subcommittee|commission",
        "cabinet|government|ministers",
        "president|king|queen|monarch",
        "(?:constitutional|supreme|appeals?|high|district|regional) court",
        "city council|town council|council|councillors",
        "shareholders|board|members|union|workers",
        "first reading",
        "(?:second|third|final) reading",
    )
)
_NUMBER = re.compile(
    r"\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|dozens?"
    r"|thousands?|some|several|many|most|few|others|another|rest)\b"
)
_COUNT = re.compile(r"\b(?:of|for|with|to|over) ((?:[\w'’-]+ ?){1,5})")
_OF_PERSONS = words("he she him her guilty the a an his its their and to in on at by of")
UNSAID_NEAR = 0.3  # cosine that two states need of which one is said of nobody
Published = Mapping[str, str | None]  # article id -> date


def compare(pair: Pair, published: Published) -> tuple[Judgement, ...]:
    """At most one judgement: CONFLICTS where one holder is in two states that exclude each other, UNSURE
    where the later told may have followed the other. Symmetric."""
    if pair.gate.same_time is False or two_opinions(pair.a, pair.b):
        return ()
    when = pair.a.times, pair.b.times, published.get(pair.a.article), published.get(pair.b.article)
    if one_of_long_ago(*when):
        return ()
    order, printed = told_order(*_when_so(*when[:2]), *when[2:]), told_order((), (), *when[2:])
    found = [
        judgement
        for x, y in product(pair.a.states, pair.b.states)
        if (judgement := _judged(pair, x, y, printed if _ever(x, y) else order)) is not None
    ]
    if not found:
        return ()
    sure = [j for j in found if j.verdict is Verdict.CONFLICTS] or found
    return (max(sure, key=lambda j: (j.score, sorted((j.value_a, j.value_b)))),)


def _when_so(a: Sequence[Time], b: Sequence[Time]) -> tuple[Sequence[Time], Sequence[Time]]:
    """The times at which two things were so, where both claims name them; else those of saying too."""
    own = tuple([t for t in times if not any(is_speech(w) for w in t.event)] for times in (a, b))
    return (own[0], own[1]) if all(any(t.first for t in times) for times in own) else (a, b)


def _judged(pair: Pair, x: State, y: State, order: int | None) -> Judgement | None:
    if x.family != y.family:
        return None
    how = _opposed(x, y)
    if how is None:
        return None
    holder = one_holder(x.holder, y.holder)
    if holder < LEAST_HOLDER or (None in (x.holder, y.holder) and pair.similarity < UNSAID_NEAR):
        return None
    if x.family == "investigation" and _two_bodies(x.holder, y.holder):
        return None
    if x.family in _OF_TALKS and _any_such(x.holder, y.holder):
        return None
    if _other_numbers(x.holder, y.holder) or _another_case(x, y):
        return None
    if x.family in _SOMEWHERE and _elsewhere(pair.a, pair.b):
        return None
    if x.family in _VOTED and _other_voters(x.text, y.text):
        return None
    if x.family in _CHARGED and _other_counts(x.text, y.text):
        return None
    developed = _developed(x, y, order, pair.gate.same_time is True)
    score = _score(pair, holder, how, developed, order)
    one, two = sorted((x, y), key=lambda state: (state.text, state.state, state.holds))
    reason = f'{_reason(one, two)}: "{one.text}" against "{two.text}"'
    verdict = Verdict.CONFLICTS
    if developed and (order or x.family in _SETTLED_LATER):
        verdict, reason = Verdict.UNSURE, f"{reason}; told later, the one may have followed the other"
    return Judgement(verdict, x.text, y.text, reason, score, pair.gate.evidence, x.family)


def _two_bodies(a: Argument | None, b: Argument | None) -> bool:
    """Whether two different words for bodies or works stand for those inquired into: a bank is no brewery."""
    if a is None or b is None or a.entity or b.entity or a.pronoun or b.pronoun:
        return False
    return a.head != b.head and not any("person" in noun_classes(h.head) for h in (a, b))


def _any_such(a: Argument | None, b: Argument | None) -> bool:
    """Whether one is of any such things ("held talks") and the other of those spoken of ("the talks")."""
    if a is None or b is None or a.none or b.none:
        return False
    loose = [h.plural and not h.definite and h.name is None for h in (a, b)]
    return loose[0] != loose[1] and not (a.words - {a.head}) & (b.words - {b.head})


def _other_numbers(a: Argument | None, b: Argument | None) -> bool:
    """Whether two holders are several, and not as many: nine soldiers fell, 180 came home."""
    if a is None or b is None or a.none or b.none or not (a.plural or b.plural):
        return False
    one, two = (frozenset(_NUMBER.findall(h.text.casefold())) for h in (a, b))
    return one != two and bool(one or two)


def _another_case(x: State, y: State) -> bool:
    """Whether one is charged by name and the other, unnamed, was tried: it may be another's case."""
    named = [s.holder is not None and s.holder.name is not None for s in (x, y)]
    return x.family in _CHARGED and x.state != y.state and named[0] != named[1]


def _other_voters(a: str, b: str) -> bool:
    """Whether two clauses name different bodies that vote: what the deputies pass the senate may reject."""
    one, two = ({i for i, body in enumerate(_VOTERS) if body.search(text)} for text in (a, b))
    return bool(one and two) and not one & two


def _other_counts(a: str, b: str) -> bool:
    """Whether two clauses name different offences: "acquitted of bribery", "guilty of tax evasion"."""
    one, two = _words_of_count(a), _words_of_count(b)
    return bool(one and two) and not one & two


def _words_of_count(text: str) -> set[str]:
    return {w.casefold() for found in _COUNT.findall(text) for w in found.split()} - _OF_PERSONS


def _elsewhere(a: Claim, b: Claim) -> bool:
    """Whether two claims name places, and none in common."""
    one, two = ({m.entity or m.name for m in c.mentions if m.type is EntityType.PLACE} for c in (a, b))
    return bool(one and two) and not one & two


def _ever(x: State, y: State) -> bool:
    """Whether a denial is of all time up to the article: "after the hearing he was never behind bars"."""
    return any(s.holds is Holds.NO and _NEVER.search(s.text) for s in (x, y))


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


def _developed(x: State, y: State, order: int | None, one_day: bool) -> bool:
    """Whether the second state may have followed the first by the time it was told.

    Where it is not known which was told first, what is told as a past event ("fled") may have been followed;
    and what "had been" so before, always, unless the second came at once ("arrested on the spot").
    """
    family = lexicon().families[x.family]
    steps = [(one, other) for one, other in ((x, y), (y, x)) if follows(x.family, one.state, other.state)]
    if any(_AT_ONCE.search(other.text) for _, other in steps) or (one_day and family.slow):
        return False
    if any(
        (_BEFORE.search(one.text) and not _BEFORE.search(other.text))
        or (one.state in family.passing and one.tense == "past")
        for one, other in steps
    ):
        return True
    if order is None or order == 0:
        return any(one.tense == "past" for one, _ in steps) or _died_since(x, y)
    first, second = (x, y) if order > 0 else (y, x)
    if first.state == second.state:
        return second.holds is Holds.YES
    return follows(first.family, first.state, second.state)


def _died_since(x: State, y: State) -> bool:
    """Whether of a death that one denies the other tells as of one that came later: "nobody was killed", and
    somebody "died in hospital"."""
    dead = [s for s in (x, y) if s.state == "dead" and s.holds is Holds.YES]
    return x.state == y.state and any(_LATER_DEATH.search(s.text) for s in dead)


def _score(pair: Pair, holder: float, how: float, developed: bool, order: int | None) -> float:
    score = 0.2 + 0.3 * holder + 0.3 * nearness(pair) + 0.1 * how + (0.05 if pair.gate.same_time else 0.0)
    if pair.a.article == pair.b.article and not (pair.a.title or pair.b.title):
        score -= 0.15  # an article tells how a state changed
    if holder >= SURE_HOLDER:
        score += 0.1  # one person by name: that the words are far apart says little
    if developed:
        score -= 0.3
    elif order is None:
        score -= 0.03
    return round(max(0.0, min(0.95, score)), 4)


def _reason(one: State, two: State) -> str:
    """What cannot be so at one time, in words."""
    labels = lexicon().families[one.family].labels
    holder = _who(one.holder, two.holder)
    if holder is None:
        return f"{_told(one, labels)} in one, {_told(two, labels)} in the other"
    who = holder.name or holder.text
    if one.state == two.state and {one.holds, two.holds} == {Holds.YES, Holds.NO}:
        are = "are" if holder.plural else "is"
        return f"{who} {are} {labels[one.state]} according to one, and not according to the other"
    return f"{who} cannot be both {_told(one, labels)} and {_told(two, labels)} at one time"


def _who(a: Argument | None, b: Argument | None) -> Argument | None:
    """The shorter named of those spoken of; a pronoun only where it is known whom it stands for."""
    named = [h for h in (a, b) if h is not None and not h.none and (h.name or not h.pronoun)]
    return min(named, key=lambda h: (len(h.name or h.text), h.name or h.text), default=None)


def _told(state: State, labels: Mapping[str, str]) -> str:
    label = labels[state.state]
    return {Holds.YES: label, Holds.NO: f"not {label}", Holds.PENDING: f"yet to be {label}"}[state.holds]
