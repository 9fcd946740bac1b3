"""Conflicts to findings: one per matter, one side per value, every claim that states it on its side."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from checker.findings.confidence import Confidence, by_comparison, severity_of
from checker.findings.fingerprint import finding_id, normalise, reading_order
from checker.model import Article, Claim, Finding, Kind, Relation, Scope, Side, Verdict
from checker.unionfind import UnionFind

Node = tuple[str, str]  # (claim id, normalised value)
_End = tuple[tuple[str, str, int, int], str]  # where a value is first stated, and the value
WEAK = 0.45  # a conflict below this score is no evidence of a side
MUCH_WEAKER = 0.2


@dataclass(frozen=True, slots=True)
class _Matter:
    """Conflicts that hang together, and the classes of nodes that state one value each."""

    conflicts: tuple[Relation, ...]
    classes: tuple[tuple[Node, ...], ...]


@dataclass(frozen=True, slots=True)
class _Words:
    """The claims of relations by id, and the ways each normalised value is written."""

    claims: Mapping[str, Claim]
    labels: Mapping[str, Counter[str]]

    @classmethod
    def of(cls, relations: Sequence[Relation]) -> _Words:
        labels: dict[str, Counter[str]] = defaultdict(Counter)
        for relation in relations:
            for value in (relation.judgement.value_a, relation.judgement.value_b):
                labels[normalise(value)][value] += 1
        return cls({c.id: c for r in relations for c in (*r.a, *r.b)}, labels)


def find_conflicts(
    relations: Sequence[Relation], articles: Sequence[Article], confidence: Confidence = by_comparison
) -> tuple[Finding, ...]:
    """Findings of all relations, surest first, before any threshold."""
    by_id = {a.id: a for a in articles}
    findings: dict[str, Finding] = {}
    in_order = sorted(relations, key=lambda r: _place(r, by_id))
    for kind in Kind:
        own = [r for r in in_order if r.kind is kind]
        words = _Words.of(own)
        for matter in _matters(own):
            finding = _finding(kind, matter, words, by_id, confidence)
            if finding is not None:
                findings.setdefault(finding.id, finding)
    return tuple(sorted(findings.values(), key=lambda f: (-f.confidence, f.kind, f.id)))


def _place(relation: Relation, articles: Mapping[str, Article]) -> tuple[list[_End], float, str, str, str]:
    """Where a relation stands in the folder, whichever of its values comes first and however the articles
    are numbered: what hangs on an order then hangs on that of the files alone."""
    judgement = relation.judgement
    ends = (
        (reading_order(own[0], articles), normalise(value))
        for own, value in ((relation.a, judgement.value_a), (relation.b, judgement.value_b))
    )
    return sorted(ends), -judgement.score, relation.by, judgement.matter, judgement.reason


def _nodes(relation: Relation) -> tuple[list[Node], list[Node]]:
    a, b = normalise(relation.judgement.value_a), normalise(relation.judgement.value_b)
    return [(c.id, a) for c in relation.a], [(c.id, b) for c in relation.b]


def _matters(relations: Sequence[Relation]) -> list[_Matter]:
    """Connected conflicts; their nodes put into classes of one value by equal words or support."""
    conflicts = _strong([r for r in relations if r.judgement.verdict is Verdict.CONFLICTS])
    supports: dict[Node, list[Relation]] = defaultdict(list)
    for relation in relations:  # the sides of accounts are made where they are compared
        if relation.judgement.verdict is Verdict.SUPPORTS and relation.kind not in REASONS:
            for node in {n for side in _nodes(relation) for n in side}:
                supports[node].append(relation)
    together = UnionFind[Node]()
    for relation in conflicts:
        a, b = _nodes(relation)
        for node in a + b:
            together.union(a[0], node)
    return [_classes(own, supports) for own in _grouped(conflicts, together)]


def _strong(conflicts: Sequence[Relation]) -> list[Relation]:
    """Without the weak conflicts, those much weaker than another one of the same value, and all but the
    surest of those that hold one value against several values of one article.

    A value in sure conflict with one other is held against that one, not against every figure near it.
    """
    best: dict[Node, float] = defaultdict(float)
    rival: dict[tuple[Node, str], tuple[float, str]] = {}
    for relation in conflicts:
        score = relation.judgement.score
        for node, other in _facing(relation):
            best[node] = max(best[node], score)
            article = _article(other)
            rival[node, article] = max(rival.get((node, article), (0.0, "")), (score, other[1]))
    return [
        r
        for r in conflicts
        if r.judgement.score >= WEAK
        and all(
            r.kind in REASONS
            or (r.judgement.score >= best[node] - MUCH_WEAKER and rival[node, _article(other)][1] == other[1])
            for node, other in _facing(r)
        )
    ]


def _facing(relation: Relation) -> list[tuple[Node, Node]]:
    """Each node of a relation with a node that it is held against."""
    a, b = _nodes(relation)
    return [(x, b[0]) for x in a] + [(y, a[0]) for y in b]


def _article(node: Node) -> str:
    return node[0].split(".")[0]


def _grouped(conflicts: Sequence[Relation], together: UnionFind[Node]) -> list[list[Relation]]:
    groups: dict[Node, list[Relation]] = defaultdict(list)
    for relation in conflicts:
        groups[together.find(_nodes(relation)[0][0])].append(relation)
    return [groups[root] for root in sorted(groups)]


def _classes(conflicts: Sequence[Relation], supports: Mapping[Node, Sequence[Relation]]) -> _Matter:
    enemies: set[frozenset[Node]] = set()
    nodes: dict[Node, None] = {}
    for relation in conflicts:
        a, b = _nodes(relation)
        nodes.update(dict.fromkeys(a + b))
        enemies |= {frozenset({x, y}) for x in a for y in b}
    same = UnionFind[Node]()
    members: dict[Node, set[Node]] = {n: {n} for n in nodes}

    def join(x: Node, y: Node) -> None:
        p, q = same.find(x), same.find(y)
        if p == q or any(frozenset({u, v}) in enemies for u in members[p] for v in members[q]):
            return
        merged = members.pop(p) | members.pop(q)
        members[same.union(p, q)] = merged

    by_value: dict[str, Node] = {}
    for node in nodes:
        join(by_value.setdefault(node[1], node), node)
    near = {id(r): r for node in list(nodes) for r in supports.get(node, ())}
    for relation in sorted(near.values(), key=lambda r: -r.judgement.score):
        a, b = _nodes(relation)
        for x, y in [(x, y) for x in a for y in b]:
            for node in (x, y):
                if node not in nodes:
                    nodes[node] = None
                    members.setdefault(same.find(node), {node})
            join(x, y)
    return _Matter(tuple(conflicts), tuple(tuple(sorted(m)) for _, m in sorted(members.items())))


def _finding(
    kind: Kind, matter: _Matter, words: _Words, articles: Mapping[str, Article], confidence: Confidence
) -> Finding | None:
    fighting = {n for r in matter.conflicts for side in _nodes(r) for n in side}
    told = sorted(
        (
            (_side(nodes, fighting, words, articles), nodes)
            for nodes in matter.classes
            if fighting & set(nodes)
        ),
        key=lambda x: (reading_order(x[0].claims[0], articles), x[0].value),  # one claim may open two sides
    )
    sides = tuple(side for side, _ in told)
    if len(sides) < 2:
        return None
    best = max(matter.conflicts, key=lambda r: (r.judgement.score, r.judgement.reason))
    sure, evidence = confidence(kind, matter.conflicts, sides)
    scope = Scope.WITHIN if _within(sides) else Scope.CROSS
    named = [Side(_first_value(side, nodes), side.claims) for side, nodes in told]
    id_ = finding_id(kind, matter.conflicts[0].judgement.matter, named, articles)
    by = tuple(sorted({r.by for r in matter.conflicts}))
    severity = severity_of(kind, sure, sides)
    about = _about(kind, best)
    summary, reason = _summary(kind, best, sides, about), best.judgement.reason
    return Finding(
        id_, kind, scope, sure, severity, by, summary, reason, sides, matter=about, evidence=evidence
    )


def _side(nodes: Sequence[Node], fighting: Set[Node], words: _Words, articles: Mapping[str, Article]) -> Side:
    """A side is called by the commonest of its values in conflict, so that no two sides are called alike."""
    own = sorted({c: words.claims[c] for c, _ in nodes}.values(), key=lambda c: reading_order(c, articles))
    values = Counter(node[1] for node in nodes if node in fighting)
    value = max(values, key=lambda v: (values[v], -len(v), v))
    label = max(words.labels[value], key=lambda v: (words.labels[value][v], v))
    return Side(label, tuple(own))


def _first_value(side: Side, nodes: Sequence[Node]) -> str:
    """The value of the earliest mention: the label may change with every mention, the id must not."""
    return min(value for claim, value in nodes if claim == side.claims[0].id)


def _within(sides: Sequence[Side]) -> bool:
    holders = Counter(article for side in sides for article in {c.article for c in side.claims})
    return any(count >= 2 for count in holders.values())


_TITLES = {
    Kind.NAME: "Name told differently",
    Kind.ROLE: "Different posts",
    Kind.NUMBER: "Different figures",
    Kind.DATE: "Different times",
    Kind.PLACE: "Different places",
    Kind.NEGATION: "Said and denied",
    Kind.MOTIVE: "Different motives",
    Kind.CAUSE: "Different causes",
    Kind.STATUS: "Different states",
    Kind.ATTRIBUTION: "Given to different people or bodies",
    Kind.SEQUENCE: "Told in another order",
}
REASONS = frozenset({Kind.MOTIVE, Kind.CAUSE})  # their relations come with the sides settled


_NAMED = REASONS | {Kind.NUMBER, Kind.DATE, Kind.NEGATION}  # kinds whose matter is worth naming


def _about(kind: Kind, best: Relation) -> str:
    """What the values are values of, where it is not in the values themselves: the act that reasons are given
    for, the person of the posts."""
    if kind in REASONS:
        return best.judgement.matter
    if kind is not Kind.ROLE:
        return ""
    given = (p for c in best.a for p in c.own_posts if p.text == best.judgement.value_a)
    return next((post.person for post in given), "")


def _summary(kind: Kind, best: Relation, sides: Sequence[Side], about: str) -> str:
    title = _TITLES.get(kind, f"Different {kind.value}")
    matter = best.judgement.matter if kind in _NAMED else about
    head = f"{title} ({matter})" if matter else title
    return f"{head}: " + " / ".join(s.value for s in sides)
