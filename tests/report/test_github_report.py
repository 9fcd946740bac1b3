"""Workflow commands for GitHub: one a line, worst first, and none that an article could have written."""

from __future__ import annotations

import re
from dataclasses import replace

from baselined import GONE, baselined_report
from hostile import hostile_report
from sample import sample_report

from checker.model import Report
from checker.report.github_report import GithubRenderer

COMMAND = re.compile(r"::(error|warning|notice) ((?:\w+=[^,:\r\n]*,?)+)::([^\r\n]*)")
DECODED = (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"))


def commands(report: Report) -> list[tuple[str, dict[str, str], str]]:
    """(command, properties, message) of each line, as the runner reads them."""
    found = []
    for line in GithubRenderer().render(report).rstrip("\n").split("\n"):
        match = COMMAND.fullmatch(line)
        assert match is not None, line
        properties = dict(item.split("=", 1) for item in match[2].split(","))
        found.append((match[1], {k: decoded(v) for k, v in properties.items()}, decoded(match[3])))
    return found


def decoded(text: str) -> str:
    for escape, char in DECODED:
        text = text.replace(escape, char)
    return text


def test_worst_first_and_known_findings_left_out(report: Report) -> None:
    told = commands(report)
    assert [name for name, _, _ in told] == ["error", "warning", "notice", "warning", "notice"]
    assert not any("Ilse Brandt or Ilse Brand" in properties["title"] for _, properties, _ in told)


def test_place_and_sides(report: Report) -> None:
    _, properties, message = commands(report)[0]
    assert properties == {
        "file": "herald.txt",
        "line": "3",
        "endLine": "3",
        "col": "1",
        "endColumn": "86",
        "title": "number 0.91: People hurt: 7 or 9",
    }
    assert "7 people: herald.txt:3: Seven people" in message
    assert "9 people: courier.txt:1 and 2 more: Bridge collapse" in message


def test_files_are_of_the_repository_and_lost_entries_are_told() -> None:
    told = commands(baselined_report())
    assert told[0][1]["file"] == "articles/bridge/herald.txt"
    assert GONE.fingerprint in told[-1][2]


def test_hostile_text_makes_no_command_of_its_own() -> None:
    report = hostile_report()
    nasty = "x\r\n::error::owned\n::set-output name=a::b"
    findings = tuple(replace(f, summary=nasty, reason=nasty) for f in report.findings)
    told = commands(replace(report, findings=findings))
    new = [f for f in findings if f.baseline == "new"]
    assert len(told) == len(new) + len(report.skipped) + len(report.warnings)


def test_clean_is_said() -> None:
    (told,) = commands(sample_report(findings=(), skipped=(), warnings=()))
    assert told == ("notice", {"title": "checker"}, "no new conflict or difference found")
