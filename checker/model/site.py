"""What a claim puts where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from checker.model.happening import Argument, Holds


class Grain(IntEnum):
    """How large a place is."""

    ROOM = 0  # a room or part of a building
    BUILDING = 1  # a building, or as narrow a spot: a jetty, a bridge
    GROUND = 2  # what may hold buildings: a street, a port, a beach
    TOWN = 3
    LAND = 4  # a region, a country, a sea


@dataclass(frozen=True, slots=True)
class Spot:
    """One place: "the City Hall". `head` is the lemma of the noun that says what it is ("hall"), empty for a
    bare name; `words` tell it from others of its kind; `proper`: they are of a name."""

    grain: Grain
    head: str
    words: frozenset[str] = frozenset()
    proper: bool = False
    name: str | None = None
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """Something put in a place: "the ballots lay in the basement of the City Hall". `spots` are the place and
    what it lies in, as far as the words say; `act` is the lemma of the verb or noun of what happens there."""

    text: str  # the place in the article's own words
    spots: tuple[Spot, ...]
    act: str
    theme: Argument | None  # what is there, or to what it happens
    parts: frozenset[str]  # names that take part in it
    told: str  # the happening in the article's own words, without the place
    holds: Holds | None
    noun: bool = False  # the happening is named by a noun: "the talks"
    every: bool = False  # said of all there are: "every survivor"
    verb: str = ""  # lemma of the verb or noun itself
    staged: bool = False  # "later", "then": one of several places in turn
    entities: frozenset[str] = frozenset()  # of the parts
