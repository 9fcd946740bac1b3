"""Articles to claims: sentences and clauses that state something checkable, with all that they name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from checker.claims.amounts.find import extract_amounts
from checker.claims.amounts.pictured import without_pictured
from checker.claims.checkable import is_checkable
from checker.claims.clauses import split_clauses
from checker.claims.coreference import resolve, with_entity
from checker.claims.deeds.find import find_deeds
from checker.claims.language import parse
from checker.claims.mentions import Sighting, find_mentions, settle_types
from checker.claims.orders import find_orders
from checker.claims.posts.find import find_posts
from checker.claims.predicates import find_predicates, states_negation
from checker.claims.reasons import Told, find_reasons
from checker.claims.sites.find import find_sites
from checker.claims.speakers import Utterance, attribution, main_subject, resolve_speakers
from checker.claims.states.find import find_states
from checker.claims.times.find import extract_times
from checker.claims.truecase import is_shouted, truecase, word_forms
from checker.model import Article, Block, BlockRole, Claim, Deed, Mention, Predicate, Reason, Site, Speaker

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class _Clause:
    """A parsed clause of an article; `offset` takes positions in its document to positions in the article."""

    article: Article
    block: Block
    block_number: int
    sentence: int
    span: Span
    offset: int
    sightings: tuple[Sighting, ...]

    @property
    def captioned(self) -> bool:
        return self.block.role is BlockRole.CAPTION

    @property
    def passage(self) -> int:
        """Which of the article's texts it is of, each read by itself: 0 the article, else a caption."""
        return self.block_number + 1 if self.captioned else 0

    @property
    def told(self) -> Told:
        """As the search for reasons sees it."""
        return Told(self.span, self.offset, self.block_number, self.block.role is BlockRole.TITLE)


def extract_claims(articles: Sequence[Article]) -> tuple[Claim, ...]:
    """The claims of all articles, in article and text order, types of names settled over the whole folder."""
    clauses = list(_clauses(articles))
    settled = settle_types([c.sightings for c in clauses])
    claims: list[Claim] = []
    for article, group in groupby(zip(clauses, settled, strict=True), key=lambda item: item[0].article.id):
        passages = groupby(group, key=lambda item: item[0].passage)
        read = [claim for _, own in passages for claim in resolve(list(_passage_claims(list(own))))]
        read.sort(key=lambda claim: claim.start)  # captions where they stand
        claims.extend(replace(claim, id=f"{article}.{n}") for n, claim in enumerate(read, start=1))
    return tuple(claims)


def _passage_claims(items: Sequence[tuple[_Clause, tuple[Mention, ...]]]) -> Iterator[Claim]:
    utterances = [
        Utterance(
            clause.span.text,
            clause.block_number,
            attribution(clause.span, mentions, clause.offset),
            mentions,
            find_posts(clause.span, mentions, clause.offset),
            main_subject(clause.span, mentions, clause.offset),
        )
        for clause, mentions in items
    ]
    reasons = find_reasons([c.told for c, _ in items])
    for (clause, _), said, speaker, why in zip(
        items, utterances, resolve_speakers(utterances), reasons, strict=True
    ):
        if is_checkable(clause.span, clause.block.role is BlockRole.TITLE):
            yield _claim(clause, said, speaker, why)


def _clauses(articles: Sequence[Article]) -> Iterator[_Clause]:
    bodies = [a.text[b.start : b.end] for a in articles for b in a.blocks if b.role is BlockRole.BODY]
    forms = word_forms(t for t in bodies if not is_shouted(t))
    blocks = [(a, b) for a in articles for b in _captions_last(a.blocks)]
    texts = [truecase(t, forms) if is_shouted(t) else t for t in (a.text[b.start : b.end] for a, b in blocks)]
    ordinal, current = 0, ""
    for number, ((article, block), doc) in enumerate(zip(blocks, parse(texts), strict=True)):
        if article.id != current:
            ordinal, current = 0, article.id
        for span in _spans(doc):
            ordinal += 1
            for clause in split_clauses(span):
                sightings = find_mentions(clause, block.start)
                yield _Clause(article, block, number, ordinal, clause, block.start, sightings)


def _captions_last(blocks: Sequence[Block]) -> list[Block]:
    """What claims are made of. The text goes on over a picture: "he" below it is nobody of its caption."""
    told = [block for block in blocks if block.role is not BlockRole.FURNITURE]
    return sorted(told, key=lambda block: block.role is BlockRole.CAPTION)


def _spans(doc: Doc) -> Iterator[Span]:
    """Sentences without white space around them."""
    for sent in doc.sents:
        start, end = sent.start, sent.end
        while start < end and doc[start].is_space:
            start += 1
        while end > start and doc[end - 1].is_space:
            end -= 1
        if start < end:
            yield doc[start:end]


def _claim(clause: _Clause, said: Utterance, speaker: Speaker | None, reasons: tuple[Reason, ...]) -> Claim:
    article, offset, span = clause.article, clause.offset, clause.span
    start, end = span.start_char + offset, span.end_char + offset
    quote = article.text[start:end]
    amounts = extract_amounts(span, offset)
    if clause.captioned:
        amounts = without_pictured(span, amounts, offset)
    return Claim(
        id="",  # numbered when the whole article is read
        article=article.id,
        start=start,
        end=end,
        quote=quote,
        text=SPACE.sub(" ", quote).strip(),
        sentence=clause.sentence,
        title=clause.block.role is BlockRole.TITLE,
        caption=clause.captioned,
        speaker=speaker,
        mentions=said.mentions,
        amounts=amounts,
        times=extract_times(span, article.published, offset, clause.captioned),
        posts=said.posts,
        reasons=reasons,
        predicates=find_predicates(span, said.mentions, offset),
        states=find_states(span, said.mentions, offset, clause.block.role is BlockRole.TITLE),
        orders=find_orders(span),
        sites=find_sites(span, said.mentions, offset),
        deeds=find_deeds(span, said.mentions, offset),
        lemmas=frozenset(t.lemma_.lower() for t in span if t.is_alpha and not t.is_stop and len(t) > 2),
        negated=states_negation(span),
    )


def with_entities(claims: Sequence[Claim], entity_of: dict[tuple[str, str], str]) -> tuple[Claim, ...]:
    """The claims with mentions, posts and speakers linked; `entity_of`: (article id, name) to entity."""
    linked = []
    for claim in claims:
        mentions = tuple(replace(m, entity=entity_of.get((claim.article, m.name))) for m in claim.mentions)
        posts = tuple(replace(p, entity=entity_of.get((claim.article, p.person))) for p in claim.posts)
        speaker = claim.speaker
        if speaker is not None:
            speaker = replace(speaker, entity=entity_of.get((claim.article, speaker.name)))
        linked.append(
            replace(
                claim,
                mentions=mentions,
                posts=posts,
                speaker=speaker,
                predicates=tuple(_linked_predicate(p, entity_of, claim.article) for p in claim.predicates),
                states=tuple(
                    replace(s, holder=with_entity(s.holder, entity_of, claim.article)) for s in claim.states
                ),
                sites=tuple(_linked_site(s, entity_of, claim.article) for s in claim.sites),
                deeds=tuple(_linked_deed(d, entity_of, claim.article) for d in claim.deeds),
            )
        )
    return tuple(linked)


def _linked_site(site: Site, entity_of: dict[tuple[str, str], str], article: str) -> Site:
    named = (entity_of.get((article, name)) for name in site.parts)
    return replace(
        site,
        theme=with_entity(site.theme, entity_of, article),
        spots=tuple(replace(s, entity=entity_of.get((article, s.name or ""))) for s in site.spots),
        entities=frozenset(e for e in named if e is not None),
    )


def _linked_predicate(predicate: Predicate, entity_of: dict[tuple[str, str], str], article: str) -> Predicate:
    others = (with_entity(other, entity_of, article) for other in predicate.others)
    return replace(
        predicate,
        subject=with_entity(predicate.subject, entity_of, article),
        object=with_entity(predicate.object, entity_of, article),
        others=tuple(o for o in others if o is not None),
    )


def _linked_deed(deed: Deed, entity_of: dict[tuple[str, str], str], article: str) -> Deed:
    doer, *beside = (with_entity(a, entity_of, article) or a for a in (deed.doer, *deed.beside))
    return replace(deed, doer=doer, beside=tuple(beside))
