"""States that phrases give: "behind bars", "on the run", "a truce on paper only"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.claims.states.lexicon import Named, lexicon, noun_classes
from checker.claims.states.phrases import (
    Match,
    behind_phrase,
    denies_itself,
    head_of,
    matched,
    owner_in,
)
from checker.claims.states.teller import Teller
from checker.claims.states.verbs import OBJECTS, object_of_verb, subject_of
from checker.model import State

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


def states_of_phrases(teller: Teller, span: Span) -> Iterator[tuple[State, set[int]]]:
    """The states that phrases give, with the tokens that make each."""
    book, tokens = lexicon().phrases, [t for t in span if not t.is_space]
    taken: set[int] = set()
    for start, token in enumerate(tokens):
        for first in dict.fromkeys((token.lemma_.lower(), token.lower_)):
            for lemmas, named in book.get(first, ()):
                found = matched(tokens[start:], lemmas)
                if found is None or taken & {t.i for t in found.tokens}:
                    continue
                for state in _phrase(teller, found, named, lemmas):
                    taken |= {t.i for t in found.tokens}
                    yield state, {t.i for t in found.tokens}


def _phrase(teller: Teller, match: Match, named: Named, lemmas: Sequence[str]) -> Iterator[State]:
    tokens = match.tokens
    top = min(tokens, key=lambda t: len(list(t.ancestors)))
    governor = _governor(top, tokens)
    if governor.pos_ in {"NOUN", "PROPN"}:
        yield from _noun_phrase(teller, governor, tokens, named, lemmas)
        return
    if any(
        c.dep_ in {"xcomp", "pcomp"} and c.tag_ == "VBG" and c not in tokens
        for t in tokens
        for c in t.children
    ):
        return  # "went on looking": it is no talk that goes on
    own = subject_of(governor)
    if match.holder:
        inside = head_of(match.holder)
        yield from teller.state(governor, named, inside, own, negative=denies_itself(lemmas))
        return
    target = object_of_verb(governor)
    takes = governor not in tokens and target is not None and target not in tokens
    if takes and governor.lemma_.lower() == "spend":  # "spent no hour in detention": the spender
        takes = False
    if tuple(lemmas) in lexicon().bare:
        behind = behind_phrase(tokens)
        named_so = behind is not None and behind.pos_ != "PRON"
        told = list(teller.state(governor, named, behind)) if named_so else []
        yield from told or teller.anyhow(governor, named, own, denies_itself(lemmas))
        return
    if takes and top.dep_ in OBJECTS:  # "left the colony a free man"
        target = own
    yield from _beside(teller, governor, tokens, named, target if takes else own, denies_itself(lemmas))


def _governor(top: Token, tokens: Sequence[Token]) -> Token:
    """The verb or noun that a phrase hangs on; `top` is the highest of its tokens."""
    governor = top
    if top.dep_ == "pcomp" and top.head.lower_ == "with":  # "was led to the car with his hands tied"
        governor = top.head
    while governor.pos_ not in {"VERB", "AUX"} and governor.head != governor:
        if governor.pos_ in {"NOUN", "PROPN"} and governor not in tokens:
            break
        governor = governor.head
    return governor.head if governor.dep_ in {"aux", "auxpass"} else governor


def _noun_phrase(
    teller: Teller, noun: Token, tokens: Sequence[Token], named: Named, lemmas: Sequence[str]
) -> Iterator[State]:
    """A phrase that hangs on a noun: "a truce on paper only", "left the camp, a free man"."""
    verb = noun.head if noun.head.pos_ in {"VERB", "AUX"} else None
    holder = noun if noun not in tokens or noun_classes(noun.lemma_.lower()) else None
    own = {t.lemma_.lower() for t in tokens}
    told = [
        replace(s, holder=replace(s.holder, words=s.holder.words - own)) if s.holder is not None else s
        for s in teller.state(verb or noun, named, holder, verbless=verb is None)
    ]
    over = next((t for t in noun.ancestors if t.pos_ in {"VERB", "AUX"}), noun)
    subject = subject_of(over) if "person" in lexicon().families[named[0]].about else None
    yield from told or _beside(teller, over, tokens, named, subject, denies_itself(lemmas))


def _beside(
    teller: Teller, verb: Token, tokens: Sequence[Token], named: Named, holder: Token | None, negative: bool
) -> Iterator[State]:
    """A state of whoever stands behind a phrase's noun ("no trace of the hiker", "gave the green light to
    the bill"), whose whereabouts they are, or of the subject: the first of these that may be in it."""
    things = "person" not in lexicon().families[named[0]].about
    behind = behind_phrase(tokens)
    order = [behind, holder] if things or holder is None or holder in tokens else [holder, behind]
    for one in (*order, owner_in(tokens)):
        if one is None or one in tokens:
            continue
        told = list(teller.state(verb, named, one, negative=negative))
        if told:
            yield from told
            return
