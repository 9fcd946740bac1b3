"""Word lists for the comparison of names: what carries little weight, and which forms are known to be one.

All lists are short and of general knowledge; all words are lower case without diacritics and apostrophes.
"""

from __future__ import annotations


def words_of(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


def _classes(*lines: str) -> dict[str, frozenset[str]]:
    """Word -> the words known to stand for the same one; a word may sit in several classes."""
    found: dict[str, set[str]] = {}
    for line in lines:
        words = line.split()
        for word in words:
            found.setdefault(word, set()).update(words)
    return {word: frozenset(words) for word, words in found.items()}


TITLES = words_of(
    """
    mr mrs ms miss mx sir dame lord lady madam madame monsieur mademoiselle mme mlle herr frau senor
    senora signor don dona dr doctor prof professor rev reverend fr father pastor bishop archbishop
    cardinal pope rabbi imam sheikh shaikh shaykh sheik cheikh mullah mulla maulana mawlawi maulvi
    ayatollah sayyid hajji haji hajj qari king queen prince princess emir emperor president vice premier
    chancellor minister ambassador senator congressman congresswoman governor mayor judge justice
    general lieutenant colonel major captain sergeant corporal private admiral commodore commander
    brigadier marshal gen lt col maj capt sgt cpl adm cmdr brig lieut inspector superintendent constable
    detective officer secretary spokesman spokeswoman spokesperson director chairman chairwoman comrade
    hon honourable honorable excellency prasident ing eng engineer mp
    """
)
SUFFIXES = words_of("jr sr junior senior phd md esq kbe cbe obe mbe kc qc ii iii iv")

ARTICLES = words_of("al el ul")  # Arabic article, also "-ul-" between two names
ASSIMILATED = words_of("as an ad ar at ash az ur ud us ur")  # the article only where a hyphen follows
SONS = words_of("bin ben ibn bint binti")
PARTICLES = ARTICLES | SONS | words_of("de da do dos das del della di du la le van von der den ter ten zu")
SERVANT = words_of("abd abdul abdel abdal abdoul abdur abdou abdil abdol")

# Given names and syllables that one source spelling or one name gives in several languages or systems.
KNOWN_FORMS = _classes(
    "sergei sergey sergej serge serghei siarhei siarhey "
    "syarhei syarhey serhii serhiy serhij sergii sergiy sergejs",
    "alexander aleksandr alexandr aleksander aleksandar aliaksandr oleksandr alyaksandr olexander alexandre",
    "vladimir volodymyr uladzimir wladimir volodimir vladmir woldemar wolodymyr",
    "nikolai nikolay nikolaj mikalai mikalay mykola nicolai nicolae",
    "mikhail mikhael mykhailo mykhaylo mikhailo michail mihail mikhal",
    "dmitri dmitry dmitriy dmitrii dzmitry dzmitri dmytro dimitri dimitry",
    "andrei andrey andrej andrii andriy andrij andrea",
    "yevgeny yevgeni evgeny evgeni evgeniy evgenii yevhen yevhenii yauhen eugen yevgeniy jewgeni",
    "pavel pavlo paval pawel",
    "olga olha volha",
    "anna hanna ganna ana",
    "igor ihor ihar",
    "oleg oleh aleh",
    "grigory grigori grigoriy hryhorii hryhoriy ryhor hryhory",
    "pyotr piotr petr petro petar",
    "yuri yury yuriy yurii iouri jurij youri jury",
    "georgi georgy georgiy heorhii heorhiy heorhi",
    "alexei alexey aleksei aleksey oleksii oleksiy aliaksei alaksei alexej",
    "maxim maksim maksym maxime",
    "kirill kyrylo kiryl cyril",
    "yelena elena olena alena jelena helena",
    "svetlana sviatlana svitlana",
    "tatiana tatyana tetiana tetyana tatsiana",
    "natalia natalya nataliya natallia",
    "gennady gennadi hennadii hennadiy henadz",
    "vasily vasili vasyl vasil",
    "konstantin kostiantyn kanstantsin constantine",
    "yusuf yousef youssef youssouf yousuf yosef yousif iusuf",
    "muhammad mohammad mohammed mohamed mohamad muhammed mahomed mehmet mohamud muhamed mehmed",
    "hussein husain hussain husayn hossein hussien houcine",
    "osman othman usman uthman",
    "park pak bak", "lee rhee yi ri", "li lee", "noh roh no", "choi choe", "kim gim",
    "jung jeong chung cheong",
    "kang gang", "shin sin", "cho jo", "ryu yoo yu ryoo", "lim im rim", "chang jang", "woo wu", "oh o",
    "young yong yeong", "hyun hyon hyeon", "seok suk sok", "wook uk ook", "cheol chul chol", "joon jun",
    "sung seong", "seong song", "kyung kyong gyeong", "myung myong myeong", "hee hui", "seon sun", "eun un",
    "zhou chou", "zhang chang", "zhao chao", "xu hsu", "xi hsi", "xiao hsiao", "cai tsai", "jiang chiang",
    "qin chin",
    "deng teng", "zhu chu", "qian chien", "cao tsao", "xie hsieh", "wong huang wang", "zeng tseng", "guo kuo",
)  # fmt: skip

NICKNAMES = _classes(
    "bill billy will willie william", "bob bobby rob robert", "dick rick rich richard",
    "jim jimmy jamie james",
    "jack john johnny", "joe joey joseph", "mike mick michael", "tom tommy thomas", "tony anthony antony",
    "dave davy david", "dan danny daniel", "ed eddie ted edward", "ted theodore", "ben benny benjamin bibi",
    "chris christopher", "chris christine christina", "nick nicholas", "steve stephen steven", "matt matthew",
    "andy drew andrew", "greg gregory", "jeff jeffrey geoffrey", "ken kenny kenneth",
    "larry lawrence laurence",
    "ron ronnie ronald", "don donny donald", "sam sammy samuel", "sam samantha", "alex alexander",
    "alex alexandra",
    "pete peter", "pat patrick", "pat patricia", "phil philip phillip", "ray raymond", "tim timothy",
    "vince vincent",
    "liz beth betty lizzie eliza elizabeth", "kate katie kathy cathy katherine catherine", "sue susie susan",
    "meg maggie peggy margaret", "jenny jen jennifer", "vicky victoria", "becky rebecca", "debbie deborah",
    "nancy anne", "hank harry henry", "barry barack", "fred freddy frederick", "charlie chuck charles",
    "abe abraham",
    "josh joshua", "zach zachary", "nate nathan nathaniel", "max maximilian", "gus augustus", "hans johannes",
    "pepe jose", "paco francisco", "sasha alexander aleksandr", "misha mikhail", "volodya vladimir",
    "dima dmitry",
)  # fmt: skip

# Legal forms, spelled out forms first folded by the phrases below.
LEGAL_PHRASES = {
    "public joint stock company": "pjsc",
    "open joint stock company": "ojsc",
    "closed joint stock company": "cjsc",
    "joint stock company": "jsc",
    "public limited company": "plc",
    "limited liability company": "llc",
    "limited liability partnership": "llp",
    "limited partnership": "lp",
    "societatea cu raspundere limitata": "srl",
    "obshchestvo s ogranichennoi otvetstvennostyu": "ooo",
    "gesellschaft mit beschrankter haftung": "gmbh",
    "sp z o o": "spzoo",
    "sociedad anonima": "sa",
    "societe anonyme": "sa",
    "private limited": "ltd",
    "proprietary limited": "ltd",
    "pty ltd": "ltd",
    "pvt ltd": "ltd",
    "pte ltd": "ltd",
    "pty limited": "ltd",
    "pte limited": "ltd",
    "co ltd": "ltd",
    "s p a": "spa", "s a": "sa", "s r l": "srl", "l l c": "llc", "l l p": "llp", "l p": "lp", "b v": "bv",
    "n v": "nv",
    "g m b h": "gmbh", "a g": "ag", "a s": "as", "s l": "sl", "p l c": "plc", "p t": "pt", "b v b a": "bvba",
    "k k": "kk", "a b": "ab", "o y": "oy", "s e": "se",
}  # fmt: skip
LEGAL_CLASSES = {
    "limited": "ltd", "incorporated": "inc", "corporation": "corp", "company": "co", "companies": "co",
    "aktiengesellschaft": "ag", "ooo": "llc", "oao": "ojsc", "zao": "cjsc", "pao": "pjsc", "ao": "jsc",
    "aktsionernoe": "jsc",
}  # fmt: skip
LEGAL_FORMS = words_of(
    """
    ltd inc corp co llc llp lp plc ag gmbh kg ohg se sa sas sarl srl spa nv bv bvba ab as asa oy oyj kk
    pt tbk ojsc cjsc pjsc jsc spzoo sl sro kft zrt doo ad jv pty pvt pte bhd sdn
    """
)
GENERIC = words_of(
    """
    the of and for in on a de la del des du group holding holdings international global bank ministry
    department agency office council committee commission union association federation foundation
    institute institution university college school hospital court police force forces army party front
    movement government state national federal republic world general central company companies
    industries industry enterprises services systems solutions management capital partners fund trust
    investments technologies energy media press news airlines airport aviation motors electronics
    business center city province district region county town north south east west northern southern
    eastern western new news saint mv ms ss mt vessel ship gruppe
    """
)
SPELLED = {  # one word in two English spellings or written as a figure
    "defense": "defence", "center": "centre", "organisation": "organization", "labor": "labour",
    "harbor": "harbour", "theater": "theatre", "programme": "program", "fiber": "fibre", "colour": "color",
    "st": "saint", "mt": "mount", "ft": "fort", "intl": "international", "govt": "government",
    "dept": "department",
    "natl": "national", "univ": "university", "min": "ministry", "1st": "first", "2nd": "second",
    "3rd": "third",
    "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10", "us": "united states", "usa": "united states",
    "uk": "united kingdom",
    "un": "united nations", "eu": "european union",
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}  # fmt: skip
ROMAN = words_of("ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx")

# Given names that are each a name of its own: two of these, spelled near, are two names.
GIVEN_NAMES = words_of(
    """
    adam adel adela adrian adriana ahmad ahmed aisha alan albert alberto alice alina ali alma amal amin
    amina amir amira ana andre andrea andrew angela angelo anita anna anne antonia antonio anton arif
    arthur asad asif bashar bashir boris bruno camila camille carl carla carlo carlos carol carolina
    catherine cesar charles chris christian christina clara claude claudia claudio colin cristina dan
    daniel daniela danielle dario dave david dean denis diana diego dina dirk donald donna edgar edith
    edmund eduardo edward elena elias elisa ella ellen emil emilia emilio emily emma enrique eric erica
    erik erika ernest ernesto eva evan eve fabio fadi fahad faisal farah farid farida fatima felix
    fernanda fernando filip flora fran frances francesca francesco francis francisco frank franz fred
    frida gabriel gabriela gary gavin george georgia gerald gerard gino gloria gordon graham greg gustav
    hadi hamad hamid hana hani hanna hans harold harry hasan hassan hector helen helena henri henry
    hilda hugo hussain hussein ian ibrahim ida imran ines irene irina iris ivan ivana ivo jack jacob
    jacques jaime jamal james jamila jan jana jane janet jason jean jeff jenny jerry jesus jim jo joan
    joanna joe joel john jon jonas jorge jose josef joseph joshua juan juana judith julia julian juliana
    julie julio julius june kamal karim karin karina karl karla kate kathy keith ken kevin khaled khalid
    khalil kim klaus lara larry laura laurent lea leah leila lena leo leon leonard leonid leonie lewis
    liam lidia lily linda lisa lois lola lorenzo louis louisa louise luca lucas lucia lucy luis luisa
    luke lydia majid malik manuel manuela mara marc marcel marcela marco marcos marcus margaret maria
    marian mariam mariana marie marina mario marion marisa mark marta martha martin martina marwan mary
    masha mathias matt matthew maura maurice mauro max maya megan michael michel michele michelle miguel
    mike milan milena mina mira miriam mohsen mona monica morris mustafa nabil nadia nadine naomi nasir
    nasser natalia nathan neil nick nicola nicole nina nora norma norman olga oliver olivia omar oscar
    osman otto pablo pamela paola paolo patricia patrick paul paula pauline pavel pedro peter petra
    philip pierre rachel rafael rahim ralph rami ramon rashid raul ray regina rene ricardo richard rita
    robert roberta roberto robin rodrigo roger roland roman ron rosa rose ross roy ruben rupert ruth
    sabri saeed said salah salem salim salma sam sami samir samira samuel sandra sara sarah saul sean
    selim selma serge shane sharif sharon silvia simon simona simone sofia sonia sophie stefan stefania
    stella stephen steven stuart sue susan susanna tamara tania tarek tariq theo thomas tim tina tom
    tommy tony umar ursula usama valentin valentina valeria valerie valerio vera victor victoria vincent
    viola virginia vivian walid walter wanda wendy willem william yasin yasmin yusuf zahid zahir zahra
    zaid zaki zara zoe
    """
)
SURNAME_FIRST = words_of(
    """
    kim lee park pak choi choe jung jeong kang cho jang lim shin yoon yun han oh seo kwon hwang ahn song
    ryu yoo hong noh roh ri xi li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he
    guo ma luo liang deng nguyen tran pham hoang phan vu vo dang bui do mao chiang hun
    """
)

# What a body or event may be called with the same sense, and words that make a body of a place or matter.
FORM_CLASSES = _classes(
    "format framework formula mechanism platform process initiative",
    "operation mission campaign",
    "commission committee panel board",
    "movement front group organisation organization militia army force forces",
    "agency service bureau office",
)
FILLERS = words_of(
    """
    movement group organisation organization party government agency company news newspaper militia
    association corporation city town village club university team
    """
)
COMMON_WORDS = words_of(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december north south east west northern southern eastern western
    central upper lower inner outer great greater little old new first second third fourth fifth sixth
    seventh eighth ninth tenth red black white green blue national international regional finance
    defence justice interior exterior education health trade labour transport culture foreign home house
    senate health wealth hill hall mall mill park port fort lake bay bank band land sand river street
    square bridge market court county country army navy
    """
)
EXONYMS = _classes(
    "kyiv kiev kyyiv", "kharkiv kharkov", "lviv lvov lwow", "odesa odessa", "dnipro dnepr",
    "chernihiv chernigov",
    "mykolaiv nikolaev nikolayev", "zaporizhzhia zaporizhia zaporozhye", "chornobyl chernobyl",
    "luhansk lugansk",
    "mumbai bombay", "kolkata calcutta", "chennai madras", "bengaluru bangalore", "beijing peking",
    "guangzhou canton", "yangon rangoon", "myanmar burma", "turkiye turkey", "homel gomel", "hrodna grodno",
    "mahilyow mogilev mahiliou", "vitebsk vitsebsk", "brest brestlitovsk", "milan milano", "turin torino",
    "rome roma", "naples napoli", "munich munchen muenchen", "cologne koln koeln", "vienna wien",
    "prague praha",
    "warsaw warszawa", "moscow moskva", "lisbon lisboa", "seville sevilla", "zaragoza saragossa",
    "geneva geneve",
    "brussels bruxelles", "antwerp antwerpen", "copenhagen kobenhavn", "gothenburg goteborg",
    "belgrade beograd",
    "bucharest bucuresti", "athens athina", "thessaloniki salonica salonika", "mecca makkah",
    "medina madinah",
    "marseille marseilles", "lyon lyons", "basel basle", "hague haag", "tehran teheran", "almaty alma-ata",
    "qaeda qaida", "hezbollah hizbollah hizbullah hezbullah hizballah", "houthi huthi", "taliban taleban",
    "isis isil daesh",
)  # fmt: skip

# Surnames so widely borne that two people in one story may share one by chance.
COMMON_SURNAMES = words_of(
    """
    smith johnson williams brown jones miller davis wilson anderson taylor thomas moore martin jackson
    thompson white lopez lee harris clark lewis robinson walker perez hall young allen sanchez wright
    king scott green baker adams nelson hill ramirez campbell mitchell roberts carter phillips evans
    turner torres parker collins edwards stewart flores morris nguyen murphy rivera cook rogers morgan
    peterson cooper reed bailey bell gomez kelly howard ward cox diaz richardson wood watson brooks
    bennett gray james reyes cruz hughes price myers long foster sanders ross garcia rodriguez martinez
    hernandez gonzalez fernandez rojas silva santos oliveira souza pereira costa ferreira mueller
    schmidt schneider fischer weber meyer wagner becker schulz hoffmann dubois durand bernard petit kim
    park choi jung kang cho yoon jang lim han tran pham le hoang vu vo dang bui do wang li zhang liu
    chen yang huang zhao wu zhou khan ahmed ali hussain singh kumar sharma patel das rahman islam hassan
    mohamed ibrahim abdullah ivanov petrov sidorov smirnov kuznetsov popov kaya yilmaz demir celik
    tanaka sato suzuki takahashi watanabe ito mensah owusu okafor adeyemi diallo traore keita toure ba
    diop ndiaye hansen johansen olsen larsen andersen nielsen jensen johansson karlsson nilsson eriksson
    novak kovacs nagy horvath popescu papadopoulos rossi russo ferrari
    """
)
