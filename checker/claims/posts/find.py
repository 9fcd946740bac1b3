"""Posts given to people: title before the name, apposition, "X is the Y", "X, who is Y", "X was named Y"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.claims.lexicon import BODY_WORDS
from checker.claims.posts.phrases import (
    FORMER,
    Phrase,
    is_nominal,
    is_plural,
    phrases_from,
    post_lemma,
    qualifiers,
)
from checker.claims.wordlists import words
from checker.model import EntityType, Mention, Post

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

_HONORIFICS = words("mr ms mrs miss dr prof sir dame lord lady")
_COPULAS = frozenset({"be", "become", "remain"})
_NAMING = words("name appoint elect reelect re-elect reappoint make declare confirm install promote")
_ENDING = words("resign step stand retire quit dismiss sack fire remove oust suspend drop leave")
_STANDING = words("serve work act continue replace succeed take swear start join")  # with "as"
# Verbs that say what office somebody holds: "who chairs the works council".
_OFFICE_VERBS = {
    "chair": "chair",
    "head": "head",
    "lead": "leader",
    "govern": "governor",
    "command": "commander",
    "direct": "director",
}
_REACH = 10  # tokens between a verb and its "as"
_WALK_BACK = words("of for in to at and & on")
_PLACED = frozenset({"in", "at", "near", "from", "outside"})

_Span = tuple[int, int]  # first and end token of a name


def find_posts(span: Span, mentions: Sequence[Mention], offset: int = 0) -> tuple[Post, ...]:
    """The posts that a parsed sentence gives to the people named in it; `offset` as of the mentions."""
    people = [(m, _token_span(span, m, offset)) for m in mentions if m.type is EntityType.PERSON]
    names = {first: last for _, (first, last) in people}
    posts: dict[tuple[int, str], Post] = {}
    taken: set[int] = set()  # tokens of posts that belong to the name before them
    for person, where in people:
        for phrase in _behind(span, where, names):
            taken.update(range(phrase.start, phrase.end))
            posts.setdefault((phrase.head, person.name), _make(span.doc, phrase, person, offset))
        ruling = _ruling(span, where)
        if ruling is not None:
            start, end, head = ruling
            made = _make(span.doc, Phrase(start, end, start, False), person, offset)
            posts.setdefault((start, person.name), replace(made, head=head))
    for person, where in people:
        for phrase in _in_front(span, where, names):
            if not taken & set(range(phrase.start, phrase.end)):
                made = _make(span.doc, _as_before(phrase, span), person, offset)
                extra = [q for q in _of_behind(span, phrase, where) if q not in made.qualifiers]
                made = replace(made, qualifiers=(*made.qualifiers, *extra))
                posts.setdefault((phrase.head, person.name), made)
    order = {m.name: i for i, (m, _) in reversed(list(enumerate(people)))}
    return tuple(sorted(posts.values(), key=lambda p: (order[p.person], p.start)))


def _token_span(span: Span, mention: Mention, offset: int) -> _Span:
    """First and end token of a mention, with an honorific between post and name ("the minister, Mr X")."""
    doc = span.doc
    chars = doc.char_span(mention.start - offset, mention.end - offset, alignment_mode="expand")
    assert chars is not None  # mentions lie inside the document
    first = chars.start
    while first - 1 > span.start and doc[first - 1].lower_.rstrip(".") in _HONORIFICS:
        first -= 1
    return first, chars.end


def _make(doc: Doc, phrase: Phrase, person: Mention, offset: int) -> Post:
    text = doc[phrase.start : phrase.end].text
    at = doc[phrase.start].idx + offset
    head = post_lemma(doc[phrase.head]) or doc[phrase.head].lemma_.lower()
    narrowed = qualifiers(doc, phrase.start, phrase.end, phrase.head)
    return Post(text, at, at + len(text), head, narrowed, person.name, person.entity, phrase.former)


# --- in front of the name ----------------------------------------------------------------------------------


def _in_front(span: Span, where: _Span, names: dict[int, int]) -> tuple[Phrase, ...]:
    """ "the mayor X", "the head of the port, X", "the chief of the camp was X", "guards W and X"."""
    doc, first = span.doc, where[0]
    lead = _chain_start(doc, first, names)
    if lead != first:  # only a plural post holds of the later names of a list
        return tuple(p for p in _ending_at(span, lead, names) if is_plural(doc[p.head]))
    chained = any(_chain_start(doc, other, names) == first for other in names if other != first)
    found = _ending_at(span, first, names)
    if not found and first - 1 > span.start and doc[first - 1].lemma_ == "be":
        found = _ending_at(span, first - 1, names)
        if found and found[0].start > span.start:
            opener = found[0].start - (doc[found[0].start - 1].pos_ == "DET")
            if opener > span.start and doc[opener - 1].pos_ == "ADP":
                return ()  # "With the driver was X"
    return tuple(p for p in found if chained or not is_plural(doc[p.head]))


def _as_before(phrase: Phrase, span: Span) -> Phrase:
    """The phrase as of a former post where "previously as" stands before it."""
    doc, i = span.doc, phrase.start
    if i - 2 >= span.start and doc[i - 1].lower_ == "as" and doc[i - 2].lower_ in FORMER:
        return replace(phrase, former=True)
    return phrase


def _chain_start(doc: Doc, first: int, names: dict[int, int]) -> int:
    """First token of the list of names ("A, B and C") in which the name at `first` stands."""
    moved = True
    while moved:
        moved = False
        for other, end in names.items():
            between = {t.lower_ for t in doc[end:first]} if end < first <= end + 3 else set()
            if between and between <= {",", "and", "&"}:
                first, moved = other, True
                break
    return first


def _ending_at(span: Span, end: int, names: dict[int, int]) -> tuple[Phrase, ...]:
    """The posts that end right before the token `end`, or before a comma there."""
    doc = span.doc
    comma = end - 1 > span.start and doc[end - 1].text == ","
    stop = end - 1 if comma else end
    floor = _floor(span, stop, names)
    for start in range(floor, stop):
        if doc[start].lower_ in _WALK_BACK or doc[start].tag_ == "POS":
            continue
        found = tuple(phrases_from(doc, start, stop))
        if not found or found[-1].end != stop:
            continue
        behind_head = doc[found[-1].head + 1 : stop]
        direct = not any(t.pos_ == "ADP" and t.nbor(-1).text != "-" for t in behind_head)
        if comma or direct or doc[end].lemma_ == "be" or _governs(doc, found[-1], end):
            return found
    return ()


def _floor(span: Span, stop: int, names: dict[int, int]) -> int:
    """How far left a phrase that ends at `stop` may begin: not past a verb, a comma or another name."""
    doc, i = span.doc, stop - 1
    ends = {end: first for first, end in names.items()}
    while i >= span.start:
        token = doc[i]
        if i + 1 in ends:  # a name: only as a possessor, "X's envoy", and then the phrase begins with it
            return ends[i + 1] if doc[i + 1].tag_ == "POS" else i + 1
        if token.tag_ in {"VBG", "VBN"} and post_lemma(doc[min(i + 1, stop - 1)]) is None:
            break
        if not (
            is_nominal(token) or token.pos_ == "DET" or token.lower_ in _WALK_BACK or token.tag_ == "PRP$"
        ):
            break
        i -= 1
    return i + 1


def _governs(doc: Doc, phrase: Phrase, first: int) -> bool:
    """Whether the parse hangs the name on the phrase: "the head of the agency X"."""
    inside = range(phrase.start, phrase.end)
    chain = [doc[first], *doc[first].ancestors]
    return any(t.dep_ in {"appos", "compound", "nmod"} and t.head.i in inside for t in chain)


def _of_behind(span: Span, phrase: Phrase, where: _Span) -> tuple[str, ...]:
    """What narrows a short title behind the name: "chief executive X of Delta Mills"."""
    doc, (first, i) = span.doc, where
    if phrase.end != first or i + 1 >= span.end or doc[i].lower_ != "of":
        return ()
    end = i + 2 if doc[i + 1].pos_ == "DET" else i + 1
    begin = end
    while end < span.end and doc[end].pos_ in {"NOUN", "PROPN", "ADJ"}:
        end += 1
    return qualifiers(doc, begin, end, -1)


# --- behind the name ---------------------------------------------------------------------------------------


def _behind(span: Span, where: _Span, names: dict[int, int]) -> Iterator[Phrase]:
    """ "X, 51, the driver", "X (mayor)", "X is the mayor", "X, who was named mayor"."""
    doc, i = span.doc, where[1]
    if i < span.end and doc[i].text in {",", "(", "–", "—"}:
        i = _past_age(doc, i + 1, span.end)
        if i < span.end and doc[i].lower_ == "who":
            yield from _held(span, i + 1)
            return
        found = tuple(phrases_from(doc, i, span.end))
        if found and _is_apposition(span, where[0], found, names):
            yield from found
        for phrase in found[-1:]:  # "X, a former guard, is now the mayor"
            if phrase.end + 1 < span.end and doc[phrase.end].text == ",":
                yield from _held(span, phrase.end + 1)
    else:
        yield from _held(span, i)


def _past_age(doc: Doc, i: int, stop: int) -> int:
    """Behind "58," or "aged 58," at `i`."""
    while i < stop and (doc[i].like_num or doc[i].lower_ in {"aged", "age"}):
        i += 2 if i + 1 < stop and doc[i + 1].text == "," else 1
    return i


def _is_apposition(span: Span, first: int, found: Sequence[Phrase], names: dict[int, int]) -> bool:
    """Whether posts behind "X," are of X and not of the next name, nor other people of a list."""
    doc, end = span.doc, found[-1].end
    if end in names or any(is_plural(doc[p.head]) for p in found):
        return False
    if end < span.end and (doc[end].tag_ == "CC" or doc[end].tag_ in {"NN", "NNS", "NNP"}):
        return False
    following = end + 1 in names and doc[end].text == ","
    placed = first > span.start and doc[first - 1].lower_ in _PLACED
    return not (following and placed)  # "At Faya, the governor of the province, N. N., ..."


def _held(span: Span, i: int) -> Iterator[Phrase]:
    """The posts in "(X) is / has been / was named / took over as Y", read from behind the name or "who"."""
    doc, stop, passive, former = span.doc, span.end, False, False
    while i < stop and (
        doc[i].pos_ in {"AUX", "ADV", "PART"} or doc[i].lemma_ == "be" or doc[i].lower_ == "used"
    ):
        if doc[i].tag_ == "MD" or doc[i].dep_ == "neg":
            return  # "will be", "is not": not a post held
        former = former or doc[i].lower_ in {"used", "formerly", "previously", "once"}
        passive = passive or doc[i].lemma_ == "be"
        i += 1
    lemma = doc[i].lemma_.lower() if i < stop else ""
    if lemma in _COPULAS - {"be"}:
        i += 1
    elif lemma in _NAMING and passive:
        i = next((k + 1 for k in range(i, min(i + 3, stop)) if doc[k].lower_ in {"as", "be"}), i + 1)
    elif lemma in _ENDING | _STANDING:
        former = former or lemma in _ENDING or (lemma == "replace" and passive)
        reach = range(i, min(i + _REACH, stop))
        as_at = next((k for k in reach if doc[k].lower_ == "as"), None)
        if as_at is None or any(doc[k].text == "," for k in range(i, as_at)):
            return
        i = as_at + 1
    elif not passive:
        return
    for phrase in phrases_from(doc, i, stop):
        if is_plural(doc[phrase.head]):
            return
        yield replace(phrase, former=phrase.former or former or _is_over(doc, phrase.end, stop))


def _is_over(doc: Doc, end: int, stop: int) -> bool:
    """Whether the words behind a post say when it ended: "until 2019", "from 2004 to 2011", "when he was
    president"."""
    behind = [t.lower_ for t in doc[end : min(end + 6, stop)]]
    bygone = behind[:1] in (["when"], ["while"], ["during"])
    return bygone or "until" in behind[:3] or (behind[:1] == ["from"] and "to" in behind)


def _ruling(span: Span, where: _Span) -> tuple[int, int, str] | None:
    """(start, end, post) of "heads the dockers' union" behind a name or ", who"."""
    doc, i = span.doc, where[1]
    if i < span.end and doc[i].text == ",":
        i = _past_age(doc, i + 1, span.end)
        if i >= span.end or doc[i].lower_ != "who":
            return None
        i += 1
    if i >= span.end or doc[i].pos_ != "VERB" or doc[i].lemma_.lower() not in _OFFICE_VERBS:
        return None
    if doc[i].tag_ not in {"VBZ", "VBD"}:
        return None
    led = next((c for c in doc[i].children if c.dep_ == "dobj"), None)
    if led is None or not (led.lower_ in BODY_WORDS or led.pos_ == "PROPN"):
        return None
    return i, max(led.i + 1, i + 2), _OFFICE_VERBS[doc[i].lemma_.lower()]
