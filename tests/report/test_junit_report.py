"""`report.xml`: the elements and attributes that build servers read, and text that cannot break them."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from baselined import GONE, REASON, baselined_report
from hostile import hostile_report
from sample import sample_report

from checker.model import Report
from checker.report.junit_report import JunitRenderer

CLEAN = sample_report(findings=(), skipped=(), warnings=())

# What the schema that build servers publish allows: element -> (children, attributes it must have, may have).
STRUCTURE: dict[str, tuple[set[str], set[str], set[str]]] = {
    "testsuites": ({"testsuite"}, set(), {"name", "time", "tests", "failures", "errors", "skipped"}),
    "testsuite": (
        {"testcase", "system-out", "system-err", "properties"},
        {"name", "tests"},
        {"failures", "errors", "skipped", "time"},
    ),
    "testcase": (
        {"failure", "skipped", "error", "system-out", "system-err"},
        {"name", "classname"},
        {"time", "file", "line"},
    ),
    "failure": (set(), {"message", "type"}, set()),
    "skipped": (set(), set(), {"message"}),
    "system-out": (set(), set(), set()),
}


def parsed(report: Report) -> ET.Element:
    return ET.fromstring(JunitRenderer().render(report).encode("utf-8"))


@pytest.mark.parametrize("report", [sample_report(), baselined_report(), hostile_report(), CLEAN])
def test_structure_and_counts(report: Report) -> None:
    root = parsed(report)
    assert root.tag == "testsuites"
    for element in root.iter():
        children, must, may = STRUCTURE[element.tag]
        assert {child.tag for child in element} <= children
        assert must <= set(element.attrib) <= must | may
        if element.tag in {"testsuites", "testsuite"}:
            cases = list(element.iter("testcase"))
            assert int(element.attrib["tests"]) == len(cases)
            assert int(element.attrib["failures"]) == len(list(element.iter("failure")))
            assert int(element.attrib["skipped"]) == len(list(element.iter("skipped")))


def test_a_suite_a_kind_and_a_failure_a_finding(report: Report) -> None:
    root = parsed(report)
    assert [suite.get("name") for suite in root] == [
        "checker.name",
        "checker.number",
        "checker.negation",
        "checker.cause",
    ]
    case = root.find("testsuite[@name='checker.number']/testcase")
    assert case is not None and (case.get("file"), case.get("line")) == ("herald.txt", "3")
    failure = case.find("failure")
    assert failure is not None and failure.text is not None
    assert failure.get("message") == "error number 0.91: People hurt: 7 or 9"
    assert "herald.txt:3:1: Seven people were hurt" in failure.text
    assert "9 people\n  courier.txt:1:1: Bridge collapse" in failure.text


def test_known_findings_are_skipped_with_their_reason() -> None:
    case = parsed(baselined_report()).find("testsuite[@name='checker.name']/testcase")
    assert case is not None and case.find("failure") is None
    skipped = case.find("skipped")
    assert skipped is not None and skipped.get("message") == f"known: {REASON}"


def test_one_passing_case_when_clean() -> None:
    (suite,) = parsed(CLEAN)
    (case,) = suite
    assert (case.tag, list(case)) == ("testcase", [])


def test_what_to_know_of_the_run_stands_in_the_first_suite() -> None:
    out = parsed(baselined_report())[0].findtext("system-out")
    assert out is not None
    assert "warning: The date of wire.txt is not known." in out
    assert "skipped articles/bridge/photo.txt: not text" in out
    assert GONE.fingerprint in out
