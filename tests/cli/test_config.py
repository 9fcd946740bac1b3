"""Settings: which value holds, where it came from, and what is refused."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from checker.cli.main import run
from checker.config import SETTINGS, resolve
from checker.errors import ConfigError


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("typed", [None, "error"])
@pytest.mark.parametrize("variable", [None, "warning"])
@pytest.mark.parametrize("filed", [None, "note"])
def test_precedence(tmp_path: Path, typed: str | None, variable: str | None, filed: str | None) -> None:
    """Command line over environment over file over default, in every combination."""
    file = tmp_path / "checker.toml"
    if filed:
        write(file, f'fail-on = "{filed}"')
    environment = {"CHECKER_FAIL_ON": variable} if variable else {}
    got = resolve({"fail-on": typed}, environment, start=tmp_path).values["fail-on"]
    ways = [(typed, "command line"), (variable, "CHECKER_FAIL_ON"), (filed, str(file)), ("never", "default")]
    assert (got.value, got.origin) == next(way for way in ways if way[0])


def test_a_switch_can_be_turned_off_again(tmp_path: Path) -> None:
    write(tmp_path / "checker.toml", "strict = true\ncache = false")
    assert resolve({}, {}, start=tmp_path).switch("strict")
    chosen = resolve({"strict": False}, {"CHECKER_CACHE": "yes"}, start=tmp_path)
    assert not chosen.switch("strict") and chosen.switch("cache")


@pytest.mark.parametrize(
    ("files", "start", "found"),
    [
        ({}, "a/b", None),
        ({"checker.toml": ""}, "a/b", "checker.toml"),
        ({"pyproject.toml": "[tool.checker]"}, "a/b", "pyproject.toml"),
        ({"pyproject.toml": "[tool.ruff]"}, "a/b", None),
        ({"checker.toml": "", "a/pyproject.toml": "[tool.checker]"}, "a/b", "a/pyproject.toml"),
        ({"checker.toml": "", "a/pyproject.toml": "[project]"}, "a/b", "checker.toml"),
        ({"a/checker.toml": "", "a/pyproject.toml": "[tool.checker]"}, "a", "a/checker.toml"),
    ],
)
def test_the_nearest_file(tmp_path: Path, files: dict[str, str], start: str, found: str | None) -> None:
    for name, text in files.items():
        write(tmp_path / name, text)
    (tmp_path / start).mkdir(parents=True, exist_ok=True)
    wanted = None if found is None else tmp_path / found
    assert resolve({}, {}, start=tmp_path / start).file == wanted


def test_config_names_another_file_and_isolated_none(tmp_path: Path) -> None:
    write(tmp_path / "checker.toml", "max-size = 1")
    other = write(tmp_path / "ci" / "strict.toml", "max-size = 2.5")
    assert resolve({}, {}, start=tmp_path, config=str(other)).text("max-size") == "2.5"
    assert resolve({}, {"CHECKER_CONFIG": str(other)}, start=tmp_path).text("max-size") == "2.5"
    alone = resolve(
        {}, {"CHECKER_CONFIG": str(other), "CHECKER_MAX_SIZE": "3"}, start=tmp_path, isolated=True
    )
    assert (alone.text("max-size"), alone.file) == ("10", None)


def test_paths_are_of_the_folder_of_the_file(tmp_path: Path) -> None:
    text = 'output = "-"\nbaseline = "ci/known.json"\nnli-model = "./judge"\nembedding-model = "hub/name"'
    write(tmp_path / "checker.toml", text)
    (tmp_path / "deep").mkdir()
    chosen = resolve({}, {}, start=tmp_path / "deep")
    assert chosen.text("baseline") == str(tmp_path / "ci" / "known.json")
    assert chosen.text("nli-model") == str(tmp_path / "judge")
    assert (chosen.text("output"), chosen.text("embedding-model")) == ("-", "hub/name")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('fail_on = "error"', "unknown key fail_on; did you mean fail-on?"),
        ("min-confidance = 0.6", "unknown key min-confidance; did you mean min-confidence?"),
        ('formats = ["json"]', "unknown key formats; did you mean format?"),
        ('strict = "yes"', "strict = 'yes': give true or false"),
        ("min-confidence = true", "min-confidence = True: give a number"),
        ("format = 3", "format = 3: give a text or list of texts"),
        ("kind = [1]", "kind = [1]: give a text or list of texts"),
        ("output = 1", "output = 1: give a path"),
        ("fail-on = [", "not TOML"),
    ],
)
def test_mistakes_in_a_file(tmp_path: Path, text: str, message: str) -> None:
    file = write(tmp_path / "checker.toml", text)
    with pytest.raises(ConfigError) as raised:
        resolve({}, {}, start=tmp_path)
    assert str(raised.value).startswith(f"{file}: ")
    assert message in str(raised.value)


@pytest.mark.parametrize(
    ("variables", "message"),
    [
        ({"CHECKER_STRICT": "maybe"}, "CHECKER_STRICT=maybe: give 1 or 0"),
        ({"CHECKER_FIAL_ON": "error"}, "CHECKER_FIAL_ON is no setting; did you mean CHECKER_FAIL_ON?"),
        ({"CHECKER_KINDS": "name"}, "did you mean CHECKER_KIND?"),
    ],
)
def test_mistakes_in_the_environment(tmp_path: Path, variables: dict[str, str], message: str) -> None:
    with pytest.raises(ConfigError) as raised:
        resolve({}, variables, start=tmp_path)
    assert message in str(raised.value)


def test_other_variables_of_the_name_are_no_matter_of_ours(tmp_path: Path) -> None:
    strangers = {"CHECKER_REQUIRE_BROWSER": "1", "CHECKER_HOME": "/x", "PATH": "/bin", "CHECKER_KIND": ""}
    assert {v.origin for v in resolve({}, strangers, start=tmp_path).values.values()} == {"default"}


def test_lists_of_the_environment_have_commas(tmp_path: Path) -> None:
    chosen = resolve({}, {"CHECKER_FORMAT": "json, sarif"}, start=tmp_path)
    assert chosen.texts("format") == ("json", "sarif")


def test_printed_settings_are_a_configuration_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CHECKER_KIND", "name,role")
    file = write(tmp_path / "pyproject.toml", '[tool.checker]\nfail-on = "note"')
    assert run(["config"]) == 0
    out = capsys.readouterr().out
    assert f"# configuration file: {file}" in out
    assert any(
        line.split("#")[0].strip() == 'fail-on = "note"' and str(file) in line for line in out.splitlines()
    )
    printed = tomllib.loads(out)
    assert printed["kind"] == ["name", "role"] and "CHECKER_KIND" in out
    assert set(printed) == {name for name, setting in SETTINGS.items() if setting.default is not None}
    assert run(["config", "-f", "json", "--isolated"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["schema"], data["file"]) == ("checker-config/1", None)
    assert data["settings"]["max-size"] == {"value": 10.0, "origin": "default"}
    assert set(data["settings"]) == set(SETTINGS)


def test_settings_reach_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A mistake in a value that only the run looks at is reported with its file."""
    monkeypatch.chdir(tmp_path)
    file = write(tmp_path / "checker.toml", 'fail-on = "fatal"')
    assert run(["compare", "x"]) == 2
    assert capsys.readouterr().err.startswith(f"checker: {file}: fail-on fatal: choose from never, note")
    assert run(["compare", "x", "--isolated"]) == 2
    assert "no such file or folder: x" in capsys.readouterr().err
