"""Training with a tiny model: gradients of several workers, and a run that is cut and resumed."""

from __future__ import annotations

import copy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from training import mpnet
from training import train as training_run
from training.batches import Encoded, collate
from training.pairs import LABELS, Pair, write_pairs
from training.published import tokenizer_of
from training.train import TRAINED, Settings, load_trained, train
from training.workers import Workers


def tiny(published: Path, seed: int = 0) -> Any:
    import torch

    torch.manual_seed(seed)
    return mpnet.load(published, 2, 1)


def moved(model: Any) -> Any:
    """The model after some training: the low-rank additions start from nothing."""
    import torch

    with torch.no_grad():
        for parameter in mpnet.trained_state(model).values():
            parameter.add_(torch.randn_like(parameter) * 0.05)
    return model


@pytest.fixture
def batch() -> dict[str, Any]:
    return collate([Encoded((0, 5, 7, 9, 2, 2, 8, 2)[: 5 + at % 4], at % 3) for at in range(7)])


@pytest.mark.parametrize("count", [1, 2, 3])
def test_workers_make_the_gradients_of_the_whole_batch(
    published: Path, batch: dict[str, Any], count: int
) -> None:
    import torch

    model = moved(tiny(published))
    plain = copy.deepcopy(model)
    scores = plain(batch["input_ids"], batch["attention_mask"])
    loss = torch.nn.functional.cross_entropy(scores, batch["labels"])
    loss.backward()
    found = Workers(model, count).gradients(batch)
    assert found == pytest.approx(float(loss.detach()), abs=0.02)  # bfloat16
    for (name, own), expected in zip(model.named_parameters(), plain.parameters(), strict=True):
        assert (own.grad is None) == (expected.grad is None), name
        if expected.grad is not None:
            assert torch.allclose(own.grad, expected.grad, atol=0.05), name


def test_the_lowest_layers_stay_as_they_are(published: Path, batch: dict[str, Any]) -> None:
    model = moved(tiny(published))
    Workers(model, 1).gradients(batch)
    assert not any(parameter.requires_grad for parameter in model.layers[0].parameters())
    assert all(parameter.grad.abs().sum() > 0 for parameter in model.layers[1].parameters())


def test_padding_changes_nothing(published: Path) -> None:
    import torch

    model = moved(tiny(published))
    one = collate([Encoded((0, 5, 7, 2, 2, 8, 2), 0)])
    beside = collate([Encoded((0, 5, 7, 2, 2, 8, 2), 0), Encoded((0, *[6] * 20, 2, 2, 9, 2), 1)])
    with torch.no_grad():
        alone, first = (model(b["input_ids"], b["attention_mask"])[0] for b in (one, beside))
    assert torch.allclose(alone, first, atol=0.03)


def pairs(source: str, count: int) -> list[Pair]:
    says = {"entailment": "two men left", "neutral": "it rained", "contradiction": "two men stayed"}
    return [
        Pair("two men left the town", says[LABELS[at % 3]], LABELS[at % 3], source) for at in range(count)
    ]


def test_a_run_that_is_cut_ends_where_one_that_is_not_does(
    published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import torch
    from safetensors.torch import load_file

    def build(settings: Settings) -> tuple[Any, Any, str]:
        model = tiny(published, settings.seed)
        if settings.start is not None:
            load_trained(model, settings.start)
        return model, tokenizer_of(published), "cpu"

    monkeypatch.setattr(training_run, "build", build)
    write_pairs(tmp_path / "nli" / "train.jsonl.gz", pairs("snli", 300) + pairs("mnli", 300))
    write_pairs(tmp_path / "generated" / "train.jsonl.gz", pairs("frames:x", 60))
    settings = Settings(
        nli=tmp_path / "nli",
        generated=tmp_path / "generated",
        out=tmp_path / "whole",
        pairs=240,
        batch_size=8,
        lr=5e-3,
        threads=1,
    )
    whole = load_file(train(settings, resume=False) / TRAINED)
    real = Workers.gradients
    calls = 0

    def cut(self: Workers, batch: dict[str, Any]) -> float:
        nonlocal calls
        calls += 1
        if calls > 12:
            raise KeyboardInterrupt
        return real(self, batch)

    hasty = replace(settings, out=tmp_path / "cut", checkpoint_minutes=0.0)
    monkeypatch.setattr(Workers, "gradients", cut)
    with pytest.raises(KeyboardInterrupt):
        train(hasty, resume=False)
    assert torch.load(tmp_path / "cut" / "checkpoint.pt", weights_only=True)["step"] == 12
    monkeypatch.setattr(Workers, "gradients", real)
    with pytest.raises(ValueError, match="other settings"):
        train(replace(hasty, seed=8), resume=True)
    resumed = load_file(train(hasty, resume=True) / TRAINED)
    assert whole.keys() == resumed.keys()
    for name, tensor in whole.items():
        assert torch.equal(tensor, resumed[name]), name
    assert "done: " in (tmp_path / "cut" / "log").read_text(encoding="utf-8")
    model = build(replace(settings, start=tmp_path / "whole" / "trained"))[0]
    assert all(torch.equal(tensor, whole[name]) for name, tensor in mpnet.trained_state(model).items())
    with pytest.raises(ValueError, match="other layers"):
        load_trained(mpnet.load(published, 3, 1), tmp_path / "whole" / "trained")
