"""Passages that one article copied from another, or both from an agency.

Two claims are copies when most of the word shingles of the shorter one stand in the longer (containment of
Broder, 1997), so that an inserted clause or a changed dateline does not hide the copy. Words inside quotation
marks are left out where enough others remain: two reporters who quote one speaker have not copied each other.
A caption that two outlets print came with the agency's picture: it is one passage, but makes no copy of the
articles around it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from checker.model import Claim
from checker.unionfind import UnionFind

SHINGLE = 5  # words
CONTAINED = 0.6  # share of the shorter claim's shingles
ENOUGH = 4  # shingles in common: eight words in a row, fewer come together by themselves
ENOUGH_SAME = 2  # where the two claims are the same from end to end
COMMON = 50  # holders of a shingle from which on each is compared with the next one alone
_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")


@dataclass(frozen=True, slots=True)
class Copies:
    """Which claims are one passage, and which articles share passages."""

    passage: dict[str, int]  # claim id -> number of its passage, for copied claims only
    articles: dict[str, tuple[str, ...]]  # article id -> articles with which it shares passages

    def same_passage(self, a: Claim, b: Claim) -> bool:
        return a.id in self.passage and self.passage[a.id] == self.passage.get(b.id)

    def independent_sources(self, claims: Sequence[Claim]) -> int:
        """How many articles state this in words of their own: articles that copy one passage count once."""
        articles = sorted({c.article for c in claims})
        sources = UnionFind[str]()
        first: dict[int, str] = {}
        for claim in claims:
            number = self.passage.get(claim.id)
            if number is not None:
                sources.union(claim.article, first.setdefault(number, claim.article))
        return len({sources.find(a) for a in articles})


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


def _shingles(text: str) -> frozenset[tuple[str, ...]]:
    own = _words(_QUOTED.sub(" ", text))
    words = own if len(own) >= 8 else _words(text)
    return frozenset(words[i : i + SHINGLE] for i in range(len(words) - SHINGLE + 1))


def find_copies(claims: Sequence[Claim]) -> Copies:
    """The passages that claims of different articles share; cost grows with the shingles, not the pairs."""
    links = _same_passages(claims)
    copied = {_articles(claims, i, j) for i, j in links if not (claims[i].caption or claims[j].caption)}
    links += _same_short_claims(claims, copied)
    same = UnionFind[int]()
    for i, j in links:
        same.union(i, j)
    members: dict[int, list[Claim]] = defaultdict(list)
    for i, claim in enumerate(claims):
        members[same.find(i)].append(claim)
    passages = {number: own for number, own in members.items() if len(own) > 1}
    shared: dict[str, set[str]] = defaultdict(set)
    for own in passages.values():
        holders = {c.article for c in own if not c.caption}
        for article in holders:
            shared[article] |= holders - {article}
    return Copies(
        {c.id: number for number, own in passages.items() for c in own},
        {article: tuple(sorted(others)) for article, others in sorted(shared.items())},
    )


def _articles(claims: Sequence[Claim], i: int, j: int) -> frozenset[str]:
    return frozenset({claims[i].article, claims[j].article})


def _same_passages(claims: Sequence[Claim]) -> list[tuple[int, int]]:
    """Claims of two articles of which the shorter stands mostly in the longer."""
    sets = [_shingles(c.text) for c in claims]
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, shingles in enumerate(sets):
        for shingle in shingles:
            holders[shingle].append(i)
    overlap: Counter[tuple[int, int]] = Counter()
    for owners in holders.values():
        overlap.update(combinations(owners, 2) if len(owners) <= COMMON else pairwise(owners))
    links = []
    for (i, j), count in sorted(overlap.items()):
        enough = ENOUGH_SAME if sets[i] == sets[j] else ENOUGH
        contained = count >= max(enough, CONTAINED * min(len(sets[i]), len(sets[j])))
        if contained and claims[i].article != claims[j].article:
            links.append((i, j))
    return links


def _same_short_claims(claims: Sequence[Claim], copied: set[frozenset[str]]) -> list[tuple[int, int]]:
    """Short claims of the same words, in articles that share a longer passage: "There were no arrests."."""
    same: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        words = _words(claim.text)
        if 3 <= len(words) < SHINGLE + ENOUGH_SAME:
            same[words].append(i)
    return [
        (i, j) for own in same.values() for i, j in combinations(own, 2) if _articles(claims, i, j) in copied
    ]
