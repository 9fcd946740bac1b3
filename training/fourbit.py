"""Weights into four and eight bits; `checker.relations.entailment.packing` has the forms and the way back."""

from __future__ import annotations

import torch
from torch import Tensor

from checker.relations.entailment.packing import BLOCK, from_four_bits

LEVELS = 16
_PASSES = 12
_SAMPLE = 400_000  # weights that a table is fitted to
_LEAST = 1e-6  # of a scale, so that it stays above nothing in float16


def four_bits(weight: Tensor) -> dict[str, Tensor]:
    """The parts of a matrix (rows, columns) by their endings. The table is fitted by Lloyd's method.

    Raises:
        ValueError: the columns are no whole number of blocks.
    """
    rows, columns = weight.shape
    if columns % BLOCK:
        raise ValueError(f"{columns} columns are no whole number of blocks of {BLOCK}")
    blocks = weight.detach().float().reshape(rows, columns // BLOCK, BLOCK)
    scales = blocks.abs().amax(2).clamp(min=_LEAST).half()
    unit = (blocks / scales.float()[:, :, None]).flatten()
    table = _table(unit)
    codes = torch.bucketize(unit, (table[1:] + table[:-1]) / 2).to(torch.uint8)
    packed = (codes[0::2] | (codes[1::2] << 4)).view(rows, columns // 2)
    return {"codes": packed, "scales": scales, "table": table}


def eight_bits(weight: Tensor) -> dict[str, Tensor]:
    """The parts of a matrix (rows, columns) by their endings."""
    steps = (weight.detach().float().abs().amax(1) / 127).clamp(min=_LEAST).half()
    return {
        "bytes": (weight / steps.float()[:, None]).round().clamp(-127, 127).to(torch.int8),
        "steps": steps,
    }


def rounded(weight: Tensor) -> Tensor:
    """The matrix as four bits hold it, float32."""
    return from_four_bits(**four_bits(weight))


def _table(unit: Tensor) -> Tensor:
    """Sixteen values, each the mean of the weights that it is nearest to."""
    sample = unit[:: max(1, len(unit) // _SAMPLE)].sort().values
    table = torch.quantile(sample[:: max(1, len(sample) // 100_000)], torch.linspace(0.01, 0.99, LEVELS))
    sums = torch.cat([torch.zeros(1, dtype=torch.float64), sample.double().cumsum(0)])
    ends = torch.tensor([0]), torch.tensor([len(sample)])
    for _ in range(_PASSES):
        cuts = torch.cat([ends[0], torch.searchsorted(sample, (table[1:] + table[:-1]) / 2), ends[1]])
        counts = cuts[1:] - cuts[:-1]
        means = ((sums[cuts[1:]] - sums[cuts[:-1]]) / counts.clamp(min=1)).float()
        table = torch.where(counts > 0, means, table)
    return table
