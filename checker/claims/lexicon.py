"""Closed word lists of news English that several extractors share. All lower case, mostly lemmas."""

from __future__ import annotations

from checker.claims.wordlists import words as _words

# Heads of noun phrases that give a person a post, rank, job or standing office.
POSTS = _words("""
    accountant activist actor actress adjutant administrator admiral adviser advisor advocate agent aide
    alderman alderwoman ambassador anaesthetist analyst anchor anthropologist archaeologist archbishop
    architect archivist artist assistant astronaut astronomer athlete attache attaché attorney auditor
    author backbencher baker banker baritone baron baroness barrister beekeeper billionaire biologist
    bishop blacksmith bodyguard boss botanist boxer bricklayer brigadier broadcaster broker builder
    bureaucrat businessman businesswoman butcher cadet caliph candidate captain cardinal cardiologist
    caretaker carpenter cashier catholicos cellist ceo cfo chair chairman chairperson chairwoman
    chancellor chaplain chef chemist chief chieftain choreographer cleric clerk co-chair co-founder
    co-ordinator coach coast-guard colonel columnist comedian commandant commander commissar
    commissioner commodore conductor congressman congresswoman constable consul consultant controller
    coordinator coroner corporal correspondent councillor councilman councilwoman counsel counsellor
    counselor countess courier cricketer curator cyclist czar deacon dean delegate dentist deputy
    designer detective developer diplomat director dispatcher docker doctor doorman driver duchess duke
    ecologist economist editor editor-in-chief electrician emir emissary emperor employee engineer
    entrepreneur envoy epidemiologist executive farmer ferryman fighter filmmaker financier firefighter
    fisherman fisherwoman footballer foreman founder gamekeeper gardener gendarme general geologist
    goalkeeper governor gravedigger grocer guard guide hairdresser head headmaster headmistress herder
    historian hotelier hydrologist imam industrialist inspector instructor interpreter investigator
    investor janitor jeweler jeweller jockey journalist judge jurist justice keeper king laboratory-head
    lawmaker lawyer leader lecturer legislator librarian lieutenant lobbyist locksmith longshoreman
    lorry-driver machinist magistrate major manager marchioness marshal mason master mathematician mayor
    mechanic mediator metropolitan midfielder midwife miner minister missionary monk mortician mp mufti
    musician nanny nawab negotiator novelist nun nurse observer officer official ombudsman ombudswoman
    operator organiser organist organizer owner painter paramedic parliamentarian partner pastor
    pathologist patriarch patrolman pharmacist photographer physician physicist pilot playwright plumber
    poet policeman policewoman policymaker politician pope porter postman preacher prefect premier
    presenter president priest prime-minister prince princess principal producer professor prosecutor
    provost psychiatrist psychologist publisher quartermaster queen rabbi ranger rapporteur rector
    referee registrar reporter representative rescuer researcher roofer runner sailor scholar
    schoolmaster schoolteacher pointsman brakeman watchman scientist screenwriter sculptor seamstress
    secretary secretary-general seismologist senator sergeant sheikh shepherd sheriff shopkeeper
    signalman singer skipper sociologist soldier solicitor speaker spokesman spokesperson spokeswoman
    staffer stationmaster statistician stevedore steward stewardess stonemason strategist striker
    student sultan sultana superintendent supervisor surgeon surveyor sweeper swimmer tailor taxi-driver
    teacher technician tenor trader trainer treasurer trucker trustee tutor tycoon umpire
    under-secretary undersecretary undertaker vendor vet veterinarian vicar vice-chairman
    vice-chancellor vice-president viceroy violinist virologist vizier volunteer waiter waitress warden
    warlord weaver welder whip worker writer zoologist
""")

# Words that end the names of companies without saying that they are companies.
COMPANY_WORDS = _words("""
    resources insider courier gazette herald tribune wire newswire daily weekly review chronicle
    brothers sons motors mills steel cement energy power oil gas petroleum mining minerals metals
    chemicals pharma pharmaceuticals foods breweries textiles telecom mobile media networks systems
    technologies solutions electronics software logistics shipping lines freight rail engineering
    construction builders holdings capital partners investments insurance securities ventures industries
    international enterprises associates co corp llc ag gmbh sa spa nv oy ab as pty
""")

# Common nouns behind a place's name: "the Dorsk shipyard", "Kano clinic".
FACILITIES = _words("""
    area border coast county governorate highway town village airport barracks bridge brewery cathedral
    church clinic college colony court crossing dam depot district dockyard factory festival garrison
    hospital jail library market metro mill mine monastery mosque museum plant police port power-station
    prison province quarry railway refinery region school shipyard smelter stadium station suburb
    university valley zoo
""")

# Posts held over a place, so that a name behind "of" is one: "the mayor of Vilar".
TERRITORIAL_POSTS = _words("""
    mayor governor prefect bishop archbishop sheriff sultan emir king queen prince princess duke duchess
""")

# Posts that say how a person is called rather than what office is held: weak evidence of a difference.
LOOSE_POSTS = _words("""
    boss chief official employee worker member leader head man woman person figure veteran expert
    analyst author representative staffer executive aide fighter student activist insider source
""")

HONORIFICS = _words("""
    mr mrs ms miss mx dr prof professor sir dame lord lady madam madame monsieur mme mlle señor señora
    don doña herr frau signor signora sheikh sheik hajji haji imam ayatollah mullah rev reverend fr
    father sister brother bishop archbishop pope rabbi hon honourable honorable h.e. he excellency st
    saint comrade pan pani u daw gen general col colonel lt lieutenant maj major capt captain sgt
    sergeant cpl corporal adm admiral cmdr commander brig brigadier marshal pvt private justice judge
    rep representative sen senator gov governor president minister premier king queen prince princess
    chancellor mayor councillor congressman congresswoman mp spokesman spokeswoman chairman chairwoman
    secretary ambassador envoy deputy inspector detective constable officer attorney lawyer
    honour honor excellency majesty highness holiness lordship
""")

# What papers call people by in front of the name: "Little N. N.", "brave N. N.", "Dad N. N.".
EPITHETS = _words("""
    little young old poor brave tragic late dear big heartbroken grieving devoted lucky unlucky evil
    disgraced embattled former ex veteran dad mum mom mama grandad granddad grandma gran auntie
    teenager toddler widower widow survivor hero local
""")

# Verbs that report speech, and nouns that head a statement.
SPEECH_VERBS = _words("""
    say tell announce state declare add claim assert argue allege note insist warn explain report
    confirm deny admit acknowledge concede maintain suggest stress emphasise emphasize underline
    reiterate repeat reply respond answer write tweet post comment observe remark recall reveal disclose
    testify promise pledge vow predict estimate believe think complain accuse conclude point stipulate
    contend caution urge ask demand call quote sob shout whisper boast joke agree highlight mention
    describe inform indicate recount narrate hold consider reckon
""")

BODY_WORDS = _words("""
    academy administration agency airline airlines airport alliance army assembly association authority
    bank board brigade broadcaster bureau cabinet centre center chamber church clinic club coalition
    college command commission committee company confederation congress consortium convention
    corporation corps council court department directorate division embassy faction federation
    fire-service firm force forces foundation front fund government group guard guards guild hospital
    house inc inspectorate institute institution judiciary kremlin laboratory league legion ltd ministry
    mission mosque movement museum navy network newspaper office opposition organisation organization
    parliament party plc police press prosecution prosecutors railway railways register registry
    regiment republic-guard school secretariat senate service services society station studio
    supermarket survey syndicate team trust tribunal union university unit watchdog works
""")

PLACE_WORDS = _words("""
    airport alley avenue bay beach boulevard bridge building camp canal cape castle cathedral channel
    city coast county crossing dam desert district forest fort gate governorate gulf harbour harbor hall
    highway hill hills hotel island islands junction lake lane mansion market mountain mountains oblast
    ocean palace park peninsula pier place plain plaza plateau port prefecture province quarter quay
    region reservoir ridge river road sea square stadium state station strait street suburb temple
    territory terminal tower town township tunnel valley villa village
""")

NEGATORS = _words(
    "no not n't never neither nor none nobody nothing nowhere no-one without cannot hardly barely"
)

# Verbs whose complement did not (yet) happen or is not so.
NEGATIVE_VERBS = _words("deny refuse fail decline reject rule avoid lack omit forget disprove refute dispute")

# Verbs whose complement somebody only believes, wants or asks. spaCy's lemma of "hoped" and "hopes" is "hop".
BELIEF_VERBS = _words("believe think fear hope hop suspect doubt wonder ask imagine suppose want wish")

MODALS = _words("may might could would should must will shall can")

KIN = _words("""
    brother sister son daughter father mother wife husband widow widower cousin nephew niece uncle aunt
    namesake relative relation grandson granddaughter grandfather grandmother stepson stepdaughter
    half-brother twin sibling fiancé fiancée
""")

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

# Behind a number, what makes it a count where a day of the month might stand: "on Monday, 21 million euros".
COUNT_GOES_ON = r"(?:\s?%|\s?(?:m|bn|k)\b|\s(?:hundred|thousand|million|billion|trillion|per ?cent)\b)"
