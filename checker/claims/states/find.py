"""The states that a sentence gives to people and things: arrested, at large; signed, a draft; open, closed.

By verbs ("was arrested", "fled"), by adjectives and participles ("is missing", "remains shut"), by nouns of
happenings ("no arrests were made") and by phrases ("behind bars", "on the run"), each with who or what is in
the
state, and whether it is told as so, as not so, or as to come.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.claims.arguments import argument, clause_text
from checker.claims.polarity import holds, is_denied, noun_holds, tense
from checker.claims.states.holders import is_any, may_be, noun_of, past_dateline, target_of
from checker.claims.states.lexicon import Named, lexicon, noun_classes
from checker.claims.states.phrases import (
    Match,
    behind_phrase,
    denies_itself,
    governed,
    head_of,
    matched,
    owner_in,
)
from checker.claims.syntax import agent_of, child
from checker.claims.wordlists import words
from checker.model import Argument, EntityType, Holds, Mention, State

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "obj"})
_COPULAS = words(
    "be remain stay seem become lie stand keep appear get declare find leave report pronounce consider"
)
_MAKING = words(
    "make carry take reach be report confirm announce follow see order give bring secure put "
    "affix append receive bear open launch file lodge bring start begin initiate institute conclude strike"
)


def find_states(
    span: Span, mentions: Sequence[Mention], offset: int = 0, title: bool = False
) -> tuple[State, ...]:
    """The states of a parsed sentence in text order; `offset` takes positions to those of the mentions."""
    reader = _Reader(mentions, offset, title)
    found: dict[tuple[str, str], State] = {}
    covered: set[int] = set()
    for state, at in reader.phrases(span):
        found.setdefault((state.family, state.state), state)
        covered |= at
    for token in span:
        if token.i in covered:
            continue
        for state in reader.word(token):
            found.setdefault((state.family, state.state), state)
    return tuple(found.values())


_MOMENTS = words("when until before till")


_JUDGED = words("guilty liable innocent that dead responsible it wanting fault")  # "found him guilty"


class _Reader:
    """Reads the states of one sentence."""

    def __init__(self, mentions: Sequence[Mention], offset: int, title: bool) -> None:
        self._mentions, self._offset, self._title = mentions, offset, title
        self._people = frozenset(m.name for m in mentions if m.type is EntityType.PERSON)
        self._others = frozenset(m.name for m in mentions if m.type is not EntityType.PERSON)

    def word(self, token: Token) -> Iterator[State]:
        """The states that one word gives."""
        lemma = token.lemma_.lower()
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass"}:
            yield from self._verb(token)
        if token.pos_ in {"ADJ", "ADV", "VERB", "ADP"} and token.dep_ in {
            "acomp",
            "attr",
            "oprd",
            "advmod",
            "xcomp",
            "ROOT",
        }:
            yield from self._said_of(token, lexicon().said_of.get(token.lower_, ()))
        if token.pos_ == "NOUN":
            yield from self._noun(token, lexicon().nouns.get(lemma, ()))

    def _verb(self, verb: Token) -> Iterator[State]:
        lemma, book = _with_particle(verb), lexicon()
        if lemma == "find" and any(c.lower_ in _JUDGED for c in verb.subtree):
            return
        subject, target = _subject(verb), _child(verb, _OBJECTS) or governed(verb, lemma)
        passive = _is_passive(verb)
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
                yield from self._state(verb, named, subject)
            elif target is not None:
                yield from self._state(verb, named, target, subject)
            elif verb.tag_ in {"VBN", "VBD"} and (
                verb.dep_ == "ccomp" or (self._title and verb.dep_ == "ROOT")
            ):  # "Three arrested over theft"; "welcomed the accord concluded in Velden", read as a clause
                yield from self._state(verb, named, subject)
        for named in book.done_by.get(lemma, ()):
            yield from self._state(verb, named, agent_of(verb) if passive else subject)
        for named in book.either.get(lemma, ()):
            patient = target if target is not None and not passive else subject
            yield from self._state(verb, named, patient, subject)

    def _said_of(self, word: Token, entries: Sequence[Named]) -> Iterator[State]:
        if not entries:
            return
        own = any(c.dep_ in {"auxpass", "cop"} for c in word.children)  # an adjective read as the verb
        verb = word if own else word.head
        if (not own and verb.lemma_.lower() not in _COPULAS) or _of_a_moment(verb):
            return
        subject = _child(verb, _OBJECTS) if verb.lemma_.lower() in {"keep", "leave", "find"} else None
        for named in entries:
            yield from self._state(verb, named, subject or _subject(verb), denied=_near_no(word))

    def _noun(self, noun: Token, entries: Sequence[Named]) -> Iterator[State]:
        told = noun_holds(noun) if entries else None
        if told is None or (told is not Holds.NO and not _made(noun)) or _condition(noun):
            return
        of = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ in {"of", "to"}), None)
        holder = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
        holder = holder or next((c for c in noun.children if c.dep_ == "poss"), None) or target_of(noun)
        behind = next(
            (c for c in noun.head.children if c.dep_ in {"prep", "dative"} and c.lower_ == "to"), None
        )
        if behind is not None and noun.dep_ == "dobj":  # "put their signatures to the truce"
            holder = next((c for c in behind.children if c.dep_ == "pobj"), holder)
        verb = noun.head if noun.head.pos_ in {"VERB", "AUX"} else noun
        for family, state in entries:
            filler = self._argument(holder) if holder is not None else None
            if filler is None or self._may_be(filler, family):
                yield State(
                    family, state, told, filler, clause_text(verb, noun), tense(verb), noun.lemma_.lower()
                )

    def phrases(self, span: Span) -> Iterator[tuple[State, set[int]]]:
        """The states that phrases give, with the tokens that make each."""
        book, tokens = lexicon().phrases, [t for t in span if not t.is_space]
        taken: set[int] = set()
        for start, token in enumerate(tokens):
            for first in {token.lemma_.lower(), token.lower_}:
                for lemmas, named in book.get(first, ()):
                    found = matched(tokens[start:], lemmas)
                    if found is None or taken & {t.i for t in found.tokens}:
                        continue
                    for state in self._phrase(found, named, lemmas):
                        taken |= {t.i for t in found.tokens}
                        yield state, {t.i for t in found.tokens}

    def _phrase(self, match: Match, named: Named, lemmas: Sequence[str]) -> Iterator[State]:
        tokens = match.tokens
        top = min(tokens, key=lambda t: len(list(t.ancestors)))
        governor = top
        if top.dep_ == "pcomp" and top.head.lower_ == "with":  # "was led to the car with his hands tied"
            governor = top.head
        while governor.pos_ not in {"VERB", "AUX"} and governor.head != governor:
            if governor.pos_ in {"NOUN", "PROPN"} and governor not in tokens:
                break
            governor = governor.head
        if governor.dep_ in {"aux", "auxpass"}:
            governor = governor.head
        if governor.pos_ in {"NOUN", "PROPN"}:
            yield from self._noun_phrase(governor, tokens, named, lemmas)
            return
        if any(
            c.dep_ in {"xcomp", "pcomp"} and c.tag_ == "VBG" and c not in tokens
            for t in tokens
            for c in t.children
        ):
            return  # "went on looking": it is no talk that goes on
        own = _subject(governor)
        if match.holder:
            inside = head_of(match.holder)
            yield from self._state(governor, named, inside, own, negative=denies_itself(lemmas))
            return
        target = _child(governor, _OBJECTS)
        takes = governor not in tokens and target is not None and target not in tokens
        if takes and governor.lemma_.lower() == "spend":  # "spent no hour in detention": the spender
            takes = False
        if tuple(lemmas) in lexicon().bare:
            behind = behind_phrase(tokens)
            named_so = behind is not None and behind.pos_ != "PRON"
            told = list(self._state(governor, named, behind)) if named_so else []
            yield from told or self._unsaid(governor, named, own, denies_itself(lemmas))
            return
        if takes and top.dep_ in _OBJECTS:  # "left the colony a free man"
            target = own
        yield from self._beside(governor, tokens, named, target if takes else own, denies_itself(lemmas))

    def _noun_phrase(
        self, noun: Token, tokens: Sequence[Token], named: Named, lemmas: Sequence[str]
    ) -> Iterator[State]:
        """A phrase that hangs on a noun: "a truce on paper only", "left the camp, a free man"."""
        verb = noun.head if noun.head.pos_ in {"VERB", "AUX"} else None
        holder = noun if noun not in tokens or noun_classes(noun.lemma_.lower()) else None
        own = {t.lemma_.lower() for t in tokens}
        told = [
            replace(s, holder=replace(s.holder, words=s.holder.words - own)) if s.holder is not None else s
            for s in self._state(verb or noun, named, holder, verbless=verb is None)
        ]
        over = next((t for t in noun.ancestors if t.pos_ in {"VERB", "AUX"}), noun)
        subject = _subject(over) if "person" in lexicon().families[named[0]].about else None
        yield from told or self._beside(over, tokens, named, subject, denies_itself(lemmas))

    def _beside(
        self, verb: Token, tokens: Sequence[Token], named: Named, holder: Token | None, negative: bool
    ) -> Iterator[State]:
        """A state of whoever stands behind a phrase's noun ("no trace of the hiker", "gave the green light to
        the bill"), whose whereabouts they are, or of the subject: the first of these that may be in it."""
        things = "person" not in lexicon().families[named[0]].about
        behind = behind_phrase(tokens)
        order = [behind, holder] if things or holder is None or holder in tokens else [holder, behind]
        for one in (*order, owner_in(tokens)):
            if one is None or one in tokens:
                continue
            told = list(self._state(verb, named, one, negative=negative))
            if told:
                yield from told
                return

    def _unsaid(
        self, verb: Token, named: Named, subject: Token | None, negative: bool = False
    ) -> Iterator[State]:
        """A state whatever it is said of: "they shook hands on it"."""
        told = holds(verb, is_denied(verb) and not negative)
        if told is not None:
            family, state = named
            thing = lexicon().families[family].thing
            meant = Argument(thing, thing, frozenset({thing})) if thing else None
            text, lemma = clause_text(verb, subject), verb.lemma_.lower()
            yield State(family, state, told, meant, text, tense(verb), lemma)

    def _argument(self, token: Token) -> Argument:
        return argument(token, "", self._mentions, self._offset)

    def _may_be(self, holder: Argument, family: str) -> bool:
        return may_be(holder, family, self._people, self._others)

    def _state(
        self,
        verb: Token,
        named: Named,
        holder: Token | None,
        subject: Token | None = None,
        denied: bool = False,
        verbless: bool = False,
        negative: bool = False,
    ) -> Iterator[State]:
        if holder is None:
            return
        family, state = named
        filler = self._argument(holder)
        if not self._may_be(filler, family):
            return
        no = (is_denied(verb) or denied or filler.none) and not negative
        told = Holds.YES if verbless else holds(verb, no)
        if told is None:
            return
        if told is Holds.NO and is_any(holder):  # "is not holding any fishermen": it holds none
            filler = replace(filler, none=True)
        yield State(
            family,
            state,
            told,
            filler,
            clause_text(verb, subject or holder),
            tense(verb),
            verb.lemma_.lower(),
        )


def _with_particle(verb: Token) -> str:
    """The verb with its particle, where the lexicon has it so: "call_off"."""
    lemma, book = verb.lemma_.lower(), lexicon()
    found = [c.lower_ for c in verb.children if c.dep_ in {"prt", "prep"}]
    if verb.i + 1 < len(verb.doc):
        found.append(verb.nbor().lower_)
    known = (book.done_to, book.done_by, book.either)
    return next((w for p in found if any((w := f"{lemma}_{p}") in way for way in known)), lemma)


def _child(verb: Token, deps: frozenset[str]) -> Token | None:
    found = child(verb, *deps)
    return None if found is None else noun_of(found)


def _subject(verb: Token) -> Token | None:
    """The subject of a verb, its own or that of the verb which it continues; of "which" what it stands
    for."""
    token: Token = verb
    for _ in range(4):
        subjects = [
            c
            for t in (token, *token.children)
            if t == token or t.dep_ == "auxpass"
            for c in t.children
            if c.dep_ in _SUBJECTS
        ]
        before = [c for c in subjects if c.i < token.i]
        found = next(iter((before or subjects)[::-1]), None)  # of "Defeat: the bill was voted down", the bill
        if found is not None:
            if found.lower_ in {"who", "which", "that"} and token.dep_ == "relcl":
                return token.head
            return past_dateline(found)
        if token.dep_ not in {"conj", "xcomp"} or token.head == token:
            return None
        over = _child(token.head, _OBJECTS)
        if token.dep_ == "xcomp" and over is not None:
            return over  # "ordered him to resign"
        token = token.head
    return None


def _is_passive(verb: Token) -> bool:
    if any(c.dep_ in {"auxpass", "nsubjpass"} for c in verb.children):
        return True
    return verb.dep_ == "conj" and verb.tag_ == "VBN" and _is_passive(verb.head)


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
