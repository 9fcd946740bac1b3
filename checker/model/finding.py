"""What is found in a folder: conflicts, statements borne out, what changed, who is named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checker.model.claim import Claim
from checker.model.kinds import Kind, Scope, Severity
from checker.model.naming import EntityType, Post


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, body or place of the folder with its spellings and the claims that use each."""

    id: str
    type: EntityType
    name: str
    spellings: Mapping[str, tuple[str, ...]]  # spelling -> claim ids
    posts: tuple[Post, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values that exclude each other, and the claims that state it."""

    value: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something that counted for or against a finding. `weight` is what it added to the log odds of the
    finding's holding (0 where it was not weighed by a model)."""

    name: str  # "numbers", "same event", "entailment", ...
    text: str  # for a person: "both name Kabul and the week of 14 October"
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Finding:
    """A conflict, or a difference worth a note, with its sides and what makes it likely."""

    id: str  # the fingerprint
    kind: Kind
    scope: Scope
    confidence: float
    severity: Severity
    by: tuple[str, ...]
    summary: str
    reason: str
    sides: tuple[Side, ...]
    baseline: str = "new"
    matter: str = ""  # what the sides' values are values of; for motives and causes the actor and the act
    evidence: tuple[Evidence, ...] = ()  # what made the confidence, weightiest first

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        from checker.report.notebook import finding_html

        return finding_html(self)


@dataclass(frozen=True, slots=True)
class Corroboration:
    """A statement that several articles make."""

    id: str
    claim: str
    claims: tuple[Claim, ...]
    independent_sources: int


@dataclass(frozen=True, slots=True)
class Step:
    """A value as it was told at one time."""

    time: str
    value: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Development:
    """A value that changed with time."""

    id: str
    claim: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Matter:
    """A cluster: claims of the articles about the same thing."""

    id: str
    label: str
    claims: Mapping[str, tuple[Claim, ...]]  # article id -> claims
    findings: tuple[str, ...] = ()
