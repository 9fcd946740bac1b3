"""What options come to."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from checker.cli import settings, values
from checker.config import resolve
from checker.errors import ConfigError
from checker.model import Kind
from checker.options import Options
from checker.reading import ReadingOptions


def chosen(**given: Any) -> Options:
    typed: Mapping[str, Any] = {name.replace("_", "-"): value for name, value in given.items()}
    return settings.options_of(resolve(typed, {}, start=Path("/"), isolated=True))


@pytest.mark.parametrize(
    ("given", "formats"),
    [
        (["json"], ("json",)),
        (["json,html"], ("json", "html")),
        (["json", "html", "json"], ("json", "html")),
        ([" json , html ,"], ("json", "html")),
        (["github,markdown,junit,sarif"], ("github", "markdown", "junit", "sarif")),
    ],
)
def test_formats(given: list[str], formats: tuple[str, ...]) -> None:
    assert values.formats_of(given) == formats


@pytest.mark.parametrize(
    ("fail_on", "levels"),
    [
        ("never", ()),
        ("note", ("note", "warning", "error")),
        ("warning", ("warning", "error")),
        ("error", ("error",)),
    ],
)
def test_levels(fail_on: str, levels: tuple[str, ...]) -> None:
    assert values.levels_of(fail_on) == levels


@pytest.mark.parametrize(
    ("only", "ignored", "kinds"),
    [
        ((), (), frozenset(Kind)),
        (("name,role",), (), {Kind.NAME, Kind.ROLE}),
        (("name", "role"), ("role",), {Kind.NAME}),
        ((), ("name", "role"), frozenset(Kind) - {Kind.NAME, Kind.ROLE}),
    ],
)
def test_kinds(only: tuple[str, ...], ignored: tuple[str, ...], kinds: frozenset[Kind]) -> None:
    assert values.kinds_of(only, ignored, "--kind", "--ignore-kind") == kinds


def test_no_option_given_means_the_defaults_of_the_library() -> None:
    assert chosen() == Options()


def test_every_option_arrives() -> None:
    options = chosen(
        max_size="0.5",
        keep_furniture=True,
        min_confidence="0.75",
        embedding_model="some/model",
        nli_model="some/judge",
        cache_dir="cache",
        cache=False,
        kind=("date",),
    )
    assert options == Options(
        ReadingOptions(max_bytes=500_000, keep_furniture=True),
        0.75,
        embedding_model="some/model",
        nli_model="some/judge",
        cache_dir=Path("cache"),
        use_cache=False,
        kinds=frozenset({Kind.DATE}),
    )


def test_no_entailment_model_is_a_choice() -> None:
    assert chosen(nli_model="none") == Options(use_nli=False)


@pytest.mark.parametrize("folder", ["reports", "a/b/c", ".", "/"])
def test_folder(folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("os.access", lambda *_: True)
    assert values.folder_of(folder, ("html", "json")) == Path(folder)
    assert list(tmp_path.iterdir()) == []


def test_stdout_is_no_folder() -> None:
    assert values.folder_of("-", ("json",)) is None


def test_a_mistake_in_a_file_names_the_file(tmp_path: Path) -> None:
    file = tmp_path / "checker.toml"
    file.write_text("min-confidence = 80", encoding="utf-8")
    with pytest.raises(ConfigError) as raised:
        settings.options_of(resolve({}, {}, start=tmp_path))
    assert str(raised.value) == f"{file}: min-confidence 80: give a number from 0 to 1"


def test_a_mistake_in_a_variable_names_the_variable() -> None:
    with pytest.raises(ConfigError, match=r"^CHECKER_MAX_SIZE: max-size 0: give a number of megabytes"):
        settings.options_of(resolve({}, {"CHECKER_MAX_SIZE": "0"}, start=Path("/")))
