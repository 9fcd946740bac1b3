"""Subject, object and voice of a verb, as the readers of states need them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.claims.states.holders import noun_of, past_dateline
from checker.claims.syntax import child, is_passive

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTS = frozenset({"dobj", "obj"})


def object_of_verb(verb: Token) -> Token | None:
    """The noun of the direct object."""
    found = child(verb, *OBJECTS)
    return None if found is None else noun_of(found)


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb, its own or that of the verb which it continues; of "which" what it stands
    for."""
    token: Token = verb
    for _ in range(4):
        subjects = [
            c
            for t in (token, *token.children)
            if t == token or t.dep_ == "auxpass"
            for c in t.children
            if c.dep_ in _SUBJECTS
        ]
        before = [c for c in subjects if c.i < token.i]
        found = next(iter((before or subjects)[::-1]), None)  # of "Defeat: the bill was voted down", the bill
        if found is not None:
            if found.lower_ in {"who", "which", "that"} and token.dep_ == "relcl":
                return token.head
            return past_dateline(found)
        if token.dep_ not in {"conj", "xcomp"} or token.head == token:
            return None
        over = object_of_verb(token.head)
        if token.dep_ == "xcomp" and over is not None:
            return over  # "ordered him to resign"
        token = token.head
    return None


def in_passive(verb: Token) -> bool:
    """Whether a verb is passive, also by the verb that it continues."""
    return is_passive(verb) or (verb.dep_ == "conj" and verb.tag_ == "VBN" and in_passive(verb.head))
