"""Makes a folder of news articles for timing: several outlets on each matter, agreeing but for a few values.

The articles are made up by a seeded generator, from templates and lists of words. What was changed on purpose
is handed back; finding it is no measure of quality on real news, whose sentences are not this plain.

    python benchmarks/make_articles.py FOLDER [--articles N] [--matters N] [--words N] [--seed N]
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from article_words import (
    COMMON,
    COMPANIES,
    ENDINGS,
    FIRST,
    LAST,
    MATTERS,
    OUTLETS,
    POSTS,
    STREETS,
    SUBJECTS,
    TOWNS,
    VERBS,
)

Facts = Mapping[str, str]

# Slots that are told otherwise in one article, and the kind of difference this makes.
CHANGED = {"people": "number", "cost": "number", "injured": "number", "official": "name", "day": "date"}


@dataclass(frozen=True)
class Change:
    """One article of a matter tells a slot otherwise than the rest."""

    file: str
    matter: int
    kind: str
    told: str
    others: str


@dataclass(frozen=True)
class MadeArticle:
    file: str
    matter: int
    text: str


@dataclass(frozen=True)
class Folder:
    articles: tuple[MadeArticle, ...]
    changes: tuple[Change, ...]


def make(articles: int = 200, matters: int = 40, words: int = 500, seed: int = 1) -> Folder:
    """Make `articles` articles of about `words` words, spread evenly over `matters` matters.

    The same arguments give the same texts. In each matter of three or more articles, two of them (or as many
    as there are beyond two) tell one value otherwise. Raises ValueError unless 1 <= matters <= articles.
    """
    if not 1 <= matters <= articles:
        raise ValueError("there are at least one matter and as many articles as matters")
    made: list[MadeArticle] = []
    changes: list[Change] = []
    for matter in range(matters):
        rng = Random(f"{seed}:{matter}")
        count = articles // matters + (matter < articles % matters)
        some, changed = _matter(matter, count, words, rng)
        made += some
        changes += changed
    return Folder(tuple(made), tuple(changes))


def write(folder: Folder, into: Path) -> None:
    """Write each article to a text file in `into`, which is made. Raises OSError."""
    into.mkdir(parents=True, exist_ok=True)
    for article in folder.articles:
        (into / article.file).write_text(article.text, encoding="utf-8")


def _matter(matter: int, count: int, words: int, rng: Random) -> tuple[list[MadeArticle], list[Change]]:
    headline = list(MATTERS)[matter % len(MATTERS)]
    happened = date(2023, 1, 9) + timedelta(days=rng.randrange(700))
    facts = _facts(matter, happened, rng)
    templates = (*MATTERS[headline], *COMMON)
    told_slots = [
        slot for slot in CHANGED if any("{" + slot + "}" in way for fact in templates for way in fact)
    ]
    odd_ones = rng.sample(range(count), min(2, max(0, count - 2)))
    slots = dict(zip(odd_ones, rng.sample(told_slots, len(odd_ones)), strict=True))
    made, changes = [], []
    for number in range(count):
        outlet = OUTLETS[(matter + number) % len(OUTLETS)]
        file = f"m{matter + 1:03}-{number + 1:02}-{outlet.lower().replace(' ', '-')}.txt"
        own = dict(facts)
        if (slot := slots.get(number)) is not None:
            own |= _otherwise(slot, facts, rng)
            changes.append(Change(file, matter, CHANGED[slot], own[slot], facts[slot]))
        text = _article(headline, templates, own, outlet, happened, number, words, rng)
        made.append(MadeArticle(file, matter, text))
    return made, changes


def _facts(matter: int, happened: date, rng: Random) -> dict[str, str]:
    official, critic = (f"{rng.choice(FIRST)} {last}" for last in rng.sample(LAST, 2))
    day = min(happened.day, 27)  # one day later is still a day of the month
    happened = happened.replace(day=day)
    return {
        "town": TOWNS[matter % len(TOWNS)],
        "company": rng.choice(COMPANIES),
        "street": rng.choice(STREETS),
        "official": official,
        "official_last": official.split()[-1],
        "post": rng.choice(POSTS),
        "critic": critic,
        "weekday": f"{happened:%A}",
        "day": str(day),
        "month": f"{happened:%B}",
        "council": str(28 - rng.randrange(3)),
        "people": str(rng.randrange(60, 900)),
        "injured": str(rng.randrange(4, 40)),
        "hours": str(rng.randrange(3, 15)),
        "cost": str(rng.randrange(2, 95)),
        "aid": str(rng.randrange(2, 30)),
        "closed": str(rng.randrange(2, 12)),
        "before": str(rng.randrange(1978, 2016)),
        "inhabitants": str(rng.randrange(12, 480) * 1000),
        "distance": str(rng.randrange(20, 400)),
    }


def _otherwise(slot: str, facts: Facts, rng: Random) -> dict[str, str]:
    """Return what changes where a slot is told otherwise."""
    if slot == "official":
        first, last = facts["official"].split()
        other = rng.choice([name for name in FIRST if name != first])
        return {"official": f"{other} {last}"}
    if slot == "day":
        weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        after = weekdays[(weekdays.index(facts["weekday"]) + 1) % 7]
        return {"day": str(int(facts["day"]) + 1), "weekday": after}
    return {slot: str(int(facts[slot]) + rng.randrange(2, 2 + max(3, int(facts[slot]) // 2)))}


def _article(
    headline: str,
    templates: tuple[tuple[str, ...], ...],
    facts: Facts,
    outlet: str,
    happened: date,
    number: int,
    words: int,
    rng: Random,
) -> str:
    """Tell every fact once, the first first, with other sentences in between until there are words enough."""
    first, *rest = (
        ways[(number + place) % len(ways)].format(**facts) for place, ways in enumerate(templates)
    )
    rng.shuffle(rest)
    told = sum(len(sentence.split()) for sentence in (first, *rest))
    between: set[str] = set()
    while told + sum(len(sentence.split()) for sentence in between) < words:
        parts = rng.choice(SUBJECTS), rng.choice(VERBS), rng.choice(ENDINGS)
        between.add(" ".join(parts).format(**facts) + ".")
    sentences = [*rest, *sorted(between)]
    rng.shuffle(sentences)
    sentences.insert(0, first)
    step = rng.randrange(3, 6)
    body = [" ".join(sentences[at : at + step]) for at in range(0, len(sentences), step)]
    published = happened + timedelta(days=1)
    top = [headline.format(**facts), f"{outlet}, {published.day} {published:%B %Y}"]
    return "\n\n".join([*top, *body]) + "\n"


def main() -> None:
    """Write a folder and print what was changed, one line of JSON each."""
    parser = argparse.ArgumentParser(description="Make a folder of articles.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--matters", type=int, default=40)
    parser.add_argument("--words", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    folder = make(options.articles, options.matters, options.words, options.seed)
    write(folder, options.folder)
    for change in folder.changes:
        print(json.dumps(asdict(change)))


if __name__ == "__main__":
    main()
