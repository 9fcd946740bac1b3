"""What a run on a small folder of invented articles finds, and that it finds the same every time."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from bridge_story import COURIER, FURNITURE
from runs import Compare, Run, call

from checker.report import schema


def _mentions(report: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for finding in report["findings"]:
        for side in finding["sides"]:
            yield from side["mentions"]
    for corroboration in report["corroborations"]:
        yield from corroboration["mentions"]
    for matter in report["matters"]:
        for mentions in matter["claims"].values():
            yield from mentions


def _sides(report: dict[str, Any], kind: str) -> list[dict[str, set[str]]]:
    """For each finding of the kind, its sides with the files that state each."""
    return [
        {side["value"]: {mention["file"] for mention in side["mentions"]} for side in finding["sides"]}
        for finding in report["findings"]
        if finding["kind"] == kind
    ]


def test_a_clean_run(first: Run) -> None:
    assert (first.code, first.err) == (0, "")
    assert first.out.startswith("4 articles, ")
    assert sorted(path.name for path in first.folder.iterdir()) == ["report.html", "report.json"]


def test_report_keeps_to_the_schema(first: Run) -> None:
    jsonschema.Draft202012Validator(schema.load()).validate(first.report)


def test_name_told_in_two_spellings(first: Run) -> None:
    (sides,) = _sides(first.report, "name")
    assert sides == {
        "Bogdan Stefanovich": {"courier.txt", "radio.jsonl"},
        "Bogdan Stefanovic": {"harbour post.html"},
    }


def test_differing_figure(first: Run) -> None:
    (sides,) = _sides(first.report, "number")
    assert sides == {
        "4.2 million euros": {"courier.txt", "weekly.txt"},
        "6.8 million euros": {"harbour post.html"},
    }


def test_differing_day(first: Run) -> None:
    (sides,) = _sides(first.report, "date")
    assert sorted(map(len, sides.values())) == [1, 3]
    assert {"weekly.txt"} in sides.values()


def test_corroboration(first: Run) -> None:
    agreed = [c for c in first.report["corroborations"] if "fourteen months" in c["claim"]]
    assert len(agreed) == 1
    assert {mention["file"] for mention in agreed[0]["mentions"]} >= {"courier.txt", "weekly.txt"}
    assert agreed[0]["independent_sources"] >= 2


def test_no_page_furniture_is_a_claim(story: Path) -> None:
    code, out, err = call("claims", story, "-f", "jsonl")
    assert (code, err) == (0, "")
    quotes = [json.loads(line)["quote"] for line in out.splitlines()]
    assert any("Lindhof" in quote for quote in quotes)
    assert [quote for quote in quotes if any(word in quote for word in FURNITURE)] == []


def test_lines_set_aside_are_counted(first: Run) -> None:
    set_aside = {article["file"]: article["set_aside"] for article in first.report["articles"]}
    assert set_aside["weekly.txt"] >= 7


def test_quotes_of_plain_text_slice_back(first: Run, story: Path) -> None:
    plain = [m for m in _mentions(first.report) if m["file"].endswith(".txt")]
    assert len(plain) > 10
    texts = {m["file"]: (story / m["file"]).read_bytes().decode("utf-8") for m in plain}
    assert all(texts[m["file"]][m["start"] : m["end"]] == m["quote"] for m in plain)


def test_extracted_text_has_no_offsets(first: Run) -> None:
    extracted = [m for m in _mentions(first.report) if not m["file"].endswith(".txt")]
    assert extracted
    assert {(m["start"], m["end"]) for m in extracted} == {(None, None)}
    assert all(m["record"] for m in extracted if m["file"] == "radio.jsonl")


def test_offsets_count_code_points_of_the_decoded_file(compare: Compare, tmp_path: Path) -> None:
    """A byte order mark is dropped, Windows newlines and characters outside the first plane are kept."""
    text = COURIER.replace("\n", "\r\n").replace("Tarnholm", "Tarn\U00010400holm")
    (tmp_path / "marked.txt").write_bytes(b"\xef\xbb\xbf" + text.encode("utf-8"))
    (tmp_path / "plain.txt").write_text(COURIER.replace("4.2", "5.9"), encoding="utf-8")
    mentions = [m for m in _mentions(compare(tmp_path).report) if m["file"] == "marked.txt"]
    assert mentions
    assert all(text[m["start"] : m["end"]] == m["quote"] for m in mentions)


def test_same_bytes_with_and_without_cache(first: Run, compare: Compare, story: Path) -> None:
    assert compare(story).text_without_run == first.text_without_run
    assert compare(story, cached=False).text_without_run == first.text_without_run


def test_same_bytes_whatever_the_order_of_the_files(first: Run, compare: Compare, story: Path) -> None:
    files = [story / name for name in ("weekly.txt", "harbour post.html", "radio.jsonl", "courier.txt")]
    assert compare(*files).text_without_run == first.text_without_run
    assert compare(*reversed(files), story).text_without_run == first.text_without_run


def test_input_files_stay_as_they_are(compare: Compare, story: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(story, tmp_path / "copy")
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}
    compare(folder)
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()} == before


def test_own_outputs_are_not_articles(
    first: Run, story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`checker compare .` twice, reports in the folder itself, where printed claims lie too."""
    folder = shutil.copytree(story, tmp_path / "copy")
    monkeypatch.chdir(folder)
    assert call("compare", ".", "--no-cache", "--quiet") == (0, "", "")
    once = Run(0, "", "", Path("reports"))
    assert once.text_without_run == first.text_without_run
    _, printed, _ = call("claims", ".", "-f", "jsonl")
    Path("claims.jsonl").write_text(printed, encoding="utf-8")
    _, printed, _ = call("compare", ".", "--no-cache", "-o", "-", "-f", "json")
    Path("printed.json").write_text(printed, encoding="utf-8")
    for more in ((), ("--max-size", "0.01", "--strict")):
        assert call("compare", ".", "--no-cache", "--quiet", *more) == (0, "", "")
        assert Run(0, "", "", Path("reports")).text_without_run == first.text_without_run


def test_one_format_on_stdout_and_nothing_else(first: Run, story: Path) -> None:
    code, out, err = call("compare", story, "-o", "-", "-f", "json", "--no-cache")
    assert (code, err) == (0, "")
    assert out.splitlines()[0] == "{"
    assert json.loads(out)["findings"] == first.report["findings"]


def test_threshold_leaves_findings_out_everywhere(first: Run, compare: Compare, story: Path) -> None:
    ids = {finding["id"]: finding["confidence"] for finding in first.report["findings"]}
    floor = sorted(ids.values())[-1]
    strict = compare(story, "--min-confidence", f"{floor}")
    kept = {finding["id"] for finding in strict.report["findings"]}
    assert kept <= {name for name, confidence in ids.items() if confidence >= floor - 0.005}
    html = (strict.folder / "report.html").read_text(encoding="utf-8")
    assert all(name not in html for name in ids if name not in kept)
    assert f"at confidence {floor:.2f} or more" in strict.out


def test_timings_only_when_asked_for(first: Run, compare: Compare, story: Path) -> None:
    assert "timings" not in first.report["run"]
    verbose = compare(story, "-v")
    assert verbose.report["run"]["timings"]["reading"] > 0
    assert verbose.text_without_run == first.text_without_run
    assert "reading: " in verbose.err
