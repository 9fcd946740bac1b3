"""Short labels of amounts for a reader."""

from __future__ import annotations

import re

from checker.claims.wordlists import words
from checker.model import Amount, Bound, Claim


def describe(amount: Amount) -> str:
    """A short label: "2,310 employees", "105 km/h", "1.9 million euros", "about 400 people"."""
    text = " ".join(amount.text.split())
    text = text.lower() if text.isalpha() and text.isupper() else text  # a word of a headline
    if amount.dimension == "age":
        return f"aged {text}" if text.replace("-", "").isdigit() else text
    if amount.dimension == "share" and not re.search(r"%|cent|point", text):
        return text
    if amount.dimension == "rank":
        return f"{text} {amount.counted}".strip()
    text = _with_bound(amount, text)
    if amount.dimension != "count" or not amount.counted:
        return text
    if "total" in amount.qualifiers and " and " in text and amount.bound is Bound.EXACT:
        text = f"{amount.value:,.0f}"  # a sum: "two envoys and one clerk"
    if amount.counted in _TALLIES:
        return f"a {amount.counted} of {text}"
    noun = plural(amount.counted) if amount.value != 1 else amount.counted
    if amount.counted == "person":
        verb = next((q for q in amount.qualifiers if q in _PARTICIPLES), "")
        noun = f"people {_PARTICIPLES[verb]}" if verb else "people"
    return (
        f"{text} of {noun}"
        if re.search(r"(?:dozen|ten|score|hundred|thousand|illion)s$", text, re.I)
        else f"{text} {noun}"
    )


def _with_bound(amount: Amount, text: str) -> str:
    """The text with its bound in words, where a verb away from the number sets it ("did not exceed 60")."""
    if amount.bound is Bound.AT_LEAST and _BARE.fullmatch(text):
        return f"more than {text}"
    return f"at most {text}" if amount.bound is Bound.AT_MOST and _BARE.fullmatch(text) else text


# A number with its unit and no word of a bound; the short list of what sets one ends such a text.
_BARE = re.compile(
    r"(?!.*\b(?:more|less|fewer|over|under|above|below|up|than|least|most|maximum|minimum|exceeding|excess|many|much"
    r"|few|topping|north|south|of|plus|higher|lower|even|nowhere|nothing|short)\b)[^+]+",
    re.IGNORECASE,
)


def amount_called(claim: Claim, label: str) -> Amount | None:
    """The first amount of the claim that `describe` calls so."""
    return next((amount for amount in claim.amounts if describe(amount) == label), None)


_PARTICIPLES = {
    "kill": "killed", "die": "dead", "injure": "injured", "wound": "wounded", "arrest": "arrested",
    "detain": "detained",
    "displace": "displaced", "rescue": "rescued", "evacuate": "evacuated", "lay": "laid off",
}  # fmt: skip
_IRREGULAR = {
    "person": "people", "man": "men", "woman": "women", "child": "children", "thief": "thieves",
    "wife": "wives",
    "life": "lives", "foot": "feet", "tooth": "teeth",
}  # fmt: skip
_NO_MEN = words("human german roman norman ottoman shaman talisman caiman")
_UNCHANGED = words(
    "people staff crew police personnel aircraft dead killed injured wounded hurt missing arrested "
    "detained displaced cattle "
    "troops homeless evacuated rescued trapped infected stranded charged sentenced expelled deported "
    "hospitalised"
)


_TALLIES = words("toll total tally number count figure")


def plural(noun: str) -> str:
    """The plural of an English noun in the singular."""
    if noun in _UNCHANGED or (noun.endswith("s") and not noun.endswith("ss")):
        return noun
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("man") and noun not in _NO_MEN:
        return noun[:-3] + "men"
    if re.search(r"(?:s|x|z|ch|sh)$", noun):
        return noun + "es"
    return noun[:-1] + "ies" if re.search(r"[^aeiou]y$", noun) else noun + "s"
