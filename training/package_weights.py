"""Put what `training.finish` wrote into the package, with the digest of each file.

    python -m training.package_weights                from training/out/weights

Writes packed.safetensors, config.json, the tokenizer's files, calibration.json, MODEL_CARD.md and sha256.json
to checker/relations/entailment/weights/, over what is there.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from checker.relations.entailment.folder import CALIBRATION_FILE
from checker.relations.entailment.packaged import DIGESTS, FOLDER
from checker.relations.entailment.packing import FILE
from embeddings.digests import sha256_of

SOURCE = Path(__file__).parent / "out" / "weights"
NEEDED = (FILE, "config.json", "tokenizer.json", "tokenizer_config.json", CALIBRATION_FILE, "MODEL_CARD.md")
LARGEST = 50_000_000  # bytes, all files together


def package(source: Path, target: Path) -> dict[str, str]:
    """Copy the files that the runtime needs; file name to SHA-256.

    Raises:
        FileNotFoundError: the source lacks a file.
        ValueError: more than 50 MB in all.
    """
    missing = [name for name in NEEDED if not (source / name).is_file()]
    if missing:
        raise FileNotFoundError(f"{source} lacks {', '.join(missing)}")
    size = sum((source / name).stat().st_size for name in NEEDED)
    if size > LARGEST:
        raise ValueError(f"{size / 1e6:.1f} MB in {source}: more than {LARGEST / 1e6:.0f} MB")
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as made:
        whole = Path(made) / target.name
        whole.mkdir()
        for name in NEEDED:
            shutil.copyfile(source / name, whole / name)
        digests = {file.name: sha256_of(file) for file in sorted(whole.iterdir())}
        (whole / DIGESTS).write_text(json.dumps(digests, indent=2) + "\n", encoding="utf-8")
        if target.exists():  # kept until the new one is whole
            target.replace(Path(made) / "before")
        whole.replace(target)
    return digests


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
    print(f"{len(digests)} files, {size / 1e6:.1f} MB, in {options.target}; weights {digests[FILE]}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
