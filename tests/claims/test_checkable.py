"""What counts as a statement."""

from __future__ import annotations

import pytest

from checker.claims.checkable import is_checkable
from checker.claims.language import pipeline

ROWS = [
    ("The ferry sank near Bouna.", False, True),
    ("He resigned on Monday.", False, True),
    ("Forty dead.", False, True),
    ("About 40 people in the water.", False, True),
    ("Ferry sinks near Bouna", True, True),
    ("Storm off Bouna coast", True, True),
    ("Who sank the ferry?", False, False),
    ("“Who sank the ferry?”", False, False),
    ("Consider the cost of the bridge.", False, False),
    ("Read the whole report here.", False, False),
    ("A quiet evening.", False, False),
    ("***", False, False),
    ("Indeed.", False, False),
    ("Photo: Lobo", False, False),
]


@pytest.mark.parametrize(("text", "title", "checkable"), ROWS)
def test_is_checkable(text: str, title: bool, checkable: bool) -> None:
    doc = pipeline()(text)
    assert is_checkable(doc[:], title) is checkable
