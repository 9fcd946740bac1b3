"""The lexicon of deeds (`deeds.toml`): the verbs and phrases that say who did what one party alone can have
done."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("deeds.toml")


@dataclass(frozen=True, slots=True)
class Rule:
    """A verb with what its object must be; see the head of `deeds.toml`."""

    question: str
    verbs: frozenset[str]
    objects: frozenset[str]  # "*" holds any noun; empty: any or none
    particle: str
    behind: frozenset[str]
    words: frozenset[str]
    needs: str
    sure: bool
    reply: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Rules by verb, and lists of nouns by name."""

    rules: Mapping[str, tuple[Rule, ...]]
    sources: Mapping[str, tuple[tuple[Rule, frozenset[str]], ...]]  # with the nouns that are the subject
    words: Mapping[str, frozenset[str]]


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    data = tomllib.loads(FILE.read_text(encoding="utf-8"))
    lists = {name: frozenset(text.split()) for name, text in data["words"].items()}
    rules: dict[str, list[Rule]] = {}
    for entry in data["rule"]:
        rule = _rule(entry, lists)
        for verb in sorted(rule.verbs):
            rules.setdefault(verb, []).append(rule)
    sources: dict[str, list[tuple[Rule, frozenset[str]]]] = {}
    for entry in data["source"]:
        rule = _rule(entry, lists)
        for verb in sorted(rule.verbs):
            sources.setdefault(verb, []).append((rule, _listed(entry["nouns"], lists)))
    return Lexicon(
        {verb: tuple(own) for verb, own in rules.items()},
        {verb: tuple(own) for verb, own in sources.items()},
        lists,
    )


def _rule(entry: Mapping[str, Any], lists: Mapping[str, frozenset[str]]) -> Rule:
    return Rule(
        question=entry["question"],
        verbs=frozenset(entry["verbs"].split()),
        objects=_listed(entry.get("objects", ""), lists),
        particle=entry.get("particle", ""),
        behind=frozenset(entry.get("behind", "").split()),
        words=frozenset(entry.get("words", "").split()),
        needs=entry.get("needs", ""),
        sure=entry.get("sure", False),
        reply=entry.get("reply", False),
    )


def _listed(text: str, lists: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The words of an entry; "@name" stands for a list."""
    found: set[str] = set()
    for word in text.split():
        found |= lists[word[1:]] if word.startswith("@") else {word}
    return frozenset(found)
