"""`checker claim`: statements that hold, that do not, and that are about something else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from runs import REPOSITORY, call

from checker import Answer, Answers, Options, Verdict, check
from checker.report import schema

STORY = (
    ("The footbridge in Tarnholm was opened by Mayor Bogdan Stefanovich.", "both"),
    ("Arvena Works finished the footbridge in fourteen months.", "supported"),
    ("Arvena Works finished the footbridge in thirty months.", "contradicted"),
    ("The footbridge cost 4.2 million euros.", "both"),
    ("The footbridge cost 9.9 million euros.", "contradicted"),
    ("The footbridge was opened on 11 May 2023.", "both"),
    ("The footbridge was opened on 23 June 2023.", "contradicted"),
    ("Some 600 residents of Tarnholm watched the opening of the footbridge.", "supported"),
    ("Bogdan Stefanowitsch is the mayor of Tarnholm.", "both"),
    ("Ingrid Aasland is the mayor of Tarnholm.", "not found"),
    ("The footbridge in Oststad collapsed in a storm.", "not found"),
    ("The price of bread rose by ten percent in Egypt.", "not found"),
)
SEEDS = (
    ("Zamir Kabulov is Russia's ambassador to Afghanistan", "contradicted"),
    ("The Moscow format was formed in 2017", "supported"),
    ("The Moscow format was formed in 2015", "contradicted"),
    ("Zamir Kablov is the Russian president's special envoy for Afghanistan", "both"),
    ("Angela Merkel is Russia's ambassador to Afghanistan", "not found"),
)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Options:
    return Options(cache_dir=tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="module")
def of_story(story: Path, cache: Options) -> dict[str, Answer]:
    return {a.text: a for a in check([text for text, _ in STORY], story, cache).answers}


@pytest.fixture(scope="module")
def of_seeds(cache: Options) -> Answers:
    return check([text for text, _ in SEEDS], REPOSITORY / "seeds", cache)


def files(answers: Answers, claims: tuple[Any, ...]) -> set[str]:
    names = {article.id: article.file for article in answers.articles}
    return {names[claim.article] for claim in claims}


@pytest.mark.parametrize(("text", "verdict"), STORY)
def test_a_story(of_story: dict[str, Answer], text: str, verdict: str) -> None:
    answer = of_story[text]
    assert answer.verdict.value == verdict, answer.reason
    assert bool(answer.supports) == (verdict in {"supported", "both"})
    assert bool(answer.contradicts) == (verdict in {"contradicted", "both"})
    assert answer.reason


def test_a_wrong_figure_names_both(of_story: dict[str, Answer]) -> None:
    differs = of_story["The footbridge cost 9.9 million euros."].differs
    assert {(d.asked, d.found) for d in differs} == {
        ("9.9 million euros", "4.2 million euros"),
        ("9.9 million euros", "6.8 million euros"),
    }


def test_another_spelling_names_both(of_story: dict[str, Answer]) -> None:
    differs = of_story["Bogdan Stefanowitsch is the mayor of Tarnholm."].differs
    assert ("Bogdan Stefanowitsch", "Bogdan Stefanovich") in {(d.asked, d.found) for d in differs}


@pytest.mark.parametrize(("number", "verdict"), list(enumerate(v for _, v in SEEDS)))
def test_the_examples(of_seeds: Answers, number: int, verdict: str) -> None:
    assert of_seeds.answers[number].verdict.value == verdict


def test_another_post_names_the_articles_and_the_posts(of_seeds: Answers) -> None:
    answer = of_seeds.answers[0]
    assert files(of_seeds, answer.contradicts) >= {
        "embassy-meeting-in-kabul.txt",
        "kabulov-on-foreign-troops.txt",
    }
    asked = {d.asked for d in answer.differs}
    found = {d.found for d in answer.differs}
    assert "Russia's ambassador to Afghanistan" in asked
    assert "Russian envoy" in found and "special envoy for Afghanistan" in " ".join(found)


def test_a_wrong_year_names_both(of_seeds: Answers) -> None:
    (difference,) = of_seeds.answers[2].differs
    assert (difference.asked, difference.found) == ("2015", "2017")


def test_one_statement_alone_or_among_others_is_judged_alike(
    of_story: dict[str, Answer], story: Path, cache: Options
) -> None:
    text = "The footbridge cost 9.9 million euros."
    (alone,) = check(text, story, cache).answers
    assert (alone.verdict, alone.differs) == (of_story[text].verdict, of_story[text].differs)


@pytest.mark.parametrize("text", ["Was the footbridge opened in May?", "Well then."])
def test_what_states_nothing_is_not_found(story: Path, cache: Options, text: str) -> None:
    (answer,) = check(text, story, cache).answers
    assert answer.verdict is Verdict.NOT_FOUND
    assert "nothing that can be checked" in answer.reason


def test_printed_for_a_program(story: Path, cache: Options) -> None:
    text = "The footbridge cost 4.2 million euros"
    arguments = ("claim", text, story, "--cache-dir", cache.cache_dir or "")
    code, out, err = call(*arguments, "-f", "json", "--fail-on", "contradicted")
    assert (code, err) == (1, "")
    data = json.loads(out)
    Draft202012Validator(schema.load("claim")).validate(data)
    (answer,) = data["claims"]
    assert answer["text"] == text
    assert {m["file"] for m in answer["supports"]} == {"courier.txt", "weekly.txt"}
    assert answer["supports"][0]["speaker"] == "the town council"
    (contra,) = answer["contradicts"]
    assert contra["file"] == "harbour post.html" and contra["start"] is None
    assert answer["differs"] == [{"asked": "4.2 million euros", "found": "6.8 million euros"}]


def test_printed_for_a_person(story: Path, cache: Options) -> None:
    keep = ("--cache-dir", cache.cache_dir or "")
    code, out, err = call("claim", "The footbridge cost 9.9 million euros", story, *keep)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0] == "contradicted: The footbridge cost 9.9 million euros"
    assert lines[1:3] == ["  asked: 9.9 million euros", "  found: 4.2 million euros / 6.8 million euros"]
    assert "  contradicted by courier.txt, said by the town council" in lines


def test_without_the_entailment_model_values_are_still_compared(story: Path, cache: Options) -> None:
    options = Options(cache_dir=cache.cache_dir, use_nli=False)
    (wrong, other) = check(
        ["The footbridge cost 9.9 million euros", "The moon is made of cheese"], story, options
    ).answers
    assert (wrong.verdict, other.verdict) == (Verdict.CONTRADICTED, Verdict.NOT_FOUND)


def test_statements_that_state_nothing_are_an_error(story: Path, cache: Options) -> None:
    code, out, err = call("claim", "Well then.", story, "--cache-dir", cache.cache_dir or "")
    assert (code, out.splitlines()[0]) == (2, "not found: Well then.")
    assert err == "checker: no statement that can be checked; give whole sentences that state something\n"


def test_articles_that_state_nothing_are_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("What now? Who knows?\n", encoding="utf-8")
    code, out, err = call("claim", "The moon is made of cheese", tmp_path, "--no-cache")
    assert (code, out) == (2, "")
    assert err.startswith("checker: the articles state nothing that can be checked")


def test_no_article_is_an_error(tmp_path: Path) -> None:
    code, out, err = call("claim", "The moon is made of cheese", tmp_path)
    assert (code, out) == (2, "")
    assert err.startswith("checker: no article at the paths given")
