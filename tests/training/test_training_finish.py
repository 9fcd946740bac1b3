"""Calibration of a model and the folder that is shipped."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from training import finish
from training.pairs import LABELS, Pair


def pairs(count: int) -> list[Pair]:
    return [Pair(f"It rained {at} times.", "It rained.", LABELS[at % 3]) for at in range(count)]


@pytest.mark.parametrize("boldness", [0.5, 3.0])
def test_an_over_bold_model_is_cooled_and_a_timid_one_heated(
    boldness: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    rng = np.random.default_rng(1)

    def scores(_: Any, __: Any, found: list[Pair], device: str) -> np.ndarray[Any, Any]:
        assert device == "cpu"
        right = np.array([LABELS.index(pair.label) for pair in found])
        said = np.where(rng.random(len(found)) < 0.8, right, (right + 1) % 3)
        out = np.zeros((len(found), 3), dtype=np.float32)
        out[np.arange(len(found)), said] = np.log(8) * boldness  # 0.8 to 0.1 and 0.1 at boldness 1
        return out

    monkeypatch.setattr(finish, "logits", scores)
    found = finish.calibrate(None, None, {"a": pairs(3000), "b": pairs(600)}, "cpu")
    assert found["weights"]["contradiction"][2] > 0 > found["weights"]["entailment"][2]
    assert found["fitted_on"] == {"a": 3000, "b": 600}
    assert all(error < 0.05 for error in found["calibration_error"].values())


def test_the_folder_holds_all_that_a_user_of_the_model_needs(tmp_path: Path) -> None:
    from safetensors.torch import load_file
    from transformers import AutoConfig, BertConfig, BertForSequenceClassification

    class Tokenizer:
        def save_pretrained(self, folder: Path) -> None:
            (folder / "tokenizer.json").write_text("{}", encoding="utf-8")

    config = BertConfig(
        vocab_size=9,
        hidden_size=8,
        num_hidden_layers=1,
        num_attention_heads=1,
        intermediate_size=8,
        num_labels=3,
    )
    config.id2label = dict(enumerate(LABELS))
    finish.write_folder(BertForSequenceClassification(config), Tokenizer(), {"bias": {}}, tmp_path / "w")
    assert json.loads((tmp_path / "w" / "calibration.json").read_text(encoding="utf-8")) == {"bias": {}}
    assert {str(t.dtype) for t in load_file(tmp_path / "w" / "model.safetensors").values()} == {
        "torch.float16"
    }
    assert AutoConfig.from_pretrained(tmp_path / "w").id2label == dict(enumerate(LABELS))
    assert (tmp_path / "w" / "MODEL_CARD.md").read_text(encoding="utf-8").startswith("#")
