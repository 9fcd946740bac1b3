"""Long sentences with several statements, cut into clauses that keep their exact words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

LONG = 24  # words; below this a sentence is one claim
OPENING = 5  # tokens in which a sentence's first date begins: "Late on Friday, ..."
SHORT = 9  # words; no clause is cut off below this


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in {"nsubj", "nsubjpass", "expl"} for c in verb.children)


def _cuts(span: Span) -> Iterator[int]:
    """Indices where a new main clause begins: after a semicolon, or at ", and" with a subject of its own."""
    for token in span:
        if token.text == ";" and token.i + 1 < span.end:
            yield token.i + 1
        elif (
            token.dep_ == "conj"
            and token.pos_ in {"VERB", "AUX"}
            and token.head == span.root
            and _has_subject(token)
            and _has_subject(span.root)
        ):
            begin = min(t.i for t in token.subtree)
            before = span.doc[begin - 1] if begin > span.start else None
            if (
                before is not None
                and before.tag_ == "CC"
                and begin - 2 >= span.start
                and span.doc[begin - 2].text == ","
            ):
                yield begin


def split_clauses(span: Span) -> tuple[Span, ...]:
    """The clauses of a parsed sentence, in order, without the "and" between them; mostly the sentence itself.

    A quotation is not cut, so that a clause never begins inside quotation marks.
    """
    if len([t for t in span if t.is_alpha]) < LONG:
        return (span,)
    edges = [span.start]
    for cut in sorted(set(_cuts(span))):
        if cut - edges[-1] >= SHORT and span.end - cut >= SHORT and not _hangs_on(span, cut):
            edges.append(cut)
    edges.append(span.end)
    return tuple(_without_link(span.doc[a:b]) for a, b in pairwise(edges))


def _without_link(clause: Span) -> Span:
    end = clause.end
    while end > clause.start + 1 and (
        clause.doc[end - 1].tag_ == "CC" or clause.doc[end - 1].text in {",", ";"}
    ):
        end -= 1
    return clause.doc[clause.start : end]


def _hangs_on(span: Span, cut: int) -> bool:
    """Whether what follows the cut would lose its quotation marks, or the date that begins the sentence."""
    before, after = span.doc[span.start : cut], span.doc[cut : span.end]
    dated = any(t.ent_type_ == "DATE" for t in before[:OPENING]) and not any(
        t.ent_type_ == "DATE" for t in after
    )
    return dated or _inside_quotation(before.text)


def _inside_quotation(before: str) -> bool:
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
