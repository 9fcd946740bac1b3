"""`report.md`: what it shows, its size, and that no text of an article acts in it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from baselined import GONE, REASON, baselined_report
from hostile import hostile_report
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from sample import sample_report

from checker.model import Report
from checker.reading.ignore import is_own_output
from checker.report.markdown_report import MOST, MarkdownRenderer, _text

CLEAN = sample_report(findings=(), skipped=(), warnings=())


def rendered(report: Report) -> str:
    return MarkdownRenderer().render(report)


def html(text: str) -> str:
    """The page that a reader of Markdown makes of it, HTML in it left alone."""
    return MarkdownIt("commonmark").render(text)


def test_new_findings_worst_first_then_what_folds_away() -> None:
    text = rendered(baselined_report())
    assert text.splitlines()[1] == "### checker: 1 error, 1 warning, 1 note"
    heads = re.findall(r"^#### (.*)", text, re.MULTILINE)
    assert heads == [
        "People hurt: 7 or 9",
        "Whether the bridge was inspected in March",
        "Why the footbridge fell: a rusted bearing, or overloading",
    ]
    assert "`articles/bridge/herald.txt:3`: Seven people were hurt" in text
    assert REASON in text and GONE.fingerprint in text and "`articles/bridge/photo.txt`: not text" in text
    assert text.count("<details>") == text.count("</details>") == 3


def test_clean() -> None:
    assert "no conflict or difference found" in rendered(CLEAN)


def test_no_text_of_an_article_makes_markup() -> None:
    text = rendered(hostile_report())
    page = html(text)
    ours = {"details", "/details", "summary", "/summary"}
    tags = set(re.findall(r"<(/?[a-z0-9]+)", page)) - ours
    assert tags <= {
        tag for t in ("h3", "h4", "p", "ul", "li", "strong", "code", "blockquote") for tag in (t, f"/{t}")
    }
    assert "\x1b" not in text and "\u202e" not in text


def test_nobody_is_notified_and_no_issue_linked(report: Report) -> None:
    finding = replace(report.findings[0], summary="@herald on #12 and GH-34", reason="- @all\n# 1. x")
    text = rendered(replace(report, findings=(finding,)))
    assert not re.search(r"@\w|#\d|GH-\d", text)


def test_fits_a_comment(report: Report) -> None:
    many = tuple(replace(report.findings[0], id=f"{n:016x}") for n in range(1000))
    skipped = tuple(replace(report.skipped[0], file=f"{n}.bin") for n in range(5000))
    text = rendered(replace(report, findings=many, skipped=skipped))
    assert MOST // 2 < len(text) <= MOST
    told = re.search(r"… and (\d+) more findings in the full report", text)
    assert told is not None
    assert int(told[1]) + text.count("#### ") == len(many)


def test_it_is_known_for_checkers_own(report: Report) -> None:
    assert is_own_output(rendered(report))


@pytest.mark.parametrize("plain", ["ends on 30 June 2025.", "5 (five), 'so' – \"it\" is; 50% & more"])
def test_ordinary_words_stay_readable(plain: str) -> None:
    assert _text(plain) == plain.replace("&", "&amp;")


@given(st.text(alphabet="a1 *_`[]()#>-+.!<|~\\&$=\n", max_size=30).filter(str.strip))
def test_any_text_reads_as_it_is(text: str) -> None:
    page = html(_text(text))
    flat = " ".join(text.split())
    wanted = flat.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert page.replace("\u2060", "") == f"<p>{wanted}</p>\n"
