"""Posts given to people: title before the name, apposition, "X is the Y", "X, who is Y", "named X as Y"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.claims.lexicon import POSTS
from checker.claims.places import country
from checker.model import EntityType, Mention, Post

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

# Verbs that say what office somebody holds: "who chairs the works council".
_OFFICE_VERBS = {
    "chair": "chair",
    "head": "head",
    "lead": "leader",
    "govern": "governor",
    "command": "commander",
    "direct": "director",
}
_FORMER = frozenset(
    {"former", "ex", "late", "retired", "outgoing", "previous", "erstwhile", "onetime", "then"}
)
_SKIP = frozenset(
    {
        "the",
        "a",
        "an",
        "its",
        "his",
        "her",
        "their",
        "our",
        "mr",
        "ms",
        "mrs",
        "of",
        "for",
        "to",
        "in",
        "at",
        "and",
        "'s",
        "’s",
    }
)


def _is_post(token: Token) -> bool:
    return token.tag_ in {"NN", "NNP"} and (token.lemma_.lower() in POSTS or token.lower_ in POSTS)


def _qualifiers(doc: Doc, start: int, end: int, head: int) -> tuple[str, ...]:
    """Content lemmas of the phrase other than its head; demonyms as their country."""
    words: list[str] = []
    for i in range(start, end):
        token = doc[i]
        if i == head or token.pos_ not in {"NOUN", "PROPN", "ADJ", "VERB"} or token.lower_ in _SKIP:
            continue
        land = country(token.text)
        word = land.lower() if land else token.lemma_.lower()
        if word not in words and word not in _FORMER:
            words.append(word)
    return tuple(words)


def _make(doc: Doc, start: int, end: int, head: int, person: Mention, offset: int) -> Post:
    while start < head and (
        doc[start].lower_ in {"the", "a", "an", "and", "as"} or doc[start].is_punct or doc[start].is_space
    ):
        start += 1
    while end > head + 1 and (
        doc[end - 1].is_punct or doc[end - 1].is_space or doc[end - 1].pos_ in {"ADP", "ADV"}
    ):
        end -= 1
    text = doc[start:end].text
    at = doc[start].idx + offset
    former = any(doc[i].lower_ in _FORMER for i in range(max(0, start - 1), head))
    return Post(
        text,
        at,
        at + len(text),
        doc[head].lemma_.lower(),
        _qualifiers(doc, start, end, head),
        person.name,
        person.entity,
        former,
    )


def _left_edge(doc: Doc, head: int, floor: int) -> int:
    """Where the phrase begins whose head is doc[head], looking left along modifiers and "X's"."""
    i = head - 1
    while i >= floor:
        token = doc[i]
        if (
            token.pos_ in {"NOUN", "PROPN", "ADJ", "NUM"}
            or token.text in {"'s", "’s", "-", "’", "'"}
            or token.pos_ == "PART"
            and token.tag_ == "POS"
        ):
            i -= 1
        elif (
            token.lower_ in {"of", "and", "for", "&"}
            and i > floor
            and doc[i - 1].pos_ in {"NOUN", "PROPN"}
            and doc[i - 1].text[:1].isupper()
            and doc[i + 1].text[:1].isupper()
        ):
            i -= 1
        else:
            break
    return i + 1


def _right_edge(doc: Doc, head: int, ceiling: int) -> int:
    """Where the phrase ends: through of/for/in-phrases up to a comma, verb or clause."""
    i = head + 1
    while i < ceiling:
        token = doc[i]
        if (
            token.pos_ == "ADP"
            and i + 1 < ceiling
            and (doc[i + 1].like_num or doc[i + 1].lower_ in {"more", "nearly", "about", "years"})
        ):
            break  # "for eleven years"
        if (
            token.text in {",", ";", ".", ":", "(", ")", "—", "–", "”", '"', "“"}
            or token.pos_ in {"VERB", "AUX", "SCONJ"}
            or token.tag_ in {"WP", "WDT", "WRB", "CC"}
        ):
            break
        i += 1
    return i


def _before(doc: Doc, first: int, floor: int) -> tuple[int, int, int] | None:
    """(start, end, head) of a post right before the name, with or without a comma between."""
    i = first - 1
    if i > floor and doc[i].text == ",":
        # "the Special Representative of Afghanistan, X": the phrase may hold of/for-phrases before the comma.
        j = i - 1
        while j >= floor and (
            doc[j].pos_ in {"NOUN", "PROPN", "ADJ", "DET", "NUM"}
            or doc[j].lower_ in {"of", "for", "in", "to", "and", "'s", "’s", "-", "at"}
            or doc[j].tag_ in {"POS", "PRP$"}
        ):
            j -= 1
        for head in range(j + 1, i):
            if _is_post(doc[head]) and (
                head + 1 == i
                or doc[head + 1].lower_ in {"of", "for", "in", "to", "at"}
                or doc[head + 1].is_punct
            ):
                return _left_edge(doc, head, floor), i, head
        return None
    if i >= floor and _is_post(doc[i]):
        return _left_edge(doc, i, floor), first, i
    return None


def _after(doc: Doc, last: int, ceiling: int, names: frozenset[int]) -> tuple[int, int, int] | None:
    """(start, end, head) of a post in apposition after the name: "X, 51, the driver, ..."."""
    i = last
    if i >= ceiling or doc[i].text not in {",", "(", "–", "—"}:
        return None
    i += 1
    if i < ceiling and doc[i].like_num:  # an age
        while i < ceiling and doc[i].text != ",":
            i += 1
        i += 1
    if i < ceiling and doc[i].lower_ == "who":
        return _office(doc, i, ceiling)
    stop = i
    while stop < ceiling and (
        doc[stop].pos_ in {"DET", "ADJ", "NOUN", "PROPN", "NUM", "ADV"}
        or doc[stop].tag_ in {"POS", "PRP$"}
        or doc[stop].text in {"-", "’", "'"}
    ):
        stop += 1
    if (
        stop + 1 < ceiling
        and doc[stop].text == ","
        and stop > i
        and doc[i - 1].text == ","
        and stop + 1 in names
    ):
        return None  # "At Faya, the governor of the province, N. N., ...": the post is the next one's
    heads = [k for k in range(i, stop) if _is_post(doc[k])]
    if not heads or (heads[-1] + 1 < stop and doc[heads[-1] + 1].pos_ == "NOUN"):
        return None
    return i, _right_edge(doc, heads[-1], ceiling), heads[-1]


def _office(doc: Doc, who: int, ceiling: int) -> tuple[int, int, int] | None:
    """The post in "who is / has been / was named Y" after a name."""
    i = who + 1
    while i < ceiling and (
        doc[i].pos_ in {"AUX", "ADV", "PART"}
        or doc[i].lemma_ in {"be", "become", "serve", "work", "act", "name", "appoint"}
        or doc[i].lower_ == "as"
    ):
        i += 1
    for head in range(i, min(ceiling, i + 8)):
        if doc[head].text == "," or doc[head].pos_ in {"VERB", "SCONJ"}:
            return None
        if _is_post(doc[head]) and not (head + 1 < ceiling and doc[head + 1].pos_ in {"NOUN", "PROPN"}):
            return i, _right_edge(doc, head, ceiling), head
    return None


def _copular(doc: Doc, first: int, last: int, floor: int, ceiling: int) -> tuple[int, int, int] | None:
    """ "X is the Y" and "the Y was X"."""
    if last < ceiling and doc[last].lemma_ == "be":
        found = _office(doc, last - 1, ceiling)
        if found:
            return found
    if first - 1 > floor and doc[first - 1].lemma_ == "be":
        i = first - 2
        for head in range(i, floor - 1, -1):
            if doc[head].pos_ in {"VERB", "AUX", "PUNCT", "SCONJ"}:
                return None
            if _is_post(doc[head]):
                return _left_edge(doc, head, floor), first - 1, head
    return None


def find_posts(span: Span, mentions: Sequence[Mention], offset: int = 0) -> tuple[Post, ...]:
    """The posts that a parsed sentence gives to the people named in it (`mentions` lie at document + offset)."""
    doc, posts = span.doc, []
    spans = [(m, _token_span(span, m, offset)) for m in mentions if m.type is EntityType.PERSON]
    names = frozenset(first for _, (first, _) in spans)
    for person, (first, last) in spans:
        candidates = (
            _before(doc, first, span.start),
            _after(doc, last, span.end, names),
            _copular(doc, first, last, span.start, span.end),
        )
        for found in filter(None, candidates):
            post = _make(doc, *found, person, offset)
            if not post.start <= person.start < post.end:
                posts.append(post)
    return tuple(posts)


def _token_span(span: Span, mention: Mention, offset: int) -> tuple[int, int]:
    """First and end token of a mention; an honorific between post and name ("the minister, Mr X") counts as part."""
    doc = span.doc
    chars = doc.char_span(mention.start - offset, mention.end - offset, alignment_mode="expand")
    assert chars is not None  # mentions lie inside the document
    first = chars.start
    while first - 1 > span.start and doc[first - 1].lower_.rstrip(".") in {"mr", "ms", "mrs", "dr"}:
        first -= 1
    return first, chars.end
