"""The benchmark of the HTML report: what it makes up is whole, and a large report keeps its limits."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

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
def test_a_large_report_keeps_its_limits(benchmark: ModuleType, chromium: str) -> None:
    """The median of filtering, since the machine may be busy; the benchmark holds the slowest to it."""
    del chromium  # skips, or fails where the machine must have one
    # In a process of its own: other tests keep a browser of theirs in this one.
    command = [sys.executable, str(BENCHMARKS / "html_report.py"), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    figures = json.loads(done.stdout)
    assert (figures["articles"], figures["findings"]) == (200, 500)
    assert figures["megabytes"] <= benchmark.LIMITS["megabytes"]
    assert figures["first_paint_ms"] <= benchmark.LIMITS["first_paint_ms"]
    assert figures["filter_median_ms"] <= benchmark.LIMITS["filter_ms"]
