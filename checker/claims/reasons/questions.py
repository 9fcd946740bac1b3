"""Questions for a reason that the text puts and answers: "Why did they close? Because ..."."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.claims.lexicon import SPEECH_VERBS
from checker.claims.reasons.cues import WANTS
from checker.claims.reasons.found import TOLD_BEFORE, bounds, object_of, subject_of
from checker.claims.reasons.told import Told, content, passage_of
from checker.claims.syntax import child
from checker.claims.wordlists import words
from checker.model import Act, Kind, Passage, Reason

if TYPE_CHECKING:
    from spacy.tokens import Token

_DIRECT = re.compile(
    r"^\W*(?:but |and |so )?(?:why\b|how (?:come|came)\b|what (?:made|drove|led|moved|prompted|possessed)\b)",
    re.I,
)
_OPENING = re.compile(
    r"^\W*(?:but |and |so )?(?:why|how come|how came|what)\b\W*(?:then\b)?"
    r"(?:did|does|do|should|would|is|was|were|are|has|have)?\b\W*",
    re.I,
)
_ASKS = words("ask wonder explain know question answer")
_SOUGHT = frozenset({"purpose", "motive", "reason"})
ANSWERS = 3  # sentences behind a question that may answer it
_STRENGTH = (0.6, 0.5, 0.45)


def find_answers(clauses: Sequence[Told], back: int) -> dict[int, tuple[Reason, ...]]:
    """The reasons that answer a question of the article, by the number of the clause that gives them."""
    found: dict[int, list[Reason]] = defaultdict(list)
    for number, clause in enumerate(clauses):
        act = _asked(clause)
        if act is not None and not clause.title:
            if act.agent is not None and act.agent.text.lower() in TOLD_BEFORE:
                told = [c.passage for c in reversed(clauses[max(0, number - back) : number]) if not c.title]
                act = replace(act, before=tuple(told))
            here = _answer_here(clause)
            if here is not None:
                kind = Kind.MOTIVE if act.deliberate else Kind.CAUSE
                found[number].append(
                    Reason(here.text, here.start, here.end, kind, act, "why", 0.8, here.text, here.lemmas)
                )
                continue
            for answer, strength in zip(_behind(number, clauses), _STRENGTH, strict=False):
                passage = _said(clauses[answer])
                if answer > number + 1 and passage == clauses[answer].passage:
                    continue  # further sentences answer where somebody else is quoted
                kind = Kind.MOTIVE if act.deliberate else Kind.CAUSE
                found[answer].append(
                    Reason(
                        passage.text,
                        passage.start,
                        passage.end,
                        kind,
                        act,
                        "why",
                        strength,
                        passage.text,
                        passage.lemmas,
                    )
                )
    return {number: tuple(own) for number, own in found.items()}


def _behind(number: int, clauses: Sequence[Told]) -> Iterator[int]:
    """The sentences of the paragraph behind a question, or of the next where the question ends its own."""
    block = clauses[number].block
    last = number + 1 < len(clauses) and clauses[number + 1].block != block
    wanted = clauses[number + 1].block if last else block
    for follower in range(number + 1, min(number + 1 + ANSWERS, len(clauses))):
        told = clauses[follower]
        if told.block != wanted or told.asks or told.title:
            return
        yield follower


def _answer_here(told: Told) -> Passage | None:
    """The answer in the sentence that tells of the question: "Asked why ..., she said that ..."."""
    root = told.span.root
    said = child(root, "ccomp")
    asked = any(c.dep_ == "advcl" and c.lemma_.lower() == "ask" for c in root.children)
    return _said(told) if asked and said is not None and root.lemma_.lower() in SPEECH_VERBS else None


def _said(told: Told) -> Passage:
    """What a sentence reports, without who says it."""
    said = child(told.span.root, "ccomp") if told.span.root.lemma_.lower() in SPEECH_VERBS else None
    if said is None:
        return told.passage
    if said.lemma_.lower() in WANTS:
        said = child(said, "xcomp") or said
    low, high = bounds(said, told.span)
    return passage_of(told.span.doc[low:high], told.offset)


def _asked(clause: Told) -> Act | None:
    """The act that a clause asks a reason for."""
    span = clause.span
    if clause.asks and _DIRECT.match(span.text):
        skip = _OPENING.match(span.text)
        text = span.text[skip.end() if skip else 0 :].strip(' ?”"')
        return _act(list(span), span.root, clause, text)
    for token in span:
        if token.lower_ == "why" and token.head.pos_ in {"VERB", "AUX"} and token.head.i > token.i:
            verb = token.head
            above = next((t for t in verb.ancestors if t.pos_ == "VERB"), None)
            if above is not None and above.lemma_.lower() in _ASKS:
                tokens = [t for t in verb.subtree if t.i > token.i]
                return _act(tokens, verb, clause, "".join(t.text_with_ws for t in tokens).strip())
        if token.lemma_.lower() in _SOUGHT and token.dep_ in {"pobj", "dobj"} and token.head.lemma_ != "be":
            of = object_of(token, "of", "for", "behind")
            if of is not None:
                return _act(list(of.subtree), of, clause, "".join(t.text_with_ws for t in of.subtree).strip())
    return None


def _act(tokens: Sequence[Token], verb: Token, clause: Told, text: str) -> Act | None:
    lemmas = content(tokens)
    if not lemmas or (verb.pos_ in {"VERB", "AUX"} and len(lemmas) < 2):
        return None
    start = min(t.idx for t in tokens) + clause.offset
    end = max(t.idx + len(t) for t in tokens) + clause.offset
    subject = subject_of(verb)
    agent = None
    if (
        subject is not None
        and subject.dep_ != "nsubjpass"
        and clause.span.start <= subject.i < clause.span.end
    ):
        agent = passage_of(subject.doc[subject.left_edge.i : subject.i + 1], clause.offset)
    return Act(text, start, end, verb.lemma_.lower(), agent, lemmas)
