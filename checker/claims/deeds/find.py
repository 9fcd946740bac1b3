"""Who did what one party alone can have done: "the first shots were fired by the patrol", "it was the bank
that made the first move", "the alarm was raised by a neighbour", "he had the house cleared on his own
authority".

A deed is read where the sentence tells of it as so or as not so; plans, questions and beliefs are left out.
What a party did in reply ("the boat returned fire") says that the other began.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.claims.agents import Doer, doer_of, gerund, owner, told_of
from checker.claims.arguments import argument, clause_text
from checker.claims.deeds.lexicon import Rule, lexicon
from checker.claims.deeds.rules import fits, is_alone, is_first, marked_first, only_reply, target_of
from checker.claims.syntax import child
from checker.claims.wordlists import words
from checker.model import Argument, Deed, Holds, Mention

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "obj", "dative"})
_QUESTION = words("who which what whoever")
_AUTHORITY = words("authority responsibility")
_OWN = words("his her its their my our")
_ACCORD = words("accord initiative will motion")
_FORCED = words("order force compel oblige require instruct command")
_BIRTH = words("hatch conceive bear")
_CLAUSES = frozenset({"advcl", "relcl", "conj", "parataxis"})
_CREDITED = words("credit praise")
_BY_AGENT = words("find order mediation public")  # "found by X": by no other


def find_deeds(span: Span, mentions: Sequence[Mention] = (), offset: int = 0) -> tuple[Deed, ...]:
    """The deeds of a parsed sentence in text order; `offset` takes positions to those of the mentions."""
    reader = _Reader(mentions, offset)
    found: dict[tuple[str, str, Holds], Deed] = {}
    for token in span:
        for deed in reader.deeds(token):
            key = deed.question, deed.doer.text, deed.holds
            if key not in found or (deed.sure and not found[key].sure):
                found[key] = deed
    return tuple(found.values())


class _Reader:
    """Reads the deeds of one sentence."""

    def __init__(self, mentions: Sequence[Mention], offset: int) -> None:
        self._mentions, self._offset = mentions, offset

    def deeds(self, token: Token) -> Iterator[Deed]:
        """The deeds that one word tells of."""
        book = lexicon()
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass"}:
            lemma = token.lemma_.lower()
            for rule in book.rules.get(lemma, ()):
                if fits(rule, token):
                    yield from self._by_rule(rule, token)
            for rule, nouns in book.sources.get(lemma, ()):
                yield from self._by_source(rule, nouns, token)
            yield from self._by_emphasis(token)
            yield from self._by_phrase(token)
            yield from self._by_free_will(token)
            yield from self._by_credit(token)
        elif token.pos_ == "NOUN":
            yield from self._by_noun(token)

    def _by_rule(self, rule: Rule, verb: Token) -> Iterator[Deed]:
        doer = doer_of(verb)
        if doer is None:
            return
        told = told_of(verb)
        first = is_first(rule, verb)
        by_agent = any(c.dep_ == "agent" for c in verb.children) and rule.question in _BY_AGENT
        sure = rule.sure or doer.cleft or first or by_agent or is_alone(verb, doer.token)
        if rule.reply:
            told = Holds.NO if told is Holds.YES else None
            sure = doer.cleft or only_reply(verb)
        for deed in self._deed(rule.question, verb, doer, told, sure=sure, reply=rule.reply):
            target = target_of(rule, verb)
            if rule.question == "public" and target is not None:  # what was told, not how
                yield replace(deed, about=_content(target.subtree))
            else:
                yield deed

    def _by_emphasis(self, verb: Token) -> Iterator[Deed]:
        """ "It was the guard who pulled the brake"."""
        lemma = verb.lemma_.lower()
        doer = doer_of(verb) if lemma in lexicon().words["single"] else None
        if doer is not None and doer.cleft:
            for deed in self._deed("did", verb, doer, told_of(verb), sure=True):
                yield replace(deed, verb=lemma)

    def _by_source(self, rule: Rule, nouns: frozenset[str], verb: Token) -> Iterator[Deed]:
        """ "The first shots came from X", "the war began with an attack by X", "the idea came from X"."""
        subject = child(verb, *_SUBJECTS)
        if subject is None or subject.lemma_.lower() not in nouns:
            return
        if rule.needs == "first" and not marked_first(subject):
            return
        for prep in verb.children:
            if prep.dep_ == "prep" and prep.lower_ in rule.behind:
                what = child(prep, "pobj")
                if what is not None and rule.objects:
                    what = owner(what) if what.lemma_.lower() in rule.objects else None
                if what is not None:
                    sure = rule.question in {"began", "initiative"} or subject.nbor(-1).lower_ == "the"
                    yield from self._deed(rule.question, verb, Doer(what), told_of(verb), sure=sure)

    def _by_phrase(self, verb: Token) -> Iterator[Deed]:
        """ "On her own authority"; "the plan was hatched in Belgrade"."""
        for prep in verb.children:
            what = child(prep, "pobj") if prep.dep_ == "prep" else None
            if what is None:
                continue
            own = {c.lower_ for c in what.children}
            if prep.lower_ == "on" and what.lower_ in _AUTHORITY and "own" in own and own & _OWN:
                doer = doer_of(verb)
                if doer is not None:
                    yield from self._deed("order", verb, doer, told_of(verb), sure=True)
            if prep.lower_ == "in" and verb.lemma_.lower() in _BIRTH and what.pos_ == "PROPN":
                subject = child(verb, "nsubjpass")
                if subject is not None and subject.lemma_.lower() in lexicon().words["ideas"] | {"plan"}:
                    yield from self._deed("initiative", verb, Doer(what), told_of(verb), sure=True, role="in")

    def _by_free_will(self, verb: Token) -> Iterator[Deed]:
        """ "Of its own accord", "voluntarily": no other decided; "was ordered to": it did not decide."""
        free = any(c.lower_ in {"voluntarily", "unprompted", "unbidden"} for c in verb.children)
        for prep in (t for t in verb.subtree if verb in {t.head, t.head.head}):  # behind its object, too
            what = child(prep, "pobj") if prep.dep_ == "prep" else None
            if what is not None and what.lower_ in _ACCORD and prep.lower_ in {"of", "on", "at"}:
                own = {c.lower_ for c in what.children}
                free = free or ("own" in own and bool(own & _OWN))
        if free:
            doer = doer_of(verb)
            if doer is not None:
                yield from self._deed("order", verb, doer, told_of(verb), sure=True)
        below = child(verb, "xcomp")
        patient = child(verb, "nsubjpass")
        forced = verb.lemma_.lower() in _FORCED and below is not None and told_of(verb) is Holds.YES
        if forced and patient is not None:
            yield from self._deed("order", verb, Doer(patient), Holds.NO, sure=True)

    def _by_credit(self, verb: Token) -> Iterator[Deed]:
        """ "Gives the credit for detecting it to X", "credits X with the discovery of it"."""
        target = child(verb, *_OBJECTS)
        if verb.lemma_.lower() == "give" and target is not None and target.lower_ == "credit":
            done = gerund(verb, {"for"})
            to = next((t for t in verb.subtree if t.lower_ == "to" and t.dep_ in {"prep", "dative"}), None)
            who = child(to, "pobj") if to is not None else None
        elif verb.lemma_.lower() in _CREDITED:
            passive = any(c.dep_ == "auxpass" for c in verb.children)
            who = child(verb, "nsubjpass") if passive else target
            done = gerund(verb, {"with", "for"})
        else:
            return
        if who is None or done is None:
            return
        for rule in lexicon().rules.get(done.lemma_.lower(), ()):
            if fits(rule, done, named=True):
                yield from self._deed(rule.question, done, Doer(who), told_of(verb), sure=True)

    def _by_noun(self, noun: Token) -> Iterator[Deed]:
        """ "At the request of X", "on X's orders", "it was X's idea", "an initiative of X"."""
        book = lexicon().words
        lemma = noun.lemma_.lower()
        question = "initiative" if lemma in book["ideas"] else "order" if lemma in book["orders"] else ""
        who = owner(noun) if question else None
        if who is None:
            return
        head = noun.head
        if noun.dep_ == "pobj" and head.lower_ in {"at", "on", "upon", "under"}:
            verb = head.head
            if verb.pos_ in {"VERB", "AUX"} and verb.lemma_.lower() != "be":
                yield from self._deed(question, verb, Doer(who), told_of(verb), sure=True)
        elif noun.dep_ == "attr" and head.lemma_.lower() == "be" and question == "initiative":
            yield from self._deed(question, head, Doer(who), told_of(head), sure=True)

    def _deed(
        self,
        question: str,
        verb: Token,
        doer: Doer,
        told: Holds | None,
        *,
        sure: bool,
        reply: bool = False,
        role: str = "agent",
    ) -> Iterator[Deed]:
        if told not in {Holds.YES, Holds.NO} or doer.token.lower_ in _QUESTION:
            return
        if doer.denied:
            told = Holds.NO if told is Holds.YES else Holds.YES
        who = self._argument(doer.token, role)
        if who.none:
            return
        others = tuple(self._argument(c, role) for c in doer.token.children if c.dep_ == "conj")
        yield Deed(question, who, told, _about(verb, doer.token), _clause(verb, doer), sure, others, reply)

    def _argument(self, token: Token, role: str) -> Argument:
        found = argument(token, role, self._mentions, self._offset)
        return found if found.name is not None else replace(found, name=self._name_behind(token))

    def _name_behind(self, token: Token) -> str | None:
        """The name set off by commas behind a noun: "his own team, Halden, in a message"."""
        doc, i = token.doc, token.i
        if i + 2 >= len(doc) or doc[i + 1].text != "," or token.pos_ != "NOUN":
            return None
        at = doc[i + 2].idx + self._offset
        mention = next((m for m in self._mentions if m.start == at), None)
        if mention is None:
            return None
        rest = doc.text[mention.end - self._offset :][:1]
        return mention.name if rest in {",", ".", ""} else None


def _about(verb: Token, doer: Token) -> frozenset[str]:
    """Content lemmas of the clause without the doer and the clauses that hang on it."""
    skip = {t.i for t in doer.subtree} if doer.i != verb.i and verb not in doer.subtree else {doer.i}
    for token in verb.subtree:
        if token.dep_ in _CLAUSES and token.i != verb.i:
            skip |= {t.i for t in token.subtree}
    return _content(t for t in verb.subtree if t.i not in skip and t.i != verb.i)


def _content(tokens: Iterable[Token]) -> frozenset[str]:
    return frozenset(t.lemma_.lower() for t in tokens if t.is_alpha and not t.is_stop and len(t) > 2)


def _clause(verb: Token, doer: Doer) -> str:
    if not doer.cleft:
        return clause_text(verb)
    return f"it was {'not ' if doer.denied else ''}{clause_text(verb, doer.token)}"
