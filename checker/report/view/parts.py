"""The small things that every section shows: an article's name, a mention with its marks and surroundings."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.model import Amount, Article, Block, BlockRole, Claim, Kind, Post, Time
from checker.report import diff
from checker.report.json_report import mention as as_mention
from checker.report.order import in_reading_order
from checker.report.text import PUBLISHED_FROM, date_in_words, web_address
from checker.report.view.index import Index

SHOWN = 3  # mentions of a side before the rest folds away
MOST = 24  # mentions of a side in all; the articles' texts mark the others
COMPARED = 8  # quotes of another side that are looked at for differences
_NAME = 36
AROUND = 140  # code points of text on either side of a quote
AROUND_MANY = 50  # the same where there are more than `MANY` findings
MANY = 100
# Kinds whose value is a passage that the reading already located.
_LOCATED = {Kind.NUMBER: "amounts", Kind.DATE: "times", Kind.SEQUENCE: "times", Kind.ROLE: "posts"}
_SENTENCE_ENDS = re.compile(r"[.!?…][\"'”’)]*\s+")


@dataclass(frozen=True, slots=True)
class ArticleView:
    id: str
    label: str  # the headline, else the file
    short: str  # the outlet, else the beginning of the headline, else the file's stem
    file: str
    record: str | None
    outlet: str | None
    address: str | None  # http(s) only
    date: str | None  # in words
    date_exact: str | None  # as in the report, for machines
    date_from: str | None
    encoding: str
    claims: int
    set_aside: int
    copies: tuple[tuple[str, str], ...]  # (id, label) of articles that share passages


@dataclass(frozen=True, slots=True)
class MentionView:
    article: ArticleView
    before: str  # what stands before the quote, shortened
    segments: tuple[diff.Segment, ...]
    after: str
    speaker: str | None
    title: bool
    caption: bool
    mark: str  # id of the place in the article's text


@dataclass(frozen=True, slots=True)
class MentionsView:
    """One mention of each article, then the others; `rest` is what folds away."""

    first: tuple[MentionView, ...]
    rest: tuple[MentionView, ...]
    left_out: int
    articles: tuple[ArticleView, ...]
    shared: tuple[str, ...]  # labels of articles here that share passages with one another


class Parts:
    """Makes the small views, each article's once."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.around = AROUND if len(index.findings) <= MANY else AROUND_MANY
        names = short_names(index.report.articles)
        self.articles = {a.id: self._article(a, names[a.id]) for a in index.report.articles}

    def _article(self, article: Article, short: str) -> ArticleView:
        index = self.index
        others = [index.articles[i] for i in index.report.copies.get(article.id, ()) if i in index.articles]
        return ArticleView(
            id=article.id,
            label=label(article),
            short=short,
            file=article.file,
            record=article.record,
            outlet=article.outlet,
            address=web_address(article.url),
            date=date_in_words(article.published) if article.published else None,
            date_exact=article.published,
            date_from=PUBLISHED_FROM.get(article.published_from or ""),
            encoding=article.encoding,
            claims=len(index.claims_in.get(article.id, ())),
            set_aside=article.set_aside,
            copies=tuple((other.id, label(other)) for other in others),
        )

    def mentions(
        self,
        claims: Iterable[Claim],
        value: str = "",
        kind: Kind | None = None,
        others: Sequence[Sequence[str]] = (),
    ) -> MentionsView:
        """`others` holds, for each other side, quotes of it to compare with."""
        ordered = _spread(in_reading_order(claims, self.index.articles))
        made = tuple(self._mention(claim, value, kind, others) for claim in ordered[:MOST])
        here = tuple(dict.fromkeys(claim.article for claim in ordered))
        shared = tuple(self.articles[i].label for i in here if any(self.index.copied(i, j) for j in here))
        return MentionsView(
            made[: min(SHOWN, len(here))],
            made[min(SHOWN, len(here)) :],
            len(ordered) - len(made),
            tuple(self.articles[i] for i in here),
            shared,
        )

    def quotes(self, claims: Iterable[Claim]) -> list[str]:
        """Quotes of a side, to compare another side's with."""
        return [self.quote(c) for c in in_reading_order(claims, self.index.articles)[:COMPARED]]

    def quote(self, claim: Claim) -> str:
        return str(as_mention(claim, self.index.articles)["quote"])

    def _mention(
        self, claim: Claim, value: str, kind: Kind | None, others: Sequence[Sequence[str]]
    ) -> MentionView:
        quote = self.quote(claim)
        strong = diff.value_spans(quote, value) or _located(claim, quote, kind)
        faint: list[diff.Span] = []
        for texts in others:
            closest = diff.nearest(quote, texts)
            if closest is not None:
                faint.extend(diff.difference_spans(quote, closest))
        before, after = surroundings(self.index.articles[claim.article], claim, self.around)
        return MentionView(
            article=self.articles[claim.article],
            before=before,
            segments=diff.segments(quote, strong, faint),
            after=after,
            speaker=claim.speaker.name if claim.speaker else None,
            title=claim.title,
            caption=claim.caption,
            mark=self.index.mark(claim),
        )


def _spread(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The first claim of each article, then the others."""
    first = {claim.article: claim for claim in reversed(claims)}
    return (*(c for c in claims if first[c.article] is c), *(c for c in claims if first[c.article] is not c))


def label(article: Article) -> str:
    """What an article is called: its headline, else its file."""
    title = " ".join((article.title or "").split())
    return title or (f"{article.file} ({article.record})" if article.record else article.file)


def short_names(articles: Sequence[Article]) -> dict[str, str]:
    """A short name for each article, no two alike: the outlet, else the beginning of the headline, else the
    file's stem; several articles of one outlet add what tells them apart."""
    outlets = {a.id: shortened(" ".join((a.outlet or "").split()), _NAME) for a in articles}
    wide = Counter(outlets.values())
    names: dict[str, str] = {}
    for article in articles:
        outlet = outlets[article.id]
        title = shortened(" ".join((article.title or "").split()), _NAME)
        if outlet and wide[outlet] == 1:
            name = outlet
        elif outlet:
            name = f"{outlet}: {title or _stem(article)}"
        else:
            name = title or _stem(article)
        names[article.id] = name if name not in names.values() else f"{name} ({_stem(article)})"
    return names


def _stem(article: Article) -> str:
    name = article.file.rsplit("/", 1)[-1]
    stem = name.rsplit(".", 1)[0] or name
    return f"{stem} {article.record}" if article.record else stem


def shortened(text: str, room: int) -> str:
    """The beginning of a long text, cut between words where there are any."""
    if len(text) <= room:
        return text
    return (text[:room].rpartition(" ")[0] or text[:room]).rstrip(" ,;:—–-") + " …"


def surroundings(article: Article, claim: Claim, room: int = AROUND) -> tuple[str, str]:
    """What the article's text has before and after the claim: whole sentences where they fit, a part with an
    ellipsis where not. Nothing around a headline or a caption."""
    if claim.title or claim.caption:
        return "", ""
    here = bisect_right(article.blocks, claim.start, key=lambda block: block.start)
    before = _gathered(
        (article.text[b.start : min(b.end, claim.start)] for b in _bodies(reversed(article.blocks[:here]))),
        room,
    )
    after = _gathered(
        (article.text[max(b.start, claim.end) : b.end] for b in _bodies(article.blocks[max(0, here - 1) :])),
        room,
    )
    return _last(" ".join(reversed(before)), room), _first(" ".join(after), room)


def _bodies(blocks: Iterable[Block]) -> Iterator[Block]:
    return (block for block in blocks if block.role is BlockRole.BODY)


def _gathered(texts: Iterable[str], room: int) -> list[str]:
    """Texts, their white space collapsed, until they are longer than the room."""
    taken: list[str] = []
    length = 0
    for text in texts:
        words = " ".join(text.split())
        if words:
            taken.append(words)
            length += len(words) + 1
        if length > room:
            break
    return taken


def _last(text: str, room: int) -> str:
    """The end of a text."""
    if len(text) <= room:
        return text
    part = text[-room:]
    ends = list(_SENTENCE_ENDS.finditer(part))
    if ends and ends[0].end() < 0.7 * room:
        return part[ends[0].end() :]
    return "… " + part.partition(" ")[2]


def _first(text: str, room: int) -> str:
    """The beginning of a text."""
    if len(text) <= room:
        return text
    part = text[:room]
    ends = list(_SENTENCE_ENDS.finditer(part))
    if ends and ends[-1].end() > 0.3 * room:
        return part[: ends[-1].end()].rstrip()
    return part.rpartition(" ")[0] + " …"


def _located(claim: Claim, quote: str, kind: Kind | None) -> tuple[diff.Span, ...]:
    """The one amount, time or post of the claim, where its words are not those of the side's label."""
    passages: Sequence[Amount | Time | Post] = getattr(claim, _LOCATED[kind]) if kind in _LOCATED else ()
    if len(passages) != 1:
        return ()
    start, end = passages[0].start - claim.start, passages[0].end - claim.start
    # A quote with its white space collapsed has other offsets.
    return ((start, end),) if quote[start:end] == passages[0].text else ()
