"""Cross-checks the claims of news articles and shows where the sources agree and where they conflict.

As a library::

    from checker import compare

    report = compare("articles/")
    for finding in report.findings:
        print(finding.severity, finding.kind, finding.confidence, finding.summary)

`compare` returns a `Report`, `check` what the articles say of statements; both are frozen dataclasses.
Nothing is printed, and errors are subclasses of `CheckerError`. What is imported here is loaded when used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from checker.api import check, compare, write
    from checker.errors import CheckerError, ConfigError, InputError, ModelError
    from checker.model import (
        Article,
        Claim,
        Corroboration,
        Development,
        Finding,
        Kind,
        Report,
        Severity,
        Side,
    )
    from checker.options import Options
    from checker.query.answer import Answer, Answers, Verdict
    from checker.reading import ReadingOptions

__version__ = "0.1.0"

_HOMES = {
    "checker.api": ("check", "compare", "write"),
    "checker.errors": ("CheckerError", "ConfigError", "InputError", "ModelError"),
    "checker.model": (
        "Article", "Claim", "Corroboration", "Development", "Finding", "Kind", "Report", "Severity", "Side",
    ),
    "checker.options": ("Options",),
    "checker.query.answer": ("Answer", "Answers", "Verdict"),
    "checker.reading": ("ReadingOptions",),
}  # fmt: skip
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Answer",
    "Answers",
    "Article",
    "CheckerError",
    "Claim",
    "ConfigError",
    "Corroboration",
    "Development",
    "Finding",
    "InputError",
    "Kind",
    "ModelError",
    "Options",
    "ReadingOptions",
    "Report",
    "Severity",
    "Side",
    "Verdict",
    "check",
    "compare",
    "write",
]


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
