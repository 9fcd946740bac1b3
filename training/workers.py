"""One update computed by several threads, each with a part of the batch and its own gradients.

Operations that are split over threads wait for the slowest thread many hundred times a step; on a machine
that others use too, most of the time goes there. Whole replicas that meet once a step do not have to wait.
"""

from __future__ import annotations

import copy
from concurrent.futures import ThreadPoolExecutor
from typing import Any


def class_scores(model: Any, batch: dict[str, Any]) -> Any:
    """Logits (n, 3) of a `BertForSequenceClassification` without dropout of attention weights.

    The same figures as the model's own forward pass; the last layer is computed for the first token alone,
    because nothing else of it is read.
    """
    import torch

    bert = model.bert
    hidden = bert.embeddings(input_ids=batch["input_ids"], token_type_ids=batch["token_type_ids"])
    padding = (1 - batch["attention_mask"].to(hidden.dtype))[:, None, None, :] * -1e4
    layers = list(bert.encoder.layer)
    for layer in layers:
        inner = layer.attention.self
        asking = hidden[:, :1] if layer is layers[-1] else hidden
        heads = inner.num_attention_heads

        def split(tensor: Any, heads: int = heads) -> Any:
            count, length, width = tensor.shape
            return tensor.view(count, length, heads, width // heads).transpose(1, 2)

        # Written out: the backward pass of torch's fused attention took 40 % of a step on short sentences.
        asked = split(inner.query(asking)) @ split(inner.key(hidden)).transpose(-1, -2)
        weights = torch.softmax(asked * inner.attention_head_size**-0.5 + padding, dim=-1)
        mixed = weights @ split(inner.value(hidden))
        mixed = mixed.transpose(1, 2).reshape(asking.shape)
        attended = layer.attention.output(mixed, asking)
        hidden = layer.output(layer.intermediate(attended), attended)
    return model.classifier(model.dropout(bert.pooler(hidden)))


class Workers:
    """Replicas of a model on the CPU that share its parameters; their gradients are summed into it."""

    def __init__(self, model: Any, count: int, smoothing: float) -> None:
        import torch

        torch.set_num_threads(1)
        self._model = model
        self._smoothing = smoothing
        self._replicas = [model] + [self._share(model) for _ in range(count - 1)]
        self._threads = ThreadPoolExecutor(count)

    @staticmethod
    def _share(model: Any) -> Any:
        twin = copy.deepcopy(model)
        for own, shared in zip(twin.parameters(), model.parameters(), strict=True):
            own.data = shared.data
        return twin

    def gradients(self, batch: dict[str, Any]) -> float:
        """Leave the gradients of the mean loss of a batch in the model; the loss."""
        import torch

        count = len(self._replicas)
        size = len(batch["labels"])
        parts = [{name: tensor[at::count] for name, tensor in batch.items()} for at in range(count)]
        losses = list(self._threads.map(self._one, self._replicas, parts, [size] * count))
        trained = [[p for p in replica.parameters() if p.requires_grad] for replica in self._replicas]
        with torch.no_grad():
            for others in trained[1:]:
                for own, other in zip(trained[0], others, strict=True):
                    own.grad.add_(other.grad)
                    other.grad = None
        return sum(losses)

    def _one(self, replica: Any, part: dict[str, Any], size: int) -> float:
        import torch

        if not len(part["labels"]):
            for parameter in replica.parameters():
                if parameter.requires_grad:
                    parameter.grad = torch.zeros_like(parameter)
            return 0.0
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = class_scores(replica, part)
        loss = torch.nn.functional.cross_entropy(
            scores.float(), part["labels"], reduction="sum", label_smoothing=self._smoothing
        )
        loss = loss / size
        loss.backward()  # type: ignore[no-untyped-call]
        return float(loss.detach())
