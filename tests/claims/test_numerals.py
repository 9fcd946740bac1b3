"""Numerals read from the characters alone."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from checker.claims.amounts.numerals import find_numerals


def _spelled(n: int) -> str:
    ones = [
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
    tens = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    if n < 20:
        return ones[n]
    if n < 100:
        return tens[n // 10] + (f"-{ones[n % 10]}" if n % 10 else "")
    if n < 1000:
        return f"{ones[n // 100]} hundred" + (f" and {_spelled(n % 100)}" if n % 100 else "")
    head, rest = divmod(n, 1000)
    joint = " and " if 0 < rest < 100 else " "
    return f"{_spelled(head)} thousand" + (f"{joint}{_spelled(rest)}" if rest else "")


@given(st.integers(min_value=1, max_value=999_999))
def test_spelled_numbers_read_back(n: int) -> None:
    assert [x.value for x in find_numerals(_spelled(n))] == [n]


@given(st.text(alphabet="0123456789 ,.-$€%abtwo thre million and\n", max_size=60))
def test_numerals_never_overlap(text: str) -> None:
    found = find_numerals(text)
    assert all(0 <= n.start < n.end <= len(text) for n in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
