"""A name as the words it is compared by: titles and legal forms off, prefixes split, numbers apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from checker.model import EntityType
from checker.relations.names.folding import fold
from checker.relations.names.words import (
    ASSIMILATED,
    GENERIC,
    LEGAL_CLASSES,
    LEGAL_FORMS,
    LEGAL_PHRASES,
    PARTICLES,
    ROMAN,
    SERVANT,
    SPELLED,
    SUFFIXES,
    TENS,
    TITLES,
)

_HYPHENS = re.compile(r"[-‐‑‒–—]")
_CAMEL = re.compile(r"(?<=[a-z]{3})(?=[A-Z])")  # not "McKay", "DeVries"
_SERVANT_PREFIX = re.compile(r"(abd[aeiou]u?[lr])(?!l?l?ah?$|l?l?oh?$)(\w{4,})$")
_DOTTED = re.compile(r"\b(?:\w\.){2,}\w?\.?")
_LEGAL = re.compile(r"\b(" + "|".join(sorted(LEGAL_PHRASES, key=len, reverse=True)) + r")\b")

_PREFIXES = frozenset({"the", "mv", "ms", "ss", "mt", "ship", "vessel"})


@dataclass(frozen=True, slots=True)
class Part:
    """One word of a name. `weight` (0 to 1) is how much it says of who or what is named."""

    shown: str  # as written
    word: str  # folded
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Parts:
    """The words of a name in reading order (a "Family, Given" name turned round), and what was set apart."""

    words: tuple[Part, ...]
    numbers: frozenset[str] = frozenset()
    legal: frozenset[str] = frozenset()

    @property
    def compact(self) -> str:
        return "".join(part.word for part in self.words)


@lru_cache(maxsize=16384)
def parts_of(name: str, type: EntityType) -> Parts:
    """The words of `name` as an entity of `type`."""
    return _person(name) if type is EntityType.PERSON else _body(name)


def _pieces(text: str) -> list[tuple[str, bool]]:
    """The words as written, each with whether a hyphen follows."""
    found: list[tuple[str, bool]] = []
    for chunk in re.split(r"[\s.,;:/()\[\]\"“”«»&+_|!?]+", text):
        bits = [bit for bit in _HYPHENS.split(chunk) if fold(bit).strip()]
        found.extend((bit, i + 1 < len(bits)) for i, bit in enumerate(bits))
    return found


def _untitled(pieces: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    start, end = 0, len(pieces)
    while end - start > 1 and fold(pieces[start][0]).strip() in TITLES and not pieces[start][1]:
        start += 1
    while end - start > 2 and fold(pieces[end - 1][0]).strip() in SUFFIXES:
        end -= 1
    return pieces[start:end]


def _person(name: str) -> Parts:
    family, comma, given = name.partition(",")
    if comma and fold(family).strip() and fold(given).strip().split(" ")[0] not in SUFFIXES | {""}:
        pieces = _untitled(_pieces(given)) + _untitled(_pieces(family))
    else:
        pieces = _untitled(_pieces(name))
    words: list[Part] = []
    for shown, hyphen in pieces:
        split = _CAMEL.split(shown) if len(pieces) == 1 else [shown]
        for bit in split:
            for word in fold(bit).split():
                words.extend(_person_words(bit, word, hyphen))
    if words and all(part.weight < 0.5 for part in words):
        words = [Part(part.shown, part.word) for part in words]
    return Parts(tuple(words))


def _person_words(shown: str, word: str, hyphen: bool) -> list[Part]:
    if word in SERVANT:
        return [Part(shown, word, 0.5)]
    match = _SERVANT_PREFIX.match(word)
    if match:
        cut = len(shown) - len(match[2])
        return [Part(shown[:cut], match[1], 0.5), Part(shown[cut:], match[2])]
    light = word in PARTICLES or (hyphen and word in ASSIMILATED)
    return [Part(shown, word, 0.2 if light else 1.0)]


def _body(name: str) -> Parts:
    text = _DOTTED.sub(
        lambda m: m[0].replace(".", "") + " ", name.replace("&", " and ").replace("+", " plus ")
    )
    text = re.sub(r"(?<=[a-z])(AG|SA|SE|NV|AB)$", r" \1", text)
    text = re.sub(r"[’']s\b", "", text)
    folded = " ".join(fold(text).split())
    folded = _LEGAL.sub(lambda m: LEGAL_PHRASES[m[1]], folded)
    tokens = _figures(" ".join(SPELLED.get(token, token) for token in folded.split()).split())
    while len(tokens) > 1 and tokens[0] in _PREFIXES:
        tokens = tokens[1:]
    words: list[Part] = []
    numbers: set[str] = set()
    legal: set[str] = set()
    for token in tokens:
        form = LEGAL_CLASSES.get(token, token)
        if form in LEGAL_FORMS and len(tokens) > 1:
            legal.add(form)
        elif token.isdigit() or (token in ROMAN and len(tokens) > 1 and words):
            numbers.add(token.lstrip("0") or "0")
        else:
            words.append(Part(token, token, _weight(token)))
    if words and all(part.weight < 0.5 for part in words):
        words = [Part(part.shown, part.word, 0.1 if part.weight < 0.1 else 1.0) for part in words]
    return Parts(tuple(words), frozenset(numbers), frozenset(legal))


def _figures(tokens: list[str]) -> list[str]:
    """ "forty 4" and "forty" as figures."""
    out: list[str] = []
    for token in tokens:
        if out and token.isdigit() and int(token) < 10 and out[-1].isdigit() and out[-1] in _TENS_SHOWN:
            out[-1] = str(int(out[-1]) + int(token))
        else:
            out.append(str(TENS[token]) if token in TENS else token)
    return out


_TENS_SHOWN = frozenset(str(value) for value in TENS.values())


def _weight(token: str) -> float:
    if token in {
        "the",
        "of",
        "and",
        "for",
        "in",
        "on",
        "a",
        "de",
        "la",
        "del",
        "des",
        "du",
        "mv",
        "ms",
        "ss",
        "mt",
    }:
        return 0.05
    return 0.4 if token in GENERIC else 1.0
