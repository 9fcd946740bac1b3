"""Arguments: the phrases that fill the parts of a verb, and the clause around a verb in the article's
words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from checker.claims.wordlists import words
from checker.model import Argument, Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOBODY = words("nobody none nothing neither no-one")
_DEFINITE = words("the this that these those his her its their our my")
_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "conj", "cc", "punct", "appos", "parataxis"})
_FRINGE = frozenset({"advcl", "ccomp", "conj", "cc", "parataxis", "relcl", "acl", "mark", "preconj"})
CLAUSE = 90  # characters of a clause that serves as a value
_SPACE = re.compile(r"\s+")


def is_none(token: Token) -> bool:
    """ "nobody", "no one", "none of the crew", "no agreement", "not one of them", "not a single euro"."""
    if token.lower_ in _NOBODY or any(c.lower_ in {"no", "neither"} for c in token.children):
        return True
    first = token.left_edge
    return first.lower_ == "not" and first.i < token.i and first.nbor(1).lower_ in {"one", "a", "an"}


def head_name(token: Token) -> str:
    """The head's lemma, or the whole name for a proper noun."""
    if token.pos_ == "PROPN":
        parts = [c.text for c in token.lefts if c.dep_ == "compound" and c.pos_ == "PROPN"]
        return " ".join([*parts, token.text])
    return token.lemma_.lower()


def argument(token: Token, role: str, mentions: Sequence[Mention] = (), offset: int = 0) -> Argument:
    """The phrase of which `token` is the head, as an argument; `offset` takes positions to the mentions'."""
    own = list(_phrase(token))
    possessor = _owner(token)
    name = _named(token, mentions, offset)
    return Argument(
        text=_joined(own),
        head=head_name(token),
        words=frozenset(t.lemma_.lower() for t in own if t.is_alpha and not t.is_stop and len(t) > 2),
        role=role,
        none=is_none(token),
        pronoun=token.pos_ == "PRON" and token.lower_ not in _NOBODY,
        plural=token.tag_ in {"NNS", "NNPS"},
        definite=any(c.lower_ in _DEFINITE for c in token.children) or token.pos_ == "PROPN",
        name=name,
        owner=argument(possessor, "owner", mentions, offset) if possessor is not None else None,
    )


def _owner(token: Token) -> Token | None:
    """Whose it is: "Y's request", "the request of Y", "a request by Y"."""
    for child in token.children:
        if child.dep_ == "poss":
            return child
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in {"of", "by", "from"}:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _phrase(token: Token) -> Iterable[Token]:
    """The tokens of a noun phrase in order, without clauses, appositions and coordinated phrases behind
    it."""
    left_out: set[int] = set()
    for child in token.rights:
        if child.dep_ in _CLAUSES:
            left_out |= {t.i for t in child.subtree}
    for inner in token.subtree:
        if inner.dep_ in {"relcl", "acl"}:
            left_out |= {t.i for t in inner.subtree}
    return (t for t in sorted(token.subtree, key=lambda t: t.i) if t.i not in left_out)


def _named(token: Token, mentions: Sequence[Mention], offset: int) -> str | None:
    """The name of which the token is part, or which stands in apposition to it."""
    beside = [c for c in token.children if c.dep_ == "appos"]
    beside += [c for b in beside for c in b.children if c.dep_ == "appos"]  # "a twelfth man, the cook N. N."
    for head in [token, *beside]:
        at = head.idx + offset
        found = next((m.name for m in mentions if m.start <= at < m.end), None)
        if found is not None:
            return found
    return None


def clause_text(verb: Token, subject: Token | None = None) -> str:
    """The clause of a verb as a short value: from its subject to what belongs to it, cut where long."""
    tokens = {verb.i: verb}
    over = verb.head
    if verb.dep_ == "xcomp" and over.pos_ in {"VERB", "AUX"}:  # "failed to sign"
        tokens[over.i] = over
        tokens |= {c.i: c for c in over.children if c.dep_ in {"aux", "auxpass", "neg", "prt", "acomp"}}
        subject = subject or next((c for c in over.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    for child in verb.children:
        if child.dep_ in _FRINGE or (child.dep_ == "punct"):
            continue
        for t in _phrase(child):
            tokens[t.i] = t
    if subject is not None:
        for t in _phrase(subject):
            tokens[t.i] = t
    return _cut(_joined(tokens[i] for i in sorted(tokens)))


def _joined(tokens: Iterable[Token]) -> str:
    parts, last = [], None
    for token in tokens:
        if last is not None and token.i > last.i + 1:
            parts.append(" ")
        parts.append(token.text_with_ws)
        last = token
    return _SPACE.sub(" ", "".join(parts)).strip(" ,;:.\"“”'‘")


def _cut(text: str) -> str:
    return text if len(text) <= CLAUSE else text[:CLAUSE].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
