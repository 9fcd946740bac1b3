"""Posts: the same person given different offices.

Finds: different offices ("trade counsellor" / "military attaché"), one office of different bodies or powers
("special representative of A" / "B's special envoy"), different ranks of one office ("minister" / "deputy
minister", "first" / "second secretary"). Different departments ("foreign minister" / "defence minister") are
UNSURE: one may be a longer or older name of the other.

Lets pass: a post merely said more shortly ("the envoy"); titles that mean the same ("spokesman" / "official
representative"); ranks and degrees beside an office ("Colonel", "Dr"); offices that one article gives
together, or that people commonly hold together (a senator who chairs a committee); former posts; loose words
("official", "aide", "leader" without a body).
"""

from __future__ import annotations

import re

from checker.claims.lexicon import LOOSE_POSTS
from checker.claims.places import COUNTRIES, UNIONS, country
from checker.claims.wordlists import words
from checker.model import Judgement, Post, Verdict

_SYNONYMS = (
    "envoy representative emissary delegate",
    "spokesman spokeswoman spokesperson representative",
    "chairman chairwoman chairperson chair president",
    "prosecutor attorney",
    "attorney lawyer solicitor counsel barrister advocate",
    "guard watchman",
    "policeman policewoman officer constable",
    "mp deputy lawmaker legislator parliamentarian congressman congresswoman representative backbencher",
    "counsellor counselor",
    "adviser advisor aide",
    "councillor councilman councilwoman",
    "journalist reporter correspondent",
    "doctor physician surgeon",
    "teacher schoolteacher",
    "premier minister",
    "executive ceo",
    "head director chief boss manager",
    "head chief chairman chair chairwoman president leader",
    "founder co-founder",
    "undersecretary under-secretary",
    "attache attaché",
    "king emir sultan",
    "investigator detective inspector",
    "researcher scientist scholar",
    "engineer technician",
    "governor prefect",
)
_CLASSES = tuple(frozenset(line.split()) for line in _SYNONYMS)

# Offices and callings that one person commonly has at once: each of the first with each of the second.
_TOGETHER = (
    (
        "senator congressman congresswoman mp deputy lawmaker legislator representative parliamentarian "
        "politician",
        "speaker chairman chairwoman chair leader whip member candidate minister president premier head "
        "negotiator",
    ),
    (
        "candidate politician veteran businessman lawyer",
        "senator governor president leader chairman chairwoman mayor minister",
    ),
    (
        "professor doctor physician surgeon researcher scientist historian expert author",
        "director rector dean head chair chairman chairwoman analyst physicist chemist biologist "
        "epidemiologist "
        "virologist fellow adviser minister",
    ),
    ("minister premier", "leader chairman chairwoman head president negotiator chief member"),
    (
        "owner founder developer partner",
        "chairman chairwoman president director executive chief head manager",
    ),
    ("executive officer", "chief president chairman chairwoman"),
    ("lawyer attorney counsel", "spokesman spokeswoman spokesperson representative partner"),
    ("journalist editor reporter", "author columnist writer presenter"),
    ("diplomat", "ambassador envoy negotiator consul counsellor secretary attaché attache"),
    ("negotiator envoy", "minister leader chief head ambassador"),
    ("officer", "commander captain inspector detective chief"),
    ("activist organiser organizer", "leader lawyer farmer teacher"),
    ("bishop archbishop cardinal", "priest pastor cleric president"),
    (  # a calling goes with any office that is held
        """
        lawyer attorney barrister solicitor advocate jurist businessman businesswoman entrepreneur
        tycoon magnate oligarch millionaire billionaire financier investor banker industrialist
        economist engineer accountant journalist writer author novelist poet artist painter musician
        singer actor actress filmmaker scientist historian academic scholar physicist chemist biologist
        physician surgeon farmer activist politician veteran
        """,
        """
        administrator trustee liquidator receiver commissioner ombudsman owner founder co-founder
        proprietor shareholder chairman chairwoman chairperson chair president director manager head
        chief executive ceo minister secretary mayor governor envoy mediator negotiator ambassador
        spokesman spokeswoman spokesperson candidate senator deputy member councillor treasurer leader
        organiser organizer adviser advisor delegate representative curator rector dean editor
        """,
    ),
    ("trainer coach", "manager"),
    ("farmer resident father mother", "owner trader worker leader"),
)
_HELD = tuple((frozenset(one.split()), frozenset(other.split())) for one, other in _TOGETHER)

_RANKS = words(
    "colonel general major captain lieutenant sergeant corporal admiral marshal brigadier private "
    "doctor professor sheikh king prince princess queen student"
)
_GRADES = words("deputy vice assistant acting first second third junior associate interim under")
_PLAIN = words("special senior chief top official new current long-time veteran permanent local own then")
_BODY_KINDS = words("company group board executive officer managing general national regional")
_OF_BODIES = words("head director manager boss")  # who runs a body or a part of it
_FOR_NOW = words("acting interim caretaker temporary provisional")
_ONE_GRADE = {"interim": "acting", "vice": "deputy"}
_PREPOSITION = re.compile(r"\b(of|for|to)\s+(?:the\s+)?$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*\.?")
_LONGEST = 5  # words of a country's name: "Democratic Republic of the Congo"
# Lands that lie in another, or bear the name of a part of one: a post of the one may be one of the other.
_INSIDE = {
    "England": "United Kingdom",
    "Scotland": "United Kingdom",
    "Wales": "United Kingdom",
    "Catalonia": "Spain",
    "Greenland": "Denmark",
    "Hong Kong": "China",
    "Tibet": "China",
    "Georgia": "United States",
}


def same_office(a: str, b: str) -> bool:
    """Whether two heads name one kind of office."""
    return a == b or any(a in c and b in c for c in _CLASSES)


def _runs_it(post: Post) -> bool:
    """Chief executive, CEO, managing director, director general: one office in several words."""
    words = {post.head, *post.qualifiers}
    return (
        post.head == "ceo"
        or {"chief", "executive"} <= words
        or (post.head in {"director", "manager"} and bool(words & {"managing", "general"}))
    )


def _runs_part(post: Post) -> frozenset[str]:
    """The stems of what somebody runs: "head of finance", "finance director", "chief financial officer"."""
    chief = post.head in {"officer", "executive"} and "chief" in post.qualifiers
    if not chief and post.head not in {"head", "director", "chief", "manager", "boss"}:
        return frozenset()
    return frozenset(kind[:6] for kind in _kinds(post) if len(kind) >= 5 and kind not in _BODY_KINDS)


def _is_loose(post: Post) -> bool:
    """Whether a post says more how a person is called than what office is held."""
    office = post.head == "head" or _runs_it(post)
    return post.head in LOOSE_POSTS and not office


def _commonly_together(a: str, b: str) -> bool:
    return any((a in one and b in other) or (b in one and a in other) for one, other in _HELD)


def _lands(text: str) -> list[tuple[int, int, str]]:
    """(start, end, country) of the countries and demonyms in a text, the longest names first to be tried."""
    spans, found, i = [m.span() for m in _WORD.finditer(text)], [], 0
    while i < len(spans):
        for j in range(min(len(spans), i + _LONGEST), i, -1):
            start, end = spans[i][0], spans[j - 1][1]
            land = _land(text[start:end])
            if land:
                found.append((start, end, land))
                i = j - 1
                break
        i += 1
    return found


def _land(words: str) -> str | None:
    """The country of a name or demonym that is written as one: "turkey" and "car" are no countries."""
    if not words[0].isupper() or (len(words) <= 3 and not words.isupper() and words.casefold() in COUNTRIES):
        return None
    side, _, rest = words.rpartition(" ")
    if side in {"North", "South"}:  # "South African", "North Korean": the demonym alone says less
        whole = (country(rest) or "").removeprefix("South ").removeprefix("North ")
        sided = (country(f"{side} {name}") for name in (rest, whole, rest.removesuffix("n")))
        return next(filter(None, sided), None)
    return country(words)


def _countries(post: Post) -> tuple[frozenset[str], frozenset[str]]:
    """Whose post it is and whom it deals with: "Kenya's envoy for Mali" is Kenya's, and deals with Mali."""
    whose: set[str] = set()
    dealing: set[str] = set()
    head = post.text.lower().find(post.head)
    for start, _, land in _lands(post.text):
        before = _PREPOSITION.search(post.text[:start])
        if start < head:
            whose.add(land)
        elif before is not None:
            (whose if before.group(1).lower() == "of" else dealing).add(land)
    return frozenset(whose), frozenset(dealing)


def _apart(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether both name lands, none of which is, or lies in, one of the other's."""
    wide_a, wide_b = ({land for x in side for land in (x, _INSIDE.get(x, x))} for side in (a, b))
    return bool(a) and bool(b) and not (a & wide_b or wide_a & b)


def _kinds(post: Post) -> frozenset[str]:
    """The words that say which office of its kind it is, without countries, grades and empty words."""
    lands = " ".join(post.text[start:end] for start, end, _ in _lands(post.text)).lower().split()
    return frozenset(
        q for q in post.qualifiers if q not in lands and not country(q) and q not in _GRADES | _PLAIN
    )


def _grades(post: Post) -> frozenset[str]:
    """The words of rank in it, those that mean the same made one."""
    return frozenset(_ONE_GRADE.get(q, q) for q in post.qualifiers if q in _GRADES)


def _stands_in(post: Post) -> bool:
    """Whether it is held for the time being: "acting head", "interim chief executive"."""
    return bool(_FOR_NOW & set(post.text.casefold().replace("-", " ").split()))


def compare(a: Post, b: Post, together: frozenset[frozenset[str]] = frozenset()) -> Judgement:
    """Judges two posts given to one person. Symmetric.

    `together` holds the pairs of heads that some article gives this person side by side.
    """

    def say(verdict: Verdict, score: float, reason: str) -> Judgement:
        return Judgement(verdict, a.text, b.text, reason, score, matter="post")

    if a.former or b.former:
        return say(Verdict.UNRELATED, 0.5, "one of the posts is a former one")
    if _stands_in(a) != _stands_in(b) and not same_office(a.head, b.head):
        return say(Verdict.UNRELATED, 0.5, "who stands in for somebody has a post beside it")
    if _runs_it(a) and _runs_it(b):
        if _grades(a) != _grades(b):
            return say(Verdict.CONFLICTS, 0.62, f'"{a.text}" and "{b.text}" differ in rank')
        return say(Verdict.SUPPORTS, 0.8, "the same post")
    if same_office(a.head, b.head):
        return _same_head(a, b)
    if _runs_part(a) & _runs_part(b) and _grades(a) == _grades(b):
        return say(Verdict.SUPPORTS, 0.8, "the same post")
    if {a.head, b.head} & _RANKS:
        return say(Verdict.UNRELATED, 0.5, "a rank or degree goes with any post")
    if any(p.head in LOOSE_POSTS and not _kinds(p) for p in (a, b)):
        return say(Verdict.UNRELATED, 0.5, "one of the words names no post")
    chief = any(p.head == "officer" and "chief" in p.qualifiers for p in (a, b))  # an office, not a rank
    if frozenset({a.head, b.head}) in together or (_commonly_together(a.head, b.head) and not chief):
        return say(Verdict.UNRELATED, 0.5, "both posts can be held together")
    common = _kinds(a) & _kinds(b)
    score = 0.7 if common else 0.62
    if not common and _bodies(a) and _bodies(b):
        score = 0.42  # two named bodies: one person may serve both
    elif not common and any(_is_loose(post) for post in (a, b)):
        score = 0.42
    return say(Verdict.CONFLICTS, score, f'"{a.text}" and "{b.text}" are different posts')


def _same_head(a: Post, b: Post) -> Judgement:
    def say(verdict: Verdict, score: float, reason: str) -> Judgement:
        return Judgement(verdict, a.text, b.text, reason, score, matter="post")

    (whose_a, deal_a), (whose_b, deal_b) = _countries(a), _countries(b)
    if _apart(whose_a, whose_b):
        ours, theirs = " and ".join(sorted(whose_a)), " and ".join(sorted(whose_b))
        return say(Verdict.CONFLICTS, 0.66, f"one calls it a post of {ours}, the other of {theirs}")
    named = (whose_a & deal_b if not whose_b else frozenset()) | (
        whose_b & deal_a if not whose_a else frozenset()
    )
    if named - UNIONS:  # a union sends no envoys of its own in "U.N. ambassador"
        land = _join(named - UNIONS)
        return say(Verdict.CONFLICTS, 0.6, f"one calls it a post of {land}, the other one for {land}")
    if _apart(deal_a, deal_b):
        return say(
            Verdict.CONFLICTS, 0.6, f"the one deals with {_join(deal_a)}, the other with {_join(deal_b)}"
        )
    grades_a, grades_b = _grades(a), _grades(b)
    kinds_a, kinds_b = _kinds(a), _kinds(b)
    if grades_a != grades_b and ((grades_a and grades_b) or kinds_a & kinds_b):
        return say(Verdict.CONFLICTS, 0.62, f'"{a.text}" and "{b.text}" differ in rank')
    one_line = a.head == b.head or {a.head, b.head} <= _OF_BODIES
    if one_line and bool(grades_a) != bool(grades_b) and (kinds_b if grades_a else kinds_a):
        # "head of communications" is no short word for the deputy director
        return say(Verdict.CONFLICTS, 0.6, f'"{a.text}" and "{b.text}" are different posts')
    if grades_a != grades_b:  # "the mayor" may be short for the deputy mayor, or may not
        return say(Verdict.UNSURE, 0.5, f'"{a.text}" and "{b.text}" may differ in rank')
    if {a.head, b.head} == {"premier", "minister"} and (kinds_a | kinds_b) - {"prime"}:
        return say(Verdict.UNSURE, 0.5, "a prime minister may hold another ministry")
    if (
        kinds_a
        and kinds_b
        and not kinds_a & kinds_b
        and not _compounds(kinds_a, kinds_b)
        and a.head == b.head
    ):
        return say(Verdict.UNSURE, 0.5, f'"{a.text}" and "{b.text}" may be different posts')
    return say(Verdict.SUPPORTS, 0.8, "the same post")


def _compounds(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether a word of one is part of a word of the other ("reconciliation" / "national-reconciliation")."""
    return any(x[:5] == y[:5] for x in a for y in b)


def _bodies(post: Post) -> bool:
    """Whether the words name a body of its own: two capitals beside the head."""
    rest = re.sub(rf"\b{re.escape(post.head)}\b", " ", post.text, flags=re.IGNORECASE)
    return len(re.findall(r"\b[A-Z][\w'’-]+", rest)) >= 2


def _join(names: frozenset[str]) -> str:
    return " and ".join(sorted(names))
