"""Weights in fewer bits than they are multiplied with, and back.

Three forms of a matrix in a safetensors file, told by the endings of its entries' names:

- `.codes`, `.scales`, `.table`: four bits a weight, two to a byte, the earlier one in the lower half. A block
  of 64 weights shares a scale; what a code stands for is in a table of 16 values for each matrix.
- `.bytes`, `.steps`: eight bits a weight, a step for each row.
- no ending: as it is.

`.up` and `.down`, each in one of these forms, are a product that is added to the matrix of the same name (Hu
et al., 2021, "LoRA: Low-Rank Adaptation of Large Language Models"): what training changed of rounded weights.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.errors import ModelError

if TYPE_CHECKING:
    from torch import Tensor, dtype

BLOCK = 64  # weights with a scale of their own
FILE = "packed.safetensors"


def load(folder: Path, precision: dtype) -> Any:
    """The transformers model of a folder with a `FILE`, by the first of the architectures in its config.json.

    Raises:
        ModelError: entries do not belong together, or some that the model needs are not there. What
            transformers raises where they do not fit its model.
    """
    from safetensors.torch import load_file

    transformers: Any = importlib.import_module("transformers")
    config = transformers.AutoConfig.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
    weights = unpacked(load_file(folder / FILE), precision)
    kind = getattr(transformers, config.architectures[0])
    return complete(
        kind.from_pretrained(
            None, config=config, state_dict=weights, dtype=precision, output_loading_info=True
        )
    )


def complete(loaded: tuple[Any, Mapping[str, Any]]) -> Any:
    """The model of what transformers gives with `output_loading_info`, if all its weights were there.

    Transformers itself puts random numbers for those that are not. Raises ModelError.
    """
    model, told = loaded
    if missing := sorted(told["missing_keys"]):
        raise ModelError(f"its weights lack {missing[0]}" + (" and others" if missing[1:] else ""))
    return model


def unpacked(entries: Mapping[str, Tensor], precision: dtype | None = None) -> dict[str, Tensor]:
    """The matrices of a file's entries by name, float32 or of another precision.

    Raises:
        ModelError: some entries do not fit together.
    """
    names = {name.rpartition(".")[0] if _part(name) else name for name in entries}
    whole = sorted(name for name in names if not name.endswith((".up", ".down")))
    try:
        return {name: _whole(entries, name, f"{name}.up" in names).to(precision) for name in whole}
    except (KeyError, RuntimeError, IndexError) as error:
        raise ModelError(f"packed weights do not fit together ({error})") from error


def _whole(entries: Mapping[str, Tensor], name: str, added: bool) -> Tensor:
    matrix = matrix_of(entries, name)
    if not added:
        return matrix
    return matrix + matrix_of(entries, f"{name}.up") @ matrix_of(entries, f"{name}.down")


def _part(name: str) -> bool:
    return name.rpartition(".")[2] in {"codes", "scales", "table", "bytes", "steps"}


def matrix_of(entries: Mapping[str, Tensor], name: str) -> Tensor:
    """One matrix of a file's entries in whichever form it has, float32. Raises KeyError."""
    if f"{name}.codes" in entries:
        return from_four_bits(*(entries[f"{name}.{part}"] for part in ("codes", "scales", "table")))
    if f"{name}.bytes" in entries:
        return entries[f"{name}.bytes"].float() * entries[f"{name}.steps"].float()[:, None]
    return entries[name].float()


def from_four_bits(codes: Tensor, scales: Tensor, table: Tensor) -> Tensor:
    """Float32 (rows, columns) of codes (rows, columns / 2), scales (rows, columns / 64) and table (16)."""
    import torch

    two = torch.cartesian_prod(table.float(), table.float()).flip(1)  # a byte's weights in order: (256, 2)
    rows, blocks = scales.shape
    weights = two[codes.int()].view(rows, blocks, BLOCK)
    return (weights * scales.float()[:, :, None]).view(rows, blocks * BLOCK)
