"""Phrases that name a place, with what the place lies in: "St Anne's Hospital in Velden, Norland".

Which phrase a preposition belongs to is read from the words that stand next to each other, as the parser errs
on it more than on the words themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.claims.places import country
from checker.claims.sites.words import grain_of, is_once, says_little
from checker.claims.wordlists import words
from checker.model import EntityType, Grain, Mention, Spot

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_HOLDING = words("in of at on within inside")
_NOUNS = frozenset({"NOUN", "PROPN"})
_WORD = re.compile(r"[^\W_]+")
_SMALL = words("the of de del la le du da do di and a an st s saint no")
_NUMBER = re.compile(r"\.?\s*(?:no\.?|nr\.?|number|#)?\s*(\d+)\b", re.IGNORECASE)
_OF_TOWNS = words("""
    street square plaza park garden campus port harbour harbor docks marina airport airfield beach camp
    river bank
""")  # "the airport of Velden" is one in Velden
_LISTED = words("and or")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class PlacePhrase:
    """Tokens `start` to `end` (exclusive) of the document. `several`: it stands in a list of places."""

    start: int
    end: int
    text: str
    spots: tuple[Spot, ...]
    several: bool = False
    named: int = 0  # where the name ends, before an apposition

    def with_spots(self, spots: tuple[Spot, ...]) -> PlacePhrase:
        """The phrase with other spots."""
        return replace(self, spots=spots)


def place_phrases(span: Span, mentions: Sequence[Mention], offset: int) -> tuple[PlacePhrase, ...]:
    """The phrases of a parsed sentence that name a place, in order. An apposition is joined to what it
    explains, and has the end of both."""
    units = list(_units(span, mentions, offset))
    phrases: list[PlacePhrase] = []
    for unit in units:
        last = phrases[-1] if phrases else None
        link = _link(span, last, unit) if last is not None else None
        if last is None or link is None:
            phrases.append(unit)
        elif link == "list":
            phrases[-1] = replace(last, several=True)
            phrases.append(replace(unit, several=True))
        else:
            named = last.named or (last.end if link == "appos" else unit.end)
            kept = named if last.named or link == "appos" else unit.end
            phrases[-1] = replace(
                last,
                end=unit.end,
                text=_text(span, last.start, kept),
                spots=(*last.spots, *unit.spots),
                named=kept if last.named or link == "appos" else 0,
            )
    return tuple(phrases)


def _link(span: Span, last: PlacePhrase, unit: PlacePhrase) -> str | None:
    """How a place hangs on the one before it: it holds it ("in"), says what it is ("appos"), stands beside it
    in a list ("list"); None: it does not."""
    doc = span.doc
    between = [t.lower_ for t in doc[last.end : unit.start]]
    if len(between) == 1 and between[0] in _HOLDING:
        return "in"
    if between and between[-1] in _LISTED and set(between) <= {",", *_LISTED, "in", "at", "on"}:
        return "list"
    if between == [","] or between == ["("]:
        if unit.spots[0].proper and unit.spots[0].grain >= last.spots[-1].grain:
            return "in"
        opens = doc[unit.start].lower_ in {"a", "an", "the"}
        return "appos" if opens and unit.spots[0].grain == last.spots[0].grain else None
    return None


def _units(span: Span, mentions: Sequence[Mention], offset: int) -> Iterator[PlacePhrase]:
    """Places by themselves, without what they lie in."""
    done = span.start
    for token in span:
        if token.i < done or token.pos_ not in _NOUNS:
            continue
        mention = _mention(token, mentions, offset)
        found = _of_name(token, mention, span, offset) if mention else _of_noun(token, mentions, span, offset)
        if found is not None:
            yield found
            done = found.end


def _mention(token: Token, mentions: Sequence[Mention], offset: int) -> Mention | None:
    at = token.idx + offset
    return next((m for m in mentions if m.start <= at < m.end), None)


def _of_name(token: Token, mention: Mention, span: Span, offset: int) -> PlacePhrase | None:
    """The place that a name stands for; one before a noun ("the Velden courthouse") is left to the noun."""
    own = [t for t in span if mention.start <= t.idx + offset < mention.end]
    if len(own) == 1 and grain_of(own[0].lower_) is not None:
        return _of_noun(token, (), span, offset)  # "the Palace of Justice", "School No. 9"
    root = next((t for t in own if t.head not in own or t.head == t), own[-1])
    behind = span.doc[own[-1].i + 1] if own[-1].i + 1 < span.end else None
    if behind is not None and behind.pos_ == "NOUN" and (root.dep_ in {"compound", "amod", "nmod"}):
        return None  # left to the noun
    if behind is not None and behind.tag_ == "POS":
        return None
    spot = spot_of_name(mention)
    if spot is None:
        return None
    start, end = own[0].i, own[-1].i + 1
    end, number = _numbered(span, end)
    while start > span.start and span.doc[start - 1].pos_ in {"DET", "ADJ", "NOUN", "PROPN"}:
        if span.doc[start - 1].head.i not in range(start, end) and span.doc[start - 1].pos_ != "DET":
            break
        start -= 1
    if number:
        spot = replace(spot, words=spot.words | {number})
    return PlacePhrase(start, end, _text(span, start, end), (spot,))


def spot_of_name(mention: Mention) -> Spot | None:
    """The place that a name stands for; None for the name of anything else."""
    parts = [w.casefold() for w in _WORD.findall(mention.name)]
    head = next((w for w in (parts[-1], parts[0]) if grain_of(w) is not None), "") if parts else ""
    grain = grain_of(head) if head else None
    own = frozenset(w for w in parts if w != head and w not in _SMALL)
    if mention.type is EntityType.PERSON or not parts:
        return None
    if grain is not None and own and not (mention.type is not EntityType.PLACE and says_little(head)):
        return Spot(grain, head, own, True, mention.name)
    if mention.type is EntityType.PLACE:
        land = country(mention.name) is not None
        return Spot(Grain.LAND if land else Grain.TOWN, "", frozenset(parts) - _SMALL, True, mention.name)
    return None


def _of_noun(token: Token, mentions: Sequence[Mention], span: Span, offset: int) -> PlacePhrase | None:
    """The place that a common noun stands for, with the names before or behind it: "the Velden courthouse",
    "the town of Velden"."""
    found = _noun_of(token, span)
    if found is None:
        return None
    token, head = found, found.lemma_.lower()
    grain = grain_of(head)
    if grain is None or token.pos_ not in _NOUNS:
        return None
    start = max(span.start, token.left_edge.i)
    while span.doc[start].pos_ in {"ADP", "PUNCT", "CCONJ", "SCONJ", "VERB"} and start < token.i:
        start += 1
    before = [t for t in span.doc[start : token.i] if t.is_alpha]
    names = [m for m in mentions if start <= _index(span, m, offset) < token.i]
    modifiers = {t.lemma_.lower() for t in before if t.pos_ in {"ADJ", "NOUN", "PROPN", "VERB"}}
    outer = tuple(s for m in names if (s := spot_of_name(m)) is not None and s.grain > grain)
    around = {w.casefold() for s in outer for w in (s.name or "").split()}
    modifiers = {m for m in modifiers if m not in around and m != head and country(m) is None}
    own_names = [m for m in names if not set(m.name.casefold().split()) & around]
    proper = bool(own_names) or (token.pos_ == "PROPN" and any(t.pos_ == "PROPN" for t in before))
    modifiers |= {w.casefold() for m in own_names for w in _WORD.findall(m.name)} - {head}
    end, number = _numbered(span, token.i + 1)
    if says_little(head) and not modifiers and not names and not number:
        return None
    if any(is_once(m) for m in modifiers):
        head = ""
    inner_named = [s for m in own_names if (s := spot_of_name(m)) is not None]
    own = Spot(
        grain, head, frozenset(modifiers - _SMALL) | ({number} if number else set()), proper or bool(number)
    )
    if inner_named and grain in {Grain.TOWN, Grain.LAND, Grain.GROUND}:
        own = replace(own, words=own.words | inner_named[0].words, proper=True, name=inner_named[0].name)
    named = _called(token, span, grain)
    if named is not None:
        end, parts = named
        own = Spot(grain, head, parts, True, span.doc[token.i : end].text)
    return PlacePhrase(start, end, _text(span, start, end), (own, *outer))


def _noun_of(token: Token, span: Span) -> Token | None:
    """The noun of a place in front of which a word stands: "courthouse" for "Velden" and "district"."""
    head = token.lemma_.lower()
    numbered = grain_of(head) is not None and _numbered(span, token.i + 1)[1]
    while (
        not numbered
        and (grain_of(head) is None or (token.dep_ == "compound" and token.head.i == token.i + 1))
        and token.dep_ in {"compound", "amod", "poss"}
    ):
        if token.head.i <= token.i or token.head.i >= span.end or token.head.i > token.i + 4:
            return None
        token = token.head
        head = token.lemma_.lower()
    return token


def _called(token: Token, span: Span, grain: Grain) -> tuple[int, frozenset[str]] | None:
    """Where the name ends in "the town of NAME", "the Palace of Justice", and its words."""
    doc, at = span.doc, token.i + 2
    if at >= span.end or doc[token.i + 1].lower_ != "of":
        return None
    plain = grain in {Grain.ROOM, Grain.BUILDING} or token.lemma_.lower() in _OF_TOWNS
    if plain and not token.text[:1].isupper():
        return None
    if doc[at].lower_ == "the" and at + 1 < span.end:
        at += 1
    end = at
    while end < span.end and (
        doc[end].text[:1].isupper()
        or (doc[end].lower_ in _SMALL - {"a", "an", "and"} and _capital(span, end + 1))
    ):
        end += 1
    parts = frozenset(t.lower_ for t in doc[at:end] if t.is_alpha) - _SMALL
    return (end, parts) if parts else None


def _capital(span: Span, at: int) -> bool:
    return at < span.end and span.doc[at].text[:1].isupper()


def _index(span: Span, mention: Mention, offset: int) -> int:
    return next((t.i for t in span if mention.start <= t.idx + offset < mention.end), -1)


def _numbered(span: Span, end: int) -> tuple[int, str]:
    """The end of a place with its number ("School No. 9"), and the number."""
    doc = span.doc
    if end >= span.end:
        return end, ""
    rest = doc.text[doc[end - 1].idx + len(doc[end - 1].text) : span.end_char]
    found = _NUMBER.match(rest)
    if found is None:
        return end, ""
    stop = doc[end - 1].idx + len(doc[end - 1].text) + found.end()
    while end < span.end and doc[end].idx < stop:
        end += 1
    return end, found.group(1)


def _text(span: Span, start: int, end: int) -> str:
    return _SPACE.sub(" ", span.doc[start:end].text).strip(" ,;:.\"“”'‘")
