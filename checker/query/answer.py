"""What is said of a statement: frozen dataclasses, no judging."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checker.model import Article, Claim, Skipped


class Verdict(StrEnum):
    """What the articles say of a statement as a whole."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    BOTH = "both"
    NOT_FOUND = "not found"


@dataclass(frozen=True, slots=True)
class Difference:
    """A value that an article gives otherwise than the statement."""

    asked: str
    found: str


@dataclass(frozen=True, slots=True)
class Answer:
    """`supports` and `contradicts` are claims of the articles; one that says the same of somebody whose name
    it spells otherwise is in both."""

    text: str
    verdict: Verdict
    supports: tuple[Claim, ...]
    contradicts: tuple[Claim, ...]
    differs: tuple[Difference, ...]
    reason: str
    checkable: bool = True  # False where the statement says nothing that can be checked

    @property
    def contradicted(self) -> bool:
        """Whether any article contradicts the statement."""
        return self.verdict in {Verdict.CONTRADICTED, Verdict.BOTH}


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers in the order of the statements, and what was read for them."""

    answers: tuple[Answer, ...]
    articles: tuple[Article, ...]
    claims: int
    skipped: tuple[Skipped, ...] = ()
    warnings: tuple[str, ...] = ()
