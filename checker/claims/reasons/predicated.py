"""Reasons that a verb or noun gives: "the aim of the visit is ...", "a broken rail caused ...", "blamed on ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.claims.lexicon import MODALS
from checker.claims.reasons.cues import (
    ACTIONS,
    AIMS,
    ASCRIBES,
    BREAKS_OUT,
    CAUSES,
    DRIVES,
    GROUNDS,
    HAPPENINGS,
    LEADS,
    ONLY,
    RESULTS,
    SERVES,
    STARTS,
    UNKNOWN,
    WANTS,
)
from checker.claims.reasons.found import (
    SUBJECTS,
    TOLD_BEFORE,
    Found,
    bounds,
    child,
    denied,
    object_of,
    subject_of,
)
from checker.claims.wordlists import words

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_WAYS = words(
    "way means attempt bid effort ploy step tool instrument excuse pretext cover gesture signal warning present gift revenge retaliation response reaction"
)
_COMPLEMENT = ("attr", "ccomp", "xcomp", "acomp", "advcl", "prep", "oprd")
_CRIMES = words(
    "sabotage terrorism arson attack play error negligence failure fault suicide explosion fire weather ice speed fatigue bomb"
)
_TO_DO_WITH = re.compile(
    r"\b(nothing|little|something|everything|much|more|anything|less)\b(?: at all)? to do\b", re.I
)
_ALLOWS = words("allow enable help let permit")
_PEOPLE = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def find_predicated(span: Span) -> Iterator[Found]:
    """The reasons that verbs and nouns of reason give."""
    for verb in span:
        if verb.pos_ not in {"VERB", "AUX"} or verb.dep_ in {"aux", "auxpass"}:
            continue
        lemma = verb.lemma_.lower()
        if lemma == "be":
            yield from _equations(verb, span)
        else:
            yield from _caused(verb, lemma, span)
            yield from _served(verb, lemma, span)
            yield from _ascribed(verb, lemma, span)
            yield from _wished(verb, lemma, span)
            yield from _begun(verb, lemma, span)
    yield from _nothing_to_do(span)
    yield from _pointing_back(span)


def _of(noun: Token) -> Token | None:
    """What "of", "for", "behind" or "why" behind a noun of reason takes."""
    for prep in noun.children:
        if prep.dep_ == "prep" and prep.lower_ in {"of", "for", "behind", "in", "to"}:
            found = child(prep, "pobj", "pcomp")
            if found is not None:
                return found
    return child(noun, "relcl", "acl")


def _explained(token: Token | None) -> Token | None:
    """What is explained; None where it is only "it" or "that"."""
    return None if token is None or token.lower_ in TOLD_BEFORE else token


def _equations(be: Token, span: Span) -> Iterator[Found]:
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
        act = _explained(_of(subject))
        if (told.dep_ == "prep" and told.lower_ in {"of", "in", "for"}) or told.lemma_.lower() in UNKNOWN:
            return
        yield Found(*_behind(be, span), act, noun, 1.0, noun in AIMS, rejected)
    elif told is not None and told.dep_ == "attr" and told.lemma_.lower() in AIMS | GROUNDS:
        act = _explained(_of(told))
        strength = 0.9 if act is not None else 0.6
        if subject.lower_ in TOLD_BEFORE:
            yield Found(None, None, act, told.lemma_.lower(), strength, False, rejected)
        elif act is not None or told.lemma_.lower() in {"reason", "cause", "motive", "culprit"}:
            yield Found(*bounds(subject, span), act, told.lemma_.lower(), strength, False, rejected)
    elif told is not None and told.dep_ == "attr" and _way(told) and _is_action(subject):
        what = _way(told)
        if what is not None:
            yield Found(*bounds(what, span), _explained(subject), "a way of", 0.8, True, rejected)
    elif told is not None and told.dep_ == "prep" and _is_action(subject):
        behind = child(told, "pobj", "pcomp")
        if behind is not None and told.lower_ in {"about", "behind"}:
            yield Found(*bounds(behind, span), _explained(subject), "about", 0.7, False, rejected)
    elif told is not None and told.lower_ == "behind":
        behind = child(told, "pobj")
        if behind is not None:
            yield Found(*bounds(subject, span), _explained(behind), "behind", 0.6, False, rejected)


def _cleft(be: Token, told: Token, span: Span) -> bool:
    """Whether "it was the goats" names a cause: a short sentence with "the" or "no", or "and nothing else"."""
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
    if noun.lemma_.lower() not in _WAYS:
        return None
    return object_of(noun, "of", "for", "to", "at") or child(noun, "acl", "relcl")


def _is_action(token: Token) -> bool:
    """Whether a subject is an act or a happening rather than a person or a thing."""
    lemma = token.lemma_.lower()
    return lemma in ACTIONS | HAPPENINGS or token.lower_ in TOLD_BEFORE or token.dep_ == "csubj" or token.tag_ == "VBG" or lemma.endswith(
        ("tion", "ment", "sion", "ing", "al", "ure", "ence", "ship")
    )  # fmt: skip


def _forecast(verb: Token) -> bool:
    """Whether an effect is only expected: "will encourage them to attack"."""
    return any(c.lower_ in MODALS | {"'ll", "’ll"} for c in verb.children if c.dep_ == "aux")


def _passive(verb: Token) -> bool:
    return any(c.dep_ in {"auxpass", "nsubjpass"} for c in verb.children)


def _caused(verb: Token, lemma: str, span: Span) -> Iterator[Found]:
    rejected = denied(verb)
    if _forecast(verb):
        return
    if lemma in CAUSES:
        if verb.tag_ == "VBN" and (by := object_of(verb, "by")) is not None:
            effect = child(verb, "nsubjpass") or (verb.head if verb.dep_ in {"acl", "relcl"} else None)
            if effect is not None and _is_action(effect):
                yield Found(*bounds(by, span), _explained(effect), lemma, 0.9, False, rejected)
        elif (effect := child(verb, "dobj")) is not None and not _passive(verb):
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
            and (_is_action(effect) or effect.pos_ == "NOUN")
            and origin.pos_ in {"NOUN", "VERB"}
        ):
            yield Found(*bounds(origin, span), _explained(effect), f"{lemma} from", 0.7, False, rejected)


def _effect(
    verb: Token, effect: Token, lemma: str, strength: float, rejected: bool, span: Span
) -> Iterator[Found]:
    subject = subject_of(verb)
    told = (
        subject is not None and subject.ent_type_ not in _PEOPLE and subject.pos_ in {"NOUN", "PROPN", "VERB"}
    )
    if told and subject is not None and _is_action(effect):
        yield Found(*bounds(subject, span), _explained(effect), lemma, strength, False, rejected)


def _served(verb: Token, lemma: str, span: Span) -> Iterator[Found]:
    """ "The move is meant to ...", "it serves the protection of ...", "it is aimed at ...", "guided by"."""
    subject = subject_of(verb)
    if subject is None:
        return
    rejected = denied(verb)
    if lemma in SERVES and _passive(verb):
        aim = child(verb, "xcomp") or object_of(verb, "at", "for", "against", "as", "by")
        if aim is not None and (_is_action(subject) or object_of(verb, "by") is not None):
            person = subject.ent_type_ in _PEOPLE
            act, doer = (None, subject) if person else (_explained(subject), None)
            yield Found(*bounds(aim, span), act, lemma, 0.9, True, rejected, wisher=doer)
    elif lemma in {"serve", "aim", "seek", "pursue", "target", "respond"} and _is_action(subject):
        aim = child(verb, "dobj", "xcomp") or object_of(verb, "at", "to")
        if aim is not None:
            yield Found(*bounds(aim, span), _explained(subject), lemma, 0.8, True, rejected)
    elif lemma in _ALLOWS and subject.lemma_.lower() in ACTIONS:
        aim = child(verb, "ccomp", "xcomp")
        if aim is not None:
            yield Found(*bounds(aim, span), _explained(subject), lemma, 0.45, True, rejected)


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
            yield Found(*bounds(onto, span), _explained(thing), lemma, 0.9, False, rejected)
        elif thing is not None:
            low, high = bounds(thing, span)
            yield Found(low, high, _explained(what_for), lemma, 0.8, False, rejected)
        return
    origin = object_of(verb, "to", "with") if lemma != "pin" else object_of(verb, "on")
    if lemma == "put" and not any(c.lower_ == "down" for c in verb.children):
        return
    if thing is not None and origin is not None:
        if lemma in {"link", "connect", "put", "pin"} and not _is_action(thing):
            return
        strength = 0.6 if lemma in {"link", "connect"} else 0.8
        yield Found(*bounds(origin, span), _explained(thing), lemma, strength, False, rejected)


def _called(verb: Token, span: Span) -> Iterator[Found]:
    """ "Called the withdrawal an act of goodwill", "described the visit as a gesture to voters"."""
    thing, told = child(verb, "dobj", "nsubjpass"), child(verb, "oprd") or object_of(verb, "as")
    if told is None:  # "called the withdrawal an act": the parse makes the withdrawal a subject of the act
        told = child(verb, "ccomp")
        thing = child(told, "nsubj") if told is not None else None
    if thing is None or told is None or not _is_action(thing):
        return
    what = (
        object_of(told, "of", "to", "for")
        if told.lemma_.lower() in _WAYS | {"act", "matter", "question"}
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


def _begun(verb: Token, lemma: str, span: Span) -> Iterator[Found]:
    """Where a fire or a leak began: "the fire arose in a truck", "places the first flames in the engine room"."""
    subject = subject_of(verb)
    if lemma in BREAKS_OUT and subject is not None and subject.lemma_.lower() in STARTS:
        where = object_of(verb, "in", "on", "from", "inside", "at", "with")
        if where is not None and where.ent_type_ not in {"DATE", "TIME"}:
            yield Found(*bounds(where, span), subject, "begin in", 0.6, False, denied(verb))
    elif lemma in {"place", "locate"} and (thing := child(verb, "dobj")) is not None:
        where = object_of(verb, "in", "on", "inside") or object_of(thing, "in", "on", "inside")
        if where is not None and thing.lemma_.lower() in STARTS:
            yield Found(*bounds(where, span), thing, "begin in", 0.6, False, denied(verb))


def _nothing_to_do(span: Span) -> Iterator[Found]:
    """ "It has nothing to do with the cost of labour", "with sick children this had nothing to do"."""
    for match in _TO_DO_WITH.finditer(span.text):
        words_ = span.char_span(match.start(), match.end(), alignment_mode="expand")
        if words_ is None:
            continue
        do = words_[-1]
        verb = next((t for t in do.ancestors if t.pos_ in {"VERB", "AUX"}), None)
        behind = object_of(do, "with") or (object_of(verb, "with") if verb is not None else None)
        if behind is None:
            behind = next(
                (child(t, "pobj", "pcomp") for t in span if t.lower_ == "with" and child(t, "pobj", "pcomp")),
                None,
            )
        if verb is None or behind is None:
            continue
        subject = subject_of(verb)
        nothing = match.group(1).lower() in {"nothing", "little", "less"} or (
            match.group(1).lower() == "anything" or denied(verb)
        )
        yield Found(*bounds(behind, span), _explained(subject), "to do with", 0.9, False, nothing)


def _pointing_back(span: Span) -> Iterator[Found]:
    """ "That is why they close", "for this reason they close": the sentence before gives the reason."""
    for token in span:
        if (
            token.lower_ == "so"
            and token.dep_ == "advmod"
            and token.head.dep_ == "conj"
            and token.head.pos_ == "VERB"
        ):
            first = token.head.head  # "they had been folded and so were spat out"
            if token.i > span.start and token.nbor(-1).lower_ == "and" and first.i < token.i:
                yield Found(bounds(first, span)[0], token.i - 1, token.head, "and so", 0.7, False)
        if token.lower_ == "why" and token.head.pos_ in {"VERB", "AUX"} and token.i - 1 >= span.start:
            be = token.doc[token.i - 1]
            before = token.doc[token.i - 2] if token.i - 2 >= span.start else be
            if be.lemma_ == "be" and before.lower_ in {"that", "this", "which"}:
                yield Found(None, None, token.head, "that is why", 0.7, False)
        elif token.lower_ == "reason" and token.dep_ == "pobj" and token.head.lower_ == "for":
            if any(c.lower_ in {"this", "that"} for c in token.children):
                verb = next((t for t in token.ancestors if t.pos_ in {"VERB", "AUX"}), None)
                if verb is not None:
                    yield Found(None, None, verb, "for this reason", 0.9, False)
