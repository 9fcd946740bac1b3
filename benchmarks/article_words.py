"""The words of the made-up articles: names, and for each fact several ways to tell it.

Slots in braces are filled from the facts of a matter. Every fact is told once in an article; the wording goes
by outlet, so that articles on one matter agree in what they say and not in how.
"""

from __future__ import annotations

OUTLETS = (
    "Northern Ledger", "Daily Courant", "Harbour Post", "Inland Gazette", "Evening Sentinel",
    "The Observer Week", "Coastal Mirror",
)  # fmt: skip
TOWNS = (
    "Aldermoor", "Brannick", "Callowby", "Dunsforth", "Eskerton", "Farrowgate", "Gillmouth", "Hartsedge",
    "Inverleck", "Jarrowfield", "Kelmarsh", "Lowbridge", "Marrowby", "Netherfell", "Osterholm", "Pennick",
    "Quarley", "Ravenscar", "Stokeham", "Tarnwick", "Ulverby", "Vennwater", "Wexcombe", "Yarborough",
    "Ashlund", "Birkmere", "Coldharbour", "Drayford", "Elmstead", "Fenwick Bay", "Grantly", "Hollowell",
    "Ketterby", "Langrigg", "Middlethorn", "Norbury", "Oakhanger", "Port Selwyn", "Rothley", "Silverdale",
)  # fmt: skip
FIRST = (
    "Anna", "Boris", "Clara", "Dmitri", "Elena", "Farid", "Greta", "Hassan", "Ingrid", "Jonas", "Karin",
    "Lukas", "Marta", "Nadia", "Oskar", "Petra", "Rafael", "Sofia", "Tomas", "Ursula", "Viktor", "Wanda",
    "Yusuf", "Zofia",
)  # fmt: skip
LAST = (
    "Albrecht", "Bakari", "Castellan", "Dvorsky", "Eriksen", "Fontaine", "Grigoriev", "Halloran", "Ibarra",
    "Jankowski", "Kowalczyk", "Lindqvist", "Mbeki", "Novotny", "Okafor", "Petrov", "Quist", "Rasmussen",
    "Santoro", "Tanaka", "Ulrich", "Vasquez", "Weinberg", "Yilmaz", "Zimmer", "Abernethy", "Brandvold",
    "Carrick", "Delacroix", "Engström",
)  # fmt: skip
COMPANIES = (
    "Arden Logistics", "Borealis Freight", "Castor Mills", "Delphine Foods", "Eastgate Rail",
    "Falcon Ceramics", "Granite Paper", "Halden Shipping", "Ironbridge Tools", "Juniper Textiles",
    "Kestrel Energy", "Lomond Dairies", "Meridian Glass", "Northway Buses", "Orchard Pharma",
    "Pinnacle Cement",
)  # fmt: skip
POSTS = (
    "mayor", "fire chief", "regional governor", "transport minister", "union leader", "council leader",
    "police spokesman", "labour minister", "hospital director", "harbour master",
)  # fmt: skip

# kind of matter -> its facts, each in several wordings; the first fact also makes the headline
MATTERS: dict[str, tuple[tuple[str, ...], ...]] = {
    "Fire at {company} in {town}": (
        (
            "A fire broke out at the {company} warehouse in {town} on {weekday}, {day} {month}.",
            "Flames tore through a warehouse of {company} in {town} on {weekday}, {day} {month}.",
            "The {company} warehouse in {town} caught fire on {weekday}, {day} {month}.",
            "On {weekday}, {day} {month}, a blaze gutted the storehouse that {company} runs in {town}.",
        ),
        (
            "The blaze left {injured} people injured, rescuers said.",
            "Rescuers counted {injured} injured people after the blaze.",
            "In all, {injured} people were injured by smoke and flames.",
            "Ambulances took {injured} injured people away from the site.",
        ),
        (
            "Some {people} workers had to leave the building.",
            "The building was cleared of {people} workers.",
            "{people} workers were led out of the hall through the rear gates.",
            "About {people} employees were on shift and were brought to safety.",
        ),
        (
            "Firefighters needed {hours} hours to put the fire out.",
            "It took {hours} hours before the fire was under control.",
            "After {hours} hours the crews had put out the last flames.",
            "Crews fought the flames for {hours} hours.",
        ),
        (
            "Investigators blame a faulty heater in the loading bay.",
            "A faulty heater in the loading bay caused the fire, according to investigators.",
            "The cause was a defective heater beside the loading bay, investigators found.",
            "The fire started at a broken heater in the loading bay, the inquiry found.",
        ),
    ),
    "{company} to cut jobs in {town}": (
        (
            "{company} told staff in {town} on {weekday}, {day} {month}, that its plant there would close.",
            "The {town} plant of {company} will close, the company announced on {weekday}, {day} {month}.",
            "{company} announced on {weekday}, {day} {month}, that it would shut its plant in {town}.",
            "Staff in {town} learned on {weekday}, {day} {month}, that {company} was closing the plant.",
        ),
        (
            "The closure will cost {people} jobs.",
            "{people} jobs will go with the closure.",
            "With the plant, {people} people lose their work.",
            "The company is cutting {people} jobs at the site.",
        ),
        (
            "{company} lost {cost} million euros last year.",
            "Last year the company posted a loss of {cost} million euros.",
            "The firm had reported losses of {cost} million euros for the past year.",
            "A loss of {cost} million euros last year preceded the decision.",
        ),
        (
            "Workers will receive severance pay for {hours} months.",
            "Severance pay will run for {hours} months, according to the plan.",
            "The plan grants {hours} months of severance pay.",
            "Those dismissed are to get {hours} months' pay.",
        ),
        (
            "The company blames high energy prices for its troubles.",
            "High energy prices have made production too dear, the company says.",
            "According to the management, energy prices drove the decision.",
            "Management points to the price of energy as the reason.",
        ),
    ),
    "Floods hit {town}": (
        (
            "The river burst its banks in {town} on {weekday}, {day} {month}.",
            "Floods swept through {town} on {weekday}, {day} {month}, after the river overflowed.",
            "On {weekday}, {day} {month}, the river flooded the lower quarters of {town}.",
            "{town} was flooded on {weekday}, {day} {month}, when the river rose over its banks.",
        ),
        (
            "Rescue teams brought {people} residents to safety.",
            "{people} residents had to be evacuated.",
            "The authorities evacuated {people} residents from their homes.",
            "Boats carried {people} residents out of the flooded streets.",
        ),
        (
            "At least {injured} people were injured in the flood.",
            "{injured} people were injured, the rescue service said.",
            "The rescue service reported {injured} people injured.",
            "The flood injured {injured} people.",
        ),
        (
            "The water stood {hours} metres above its normal level.",
            "The river rose {hours} metres above normal.",
            "Gauges showed {hours} metres more than the usual level.",
            "At its height the river was {hours} metres over the normal mark.",
        ),
        (
            "The damage is put at {cost} million euros.",
            "First estimates put the damage at {cost} million euros.",
            "Insurers expect damage of {cost} million euros.",
            "Repairing the damage will cost {cost} million euros, the town hall estimates.",
        ),
    ),
    "Strike at {company} stops {town}": (
        (
            "Drivers of {company} walked out in {town} on {weekday}, {day} {month}.",
            "A strike by drivers of {company} began in {town} on {weekday}, {day} {month}.",
            "{company} drivers in {town} went on strike on {weekday}, {day} {month}.",
            "On {weekday}, {day} {month}, the drivers of {company} stopped work in {town}.",
        ),
        (
            "The union said {people} drivers joined the strike.",
            "{people} drivers took part, according to the union.",
            "By the union's count, {people} drivers stayed away from work.",
            "Some {people} drivers downed tools, the union said.",
        ),
        (
            "The union demands a pay rise of {injured} per cent.",
            "Drivers want {injured} per cent more pay.",
            "At issue is a demand for {injured} per cent higher wages.",
            "The demand on the table is a rise of {injured} per cent.",
        ),
        (
            "The walkout lasted {hours} hours.",
            "Drivers stayed out for {hours} hours.",
            "Service resumed after {hours} hours.",
            "For {hours} hours no vehicle left the depot.",
        ),
        (
            "The company puts its losses at {cost} million euros.",
            "{company} says that the strike cost it {cost} million euros.",
            "The strike caused losses of {cost} million euros, the company said.",
            "Losses came to {cost} million euros, by the company's account.",
        ),
    ),
    "New hospital opens in {town}": (
        (
            "A new hospital opened in {town} on {weekday}, {day} {month}.",
            "{town} opened its new hospital on {weekday}, {day} {month}.",
            "The doors of the new hospital in {town} opened on {weekday}, {day} {month}.",
            "On {weekday}, {day} {month}, {town} celebrated the opening of a new hospital.",
        ),
        (
            "The hospital has {people} beds.",
            "It offers {people} beds on its wards.",
            "There is room for {people} patients.",
            "With {people} beds it is the largest in the district.",
        ),
        (
            "The building cost {cost} million euros.",
            "{cost} million euros went into the building.",
            "The bill came to {cost} million euros.",
            "Taxpayers spent {cost} million euros on the project.",
        ),
        (
            "Construction took {hours} years.",
            "It was {hours} years in the making.",
            "The builders were at work for {hours} years.",
            "After {hours} years of building, the work is done.",
        ),
        (
            "{company} supplied the kitchens and the laundry.",
            "The kitchens and the laundry were delivered by {company}.",
            "Kitchens and laundry come from {company}.",
            "{company} won the contract for the kitchens and the laundry.",
        ),
    ),
}

# told in every article
COMMON: tuple[tuple[str, ...], ...] = (
    (
        "{official}, the {post}, visited the site in the afternoon.",
        "The {post}, {official}, came to see for himself in the afternoon.",
        "In the afternoon the {post}, {official}, arrived at the scene.",
        "{official}, who is the {post}, went to the scene in the afternoon.",
    ),
    (
        "{official_last} said that the town would not be left alone.",
        "The town will not be left alone, {official_last} said.",
        "{official_last} promised that nobody would be left alone.",
        "“Nobody will be left alone,” {official_last} told reporters.",
    ),
    (
        "{critic}, head of the residents' association, said that warnings had been ignored.",
        "Warnings had been ignored, said {critic}, who leads the residents' association.",
        "The residents' association, led by {critic}, complained that warnings had gone unheard.",
        "{critic} of the residents' association accused the authorities of ignoring warnings.",
    ),
    (
        "The council will meet on {council} {month} to discuss what follows.",
        "A council meeting on {council} {month} is to decide on the next steps.",
        "What follows will be decided by the council on {council} {month}.",
        "On {council} {month} the council is to debate the consequences.",
    ),
    (
        "{town} has {inhabitants} inhabitants.",
        "Some {inhabitants} people live in {town}.",
        "The town of {inhabitants} inhabitants lies {distance} kilometres from the capital.",
        "{town}, {distance} kilometres from the capital, is home to {inhabitants} people.",
    ),
    (
        "The region has set aside {aid} million euros in aid.",
        "Aid of {aid} million euros has been promised by the region.",
        "The regional government promised {aid} million euros in aid.",
        "{aid} million euros in aid are to come from the region.",
    ),
    (
        "The main road was closed for {closed} days.",
        "For {closed} days no traffic could use the main road.",
        "Police closed the main road for {closed} days.",
        "Drivers had to avoid the main road for {closed} days.",
    ),
    (
        "A similar case occurred in {before}.",
        "In {before} there had been a similar case.",
        "It is not the first such case: the last was in {before}.",
        "Older residents remember a like event in {before}.",
    ),
)

# told of a matter in some of its articles, in any of the combinations
SUBJECTS = (
    "Shopkeepers on {street}", "Parents at the {street} school", "Neighbours in {town}",
    "Volunteers from {company}", "Pensioners in the old quarter of {town}",
    "Officials of the {town} district", "A priest from {town}", "Teachers in {town}",
    "The {town} chamber of trade", "Nurses of the {town} infirmary", "Several farmers near {town}",
    "The youth club of {town}", "Two retired engineers of {company}",
)  # fmt: skip
VERBS = (
    "praised the calm of the helpers", "asked for more detailed information",
    "offered rooms to those in need", "spoke of a heavy week for everyone",
    "collected blankets and warm clothes", "wondered how long it would go on",
    "demanded a meeting with the authorities", "recalled quieter times in the valley",
    "kept the cafés open all night", "wrote an open letter to the council",
    "organised lifts to the next town", "put candles in their windows", "warned against hasty conclusions",
    "called for patience and good sense",
)  # fmt: skip
ENDINGS = (
    "while the weather turned cold", "as the first cameras arrived", "before the shops had opened",
    "although the buses were not running", "because many had relatives nearby",
    "when the news reached {street}", "as rumours went round the market",
    "after a short prayer in the church", "in spite of the rain", "once the telephones worked again",
    "while children played in the yard", "long after darkness had fallen",
)  # fmt: skip
STREETS = (
    "Mill Lane", "Station Road", "Chapel Street", "Weaver Row", "Quay Street", "Orchard Way",
    "Bishop's Walk", "Tannery Road", "Castle Hill", "Linden Avenue",
)  # fmt: skip
