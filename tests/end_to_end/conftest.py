"""Whole runs of the command, in this process so that the models are loaded once."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from bridge_story import write_story

from checker.cli.main import run

REPOSITORY = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Run:
    """One run: exit code, what it printed, and the folder that it wrote to."""

    code: int
    out: str
    err: str
    folder: Path

    @property
    def report(self) -> dict[str, Any]:
        report: dict[str, Any] = json.loads(self.text)
        return report

    @property
    def text(self) -> str:
        return (self.folder / "report.json").read_text(encoding="utf-8")

    @property
    def text_without_run(self) -> str:
        """The report file to the letter, save for `run`."""
        text, removed = re.subn(r'^ "run": \{.*?^ \},\n', "", self.text, flags=re.MULTILINE | re.DOTALL)
        assert removed == 1
        return text


Compare = Callable[..., Run]


def call(*arguments: str | Path) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of a command line."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run([str(argument) for argument in arguments])
    return code, out.getvalue(), err.getvalue()


@pytest.fixture(scope="session")
def compare(tmp_path_factory: pytest.TempPathFactory) -> Compare:
    """Runs `checker compare` with a fresh output folder and, unless told otherwise, one cache for all runs."""
    cache = tmp_path_factory.mktemp("cache")

    def compare(*arguments: str | Path, cached: bool = True) -> Run:
        folder = tmp_path_factory.mktemp("out")
        keep = ("--cache-dir", cache) if cached else ("--no-cache",)
        code, out, err = call("compare", *arguments, "-o", folder, *keep)
        return Run(code, out, err, folder)

    return compare


@pytest.fixture(scope="session")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_story(tmp_path_factory.mktemp("bridge") / "story")


@pytest.fixture(scope="session")
def first(compare: Compare, story: Path) -> Run:
    """The story compared once, with an empty cache."""
    return compare(story)


@pytest.fixture(scope="session")
def seeds_run(compare: Compare) -> Run:
    """The example articles of the repository compared once."""
    return compare(REPOSITORY / "seeds")
