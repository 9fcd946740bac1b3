"""Claims put to the entailment model under the names of the folder's entities."""

from __future__ import annotations

import pytest

from checker.model import Claim, EntityType, Mention
from checker.relations.entailment.wording import as_linked

NAMES = {"e1": "Ruth Hale", "e2": "Port Authority of Veldby", "e3": "Norland"}
START = 40  # of the claim in its article


def claim(quote: str, *names: tuple[str, str, EntityType]) -> Claim:
    mentions = []
    for text, entity, type_ in names:
        at = START + quote.index(text)
        mentions.append(Mention(text, text.removeprefix("Mr "), type_, at, at + len(text), entity))
    end = START + len(quote)
    return Claim("a1.1", "a1", START, end, quote, " ".join(quote.split()), 1, mentions=tuple(mentions))


PERSON, BODY, PLACE = EntityType.PERSON, EntityType.BODY, EntityType.PLACE


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (claim("Hale left."), "Hale left."),
        (claim("Hale left.", ("Hale", "e1", PERSON)), "Ruth Hale left."),
        (claim("Mr Hale\n left.", ("Mr Hale", "e1", PERSON)), "Mr Ruth Hale left."),
        (claim("Ruth Hale left.", ("Ruth Hale", "e1", PERSON)), "Ruth Hale left."),
        (claim("Hale's car.", ("Hale", "e1", PERSON)), "Ruth Hale's car."),
        (
            claim("Hale sued the PAV.", ("Hale", "e1", PERSON), ("PAV", "e2", BODY)),
            "Ruth Hale sued the Port Authority of Veldby.",
        ),
        (claim("A Norlandish ship.", ("Norlandish", "e3", PLACE)), "A Norlandish ship."),
        (claim("Hale left.", ("Hale", "e9", PERSON)), "Hale left."),  # an entity without a name
    ],
)
def test_people_and_bodies_get_the_name_of_their_entity(given: Claim, expected: str) -> None:
    assert as_linked(given, NAMES) == expected


def test_without_names_the_text_stays() -> None:
    given = claim("Mr  Hale left.", ("Hale", "e1", PERSON))
    assert as_linked(given, {}) == given.text
