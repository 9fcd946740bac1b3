"""Command lines that ask for something else: one line that says what, and exit code 2."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker import __version__
from checker.cli.main import run
from checker.config.settings import SETTINGS, Setting, Sort

COMMANDS = {"compare", "claims", "claim", "explain", "kinds", "schema", "baseline", "config"}


def _refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("checker: ") and err.count("\n") == 1 and err.endswith("\n")
    return err.removeprefix("checker: ").strip()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("", "no command given (see checker --help)"),
        ("compare", "no PATH given (see checker compare --help)"),
        ("claims -f jsonl", "no PATH given (see checker claims --help)"),
        ("comprae x", "Did you mean 'compare'?"),
        ("serve", "No such command 'serve'"),
        ("compare x --strcit", "--strict"),
        ("compare x --baselin b", "--baseline"),
        ("claim", "no TEXT given (see checker claim --help)"),
        ("claim text", "no PATH given (see checker claim --help)"),
        ("claim text x --fail-on supported", "--fail-on supported: choose from never, contradicted"),
        ("claim text x -f jsonl", "-f jsonl: unknown format; choose from text, json"),
        ("claim --from nowhere.txt x", "--from nowhere.txt: cannot be read (no such file or directory)"),
        ("claim --from - -", "standard input holds statements (--from -) or articles, not both"),
        ("compare - --files-from -", "standard input holds either articles (-) or a list of files"),
        ("compare --files-from nowhere.txt", "--files-from nowhere.txt: cannot be read"),
        ("compare x --kind names", "--kind names: unknown kind; choose from name, role"),
        ("compare x --kind name --ignore-kind name", "--kind and --ignore-kind leave no kind"),
        ("compare x --update-baseline", "--update-baseline needs a file; name it with --baseline"),
        ("compare x --baseline b --baseline-reason why", "give --update-baseline too"),
        ("compare x --config nowhere.toml", "no configuration file at nowhere.toml; check the path"),
        ("compare x --config a.toml --isolated", "--config and --isolated exclude each other"),
        ("explain", "no FINGERPRINT given (see checker explain --help)"),
        ("explain 0123 --report nowhere.json", "no report at nowhere.json; write one with"),
        ("kinds names", "KIND names: unknown kind; choose from name, role"),
        ("schema reports", "NAME reports: unknown schema; choose from report, claim, baseline"),
        ("baseline", "no baseline file given; name it with --baseline"),
        ("baseline --baseline nowhere.json", "no baseline at nowhere.json; write one with --update-baseline"),
        ("baseline --baseline b --remove", "no FINGERPRINT given"),
        ("baseline 0123 --baseline b --remove --reason x", "exclude each other"),
        ("baseline 0123 --baseline b --prune x", "--prune takes no FINGERPRINT"),
        ("claims x --no-cache", "No such option"),
        ("--quite", "No such option"),
        ("compare x -o", "requires an argument"),
        (
            "compare x -f json,,pdf",
            "-f pdf: unknown format; choose from html, json, sarif, junit, markdown, github",
        ),
        ("compare x -f ,", "-f names no format"),
        ("compare x -o -", "-o - prints one format"),
        ("compare x -o - -f html,json", "-o - prints one format"),
        ("compare x --fail-on fatal", "--fail-on fatal: choose from never, note, warning, error"),
        ("compare x --min-confidence high", "--min-confidence high: not a number"),
        ("compare x --min-confidence nan", "--min-confidence nan: not a number"),
        ("compare x --min-confidence 80", "--min-confidence 80: give a number from 0 to 1"),
        ("compare x --min-confidence -0.1", "--min-confidence -0.1: give a number from 0 to 1"),
        ("compare x --max-size 0", "--max-size 0: give a number of megabytes above 0"),
        ("claims x --max-size inf", "--max-size inf: not a number"),
        ("claims x -f json", "-f json: unknown format; choose from text, jsonl"),
    ],
)
def test_usage_errors(capsys: pytest.CaptureFixture[str], arguments: str, message: str) -> None:
    assert message in _refused(capsys, *arguments.split())


@pytest.mark.parametrize("command", ["compare", "claims"])
@pytest.mark.parametrize("path", ["nowhere", "no\nwhere\x1b[31m"])
def test_path_that_does_not_exist(capsys: pytest.CaptureFixture[str], command: str, path: str) -> None:
    message = _refused(capsys, command, path)
    assert message.startswith("no such file or folder: no")
    assert "\x1b" not in message


@pytest.mark.parametrize("option", ["PATH", "-o", "--cache-dir", "--embedding-model", "--nli-model"])
def test_empty_values_are_no_paths(capsys: pytest.CaptureFixture[str], option: str) -> None:
    arguments = ["compare", ""] if option == "PATH" else ["compare", "x", option, ""]
    assert _refused(capsys, *arguments).startswith(f"{option} is empty; give a ")


def test_output_below_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("text")
    for folder in (tmp_path / "file", tmp_path / "file" / "deep"):
        message = _refused(capsys, "compare", str(tmp_path), "-o", str(folder))
        assert message == f"-o {folder}: {tmp_path / 'file'} is a file, not a folder; name another folder"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_output_without_permission(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    shut = tmp_path / "shut"
    shut.mkdir(mode=0o500)
    message = _refused(capsys, "compare", str(tmp_path), "-o", str(shut / "reports"))
    assert message.startswith(f"-o {shut / 'reports'}: no permission to write to {shut};")


def test_permission_is_asked_before_the_run(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    message = _refused(capsys, "compare", "nowhere", "-o", str(tmp_path))
    assert "no permission to write" in message


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr() == (f"checker {__version__}\n", "")


@pytest.mark.parametrize(
    "arguments",
    ["--help", "-h", "compare --help", *(f"{name} -h" for name in sorted(COMMANDS))],
)
def test_help_fits_the_terminal(capsys: pytest.CaptureFixture[str], arguments: str) -> None:
    assert run(arguments.split()) == 0
    out, err = capsys.readouterr()
    assert out.startswith("Usage: checker ") and err == ""
    assert max(map(len, out.splitlines())) <= 80


def test_help_tells_the_true_limit_of_size(capsys: pytest.CaptureFixture[str]) -> None:
    from checker.options import Options

    run(["compare", "--help"])
    words = " ".join(capsys.readouterr().out.split())
    assert f"larger files. [default: {Options().reading.max_bytes / 1_000_000:g}]" in words


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=lambda setting: setting.name)
def test_every_setting_is_an_option_of_compare(capsys: pytest.CaptureFixture[str], setting: Setting) -> None:
    run(["compare", "--help"])
    words = " ".join(capsys.readouterr().out.split())
    assert f"--{setting.name} " in words
    if setting.sort is not Sort.SWITCH and setting.default:
        default = ",".join(setting.default) if isinstance(setting.default, tuple) else setting.default
        assert f"[default: {default}]" in words


def test_completion_is_offered(capsys: pytest.CaptureFixture[str]) -> None:
    run(["--help"])
    assert "--install-completion" in capsys.readouterr().out
