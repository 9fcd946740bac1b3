"""What a notebook shows, of hostile text too."""

from __future__ import annotations

import re
from dataclasses import replace

from hostile import hostile_report
from sample import sample_report

from checker.model import Report

OURS = {"div", "p", "b", "table", "thead", "tbody", "tr", "th", "td", "span", "br", "small", "ul", "li"}


def test_no_text_of_an_article_makes_markup() -> None:
    report = hostile_report()
    for html in (report._repr_html_(), *(finding._repr_html_() for finding in report.findings)):
        assert set(re.findall(r"</?(\w+)", html)) <= OURS
        assert "\x1b" not in html and "\u202e" not in html


def test_worst_first_and_known_ones_marked(report: Report) -> None:
    html = report._repr_html_()
    places = [
        html.index(words) for words in ("People hurt", "Whether the bridge", "Ilse Brandt or Ilse Brand")
    ]
    assert places == sorted(places)
    assert "(known)" in html and "Orlen Herald" in html


def test_long_reports_are_cut(report: Report) -> None:
    many = tuple(replace(report.findings[0], id=f"{n:016x}") for n in range(80))
    assert "… and 30 more" in replace(report, findings=many)._repr_html_()


def test_nothing_found() -> None:
    html = sample_report(findings=(), warnings=("only one article",))._repr_html_()
    assert "no conflict or difference" in html and "only one article" in html and "<table" not in html
