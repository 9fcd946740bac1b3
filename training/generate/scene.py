"""Names, places and figures of one scene, and templates filled with them."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from training.generate.make import dress, tidy
from training.generate.values import Company, Day, Person, Town
from training.pairs import LABELS, Pair

Cast = dict[str, str]
T = TypeVar("T")
COMMON = frozenset({"The", "It", "In", "Both", "Neither", "Two", "A", "An", "Troops", "Shells", "There"})
PEOPLE, FIRMS, TOWNS, CLUBS = "pqrs", "fghjio", "tuvw", "ckl"


def cast(rng: random.Random, part: str = "train") -> Cast:
    """People p-s (last names P-S), firms f-j o, towns t-w (countries T-W), clubs c k l, days d e, years y z.

    No two of them can be taken for each other.
    """
    found: Cast = {}
    people, firms, towns, clubs = Person(), Company(), Town(), Company(club=True)
    used: set[str] = set()

    def fresh(draw: Callable[[], T], parts: Callable[[T], Sequence[str]]) -> T:
        while True:
            value = draw()
            words = parts(value)
            if not used & set(words):
                used.update(words)
                return value

    for key in PEOPLE:
        first, last = fresh(lambda: people.draw(rng, part), lambda name: name)
        found[key], found[key.upper()] = f"{first} {last}", last
    for key in FIRMS:
        found[key] = fresh(lambda: firms.draw(rng, part), lambda name: [name.split()[0]])
    for key in TOWNS:
        town, country = fresh(lambda: towns.draw(rng, part), lambda value: [one for one in value if one])
        found[key], found[key.upper()] = town, country
    for key in CLUBS:
        found[key] = fresh(lambda: clubs.draw(rng, part), lambda name: [name.rsplit(" ", 1)[0]])
    day = Day()
    first_day = day.draw(rng, part)
    found["d"] = day.say(first_day, rng)
    found["e"] = day.say(day.other(first_day, rng, part), rng)
    year = rng.randint(1985, 2019)
    found["y"], found["z"] = str(year), str(year + rng.choice((2, 3, 4, 6)))
    return found


def told(template: str, slots: Mapping[str, str]) -> str:
    """A template filled and made tidy; a sentence ends in a full stop."""
    text = tidy(template.format_map(slots))
    text = re.sub(r"\s+([,.;])", r"\1", text)
    return text if text.endswith((".", '"', "?")) else text + "."


def shortened(text: str, slots: Mapping[str, str], rng: random.Random, chance: float = 0.3) -> str:
    """The text with last names alone, as a later sentence has them."""
    if rng.random() < chance:
        for key in PEOPLE:
            text = text.replace(slots[key], slots[key.upper()])
    return text


def dressed(text: str, rng: random.Random) -> str:
    """Perhaps a source or the look of a headline."""
    return dress(text, "train", rng, COMMON)


FIRST_WORDS = (
    "The ",
    "All ",
    "Most ",
    "There ",
    "Both ",
    "Some ",
    "Diamonds ",
    "Rebels ",
    "More ",
    "Plastic ",
)
TELLING = {
    "entailment": (
        "{claim}",
        "It has since been proved that {claim}",
        "What nobody disputes is that {claim}",
    ),
    "neutral": (
        "Nobody knows whether {claim}",
        "A reader asked whether {claim}",
        "There is a rumour that {claim}",
        "It would be too early to say that {claim}",
        "Some had hoped to hear that {claim}",
    ),
    "contradiction": (
        "It is not true that {claim}",
        "It was wrongly reported at first that {claim}",
        "Contrary to first reports, it is untrue that {claim}",
    ),
}


def stated(claim: str, rng: random.Random) -> tuple[str, str]:
    """A sentence that affirms, leaves open or rejects a claim, and the label that follows."""
    label = rng.choice(LABELS)
    telling = rng.choice(TELLING[label])
    if not telling.startswith("{") and claim.startswith(FIRST_WORDS):
        claim = claim[0].lower() + claim[1:]
    return telling.replace("{claim}", claim), label


def distinct(
    make: Callable[[random.Random], Pair | None],
    wanted: int,
    rng: random.Random,
    shares: Mapping[str, float] | None = None,
) -> Iterator[Pair]:
    """So many pairs, no two alike; `shares` are the greatest shares of the labels."""
    seen: set[tuple[str, str]] = set()
    left = {label: round(wanted * (shares or {}).get(label, 1.0)) for label in LABELS}
    made = 0
    for _ in range(wanted * 20):
        if made == wanted:
            return
        pair = make(rng)
        if pair is None or not left[pair.label] or (pair.premise, pair.hypothesis) in seen:
            continue
        if pair.premise == pair.hypothesis:
            continue
        seen.add((pair.premise, pair.hypothesis))
        left[pair.label] -= 1
        made += 1
        yield pair
