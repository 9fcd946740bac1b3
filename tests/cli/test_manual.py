"""docs/: made of the commands, and current. `pytest --update-golden` on this file writes it anew."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import pytest

from checker.cli import manual
from checker.cli.app import Job
from checker.cli.main import _parse
from checker.config.settings import SETTINGS

DOCS = Path(__file__).resolve().parents[2] / "docs"
COMMANDS = [example for name in manual.EXAMPLES for _, example in manual.EXAMPLES[name]]
AGAIN = "make them anew: python -m checker.cli.manual docs"


def test_pages_are_current(update_golden: bool) -> None:
    if update_golden:
        manual.write(DOCS)
    on_disk = {path.name: path.read_text(encoding="utf-8") for path in DOCS.glob("*.md")}
    assert on_disk == manual.pages(), AGAIN


def test_written_pages_replace_old_ones(tmp_path: Path) -> None:
    (tmp_path / "gone.md").write_text(f"{manual.NOTE}\n\n# checker gone\n", encoding="utf-8")
    (tmp_path / "guide.md").write_text("# By hand\n", encoding="utf-8")
    manual.write(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {*manual.pages(), "guide.md"}


def test_a_page_a_command_with_each_of_its_options() -> None:
    from typer.main import get_command

    from checker.cli.app import app

    commands = get_command(app).commands  # type: ignore[attr-defined]
    assert set(manual.EXAMPLES) == set(manual.SEE_ALSO) == set(commands)
    for name, command in commands.items():
        page = manual.pages()[f"{name}.md"]
        for param in command.params:
            if param.param_type_name == "option":
                assert all(f"`{option}`" in page for option in param.opts), (name, param.name)


@pytest.mark.parametrize("page", sorted(manual.pages()))
def test_links_lead_to_pages(page: str) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", manual.pages()[page]):
        assert target in manual.pages()


@pytest.mark.parametrize("example", COMMANDS)
def test_examples_are_command_lines(example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each gives work to do: its options exist and their values are such as are taken."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.txt").write_text("The bridge was opened in 1974.", encoding="utf-8")
    (tmp_path / "ci").mkdir()
    (tmp_path / "ci" / "checker.toml").touch()
    monkeypatch.setattr("checker.cli.inputs._stdin_bytes", lambda: b"articles/a.txt\n")
    words = shlex.split(example.split(" > ")[0].split(" | ")[-1])
    assert words[0] == "checker"
    assert isinstance(_parse(words[1:]), Job)


def test_the_example_of_a_file_is_one() -> None:
    (text,) = re.findall(r"```toml\n(.*?)```", manual.pages()["configuration.md"], re.DOTALL)
    assert set(tomllib.loads(text)) <= set(SETTINGS)
