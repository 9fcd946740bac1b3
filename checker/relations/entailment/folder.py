"""A cross-encoder as a folder of files: where it is, whether it is safe to load, which it is; no torch."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from checker.errors import ModelError
from checker.relations.entailment.calibration import Calibration
from checker.relations.entailment.labels import label_columns
from embeddings.digests import remembered_sha256
from embeddings.errors import EncoderError
from embeddings.hub import hub_folder

CALIBRATION_FILE = "calibration.json"
ANSWERS = ("entailment", "neutral", "contradiction")  # in that file, for supports, neutral, contradicts
_WEIGHTS = "*.safetensors"
_SETTINGS = {".json", ".txt", ".model"}  # .model: SentencePiece vocabularies
_DIGESTS = "sha256.json"  # of the packaged weights; says nothing of how they are used
_HUB_ORGANISATION = "cross-encoder"  # of names without one
_HUB_FILES = ["*.json", "*.txt", "*.model", "model*.safetensors"]
_HUB_IGNORED = ["onnx/*", "openvino/*"]


@dataclass(frozen=True)
class CrossEncoderFolder:
    """A three-way classifier of text pairs on disk. `label` is its name for people; digests are remembered in
    `memo_dir`."""

    path: Path
    label: str
    memo_dir: Path | None = None

    def check(self) -> None:
        """Raise ModelError unless weights are safetensors, there is no code and the labels can be mapped."""
        if not (self.path / "config.json").is_file():
            raise ModelError(f"entailment model {self.label}: the folder holds no model (no config.json)")
        if "auto_map" in self.config:
            raise ModelError(f"entailment model {self.label} needs its own code (auto_map), which is not run")
        if not self._weights:
            raise ModelError(
                f"entailment model {self.label}: no safetensors weights; pickled weights are not loaded"
            )
        _ = self.columns, self.calibration

    @cached_property
    def config(self) -> dict[str, Any]:
        """The content of config.json."""
        return self._object("config.json")

    @cached_property
    def columns(self) -> tuple[int, int, int]:
        """Outputs that mean supports, neutral, contradicts."""
        labels = self.config.get("id2label")
        if not isinstance(labels, dict):
            named = self.config.get("label2id")
            labels = {str(index): name for name, index in named.items()} if isinstance(named, dict) else {}
        return label_columns(labels, self.label)

    @cached_property
    def calibration(self) -> Calibration | None:
        """What makes probabilities of the outputs; None, a plain softmax, where the folder does not say."""
        file = self.path / CALIBRATION_FILE
        if not file.is_file():
            return None
        try:
            return Calibration.load(file, ANSWERS)
        except ModelError as error:
            raise ModelError(f"entailment model {self.label}: {error}") from error

    @cached_property
    def weights_digest(self) -> str:
        """SHA-256 of the weights: of the file where there is one, else of the files' digests in order."""
        try:
            digests = [remembered_sha256(file, self.memo_dir) for file in self._weights]
        except OSError as error:
            raise ModelError(f"entailment model {self.label}: cannot read the weights ({error})") from error
        return digests[0] if len(digests) == 1 else hashlib.sha256("".join(digests).encode()).hexdigest()

    @cached_property
    def settings_digest(self) -> str:
        """SHA-256 of configuration, tokenizer and calibration, which decide the scores beside the weights."""
        digest = hashlib.sha256()
        try:
            for file in sorted(self.path.iterdir()):
                if file.suffix in _SETTINGS and file.name != _DIGESTS and file.is_file():
                    digest.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
        except OSError as error:
            raise ModelError(f"entailment model {self.label}: cannot read its settings ({error})") from error
        return digest.hexdigest()

    @cached_property
    def _weights(self) -> list[Path]:
        return sorted(self.path.glob(_WEIGHTS))

    def _object(self, name: str) -> dict[str, Any]:
        try:
            content = json.loads((self.path / name).read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise ModelError(f"entailment model {self.label}: cannot read {name} ({error})") from error
        return content if isinstance(content, dict) else {}


def locate(name: str, memo_dir: Path | None = None) -> CrossEncoderFolder:
    """The checked folder of a model named by a folder or a hub name.

    Only a hub name that is not on this machine yet makes for a download; call this before other models are
    loaded, since their loading puts the hub's client off line.

    Raises:
        ModelError: no such model, or one that cannot be used, in one line.
    """
    try:
        folder = Path(name).expanduser()
    except RuntimeError as error:  # the home of nobody
        raise ModelError(f"entailment model {name}: no such folder") from error
    if folder.is_dir():
        model = CrossEncoderFolder(folder.resolve(), folder.resolve().name, memo_dir)
    elif folder.is_absolute() or name.startswith((".", "~")) or name.count("/") > 1 or "\\" in name:
        raise ModelError(f"entailment model {name}: no such folder")
    else:
        model = CrossEncoderFolder(_from_hub(name), name, memo_dir)
    model.check()
    return model


def _from_hub(name: str) -> Path:
    try:
        return hub_folder(
            name if "/" in name else f"{_HUB_ORGANISATION}/{name}",
            files=_HUB_FILES,
            ignored=_HUB_IGNORED,
            weights=_WEIGHTS,
            called=f"entailment model {name}",
        )
    except EncoderError as error:
        raise ModelError(str(error)) from error
