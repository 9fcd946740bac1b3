"""The states that sentences give to people and things."""

from __future__ import annotations

import pytest
from told import article, claims_of

from checker.claims.extract import extract_claims
from checker.claims.states.lexicon import exclusive, follows, lexicon, noun_classes
from checker.model import Holds, State

YES, NO, PENDING = Holds.YES, Holds.NO, Holds.PENDING


def states_of(text: str) -> list[State]:
    return [state for claim in claims_of(text) for state in claim.states]


TOLD = [
    ("Police arrested the driver.", "held", YES, "driver"),
    ("Nobody has been arrested.", "held", NO, "nobody"),
    ("One of the thieves is behind bars.", "held", YES, "one"),
    ("No arrests were made.", "held", NO, None),
    ("The suspect remains at large.", "at large", YES, "suspect"),
    ("The treaty was signed in Velden.", "signed", YES, "treaty"),
    ("The treaty has yet to be signed.", "signed", NO, "treaty"),
    ("The treaty will be signed in Velden.", "signed", PENDING, "treaty"),
    ("The treaty is expected to be signed on Friday.", "signed", PENDING, "treaty"),
    ("The envoys hoped to sign the treaty.", "signed", PENDING, "treaty"),
    ("The minister failed to sign the treaty.", "signed", NO, "treaty"),
    ("The envoys put their signatures to the treaty.", "signed", YES, "treaty"),
    ("The contract was initialled in Velden.", "initialled", YES, "contract"),
    ("The bridge is closed.", "closed", YES, "bridge"),
    ("The bridge is not closed.", "closed", NO, "bridge"),
    ("The council closed the bridge.", "closed", YES, "bridge"),
    ("The agreement remains in force.", "in force", YES, "agreement"),
    ("The court annulled the result.", "annulled", YES, "result"),
    ("The captain was the last to leave the ship.", "last", YES, "captain"),
    ("The minister denied that the mayor had resigned.", "resigned", NO, "mayor"),
    ("He managed to escape.", "at large", YES, "he"),
    ("The hostages were still alive.", "alive", YES, "hostage"),
    ("The captain was put aboard a lorry with his hands tied.", "held", YES, "captain"),
    ("He had not spent an hour in detention.", "held", NO, "he"),
    ("The vote was annulled by the court.", "given its ruling", YES, "court"),
    ("The fraud squad has opened a case against the chief.", "under investigation", YES, "chief"),
    ("The two sides have shaken hands on it.", "concluded", YES, "agreement"),
    ("The union stressed that this was not a settlement.", "concluded", NO, None),
    ("The envoys agreed to meet again in Velden.", "agreed", YES, "meeting"),
    ("She rolled over at sunset.", "sunk", YES, "she"),
    ("The burglar had given his guards the slip by noon.", "at large", YES, "burglar"),
    ("The trader spent two nights in a police cell.", "held", YES, "trader"),
    ("The mayor is under house arrest.", "confined", YES, "mayor"),
    ("The clerk left the jail a free woman.", "released", YES, "clerk"),
    ("There is no trace of the climber.", "missing", YES, "climber"),
    ("The whereabouts of the toddler are a mystery.", "missing", YES, "toddler"),
    ("The village went on looking for the shepherd.", "missing", YES, "shepherd"),
    ("A farmer came across the toddler in a barn.", "found", YES, "toddler"),
    ("The assembly gave the green light to the merger.", "approved", YES, "merger"),
    ("Narrow loss for the cabinet: the amendment was voted down.", "rejected", YES, "amendment"),
    ("The ministers put their names to the fishing accord.", "signed", YES, "accord"),
    ("The lease lay unsigned on the table.", "unsigned", YES, "lease"),
    ("The council let the licence lapse.", "ended", YES, "licence"),
    ("The scrubfire is out of control.", "burning", YES, "scrubfire"),
    ("Two tugs pulled the ferry free.", "afloat", YES, "ferry"),
    ("The ferry is stuck fast on the reef.", "aground", YES, "ferry"),
    ("Dockers manned the picket line at dawn.", "going on", YES, "strike"),
    ("The statue was still on its plinth.", "standing", YES, "statue"),
    ("The rocket lifted off at dawn.", "launched", YES, "rocket"),
    ("The sawmill was working at full tilt.", "open", YES, "sawmill"),
    ("VELDEN, May 3 (Agency) - The ferry strike was suspended on Thursday night.", "stopped", YES, "strike"),
]


@pytest.mark.parametrize(("text", "state", "holds", "holder"), TOLD)
def test_states(text: str, state: str, holds: Holds, holder: str | None) -> None:
    found = [(s.state, s.holds, s.holder.head if s.holder else None) for s in states_of(text)]
    assert (state, holds, holder) in found


UNTOLD = [
    "The hostages were alive when the helicopter turned back.",  # of an earlier moment
    "The police may arrest the driver.",
    "If the treaty is signed, the war will end.",
    "The goalkeeper saved the penalty.",
    "The company signed a new goalkeeper.",  # no document
    "The speech closed the evening.",  # no site
    "Was the driver arrested?",
    "Peace is impossible without a deal.",
    "The guests melted into the crowd of residents.",  # nobody by himself
    "The mayor held a reception.",
    "The auditor found the clerk responsible for the leak.",  # who was not missing
    "The choir went on singing.",
    "The deadline closed the list.",  # a deadline is no line
]


@pytest.mark.parametrize("text", UNTOLD)
def test_no_state(text: str) -> None:
    assert states_of(text) == []


def test_headline_without_auxiliary() -> None:
    (claim,) = extract_claims([article("Three men arrested over theft in Velden", title_line=True)])
    assert [(s.state, s.holds) for s in claim.states] == [("held", YES)]


@pytest.mark.parametrize(
    "text", ["Two thieves still at large in Velden", "Velden: no arrests after the theft"]
)
def test_a_headline_may_have_no_verb(text: str) -> None:
    (claim,) = extract_claims([article(text, title_line=True)])
    assert {s.family for s in claim.states} == {"custody"}


def test_value_is_the_clause_in_its_own_words() -> None:
    (state,) = states_of("The suspect remains at large, police said.")
    assert state.text == "The suspect remains at large"


def test_lexicon_is_sound() -> None:
    book = lexicon()
    for family in book.families.values():
        names = set(family.labels)
        assert all(len(pair) == 2 and pair <= names for pair in family.apart)
        assert all({earlier, later} <= names for earlier, later in family.then)
        assert family.about <= {c for classes in book.classes.values() for c in classes}
    assert exclusive("custody", "held", "at large") and exclusive("custody", "at large", "held")
    assert follows("custody", "at large", "held") and not follows("custody", "held", "at large")


CLASSES = [
    ("scrubfire", "fire", True),
    ("ex-minister", "person", False),
    ("ex-soldier", "person", True),
    ("64-year-old", "person", True),
    ("footbridge", "site", True),
    ("deadline", "site", False),
    ("disagreement", "document", False),
]


@pytest.mark.parametrize(("noun", "class_", "belongs"), CLASSES)
def test_compounds_by_their_last_part(noun: str, class_: str, belongs: bool) -> None:
    assert (class_ in noun_classes(noun)) is belongs
