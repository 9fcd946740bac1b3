"""A sentence-transformers model as a folder of files: is it safe to load, which is it, what does it give.

All of it is answered from the small JSON files and the headers of the weights, without torch.
"""

from __future__ import annotations

import hashlib
import json
import struct
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from embeddings.digests import remembered_sha256
from embeddings.errors import EncoderError

_WEIGHTS = "*.safetensors"
_UNSAFE_WEIGHTS = ("pytorch_model*.bin", "*.pt", "*.pth", "*.pkl")
_TRUSTED = "sentence_transformers."
_SETTINGS = (".json", ".txt", ".model")  # .model: SentencePiece vocabularies


@dataclass(frozen=True)
class ModelFolder:
    """A model on disk. `label` is its name for people; `memo_dir` as in `load_encoder`."""

    path: Path
    label: str
    memo_dir: Path | None = None

    @cached_property
    def modules(self) -> tuple[tuple[str, Path], ...]:
        """Class name and folder of each module; a plain transformer is one module."""
        listing = self.path / "modules.json"
        if not listing.exists():
            return (("Transformer", self.path),)
        entries = _json(listing)
        if not isinstance(entries, list) or not entries:
            raise EncoderError(f"embedding model {self.label}: modules.json lists no modules")
        found = []
        for entry in entries:
            kind, folder = str(entry.get("type", "")), str(entry.get("path", ""))
            if not kind.startswith(_TRUSTED):
                raise EncoderError(
                    f"embedding model {self.label} needs its own code ({kind}), which is not run"
                )
            found.append((kind.rsplit(".", 1)[-1], self.path / folder))
        return tuple(found)

    def check(self) -> None:
        """Raise EncoderError unless this is a model whose weights are safetensors and that brings no code."""
        if not self.path.is_dir():
            raise EncoderError(f"embedding model {self.label}: no such folder")
        if not (self.path / "modules.json").exists() and not (self.path / "config.json").exists():
            raise EncoderError(f"embedding model {self.label}: the folder holds no model (no config.json)")
        for kind, folder in self.modules:
            config = self._config(folder)
            if "auto_map" in config:
                raise EncoderError(
                    f"embedding model {self.label} needs its own code (auto_map), which is not run"
                )
            safe = any(folder.glob(_WEIGHTS))
            if not safe and (kind == "Transformer" or any(any(folder.glob(bad)) for bad in _UNSAFE_WEIGHTS)):
                raise EncoderError(
                    f"embedding model {self.label}: no safetensors weights in {folder.name or folder}; "
                    "pickled weights are not loaded"
                )

    @cached_property
    def weights_digest(self) -> str:
        """SHA-256 of the weights: of the file where there is one, else of the files' digests in order."""
        files = sorted({file for _, folder in self.modules for file in folder.glob(_WEIGHTS)})
        try:
            digests = [remembered_sha256(file, self.memo_dir) for file in files]
        except OSError as error:
            raise EncoderError(f"embedding model {self.label}: cannot read the weights ({error})") from error
        return digests[0] if len(digests) == 1 else hashlib.sha256("".join(digests).encode()).hexdigest()

    @cached_property
    def settings_digest(self) -> str:
        """SHA-256 of the configuration and tokenizer files, which decide the vectors beside the weights."""
        digest = hashlib.sha256()
        folders = sorted({folder for _, folder in self.modules} | {self.path})
        for file in sorted({f for d in folders if d.is_dir() for f in d.iterdir() if f.suffix in _SETTINGS}):
            digest.update(file.relative_to(self.path).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(file.read_bytes()).digest())
        return digest.hexdigest()

    def dim(self) -> int | None:
        """Length of a vector as the configuration states it, or None where that says nothing."""
        size: int | None = None
        for kind, folder in self.modules:
            config = self._config(folder)
            if kind == "Transformer":
                size = _first_int(config, "hidden_size", "d_model", "dim")
            elif kind == "Pooling":
                size = _pooled(config) or size
            elif kind == "Dense":
                size = _first_int(config, "out_features")
            elif kind == "StaticEmbedding":
                size = _columns(next(folder.glob(_WEIGHTS), None))
        return size

    def _config(self, folder: Path) -> dict[str, Any]:
        config = _json(folder / "config.json") if (folder / "config.json").exists() else {}
        return config if isinstance(config, dict) else {}


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise EncoderError(f"embedding model: cannot read {path} ({error})") from error


def _first_int(config: dict[str, Any], *keys: str) -> int | None:
    return next((config[key] for key in keys if isinstance(config.get(key), int)), None)


def _pooled(config: dict[str, Any]) -> int | None:
    """Pooling puts the vectors of its modes side by side."""
    size = _first_int(config, "word_embedding_dimension", "embedding_dimension")
    mode = config.get("pooling_mode")
    if isinstance(mode, (list, tuple)):
        modes = len(mode)
    elif isinstance(mode, str):
        modes = len(mode.split("+"))
    else:
        modes = sum(value is True for key, value in config.items() if key.startswith("pooling_mode_"))
    return None if size is None else size * max(modes, 1)


def _columns(path: Path | None) -> int | None:
    """Width of the one matrix in a safetensors file, from its header (8 bytes of length, then JSON)."""
    if path is None:
        return None
    try:
        with path.open("rb") as file:
            (length,) = struct.unpack("<Q", file.read(8))
            header = json.loads(file.read(min(length, 1_000_000)))
    except (OSError, ValueError, struct.error):
        return None
    shapes = [value["shape"] for key, value in header.items() if key != "__metadata__"]
    return int(shapes[0][-1]) if len(shapes) == 1 and len(shapes[0]) == 2 else None
