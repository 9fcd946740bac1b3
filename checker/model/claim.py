"""A claim, with all that was read from it."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.happening import Deed, Order, Predicate, State
from checker.model.naming import Mention, Post, Speaker
from checker.model.reason import Reason
from checker.model.site import Site
from checker.model.values import Amount, Time


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence or clause that states something checkable. `quote` is `Article.text[start:end]`."""

    id: str
    article: str
    start: int
    end: int
    quote: str
    text: str  # the quote with white space collapsed: what is embedded
    sentence: int  # ordinal of its sentence in the article
    title: bool = False
    caption: bool = False  # the words below a picture
    speaker: Speaker | None = None
    mentions: tuple[Mention, ...] = ()
    amounts: tuple[Amount, ...] = ()
    times: tuple[Time, ...] = ()
    posts: tuple[Post, ...] = ()
    predicates: tuple[Predicate, ...] = ()
    reasons: tuple[Reason, ...] = ()
    states: tuple[State, ...] = ()
    orders: tuple[Order, ...] = ()
    sites: tuple[Site, ...] = ()
    deeds: tuple[Deed, ...] = ()
    lemmas: frozenset[str] = frozenset()  # content words
    negated: bool = False  # of its main predicate

    @property
    def entities(self) -> frozenset[str]:
        """Ids of the folder's entities that the claim names."""
        return frozenset(m.entity for m in self.mentions if m.entity is not None)

    @property
    def voice(self) -> str | None:
        """Who says it: the speaker's entity, else the name; None where the article says it itself."""
        return None if self.speaker is None else self.speaker.entity or self.speaker.name

    @property
    def own_posts(self) -> tuple[Post, ...]:
        """The posts, but for those of a namesake: "his namesake, the mayor" is another person's post."""
        return () if "namesake" in self.lemmas else self.posts
