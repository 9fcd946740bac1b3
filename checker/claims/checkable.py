"""Which sentences state something that can be checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def is_checkable(span: Span, title: bool) -> bool:
    """Whether a parsed sentence states something: no question, no order, no scrap of a few words."""
    text = span.text.strip(" \"'“”‘’")
    if text.endswith("?") or not any(c.isalpha() for c in text):
        return False
    words = [t for t in span if t.is_alpha]
    finite = any(t.tag_ in _FINITE for t in span)
    root = span.root
    if (
        root.tag_ == "VB"
        and not any(
            c.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass", "expl", "csubj"} for c in root.children
        )
        and not title
    ):
        return False  # an order: "Consider it done"
    if finite:
        return len(words) >= 3
    figure = any(t.like_num for t in span)
    name = any(t.pos_ == "PROPN" for t in span)
    counts = any(
        t.dep_ == "nummod" and t.head.pos_ == "NOUN" and t.head.i > t.i for t in span
    )  # "90,000 homes."
    return counts or (figure and len(words) >= 2) or (title and len(words) >= 3) or (name and len(words) >= 5)
