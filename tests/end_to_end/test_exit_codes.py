"""Exit codes of whole runs, and what every format says of articles that have nothing in common."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from runs import Compare, Run, call

from checker.pipeline import NO_COMMON_MATTER
from checker.report import RENDERERS

FAIR = "A pumpkin of 412 kilograms won the autumn fair at Eldersby on Sunday, said Perpetua Winslade.\n"
FLEET = "The shipping line Norvik Lines has sold eleven tankers to a buyer in Singapore, Aksel Thorne said.\n"
NOTHING = "What now? Who knows?\n"


@pytest.fixture(scope="module")
def known(compare: Compare, story: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("known") / "known.json"
    assert compare(story, "--baseline", path, "--update-baseline").code == 0
    return path


def files(folder: Path, **texts: str) -> Path:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ("", 0),
        ("--fail-on note", 1),
        ("--fail-on warning", 1),
        ("--fail-on note --min-confidence 1", 0),
        ("--fail-on note --kind place", 0),
        ("--fail-on note --kind name", 1),
        ("--fail-on warning --kind name", 0),
        ("--fail-on note --ignore-kind name,number,date,role,negation", 0),
        ("--fail-on never --strict", 0),
    ],
)
def test_thresholds_and_kinds(compare: Compare, story: Path, options: str, code: int) -> None:
    assert compare(story, *options.split()).code == code


@pytest.mark.parametrize(("options", "code"), [("--fail-on note", 0), ("--fail-on note --strict", 0)])
def test_known_findings_do_not_count(
    compare: Compare, story: Path, known: Path, options: str, code: int
) -> None:
    run = compare(story, "--baseline", known, *options.split())
    assert run.code == code
    assert {finding["baseline"] for finding in run.report["findings"]} == {"known"}


def test_a_skipped_file_counts_when_strict(compare: Compare, story: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    assert compare(story, tmp_path, "--fail-on", "note").code == 1
    run = compare(story, tmp_path, "--fail-on", "note", "--strict")
    assert run.code == 2, "2 wins over 1"
    assert run.report["skipped"][0]["reason"] == "empty"


def test_nothing_that_can_be_checked(compare: Compare, tmp_path: Path) -> None:
    run = compare(files(tmp_path, a=NOTHING, b=NOTHING * 3))
    assert (run.code, run.out) == (2, "")


@pytest.fixture(scope="module")
def apart(compare: Compare, tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder = files(tmp_path_factory.mktemp("apart"), fair=FAIR, fleet=FLEET)
    return compare(folder, "-f", ",".join(RENDERERS), "--fail-on", "note")


def test_articles_with_nothing_in_common_are_no_failure(apart: Run) -> None:
    assert (apart.code, apart.err) == (0, "")
    assert NO_COMMON_MATTER in " ".join(apart.out.split())
    assert json.loads(apart.text)["warnings"] == [NO_COMMON_MATTER]


@pytest.mark.parametrize("name", sorted(set(RENDERERS) - {"github"}))
def test_every_file_says_so(apart: Run, name: str) -> None:
    assert NO_COMMON_MATTER in (apart.folder / RENDERERS[name].filename).read_text(encoding="utf-8")


def test_annotations_follow_the_summary(apart: Run) -> None:
    assert f"::notice title=checker::{NO_COMMON_MATTER}" in apart.out.splitlines()


def test_articles_on_one_matter_are_not_said_to_be_apart(first: Run) -> None:
    assert NO_COMMON_MATTER not in first.report["warnings"]


def test_a_folder_with_nothing_in_it(tmp_path: Path) -> None:
    code, out, err = call("compare", tmp_path, "-o", tmp_path / "out")
    assert (code, out) == (2, "")
    assert err.startswith("checker: no article at the paths given; name ")
