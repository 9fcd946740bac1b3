"""The whole files, held to golden copies. `pytest tests/report --update-golden` rewrites them."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.model import Report
from checker.report import RENDERERS


# The rules of SARIF hold what the modules of the comparisons say of themselves: see test_sarif_report.
@pytest.mark.parametrize("name", sorted(set(RENDERERS) - {"sarif"}))
def test_file_is_as_before(name: str, report: Report, golden: Path, update_golden: bool) -> None:
    renderer = RENDERERS[name]
    text = renderer.render(report)
    path = golden / (renderer.filename or f"{name}.txt")
    if update_golden:
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")
