"""What a number counts or measures, read from the parse.

The counted noun is the head that the number modifies ("2,310 employees", "eleven-member team"), the verb's
victims where the number stands alone ("19 were killed": persons), or, for a measure, the noun or verb that
governs it ("put the value of the pieces at 2 million", "lost 3 million", "96 hours to leave"). Qualifiers
are the content lemmas that narrow it, nearest first, and, where the words say so, one of the marks in
`qualifiers.MARKS`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.claims.amounts.measures import Counted, age_of, measure_of
from checker.claims.amounts.not_amounts import looks_like_year
from checker.claims.amounts.numerals import Numeral
from checker.claims.amounts.qualifiers import (
    AT_VERBS,
    COPULAS,
    PERSON,
    STATES,
    lemma_of,
    marks_of,
    merged,
    qualifiers_of,
    subject_of,
    unwrapped,
    verbs_of,
)
from checker.claims.amounts.units import Unit
from checker.claims.wordlists import words

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_TIME_PREPOSITIONS = frozenset(
    {"at", "by", "before", "after", "until", "till", "since", "from", "around", "about"}
)


def is_label(amount: Span) -> bool:
    """Whether the digits name the noun before them ("train 604", "Expo 58") rather than count anything."""
    token = amount.root
    if not amount.text[0].isdigit() or token.i == 0 or "," in amount.text:
        return False
    before = token.doc[amount.start - 1] if amount.start else None
    if before is None or before.pos_ not in ("NOUN", "PROPN"):
        return False
    if before.text.lower() in ("toll", "total", "count"):
        return False
    if token.head == before and token.dep_ in ("nummod", "appos"):
        return before.tag_ not in ("NNS", "NNPS")
    after = token.doc[amount.end] if amount.end < len(token.doc) else None
    counts_on = after is not None and after.pos_ in ("NOUN", "ADJ", "PROPN", "NUM") and token.head.i > token.i
    return (
        before.pos_ == "PROPN" and not counts_on and token.dep_ not in ("dobj", "nsubj", "nsubjpass", "attr")
    )


def is_time_or_year(amount: Span, numeral: Numeral) -> bool:
    """Whether a bare number is a year ("in 2019", "the 2012 vote") or a time of day ("before eight")."""
    token, head = amount.root, amount.root.head
    if looks_like_year(amount.text) and not _counts_plural(amount):
        return True
    if token.dep_ == "nummod" and head.i > token.i:
        return False
    previous = amount.doc[amount.start - 1] if amount.start > amount.sent.start else None
    if previous is None or previous.lower_ not in _TIME_PREPOSITIONS or numeral.value > 24:
        return False
    following = amount.doc[amount.end] if amount.end < len(amount.doc) else None
    if following is not None and (
        following.pos_ in ("NOUN", "PROPN", "ADJ") or following.lower_ in ("of", "to")
    ):
        return False
    verb = previous.head
    return not (previous.lower_ in ("at", "from", "by", "around", "about") and verb.lemma_ in AT_VERBS)


def _counts_plural(amount: Span) -> bool:
    """Whether a number that could be a year counts a noun ("2000 workers", not "the 2012 elections")."""
    token = amount.root
    noun = token.head
    if token.dep_ != "nummod" or noun.i != amount.end or noun.tag_ not in ("NNS", "NNPS"):
        return False
    previous = amount.doc[amount.start - 1] if amount.start else None
    if previous is None:
        return True
    return previous.pos_ != "ADJ" and previous.lower_ not in _BEFORE_YEARS


_BEFORE_YEARS = words("the 's ’s in since its their his of")


def count_of(amount: Span, unit: Unit) -> Counted | None:
    """What the amount counts or measures; None where the number turns out to count nothing at all."""
    marks = marks_of(amount)
    if unit.dimension == "age":
        return Counted("age", age_of(amount))
    if unit.dimension == "magnitude":
        return Counted("magnitude", ())
    if unit.dimension == "score":
        return Counted("score", ())
    if unit.dimension in ("count", "rank"):
        return _count(amount, marks, rank=unit.dimension == "rank")
    return measure_of(amount, unit, marks)


def _count(amount: Span, marks: tuple[str, ...], *, rank: bool) -> Counted | None:
    noun = _counted_noun(amount)
    if not rank and _margin(amount.root) and (noun is None or noun.lemma_.lower() in _MARGINS):
        return Counted("majority", merged(verbs_of(amount.root), marks))
    if noun is not None and not rank and _is_margin(noun):
        return Counted("majority", merged(verbs_of(noun), marks))
    if noun is not None:
        if rank and noun.lemma_.lower() == "time":
            return None
        together = ("aboard",) if lemma_of(noun) == "passenger" and _people(noun) == PERSON else ()
        return Counted(_people(noun), merged(qualifiers_of(noun, amount), together, marks))
    if rank:
        return None
    token = _top(amount)
    of = next((c for c in token.children if c.dep_ == "prep" and c.lower_ == "of" and c.i > token.i), None)
    whole = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    if whole is not None:
        lemma = PERSON if whole.pos_ == "PRON" else lemma_of(whole)
        part = () if amount.text[-1] == "s" or amount.text.lower() in _COLLECTIVE else ("among",)
        definite = any(c.dep_ in ("det", "poss") for c in whole.children) or whole.pos_ == "PRON"
        qualifiers = merged(qualifiers_of(whole, amount), verbs_of(token))
        return Counted(lemma, merged(qualifiers, marks, part if definite else ()))
    subject = _subject_counted(token)
    if subject is not None:
        return Counted(_people(subject), merged(qualifiers_of(subject, amount), marks))
    fronted = _fronted(token)
    if fronted is not None:
        narrowed = merged(qualifiers_of(fronted, None), verbs_of(token))
        return Counted(lemma_of(fronted), merged(narrowed, marks, ("among",)))
    antecedent = _antecedent(token)
    if antecedent is not None:
        return Counted(lemma_of(antecedent), merged(verbs_of(token), ("among",), marks))
    whole = _container(token)
    if whole is not None:  # "a town of 9,000", "a toll of 31"
        return Counted(lemma_of(whole), merged(qualifiers_of(whole, amount), marks))
    following = amount.doc[amount.end] if amount.end < amount.sent.end else None
    if (
        following is not None and following.tag_ in ("VBN", "VBD") and following.pos_ == "VERB"
    ):  # "Two held after ..."
        return Counted(PERSON, merged((following.lemma_.lower(),), marks))
    verbs = verbs_of(token)
    return Counted(
        PERSON if verbs or token.dep_ in ("nsubj", "nsubjpass", "dobj", "attr") else "", merged(verbs, marks)
    )


def _people(noun: Token) -> str:
    """The lemma of a counted noun; a person for "men and women", "passengers and crew", "their number"."""
    lemma = lemma_of(noun)
    other = _COUNTERPARTS.get(lemma)
    if other is not None and any(
        c.dep_ == "conj" and lemma_of(c) == other and _bare(c) for c in noun.children
    ):
        return PERSON
    if lemma in _TALLIES and any(c.dep_ == "poss" and c.lower_ in ("their", "our") for c in noun.children):
        return PERSON
    return lemma


def _bare(noun: Token) -> bool:
    """Whether a noun has no number of its own, as the second of "40 men and women" has none."""
    return not any(c.dep_ in ("nummod", "det", "prep") for c in noun.children)


_COUNTERPARTS = {"man": "woman", "woman": "man", "boy": "girl", "girl": "boy", "passenger": "crew"}
_TALLIES = words("number total count tally strength")


def _container(token: Token) -> Token | None:
    """The noun of "a crowd of 5,000"; None for a number that is no such complement."""
    if token.dep_ != "pobj" or token.head.lower_ != "of" or token.head.head.pos_ != "NOUN":
        return None
    return token.head.head


_COLLECTIVE = frozenset({"duo", "pair", "trio", "threesome", "quartet", "foursome", "quintet"})


def _counted_noun(amount: Span) -> Token | None:
    """The noun or state ("26 dead") that the number modifies, or that follows it where the parse fails."""
    token = _top(amount)
    head = token.head
    if token.dep_ in ("nummod", "amod", "compound", "nmod", "quantmod", "poss") and head.i > token.i:
        if head.pos_ in ("NOUN", "PROPN") or head.lower_ in STATES:
            return _past_compound(head, amount)
        if head.pos_ == "NUM" and head.head.pos_ == "NOUN" and head.head.i > token.i:
            return head.head
    following = [t for t in amount.doc[amount.end : amount.end + 5] if t.sent == amount.sent]
    if following and following[0].text in "-‐":
        following = following[1:]
    if following and following[0].lower_ in STATES:
        after = following[1] if len(following) > 1 else None
        return after if after is not None and after.pos_ == "NOUN" else following[0]
    noun = None
    for candidate in following:
        if candidate.pos_ in ("NOUN", "PROPN"):
            noun = candidate
        elif noun is not None or candidate.pos_ not in ("ADJ",):
            break
    if noun is not None and (
        noun.tag_ in ("NNS", "NNPS") or noun.lower_ in ("people", "staff", "crew", "police")
    ):
        return noun
    return None


def _past_compound(noun: Token, amount: Span) -> Token:
    """The trucks of "300 dump trucks", where the parse hangs the number on the first noun of the compound."""
    following = amount.doc[amount.end] if amount.end < len(amount.doc) else noun
    hyphen = following.text in "-‐"
    while not hyphen and noun.dep_ == "compound" and noun.head.pos_ == "NOUN" and noun.head.i == noun.i + 1:
        noun = noun.head
    return noun


def _top(amount: Span) -> Token:
    """The outermost number word of the amount."""
    token = amount.root
    while token.head.pos_ == "NUM" and token.head != token and amount.start <= token.head.i < amount.end:
        token = token.head
    return token


def _subject_counted(token: Token) -> Token | None:
    """The subject whose number this is: "the number killed rose to 27", "the toll stood at 37"."""
    verb = token.head
    if token.dep_ == "pobj" and verb.lower_ in ("to", "at", "from", "by", "above", "over", "beyond", "below"):
        verb = verb.head
        object_ = next((c for c in verb.children if c.dep_ == "dobj"), None)
        if verb.lemma_ == "put" or (
            verb.lemma_ in AT_VERBS and (object_ is not None or not subject_of(verb))
        ):
            return _raised(object_, verb)
        if verb.lemma_ not in AT_VERBS | COPULAS and verb.lemma_ not in ("reach", "hit"):
            return None
    elif token.dep_ not in ("attr", "dobj", "oprd") or verb.lemma_ not in COPULAS:
        return None
    subject = subject_of(verb)
    if subject is None or subject.pos_ != "NOUN":
        return None
    return unwrapped(subject)


def _raised(object_: Token | None, verb: Token) -> Token | None:
    """What "raised the number of the dead to nine", "stretched the lead from nine votes to 23" count."""
    if object_ is None:
        return None
    inside = [*object_.children, *verb.children]
    start = next((c for c in inside if c.dep_ == "prep" and c.lower_ == "from"), None)
    noun = next((c for c in start.children if c.dep_ == "pobj"), None) if start is not None else None
    return noun if noun is not None and noun.pos_ == "NOUN" else unwrapped(object_)


def _fronted(token: Token) -> Token | None:
    """The noun of "Of her eight boats only three were launched"."""
    verb = token.head
    if token.dep_ not in ("nsubj", "nsubjpass", "dobj", "attr") or verb.pos_ not in ("VERB", "AUX"):
        return None
    before = (c for c in (*verb.children, *token.children) if c.i < token.i)
    of = next((c for c in before if c.dep_ == "prep" and c.lower_ == "of"), None)
    noun = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    return noun if noun is not None and noun.tag_ in ("NNS", "NNPS") else None


def _margin(token: Token) -> bool:
    """Whether it is by how much somebody won or lost: "won by 32", "ahead by 12 votes"."""
    by = token.head
    while by.pos_ in ("NOUN", "NUM") and by.head != by:
        by = by.head
    return by.lower_ == "by" and by.head.lemma_.lower() in _WINNING


def _is_margin(noun: Token) -> bool:
    """Whether the number is a difference by its subject: "the margin was 97 votes"."""
    subject = subject_of(noun.head) if noun.dep_ == "attr" and noun.head.lemma_ in COPULAS else None
    return noun.lemma_.lower() in _MARGINS and subject is not None and subject.lemma_.lower() in _DIFFERENCES


_DIFFERENCES = words("margin majority lead difference gap")
_MARGINS = words("vote ballot point seat")
_WINNING = words("win lose lead beat defeat prevail trail ahead behind re-elect reelect elect victory defeat")


def _antecedent(token: Token) -> Token | None:
    """The noun of "309 prisoners, of whom 120": the relative clause's head."""
    clause = token.head
    while clause.dep_ not in ("relcl", "ROOT") and clause.head != clause:
        clause = clause.head
    if clause.dep_ != "relcl" or clause.head.pos_ not in ("NOUN", "PROPN"):
        return None
    before = " ".join(t.lower_ for t in token.doc[max(0, token.i - 5) : token.i])
    return clause.head if re.search(r"\bof (?:which|whom)\b", before) else None
