"""axe-core finds nothing to complain of, with everything open, light and dark, wide and narrow."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from full import full_report
from pages import opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}}


@pytest.mark.parametrize("width", [1400, 400])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation(browser: Browser, tmp_path: Path, scheme: str, width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe

    with opened(browser, full_report(), tmp_path, width, color_scheme=scheme, bypass_csp=True) as (page, _):
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        page.add_style_tag(
            content="* { content-visibility: visible !important; transition: none !important }"
        )
        page.keyboard.press("j")
        page.keyboard.press("r")
        page.locator("[data-do=dismiss]").nth(1).click()
        found = Axe().run(page, options=RULES)
        assert found.response["violations"] == [], found.generate_report()
        page.keyboard.press("Escape")
        page.locator("#help-button").click()
        assert Axe().run(page, options=RULES).response["violations"] == []
