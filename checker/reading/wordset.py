"""Word lists written as running text."""

from __future__ import annotations


def wordset(text: str) -> frozenset[str]:
    return frozenset(text.split())
