"""A reason as found in a parsed sentence, and what the finders need of the parse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.claims.lexicon import NEGATORS
from checker.claims.predicates import is_negated
from checker.claims.reasons.cues import DENIES
from checker.claims.syntax import child
from checker.claims.wordlists import words

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
TOLD_BEFORE = frozenset({"it", "this", "that", "these", "those", "they", "them", "which", "all"})
_RUMOURS = words("""
    speculation claim suggestion allegation rumour rumor idea notion accusation charge theory version report
    story tale
""")


@dataclass(frozen=True, slots=True)
class Found:
    """`low` and `high` bound the tokens of the reason (None: the sentence before gives it); `act` heads what
    is explained (None: a sentence before tells it)."""

    low: int | None
    high: int | None
    act: Token | None
    cue: str
    strength: float
    purpose: bool
    rejected: bool = False
    cue_at: int | None = None  # first token of the words that introduce the reason
    wisher: Token | None = None  # who wants it, where only a wish is told


def bounds(token: Token, span: Span) -> tuple[int, int]:
    """First token and the one behind the last of a subtree, within the sentence."""
    inside = [t.i for t in token.subtree if span.start <= t.i < span.end]
    return (min(inside), max(inside) + 1) if inside else (token.i, token.i + 1)


def subject_of(verb: Token) -> Token | None:
    """The subject, also where it is shared with a verb before."""
    found = child(verb, *SUBJECTS)
    above = verb
    while found is None and above.dep_ in {"conj", "xcomp"} and above.head is not above:
        above = above.head
        found = child(above, *SUBJECTS)
    if found is None and above.dep_ == "ROOT" and above.i > above.sent.start:
        before = above.nbor(-1)  # "Following the talks, China and Russia keep ...", where the parse lost it
        return before if before.pos_ == "PROPN" else None
    return found


def object_of(verb: Token, *prepositions: str) -> Token | None:
    """What stands behind one of the verb's prepositions."""
    for prep in verb.children:
        if prep.dep_ in {"prep", "agent", "prt", "dative"} and prep.lower_ in prepositions:
            found = child(prep, "pobj", "pcomp")
            if found is not None:
                return found
    return None


def ancestors(token: Token) -> Iterator[Token]:
    """The token and all above it."""
    yield token
    yield from token.ancestors


def denied(token: Token) -> bool:
    """Whether the sentence denies what a token heads: "not because", "rejects the speculation that ..."."""
    flips = is_negated(token) if token.pos_ in {"VERB", "AUX"} else False
    for above in token.ancestors:
        if above.lemma_.lower() in DENIES and above.pos_ == "VERB" and not is_negated_above(token, above):
            flips = not flips
    return flips


def is_negated_above(token: Token, above: Token) -> bool:
    """Whether the denial is counted already by the verb below it, or does not reach the token."""
    path = []
    for step in ancestors(token):
        if step == above:
            break
        path.append(step)
    top = path[-1] if path else token
    if top.dep_ in {"xcomp", "ccomp", "pcomp"}:
        return len(path) == 1  # is_negated has seen it
    return not (top.dep_ in {"dobj", "nsubjpass"} and top.lemma_.lower() in _RUMOURS)


def negated_before(index: int, span: Span) -> bool:
    """Whether "not" stands right before a token: "not because", "and not to"."""
    return index > span.start and span.doc[index - 1].lower_ in NEGATORS - {"no", "without"}
