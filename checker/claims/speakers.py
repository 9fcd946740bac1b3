"""To whom a text attributes a sentence: quoted or reported speech, across the sentences of a paragraph.

Within a sentence: the subject of a verb of speech whose complement or quotation it governs, or "according
to X". Across sentences: a quotation that runs on, and "he" or "the envoy" standing for somebody named before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.claims.lexicon import SPEECH_VERBS
from checker.model import EntityType, Mention, Post, Speaker

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_OPEN, _CLOSE = "“«", "”»"
_QUOTED = re.compile(
    r"[\"“«].+?[\"”»]|[\"“«].+$|^.+?[\"”»]"
    r"|(?<!\w)[‘'](?=\w).+?[,.!?…][’'](?!\w)",  # single marks: closed behind punctuation, or an apostrophe
    re.S,
)
_HE = frozenset({"he", "she", "him", "her"})
_SINGLE_OPEN, _SINGLE_CLOSE = re.compile(r"(?<![\w‘])‘(?=\w)"), re.compile(r"[,.!?…]’(?!\w)")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who speaks in one sentence: the words of the attribution, not yet resolved."""

    phrase: str
    head: str  # lemma of the head noun, or the pronoun
    person: Mention | None
    quoted: bool


def _phrase(token: Token, span: Span) -> tuple[str, int, int]:
    """The noun phrase of a speaker without clauses and appositions behind it."""
    left = min((t.i for t in token.subtree if t.i <= token.i), default=token.i)
    right = token.i
    for child in token.rights:
        if child.dep_ == "prep" and child.text.lower() in {"of", "for", "to", "at", "from", "close"}:
            right = max(t.i for t in child.subtree)
        elif child.dep_ not in {"amod"} or child.i > right + 1:
            break
    left, right = max(left, span.start), min(right, span.end - 1)
    return span.doc[left : right + 1].text.strip(" ,"), left, right + 1


def _speech_subject(span: Span) -> Token | None:
    """Subject of a verb of speech that governs what the sentence says."""
    for token in sorted(
        span, key=lambda t: t != span.root
    ):  # the main verb first: "X has declared ..., Y said"
        if token.pos_ not in {"VERB", "AUX"} or token.lemma_.lower() not in SPEECH_VERBS:
            continue
        subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
        if subject is None and token.dep_ == "conj" and token.head.lemma_.lower() in SPEECH_VERBS | {"speak"}:
            subject = next((c for c in token.head.children if c.dep_ == "nsubj"), None)
        if subject is None or subject.lower_ in {"which", "that", "what", "it", "this", "who"}:
            continue
        if token.lemma_.lower() == "ask" and _asks(token):
            continue
        governs = any(c.dep_ in {"ccomp", "parataxis"} for c in token.children)
        if governs or token.dep_ == "parataxis" or _QUOTED.search(span.text):
            return subject
    return None


def _asks(verb: Token) -> bool:
    """Whether what hangs on the verb is a question: "asks what happened"."""
    said = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    return said is not None and any(t.tag_ in {"WP", "WRB", "WDT"} for t in said.subtree)


def _according_to(span: Span) -> Token | None:
    for token in span:
        if token.lower_ == "according" and token.i + 2 < span.end and token.nbor().lower_ == "to":
            to = token.nbor()
            return next((c for c in to.children if c.dep_ == "pobj"), None)
    return None


def _named_by(token: Token, people: Sequence[Mention], offset: int) -> Mention | None:
    """The person whose name the token is part of, or whose name stands in apposition to it."""
    for head in [token, *(c for c in token.children if c.dep_ == "appos")]:
        at = head.idx + offset
        found = next((m for m in people if m.start <= at < m.end), None)
        if found is not None:
            return found
    return None


def attribution(span: Span, mentions: Sequence[Mention], offset: int = 0) -> Attribution | None:
    """Who says what the parsed sentence says, if the sentence itself tells; `offset` as of the mentions."""
    quoted = bool(_QUOTED.search(span.text))
    token = _speech_subject(span) or _according_to(span)
    if token is None:
        return None
    text, left, right = _phrase(token, span)
    people = [m for m in mentions if m.type is EntityType.PERSON]
    person = _named_by(token, people, offset)
    if person is None:  # a name inside the phrase that is not a possessor: "Putin's envoy" is not Putin
        doc = span.doc
        low, high = doc[left].idx + offset, doc[right - 1].idx + len(doc[right - 1]) + offset
        owners = {t.idx + offset for t in doc[left:right] if t.dep_ == "poss"}
        inside = [
            m for m in people if low <= m.start < high + 2 and not any(m.start <= o < m.end for o in owners)
        ]
        person = inside[-1] if inside else None
    head = token.lower_ if token.pos_ == "PRON" else token.lemma_.lower()
    return Attribution(text, head, person, quoted)


def main_subject(span: Span, mentions: Sequence[Mention], offset: int = 0) -> str | None:
    """The person, or the pronoun, that is the subject of the main verb."""
    token = next((c for c in span.root.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if token is None:
        return None
    if token.pos_ == "PRON":
        return token.lower_
    found = _named_by(token, [m for m in mentions if m.type is EntityType.PERSON], offset)
    return found.name if found is not None else None


@dataclass(frozen=True, slots=True)
class Utterance:
    """A sentence or clause as the resolution of speakers sees it; `block` numbers its paragraph."""

    text: str
    block: int
    attribution: Attribution | None
    mentions: tuple[Mention, ...]
    posts: tuple[Post, ...]
    subject: str | None = None  # of its main verb: a person's name, or a pronoun


def resolve_speakers(utterances: Sequence[Utterance]) -> list[Speaker | None]:
    """The speaker of each sentence of one article, in order.

    A quotation belongs to one speaker: the one named in any of its sentences, else, where it opens a sentence
    after one in the same paragraph that names a speaker, that one; a paragraph of its own behind a colon
    belongs to whom the sentence before is about. "He" is the person last named as a subject or as a speaker,
    "the envoy" the person to whom the text gave that post.
    """
    speakers: list[Speaker | None] = []
    memory = _Memory()
    pending: list[int] = []  # sentences of the quotation under way that await their speaker
    is_open, paragraph, paragraph_speaker = False, -1, None
    for number, said in enumerate(utterances):
        if said.block != paragraph:
            paragraph, paragraph_speaker = said.block, _introduced(utterances, speakers, number)
            pending = pending if is_open else []
        starts_quoted = is_open or said.text[:1] in _OPEN + '"‘'
        is_open = _open_after(said.text, is_open)
        speaker = memory.name(said.attribution, starts_quoted)
        memory.learn(said)
        if speaker is not None:
            paragraph_speaker = speaker
            for waiting in pending:
                speakers[waiting] = Speaker(speaker.name, quoted=True)
            pending = []
        elif starts_quoted:
            speaker = Speaker(paragraph_speaker.name, quoted=True) if paragraph_speaker else None
            if speaker is None:
                pending.append(number)
        if not is_open:
            pending = [] if speaker is not None else pending[-1:]
        speakers.append(speaker)
    return speakers


def _introduced(
    utterances: Sequence[Utterance], speakers: Sequence[Speaker | None], number: int
) -> Speaker | None:
    """Who a paragraph is said by according to the sentence before it, if that ends with a colon."""
    before = utterances[number - 1] if number else None
    if before is None or not before.text.rstrip().endswith(":"):
        return None
    people = {m.name for m in before.mentions if m.type is EntityType.PERSON}
    named = Speaker(before.subject, quoted=True) if before.subject in people and before.subject else None
    return speakers[number - 1] or named


def _open_after(text: str, is_open: bool) -> bool:
    """Whether a quotation is still open at the end of a text."""
    single = {m.start() for m in _SINGLE_OPEN.finditer(text)}
    closing = {m.end() - 1 for m in _SINGLE_CLOSE.finditer(text)}
    for i, char in enumerate(text):
        if char in _OPEN or i in single:
            is_open = True
        elif char in _CLOSE or i in closing:
            is_open = False
        elif char == '"':
            is_open = not is_open
    return is_open


class _Memory:
    """Whom "he" and "the envoy" stand for at this point of the article."""

    def __init__(self) -> None:
        self._subject: str | None = None
        self._by_head: dict[str, str] = {}

    def learn(self, said: Utterance) -> None:
        for post in said.posts:
            self._by_head[post.head] = post.person
        people = [m.name for m in said.mentions if m.type is EntityType.PERSON]
        if said.attribution is not None and (said.attribution.person or said.attribution.head in _HE):
            return  # the speaker stays the one spoken of
        if said.subject in _HE and self._subject is not None:
            return
        if people:
            self._subject = said.subject if said.subject in people else people[0]

    def name(self, found: Attribution | None, was_quoted: bool) -> Speaker | None:
        if found is None:
            return None
        name: str | None
        if found.person is not None:
            name = self._subject = found.person.name
        elif found.head in _HE:
            name = self._subject
        elif found.head in {"they", "them", "it", "we", "i", "you", "nobody", "everybody"}:
            name = None
        elif found.phrase.lower().startswith("the ") and found.head in self._by_head:
            name = self._subject = self._by_head[found.head]
        else:
            name = self._subject = self._by_head[found.head] = found.phrase
        return Speaker(name, quoted=found.quoted or was_quoted) if name else None
