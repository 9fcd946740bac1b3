"""Two claims that tell of one happening but give different times for it.

Times are compared only where they belong to the same kind of event and the rest of the claims speaks for one
happening: nearness in meaning, shared names, the same doer or thing done to. Times of saying, starts against
ends, and a state's beginning against a moment within it are never compared.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from checker.model import Claim, Judgement, Pair, Predicate, Time, TimeRelation, Verdict
from checker.pairing.when import describe
from checker.relations.events import LIGHT, event_kinds, is_speech, same_kind

CONFLICT_FROM = 0.5  # strength of the event match from which a difference is a conflict
UNSURE_FROM = 0.38
SUPPORT_FROM = 0.4
NEAR_MINUTES = {"minute": 10, "hour": 25, "part": 60}  # how far a time of day may be off
_HALVES = ("AM", "PM")
PHASES = ({"begin", "reopen", "launch"}, {"end", "close", "cancel"}, {"postpone"})


@dataclass(frozen=True, slots=True)
class _Comparison:
    """How two times stand: `same` True, False or None (cannot say), and how plainly."""

    same: bool | None
    sureness: float
    how: str


def compare(pair: Pair) -> tuple[Judgement, ...]:
    """Judgements on the times that the two claims give for one happening; none where nothing lines up.

    SUPPORTS: the times meet within their precision. CONFLICTS: they differ and the match of the events is
    strong. UNSURE: they differ and the match is fair, or time zones differ. `score` is how sure the verdict
    is, `matter` names what happened. Symmetric.
    """
    if pair.gate.same_time is False:
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


def _settle(found: list[tuple[float, Judgement]]) -> tuple[Judgement, ...]:
    """One judgement per pair of values; a difference stands only where no time of the two claims agrees."""
    if any(j.verdict is Verdict.SUPPORTS for _, j in found):
        found = [(s, j) for s, j in found if j.verdict is Verdict.SUPPORTS]
    if not found:
        return ()
    best = max(found, key=lambda item: (item[0], item[1].score, item[1].value_a, item[1].value_b))
    return (best[1],)


# --- are they times of one happening? ----------------------------------------------------------------------


def _strength(pair: Pair, ta: Time, tb: Time) -> float | None:
    """How well the happenings of two times match (0 to 1); None where they are not to be compared."""
    if any(map(is_speech, ta.event)) or any(map(is_speech, tb.event)):
        return None
    if (ta.relation is TimeRelation.SINCE) != (tb.relation is TimeRelation.SINCE):
        return None
    if _phase(ta) != _phase(tb) and None not in (_phase(ta), _phase(tb)):
        return None
    head = _head_match(ta, tb)
    if head == 0.0:
        return None
    nearness = min(1.0, max(0.0, (pair.similarity - 0.1) / 0.6))
    names = min(len(pair.shared), 2) / 2
    strength = 0.4 * nearness + 0.2 * names + 0.25 * head + 0.15 * _arguments(pair, ta, tb)
    if ta.planned != tb.planned and not _either_unclear(ta, tb):
        strength -= 0.1
    return max(0.0, min(1.0, strength))


def _either_unclear(ta: Time, tb: Time) -> bool:
    return not ta.event or not tb.event


def _phase(time: Time) -> int | None:
    """Which stage of the happening the time is of: its start, its end, its putting off; None: unsaid."""
    for number, kinds in enumerate(PHASES):
        if time.event and event_kinds(time.event[0]) & kinds:
            return number
    return None


def _heads(time: Time) -> list[str]:
    return [lemma for lemma in time.event if lemma not in LIGHT]


def _head_match(ta: Time, tb: Time) -> float:
    best = 0.0
    for x in _heads(ta):
        for y in _heads(tb):
            if x == y:
                return 1.0
            if same_kind(x, y):
                best = 0.7
    return best


def _predicates(claim: Claim, time: Time) -> list[Predicate]:
    return [p for p in claim.predicates if p.lemma in time.event]


def _arguments(pair: Pair, ta: Time, tb: Time) -> float:
    """1 where doer or thing done to agree, -1 where both are named and none agrees, else 0."""
    ones = _names(_predicates(pair.a, ta))
    twos = _names(_predicates(pair.b, tb))
    if not ones or not twos:
        return 0.0
    if ones & twos:
        return 1.0
    proper_one, proper_two = _proper(ones), _proper(twos)
    return -1.0 if proper_one and proper_two and not pair.shared else 0.0


def _names(predicates: list[Predicate]) -> set[str]:
    names = {n for p in predicates for n in (p.agent, p.patient) if n}
    return {n.split()[-1].lower() if n[:1].islower() else n for n in names}


def _proper(names: set[str]) -> bool:
    return any(name[:1].isupper() for name in names)


# --- do the times agree? -----------------------------------------------------------------------------------


def _judge(pair: Pair, ta: Time, tb: Time, strength: float) -> Judgement | None:
    result = compare_times(ta, tb)
    matter = _matter(ta, tb)
    one, two = describe(ta), describe(tb)
    if result.same is None:
        if strength < CONFLICT_FROM or not result.how:
            return None
        return Judgement(Verdict.UNSURE, one, two, f"{one} and {two}: {result.how}", 0.4, (), matter)
    if result.same:
        if strength < SUPPORT_FROM:
            return None
        reason = f"both put it at {one}" if one == two else f"{one} and {two} meet"
        return Judgement(Verdict.SUPPORTS, one, two, reason, round(strength * result.sureness, 3), (), matter)
    if strength < UNSURE_FROM:
        return None
    verdict = Verdict.CONFLICTS if strength * result.sureness >= CONFLICT_FROM * 0.9 else Verdict.UNSURE
    reason = f"one puts it at {one}, the other at {two} ({result.how})"
    evidence = (f"{len(pair.shared)} names in common", f"nearness {pair.similarity:.2f}")
    return Judgement(verdict, one, two, reason, round(strength * result.sureness, 3), evidence, matter)


def _matter(ta: Time, tb: Time) -> str:
    """What happened, in a word: the event word that both know, else the first of each."""
    shared = sorted(set(_heads(ta)) & set(_heads(tb)))
    if shared:
        return shared[0]
    return "/".join(sorted({_heads(ta)[0], _heads(tb)[0]}))


def compare_times(x: Time, y: Time) -> _Comparison:
    """Whether two times can be of one moment.

    Days, months and years are compared by their windows; times of day by the minute, with the slack of their
    precision. A deadline agrees with what lies before it.
    """
    zones = _zones(x), _zones(y)
    if x.clock is not None and y.clock is not None and all(zones) and zones[0] != zones[1]:
        return _Comparison(None, 0.0, "given in different time zones")
    days = _days(x, y)
    if days is False or x.clock is None or y.clock is None:
        return (
            _Comparison(days, _sureness(x, y), _how(x, y)) if days is not None else _Comparison(None, 0.0, "")
        )
    gap = _minutes_apart(x, y)
    allowed = max(NEAR_MINUTES.get(x.precision, 10), NEAR_MINUTES.get(y.precision, 10))
    if "part" not in (x.precision, y.precision):
        allowed = 0 if gap == 0 else max(10, 15 * (x.about or y.about))
    if gap <= allowed:
        return _Comparison(True, 0.95 if days else 0.8, "")
    return _Comparison(False, 1.0 if days else 0.9, f"{_span(gap)} apart")


def _zones(time: Time) -> str:
    """The time zone named ("GMT", "Korean time"), or nothing."""
    words = time.text.rstrip(")").split()
    if len(words) > 1 and words[-1] == "time":
        return " ".join(words[-2:]).lower()
    return (
        words[-1]
        if words and words[-1].isupper() and words[-1].isalpha() and words[-1] not in _HALVES
        else ""
    )


def _days(x: Time, y: Time) -> bool | None:
    """Whether the days (or months, years) agree, hours apart; None where they cannot be compared."""
    if x.first is not None and x.last is not None and y.first is not None and y.last is not None:
        deadline = _deadline(x, y)
        if deadline is not None:
            return deadline
        return _day_span(x)[0] < _day_span(y)[1] and _day_span(y)[0] < _day_span(x)[1]
    if None not in (x.month, y.month, x.day, y.day):
        return (x.month, x.day) == (y.month, y.day)
    if x.weekday is not None and y.weekday is not None:
        return True if x.weekday == y.weekday else None
    if x.clock is not None and y.clock is not None:
        return True
    return None


def _day_span(time: Time) -> tuple[int, int]:
    """First day and the day after the last as ordinals."""
    assert time.first is not None and time.last is not None
    last = time.last - timedelta(microseconds=1)
    if time.precision in ("part", "hour", "minute"):
        last = max(time.first, last) if last.hour > 6 else min(last, time.first + timedelta(hours=12))
    return time.first.toordinal(), max(last.toordinal(), time.first.toordinal()) + 1


def _deadline(x: Time, y: Time) -> bool | None:
    """A deadline against a moment, or two deadlines; None where neither is one."""
    one, two = (t.relation is TimeRelation.BY for t in (x, y))
    if not one and not two:
        return None
    first_x, last_x = _day_span(x)
    first_y, last_y = _day_span(y)
    if one and two:
        return first_x < last_y and first_y < last_x
    late, moment = (last_x, first_y) if one else (last_y, first_x)
    return moment < late


def _minutes_apart(x: Time, y: Time) -> int:
    """Minutes between two times of day, on the half of the day that brings them nearest where open."""
    assert x.clock is not None and y.clock is not None
    best = 10_000
    for shift_x in (0, 720) if x.either_half else (0,):
        for shift_y in (0, 720) if y.either_half else (0,):
            for turn in (-1440, 0, 1440):
                low_x, high_x = x.clock[0] + shift_x, x.clock[1] + shift_x
                low_y, high_y = y.clock[0] + shift_y + turn, y.clock[1] + shift_y + turn
                best = min(best, max(low_x - high_y, low_y - high_x, 0))
    return best


def _span(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    words = [f"{hours} h" if hours else "", f"{rest} min" if rest else ""]
    return " ".join(w for w in words if w)


def _sureness(x: Time, y: Time) -> float:
    """A date stated in full or a weekday is plainer than a season or "six years ago"."""
    return 0.8 if x.about or y.about else 0.9 if x.relative or y.relative else 1.0


def _how(x: Time, y: Time) -> str:
    if x.first is None or y.first is None:
        return "different days"
    gap = abs((x.first - y.first).days)
    return (
        f"{gap} day{'s' if gap != 1 else ''} apart" if gap < 60 else f"about {round(gap / 30.4)} months apart"
    )
