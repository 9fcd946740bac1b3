"""The phrases of the lexicon of states, matched against the words of a sentence, and who stands beside them.

A phrase is a row of lemmas; "~" stands for an article or a possessive or nothing ("in ~ cell"), "*" for up to
five words that are no verb ("give * the slip"), "+" for such words that are themselves in the state
("let + lapse").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.claims.wordlists import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_GAPS = frozenset({"*", "+"})
_GAP = 5  # words that "*" may stand for
_LIGHT = words("the a an his her its their our my your this that")
_NEGATIVE = words("no not never nobody nothing nowhere without")
_BEHIND = words("of to for on from")


@dataclass(frozen=True, slots=True)
class Match:
    """The words that a phrase names, and of a "+" those that are in the state."""

    tokens: tuple[Token, ...] = ()
    holder: tuple[Token, ...] = ()


def matched(tokens: Sequence[Token], lemmas: Sequence[str]) -> Match | None:
    """A phrase, where the tokens begin with it; the words of a gap are none of its own."""
    if not lemmas:
        return Match()
    first, rest = lemmas[0], lemmas[1:]
    if first in _GAPS:
        return _over_gap(tokens, rest, holds=first == "+")
    if not tokens:
        return None
    if first == "~":
        light = tokens[0].lower_ in _LIGHT or tokens[0].tag_ == "PRP$"
        return (matched(tokens[1:], rest) if light else None) or matched(tokens, rest)
    if first not in {tokens[0].lemma_.lower(), tokens[0].lower_}:
        return None
    found = matched(tokens[1:], rest)
    return None if found is None else Match((tokens[0], *found.tokens), found.holder)


def _over_gap(tokens: Sequence[Token], rest: Sequence[str], holds: bool) -> Match | None:
    for gap in range(int(holds), _GAP + 1):
        if any(t.pos_ == "VERB" or t.is_punct for t in tokens[:gap]):
            return None
        found = matched(tokens[gap:], rest)
        if found is not None:
            return Match(found.tokens, tuple(tokens[:gap])) if holds else found
    return None


def head_of(phrase: Sequence[Token]) -> Token | None:
    """The word of a phrase on which the others hang."""
    return next((t for t in reversed(phrase) if t.head not in phrase and t.pos_ != "PART"), None)


def denies_itself(lemmas: Sequence[str]) -> bool:
    """Whether a phrase has its "no" in itself, so that it does not deny the state: "no trace of"."""
    return bool(_NEGATIVE & set(lemmas))


def behind_phrase(tokens: Sequence[Token]) -> Token | None:
    """What stands behind a phrase's noun, verb or last preposition: "no trace of the hiker", "gave the nod to
    the merger"."""
    last = tokens[-1]
    if last.pos_ == "ADP" or last.dep_ == "prep":
        return next((c for c in last.children if c.dep_ == "pobj"), None)
    for token in reversed(tokens):
        for prep in token.children:
            if prep.dep_ in {"prep", "dative"} and prep.lower_ in _BEHIND and prep.i > last.i:
                found = next((c for c in prep.children if c.dep_ == "pobj"), None)
                if found is not None:
                    return found
    return None


def owner_in(tokens: Sequence[Token]) -> Token | None:
    """Whose noun a phrase names: "his whereabouts are unknown", "the whereabouts of X are a mystery"."""
    for token in tokens:
        for child in token.children:
            if child.dep_ == "poss":
                return child
            if child.dep_ == "prep" and child.lower_ == "of":
                return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def governed(verb: Token, lemma: str) -> Token | None:
    """The object of a verb with its preposition, as the lexicon names it: "look_for", "come_across"."""
    if "_" not in lemma:
        return None
    particle = lemma.rsplit("_", 1)[1]
    prep = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == particle), None)
    return None if prep is None else next((c for c in prep.children if c.dep_ == "pobj"), None)
