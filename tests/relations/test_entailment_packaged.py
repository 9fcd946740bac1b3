"""The weights in the package, and the script that puts them there."""

from __future__ import annotations

import json
import os
import shutil
import socket
import time
from pathlib import Path
from typing import NoReturn

import numpy as np
import pytest
from safetensors.torch import load_file, save_file

from checker.errors import ModelError
from checker.relations.entailment import load_cross_encoder, packaged_model
from checker.relations.entailment.packaged import DIGESTS, FOLDER
from checker.relations.entailment.packing import FILE
from training.package_weights import main, package

PAIRS = [("the ferry left at nine", "the ferry left at ten"), ("the mill burned", "no mill burned")]


@pytest.fixture
def trained(tiny_folder: Path, tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(tiny_folder, tmp_path / "trained"))
    save_file(load_file(folder / "model.safetensors"), folder / FILE)
    (folder / "model.safetensors").unlink()
    (folder / "MODEL_CARD.md").write_text("# Card\n", encoding="utf-8")
    return folder


@pytest.fixture
def weights(trained: Path, tmp_path: Path) -> Path:
    package(trained, tmp_path / "weights")
    return tmp_path / "weights"


def test_packaged_weights_give_the_scores_of_those_that_were_packed(tiny_folder: Path, weights: Path) -> None:
    packaged = packaged_model(None, "float32", weights)
    assert packaged is not None
    before = load_cross_encoder(str(tiny_folder), precision="float32")
    assert np.allclose(packaged.score(PAIRS), before.score(PAIRS), atol=1e-5)
    assert packaged.fingerprint.startswith("checker-entailment:")
    listed = json.loads((weights / DIGESTS).read_text(encoding="utf-8"))
    assert set(listed) == {file.name for file in weights.iterdir()} - {DIGESTS}


@pytest.mark.parametrize("name", [FILE, "config.json", "calibration.json"])
def test_a_changed_or_missing_file_is_noticed(weights: Path, name: str) -> None:
    with (weights / name).open("ab") as file:
        file.write(b" ")
    with pytest.raises(ModelError, match=f"damaged \\({name}\\).*reinstall"):
        packaged_model(None, folder=weights)
    (weights / name).unlink()
    with pytest.raises(ModelError, match="incomplete"):
        packaged_model(None, folder=weights)


def test_the_weights_are_read_for_their_digest_once(
    weights: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from embeddings import digests

    assert packaged_model(tmp_path / "memo", folder=weights) is not None
    monkeypatch.setattr(digests, "sha256_of", _never)
    assert packaged_model(tmp_path / "memo", folder=weights) is not None


def _never(path: Path) -> NoReturn:
    raise AssertionError(f"{path} was read again")


def test_no_weights_means_no_model(tmp_path: Path) -> None:
    assert packaged_model(None, folder=tmp_path) is None


def test_script(trained: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "out"
    assert main(["--source", str(trained), "--target", str(target)]) == 0
    assert "MB" in capsys.readouterr().out
    (trained / "MODEL_CARD.md").unlink()
    assert main(["--source", str(trained), "--target", str(target)]) == 1
    assert "MODEL_CARD.md" in capsys.readouterr().out
    assert (target / FILE).exists()  # a failed run leaves what was there


def _packaged() -> None:
    if not (FOLDER / DIGESTS).is_file():
        if os.environ.get("CHECKER_REQUIRE_WEIGHTS") == "1":
            pytest.fail("no packaged weights, and CHECKER_REQUIRE_WEIGHTS=1 asks for them", pytrace=False)
        pytest.skip("the package was built without weights")


def test_the_packaged_model_needs_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    _packaged()

    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    model = packaged_model()
    assert model is not None
    scores = model.score(
        [
            ("The ferry Halla sank off Orsund on Friday.", "The Halla did not sink."),
            ("The ferry Halla sank off Orsund on Friday.", "The ferry Halla sank."),
            ("The ferry Halla sank off Orsund on Friday.", "Potato prices rose in spring."),
        ]
    )
    assert scores.argmax(axis=1).tolist() == [2, 0, 1]


def test_the_packaged_model_is_small_and_quick_to_check(tmp_path: Path) -> None:
    _packaged()
    assert sum(file.stat().st_size for file in FOLDER.iterdir()) <= 50_000_000
    packaged_model(tmp_path)
    began = time.perf_counter()
    packaged_model(tmp_path)
    assert time.perf_counter() - began < 1.0
