"""Training with a tiny model: gradients of several workers, and a run that is cut and resumed."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

from training import train as training_run
from training.batches import Encoded, collate
from training.pairs import LABELS, Pair, write_pairs
from training.train import Settings, train
from training.workers import Workers, class_scores

WORDS = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "[MASK]",
    "two",
    "three",
    "men",
    "women",
    "left",
    "stayed",
    "in",
    "the",
    "town",
    "harbour",
    "it",
    "rained",
]


def tiny(seed: int = 0) -> Any:
    import torch
    from transformers import BertConfig, BertForSequenceClassification

    torch.manual_seed(seed)
    config = BertConfig(
        vocab_size=len(WORDS),
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        num_labels=3,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
    )
    return BertForSequenceClassification(config)


@pytest.fixture
def batch() -> dict[str, Any]:
    rows = [
        Encoded((2, 5, 7, 9, 3, 6, 8, 3)[: 5 + at % 4], (0, 0, 0, 0, 0, 1, 1, 1)[: 5 + at % 4], at % 3)
        for at in range(7)
    ]
    return collate(rows)


def test_class_scores_are_those_of_the_model(batch: dict[str, Any]) -> None:
    import torch

    model = tiny().eval()
    inputs = {name: tensor for name, tensor in batch.items() if name != "labels"}
    with torch.no_grad():
        assert torch.allclose(class_scores(model, batch), model(**inputs).logits, atol=1e-5)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_workers_make_the_gradients_of_the_whole_batch(batch: dict[str, Any], count: int) -> None:
    import torch

    model = tiny()
    plain = copy.deepcopy(model)
    loss = torch.nn.functional.cross_entropy(class_scores(plain, batch), batch["labels"])
    loss.backward()
    found = Workers(model, count, 0.0).gradients(batch)
    assert found == pytest.approx(float(loss.detach()), abs=0.02)  # bfloat16
    for own, expected in zip(model.parameters(), plain.parameters(), strict=True):
        if expected.grad is not None:
            assert torch.allclose(own.grad, expected.grad, atol=0.02)


class WordTokenizer:
    """Ids of words in `WORDS`, with the interface that training uses."""

    def __call__(self, first: list[str], second: list[str], **_: Any) -> dict[str, list[list[int]]]:
        ids, types = [], []
        for one, other in zip(first, second, strict=True):
            left = [2, *(WORDS.index(word) if word in WORDS else 1 for word in one.lower().split()), 3]
            right = [*(WORDS.index(word) if word in WORDS else 1 for word in other.lower().split()), 3]
            ids.append(left + right)
            types.append([0] * len(left) + [1] * len(right))
        return {"input_ids": ids, "token_type_ids": types}

    def save_pretrained(self, folder: Path) -> None:
        (folder / "vocab.txt").write_text("\n".join(WORDS), encoding="utf-8")


def pairs(source: str, count: int) -> list[Pair]:
    says = {"entailment": "two men left", "neutral": "it rained", "contradiction": "two men stayed"}
    return [
        Pair("two men left the town", says[LABELS[at % 3]], LABELS[at % 3], source) for at in range(count)
    ]


def test_a_run_that_is_cut_ends_where_one_that_is_not_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import torch
    from safetensors.torch import load_file

    monkeypatch.setattr(training_run, "build", lambda _: (tiny(), WordTokenizer(), "cpu"))
    write_pairs(tmp_path / "nli" / "train.jsonl.gz", pairs("snli", 300) + pairs("mnli", 300))
    write_pairs(tmp_path / "generated" / "train.jsonl.gz", pairs("frames:x", 60))

    def settings(out: str) -> Settings:
        return Settings(
            nli=tmp_path / "nli",
            generated=tmp_path / "generated",
            out=tmp_path / out,
            head=200,
            pairs=320,
            batch_size=8,
            lr=5e-3,
            threads=1,
        )

    whole = load_file(train(settings("whole"), resume=False) / "model.safetensors")
    real = Workers.gradients
    calls = 0

    def cut(self: Workers, batch: dict[str, Any]) -> float:
        nonlocal calls
        calls += 1
        if calls > 12:
            raise KeyboardInterrupt
        return real(self, batch)

    hasty = settings("cut")
    hasty = Settings(
        **{name: getattr(hasty, name) for name in hasty.__dataclass_fields__} | {"checkpoint_minutes": 0.0}
    )
    monkeypatch.setattr(Workers, "gradients", cut)
    with pytest.raises(KeyboardInterrupt):
        train(hasty, resume=False)
    assert torch.load(tmp_path / "cut" / "checkpoint.pt", weights_only=True)["step"] == 12
    monkeypatch.setattr(Workers, "gradients", real)
    resumed = load_file(train(hasty, resume=True) / "model.safetensors")
    assert whole.keys() == resumed.keys()
    for name, tensor in whole.items():
        assert torch.equal(tensor, resumed[name]), name
    assert "done: " in (tmp_path / "cut" / "log").read_text(encoding="utf-8")
