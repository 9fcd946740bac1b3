"""`report.json`: the contract, field by field, and the schema that describes it."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hostile import hostile_report
from jsonschema import Draft202012Validator
from sample import sample_report

from checker.model import Report, Speaker
from checker.report import schema
from checker.report.json_report import JsonRenderer

EMPTY = sample_report(
    articles=(), claims=(), entities=(), copies={}, findings=(), corroborations=(), developments=(),
    matters=(), skipped=(), warnings=(), models={}, options={},
)  # fmt: skip


def parsed(report: Report) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(JsonRenderer().render(report))
    return data


def closed(node: Any) -> Any:
    """The schema with every object held to the properties that it names."""
    if isinstance(node, dict):
        node = {key: closed(value) for key, value in node.items()}
        if node.get("type") == "object" and "properties" in node:
            node["additionalProperties"] = False
    elif isinstance(node, list):
        node = [closed(item) for item in node]
    return node


def properties(node: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(node, dict):
        for name, value in node.get("properties", {}).items():
            yield f"{path}/{name}", value
        for key, value in node.items():
            yield from properties(value, f"{path}/{key}")


def mentions(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for finding in data["findings"]:
        for side in finding["sides"]:
            yield from side["mentions"]
    for corroboration in data["corroborations"]:
        yield from corroboration["mentions"]
    for development in data["developments"]:
        for step in development["steps"]:
            yield from step["mentions"]


def test_schema_is_valid_and_describes_every_property() -> None:
    Draft202012Validator.check_schema(schema.load())
    bare = [
        name
        for name, value in properties(schema.load())
        if "$ref" not in value and not value.get("description")
    ]
    assert bare == []


@pytest.mark.parametrize(
    "report",
    [sample_report(), hostile_report(), EMPTY, sample_report(timings={"read": 0.12345, "pair": 2.0})],
    ids=["sample", "hostile", "empty", "timed"],
)
def test_report_fits_the_schema_and_has_no_field_that_it_does_not_describe(report: Report) -> None:
    errors = list(Draft202012Validator(closed(schema.load())).iter_errors(parsed(report)))
    assert errors == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), "checker-report/2"),
        (("findings", 0, "kind"), "colour"),
        (("findings", 0, "id"), "xyz"),
        (("findings", 0, "confidence"), 1.2),
        (("findings", 0, "sides"), []),
        (("articles", 0, "published"), "7 May"),
        (("findings", 0, "sides", 0, "mentions", 0, "start"), -1),
    ],
)
def test_schema_refuses_what_breaks_the_contract(path: tuple[Any, ...], value: Any) -> None:
    data = parsed(sample_report())
    target = copy.deepcopy(data)
    node = target
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = value
    validator = Draft202012Validator(schema.load())
    assert validator.is_valid(data) and not validator.is_valid(target)


def test_quotes_slice_back_out_of_the_article() -> None:
    report = sample_report()
    articles = {article.id: article for article in report.articles}
    seen = list(mentions(parsed(report)))
    assert {m["article"] for m in seen} == {"a1", "a2", "a3", "a4"}
    for m in seen:
        if articles[m["article"]].extracted:
            assert m["start"] is None and m["end"] is None
        else:
            assert articles[m["article"]].text[m["start"] : m["end"]] == m["quote"]


def test_extracted_quotes_have_white_space_collapsed_and_others_have_not() -> None:
    report = sample_report()
    plain, page = report.articles[0], report.articles[3]
    broken = [
        replace(article, text=article.text.replace(" the ", "\n  the ", 1)) for article in (plain, page)
    ]
    data = [
        parsed(
            replace(
                report,
                articles=(article,),
                claims=(),
                entities=(),
                copies={},
                findings=(),
                developments=(),
                matters=(),
                corroborations=(
                    replace(
                        report.corroborations[0],
                        claims=(
                            replace(
                                report.claims[0], article=article.id, start=0, end=80, text=article.text[0:80]
                            ),
                        ),
                    ),
                ),
            )
        )["corroborations"][0]["mentions"][0]["quote"]
        for article in broken
    ]
    assert data[0] == broken[0].text[0:80] and "\n  the" in data[0]
    assert data[1] == " ".join(broken[1].text[0:80].split())


def test_fields_of_the_contract() -> None:
    data = parsed(sample_report())
    assert data["run"] == {
        "version": "9.9.9",
        "models": {"embedding": "all-MiniLM-L6-v2"},
        "options": {"cache": None, "formats": ["html", "json"], "min_confidence": 0.5},
    }
    assert [(a["id"], a["claims"], a["set_aside"], a["copies"]) for a in data["articles"]] == [
        ("a1", 3, 1, []),
        ("a2", 4, 0, ["a3"]),
        ("a3", 2, 0, ["a2"]),
        ("a4", 3, 0, []),
    ]
    worst = data["findings"][0]
    assert (worst["id"], worst["kind"], worst["severity"]) == ("00000000000000a1", "number", "error")
    assert worst["confidence"] == 0.91
    assert [m["start"] for m in worst["sides"][1]["mentions"] if m["article"] == "a2"] == [0, 30]
    assert worst["sides"][0]["mentions"][0]["speaker"] is None
    assert list(data["matters"][0]["claims"]) == ["a1", "a2", "a3"]
    assert data["entities"][0]["spellings"] == [
        {"spelling": "Ilse Brandt", "articles": ["a1"]},
        {"spelling": "Ilse Brand", "articles": ["a2"]},
    ]
    assert data["skipped"] == [{"file": "photo.txt", "reason": "not text"}]


def test_timings_only_when_taken() -> None:
    assert "timings" not in parsed(sample_report())["run"]
    assert parsed(sample_report(timings={"read": 0.12345}))["run"]["timings"] == {"read": 0.123}


def test_options_of_any_sort_become_plain() -> None:
    options = {"out": Path("reports"), "tags": {"b", "a"}, "deep": {"x": (1, None)}, "on": True}
    plain = parsed(sample_report(options=options))["run"]["options"]
    assert plain == {"out": "reports", "tags": ["a", "b"], "deep": {"x": [1, None]}, "on": True}


def test_same_bytes_whatever_the_order_of_findings_and_claims() -> None:
    report = sample_report()
    turned = replace(
        report,
        claims=report.claims[::-1],
        findings=tuple(
            replace(f, sides=tuple(replace(s, claims=s.claims[::-1]) for s in f.sides))
            for f in report.findings[::-1]
        ),
    )
    assert JsonRenderer().render(turned) == JsonRenderer().render(report)


def test_text_is_utf8_and_readable() -> None:
    report = sample_report()
    report = replace(
        report,
        findings=(replace(report.findings[0], summary="Żółw, \u2028 or tortoise"),),
        articles=(replace(report.articles[0], file="odd\udcff.txt"), *report.articles[1:]),
    )
    text = JsonRenderer().render(report)
    assert "Żółw" in text and text.endswith("}\n")
    data = json.loads(text.encode("utf-8"))
    assert data["articles"][0]["file"] == "odd\udcff.txt"


def test_speaker_is_a_name() -> None:
    report = sample_report()
    claim = replace(report.claims[0], speaker=Speaker("Rana Okoye", quoted=True))
    data = parsed(replace(report, corroborations=(replace(report.corroborations[0], claims=(claim,)),)))
    assert data["corroborations"][0]["mentions"][0]["speaker"] == "Rana Okoye"
