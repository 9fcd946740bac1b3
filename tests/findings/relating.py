"""Articles, claims and relations made by hand, for the tests of findings."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Article, Claim, Judgement, Kind, Relation, Speaker, Verdict

CONFLICTS, SUPPORTS = Verdict.CONFLICTS, Verdict.SUPPORTS


def article(number: int, file: str) -> Article:
    return Article(f"a{number}", file, "", (), "utf-8")


def folder(*files: str) -> tuple[Article, ...]:
    """Articles a1, a2, ... of these files."""
    return tuple(article(i, file) for i, file in enumerate(files, 1))


def claim(article: str, number: int, quote: str, speaker: str | None = None) -> Claim:
    """A claim that starts at a hundred times its number."""
    start = 100 * number
    return Claim(
        f"{article}.{number}",
        article,
        start,
        start + len(quote),
        quote,
        " ".join(quote.split()),
        number,
        speaker=Speaker(speaker) if speaker else None,
    )


def relation(
    a: Claim | Sequence[Claim],
    value_a: str,
    b: Claim | Sequence[Claim],
    value_b: str,
    verdict: Verdict = CONFLICTS,
    score: float = 0.9,
    kind: Kind = Kind.NUMBER,
    matter: str = "crate",
    by: str = "numbers",
) -> Relation:
    judgement = Judgement(verdict, value_a, value_b, f"{value_a} is not {value_b}", score, (), matter)
    return Relation(kind, by, judgement, _several(a), _several(b))


def _several(claims: Claim | Sequence[Claim]) -> tuple[Claim, ...]:
    return (claims,) if isinstance(claims, Claim) else tuple(claims)
