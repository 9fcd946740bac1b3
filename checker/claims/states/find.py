"""The states that a sentence gives to people and things: arrested, at large; signed, a draft; open, closed.

By verbs ("was arrested", "fled"), by adjectives and participles ("is missing", "remains shut"), by nouns of
happenings ("no arrests were made") and by phrases ("behind bars", "on the run"), each with who or what
is in the state, and whether it is told as so, as not so, or as to come.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.claims.states.by_phrase import states_of_phrases
from checker.claims.states.by_word import states_of_word
from checker.claims.states.teller import Teller
from checker.model import Mention, State

if TYPE_CHECKING:
    from spacy.tokens import Span


def find_states(
    span: Span, mentions: Sequence[Mention], offset: int = 0, title: bool = False
) -> tuple[State, ...]:
    """The states of a parsed sentence in text order; `offset` takes positions to those of the mentions."""
    teller = Teller(mentions, offset, title)
    found: dict[tuple[str, str], State] = {}
    covered: set[int] = set()
    for state, at in states_of_phrases(teller, span):
        found.setdefault((state.family, state.state), state)
        covered |= at
    for token in span:
        if token.i in covered:
            continue
        for state in states_of_word(teller, token):
            found.setdefault((state.family, state.state), state)
    return tuple(found.values())
