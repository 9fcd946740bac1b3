"""Batches of pairs of like length, so that little of a batch is padding."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from training.pairs import LABEL_INDEX, Pair

if TYPE_CHECKING:
    from torch import Tensor

POOL_BATCHES = 50  # batches that are sorted by length together


@dataclass(frozen=True, slots=True)
class Encoded:
    """Token ids of one pair, special tokens included, and the index of its label."""

    ids: tuple[int, ...]
    label: int


def encode(tokenizer: Any, pairs: Sequence[Pair], max_length: int) -> list[Encoded]:
    """Tokenise pairs; of one that is too long the longer side is cut."""
    rows: list[Encoded] = []
    for start in range(0, len(pairs), 10_000):
        chunk = pairs[start : start + 10_000]
        out = tokenizer(
            [pair.premise for pair in chunk],
            [pair.hypothesis for pair in chunk],
            truncation="longest_first",
            max_length=max_length,
        )
        rows.extend(
            Encoded(tuple(ids), LABEL_INDEX[pair.label])
            for ids, pair in zip(out["input_ids"], chunk, strict=True)
        )
    return rows


def bucketed(lengths: Sequence[int], batch_size: int, seed: int) -> list[list[int]]:
    """Indices in batches: random pools, sorted by length within a pool, batches in random order."""
    rng = random.Random(seed)
    order = list(range(len(lengths)))
    rng.shuffle(order)
    pool_size = batch_size * POOL_BATCHES
    batches: list[list[int]] = []
    for start in range(0, len(order), pool_size):
        pool = sorted(order[start : start + pool_size], key=lambda index: lengths[index])
        cut = [pool[at : at + batch_size] for at in range(0, len(pool), batch_size)]
        rng.shuffle(cut)
        batches.extend(cut)
    return batches


def collate(rows: Sequence[Encoded]) -> dict[str, Tensor]:
    """Padded tensors (batch, longest) of int64, and labels (batch,)."""
    import torch

    width = max(len(row.ids) for row in rows)
    ids = torch.zeros((len(rows), width), dtype=torch.long)
    mask = torch.zeros_like(ids)
    for at, row in enumerate(rows):
        length = len(row.ids)
        ids[at, :length] = torch.tensor(row.ids)
        mask[at, :length] = 1
    labels = torch.tensor([row.label for row in rows])
    return {"input_ids": ids, "attention_mask": mask, "labels": labels}
