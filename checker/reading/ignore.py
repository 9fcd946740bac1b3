"""What is not an article and is passed over without a word."""

from __future__ import annotations

import re

_NAMES = re.compile(r"(?:readme|licen[cs]e|copying|changelog|contributing)(?:\.[\w.-]+)?", re.IGNORECASE)
_GOLD = re.compile(r"(?:.*\.)?gold\.json", re.IGNORECASE)
_OWN = re.compile(
    r"""<meta\s+name=["']generator["']\s+content=["']checker\b"""
    r"""|["']schema["']\s*:\s*["']checker-"""
    r"""|<!--\s*checker-""",
    re.IGNORECASE,
)
_HEAD = 4000  # characters in which a marker of checker's own outputs stands


def is_hidden(name: str) -> bool:
    return name.startswith(".")


def is_ignored_name(name: str) -> bool:
    """README, LICENSE, COPYING, CHANGELOG, CONTRIBUTING (with any suffix) and gold files."""
    return bool(_NAMES.fullmatch(name) or _GOLD.fullmatch(name))


def is_own_output(text: str) -> bool:
    """Whether `text` is a report, baseline or claims list that checker wrote, by its marker near the top."""
    return bool(_OWN.search(text[:_HEAD]))
