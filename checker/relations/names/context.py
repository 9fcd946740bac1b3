"""What the articles say around two names: does it speak for one person or body, or for two?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.claims.places import country
from checker.model import EntityType, Post
from checker.relations.names.folding import fold
from checker.relations.names.words import words_of


@dataclass(frozen=True, slots=True)
class Profile:
    """An entity as one article tells of it.

    `name` is the fullest spelling in the article. `context` holds content lemmas of the sentences that
    name the entity, `companions` the other names in these sentences. `apart` holds full names in the
    same article that share the surname: the text itself tells them from this one.
    """

    name: str
    type: EntityType
    article: str
    spellings: tuple[str, ...] = ()
    posts: tuple[Post, ...] = ()
    ages: frozenset[int] = frozenset()
    context: frozenset[str] = frozenset()
    companions: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()


# Heads that may name one post, and heads that many people bear at once.
_HEADS = tuple(
    frozenset(line.split())
    for line in (
        "envoy representative emissary diplomat ambassador negotiator",
        "chief head leader boss director president chairman chairwoman chair ceo executive manager",
        "spokesman spokeswoman spokesperson",
        "driver engineer motorman machinist",
        "guard watchman warden",
        "lawyer attorney counsel solicitor advocate",
        "doctor physician surgeon medic",
        "captain skipper master",
        "minister secretary",
        "commander general colonel chief leader",
        "reporter journalist correspondent",
        "professor researcher scientist academic",
        "prosecutor attorney magistrate",
        "negotiator delegate leader",
    )
)
SOLE_HEADS = words_of(
    """
    envoy representative emissary ambassador chief head leader boss director president chairman
    chairwoman chair ceo executive spokesman spokeswoman spokesperson captain skipper mayor governor
    minister premier king queen prince commander coach secretary prosecutor pilot driver negotiator
    attache counsellor archbishop pope
    """
)
KIN = words_of(
    """
    brother sister son daughter wife husband father mother cousin uncle aunt nephew niece widow widower
    twin grandson granddaughter grandfather grandmother namesake spouse partner child
    """
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What two profiles share. `said` are phrases for the reason, strongest first."""

    post: Post | None = None  # the post that both are given
    sole: bool = False  # a post that one person holds at a time
    specific: bool = False  # what narrows the post agrees too
    age: bool = False
    ages_apart: bool = False
    posts_apart: bool = False  # both have posts, none of them alike
    kin: bool = False
    companions: frozenset[str] = frozenset()
    lemmas: frozenset[str] = frozenset()
    overlap: float = 0.0  # share of the shorter context that is common

    @property
    def around(self) -> bool:
        """The sentences around are alike."""
        return len(self.companions) >= 2 or (len(self.lemmas) >= 4 and self.overlap >= 0.25)

    @property
    def some_around(self) -> bool:
        """Something in the sentences around is shared."""
        return bool(self.companions) or len(self.lemmas) >= 2

    @property
    def strong(self) -> bool:
        return self.age or (self.post is not None and (self.specific or self.around))

    @property
    def some(self) -> bool:
        return self.strong or self.post is not None or self.some_around

    @property
    def said(self) -> tuple[str, ...]:
        found: list[str] = []
        if self.post is not None:
            called = post_in_words(self.post) if self.specific or not self.post.qualifiers else self.post.head
            found.append(f"both are called {called}")
        if self.age:
            found.append("both are given the same age")
        if self.companions:
            found.append("both are named beside " + " and ".join(sorted(self.companions)[:2]))
        elif self.lemmas and not found:
            found.append("both are told of with " + ", ".join(f'"{w}"' for w in sorted(self.lemmas)[:3]))
        return tuple(found)


def post_in_words(post: Post) -> str:
    """The post as a few words: ("russian",) "envoy" as "Russian envoy"."""
    text = " ".join(post.text.split())
    return text if 0 < len(text) <= 60 else " ".join((*post.qualifiers[:3], post.head))


def gather(a: Profile, b: Profile) -> Evidence:
    """What speaks for and against one entity behind both profiles. Symmetric."""
    post, specific = _shared_post(a.posts, b.posts)
    own = set(fold(a.name).split()) | set(fold(b.name).split())
    lemmas = frozenset(w for w in a.context & b.context if w not in own)
    shorter = min(len(a.context - own), len(b.context - own))
    kin = any(p.head in KIN for p in (*a.posts, *b.posts))
    return Evidence(
        post=post,
        sole=post is not None and post.head in SOLE_HEADS,
        specific=specific,
        age=bool(a.ages & b.ages),
        ages_apart=bool(a.ages and b.ages) and min(abs(x - y) for x in a.ages for y in b.ages) > 2,
        posts_apart=bool(a.posts and b.posts) and post is None,
        kin=kin,
        companions=_shared_names(a.companions, b.companions, own),
        lemmas=lemmas,
        overlap=len(lemmas) / shorter if shorter else 0.0,
    )


def _shared_names(a: Iterable[str], b: Iterable[str], own: set[str]) -> frozenset[str]:
    known = {_key(name) for name in b}
    shared = {_key(name): name for name in sorted(a, reverse=True) if _key(name) in known}
    return frozenset(name for key, name in shared.items() if key and not set(key.split()) & own)


def _key(name: str) -> str:
    return fold(country(name) or name).strip()


def _heads_alike(a: str, b: str) -> bool:
    return a == b or any(a in heads and b in heads for heads in _HEADS)


def _narrow(post: Post) -> frozenset[str]:
    return frozenset(fold(country(word) or word).strip() for word in post.qualifiers)


def _countries(post: Post) -> frozenset[str]:
    return frozenset(found for word in post.qualifiers if (found := country(word)) is not None)


def _shared_post(a: tuple[Post, ...], b: tuple[Post, ...]) -> tuple[Post | None, bool]:
    """The post that both name, said as the one of fewer words says it, and whether its qualifiers agree."""
    best: tuple[int, int, str] | None = None
    found: Post | None = None
    for p in a:
        for q in b:
            if p.head in KIN or q.head in KIN or not _heads_alike(p.head, q.head):
                continue
            if _countries(p) and _countries(q) and not _countries(p) & _countries(q):
                continue
            common = len(_narrow(p) & _narrow(q))
            shown = min((p, q), key=lambda post: (len(post.text), post.text))
            rank = (common, int(p.head == q.head), shown.text)
            if best is None or rank > best:
                best, found = rank, shown
    return found, bool(best and best[0])
