"""What is trained as what is shipped: few bits a weight, few words, the same answers."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from tiny_mpnet import LAYERS

from checker.errors import ModelError
from checker.relations.entailment import load_cross_encoder
from checker.relations.entailment.packing import BLOCK, FILE, from_four_bits, unpacked
from training import finish, mpnet
from training.fourbit import eight_bits, four_bits, rounded
from training.pairs import Pair
from training.predict import logits
from training.published import WEIGHTS, tokenizer_of
from training.shrink import fewer_words, shrink, trained_of

PAIRS = [
    Pair("two men left the town", "three women stayed in the harbour .", "neutral"),
    Pair("it rained , it rained , it rained in the town", "it rained", "entailment"),
    Pair("men left", "men stayed", "contradiction"),
]


def test_four_bits_hold_a_matrix_to_a_tenth() -> None:
    import torch

    weight = torch.randn(40, 3 * BLOCK) * torch.rand(40, 1)
    parts = four_bits(weight)
    assert parts["codes"].numel() * 2 == weight.numel()
    back = from_four_bits(**parts)
    assert back.shape == weight.shape
    assert float((back - weight).norm() / weight.norm()) < 0.11
    assert len(set(back[0, :BLOCK].tolist())) <= 16


def test_each_weight_takes_the_nearest_value_of_the_table() -> None:
    import torch

    weight = torch.randn(3, 2 * BLOCK)
    parts = four_bits(weight)
    values = parts["table"][None, None, :] * parts["scales"].float()[:, :, None]  # (3, 2, 16)
    apart = (weight.view(3, 2, BLOCK, 1) - values[:, :, None, :]).abs().amin(-1)
    assert torch.allclose((rounded(weight) - weight).abs().view(3, 2, BLOCK), apart, atol=1e-5)


def test_a_row_that_is_no_whole_number_of_blocks_is_refused() -> None:
    import torch

    with pytest.raises(ValueError, match="blocks of 64"):
        four_bits(torch.zeros(2, BLOCK + 2))


def test_a_matrix_of_nothing_stays_nothing() -> None:
    import torch

    assert not rounded(torch.zeros(2, BLOCK)).any()
    assert not unpacked({f"a.{end}": part for end, part in eight_bits(torch.zeros(2, 3)).items()})["a"].any()


def test_eight_bits_hold_a_matrix_to_half_a_step() -> None:
    import torch

    weight = torch.randn(9, 5)
    parts = eight_bits(weight)
    back = unpacked({f"a.{end}": part for end, part in parts.items()})["a"]
    assert bool(((back - weight).abs() <= 0.51 * parts["steps"].float()[:, None]).all())


def test_a_product_is_added_to_its_matrix() -> None:
    import torch

    up, down, whole = torch.randn(4, 2), torch.randn(2, 6), torch.randn(4, 6)
    assert torch.allclose(
        unpacked({"a.up": up, "a.down": down, "a": whole, "b": up})["a"], whole + up @ down, atol=1e-5
    )


@pytest.mark.parametrize("missing", ["a.scales", "a.table"])
def test_parts_that_lack_one_are_refused(missing: str) -> None:
    import torch

    entries = {f"a.{end}": part for end, part in four_bits(torch.randn(2, BLOCK)).items()}
    del entries[missing]
    with pytest.raises(ModelError, match="do not fit together"):
        unpacked(entries)


def test_words_that_are_never_met_are_left_out(published: Path) -> None:
    whole = json.loads((published / "tokenizer.json").read_text(encoding="utf-8"))
    smaller, kept = fewer_words(whole)
    old, new = whole["model"]["vocab"], smaller["model"]["vocab"]
    assert set(old) - set(new) == {"岡", "##野", "я", "[unused0]", "[unused1]"}
    assert [old[word] for word in new] == kept
    assert list(new.values()) == list(range(len(new)))
    assert all(new[token["content"]] == token["id"] for token in smaller["added_tokens"])
    assert smaller["post_processor"]["sep"] == ["</s>", new["</s>"]]
    assert "<mask>" in new


def test_the_packed_model_answers_as_the_trained_one(published: Path, tmp_path: Path) -> None:
    import torch

    torch.manual_seed(5)
    model = mpnet.load(published, LAYERS - 1, 1)
    with torch.no_grad():
        for parameter in mpnet.trained_state(model).values():
            parameter.add_(torch.randn_like(parameter) * 0.1)
    shrink(published, mpnet.trained_state(model), tmp_path / "weights")
    packed = load_cross_encoder(str(tmp_path / "weights"), precision="float32")
    found = packed.logits([(pair.premise, pair.hypothesis) for pair in PAIRS])
    expected = logits(model, tokenizer_of(published), PAIRS, device="cpu")
    assert np.ptp(expected, axis=0).max() > 0.1  # the answers hang on the pair
    assert np.allclose(found, expected, atol=0.05)
    back = trained_of(tmp_path / "weights" / FILE)
    trained = mpnet.trained_state(model)
    assert back.keys() == trained.keys()
    for name, tensor in trained.items():
        assert torch.allclose(back[name], tensor, atol=0.01), name
    sizes = [path.stat().st_size for path in (tmp_path / "weights" / FILE, published / WEIGHTS)]
    assert sizes[0] < 0.6 * sizes[1]


def test_finish_writes_all_that_the_package_needs(
    published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from training import published as start
    from training.package_weights import NEEDED, package
    from training.pairs import write_pairs
    from training.train import save_trained

    for name in ("rte3_news", "mnli_matched", "fever_symmetric", "snli"):
        write_pairs(tmp_path / "nli" / "dev" / f"{name}.jsonl.gz", PAIRS)
    write_pairs(tmp_path / "generated" / "dev.jsonl.gz", PAIRS)
    save_trained(mpnet.load(published, 2, 1), tmp_path / "out" / "trained")
    monkeypatch.setattr(start, "published", lambda: published)
    told = ["--nli", tmp_path / "nli", "--generated", tmp_path / "generated", "--out", tmp_path / "out"]
    assert finish.main([str(part) for part in told]) == 0
    assert json.loads(capsys.readouterr().out)["fitted_on"]["rte3_news"] == len(PAIRS)
    assert set(package(tmp_path / "out" / "weights", tmp_path / "shipped")) == set(NEEDED)
