"""The trained model as the files that are shipped: few bits a weight, and no words that are never met.

What was not trained is written in four bits, as it was trained on; what was, in eight. Words of other scripts
than Latin and Greek, and the vocabulary's unused places, are left out: the model learned nothing of them.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from checker.relations.entailment.packing import FILE, matrix_of
from training.fourbit import eight_bits, four_bits
from training.mpnet import SCALE
from training.pairs import LABEL_INDEX, LABELS
from training.published import TOKENIZER, WEIGHTS

Tensors = Mapping[str, Tensor]
Entries = Iterator[tuple[str, Tensor]]

_PARTS = {  # our linear maps, each with those of the start weights that it holds
    "qkv": tuple(f"attention.attn.{name}" for name in "qkv"),
    "o": ("attention.attn.o",),
    "inner": ("intermediate.dense",),
    "outer": ("output.dense",),
}
_NORMS = {"norm": "attention.LayerNorm", "last": "output.LayerNorm"}
_ANSWERING = {"dense": "classifier.dense", "answer": "classifier.out_proj"}
_OF_THE_FILE = {"_name_or_path", "transformers_version"}


def shrink(published: Path, trained: Tensors, target: Path) -> None:
    """Write packed weights, configuration and tokenizer to a folder, which is made.

    `published` is the folder of the start weights; `trained` is what training changed of them, whose highest
    layer is the last.
    """
    from safetensors.torch import load_file, save_file

    layers = 1 + max(int(name.split(".")[1]) for name in trained if name.startswith("layers."))
    target.mkdir(parents=True, exist_ok=True)
    tokenizer, kept = fewer_words(json.loads((published / "tokenizer.json").read_text(encoding="utf-8")))
    state = load_file(published / WEIGHTS)
    entries = dict(_entries(state, trained, layers, kept))
    save_file({name: tensor.contiguous() for name, tensor in entries.items()}, target / FILE)
    _write(target / "tokenizer.json", tokenizer)
    _write(target / "tokenizer_config.json", TOKENIZER)
    config = json.loads((published / "config.json").read_text(encoding="utf-8"))
    told = {name: value for name, value in config.items() if name not in _OF_THE_FILE}
    told |= {"architectures": ["MPNetForSequenceClassification"], "num_hidden_layers": layers}
    told |= {"vocab_size": len(kept), "id2label": dict(enumerate(LABELS)), "label2id": LABEL_INDEX}
    _write(target / "config.json", told)


def trained_of(packed: Path) -> dict[str, Tensor]:
    """What training changed of the weights in a packed file, float32, under the names of `training.mpnet`.

    The way back, for a run that starts from the shipped weights. Raises OSError, KeyError where parts are
    missing.
    """
    from safetensors.torch import load_file

    entries = load_file(packed)
    layers = sorted(
        int(name.split(".")[3]) for name in entries if name.endswith(f"{_PARTS['o'][0]}.weight.up.bytes")
    )
    trained: dict[str, Tensor] = {}
    for at in layers:
        here, own = f"mpnet.encoder.layer.{at}", f"layers.{at}"
        for part, ends in _PARTS.items():
            names = [f"{here}.{end}" for end in ends]
            ups = [matrix_of(entries, f"{name}.weight.up") / SCALE for name in names]
            trained[f"{own}.{part}.up"] = torch.cat(ups)
            trained[f"{own}.{part}.down"] = matrix_of(entries, f"{names[0]}.weight.down")
            trained[f"{own}.{part}.bias"] = torch.cat([entries[f"{name}.bias"].float() for name in names])
        for part, name in _NORMS.items():
            for end in ("weight", "bias"):
                trained[f"{own}.{part}.{end}"] = entries[f"{here}.{name}.{end}"].float()
    for own, name in _ANSWERING.items():
        trained[f"{own}.weight"] = matrix_of(entries, f"{name}.weight")
        trained[f"{own}.bias"] = entries[f"{name}.bias"].float()
    return trained


def fewer_words(tokenizer: dict[str, Any]) -> tuple[dict[str, Any], list[int]]:
    """A tokenizer.json without words that are never met, and the rows of the words kept, in order."""
    old: dict[str, int] = tokenizer["model"]["vocab"]
    words = [word for word, _ in sorted(old.items(), key=lambda item: item[1]) if _met(word)]
    new = {word: at for at, word in enumerate(words)}
    added = [token | {"id": new[token["content"]]} for token in tokenizer["added_tokens"]]
    around = tokenizer["post_processor"]
    ends = {name: [around[name][0], new[around[name][0]]] for name in ("sep", "cls")}
    smaller = tokenizer | {
        "model": tokenizer["model"] | {"vocab": new},
        "added_tokens": added,
        "post_processor": around | ends,
    }
    return smaller, [old[word] for word in words]


def _met(word: str) -> bool:
    letters = word.removeprefix("##")
    return not word.startswith("[unused") and all(_latin_or_greek(letter) for letter in letters)


def _latin_or_greek(letter: str) -> bool:
    if unicodedata.category(letter)[0] != "L":
        return True
    return unicodedata.name(letter, "").startswith(("LATIN", "GREEK"))


def _entries(state: Tensors, trained: Tensors, layers: int, kept: list[int]) -> Entries:
    words = state["embeddings.word_embeddings.weight"]
    yield from _packed("mpnet.embeddings.word_embeddings.weight", _rows(four_bits(words), kept))
    places = state["embeddings.position_embeddings.weight"]
    yield from _packed("mpnet.embeddings.position_embeddings.weight", eight_bits(places))
    for name in ("embeddings.LayerNorm.weight", "embeddings.LayerNorm.bias"):
        yield f"mpnet.{name}", state[name].half()
    bias = "encoder.relative_attention_bias.weight"
    yield f"mpnet.{bias}", state[bias].half()
    for at in range(layers):
        yield from _layer(state, trained, at)
    for own, name in _ANSWERING.items():
        yield from _packed(f"{name}.weight", eight_bits(trained[f"{own}.weight"]))
        yield f"{name}.bias", trained[f"{own}.bias"].half()


def _layer(state: Tensors, trained: Tensors, at: int) -> Entries:
    here, own = f"encoder.layer.{at}", f"layers.{at}"
    for part, ends in _PARTS.items():
        names = [f"{here}.{end}" for end in ends]
        weight = four_bits(torch.cat([state[f"{name}.weight"] for name in names]))
        bias = torch.cat([state[f"{name}.bias"] for name in names])
        yield from _linear(names, weight, bias, trained, f"{own}.{part}")
    for part, name in _NORMS.items():
        for end in ("weight", "bias"):
            given = state[f"{here}.{name}.{end}"]
            yield f"mpnet.{here}.{name}.{end}", trained.get(f"{own}.{part}.{end}", given).half()


def _linear(names: list[str], weight: Tensors, bias: Tensor, trained: Tensors, own: str) -> Entries:
    """One linear map, or several that were trained as one, each with an equal share of the rows."""
    bias = trained.get(f"{own}.bias", bias)
    count = len(bias) // len(names)
    for at, name in enumerate(names):
        rows = list(range(at * count, (at + 1) * count))
        yield from _packed(f"mpnet.{name}.weight", _rows(weight, rows))
        yield f"mpnet.{name}.bias", bias[rows].half()
        if f"{own}.up" in trained:
            yield from _packed(f"mpnet.{name}.weight.up", eight_bits(trained[f"{own}.up"][rows] * SCALE))
            yield from _packed(f"mpnet.{name}.weight.down", eight_bits(trained[f"{own}.down"]))


def _rows(parts: Tensors, rows: list[int]) -> Tensors:
    return {name: part if name == "table" else part[rows] for name, part in parts.items()}


def _packed(name: str, parts: Tensors) -> Entries:
    for end, part in parts.items():
        yield f"{name}.{end}", part.clone()


def _write(path: Path, content: dict[str, Any]) -> None:
    path.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
