"""The benchmark of the HTML report: what it makes up is whole, and a large report keeps its limits."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

import pytest

from checker.report.html_report import HtmlRenderer

BENCHMARKS = Path(__file__).resolve().parents[1] / "benchmarks"


@pytest.fixture
def benchmark(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(BENCHMARKS)
    return importlib.import_module("html_report")


def test_the_same_arguments_give_the_same_report(benchmark: ModuleType) -> None:
    report = benchmark.made_up(10, 20, 2)
    assert report == benchmark.made_up(10, 20, 2)
    assert (len(report.articles), len(report.findings)) == (10, 20)
    texts = {a.id: a.text for a in report.articles}
    assert all(texts[c.article][c.start : c.end] == c.quote for c in report.claims)


@pytest.mark.browser
def test_a_large_report_keeps_its_limits(benchmark: ModuleType, chromium: str, tmp_path: Path) -> None:
    """Medians, since the machine may be busy; the benchmark itself reports the slowest."""
    del chromium  # skips, or fails where the machine must have one
    html = HtmlRenderer().render(benchmark.made_up(200, 500))
    assert len(html.encode()) <= benchmark.LIMITS["megabytes"] * 1e6
    path = tmp_path / "report.html"
    path.write_text(html, encoding="utf-8")
    figures = benchmark.measured(path, rounds=1)
    assert figures["first_paint_ms"] <= benchmark.LIMITS["first_paint_ms"]
    assert figures["filter_median_ms"] <= benchmark.LIMITS["filter_ms"]
