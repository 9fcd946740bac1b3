"""Claims as printed: for a person, and for a program."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime

import pytest

from checker.model import (
    Act,
    Amount,
    Article,
    Block,
    BlockRole,
    Bound,
    Claim,
    EntityType,
    Kind,
    Mention,
    Post,
    Predicate,
    Reason,
    Speaker,
    Time,
    TimeRelation,
)
from checker.reading.ignore import is_own_output
from checker.report.claims import as_jsonl, as_text

TEXT = "Menu\nHarbour master Ida Brandvold said on 2 May 2023 that\nsome 40 boats had not left."
START = 5
ARTICLE = Article(
    id="a1",
    file="boats.txt",
    text=TEXT,
    blocks=(Block(0, 4, BlockRole.FURNITURE, "menu"), Block(START, len(TEXT), BlockRole.BODY)),
    encoding="utf-8",
    title="Boats",
    published="2023-05-03",
)
CLAIM = Claim(
    id="a1.1",
    article="a1",
    start=START,
    end=len(TEXT),
    quote=TEXT[START:],
    text=" ".join(TEXT[START:].split()),
    sentence=1,
    speaker=Speaker("Ida Brandvold", "e1"),
    mentions=(Mention("Ida Brandvold", "Ida Brandvold", EntityType.PERSON, 20, 33, "e1"),),
    amounts=(Amount("some 40", 63, 70, 40.0, "", "count", Bound.ABOUT, 36.0, 44.0, "boat"),),
    times=(
        Time(
            "2 May 2023",
            42,
            52,
            "day",
            TimeRelation.AT,
            datetime(2023, 5, 2),
            datetime(2023, 5, 3),
            event=("say",),
        ),
        Time("that morning", 0, 4, "part", TimeRelation.AT),
    ),
    posts=(Post("Harbour master", 5, 19, "master", ("harbour",), "Ida Brandvold", "e1"),),
    predicates=(Predicate("leave", "boat", None, True),),
    lemmas=frozenset({"say", "boat", "leave"}),
    negated=True,
)


def _json(article: Article = ARTICLE, claim: Claim = CLAIM) -> dict[str, object]:
    (line,) = as_jsonl([article], [claim])
    data: dict[str, object] = json.loads(line)
    return data


def test_text_shows_all_that_was_read() -> None:
    assert list(as_text([ARTICLE], [CLAIM])) == [
        "boats.txt: Boats (2023-05-03)",
        "  1 claim, 1 line set aside",
        f"  a1.1 [5:{len(TEXT)}] {CLAIM.text}",
        "      speaker: Ida Brandvold",
        "      names: Ida Brandvold (person e1)",
        "      amounts: some 40 = about 40  boat",
        "      times: 2 May 2023 = 2023-05-02 00:00 to 2023-05-03 00:00; that morning = not resolved",
        "      posts: Ida Brandvold: Harbour master",
        "      polarity: negated",
        "",
    ]


def test_text_with_what_was_set_aside() -> None:
    assert "  set aside (menu): Menu" in as_text([ARTICLE], [CLAIM], set_aside=True)


def test_article_without_claims() -> None:
    bare = replace(ARTICLE, title=None, published=None, record="r7")
    assert list(as_text([bare], [])) == [
        "boats.txt r7: no title (date unknown)",
        "  0 claims, 1 line set aside",
        "",
    ]


def test_text_sends_no_control_sequences_to_the_terminal() -> None:
    hostile = replace(ARTICLE, title="Boats\x1b]0;owned\x07\x1b[2J")
    assert not any(control in line for line in as_text([hostile], []) for control in "\x1b\x07")


def test_json_has_every_field_and_where_it_stands() -> None:
    data = _json()
    assert list(data)[:3] == ["schema", "file", "record"]
    assert TEXT[data["start"] : data["end"]] == data["quote"]  # type: ignore[misc]
    assert data["lemmas"] == ["boat", "leave", "say"]
    assert data["times"][0]["first"] == "2023-05-02T00:00:00"  # type: ignore[index]
    assert data["amounts"][0] | {"bound": "about", "low": 36.0} == data["amounts"][0]  # type: ignore[index]
    assert data["speaker"] == {"name": "Ida Brandvold", "entity": "e1", "quoted": False}


def test_extracted_text_has_no_offsets_at_any_depth() -> None:
    data = _json(replace(ARTICLE, extracted=True))
    parts = [data, *data["mentions"], *data["amounts"], *data["times"], *data["posts"]]  # type: ignore[misc]
    assert {(part["start"], part["end"]) for part in parts} == {(None, None)}
    assert data["quote"] == CLAIM.text
    assert "[" not in list(as_text([replace(ARTICLE, extracted=True)], [CLAIM]))[2]


def test_printed_claims_are_known_for_checkers_own() -> None:
    (line,) = as_jsonl([ARTICLE], [CLAIM])
    assert is_own_output(line)


def test_unknown_values_are_an_error_not_a_guess() -> None:
    odd = replace(CLAIM, negated=object())  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="object has no JSON form"):
        list(as_jsonl([ARTICLE], [odd]))


def test_reasons_are_printed_for_both() -> None:
    act = Act("some 40 boats had not left", 63, 89, "leave", lemmas=frozenset({"leave", "boat"}))
    storm = Reason("the storm", 10, 19, Kind.CAUSE, act, "because of", 0.9, lemmas=frozenset({"storm"}))
    claim = replace(CLAIM, reasons=(replace(storm, rejected=True),))
    assert "      reasons: not the storm (cause of: some 40 boats had not left)" in list(
        as_text([ARTICLE], [claim])
    )
    (told,) = json.loads(next(iter(as_jsonl([ARTICLE], [claim]))))["reasons"]
    assert (told["text"], told["rejected"], told["kind"]) == ("the storm", True, "cause")
    assert told["act"]["lemmas"] == ["boat", "leave"]
