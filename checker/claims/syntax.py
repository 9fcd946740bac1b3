"""Steps through a parsed sentence that several readers take."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


def child(token: Token, *deps: str) -> Token | None:
    """The first child with one of the dependencies."""
    return next((c for c in token.children if c.dep_ in deps), None)


def is_passive(verb: Token) -> bool:
    """Whether a verb has the auxiliary or the subject of a passive."""
    return any(c.dep_ in {"auxpass", "nsubjpass"} for c in verb.children)


def agent_of(verb: Token) -> Token | None:
    """Who does it, in a passive: "was annulled by the court"."""
    by = child(verb, "agent")
    return None if by is None else child(by, "pobj")
