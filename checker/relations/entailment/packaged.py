"""The model that comes with the package: its weights, held to their digests."""

from __future__ import annotations

import json
from pathlib import Path

from checker.errors import ModelError
from checker.relations.entailment import packing
from checker.relations.entailment.crossencoder import CrossEncoderModel, Precision
from checker.relations.entailment.folder import CrossEncoderFolder
from embeddings.digests import remembered_sha256

NAME = "checker-entailment"
FOLDER = Path(__file__).parent / "weights"
DIGESTS = "sha256.json"  # file name -> SHA-256 in hex; written by training/package_weights.py


def packaged_model(
    memo_dir: Path | None = None, precision: Precision = "auto", folder: Path = FOLDER
) -> CrossEncoderModel | None:
    """The packaged model, checked and not yet loaded; None where the package was built without weights.

    With `memo_dir` (a folder that may be written) the weights are read for their digest once per install.

    Raises:
        ModelError: the files are not those that were packaged.
    """
    if not (folder / DIGESTS).is_file():
        return None
    _verify(folder, memo_dir)
    model = CrossEncoderFolder(folder, NAME, memo_dir)
    model.check()
    return CrossEncoderModel(model, precision)


def _verify(folder: Path, memo_dir: Path | None) -> None:
    try:
        expected = json.loads((folder / DIGESTS).read_text(encoding="utf-8"))
        wrong = [
            name for name, digest in expected.items() if remembered_sha256(folder / name, memo_dir) != digest
        ]
    except (OSError, ValueError, AttributeError) as error:
        raise ModelError(
            f"the packaged entailment model is incomplete ({error}); reinstall the package"
        ) from error
    if wrong or packing.FILE not in expected:
        raise ModelError(
            f"the packaged entailment model is damaged ({', '.join(wrong) or 'no digest of the weights'}); "
            "reinstall the package"
        )
