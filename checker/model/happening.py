"""What a claim tells: verbs with what fills them, states, deeds, and what comes first."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Argument:
    """What fills a part of a verb or is in a state: "the driver of the express". `words` are the content
    lemmas of the phrase; `role` is "agent", "patient" or a preposition. A pronoun or "the minister" has the
    name that it stands for, where that is known."""

    text: str
    head: str  # lemma, or the whole name
    words: frozenset[str] = frozenset()
    role: str = ""
    none: bool = False  # "nobody", "no agreement"
    pronoun: bool = False
    plural: bool = False
    definite: bool = False
    name: str | None = None
    entity: str | None = None
    owner: Argument | None = None  # "the request of Y", "Y's request"


class Holds(StrEnum):
    """Whether something is told as so."""

    YES = "yes"
    NO = "no"
    PENDING = "pending"  # to come, or yet to happen


@dataclass(frozen=True, slots=True)
class State:
    """A state that the text gives to somebody or something: "had not been signed". `family` and `state` are
    of the lexicon of states, `text` is the clause in the article's own words."""

    family: str
    state: str
    holds: Holds
    holder: Argument | None
    text: str
    tense: str = "present"  # past, perfect, present, future
    head: str = ""  # lemma of the word that gives the state


@dataclass(frozen=True, slots=True)
class Order:
    """What the text puts first and what after it: "the guests had left before the fire broke out". Each is
    the word for what happens with the content words of its clause."""

    first: str
    first_words: frozenset[str]
    then: str
    then_words: frozenset[str]
    text: str


@dataclass(frozen=True, slots=True)
class Deed:
    """Who the text says did a thing that one party alone can have done: fired first, raised the alarm, had
    the idea. `question` is of the lexicon of deeds, `about` the content lemmas of what it was done to."""

    question: str
    doer: Argument
    holds: Holds  # NO: "it was not X that fired first", "X only returned fire"
    about: frozenset[str]
    text: str  # the clause in the article's own words
    sure: bool = False  # the words leave room for one doer alone
    beside: tuple[Argument, ...] = ()  # who did it together with the doer
    reply: bool = False  # denied by what the doer did in reply: "X fired back"
    verb: str = ""  # lemma, where the question is only who did what the verb says


@dataclass(frozen=True, slots=True)
class Predicate:
    """A finite verb with what does it and what it is done to (lemmas of heads, names in full)."""

    lemma: str
    agent: str | None = None
    patient: str | None = None
    negated: bool = False
    modal: str | None = None  # may, might, could, would, should, must, will, ...
    passive: bool = False
    asserted: bool = True  # stated as fact: finite, no question, condition, wish or belief of somebody
    tense: str = "present"  # past, present, future
    text: str = ""  # the clause in the article's own words
    aspect: str = "present"  # past, perfect, present, future; "said it would close" is future
    holds: Holds | None = None  # None: a question, a condition, a possibility
    subject: Argument | None = None  # the doer
    object: Argument | None = None  # what it is done to
    others: tuple[Argument, ...] = ()  # what stands behind its prepositions
    particle: str = ""  # "off" in "call off"
