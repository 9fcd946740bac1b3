"""Articles of one or more lines, read into claims."""

from __future__ import annotations

from checker.claims.extract import extract_claims
from checker.model import Article, Block, BlockRole, Claim


def article(
    text: str, *, id_: str = "a1", title_line: bool = False, furniture: frozenset[int] = frozenset()
) -> Article:
    """Each line of the text is a block; the first is the title if `title_line`; those numbered, furniture."""
    blocks, at = [], 0
    for number, line in enumerate(text.split("\n")):
        role = BlockRole.TITLE if title_line and number == 0 else BlockRole.BODY
        if number in furniture:
            role = BlockRole.FURNITURE
        if line.strip():
            blocks.append(Block(at, at + len(line), role))
        at += len(line) + 1
    return Article(id_, f"{id_}.txt", text, tuple(blocks), "utf-8", published="2024-05-06")


def claims_of(text: str) -> tuple[Claim, ...]:
    return extract_claims([article(text)])
