"""Values that changed with time: the steps of a toll as it rose, each with the time that it is told of.

A development needs two different resolved times: what cannot be dated is left open, and a value that falls
where it can only grow is a conflict and none of this.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from checker.findings.fingerprint import group_id, reading_order
from checker.model import Article, Claim, Development, Kind, Relation, Step, Time, TimeRelation, Verdict
from checker.pairing.when import told
from checker.relations.events import is_speech
from checker.relations.numbers.labels import amount_called
from checker.unionfind import UnionFind

SURE = 0.4  # score from which two claims are taken to count the same thing

_Node = tuple[str, float]  # (claim id, value)


@dataclass(frozen=True, slots=True)
class _Told:
    """A value as a claim tells it."""

    claim: Claim
    value: float
    label: str

    @property
    def node(self) -> _Node:
        return self.claim.id, self.value


def find_developments(relations: Sequence[Relation], articles: Sequence[Article]) -> tuple[Development, ...]:
    """Developments in the order of their first step.

    `relations` are those of the whole folder: where one says that a number changed from one time to another,
    its claims are steps; agreement puts further claims on a step.
    """
    by_id = {a.id: a for a in articles}
    changed = [r for r in relations if r.judgement.over_time and r.judgement.score >= SURE]
    nodes = {end.node for relation in changed for end in _ends(relation)}
    together = UnionFind[_Node]()
    known: dict[_Node, _Told] = {}
    for relation in (*changed, *_supporting(relations, nodes)):
        ends = list(_ends(relation))
        for end in ends:
            known.setdefault(end.node, end)
            together.union(ends[0].node, end.node)
    groups: dict[_Node, list[_Told]] = defaultdict(list)
    for node, end in known.items():
        groups[together.find(node)].append(end)
    matters = {together.find(t.node): r.judgement.matter for r in changed for t in _ends(r)}
    found = (_development(matters[root], group, by_id) for root, group in groups.items())
    return tuple(sorted((d for d in found if d is not None), key=lambda d: (d.steps[0].time, d.id)))


def _supporting(relations: Sequence[Relation], nodes: set[_Node]) -> Iterator[Relation]:
    for relation in relations:
        if relation.kind is Kind.NUMBER and relation.judgement.verdict is Verdict.SUPPORTS:
            ends = list(_ends(relation))
            if len({end.value for end in ends}) == 1 and any(end.node in nodes for end in ends):
                yield relation


def _ends(relation: Relation) -> Iterator[_Told]:
    for label, own in ((relation.judgement.value_a, relation.a), (relation.judgement.value_b, relation.b)):
        for claim in own:
            amount = amount_called(claim, label)
            if amount is not None:
                yield _Told(claim, amount.value, label)


def _development(matter: str, group: Sequence[_Told], articles: Mapping[str, Article]) -> Development | None:
    """None where fewer than two values or two times are left."""
    steps: dict[float, list[tuple[str, _Told]]] = defaultdict(list)
    for end in group:
        moment = _moment(end.claim, articles)
        if moment is not None:
            steps[end.value].append((moment, end))
    first = {value: _first(moment for moment, _ in own) for value, own in steps.items()}
    if len(first) < 2 or len(set(first.values())) < 2:
        return None
    made = tuple(_step(first[v], [end for _, end in steps[v]], articles) for v in sorted(first))
    every = [claim for step in made for claim in step.claims]
    return Development(group_id(every, articles), f"{matter}: {', '.join(s.value for s in made)}", made)


def _first(moments: Iterable[str]) -> str:
    """The earliest; of one day, that which names the time of day."""
    every = sorted(moments)
    return next((m for m in every if m.startswith(every[0]) and m != every[0]), every[0])


def _step(time: str, ends: Sequence[_Told], articles: Mapping[str, Article]) -> Step:
    claims = {t.claim.id: t.claim for t in ends}
    in_order = sorted(claims.values(), key=lambda claim: reading_order(claim, articles))
    labels = Counter(t.label for t in ends)
    label = min(labels, key=lambda text: (-labels[text], len(text), text))
    return Step(time, label, tuple(in_order))


def _moment(claim: Claim, articles: Mapping[str, Article]) -> str | None:
    """The day that a claim's value is told of, with the time of day by which it holds or was given out."""
    stretch = told(claim.times, articles[claim.article].published)
    if stretch is None:
        return None
    clocks = [t.clock[0] for t in claim.times if t.clock is not None and _holds_by(t)]
    day = datetime.combine(stretch[0].date(), datetime.min.time())
    if not clocks:
        return day.date().isoformat()
    return (day + timedelta(minutes=min(clocks))).isoformat(timespec="minutes")


def _holds_by(time: Time) -> bool:
    return time.relation is TimeRelation.BY or (bool(time.event) and is_speech(time.event[0]))
