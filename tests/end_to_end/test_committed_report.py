"""The report in the repository is that of its example articles, as a fresh run makes it."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from runs import REPOSITORY, Run

from checker import __version__

REPORTS = REPOSITORY / "reports"
AGAIN = "make it anew: checker compare seeds/"


@pytest.fixture(scope="module")
def committed() -> dict[str, Any]:
    report: dict[str, Any] = json.loads((REPORTS / "report.json").read_text(encoding="utf-8"))
    return report


def _findings(report: dict[str, Any]) -> dict[str, Any]:
    """Kind, severity and sides of each finding, by its id."""
    return {f["id"]: (f["kind"], f["severity"], f["sides"]) for f in report["findings"]}


def test_same_findings(committed: dict[str, Any], seeds_run: Run) -> None:
    assert _findings(committed) == _findings(seeds_run.report), AGAIN
    confidences = {f["id"]: f["confidence"] for f in committed["findings"]}
    for finding in seeds_run.report["findings"]:
        assert finding["confidence"] == pytest.approx(confidences[finding["id"]], abs=0.05), AGAIN


@pytest.mark.parametrize("part", ["articles", "corroborations", "skipped", "warnings"])
def test_same_rest(committed: dict[str, Any], seeds_run: Run, part: str) -> None:
    assert committed[part] == seeds_run.report[part], AGAIN


def _without_numbers(html: str) -> list[str]:
    """Lines of the page without what rounding on another machine may move: confidences, places on the map."""
    html = re.sub(r' (cx|cy|d|x|width|value|data-confidence)="[^"]*"', r' \1=""', html)
    return re.sub(r"\d+\u00a0%|[+-]\d+\.\d(?=</td>)", "", html).splitlines()


def test_html_is_what_a_fresh_run_gives(committed: dict[str, Any], seeds_run: Run) -> None:
    html = (REPORTS / "report.html").read_text(encoding="utf-8")
    assert committed["run"]["version"] == __version__, AGAIN
    assert f'content="checker {__version__}"' in html, AGAIN
    fresh = (seeds_run.folder / "report.html").read_text(encoding="utf-8")
    assert _without_numbers(html) == _without_numbers(fresh), AGAIN
    assert len(html.encode()) <= 300_000


def test_examples_show_what_the_tool_is_for(seeds_run: Run) -> None:
    """The envoy's name in three spellings, and nothing skipped."""
    assert (seeds_run.code, seeds_run.err) == (0, "")
    names = [{s["value"] for s in f["sides"]} for f in seeds_run.report["findings"] if f["kind"] == "name"]
    assert {"Zamir Kablov", "Zamit Kabulov", "Zamir Kabulov"} in names
