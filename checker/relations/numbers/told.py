"""The numbers that a folder's articles tell, for judging a conflict of two of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from checker.model import Amount, Article, Claim
from checker.relations.numbers.countables import class_of
from checker.relations.numbers.intervals import Fit, fit
from checker.relations.numbers.scores import bygone

# A figure that an article gives as another's: "management speaks of 5,100", "by the firm's count".
_RIVAL = re.compile(
    r"\b(?:speaks?|spoke|talks?|talked) (?:only |merely )?of\b"
    r"|\bput(?:s|ting)? "
    r"(?:it|them|that|the (?:figure|number|toll|total|sum|share|losses?|damage)) (?:only )?at\b"
    r"|\bby (?:its|their|his|her|the (?:\w+ )?\w+['’]s?) (?:own )?"
    r"(?:count|reckoning|estimates?|calculations?|tally)\b"
    r"|\b(?:accept|disput|contest|reject|den[iy]|challeng|question|doubt|contradict)\w* (?:\w+ ){0,3}"
    r"(?:figures?|numbers?|counts?|estimates?|tally|toll|total)\b"
    r"|\b(?:figures?|numbers?|counts?|estimates?|tally|toll|total)\b[^.;]{0,60}\b(?:disputed|contested|rejected"
    r"|denied|challenged|questioned|exaggerated|overstated|inflated|understated|too (?:high|low)|wrong)\b",
    re.IGNORECASE,
)
LARGE = 20  # an equal count from here on is hardly chance, whatever the words around it
Torn = tuple[str, frozenset[float]]  # an article, and two values between which it is torn


@dataclass(frozen=True, slots=True)
class Told:
    """The amounts of each article's text, and its date. `own` has those that it does not give as a rival's
    figure, `recent` those that are not of long ago, `torn` the pairs of values in which an article
    contradicts itself."""

    amounts: Mapping[str, Sequence[Amount]]
    own: Mapping[str, Sequence[Amount]]
    recent: Mapping[str, Sequence[Amount]]
    published: Mapping[str, str | None]
    torn: frozenset[Torn] = frozenset()

    @classmethod
    def of(cls, claims: Sequence[Claim], articles: Sequence[Article]) -> Told:
        """What the claims of the articles tell, captions apart."""
        amounts: dict[str, list[Amount]] = {a.id: [] for a in articles}
        own: dict[str, list[Amount]] = {a.id: [] for a in articles}
        recent: dict[str, list[Amount]] = {a.id: [] for a in articles}
        for claim in claims:
            if claim.caption:
                continue
            amounts[claim.article].extend(claim.amounts)
            if not _RIVAL.search(claim.text):
                own[claim.article].extend(claim.amounts)
            if not bygone(claim):
                recent[claim.article].extend(claim.amounts)
        return cls(amounts, own, recent, {a.id: a.published for a in articles})

    def both(self, claim: Claim, own: Amount, other: Amount) -> bool:
        """Whether the article of a claim that tells `own` states `other` too, and so counts two things.

        Not where it contradicts itself, or where the claim is a caption of a number that the text does not
        have: one of them is wrong.
        """
        if (claim.article, frozenset({own.value, other.value})) in self.torn:
            return False
        told_too = not claim.caption or _states(self.amounts[claim.article], own)
        return told_too and _states(self.own[claim.article], other)

    def opens(self, article: str) -> bool:
        """Whether an article is of the first day of several on which the folder was written."""
        days = {day for day in self.published.values() if day}
        return len(days) > 1 and self.published[article] == min(days)

    def tops(self, matter: str, value: float, other: float, article: str) -> bool:
        """Whether no dated article tells as high a count of the matter as `value`, two or more tell one, and
        `other`, told in `article`, is the highest that the articles of its day tell."""
        highest = {
            own: max(counts)
            for own, amounts in self.recent.items()
            if self.published[own]
            and (counts := [a.value for a in amounts if class_of(a) == matter and a.value >= 1])
        }
        day = [count for own, count in highest.items() if self.published[own] == self.published[article]]
        return len(highest) >= 2 and value > max(highest.values()) and other >= max(day, default=other)


def _states(amounts: Iterable[Amount], wanted: Amount) -> bool:
    """Whether one of the amounts is the same number of the same thing, or an equal large one of anything."""
    return any(
        amount.dimension == wanted.dimension
        and (
            (amount.value == wanted.value >= LARGE)
            or (_one_thing(amount, wanted) and fit(amount, wanted) in {Fit.EQUAL, Fit.ROUNDED})
        )
        for amount in amounts
    )


def _one_thing(a: Amount, b: Amount) -> bool:
    return a.counted == b.counted or class_of(a) == class_of(b) != ""
