"""Words around a number that say how exactly it is meant: about, nearly, at least, up to, more than.

The interval of an ABOUT follows from the roundness of the number: "about 400" was rounded to the hundred or
so, "about 412" to the unit. Half of that step, but no less than 5 % and no more than 12 % of the value.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from checker.claims.wordlists import words
from checker.model import Bound

_LEAST_SHARE, _MOST_SHARE = 0.05, 0.12


@dataclass(frozen=True, slots=True)
class Hedge:
    """How a number is bounded, and the stretch of text with the words that say so.

    `side` is -1 where the true value lies just below ("nearly"), 1 where just above ("just over"), else 0.
    """

    bound: Bound
    start: int
    end: int
    side: int = 0

    def interval(self, value: float) -> tuple[float | None, float | None]:
        """Lowest and highest value that the words allow; None is unbounded."""
        slack = rounding_slack(value)
        match self.bound:
            case Bound.ABOUT if self.side < 0:
                return value - slack, value
            case Bound.ABOUT if self.side > 0:
                return value, value + slack
            case Bound.ABOUT:
                return value - slack, value + slack
            case Bound.AT_LEAST:
                return value, None
            case Bound.AT_MOST:
                return None, value
        return value, value


def step(value: float) -> float:
    """The step to which a number looks rounded: 400 -> 100, 450 -> 50, 412 -> 1, 2.3 -> 0.1, 15 -> 5.

    At most four decimals are looked at; zero has step one.
    """
    if value == 0:
        return 1.0
    scaled = round(abs(value) * 10_000)
    if scaled == 0:
        return abs(value)
    unit = 1
    while scaled % (unit * 10) == 0:
        unit *= 10
    five = unit * 5
    return (five if scaled % five == 0 and scaled > five else unit) / 10_000


def rounding_slack(value: float) -> float:
    """How far the true value may lie from a number said with "about"."""
    size = abs(value)
    return min(max(step(value) / 2, _LEAST_SHARE * size), _MOST_SHARE * size)


_BELOW = (
    r"nearly|almost|just under|a little under|a little less than|not quite|close on|approaching|just short of"
    r"|slightly less than"
)
_ABOVE = (
    r"just over|just above|a little over|a little more than|slightly more than|slightly over|a bit over"
    r"|just more than|barely|scarcely|a good"
)
_ABOUT = (
    r"about|around|some|roughly|approximately|approx\.?|close to|near to|near|an estimated|estimated"
    r"|circa|in the region of"
    r"|in the order of|or so|more or less|perhaps|maybe|an average of|on average"
)
_LEAST = (
    r"at least|no fewer than|no less than|not less than|not fewer than|more than|over|above|upwards? of"
    r"|well over|a minimum of|never (?:fewer|less|under|below) than|far more than|many more than"
    r"|in excess of|exceeding|north of|topping|greater than|better than|minimum"
)
_MOST = (
    r"up to|at most|fewer than|less than|under|below|no more than|not more than|a maximum of|as many as"
    r"|as much as|well under"
    r"|south of|maximum|a maximum|as few as|not exceeding|never (?:more than|over|above|exceeding)|not even"
    r"|far (?:fewer|less) than|well below|far below|nowhere near|nothing like|not (?:above|over)"
    r"|no (?:higher|longer|larger|bigger|greater) than|at the most|(?:falls?|fell) short of"
)
_BEFORE = re.compile(
    rf"(?<![\w-])(?:(?P<below>{_BELOW})|(?P<above>{_ABOVE})|(?P<about>{_ABOUT})|(?P<least>{_LEAST})"
    rf"|(?P<most>{_MOST}))"
    r"(?: (?:about|around|some))?\s\Z",
    re.IGNORECASE,
)
# Verbs that set a bound: "exceeded 5,000"; denied, they set the other: "their number never exceeded 60".
_BY_VERB = re.compile(r"\b(?:exceed(?:s|ed)?|surpass(?:es|ed)?|topped|tops)\s\Z", re.IGNORECASE)
# These say something of a bound only where they are denied: "did not reach 60", "never rose above 60".
_IF_DENIED = re.compile(
    r"\b(?:reach(?:es|ed)?|attain(?:s|ed)?|top|(?:go(?:es|ne)?|went|r(?:is|os)en?|climb(?:s|ed)?|be|been|was|were|is|are)"
    r" (?:above|over|beyond|higher than|more than))\s\Z",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:reach(?:es|ed)?|attain(?:s|ed)?|top|go(?:es|ne)?|went|r(?:is|os)en?|climb(?:s|ed)?|been|was|were|is|are)"
    r"(?: (?:above|over|beyond|higher than|more than))?\s\Z",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"(?:\b(?:not(?! only)|never|nowhere|neither|nor|at no (?:time|point|moment|stage)"
    r"|(?:in|on) no (?:case|year|day|occasion))\b|n['’]t\b)"
    r"(?:(?!\b(?:but|and|although|though|because|if|whether|that|while|when)\b)[^,.;:!?]){0,90}\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?P<least>\+(?!\d)|-plus\b| or (?:more|over|above|higher)\b|,? at least\b| and (?:more|over|above)\b)"
    r"|(?P<most> or (?:less|fewer|under|below|lower)\b|,? at (?:the )?most\b)"
    r"|(?P<about>[- ]odd\b| or so\b| or thereabouts\b|-ish\b|,? approximately\b|,? more or less\b)",
    re.IGNORECASE,
)


def hedge_around(text: str, start: int, end: int, *, duration: bool = False) -> Hedge:
    """The hedge of the number at `text[start:end]`; EXACT, with no more than the number, where there is
    none.

    `duration`: "over two years" then mostly says during, so that "over" alone is no bound.
    """
    by_verb = _bound_by_verb(text[max(0, start - 140) : start])
    if by_verb is not None:
        return Hedge(by_verb, start, end)
    head = text[max(0, start - 40) : start]
    before = _BEFORE.search(head)
    if before is not None and not _is_place(head, before, duration):
        begin = start - len(head) + before.start()
        if before["below"] or before["above"]:
            return Hedge(Bound.ABOUT, begin, end, side=-1 if before["below"] else 1)
        bound = Bound.ABOUT if before["about"] else Bound.AT_LEAST if before["least"] else Bound.AT_MOST
        return Hedge(bound, begin, end)
    after = _AFTER.match(text, end)
    if after is not None:
        bound = Bound.AT_LEAST if after["least"] else Bound.AT_MOST if after["most"] else Bound.ABOUT
        return Hedge(bound, start, after.end())
    return Hedge(Bound.EXACT, start, end)


def _bound_by_verb(head: str) -> Bound | None:
    """The bound that a verb right before the number sets: "exceeded", "never went above"; "did not reach"."""
    verb = _BY_VERB.search(head)
    found = verb or _IF_DENIED.search(head)
    if found is None:
        return None
    if _DENIED.search(head[: found.start()]):
        return Bound.AT_MOST
    return Bound.AT_LEAST if verb else None


def _is_place(head: str, match: re.Match[str], duration: bool) -> bool:
    """Whether the word is a preposition of place or topic rather than a hedge: "spread over 12 villages"."""
    word = match.group().strip().lower()
    if word in ("over", "under", "around", "about", "above", "below", "near"):
        previous = re.search(r"(\w+)\s\Z", head[: match.start()])
        if duration and word == "over":
            return previous is None or previous[1].lower() not in _LASTING
        return previous is not None and previous[1].lower() in _MOVING
    return False


_LASTING = words("for last lasts lasted lasting took takes take spent spend after of is was than")
_MOVING = words(
    "spread spanning spans distributed divided flew fly walked ran row dispute argued argument talk talks "
    "talked spoke "
    "concern concerns worry worried questions debate fight fought jumped drove taken take toured held "
    "travelled"
)


def significant(value: float) -> int:
    """How many leading digits of a number are not padding zeros: 2,310 has three, 400 one."""
    if value == 0:
        return 1
    scaled = round(abs(value) * 100)
    digits = str(scaled).rstrip("0")
    return max(1, min(len(digits), 1 + int(math.log10(scaled)) if scaled else 1))
