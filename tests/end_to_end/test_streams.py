"""Articles, lists of files and statements on standard input."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest
from bridge_story import COURIER, TABLE_TEXT, WEEKLY
from runs import Compare, Run, call


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> io.BytesIO:
    """Standard input, to be filled by the test."""
    buffer = io.BytesIO()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(buffer, encoding="utf-8"))
    return buffer


def fill(stdin: io.BytesIO, data: bytes) -> None:
    stdin.write(data)
    stdin.seek(0)


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\0"])
def test_a_list_of_files(first: Run, compare: Compare, story: Path, stdin: io.BytesIO, end: bytes) -> None:
    fill(stdin, end.join(os.fsencode(path) for path in sorted(story.iterdir())) + end)
    assert compare("--files-from", "-").text_without_run == first.text_without_run


def test_a_list_in_a_file_beside_paths(first: Run, compare: Compare, story: Path, tmp_path: Path) -> None:
    names = sorted(story.iterdir())
    (tmp_path / "list.txt").write_text("\n".join(str(name) for name in names[1:]), encoding="utf-8")
    assert compare(names[0], "--files-from", tmp_path / "list.txt").text_without_run == first.text_without_run


def test_an_empty_list(compare: Compare, stdin: io.BytesIO) -> None:
    fill(stdin, b"\n\n")
    run = compare("--files-from", "-")
    assert (run.code, run.err) == (2, "checker: --files-from -: the list is empty; give a path a line\n")


def rows() -> bytes:
    articles = [
        {"id": "courier", "text": COURIER, "date": "2023-05-12"},
        {"id": "weekly", "text": WEEKLY, "date": "2023-05-19"},
        {"id": "radio", "text": TABLE_TEXT, "source": "Lisk Radio"},
    ]
    return "".join(json.dumps(article) + "\n" for article in articles).encode()


def test_articles_as_json_lines(compare: Compare, stdin: io.BytesIO) -> None:
    fill(stdin, rows())
    run = compare("-")
    assert run.code == 0
    assert [(a["file"], a["record"]) for a in run.report["articles"]] == [
        ("-", "courier"),
        ("-", "radio"),
        ("-", "weekly"),
    ]
    (dates,) = [f for f in run.report["findings"] if f["kind"] == "date"]
    assert {m["record"] for side in dates["sides"] for m in side["mentions"]} >= {"courier", "weekly"}


def test_articles_beside_files(compare: Compare, stdin: io.BytesIO, story: Path) -> None:
    fill(stdin, rows().splitlines()[2])
    run = compare("-", story / "weekly.txt")
    assert [a["file"] for a in run.report["articles"]] == ["-", "weekly.txt"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"not json\n", "line 1 is not JSON"),
        (b"\xff\xfe\0\0\x01", "not"),
        (b"{}\n", "holds no"),
    ],
)
def test_what_is_no_article(compare: Compare, stdin: io.BytesIO, data: bytes, reason: str) -> None:
    fill(stdin, data)
    run = compare("-")
    assert run.code == 2
    assert run.err.startswith(f"skipped -: {reason}")


def test_claims_of_standard_input(stdin: io.BytesIO) -> None:
    fill(stdin, rows())
    code, out, _ = call("claims", "-", "-f", "jsonl")
    assert code == 0
    assert {json.loads(line)["record"] for line in out.splitlines()} == {"courier", "weekly", "radio"}


def test_statements_on_standard_input(story: Path, stdin: io.BytesIO) -> None:
    fill(stdin, b"# to check\nThe footbridge cost 9.9 million euros\n\nThe moon is made of cheese\n")
    code, out, _ = call("claim", "--from", "-", story, "-f", "json", "--fail-on", "contradicted")
    answers = {answer["text"]: answer["verdict"] for answer in json.loads(out)["claims"]}
    assert code == 1
    assert answers == {
        "The footbridge cost 9.9 million euros": "contradicted",
        "The moon is made of cheese": "not found",
    }
