"""What the words of a name, and those around it, say of its type: person, body or place.

spaCy's labels are one voice among these, as they are unreliable for names that it has never seen.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from checker.claims.lexicon import (
    BODY_WORDS,
    COMPANY_WORDS,
    FACILITIES,
    PLACE_WORDS,
    POSTS,
    SPEECH_VERBS,
    TERRITORIAL_POSTS,
)
from checker.claims.places import UNIONS, country
from checker.claims.posts.phrases import post_lemma
from checker.claims.wordlists import words
from checker.model import EntityType

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Evidence = tuple[EntityType, float]

LABELS = {
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.BODY,
    "NORP": EntityType.BODY,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
    "EVENT": EntityType.OTHER,
    "WORK_OF_ART": EntityType.OTHER,
    "PRODUCT": EntityType.OTHER,
    "LAW": EntityType.OTHER,
}
_IN = frozenset({"in", "at", "near"})
_PLACE_PREPOSITIONS = words("outside around across into toward towards from")
_MOTION = words(
    "leave go travel fly arrive return move walk drive sail flee head march deport evacuate ship send"
)
_HUMAN_ACTS = words("""
    resign die marry smile weep nod retire apologise apologize testify plead confess graduate bear serve wear
    study drown dance sing dream cry laugh sleep eat drink love grin
""")
_HIS_OR_HER = frozenset({"his", "her", "himself", "herself"})
_SUFFERED = words("kill injure wound bury arrest handcuff hospitalise hospitalize bear christen survive")
_OF_PEOPLE = words("""
    mother father parent brother sister son daughter wife husband widow family body coffin funeral death
    birthday lawyer solicitor career resignation predecessor successor friend colleague boss
""")
_OF_STATES = words("ambassador army border borders capital coast embassy government parliament")
_PLACE_KINDS = words("capital metropolis hamlet outskirts seaport resort") | PLACE_WORDS
_BODY_KINDS = BODY_WORDS | words(
    "insurer maker manufacturer producer retailer carrier lender publisher contractor"
)
_PERSON_PARTICLES = words("bin ibn bint abu van von der")
_INITIAL = re.compile(r"[^\W\d_a-z]\.?(?:[^\W\d_a-z]\.)*")


def type_evidence(doc: Doc, start: int, end: int, titled: bool) -> tuple[Evidence, ...]:
    """Types that the name doc[start:end] may be of, with weights; `titled`: a title was cut off its front."""
    land = country(doc[start:end].text)
    if land:
        return ((EntityType.BODY if land in UNIONS else EntityType.PLACE, 9.0),)
    placed = start > 0 and doc[start - 1].lower_ in _IN
    found = [
        *_label(doc, start, end),
        *_own_words(doc, start, end),
        *_beside(doc, start, end),
        *_grammar(doc, start, end, placed),
    ]
    if titled:
        found.append((EntityType.PERSON, 4.0))
    return tuple(found) or ((EntityType.OTHER, 0.5),)


def _label(doc: Doc, start: int, end: int) -> list[Evidence]:
    """spaCy's label; of little weight where it takes a single unknown word for an organisation."""
    label = Counter(t.ent_type_ for t in doc[start:end] if t.ent_type_ in LABELS).most_common(1)
    if not label:
        return []
    type_ = LABELS[label[0][0]]
    if type_ is EntityType.PERSON and start > 0 and doc[start - 1].lower_ == "the":
        return [(type_, 0.3)]  # "the Azores"
    return [(type_, 1.0 if end - start > 1 or type_ is not EntityType.BODY else 0.6)]


def _own_words(doc: Doc, start: int, end: int) -> list[Evidence]:
    """What the name's own words say: "Bank", "River", initials, particles, "Seo-yeon"."""
    found: list[Evidence] = []
    name = doc[start:end]
    lows = {t.lower_ for t in name}
    last = name[-1].lower_.rstrip(".")
    generic = bool(lows & (BODY_WORDS | PLACE_WORDS)) or last in COMPANY_WORDS
    if lows & BODY_WORDS:
        found.append((EntityType.BODY, 3.0))
    if lows & PLACE_WORDS:
        found.append((EntityType.PLACE, 2.5))
    if len(name) > 1 and last in COMPANY_WORDS:
        found.append((EntityType.BODY, 2.5))
    if name.text.isupper() and 2 <= len(name.text) <= 5:
        found.append((EntityType.BODY, 2.0))
    if len(name) > 1 and not generic:
        if _INITIAL.fullmatch(name[0].text) and len(name[0].text) <= 4 and name[-1].text[-1:].islower():
            found.append((EntityType.PERSON, 2.5))
        if lows & _PERSON_PARTICLES:
            found.append((EntityType.PERSON, 1.5))
        if re.search(r"\w \w+-[^\W\d_]?[a-z]", name.text):  # "Yun Seo-yeon"
            found.append((EntityType.PERSON, 1.5))
    return found


def _beside(doc: Doc, start: int, end: int) -> list[Evidence]:
    """What the words right before and behind the name say."""
    found: list[Evidence] = []
    before = doc[start - 1] if start > 0 else None
    after = doc[end] if end < len(doc) else None
    governed = before is not None and before.lower_ in {
        "of",
        "in",
        "from",
        "at",
        "near",
    }  # "a dealer of X, who"
    after2 = doc[end + 1] if end + 1 < len(doc) else None
    if before is not None:
        if before.lower_ in _IN:
            found.append((EntityType.PLACE, 2.0))
        elif before.lower_ in _PLACE_PREPOSITIONS:
            found.append((EntityType.PLACE, 0.7))
        elif before.lower_ in {"to", "for"} and before.head.lemma_.lower() in _MOTION:
            found.append((EntityType.PLACE, 1.5))
        elif before.lemma_.lower() in POSTS and before.pos_ in {"NOUN", "PROPN"}:
            found.append((EntityType.PERSON, 2.5))
        elif before.lower_ == "of" and start > 1:
            found.extend(_after_of(doc[start - 2]))
    if after is not None and after.text == "," and after2 is not None:
        if after2.like_num and len(after2.text) <= 3:
            found.append((EntityType.PERSON, 3.0))
        if after2.lower_ in {"who", "whose"} and (not governed or end - start > 1):
            found.append((EntityType.PERSON, 1.0 if governed else 2.0))
    if after is not None and after.tag_ == "POS" and after2 is not None and after2.lemma_ in _OF_PEOPLE:
        found.append((EntityType.PERSON, 1.0))
    if after is not None and after.tag_ == "POS" and {t.lower_ for t in doc[end + 1 : end + 4]} & _OF_STATES:
        found.append((EntityType.PLACE, 1.5))
    if after is not None and after.lower_ == "who" and not governed:
        found.append((EntityType.PERSON, 2.0))
    if after is not None and after.lemma_ in FACILITIES | PLACE_WORDS and after.text.islower():
        found.append((EntityType.PLACE, 1.5))
    return found


def _after_of(noun: Token) -> list[Evidence]:
    """ "the town of X", "the mayor of X"."""
    if noun.lemma_.lower() in _PLACE_KINDS and noun.lemma_.lower() not in BODY_WORDS:
        return [(EntityType.PLACE, 3.0)]
    return [(EntityType.PLACE, 1.5)] if noun.lemma_.lower() in TERRITORIAL_POSTS else []


def _grammar(doc: Doc, start: int, end: int, placed: bool) -> list[Evidence]:
    """What the name does, and what stands in apposition to it."""
    found: list[Evidence] = []
    root = doc[start:end].root
    verb = root.head.lemma_.lower() if root.dep_ in {"nsubj", "nsubjpass"} else ""
    if verb in SPEECH_VERBS and root.dep_ == "nsubj":
        found.append((EntityType.PERSON, 0.8 if end - start > 1 else 0.5))
    elif verb in _HUMAN_ACTS or (verb in _SUFFERED and root.dep_ == "nsubjpass"):
        found.append((EntityType.PERSON, 1.5 if end - start > 1 else 1.0))
    if verb and root.dep_ == "nsubj" and _is_he_or_she(root, end):
        found.append((EntityType.PERSON, 0.8))
    if root.dep_ == "appos" and root.head.lemma_.lower() in POSTS:
        found.append((EntityType.PERSON, 2.5))
    apart = start > 0 and doc[start - 1].text == "," and root.head.dep_ != "pobj"
    if root.dep_ == "appos" and apart and root.head.lemma_ in _BODY_KINDS:  # "the insurer, X"
        found.append((EntityType.BODY, 2.5))
    if _is_said_to_be_a_post(root):
        found.append((EntityType.PERSON, 2.5))
    apposed = [c for c in root.children if c.dep_ == "appos"]
    beside = {c.lemma_.lower() for c in apposed}
    if any(post_lemma(c) for c in apposed) and not placed:
        found.append((EntityType.PERSON, 2.5))
    elif beside & _BODY_KINDS:
        found.append((EntityType.BODY, 2.5))
    elif beside & _PLACE_KINDS and not beside & BODY_WORDS:
        found.append((EntityType.PLACE, 2.5))
    return found


def _is_he_or_she(root: Token, end: int) -> bool:
    """Whether the clause goes on with "his" or "her", and nobody else is named in it."""
    behind = [t for t in root.head.subtree if t.i >= end]
    return any(t.lower_ in _HIS_OR_HER for t in behind) and not any(t.ent_type_ == "PERSON" for t in behind)


def _is_said_to_be_a_post(root: Token) -> bool:
    """ "The leader is X", "X is the leader"."""
    other = {"attr": "nsubj", "nsubj": "attr"}.get(root.dep_)
    if other is None or root.head.lemma_ != "be":
        return False
    return any(c.dep_ == other and c.lemma_.lower() in POSTS for c in root.head.children)
