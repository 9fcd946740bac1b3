"""Accounts: what an article says of why something was done or happened, ready to be compared."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from checker.claims.lexicon import SPEECH_VERBS
from checker.claims.places import country
from checker.claims.reasons.cues import DECISIONS
from checker.model import Claim, Mention, Passage, Reason
from checker.relations.events import LIGHT, event_kinds
from checker.relations.motives.metonyms import stands_for

OWN, WITH_BEFORE, BEFORE, TITLE = 1.0, 0.95, 0.9, 0.8  # weights of what tells the act
_SPEAKER = frozenset({"we", "i", "they", "it"})  # in what somebody is said to have said
_PRONOUNS = frozenset({"he", "she", "who", "which", "that", "this", "you"})
_NO_HEADS = LIGHT | SPEECH_VERBS | {"support", "maintain", "establish", "effort", "continue"}


@dataclass(frozen=True, slots=True)
class Reading:
    """Words that tell the act which a reason explains."""

    text: str
    weight: float
    heads: frozenset[str]
    lemmas: frozenset[str]
    entities: frozenset[str]


@dataclass(frozen=True, slots=True)
class Account:
    """A reason with its claim, the ways to read its act, and who acts (entities, and countries by name)."""

    claim: Claim
    reason: Reason
    readings: tuple[Reading, ...]
    actors: frozenset[str]

    @property
    def voice(self) -> tuple[str, str]:
        """Article and speaker: what one voice says of one act is one account of it."""
        return self.claim.article, self.claim.voice or ""


def gather(claims: Sequence[Claim]) -> list[Account]:
    """The accounts of a folder, in the order of its claims."""
    mentions: dict[str, list[Mention]] = defaultdict(list)
    posts: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        mentions[claim.article].extend(claim.mentions)
        for post in claim.posts:
            posts[post.entity or post.person] |= set(post.qualifiers)
    found = []
    for claim in claims:
        own = mentions[claim.article]
        for reason in claim.reasons:
            readings = tuple(_readings(reason, own))
            if readings:
                found.append(Account(claim, reason, readings, _actors(claim, reason, own, posts)))
    return found


def _within(start: int, end: int, mentions: Iterable[Mention]) -> list[Mention]:
    return [m for m in mentions if start <= m.start and m.end <= end]


def _names(mentions: Iterable[Mention]) -> frozenset[str]:
    found = (name for m in mentions for name in (m.entity, country(m.name), stands_for(m.name)))
    return frozenset(name for name in found if name)


def _readings(reason: Reason, mentions: Sequence[Mention]) -> Iterable[Reading]:
    act = reason.act
    own = Passage(act.text, act.start, act.end, frozenset({act.head}), act.lemmas)
    if act.lemmas:
        yield _reading(own, OWN, mentions)
    for number, passage in enumerate(act.before):
        if passage.title:
            if own.lemmas & DECISIONS or reason.cue == "blame":
                yield _reading(passage, TITLE, mentions)
        elif number == 0 and act.lemmas:
            both = Passage(
                f"{passage.text} {act.text}", passage.start, passage.end,
                passage.heads | {act.head}, passage.lemmas | act.lemmas,
            )  # fmt: skip
            yield _reading(both, WITH_BEFORE, mentions)
        else:
            yield _reading(passage, BEFORE - 0.1 * number, mentions)


def _reading(passage: Passage, weight: float, mentions: Sequence[Mention]) -> Reading:
    named = _names(_within(passage.start, passage.end, mentions))
    heads = passage.heads - _NO_HEADS
    if not heads:  # "keep in contact", "hold talks": the noun tells the kind of act
        heads = frozenset(w for w in passage.lemmas - _NO_HEADS if event_kinds(w))
    return Reading(passage.text, weight, heads, passage.lemmas - _NO_HEADS, named)


def _actors(
    claim: Claim, reason: Reason, mentions: Sequence[Mention], posts: Mapping[str, set[str]]
) -> frozenset[str]:
    """Who acts; empty where only a pronoun says it."""
    agent = reason.act.agent
    if agent is None:
        return frozenset()
    word = agent.text.lower()
    if word in _SPEAKER:
        speaker = claim.speaker
        if speaker is None:
            return frozenset()
        sides = {country(q) for q in posts.get(speaker.entity or speaker.name, ())} | _states(speaker.name)
        return frozenset({name for name in (speaker.entity, *sides) if name})
    if word in _PRONOUNS:
        return frozenset()
    return _names(_within(agent.start, agent.end, mentions)) | _states(agent.text)


def _states(text: str) -> frozenset[str]:
    """The countries that the words of a text name or stand for."""
    return frozenset(n for w in re.findall(r"[\w’']+", text) for n in (country(w), stands_for(w)) if n)


def rarity(claims: Sequence[Claim]) -> dict[str, float]:
    """How rare each lemma and entity is among the claims, from 0 (in all) upwards."""
    count: dict[str, int] = defaultdict(int)
    for claim in claims:
        for word in claim.lemmas | claim.entities:
            count[word] += 1
    return {word: log(len(claims) / n) for word, n in count.items()}
