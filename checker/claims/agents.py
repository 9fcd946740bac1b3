"""Who does what a verb says: through the passive, relative clauses and "it was X that"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.claims.polarity import holds, is_denied
from checker.claims.syntax import agent_of, child, is_passive
from checker.claims.wordlists import words
from checker.model import Holds

if TYPE_CHECKING:
    from spacy.tokens import Token

_OBJECTS = frozenset({"dobj", "obj", "dative"})
_RELATIVE = words("who which that")


@dataclass(frozen=True, slots=True)
class Doer:
    """The word for who does it; `cleft`: "it was X that", and whether that was denied."""

    token: Token
    cleft: bool = False
    denied: bool = False


def owner(noun: Token) -> Token | None:
    """Whose it is: "X's request", "an attack by X", "the request of X"."""
    for part in noun.children:
        if part.dep_ == "poss":
            return part
        if part.dep_ in {"prep", "agent"} and part.lower_ in {"of", "by", "from"}:
            return child(part, "pobj")
    return None


def gerund(verb: Token, behind: set[str]) -> Token | None:
    """ "For detecting the leak"."""
    return next((t for t in verb.subtree if t.dep_ == "pcomp" and t.head.lower_ in behind), None)


def doer_of(verb: Token) -> Doer | None:
    """Who does what a verb says, through relative clauses and "it was X that"; None where it is not said."""
    if child(verb, "agent") is not None:
        who = agent_of(verb)
        return Doer(who) if who is not None else None
    if is_passive(verb) or is_bare_participle(verb):
        return None
    if verb.dep_ in {"relcl", "acl", "xcomp"} and verb.head.lower_ == "first":
        return doer_of(verb.head.head)  # "was the first to fire"
    subject = child(verb, "nsubj")
    if subject is None:
        above = verb.head
        if verb.dep_ == "xcomp" and child(above, *_OBJECTS) is not None:
            return None  # "told them to fire"
        if verb.dep_ in {"conj", "xcomp"} and above.pos_ in {"VERB", "AUX"} and above != verb:
            return doer_of(above)
        return None
    return _behind(subject, verb) if subject.lower_ in _RELATIVE else Doer(subject)


def is_bare_participle(verb: Token) -> bool:
    return verb.tag_ == "VBN" and verb.dep_ in {"acl", "amod"}


def _behind(pronoun: Token, verb: Token) -> Doer | None:
    """What "who", "which" and "that" stand for; "it was X that" is looked for first."""
    above = verb
    for _ in range(4):
        if above.lemma_.lower() == "be":
            it = child(above, "nsubj")
            if it is not None and it.lower_ == "it" and it.i < pronoun.i:
                who = child(above, "attr") or child(it, "appos")
                if who is not None and who.i < pronoun.i:
                    denied = any(c.dep_ == "neg" or c.lower_ == "nor" for c in above.children)
                    denied = denied or any(c.lower_ == "not" for c in who.children)
                    return Doer(who, cleft=True, denied=denied)
        if above.head == above:
            break
        above = above.head
    return Doer(verb.head) if verb.dep_ == "relcl" else None


def told_of(verb: Token) -> Holds | None:
    """Whether the deed is told as so; "was the first to fire" hangs on its main verb."""
    if verb.dep_ in {"relcl", "acl", "xcomp"} and verb.head.lower_ == "first":
        verb = verb.head.head
    return holds(verb, is_denied(verb))
