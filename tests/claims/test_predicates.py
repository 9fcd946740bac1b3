"""Verbs with agent and patient, and what is denied."""

from __future__ import annotations

import pytest
from told import claims_of

from checker.model import Predicate

DENIED = [
    ("Not a single euro was paid.", True),
    ("Not one barrel was sold, neither here nor abroad.", True),
    ("Not all of the barrels were sold.", False),
    ("The army did not fire on the crowd.", True),
    ("The port was never closed.", True),
    ("Nobody in the village has seen the boat.", True),
    ("None of the crew survived.", True),
    ("No one was hurt in the blast.", True),
    ("Neither Brandt nor Menon attended the meeting.", True),
    ("There was no agreement on the border.", True),
    ("Police found no weapons in the house.", True),
    ("The ministry denied that the plant had been closed.", True),
    ("Ewa Nowicka refused to sign the deal.", True),
    ("The company failed to pay the workers.", True),
    ("The governor's spokesman said the governor had not seen the letter.", True),
    ("Rosa Lobo said that nobody had died.", True),
    ("The mill no longer employs miners.", True),
    ("The talks never took place, Rosa Lobo said.", True),
    ("The ship hasn't reached the harbour.", True),
    ("The army fired on the crowd.", False),
    ("The ministry confirmed that the plant had been closed.", False),
    ("Ewa Nowicka agreed to sign the deal.", False),
    ("The ministry did not deny that the plant had been closed.", False),
    ("The bank did not fail to pay the workers.", False),
    ("The train left without the driver.", False),
    ("The fire not only destroyed the mill but also killed two men.", False),
    ("The governor, who had not seen the letter, signed the order.", False),
    ("Rosa Lobo said that two people had died.", False),
    ("The talks ended with no agreement.", False),
    ("The court ruled that the plant had broken the law.", False),
    ("The court ruled out that the plant had broken the law.", True),
]


@pytest.mark.parametrize(("sentence", "denied"), DENIED)
def test_states_negation(sentence: str, denied: bool) -> None:
    (claim,) = claims_of(sentence)
    assert claim.negated is denied


def verbs_of(sentence: str) -> dict[str, Predicate]:
    return {p.lemma: p for claim in claims_of(sentence) for p in claim.predicates}


ROLES = [
    ("The dam was built by Hanbit Steel.", "build", "Hanbit Steel", "dam", True, None),
    ("Hanbit Steel built the dam.", "build", "Hanbit Steel", "dam", False, None),
    ("Hanbit Steel may sell the yard.", "sell", "Hanbit Steel", "yard", False, "may"),
    ("The court will hear the case.", "hear", "court", "case", False, "will"),
    (
        "Pavel Orlik arrested the driver and searched the house.",
        "search",
        "Pavel Orlik",
        "house",
        False,
        None,
    ),
    ("The police said the driver had fled.", "flee", "driver", None, False, None),
    ("The workers want to leave the mine.", "leave", "worker", "mine", False, None),
    ("The bridge was destroyed.", "destroy", None, "bridge", True, None),
    ("The guards were detained by soldiers.", "detain", "soldier", "guard", True, None),
    ("The council elected Ana Souza.", "elect", "council", "Ana Souza", False, None),
]


@pytest.mark.parametrize(("sentence", "verb", "agent", "patient", "passive", "modal"), ROLES)
def test_roles(
    sentence: str, verb: str, agent: str | None, patient: str | None, passive: bool, modal: str | None
) -> None:
    found = verbs_of(sentence)[verb]
    assert (found.agent, found.patient, found.passive, found.modal) == (agent, patient, passive, modal)


def test_only_the_denied_verb_is_negated() -> None:
    verbs = verbs_of("The bridge was destroyed, but the road was not blocked.")
    assert (verbs["destroy"].negated, verbs["block"].negated) == (False, True)


def test_without_denies_what_follows() -> None:
    verbs = verbs_of("The driver left the station without paying the fare.")
    assert (verbs["leave"].negated, verbs["pay"].negated) == (False, True)
