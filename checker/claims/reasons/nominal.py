"""Reasons that a form of "be" gives: "the aim of the visit is ...", "it was the goats", "a way of ..."."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.claims.reasons.cues import ACTIONS, AIMS, GROUNDS, HAPPENINGS, ONLY, UNKNOWN
from checker.claims.reasons.found import SUBJECTS, TOLD_BEFORE, Found, bounds, denied, object_of
from checker.claims.syntax import child
from checker.claims.wordlists import words

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

WAYS = words("""
    way means attempt bid effort ploy step tool instrument excuse pretext cover gesture signal warning present
    gift revenge retaliation response reaction
""")
_OF_ACTS = ("tion", "ment", "sion", "ing", "al", "ure", "ence", "ship")  # endings of nouns of acts
_COMPLEMENT = ("attr", "ccomp", "xcomp", "acomp", "advcl", "prep", "oprd")


def _of(noun: Token) -> Token | None:
    """What "of", "for", "behind" or "why" behind a noun of reason takes."""
    for prep in noun.children:
        if prep.dep_ == "prep" and prep.lower_ in {"of", "for", "behind", "in", "to"}:
            found = child(prep, "pobj", "pcomp")
            if found is not None:
                return found
    return child(noun, "relcl", "acl")


def explained(token: Token | None) -> Token | None:
    """What is explained; None where it is only "it" or "that"."""
    return None if token is None or token.lower_ in TOLD_BEFORE else token


def find_equations(be: Token, span: Span) -> Iterator[Found]:
    """The reasons that a form of "be" gives."""
    subject, told = child(be, *SUBJECTS), child(be, *_COMPLEMENT)
    if subject is None and told is not None and told.dep_ == "attr" and _way(told):
        subject = next((t for t in reversed(span.doc[span.start : be.i]) if t.tag_ == "VBG"), None)
    if subject is None:
        return
    noun = subject.lemma_.lower()
    rejected = denied(be)
    if subject.lower_ == "it" and told is not None and told.pos_ == "NOUN" and _cleft(be, told, span):
        yield Found(
            *bounds(told, span), None, "it was", 0.6, False, rejected
        )  # "it was weather, nothing else"
        return
    if noun in AIMS | GROUNDS and told is not None:
        act = explained(_of(subject))
        if (told.dep_ == "prep" and told.lower_ in {"of", "in", "for"}) or told.lemma_.lower() in UNKNOWN:
            return
        yield Found(*_behind(be, span), act, noun, 1.0, noun in AIMS, rejected)
    elif told is not None and told.dep_ == "attr" and told.lemma_.lower() in AIMS | GROUNDS:
        act = explained(_of(told))
        strength = 0.9 if act is not None else 0.6
        if subject.lower_ in TOLD_BEFORE:
            yield Found(None, None, act, told.lemma_.lower(), strength, False, rejected)
        elif act is not None or told.lemma_.lower() in {"reason", "cause", "motive", "culprit"}:
            yield Found(*bounds(subject, span), act, told.lemma_.lower(), strength, False, rejected)
    elif told is not None and told.dep_ == "attr" and _way(told) and is_action(subject):
        what = _way(told)
        if what is not None:
            yield Found(*bounds(what, span), explained(subject), "a way of", 0.8, True, rejected)
    elif told is not None and told.dep_ == "prep" and is_action(subject):
        behind = child(told, "pobj", "pcomp")
        if behind is not None and told.lower_ in {"about", "behind"}:
            yield Found(*bounds(behind, span), explained(subject), "about", 0.7, False, rejected)
    elif told is not None and told.lower_ == "behind":
        behind = child(told, "pobj")
        if behind is not None:
            yield Found(*bounds(subject, span), explained(behind), "behind", 0.6, False, rejected)


def _cleft(be: Token, told: Token, span: Span) -> bool:
    """Whether "it was the goats" names a cause: short, with "the" or "no", or with "and nothing else"."""
    if ONLY.search(span.text):
        return True
    short = sum(t.is_alpha for t in span) <= 8 and be.tag_ == "VBD"
    return short and any(c.lower_ in {"the", "no"} for c in told.children if c.dep_ in {"det", "neg"})


def _behind(be: Token, span: Span) -> tuple[int, int]:
    """All that stands behind "is", without what stands before it."""
    return be.i + 1, max(bounds(be, span)[1], be.i + 1)


def _way(noun: Token) -> Token | None:
    """What "a way of ...", "one of the ways to ...", "an attempt to ..." is a way of."""
    if noun.lower_ == "one":
        of = object_of(noun, "of")
        return _way(of) if of is not None else None
    if noun.lemma_.lower() not in WAYS:
        return None
    return object_of(noun, "of", "for", "to", "at") or child(noun, "acl", "relcl")


def is_action(token: Token) -> bool:
    """Whether a subject is an act or a happening rather than a person or a thing."""
    lemma = token.lemma_.lower()
    if lemma in ACTIONS | HAPPENINGS or token.lower_ in TOLD_BEFORE:
        return True
    return token.dep_ == "csubj" or token.tag_ == "VBG" or lemma.endswith(_OF_ACTS)
