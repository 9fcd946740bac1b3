"""Calibration of a model."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from training import finish
from training.pairs import LABELS, Pair


def pairs(count: int) -> list[Pair]:
    return [Pair(f"It rained {at} times.", "It rained.", LABELS[at % 3]) for at in range(count)]


@pytest.mark.parametrize("boldness", [0.5, 3.0])
def test_an_over_bold_model_is_cooled_and_a_timid_one_heated(
    boldness: float,
) -> None:
    rng = np.random.default_rng(1)

    class Model:
        def logits(self, texts: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
            right = np.arange(len(texts)) % 3  # as `pairs` labels them
            said = np.where(rng.random(len(texts)) < 0.8, right, (right + 1) % 3)
            out = np.zeros((len(texts), 3), dtype=np.float32)
            out[np.arange(len(texts)), said] = np.log(8) * boldness  # 0.8 to 0.1 and 0.1 at boldness 1
            return out

    found = finish.calibrate(Model(), {"a": pairs(3000), "b": pairs(600)})
    assert found["weights"]["contradiction"][2] > 0 > found["weights"]["entailment"][2]
    assert found["fitted_on"] == {"a": 3000, "b": 600}
    assert all(error < 0.05 for error in found["calibration_error"].values())
