"""Whether a text tells something as so, as not so, or as yet to come.

"Nobody was hurt", "refused to sign", "denied that it had signed": not so. "Is to be signed", "has yet to be
signed", "is expected to sign": to come. Questions, conditions, possibilities and beliefs are told as neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.claims.lexicon import NEGATIVE_VERBS, NEGATORS, SPEECH_VERBS
from checker.claims.wordlists import words
from checker.model import Holds

if TYPE_CHECKING:
    from spacy.tokens import Token

_OPEN_MODALS = words("may might could should would can")
_OPEN_MARKS = words("if unless whether lest how why where")
_REPORTED_FUTURE = words("would 'd ’d")
_BEFORE = words("before until till once when")
_TO_COME = words("will shall 'll ’ll wo sha must")
# verbs whose complement is to come
_AWAITING = words("""
    expect plan intend hope want seek try aim prepare schedule await wait need have be go promise pledge vow agree
    propose ask urge call demand require order offer threaten decide due set likely about ready continue
""")
_UNDONE = words("fail refuse decline neglect omit forget avoid stop prevent ban prohibit bar forbid")
_BELIEF = words(
    "believe think fear hope suspect doubt wonder ask imagine suppose want wish pretend dream seem appear"
)
_HEARSAY = words("allegedly reportedly supposedly perhaps maybe possibly probably nearly almost")
_MAIN = frozenset({"ROOT", "ccomp", "parataxis"})


def holds(verb: Token, denied: bool) -> Holds | None:
    """How the text tells what a verb says; `denied`: its own clause, or the verb above it, denies it."""
    marks = {c.lower_ for c in verb.children if c.dep_ in {"mark", "advmod", "nmod"}}
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    if auxiliaries & _REPORTED_FUTURE and _is_reported(verb) and not marks & _OPEN_MARKS:
        return Holds.NO if denied else Holds.PENDING  # "said that it would close"
    if marks & _OPEN_MARKS or marks & _HEARSAY or auxiliaries & _OPEN_MODALS:
        return None
    if verb.dep_ == "advcl" and marks & _BEFORE and not denied:
        return None
    if auxiliaries & _TO_COME:
        return Holds.NO if denied and "must" not in auxiliaries else Holds.PENDING
    if verb.tag_ == "VBG" and not auxiliaries and not denied and verb.dep_ not in {"ROOT", "conj", "ccomp"}:
        return None  # "resuming the talks" says of itself nothing of whether they were resumed
    above = _above(verb, auxiliaries)
    if above is not None:
        return above if not denied else (Holds.NO if above is Holds.PENDING else above)
    if verb.dep_ == "ccomp" and verb.head.lemma_.lower() in _BELIEF:
        return None
    return Holds.NO if denied else Holds.YES


def _is_reported(verb: Token) -> bool:
    """Whether a verb is told by somebody in the past, so that its "would" is a "will"."""
    head = verb.head
    return (
        verb.dep_ == "ccomp"
        and head.lemma_.lower() in SPEECH_VERBS
        and (head.tag_ in {"VBD", "VBN"} or any(c.lower_ in {"had", "has", "have"} for c in head.children))
    )


def _above(verb: Token, auxiliaries: set[str]) -> Holds | None:
    """What a governing verb or the infinitive makes of it: to come, or undone; None: nothing."""
    if verb.dep_ not in {"xcomp", "acl", "advcl", "pcomp", "ccomp", "ROOT", "conj"}:
        return None
    infinitive = ("to" in auxiliaries and verb.tag_ in {"VB", "VBN"}) or (
        "be" in auxiliaries and "to" in auxiliaries
    )
    head = verb.head
    lemma = head.lemma_.lower()
    if infinitive and head is verb:
        return Holds.PENDING  # a headline: "Firm to shut plant"
    if infinitive and head is not verb:
        yet = any(c.lower_ in {"yet", "still"} for c in head.children)
        if lemma in _UNDONE or (yet and lemma in {"have", "be", "remain"} and head.dep_ in _MAIN):
            return Holds.NO
        if verb.dep_ == "xcomp" and lemma in _AWAITING:
            return Holds.PENDING
        if verb.dep_ in {"acl", "advcl"}:
            return Holds.PENDING
    return None


def is_denied(verb: Token) -> bool:
    """Whether a verb's own clause denies it, or a verb above it does; a denial of a denial is none."""
    from checker.claims.predicates import is_negated

    return is_negated(verb)


def noun_holds(noun: Token) -> Holds | None:
    """How the text tells of the happening that a noun names: "no arrests were made", "there was an arrest"."""
    none = any(c.lower_ in {"no", "neither"} for c in noun.children) or (
        noun.i > 0 and noun.nbor(-1).lower_ in NEGATORS
    )
    top = noun
    while top.dep_ in {"pobj", "prep", "conj", "compound"} and top.head is not top:
        if top.dep_ == "pobj" and top.head.lower_ == "without":
            return Holds.NO
        top = top.head
    if top.dep_ not in {"nsubj", "nsubjpass", "dobj", "attr", "expl", "ROOT"}:
        return Holds.NO if none else None
    verb = top.head if top.dep_ != "ROOT" else None
    if verb is None or verb.pos_ not in {"VERB", "AUX"}:
        return Holds.NO if none else None
    lemma = verb.lemma_.lower()
    if lemma in NEGATIVE_VERBS | {"rule"} and top.dep_ == "dobj":
        return Holds.NO
    if none:
        return Holds.NO
    return holds(verb, is_denied(verb))


def tense(verb: Token) -> str:
    """past ("was signed"), perfect ("has been signed"), present or future."""
    forms = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    if forms & {"will", "shall", "'ll", "’ll", "wo"} or (forms & _REPORTED_FUTURE and _is_reported(verb)):
        return "future"
    if forms & {"has", "have", "'ve", "’ve"}:
        return "perfect"
    if "had" in forms or verb.tag_ == "VBD" or forms & {"was", "were", "did"}:
        return "past"
    return "present"
