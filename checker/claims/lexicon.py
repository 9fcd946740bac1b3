"""Closed word lists of news English that several extractors share. All lower case, mostly lemmas."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Heads of noun phrases that give a person a post, rank, job or standing office.
POSTS = _words("""
    accountant activist actor actress adjutant administrator admiral adviser advisor advocate agent aide ambassador
    analyst anchor archbishop architect archivist artist assistant astronaut athlete attache attaché attorney auditor author
    backbencher baker banker baritone barrister bishop bodyguard boss brigadier broker builder bureaucrat captain
    cardinal caretaker carpenter cashier catholicos ceo cfo chair chairman chairperson chairwoman chancellor chaplain chef chemist
    chief cleric clerk coach coast-guard colonel columnist commander commandant commissioner commissar conductor
    congressman congresswoman constable consul consultant controller coordinator co-ordinator coroner corporal
    correspondent councillor councilman councilwoman counsel counsellor counselor courier curator cyclist czar deacon dean
    delegate dentist deputy designer detective developer diplomat director dispatcher doctor doorman driver economist
    editor editor-in-chief electrician emir emissary emperor employee engineer envoy epidemiologist executive
    farmer fighter financier firefighter fisherman footballer foreman founder co-founder
    gamekeeper gardener general geologist goalkeeper governor guard guide headmaster headmistress
    head historian hydrologist imam inspector instructor interpreter investigator investor janitor jeweller jeweler journalist judge
    jurist justice keeper king laboratory-head lawmaker lawyer leader lecturer legislator librarian lieutenant
    lobbyist locksmith machinist magistrate major manager marshal mason master mayor mechanic mediator metropolitan
    midwife miner minister missionary monk mp mufti musician nanny negotiator nurse nun observer officer official
    ombudsman operator organiser organizer owner paramedic parliamentarian partner pastor patriarch pathologist
    patrolman pharmacist photographer physician physicist pilot plumber policeman policewoman pope porter postman
    preacher premier prefect president priest prime-minister prince princess principal producer professor
    prosecutor provost publisher queen quartermaster rabbi ranger rapporteur rector referee registrar reporter
    representative researcher rescuer sailor scholar scientist secretary secretary-general seismologist senator
    sergeant sheikh sheriff shopkeeper signalman singer skipper soldier solicitor speaker spokesman spokesperson
    spokeswoman staffer statistician steward stewardess striker student sultan superintendent supervisor surgeon surveyor
    sweeper tailor teacher technician tenor trader trainer treasurer trustee tutor umpire undersecretary under-secretary
    vendor vet veterinarian vicar vice-chairman vice-president viceroy virologist volunteer waiter waitress warden
    warlord watchman welder whip worker writer
""")

# Posts that say how a person is called rather than what office is held: weak evidence for a difference of posts.
LOOSE_POSTS = _words("""
    boss chief official employee worker member leader head man woman person figure veteran expert analyst author
    representative staffer executive aide fighter student activist insider source
""")

HONORIFICS = _words("""
    mr mrs ms miss mx dr prof professor sir dame lord lady madam madame monsieur mme mlle señor señora don doña herr
    frau signor signora sheikh sheik hajji haji imam ayatollah mullah rev reverend fr father sister brother bishop
    archbishop pope rabbi hon honourable honorable h.e. he excellency st saint comrade pan pani u daw gen general col
    colonel lt lieutenant maj major capt captain sgt sergeant cpl corporal adm admiral cmdr commander brig brigadier
    marshal pvt private justice judge rep representative sen senator gov governor president minister premier king
    queen prince princess chancellor mayor councillor congressman congresswoman mp spokesman spokeswoman
    chairman chairwoman secretary ambassador envoy deputy inspector detective constable officer attorney lawyer
""")

# Verbs that report speech, and nouns that head a statement.
SPEECH_VERBS = _words("""
    say tell announce state declare add claim assert argue allege note insist warn explain report confirm deny admit
    acknowledge concede maintain suggest stress emphasise emphasize underline reiterate repeat reply respond answer
    write tweet post comment observe remark recall reveal disclose testify promise pledge vow predict estimate believe
    think complain accuse conclude point stipulate contend caution urge ask demand call quote sob shout whisper boast
    joke agree highlight mention describe inform indicate recount narrate hold consider reckon
""")

BODY_WORDS = _words("""
    academy administration agency airline airlines airport alliance army assembly association authority bank board
    brigade broadcaster bureau cabinet centre center chamber church clinic club coalition college command commission
    committee company confederation congress consortium convention corporation corps council court department
    directorate division embassy faction federation fire-service firm force forces foundation front fund government group
    guard guards guild hospital house inc inspectorate institute institution judiciary kremlin laboratory league legion
    ltd ministry mission mosque movement museum navy network newspaper office opposition organisation organization
    parliament party plc police press prosecution prosecutors railway railways register registry regiment republic-guard school
    secretariat senate service services society station studio supermarket survey syndicate team trust tribunal
    union university unit watchdog works
""")

PLACE_WORDS = _words("""
    airport alley avenue bay beach boulevard bridge building camp canal cape castle cathedral channel city coast county crossing
    dam desert district forest fort gate governorate gulf harbour harbor hall highway hill hills hotel island islands junction
    lake lane mansion market mountain mountains oblast ocean palace park peninsula pier place plain plaza plateau port prefecture province
    quarter quay region reservoir ridge river road sea square stadium state station strait street suburb temple territory terminal
    tower town township tunnel valley villa village
""")

NEGATORS = _words(
    "no not n't never neither nor none nobody nothing nowhere no-one without cannot hardly barely"
)

# Verbs whose complement did not (yet) happen or is not so.
NEGATIVE_VERBS = _words("deny refuse fail decline reject rule avoid lack omit forget disprove refute dispute")

MODALS = _words("may might could would should must will shall can")

KIN = _words("""
    brother sister son daughter father mother wife husband widow widower cousin nephew niece uncle aunt namesake
    relative relation grandson granddaughter grandfather grandmother stepson stepdaughter half-brother twin sibling fiancé fiancée
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
