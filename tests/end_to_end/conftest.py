"""Whole runs of the command, in this process so that the models are loaded once."""

from __future__ import annotations

from pathlib import Path

import pytest
from bridge_story import write_story
from runs import REPOSITORY, Compare, Run, call


@pytest.fixture(scope="session")
def compare(tmp_path_factory: pytest.TempPathFactory) -> Compare:
    """Runs `checker compare` with a fresh output folder and, unless told otherwise, the one cache."""
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
