"""Completion in a shell: the values of options, and lists with commas."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from checker.cli.options import FORMATS, KINDS
from checker.model import Kind


def completed(line: str) -> list[str]:
    """What bash is offered after `line`; it ends in a blank where a new word begins."""
    words = line.split()
    place = len(words) if line.endswith(" ") else len(words) - 1
    asked = {"_CHECKER_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(place)}
    code = "import sys; from checker.cli import main; sys.argv[0] = 'checker'; main()"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ | asked
    )
    return done.stdout.split()


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("checker comp", ["compare"]),
        ("checker compare --fail-on ", ["never", "note", "warning", "error"]),
        ("checker compare -f json,m", ["json,markdown"]),
        ("checker compare --kind ", list(KINDS)),
        ("checker kinds s", ["status", "sequence"]),
    ],
)
def test_values_are_offered(line: str, offered: list[str]) -> None:
    assert completed(line) == offered


def test_the_names_offered_are_those_there_are() -> None:
    from checker.report import RENDERERS

    assert tuple(kind.value for kind in Kind) == KINDS
    assert tuple(RENDERERS) == FORMATS
