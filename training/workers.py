"""One update computed by several threads, each with a part of the batch and its own gradients.

Operations that are split over threads wait for the slowest thread many hundred times a step; on a machine
that others use too, most of the time goes there. Whole replicas that meet once a step do not have to wait.
"""

from __future__ import annotations

import copy
from concurrent.futures import ThreadPoolExecutor
from typing import Any


class Workers:
    """Replicas of a model on the CPU that share its parameters; their gradients are summed into it."""

    def __init__(self, model: Any, count: int) -> None:
        import torch

        torch.set_num_threads(1)
        self._replicas = [model] + [self._share(model) for _ in range(count - 1)]
        self._threads = ThreadPoolExecutor(count)

    @staticmethod
    def _share(model: Any) -> Any:
        twin = copy.deepcopy(model)
        for own, shared in zip(twin.parameters(), model.parameters(), strict=True):
            own.data = shared.data
        for own, shared in zip(twin.buffers(), model.buffers(), strict=True):
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
        scores = replica(part["input_ids"], part["attention_mask"])
        loss = torch.nn.functional.cross_entropy(scores, part["labels"], reduction="sum") / size
        loss.backward()  # type: ignore[no-untyped-call]
        return float(loss.detach())
