"""Numerals of English news text, read from the characters alone.

Finds numbers written with digits (2,310; 1.9 million; 1.2bn; 400 000; 3rd), in words ("two hundred and
twelve", "half a million", "a dozen", "two and a half"), vague ones ("dozens", "hundreds of thousands",
"several hundred"), groups named by their size ("a trio") and fractions ("two thirds", "half of"). What a
number counts, and whether it is a date or a label, is not judged here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
UNITS = {word: value for value, word in enumerate(_ONES) if value}
TENS = {
    word: 10 * (i + 2)
    for i, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])
}
MAGNITUDES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SUFFIXES = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12}
_GROUPS = {"duo": 2, "pair": 2, "trio": 3, "threesome": 3, "quartet": 4, "foursome": 4, "quintet": 5}
_ORDINAL_ONES = {
    word: i + 1
    for i, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ]
    )
}
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "twentieth": 20, "hundredth": 100, "thousandth": 1000,
    "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip
# "dozens" says two dozen at least and not yet a hundred; the others likewise
_VAGUE = {
    "dozens": (24, 99), "scores": (40, 99), "tens": (20, 99), "hundreds": (200, 999),
    "thousands": (2_000, 9_999), "millions": (2 * 10**6, 10**7 - 1), "billions": (2 * 10**9, 10**10 - 1),
}  # fmt: skip
_SEVERAL = {"dozen": (24, 99), "hundred": (200, 999)}


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in the text. `low` and `high` differ from `value` where the words are vague.

    `multiplier` is the magnitude word it ends with (1 for none); `digits` whether it is written in digits.
    """

    start: int
    end: int
    value: float
    low: float
    high: float
    digits: bool = False
    ordinal: bool = False
    fraction: bool = False
    vague: bool = False
    multiplier: float = 1.0
    suffix: str = ""  # an abbreviated magnitude ("m", "bn"), which may yet be a unit


_DIGITS = re.compile(
    r"(?<![\w])(?<![A-Za-z][-‐.])(?<!\d[.,:])"
    r"(?P<number>\d{1,3}(?:[,'’\u00a0\u202f\u2009]\d{3})+(?!\d)(?:\.\d+)?"
    r"|[1-9]\d{0,2}(?: \d{3})+(?![\d,.]\d|\d)|\d+(?:\.\d+)?|\.\d+)"
    r"(?:(?P<ordinal>st|nd|rd|th)\b|(?P<suffix>bn|tn|mn|mln|[kmb])(?![A-Za-z/²])"
    r"|[ \u00a0-](?P<word>hundred|thousand|million|billion|trillion)s?\b)?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z]+")
_GAP = re.compile(r"(?:[ \u00a0\u202f]*[-‐][ ]?|\s+)\Z")


def find_numerals(text: str) -> tuple[Numeral, ...]:
    """Every numeral of `text` in order, none overlapping another."""
    found = [*_digits(text), *_words(text)]
    found.sort(key=lambda n: (n.start, -n.end))
    kept: list[Numeral] = []
    for numeral in found:
        if not kept or numeral.start >= kept[-1].end:
            kept.append(numeral)
    return tuple(kept)


def _digits(text: str) -> Iterator[Numeral]:
    for match in _DIGITS.finditer(text):
        number = match["number"]
        if re.fullmatch(r"0\d+", number):  # 007, 0100: part of a code, not a count
            continue
        value = float(re.sub(r"[^\d.]", "", number))
        multiplier = 1.0
        suffix = (match["suffix"] or "").lower()
        if match["word"]:
            word = match["word"].lower()
            multiplier = float(MAGNITUDES.get(word, 100))
        elif suffix:
            multiplier = float(_SUFFIXES[suffix])
        value *= multiplier
        yield Numeral(
            match.start(), match.end(), value, value, value, digits=True, ordinal=bool(match["ordinal"]),
            multiplier=multiplier, suffix=suffix,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    start: int
    end: int
    joined: bool  # only white space or a hyphen lies between it and the word before


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    end = 0
    for match in _WORD.finditer(text):
        gap = text[end : match.start()]
        joined = bool(tokens) and bool(_GAP.match(gap))
        tokens.append(_Token(match.group().lower(), match.start(), match.end(), joined))
        end = match.end()
    return tokens


def _words(text: str) -> Iterator[Numeral]:
    tokens = _tokens(text)
    i = 0
    while i < len(tokens):
        before = text[tokens[i].start - 1] if tokens[i].start else " "
        numeral, used = (None, 1) if before.isdigit() or before in "'’" else _read(tokens, i)
        if numeral is not None:
            yield numeral
        i += used


def _read(tokens: list[_Token], i: int) -> tuple[Numeral | None, int]:
    """The numeral that begins at token `i`, and how many tokens it took (1 where there is none)."""
    for reader in (_read_half, _read_vague, _read_group, _read_fraction, _read_ordinal, _read_cardinal):
        numeral, used = reader(tokens, i)
        if numeral is not None:
            return numeral, used
    return None, 1


def _word(tokens: list[_Token], i: int) -> str:
    """The word at `i` if it is joined to the one before, else the empty string."""
    return tokens[i].word if i < len(tokens) and tokens[i].joined else ""


def _make(tokens: list[_Token], i: int, used: int, value: float, **more: object) -> tuple[Numeral, int]:
    numeral = Numeral(tokens[i].start, tokens[i + used - 1].end, value, value, value)
    return replace(numeral, **more), used  # type: ignore[arg-type]


def _read_half(tokens: list[_Token], i: int) -> tuple[Numeral | None, int]:
    """Half a million, half a dozen, half an hour; and a bare half."""
    if tokens[i].word != "half":
        return None, 1
    j = i + 1
    if _word(tokens, j) in ("a", "an", "the"):
        j += 1
    word = _word(tokens, j)
    if word in MAGNITUDES:
        return _make(tokens, i, j - i + 1, MAGNITUDES[word] / 2, multiplier=float(MAGNITUDES[word]))
    if word == "dozen":
        return _make(tokens, i, j - i + 1, 6.0)
    return _make(tokens, i, 1, 0.5, fraction=True)


def _read_vague(tokens: list[_Token], i: int) -> tuple[Numeral | None, int]:
    """Dozens, hundreds of thousands, several hundred, a few dozen."""
    word = tokens[i].word
    if word in _VAGUE:
        low, high = _VAGUE[word]
        used = 1
        if _word(tokens, i + 1) == "of" and (larger := _word(tokens, i + 2).rstrip("s")) in MAGNITUDES:
            scale = MAGNITUDES[larger]
            low, high, used = low * scale, (high + 1) * scale - 1, 3
        return _make(tokens, i, used, (low + high) / 2, low=float(low), high=float(high), vague=True)
    if word not in ("several", "few", "couple"):
        return None, 1
    j = i + 2 if _word(tokens, i + 1) == "of" else i + 1
    size = _word(tokens, j)
    if size in _SEVERAL or size in MAGNITUDES:
        low, high = _SEVERAL.get(size, (2 * MAGNITUDES.get(size, 1), 10 * MAGNITUDES.get(size, 1) - 1))
        if word == "couple":
            high = low * 3 // 2
        return _make(
            tokens, i, j - i + 1, (low + high) / 2, low=float(low), high=float(high), vague=True
        )  # fmt: skip
    if word == "couple" and j == i + 2:
        return _make(tokens, i, 2, 2.0, high=3.0, vague=True)
    return None, 1


def _read_group(tokens: list[_Token], i: int) -> tuple[Numeral | None, int]:
    """A trio, a pair of: a group named by how many it has."""
    if tokens[i].word not in _GROUPS or i == 0 or not tokens[i].joined:
        return None, 1
    if tokens[i - 1].word not in ("a", "the", "this", "that", "another"):
        return None, 1
    return _make(tokens, i, 1, float(_GROUPS[tokens[i].word]))


def _read_fraction(tokens: list[_Token], i: int) -> tuple[Numeral | None, int]:
    """Two thirds, three-quarters, one in five; "a third of", "by a third"; "a quarter of a million"."""
    word = tokens[i].word
    part = _word(tokens, i + 1)
    count = UNITS.get(word, 1 if word in ("a", "an") else 0)
    if not count or count > 9:
        return None, 1
    after = _word(tokens, i + 2)
    if part in ("in", "out") and word not in ("a", "an"):
        j = i + 3 if (part, after) == ("out", "of") else i + 2
        whole = UNITS.get(_word(tokens, j), 0)
        if count < whole <= 20 and (part == "in" or j == i + 3) and not _unitlike(_word(tokens, j + 1)):
            return _make(tokens, i, j - i + 1, count / whole, fraction=True)
        return None, 1
    if part == "half" and count == 1 and (after in MAGNITUDES or after == "dozen"):  # "a half-dozen"
        scale = MAGNITUDES.get(after, 12)
        return _make(tokens, i, 3, scale / 2, multiplier=float(scale) if scale > 12 else 1.0)
    singular = part[:-1] if part.endswith("s") and part != "halves" else part
    if singular not in _PARTS or (count > 1 and singular == part and part != "halves"):
        return None, 1
    # "a third man" is a rank, "a third of the men" a share
    if word in ("a", "an") and singular not in ("half", "quarter") and after not in _AFTER_FRACTION:
        return None, 1
    if (singular, after) in (("quarter", "to"), ("quarter", "past")):
        return None, 1
    share = count / _PARTS[singular]
    j = i + 4 if (after, _word(tokens, i + 3)) == ("of", "a") else i + 2
    if scale := MAGNITUDES.get(_word(tokens, j), 0):  # "a quarter of a million", "a quarter million"
        return _make(tokens, i, j - i + 1, share * scale, multiplier=float(scale))
    return _make(tokens, i, 2, share, fraction=True)


_AFTER_FRACTION = frozenset({"of", "", "more", "less", "higher", "lower", "in", "by", "since", "from", "to"})


def _unitlike(word: str) -> bool:
    """Whether `one in ten minutes` goes on with a unit, so that it is no share."""
    return word.rstrip("s") in {"second", "minute", "hour", "day", "week", "month", "year", "decade"}


def _read_ordinal(tokens: list[_Token], i: int) -> tuple[Numeral | None, int]:
    word = tokens[i].word
    if word in _ORDINAL_ONES:
        return _make(tokens, i, 1, float(_ORDINAL_ONES[word]), ordinal=True)
    one = _word(tokens, i + 1)
    if word in TENS and _ORDINAL_ONES.get(one, 99) < 10:
        return _make(tokens, i, 2, float(TENS[word] + _ORDINAL_ONES[one]), ordinal=True)
    return None, 1


def _read_cardinal(tokens: list[_Token], i: int) -> tuple[Numeral | None, int]:
    """Cardinals in words: "three hundred and nine", "a million", "two and a half", "three dozen"."""
    total = current = 0.0
    largest = float("inf")
    j, end, multiplier = i, i, 1.0
    word = tokens[i].word
    if word in ("a", "an"):
        if _word(tokens, i + 1) not in ("hundred", "dozen", *MAGNITUDES):
            return None, 1
        current, j = 1.0, i + 1
    while j < len(tokens) and (j == i or tokens[j].joined):
        word = tokens[j].word
        if word in UNITS and _fits(current, UNITS[word]):
            current += UNITS[word]
        elif word in TENS and current % 100 == 0:
            current += TENS[word]
        elif word == "hundred" and 0 < current < 100:
            current *= 100
        elif word == "dozen" and current:
            current *= 12
            end = j + 1
            break
        elif word.rstrip("s") in MAGNITUDES and current and MAGNITUDES[word.rstrip("s")] < largest:
            multiplier = largest = float(MAGNITUDES[word.rstrip("s")])
            total, current = total + current * largest, 0.0
        elif word == "and" and end == j and _and_half(tokens, j) and current:
            current, j = current + 0.5, j + 2
        elif word == "and" and j > i and tokens[j - 1].word in ("hundred", *MAGNITUDES):
            j += 1
            continue
        else:
            break
        if word in UNITS or word in TENS:
            multiplier = 1.0
        j = end = j + 1
    if end == i:
        return None, 1
    numeral, used = _make(tokens, i, end - i, total + current, multiplier=multiplier)
    return numeral, used


def _fits(current: float, unit: int) -> bool:
    """Whether a unit may follow: "two hundred five", "twenty-five", never "five six"."""
    rest = current % 100
    return rest == 0 or (rest >= 20 and rest % 10 == 0 and unit < 10)


def _and_half(tokens: list[_Token], j: int) -> bool:
    return _word(tokens, j + 1) == "a" and _word(tokens, j + 2) == "half"
