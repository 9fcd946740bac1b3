"""Finite verbs with their agent and patient, and whether they are negated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.claims.arguments import argument, clause_text, is_none
from checker.claims.lexicon import BELIEF_VERBS, MODALS, NEGATIVE_VERBS, NEGATORS, SPEECH_VERBS
from checker.claims.polarity import holds, tense
from checker.claims.syntax import child, is_passive
from checker.model import Argument, Mention, Predicate

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_DONE_TO = ("dobj", "obj")
_OBJECTS = ("dobj", "obj", "attr", "dative", "oprd")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_UNREAL = frozenset({"if", "unless", "whether", "where", "how", "why", "once", "until", "lest"})
_OPEN = frozenset({"may", "might", "could", "should", "would", "must", "can"})


def _name(token: Token) -> str:
    """The head's lemma, or the whole name for a proper noun."""
    if token.pos_ == "PROPN":
        parts = [c.text for c in token.lefts if c.dep_ == "compound" and c.pos_ == "PROPN"]
        return " ".join([*parts, token.text])
    return token.lemma_.lower()


def _subject(verb: Token) -> Token | None:
    found = child(verb, *_SUBJECTS)
    if found is None and verb.dep_ in {"conj", "xcomp"}:
        found = child(verb.head, *_SUBJECTS)
    return found


def _denies_itself(verb: Token) -> bool:
    """Whether a verb's own clause denies it: not, never, no longer, "no one came", "did no harm"."""
    for part in verb.children:
        if part.dep_ == "neg" or (part.lower_ in NEGATORS and part.dep_ == "advmod"):
            following = part.doc[part.i + 1] if part.i + 1 < len(part.doc) else part
            if following.lower_ not in {"only", "just", "merely", "least"}:
                return True
        elif part.lower_ == "longer" and any(c.lower_ == "no" for c in part.children):
            return True
    objects = [c for c in verb.children if c.dep_ in _OBJECTS]
    subject = child(verb, *_SUBJECTS)
    return any(is_none(token) for token in (subject, *objects) if token is not None)


def _reverses(verb: Token) -> bool:
    """Whether what hangs on the verb is not so: "refused to", "denied that", "ruled out", unlike "ruled"."""
    lemma = verb.lemma_.lower()
    return lemma in NEGATIVE_VERBS and (lemma != "rule" or any(c.lower_ == "out" for c in verb.children))


def is_negated(verb: Token) -> bool:
    """Whether its own clause denies the verb, or a verb above it does ("refused to sign", "without paying").

    A denial of a denial ("did not deny that the plant was closed") is none.
    """
    own, above = _denies_itself(verb), verb.head
    if verb.dep_ == "pcomp" and above.lower_ == "without":
        return not own
    if verb.dep_ in {"xcomp", "ccomp", "pcomp"} and _reverses(above):
        return own == _denies_itself(above)
    return own


def _is_asserted(verb: Token) -> bool:
    """Whether the sentence commits itself to the verb: it is finite, and neither it nor a verb above it
    stands in a question, a condition, a wish or somebody's belief."""
    token = verb
    while True:
        auxiliaries = [c for c in token.children if c.dep_ in {"aux", "auxpass"}]
        finite = token.tag_ in _FINITE or any(a.tag_ in _FINITE for a in auxiliaries)
        if not finite and token.dep_ not in {"conj"}:
            return False
        marks = {c.lower_ for c in token.children if c.dep_ in {"mark", "advmod"}}
        if marks & _UNREAL or any(a.lower_ in _OPEN for a in auxiliaries):
            return False
        if token.dep_ == "ccomp" and token.head.lemma_.lower() in BELIEF_VERBS:
            return False
        if token.dep_ in {"relcl", "acl"}:  # "the states that do not recognise it" says nothing of all states
            first = min(t.i for t in token.subtree)
            return first > 0 and token.doc[first - 1].text == ","
        if token.dep_ in {"ROOT", "advcl"} or token.head == token:
            return True
        if token.head.pos_ not in {"VERB", "AUX"}:
            return True
        token = token.head


def _tense(verb: Token) -> str:
    """Of the verb or its auxiliaries: future by will/shall/going to, past by a past form."""
    forms = [verb, *(c for c in verb.children if c.dep_ in {"aux", "auxpass"})]
    if any(f.lower_ in {"will", "shall", "'ll", "’ll", "going", "wo"} for f in forms[1:]):
        return "future"
    past = any(f.tag_ == "VBD" for f in forms) or any(f.lower_ in {"has", "have", "had"} for f in forms[1:])
    return "past" if past else "present"


def find_predicates(span: Span, mentions: Sequence[Mention] = (), offset: int = 0) -> tuple[Predicate, ...]:
    """The verbs of a parsed sentence in order, auxiliaries apart; `offset` takes positions to the
    mentions'."""
    found: list[Predicate] = []
    for token in span:
        if (
            token.pos_ not in {"VERB", "AUX"}
            or token.dep_ in {"aux", "auxpass"}
            or not token.lemma_[:1].isalpha()
        ):
            continue
        subject = _subject(token)
        passive = is_passive(token)
        target = child(token, *_DONE_TO) or child(token, *_OBJECTS)
        # "was offered a seat": what is offered is the seat
        agent, patient = (subject, target) if not passive else (None, child(token, *_DONE_TO) or subject)
        if passive:
            by = next((c for c in token.children if c.dep_ == "agent"), None)
            agent = next(iter(by.children), None) if by is not None else None
        modal = next((c.lower_ for c in token.children if c.dep_ == "aux" and c.lower_ in MODALS), None)
        found.append(
            Predicate(
                lemma=token.lemma_.lower(),
                agent=_name(agent) if agent is not None else None,
                patient=_name(patient) if patient is not None else None,
                negated=is_negated(token),
                modal=modal,
                passive=passive,
                asserted=_is_asserted(token),
                tense=_tense(token),
                aspect=tense(token),
                text=clause_text(token, subject),
                holds=holds(token, is_negated(token)),
                subject=argument(agent, "agent", mentions, offset) if agent is not None else None,
                object=argument(patient, "patient", mentions, offset) if patient is not None else None,
                others=tuple(_others(token, mentions, offset)),
                particle=next((c.lower_ for c in token.children if c.dep_ == "prt"), ""),
            )
        )
    return tuple(found)


def _others(verb: Token, mentions: Sequence[Mention], offset: int) -> Iterator[Argument]:
    """What stands behind the prepositions of a verb, and of its object."""
    target = child(verb, *_DONE_TO)
    for holder in (verb, target):
        for prep in holder.children if holder is not None else ():
            if prep.dep_ in {"prep", "dative"} and prep.pos_ == "ADP" and prep.lower_ != "by":
                for filler in prep.children:
                    if filler.dep_ == "pobj":
                        yield argument(filler, prep.lower_, mentions, offset)


def states_negation(span: Span) -> bool:
    """Whether what the sentence says is denied: by its main verb ("did not sign", "refused to sign"), or by
    what a verb of speech reports."""
    main = span.root
    if main.lemma_.lower() in SPEECH_VERBS and not is_negated(main):
        main = child(main, "ccomp") or main
    if _reverses(main):
        main = child(main, "xcomp", "ccomp") or main
    return is_negated(main)
