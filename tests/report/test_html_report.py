"""The HTML report: what it holds, and that nothing from an article acts in it."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from full import full_report
from hostile import HOSTILE, LONG, hostile_report
from sample import sample_report

from checker.model import Report
from checker.report.html_report import HtmlRenderer
from checker.report.text import clean

VOID = {"meta", "link", "img", "br", "hr", "input"}


class Page(HTMLParser):
    """Reads a page: its elements, and the text and classes of each; complains of tags that do not nest."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: dict[str, list[str]] = {}
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
            self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, f"</{tag}> closes nothing"

    def handle_data(self, data: str) -> None:
        for tag in set(self.open):
            self.texts[tag][-1] += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def render(report: Report) -> str:
    return HtmlRenderer().render(report)


@pytest.mark.parametrize(
    "report",
    [
        sample_report(),
        full_report(),
        hostile_report(),
        sample_report(
            findings=(), corroborations=(), developments=(), entities=(), matters=(), skipped=(), warnings=()
        ),
    ],
    ids=["sample", "full", "hostile", "empty"],
)
def test_page_is_well_formed_and_self_contained(report: Report) -> None:
    page = Page(render(report))
    assert page.open == []
    assert page.all("script") == [{}]
    assert not page.all("img") and not page.all("link")
    assert not any("style" in attributes or "src" in attributes for _, attributes in page.elements)
    assert not any(name.startswith("on") for _, attributes in page.elements for name in attributes)
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = [a["href"] or "" for a in page.all("a")]
    assert {t[1:] for t in targets if t.startswith("#")} <= set(ids)


def test_generator_stands_first_and_names_the_version() -> None:
    html = render(sample_report())
    assert '<meta name="generator" content="checker 9.9.9">' in html[:300]
    assert html.endswith("</html>\n")


def test_policy_allows_the_one_style_sheet_and_the_one_script() -> None:
    html = render(sample_report())
    page = Page(html)
    policy = next(m["content"] for m in page.all("meta") if m.get("http-equiv") == "Content-Security-Policy")
    style, script = (
        base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        for text in (page.texts["style"][0], page.texts["script"][0])
    )
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; "
        "base-uri 'none'; form-action 'none'"
    )
    assert html.index("Content-Security-Policy") < html.index("<style>")


def test_hostile_text_is_shown_and_does_not_act() -> None:
    html = render(hostile_report())
    page = Page(html)
    assert "{{ 7*7 }}" in page.texts["h3"][0] and "49" not in page.texts["h3"][0]
    assert "</script><script>alert(1)" in page.texts["h3"][0]
    assert "onerror=alert(2)" in "".join(page.texts["blockquote"])
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff]", html)
    assert LONG in html
    assert "javascript:" not in html
    html.encode("utf-8")


def test_findings_come_worst_first_with_their_quotes_and_anchors() -> None:
    page = Page(render(sample_report()))
    anchors = [a["id"] for a in page.all("article")]
    assert anchors == [f"f-00000000000000{end}" for end in ("a1", "b2", "d4", "c3")]
    assert "Seven people were hurt" in page.texts["blockquote"][0]
    assert {"Seven people", "Nine people"} <= set(page.texts["mark"])
    assert "Ilse Brandt" in page.texts["mark"] and "Ilse Brand" in page.texts["mark"]


def test_what_surrounds_the_findings_is_there() -> None:
    html = " ".join(render(sample_report()).split())
    for words in (
        "1 contradiction, 1 likely conflict and 2 differences in 4 articles",
        "At least one of the sources is wrong",
        '<span class="severity note">note</span> 2</a>',
        "of 1 matter",
        "2 independent sources",
        "These articles have passages in common",
        "9 people</bdi> → <bdi>eleven people",
        '7 May 2031</time> <span class="quiet">(from its text)</span>',
        "May 2031 – 9 May 2031",
        "1 line set aside as page furniture",
        "photo.txt",
        "not text",
        "The date of wire.txt is not known.",
        'href="https://quayside.example/bridge?id=7&amp;p=1" rel="noreferrer noopener"',
        "Findings below 50 % are not shown.",
        "According to <bdi>the city engineer</bdi>",
        "known",
    ):
        assert words in html, words


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://paper.example/a", True),
        ("HTTP://paper.example/", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        (" https://paper.example/", False),
        ("//paper.example/", False),
        ("https:///x", False),
        (None, False),
    ],
)
def test_links_lead_to_the_web_alone(url: str | None, linked: bool) -> None:
    report = sample_report()
    report = replace(report, articles=(replace(report.articles[0], url=url), *report.articles[1:3]))
    report = replace(report, findings=(), corroborations=(), developments=())
    outward = [a for a in Page(render(report)).all("a") if not (a["href"] or "").startswith("#")]
    assert [a["href"] for a in outward] == ([url] if linked else [])


def test_nothing_found_is_said_with_the_confidence_asked() -> None:
    html = " ".join(render(sample_report(findings=())).split())
    assert "No conflict found in 4 articles" in html
    assert "No conflict and no difference was found at a confidence of 50 % or more" in html


def contrast(one: str, other: str) -> float:
    """WCAG 2 contrast ratio of two colours, "#rrggbb" each."""

    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [1, 2], ids=["light", "dark"])
def test_text_stands_out_from_what_it_stands_on(scheme: int) -> None:
    """Every pair of them, whether or not a page happens to show it."""
    (root,) = re.findall(r":root \{(.*?)\}", render(sample_report()), re.DOTALL)
    found = re.findall(r"--(\w+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)", root)
    colours = {colour[0]: colour[scheme] for colour in found}
    assert len(colours) >= 11
    for ground in ("paper", "card", "tint"):
        for text in ("ink", "quiet", "link", "error", "warning", "note", "good"):
            assert contrast(colours[text], colours[ground]) >= 4.5, (text, ground)
    assert contrast(colours["ink"], colours["mark"]) >= 4.5


def test_many_mentions_fold_away() -> None:
    report = sample_report()
    first = report.findings[0]
    crowded = replace(first, sides=(replace(first.sides[0], claims=report.claims[:7]), first.sides[1]))
    page = Page(render(replace(report, findings=(crowded,))))
    assert "4 more mentions" in [text.strip() for text in page.texts["summary"]]


def test_clean_keeps_what_people_read() -> None:
    assert clean("né\tà\nla «ligne» עברית") == "né\tà\nla «ligne» עברית"
    assert clean(HOSTILE).count("\ufffd") == 1
