"""One thing or one happening in two places, read from whole sentences."""

from __future__ import annotations

import pytest

from checker.claims.extract import extract_claims
from checker.linking import link_names
from checker.model import Article, Block, BlockRole, Claim, Gate, Grain, Judgement, Pair, Spot
from checker.relations.compare import places_joined
from checker.relations.sites import Fit, compare, spots_fit

GATE = Gate(0.6, None)


def article(id_: str, text: str) -> Article:
    return Article(id_, f"{id_}.txt", text, (Block(0, len(text), BlockRole.BODY),), "utf-8")


def read(*texts: str) -> list[Claim]:
    articles = [article(f"a{number}", text) for number, text in enumerate(texts, 1)]
    return list(link_names(extract_claims(articles)).claims)


def judged(a: str, b: str, similarity: float = 0.6, gate: Gate = GATE, folder: str = "") -> list[Judgement]:
    claims = read(*(text for text in (a, b, folder) if text))
    joined = places_joined(claims)
    told = {id_: [s for c in claims if c.article == id_ for s in c.sites] for id_ in ("a1", "a2")}
    return [
        judgement
        for x in claims
        for y in claims
        if (x.article, y.article) == ("a1", "a2")
        for judgement in compare(Pair(x, y, similarity, x.entities & y.entities, gate), joined, told)
    ]


APART = [
    # a person's end, arrest, burial
    ("Anna Berg died at the Marien Hospital in Harby.", "Anna Berg died at home in Lonby."),
    ("Anna Berg died at the Marien Hospital.", "Anna Berg was pronounced dead at the Royal Infirmary."),
    (
        "Anna Berg died in a hospital in Harby.",
        "Doctors at a clinic in Lonby fought in vain for the life of Anna Berg.",
    ),
    ("Karl Dorn was arrested at a hotel in Harby.", "Police seized Karl Dorn at the airport of Lonby."),
    ("Karl Dorn was buried in Harby.", "The funeral of Karl Dorn was held in Lonby."),
    # things kept, found, brought
    (
        "The parish registers of 1822 are kept in the vault of the Corn Bank.",
        "The parish registers are stored in the attic of the vicarage school.",
    ),
    ("The stolen harp was found in a barn.", "The stolen harp was recovered from a bakery."),
    (
        "The twelve elephants were taken to a farm outside Harby.",
        "The twelve elephants were brought to a monastery.",
    ),
    (
        "All passengers were taken to the school in Harby.",
        "Nine passengers were driven to the mosque in Lonby.",
    ),
    # a clause behind the place
    (
        "Guards stood around the Villa Rosa, the guesthouse where Norway and Chile are in talks.",
        "The talks between Norway and Chile were held at the Hotel Astoria.",
    ),
    (
        "The choir left for the church of Harby, where the wedding took place.",
        "The wedding was held in a castle in Lonby.",
    ),
    # beginnings
    ("The fire broke out in the kitchen of the hotel.", "Experts place the origin in the boiler cellar."),
    ("The leak began at the east pier.", "The leak started at the west pier."),
    # plans of one summit
    ("The summit will be held in Geneva.", "The summit will be held in Montreux."),
]
NOT_APART = [
    # one place, or one in the other
    ("Anna Berg died at the Marien Hospital in Harby.", "Anna Berg died in Harby."),
    ("Anna Berg died at the Marien Hospital.", "Anna Berg died in the hospital."),
    ("Anna Berg died in a palace.", "Anna Berg died at her residence."),
    ("Anna Berg died at the Grand Hotel.", "Anna Berg died on Mill Street."),
    ("The harp was found in the cellar of the Corn Museum.", "The harp was found in the Corn Museum."),
    ("The leak began at the pier.", "The leak began at the west pier."),
    ("The fire broke out in a former school.", "The fire broke out in a hotel."),
    # other people, other things, several
    ("Anna Berg died in Harby.", "Karl Dorn died in Lonby."),
    ("A man was arrested in Harby.", "A man was arrested in Lonby."),
    ("Protesters gathered in Harby.", "Protesters gathered in Lonby."),
    ("Nine passengers were taken to Harby.", "Two passengers were taken to Lonby."),
    ("The parish registers are kept in Harby.", "The tithe maps are kept in Lonby."),
    # another happening, other kinds of happening
    ("Anna Berg was born in Harby.", "Anna Berg died in Lonby."),
    (
        "Talks between Norway and Chile were held in Harby.",
        "Talks between Ghana and Peru were held in Lonby.",
    ),
    ("Earlier talks were held in Harby.", "The talks were held in Lonby."),
    # in turn, on the way, at another time
    ("The elephants were taken to Harby.", "The elephants were later taken to Lonby."),
    ("All passengers were landed at Harby.", "All passengers were flown to Lonby."),
    ("The elephants were driven from Harby.", "The elephants were driven to Lonby."),
    ("Anna Berg was in Harby.", "Anna Berg was in Lonby."),
    # a plan and what came, a denial, a possibility
    ("The summit will be held in Geneva.", "The summit was held in Montreux."),
    ("Anna Berg did not die in Harby.", "Anna Berg died in Lonby."),
    ("Anna Berg may have died in Harby.", "Anna Berg died in Lonby."),
    # who speaks, where something near it is, a list
    ("A spokesman in Harby said that Anna Berg had died.", "Anna Berg died in Lonby."),
    ("Anna Berg died near Harby.", "Anna Berg died in Lonby."),
    ("The talks were held in Harby and Lonby.", "The talks were held in Montreux."),
    ("Soldiers laid down their arms in Harby.", "Soldiers lay in Lonby."),
]


@pytest.mark.parametrize(("a", "b"), APART)
def test_in_two_places(a: str, b: str) -> None:
    assert judged(a, b), (a, b)
    assert judged(b, a), (b, a)


@pytest.mark.parametrize(("a", "b"), NOT_APART)
def test_no_two_places(a: str, b: str) -> None:
    assert not judged(a, b)
    assert not judged(b, a)


HARBY, LONBY = "Anna Berg died in Harby.", "Anna Berg died in Lonby."


def test_the_judgement() -> None:
    (there,) = judged(HARBY, LONBY)
    (back,) = judged(LONBY, HARBY)
    assert (there.value_a, there.value_b) == (back.value_b, back.value_a) == ("Harby", "Lonby")
    assert there.reason == 'where Anna Berg died: one says "Harby", the other "Lonby"'
    assert there.score == back.score
    (talks,) = judged("The peace talks were held in Harby.", "The peace talks were held in Lonby.")
    assert talks.reason.startswith("where the peace talks took place: ")


def test_of_another_time() -> None:
    assert not judged(HARBY, LONBY, gate=Gate(0.6, False))
    assert judged(HARBY, LONBY, gate=Gate(0.6, True))


FOLDER = [
    ("The quarter of Harby in Lonby has no school.", False),
    ("In Harby, Lonby's oldest quarter, nobody spoke.", False),
    ("Harby, a suburb of Lonby, is quiet.", False),
    ("The road from Harby to Lonby is closed.", True),
    ("A bus goes between Harby and Lonby.", True),
    ("The bakers of Harby envy those who live in the streets of Lonby.", True),
]


@pytest.mark.parametrize(("told", "found"), FOLDER)
def test_what_the_folder_puts_into_each_other(told: str, found: bool) -> None:
    assert bool(judged(HARBY, LONBY, folder=told)) is found


def test_who_tells_of_both_disputes_neither() -> None:
    both = f"{HARBY} Some say that Anna Berg died in Lonby."
    assert not judged(both, LONBY)


def spot(grain: Grain, head: str, *words: str, proper: bool = False) -> Spot:
    return Spot(grain, head, frozenset(words), proper)


BUILDING, TOWN = Grain.BUILDING, Grain.TOWN
SPOTS = [
    (spot(BUILDING, "villa", "rosa", proper=True), spot(BUILDING, "palace", "alba", proper=True), Fit.OTHER),
    (
        spot(BUILDING, "villa", "rosa", proper=True),
        spot(BUILDING, "hospital", "alba", proper=True),
        Fit.OTHER,
    ),
    (spot(BUILDING, "villa", "rosa", proper=True), spot(BUILDING, "palace", "rosa", proper=True), Fit.OPEN),
    (spot(BUILDING, "villa", "rosa", proper=True), spot(BUILDING, "building", "state"), Fit.OPEN),
    (spot(BUILDING, "villa", "rosa", proper=True), spot(BUILDING, "guesthouse", "state"), Fit.OPEN),
    (spot(BUILDING, "school", "4", proper=True), spot(BUILDING, "school", "9", proper=True), Fit.OTHER),
    (spot(BUILDING, "gate", "north"), spot(BUILDING, "gate", "south"), Fit.OTHER),
    (spot(BUILDING, "gate", "north"), spot(BUILDING, "gate"), Fit.OPEN),
    (spot(TOWN, "", "harby", proper=True), spot(TOWN, "", "lonby", proper=True), Fit.OTHER),
    (spot(TOWN, "", "harby", proper=True), spot(TOWN, "", "harbey", proper=True), Fit.OPEN),
    (spot(TOWN, "", "harby", proper=True), spot(TOWN, "", "harby", proper=True), Fit.SAME),
    (spot(TOWN, "", "harby", proper=True), spot(TOWN, "capital"), Fit.OPEN),
    (spot(Grain.GROUND, "beach"), spot(Grain.GROUND, "bay"), Fit.OPEN),
]


@pytest.mark.parametrize(("p", "q", "fit"), SPOTS)
def test_spots(p: Spot, q: Spot, fit: Fit) -> None:
    assert spots_fit(p, q) is spots_fit(q, p) is fit
