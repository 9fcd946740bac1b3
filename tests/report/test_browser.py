"""The HTML report in a real browser: it opens from disk, asks for nothing, says nothing, and fits."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from full import full_report
from hostile import hostile_report
from pages import opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

REPORTS = {"full": full_report(), "hostile": hostile_report()}


@pytest.mark.parametrize("width", [1400, 400])
@pytest.mark.parametrize("name", REPORTS)
def test_page_is_silent_and_fits_with_everything_open(
    browser: Browser, tmp_path: Path, name: str, width: int
) -> None:
    with opened(browser, REPORTS[name], tmp_path, width) as (page, noise):
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        assert page.locator("main details:not([open])").count() == 0
        scrolls = page.evaluate(
            "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
        )
        assert scrolls[0] <= scrolls[1]
        wide = page.evaluate(
            """[...document.querySelectorAll('body *')].filter(
            e => !e.closest('.skip, .wide, .bar nav, dialog')
            && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 120))"""
        )
        assert wide == []
        assert noise == []


def test_styles_apply_under_the_policy_and_follow_the_colour_scheme(browser: Browser, tmp_path: Path) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    with opened(browser, REPORTS["full"], tmp_path) as (page, noise):
        page.emulate_media(color_scheme="light")
        light = page.evaluate(ground)
        page.emulate_media(color_scheme="dark")
        dark = page.evaluate(ground)
        assert (light, dark) == ("rgb(251, 250, 247)", "rgb(20, 21, 23)")
        page.locator("#theme").click()
        page.locator("#theme").click()
        assert page.evaluate(ground) == light
        page.reload()
        assert page.evaluate(ground) == light  # kept
        page.locator("#theme").click()
        assert page.evaluate(ground) == dark
        assert noise == []


def test_no_script_of_another_runs_under_the_policy(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, REPORTS["full"], tmp_path) as (page, noise):
        page.evaluate(
            """() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1';
               document.body.append(s); document.body.insertAdjacentHTML('beforeend',
               '<img src="https://example.org/a.png" onerror="window.ran = 2">'); }"""
        )
        page.wait_for_timeout(200)
        assert page.evaluate("window.ran") is None
        assert any("Content Security Policy" in line for line in noise)


def test_reading_needs_no_script(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, REPORTS["full"], tmp_path, scripts=False) as (page, _):
        assert not page.locator("#search").is_visible()
        assert page.locator(".finding blockquote").first.is_visible()
        assert page.locator(".tools").count() == 0
        quote = page.locator("#agreed blockquote").first
        assert not quote.is_visible()
        page.locator("#agreed summary").first.press("Enter")
        assert quote.is_visible()
        page.locator(".matrix td a").first.click()
        assert page.locator(".finding:target").count() == 1


def test_a_mark_leads_to_its_finding_and_back(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, REPORTS["full"], tmp_path) as (page, noise):
        page.locator("#f-00000000000000a1 figcaption a").first.click()
        mark = page.locator(".story .here")
        assert mark.inner_text().startswith("Seven people were hurt")
        assert mark.is_visible()
        mark.click()
        assert page.locator(".finding.here h3").inner_text() == "People hurt: 7 or 9"
        page.go_back()
        page.wait_for_function("document.querySelector('.story .here')")
        assert noise == []


def test_print_shows_all_and_no_chrome(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, REPORTS["full"], tmp_path) as (page, noise):
        page.emulate_media(media="print")
        for selector in (".bar", ".tools", ".skip"):
            assert not page.locator(selector).first.is_visible(), selector
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.locator("main details:not([open])").count() == 0
        assert page.locator("#agreed blockquote").first.is_visible()
        breaks = page.evaluate(
            "[...document.querySelectorAll('.finding')].map(f => getComputedStyle(f).breakBefore)"
        )
        assert breaks == ["auto", *["page"] * 4]
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert page.locator("main details:not([open])").count() > 0
        document = page.pdf(format="A4")
        assert document.startswith(b"%PDF") and document.count(b"/Type /Page\n") >= 5
        assert noise == []


def test_print_without_script_shows_all_too(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, REPORTS["full"], tmp_path, scripts=False) as (page, _):
        page.emulate_media(media="print")
        assert page.locator("#agreed blockquote").first.is_visible()


def test_the_map_tells_a_claim_and_leads_to_it(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, REPORTS["full"], tmp_path) as (page, noise):
        dot = page.locator(".map [data-k='k-a4.3']")
        dot.hover()
        tip = page.locator("#tip")
        assert tip.is_visible() and "By Friday eleven people" in tip.inner_text()
        dot.click()
        page.wait_for_function("document.querySelector('.story .here')")
        assert "By Friday" in page.locator(".story .here").inner_text()
        assert noise == []
