"""A larger cross-encoder: the first layers of all-mpnet-base-v2, four bits a weight, with low-rank additions.

The weights that are not trained are rounded before the training (`training.fourbit`), so what is trained on
top of them is what is shipped, and nothing is lost to rounding afterwards (the way of QLoRA, Dettmers et al.
2023, arXiv:2305.14314; low-rank additions after Hu et al. 2021, arXiv:2106.09685).
"""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.fourbit import rounded
from training.published import WEIGHTS

RANK = 16
SCALE = 2.0  # of a low-rank addition
EPS = 1e-5
PADDING = 1  # its token


class Added(nn.Module):
    """A linear map of fixed bfloat16 weights, with a low-rank addition if it is trained."""

    weight: Tensor

    def __init__(self, weight: Tensor, bias: Tensor, trained: bool) -> None:
        super().__init__()
        self.register_buffer("weight", rounded(weight).bfloat16())
        self.bias = nn.Parameter(bias.float().clone(), requires_grad=trained)
        out, width = weight.shape
        self.trained = trained
        if trained:
            self.down = nn.Parameter(torch.randn(RANK, width) / math.sqrt(width))
            self.up = nn.Parameter(torch.zeros(out, RANK))

    def forward(self, hidden: Tensor) -> Tensor:
        plain = functional.linear(hidden, self.weight, self.bias.to(hidden.dtype))
        if not self.trained:
            return plain
        low = functional.linear(hidden, self.down.to(hidden.dtype))
        return plain + functional.linear(low, (self.up * SCALE).to(hidden.dtype))


class Norm(nn.Module):
    """A layer norm."""

    def __init__(self, weight: Tensor, bias: Tensor, trained: bool) -> None:
        super().__init__()
        self.weight = nn.Parameter(weight.float().clone(), requires_grad=trained)
        self.bias = nn.Parameter(bias.float().clone(), requires_grad=trained)

    def forward(self, hidden: Tensor) -> Tensor:
        weight, bias = self.weight.to(hidden.dtype), self.bias.to(hidden.dtype)
        return functional.layer_norm(hidden, hidden.shape[-1:], weight, bias, EPS)


class Layer(nn.Module):
    """Attention and what follows it, in the order of MPNet."""

    def __init__(self, state: dict[str, Tensor], prefix: str, heads: int, trained: bool) -> None:
        super().__init__()
        self.heads = heads

        def of(name: str) -> tuple[Tensor, Tensor]:
            return state[f"{prefix}.{name}.weight"], state[f"{prefix}.{name}.bias"]

        asked = [of(f"attention.attn.{name}") for name in "qkv"]
        weight, bias = (torch.cat(parts) for parts in zip(*asked, strict=True))
        self.qkv = Added(weight, bias, trained)
        self.o = Added(*of("attention.attn.o"), trained)
        self.norm = Norm(*of("attention.LayerNorm"), trained)
        self.inner = Added(*of("intermediate.dense"), trained)
        self.outer = Added(*of("output.dense"), trained)
        self.last = Norm(*of("output.LayerNorm"), trained)

    def forward(self, hidden: Tensor, bias: Tensor, first_only: bool) -> Tensor:
        count, length, width = hidden.shape
        split = self.qkv(hidden).view(count, length, 3, self.heads, width // self.heads)
        query, key, value = split.permute(2, 0, 3, 1, 4)
        if first_only:
            query, hidden, bias = query[:, :, :1], hidden[:, :1], bias[:, :, :1]
        scores = query @ key.transpose(-1, -2) * (width // self.heads) ** -0.5
        mixed = torch.softmax(scores + bias, dim=-1) @ value
        mixed = mixed.transpose(1, 2).reshape(hidden.shape)
        attended = self.norm(self.o(mixed) + hidden)
        out: Tensor = self.last(self.outer(functional.gelu(self.inner(attended))) + attended)
        return out


class Trunk(nn.Module):
    """The classifier: logits (n, 3) of token ids (n, length) and their mask."""

    words: Tensor
    places: Tensor
    distances: Tensor

    def __init__(self, state: dict[str, Tensor], layers: int, fixed: int, heads: int) -> None:
        """The first `layers` layers; the lowest `fixed` of them are not trained."""
        super().__init__()
        self.register_buffer("words", rounded(state["embeddings.word_embeddings.weight"]).bfloat16())
        self.register_buffer("places", state["embeddings.position_embeddings.weight"].bfloat16())
        self.register_buffer("distances", state["encoder.relative_attention_bias.weight"].float())
        norm = (state["embeddings.LayerNorm.weight"], state["embeddings.LayerNorm.bias"])
        self.norm = Norm(*norm, trained=False)
        self.fixed = fixed
        self.layers = nn.ModuleList(
            Layer(state, f"encoder.layer.{at}", heads, at >= fixed) for at in range(layers)
        )
        width = self.words.shape[1]
        self.dense = nn.Linear(width, width)
        self.answer = nn.Linear(width, 3)
        nn.init.normal_(self.dense.weight, std=0.02)
        nn.init.normal_(self.answer.weight, std=0.02)

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        length = input_ids.shape[1]
        places = (torch.cumsum(attention_mask, 1) * attention_mask) + PADDING
        with torch.no_grad():
            hidden = self.norm(self.words[input_ids] + self.places[places])
            near = self.distances[distance_bucket(length)].permute(2, 0, 1)[None]
            far = (1 - attention_mask.float())[:, None, None, :] * -1e4
            bias = (near + far).to(hidden.dtype)
        for at, layer in enumerate(self.layers):
            with torch.set_grad_enabled(at >= self.fixed and torch.is_grad_enabled()):
                hidden = layer(hidden, bias, at == len(self.layers) - 1)
        first = torch.tanh(self.dense(hidden[:, 0].float()))
        answer: Tensor = self.answer(first)
        return answer


def distance_bucket(length: int, buckets: int = 32, longest: int = 128) -> Tensor:
    """Buckets (length, length) of the distances between two tokens, as in T5 (Raffel et al. 2020)."""
    at = torch.arange(length)
    apart = at[:, None] - at[None, :]
    half = buckets // 2
    side = (apart < 0).long() * half
    apart = apart.abs()
    exact = half // 2
    far = (
        exact
        + (torch.log(apart.float().clamp(min=1) / exact) / math.log(longest / exact) * (half - exact)).long()
    )
    return side + torch.where(apart < exact, apart, far.clamp(max=half - 1))


def load(folder: Path, layers: int, fixed: int) -> Trunk:
    """From the folder of the start weights. Raises KeyError where they have fewer layers."""
    from safetensors.torch import load_file

    heads = json.loads((folder / "config.json").read_text(encoding="utf-8"))["num_attention_heads"]
    return Trunk(load_file(folder / WEIGHTS), layers, fixed, heads)


def trained_state(model: Any) -> dict[str, Tensor]:
    """What training changed."""
    return {name: p.detach() for name, p in model.named_parameters() if p.requires_grad}
