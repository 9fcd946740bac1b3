"""Posts: the same person given different offices.

Finds: different offices ("trade counsellor" / "military attaché"), one office of different bodies or powers
("special representative of A" / "B's special envoy"), different ranks of one office ("minister" / "deputy
minister", "first" / "second secretary"), different departments ("foreign minister" / "defence minister").

Lets pass: a post merely said more shortly ("the envoy"); titles that mean the same ("spokesman" / "official
representative"); ranks and degrees beside an office ("Colonel", "Dr"); offices that one article gives
together, or that people commonly hold together (a senator who chairs a committee); former posts; loose words
("official", "aide", "leader" without a body).
"""

from __future__ import annotations

import re

from checker.claims.lexicon import LOOSE_POSTS
from checker.claims.places import country
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
_PREPOSITION = re.compile(r"\b(of|for|to)\s+(?:the\s+)?((?:[A-Z][\w.'’-]*)(?:\s+[A-Z][\w.'’-]*)*)")


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


def _commonly_together(a: str, b: str) -> bool:
    return any((a in one and b in other) or (b in one and a in other) for one, other in _HELD)


def _countries(post: Post) -> tuple[frozenset[str], frozenset[str]]:
    """Whose post it is and whom it deals with: "Kenya's envoy for Mali" is Kenya's, and deals with Mali."""
    whose: set[str] = set()
    dealing: set[str] = set()
    head = post.text.lower().find(post.head)
    for match in _PREPOSITION.finditer(post.text):
        land = country(match.group(2)) or next(filter(None, map(country, match.group(2).split())), None)
        if land and match.start() >= head:
            (whose if match.group(1) == "of" else dealing).add(land)
    for word in re.findall(r"[^\W\d_]+(?:\.[^\W\d_]+)*\.?", post.text[: max(head, 0)]):
        land = country(word)
        if land:
            whose.add(land)
    return frozenset(whose), frozenset(dealing)


def _kinds(post: Post) -> frozenset[str]:
    """The words that say which office of its kind it is, without countries, grades and empty words."""
    return frozenset(q for q in post.qualifiers if not country(q) and q not in _GRADES | _PLAIN)


def compare(a: Post, b: Post, together: frozenset[frozenset[str]] = frozenset()) -> Judgement:
    """Judges two posts given to one person. Symmetric.

    `together` holds the pairs of heads that some article gives this person side by side.
    """

    def say(verdict: Verdict, score: float, reason: str) -> Judgement:
        return Judgement(verdict, a.text, b.text, reason, score, matter="post")

    if _runs_it(a) and _runs_it(b):
        return say(Verdict.SUPPORTS, 0.8, "the same post")
    if a.former or b.former:
        return say(Verdict.UNRELATED, 0.5, "one of the posts is a former one")
    if same_office(a.head, b.head):
        return _same_head(a, b)
    if {a.head, b.head} & _RANKS:
        return say(Verdict.UNRELATED, 0.5, "a rank or degree goes with any post")
    if any(p.head in LOOSE_POSTS and not _kinds(p) for p in (a, b)):
        return say(Verdict.UNRELATED, 0.5, "one of the words names no post")
    if frozenset({a.head, b.head}) in together or _commonly_together(a.head, b.head):
        return say(Verdict.UNRELATED, 0.5, "both posts can be held together")
    common = _kinds(a) & _kinds(b)
    score = 0.7 if common else 0.62
    if not common and _bodies(a) and _bodies(b):
        score = 0.42  # two named bodies: one person may serve both
    elif {a.head, b.head} & (LOOSE_POSTS - {"head"}) and not common:
        score = 0.42
    return say(Verdict.CONFLICTS, score, f'"{a.text}" and "{b.text}" are different posts')


def _same_head(a: Post, b: Post) -> Judgement:
    def say(verdict: Verdict, score: float, reason: str) -> Judgement:
        return Judgement(verdict, a.text, b.text, reason, score, matter="post")

    (whose_a, deal_a), (whose_b, deal_b) = _countries(a), _countries(b)
    if whose_a and whose_b and not whose_a & whose_b:
        ours, theirs = " and ".join(sorted(whose_a)), " and ".join(sorted(whose_b))
        return say(Verdict.CONFLICTS, 0.66, f"one calls it a post of {ours}, the other of {theirs}")
    if (whose_a & deal_b and not whose_b) or (whose_b & deal_a and not whose_a):
        land = _join((whose_a & deal_b) | (whose_b & deal_a))
        return say(Verdict.CONFLICTS, 0.6, f"one calls it a post of {land}, the other one for {land}")
    if deal_a and deal_b and not deal_a & deal_b:
        return say(
            Verdict.CONFLICTS, 0.6, f"the one deals with {_join(deal_a)}, the other with {_join(deal_b)}"
        )
    grades_a, grades_b = _GRADES & set(a.qualifiers), _GRADES & set(b.qualifiers)
    kinds_a, kinds_b = _kinds(a), _kinds(b)
    if grades_a != grades_b and ((grades_a and grades_b) or kinds_a & kinds_b):
        return say(Verdict.CONFLICTS, 0.62, f'"{a.text}" and "{b.text}" differ in rank')
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
