"""States that single words give: verbs, adjectives and participles, nouns of happenings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.claims.arguments import clause_text
from checker.claims.polarity import noun_holds, tense
from checker.claims.states.holders import target_of
from checker.claims.states.lexicon import Named, lexicon
from checker.claims.states.phrases import governed
from checker.claims.states.teller import Teller
from checker.claims.states.verbs import in_passive, object_of_verb, subject_of
from checker.claims.syntax import agent_of, child
from checker.claims.wordlists import words
from checker.model import Holds, State

if TYPE_CHECKING:
    from spacy.tokens import Token

_COPULAS = words(
    "be remain stay seem become lie stand keep appear get declare find leave report pronounce consider"
)
_MAKING = words(
    "make carry take reach be report confirm announce follow see order give bring secure put "
    "affix append receive bear open launch file lodge bring start begin initiate institute conclude strike"
)
_MOMENTS = words("when until before till")
_JUDGED = words("guilty liable innocent that dead responsible it wanting fault")  # "found him guilty"


def states_of_word(teller: Teller, token: Token) -> Iterator[State]:
    """The states that one word gives."""
    lemma = token.lemma_.lower()
    if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass"}:
        yield from _verb(teller, token)
    if token.pos_ in {"ADJ", "ADV", "VERB", "ADP"} and token.dep_ in {
        "acomp",
        "attr",
        "oprd",
        "advmod",
        "xcomp",
        "ROOT",
    }:
        yield from _said_of(teller, token, lexicon().said_of.get(token.lower_, ()))
    if token.pos_ == "NOUN":
        yield from _noun(teller, token, lexicon().nouns.get(lemma, ()))


def _verb(teller: Teller, verb: Token) -> Iterator[State]:
    lemma, book = _with_particle(verb), lexicon()
    if lemma == "find" and any(c.lower_ in _JUDGED for c in verb.subtree):
        return
    subject, target = subject_of(verb), object_of_verb(verb) or governed(verb, lemma)
    passive = in_passive(verb)
    if verb.dep_ in {"acl", "relcl", "amod"} and verb.tag_ == "VBN" and subject is None:
        passive, subject = True, verb.head  # "the truce, so far only initialled"
    elif (
        verb.dep_ == "acl"
        and verb.tag_ == "VBD"
        and verb.head.dep_ in {"ROOT", "nsubj"}
        and verb.i > verb.head.i
    ):
        subject = verb.head  # "the bill passed by four votes", read as a noun with its participle
    for named in book.done_to.get(lemma, ()):
        if passive:
            yield from teller.state(verb, named, subject)
        elif target is not None:
            yield from teller.state(verb, named, target, subject)
        elif verb.tag_ in {"VBN", "VBD"} and (
            verb.dep_ == "ccomp" or (teller.title and verb.dep_ == "ROOT")
        ):  # "Three arrested over theft"; "welcomed the accord concluded in Velden", read as a clause
            yield from teller.state(verb, named, subject)
    for named in book.done_by.get(lemma, ()):
        yield from teller.state(verb, named, agent_of(verb) if passive else subject)
    for named in book.either.get(lemma, ()):
        patient = target if target is not None and not passive else subject
        yield from teller.state(verb, named, patient, subject)


def _said_of(teller: Teller, word: Token, entries: Sequence[Named]) -> Iterator[State]:
    if not entries:
        return
    own = any(c.dep_ in {"auxpass", "cop"} for c in word.children)  # an adjective read as the verb
    verb = word if own else word.head
    if (not own and verb.lemma_.lower() not in _COPULAS) or _of_a_moment(verb):
        return
    subject = object_of_verb(verb) if verb.lemma_.lower() in {"keep", "leave", "find"} else None
    for named in entries:
        yield from teller.state(verb, named, subject or subject_of(verb), denied=_near_no(word))


def _noun(teller: Teller, noun: Token, entries: Sequence[Named]) -> Iterator[State]:
    told = noun_holds(noun) if entries else None
    if told is None or (told is not Holds.NO and not _made(noun)) or _condition(noun):
        return
    of = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ in {"of", "to"}), None)
    holder = child(of, "pobj") if of is not None else None
    holder = holder or child(noun, "poss") or target_of(noun)
    behind = next((c for c in noun.head.children if c.dep_ in {"prep", "dative"} and c.lower_ == "to"), None)
    if behind is not None and noun.dep_ == "dobj":  # "put their signatures to the truce"
        holder = child(behind, "pobj") or holder
    verb = noun.head if noun.head.pos_ in {"VERB", "AUX"} else noun
    for family, state in entries:
        filler = teller.argument(holder) if holder is not None else None
        if filler is None or teller.may_be(filler, family):
            yield State(
                family, state, told, filler, clause_text(verb, noun), tense(verb), noun.lemma_.lower()
            )


def _with_particle(verb: Token) -> str:
    """The verb with its particle, where the lexicon has it so: "call_off"."""
    lemma, book = verb.lemma_.lower(), lexicon()
    found = [c.lower_ for c in verb.children if c.dep_ in {"prt", "prep"}]
    if verb.i + 1 < len(verb.doc):
        found.append(verb.nbor().lower_)
    known = (book.done_to, book.done_by, book.either)
    return next((w for p in found if any((w := f"{lemma}_{p}") in way for way in known)), lemma)


def _of_a_moment(verb: Token) -> bool:
    """Whether a state is told of a moment that the clause behind names: "they were alive when he left"."""
    return verb.tag_ == "VBD" and any(
        c.dep_ == "advcl" and c.i > verb.i and any(m.lower_ in _MOMENTS for m in c.children)
        for c in verb.children
    )


def _near_no(word: Token) -> bool:
    return any(c.dep_ == "neg" or c.lower_ in {"no", "not", "never"} for c in word.children)


def _condition(noun: Token) -> bool:
    """Whether a noun behind "without" is what something hangs on: "no peace is possible without a treaty"."""
    if noun.head.lower_ != "without":
        return False
    verb = next((t for t in noun.head.ancestors if t.pos_ in {"VERB", "AUX"}), None)
    return verb is None or tense(verb) not in {"past", "perfect"}


def _made(noun: Token) -> bool:
    """Whether the verb of a noun of happening says that it took place: "an arrest was made"."""
    return noun.head.lemma_.lower() in _MAKING and noun.dep_ in {"nsubjpass", "dobj", "attr"}
