"""Who and what a claim names: mentions, the posts given to people, the speaker."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class EntityType(StrEnum):
    """What a name is a name of."""

    PERSON = "person"
    BODY = "body"  # an organisation, government, company, team, people of a country acting as one
    PLACE = "place"
    OTHER = "other"  # named events, works, products


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text. `name` is without title, possessive and article; `entity` is set by linking;
    `located` is the lemma of what is put there, where the name follows a preposition of place."""

    text: str
    name: str
    type: EntityType
    start: int
    end: int
    entity: str | None = None
    located: str | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """A post or title given to a person: the words, the head noun's lemma ("envoy"), what narrows it."""

    text: str
    start: int
    end: int
    head: str
    qualifiers: tuple[str, ...]  # content lemmas: ("russian", "president", "special", "afghanistan")
    person: str  # name of the person as in the mention
    entity: str | None = None
    former: bool = False


@dataclass(frozen=True, slots=True)
class Speaker:
    """To whom the text attributes a claim."""

    name: str  # as written at the attribution, or the name that "he" stands for
    entity: str | None = None
    quoted: bool = False  # direct speech
