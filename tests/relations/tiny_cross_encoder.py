"""A cross-encoder of a few thousand random weights, for tests."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from checker.relations.entailment.calibration import FEATURES, Calibration
from checker.relations.entailment.folder import ANSWERS, CALIBRATION_FILE

WORDS = """
    the a ferry harbour bridge mill left reached closed opened burned at nine ten in on of with and no not
    crew passengers orsund veldby lomma mayor said that was were is . , ' 2 3 12 40
"""
NLI = {0: "entailment", 1: "neutral", 2: "contradiction"}


def flattening(factor: float, bias: tuple[float, float, float] = (0.0, 0.0, 0.0)) -> Calibration:
    """Divides the outputs by `factor`, adds the bias, and does not look at the texts."""
    weights = np.zeros((len(FEATURES), 3))
    weights[:3] = np.eye(3) / factor
    return Calibration(weights, np.array(bias))


def write_tiny(
    folder: Path,
    id2label: dict[int, str] | None = None,
    calibration: Calibration | None = None,
) -> Path:
    """Write a two-layer BERT with three random outputs, and its tokenizer.

    Its output weights are large, so that scores differ between pairs.
    """
    import torch
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizerFast

    folder.mkdir(parents=True, exist_ok=True)
    letters = [chr(code) for code in range(ord("a"), ord("z") + 1)]
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *letters, *(f"##{x}" for x in letters)]
    vocabulary = list(dict.fromkeys([*vocabulary, *WORDS.split()]))
    (folder / "vocab.txt").write_text("\n".join(vocabulary) + "\n", encoding="utf-8")
    BertTokenizerFast(vocab=str(folder / "vocab.txt"), model_max_length=64).save_pretrained(folder)
    torch.manual_seed(1)
    labels = id2label or NLI
    config = BertConfig(
        vocab_size=len(vocabulary),
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=64,
        id2label=labels,
        label2id={name: index for index, name in labels.items()},
        initializer_range=0.2,
    )
    model = BertForSequenceClassification(config)
    with torch.no_grad():
        model.classifier.weight.normal_(std=1.0)
    model.save_pretrained(folder)
    if calibration is not None:
        stored = json.dumps(calibration.as_json(ANSWERS))
        (folder / CALIBRATION_FILE).write_text(stored, encoding="utf-8")
    return folder
