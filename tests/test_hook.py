"""The hook for pre-commit: its file, and that its command does what it says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import yaml

from checker.cli.app import Job
from checker.cli.main import _parse, run
from checker.reading.sources import SUFFIXES

(HOOK,) = yaml.safe_load(
    (Path(__file__).resolve().parents[1] / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
)


def test_keys_that_pre_commit_needs() -> None:
    assert {"id", "name", "entry", "language"} <= set(HOOK)
    assert HOOK["language"] == "python"
    assert HOOK["pass_filenames"] is False, "a folder is compared as a whole"


def test_it_runs_for_every_kind_of_article() -> None:
    assert all(re.search(HOOK["files"], f"articles/a{suffix}") for suffix in SUFFIXES)
    assert not re.search(HOOK["files"], "articles/a.png")


def test_its_command_takes_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = shlex.split(HOOK["entry"])
    assert words[0] == "checker"
    assert isinstance(_parse([*words[1:], str(tmp_path), "--baseline", "known.json"]), Job)
    assert run([*words[1:], str(tmp_path / "none")]) == 2
    assert capsys.readouterr().out == ""
