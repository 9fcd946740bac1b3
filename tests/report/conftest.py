"""Fixtures of the report tests: the sample report, golden files, a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sample import sample_report

from checker.model import Report

if TYPE_CHECKING:
    from playwright.sync_api import Browser

GOLDEN = Path(__file__).parent / "golden"
BROWSER_ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture
def report() -> Report:
    return sample_report()


@pytest.fixture
def golden(update_golden: bool) -> Path:
    """The folder of golden files; `same_as_golden` compares with them."""
    if update_golden:
        GOLDEN.mkdir(exist_ok=True)
    return GOLDEN


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """The machine's own Chromium, headless."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, headless=True, args=BROWSER_ARGS)
        yield running
        running.close()
