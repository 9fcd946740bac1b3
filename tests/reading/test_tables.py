"""Tables of articles."""

from __future__ import annotations

import json

import pytest

from checker.reading.records import Parsed
from checker.reading.tables import parse_csv, parse_json, parse_jsonl

STORY = "The mayor of Norby resigned on Monday after a vote in the council."


@pytest.mark.parametrize(
    "row",
    [
        {"text": STORY, "title": "Mayor resigns", "date": "2020-06-05", "source": "Norby Post", "url": "http://n/1"},
        {"Body": STORY, "Headline": "Mayor resigns", "Published": "5 June 2020",
         "publisher": {"name": "Norby Post"}, "link": "http://n/1"},
        {"content": STORY, "title": "Mayor  resigns", "publishedAt": "2020-06-05T10:00:00Z",
         "outlet": "Norby Post", "URL": "http://n/1"},
        {"articleBody": f"<p>{STORY}</p>", "title": "Mayor resigns", "date_published": "2020-06-05",
         "site_name": "Norby Post", "url": "http://n/1"},
    ],
)  # fmt: skip
def test_names_of_fields(row: dict[str, object]) -> None:
    (record,) = parse_jsonl(json.dumps(row), "utf-8").records
    assert record.text == f"Mayor resigns\n\n{STORY}"
    assert (record.title, record.published, record.dated_from) == ("Mayor resigns", "2020-06-05", "field")
    assert (record.outlet, record.url, record.record) == ("Norby Post", "http://n/1", "http://n/1")
    assert record.extracted


def test_bad_lines_are_named_and_the_others_read() -> None:
    lines = [
        json.dumps({"text": STORY}),
        "{bad",
        '{"title": "x"}',
        "[1]",
        "",
        json.dumps({"text": STORY + " He left."}),
    ]
    parsed = parse_jsonl("\n".join(lines), "utf-8")
    assert len(parsed.records) == 2
    assert [problem.reason.split(" ")[:2] for problem in parsed.problems] == [
        ["line", "2"],
        ["line", "4"],
        ["line", "3"],
    ]


def test_many_bad_lines_are_counted() -> None:
    parsed = parse_jsonl("{\n" * 500, "utf-8")
    assert len(parsed.problems) < 30
    assert "480" in parsed.problems[-1].reason


@pytest.mark.parametrize(
    "value",
    [
        [{"text": STORY}, {"text": STORY}],
        {"articles": [{"text": STORY}]},
        {"status": "ok", "data": [{"body": STORY}]},
        {"title": "Mayor resigns", "content": STORY},
    ],
)
def test_shapes_of_json(value: object) -> None:
    assert len(parse_json(json.dumps(value), "utf-8").records) == 1


@pytest.mark.parametrize("value", [{"name": "x", "version": "1"}, [], [1, 2], "text", [{"name": "x"}], None])
def test_other_json_is_no_article(value: object) -> None:
    assert parse_json(json.dumps(value), "utf-8") == Parsed()


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv(delimiter: str) -> None:
    table = f'headline{delimiter}body\nMayor resigns{delimiter}"{STORY}\n\nHe gave no reason."\n'
    (record,) = parse_csv(table, "utf-8").records
    assert record.text == f"Mayor resigns\n\n{STORY}\n\nHe gave no reason."


def test_names_of_rows_do_not_depend_on_their_order() -> None:
    rows = [
        {"id": "7", "text": STORY},
        {"id": "7", "text": STORY + " He left."},
        {"text": "No name. " + STORY},
    ]
    forward = parse_json(json.dumps(rows), "utf-8").records
    backward = parse_json(json.dumps(rows[::-1]), "utf-8").records
    assert {record.record for record in forward} == {record.record for record in backward}
    assert len({record.record for record in forward}) == 3


def test_half_of_a_surrogate_pair_is_replaced() -> None:
    (record,) = parse_json('[{"text": "The mayor \\ud83d resigned."}]', "utf-8").records
    record.text.encode()
