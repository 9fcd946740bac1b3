"""Working with the HTML report: filters, search, keys, review, export, citations."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from full import full_report
from pages import opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

REPORT = full_report()
NUMBER, NEGATION, NAME, CAUSE, MOTIVE = (f"00000000000000{end}" for end in ("a1", "b2", "d4", "c3", "e5"))
BROKEN_STORAGE = (
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied'); } })"
)


def shown(page: Page, selector: str = ".finding") -> list[str]:
    return page.evaluate(
        "s => [...document.querySelectorAll(s)].filter(e => !e.hidden).map(e => e.id.slice(2))", selector
    )


def fragment(page: Page) -> str:
    return page.evaluate("location.hash")


@pytest.mark.parametrize(
    ("do", "left", "address"),
    [
        ("[name=severity][value=note]", {NAME, MOTIVE, CAUSE}, "severity=note"),
        ("[name=kind][value=number]", {NUMBER}, "kind=number"),
        ("[name=baseline][value=known]", {NAME}, "baseline=known"),
        ("[name=state][value=dismissed]", set(), "state=dismissed"),
    ],
)
def test_boxes_filter_and_stand_in_the_address(
    browser: Browser, tmp_path: Path, do: str, left: set[str], address: str
) -> None:
    with opened(browser, REPORT, tmp_path) as (page, noise):
        page.locator(".filters summary").click()
        page.locator(do).check()
        assert set(shown(page)) == left
        assert fragment(page) == f"#?{address}"
        assert page.locator("#filter-count").inner_text().strip() == "(1)"
        assert f"{len(left)} of 5 findings" in page.locator("#status").inner_text()
        assert page.locator("p.none").is_visible() == (not left)
        page.reload()
        assert set(shown(page)) == left and page.locator(do).is_checked()
        page.locator("#status button").click()
        assert len(shown(page)) == 5 and fragment(page) == ""
        assert noise == []


def test_article_and_confidence_filter_findings_and_rows(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, REPORT, tmp_path) as (page, noise):
        page.locator(".filters summary").click()
        page.locator("#f-article").select_option("a4")
        assert set(shown(page)) == {CAUSE, MOTIVE}
        assert set(shown(page, ".matrix tbody tr")) == {"m2", "m4"}
        page.locator("#f-article").select_option("")
        page.locator("#f-confidence").fill("80")
        assert set(shown(page)) == {NUMBER, NAME}
        assert shown(page, ".matrix tbody tr") == ["m1"]
        page.keyboard.press("Escape")
        assert not page.locator(".panel").is_visible()
        assert fragment(page) == "#?confidence=80"
        assert noise == []


def test_figures_of_the_first_screen_lead_to_the_filtered_findings(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, REPORT, tmp_path) as (page, noise):
        page.locator(".figures a", has_text="Cause").click()
        assert shown(page) == [CAUSE]
        assert fragment(page) == "#findings?kind=cause"
        assert noise == []


def test_search_finds_words_in_any_order_case_and_accent(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, REPORT, tmp_path) as (page, noise):
        page.keyboard.press("/")
        page.keyboard.type("RÚSTED bearing")
        assert shown(page) == [CAUSE]
        assert "1 of 5 findings" in page.locator("#status").inner_text()
        assert shown(page, "details.text") == ["ticle-a1"]
        page.keyboard.press("Escape")
        page.keyboard.press("j")
        assert page.evaluate("document.activeElement.id") == f"f-{CAUSE}"
        assert fragment(page) == f"#f-{CAUSE}?q=R%C3%9ASTED+bearing"
        page.reload()
        assert shown(page) == [CAUSE] and page.locator("#search").input_value() == "RÚSTED bearing"
        assert noise == []


def test_a_deep_link_opens_its_finding_and_lifts_a_filter_that_hides_it(
    browser: Browser, tmp_path: Path
) -> None:
    with opened(browser, REPORT, tmp_path, fragment=f"#f-{MOTIVE}") as (page, noise):
        finding = page.locator(f"#f-{MOTIVE}")
        assert page.evaluate("document.activeElement.id") == f"f-{MOTIVE}"
        assert page.evaluate("scrollY") > 0
        assert finding.locator(".sides").is_visible()
        page.evaluate(f"location.hash = '#f-{NAME}?kind=number'")
        page.wait_for_function(f"document.activeElement.id === 'f-{NAME}'")
        assert len(shown(page)) == 5
        assert noise == []


def test_keys_walk_open_and_explain(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, REPORT, tmp_path) as (page, noise):
        seen = []
        for key in "jjkj":
            page.keyboard.press(key)
            seen.append(page.evaluate("document.activeElement.id.slice(2)"))
        assert seen == [NUMBER, NEGATION, NUMBER, NEGATION]
        sides = page.locator(f"#f-{NEGATION} .sides")
        assert sides.is_visible()
        page.keyboard.press("o")
        assert not sides.is_visible()
        page.keyboard.press("o")
        assert sides.is_visible()
        page.keyboard.press("?")
        assert page.locator("#help").is_visible()
        page.locator("#keys-on").uncheck()
        page.keyboard.press("Escape")
        assert not page.locator("#help").is_visible()
        page.keyboard.press("k")
        assert page.evaluate("document.activeElement.id.slice(2)") != NUMBER  # switched off
        page.locator("#help-button").click()
        page.locator("#keys-on").check()
        page.locator("#help form button").click()
        page.locator("#search").fill("j")
        assert fragment(page).endswith("q=j")
        assert noise == []


@pytest.mark.parametrize("storage", ["kept", "refused"])
def test_review_is_kept_and_saved_as_a_baseline(browser: Browser, tmp_path: Path, storage: str) -> None:
    with opened(browser, REPORT, tmp_path / "report") as (page, noise):
        if storage == "refused":
            page.add_init_script(BROKEN_STORAGE)
            page.reload()
        page.keyboard.press("j")
        page.keyboard.press("r")
        page.keyboard.press("j")
        page.keyboard.press("x")
        page.keyboard.type("told by <b>two</b> people")
        page.keyboard.press("Enter")
        assert "dismissed" in (page.locator(f"#f-{NEGATION}").get_attribute("class") or "")
        if storage == "kept":
            page.reload()
        assert page.locator(f"#f-{NUMBER} .review-note").inner_text().endswith("reviewed")
        assert (
            page.locator(f"#f-{NEGATION} .review-note")
            .inner_text()
            .endswith("dismissed: told by <b>two</b> people")
        )
        page.locator(".filters summary").click()
        page.locator("[name=state][value=open]").check()
        assert set(shown(page)) == {NAME, CAUSE, MOTIVE}
        page.keyboard.press("Escape")
        with page.expect_download() as download:
            page.locator(".export:visible").last.click()
        saved = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
        today = page.evaluate("new Date().toLocaleDateString('sv')")
        assert download.value.suggested_filename == "baseline.json"
        assert saved == {
            "schema": "checker-baseline/1",
            "entries": [
                {
                    "fingerprint": NUMBER,
                    "kind": "number",
                    "summary": "People hurt: 7 or 9",
                    "reason": "reviewed",
                    "date": today,
                },
                {
                    "fingerprint": NEGATION,
                    "kind": "negation",
                    "summary": "Whether the bridge was inspected in March",
                    "reason": "told by <b>two</b> people",
                    "date": today,
                },
            ],
        }
        page.locator("#status button").click()
        page.locator(f"#f-{NEGATION} [data-do=dismiss]").click()
        assert page.locator(f"#f-{NEGATION} .review-note").count() == 0  # taken back
        assert noise == []


def test_a_citation_has_both_quotes_with_their_sources(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, REPORT, tmp_path, permissions=["clipboard-read", "clipboard-write"]) as (
        page,
        noise,
    ):
        finding = page.locator(f"#f-{NUMBER}")
        copied = {}
        for name in ("text", "markdown", "link"):
            finding.locator(f"[data-do={name}]").click()
            page.wait_for_function(
                "n => document.querySelector(`#f-00000000000000a1 .said`).textContent.includes(n)",
                arg={"text": "Citation copied.", "markdown": "Markdown", "link": "Link"}[name],
            )
            copied[name] = page.evaluate("navigator.clipboard.readText()")
        assert copied["text"].splitlines()[:4] == [
            "People hurt: 7 or 9",
            "A. 7 people",
            "   “Seven people were hurt when the footbridge at Orlen Quay gave way on Tuesday evening.”",
            "   — Orlen Herald Footbridge at Orlen Quay gives way, 7 May 2031",
        ]
        assert "B. 9 people" in copied["text"] and "“Bridge collapse injures nine”" in copied["text"]
        assert "**People hurt: 7 or 9**" in copied["markdown"] and "- A. **7 people**" in copied["markdown"]
        assert copied["link"].endswith(f"report.html#f-{NUMBER}")
        assert noise == []


def test_the_matrix_sorts_by_any_column_and_says_so(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, REPORT, tmp_path) as (page, noise):
        heads = page.locator(".matrix thead th")
        assert heads.first.get_attribute("aria-sort") == "none"
        orders = []
        for _ in range(3):
            heads.nth(7).locator("button").click()  # the article a4
            orders.append((heads.nth(7).get_attribute("aria-sort"), shown(page, ".matrix tbody tr")))
        assert orders == [
            ("ascending", ["m4", "m2", "m1"]),
            ("descending", ["m1", "m2", "m4"]),
            ("none", ["m1", "m4", "m2"]),
        ]
        heads.nth(2).locator("button").click()  # how sure, the surest first
        assert shown(page, ".matrix tbody tr") == ["m1", "m4", "m2"]
        heads.nth(1).locator("button").click()  # kinds by name, those without a conflict first
        assert shown(page, ".matrix tbody tr") == ["m2", "m4", "m1"]
        heads.nth(0).locator("button").focus()
        page.keyboard.press("Enter")
        assert shown(page, ".matrix tbody tr") == ["m1", "m2", "m4"]
        assert noise == []


def test_two_clicks_from_the_first_screen_at_most(browser: Browser, tmp_path: Path) -> None:
    """The spellings of a name with their sources; who gives which motive; who is silent on a matter."""
    with opened(browser, REPORT, tmp_path) as (page, noise):
        page.locator(".bar nav a", has_text="Names").click()
        row = page.locator("#people tbody tr").first
        assert row.is_visible()
        assert row.locator("td").first.inner_text().split("\n") == [
            "≠ Ilse Brand Bridge collapse injures nine",
            "≠ Ilse Brandt Orlen Herald",
        ]
        page.locator(".bar nav a", has_text="Motives").click()
        account = page.locator(".account", has_text="to save the costs")
        assert account.is_visible() and "Given by Ilse Brand, the operator" in account.inner_text()
        page.locator(".bar nav a", has_text="Who says what").click()
        silent = page.locator("#m-m1 td").nth(6)
        assert silent.is_visible() and silent.inner_text() == "–"
        assert page.locator(".matrix thead th").nth(7).inner_text() == "Quayside"
        assert noise == []


def test_a_cell_opens_the_finding(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, REPORT, tmp_path) as (page, noise):
        page.locator(f"#f-{CAUSE} > details > summary").click()
        assert not page.locator(f"#f-{CAUSE} .sides").is_visible()
        page.locator("#m-m4 td.conflict a").first.click()
        page.wait_for_function(f"document.activeElement.id === 'f-{CAUSE}'")
        assert page.locator(f"#f-{CAUSE} .sides").is_visible()
        assert noise == []
