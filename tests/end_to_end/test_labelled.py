"""Runs on the labelled material beside the repository: what is known to be in it, and the stories' score."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from runs import Compare, Run, call

pytestmark = pytest.mark.shared
FLOORS: dict[str, dict[str, float]] = json.loads(
    Path(__file__).with_name("floors.json").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def articles(shared_dir: Path) -> Path:
    return shared_dir / "seeds"


@pytest.fixture(scope="module")
def found(articles: Path, compare: Compare) -> Run:
    return compare(articles)


def test_envoy_has_three_names(found: Run) -> None:
    names = [
        {side["value"] for side in finding["sides"]}
        for finding in found.report["findings"]
        if finding["kind"] == "name" and "Kab" in finding["summary"]
    ]
    assert names == [{"Zamir Kablov", "Zamit Kabulov", "Zamir Kabulov"}]


def test_posts_of_the_envoy_are_one_finding(found: Run) -> None:
    quotes = [
        {mention["quote"] for side in finding["sides"] for mention in side["mentions"]}
        for finding in found.report["findings"]
        if finding["kind"] == "role"
    ]
    assert len([posts for posts in quotes if any("Kab" in quote for quote in posts)]) == 1


def test_no_page_furniture_is_a_claim(articles: Path) -> None:
    code, out, _ = call("claims", articles, "-f", "jsonl")
    assert code == 0
    claims = [json.loads(line) for line in out.splitlines()]
    wrong = ("800000", "850000", "Tamil Nadu", "Grace Young", "Morning Star")
    assert [claim["quote"] for claim in claims if any(word in claim["quote"] for word in wrong)] == []


def test_body_printed_twice_adds_nothing(articles: Path) -> None:
    _, out, _ = call("claims", articles, "-f", "jsonl")
    claims = [json.loads(line) for line in out.splitlines()]
    long = [(claim["file"], claim["text"]) for claim in claims if len(claim["text"].split()) >= 8]
    assert len(long) == len(set(long))


@pytest.fixture(scope="module")
def score(shared_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The figures of the scorer over all stories, each compared by a process of its own."""
    stories = sorted(path for path in (shared_dir / "stories").iterdir() if path.is_dir())
    cache = tmp_path_factory.mktemp("cache")
    compare = f"{sys.executable} -m checker compare {{story}} -o {{out}} -f json --quiet --cache-dir {cache}"
    scorer = [sys.executable, shared_dir / "eval" / "score.py", *stories, "--json", "--command", compare]
    done = subprocess.run(scorer, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    total: dict[str, Any] = json.loads(done.stdout)["total"]
    return total


@pytest.mark.parametrize("figure", FLOORS)
def test_score_of_the_stories(score: dict[str, Any], figure: str) -> None:
    ((bound, value),) = FLOORS[figure].items()
    assert score[figure] >= value if bound == "at least" else score[figure] <= value
