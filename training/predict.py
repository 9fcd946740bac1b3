"""Logits of the model in training over pairs, for the looks at the development sets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from training.batches import Encoded, collate, encode
from training.pairs import Pair

if TYPE_CHECKING:
    from numpy.typing import NDArray


def logits(
    model: Any,
    tokenizer: Any,
    pairs: Sequence[Pair],
    *,
    device: str,
    batch_size: int = 64,
    max_length: int = 128,
) -> NDArray[np.float32]:
    """Logits (n, 3) in the order of the pairs, computed in batches of like length."""
    import torch

    rows: list[Encoded] = encode(tokenizer, pairs, max_length)
    order = sorted(range(len(rows)), key=lambda index: len(rows[index].ids))
    out = np.zeros((len(rows), 3), dtype=np.float32)
    with torch.inference_mode():
        for start in range(0, len(order), batch_size):
            chosen = order[start : start + batch_size]
            batch = collate([rows[index] for index in chosen])
            scores = model(batch["input_ids"].to(device), batch["attention_mask"].to(device))
            out[chosen] = scores.float().cpu().numpy()
    return out
