"""Frames for the development and test pairs: other events and other wordings than `frames_train`."""

# ruff: noqa: E501 - sentences stay on one line

from __future__ import annotations

from training.generate.amounts import Count, Measure, Money, Percent
from training.generate.frame import Frame
from training.generate.values import Clock, Company, Day, Person, Town, Year, choice

TOWN, DAY, WHO, ORG, CLUB = Town(), Day(), Person(), Company(), Company(club=True)

DEV = (
    Frame(
        "avalanche",
        {
            "town": TOWN,
            "day": DAY,
            "dead": Count(2, 30),
            "missing": Count(2, 40),
            "height": Measure("m", 900, 4800),
            "group": choice(
                "detail", "ski tourers|skiers", "mountain guides", "snowboarders", "army recruits"
            ),
        },
        (
            "{day} an avalanche above {town} buried a party of {group}; {dead} of them perished.",
            "{dead} bodies were dug out of the snow above {town}, and {missing} people were unaccounted for.",
            "The slope above {town} gave way {day} at an altitude of {height}.",
            "{missing} people were missing above {town} after snow slid down from {height}.",
            "An avalanche that came down at {height} cost {dead} lives near {town} {day}.",
        ),
        (
            "dead: There were no fatalities in the avalanche above {town}.",
            "missing: Nobody was missing above {town}.",
        ),
        (
            "The avalanche risk above {town} had been rated as low.",
            "A helicopter from {town} was not able to fly.",
        ),
    ),
    Frame(
        "union",
        {
            "a": ORG,
            "b": ORG,
            "sum": Money(),
            "day": DAY,
            "result": choice(
                "polarity",
                "cleared|gave the green light to|waved through",
                "blocked|prohibited|stopped",
                "is still examining|has yet to decide on",
            ),
        },
        (
            "The competition authority {result} the merger of {a} and {b} {day}.",
            "The watchdog {result} the planned tie-up between {a} and {b}, valued at {sum}.",
            "{a} hoped to join with {b} in a {sum} deal that the authority {result}.",
            "Merger of {a} and {b}: cartel office {result} it",
        ),
        (),
        (
            "{a} is advised by two investment banks in the merger with {b}.",
            "Customers of {b} fear higher prices.",
        ),
    ),
    Frame(
        "coach",
        {
            "who": WHO,
            "club": CLUB,
            "years": Count(2, 12),
            "day": DAY,
            "fate": choice(
                "status",
                "extended the contract of|renewed the contract of; was: was given a new contract by|has signed on again with",
                "parted company with|got rid of; was: was shown the door by|lost the coaching job at",
            ),
            "fee": Money(("million",)),
        },
        (
            "{club} {fate} coach {who} {day} after {years} seasons.",
            "{who} {fate.was} {club} {day}.",
            "{who} had coached {club} for {years} seasons.",
        ),
        (),
        ("{club} have scored few goals under {who}.", "{who} used to play as a goalkeeper."),
    ),
    Frame(
        "hospital",
        {
            "town": TOWN,
            "ill": Count(7, 900),
            "who": WHO,
            "cause": choice(
                "cause",
                "spoiled chicken|chicken that had gone off",
                "unwashed salad",
                "contaminated water|polluted water",
                "a virus|a viral infection",
            ),
            "post": choice(
                "post",
                "chief physician|head doctor",
                "public health officer",
                "hospital director|director of the hospital",
            ),
            "day": DAY,
        },
        (
            "{ill} people fell ill in {town} {day}, and {cause} is to blame, according to {who}.",
            "Doctors in {town} treated {ill} patients with stomach pains {day}.",
            "{who}, the {post} in {town}, traced the outbreak to {cause}.",
            "{post} {who} counted {ill} cases in {town}.",
        ),
        ("Nobody in {town} has fallen ill.",),
        ("A wedding had been held in {town} the day before.", "{who} advises against travel to {town}."),
    ),
    Frame(
        "duel",
        {
            "winner": WHO,
            "loser": WHO,
            "town": TOWN,
            "year": Year(1988, 2025),
            "sets": choice("amount", "two sets", "three sets", "four sets", "five sets"),
            "surface": choice("detail", "clay", "grass", "a hard court"),
        },
        (
            "{winner} overcame {loser} in {sets} in the {year} final in {town}.",
            "{loser} went down to {winner} in the {year} final.",
            "It took {winner} {sets} to get past {loser} on {surface} in {town}.",
            "{winner} too strong for {loser} in {town} final",
        ),
        ("{loser} emerged victorious over {winner}.", "{winner} was no match for {loser}."),
        ("{winner} and {loser} are close friends.", "The final between {winner} and {loser} was sold out."),
        swap=("winner", "loser"),
    ),
    Frame(
        "treaty",
        {
            "who": WHO,
            "group": choice(
                "agent",
                "the Northern Front",
                "the People's Army of Dalma",
                "the Ridge Militia",
                "the Free Coast Movement",
                named=True,
            ),
            "town": TOWN,
            "day": DAY,
            "state": choice(
                "status",
                "agreed to|accepted|consented to",
                "turned down|dismissed|said no to",
                "has not yet replied to|is still considering",
            ),
            "weeks": Count(2, 20),
        },
        (
            "{group} {state} a truce of {weeks} weeks, its negotiator {who} said in {town} {day}.",
            "{group} {state} a {weeks}-week truce.",
            "Speaking in {town} {day}, negotiator {who} said {group} {state} a ceasefire.",
            "{group} {state} the offer of a ceasefire, {who} declared.",
        ),
        (),
        ("{who} will meet the president in {town}.", "{group} holds dozens of prisoners."),
    ),
    Frame(
        "harvest",
        {
            "land": choice("place", "Norland", "Veltria", "Sudania", "Taluk", "Arvenia", named=True),
            "load": Measure("t", 20, 900),
            "crop": choice("detail", "cocoa", "barley", "sunflower", "cotton"),
            "year": Year(1999, 2026),
            "change": Percent(1, 50),
            "dir": choice(
                "polarity", "more than|above; adj: bigger|larger", "less than|below; adj: smaller|poorer"
            ),
        },
        (
            "Growers in {land} brought in {load} of {crop} per village in {year}, {change} {dir} the year before.",
            "The {year} {crop} harvest in {land} was {change} {dir.adj}.",
            "{land} had a {dir.adj} {crop} harvest in {year}.",
            "In {year} the {crop} yield in {land} was {change} {dir} that of the previous year.",
        ),
        ("{crop} was not harvested at all in {land} in {year}.",),
        (
            "Exporters in {land} have signed contracts with new buyers.",
            "Young people in {land} no longer want to work in the fields.",
        ),
        fixed=("crop",),
        free=("year",),
    ),
)

TEST = (
    Frame(
        "sinking",
        {
            "port": TOWN,
            "day": DAY,
            "time": Clock(),
            "saved": Count(4, 300),
            "lost": Count(2, 60),
            "ship": choice(
                "detail",
                "trawler; loose: boat",
                "tanker; loose: ship",
                "car ferry; loose: ship",
                "yacht; loose: boat",
            ),
            "cause": choice(
                "cause",
                "an engine explosion|an explosion in the engine room",
                "a collision with a freighter|colliding with a freighter",
                "a storm|stormy seas",
                "overloading|too heavy a load",
            ),
        },
        (
            "A {ship} went down off {port} {time} {day}, and {lost} of the crew drowned.",
            "Coastguards pulled {saved} survivors from the sea off {port} {day}.",
            "The {ship} that sank off {port} was the victim of {cause}.",
            "{saved} were picked up, {lost} drowned, as a {ship} sank in waters off {port}.",
            "{cause} sent a {ship} to the bottom off {port}, the harbour master said.",
            "{lost} sailors drowned {day} when their vessel sank off {port}.",
        ),
        (
            "lost: The whole crew of the vessel off {port} was saved.",
            "The {ship} off {port} stayed afloat and reached harbour.",
        ),
        ("The owner of the {ship} is in debt.", "Divers from {port} will look for the wreck."),
    ),
    Frame(
        "outage",
        {
            "town": TOWN,
            "homes": Count(200, 800000),
            "hours": Measure("hours", 2, 40),
            "org": ORG,
            "day": DAY,
            "cause": choice(
                "cause",
                "a fallen tree",
                "a cyber attack|hackers",
                "a failed transformer|the failure of a transformer",
                "ice on the lines|icy power lines",
            ),
            "state": choice("status", "has been restored|is back", "is still off|has not come back"),
        },
        (
            "{homes} households in {town} were without electricity for {hours} {day}.",
            "Power in {town} {state}, the utility {org} said.",
            "{org} named {cause} as the reason why the lights went out in {town}.",
            "The blackout in {town} affected {homes} households.",
            "{cause} plunged {town} into darkness for {hours}.",
            "Electricity {state} in {town} after an outage that hit {homes} households, {org} reports.",
        ),
        ("No household in {town} lost power {day}.",),
        ("{org} will raise its prices next year.", "A hospital in {town} switched to its own generator."),
        fixed=("town",),
    ),
    Frame(
        "will",
        {
            "who": WHO,
            "heir": WHO,
            "sum": Money(("million",)),
            "town": TOWN,
            "what": choice("detail", "vineyard", "castle", "racing stable", "art collection"),
            "year": Year(1990, 2024),
            "court": choice("polarity", "upheld|confirmed", "overturned|set aside|struck down"),
        },
        (
            "{who} left a {what} worth {sum} to {heir}.",
            "Under the will of {who}, {heir} inherits a {what} near {town}.",
            "A court in {town} {court} the will in which {who} named {heir} as heir.",
            "Judges {court} the {year} will of {who}.",
            "The {what}, valued at {sum}, went from {who} to {heir} in {year}.",
        ),
        ("{who} left nothing to {heir}.", "{heir} was cut out of the will of {who}."),
        ("{heir} intends to sell everything.", "{who} lived in {town} for half a century."),
        swap=("who", "heir"),
        fixed=("what",),
    ),
    Frame(
        "expulsion",
        {
            "who": WHO,
            "n": Count(2, 60),
            "a": choice("agent", "Norland", "Veltria", "Sudania", "Taluk", named=True),
            "b": choice("agent", "Quoria", "Belmare", "Ostania", "Kirova", named=True),
            "reason": choice(
                "cause",
                "spying|espionage",
                "meddling in an election|interfering in an election",
                "smuggling cigarettes|cigarette smuggling",
            ),
            "day": DAY,
            "act": choice(
                "polarity",
                "expelled|threw out|sent home",
                "readmitted|allowed back",
                "is threatening to expel|may yet expel",
            ),
        },
        (
            "{a} {act} {n} diplomats of {b} {day} over claims of {reason}.",
            "{a} {act} {n} envoys from {b}, foreign ministry spokesman {who} announced.",
            "Accusing them of {reason}, {a} {act} diplomats of {b}.",
            "{a} {act} {n} {b} diplomats",
        ),
        (),
        ("{b} has called the step of {a} regrettable.", "Trade between {a} and {b} has doubled since."),
        swap=("a", "b"),
    ),
    Frame(
        "prize",
        {
            "who": WHO,
            "prize": choice(
                "name",
                "the Ansgar Prize",
                "the Orchid Award",
                "the Silver Quill",
                "the Hartmann Medal",
                named=True,
            ),
            "sum": Money(("thousand", "million")),
            "year": Year(1985, 2026),
            "job": choice(
                "post",
                "violinist; loose: musician",
                "mathematician; loose: scholar",
                "photographer",
                "poet; loose: writer",
                "botanist; loose: scientist",
            ),
            "town": TOWN,
            "act": choice("polarity", "accepted|collected", "declined|refused to accept|turned down"),
        },
        (
            "{job} {who} {act} {prize} in {town} in {year}.",
            "{prize}, which comes with {sum}, went to {who} in {year}.",
            "{who} {act} {prize} and with it {sum}.",
            "The {year} laureate of {prize} is {who}, a {job} from {town}.",
            "{who}, who earns a living as a {job}, {act} {prize}.",
        ),
        ("{who} was passed over for {prize}.",),
        ("{who} dedicated the honour to a former teacher.", "The jury of {prize} has nine members."),
    ),
    Frame(
        "tariff",
        {
            "a": choice("agent", "Norland", "Veltria", "Sudania", "Taluk", named=True),
            "goods": choice("detail", "steel", "bananas", "solar panels", "whisky"),
            "rate": Percent(3, 80),
            "day": DAY,
            "b": choice("agent", "Quoria", "Belmare", "Ostania", "Kirova", named=True),
            "act": choice(
                "polarity",
                "imposed|slapped|introduced; noun: imposition",
                "scrapped|abolished|did away with; noun: abolition",
            ),
        },
        (
            "{a} {act} a {rate} tariff on {goods} from {b} {day}.",
            "{a} {act} a tariff on imports of {goods} from {b}.",
            "The {act.noun} by {a} of a {rate} duty on {goods} from {b} came {day}.",
        ),
        ("{a} has left its duties on {goods} from {b} as they were.",),
        ("Producers of {goods} in {a} had asked for help.", "{b} will file a complaint against {a}."),
        fixed=("goods",),
        swap=("a", "b"),
    ),
    Frame(
        "find",
        {
            "who": WHO,
            "town": TOWN,
            "age": Count(200, 9000),
            "depth": Measure("m", 2, 60),
            "what": choice("detail", "clay statue", "bronze helmet", "stone altar", "wooden boat"),
            "year": Year(1961, 2025),
            "verdict": choice("polarity", "genuine|authentic", "a forgery|a fake"),
        },
        (
            "Archaeologist {who} unearthed a {what} said to be {age} years old near {town} in {year}.",
            "The {what} from {town} is {verdict}, in the judgement of {who}.",
            "The {what} lay {depth} under the ground near {town}.",
            "{who} dated the {what} from {town} to {age} years ago.",
            "{depth} down, {who} came across a {what} in {year}.",
            "Experts consider the {what} found near {town} in {year} to be {verdict}.",
        ),
        ("{who} returned from {town} without having found anything.",),
        ("The {what} from {town} will be shown in a museum.", "{who} paid for the dig out of family money."),
        fixed=("what",),
    ),
    Frame(
        "fine",
        {
            "org": ORG,
            "sum": Money(),
            "day": DAY,
            "why": choice(
                "cause",
                "dumping waste in a river|polluting a river",
                "hiding losses|concealing losses",
                "price fixing|agreeing prices with rivals",
                "selling customers' data",
            ),
            "state": choice(
                "polarity",
                "will appeal|is going to contest the decision|will fight the fine",
                "will pay without a fight|accepts the decision|will not appeal",
            ),
            "town": TOWN,
        },
        (
            "Regulators in {town} fined {org} {sum} for {why} {day}.",
            "{org} must pay {sum} for {why}.",
            "{org} {state} after being fined {sum}.",
            "A penalty of {sum} was handed to {org} {day}.",
            "Fined for {why}, {org} {state}, a spokeswoman in {town} said.",
        ),
        ("{org} got off without a fine.",),
        ("The chairman of {org} has bought a house in {town}.", "{org} has been fined before."),
    ),
    Frame(
        "climb",
        {
            "who": WHO,
            "peak": choice(
                "name", "Mount Verrin", "the Kalsa Horn", "Mount Ubari", "the Drei Nadeln", named=True
            ),
            "height": Measure("m", 2200, 8100),
            "age": Count(12, 81),
            "days": Count(2, 28),
            "year": Year(1951, 2025),
            "result": choice(
                "polarity",
                "reached the top of|stood on the summit of|conquered",
                "had to turn back on|gave up below the top of|failed on",
            ),
        },
        (
            "{who} {result} {peak} in {year} at the age of {age}.",
            "After {days} days {who} {result} {peak}, which rises to {height}.",
            "{peak} is {height} high.",
            "In {year} {who} spent {days} days on {peak}.",
            "{who}, {age} years old, {result} {peak}.",
        ),
        ("{who} has never been on {peak}.",),
        ("{who} climbed without a rope.", "A hut on {peak} offers beds for twelve."),
    ),
    Frame(
        "verdicts",
        {
            "who": WHO,
            "other": WHO,
            "view": choice(
                "polarity",
                "called the reform a step forward|was full of praise for the reform|found kind words for the reform",
                "called the reform a step back|had nothing good to say of the reform|tore the reform to pieces",
            ),
            "town": TOWN,
            "role": choice("detail", "trade unionist", "economist", "bishop", "farmers' leader"),
        },
        (
            "At a dinner in {town}, {role} {who} {view}.",
            "{who} {view} in {town}.",
            "{role} {who} {view}.",
        ),
        (),
        ("The reform was drawn up by a committee in {town}.", "{who} is likely to stand for parliament."),
        free=("who", "town"),
        fixed=("role",),
    ),
    Frame(
        "tower",
        {
            "town": TOWN,
            "height": Measure("m", 60, 700),
            "floors": Count(12, 130),
            "year": Year(1971, 2032),
            "org": ORG,
            "cost": Money(),
            "state": choice(
                "status",
                "is complete|stands finished",
                "is half built|is only half finished",
                "exists only on paper|has not got beyond the drawing board",
            ),
        },
        (
            "The {org} tower in {town} has {floors} floors and measures {height}.",
            "{org} put {cost} into its tower in {town}.",
            "The skyscraper of {org} in {town} {state}.",
            "With {floors} floors, the tower in {town} cost {org} {cost}.",
            "In {year} {org} presented its {height} tower for {town}.",
            "{org} says the tower with {floors} floors {state}.",
        ),
        ("{org} does not want to build in {town}.",),
        ("The tower of {org} in {town} has a restaurant at the top.", "Falcons nest on the tower in {town}."),
    ),
)
