"""Words that exclude one another, words that mean the same, and wider words, for single replacements."""

from __future__ import annotations

# Each line: words of one kind, any two of which exclude each other of one thing.
EXCLUSIVE: dict[str, str] = {
    "colour": "red blue green yellow black white brown orange purple pink gray",
    "number": "two three four five six seven eight nine ten eleven twelve twenty thirty fifty",
    "ordinal": "first second third fourth fifth sixth seventh eighth ninth tenth last",
    "country": (
        "China India Japan France Germany Italy Spain Portugal Russia Poland Sweden Norway Denmark Greece "
        "Turkey Egypt Kenya Nigeria Morocco Brazil Argentina Chile Peru Mexico Canada Australia Thailand "
        "Vietnam Korea Iran Iraq Israel Pakistan Nepal Cuba Ireland Scotland England Austria Hungary "
        "Finland Belgium Ukraine Afghanistan"
    ),
    "nationality": (
        "Chinese Indian Japanese French German Italian Spanish Portuguese Russian Polish Swedish "
        "Norwegian Danish Greek Turkish Egyptian Kenyan Nigerian Moroccan Brazilian Argentine Chilean "
        "Peruvian Mexican Canadian Australian Thai Vietnamese Korean Iranian Iraqi Israeli Pakistani "
        "Cuban Irish Scottish British American Hungarian Finnish Dutch"
    ),
    "material": (
        "wooden plastic metal glass concrete leather cotton wool stone brick paper rubber steel silk "
        "bronze cardboard"
    ),
    "stuff": (
        "wood plastic metal glass concrete leather cotton wool stone brick rubber steel silk gold silver "
        "copper iron"
    ),
    "instrument": (
        "guitar violin piano drums trumpet flute saxophone cello harp accordion banjo clarinet trombone "
        "harmonica keyboard tuba ukulele mandolin organ"
    ),
    "vegetable": (
        "carrots potatoes tomatoes onions cabbage broccoli lettuce peppers spinach corn beans peas "
        "cucumbers garlic"
    ),
    "fruit": "apple banana pear peach mango cherry lemon watermelon pineapple strawberry plum grape",
    "drink": "water beer wine coffee tea milk juice soda whiskey lemonade vodka champagne cocoa rum cider",
    "room": (
        "kitchen bathroom bedroom garage basement attic hallway office classroom library restaurant gym "
        "closet dining-room"
    ),
    "site": (
        "beach street park forest desert stadium church museum airport hospital supermarket school farm "
        "market office"
    ),
    "planet": "Mercury Venus Earth Mars Jupiter Saturn Uranus Neptune",
    "season": "spring summer autumn winter",
    "weekday": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "month": "January February March April June July August September October November December",
    "animal": (
        "dog cat horse cow sheep goat pig monkey elephant bird fish rabbit bear lion duck camel chicken "
        "squirrel"
    ),
    "animals": (
        "dogs cats horses cows sheep goats pigs monkeys elephants birds fish rabbits bears ducks camels "
        "chickens"
    ),
    "sport": (
        "soccer basketball baseball tennis golf hockey volleyball rugby cricket lacrosse badminton chess"
    ),
    "vehicle": (
        "car bus truck train bicycle motorcycle boat airplane helicopter tractor van scooter ship taxi"
    ),
    "clothing": "shirt jacket dress skirt sweater suit hat helmet scarf vest tie apron swimsuit uniform robe",
    "man": "man woman boy girl baby",
    "men": "men women boys girls babies",
    "family": "father mother brother sister uncle aunt grandfather grandmother son daughter",
    "job": (
        "doctor teacher farmer soldier chef lawyer waiter nurse fireman policeman carpenter painter "
        "musician dancer cyclist surfer mechanic butcher fisherman singer barber"
    ),
    "walking": (
        "walking running sitting sleeping swimming dancing cooking reading climbing jumping flying "
        "driving kneeling"
    ),
    "body": "head hand foot leg arm ear nose mouth knee shoulder",
    "direction": "north south east west",
    "side": "left right",
    "weather": "sunny rainy snowy foggy cloudy stormy",
    "meal": "breakfast lunch dinner",
    "food": (
        "pizza bread rice soup cake sandwich salad cheese meat pasta noodles cereal popcorn hamburger steak"
    ),
    "furniture": "table chair bed sofa desk bench stool shelf",
    "time": "morning afternoon evening night",
    "language": "English Spanish French German Italian Arabic Hindi Mandarin Portuguese Swahili",
    "faith": "Christian Muslim Jewish Hindu Buddhist",
    "unit": "seconds minutes hours days weeks months years decades",
    "length": "inches feet miles kilometers meters yards",
    "size": "hundred thousand million billion",
}

# Pairs that exclude each other.
ANTONYMS = """
tall short; big small; large small; large tiny; huge tiny; long short; old young; old new;
young elderly; hot cold; warm cold; warm cool; wet dry; clean dirty; empty full; open closed;
happy sad; happy unhappy; smiling frowning; laughing crying; standing sitting; standing lying;
sitting lying; asleep awake; sleeping awake; inside outside; indoors outdoors; indoor outdoor;
above below; up down; upstairs downstairs; uphill downhill; before after; near far; early late;
bright dark; loud quiet; noisy silent; noisy quiet; fast slow; quickly slowly; rich poor; strong weak;
thick thin; fat thin; deep shallow; wide narrow; rough smooth; easy difficult; simple complicated;
cheap expensive; safe dangerous; alive dead; male female; female male; public private; modern ancient;
urban rural; natural artificial; single married; alone together; many few; more less; all none;
everyone nobody; everybody nobody; someone nobody; something nothing; always never; everything nothing;
with without; won lost; win lose; winning losing; winner loser; buy sell; buying selling; bought sold;
push pull; pushing pulling; give take; giving taking; give receive; throwing catching; throw catch;
enter leave; entering leaving; arriving departing; arrived departed; starting finishing; begin end;
began ended; started stopped; rising falling; rose fell; increase decrease; increased decreased;
increasing decreasing; accept reject; accepted rejected; accepted refused; allowed forbidden;
legal illegal; possible impossible; guilty innocent; true false; correct incorrect; correct wrong;
success failure; successful unsuccessful; succeeded failed; remember forget; remembered forgot;
love hate; loves hates; loved hated; friend enemy; friends enemies; peace war; victory defeat;
attack defend; attacking defending; ascending descending; climbing descending; teaching learning;
borrow lend; sober drunk; visible invisible; regular irregular; beautiful ugly;
attractive unattractive; brave cowardly; calm agitated; careful careless; comfortable uncomfortable;
common rare; crowded empty; crowded deserted; busy idle; curly straight; straight crooked;
dressed naked; clothed naked; shirtless clothed; expensive cheap; familiar unfamiliar; famous unknown;
fresh stale; frozen thawed; generous stingy; healthy sick; healthy ill; interesting boring;
lazy hardworking; polite rude; positive negative; optimistic pessimistic; proud ashamed; sharp blunt;
shiny dull; skinny fat; slim fat; sweet sour; tidy messy; tight loose; tired rested; tired energetic;
ugly beautiful; useful useless; vertical horizontal; wild tame; wise foolish; smart stupid;
clever stupid; high low; higher lower; highest lowest; largest smallest; biggest smallest;
oldest youngest; longest shortest; best worst; better worse; good bad; major minor; majority minority;
maximum minimum; presence absence; top bottom; first last; beginning end; northern southern;
eastern western; internal external; domestic foreign; include exclude; including excluding;
included excluded; import export; imports exports; agree disagree; agreed disagreed; support oppose;
supported opposed; supports opposes; approve reject; approved rejected; confirm deny; confirmed denied;
admitted denied; permit prohibit; permitted prohibited; expand shrink; expanded shrank; gain loss;
gains losses; profit loss; profits losses; credit debt; save waste; build demolish; built demolished;
created destroyed; create destroy; survived died; hired fired; appointed dismissed;
convicted acquitted; arrested released; captured freed; opened closed; opens closes; opening closing;
raised lowered; raise lower; improved worsened; improve worsen; strengthen weaken;
strengthened weakened; accelerated slowed; united divided; connected separated; temporary permanent;
partial complete; voluntary compulsory; military civilian; professional amateur; friendly hostile;
stable unstable; certain uncertain; likely unlikely; sufficient insufficient; necessary unnecessary;
responsible irresponsible; known unknown; able unable; lucky unlucky; willing unwilling; aware unaware;
popular unpopular; fair unfair; equal unequal; healthy unhealthy; reliable unreliable; obvious hidden;
similar different; same different; both neither; half all; daytime nighttime; day night;
sunrise sunset; dawn dusk; north south; husband wife; king queen; parents children; adult child;
adults children; student teacher; students teachers; seller buyer; employer employee; host guest;
audience performer; passenger driver; leader follower
"""

# Pairs that mean the same where they stand.
SYNONYMS = """
man guy; man gentleman; woman lady; men guys; women ladies; child kid; children kids; people persons;
boy lad; baby infant; toddler youngster; crowd throng; couple pair; group bunch; friends pals;
bicycle bike; motorcycle motorbike; car automobile; airplane plane; boat vessel; street road;
sidewalk pavement; sofa couch; couch sofa; photo photograph; picture image; photograph picture;
movie film; television TV; phone telephone; cellphone phone; trash garbage; garbage rubbish;
shop store; store shop; house home; sea ocean; ocean sea; rock stone; forest woods; woods forest;
hill slope; path trail; trail path; pool swimming-pool; soccer football; jacket coat; sweater pullover;
sweatshirt jumper; hat cap; sunglasses shades; pants trousers; trousers pants; sneakers trainers;
shoes footwear; dress gown; shirt top; backpack rucksack; bag sack; cup mug; glasses spectacles;
big large; large big; small little; little small; tiny minuscule; huge enormous; giant gigantic;
happy glad; happy joyful; sad unhappy; angry furious; tired weary; beautiful lovely; quick fast;
fast quick; quickly rapidly; slowly gradually; silent quiet; loud noisy; wet soaked; dirty filthy;
old elderly; elderly old; young youthful; rich wealthy; ill sick; sick ill; crazy mad; strange odd;
easy simple; smart intelligent; clever smart; famous well-known; afraid scared; scared frightened;
brave courageous; empty vacant; entire whole; correct right; main principal; new brand-new;
several various; many numerous; talking speaking; speaking talking; speaks talks; talks speaks;
looking gazing; looks gazes; watching observing; watches observes; jumping leaping; jumps leaps;
leaping jumping; smiling grinning; smiles grins; shouting yelling; yelling shouting; crying weeping;
eating consuming; holding grasping; throwing tossing; throws tosses; tossing throwing; sleeping asleep;
resting relaxing; relaxing resting; walking strolling; walks strolls; strolling walking;
climbing scaling; cooking preparing; building constructing; repairing fixing; fixing repairing;
cleaning washing; starting beginning; starts begins; started began; began started; begin start;
finish end; finished completed; ended finished; closed shut; shut closed; opened unlocked;
bought purchased; purchased bought; buy purchase; buying purchasing; sells vends; got received;
gave handed; giving handing; answer reply; answered replied; asked inquired; tells informs;
helped assisted; helping assisting; help assist; helps assists; tries attempts; trying attempting;
tried attempted; attempting trying; needs requires; need require; required needed; wants desires;
allowed permitted; permitted allowed; stopped halted; won triumphed; happened occurred;
occurred happened; appeared emerged; injured hurt; hurt injured; killed slain; died perished;
destroyed wrecked; demolished destroyed; created made; chose selected; selected chosen; picked chosen;
showed displayed; shows displays; displays shows; performing playing; collected gathered;
gathered assembled; gather assemble; gathering assembling; waiting queueing; riding cycling;
near close-to; beside next-to; alongside beside; below beneath; beneath underneath; above over;
outside outdoors; inside within; across through; during throughout; almost nearly; nearly almost;
often frequently; frequently often; perhaps maybe; maybe perhaps; together jointly;
immediately instantly; completely totally; totally completely; mainly mostly; currently presently;
roughly approximately; approximately about; job occupation; boss chief; doctor physician;
physician doctor; attorney lawyer; lawyer attorney; policeman police-officer; cop policeman;
fireman firefighter; firemen firefighters; firefighters firemen; teacher instructor;
instructor teacher; author writer; spectators onlookers; onlookers bystanders; audience spectators;
tourists sightseers; soldiers troops; troops soldiers; workers labourers; citizens residents;
residents inhabitants; enemy foe; error mistake; mistake error; answer response; method technique;
goal aim; aim goal; choice option; region area; area region; country nation; nation country;
countries nations; nations countries; city town; company firm; firm company; companies firms;
firms companies; agreement accord; law statute; decrease decline; decline decrease; fight battle;
gift present; autumn fall; evening dusk; movie picture; cash money; prison jail; jail prison;
costs expenses; profit earnings; argument dispute; disease illness; illness disease;
medicine medication; border frontier; reporter journalist; journalist reporter
"""

# Wider words: the narrow one implies the wide one; the other way round is open.
WIDER = """
dog animal; dogs animals; cat animal; cats animals; horse animal; horses animals; cow animal;
cows animals; sheep animals; monkey animal; elephant animal; bird animal; birds animals; puppy dog;
puppies dogs; kitten cat; poodle dog; terrier dog; eagle bird; parrot bird; salmon fish; man person;
woman person; boy child; girl child; boys children; girls children; men people; women people;
baby child; toddler child; kids people; children people; teenager person; lady person; guy person;
soldier person; soldiers people; doctor person; nurse person; musician person; musicians people;
surfer person; skateboarder person; cyclist person; bicyclist person; athlete person; athletes people;
dancer person; dancers people; chef person; farmer person; worker person; workers people;
tourists people; skier person; runner person; runners people; singer person; player person;
players people; policeman person; firefighter person; firefighters people; fisherman person;
bride woman; groom man; mother woman; father man; grandmother woman; grandfather man; daughter girl;
son boy; car vehicle; cars vehicles; truck vehicle; trucks vehicles; bus vehicle; van vehicle;
taxi vehicle; motorcycle vehicle; tractor vehicle; sedan car; canoe boat; kayak boat; sailboat boat;
ferry boat; helicopter aircraft; airplane aircraft; guitar instrument; violin instrument;
piano instrument; trumpet instrument; saxophone instrument; flute instrument; drums instruments;
guitars instruments; cello instrument; accordion instrument; rose flower; roses flowers;
tulips flowers; oak tree; apple fruit; banana fruit; oranges fruit; strawberries fruit;
carrots vegetables; potatoes vegetables; tomatoes vegetables; pizza food; sandwich food; bread food;
cake food; soup food; rice food; beer drink; wine drink; coffee drink; tea drink; juice drink;
soda drink; hammer tool; shovel tool; drill tool; knife tool; chair furniture; sofa furniture;
necklace jewelry; bracelet jewelry; shirt clothing; dress clothing; jacket clothing; coat clothing;
sweater clothing; jeans pants; t-shirt shirt; sneakers shoes; sandals shoes; boots shoes;
helmet headgear; soccer sport; basketball sport; baseball sport; tennis sport; hockey sport;
football sport; kitchen room; bedroom room; bathroom room; church building; skyscraper building;
hospital building; school building; barn building; house building; castle building; beach outdoors;
mountain outdoors; river water; lake water; ocean water; running moving; walking moving;
sprinting running; jogging running; whispering talking; shouting speaking; frying cooking;
baking cooking; boiling cooking; sailing moving; crawling moving; stroll walk; murder killing;
assassinated killed; murdered killed; shot attacked; stabbed attacked; red coloured; blue coloured;
crimson red; scarlet red; navy blue; violet purple; Paris France; London England; Rome Italy;
Berlin Germany; Madrid Spain; Moscow Russia; Beijing China; Tokyo Japan; Delhi India; Cairo Egypt;
Lisbon Portugal; Warsaw Poland; Athens Greece; Sydney Australia; Toronto Canada
"""


def pairs_of(text: str) -> list[tuple[str, str]]:
    """The pairs of a block of text, "a b; c d"; a hyphen between two words stands for a blank."""
    found = []
    for item in text.replace("\n", " ").split(";"):
        words = item.split()
        if len(words) == 2:
            found.append((words[0], words[1].replace("close-to", "close to").replace("next-to", "next to")))
    return [
        (one, other if "-" not in other or other in KEEP_HYPHEN else other.replace("-", " "))
        for one, other in found
    ]


KEEP_HYPHEN = {"well-known", "brand-new"}
