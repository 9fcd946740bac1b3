"""Whether a text tells something as so, as not so, or as yet to come.

"Nobody was hurt", "refused to sign", "denied that it had signed": not so. "Is to be signed", "has yet to be
signed", "is expected to sign": to come. Questions, conditions, possibilities and beliefs are told as neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.claims.lexicon import BELIEF_VERBS, NEGATIVE_VERBS, NEGATORS, SPEECH_VERBS
from checker.claims.wordlists import words
from checker.model import Holds

if TYPE_CHECKING:
    from spacy.tokens import Token

_OPEN_MODALS = words("may might could should would can")
_OPEN_MARKS = words("if unless whether lest how why where")
_REPORTED_FUTURE = words("would 'd ’d")
_BEFORE = words("before until till once when")
_TO_COME = words("will shall 'll ’ll wo sha must")
# verbs whose complement is to come; "hop" is spaCy's lemma of "hoped"
_AWAITING = words("""
    expect plan intend hope hop want seek try aim prepare schedule await wait need have be go promise pledge
    vow agree propose ask urge call demand require order offer threaten decide due set likely about ready
    continue
""")
_UNDONE = words("fail refuse decline neglect omit forget avoid stop prevent ban prohibit bar forbid")
# With what seems or is alleged: neither so nor not so, but nobody's belief (see `Predicate.asserted`).
_UNSURE = BELIEF_VERBS | words("pretend seem appear speculate allege")
_HEARSAY = words("allegedly reportedly supposedly perhaps maybe possibly probably nearly almost")
# verbs whose complement was done
_DONE = words("manage begin start help happen come get proceed cause lead")
_GOING_ON = words("go keep continue carry remain stay spend")
_HEARSAY_NOUNS = words("""
    suggestion claim report rumour rumor allegation speculation idea notion accusation assertion impression
    fear
    hope possibility likelihood proof evidence sign belief suspicion theory hint insinuation version
""")
_TRUE, _FALSE = (
    words("true correct right accurate"),
    words("false untrue wrong incorrect inaccurate nonsense"),
)
_MAIN = frozenset({"ROOT", "ccomp", "parataxis"})


def holds(verb: Token, denied: bool) -> Holds | None:
    """How the text tells what a verb says; `denied`: its own clause, or the verb above it, denies it."""
    marks = {c.lower_ for c in verb.children if c.dep_ in {"mark", "advmod", "nmod"}}
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    truth = _called_true(verb)
    if truth is not None:
        return Holds.YES if truth != denied else Holds.NO
    if marks & _OPEN_MARKS or _in_condition(verb) or verb.dep_ == "csubj":
        return None
    if auxiliaries & _REPORTED_FUTURE and _is_reported(verb):
        return Holds.NO if denied else Holds.PENDING  # "said that it would close"
    if marks & _HEARSAY or auxiliaries & _OPEN_MODALS:
        return None
    if verb.dep_ == "advcl" and marks & _BEFORE and not denied:
        return None
    if verb.dep_ == "ccomp" and verb.head.lemma_.lower() in _UNSURE:
        return None
    if verb.dep_ in {"acl", "ccomp"} and verb.head.lemma_.lower() in _HEARSAY_NOUNS:
        return _of_hearsay(verb.head, denied)
    if auxiliaries & _TO_COME:
        return Holds.NO if denied and "must" not in auxiliaries else Holds.PENDING
    if "to" in auxiliaries:
        return _infinitive(verb, auxiliaries, denied)
    over = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "on" else verb.head
    if verb.dep_ in {"xcomp", "pcomp"} and verb.tag_ == "VBG" and over.lemma_.lower() in _GOING_ON:
        return Holds.NO if denied else Holds.YES  # "went on looking"
    if verb.tag_ == "VBG" and not auxiliaries and not denied and verb.dep_ not in {"ROOT", "ccomp"}:
        return None  # "resuming the talks" says of itself nothing of whether they were resumed
    if verb.dep_ in {"ccomp", "xcomp", "acomp", "oprd"} and _under_denial(verb):
        return None
    return Holds.NO if denied else Holds.YES


def _under_denial(verb: Token) -> bool:
    """Whether a verb further up denies or doubts it: "disputed that they feel betrayed"."""
    token = verb.head
    while token.dep_ in {"ccomp", "xcomp"} and token.head != token:
        if token.head.lemma_.lower() in NEGATIVE_VERBS | _UNSURE:
            return True
        token = token.head
    return False


def _called_true(verb: Token) -> bool | None:
    """Whether "it is true that", "it is not correct that" stands over the verb; None: neither does."""
    over = verb.head
    if verb.dep_ not in {"ccomp", "csubj", "acl"} or over.lemma_.lower() != "be":
        return None
    called = {c.lower_ for c in over.children if c.dep_ in {"acomp", "attr"}}
    if not called & (_TRUE | _FALSE):
        return None
    return bool(called & _TRUE) != _own_denial(over)


def _infinitive(verb: Token, auxiliaries: set[str], denied: bool) -> Holds | None:
    """What is told by "to": to come, undone ("failed to"), done ("managed to"); None: neither is said."""
    head = verb.head
    if head == verb or verb.dep_ == "ROOT":
        return Holds.NO if denied else Holds.PENDING  # a headline: "Firm to shut plant"
    if "is" in auxiliaries or "are" in auxiliaries:
        return Holds.NO if denied else Holds.PENDING
    lemma = head.lemma_.lower()
    if verb.dep_ not in {"xcomp", "ccomp", "advcl"}:
        return None
    yet = any(c.lower_ in {"yet", "still"} for c in head.children)
    if lemma in _UNDONE or (yet and lemma in {"have", "be", "remain"} and head.dep_ in _MAIN):
        return Holds.YES if denied and _own_denial(head) else Holds.NO
    if verb.dep_ != "xcomp":
        return None
    if lemma in _DONE:
        return Holds.NO if denied or _own_denial(head) else Holds.YES
    if any(c.lower_ in _OPEN_MODALS for c in head.children if c.dep_ == "aux"):
        return None
    if lemma in _AWAITING and not denied:
        return None if _own_denial(head) else Holds.PENDING
    return None


def _own_denial(verb: Token) -> bool:
    return any(c.dep_ == "neg" for c in verb.children)


def _in_condition(verb: Token) -> bool:
    """Whether an "if" stands before the verb in its clause, however the clause was parsed."""
    doc = verb.doc
    for i in range(verb.i - 1, max(verb.sent.start, verb.i - 8) - 1, -1):
        if doc[i].text in {",", ";", ":", "."}:
            return False
        if doc[i].lower_ in {"if", "unless", "whether"}:
            return True
    return False


def _of_hearsay(noun: Token, denied: bool) -> Holds | None:
    """What is told by "denied any suggestion that", "there is no proof that"; None by "rumours that"."""
    verb = noun.head
    rejected = noun.dep_ == "dobj" and verb.lemma_.lower() in NEGATIVE_VERBS | {"dismiss"}
    return Holds.NO if rejected and not denied else None


def _is_reported(verb: Token) -> bool:
    """Whether a verb is told by somebody in the past, so that its "would" is a "will"."""
    head = verb.head
    return (
        verb.dep_ == "ccomp"
        and head.lemma_.lower() in SPEECH_VERBS
        and (head.tag_ in {"VBD", "VBN"} or any(c.lower_ in {"had", "has", "have"} for c in head.children))
    )


def is_denied(verb: Token) -> bool:
    """Whether a verb's own clause denies it, or a verb above it does; a denial of a denial is none."""
    from checker.claims.predicates import is_negated

    return is_negated(verb)


def noun_holds(noun: Token) -> Holds | None:
    """How the text tells of the happening that a noun names: "no arrests were made", "there was an
    arrest"."""
    none = any(c.lower_ in {"no", "neither"} for c in noun.children) or (
        noun.i > 0 and noun.nbor(-1).lower_ in NEGATORS
    )
    top = noun
    while top.dep_ in {"pobj", "prep", "conj", "compound"} and top.head != top:
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
