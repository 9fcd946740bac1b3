"""The encoder over sentence-transformers, whose vector of a text does not hang on the texts beside it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from embeddings.encoder import Precision, Vectors
from embeddings.errors import EncoderError
from embeddings.loading import model_loading, quiet_transformers
from embeddings.modelfolder import ModelFolder

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

# Matrix products round by the shape of the batch, so each batch has one of few shapes: _ROWS texts, padded
# to a multiple of _STEP tokens. A text then gets the same bits in any company.
_ROWS = 16
_STEP = 16
_BATCHING = "v1"  # names the above in fingerprints


class SentenceEncoder:
    """An `Encoder` over a folder with a sentence-transformers model, on the CPU. Loads at the first text."""

    def __init__(self, model: ModelFolder, precision: Precision = "float32") -> None:
        """Take a checked folder; see `load_encoder` for `precision`. Raises EncoderError."""
        if precision == "auto":
            precision = "bfloat16" if has_bfloat16() else "float32"
        self._folder = model
        self._precision = precision

    @cached_property
    def fingerprint(self) -> str:
        """Name, weights, settings, precision: "all-MiniLM-L6-v2:53aa51172d142c89:3f0c9a1e:float32:v1"."""
        weights, settings = self._folder.weights_digest[:16], self._folder.settings_digest[:8]
        return f"{self._folder.label}:{weights}:{settings}:{self._precision}:{_BATCHING}"

    @cached_property
    def dim(self) -> int:
        """Length of a vector; loads the model only where its configuration does not say."""
        known = self._folder.dim()
        return known if known is not None else int(self._model.encode(["a"]).shape[1])

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return float32 (len(texts), dim), rows of length 1. Raises EncoderError where loading fails."""
        if not texts:
            return np.zeros((0, self.dim), dtype=np.float32)
        unique = sorted(set(texts))
        rows = {text: row for row, text in enumerate(unique)}
        model = self._model
        with _matrix_products(self._precision):
            vectors = _normalised(_encode(model, unique))
        return vectors[[rows[text] for text in texts]]

    @cached_property
    def _model(self) -> SentenceTransformer:
        return _load(self._folder)


def _encode(model: SentenceTransformer, texts: list[str]) -> Vectors:
    """Encode each text in a batch of a shape that hangs on the text alone."""
    texts = [
        text.encode("utf-8", "replace").decode("utf-8") for text in texts
    ]  # tokenizers refuse surrogates
    tokenizer = getattr(model[0], "tokenizer", None)
    if not callable(tokenizer):  # nothing to pad: static embeddings, bags of words
        return _matrix(model.encode(texts, show_progress_bar=False))
    limit = model.max_seq_length or 512
    step = math.gcd(_STEP, limit)  # never padded past the limit
    lengths = [len(ids) for ids in tokenizer(texts, truncation=True, max_length=limit)["input_ids"]]
    by_shape: dict[int, list[int]] = defaultdict(list)
    for row, length in enumerate(lengths):
        by_shape[-(-length // step)].append(row)
    out: list[Vectors] = [np.zeros(0, dtype=np.float32)] * len(texts)
    for _, members in sorted(by_shape.items()):
        filled = members + [members[-1]] * (-len(members) % _ROWS)
        encoded = model.encode(
            [texts[row] for row in filled],
            batch_size=_ROWS,
            show_progress_bar=False,
            processing_kwargs={"text": {"pad_to_multiple_of": step}},
        )
        for row, vector in zip(members, _matrix(encoded), strict=False):
            out[row] = vector
    return np.stack(out)


@contextmanager
def _matrix_products(precision: str) -> Iterator[None]:
    if precision == "float32":
        yield
        return
    import torch

    with torch.autocast("cpu", dtype=torch.bfloat16):
        yield


def _load(folder: ModelFolder) -> SentenceTransformer:
    """Load a checked folder: no network, no pickles, no code of the model's own, nothing on the terminal."""
    with model_loading():
        try:
            from sentence_transformers import SentenceTransformer
        except ImportError as error:
            raise EncoderError(f"sentence-transformers cannot be imported ({error})") from error
        try:
            options: dict[str, Any] = {"model_kwargs": {"use_safetensors": True}}
            with quiet_transformers():
                return SentenceTransformer(
                    str(folder.path), device="cpu", trust_remote_code=False, local_files_only=True, **options
                ).eval()
        except Exception as error:  # a damaged folder fails in many ways below this call
            line = str(error).strip().splitlines()[:1]
            raise EncoderError(
                f"embedding model {folder.label} does not load: {line[0] if line else type(error).__name__}"
            ) from error


def has_bfloat16(cpuinfo: Path = Path("/proc/cpuinfo")) -> bool:
    """Say whether the processor multiplies bfloat16 (Linux on x86; elsewhere not known, hence no)."""
    try:
        text = cpuinfo.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    flags = next((line for line in text.splitlines() if line.startswith("flags")), "")
    return bool({"avx512_bf16", "amx_bf16"} & set(flags.split()))


def _matrix(encoded: Any) -> Vectors:
    vectors: Vectors = np.asarray(encoded, dtype=np.float32)
    return vectors


def _normalised(vectors: Vectors) -> Vectors:
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    scaled: Vectors = (vectors / np.maximum(norms, 1e-12)).astype(np.float32)
    return scaled
