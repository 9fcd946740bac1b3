"""The sieve, its fitting, and pairs through sieve and model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from checker.errors import ModelError
from checker.model import Amount, Bound, Claim, EntityType, Gate, Mention, Pair, Predicate, Time, TimeRelation
from checker.relations.entailment import Scores, Sieve, packaged_sieve, score_pairs
from checker.relations.entailment.model import Scores3
from checker.relations.entailment.model import TextPair as Ordered
from checker.relations.entailment.pairfeatures import TYPED_FEATURES, typed_features
from checker.relations.entailment.sieve import load_sieve
from training.claim_pairs import of_texts
from training.fit_sieve import fit_sieve, sample, threshold
from training.pairs import Pair as TextPair

DIM = 6


def claim(id_: str, text: str, **fields: object) -> Claim:
    lemmas = frozenset(text.casefold().strip(".").split())
    made = Claim(id_, id_.split(".")[0], 0, len(text), text, text, sentence=1, lemmas=lemmas)
    return replace(made, **fields)  # type: ignore[arg-type]


def pair(a: Claim, b: Claim) -> Pair:
    return Pair(a, b, 0.5, frozenset(), Gate(0.5, None))


def amount(value: float, dimension: str = "count", unit: str = "") -> Amount:
    return Amount(str(value), 0, 1, value, unit, dimension, Bound.EXACT, value, value, "employee")


def day(number: int) -> Time:
    return Time("", 0, 1, "day", TimeRelation.AT, datetime(2024, 3, number), datetime(2024, 3, number + 1))


def mention(name: str, entity: str | None = None) -> Mention:
    return Mention(name, name, EntityType.PERSON, 0, len(name), entity)


BARE = claim("a1.1", "mill close")


@pytest.mark.parametrize(
    ("name", "a", "b", "expected"),
    [
        ("cosine", {}, {}, 0.6),
        ("words_jaccard", {}, {"lemmas": frozenset({"mill", "open", "again"})}, 0.25),
        ("words_contained", {}, {"lemmas": frozenset({"mill", "open", "again"})}, 0.5),
        ("names_shared", {"mentions": (mention("Ada Voss"),)}, {"mentions": (mention("ada voss"),)}, 1 / 3),
        (
            "names_shared",
            {"mentions": (mention("Ada Voss", "e1"),)},
            {"mentions": (mention("Voss", "e1"),)},
            1 / 3,
        ),
        ("names_rival", {"mentions": (mention("Voss"),)}, {"mentions": (mention("Lind"),)}, 1),
        ("names_rival", {"mentions": (mention("Voss"),)}, {}, 0),
        ("verbs_shared", {"predicates": (Predicate("close"),)}, {"predicates": (Predicate("close"),)}, 1),
        ("negation_differs", {"negated": True}, {}, 1),
        ("negation_differs", {"negated": True}, {"negated": True}, 0),
        ("amounts_equal", {"amounts": (amount(12),)}, {"amounts": (amount(12),)}, 1),
        ("amounts_rival", {"amounts": (amount(12),)}, {"amounts": (amount(14),)}, 1),
        ("amounts_rival", {"amounts": (amount(12),)}, {"amounts": (amount(14, "money", "EUR"),)}, 0),
        ("times_rival", {"times": (day(4),)}, {"times": (day(5),)}, 1),
        ("times_rival", {"times": (day(4),)}, {"times": (day(4),)}, 0),
        ("times_rival", {"times": (day(4),)}, {}, 0),
        ("nothing_shared", {}, {"lemmas": frozenset({"ferry"})}, 1),
    ],
)
def test_typed_features(name: str, a: dict[str, object], b: dict[str, object], expected: float) -> None:
    one, two = replace(BARE, **a), replace(BARE, id="a2.1", **b)  # type: ignore[arg-type]
    vectors = np.array([[1, 0], [0.6, 0.8]], dtype=np.float32)
    rows = {"a1.1": 0, "a2.1": 1}
    both = typed_features([pair(one, two), pair(two, one)], rows, vectors)
    assert both[0, TYPED_FEATURES.index(name)] == pytest.approx(expected, abs=1e-6)
    assert np.array_equal(both[0], both[1])


def test_times_with_and_without_a_zone_can_be_compared() -> None:
    from datetime import UTC

    zoned = replace(day(4), first=datetime(2024, 3, 4, tzinfo=UTC), last=datetime(2024, 3, 5, tzinfo=UTC))
    one, two = replace(BARE, times=(day(4),)), replace(BARE, id="a2.1", times=(zoned,))
    features = typed_features([pair(one, two)], {"a1.1": 0, "a2.1": 0}, np.ones((1, 1), dtype=np.float32))
    assert features[0, TYPED_FEATURES.index("times_rival")] == 0


# --- fitting ---


class Encoder:
    """Words to a sum of directions drawn by word."""

    fingerprint = "words:1:float32"
    dim = DIM

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        vectors = np.stack([sum(map(self._word, text.casefold().split()), np.zeros(DIM)) for text in texts])
        return (vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)).astype(np.float32)

    @staticmethod
    def _word(word: str) -> np.ndarray:
        return np.random.default_rng(sum(ord(c) * 31**n for n, c in enumerate(word)) % 2**32).normal(size=DIM)


class Wordy:
    """Calls it a conflict where two texts share most words; notes what it was asked."""

    fingerprint = "wordy"

    def __init__(self) -> None:
        self.asked: list[Ordered] = []

    def score(self, pairs: Sequence[Ordered]) -> Scores3:
        self.asked += pairs
        out = np.full((len(pairs), 3), (0.05, 0.9, 0.05), dtype=np.float32)
        for row, (a, b) in enumerate(pairs):
            one, two = set(a.split()), set(b.split())
            if len(one & two) >= 0.5 * min(len(one), len(two)):
                out[row] = (0.05, 0.05, 0.9)
        return out


def _folder(seed: int) -> tuple[list[Claim], list[Pair], np.ndarray]:
    """Claims of random words, some of which share most of them."""
    rng = np.random.default_rng(seed)
    words = [f"w{n}" for n in range(40)]
    texts = []
    for _ in range(12):
        base = rng.choice(words, 8, replace=False)
        texts += [" ".join(base), " ".join([*base[:6], *rng.choice(words, 2)])]
    claims = [claim(f"a{n}.1", text) for n, text in enumerate(texts)]
    pairs = [pair(a, b) for n, a in enumerate(claims) for b in claims[n + 1 :]]
    return claims, pairs, Encoder().encode(texts)


@pytest.fixture(scope="module")
def fitted() -> Sieve:
    from training.claim_pairs import ClaimPairs

    samples = []
    for seed in range(10):
        claims, pairs, vectors = _folder(seed)
        samples.append(sample(ClaimPairs(f"f{seed}", tuple(pairs), tuple(claims), vectors), Wordy(), 0.5))
    sieve, report = fit_sieve(samples, samples[:1], "words:1", DIM, keep=0.98)
    assert report.pairs == 10 * 24 * 23 / 2
    assert 0 < report.worth < report.pairs / 5
    assert report.kept >= 0.98
    assert report.saved > 0.5
    return sieve


def test_a_fitted_sieve_keeps_what_matters_of_folders_it_never_saw(fitted: Sieve) -> None:
    kept, worth = [], []
    for seed in range(100, 106):
        claims, pairs, vectors = _folder(seed)
        kept.append(fitted.worth_scoring(pairs, {c.id: n for n, c in enumerate(claims)}, vectors))
        full = score_pairs(Wordy(), None, pairs, claims, vectors)
        worth.append([full[frozenset((p.a.id, p.b.id))].contradicts > 0.5 for p in pairs])
    passed, wanted = np.concatenate(kept), np.concatenate(worth)
    assert passed.dtype == np.bool_
    assert passed[wanted].mean() >= 0.93
    assert passed.mean() < 0.5


def test_the_sieve_is_symmetric(fitted: Sieve) -> None:
    claims, pairs, vectors = _folder(99)
    rows = {c.id: n for n, c in enumerate(claims)}
    turned = [pair(p.b, p.a) for p in pairs]
    assert np.allclose(
        fitted.decision(turned, rows, vectors), fitted.decision(pairs, rows, vectors), atol=1e-4
    )
    assert fitted.worth_scoring([], rows, vectors).shape == (0,)


def test_saved_and_loaded(fitted: Sieve, tmp_path: Path) -> None:
    path = tmp_path / "sieve.npz"
    fitted.save(path)
    claims, pairs, vectors = _folder(7)
    rows = {c.id: n for n, c in enumerate(claims)}
    again = load_sieve(path)
    assert np.array_equal(again.decision(pairs, rows, vectors), fitted.decision(pairs, rows, vectors))
    assert packaged_sieve("words:1:bfloat16", path) is not None
    assert packaged_sieve("other:2", path) is None
    assert packaged_sieve("words:1", tmp_path / "none.npz") is None
    path.write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(ModelError, match="cannot be read"):
        packaged_sieve("words:1", path)


@pytest.mark.parametrize(("keep", "expected"), [(1.0, 1.0), (0.75, 2.0), (0.7, 2.0), (0.5, 3.0), (0.25, 4.0)])
def test_threshold(keep: float, expected: float) -> None:
    decisions = np.array([1, 2, 3, 4, 9, 0], dtype=np.float32)
    worth = np.array([True, True, True, True, False, False])
    assert threshold(decisions, worth, keep) == expected


def test_threshold_needs_something_to_keep() -> None:
    with pytest.raises(ValueError, match="nothing"):
        threshold(np.ones(2, dtype=np.float32), np.zeros(2, dtype=bool), 0.98)


def test_sentence_pairs_become_claims() -> None:
    texts = [
        TextPair(
            "Ada Voss opened the Lomma mill with 40 workers.",
            "Ada Voss closed the Lomma mill.",
            "contradiction",
        ),
        TextPair("Why?", "The ferry Halla sank off Orsund.", "neutral"),
    ]
    data = of_texts("made", texts, Encoder())
    assert [(p.a.text, p.b.text) for p in data.pairs] == [(texts[0].premise, texts[0].hypothesis)]
    assert data.vectors.shape == (2, DIM)
    assert data.pairs[0].a.amounts and not data.pairs[0].b.amounts


# --- pairs through the model ---


def test_pairs_are_scored_both_ways_and_each_text_once() -> None:
    claims = [claim("a1.1", "mill close"), claim("a2.1", "mill close today"), claim("a3.1", "mill close")]
    pairs = [pair(claims[0], claims[1]), pair(claims[1], claims[2])]
    model, told = Wordy(), list[tuple[int, int]]()
    vectors = Encoder().encode([c.text for c in claims])
    scores = score_pairs(model, None, pairs, claims, vectors, progress=lambda *n: told.append(n))
    assert set(scores) == {frozenset(("a1.1", "a2.1")), frozenset(("a2.1", "a3.1"))}
    expected = Scores(0.05, 0.05, 0.9, 0.05, 0.9)
    assert list(scores.values()) == [expected, expected]
    assert model.asked == [("mill close today", "mill close"), ("mill close", "mill close today")]
    assert told == [(0, 1), (1, 1), (1, 2), (2, 2)]


def test_what_is_neutral_of_the_fuller_claim_is_not_asked_again() -> None:
    claims = [claim("a1.1", "mill close"), claim("a2.1", "ferry left at nine")]
    vectors = Encoder().encode([c.text for c in claims])
    for pairs in ([pair(*claims)], [pair(*reversed(claims))]):
        model = Wordy()
        scores = score_pairs(model, None, pairs, claims, vectors)
        assert model.asked == [("ferry left at nine", "mill close")]
        assert list(scores.values()) == [Scores(0.05, 0.9, 0.05, 0.05, 0.05)]


def test_the_sieve_spares_the_model(fitted: Sieve) -> None:
    claims, pairs, vectors = _folder(3)
    rows = {c.id: n for n, c in enumerate(claims)}
    # Half of the pairs pass, far more than are alike: how tight a fit is differs between machines.
    half = replace(fitted, threshold=float(np.median(fitted.decision(pairs, rows, vectors))))
    model = Wordy()
    scores = score_pairs(model, half, pairs, claims, vectors)
    kept = half.worth_scoring(pairs, rows, vectors)
    assert len(scores) == int(kept.sum()) < len(pairs)
    alike = sum(s.contradicts >= 0.1 for s in scores.values())
    assert 0 < alike < len(scores)
    assert len(model.asked) == len(scores) + alike


def test_no_pairs() -> None:
    assert score_pairs(Wordy(), None, [], [], np.zeros((0, DIM), dtype=np.float32)) == {}
