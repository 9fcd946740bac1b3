"""`report.xml`: JUnit XML, as build servers read it.

A suite per kind, a case per finding: new findings fail, known ones are skipped with the reason that the
baseline gives. Without a finding there is one suite with one case, which passes.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping

from checker.kinds import MEANINGS
from checker.model import Article, Finding, Kind, Report
from checker.report.order import in_reading_order, worst_first
from checker.report.positions import articles_of, path_from_here, position
from checker.report.text import clean, no_match

# Code points that XML 1.0 cannot carry, beyond what `clean` takes out.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class JunitRenderer:
    """The same bytes for the same report."""

    name = "junit"
    filename = "report.xml"

    def render(self, report: Report) -> str:
        root = ET.Element("testsuites", name="checker")
        findings = worst_first(report.findings)
        articles = articles_of(report)
        for kind in Kind:
            own = [finding for finding in findings if finding.kind is kind]
            if own:
                root.append(_suite(kind.value, [_case(f, articles, report) for f in own]))
        if not findings:
            case = ET.Element(
                "testcase", classname="checker", name="no conflict or difference found", time="0"
            )
            root.append(_suite("checker", [case]))
        _count(root, root.iter("testcase"))
        _tell(root[0], report)
        ET.indent(root, " ")
        text = ET.tostring(root, encoding="unicode")
        return f'<?xml version="1.0" encoding="UTF-8"?>\n<!-- checker-report -->\n{text}\n'


def _suite(name: str, cases: list[ET.Element]) -> ET.Element:
    suite = ET.Element("testsuite", name=f"checker.{name}" if name != "checker" else name)
    suite.extend(cases)
    _count(suite, cases)
    return suite


def _count(element: ET.Element, cases: object) -> None:
    own = list(cases)  # type: ignore[call-overload]
    element.set("tests", str(len(own)))
    element.set("failures", str(sum(case.find("failure") is not None for case in own)))
    element.set("errors", "0")
    element.set("skipped", str(sum(case.find("skipped") is not None for case in own)))
    element.set("time", "0")


def _case(finding: Finding, articles: Mapping[str, Article], report: Report) -> ET.Element:
    first = in_reading_order(finding.sides[0].claims, articles)[0]
    at = position(first, articles, report.base)
    case = ET.Element(
        "testcase",
        classname=f"checker.{finding.kind.value}",
        name=_xml(f"{finding.summary} [{finding.id}]"),
        time="0",
        file=_xml(at.file),
        line=str(at.line),
    )
    if finding.baseline == "known":
        reason = report.baseline.reason(finding.id) if report.baseline else ""
        ET.SubElement(case, "skipped", message=_xml(f"known: {reason}" if reason else "known"))
        return case
    head = f"{finding.severity.value} {finding.kind.value} {finding.confidence:.2f}: {finding.summary}"
    failure = ET.SubElement(case, "failure", message=_xml(head), type=finding.severity.value)
    failure.text = _xml(_body(finding, articles, report))
    return case


def _body(finding: Finding, articles: Mapping[str, Article], report: Report) -> str:
    lines = [MEANINGS[finding.kind].text, f"Reason: {finding.reason}", ""]
    for side in finding.sides:
        lines.append(side.value)
        for claim in in_reading_order(side.claims, articles):
            at = position(claim, articles, report.base)
            where = f"{at.file}:{at.line}:{at.column}" if at.exact else at.file
            record = f" ({articles[claim.article].record})" if articles[claim.article].record else ""
            said = f" [{claim.speaker.name}]" if claim.speaker else ""
            lines.append(f"  {where}{record}{said}: {claim.text}")
    return "\n".join([*lines, "", f"Fingerprint: {finding.id}"])


def _tell(suite: ET.Element, report: Report) -> None:
    """What a reader should know of the run, in the first suite."""
    lines = [f"warning: {warning}" for warning in report.warnings]
    lines += [f"skipped {path_from_here(s.file, report.base)}: {s.reason}" for s in report.skipped]
    lines += [no_match(entry) for entry in (report.baseline.unmatched if report.baseline else ())]
    if lines:
        ET.SubElement(suite, "system-out").text = _xml("\n".join(lines))


def _xml(text: str) -> str:
    return _NO_XML.sub("\ufffd", clean(text))
