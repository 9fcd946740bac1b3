"""`checker kinds`, `checker schema`, `checker explain`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from checker.cli.main import run
from checker.kinds import MEANINGS, details
from checker.model import Kind

MENTION = {
    "article": "a1",
    "file": "herald.txt",
    "record": None,
    "quote": "Seven\n  were hurt.",
    "start": 10,
    "end": 27,
    "speaker": None,
    "title": False,
}
REPORT = {
    "schema": "checker-report/1",
    "findings": [
        {
            "id": "00000000000000a1",
            "kind": "number",
            "scope": "cross",
            "confidence": 0.914,
            "severity": "error",
            "by": ["numbers", "entailment"],
            "summary": "People hurt: 7 or 9",
            "reason": "no rounding makes them one",
            "baseline": "known",
            "matter": "injured",
            "evidence": [
                {"name": "same event", "text": "both name the quay", "weight": 1.25},
                {"name": "numbers", "text": "values apart", "weight": 0.0},
            ],
            "sides": [
                {"value": "7", "mentions": [MENTION]},
                {
                    "value": "9",
                    "mentions": [
                        MENTION
                        | {
                            "file": "t.csv",
                            "record": "r2",
                            "start": None,
                            "end": None,
                            "speaker": "I. Brandt",
                        }
                    ],
                },
            ],
        },
        {"id": "00000000000000b2"},
    ],
}


@pytest.fixture
def report(tmp_path: Path) -> str:
    path = tmp_path / "report.json"
    path.write_text(json.dumps(REPORT), encoding="utf-8")
    return str(path)


def test_explain(report: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "00000000000000A", "--report", report]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "error number 0.91, known to the baseline  People hurt: 7 or 9",
        "fingerprint 00000000000000a1",
        "",
        "Why: no rounding makes them one",
        "Found between articles by: numbers, entailment",
        "  same event: both name the quay (+1.25)",
        "  numbers: values apart",
        "",
        "7",
        "  herald.txt [10:27]",
        "    Seven were hurt.",
        "",
        "9",
        "  t.csv r2, said by I. Brandt",
        "    Seven were hurt.",
        "",
        f"Kind number: {MEANINGS[Kind.NUMBER].text}",
        "More: checker kinds number",
    ]


def test_explain_for_a_program(report: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "00000000000000a1", "--report", report, "-f", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == REPORT["findings"][0]


@pytest.mark.parametrize(
    ("fingerprint", "message"),
    [
        ("ffff", "no such finding"),
        ("0000", "several findings begin so; give more of it"),
        ("0", "no such finding"),
    ],
)
def test_fingerprints_that_name_no_finding(
    report: str, capsys: pytest.CaptureFixture[str], fingerprint: str, message: str
) -> None:
    assert run(["explain", fingerprint, "--report", report]) == 2
    err = capsys.readouterr().err
    assert message in err and report in err and err.count("\n") == 1


@pytest.mark.parametrize("content", ["{", "[]", '{"schema": "checker-claim/1"}'])
def test_files_that_are_no_report(tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(content, encoding="utf-8")
    assert run(["explain", "0000", "--report", str(path)]) == 2
    assert "name a report.json of checker" in capsys.readouterr().err


def test_kinds(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["kinds"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == [kind.value for kind in Kind]


@pytest.mark.parametrize("kind", list(Kind))
def test_a_kind_is_explained_with_an_example_and_its_modules_words(
    kind: Kind, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["kinds", kind.value]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"{kind.value}: ")
    assert all(sentence in out for sentence in MEANINGS[kind].example)
    assert len(details(kind)) > 200, "what it finds and what it lets pass"
    assert details(kind) in out


@pytest.mark.parametrize("name", ["report", "claim", "baseline"])
def test_schemas(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", name]) == 0
    schema = json.loads(capsys.readouterr().out)
    Draft202012Validator.check_schema(schema)
    assert schema["properties"]["schema"]["const"] == f"checker-{name}/1"


def test_the_report_is_the_schema_meant(capsys: pytest.CaptureFixture[str]) -> None:
    run(["schema"])
    assert json.loads(capsys.readouterr().out)["title"] == "checker report, version 1"
