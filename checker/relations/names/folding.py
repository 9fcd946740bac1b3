"""Single words of names: folding to plain lower-case Latin letters, and how far apart two spellings are.

The distance is an edit distance whose operations have prices: what the usual transliteration systems do to
one source spelling (Arabic, Slavic, Korean, Chinese, Persian, Turkish) is cheap, a vowel for a vowel costs
less than a consonant for a consonant, and a slip of the pen (one letter, two letters swapped) costs about
one.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_PLAIN = {
    "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ı": "i", "ə": "a", "þ": "th", "ð": "d",
    "ŋ": "ng", "ħ": "h", "ª": "a", "º": "o",
}  # fmt: skip
_SCRIPTS = """
а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh
щ=shch ъ= ы=y ь= э=e ю=yu я=ya є=ye і=i ї=i ґ=g ў=u ђ=dj ј=j љ=lj њ=nj ћ=c џ=dz қ=k ғ=g ұ=u ү=u ө=o ң=n һ=h
α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o
"""
_LETTERS = _PLAIN | {pair[0]: pair[2:] for pair in _SCRIPTS.split()}
_DROPPED = frozenset("'’‘ʼʿʾʻ`´\u200c\u200d\u00ad")


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Lower case, diacritics and apostrophes off, Cyrillic and Greek in Latin letters, the rest as spaces.

    A letter of another script stays as it is, so that two names in that script can still be compared.
    """
    out: list[str] = []
    for char in unicodedata.normalize("NFC", text).casefold():
        if char in _DROPPED:
            continue
        if char in _LETTERS:
            out.append(_LETTERS[char])
            continue
        bare = "".join(c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c))
        plain = unicodedata.normalize("NFC", "".join(_LETTERS.get(c, c) for c in bare.casefold()))
        out.append("".join(c if unicodedata.category(c)[0] in "LNM" else " " for c in plain))
    return "".join(out)


def _rules(text: str) -> dict[str, dict[str, float]]:
    """Left side -> right side -> price, both ways."""
    table: dict[str, dict[str, float]] = {}
    for line in text.strip().splitlines():
        price, _, groups = line.partition(" | ")
        for group in groups.split("; "):
            members = ["" if word == "-" else word for word in group.split()]
            for left in members:
                for right in (other for other in members if other != left):
                    prices = table.setdefault(left, {})
                    prices[right] = min(float(price), prices.get(right, 1.0))
    return table


# Price and the sets of strings that the usual systems of writing exchange for each other ("-": nothing):
# first vowels and half vowels, then consonants.
_EXCHANGES = """
0.1 | ou u oo; ee i; y i j; iy i ij yi y ii; ei ey ej ai ay; ia ya ja; iu yu ju; aa a; uu u; ie ye e je
0.15 | yo io jo o; oe o; ae e; oh o; ah a; eh e; uw u; eo o; eu u; ae ai a; aw au ao ow; iyy i iya iyah
0.25 | o u; e i; a e; ea a; ye e; ow o; oe u; ue u; ui i; ee e; oo o; ei i; ou o; eau o
0.4 | a o; a u; a i; e o; e u; i u; y e; y a; wo wu oo u; i -; y -
0.45 | a -; e -; o -; u -
0.1 | q k; kh h; dh d; gh g; th t; ph f; tch ch tsch; sch sh; zh j; ck k; x ks; sz s; ts tz c; cz ch
0.1 | w v
0.1 | tsch tch; dj j; dzh j; kh x; shch sch; kw qu q; gu g; iev yev; ss s; tt t; ff f; zz z; mm m; nn n
0.1 | ll l; rr r; bb b; dd d; gg g; kk k; pp p; cc c; cch ch; vv v; yy y; off ov; ow ov; eff ev
0.2 | ch sh; kh ch; c k; ch kh h; z s; dz z; th s; z dh; dh z; ch tj; c s; h g; j dj y; kh k; g j; x s
0.2 | x z
0.2 | ch j; ts z; ts j; hs x; hs s; sh s; x sh; q ch; zh ch; zh z; sj sh; tz ts z; rz zh; gh h; tsz z
0.3 | h -; g k; d t; b p; v f; f w; b v; p f; g q; u w; y -; w -; v u; t ts; t c
0.45 | r l; n m; gh -; n ng; t th; t d; k h
"""
_RULES = _rules(_EXCHANGES)
_VOWELS = frozenset("aeiouy")
_LONGEST = max(len(s) for s in _RULES)
_SWAP = 0.8
_FIRST = 0.25  # extra for a first letter that no rule explains


def _single(a: str, b: str) -> float:
    if a == b:
        return 0.0
    if a and b and (a in _VOWELS) == (b in _VOWELS):
        return 0.5 if a in _VOWELS else 1.0
    return 1.0


def _by_rule(a: str, i: int, b: str, j: int, table: list[list[float]]) -> float:
    """The cheapest way to (i, j) whose last step is a rule."""
    best = float("inf")
    for width in range(min(i, _LONGEST) + 1):
        prices = _RULES.get(a[i - width : i])
        if prices is None:
            continue
        for right, price in prices.items():
            size = len(right)
            if size <= j and b[j - size : j] == right:
                best = min(best, table[i - width][j - size] + price)
    return best


@lru_cache(maxsize=65536)
def _distance(a: str, b: str) -> float:
    table = [[0.0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            if i == j == 0:
                continue
            best = float("inf")
            if i:
                best = table[i - 1][j] + (0.9 + (_FIRST if i == 1 else 0.0))
            if j:
                best = min(best, table[i][j - 1] + (0.9 + (_FIRST if j == 1 else 0.0)))
            if i and j:
                price = _single(a[i - 1], b[j - 1])
                best = min(best, table[i - 1][j - 1] + price + (_FIRST if i == j == 1 and price else 0.0))
                if i > 1 and j > 1 and a[i - 2] == b[j - 1] and a[i - 1] == b[j - 2]:
                    best = min(best, table[i - 2][j - 2] + _SWAP)
            table[i][j] = min(best, _by_rule(a, i, b, j, table))
    return table[len(a)][len(b)]


def spelling_distance(a: str, b: str) -> float:
    """Price of turning one folded word into the other; 0 for equal words, symmetric."""
    return _distance(a, b) if a <= b else _distance(b, a)
