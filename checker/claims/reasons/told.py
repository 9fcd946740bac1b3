"""A clause of an article as the search for reasons sees it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.model import Passage

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


@dataclass(frozen=True, slots=True)
class Told:
    """A parsed clause with what takes its positions to the article's, and the number of its paragraph."""

    span: Span
    offset: int
    block: int
    title: bool

    @property
    def passage(self) -> Passage:
        """The clause as a passage of the article."""
        return passage_of(self.span, self.offset)

    @property
    def asks(self) -> bool:
        """Whether it is a question."""
        return self.span.text.rstrip(" \"'”’").endswith("?")


def content(tokens: Iterable[Token] | Span) -> frozenset[str]:
    """The lemmas that carry meaning."""
    return frozenset(t.lemma_.lower() for t in tokens if t.is_alpha and not t.is_stop and len(t) > 2)


def passage_of(part: Span, offset: int) -> Passage:
    """A stretch of a clause as a passage of the article."""
    heads = frozenset(t.lemma_.lower() for t in part if t.pos_ == "VERB")
    return Passage(part.text, part.start_char + offset, part.end_char + offset, heads, content(part))


def nameless(tokens: Iterable[Token] | Span) -> str:
    """The words without names, which all sentences of a story share; all words where nothing else is left."""
    kept = [t for t in tokens if t.pos_ != "PROPN" and t.ent_type_ not in {"GPE", "NORP", "PERSON", "ORG"}]
    whole = kept if content(kept) else list(tokens)
    return " ".join("".join(t.text_with_ws for t in whole).split())
