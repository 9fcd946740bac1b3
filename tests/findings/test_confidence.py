"""How sure and how grave a finding is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from relating import claim, relation

from checker.findings.confidence import ERROR_FROM, comparison_score, severity_of
from checker.model import Kind, Relation, Severity, Side

E, W, N = Severity.ERROR, Severity.WARNING, Severity.NOTE
LOW, HIGH = ERROR_FROM - 0.01, ERROR_FROM
OWN = None  # the article's own voice


def side(value: str, article: str, *speakers: str | None) -> Side:
    return Side(value, tuple(claim(article, i, f"It is {value}.", s) for i, s in enumerate(speakers)))


def two(one: tuple[str | None, ...], other: tuple[str | None, ...]) -> list[Side]:
    return [side("40", "a1", *one), side("50", "a2", *other)]


SEVERITIES = [
    (Kind.NUMBER, HIGH, two((OWN,), (OWN,)), E),
    (Kind.NUMBER, 0.99, two((OWN,), (OWN,)), E),
    (Kind.NUMBER, LOW, two((OWN,), (OWN,)), W),
    (Kind.NUMBER, HIGH, two(("Ilse Brandt",), ("Ilse Brandt",)), E),
    (Kind.NUMBER, HIGH, two(("Ilse Brandt",), ("Per Dahl",)), W),
    (Kind.NUMBER, HIGH, two(("Ilse Brandt",), (OWN,)), W),
    (Kind.NUMBER, HIGH, two(("Ilse Brandt", OWN), (OWN,)), E),
    (Kind.NUMBER, HIGH, [*two((OWN,), ("Per Dahl",)), side("60", "a3", OWN)], E),
    (Kind.NUMBER, HIGH, [*two((OWN,), ("Per Dahl",)), side("60", "a3", "Ilse Brandt")], W),
    (Kind.DATE, HIGH, two((OWN,), (OWN,)), E),
    (Kind.PLACE, HIGH, two((OWN,), (OWN,)), E),
    (Kind.STATUS, HIGH, two((OWN,), (OWN,)), E),
    (Kind.ROLE, 0.99, two((OWN,), (OWN,)), W),
    (Kind.ROLE, LOW, two((OWN,), (OWN,)), W),
    (Kind.NAME, 0.99, two((OWN,), (OWN,)), N),
    (Kind.MOTIVE, 0.99, two((OWN,), (OWN,)), N),
    (Kind.CAUSE, 0.99, two((OWN,), (OWN,)), N),
    (Kind.NEGATION, HIGH, two((OWN,), (OWN,)), E),
    (Kind.NEGATION, LOW, two((OWN,), (OWN,)), W),
    (Kind.NEGATION, 0.99, two((OWN,), ("Per Dahl",)), N),
    (Kind.NEGATION, 0.99, two(("Per Dahl",), ("Per Dahl",)), N),
    (Kind.NEGATION, HIGH, two((OWN,), ("Per Dahl", OWN)), E),
]


@pytest.mark.parametrize(("kind", "confidence", "sides", "expected"), SEVERITIES)
def test_severity(kind: Kind, confidence: float, sides: list[Side], expected: Severity) -> None:
    assert severity_of(kind, confidence, sides) is expected
    assert severity_of(kind, confidence, sides[::-1]) is expected


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ([0.8], 0.8),
        ([0.8, 0.5], 0.82),
        ([0.5, 0.8], 0.82),
        ([0.6] * 4, 0.66),
        ([0.6] * 6, 0.7),
        ([0.6] * 60, 0.7),
        ([0.98, 0.98], 0.99),
        ([1.0], 0.99),
    ],
)
def test_confidence(scores: list[float], expected: float) -> None:
    assert comparison_score(conflicts(scores)) == pytest.approx(expected)


def conflicts(scores: list[float]) -> list[Relation]:
    one, other = claim("a1", 1, "40 sacks"), claim("a2", 1, "50 sacks")
    return [relation(one, "40", other, "50", score=score) for score in scores]


SCORES = st.lists(st.floats(0, 1), min_size=1, max_size=12)


@given(SCORES, st.randoms(use_true_random=False))
def test_confidence_hangs_on_no_order_and_is_no_certainty(scores: list[float], random) -> None:  # type: ignore[no-untyped-def]
    shuffled = list(scores)
    random.shuffle(shuffled)
    value = comparison_score(conflicts(scores))
    assert value == comparison_score(conflicts(shuffled))
    assert min(0.99, round(max(scores), 4)) <= value <= 0.99


@given(SCORES, st.floats(0, 1))
def test_further_evidence_never_lowers_it(scores: list[float], more: float) -> None:
    assert comparison_score(conflicts([*scores, more])) >= comparison_score(conflicts(scores))
