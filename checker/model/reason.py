"""Why something was done or came about, as a claim tells it."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.kinds import Kind


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an article that another sentence leans on."""

    text: str
    start: int
    end: int
    heads: frozenset[str] = frozenset()  # lemmas of its verbs
    lemmas: frozenset[str] = frozenset()
    title: bool = False


@dataclass(frozen=True, slots=True)
class Act:
    """What a reason explains: the words without the reason, and what they say of the doer. Where the sentence
    itself has only "it" or "the move", `before` holds the sentences that may tell the act, nearest first."""

    text: str
    start: int
    end: int
    head: str  # lemma of the verb or noun: "close", "closure"
    agent: Passage | None = None
    lemmas: frozenset[str] = frozenset()
    before: tuple[Passage, ...] = ()
    deliberate: bool = True  # done by somebody on purpose, as far as the words tell


@dataclass(frozen=True, slots=True)
class Reason:
    """A motive or cause that a sentence gives for an act or a happening. `rejected`: the sentence says that
    it is not the reason; `only`: that there is no other; `strength` (0 to 1): how sure it is a reason."""

    text: str
    start: int
    end: int
    kind: Kind
    act: Act
    cue: str  # "in order to", "because", "blame"
    strength: float
    core: str = ""  # the text without names, for comparing what is meant
    lemmas: frozenset[str] = frozenset()
    rejected: bool = False
    only: bool = False
    chief: bool = False  # "primarily", "above all": named before others
    wish: bool = False  # only said to be wanted, not to be what the act is for
