"""Dates and times of day of a parsed sentence, resolved against the article's date.

The grammar (`dategrammar`, `clock`) reads stretches of text; the parse (`context`) says which of the
doubtful ones are times, whether they lie ahead, and what happened then. Durations and ages are no times.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.claims.times import clock, dategrammar
from checker.claims.times.context import (
    happening,
    in_present,
    is_hour,
    is_month,
    is_word_of_day,
    is_year,
    lies_ahead,
    said_then,
    tokens_in,
    top_token,
)
from checker.claims.times.joining import Piece, joined, loosen, merge
from checker.claims.times.reading import Context, Reading, Rule
from checker.claims.times.spans import Published, midnight, read_published
from checker.model import Time, TimeRelation

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_RELATIONS: tuple[tuple[re.Pattern[str], TimeRelation], ...] = tuple(
    (re.compile(rf"(?<!\w)(?:{words})\s+(?:the\s+)?(?:about\s+|around\s+)?$", re.IGNORECASE), relation)
    for words, relation in (
        (
            r"no\s+later\s+than|not\s+later\s+than|by|until|till|before|ahead\s+of|up\s+to|prior\s+to|through",
            TimeRelation.BY,
        ),
        (
            r"since|from|after|as\s+of|starting|beginning|effective|following|onwards?\s+from",
            TimeRelation.SINCE,
        ),
        (r"during|throughout|over|all\s+through|between|within", TimeRelation.DURING),
    )
)
_RANGE = re.compile(r"\s*(?:to|until|till|through|and|-|–|—)\s+(?:the\s+)?", re.IGNORECASE)
_RANGE_LEAD = re.compile(r"(?<!\w)(from|between)\s+(?:the\s+)?$", re.IGNORECASE)
# rules whose day a verb of the present puts ahead ("opens on Saturday")
_PRESENT_IS_COMING = frozenset({"weekday", "month", "day month", "month day", "holiday"})
_DATED = frozenset({"day month", "month day"})
_ABOUT_YEAR = re.compile(r"(?<!\w)(?:about|around|circa|c\.)\s+$", re.IGNORECASE)
# "PORTO, Portugal, Nov 12 (ANP) - ": place and day of writing before the first sentence
_DATELINE = re.compile(r"\s*[A-Z][A-Z'’ .-]{2,}[^!?()]{0,40}(?:\([^)]*\)\s*)?(?:-{1,2}|–|—)\s")


@dataclass(frozen=True, slots=True)
class _Found:
    """A match of a rule that overlaps no better one."""

    start: int
    end: int
    rule: Rule
    match: re.Match[str]


def extract_times(
    span: Span, published: str | None, offset: int = 0, pictured: bool = False
) -> tuple[Time, ...]:
    """Dates and times of day in a parsed sentence or clause, in text order.

    Args:
        span: a sentence or clause of a document parsed by spaCy's English pipeline.
        published: the article's date ("2021-10-14", "2021-10", "2021") or None where it is unknown; then a
            weekday, a day and month, a time of day keep their fields and have no `first` and `last`.
        offset: what to add to a position in the document to get a position in the article.
        pictured: it is a picture's caption, whose present tense tells of what was.
    """
    reference = read_published(published)
    pieces = loosen(span.text, merge(span.text, _read(span, reference, pictured)))
    return tuple(_time(span, piece, offset, reference) for piece in pieces)


# --- finding -----------------------------------------------------------------------------------------------


def _matches(text: str) -> list[_Found]:
    """The longest of overlapping matches, in text order."""
    found = [
        _Found(m.start("hour") if rule.bare == "hour" else m.start(), m.end(), rule, m)
        for rule in (*dategrammar.RULES, *clock.RULES)
        for m in rule.pattern.finditer(text)
    ]
    found.sort(key=lambda f: (f.start - f.end, f.start))
    kept: list[_Found] = []
    for item in found:
        if all(item.end <= k.start or item.start >= k.end for k in kept):
            kept.append(item)
    return sorted(kept, key=lambda f: f.start)


def dateline_end(text: str) -> int:
    """Where the dateline ends that a span starts with, else 0: its day is that of writing."""
    found = _DATELINE.match(text)
    return found.end() if found else 0


def _is_time(span: Span, item: _Found) -> bool:
    """Whether the parse lets a doubtful match count."""
    tokens = tokens_in(span, item.start, item.end)
    if not tokens:
        return False
    before = span.doc[tokens[0].i - 1] if tokens[0].i > span.start else None
    after = span.doc[tokens[-1].i + 1] if tokens[-1].i + 1 < span.end else None
    bare = item.rule.bare
    if bare == "year":
        return is_year(tokens, before, after)
    if bare == "month":
        return is_month(tokens, before)
    if bare == "hour":
        return is_hour(tokens, before, after, clock.is_loose(span.text[: item.start]))
    if bare == "word":
        return is_word_of_day(tokens, span)
    if bare == "half":  # "I am", "team 1 am"
        return item.match["half"] not in ("am", "AM") or item.match["hour"].isdigit()
    if bare == "past":  # "ten to four" may be a vote
        marked = item.match["half"] or item.match["part"] or item.match["night"]
        spoken = (
            item.match["minute"].lower() in ("half", "quarter") or "quarter" in item.match["minute"].lower()
        )
        at = before is not None and before.lower_ in ("at", "about", "around", "until", "till", "by", "since")
        return bool(marked or spoken or (at and not item.match["minute"].isdigit()))
    if bare == "holiday":  # "Christmas tree", "Easter Island"
        last = tokens[-1]
        return not (last.dep_ == "compound" and last.head.i > last.i and last.head.lower_ not in ("period",))
    if bare == "number":  # "Saturday 25 people"
        return after is None or after.pos_ not in ("NOUN", "PROPN", "ADJ", "NUM")
    if item.rule.name == "weekday" and tokens[-1].ent_type_ in ("ORG", "WORK_OF_ART", "PRODUCT"):
        return False  # the name of a paper or programme
    if bare == "part name":  # "the sunset of an age"
        capital = item.match["name"][:1].isupper()
        return not (capital and item.start > 0) and (after is None or after.lower_ != "of")
    if bare == "years":
        return before is None or before.text not in "$€£#"
    return True


def _read(span: Span, published: Published | None, pictured: bool) -> list[Piece]:
    """Readings in text order; "from January to March 2020" and the like become one."""
    dateline = dateline_end(span.text)
    items = [item for item in _matches(span.text) if item.start >= dateline and _is_time(span, item)]
    pieces: list[Piece] = []
    skip = -1
    for number, item in enumerate(items):
        if number <= skip:
            continue
        year = _year_nearby(span.text, pieces, item)
        lead = item.start
        if pieces and pieces[-1].reading.clock and joined(span.text[pieces[-1].end : lead]):
            lead = pieces[-1].start
        piece = _piece(span, item, published, year, lead, pictured)
        other = items[number + 1] if number + 1 < len(items) else None
        if other is not None and _is_range(span.text, item, other):
            run = _range(span, item, other, published, year)
            if run is not None:
                pieces.append(run)
                skip = number + 1
                continue
        if piece is not None:
            pieces.append(piece)
    return pieces


def _piece(
    span: Span, item: _Found, published: Published | None, year: int | None, lead: int, pictured: bool = False
) -> Piece | None:
    """An item as read; `lead` is where the words before it end that say how it stands ("until noon on")."""
    tokens = tokens_in(span, item.start, item.end)
    said = said_then(tokens[0], span)
    token = said if said is not None else top_token(tokens)
    ahead = False if said is not None else _ahead(span, item, token, lead, pictured)
    reading = item.rule.read(item.match, Context(published, ahead, year))
    if reading is None:
        return None
    if reading.precision == "year" and _ABOUT_YEAR.search(span.text[: item.start]):
        reading = replace(reading, about=True)
    groups = item.match.groupdict()
    ranged = bool(groups.get("day2") or groups.get("month2"))
    return Piece(item.start, item.end, reading, token.i, bool(ahead), ranged)


def _ahead(span: Span, item: _Found, token: Token, lead: int, pictured: bool) -> bool | None:
    ahead = lies_ahead(token, span)
    relation = _relation(span.text[:lead])
    if ahead is None and relation is TimeRelation.BY:
        return True
    if relation is TimeRelation.SINCE and "since" in span.text[:lead][-10:].lower():
        return False
    if relation is TimeRelation.SINCE and item.rule.name in _DATED:
        return ahead  # "applies from 23 June" may be told before that day and after it
    if ahead is None and not pictured and item.rule.name in _PRESENT_IS_COMING and in_present(token, span):
        return True
    return ahead


def _year_nearby(text: str, pieces: list[Piece], item: _Found) -> int | None:
    """The year of a bare year just before: "In 2023, from January to December"."""
    if not pieces or pieces[-1].reading.precision != "year" or pieces[-1].reading.window is None:
        return None
    gap = text[pieces[-1].end : item.start]
    if re.fullmatch(r"\s*[,(]\s*(?:(?:from|between|in|on)\s+)?(?:the\s+)?", gap) is None:
        return None
    return pieces[-1].reading.window[0].year


def _is_range(text: str, first: _Found, second: _Found) -> bool:
    gap = text[first.end : second.start]
    if _RANGE.fullmatch(gap) is None and gap not in ("-", "–", "—"):
        return False
    led = _RANGE_LEAD.search(text[: first.start])
    if "and" in gap:
        return led is not None and led[1].lower() == "between"
    return led is not None or "-" in gap or "–" in gap or first.rule.name == "24 hours"


def _range(
    span: Span, first: _Found, second: _Found, published: Published | None, year: int | None
) -> Piece | None:
    end = _piece(span, second, published, year, first.start)
    if end is None:
        return None
    stated = second.match.groupdict().get("year")
    begin = _piece(span, first, published, int(stated) if stated and len(stated) == 4 else year, first.start)
    if begin is None:
        return None
    one, two = begin.reading.window, end.reading.window
    window = None
    if one is not None and two is not None:
        if two[1] <= one[0]:
            return None
        window = one[0], two[1]
    clocks = begin.reading.clock, end.reading.clock
    span_of_clock = (clocks[0][0], clocks[1][1]) if clocks[0] and clocks[1] else None
    reading = Reading(end.reading.precision, window, clock=span_of_clock, relative=end.reading.relative)
    return Piece(begin.start, end.end, reading, begin.token, begin.ahead, ranged=True)


_WHEN = re.compile(r",? when\b")
# "their steepest fall since the company was listed in 1998"; what a further clause tells is of that year
_SINCE_CLAUSE = re.compile(r"\bsince\s+(?:[\w'’-]+\s+){1,7}(?:in|on)\s+(?:the\s+)?\Z", re.IGNORECASE)
_CLAUSE_ENDS = re.compile(r"\s*(?:[.;:!?)”\"]|\Z|,(?!\s*(?:when|where|which|who|killing|leaving|after)\b))")


def _relation(before: str) -> TimeRelation:
    return next((relation for pattern, relation in _RELATIONS if pattern.search(before)), TimeRelation.AT)


def _time(span: Span, piece: Piece, offset: int, reference: Published | None) -> Time:
    reading = piece.reading
    planned = piece.ahead
    if reading.window is not None and reference is not None:
        planned = reading.window[0].date() > reference.day or (
            planned and reading.window[1] > midnight(reference.day)
        )
    relation = TimeRelation.DURING if piece.ranged else _relation(span.text[: piece.start])
    if relation is TimeRelation.AT and _SINCE_CLAUSE.search(span.text[: piece.start]):
        ends = _CLAUSE_ENDS.match(span.text, piece.end)
        relation = TimeRelation.SINCE if ends else relation
    if relation is TimeRelation.SINCE and _WHEN.match(span.text, piece.end):
        relation = TimeRelation.AT  # "the worst since 2004, when a slide killed 17"
    base = span.start_char + offset
    return Time(
        text=span.text[piece.start : piece.end],
        start=base + piece.start,
        end=base + piece.end,
        precision=reading.precision,
        relation=relation,
        first=reading.window[0] if reading.window else None,
        last=reading.window[1] if reading.window else None,
        month=reading.month,
        day=reading.day,
        weekday=reading.weekday,
        clock=reading.clock,
        about=reading.about,
        relative=reading.relative,
        either_half=reading.either_half,
        planned=planned,
        event=_event(span, piece),
    )


def _event(span: Span, piece: Piece) -> tuple[str, ...]:
    token, tokens = span.doc[piece.token], tokens_in(span, piece.start, piece.end)
    said = said_then(tokens[0], span)
    if said is not None and said.i == token.i:
        return (token.lemma_.lower(),)
    return happening(token, span, frozenset(t.i for t in tokens))
