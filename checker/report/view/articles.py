"""The articles as cleaned text: their claims marked in place, page furniture folded away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.model import Article, Block, BlockRole, Claim
from checker.report.view.index import Index, State, finding_id
from checker.report.view.parts import ArticleView, Parts


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text. `state` is empty between claims; `target` is the id that its link leads to."""

    text: str
    state: str = ""
    severity: str = ""  # of the conflict
    target: str = ""
    anchor: str = ""  # id of its own, where a claim begins


@dataclass(frozen=True, slots=True)
class Paragraph:
    pieces: tuple[Piece, ...]
    title: bool
    caption: bool


@dataclass(frozen=True, slots=True)
class Fold:
    """Neighbouring lines of page furniture, each with the evidence on which it was set aside."""

    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ArticleText:
    article: ArticleView
    parts: tuple[Paragraph | Fold, ...]
    counts: tuple[tuple[str, int], ...]  # claims by state, the worst first


class Texts:
    """Marks the claims of the articles; knows where each claim ended up."""

    def __init__(self, index: Index) -> None:
        self.index = index

    def of(self, article: Article, parts: Parts) -> ArticleText:
        claims = self.index.claims_in.get(article.id, [])
        made: list[Paragraph | Fold] = []
        folded: list[tuple[str, str]] = []
        inside: list[Claim] = []
        ahead = 0
        for block in article.blocks:
            while ahead < len(claims) and claims[ahead].start < block.end:
                inside.append(claims[ahead])
                ahead += 1
            inside = [c for c in inside if c.end > block.start]
            if block.role is BlockRole.FURNITURE:
                folded.append((article.text[block.start : block.end].strip(), block.why or ""))
                continue
            if folded:
                made.append(Fold(tuple(folded)))
                folded = []
            made.append(self._paragraph(article, block, inside))
        if folded:
            made.append(Fold(tuple(folded)))
        states = [self.index.state(c.id) for c in claims]
        counts = tuple((state.value, states.count(state)) for state in State if state in states)
        return ArticleText(parts.articles[article.id], tuple(made), counts)

    def _paragraph(self, article: Article, block: Block, inside: Sequence[Claim]) -> Paragraph:
        edges = {block.start, block.end}
        edges.update(min(max(edge, block.start), block.end) for c in inside for edge in (c.start, c.end))
        pieces = []
        for start, end in pairwise(sorted(edges)):
            over = [c for c in inside if c.start < end and c.end > start]
            pieces.append(self._piece(article.text[start:end], over, start))
        text = article.text[block.start : block.end].strip()
        title = block.role is BlockRole.TITLE or text == article.title
        return Paragraph(tuple(pieces), title, block.role is BlockRole.CAPTION)

    def _piece(self, text: str, over: Sequence[Claim], start: int) -> Piece:
        if not over:
            return Piece(text)
        states = list(State)
        worst = min(over, key=lambda c: states.index(self.index.state(c.id)))
        begins = next((c for c in over if c.start == start), None)
        state = self.index.state(worst.id)
        found = self.index.findings_of.get(worst.id)
        return Piece(
            text,
            state.value,
            found[0].severity.value if found else "",
            self._target(worst, state),
            self.index.mark(begins) if begins else "",
        )

    def _target(self, claim: Claim, state: State) -> str:
        if state is State.CONFLICT:
            return finding_id(self.index.findings_of[claim.id][0].id)
        if state is State.AGREED:
            return f"c-{self.index.agreed_in[claim.id].id}"
        return f"m-{self.index.matter_of[claim.id].id}" if state is State.TOLD else ""
