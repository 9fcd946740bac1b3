"""The entailment model: whether one sentence supports or contradicts another. Importing it loads no torch."""

from __future__ import annotations

from pathlib import Path

from checker.relations.entailment.cached import CachedEntailment
from checker.relations.entailment.combine import Scores, combine
from checker.relations.entailment.crossencoder import CrossEncoderModel, load_cross_encoder
from checker.relations.entailment.model import EntailmentModel
from checker.relations.entailment.packaged import packaged_model
from checker.relations.entailment.scoring import score_pairs
from checker.relations.entailment.sieve import Sieve, packaged_sieve
from checker.relations.entailment.weigh import ALONE, BY, weigh, worth_asking

__all__ = [
    "ALONE",
    "BY",
    "CachedEntailment",
    "CrossEncoderModel",
    "EntailmentModel",
    "Scores",
    "Sieve",
    "combine",
    "load_cross_encoder",
    "load_entailment",
    "packaged_model",
    "packaged_sieve",
    "score_pairs",
    "weigh",
    "worth_asking",
]


def load_entailment(name: str | None = None, *, memo_dir: Path | None = None) -> CrossEncoderModel | None:
    """The model of a folder or hub name, checked and not yet loaded; without a name the packaged one.

    None where no name is given and the package carries no weights. Raises ModelError.
    """
    return packaged_model(memo_dir) if name is None else load_cross_encoder(name, memo_dir=memo_dir)
