"""Words by which English news gives motives and causes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.claims.wordlists import words


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that introduce a reason. `purpose`: it is what somebody wants, so the kind is a motive."""

    name: str
    pattern: re.Pattern[str]
    strength: float
    purpose: bool


def _cue(name: str, pattern: str, strength: float, purpose: bool) -> Cue:
    return Cue(name, re.compile(rf"\b(?:{pattern})\b", re.I), strength, purpose)


_SOME = r"(?:an?|the|their|its|his|her|another|one|some)"
_ADJ = r"(?:\s[\w-]+)?"
_ENDEAVOUR = r"(?:bid|effort|attempt|push|drive|move|ploy|scheme|manoeuvre|maneuver|gambit|last-ditch try)"
_AIM = r"(?:aim|goal|purpose|intention|intent|object|objective)s?"

# The longest first: "in order to" before a bare "to".
ADVERBIAL: tuple[Cue, ...] = (
    _cue("in order to", r"in order (?:to|that)|so as (?:not )?to", 1.0, True),
    _cue("in a bid to", rf"(?:in|as(?: part of)?)\s{_SOME}{_ADJ}\s{_ENDEAVOUR}s?\s(?:to|at)", 1.0, True),
    _cue("with the aim of", rf"with\s{_SOME}?\s?{_ADJ}\s?{_AIM}\s(?:of|to)"
         r"|with an? (?:view|eye) (?:to|on)", 1.0, True),
    _cue("for the purpose of", r"for (?:the |an? )?(?:sole |express )?purposes? of"
         r"|for the sake of", 1.0, True),
    _cue("in the interest of", r"in the (?:best )?interests? of", 0.9, True),
    _cue("in the hope of", r"in (?:the )?hopes? (?:of|that)|in expectation of", 1.0, True),
    _cue("hoping to", r"hoping (?:to|for|that)|seeking to|aiming (?:to|at|for)|wanting to|wishing to"
         r"|looking to|(?:eager|anxious|keen|desperate|determined) to|scrambl\w+ (?:for|to)", 0.8, True),
    _cue("as a way of", rf"as\s{_SOME}{_ADJ}\s(?:way|means|tool|instrument|lever|vehicle) (?:of|to|for)",
         0.9, True),
    _cue("as a bargaining chip", r"(?:as )?an? (?:bargaining chip|lever|pretext|excuse|cover|smokescreen)"
         r" (?:for|to|in)", 0.9, True),
    _cue("for fear of", r"for fear (?:of|that)|lest", 1.0, False),
    _cue("so that", r"so that", 0.9, True),
    _cue("because of", r"because of|on account of|owing to|due to|as a (?:direct )?(?:result|consequence) of"
         r"|thanks to|by reason of|in view of", 0.9, False),
    _cue("because", r"because|for the (?:simple )?reason that|on the grounds? that|given that", 1.0, False),
    _cue("on grounds of", r"on (?:the )?grounds of|on suspicion of|on charges of", 0.8, False),
    _cue("in response to", r"in (?:direct )?(?:response|reaction|retaliation|reprisal|revenge|protest"
         r"|exchange|return|answer) (?:to|for|at|against|over)|under pressure (?:from|of)"
         r"|at the (?:wish|request|behest|urging|insistence) of",
         0.8, False),
    _cue("out of", r"out of(?= )", 0.9, False),
    _cue("by mistake", r"(?:by|through)(?= )", 0.7, False),
    _cue("since", r"since", 0.7, False),
    _cue("as", r"as(?= )", 0.4, False),
    _cue("for", r"for(?= )", 0.7, False),
    _cue("over", r"over(?= )", 0.7, False),
)  # fmt: skip

# "out of friendship" gives a reason, "out of the building" does not.
FEELINGS = words("""
    friendship fear care concern respect love anger spite loyalty revenge vengeance pity solidarity
    desperation necessity greed habit jealousy envy hatred gratitude sympathy compassion conviction caution
    duty courtesy kindness ignorance malice frustration shame guilt pride vanity convenience consideration
    affection sentiment curiosity boredom hunger need panic self-interest principle piety devotion goodwill
""")

# "by mistake", "through negligence"
FAULTS = words(
    "mistake oversight accident negligence chance error carelessness inattention misunderstanding coincidence"
)

# Verbs whose "over N" or "for V-ing" says why: "expelled over spying", "fined for dumping".
PENALTIES = words("""
    expel fine arrest jail imprison sanction suspend sack fire dismiss detain sue criticise criticize blame
    condemn punish indict charge prosecute convict ban bar declare deport resign quit strike protest clash
    quarrel row split feud walk oust fault accuse reprimand rebuke penalise penalize investigate recall
    summon censure execute kill attack shoot apologise apologize boycott
""")

# Nouns that mean a reason; what stands behind "is" is it, what stands behind "of", "for", "why" is explained.
AIMS = words("aim purpose goal objective intention intent motive motivation ambition priority")
GROUNDS = words("""
    reason cause explanation ground grounds trigger factor source root origin culprit justification pretext
    excuse
""")
ACTIONS = words("""
    move step measure decision action act initiative plan gesture announcement proposal policy operation
    campaign offer deal agreement order ban visit trip meeting strike attack closure shutdown withdrawal
    response intervention project programme program law bill ruling change reform deployment presence
    mission mediation role hosting talk negotiation contact delay cancellation purchase sale arrest expulsion
    resignation departure stop halt
""")
DECISIONS = words("move step measure decision action act initiative plan")  # what a headline may have told
HAPPENINGS = words("""
    accident incident crash collision fire explosion blast failure outage blackout collapse disaster
    tragedy derailment death leak spill flood outbreak contamination delay stoppage disruption breakdown fault
    sinking illness poisoning shortage rise fall increase drop slump loss matter event shooting
""")

# verb -> strength; subject is the cause and object the effect
CAUSES = words("""
    cause trigger spark prompt provoke ignite precipitate induce necessitate explain unleash
""")
LEADS = words("lead contribute")  # ... to
DRIVES = words("""
    prompt lead persuade drive move push force compel induce convince oblige encourage cause motivate
    inspire
""")
RESULTS = words("result stem arise originate derive spring")  # ... from
ASCRIBES = words("attribute blame ascribe trace put pin link connect")  # effect on / to cause
SERVES = words("aim mean intend design direct guide motivate inspire drive base calculate")

WANTS = words("want need hope seek wish intend aim try attempt strive manoeuvre maneuver endeavour desire")
ASKS_FOR = words("ask call appeal plead beg apply")  # ... for help
SEEKS = words("seek request solicit want enlist demand")  # ... help
HELP = words("help assistance aid support backing cooperation co-operation mediation")
UNKNOWN = words("unknown unclear known clear mystery investigate established disputed open determine")
DENIES = words("deny reject dismiss refute dispute exclude rule disprove rebut scoff contest")
CHIEF = re.compile(
    r"\b(?:primarily|above all|first of all|first and foremost|mainly|chiefly|mostly|principally)\b", re.I
)
ONLY = re.compile(
    r"\b(?:solely|exclusively|purely|nothing (?:else|more)|no other|(?:only|sole|real|true) "
    r"(?:reason|aim|purpose|motive|cause|ground|consideration|explanation))\b",
    re.I,
)
DISOWNED = re.compile(
    r"^\W*(?:all |any |the )?(?:versions?|reports?|claims?|suggestions?|allegations?|rumou?rs?|stories|tales?"
    r"|talk|speculation)\b.*\b(?:is|are|was|were) (?:\w+ )?(?:rejected|denied|false|untrue|unfounded|baseless"
    r"|groundless|invented|nonsense|wrong)\b",
    re.I | re.S,
)  # "versions that attribute it to a want of supplies are rejected"
VAGUE = words("""
    step act do move guide take decide go come react respond intervene choose action measure decision this it
    that
""")
BREAKS_OUT = words("arise start begin break originate erupt ignite")  # a fire in a truck
STARTS = words(
    "fire flame blaze explosion leak outbreak contamination smoke spill blast infection rumour rumor riot"
)
