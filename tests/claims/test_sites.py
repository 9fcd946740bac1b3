"""What a sentence puts in a place."""

from __future__ import annotations

import pytest
from told import claims_of

from checker.model import Grain, Holds, Site

ROWS = [
    # (sentence, place, act, what is there)
    ("The yacht was moored at the west pier.", "the west pier", "dock", "The yacht"),
    (
        "The treaty was signed in the Hall of Mirrors at Versailles.",
        "the Hall of Mirrors at Versailles",
        "sign",
        "The treaty",
    ),
    (
        "The two sides held talks at the Hotel Astoria in Geneva, Switzerland.",
        "the Hotel Astoria in Geneva, Switzerland",
        "talk",
        "talks",
    ),
    ("Police found the missing harp in a cellar in Harby.", "a cellar in Harby", "find", "the missing harp"),
    ("The harp was recovered from a flat in Harby.", "a flat in Harby", "find", "The harp"),
    ("The man arrested in Harby has left.", "Harby", "arrest", "The man"),
    ("The hostages were taken to a farm outside Harby.", "a farm", "bring", "The hostages"),
    (
        "The archives are kept in the gymnasium of School No. 4.",
        "the gymnasium of School No. 4",
        "be",
        "The archives",
    ),
    ("They went to the chapel, where the funeral was held.", "the chapel", "bury", "the funeral"),
    ("Doctors at the Marien clinic pronounced Anna Berg dead.", "the Marien clinic", "die", "Anna Berg"),
    (
        "He met her in the town of Harby in the course of the negotiations.",
        "the town of Harby",
        "talk",
        "the negotiations",
    ),
]


def sites_of(text: str) -> list[Site]:
    return [s for c in claims_of(text) for s in c.sites]


@pytest.mark.parametrize(("text", "place", "act", "theme"), ROWS)
def test_sites(text: str, place: str, act: str, theme: str) -> None:
    found = [(s.text, s.act, s.theme.text if s.theme else "") for s in sites_of(text)]
    assert (place, act, theme) in found


NONE = [
    "The children walked through the park.",
    "The court in Harby convicted him.",
    "Protesters gathered in Harby and Lonby.",
    "The train from Harby was late.",
    "He took a photograph at the port.",
    "A minister from Harby said so in Lonby.",
    "The soldiers laid down their arms in Harby.",
    "The firm spent a million in Harby.",
    "A contract with a company in Harby was cancelled.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_sites(text: str) -> None:
    assert sites_of(text) == []


def test_spots_and_what_they_lie_in() -> None:
    (site,) = sites_of("The fire started in the kitchen of the Hotel Astoria in Geneva, Switzerland.")
    assert [(s.grain, s.head) for s in site.spots] == [
        (Grain.ROOM, "kitchen"),
        (Grain.BUILDING, "hotel"),
        (Grain.TOWN, ""),
        (Grain.LAND, ""),
    ]


TOLD = [
    ("The summit will be held in Geneva.", Holds.PENDING),
    ("The summit was held in Geneva.", Holds.YES),
    ("The summit was not held in Geneva.", Holds.NO),
]


@pytest.mark.parametrize(("text", "holds"), TOLD)
def test_told_as_so(text: str, holds: Holds) -> None:
    assert [s.holds for s in sites_of(text)] == [holds]


def test_a_pronoun_in_the_clause_of_the_place() -> None:
    sites = sites_of("The harps of 1822 were taken to the chapel, where they remained for years.")
    assert [(s.act, s.theme.head if s.theme else "") for s in sites] == [("bring", "harp"), ("be", "harp")]
