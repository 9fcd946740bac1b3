"""The wheel as users get it: built from this tree, put into a folder of its own, run with the network off."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[1]
LARGEST = 50_000_000  # bytes of the weights' folder, packed
WEIGHTS = "checker/relations/entailment/weights/"
# Python reads it at its start, before the checker or any library is imported.
NO_SOCKETS = """
import socket

def refuse(*args, **kwargs):
    raise OSError("this run has no network")

class Refused(socket.socket):
    connect = connect_ex = bind = sendto = refuse

socket.socket = Refused
socket.create_connection = socket.getaddrinfo = refuse
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder]
    subprocess.run(build, cwd=REPOSITORY, check=True, capture_output=True)
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds nothing but the wheel's packages and the refusal of sockets."""
    folder = tmp_path_factory.mktemp("site")
    install = [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--target", folder, wheel]
    subprocess.run(install, check=True, capture_output=True)
    (folder / "sitecustomize.py").write_text(NO_SOCKETS, encoding="utf-8")
    return folder


def run(installed: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """A fresh interpreter that takes checker from the folder, in a folder without sources."""
    return subprocess.run(
        [sys.executable, *arguments],
        env={"PYTHONPATH": str(installed), "PATH": "", "HOME": str(installed.parent)},
        cwd=installed.parent,
        capture_output=True,
        text=True,
    )


def test_the_weights_are_in_the_wheel_and_training_is_not(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        sizes = {item.filename: item.compress_size for item in packed.infolist()}
    weights = {name: size for name, size in sizes.items() if name.startswith(WEIGHTS)}
    assert {name.removeprefix(WEIGHTS) for name in weights} >= {
        "packed.safetensors",
        "MODEL_CARD.md",
        "sha256.json",
    }
    assert sum(weights.values()) <= LARGEST
    assert not [name for name in sizes if name.startswith(("training/", "tests/", "reports/"))]


def test_sockets_are_refused(installed: Path) -> None:
    done = run(installed, "-c", "import socket; socket.create_connection(('127.0.0.1', 9))")
    assert "this run has no network" in done.stderr


def test_it_compares_with_its_own_model_and_without_the_network(installed: Path, tmp_path: Path) -> None:
    where = run(installed, "-c", "import checker; print(checker.__file__)")
    assert where.stdout.startswith(str(installed))
    out = tmp_path / "out"
    options = ("-o", out, "-f", "json", "--quiet", "--no-cache")
    done = run(installed, "-m", "checker", "compare", REPOSITORY / "seeds", *options)
    assert (done.returncode, done.stderr) == (0, "")
    models = json.loads((out / "report.json").read_text(encoding="utf-8"))["run"]["models"]
    assert models["entailment"].startswith("checker-entailment:")
