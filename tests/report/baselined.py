"""The sample report with a baseline: one finding known, and an entry that matches nothing any more."""

from __future__ import annotations

from sample import sample_report

from checker.model import BaselineEntry, BaselineUse, Report

REASON = "both spellings are in use"
GONE = BaselineEntry("f" * 16, "date", "Opened in 1974 or 1975", "settled", "2031-01-02")


def baselined_report() -> Report:
    known = BaselineEntry("00000000000000d4", "name", "Ilse Brandt or Ilse Brand", REASON, "2031-05-08")
    return sample_report(baseline=BaselineUse("known.json", (known,), (GONE,)), base="articles/bridge")
