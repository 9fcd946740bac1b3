"""Writing reports to a folder: whole files or the old ones."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest
from sample import sample_report

from checker import report as reports
from checker.errors import CheckerError, ConfigError
from checker.model import Report


def test_writes_each_format_once_and_returns_the_paths(tmp_path: Path, report: Report) -> None:
    folder = tmp_path / "new" / "deep"
    paths = reports.write(report, ["json", "html", "json"], folder)
    assert paths == (folder / "report.json", folder / "report.html")
    assert sorted(path.name for path in folder.iterdir()) == ["report.html", "report.json"]
    assert json.loads(paths[0].read_bytes())["schema"] == "checker-report/1"
    assert paths[0].read_text(encoding="utf-8") == reports.render(report, "json")


def test_new_files_have_the_permissions_of_any_new_file(tmp_path: Path, report: Report) -> None:
    (tmp_path / "plain").touch()
    (path,) = reports.write(report, ["json"], tmp_path)
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE((tmp_path / "plain").stat().st_mode)


def test_unknown_format_is_refused_before_anything_is_written(tmp_path: Path, report: Report) -> None:
    with pytest.raises(ConfigError, match="Unknown format 'pdf'; there are html, json"):
        reports.write(report, ["json", "pdf"], tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("fails", ["fsync", "replace", "render"])
def test_old_files_stay_when_anything_fails(
    tmp_path: Path, report: Report, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    old = {name: f"old {name}" for name in ("report.html", "report.json")}
    for name, text in old.items():
        (tmp_path / name).write_text(text)

    def fail(*_: object, **__: object) -> str:
        raise OSError(28, "No space left on device")

    if fails == "render":
        report = sample_report(options={"limit": float("nan")})  # JSON has no such number
    else:
        target = {"fsync": (os, "fsync"), "replace": (Path, "replace")}[fails]
        monkeypatch.setattr(*target, fail)
    with pytest.raises((CheckerError, ValueError)) as raised:
        reports.write(report, ["html", "json"], tmp_path)
    monkeypatch.undo()
    if fails != "render":
        assert str(raised.value) == f"Cannot write the report to {tmp_path}: No space left on device."
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == old


def test_folder_that_is_a_file_is_named(tmp_path: Path, report: Report) -> None:
    (tmp_path / "taken").touch()
    with pytest.raises(CheckerError, match=r"Cannot write the report to .*taken"):
        reports.write(report, ["json"], tmp_path / "taken")


def test_renderers_name_their_files() -> None:
    assert {name: r.filename for name, r in reports.RENDERERS.items()} == {
        "html": "report.html",
        "json": "report.json",
        "sarif": "report.sarif",
        "junit": "report.xml",
        "markdown": "report.md",
        "github": "",
    }
    assert all(name == renderer.name for name, renderer in reports.RENDERERS.items())


def test_what_is_only_printed_is_not_written(tmp_path: Path, report: Report) -> None:
    assert reports.write(report, ["github", "junit"], tmp_path) == (tmp_path / "report.xml",)
    assert [path.name for path in tmp_path.iterdir()] == ["report.xml"]
