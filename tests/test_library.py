"""checker as a library: typed results, nothing printed, no exit, no state between calls."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

import checker
from checker import CheckerError, ConfigError, InputError, Kind, ModelError, Options, Report, check, compare
from checker.model import BaselineEntry
from checker.report.notebook import finding_html, report_html

ROWS = [
    {
        "id": "one",
        "text": "The footbridge over the Lisk in Tarnholm was opened on Thursday, 11 May 2023.\n"
        "The footbridge in Tarnholm cost 4.2 million euros, the town council said.",
    },
    {
        "id": "two",
        "text": "The footbridge in Tarnholm cost 6.8 million euros, according to the town council.\n"
        "It was opened on 11 May 2023 in Tarnholm.",
    },
]
QUICK = Options(use_nli=False, use_cache=False)


@pytest.fixture(scope="module")
def report() -> Report:
    return compare(ROWS, QUICK)


def test_every_name_that_is_offered_is_there() -> None:
    for name in checker.__all__:
        assert getattr(checker, name) is not None
    assert set(checker.__all__) <= set(dir(checker))
    with pytest.raises(AttributeError, match="has no attribute 'comprae'"):
        _ = checker.comprae  # type: ignore[attr-defined]


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, checker; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"numpy", "torch", "spacy", "typer", "checker.pipeline"} & set(done.stdout.split())


def test_articles_from_memory(report: Report) -> None:
    assert [(a.file, a.record) for a in report.articles] == [("-", "one"), ("-", "two")]
    (finding,) = [f for f in report.findings if f.kind is Kind.NUMBER]
    assert {side.value for side in finding.sides} == {"4.2 million euros", "6.8 million euros"}


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    compare(ROWS, QUICK)
    check("The footbridge cost 4.2 million euros.", ROWS, QUICK)
    assert capfd.readouterr() == ("", "")


def test_calls_do_not_depend_on_one_another(report: Report) -> None:
    compare([{"text": "A pumpkin won the fair at Eldersby on Sunday, said Ida Brandvold."}], QUICK)
    assert compare(ROWS, QUICK).findings == report.findings


@pytest.mark.parametrize("several", [False, True])
def test_a_folder_by_text_or_path(tmp_path: Path, several: bool) -> None:
    for row in ROWS:
        (tmp_path / f"{row['id']}.txt").write_text(row["text"], encoding="utf-8")
    source = sorted(tmp_path.iterdir()) if several else str(tmp_path)
    assert [article.file for article in compare(source, QUICK).articles] == ["one.txt", "two.txt"]


def test_options(report: Report) -> None:
    only = Options(use_nli=False, use_cache=False, kinds=frozenset({Kind.NAME}))
    told = compare(ROWS, only)
    assert told.findings == ()
    assert set(told.withheld) >= {finding.id for finding in report.findings}
    assert told.options["kinds"] == ["name"]


def test_a_baseline(tmp_path: Path, report: Report) -> None:
    from checker import baseline

    entries = tuple(
        BaselineEntry(f.id, f.kind.value, f.summary, "seen", "2026-01-01") for f in report.findings
    )
    baseline.save(baseline.Baseline(entries), tmp_path / "known.json")
    told = compare(ROWS, QUICK, baseline=tmp_path / "known.json")
    assert {finding.baseline for finding in told.findings} == {"known"}


def test_statements(report: Report) -> None:
    answers = check(["The footbridge cost 9.9 million euros.", "Cheese is blue on Mondays."], ROWS, QUICK)
    assert [answer.verdict.value for answer in answers.answers] == ["contradicted", "not found"]
    assert len(answers.articles) == len(report.articles)


def test_progress_is_told(report: Report) -> None:
    stages: list[str] = []

    def progress(stage: str, done: int, total: int) -> None:
        assert 0 <= done <= total
        stages.append(stage)

    compare(ROWS, QUICK, progress=progress)
    assert {"reading", "comparing"} <= set(stages)
    assert report.findings


def test_writing(tmp_path: Path, report: Report) -> None:
    paths = checker.write(report, tmp_path, ["json", "sarif"])
    assert [path.name for path in paths] == ["report.json", "report.sarif"]
    assert checker.write(report, tmp_path, "markdown") == (tmp_path / "report.md",)
    with pytest.raises(ConfigError):
        checker.write(report, tmp_path, "pdf")


@pytest.mark.parametrize(
    ("source", "error", "message"),
    [
        ([], InputError, "nothing to read"),
        ("nowhere", InputError, "no such file or folder: nowhere; check the spelling"),
    ],
)
def test_errors_are_of_one_tree(source: str, error: type[CheckerError], message: str) -> None:
    with pytest.raises(error, match=message):
        compare(source, QUICK)
    assert issubclass(error, CheckerError)
    assert {InputError, ConfigError, ModelError} <= set(CheckerError.__subclasses__())


def test_an_error_inside_tells_its_stage(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr("checker.pipeline.find_copies", broken)
    with pytest.raises(ZeroDivisionError) as raised:
        compare(ROWS, QUICK)
    assert raised.value.__notes__ == ["checker stage: pairing"]


def test_in_a_notebook(report: Report) -> None:
    html = report._repr_html_()
    assert html == report_html(report)
    ElementTree.fromstring(html.replace("<br>", "<br/>"))
    assert "2 articles" in html and "4.2 million euros" in html
    finding = report.findings[0]
    assert finding._repr_html_() == finding_html(finding)
    ElementTree.fromstring(finding._repr_html_())
    assert all(side.value in finding._repr_html_() for side in finding.sides)
