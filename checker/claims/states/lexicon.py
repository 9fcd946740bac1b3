"""The lexicon of states (`states.toml`): families of states that exclude one another, and what expresses
each.

Example: family "custody" has the states "held" (arrest, detain, "behind bars"), "at large" (flee, "on the
run")
and "released"; "held" and "at large" exclude one another at one time; "at large", "held", "released" follow
one
another in time.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path

from checker.claims.wordlists import words

FILE = Path(__file__).with_name("states.toml")
Named = tuple[str, str]  # family and state


@dataclass(frozen=True, slots=True)
class Family:
    """A question about one person or thing at one time, with the states that answer it."""

    name: str
    about: frozenset[str]  # classes of nouns
    labels: Mapping[str, str]  # state -> a few words for a reason
    apart: frozenset[frozenset[str]]
    then: frozenset[tuple[str, str]]  # (earlier, later)
    passing: frozenset[str]  # states that, told as past events, say nothing of how it stood afterwards
    slow: bool  # no such change is made within one day
    single: bool  # said of one person only
    thing: str  # what the bare phrases of the family are about: "meeting"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What gives a state, by the way of expressing it. Verbs are lemmas, with a particle: "call_off"."""

    families: Mapping[str, Family]
    done_to: Mapping[str, tuple[Named, ...]]
    done_by: Mapping[str, tuple[Named, ...]]
    either: Mapping[str, tuple[Named, ...]]
    said_of: Mapping[str, tuple[Named, ...]]
    nouns: Mapping[str, tuple[Named, ...]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Named], ...]]  # by first lemma
    bare: frozenset[tuple[str, ...]]  # the phrases that need nobody to be said of
    classes: Mapping[str, frozenset[str]]  # noun -> its classes


def exclusive(family: str, a: str, b: str) -> bool:
    """Whether two states of a family exclude one another at one time."""
    return frozenset((a, b)) in lexicon().families[family].apart


def follows(family: str, earlier: str, later: str) -> bool:
    """Whether a state naturally follows another one in time."""
    return (earlier, later) in lexicon().families[family].then


# Ends of compounds that tell nothing of what the whole is: a deadline is no line.
_NO_END = words("line work case gate ward count round base pass object member none body motion order")
_NEGATED = ("dis", "non", "mis", "counter", "un")
_AGED = re.compile(r"(?:.*-)?years?-olds?$")
LEAST_END = 4  # letters


@cache
def noun_classes(head: str) -> frozenset[str]:
    """The classes of things ("document", "site") that a noun belongs to, a compound by its last part:
    "bushfire", "ex-minister", "64-year-old"."""
    noun, classes = head.lower().removeprefix("ex-"), lexicon().classes
    if noun in classes:
        return classes[noun]
    if _AGED.match(noun):
        return frozenset({"person"})
    if "-" in noun:
        return noun_classes(noun.rsplit("-", 1)[1])
    if noun.startswith(_NEGATED) or not noun.isalpha():
        return frozenset()
    ends = (noun[at:] for at in range(2, len(noun) - LEAST_END + 1))
    return next((classes[end] for end in ends if end in classes and end not in _NO_END), frozenset())


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    data = tomllib.loads(FILE.read_text(encoding="utf-8"))
    families = {name: _family(name, entry) for name, entry in data["family"].items()}
    by_way: dict[str, dict[str, list[Named]]] = defaultdict(lambda: defaultdict(list))
    phrases: dict[str, list[tuple[tuple[str, ...], Named]]] = defaultdict(list)
    bare: set[tuple[str, ...]] = set()
    for name, entry in data["family"].items():
        for state, ways in entry["state"].items():
            for way in ("done_to", "done_by", "either", "is", "nouns"):
                for word in ways.get(way, "").split():
                    by_way[way][word].append((name, state))
            own, unsaid = _split(ways.get("phrases", "")), _split(ways.get("bare", ""))
            bare |= set(unsaid)
            for lemmas in (*own, *unsaid):
                phrases[lemmas[0]].append((lemmas, (name, state)))
    classes: dict[str, set[str]] = defaultdict(set)
    for class_, nouns in data["nouns"].items():
        for noun in nouns.split():
            classes[noun].add(class_)

    def frozen(way: str) -> dict[str, tuple[Named, ...]]:
        return {word: tuple(found) for word, found in by_way[way].items()}

    return Lexicon(
        families,
        frozen("done_to"),
        frozen("done_by"),
        frozen("either"),
        frozen("is"),
        frozen("nouns"),
        {first: tuple(sorted(found, key=lambda p: -len(p[0]))) for first, found in phrases.items()},
        frozenset(bare),
        {noun: frozenset(found) for noun, found in classes.items()},
    )


def _split(phrases: str) -> list[tuple[str, ...]]:
    """The lemmas of each phrase of a list "in custody | on the run"."""
    return [lemmas for phrase in phrases.split("|") if (lemmas := tuple(phrase.split()))]


def _family(name: str, entry: dict[str, object]) -> Family:
    states = entry["state"]
    apart, then = entry.get("apart", []), entry.get("then", [])
    assert isinstance(states, dict) and isinstance(apart, list) and isinstance(then, list)
    assert isinstance(entry["about"], list)
    return Family(
        name,
        frozenset(entry["about"]),
        {state: ways["label"] for state, ways in states.items()},
        frozenset(frozenset(pair) for pair in apart),
        frozenset(pair for chain in then for pair in combinations(chain, 2)),
        frozenset(map(str, _listed(entry, "passing"))),
        bool(entry.get("slow", False)),
        bool(entry.get("single", False)),
        str(entry.get("thing", "")),
    )


def _listed(entry: dict[str, object], key: str) -> list[object]:
    found = entry.get(key, [])
    assert isinstance(found, list)
    return found
