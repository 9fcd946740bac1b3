"""What the amounts of news count: classes of words that name one quantity ("deaths", "bodies", "were
killed").

A class says that two wordings may state the same quantity; whether they do is judged from the context.
"""

from __future__ import annotations

from checker.claims.places import country
from checker.claims.wordlists import words
from checker.model import Amount
from checker.relations.numbers.measured import measured_class, one_substance

# Words that count anybody or anything: their class comes from what narrows them.
GENERIC = words(
    "person people man woman child adult individual soul one other member resident victim somebody friend "
    "boy girl "
    "human villager civilian citizen national foreigner family thing total number figure toll count "
    "compatriot local"
)


def is_generic(noun: str) -> bool:
    """Whether a noun counts people or things of any sort: "person", "other", "Icelander"."""
    return noun in GENERIC or country(noun) is not None


# A count of these is part of the count of all people.
SUBGROUPS = words(
    "woman child boy girl civilian foreigner man tourist minor infant baby student teacher pupil"
)


def _classes(table: dict[str, str]) -> dict[str, str]:
    return {word: name for name, words in table.items() for word in words.split()}


_NOUNS = _classes(
    {
        "dead": "dead killed death body corpse coffin fatality slain deceased casualty",
        "injured": "injured wounded hurt injury",
        "missing": "missing unaccounted",
        "arrested": "arrested detained arrest detention",
        "displaced": "displaced evacuee refugee evacuated homeless",
        "rescued": "rescued survivor",
        "infected": "infected infection",
        "staff": "employee worker staff job workforce staffer post position redundancy layoff labourer "
        "laborer personnel diplomat envoy clerk attaché",
        "protesters": "protester protestor demonstrator marcher",
        "passengers": "passenger traveller traveler",
        "crew": "crew sailor seaman",
        "prisoners": "prisoner detainee inmate captive",
        "hostages": "hostage",
        "robbers": "robber thief burglar raider gunman attacker assailant intruder culprit perpetrator",
        "suspects": "suspect",
        "soldiers": "soldier troop serviceman",
        "votes": "vote ballot",
        "majority": "majority margin lead",
        "boats": "boat lifeboat dinghy raft",
        "homes": "house home dwelling household",
        "buildings": "building structure",
        "pieces": "piece item object artefact artifact antiquity",
        "carriages": "carriage coach wagon railcar",
        "vehicles": "vehicle lorry truck",
        "shots": "shot bullet round",
        "cases": "case",
        "missiles": "missile rocket projectile",
        "drones": "drone",
        "flights": "flight",
        "students": "student pupil schoolchild",
        "patients": "patient",
        "firefighters": "firefighter fireman",
        "participants": "participant striker mutineer",
        "crowd": "crowd audience attendance spectator attendee",
        "trapped": "trapped",
        "batches": "batch consignment",
    }
)
# The verb that a bare or generic count is subject or object of.
_VERBS = _classes(
    {
        "dead": "kill die slay perish drown dead murder",
        "injured": "injure wound hurt injured",
        "missing": "missing",
        "arrested": "arrest detain custody jail arrested apprehend",
        "displaced": "displace flee evacuate uproot homeless displaced",
        "rescued": "rescue rescued",
        "infected": "infect infected",
        "trapped": "trap trapped",
        "ill": "ill sick unwell sicken poison",
        "patients": "treat",
        "crowd": "attend gather assemble throng",
        "staff": "employ payroll work workforce redundant jobless",
        "protesters": "march demonstrate protest rally",
        "robbers": "rob steal burgle raid mask masked hooded balaclava",
    }
)
_LOSS_OF_WORK = words(
    "lose cut shed axe affect loss cutback eliminate lay sack dismiss slash redundant work threaten go"
)
_WORKFORCE = words("employ payroll workforce have staff")

_MONEY = _classes(
    {
        "worth": "worth value price valuation bring fetch estimate sell",
        "bid": "bid offer acquisition takeover purchase buy acquire buyout",
        "loss": "loss lose deficit",
        "profit": "profit earn earnings gain",
        "revenue": "revenue turnover sale sales trade",
        "aid": "aid grant subsidy assistance",
        "loan": "loan debt owe borrow credit lend",
        "pay": "compensation pay payout payment receive severance reward",
        "cost": "cost bill expense spend spending",
        "fine": "fine penalty fin",
        "damage": "damage",
        "ransom": "ransom",
        "investment": "invest investment inject injection infusion pump pour plough plow sink tip",
        "deal": "contract deal order",
        "bail": "bail bond",
        "salary": "salary wage",
        "budget": "budget",
    }
)
_RELATED = frozenset(
    frozenset(pair)
    for pair in (
        {"worth", "loss"},
        {"loss", "damage"},
        {"cost", "investment"},
        {"bid", "worth"},
        {"bid", "cost"},
        {"bid", "deal"},
        {"cases", "infected"},
        {"hostages", "prisoners"},
        {"crowd", "protesters"},
        {"passengers", "aboard"},
        {"crew", "aboard"},
    )
)
_DURATION = _classes(
    {
        "deadline to leave": "leave depart pack quit go exit vacate",
        "length": "last take long continue run stretch",
        "sentence": "sentence jail prison imprison imprisonment term",
        "delay": "delay late recover",
        "custody": "hold detain remand custody",
        "reign": "serve tenure",
    }
)


def class_of(amount: Amount) -> str:
    """The class of what an amount counts or measures; "" where the lexicon has none."""
    if amount.dimension in ("speed", "magnitude", "score", "age"):
        return amount.dimension
    if amount.dimension == "money":
        return _first_of(_MONEY, amount)
    if amount.dimension == "duration":
        return _first_of(_DURATION, amount) or next(
            (_DURATION[q] for q in amount.qualifiers if _DURATION.get(q) == "deadline to leave"), ""
        )
    if amount.dimension == "count":
        return _count_class(amount)
    return measured_class(amount)


def _first_of(table: dict[str, str], amount: Amount) -> str:
    if amount.counted in table:
        return table[amount.counted]
    if amount.counted and amount.counted not in _SUMS:
        return "worth" if amount.dimension == "money" and _FETCHES & set(amount.qualifiers) else ""
    return next((table[word] for word in amount.qualifiers if word in table), "")


_FETCHES = frozenset({"bring", "fetch", "value"})  # "the group would bring five million"
_SUMS = frozenset(
    {"sum", "total", "amount", "figure", "money", "euro", "dollar", "pound", "period", "time", "give", "have"}
)


# Classes of people to whom something may befall: then what befell them is what is counted.
_PEOPLE = frozenset(
    {
        "soldiers",
        "passengers",
        "crew",
        "students",
        "patients",
        "firefighters",
        "protesters",
        "participants",
        "suspects",
        "robbers",
    }
)
# What people join together: then those who joined it are what is counted, whoever they are.
_ACTIONS = words(
    "strike walkout stoppage action sit-in picket boycott rising uprising mutiny revolt rebellion "
    "insurrection insurgency coup putsch conspiracy plot"
)
_PROTESTS = words("march rally protest demonstration vigil parade procession sit-down")
# What befalls people: the verb names the class even where the noun is not generic ("19 miners were killed").
_FATES = frozenset(
    {"dead", "injured", "missing", "arrested", "displaced", "rescued", "infected", "trapped", "ill"}
)


_COSTS_LIVES = words("cost claim take lose")
_TAKEN = words("take bring move lead ferry bus carry drive escort fly")
_LEFT = words("town village city valley district area neighbourhood neighborhood island")
_CONFIRMED = words(
    "confirm confirmed suspect suspected infect infection virus laboratory fever outbreak disease"
)


def _count_class(amount: Amount) -> str:
    qualifiers = amount.qualifiers
    if amount.counted == "toll":
        return next((_VERBS[q] for q in qualifiers if q in _VERBS), "" if "injury" in qualifiers else "dead")
    if amount.counted == "case" and _CONFIRMED & set(qualifiers):
        return "infected"
    fate = next((_VERBS[q] for q in qualifiers if _VERBS.get(q) in _FATES), "")
    if not fate and (joined := _joined(amount)):
        return joined
    noun = _NOUNS.get(amount.counted, "")
    if fate and noun in _PEOPLE | {"staff"}:
        return fate  # "nine soldiers were killed" counts the dead
    if amount.counted == "life":
        return "dead" if _COSTS_LIVES & set(qualifiers) else ""
    if {"aboard", "board"} & set(qualifiers) and not noun:
        return "aboard"
    if noun:
        return noun
    if "lose" in qualifiers and {"job", "life", "home"} & set(qualifiers):
        return "staff" if "job" in qualifiers else "dead" if "life" in qualifiers else "displaced"
    said = set(qualifiers)
    if "home" in said and {"drive", "force", "leave", "flee"} & said:
        return "displaced"
    if is_generic(amount.counted) and (
        ("safety" in said and _TAKEN & said) or ("leave" in said and _LEFT & said)
    ):
        return "displaced"
    if "lay" in qualifiers and is_generic(amount.counted):
        return "staff"
    found = [_VERBS[q] for q in qualifiers if q in _VERBS]
    if is_generic(amount.counted) or amount.counted == "" or (found and found[0] in _FATES):
        return found[0] if found else next((_NOUNS[q] for q in qualifiers if q in _NOUNS), "")
    return ""


def _joined(amount: Amount) -> str:
    """The class of people by what they took part in: a strike, a rising, a march; "" where they did not, or
    in something else ("joined the search")."""
    noun = _NOUNS.get(amount.counted, "")
    if not (is_generic(amount.counted) or amount.counted == "" or noun in _PEOPLE | {"staff"}):
        return ""
    said = set(amount.qualifiers)
    if {"participate", "join"} & said and _PROTESTS & said:
        return "protesters"
    if "walkout" in said or ({"participate", "join", "stage"} & said and _ACTIONS & said):
        return "participants"
    alone = said <= {"participate", "take", "part", "number", "exceed", "only", "total"}
    return "participants" if "participate" in said and alone else ""


def subgroup_of(amount: Amount) -> str:
    """The subgroup that the words single out ("woman", "soldiers"), or ""."""
    words = (amount.counted, *amount.qualifiers)
    found = next((w for w in words if w in SUBGROUPS), "")
    return found or next((_NOUNS[w] for w in words if _NOUNS.get(w) in _PEOPLE), "")


def loses_work(amount: Amount) -> bool:
    """Whether a count of staff is of those who lose their work."""
    return bool(_LOSS_OF_WORK & {amount.counted, *amount.qualifiers})


def is_workforce(amount: Amount) -> bool:
    """Whether a count of staff is of all who are employed."""
    return bool(_WORKFORCE & {amount.counted, *amount.qualifiers})


def part_and_whole(a: str, b: str) -> bool:
    """Whether what the one class counts is a part of what the other counts: passengers of all aboard."""
    return frozenset({a, b}) in _PARTS_OF


_PARTS_OF = (frozenset({"passengers", "aboard"}), frozenset({"crew", "aboard"}))


def related(a: str, b: str) -> bool:
    """Whether two classes are often said of one figure: what a thing is worth is its owner's loss; the
    concentration of lead may be told without naming the lead."""
    return one_substance(a, b) or frozenset({a, b}) in _RELATED
