"""Folders with more than good articles in them: what is skipped, what is said, which exit code comes out."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from bridge_story import COURIER
from runs import Compare, Run, call

GERMAN = (
    "Neue Brücke in Tarnholm eröffnet\n\n"
    "Der Bürgermeister hat am Donnerstag die neue Brücke über den Fluss eröffnet. "
    "Rund sechshundert Einwohner sahen zu, wie die ersten Schüler hinüber gingen. "
    "Nach Angaben der Stadt hat der Bau mehr als vier Millionen Euro gekostet.\n"
)


@pytest.fixture(scope="module")
def mixed(story: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The story among files that are no articles."""
    folder = shutil.copytree(story, tmp_path_factory.mktemp("mixed") / "story")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 8)
    (folder / "deutsch.txt").write_text(GERMAN, encoding="utf-8")
    (folder / "half.jsonl").write_text('{"text": "The bridge is\n', encoding="utf-8")
    (folder / "line\nbreak.txt").write_text(COURIER, encoding="utf-8")
    (folder / "loop").symlink_to(folder)
    (folder / "README.md").write_text("Not an article.\n", encoding="utf-8")
    (folder / ".hidden.txt").write_text(COURIER, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def mixed_run(compare: Compare, mixed: Path) -> Run:
    return compare(mixed, "--strict", "--fail-on", "note")


def test_skipped_files_are_listed_with_the_reason(mixed_run: Run) -> None:
    skipped = {item["file"]: item["reason"] for item in mixed_run.report["skipped"]}
    assert sorted(skipped) == [
        "binary.txt", "deutsch.txt", "empty.txt", "half.jsonl", "line\\nbreak.txt", "loop",
    ]  # fmt: skip
    assert "German" in skipped["deutsch.txt"]
    for file, reason in skipped.items():
        assert f"skipped {file}: {reason}\n" in mixed_run.err


def test_the_rest_is_compared_as_without_them(mixed_run: Run, first: Run) -> None:
    assert mixed_run.report["findings"] == first.report["findings"]
    assert mixed_run.report["articles"] == first.report["articles"]


def test_strict_writes_the_report_and_wins_over_fail_on(mixed_run: Run) -> None:
    assert mixed_run.code == 2
    assert (mixed_run.folder / "report.html").is_file()
    assert mixed_run.err.endswith("checker: --strict: 6 skipped, see the lines above\n")


def test_fail_on_alone(compare: Compare, mixed: Path) -> None:
    assert compare(mixed, "--fail-on", "error").code == 1
    assert compare(mixed).code == 0


def test_claims_are_strict_too(mixed: Path) -> None:
    code, out, err = call("claims", mixed, "--strict", "-f", "jsonl")
    assert code == 2
    assert out.count("\n") > 10
    assert "skipped deutsch.txt: " in err


def test_file_names_with_odd_characters(compare: Compare, tmp_path: Path) -> None:
    names = ["two words.txt", "naïve – “quoted” & <b>.txt", "[red]it's 100%.txt", "ж.txt"]
    for name, cost in zip(names, ("4.2", "6.8", "4.2", "4.2"), strict=True):
        (tmp_path / name).write_text(COURIER.replace("4.2", cost), encoding="utf-8")
    run = compare(tmp_path)
    assert (run.code, run.err) == (0, "")
    assert {article["file"] for article in run.report["articles"]} == set(names)
    assert names[1] in run.out
    html = (run.folder / "report.html").read_text(encoding="utf-8")
    assert "naïve – “quoted” &amp; &lt;b&gt;.txt" in html
    assert names[1] not in html


def test_one_article_is_compared_within_itself(compare: Compare, tmp_path: Path) -> None:
    (tmp_path / "alone.txt").write_text(
        COURIER + "The footbridge in Tarnholm cost 6.8 million euros, the town council said.\n",
        encoding="utf-8",
    )
    run = compare(tmp_path)
    assert (run.code, run.err) == (0, "")
    assert "warning: only one article" in run.out
    assert [(f["kind"], f["scope"]) for f in run.report["findings"]] == [("number", "within")]
    quiet = compare(tmp_path, "--quiet")
    assert quiet.out == ""
    assert quiet.err == "warning: only one article: compared within itself\n"


def test_only_an_article_in_another_language(compare: Compare, tmp_path: Path) -> None:
    (tmp_path / "deutsch.txt").write_text(GERMAN, encoding="utf-8")
    run = compare(tmp_path)
    assert (run.code, run.out) == (2, "")
    assert "German" in run.err
    assert "German" in run.report["skipped"][0]["reason"]


@pytest.mark.parametrize("command", ["compare", "claims"])
def test_empty_folder(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "nothing").mkdir()
    code, out, err = call(command, "nothing")
    assert (code, out) == (2, "")
    assert err.startswith("checker: no article ")
    assert err.count("\n") == 1


def test_nothing_checkable(compare: Compare, tmp_path: Path) -> None:
    (tmp_path / "musing.txt").write_text(
        "Why should anyone care? Would it matter at all?\n" * 3, encoding="utf-8"
    )
    run = compare(tmp_path)
    assert (run.code, run.out) == (2, "")
    assert len(run.err.splitlines()) <= 2


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_file_without_permission_is_skipped(compare: Compare, tmp_path: Path) -> None:
    (tmp_path / "open.txt").write_text(COURIER, encoding="utf-8")
    (tmp_path / "shut.txt").write_text(COURIER, encoding="utf-8")
    (tmp_path / "shut.txt").chmod(0)
    run = compare(tmp_path)
    assert run.code == 0
    assert [item["file"] for item in run.report["skipped"]] == ["shut.txt"]
