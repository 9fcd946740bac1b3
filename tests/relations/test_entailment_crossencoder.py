"""The runtime over folders of cross-encoders."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from tiny_cross_encoder import flattening, write_tiny

from checker.errors import ModelError
from checker.relations.entailment import EntailmentModel, load_cross_encoder, load_entailment
from checker.relations.entailment.folder import CALIBRATION_FILE, locate
from embeddings.transformer import has_bfloat16

PAIRS = [
    ("The ferry left Orsund at nine.", "The ferry left at ten."),
    ("No crew was in the mill.", "The mill burned with 3 crew in it."),
    ("The mayor of Veldby said that the bridge reopened.", "The bridge was closed."),
    ("The ferry left.", "The ferry left."),
    ("", ""),
    ("\ud800 lone surrogate", "新闻"),
    ("the harbour of Lomma " * 80, "closed"),
]


def test_rows_are_probabilities(tiny_folder: Path) -> None:
    model = load_cross_encoder(str(tiny_folder), precision="float32")
    scores = model.score(PAIRS)
    assert isinstance(model, EntailmentModel)
    assert scores.shape == (len(PAIRS), 3) and scores.dtype == np.float32
    assert (scores >= 0).all() and np.allclose(scores.sum(axis=1), 1, atol=1e-5)
    assert scores.std(axis=0).max() > 0.01  # it does tell pairs apart
    assert model.score([]).shape == (0, 3)


def test_it_is_what_sentence_transformers_gives(tiny_folder: Path) -> None:
    import torch
    from sentence_transformers import CrossEncoder

    pairs = PAIRS[:4]
    plain = CrossEncoder(str(tiny_folder), device="cpu").predict(
        pairs, activation_fn=torch.nn.Softmax(dim=-1), show_progress_bar=False
    )
    scores = load_cross_encoder(str(tiny_folder), precision="float32").score(pairs)
    assert np.allclose(scores, plain, atol=1e-5)


@pytest.mark.skipif(not has_bfloat16(), reason="the processor has no bfloat16 products")
def test_bfloat16_is_near_float32(tiny_folder: Path) -> None:
    exact = load_cross_encoder(str(tiny_folder), precision="float32")
    fast = load_cross_encoder(str(tiny_folder))
    assert "bfloat16" in fast.fingerprint
    assert fast.fingerprint != exact.fingerprint
    assert np.abs(fast.score(PAIRS) - exact.score(PAIRS)).max() < 0.05


@pytest.mark.parametrize("precision", ["float32", "bfloat16"])
def test_a_pair_has_one_score_in_any_company(tiny_folder: Path, precision: str) -> None:
    model = load_cross_encoder(str(tiny_folder), precision=precision)  # type: ignore[arg-type]
    together = model.score([*PAIRS, *PAIRS * 3])
    assert np.array_equal(together[: len(PAIRS)], model.score(PAIRS[::-1])[::-1])
    for row in range(len(PAIRS)):
        assert np.array_equal(model.score([PAIRS[row]])[0], together[row])


def test_any_order_of_labels_gives_the_same_answers(tmp_path: Path) -> None:
    """The same weights, outputs named in another order: the scores go with the names."""
    one = load_cross_encoder(str(write_tiny(tmp_path / "one")), precision="float32")
    other = write_tiny(tmp_path / "other", {0: "REFUTES", 1: "SUPPORTS", 2: "NOT ENOUGH INFO"})
    scores, moved = one.score(PAIRS), load_cross_encoder(str(other), precision="float32").score(PAIRS)
    assert np.allclose(moved, scores[:, [1, 2, 0]], atol=1e-6)


def test_a_calibration_makes_the_probabilities(tmp_path: Path) -> None:
    plain = load_cross_encoder(str(write_tiny(tmp_path / "a")), precision="float32")
    flat = write_tiny(tmp_path / "b", calibration=flattening(2.0, (0.5, -1.0, 0.25)))
    model = load_cross_encoder(str(flat), precision="float32")
    logits = plain.logits(PAIRS)
    assert np.array_equal(logits, model.logits(PAIRS))
    assert np.allclose(plain.score(PAIRS), _softmax(logits), atol=1e-6)
    assert np.allclose(model.score(PAIRS), _softmax(logits / 2 + np.array([0.5, -1.0, 0.25])), atol=1e-4)
    assert plain.fingerprint.split(":")[2] != model.fingerprint.split(":")[2]


def test_a_calibration_goes_with_the_names_of_the_answers(tmp_path: Path) -> None:
    plain = load_cross_encoder(str(write_tiny(tmp_path / "a")), precision="float32")
    labels = {0: "neutral", 1: "contradiction", 2: "entailment"}
    named = write_tiny(tmp_path / "b", labels, calibration=flattening(2.0, (0.5, -1.0, 0.25)))
    logits = plain.logits(PAIRS)[:, [2, 0, 1]]  # the same weights under other names
    scores = load_cross_encoder(str(named), precision="float32").score(PAIRS)
    assert np.allclose(scores, _softmax(logits / 2 + np.array([0.5, -1.0, 0.25])), atol=1e-4)


def _softmax(logits: np.ndarray) -> np.ndarray:
    raised = np.exp(logits)
    return raised / raised.sum(axis=1, keepdims=True)


@pytest.fixture
def copy(tiny_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(tiny_folder, tmp_path / "model"))


def _edit(path: Path, **changes: object) -> None:
    content = json.loads(path.read_text(encoding="utf-8")) | changes
    path.write_text(json.dumps(content), encoding="utf-8")


def test_label2id_does_where_id2label_is_missing(copy: Path) -> None:
    config = json.loads((copy / "config.json").read_text(encoding="utf-8"))
    del config["id2label"]
    config["label2id"] = {"neutral": 0, "contradiction": 1, "entailment": 2}
    (copy / "config.json").write_text(json.dumps(config), encoding="utf-8")
    assert locate(str(copy)).columns == (2, 0, 1)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"auto_map": {"AutoModel": "x.Y"}}, "own code"),
        ({"id2label": {"0": "LABEL_0", "1": "LABEL_1", "2": "LABEL_2"}}, "LABEL_0, LABEL_1, LABEL_2"),
        ({"id2label": {"0": "relevance"}}, "relevance"),
    ],
)
def test_unfit_configurations(copy: Path, changes: dict[str, object], message: str) -> None:
    _edit(copy / "config.json", **changes)
    _refused(copy, message)


def test_pickles_are_refused(copy: Path) -> None:
    (copy / "model.safetensors").rename(copy / "pytorch_model.bin")
    _refused(copy, "pickled weights are not loaded")


def test_damaged_weights_and_files(copy: Path) -> None:
    (copy / "model.safetensors").write_bytes(b"no weights")
    model = load_cross_encoder(str(copy))
    with pytest.raises(ModelError, match="does not load") as caught:
        model.score(PAIRS)
    assert "\n" not in str(caught.value)
    for damage in ("{", "{}", '{"features": ["length"]}'):
        (copy / CALIBRATION_FILE).write_text(damage, encoding="utf-8")
        _refused(copy, CALIBRATION_FILE)
    (copy / "config.json").write_text("{", encoding="utf-8")
    _refused(copy, "cannot read config.json")


def test_weights_without_the_answering_layer_are_refused(copy: Path) -> None:
    from safetensors.torch import load_file, save_file

    file = copy / "model.safetensors"
    entries = load_file(file)
    kept = {name: tensor for name, tensor in entries.items() if not name.startswith("classifier")}
    assert len(kept) < len(entries)
    save_file(kept, file, metadata={"format": "pt"})
    with pytest.raises(ModelError, match="lack classifier"):
        load_cross_encoder(str(copy)).score(PAIRS)


@pytest.mark.parametrize("name", ["./none", "/none/such", "a/b/c", "~nobody-of-that-name/model"])
def test_no_such_folder(name: str) -> None:
    with pytest.raises(ModelError, match="no such folder"):
        load_entailment(name)


def test_empty_folder(tmp_path: Path) -> None:
    _refused(tmp_path, "no config.json")


def _refused(folder: Path, message: str) -> None:
    with pytest.raises(ModelError) as caught:
        load_cross_encoder(str(folder))
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_importing_loads_nothing_heavy() -> None:
    heavy = "{'torch', 'transformers', 'sentence_transformers', 'sklearn', 'spacy'}"
    code = f"import sys, checker.relations.entailment; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
