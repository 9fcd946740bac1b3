"""What a caption counts because the picture shows it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.claims.times.context import tokens_in, top_token
from checker.model import Amount

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_FEW = 20  # as many as a picture shows


def without_pictured(span: Span, amounts: Sequence[Amount], offset: int = 0) -> tuple[Amount, ...]:
    """The amounts but for those of people and things that are seen.

    "Two firemen rest beside the road" says nothing of how many were sent; "two firemen died" does.
    """
    return tuple(a for a in amounts if not (a.dimension == "count" and _is_pictured(span, a, offset)))


def _is_pictured(span: Span, amount: Amount, offset: int) -> bool:
    start = amount.start - offset - span.start_char
    tokens = tokens_in(span, start, start + len(amount.text))
    if not tokens or amount.value > _FEW:
        return False
    top = top_token(tokens)
    noun = top.head if top.dep_ in {"nummod", "quantmod", "amod", "compound"} else top
    return _is_seen(noun)


def _is_seen(noun: Token) -> bool:
    """The top of a phrase without a verb, or the subject of one that is in the present or a participle."""
    if noun.dep_ == "ROOT":
        return True
    verb = noun.head
    if noun.dep_ not in {"nsubj", "nsubjpass", "dep"} or verb.pos_ not in {"VERB", "AUX"}:
        return False
    helpers = {c.tag_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    if verb.tag_ in {"VBZ", "VBP", "VBG"}:
        return not helpers & {"VBD", "MD"}
    return verb.tag_ in {"VBN", "VB"} and not helpers and verb.dep_ == "ROOT"
