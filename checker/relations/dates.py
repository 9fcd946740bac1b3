"""Two claims that tell of one happening but give different times for it.

Times are compared only where they belong to the same kind of event and the rest of the claims speaks for one
happening: nearness in meaning, shared names, the same doer or thing done to. Times of saying, starts against
ends, and a state's beginning against a moment within it are never compared.
"""

from __future__ import annotations

from checker.model import Claim, Judgement, Pair, Predicate, Time, TimeRelation, Verdict
from checker.pairing.when import describe
from checker.relations.events import LIGHT, event_kinds, is_speech, same_kind
from checker.relations.moments import compare_times

CONFLICT_FROM = 0.5  # strength of the event match from which a difference is a conflict
UNSURE_FROM = 0.38
SUPPORT_FROM = 0.4
ONE_STATEMENT = 0.7  # cosine, and share of words in common, from which far times are two dates of one thing
# kinds of happenings that come again and again: two dates far apart are two of them
RECURRING = frozenset(
    {"meet", "negotiate", "visit", "attack", "shoot", "protest", "ceasefire", "find", "pay"}
)
RECURS_AFTER = 10  # days
_LASTING = frozenset({"burn", "rage", "spread", "last", "continue", "advance", "go"})
PHASES = ({"begin", "reopen", "launch"}, {"end", "close", "cancel"}, {"postpone"})


def compare(pair: Pair) -> tuple[Judgement, ...]:
    """Judgements on the times that the two claims give for one happening; none where nothing lines up.

    SUPPORTS: the times meet within their precision. CONFLICTS: they differ and the match of the events is
    strong. UNSURE: they differ and the match is fair, or time zones differ. `score` is how sure the verdict
    is, `matter` names what happened. Symmetric.
    """
    if pair.gate.same_time is False and not _one_statement(pair):
        return ()
    found: list[tuple[float, Judgement]] = []
    for ta in pair.a.times:
        for tb in pair.b.times:
            strength = _strength(pair, ta, tb)
            if strength is None:
                continue
            judgement = _judge(pair, ta, tb, strength)
            if judgement is not None:
                found.append((strength, judgement))
    return _settle(found)


def _one_statement(pair: Pair) -> bool:
    """Whether the claims say the same but for the time: "built in 1952" against "built in 1963"."""
    either = pair.a.lemmas | pair.b.lemmas
    alike = len(pair.a.lemmas & pair.b.lemmas) / max(1, len(either))
    return pair.similarity >= ONE_STATEMENT and alike >= ONE_STATEMENT


def _settle(found: list[tuple[float, Judgement]]) -> tuple[Judgement, ...]:
    """One judgement per pair of values; a difference stands only where no time of the two claims agrees."""
    if any(j.verdict is Verdict.SUPPORTS for _, j in found):
        found = [(s, j) for s, j in found if j.verdict is Verdict.SUPPORTS]
    if not found:
        return ()
    return (max(found, key=_preference)[1],)


def _preference(item: tuple[float, Judgement]) -> tuple[float, float, list[str], str]:
    strength, judgement = item
    return strength, judgement.score, sorted((judgement.value_a, judgement.value_b)), judgement.matter


# --- are they times of one happening? ----------------------------------------------------------------------


def _strength(pair: Pair, ta: Time, tb: Time) -> float | None:
    """How well the happenings of two times match (0 to 1); None where they are not to be compared."""
    if any(map(is_speech, ta.event)) or any(map(is_speech, tb.event)):
        return None
    if (ta.relation is TimeRelation.SINCE) != (tb.relation is TimeRelation.SINCE):
        return None
    if _phase(ta) != _phase(tb) and None not in (_phase(ta), _phase(tb)):
        return None
    if any(_phase(x) is not None and _goes_on(y) for x, y in ((ta, tb), (tb, ta))):
        return None
    head, _ = _head_match(ta, tb)
    if head == 0.0:
        return None
    nearness = min(1.0, max(0.0, (pair.similarity - 0.1) / 0.6))
    names = min(len(pair.shared), 2) / 2
    strength = 0.4 * nearness + 0.2 * names + 0.25 * head + 0.15 * _arguments(pair, ta, tb)
    if ta.planned != tb.planned:
        strength -= 0.1
    return max(0.0, min(1.0, strength))


def _phase(time: Time) -> int | None:
    """Which stage of the happening the time is of: its start, its end, its putting off; None: unsaid."""
    for number, kinds in enumerate(PHASES):
        if time.event and event_kinds(time.event[0]) & kinds:
            return number
    return None


def _goes_on(time: Time) -> bool:
    """Whether the time is of what lasts: "by Monday it had burned" says nothing of when it began."""
    return bool(time.event) and time.event[0] in _LASTING


def _heads(time: Time) -> list[str]:
    return [lemma for lemma in time.event if lemma not in LIGHT]


def _head_match(ta: Time, tb: Time) -> tuple[float, tuple[str, ...]]:
    """How well the words for the happening match, and the words: 1 for one word, less for one kind."""
    words = {(x, y) for x in _heads(ta) for y in _heads(tb)}
    same = sorted(x for x, y in words if x == y)
    if same:
        return 1.0, (same[0],)
    alike = sorted(tuple(sorted(pair)) for pair in words if same_kind(*pair))
    return (0.7, alike[0]) if alike else (0.0, ())


def _predicates(claim: Claim, time: Time) -> list[Predicate]:
    return [p for p in claim.predicates if p.lemma in time.event]


def _arguments(pair: Pair, ta: Time, tb: Time) -> float:
    """1 where doer or thing done to agree, -1 where both are named and none agrees, else 0."""
    one, two = _predicates(pair.a, ta), _predicates(pair.b, tb)
    ones, twos = _names(one), _names(two)
    if not ones or not twos:
        return 0.0
    if ones & twos or _linked(one) & _linked(two):
        return 1.0
    proper_one, proper_two = _proper(ones), _proper(twos)
    return -1.0 if proper_one and proper_two and not pair.shared else 0.0


def _linked(predicates: list[Predicate]) -> set[str]:
    """Entities that do it or that it is done to, however their names are spelled."""
    return {x.entity for p in predicates for x in (p.subject, p.object) if x is not None and x.entity}


def _names(predicates: list[Predicate]) -> set[str]:
    names = {n for p in predicates for n in (p.agent, p.patient) if n}
    return {n.split()[-1].lower() if n[:1].islower() else n for n in names}


def _proper(names: set[str]) -> bool:
    return any(name[:1].isupper() for name in names)


# --- do the times agree? -----------------------------------------------------------------------------------


def _judge(pair: Pair, ta: Time, tb: Time, strength: float) -> Judgement | None:
    result = compare_times(ta, tb)
    matter = _matter(_head_match(ta, tb)[1])
    one, two = describe(ta), describe(tb)
    if result.same is None:
        if strength < CONFLICT_FROM or not result.how:
            return None
        return Judgement(Verdict.UNSURE, one, two, f"{one} and {two}: {result.how}", 0.4, (), matter)
    if result.same:
        if strength < SUPPORT_FROM:
            return None
        reason = f"both say {one}" if one == two else f"{one} and {two} meet"
        return Judgement(Verdict.SUPPORTS, one, two, reason, round(strength * result.sureness, 3), (), matter)
    if strength < UNSURE_FROM:
        return None
    strength = max(0.0, strength - _distance_penalty(ta, tb))
    lasting = _lasts(pair.a, ta, tb) or _lasts(pair.b, ta, tb)
    plain = strength * result.sureness >= CONFLICT_FROM * 0.9 and not _may_recur(ta, tb) and not lasting
    verdict = Verdict.CONFLICTS if plain else Verdict.UNSURE
    reason = f"one says {one}, the other {two} ({result.how})"
    evidence = (f"{len(pair.shared)} names in common", f"nearness {pair.similarity:.2f}")
    return Judgement(verdict, one, two, reason, round(strength * result.sureness, 3), evidence, matter)


def _distance_penalty(ta: Time, tb: Time) -> float:
    """What the gap takes off the match: sources that differ on when mostly differ by little, while two
    happenings of a kind lie any number of days apart."""
    if ta.first is None or tb.first is None:
        return 0.0
    days = abs((ta.first - tb.first).days)
    return next(
        (penalty for limit, penalty in ((3, 0.0), (20, 0.05), (60, 0.1), (400, 0.15)) if days <= limit), 0.2
    )


def _lasts(claim: Claim, ta: Time, tb: Time) -> bool:
    """Whether the claim tells of something that lasts as long as the times lie apart: "two-day talks"."""
    if ta.first is None or tb.first is None:
        return False
    gap = abs((ta.first - tb.first).total_seconds())
    return any(a.dimension == "duration" and a.high is not None and a.high >= gap for a in claim.amounts)


def _matter(words: tuple[str, ...]) -> str:
    """What happened, in a word: the kind of event that the words share, else the word."""
    kinds = frozenset.intersection(*(event_kinds(word) for word in words))
    return min(kinds) if kinds and (len(words) > 1 or len(kinds) == 1) else words[0]


def _may_recur(ta: Time, tb: Time) -> bool:
    """Whether the two may well be two happenings of a kind that comes again."""
    words = _head_match(ta, tb)[1]
    kinds = frozenset.intersection(*(event_kinds(word) for word in words))
    if not kinds or not kinds <= RECURRING:
        return False
    if ta.first is None or tb.first is None:
        return ta.month != tb.month
    return abs((ta.first - tb.first).days) > RECURS_AFTER
