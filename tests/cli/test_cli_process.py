"""The command as a process: start-up, pipes, interrupts, encodings."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from checker import __version__

CHECKER = [sys.executable, "-m", "checker"]
HEAVY = {
    *("torch", "spacy", "sentence_transformers", "transformers", "sklearn", "numpy", "trafilatura"),
    *("dateparser", "jinja2", "rich.console", "rich.progress", "rich.markdown", "checker.pipeline"),
}
ARTICLE = (
    "New footbridge opens in Tarnholm\n\n12 May 2023\n\n"
    + "Mayor Ida Brandvold opened the footbridge in Tarnholm on Thursday, 11 May 2023.\n"
    + "".join(
        f"Some {n} residents of Tarnholm watched the opening from house number {n}.\n"
        for n in range(100, 500)
    )
)


def _environment(**variables: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in {"FORCE_COLOR", "NO_COLOR"}}
    return kept | {"COLUMNS": "80"} | variables


@pytest.mark.parametrize(
    "arguments", [["--help"], ["compare", "--help"], ["claims", "-h"], ["--version"], ["oops"]]
)
def test_nothing_heavy_is_imported_to_answer_at_once(arguments: list[str]) -> None:
    code = (
        "import sys\nfrom checker.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    print(*sys.modules, file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True
    )
    loaded = set(done.stderr.split())
    assert "checker.cli.main" in loaded
    assert loaded & HEAVY == set()


def test_help_answers_quickly() -> None:
    began = time.monotonic()
    subprocess.run([*CHECKER, "--help"], capture_output=True, check=True)
    first = time.monotonic() - began
    began = time.monotonic()
    subprocess.run([*CHECKER, "--help"], capture_output=True, check=True)
    assert min(first, time.monotonic() - began) < 1


@pytest.mark.parametrize("command", [CHECKER, [str(Path(sys.executable).with_name("checker"))]])
def test_module_and_script_are_the_same(command: list[str]) -> None:
    if not Path(command[0]).exists():
        pytest.skip("the console script is not installed beside this Python")
    done = subprocess.run([*command, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"checker {__version__}\n"


def test_reader_that_leaves_early_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    claims = subprocess.Popen(
        [*CHECKER, "claims", tmp_path, "-f", "jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert claims.stdout is not None and claims.stderr is not None
    claims.stdout.close()
    assert claims.stderr.read() == b""
    claims.stderr.close()
    assert claims.wait() == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_full_disk_behind_stdout(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*CHECKER, "claims", tmp_path], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 2
    assert done.stderr == "checker: cannot write to standard output: No space left on device\n"


def test_program_output_is_utf8_whatever_the_locale(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE.replace("Brandvold", "Bråndvöld"), encoding="utf-8")
    ascii_only = _environment(PYTHONIOENCODING="ascii")
    for form, expected in (("jsonl", "Bråndvöld"), ("text", "Br?ndv?ld")):
        done = subprocess.run(
            [*CHECKER, "claims", tmp_path, "-f", form], capture_output=True, env=ascii_only, check=True
        )
        assert expected in done.stdout.decode("utf-8")
        assert done.stderr == b""


LOUD = """
import logging, warnings
import checker.pipeline
from checker.cli import main
from checker.errors import CheckerError

def compare(*_):
    warnings.warn("old usage", DeprecationWarning)
    warnings.warn("odd usage", UserWarning)
    logging.getLogger("some.library").warning("discarding data")
    raise CheckerError("over")

checker.pipeline.compare = compare
main()
"""


@pytest.mark.parametrize("debug", [False, True])
def test_libraries_are_heard_only_when_debugging(tmp_path: Path, debug: bool) -> None:
    command = [sys.executable, "-c", LOUD, "compare", "x", "-o", tmp_path, *(["--debug"] if debug else [])]
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONWARNINGS"}
    done = subprocess.run(command, capture_output=True, text=True, env=kept, check=False)
    assert done.returncode == 2
    assert done.stderr.endswith("checker: over\n")
    assert ("discarding data" in done.stderr) == ("odd usage" in done.stderr) == debug
    assert debug or done.stderr == "checker: over\n"


def test_interrupt_during_a_run(tmp_path: Path) -> None:
    """Ctrl-C while a model is being loaded or used: one line, 130, and no half a report."""
    (tmp_path / "article.txt").write_text(ARTICLE * 40, encoding="utf-8")
    code = "from checker.cli import main; print('ready', flush=True); main()"
    compare = subprocess.Popen(
        [sys.executable, "-c", code, "compare", tmp_path, "-o", tmp_path / "out", "--no-cache"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # A test run in the background of a shell has Ctrl-C ignored, which a child would inherit.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert compare.stdout is not None
    compare.stdout.readline()
    time.sleep(1.5)
    compare.send_signal(signal.SIGINT)
    out, err = compare.communicate(timeout=60)
    assert (compare.returncode, out, err) == (130, "", "checker: interrupted\n")
    assert not (tmp_path / "out").exists()
