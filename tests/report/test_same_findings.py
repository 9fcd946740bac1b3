"""Every format tells the same findings, and what the run warns of."""

from __future__ import annotations

import re

import pytest
from baselined import baselined_report
from sample import sample_report

from checker.report import RENDERERS, render

APART = "the articles have no matter in common: none of them was held against another"


@pytest.mark.parametrize("name", sorted(RENDERERS))
def test_same_findings(name: str) -> None:
    """GitHub's annotations leave out what is known: they stand for what a change brings."""
    report = baselined_report()
    assert report.baseline is not None
    gone = {entry.fingerprint for entry in report.baseline.unmatched}
    told = set(re.findall(r"\b0{14}[0-9a-f]{2}\b", render(report, name))) - gone
    wanted = {f.id for f in report.findings if name != "github" or f.baseline == "new"}
    assert told == wanted


@pytest.mark.parametrize("name", sorted(RENDERERS))
def test_no_common_matter_is_said(name: str) -> None:
    assert APART in render(sample_report(findings=(), warnings=(APART,)), name)
