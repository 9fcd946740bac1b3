"""The map of claims: where each lies, what was put together, what was left alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checker.report.view.index import Index

WIDTH, HEIGHT, EDGE = 960, 520, 24
TOLD_IN_PLACE = 400  # claims: past it the sentences are not written into the picture as well
_PULL = 0.5  # how far the claims of a matter are drawn to its middle, so that it shows as one


@dataclass(frozen=True, slots=True)
class Dot:
    x: int
    y: int
    state: str
    mark: str  # id of the place in the article's text
    text: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """A matter of several claims: lines from its middle to each."""

    path: str
    conflict: bool


@dataclass(frozen=True, slots=True)
class ClaimMap:
    width: int
    height: int
    dots: tuple[Dot, ...]
    bundles: tuple[Bundle, ...]


def claim_map(index: Index) -> ClaimMap:
    places = _spread({i: p for i, p in index.report.layout.items() if i in index.claims})
    bundles = []
    for matter in index.report.matters:
        members = [c.id for claims in matter.claims.values() for c in claims if c.id in places]
        if len(members) < 2:
            continue
        middle = _mean([places[i] for i in members])
        for i in members:
            places[i] = tuple(m + _PULL * (p - m) for p, m in zip(places[i], middle, strict=True))  # type: ignore[assignment]
        lines = "".join(f"M{_at(middle)}L{_at(places[i])}" for i in members)
        bundles.append(Bundle(lines, bool(matter.findings)))
    in_place = len(places) <= TOLD_IN_PLACE
    dots = tuple(
        Dot(
            round(places[i][0]),
            round(places[i][1]),
            index.state(i).value,
            index.mark(index.claims[i]),
            index.claims[i].text if in_place else "",
        )
        for i in places
    )
    return ClaimMap(WIDTH, HEIGHT, dots, tuple(bundles))


def _spread(layout: Mapping[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """The picture's coordinates: half by the distances, half by the ranks, so that crowds thin out."""
    xs, ys = ([place[axis] for place in layout.values()] for axis in (0, 1))
    left, top = _axis(xs), _axis(ys)
    return {
        i: (EDGE + x * (WIDTH - 2 * EDGE), EDGE + y * (HEIGHT - 2 * EDGE))
        for i, x, y in zip(layout, left, top, strict=True)
    }


def _axis(values: list[float]) -> list[float]:
    """Values from 0 to 1."""
    low, high = min(values, default=0.0), max(values, default=0.0)
    order = sorted(range(len(values)), key=lambda i: (values[i], i))
    ranks = {i: n / max(1, len(values) - 1) for n, i in enumerate(order)}
    return [0.5 * ranks[i] + 0.5 * ((v - low) / (high - low or 1.0)) for i, v in enumerate(values)]


def _mean(points: list[tuple[float, float]]) -> tuple[float, float]:
    return sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points)


def _at(point: tuple[float, float]) -> str:
    return f"{point[0]:.0f} {point[1]:.0f}"
