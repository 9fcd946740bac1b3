"""What a sentence puts before what: "the guests had left before the fire broke out", "only after the vote
did he
resign", "the quarrel preceded the fire", "was not told until the paper had gone to print".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.claims.arguments import clause_text
from checker.claims.lexicon import SPEECH_VERBS
from checker.claims.polarity import is_denied
from checker.claims.wordlists import words
from checker.model import Order

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_BEFORE, _AFTER = words("before"), words("after once")
_PREPOSITIONS_AFTER = words("after following")
_PRECEDE, _FOLLOW = words("precede predate"), words("follow succeed")
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "parataxis", "conj"})
_TIMES = frozenset({"DATE", "TIME", "CARDINAL"})


def find_orders(span: Span) -> tuple[Order, ...]:
    """The orders in time that a parsed sentence states, in text order."""
    found: list[Order] = []
    for token in span:
        if token.pos_ in {"VERB", "AUX"}:
            found += _by_clause(token)
            found += _by_verb(token)
        elif token.dep_ == "prep":
            found += _by_preposition(token)
    return tuple(found)


def _by_clause(verb: Token) -> Iterator[Order]:
    """A clause with "before", "after", "until" under its main verb."""
    if verb.dep_ not in {"advcl", "pcomp"}:
        return
    mark = _mark(verb)
    main = verb.head
    if verb.dep_ == "pcomp":
        mark, main = verb.head.lower_, verb.head.head
    if main.pos_ not in {"VERB", "AUX"} or is_denied(verb):
        return
    main = _said(main)
    if mark in _BEFORE and not is_denied(main):
        yield _order(main, verb, main)
    elif (mark in _AFTER and not is_denied(main)) or (mark == "until" and is_denied(main)):
        yield _order(verb, main, main)


def _by_preposition(prep: Token) -> Iterator[Order]:
    what = next((c for c in prep.children if c.dep_ == "pobj"), None)
    verb = prep.head
    if what is None or verb.pos_ not in {"VERB", "AUX"} or what.ent_type_ in _TIMES or is_denied(verb):
        return
    if what.pos_ not in {"NOUN"}:
        return
    if prep.lower_ in _BEFORE:
        yield _order(verb, what, verb)
    elif prep.lower_ in _PREPOSITIONS_AFTER:
        yield _order(what, verb, verb)


def _by_verb(verb: Token) -> Iterator[Order]:
    lemma = verb.lemma_.lower()
    if lemma not in _PRECEDE | _FOLLOW or is_denied(verb):
        return
    one = next((c for c in verb.children if c.dep_ in {"nsubj", "agent"}), None)
    two = next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}), None)
    if one is not None and one.dep_ == "agent":
        one = next(iter(one.children), None)
    if one is None or two is None or one.pos_ != "NOUN" or two.pos_ != "NOUN":
        return
    yield _order(one, two, verb) if lemma in _PRECEDE else _order(two, one, verb)


def _said(verb: Token) -> Token:
    """The verb of what is said where a verb of speech stands in its place."""
    if verb.lemma_.lower() in SPEECH_VERBS:
        return next((c for c in verb.children if c.dep_ == "ccomp"), verb)
    return verb


def _order(first: Token, then: Token, clause: Token) -> Order:
    return Order(
        first.lemma_.lower(),
        _words(first, then),
        then.lemma_.lower(),
        _words(then, first),
        _clip(clause, first, then),
    )


def _words(token: Token, other: Token) -> frozenset[str]:
    """Content lemmas of a clause without those of the other one and of clauses under it."""
    skip = {t.i for t in other.subtree} if other in token.subtree else set()
    for inner in token.subtree:
        if inner != token and inner.dep_ in _CLAUSES:
            skip |= {t.i for t in inner.subtree}
    return frozenset(
        t.lemma_.lower()
        for t in token.subtree
        if t.i not in skip and t.is_alpha and not t.is_stop and len(t) > 2
    )


def _clip(clause: Token, first: Token, then: Token) -> str:
    """The clause in the article's words, with the clause that hangs on it."""
    other = then if clause == first else first
    if other.pos_ not in {"VERB", "AUX"}:
        return clause_text(clause)
    return f"{clause_text(clause)} {'' if _mark(other) else 'before '}{clause_text(other)}"


def _mark(verb: Token) -> str:
    """The word that ties a clause to its main clause in time."""
    known = _BEFORE | _AFTER | {"until"}
    return next((c.lower_ for c in verb.children if c.dep_ in {"mark", "advmod"} and c.lower_ in known), "")
