"""What findings are about, how values stand to each other, how much a finding matters and where it lies."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What a finding is about."""

    NAME = "name"
    ROLE = "role"
    NUMBER = "number"
    DATE = "date"
    PLACE = "place"
    NEGATION = "negation"
    STATUS = "status"
    CAUSE = "cause"
    MOTIVE = "motive"
    ATTRIBUTION = "attribution"
    SEQUENCE = "sequence"


class Verdict(StrEnum):
    """How two claims, names, posts or values stand to each other."""

    SUPPORTS = "supports"
    CONFLICTS = "conflicts"
    UNRELATED = "unrelated"
    UNSURE = "unsure"


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Scope(StrEnum):
    """Where the sides of a finding stand. WITHIN: the mentions of one article alone give two sides."""

    WITHIN = "within"
    CROSS = "cross"
