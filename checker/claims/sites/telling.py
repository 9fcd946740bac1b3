"""How a sentence tells of what it puts in a place: as so or not, and in which words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.claims.arguments import argument, is_none
from checker.claims.lexicon import SPEECH_VERBS
from checker.claims.polarity import holds, is_denied
from checker.claims.sites.phrases import PlacePhrase
from checker.claims.sites.words import takes_place, verb_class
from checker.model import Holds

if TYPE_CHECKING:
    from spacy.tokens import Token

_SPACE = re.compile(r"\s+")
OBJECTS = frozenset({"dobj", "obj"})


@dataclass(frozen=True, slots=True)
class Happening:
    """What is put in a place: the word for it, and the word for what it happens to."""

    act: str
    word: Token
    theme: Token | None
    noun: bool


def told_as(happening: Happening, governor: Token) -> Holds | None:
    """Whether the happening is told as so, not so or to come; None: as neither."""
    verb = governor
    while verb.pos_ not in {"VERB", "AUX"} and verb.head != verb:
        verb = verb.head
    if happening.theme is not None and is_none(happening.theme):
        return Holds.NO
    if verb.pos_ not in {"VERB", "AUX"}:
        return Holds.YES  # a headline: "Talks in Lonby"
    if verb.dep_ == "relcl" and any(c.lower_ == "where" for c in verb.children):
        plain = not any(c.tag_ == "MD" for c in verb.children)
        return (Holds.NO if is_denied(verb) else Holds.YES) if plain else None
    lemma = verb.lemma_.lower()
    if happening.noun and lemma in SPEECH_VERBS and not takes_place(lemma):
        return None
    return holds(verb, is_denied(verb))


def in_words(happening: Happening, governor: Token, phrase: PlacePhrase) -> str:
    """The happening in few words: "the talks", "the ballots of station 4 were taken"."""
    theme = happening.theme
    if theme is None or happening.noun:
        return short(theme) if theme is not None else ""
    named = without_place(argument(theme, "theme").text, phrase, governor)
    if happening.act == "die" and verb_class(governor.lemma_.lower()) != "die":
        return f"{named} died"
    forms = [c for c in governor.children if c.dep_ in {"aux", "auxpass"} and c.lower_ != "to"]
    verb = " ".join(t.text for t in sorted([*forms, governor], key=lambda t: t.i))
    particle = next((f" {c.text}" for c in governor.children if c.dep_ == "prt"), "")
    if theme.i > governor.i and theme.dep_ in OBJECTS:
        return f"{verb} {named}{particle}"
    spent = next((c for c in governor.children if c.dep_ in OBJECTS and governor.lemma_ == "spend"), None)
    return f"{named} {verb}{particle}" + (f" {argument(spent, 'object').text}" if spent is not None else "")


def without_place(text: str, phrase: PlacePhrase, word: Token) -> str:
    """The text of a phrase without the place in it."""
    place = _SPACE.sub(" ", word.doc[phrase.start - 1 : phrase.end].text)
    return text.replace(place, "").strip()


def short(noun: Token) -> str:
    """A noun of happening with what stands before it: "the two-day talks"."""
    return noun.doc[noun.left_edge.i : noun.i + 1].text
