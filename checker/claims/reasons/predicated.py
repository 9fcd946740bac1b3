"""Reasons that verbs give: "a broken rail caused ...", "is meant to ...", "blamed on ..."."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.claims.lexicon import MODALS
from checker.claims.reasons.back import find_nothing_to_do, find_pointing_back
from checker.claims.reasons.cues import (
    ACTIONS,
    AIMS,
    ASCRIBES,
    ASKS_FOR,
    BREAKS_OUT,
    CAUSES,
    DRIVES,
    GROUNDS,
    HELP,
    LEADS,
    RESULTS,
    SEEKS,
    SERVES,
    STARTS,
    WANTS,
)
from checker.claims.reasons.found import (
    Found,
    bounds,
    denied,
    object_of,
    subject_of,
)
from checker.claims.reasons.nominal import WAYS, explained, find_equations, is_action
from checker.claims.syntax import child, is_passive
from checker.claims.wordlists import words

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_CRIMES = words("""
    sabotage terrorism arson attack play error negligence failure fault suicide explosion fire weather ice
    speed fatigue bomb
""")
_RULES = words(
    "ruling law bill order programme program policy agreement deal"
)  # what they allow is their effect
_ALLOWS = words("allow enable help let permit")
_PEOPLE = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def find_predicated(span: Span) -> Iterator[Found]:
    """The reasons that verbs and nouns of reason give."""
    for verb in span:
        if verb.pos_ not in {"VERB", "AUX"} or verb.dep_ in {"aux", "auxpass"}:
            continue
        lemma = verb.lemma_.lower()
        if lemma == "be":
            yield from find_equations(verb, span)
        else:
            yield from _caused(verb, lemma, span)
            yield from _served(verb, lemma, span)
            yield from _ascribed(verb, lemma, span)
            yield from _wished(verb, lemma, span)
            yield from _sought(verb, lemma, span)
            yield from _begun(verb, lemma, span)
    yield from find_nothing_to_do(span)
    yield from find_pointing_back(span)


def _forecast(verb: Token) -> bool:
    """Whether an effect is only expected: "will encourage them to attack"."""
    return any(c.lower_ in MODALS | {"'ll", "’ll"} for c in verb.children if c.dep_ == "aux")


def _caused(verb: Token, lemma: str, span: Span) -> Iterator[Found]:
    rejected = denied(verb)
    if _forecast(verb):
        return
    if lemma in CAUSES:
        if verb.tag_ == "VBN" and (by := object_of(verb, "by")) is not None:
            effect = child(verb, "nsubjpass") or (verb.head if verb.dep_ in {"acl", "relcl"} else None)
            if effect is not None and is_action(effect):
                yield Found(*bounds(by, span), explained(effect), lemma, 0.9, False, rejected)
        elif (effect := child(verb, "dobj")) is not None and not is_passive(verb):
            yield from _effect(verb, effect, lemma, 0.8, rejected, span)
    if lemma in LEADS and (effect := object_of(verb, "to")) is not None and effect.pos_ in {"NOUN", "VERB"}:
        yield from _effect(verb, effect, lemma, 0.7, rejected, span)
    if lemma in DRIVES and (done := child(verb, "xcomp", "ccomp")) is not None and done.tag_ == "VB":
        subject = subject_of(verb)
        known = subject is not None and subject.lemma_.lower() not in AIMS | GROUNDS
        if known and subject is not None and subject.ent_type_ not in _PEOPLE and subject.pos_ == "NOUN":
            yield Found(*bounds(subject, span), done, lemma, 0.8, False, rejected)
    if lemma in RESULTS and (origin := object_of(verb, "from")) is not None:
        effect = subject_of(verb)
        if (
            effect is not None
            and (is_action(effect) or effect.pos_ == "NOUN")
            and origin.pos_ in {"NOUN", "VERB"}
        ):
            yield Found(*bounds(origin, span), explained(effect), f"{lemma} from", 0.7, False, rejected)


def _effect(
    verb: Token, effect: Token, lemma: str, strength: float, rejected: bool, span: Span
) -> Iterator[Found]:
    subject = subject_of(verb)
    told = (
        subject is not None and subject.ent_type_ not in _PEOPLE and subject.pos_ in {"NOUN", "PROPN", "VERB"}
    )
    if told and subject is not None and is_action(effect):
        yield Found(*bounds(subject, span), explained(effect), lemma, strength, False, rejected)


def _served(verb: Token, lemma: str, span: Span) -> Iterator[Found]:
    """ "The move is meant to ...", "it serves the protection of ...", "it is aimed at ...", "guided by"."""
    subject = subject_of(verb)
    if subject is None:
        return
    rejected = denied(verb)
    if lemma in SERVES and is_passive(verb):
        aim = child(verb, "xcomp") or object_of(verb, "at", "for", "against", "as", "by")
        if aim is not None and (is_action(subject) or object_of(verb, "by") is not None):
            person = subject.ent_type_ in _PEOPLE
            act, doer = (None, subject) if person else (explained(subject), None)
            yield Found(*bounds(aim, span), act, lemma, 0.9, True, rejected, wisher=doer)
    elif lemma in {"serve", "aim", "seek", "pursue", "target", "respond"} and is_action(subject):
        aim = child(verb, "dobj", "xcomp") or object_of(verb, "at", "to")
        if aim is not None:
            yield Found(*bounds(aim, span), explained(subject), lemma, 0.8, True, rejected)
    elif lemma in _ALLOWS and subject.lemma_.lower() in ACTIONS - _RULES:
        aim = child(verb, "ccomp", "xcomp")
        if aim is not None:
            yield Found(*bounds(aim, span), explained(subject), lemma, 0.45, True, rejected)


def _ascribed(verb: Token, lemma: str, span: Span) -> Iterator[Found]:
    """ "X was blamed on Y", "blamed Y for X", "attributed X to Y", "blamed Y"."""
    if lemma in {"point", "lead"} and child(verb, "dobj") is None:
        to, subject = object_of(verb, "to"), subject_of(verb)
        if lemma == "point" and to is not None and subject is not None and to.pos_ == "NOUN":
            yield Found(*bounds(to, span), None, "point to", 0.7, False, denied(verb))
        return
    if lemma in {"call", "describe", "regard", "see"}:
        yield from _called(verb, span)
    if lemma not in ASCRIBES:
        return
    thing = child(verb, "dobj", "nsubjpass")
    rejected = denied(verb)
    if lemma == "blame":
        onto, what_for = object_of(verb, "on"), object_of(verb, "for")
        if onto is not None and thing is not None:
            yield Found(*bounds(onto, span), explained(thing), lemma, 0.9, False, rejected)
        elif thing is not None:
            low, high = bounds(thing, span)
            yield Found(low, high, explained(what_for), lemma, 0.8, False, rejected)
        return
    origin = object_of(verb, "to", "with") if lemma != "pin" else object_of(verb, "on")
    if lemma == "put" and not any(c.lower_ == "down" for c in verb.children):
        return
    if origin is None and thing is not None:  # hung on the noun: "attribute the withdrawal to sickness"
        origin = object_of(thing, "to")
    if thing is not None and origin is not None:
        if lemma in {"link", "connect", "put", "pin"} and not is_action(thing):
            return
        strength = 0.6 if lemma in {"link", "connect"} else 0.8
        yield Found(*bounds(origin, span), explained(thing), lemma, strength, False, rejected)


def _called(verb: Token, span: Span) -> Iterator[Found]:
    """ "Called the withdrawal an act of goodwill", "described the visit as a gesture to voters"."""
    thing, told = child(verb, "dobj", "nsubjpass"), child(verb, "oprd") or object_of(verb, "as")
    if told is None:  # "called the withdrawal an act": the parse makes the withdrawal a subject of the act
        told = child(verb, "ccomp")
        thing = child(told, "nsubj") if told is not None else None
    if thing is None or told is None or not is_action(thing):
        return
    what = (
        object_of(told, "of", "to", "for")
        if told.lemma_.lower() in WAYS | {"act", "matter", "question"}
        else None
    )
    if what is not None:
        yield Found(*bounds(what, span), thing, "call", 0.7, True, denied(verb))


def _wished(verb: Token, lemma: str, span: Span) -> Iterator[Found]:
    """What somebody wants, said of an act that the sentences before tell."""
    if lemma in WANTS and verb.tag_ in {"VBD", "VBZ", "VBP", "VBG"}:
        wish = child(verb, "xcomp") or (child(verb, "dobj") if lemma in {"want", "need", "seek"} else None)
        subject = subject_of(verb)
        if wish is None or subject is None or subject.tag_ == "WDT":
            return
        low, high = bounds(wish, span)
        by = object_of(wish, "by")
        beside = verb.head if verb.dep_ == "conj" and verb.head.pos_ == "VERB" else None
        if by is not None and by.tag_ == "VBG":  # "wants to gain influence by talking to all sides"
            yield Found(
                low, max(low + 1, bounds(by, span)[0] - 1), by, lemma, 0.7, True, denied(verb), wisher=subject
            )
        elif (
            beside is not None and verb.tag_ == "VBG"
        ):  # "keep their missions and are trying to gain influence"
            yield Found(low, high, beside, lemma, 0.6, True, denied(verb), verb.i, wisher=subject)
        else:
            yield Found(low, high, None, lemma, 0.4, True, denied(verb), wisher=subject)
    elif lemma == "rule" and any(c.lower_ == "out" for c in verb.children):
        thing = child(verb, "dobj", "nsubjpass")
        if thing is not None and thing.lemma_.lower() in _CRIMES:
            yield Found(*bounds(thing, span), None, "rule out", 0.6, False, True)


def _sought(verb: Token, lemma: str, span: Span) -> Iterator[Found]:
    """What somebody asks others to help with: "asked for Norway's help in reviving the talks"."""
    help_ = object_of(verb, "for") if lemma in ASKS_FOR else child(verb, "dobj") if lemma in SEEKS else None
    if help_ is None or help_.lemma_.lower() not in HELP or verb.tag_ == "VB" or denied(verb):
        return
    with_what = object_of(help_, "in", "with") or object_of(verb, "in", "with")
    aim = with_what if with_what is not None and with_what.tag_ == "VBG" else child(help_, "acl", "relcl")
    if aim is not None and aim.tag_ in {"VB", "VBG"}:
        yield Found(*bounds(aim, span), verb, "ask for help", 0.8, True)


def _begun(verb: Token, lemma: str, span: Span) -> Iterator[Found]:
    """Where a fire or a leak began: "it arose in a truck", "places the first flames in the engine room"."""
    subject = subject_of(verb)
    if lemma in BREAKS_OUT and subject is not None and subject.lemma_.lower() in STARTS:
        where = object_of(verb, "in", "on", "from", "inside", "at", "with")
        if where is not None and where.ent_type_ not in {"DATE", "TIME"}:
            yield Found(*bounds(where, span), subject, "begin in", 0.6, False, denied(verb))
    elif lemma in {"place", "locate"} and (thing := child(verb, "dobj")) is not None:
        where = object_of(verb, "in", "on", "inside") or object_of(thing, "in", "on", "inside")
        if where is not None and thing.lemma_.lower() in STARTS:
            yield Found(*bounds(where, span), thing, "begin in", 0.6, False, denied(verb))
