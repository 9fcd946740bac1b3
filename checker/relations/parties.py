"""Whether two doers are one party or surely two.

A capital, a government, its army and its people's name are one party with their country; a captain and the
crew are one with their ship, a chairman and the board with their company. Two are held apart only where both
are known well enough: two countries, two named people or bodies, two nouns for people of different callings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.claims.places import country
from checker.claims.states.lexicon import noun_classes
from checker.claims.wordlists import words
from checker.model import Argument, Claim, EntityType
from checker.relations.motives.metonyms import stands_for

_BEHIND = re.compile(r"\b(?:of|by|from|in|on|at|near|to|for|with|who|which|that)\b")
_CAPITAL = re.compile(r"[^\W\d_][\w’'-]*")
_ENDING = re.compile(r"(?:ians|ian|eans|ean|ans|an|ese|ish|is|ia|i|ns|n|a|o|e|y)$")
# A whole, and those who act for it.
_WHOLES = tuple(
    words(text)
    for text in (
        """ship vessel ferry boat cutter tanker trawler freighter liner yacht bridge master captain skipper
        crew officer mate gunner sailor helmsman wheelhouse engineer""",
        "plane aircraft jet airliner helicopter pilot captain copilot co-pilot crew cockpit flight",
        "train crew railway operator driver",
        "train crew railway operator conductor guard",
        """company firm bank manufacturer maker drugmaker producer airline operator business group corporation
        chairman chairwoman board director directors executive chief management owner president office
        spokesman spokeswoman""",
        "union executive leader secretary committee member leadership president federation",
        "club team manager coach player captain side",
        """government ministry minister state cabinet president army military soldier troop force country
        republic presidency parliament diplomat embassy ambassador envoy official authority
        chancellor premier""",
        "city town council mayor municipality village councillor hall",
        "police officer policeman detective constable force patrol inspector sergeant",
        "hospital clinic doctor surgeon nurse ward",
        "agency authority regulator watchdog commission inspector office service ministry board chairman",
        "court judge magistrate tribunal bench",
        "party leader faction leadership movement front rebel militia insurgent fighter",
    )
)
_MACHINES = words(
    "software computer system algorithm sensor satellite camera drone robot machine program detector"
)
_VAGUE = words("""
    man woman person people one other side party official source somebody someone anybody anyone everyone
    group body leader member head expert they we i you he she it this that those
""")
_ACTING = frozenset({EntityType.BODY, EntityType.PLACE, EntityType.OTHER})  # a ship is of the last type


@dataclass(frozen=True, slots=True)
class Party:
    """A doer as far as it is known."""

    label: str
    countries: frozenset[str]
    entities: Mapping[str, EntityType]
    roots: frozenset[str]  # of names: "Kadrian" has that of "Kadria"
    nouns: frozenset[str]  # heads that are no names
    words: frozenset[str]


class Parties:
    """Reads the doers of a folder."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._types = {m.entity: m.type for c in claims for m in c.mentions if m.entity is not None}
        self._posts: dict[str, set[str]] = {}
        for claim in claims:
            for post in claim.posts:
                if post.entity is not None and not post.former:
                    self._posts.setdefault(post.entity, set()).update({post.head, *post.qualifiers})

    def read(self, doer: Argument, beside: Sequence[Argument] = ()) -> Party:
        """The party of a doer, with those who did it too."""
        every = [part for a in (doer, *beside) for part in _parts(a)]
        entities = {a.entity: self._types.get(a.entity, EntityType.OTHER) for a in every if a.entity}
        held = {w for e in entities for w in self._posts.get(e, ())}
        names = {n for a in every for n in self._names_in(a)}
        countries = {c for n in (*names, *held) if (c := _country(n)) is not None}
        return Party(
            label=_label(doer),
            countries=frozenset(countries),
            entities=entities,
            roots=frozenset(root for n in (*names, *held) if (root := _root(n))),
            nouns=frozenset({a.head.lower() for a in every if a.name is None and not a.pronoun} | held),
            words=frozenset(w for a in every for w in a.words) | frozenset(held),
        )

    def _names_in(self, argument: Argument) -> set[str]:
        """The name, and words with a capital before any preposition: "a French patrol on the Swiss border";
        of a person only what is not the own name."""
        own = _BEHIND.split(argument.text, maxsplit=1)[0]
        found = {w for w in _CAPITAL.findall(own) if w[:1].isupper() and w.lower() not in {"the", "a", "an"}}
        if argument.name is None:
            return found
        person = argument.entity and self._types.get(argument.entity) is EntityType.PERSON
        if person and _country(argument.name) is None:
            return found - set(argument.name.split())
        return found | {argument.name, *argument.name.split()}


def _country(name: str) -> str | None:
    return country(name) or stands_for(name) or country(name.removesuffix("s"))


def _parts(argument: Argument) -> Iterator[Argument]:
    yield argument
    if argument.owner is not None:
        yield from _parts(argument.owner)


def _root(name: str) -> str:
    """What a name of a place shares with that of its people; empty for what is too short to tell."""
    word = name.casefold().removesuffix("’s").removesuffix("'s")
    root = _ENDING.sub("", word)
    return root if len(root) >= 4 else word if len(word) >= 4 else ""


def _label(doer: Argument) -> str:
    if doer.name is not None and (doer.pronoun or doer.name in doer.text):
        return doer.name if len(doer.name) >= 0.5 * len(doer.text) or doer.pronoun else doer.text
    return doer.text


def known(party: Party) -> bool:
    """Whether anything is known of a party beside a pronoun or a vague noun."""
    return bool(party.countries or party.entities or party.nouns - _VAGUE)


def one_party(a: Party, b: Party) -> bool:
    """Whether two doers are surely one party: one name, one country, a whole and who acts for it."""
    if set(a.entities) & set(b.entities) or a.countries & b.countries:
        return True
    if a.entities and b.entities:
        return bool(a.roots & b.roots)
    if (a.countries or a.entities) and (b.countries or b.entities):
        return False
    return bool((a.nouns - _VAGUE) & (b.nouns - _VAGUE)) or (
        not (a.entities or b.entities) and _of_one_whole(a, b)
    )


def may_be_one(a: Party, b: Party) -> bool:
    """Whether two doers may be one party, as far as anything they share tells."""
    if a.countries and b.countries and not a.countries & b.countries:
        return bool(set(a.entities) & set(b.entities))
    common = a.roots & b.roots or (a.words - _VAGUE) & (b.words - _VAGUE)
    return bool(common) or one_party(a, b) or _of_one_whole(a, b)


def _of_one_whole(a: Party, b: Party) -> bool:
    return any(a.nouns & whole and b.nouns & whole for whole in _WHOLES)


def two_parties(a: Party, b: Party) -> bool:
    """Whether two doers are surely two parties."""
    if not (known(a) and known(b)) or may_be_one(a, b):
        return False
    if bool(a.countries) != bool(b.countries) and not _people(a, b):
        return _machine(a) != _machine(b)
    if a.countries and b.countries:
        return True
    if a.entities and b.entities:
        one, two = set(a.entities.values()), set(b.entities.values())
        return bool(one & two) or bool(one & _ACTING and two & _ACTING)
    if _machine(a) != _machine(b):
        return True
    if a.entities or b.entities:
        return False
    return any(
        noun_classes(x) & noun_classes(y) for x in a.nouns - _VAGUE for y in b.nouns - _VAGUE if x != y
    )


def _people(a: Party, b: Party) -> bool:
    """Both have the name of a person."""
    return all(EntityType.PERSON in p.entities.values() for p in (a, b))


def _machine(party: Party) -> bool:
    return bool(party.nouns & _MACHINES)
