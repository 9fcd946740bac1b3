"""Reasons that lean on other words: "that is why they close", "it has nothing to do with wages"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.claims.reasons.found import Found, bounds, denied, object_of, subject_of
from checker.claims.reasons.nominal import explained
from checker.claims.syntax import child

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_TO_DO_WITH = re.compile(
    r"\b(nothing|little|something|everything|much|more|anything|less)\b(?: at all)? to do\b", re.I
)


def find_nothing_to_do(span: Span) -> Iterator[Found]:
    """ "It has nothing to do with wages", "with sick children this had nothing to do"."""
    for match in _TO_DO_WITH.finditer(span.text):
        words_ = span.char_span(match.start(), match.end(), alignment_mode="expand")
        if words_ is None:
            continue
        do = words_[-1]
        verb = next((t for t in do.ancestors if t.pos_ in {"VERB", "AUX"}), None)
        behind = object_of(do, "with") or (object_of(verb, "with") if verb is not None else None)
        if behind is None:
            behind = next(
                (child(t, "pobj", "pcomp") for t in span if t.lower_ == "with" and child(t, "pobj", "pcomp")),
                None,
            )
        if verb is None or behind is None:
            continue
        subject = subject_of(verb)
        nothing = match.group(1).lower() in {"nothing", "little", "less"} or (
            match.group(1).lower() == "anything" or denied(verb)
        )
        yield Found(*bounds(behind, span), explained(subject), "to do with", 0.9, False, nothing)


def find_pointing_back(span: Span) -> Iterator[Found]:
    """ "That is why they close", "for this reason they close": the sentence before gives the reason."""
    for token in span:
        if (
            token.lower_ == "so"
            and token.dep_ == "advmod"
            and token.head.dep_ == "conj"
            and token.head.pos_ == "VERB"
        ):
            first = token.head.head  # "they had been folded and so were spat out"
            if token.i > span.start and token.nbor(-1).lower_ == "and" and first.i < token.i:
                yield Found(bounds(first, span)[0], token.i - 1, token.head, "and so", 0.7, False)
        if token.lower_ == "why" and token.head.pos_ in {"VERB", "AUX"} and token.i - 1 >= span.start:
            be = token.doc[token.i - 1]
            before = token.doc[token.i - 2] if token.i - 2 >= span.start else be
            if be.lemma_ == "be" and before.lower_ in {"that", "this", "which"}:
                yield Found(None, None, token.head, "that is why", 0.7, False)
        elif _this_reason(token):
            verb = next((t for t in token.ancestors if t.pos_ in {"VERB", "AUX"}), None)
            if verb is not None:
                yield Found(None, None, verb, "for this reason", 0.9, False)


def _this_reason(token: Token) -> bool:
    """Whether a token is the noun of "for this reason"."""
    for_ = token.lower_ == "reason" and token.dep_ == "pobj" and token.head.lower_ == "for"
    return for_ and any(c.lower_ in {"this", "that"} for c in token.children)
