"""From outputs to probabilities."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tiny_cross_encoder import flattening

from checker.errors import ModelError
from checker.relations.entailment.calibration import FEATURES, Calibration, calibration_features

ANSWERS = ("yes", "open", "no")


@pytest.mark.parametrize(
    ("first", "second", "longer", "covered"),
    [
        ("The mill burned.", "The mill burned.", 0.0, 1.0),
        ("The mill burned down on Monday night.", "The mill burned.", np.log(8 / 4), 1.0),
        ("The mill burned.", "The ferry of Lomma sank.", np.log(4 / 6), 0.0),
        ("The MILL burned.", "A mill, in Lomma.", np.log(4 / 5), 0.5),
        ("", "", 0.0, 0.0),
    ],
)
def test_features_of_the_texts(first: str, second: str, longer: float, covered: float) -> None:
    row = dict(
        zip(FEATURES, calibration_features(np.array([[3.0, 0.0, 0.0]]), [(first, second)])[0], strict=True)
    )
    assert row["longer"] == pytest.approx(longer)
    assert row["covered"] == pytest.approx(covered)
    assert row["supports, longer"] == pytest.approx(2.0 * longer)
    assert row["contradicts, covered"] == pytest.approx(-1.0 * covered)


@given(
    st.lists(
        st.tuples(st.floats(-30, 30), st.floats(-30, 30), st.floats(-30, 30), st.text(), st.text()),
        max_size=5,
    ),
    st.floats(-5, 5),
)
def test_rows_are_probabilities_and_a_common_shift_changes_nothing(
    drawn: list[tuple[float, float, float, str, str]], shift: float
) -> None:
    logits = np.array([row[:3] for row in drawn]).reshape(-1, 3)
    texts = [row[3:] for row in drawn]
    calibration = Calibration(np.random.default_rng(1).normal(0, 0.3, (len(FEATURES), 3)), np.zeros(3))
    shares = calibration.probabilities(logits, texts)
    assert shares.shape == (len(drawn), 3) and shares.dtype == np.float32
    assert np.allclose(shares.sum(axis=1), 1, atol=1e-5)
    assert np.allclose(calibration.probabilities(logits + shift, texts), shares, atol=1e-5)


def test_what_is_stored_is_read_by_the_names_of_the_answers(tmp_path: Path) -> None:
    stored = flattening(2.0, (0.5, -1.0, 0.25))
    (tmp_path / "c.json").write_text(json.dumps(stored.as_json(ANSWERS)), encoding="utf-8")
    turned = Calibration.load(tmp_path / "c.json", ANSWERS[::-1])
    assert np.array_equal(turned.weights, stored.weights[:, ::-1])
    assert turned.bias.tolist() == [0.25, -1.0, 0.5]


@pytest.mark.parametrize(
    "change",
    [
        {"features": ["length"]},
        {"weights": {"yes": [1.0], "open": [1.0], "no": [1.0]}},
        {"bias": {"yes": 0.0, "open": 0.0}},
        {"bias": {"yes": 0.0, "open": 0.0, "no": float("nan")}},
    ],
)
def test_a_damaged_one_is_refused(tmp_path: Path, change: dict[str, object]) -> None:
    content = flattening(1.0).as_json(ANSWERS) | change
    (tmp_path / "c.json").write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(ModelError, match=r"c\.json cannot be read"):
        Calibration.load(tmp_path / "c.json", ANSWERS)
