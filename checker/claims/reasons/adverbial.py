"""Reasons in adverbials: "in order to ...", "because of ...", "to press the price", "out of friendship"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.claims.lexicon import POSTS
from checker.claims.reasons.cues import ADVERBIAL, FAULTS, FEELINGS, PENALTIES, VAGUE, Cue
from checker.claims.reasons.found import Found, bounds, denied, negated_before
from checker.claims.syntax import child
from checker.claims.wordlists import words

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_VERBAL = frozenset({"VERB", "AUX"})
# Verbs whose infinitive is what they speak of, not what they are done for.
_TAKE_INFINITIVE = words("""
    want need try begin start continue agree decide refuse fail seem appear plan hope expect promise vow
    pledge threaten offer ask order tell urge allow enable help force compel attempt seek manage tend like
    love hate prefer learn choose intend prepare struggle have be go get use let make require persuade prompt
    lead invite instruct permit authorise authorize encourage advise warn convince oblige oust aim claim
    deserve afford cease propose resolve undertake remain stand happen prove believe say think know
    find consider dare wish long rush hesitate bother strive endeavour demand forbid entitle suppose bind set
    schedule
""")
_ON_SOMEBODY = words(
    "lean press pressure call appeal push lobby beg plead implore count rely wait vote ask urge"
)
_NO_PURPOSE = words("find discover learn become be see realise realize hear say name")  # "woke to find"
_NOT_DONE_FOR = words(
    "be seem appear remain happen become say tell add state announce note grow rise fall take"
)
_SEEN_AS = words("see view regard describe consider portray treat present use interpret dismiss understand")
_TEMPORAL = frozenset({"DATE", "TIME", "EVENT"})


def find_adverbial(span: Span) -> Iterator[Found]:
    """The reasons that adverbial cues give."""
    taken: set[int] = set()
    for cue in ADVERBIAL:
        for match in cue.pattern.finditer(span.text):
            words_ = span.char_span(match.start(), match.end(), alignment_mode="expand")
            if words_ is None or taken & set(range(words_.start, words_.end)):
                continue
            found = _introduced(cue, words_, span)
            if found is not None:
                taken |= set(range(words_.start, words_.end))
                yield found
    yield from _infinitives(span, taken)


def _introduced(cue: Cue, cue_words: Span, span: Span) -> Found | None:
    last = cue_words[-1]
    clause = last.head if last.dep_ in {"mark", "aux"} or last.tag_ == "TO" else None
    if cue.name in {"since", "as"} and not _causal(cue, last, clause):
        return None
    if cue.name in {"for", "over"} and not _penalty(last):
        return None
    low = last.i + 1
    high = _end(clause if clause is not None else last, low, span)
    if cue.name == "out of" and not any(t.lemma_.lower() in FEELINGS for t in span.doc[low:high]):
        return None
    if cue.name == "by mistake" and not (
        low < span.end and span.doc[high - 1].lemma_.lower() in FAULTS and high - low <= 3
    ):
        return None
    if high <= low:
        low, high = _phrase_behind(last, span)
    if high <= low or (last.lower_ == "to" and cue.name == "because of" and span.doc[low].tag_ == "VB"):
        return None  # "due to end on Friday"
    act = _explained(cue_words, high, clause, span)
    rejected = negated_before(cue_words.start, span) or (
        act is not None
        and act.pos_ in _VERBAL
        and denied(act)
        and "but" in {t.lower_ for t in span[high - span.start :]}
    )
    return Found(low, high, act, cue.name, cue.strength, cue.purpose, rejected, cue_words.start)


def _end(head: Token, low: int, span: Span) -> int:
    behind = [t.i for t in head.subtree if low <= t.i < span.end]
    return max(behind) + 1 if behind else low


def _phrase_behind(last: Token, span: Span) -> tuple[int, int]:
    """The phrase behind a cue that the parse has torn from it."""
    if last.i + 1 >= span.end:
        return last.i, last.i
    head = last.nbor()
    while head.head != head and head.i > last.i and head.head.i > last.i and head.head.i < span.end:
        head = head.head
    return last.i + 1, _end(head, last.i + 1, span)


def _explained(cue_words: Span, high: int, clause: Token | None, span: Span) -> Token | None:
    """The nearest verb above the adverbial, or the noun of an action that it hangs on."""
    start = clause if clause is not None else cue_words.root
    for above in start.ancestors:
        if cue_words.start <= above.i < high or not span.start <= above.i < span.end:
            continue
        if above.pos_ in _VERBAL:
            if above.lemma_.lower() in _SEEN_AS and cue_words[0].lower_ == "as":
                return child(above, "dobj", "nsubjpass") or above
            return above
    return None


def _causal(cue: Cue, mark: Token, clause: Token | None) -> bool:
    """Whether "since" or "as" gives a reason rather than a time."""
    if mark.dep_ != "mark" or clause is None or clause.dep_ != "advcl" or clause.pos_ not in _VERBAL:
        return False
    if clause.tag_ in {"VBN", "VBG", "VB"} and not any(c.dep_ in {"aux", "auxpass"} for c in clause.children):
        return False
    main = clause.head
    auxiliaries = {c.lower_ for c in main.children if c.dep_ in {"aux", "auxpass"}}
    if cue.name == "since":
        perfect = bool(auxiliaries & {"has", "have", "had", "’ve", "'ve"})
        return not perfect and not any(t.ent_type_ in _TEMPORAL for t in clause.subtree)
    return bool(auxiliaries & {"will", "would", "wo"}) and main.pos_ == "VERB"


def _penalty(prep: Token) -> bool:
    """Whether "for" or "over" stands behind a verb that is done for something done."""
    behind = child(prep, "pcomp") if prep.lower_ == "for" else child(prep, "pobj", "pcomp")
    if (
        behind is None
        or (behind.pos_ not in {"VERB", "NOUN", "PROPN", "AUX"})
        or behind.ent_type_ in {"DATE", "TIME", "MONEY"}
    ):
        return False
    verb = next((t for t in prep.ancestors if t.pos_ == "VERB"), None)
    if verb is None or verb.lemma_.lower() not in PENALTIES:
        return False
    whom = prep.head
    if whom == verb or whom.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"} or whom.tag_ in {"NNP", "FW"}:
        return True
    done = whom.dep_ in {"dobj", "nsubjpass"} and whom.head == verb and behind.tag_ == "VBG"
    return done or whom.lemma_.lower() in POSTS


def _infinitives(span: Span, taken: set[int]) -> Iterator[Found]:
    """Bare infinitives of purpose: "answered by holding back the goods, to press the price"."""
    for verb in span:
        to = next((c for c in verb.children if c.tag_ == "TO" and c.dep_ == "aux" and c.i < verb.i), None)
        if to is None or verb.tag_ != "VB" or to.i in taken or verb.lemma_.lower() in _NO_PURPOSE:
            continue
        if _set_off(to, verb, span):
            yield Found(
                *_from(to, verb, span), _above(verb, span), "to", 0.6, True, negated_before(to.i, span), to.i
            )
            continue
        head = verb.head
        if verb.dep_ == "conj" and any(c.tag_ == "TO" for c in head.children):
            continue  # part of the infinitive before
        if verb.dep_ == "conj" and span.doc[to.i - 1].lower_ in {"also", "but"} and head.pos_ == "VERB":
            yield Found(*_from(to, verb, span), head, "to", 0.6, True, False, to.i)  # "..., but also to help"
            continue
        lemma = head.lemma_.lower()
        if head.pos_ != "VERB" or lemma in _NOT_DONE_FOR or not span.start <= head.i < span.end:
            continue
        if (
            lemma in _ON_SOMEBODY
            or verb.dep_ not in {"advcl", "xcomp"}
            or (lemma in _TAKE_INFINITIVE and verb.dep_ == "xcomp")
        ):
            continue
        if verb.dep_ == "xcomp" and verb.i - head.i < 3:
            continue
        if any(c.dep_ in {"mark", "nsubj"} for c in verb.children):
            continue
        never = lemma in VAGUE and denied(head)  # "I never did it to win"
        rejected = never or negated_before(to.i, span)
        yield Found(*_from(to, verb, span), head, "to", 0.7 if never else 0.35, True, rejected, to.i)


def _from(to: Token, verb: Token, span: Span) -> tuple[int, int]:
    low, high = bounds(verb, span)
    return max(low, to.i + 1), high


def _set_off(to: Token, verb: Token, span: Span) -> bool:
    """Whether a comma sets an infinitive off from the one before it: "efforts to reach out, to enter"."""
    before = span.doc[to.i - 1] if to.i > span.start else None
    return (
        before is not None
        and before.text == ","
        and verb.dep_ in {"xcomp", "acl", "conj", "relcl", "ccomp"}
        and (not any(t.tag_ == "CC" and t.i > to.i for t in verb.head.children))
    )  # no list: "to eat, to drink and to sleep"


def _above(verb: Token, span: Span) -> Token | None:
    return next((t for t in verb.ancestors if t.pos_ == "VERB" and span.start <= t.i < span.end), None)
