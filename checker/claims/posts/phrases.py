"""The words of a post: where "former head of the port and now mayor" begins and ends, and its head nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.claims.lexicon import POSTS
from checker.claims.places import country
from checker.claims.wordlists import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FORMER = words("former formerly ex late retired outgoing previous previously erstwhile onetime once then")
_OPENERS = FORMER | words("the a an its his her their our both now currently also still already as and")
_PREPOSITIONS = words("of for at to in with on")
_EMPTY = _OPENERS | _PREPOSITIONS
_DIPLOMATIC = frozenset({"extraordinary", "plenipotentiary", "and"})  # "ambassador extraordinary and ..."
_AFTER_HEAD = frozenset({"elect", "designate", "emeritus"})  # "president-elect"
_GENERALS = words("secretary director attorney consul governor inspector solicitor auditor procurator")
_RANKS = words("general colonel captain major lieutenant sergeant corporal admiral brigadier marshal")
_HYPHENS = frozenset({"-", "‑", "–"})
_WHEN = frozenset({"DATE", "TIME"})

# Endings of words for people of a trade or office alone: "harbourmaster", "paediatrician", "oncologist".
_CALLING = re.compile(
    r"(?:master|mistress|keeper|ologist|[aeiou]trician|ographer|iatrist|spokesman|woman|leader)$"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Token positions of a post in a document: [start, end) without article, and its head noun."""

    start: int
    end: int
    head: int
    former: bool


def post_lemma(token: Token) -> str | None:
    """The post that a noun names, in the singular, or None."""
    if token.pos_ in {"VERB", "AUX", "ADV", "ADP"} or not token.is_alpha:
        return None
    low = token.lower_
    singular = low[:-3] + "man" if low.endswith("men") else low.removesuffix("s")
    forms = (low, token.lemma_.lower(), singular)
    return next((form for form in forms if form in POSTS or (len(form) >= 8 and _CALLING.search(form))), None)


def is_plural(token: Token) -> bool:
    return token.tag_ in {"NNS", "NNPS"} or post_lemma(token) not in {None, token.lower_}


def qualifiers(doc: Doc, start: int, end: int, head: int) -> tuple[str, ...]:
    """Content lemmas of doc[start:end] other than its head; demonyms as their country."""
    found: list[str] = []
    for i in range(start, end):
        token = doc[i]
        if i == head or token.pos_ not in {"NOUN", "PROPN", "ADJ", "VERB"} or not token.text[:1].isalnum():
            continue
        if token.lower_ in _EMPTY:
            continue
        land = country(token.text)
        word = land.lower() if land else token.lemma_.lower()
        if word not in found:
            found.append(word)
    return tuple(found)


def is_nominal(token: Token) -> bool:
    """Whether a token may stand inside a noun phrase before its head."""
    return (
        token.pos_ in {"NOUN", "PROPN", "ADJ", "NUM"}
        or token.tag_ in {"POS", "VBG", "VBN"}
        or token.text in _HYPHENS
        or post_lemma(token) is not None
    )


def _noun_phrase_end(doc: Doc, i: int, stop: int) -> int:
    """End of the nominal run from `i`; through "and" in "trade and industry minister"."""
    begin = i
    while i < stop and (is_nominal(doc[i]) or doc[i].tag_ == "PRP$" or _hyphened_in(doc, i)):
        if i > begin and doc[i].lower_ in _RANKS and post_lemma(doc[i - 1]) and not _is_general(doc, i):
            return i  # "military attaché | Colonel N. N."
        i += 1
    if (
        i + 1 < stop
        and doc[i].lower_ in {"and", "&"}
        and post_lemma(doc[i - 1]) is None
        and is_nominal(doc[i + 1])
    ):
        return _noun_phrase_end(doc, i + 1, stop)
    return i


def _hyphened_in(doc: Doc, i: int) -> bool:
    """The middle of "commander-in-chief"."""
    return doc[i].lower_ == "in" and doc[i - 1].text in _HYPHENS


def _is_general(doc: Doc, i: int) -> bool:
    """The second word of "attorney general"."""
    return doc[i].lower_ == "general" and doc[i - 1].lower_ in _GENERALS


def _head(doc: Doc, start: int, end: int) -> int | None:
    """The head of a noun phrase if it is a post: its last word, but "secretary" in "secretary general"."""
    last = end - 1
    while last > start and (doc[last].text in _HYPHENS or doc[last].lower_ in _DIPLOMATIC):
        last -= 1
    if last - 4 >= start and doc[last - 2].lower_ == "in" and post_lemma(doc[last - 4]):
        return last - 4  # "editor-in-chief"
    before = last - 2 if last - 1 > start and doc[last - 1].text in _HYPHENS else last - 1
    low = doc[last].lower_
    if before >= start and (low in _AFTER_HEAD or (low == "general" and doc[before].lower_ in _GENERALS)):
        return before if post_lemma(doc[before]) else None
    return last if post_lemma(doc[last]) else None


def _is_dated(doc: Doc, i: int, stop: int) -> bool:
    """Whether a preposition at `i` is followed by a time: "on Friday", "for eleven years", "in 2014"."""
    if i + 1 >= stop:
        return True
    after = doc[i + 1]
    return after.ent_type_ in _WHEN or (doc[i].lower_ != "of" and after.like_num)


def _goes_on(doc: Doc, i: int, head: int, stop: int) -> bool:
    """Whether "and" at `i` joins two words inside an of-phrase rather than two posts."""
    if i + 1 >= stop or not (is_nominal(doc[i + 1]) or doc[i + 1].pos_ == "DET"):
        return False
    end = _noun_phrase_end(doc, i + 2 if doc[i + 1].pos_ == "DET" else i + 1, stop)
    if end <= i + 1 or _head(doc, i + 1, end) is not None:
        return False
    joined = [t for t in doc[i + 1 : end] if t.dep_ == "conj"]
    return any(head < t.head.i < i for t in joined)


def _right_edge(doc: Doc, head: int, end: int, stop: int) -> int:
    """End of the phrase with the of/for/in-phrases behind its head."""
    i, inside = end, False
    while i < stop:
        token = doc[i]
        if token.pos_ in {"ADP", "PART"} and token.lower_ in _PREPOSITIONS:
            if _is_dated(doc, i, stop):
                break
            inside = True
        elif not inside or not (
            token.pos_ in {"NOUN", "PROPN", "ADJ", "NUM", "DET"}
            or token.tag_ in {"POS", "PRP$"}
            or token.text in _HYPHENS
            or (token.lower_ in {"and", "&"} and _goes_on(doc, i, head, stop))
        ):
            break
        i += 1
    while i > head + 1 and (doc[i - 1].pos_ in {"ADP", "DET", "PART"} and doc[i - 1].tag_ != "POS"):
        i -= 1
    return i


def _one(doc: Doc, i: int, stop: int) -> Phrase | None:
    """The post that begins at `i`, behind articles and words like "now" and "former"."""
    former, start = False, -1
    while i < stop and (
        doc[i].lower_ in _OPENERS or doc[i].pos_ == "NUM" or (former and doc[i].text in _HYPHENS)
    ):
        if doc[i].lower_ in FORMER:
            former, start = True, start if start >= 0 else i
        elif doc[i].text not in _HYPHENS:
            start = -1  # "then | the minister"
        i += 1
    start = start if start >= 0 else i
    while i < stop and doc[i].pos_ == "ADV":  # "the newly appointed director", "then still mayor"
        i += 1
    end = _noun_phrase_end(doc, i, stop)
    head = _head(doc, i, end) if end > i else None
    if head is None:
        return None
    former = former or any(t.lower_ in FORMER for t in doc[i:head])
    return Phrase(start, _right_edge(doc, head, end, stop), head, former)


def phrases_from(doc: Doc, i: int, stop: int) -> Iterator[Phrase]:
    """The posts listed from `i` on ("founder of X, and now its chairman"), until something else comes.

    A second "the" mostly speaks of somebody else and ends the list.
    """
    while (found := _one(doc, i, stop)) is not None:
        yield found
        i = found.end
        if i < stop and i == found.head + 1 and doc[i].lower_ in _RANKS:
            continue
        while i < stop and doc[i].lower_ in {",", "and", "&"}:
            i += 1
        if i in {found.end, stop} or doc[i].lower_ == "the" or doc[i - 1].text == ",":
            return
