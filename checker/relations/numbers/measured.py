"""Classes of what shares, areas and concentrations of the news measure, and whether two of them may be of one
thing."""

from __future__ import annotations

import re

from checker.claims.wordlists import words
from checker.model import Amount, Pair

FULL = "level to which it is full"
CONCENTRATION = "concentration"
_SUBSTANCE = re.compile(r" of ((?!an? )[A-Za-z]+(?: [A-Za-z]+)?)(?= (?:per|an?|in|for|to|each|every)\b| ?/)")
_BURNING = words(
    "burn burned burnt scorch char blacken consume devour eat torch ravage raze fire blaze wildfire"
)
_FILLED = words("full fill filled capacity brimful")
_WATERS = words("lake reservoir dam basin pond tank")
_TRADED = words("share stock price value capitalisation capitalization index")
_FALLING = words(
    "low lower fall drop lose loss decline slump plunge tumble sink slide shed plummet shrink slip dip crash "
    "halve wipe erase evaporate vanish collapse down tank"
)
_RISING = words(
    "high higher rise gain climb jump soar surge leap rally advance up double treble triple quadruple"
)
_CAST = words("vote cast poll ballot turn")
_ELECTORS = words("voter elector electorate")
_LEVELS = words("concentration level content reading value amount")
_PLAIN = words("be stand reach hit exceed remain lie rise fall match total")
_SAYS_NOTHING = words("full fill filled capacity percent cent percentage say tell report")


def measured_class(amount: Amount) -> str:
    """The class of a share, an area or a concentration by the words around it; "" where there is none."""
    said = {amount.counted, *amount.qualifiers}
    if amount.dimension == "concentration":
        of = _SUBSTANCE.search(amount.text)
        return f"{CONCENTRATION} of {of[1].lower()}" if of else CONCENTRATION
    if amount.dimension == "area":
        return "burned land" if _BURNING & said else ""
    if amount.dimension != "share":
        return ""
    if _FILLED & said:
        return FULL
    if "turnout" in said or (_ELECTORS & said and _CAST & said):
        return "turnout"
    if _TRADED & said and bool(_FALLING & said) != bool(_RISING & said):
        return "fall in price" if _FALLING & said else "rise in price"
    return ""


def one_measured(a: Amount, b: Amount, pair: Pair) -> bool:
    """Whether two amounts of one class may be of one thing: a lake is as full as a lake, not as a hotel; the
    level of lead is not that of nitrate."""
    if measured_class(a) == FULL:
        shared = (pair.a.lemmas & pair.b.lemmas) - _SAYS_NOTHING
        return bool(shared) or bool(_WATERS & pair.a.lemmas and _WATERS & pair.b.lemmas)
    if a.dimension == CONCENTRATION and a.counted in _LEVELS and b.counted in _LEVELS:
        one, two = set(a.qualifiers) - _PLAIN, set(b.qualifiers) - _PLAIN
        return not (one and two) or bool(one & two)
    return True


def one_substance(a: str, b: str) -> bool:
    """Whether two different classes are of concentrations, of which only one names the substance."""
    return CONCENTRATION in (a, b) and a != b and all(c.startswith(CONCENTRATION) for c in (a, b))
