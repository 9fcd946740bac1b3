"""The models of a run, checked before they are needed, and the file in which they keep what they computed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import ModelError
from checker.options import Options
from checker.relations.entailment import CachedEntailment, EntailmentModel, Sieve, load_entailment
from checker.relations.entailment import packaged_sieve as fitted_sieve

if TYPE_CHECKING:
    from embeddings.encoder import Encoder, Vectors
    from embeddings.store import Store

FILE = "vectors.sqlite"


@dataclass(frozen=True, slots=True)
class Models:
    """What embeds claims and what judges pairs of them; either keeps its results in `store`, if any."""

    encoder: Encoder
    entailment: EntailmentModel | None
    store: Store | None

    @property
    def names(self) -> dict[str, str]:
        """Fingerprints by what the model is for."""
        named = {"embedding": self.encoder.fingerprint}
        return named if self.entailment is None else named | {"entailment": self.entailment.fingerprint}

    @property
    def problem(self) -> str | None:
        """Why the file could not be used; None where all is well."""
        return None if self.store is None else self.store.problem

    @property
    def sieve(self) -> Sieve | None:
        """The first sieve, where there is one for this encoder."""
        return fitted_sieve(self.encoder.fingerprint)

    def encode(self, texts: Sequence[str], progress: Callable[[int, int], None]) -> Vectors:
        """Vectors of texts, shape (len(texts), dim), rows of length 1. Raises ModelError."""
        from embeddings.cached import CachedEncoder
        from embeddings.errors import EncoderError

        try:
            if isinstance(self.encoder, CachedEncoder):
                return self.encoder.encode(texts, progress)
            return self.encoder.encode(texts)
        except EncoderError as error:
            raise ModelError(str(error)) from error


@contextmanager
def open_models(options: Options) -> Iterator[Models]:
    """The models that the options name; the store is closed at the end. Raises ModelError."""
    from embeddings.cache import VectorCache, user_cache_dir
    from embeddings.cached import CachedEncoder
    from embeddings.errors import EncoderError
    from embeddings.store import Store

    folder = options.cache_dir or user_cache_dir("checker")
    memo = folder if options.use_cache else None
    # Entailment first: a hub name may have to be fetched, and loading the encoder puts the hub off line.
    entailment = load_entailment(options.nli_model, memo_dir=memo) if options.use_nli else None
    try:
        encoder = _encoder(options, memo)
    except EncoderError as error:
        raise ModelError(str(error)) from error
    if not options.use_cache:
        yield Models(encoder, entailment, None)
        return
    with Store(folder / FILE) as store:
        cached = None if entailment is None else CachedEntailment(entailment, store)
        yield Models(CachedEncoder(encoder, VectorCache(store)), cached, store)


def _encoder(options: Options, memo: Path | None) -> Encoder:
    from embeddings import encoder

    return encoder.load_encoder(options.embedding_model, memo_dir=memo)
