"""What the README shows is what the commands print. `pytest --update-golden` on this file writes it anew."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from runs import REPOSITORY, Run, call

from checker.cli.app import Job
from checker.cli.main import _parse
from checker.config import SETTINGS

README = REPOSITORY / "README.md"
TEXT = README.read_text(encoding="utf-8")
SHOWN = re.compile(r"(?<=^```console\n)\$ (checker .*)\n([^`]*)(?=^```$)", re.MULTILINE)
CONFIDENCE = re.compile(r"\b[01]\.\d\d\b")
COMMANDS = [match[1] for match in SHOWN.finditer(TEXT)]


def _blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the examples in it to run the commands of the page in, on a terminal of 80 columns."""
    shutil.copytree(REPOSITORY / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path


def test_starts_with_the_two_commands() -> None:
    first, second = _blocks("sh")[0].splitlines()
    assert first.startswith("pip install . && checker compare seeds/ ")
    assert second.startswith("pip install '.[test]' && pytest ")
    assert "python3 -m venv .venv && . .venv/bin/activate" in TEXT.split("```")[0]


@pytest.mark.usefixtures("checkout")
@pytest.mark.parametrize("command", COMMANDS)
def test_shown_output_is_what_is_printed(command: str, update_golden: bool) -> None:
    code, out, err = call(*shlex.split(command)[1:])
    assert (code, err) == (0, "")
    out = "".join(f"{line.rstrip()}\n" for line in out.splitlines())
    if update_golden:
        page = README.read_text(encoding="utf-8")
        page = SHOWN.sub(lambda m: f"$ {m[1]}\n{out}" if m[1] == command else m[0], page)
        README.write_text(page, encoding="utf-8")
        return
    (shown,) = [match[2] for match in SHOWN.finditer(TEXT) if match[1] == command]
    assert CONFIDENCE.sub("0.00", out) == CONFIDENCE.sub("0.00", shown)
    # On another kind of machine the last digit of a confidence may be another.
    confidences = [list(map(float, CONFIDENCE.findall(text))) for text in (out, shown)]
    assert confidences[0] == pytest.approx(confidences[1], abs=0.05)


def test_main_command_and_help_are_shown() -> None:
    assert COMMANDS[0] == "checker compare seeds/"
    assert {"checker compare --help", "checker claims --help"} <= set(COMMANDS)


@pytest.fixture
def reported(checkout: Path, seeds_run: Run) -> Path:
    """The report of the examples where the page's scripts look for it."""
    for folder in ("reports", "out"):
        shutil.copytree(seeds_run.folder, checkout / folder)
    return checkout


@pytest.mark.parametrize("script", _blocks("python"))
def test_python_example_runs(reported: Path, seeds_run: Run, script: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=reported
    )
    assert done.stdout.count("\n") >= len(seeds_run.report["findings"]) > 0


def _scripts(node: Any) -> Iterator[str]:
    """The command lines of checker in a YAML file of a build server."""
    if isinstance(node, dict):
        node = list(node.values())
    if isinstance(node, list):
        for item in node:
            yield from _scripts(item)
    elif isinstance(node, str):
        lines = node.replace("\\\n", " ").splitlines()
        yield from (line for line in lines if line.startswith("checker "))


@pytest.mark.parametrize("block", _blocks("yaml"))
def test_yaml_examples_parse_and_name_commands_that_exist(
    block: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    data = yaml.safe_load(block)
    assert data
    for line in _scripts(data):
        assert isinstance(_parse(shlex.split(line)[1:]), Job), line


@pytest.mark.parametrize("block", _blocks("toml"))
def test_toml_examples_are_configurations(block: str) -> None:
    assert set(tomllib.loads(block)["tool"]["checker"]) <= set(SETTINGS)


@pytest.mark.skipif(shutil.which("jq") is None, reason="no jq on this machine")
def test_jq_example_runs(reported: Path, seeds_run: Run) -> None:
    (line,) = [line for block in _blocks("sh") for line in block.splitlines() if line.startswith("jq ")]
    done = subprocess.run(shlex.split(line), capture_output=True, text=True, check=True, cwd=reported)
    wanted = [f"{f['kind']}\t{f['summary']}" for f in seeds_run.report["findings"] if f["severity"] != "note"]
    assert done.stdout.splitlines() == wanted


def test_every_option_that_the_page_names_exists() -> None:
    names = ("compare", "claims", "claim", "explain", "kinds", "schema", "baseline", "config")
    helps = " ".join(call(*command, "--help")[1] for command in ((), *((name,) for name in names)))
    of_others = {"--update-golden", "--check", "--version", "--test", "--compare"}
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", TEXT)) - of_others <= set(
        re.findall(r"--[a-z][a-z-]+", helps)
    )


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`((?:checker|embeddings)/[\w./]+)`", TEXT))))
def test_every_path_that_the_page_names_exists(path: str) -> None:
    assert (REPOSITORY / path).exists()
