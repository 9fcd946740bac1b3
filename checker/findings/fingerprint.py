"""Identity of what is reported: stable while the sides say the same in the same places."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from checker.model import Article, Claim, Kind, Side

_SPACE = re.compile(r"\s+")


@lru_cache(maxsize=100_000)
def normalise(text: str) -> str:
    """Small letters, single blanks, plain quotation marks and dashes, no punctuation at the ends."""
    text = text.translate(str.maketrans("“”„‘’–—", '"""\'\'--'))
    return _SPACE.sub(" ", text).strip(" .,;:!?\"'").casefold()


def claim_key(claim: Claim, articles: Mapping[str, Article]) -> tuple[str, str, str]:
    """(file, record, normalised quote) of a claim."""
    article = articles[claim.article]
    return article.file, article.record or "", normalise(claim.quote)


def earliest(claims: Sequence[Claim], articles: Mapping[str, Article]) -> Claim:
    """The first claim by file, record and position."""
    return min(claims, key=lambda c: reading_order(c, articles))


def reading_order(claim: Claim, articles: Mapping[str, Article]) -> tuple[str, str, int, int]:
    """File, record, position and end of a claim."""
    article = articles[claim.article]
    return article.file, article.record or "", claim.start, claim.end


def finding_id(kind: Kind, matter: str, sides: Sequence[Side], articles: Mapping[str, Article]) -> str:
    """16 hex digits of the kind and, per side, its value, what is counted and its earliest mention."""
    parts = sorted(
        [normalise(s.value), normalise(matter), *claim_key(earliest(s.claims, articles), articles)]
        for s in sides
    )
    return _hash([kind.value, *parts])


def group_id(claims: Sequence[Claim], articles: Mapping[str, Article]) -> str:
    """16 hex digits of a group of claims, whatever their order."""
    return _hash(sorted(claim_key(c, articles) for c in claims))


def _hash(value: object) -> str:
    return hashlib.sha256(json.dumps(value, ensure_ascii=False).encode()).hexdigest()[:16]
