"""The runtime of cross-encoders, on the CPU: a pair's scores do not hang on the pairs beside it.

Products are made in bfloat16 where the processor has it, and each thread has batches of its own. Measured on
two cores against `sentence_transformers.CrossEncoder.predict` in float32 (nine layers of 768, batches of 16):
3.5 times the pairs a second with AVX512-BF16. Dynamic int8 was slower (measured with six layers of 384: torch
1.9 times, ONNX Runtime 2.4 to 2.9, bfloat16 3.0) and moved the logits ten times as far.
"""

from __future__ import annotations

import importlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from checker.errors import ModelError
from checker.relations.entailment import packing
from checker.relations.entailment.calibration import softmax
from checker.relations.entailment.folder import CrossEncoderFolder, locate
from checker.relations.entailment.model import Scores3, TextPair
from embeddings.loading import model_loading, quiet_transformers

if TYPE_CHECKING:
    from torch import Tensor

Precision = Literal["float32", "bfloat16", "auto"]

# Products round by the shape of the batch, so each batch has one of few shapes: a fixed number of rows,
# padded to a multiple of _STEP tokens. A pair then gets the same bits in any company, and kernels are set up
# seldom.
BATCH_SIZE = 16
_STEP = 16
_LONGEST = 512  # tokens of a pair
_BATCHING = "v1"  # names the above in fingerprints
_TOKENISED_AT_ONCE = 4096  # pairs


class CrossEncoderModel:
    """An `EntailmentModel` over a folder of a three-way text-pair classifier. Loads at the first pair."""

    def __init__(
        self, folder: CrossEncoderFolder, precision: Precision = "auto", batch_size: int = BATCH_SIZE
    ) -> None:
        """Take a checked folder. "auto" is bfloat16 where the processor multiplies it, else float32.

        Scores of another `batch_size` may differ in the last digits; the fingerprint says which it is.
        """
        self._folder = folder
        self._precision = _resolved(precision)
        self._rows = batch_size

    @cached_property
    def fingerprint(self) -> str:
        """Name, weights, settings, precision, batching: "mine:53aa51172d142c89:3f0c9a1e:bfloat16:v1.16"."""
        weights, settings = self._folder.weights_digest[:16], self._folder.settings_digest[:8]
        return f"{self._folder.label}:{weights}:{settings}:{self._precision}:{_BATCHING}.{self._rows}"

    def score(self, pairs: Sequence[TextPair]) -> Scores3:
        """Calibrated probabilities of (supports, neutral, contradicts), shape (len(pairs), 3).

        Raises:
            ModelError: the model does not load.
        """
        logits, calibration = self.logits(pairs), self._folder.calibration
        return softmax(logits) if calibration is None else calibration.probabilities(logits, pairs)

    def logits(self, pairs: Sequence[TextPair]) -> Scores3:
        """Outputs before calibration, columns in the order of `score`. Raises ModelError."""
        out = np.zeros((len(pairs), 3), dtype=np.float32)
        for start in range(0, len(pairs), _TOKENISED_AT_ONCE):
            rows = self._tokenised(pairs[start : start + _TOKENISED_AT_ONCE])
            batches = list(_batches(rows, self._rows, self._limit, self._padding))
            for (chosen, _), scores in zip(batches, self._all([batch for _, batch in batches]), strict=True):
                out[[start + row for row in chosen]] = scores[: len(chosen)]
        return out[:, list(self._folder.columns)]

    def _all(self, batches: Sequence[Mapping[str, Tensor]]) -> list[Scores3]:
        """A batch to each thread: threads that share the operations of one batch wait for each other."""
        import torch

        self._loaded  # noqa: B018 - once, before the threads ask for it
        threads = torch.get_num_threads()
        torch.set_num_threads(1)
        try:
            with ThreadPoolExecutor(threads) as pool:
                return list(pool.map(self._forward, batches))
        finally:
            torch.set_num_threads(threads)

    def _forward(self, batch: Mapping[str, Tensor]) -> Scores3:
        import torch

        with torch.inference_mode():
            logits: Scores3 = self._loaded[0](**batch).logits.float().numpy()
        return logits

    def _tokenised(self, pairs: Sequence[TextPair]) -> list[dict[str, list[int]]]:
        """The model's inputs for each pair, cut to its limit, without padding."""
        encoded = self._loaded[1](
            [_well_formed(premise) for premise, _ in pairs],
            [_well_formed(hypothesis) for _, hypothesis in pairs],
            truncation="longest_first",
            max_length=self._limit,
        )
        return [{key: encoded[key][row] for key in encoded} for row in range(len(pairs))]

    @cached_property
    def _limit(self) -> int:
        known = (self._loaded[1].model_max_length, self._folder.config.get("max_position_embeddings"))
        return min([_LONGEST, *(size for size in known if isinstance(size, int) and size > 0)])

    @cached_property
    def _padding(self) -> dict[str, int]:
        """What each input is filled up with; 0 for those not named."""
        tokenizer = self._loaded[1]
        return {"input_ids": tokenizer.pad_token_id or 0, "token_type_ids": tokenizer.pad_token_type_id}

    @cached_property
    def _loaded(self) -> tuple[Any, Any]:
        return _load(self._folder, self._precision)


def load_cross_encoder(
    name: str, *, memo_dir: Path | None = None, precision: Precision = "auto", batch_size: int = BATCH_SIZE
) -> CrossEncoderModel:
    """The model of a folder or hub name, checked and not yet loaded. Raises ModelError (see `locate`)."""
    return CrossEncoderModel(locate(name, memo_dir), precision, batch_size)


def _resolved(precision: Precision) -> Literal["float32", "bfloat16"]:
    from embeddings.transformer import has_bfloat16

    if precision == "auto":
        return "bfloat16" if has_bfloat16() else "float32"
    return precision


def _batches(
    rows: Sequence[Mapping[str, list[int]]], size: int, limit: int, padding: Mapping[str, int]
) -> Iterator[tuple[list[int], dict[str, Tensor]]]:
    """Row numbers and inputs of batches of `size` rows, whose width hangs on the length of each row alone."""
    by_width: dict[int, list[int]] = defaultdict(list)
    for row, inputs in enumerate(rows):
        by_width[min(limit, -(-len(inputs["input_ids"]) // _STEP) * _STEP)].append(row)
    for width, members in sorted(by_width.items()):
        for start in range(0, len(members), size):
            chosen = members[start : start + size]
            yield chosen, _padded([rows[row] for row in chosen], size, width, padding)


def _padded(
    rows: Sequence[Mapping[str, list[int]]], size: int, width: int, padding: Mapping[str, int]
) -> dict[str, Tensor]:
    """Inputs of shape (size, width), filled at the right with padding and below with the last row again."""
    import torch

    filled = [*rows, *[rows[-1]] * (size - len(rows))]
    batch = {}
    for key in rows[0]:
        array = np.full((size, width), padding.get(key, 0), dtype=np.int64)
        for at, row in enumerate(filled):
            array[at, : len(row[key])] = row[key]
        batch[key] = torch.from_numpy(array)
    return batch


def _well_formed(text: str) -> str:
    """Tokenizers refuse lone surrogates."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _load(folder: CrossEncoderFolder, precision: str) -> tuple[Any, Any]:
    """Model and tokenizer of a checked folder: no network, no pickles, no code of its own, no words."""
    with model_loading():
        try:
            import torch

            transformers: Any = importlib.import_module("transformers")
        except ImportError as error:
            raise ModelError(f"entailment needs transformers, which cannot be imported ({error})") from error
        options = {"local_files_only": True, "trust_remote_code": False}
        dtype = getattr(torch, precision)
        try:
            with quiet_transformers():
                if (folder.path / packing.FILE).is_file():
                    model = packing.load(folder.path, dtype)
                else:
                    model = packing.complete(
                        transformers.AutoModelForSequenceClassification.from_pretrained(
                            folder.path,
                            use_safetensors=True,
                            dtype=dtype,
                            output_loading_info=True,
                            **options,
                        )
                    )
                return model.eval(), transformers.AutoTokenizer.from_pretrained(folder.path, **options)
        except Exception as error:  # a damaged folder fails in many ways below these calls
            line = str(error).strip().splitlines()[:1]
            raise ModelError(
                f"entailment model {folder.label} does not load: {line[0] if line else type(error).__name__}"
            ) from error
