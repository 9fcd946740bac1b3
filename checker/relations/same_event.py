"""Whether two claims speak of one person, thing or act: evidence beside the gate, for states, denials and
doers.

A holder of a state ("the driver", "nobody", "the ceasefire") is aligned by the folder's entity, by its noun
and what narrows it, and by nouns of one class (an accord and a treaty are both documents).
"""

from __future__ import annotations

from checker.claims.states.lexicon import noun_classes
from checker.model import Argument, Claim, Pair

ANYBODY = 0.7  # "nobody" against somebody
UNSAID = 0.45  # the holder is not said, or an unresolved pronoun
ONE_CLASS = 0.45  # different nouns of one class
ONE_NOUN = 0.75  # the same noun, nothing narrowing it on one side
NARROWED = 0.95  # the same noun with a narrowing word in common
OTHER_THING = 0.3  # "nothing" against "a contract" of which the other begins to speak; too little
_NOTHING = frozenset({"nothing", "anything"})
OTHERWISE = 0.35  # the same noun narrowed by other words


def one_holder(a: Argument | None, b: Argument | None) -> float:
    """How surely two arguments mean one person or thing, 0 to 1. Symmetric."""
    if a is None or b is None:
        return UNSAID
    if a.entity is not None and b.entity is not None:
        return 1.0 if a.entity == b.entity else 0.0
    if a.none != b.none and (_bare(a) or _bare(b)):
        bare, other = (a, b) if _bare(a) else (b, a)
        if bare.head in _NOTHING:
            return UNSAID if other.definite or other.plural else OTHER_THING
        return ANYBODY
    if (a.pronoun and a.name is None) or (b.pronoun and b.name is None):
        return UNSAID
    if a.head == b.head:
        more_a, more_b = a.words - {a.head}, b.words - {b.head}
        if more_a & more_b:
            return NARROWED
        return OTHERWISE if more_a and more_b and not (a.none or b.none) else ONE_NOUN
    if set(a.head.casefold().split()) & b.words or set(b.head.casefold().split()) & a.words:
        return 0.6
    if noun_classes(a.head) & noun_classes(b.head):
        if (a.words - {a.head}) & (b.words - {b.head}):
            return ONE_NOUN  # "the pension law", "the pension bill"
        return OTHER_THING if (a.words - {a.head}) and (b.words - {b.head}) else ONE_CLASS
    return 0.3 if a.none or b.none else 0.15


def _bare(argument: Argument) -> bool:
    """ "Nobody", "nothing", "none": says it of all there is to say it of."""
    return argument.none and not (argument.words - {argument.head})


def two_opinions(a: Claim, b: Claim) -> bool:
    """Both are direct speech of different people: they disagree, the articles do not."""
    if a.speaker is None or b.speaker is None or not (a.speaker.quoted and b.speaker.quoted):
        return False
    return a.voice != b.voice


def nearness(pair: Pair) -> float:
    """How near two claims are in what they speak of, 0 to 1: meaning, rare words in common, shared names."""
    return min(1.0, 0.7 * max(0.0, pair.similarity) + 0.3 * pair.overlap + 0.06 * min(3, len(pair.shared)))
