"""What an encoder is, and the way from a name to one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from embeddings.errors import EncoderError

Vectors = NDArray[np.float32]
Precision = Literal["float32", "bfloat16", "auto"]

__all__ = ["Encoder", "EncoderError", "Precision", "Vectors", "load_encoder"]


@runtime_checkable
class Encoder(Protocol):
    """Text to vectors."""

    @property
    def fingerprint(self) -> str:
        """Names the weights and settings: equal fingerprints give equal vectors for a text."""
        ...

    @property
    def dim(self) -> int:
        """Length of a vector."""
        ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one L2-normalised row per text, float32 of shape (len(texts), dim)."""
        ...


def load_encoder(
    name: str | None = None, *, memo_dir: Path | None = None, precision: Precision = "float32"
) -> Encoder:
    """Find an encoder and return it without loading its weights, which the first `encode` does.

    `name` is None for the all-MiniLM-L6-v2 that comes with the package, else a folder or a hub name of a
    sentence-transformers model with safetensors weights. Only a hub name that is not on this machine yet
    makes for a download. `memo_dir` is a folder where the digests of weight files are remembered, so that
    later runs need not read the files for them. `precision` is that of the matrix products: bfloat16 is two
    to three times as fast where the processor has it ("auto" takes it there), and moves cosines by some
    thousandths; float32 gives the same cosines on every machine to about six digits.

    Raises EncoderError with a one-line message.
    """
    from embeddings.locate import locate
    from embeddings.transformer import SentenceEncoder

    return SentenceEncoder(locate(name, memo_dir), precision)
