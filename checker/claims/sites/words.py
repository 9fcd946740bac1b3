"""Words for places and for what happens in them.

A kind of place is a family of nouns that one place may be called by: a villa may be called a residence or a
guest house, and is no hospital. Families share nouns where one building may be both.
"""

from __future__ import annotations

from functools import cache

from checker.claims.wordlists import words
from checker.model import Grain

# Parts of a building; each is a family of its own, but for those of one line.
_ROOMS = """
basement cellar vault crypt
attic loft
kitchen canteen cafeteria mess
gymnasium gym
corridor hallway passage
lobby foyer entrance vestibule
dormitory bedroom
ward
courtroom
classroom
ballroom
garage
yard courtyard backyard
roof rooftop terrace
balcony
bathroom toilet lavatory washroom shower
staircase stairwell stairs
elevator lift
cell
storeroom storage cupboard

chapel
auditorium
""".strip().splitlines()

_BUILDINGS = """
palace villa mansion residence house guesthouse lodge castle chateau manor
farmhouse cottage bungalow hut cabin dacha farm
apartment flat tenement
hotel inn motel hostel guesthouse resort lodge
hospital clinic infirmary sanatorium hospice
school college academy university kindergarten nursery
courthouse court tribunal
ministry parliament chancellery secretariat prefecture
hall
embassy consulate
church cathedral chapel minster basilica
monastery abbey convent
mosque
temple shrine
synagogue
museum gallery
theatre theater cinema opera
library archive
stadium arena velodrome
factory plant mill workshop works foundry smelter refinery brewery
warehouse depot storehouse hangar shed barn silo
bakery butchery
shop store supermarket mall boutique
restaurant cafe café bar pub tavern nightclub
bank
prison jail penitentiary gaol
barracks garrison fort fortress
mortuary morgue
jetty pier wharf quay dock
bridge viaduct footbridge
tunnel
dam weir
lighthouse
checkpoint roadblock
crossroads junction roundabout intersection
tip dump landfill
quarry mine pit
campsite campground
cemetery graveyard churchyard
playground
""".strip().splitlines()

_GROUNDS = """
street avenue boulevard lane alley road highway motorway
square plaza
park garden
campus
port harbour harbor docks marina
airport airfield airstrip airbase runway
beach
bay inlet cove gulf
island islet isle
lake reservoir lagoon
river canal
forest wood
mountain hill ridge peak
valley
bank shoal reef
strait channel
quarter neighbourhood neighborhood district suburb borough
camp
border frontier
cape peninsula headland
""".strip().splitlines()

_TOWNS = words("city town village hamlet capital settlement municipality resort commune township seaport")
_LANDS = words("""
    province region county governorate state oblast prefecture territory department canton republic kingdom
    country sea ocean desert coast continent krai voivodeship emirate
""")
# Nouns that may stand for any building, or any part of one.
_ANY = words("""
    building premises site complex facility compound centre center property venue headquarters headquarter
    office base place location room hall house residence chamber seat home yard ground grounds institute
    laboratory studio pavilion block annex annexe wing estate station terminal market tower gate field
""")
# They say what a place was, or is not any more, so that it is called otherwise now.
_ONCE = words("former converted onetime erstwhile ex one-time then late")

# Nouns of places that are more often something else.
_BARE_NO = words("bank court bar house plant works passage mess entrance cell lift camp store pit bridge")

# class of act -> lemmas of verbs
_VERBS = {
    "be": "lie stand remain stay keep sit spend wait shelter hide store lodge sleep hole house stash stow",
    "bring": (
        "take bring carry transport transfer fly drive rush ferry tow airlift move deliver land evacuate "
        "escort ship convey unload haul whisk disembark"
    ),
    "die": "die perish succumb kill drown murder slay",
    "find": "find discover recover locate unearth",
    "arrest": "arrest detain seize capture catch apprehend nab",
    "bury": "bury inter",
    "bear": "bear",
    "marry": "marry wed",
    "talk": "meet negotiate confer",
    "sign": "sign initial",
    "try": "try",
    "crash": "crash collide derail overturn",
    "begin": "originate begin start ignite break",
    "explode": "explode detonate",
    "sink": "sink capsize founder",
    "collapse": "collapse burst breach",
    "free": "free release exchange swap",
    "hand over": "hand surrender",
    "count": "recount count",
    "treat": "treat hospitalise hospitalize",
    "test": "test sample",
    "kidnap": "kidnap abduct",
    "shoot": "shoot stab",
    "dock": "dock moor anchor berth",
    "see": "see spot sight",
    "steal": "steal rob",
    "auction": "auction",
    "swear": "swear",
    "hit": "hit strike",
    "live": "live reside",
    "play": "play perform",
    "gather": "gather assemble convene",
    "serve": "imprison jail incarcerate",
    "fall": "fall plunge",
    "build": "build construct erect",
    "show": "exhibit display",
}
# class of act -> nouns of happenings that take place somewhere once
_NOUNS = {
    "talk": "talk talks negotiation negotiations meeting session summit conference consultation",
    "sign": "signing signature",
    "try": "trial hearing",
    "crash": "crash collision derailment",
    "begin": "outbreak origin",
    "explode": "explosion blast detonation",
    "sink": "sinking capsizing",
    "collapse": "collapse breach",
    "free": "release exchange swap",
    "hand over": "handover handing surrender",
    "count": "recount count counting tally",
    "bury": "funeral burial",
    "marry": "wedding marriage",
    "die": "death murder killing",
    "arrest": "arrest",
    "kidnap": "kidnapping abduction",
    "shoot": "shooting stabbing",
    "steal": "robbery theft heist burglary raid",
    "auction": "auction",
    "swear": "inauguration swearing-in",
    "celebrate": "ceremony celebration",
    "contest": "match final race tournament game bout",
    "stage": "concert premiere exhibition festival performance",
    "elect": "congress convention",
    "test": "test",
}
# Verbs beside a noun of happening that say that it takes place, or that somebody takes part in it.
_TAKING_PLACE = words("""
    be hold host stage conduct carry begin open start resume continue end close conclude finish complete
    attend join lead chair supervise oversee watch witness happen occur take make spend enter reopen adjourn
    break preside mediate organise organize run meet gather arrive convene
    place put locate situate pinpoint site
""")
_MEDICS = words("doctor medic nurse surgeon paramedic physician staff team specialist")
_FIGHTING = words("battle fight struggle labour labor work")


@cache
def _families() -> dict[str, tuple[Grain, frozenset[int]]]:
    found: dict[str, tuple[Grain, frozenset[int]]] = {}
    number = 0
    for grain, lines in (
        (Grain.ROOM, _ROOMS),
        (Grain.BUILDING, _BUILDINGS),
        (Grain.GROUND, _GROUNDS),
    ):
        for line in lines:
            number += 1
            for noun in line.split():
                known = found.get(noun, (grain, frozenset()))
                found[noun] = (known[0], known[1] | {number})
    for nouns, grain in ((_TOWNS, Grain.TOWN), (_LANDS, Grain.LAND), (_ANY, Grain.BUILDING)):
        for noun in nouns:
            found.setdefault(noun, (grain, frozenset()))
    return found


def grain_of(noun: str) -> Grain | None:
    """How large a place is that is called by the noun (a lemma); None where it is no noun of a place."""
    found = _families().get(noun)
    return found[0] if found is not None else None


def says_little(noun: str) -> bool:
    """Whether the noun (a lemma) alone does not say that a place is meant: "bank", "court", "centre"."""
    return noun in _BARE_NO or noun in _ANY


def family(noun: str) -> frozenset[int]:
    """The families of a noun of place; empty for one that may stand for any ("building")."""
    found = _families().get(noun)
    return frozenset() if found is None or noun in _ANY else found[1]


def is_once(word: str) -> bool:
    """Whether a word before a noun of place says that the place was so once: "former"."""
    return word in _ONCE


def _index(classes: dict[str, str]) -> dict[str, str]:
    return {word: kind for kind, listed in classes.items() for word in listed.split()}


_OF_VERBS, _OF_NOUNS = _index(_VERBS), _index(_NOUNS)


def verb_class(lemma: str) -> str | None:
    """The class of acts that a verb names, if any: of one, an act of one thing happens in one place."""
    return _OF_VERBS.get(lemma)


def noun_class(lemma: str) -> str | None:
    """The class of acts that a noun of happening names, if any."""
    return _OF_NOUNS.get(lemma)


def takes_place(lemma: str) -> bool:
    """Whether the verb says of a noun of happening that it takes place: "held", "attended"."""
    return lemma in _TAKING_PLACE


def is_medic(lemma: str) -> bool:
    """Whether the noun stands for those who treat the sick where they work: "doctors at the clinic"."""
    return lemma in _MEDICS


def fights(lemma: str) -> bool:
    """Whether the verb may say that a life was fought for."""
    return lemma in _FIGHTING
