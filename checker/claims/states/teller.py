"""A state of somebody or something, made of the words that tell it and of who is in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.claims.arguments import argument, clause_text
from checker.claims.polarity import holds, is_denied, tense
from checker.claims.states.holders import is_any, may_be
from checker.claims.states.lexicon import Named, lexicon
from checker.model import Argument, EntityType, Holds, Mention, State

if TYPE_CHECKING:
    from spacy.tokens import Token


class Teller:
    """Makes the states of one sentence; `offset` takes positions to those of the mentions."""

    def __init__(self, mentions: Sequence[Mention], offset: int, title: bool) -> None:
        self._mentions, self._offset, self.title = mentions, offset, title
        self._people = frozenset(m.name for m in mentions if m.type is EntityType.PERSON)
        self._others = frozenset(m.name for m in mentions if m.type is not EntityType.PERSON)

    def argument(self, token: Token) -> Argument:
        """The phrase of a token, as what fills a state."""
        return argument(token, "", self._mentions, self._offset)

    def may_be(self, holder: Argument, family: str) -> bool:
        """Whether a phrase may be in a state of a family."""
        return may_be(holder, family, self._people, self._others)

    def state(
        self,
        verb: Token,
        named: Named,
        holder: Token | None,
        subject: Token | None = None,
        denied: bool = False,
        verbless: bool = False,
        negative: bool = False,
    ) -> Iterator[State]:
        if holder is None:
            return
        family, state = named
        filler = self.argument(holder)
        if not self.may_be(filler, family):
            return
        no = (is_denied(verb) or denied or filler.none) and not negative
        told = Holds.YES if verbless else holds(verb, no)
        if told is None:
            return
        if told is Holds.NO and is_any(holder):  # "is not holding any fishermen": it holds none
            filler = replace(filler, none=True)
        yield State(
            family,
            state,
            told,
            filler,
            clause_text(verb, subject or holder),
            tense(verb),
            verb.lemma_.lower(),
        )

    def anyhow(
        self, verb: Token, named: Named, subject: Token | None, negative: bool = False
    ) -> Iterator[State]:
        """A state whatever it is said of: "they shook hands on it"."""
        told = holds(verb, is_denied(verb) and not negative)
        if told is not None:
            family, state = named
            thing = lexicon().families[family].thing
            meant = Argument(thing, thing, frozenset({thing})) if thing else None
            text, lemma = clause_text(verb, subject), verb.lemma_.lower()
            yield State(family, state, told, meant, text, tense(verb), lemma)
