"""Who or what may be in a state, and where a sentence names it beside the subject and the object of the verb:
behind "by" and "against", and behind a dateline that the parser took for the subject."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import TYPE_CHECKING

from checker.claims.lexicon import POSTS
from checker.claims.states.lexicon import lexicon, noun_classes
from checker.claims.syntax import child
from checker.claims.times.find import dateline_end
from checker.claims.wordlists import words
from checker.model import Argument

if TYPE_CHECKING:
    from spacy.tokens import Token

_HE = words("he she him her them they who we i you")
_SHE = words("she her")
_RELATIVE = words("which that what who whose")
_COUNTED = words("one two three four five six seven eight")
_NOTHING = words("nothing none neither")
AGED = re.compile(r"\byears?-olds?$")  # "the 64-year-old"
# classes of things that have names of their own: "the Orient is afloat"
_NAMED = frozenset({"site", "vessel", "talks", "document", "plan", "thing", "body"})
# what is aimed at somebody: "a case against him", "an inquiry into the bank"
_AIMED = words("against into")


def may_be(holder: Argument, family: str, people: Set[str], others: Set[str]) -> bool:
    """Whether the holder is of a class that may be in a state of the family.

    `people`: names of persons in the sentence; `others`: its other names.
    """
    entry = lexicon().families[family]
    about, head = entry.about, holder.head
    own = noun_classes(head.split()[-1]) | noun_classes(head)
    if entry.single and (holder.plural or holder.none or head.isdigit() or head in _COUNTED):
        return False
    if holder.none and head in _NOTHING:
        return True
    if head.isdigit() or head in _COUNTED or AGED.search(holder.text):
        return "person" in about
    if holder.name in others and not own:
        return bool(about & _NAMED)
    if head in _RELATIVE:
        return False
    if holder.pronoun and head in _SHE and "vessel" in about:
        return True  # a ship is a she
    if holder.pronoun and head not in _HE:
        return about != {"person"}
    person = holder.name in people or head in POSTS or head in _HE or "person" in own
    return ("person" in about and person) or bool(about & own)


def target_of(noun: Token) -> Token | None:
    """At whom what is opened or brought aims: "opened a case against the broker"."""
    verb = noun.head if noun.head.pos_ in {"VERB", "AUX"} else None
    near = [*noun.children, *(verb.children if verb is not None else ())]
    to = next((c for c in near if c.dep_ == "prep" and c.lower_ in _AIMED), None)
    return None if to is None else child(to, "pobj")


def noun_of(token: Token) -> Token:
    """The noun of a phrase whose first adjective was read as its head: "any present or former employee"."""
    if token.pos_ != "ADJ":
        return token
    return next((c for c in token.children if c.dep_ == "conj" and c.pos_ == "NOUN"), token)


def is_any(token: Token) -> bool:
    """Whether a noun phrase is of any such thing at all: "any of the men", "any present or former clerk"."""
    heads = [token, token.head] if token.dep_ == "conj" else [token]
    return token.lower_ == "any" or any(c.lower_ == "any" for t in heads for c in t.children)


def past_dateline(subject: Token) -> Token:
    """The subject itself; where it is of a dateline ("VELDEN, May 3 (Agency) - The strike was called off"),
    the first noun behind that in apposition to it."""
    sentence = subject.sent
    end = sentence.start_char + dateline_end(sentence.text)
    if subject.idx >= end:
        return subject
    near = (*subject.subtree, *subject.head.children)
    behind = (t for t in near if end <= t.idx < subject.head.idx and t.pos_ in {"NOUN", "PROPN"})
    return next((t for t in behind if t.dep_ in {"appos", "nsubj", "nsubjpass", "conj", "npadvmod"}), subject)
