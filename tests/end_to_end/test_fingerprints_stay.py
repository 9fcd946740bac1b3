"""Ids of findings over whole runs: five changes that leave the sides as they are leave the ids too."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from runs import Compare, Run

OTHER = """\
Pumpkin of 412 kilograms wins the fair at Eldersby

3 October 2024

A pumpkin of 412 kilograms won the autumn fair at Eldersby on Sunday.
The grower, Perpetua Winslade, said she had watered it with cold tea.
Nearly 900 visitors came to Eldersby for the fair, the Parish Society said.
"""


def ids(run: Run) -> set[str]:
    return {finding["id"] for finding in run.report["findings"]}


@pytest.fixture
def copy(story: Path, tmp_path: Path) -> Path:
    return shutil.copytree(story, tmp_path / "copy")


def test_files_in_another_order(first: Run, compare: Compare, story: Path) -> None:
    files = sorted(story.iterdir(), reverse=True)
    assert ids(compare(*files)) == ids(first) != set()


@pytest.mark.parametrize("name", ["aardvark.txt", "zebra.txt"])
def test_a_new_unrelated_article(first: Run, compare: Compare, copy: Path, name: str) -> None:
    (copy / name).write_text(OTHER, encoding="utf-8")
    run = compare(copy)
    assert len(run.report["articles"]) == 5
    assert ids(run) == ids(first)


@pytest.mark.parametrize("threshold", ["0.3", "0.7"])
def test_a_changed_threshold(first: Run, compare: Compare, story: Path, threshold: str) -> None:
    got = {f["id"] for f in compare(story, "--min-confidence", threshold).report["findings"]}
    sure = {f["id"] for f in first.report["findings"] if f["confidence"] >= float(threshold) + 0.01}
    assert sure
    assert sure <= got if threshold == "0.7" else ids(first) <= got


def test_changed_white_space(first: Run, compare: Compare, copy: Path) -> None:
    """Lines wrapped, blank lines between, Windows line ends."""
    for path in copy.glob("*.txt"):
        head, *body = path.read_text(encoding="utf-8").split("\n")
        spaced = [head, *(line.replace(" the ", "  the\t", 1) if len(line) > 60 else line for line in body)]
        path.write_bytes("\r\n".join(spaced).encode("utf-8"))
    assert ids(compare(copy)) == ids(first)


def test_another_model(first: Run, compare: Compare, story: Path) -> None:
    """Without the entailment model the typed comparisons find the same sides."""
    run = compare(story, "--nli-model", "none")
    assert run.report["run"]["models"].keys() == {"embedding"}
    assert ids(run) == ids(first)
