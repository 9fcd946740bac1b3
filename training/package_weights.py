"""Put trained weights into the package, as float16 with their digests.

    python -m training.package_weights                from training/out/weights

Writes model.safetensors, config.json, the tokenizer's files, calibration.json, MODEL_CARD.md and sha256.json
to checker/relations/entailment/weights/, over what is there.
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Sequence
from pathlib import Path

from checker.relations.entailment.folder import CALIBRATION_FILE
from checker.relations.entailment.packaged import DIGESTS, FOLDER
from embeddings.digests import sha256_of

SOURCE = Path(__file__).parent / "out" / "weights"
WEIGHTS = "model.safetensors"
NEEDED = (
    WEIGHTS,
    "config.json",
    "tokenizer.json",
    "tokenizer_config.json",
    CALIBRATION_FILE,
    "MODEL_CARD.md",
)
OPTIONAL = ("special_tokens_map.json", "vocab.txt")
LARGEST = 50_000_000  # bytes, all files together


def package(source: Path, target: Path) -> dict[str, str]:
    """Copy the files that the runtime needs, weights as float16; file name to SHA-256.

    Raises:
        FileNotFoundError: the source lacks a file.
        ValueError: weights that float16 cannot hold, or more than 50 MB in all.
    """
    missing = [name for name in NEEDED if not (source / name).is_file()]
    if missing:
        raise FileNotFoundError(f"{source} lacks {', '.join(missing)}")
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for name in (*NEEDED, *OPTIONAL):
        if name != WEIGHTS and (source / name).is_file():
            shutil.copyfile(source / name, target / name)
    write_float16(source / WEIGHTS, target / WEIGHTS)
    config = json.loads((source / "config.json").read_text(encoding="utf-8"))
    config = {key: value for key, value in config.items() if key not in {"torch_dtype", "_name_or_path"}}
    (target / "config.json").write_text(
        json.dumps(config | {"dtype": "float16"}, indent=2) + "\n", encoding="utf-8"
    )
    digests = {file.name: sha256_of(file) for file in sorted(target.iterdir())}
    (target / DIGESTS).write_text(json.dumps(digests, indent=2) + "\n", encoding="utf-8")
    size = sum(file.stat().st_size for file in target.iterdir())
    if size > LARGEST:
        raise ValueError(f"{size / 1e6:.1f} MB in {target}: more than {LARGEST / 1e6:.0f} MB")
    return digests


def write_float16(source: Path, target: Path) -> None:
    """Rewrite a safetensors file with its floating-point tensors in float16. Raises ValueError."""
    import torch
    from safetensors.torch import load_file, save_file

    tensors = {}
    for name, tensor in load_file(source).items():
        tensors[name] = tensor.to(torch.float16).contiguous() if tensor.is_floating_point() else tensor
        if not torch.isfinite(tensors[name]).all():
            raise ValueError(f"{name} does not fit float16")
    save_file(tensors, target, metadata={"format": "pt"})


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m training.package_weights", description="Package trained weights."
    )
    parser.add_argument("--source", type=Path, default=SOURCE)
    parser.add_argument("--target", type=Path, default=FOLDER)
    options = parser.parse_args(argv)
    try:
        digests = package(options.source, options.target)
    except (OSError, ValueError) as error:
        print(f"Not packaged: {error}")
        return 1
    size = sum((options.target / name).stat().st_size for name in digests)
    print(f"{len(digests)} files, {size / 1e6:.1f} MB, in {options.target}; weights {digests[WEIGHTS]}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
