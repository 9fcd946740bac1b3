"""The matrix: matters by articles. Each cell says what the article does about the matter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from checker.model import Claim, Finding, Matter
from checker.report.view.findings import Brief, brief, letter
from checker.report.view.index import Index, State, finding_id
from checker.report.view.parts import ArticleView, Parts, shortened
from checker.unionfind import UnionFind

WIDEST = 24  # articles in one table before it is cut into tables of articles that share matters
_LABEL = 180
_LISTED = 800  # statements of one article alone that are listed; past it they are counted for each article


@dataclass(frozen=True, slots=True)
class Cell:
    """`state` is a `State`, or empty where the article is silent; `severity` that of the conflict."""

    state: str
    severity: str = ""
    target: str = ""
    side: str = ""  # letter of the side that the article takes in the weightiest finding


@dataclass(frozen=True, slots=True)
class Row:
    id: str
    label: str
    cells: tuple[Cell, ...]
    findings: tuple[Brief, ...]  # the weightiest first
    articles: tuple[str, ...]  # ids of those that speak of it
    rank: int  # place in the order of weight


@dataclass(frozen=True, slots=True)
class Table:
    articles: tuple[ArticleView, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Alone:
    """What one article alone tells: how much, and, where it is listed, the words with the id of the place."""

    article: ArticleView
    count: int
    matters: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    tables: tuple[Table, ...]
    alone: tuple[Alone, ...]
    shared: int  # matters of several articles
    single: int  # matters of one


def matrix(index: Index, parts: Parts) -> Matrix:
    matters = index.report.matters
    last = len(index.findings)

    def weight(matter: Matter) -> tuple[int, int, str]:
        worst = min((index.place.get(f, last) for f in matter.findings), default=last)
        return (worst, -len(matter.claims), matter.id)

    rows = []
    shown: set[str] = set()
    for matter in sorted(matters, key=lambda m: (len(m.claims) == 1, *weight(m))):
        # A matter of one article has a row only where its findings, between several, have none yet.
        if len(matter.claims) > 1 or not shown.issuperset(matter.findings):
            rows.append(matter)
            shown.update(matter.findings)
    rows.sort(key=weight)
    tables = [
        Table(tuple(parts.articles[a] for a in ids), tuple(_row(m, ids, n, index) for n, m in members))
        for ids, members in _tables(index, rows)
    ]
    single = [m for m in matters if len(m.claims) == 1]
    return Matrix(tuple(tables), _alone(single, index, parts), len(matters) - len(single), len(single))


def _concerned(matter: Matter, index: Index) -> set[str]:
    """Articles that speak of the matter or take a side in a finding on it."""
    findings = index.weightiest_first(matter.findings)
    sides = {claim.article for f in findings for s in f.sides for claim in s.claims}
    return {a for a in index.articles if a in matter.claims or a in sides}


def _tables(index: Index, rows: Sequence[Matter]) -> list[tuple[tuple[str, ...], list[tuple[int, Matter]]]]:
    """Articles and rows of each table: one table, or one for each set of articles that share matters."""
    numbered = list(enumerate(rows))
    if not rows:
        return []
    if len(index.articles) <= WIDEST:
        return [(tuple(index.articles), numbered)]
    together: UnionFind[str] = UnionFind()
    concerned = [sorted(_concerned(m, index)) for m in rows]
    for ids in concerned:
        for other in ids[1:]:
            together.union(ids[0], other)
    members: dict[str, list[tuple[int, Matter]]] = defaultdict(list)
    for (n, matter), ids in zip(numbered, concerned, strict=True):
        members[together.find(ids[0])].append((n, matter))
    return [(tuple(a for a in index.articles if together.find(a) == root), m) for root, m in members.items()]


def _row(matter: Matter, ids: Sequence[str], rank: int, index: Index) -> Row:
    findings = index.weightiest_first(matter.findings)
    cells = tuple(_cell(matter.claims.get(a, ()), a, findings, index) for a in ids)
    return Row(
        matter.id,
        shortened(matter.label, _LABEL),
        cells,
        tuple(brief(f) for f in findings),
        tuple(a for a, cell in zip(ids, cells, strict=True) if cell.state),
        rank,
    )


def _cell(claims: Sequence[Claim], article: str, findings: Sequence[Finding], index: Index) -> Cell:
    for finding in findings:
        sides = [n for n, s in enumerate(finding.sides) if any(c.article == article for c in s.claims)]
        if sides:
            return Cell(
                State.CONFLICT.value,
                finding.severity.value,
                finding_id(finding.id),
                "".join(letter(n) for n in sides),
            )
    for claim in claims:
        if claim.id in index.agreed_in:
            return Cell(State.AGREED.value, target=f"c-{index.agreed_in[claim.id].id}")
    return Cell(State.TOLD.value, target=index.mark(claims[0])) if claims else Cell("")


def _alone(single: Sequence[Matter], index: Index, parts: Parts) -> tuple[Alone, ...]:
    told: dict[str, list[Claim]] = defaultdict(list)
    for matter in single:
        ((article, claims),) = matter.claims.items()
        # What is in a finding is found there.
        told[article].extend(claims[:1] if not matter.findings else ())
    listed = sum(map(len, told.values())) <= _LISTED
    return tuple(
        Alone(
            view,
            len(told[a]),
            tuple((shortened(c.text, _LABEL), index.mark(c)) for c in told[a]) if listed else (),
        )
        for a, view in parts.articles.items()
        if told[a]
    )
