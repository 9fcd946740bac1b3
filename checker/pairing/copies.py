"""Passages that one article copied from another, or both from an agency.

Two claims are copies when most of the word shingles of the shorter one stand in the longer (containment of
Broder, 1997), so that an inserted clause or a changed dateline does not hide the copy. Words inside quotation
marks are left out where enough others remain: two reporters who quote one speaker have not copied each other.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from checker.model import Claim

SHINGLE = 5  # words
CONTAINED = 0.6  # share of the shorter claim's shingles
ENOUGH = 4  # shingles in common: eight words in a row, fewer come together by themselves
ENOUGH_SAME = 2  # where the two claims are the same from end to end
COMMON = 50  # a shingle in more claims than this says nothing
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
        parent = {a: a for a in articles}

        def root(a: str) -> str:
            while parent[a] != a:
                a = parent[a]
            return a

        first: dict[int, str] = {}
        for claim in claims:
            number = self.passage.get(claim.id)
            if number is not None:
                parent[root(claim.article)] = root(first.setdefault(number, claim.article))
        return len({root(a) for a in articles})


def _shingles(text: str) -> frozenset[tuple[str, ...]]:
    own = _WORD.findall(_QUOTED.sub(" ", text).casefold())
    words = own if len(own) >= 8 else _WORD.findall(text.casefold())
    return frozenset(tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))


def find_copies(claims: Sequence[Claim]) -> Copies:
    """The passages that claims of different articles share; cost grows with the shingles, not the pairs."""
    sets = [_shingles(c.text) for c in claims]
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, shingles in enumerate(sets):
        for shingle in shingles:
            holders[shingle].append(i)
    overlap: Counter[tuple[int, int]] = Counter()
    for owners in holders.values():
        if 1 < len(owners) <= COMMON:
            for x, i in enumerate(owners):
                for j in owners[x + 1 :]:
                    if claims[i].article != claims[j].article:
                        overlap[i, j] += 1
    parent = list(range(len(claims)))

    def root(i: int) -> int:
        while parent[i] != i:
            i = parent[i]
        return i

    shared: dict[str, Counter[str]] = defaultdict(Counter)
    for (i, j), count in sorted(overlap.items()):
        enough = ENOUGH_SAME if sets[i] == sets[j] else ENOUGH
        if count >= max(enough, CONTAINED * min(len(sets[i]), len(sets[j]))):
            low, high = sorted((root(i), root(j)))
            parent[high] = low
            shared[claims[i].article][claims[j].article] += 1
            shared[claims[j].article][claims[i].article] += 1
    sizes = Counter(root(i) for i in range(len(claims)))
    passage = {claims[i].id: root(i) for i in range(len(claims)) if sizes[root(i)] > 1}
    return Copies(passage, {a: tuple(sorted(others)) for a, others in sorted(shared.items())})
