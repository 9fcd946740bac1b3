"""The lines above the article: masthead, headline, byline, date line; and where the running text starts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.reading.cleaning.lines import Line
from checker.reading.cleaning.topic import Topic, content
from checker.reading.dates import find_date
from checker.reading.wordset import wordset

_TIME_WORDS = wordset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    "morning afternoon evening night noon midnight today yesterday updated update last posted published "
    "publication first modified am pm a.m p.m gmt utc bst cet cest est edt cst pst pdt kst jst ist eet "
    "local time at on by the ago hours hour minutes minute days day issue no number vol volume edition "
    "date of"
)
_BYLINE = re.compile(
    r"(?:(?:words|text|story|report(?:ing)?|written) )?by\b|.{0,40}\. by\b|from our\b", re.IGNORECASE
)
_WRITERS = wordset("reporter reporters correspondent correspondents writer agencies staff")
_BYLINE_WORDS = wordset(
    "by and with of in at the for our from special staff correspondent reporter reporters writer editor "
    "envoy agency agencies desk news newsroom bureau team correspondents chief senior own local web "
    "online foreign"
)
_LABEL = re.compile(
    r"(?:press|news|media) (?:release|statement|centre|center|office|service|desk)s?|for immediate release"
    r"|opinion|commentary|analysis|editorial|news|world|politics|business|economy|crime|sports?|culture|local"
    r"|national|international|live|exclusive|breaking(?: news)?|comment|feature|interview|report|bulletin"
    r"|uncategori[sz]ed|statement|communiqu[ée]|corporate communications"
    r"|english (?:edition|desk|service|version)|news in english",
    re.IGNORECASE,
)
_ISSUE = re.compile(
    r"(?:^|[,|]\s*)(?:issue|number|no\.?|vol(?:ume)?\.?|nr\.?)\s*\d+\s*(?:[.,|]|$)", re.IGNORECASE
)
_DATELINE = re.compile(
    r"(?P<place>[A-Z][\w'’.-]+(?:[ /-][A-Z][\w'’.-]+){0,3}(?:, (?:[A-Z][\w'’.-]*\s?){1,3})?)"
    r"(?:, (?P<date>[^()\n]{3,24}?))?\s*(?:\((?P<agency>[^()\n]{2,40})\))?\s*(?:--|[-–—])\s",
)
_ON_TOPIC = 0.5  # share of known words from which a line that files share may still be a headline
_TOP = 150  # lines in which a headline is looked for
_LEAST_BODY = 10  # words of the first paragraph of running text


@dataclass(frozen=True, slots=True)
class Header:
    """`body` is the index of the first line of running text; `title` that of the headline, if there is one.

    `decks` are lines below the title that state something; `why` gives the reason for the other lines.
    """

    body: int
    title: int | None
    decks: frozenset[int]
    why: Mapping[int, str]


def read_header(lines: Sequence[Line], furniture: Mapping[int, str], common: frozenset[int]) -> Header:
    """Read the top of a text.

    Args:
        lines: all lines of the text.
        furniture: indices that their wording has already made furniture.
        common: indices of lines that many files of the folder share.
    """
    body = _body_start(lines, furniture)
    topic = Topic(line for n, line in enumerate(lines) if n >= body and n not in furniture and line.prose)
    free = [n for n in range(min(body, _TOP)) if n not in furniture and _may_be_title(lines[n])]
    candidates = [n for n in free if n not in common or topic.overlap(lines[n]) >= _ON_TOPIC]
    title = _best_title(lines, candidates, topic)
    decks: set[int] = set()
    why: dict[int, str] = {}
    for n in range(body):
        if n in furniture or n == title:
            continue
        reason = _reason(lines, n, title, topic)
        if reason is None:
            decks.add(n)
        else:
            why[n] = reason
    return Header(body, title, frozenset(decks), why)


def is_date_line(line: Line) -> bool:
    """A line that holds a date or time and at most three words besides ("Oslo, 3 May 2021")."""
    if len(line.words) > 14:
        return False
    found = find_date(line.plain)
    rest = line.plain if found is None else line.plain[: found.start] + " " + line.plain[found.end :]
    words = re.findall(r"[^\W\d_][\w.'’]*", rest)
    other = [word for word in words if word.lower().rstrip(".") not in _TIME_WORDS]
    if found is None:
        return not other and any(word.lower().rstrip(".") in _TIME_WORDS for word in words)
    return len(other) <= 3 and (not other or not line.complete or len(line.words) <= 8)


def dateline(line: Line) -> re.Match[str] | None:
    """ "PARIS, May 4 (Agency) - " at the start of a paragraph; groups place, date, agency."""
    match = _DATELINE.match(line.plain)
    if match is None:
        return None
    shouted = match["place"].split(",")[0].isupper()
    dated = bool(match["date"] and find_date(match["date"]))
    return match if shouted or dated or match["agency"] else None


def is_byline(line: Line) -> bool:
    """A line that says who wrote it: by Ann Lee; Agencies and staff reporter; with times or places beside."""
    if len(line.words) > 14 or line.prose:
        return False
    known = _BYLINE_WORDS | _TIME_WORDS
    named = all(word[0].isupper() or word[0].isdigit() or word.lower() in known for word in line.words)
    words = {word.lower() for word in line.words}
    return named and bool(_BYLINE.match(line.plain) or (len(line.words) <= 6 and words & _WRITERS))


def is_person(line: Line) -> bool:
    """Two to four capitalised words and nothing else, as a name stands below a headline."""
    parts = re.split(r"\s*[|,/]\s*", line.plain)
    words = parts[0].split()
    rest = [w for part in parts[1:] for w in part.split()]
    named = 2 <= len(words) <= 4 and all(
        re.fullmatch(r"[A-Z][\w'’.-]*|de|da|van|von|al|el|bin", w) for w in words
    )
    return (
        named
        and not line.shouted
        and all(w.lower().strip(".,") in _TIME_WORDS or w[0].isdigit() for w in rest)
    )


def _body_start(lines: Sequence[Line], furniture: Mapping[int, str]) -> int:
    """The first paragraph of running text that more text follows, or that stands alone."""
    for n, line in enumerate(lines):
        if n in furniture or is_date_line(line) or is_byline(line):
            continue
        if dateline(line) is not None and len(line.words) >= _LEAST_BODY:
            return n
        if line.prose and len(line.words) >= _LEAST_BODY and not _is_top_matter(lines, n, furniture):
            return n
    rest = [
        n for n, line in enumerate(lines) if n not in furniture and line.complete and len(line.words) >= 4
    ]
    return rest[0] if rest else len(lines)


def _is_top_matter(lines: Sequence[Line], n: int, furniture: Mapping[int, str]) -> bool:
    """A headline that ends in a full stop, printed again below; an issue line above a headline."""
    line = lines[n]
    if (
        _ISSUE.search(line.plain)
        and len(line.words) <= 30
        and any(later.mark.startswith("h") for later in lines[n + 1 : n + 4])
    ):
        return True
    if len(line.words) > 25:
        return False
    if any(later.key == line.key for later in lines[n + 1 : n + 4]):
        return True
    before = all(m in furniture or lines[m].key == line.key for m in range(n))
    again = sum(later.key == line.key for later in lines[n + 1 :])
    return before and n > 0 and (again > 0 or lines[n - 1].key == line.key)


def _may_be_title(line: Line) -> bool:
    return (
        2 <= len(line.words) <= 30
        and not is_date_line(line)
        and not is_byline(line)
        and not _LABEL.fullmatch(line.plain)
        and not _ISSUE.search(line.plain)
    )


def _best_title(lines: Sequence[Line], candidates: Sequence[int], topic: Topic) -> int | None:
    scored = [(score, -n) for n in candidates if (score := _title_score(lines, n, topic, candidates)) > 0]
    if not scored:
        return None
    best = -max(scored)[1]
    return next(n for n in candidates if lines[n].key == lines[best].key)


def _title_score(lines: Sequence[Line], n: int, topic: Topic, candidates: Sequence[int]) -> float:
    """Above 0 for a line that can be the headline; the highest is it."""
    line = lines[n]
    overlap = topic.overlap(line)
    again = any(other.key == line.key for m, other in enumerate(lines) if m != n)
    glued = any(line.key in other.key and other.key != line.key for other in lines[:n])
    score = 2.0 * overlap + _shape_score(line, overlap, again)
    if again or glued:
        score += 2.0 if overlap else 0.5
    if _stands_above_text(lines, n):
        score += 0.75
    if any(_states(lines[m], topic) and lines[m].group == line.group for m in candidates if m < n):
        score -= 1.5  # the deck below a headline
    following = [m for m in candidates if m > n]
    if not _states(line, topic) and _is_letterhead(lines, n, following):
        score -= 2.5 if following else 1.5
    return score - 0.25 * min(len(following), 3)


def _shape_score(line: Line, overlap: float, again: bool) -> float:
    """Headlines have several words, some in lower case; a name alone is an outlet, a section or a person."""
    long = len(line.words) >= 5
    score = 1.0 if long else -0.5
    if line.mark.startswith("h") and len(line.words) >= 3:
        score += 2.0 if line.mark == "h" else 1.5
    if line.lower_words >= 2 or re.search(r"[:?!“\"]", line.plain):
        score += 0.5
    if not long and line.lower_words == 0 and not again:
        score -= 0.7 if overlap < 0.99 else 0.3
    if line.prose and not again:
        score -= 0.5
    return score - is_person(line) - (not content(line))


def _states(line: Line, topic: Topic) -> bool:
    """Whether it reads as a headline of this story: on the topic, and more than a name."""
    return topic.overlap(line) >= _ON_TOPIC and (line.lower_words >= 2 or len(line.words) >= 5)


def _stands_above_text(lines: Sequence[Line], n: int) -> bool:
    """Alone between blank lines, with a byline, a date or the text right below."""
    alone = all(line.group != lines[n].group for m, line in enumerate(lines) if m != n)
    below = lines[n + 1] if n + 1 < len(lines) else None
    return alone and below is not None and (is_byline(below) or is_date_line(below) or below.prose)


def _is_letterhead(lines: Sequence[Line], n: int, following: Sequence[int]) -> bool:
    """One of the first lines with no blank line between them: a name, a slogan, an address.

    Lines that read as headlines are spared where no other line could be the headline.
    """
    group = [m for m, line in enumerate(lines) if line.group == lines[n].group]
    if lines[n].group > 1 or len(group) < 2 or any(lines[m].prose for m in group):
        return False
    if lines[n].group == 0 and any(lines[m].group > 0 for m in following):
        return True
    short = len(lines[n].words) <= 6
    return short and (lines[n].lower_words <= 2 or lines[n].shouted or group[0] == n)


def _reason(lines: Sequence[Line], n: int, title: int | None, topic: Topic) -> str | None:
    """Why a line above the running text is furniture; None for a deck, which states something."""
    line = lines[n]
    if is_date_line(line):
        return "date of the page"
    if is_byline(line):
        return "byline"
    if title is not None and line.key and line.key == lines[title].key:
        return "headline printed again"
    if title is not None and lines[title].key and lines[title].key in line.key and n < title:
        return "breadcrumb"
    if _LABEL.fullmatch(line.plain) or _ISSUE.search(line.plain):
        return "label of the page"
    if title is None:
        return "above the article"
    if n < title:
        return "masthead or label above the headline"
    return _below_title(line, topic)


def _below_title(line: Line, topic: Topic) -> str | None:
    if is_person(line):
        return "byline"
    dated = find_date(line.plain)
    if dated is not None and re.search(r"\bby\b", line.plain, re.IGNORECASE) and len(line.words) <= 20:
        return "byline"
    states = len(line.words) >= 4 and (line.lower_words >= 2 or line.complete or line.shouted)
    if states and (topic.overlap(line) > 0 or line.complete):
        return None
    return "caption or label below the headline"
