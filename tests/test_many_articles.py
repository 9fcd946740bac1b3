from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

BENCHMARKS = Path(__file__).resolve().parents[1] / "benchmarks"


@pytest.fixture
def maker(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(BENCHMARKS)
    return importlib.import_module("make_articles")


@pytest.fixture
def timer(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(BENCHMARKS)
    return importlib.import_module("many_articles")


def test_the_same_seed_gives_the_same_folder(maker: ModuleType) -> None:
    assert maker.make(20, 4, 300, seed=7) == maker.make(20, 4, 300, seed=7)
    assert maker.make(20, 4, 300, seed=7) != maker.make(20, 4, 300, seed=8)


@pytest.mark.parametrize(("articles", "matters", "words"), [(200, 40, 500), (7, 3, 250), (1, 1, 400)])
def test_as_many_articles_of_that_length(maker: ModuleType, articles: int, matters: int, words: int) -> None:
    folder = maker.make(articles, matters, words)
    assert len({article.file for article in folder.articles}) == articles
    assert {article.matter for article in folder.articles} == set(range(matters))
    assert all(words <= len(article.text.split()) <= words + 60 for article in folder.articles)
    assert not any("{" in article.text or "}" in article.text for article in folder.articles)


def test_what_is_changed_is_in_that_article_alone(maker: ModuleType) -> None:
    folder = maker.make(200, 40)
    texts = {article.file: article.text for article in folder.articles}
    assert len(folder.changes) == 80
    assert {change.kind for change in folder.changes} == {"number", "name", "date"}
    for change in folder.changes:
        rest = [a.text for a in folder.articles if a.matter == change.matter and a.file != change.file]
        assert change.told != change.others
        assert change.told in texts[change.file]
        if change.kind == "name":
            assert all(change.others in text and change.told not in text for text in rest)


def test_outlets_word_a_matter_differently(maker: ModuleType) -> None:
    first, second, *_ = maker.make(5, 1).articles
    body = [
        set(article.text.split("\n\n", 2)[2].replace("\n\n", " ").split(". ")) for article in (first, second)
    ]
    assert len(body[0] & body[1]) < 0.3 * min(map(len, body))


@pytest.mark.parametrize(("articles", "matters"), [(3, 4), (3, 0)])
def test_counts_that_make_no_sense_are_refused(maker: ModuleType, articles: int, matters: int) -> None:
    with pytest.raises(ValueError, match="matter"):
        maker.make(articles, matters)


def test_files_are_written(maker: ModuleType, tmp_path: Path) -> None:
    folder = maker.make(4, 2, 120)
    maker.write(folder, tmp_path / "made")
    assert {path.name for path in (tmp_path / "made").iterdir()} == {a.file for a in folder.articles}


STAND_IN = """
import json, sys
from pathlib import Path
arguments = sys.argv[1:]
out = Path(arguments[arguments.index("-o") + 1])
out.mkdir(parents=True)
block = bytearray(80_000_000)
report = {"articles": [{"claims": 3}, {"claims": 4}], "findings": [{"kind": "name"}]}
report["run"] = {"timings": {"reading": 0.5, "pairs": 12.0}}
(out / "report.json").write_text(json.dumps(report))
print(len(block))
sys.exit(int(Path(arguments[1]).name == "bad"))
"""


@pytest.mark.parametrize(("name", "exit_code"), [("good", 0), ("bad", 1)])
def test_a_run_is_timed_and_its_report_read(tmp_path: Path, name: str, exit_code: int) -> None:
    """The measuring, on a module that stands in for the command, from a process as small as in use."""
    (tmp_path / "checker").mkdir()
    (tmp_path / "checker" / "__init__.py").touch()
    (tmp_path / "checker" / "__main__.py").write_text(STAND_IN)
    run = subprocess.run(
        [sys.executable, str(BENCHMARKS / "many_articles.py"), "--folder", str(tmp_path / name), "--json"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
        check=False,
    )
    assert run.returncode == exit_code
    cold, warm = json.loads(run.stdout)["runs"]
    assert (cold["what"], warm["what"]) == ("cold", "warm")
    assert [cold[key] for key in ("articles", "claims", "pairs", "exit_code")] == [2, 7, 12, exit_code]
    assert (cold["findings"], cold["stages"]) == ({"name": 1}, {"reading": 0.5})
    assert 0 < cold["seconds"] < 30
    assert 80 < cold["peak_mb"] < 200


def test_figures_as_json(
    timer: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "checker").mkdir()
    (tmp_path / "checker" / "__init__.py").touch()
    (tmp_path / "checker" / "__main__.py").write_text(STAND_IN)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["many_articles.py", "--articles", "6", "--matters", "2", "--json"])
    assert timer.main() == 0
    figures = json.loads(capsys.readouterr().out)
    assert [run["what"] for run in figures["runs"]] == ["cold", "warm"]
    assert sum(figures["changed_on_purpose"].values()) == 2
