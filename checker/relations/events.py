"""Words of happenings in the news, in classes: which verbs and nouns may name one kind of event.

The classes are wide on purpose: "crash", "smash into" and "collision" may tell of one event, so that claims
of one class can be compared; whether they are one event is for other evidence (names, time, nearness in
meaning). A word may stand in several classes.
"""

from __future__ import annotations

from functools import cache


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# class -> lemmas of verbs and nouns, separated by blanks
EVENT_CLASSES: dict[str, str] = {
    # beginning, going on, ending
    "begin": (
        "begin start commence launch kick open inaugurate initiate outbreak beginning onset opening resume"
    ),
    "end": (
        "end finish conclude cease stop halt terminate expire lapse wrap conclusion ending termination "
        "over complete"
    ),
    "close": "close shut end cease halt shutter closure shutdown mothball cold wind fold dismantle last",
    "reopen": "reopen reopening resume restore restart resumption unblock",
    "postpone": "postpone delay defer reschedule adjourn suspend postponement suspension adjournment",
    "cancel": "cancel scrap abandon call drop shelve withdraw revoke annul cancellation",
    # meeting and talking
    "meet": (
        "meet meeting gather convene assemble confer summit conference session talk negotiation round "
        "talks sit host hold negotiate discuss encounter assembly"
    ),
    "negotiate": "negotiate negotiation talk mediate mediation bargain broker dialogue discuss discussion",
    "contact": "contact communicate communication channel reach tie link dialogue engage engagement",
    "visit": "visit travel tour arrive come fly trip arrival stay",
    "invite": "invite invitation summon summons call convene convoke",
    # agreeing and breaking
    "agree": (
        "agree agreement sign signature deal accord pact treaty seal conclude initial ratify strike "
        "settle settlement truce contract memorandum"
    ),
    "approve": (
        "approve approval adopt pass endorse ratify back clear authorise authorize grant adoption consent "
        "sanction greenlight vote"
    ),
    "reject": "reject refuse decline veto rebuff dismiss turn deny rejection refusal vote",
    "break": "break collapse fail breach violate walk founder breakdown failure unravel fall",
    "ceasefire": "ceasefire truce armistice cessation lull",
    # movement
    "leave": (
        "leave depart departure quit exit withdraw withdrawal pull evacuate set sail abandon vacate pack "
        "clear pullout retreat"
    ),
    "decide": "decide decision settle resolve determine vote rule ruling choose conclude resolution",
    "inspect": "inspect inspection survey audit check examine examination inspector surveyor test",
    "arrive": "arrive arrival reach land come return get dock enter",
    "flee": "flee escape run abscond vanish disappear jump leap bolt fugitive hide",
    "return": "return restitution repatriate repatriation hand come restore recover back",
    "evacuate": "evacuate evacuation displace displacement uproot flee relocate",
    "move": "move transfer relocate relocation send carry deliver delivery transport shipment",
    "expel": "expel expulsion deport deportation oust eject banish persona leave remove",
    # accidents and disasters
    "crash": (
        "crash collide collision hit knock mow smash ram run plough plow strike impact slam wreck derail "
        "derailment accident disaster pile overturn"
    ),
    "sink": "sink capsize founder sinking capsizing flood ground wreck",
    "collapse": "collapse cave fall crumble burst breach give",
    "explode": "explode explosion blast detonate detonation bomb bombing blow burst",
    "burn": "burn fire blaze ignite flame torch arson inferno engulf gut",
    "quake": "quake earthquake tremor aftershock shake jolt strike hit",
    "storm": "storm hurricane cyclone typhoon tornado landfall lash batter hit strike",
    "flood": "flood flooding inundate inundation deluge submerge overflow burst",
    "outage": "outage blackout cut fail failure disruption interrupt interruption",
    "switch_off": "switch disengage disconnect deactivate disable isolate bypass override unplug",
    "rescue": "rescue save pull lift free recover rescuer extricate winch",
    # harm
    "die": (
        "die kill death dead claim perish succumb murder slay fatality victim toll casualty decease "
        "deceased life coffin lose"
    ),
    "injure": "injure wound hurt injury injured wounded maim hospitalise hospitalize burn",
    "attack": (
        "attack assault raid strike storm ambush offensive shell bombard hit bombardment airstrike invade "
        "invasion incursion"
    ),
    "shoot": "shoot shooting fire gun gunfire shot",
    "kidnap": "kidnap abduct seize abduction kidnapping hostage capture take",
    "infect": "infect infection case contract outbreak test diagnose spread sicken poison poisoning",
    # crime and law
    "steal": (
        "steal theft rob robbery break burgle burglary loot heist raid lift snatch take thief disappear "
        "missing vanish enter"
    ),
    "arrest": (
        "arrest detain detention hold custody seize apprehend catch capture nab round imprison remand "
        "handcuff"
    ),
    "release": "release free liberate discharge bail pardon acquit swap home",
    "charge": "charge indict accuse prosecute indictment prosecution sue arraign lawsuit",
    "convict": "convict sentence jail conviction verdict guilty condemn imprison",
    "lock": "lock bar chain bolt padlock seal barricade latch",
    "try": "try trial hearing court session hear appear testify",
    "search": "search raid seize inspect comb hunt investigate sweep seizure",
    "investigate": (
        "investigate probe inquiry enquiry investigation examine inspect inspection review audit open"
    ),
    "find": "find discover recover locate discovery detect uncover notice spot emerge surface recovery",
    "fine": "fine penalty penalise penalize levy sanction",
    # politics
    "elect": "elect election vote poll ballot win victory referendum",
    "appoint": "appoint name nominate install inaugurate swear take appointment nomination promote succeed",
    "resign": "resign quit step resignation leave stand depart retire retirement",
    "dismiss": "dismiss sack fire oust remove dismissal suspend suspension unseat topple",
    "protest": "protest demonstrate rally march strike demonstration walkout riot picket unrest",
    "ban": "ban prohibit outlaw bar blacklist prohibition forbid suspend designate block",
    "sanction": "sanction embargo sanctions freeze blacklist penalty",
    "recognise": "recognise recognize recognition acknowledge accept",
    "legislate": "pass enact adopt approve law bill legislate decree sign force",
    "occupy": "occupy seize capture take fall conquer overrun takeover control",
    "deploy": "deploy send dispatch station deployment mobilise mobilize",
    # business and money
    "layoff": "layoff fire sack dismiss cut axe shed redundancy dismissal throw lose redundant job",
    "buy": "buy purchase acquire acquisition takeover sell sale sold merge merger",
    "pay": "pay payment compensate compensation transfer disburse remit wire",
    "grant": "grant give award provide receive aid subsidy subsidise subsidize donate pledge offer",
    "lose": "lose loss earn profit gain make earnings deficit",
    "cost": "cost worth value price total sum amount",
    "build": "build construct erect construction building complete assemble",
    "invest": "invest investment fund finance funding pour spend",
    "rise": "rise increase climb grow jump soar surge raise growth up",
    "fall": "fall drop decline decrease sink plunge slump tumble shrink cut down reduce reduction",
    "launch": "launch release unveil introduce premiere publish issue publication",
    "strike": "strike walkout stoppage down",
    # information
    "tell": "tell inform notify warn learn alert notice notification announce informed",
    "publish": "publish release post print issue circulate upload publication leak",
    "sign_up": "join enter membership accession accede enlist register",
    # sport and science
    "win": "win beat defeat victory triumph overcome title",
    "record": "record measure register log clock",
    "bear": "bear birth born",
    "marry": "marry wed wedding marriage",
}

# verbs and nouns that report words: a time beside one is the time of the saying
SPEECH: frozenset[str] = _words(
    "accord according acknowledge add admit allege announce announcement answer argue assert believe "
    "briefing claim comment concede confirm declare deny describe disclose emphasise emphasize "
    "estimate explain insist interview maintain mention note observe predict quote recall "
    "recount reiterate remark reply report respond reveal say state statement stress "
    "suggest tell testify think tweet urge warn write"
)

# verbs too light to say by themselves what happened
LIGHT: frozenset[str] = _words(
    "appear be become begin come continue do follow get give go happen have include involve keep let "
    "make need occur order put remain see seem set show start take try use want will would"
)


@cache
def _index() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for kind, words in EVENT_CLASSES.items():
        for word in words.split():
            found.setdefault(word, set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}


def event_kinds(lemma: str) -> frozenset[str]:
    """The classes of events that a verb or noun may name; empty for a word of no class."""
    return _index().get(lemma.lower(), frozenset())


def same_kind(lemma_a: str, lemma_b: str) -> bool:
    """Whether two lemmas may name one kind of event: the same word, or two words of one class."""
    a, b = lemma_a.lower(), lemma_b.lower()
    return a == b or bool(event_kinds(a) & event_kinds(b))


def is_speech(lemma: str) -> bool:
    """Whether a lemma reports words ("say", "announcement")."""
    return lemma.lower() in SPEECH
