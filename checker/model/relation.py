"""What comparing gives: pairs of claims, and the judgements on them."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.claim import Claim
from checker.model.kinds import Kind, Verdict


@dataclass(frozen=True, slots=True)
class Gate:
    """Whether two claims speak of one happening at one time, and what says so."""

    score: float  # 0 to 1
    same_time: bool | None  # None: unknown
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims worth comparing."""

    a: Claim
    b: Claim
    similarity: float  # cosine of their vectors
    shared: frozenset[str]  # entities that both name
    gate: Gate
    overlap: float = 0.0  # share of the shorter claim's words, weighted by rarity, that the other has too

    @property
    def key(self) -> frozenset[str]:
        """The ids of the two claims, whichever comes first."""
        return frozenset((self.a.id, self.b.id))


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a comparison says of two things. `score` (0 to 1) is how sure it is of the verdict."""

    verdict: Verdict
    value_a: str
    value_b: str
    reason: str
    score: float
    evidence: tuple[str, ...] = ()
    matter: str = ""  # what the values are values of ("employee", "speed of train"), for grouping
    over_time: bool = (
        False  # not a conflict, because the value may have changed from the one time to the other
    )


@dataclass(frozen=True, slots=True)
class Relation:
    """A judgement with its kind, the comparison that made it, and the claims that state each value."""

    kind: Kind
    by: str
    judgement: Judgement
    a: tuple[Claim, ...]
    b: tuple[Claim, ...]

    @property
    def articles(self) -> tuple[str, str]:
        """Ids of the articles of the first claim of each value."""
        return self.a[0].article, self.b[0].article
