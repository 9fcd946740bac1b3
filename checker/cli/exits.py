"""Exit codes, and how an error becomes one line on stderr."""

from __future__ import annotations

import sys
from contextlib import suppress

CLEAN, FOUND, FAILED, INTERRUPTED = 0, 1, 2, 130


def say(message: str) -> None:
    """One line on stderr; nothing where nobody reads it any more. Control characters are left out."""
    from checker.report.text import clean

    with suppress(OSError):
        print(clean(" ".join(message.split())), file=sys.stderr, flush=True)


def fail(message: str, code: int = FAILED) -> int:
    """Says what stopped the run; returns the exit code."""
    say(f"checker: {message}")
    return code
