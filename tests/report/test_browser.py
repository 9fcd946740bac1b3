"""The HTML report in a real browser: it opens from disk, asks for nothing, says nothing, and fits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hostile import hostile_report
from sample import sample_report

from checker.model import Report
from checker.report import write

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

REPORTS = {"sample": sample_report(), "hostile": hostile_report()}


@contextmanager
def opened(
    browser: Browser, report: Report, folder: Path, width: int = 1400, scripts: bool = True
) -> Iterator[tuple[Page, list[str]]]:
    """The page, and a list that fills with console messages, errors and requests beyond the file itself."""
    (path,) = write(report, ["html"], folder)
    context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=scripts)
    page = context.new_page()
    noise: list[str] = []
    page.on("console", lambda message: noise.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: noise.append(f"error: {error}"))
    page.on("dialog", lambda dialog: (noise.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.on("request", lambda request: noise.append(request.url) if request.url != path.as_uri() else None)
    try:
        page.goto(path.as_uri(), wait_until="load")
        yield page, noise
    finally:
        context.close()


@pytest.mark.parametrize("width", [1400, 400])
@pytest.mark.parametrize("name", REPORTS)
def test_page_is_silent_and_fits_with_everything_open(
    browser: Browser, tmp_path: Path, name: str, width: int
) -> None:
    with opened(browser, REPORTS[name], tmp_path, width) as (page, noise):
        for summary in page.locator("summary").all():
            summary.click()
        assert page.locator("details:not([open])").count() == 0
        scrolls = page.evaluate(
            "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
        )
        assert scrolls[0] <= scrolls[1]
        wide = page.evaluate(
            """[...document.querySelectorAll('body *')].filter(e => !e.closest('.skip, .wide')
               && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 120))"""
        )
        assert wide == []
        assert noise == []


def test_styles_apply_under_the_policy_and_follow_the_colour_scheme(browser: Browser, tmp_path: Path) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    with opened(browser, REPORTS["sample"], tmp_path) as (page, _):
        page.emulate_media(color_scheme="light")
        light = page.evaluate(ground)
        page.emulate_media(color_scheme="dark")
        assert light == "rgb(250, 249, 246)" and page.evaluate(ground) == "rgb(21, 22, 24)"


def test_details_open_by_keyboard_without_script(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, REPORTS["sample"], tmp_path, scripts=False) as (page, _):
        quote = page.locator("#corroborations blockquote").first
        assert not quote.is_visible()
        page.locator("#corroborations summary").first.press("Enter")
        assert quote.is_visible()


def test_a_link_to_a_finding_leads_to_it(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, REPORTS["sample"], tmp_path) as (page, noise):
        page.locator(".glance a").last.click()
        page.wait_for_function("scrollY > 0")
        assert page.locator(":target h3").inner_text().startswith("Why the footbridge fell")
        assert noise == []
