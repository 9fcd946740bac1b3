"""What options come to."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.cli import settings
from checker.options import Options
from checker.reading import ReadingOptions


@pytest.mark.parametrize(
    ("given", "formats"),
    [
        (None, ("html", "json")),
        (["json"], ("json",)),
        (["json,html"], ("json", "html")),
        (["json", "html", "json"], ("json", "html")),
        ([" json , html ,"], ("json", "html")),
    ],
)
def test_formats(given: list[str] | None, formats: tuple[str, ...]) -> None:
    assert settings.formats_of(given) == formats


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
    assert settings.levels_of(fail_on) == levels


def test_no_option_given_means_the_defaults_of_the_library() -> None:
    reading = settings.reading_of(None, keep_furniture=False)
    assert reading == ReadingOptions()
    assert settings.options_of(reading, None, None, None, None, use_cache=True) == Options()


def test_every_option_arrives() -> None:
    reading = settings.reading_of("0.5", keep_furniture=True)
    assert reading == ReadingOptions(max_bytes=500_000, keep_furniture=True)
    options = settings.options_of(reading, "0.75", "some/model", "some/judge", "cache", use_cache=False)
    assert options == Options(
        reading,
        0.75,
        embedding_model="some/model",
        nli_model="some/judge",
        cache_dir=Path("cache"),
        use_cache=False,
    )


def test_no_entailment_model_is_a_choice() -> None:
    options = settings.options_of(ReadingOptions(), None, None, "none", None, use_cache=True)
    assert options == Options(use_nli=False)


@pytest.mark.parametrize("folder", ["reports", "a/b/c", ".", "/"])
def test_folder(folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("os.access", lambda *_: True)
    assert settings.folder_of(folder, ("html", "json")) == Path(folder)
    assert list(tmp_path.iterdir()) == []


def test_stdout_is_no_folder() -> None:
    assert settings.folder_of("-", ("json",)) is None
