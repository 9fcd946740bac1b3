"""The reasons that the sentences of one article give, and the acts that they explain."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.claims.lexicon import BODY_WORDS, POSTS, SPEECH_VERBS
from checker.claims.reasons.adverbial import find_adverbial
from checker.claims.reasons.cues import ACTIONS, CHIEF, DISOWNED, HAPPENINGS, ONLY, STARTS, WANTS
from checker.claims.reasons.found import TOLD_BEFORE, Found, object_of, subject_of
from checker.claims.reasons.predicated import find_predicated
from checker.claims.reasons.questions import find_answers
from checker.claims.reasons.told import Told, content, nameless, passage_of
from checker.claims.syntax import child, is_passive
from checker.claims.wordlists import words
from checker.model import Act, Kind, Passage, Reason

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_BUT = re.compile(r",? but (?:rather |only |also )?(?:to |because (?:of )?|for |in order to |that )?", re.I)
_RATHER = re.compile(
    r",? (?:rather than|instead of|and not|not) (?:to |because (?:of )?|for |in order to )?", re.I
)
_TRIM = " ,;:.—–-\"“”'‘’"
_LONGEST = 60  # tokens
_PEOPLE = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_PERSONAL = frozenset({"he", "she", "they", "who", "we", "i", "you"})
_LIGHT = words("""
    decide want have agree plan begin continue try attempt manage need intend choose refuse keep start ask
    tell order force vow
""")
_BEFALLS = words("""
    die crash collapse fail fall explode burn sink rise lose derail collide drown burst happen stand
    occur grow drop leak capsize overturn suffer catch increase decrease become remain kill injure
""")
_SAYING = SPEECH_VERBS - {"demand", "call", "ask", "urge", "hold", "accuse", "promise", "pledge"} | {"speak"}
_CONDITIONS = frozenset({"if", "unless", "whether"})
BACK = 2  # sentences before that may tell the act


def find_reasons(clauses: Sequence[Told]) -> list[tuple[Reason, ...]]:
    """The reasons of each clause of one article, in order."""
    title = next((replace(c.passage, title=True) for c in clauses if c.title), None)
    found: list[tuple[Reason, ...]] = []
    asked = find_answers(clauses, BACK)
    for number, clause in enumerate(clauses):
        before = [c.passage for c in reversed(clauses[max(0, number - BACK) : number]) if not c.title]
        told = (*before, title) if title is not None and not clause.title else tuple(before)
        found.append((*_reasons(clause, told), *asked.get(number, ())))
    return found


def _reasons(clause: Told, before: tuple[Passage, ...]) -> Iterator[Reason]:
    span = clause.span
    if span.text.rstrip(_TRIM).endswith("?"):
        return
    seen: set[tuple[int, int]] = set()
    every = [f for f in (*find_adverbial(span), *find_predicated(span)) if not _supposed(f, span)]
    reasons = frozenset(i for f in every for i in _tokens(f))
    for found in every:
        act = _act(found, reasons, clause, before)
        if act is None:
            continue
        if not found.rejected and DISOWNED.match(span.text):
            found = replace(found, rejected=True)
        for reason in _split(_reason(found, act, clause, before)):
            if reason is not None and (reason.start, reason.end) not in seen:
                seen.add((reason.start, reason.end))
                yield reason


def _supposed(found: Found, span: Span) -> bool:
    """Whether the reason stands in a condition: "if the reason was a want of orders"."""
    if found.low is None or found.low >= span.end:
        return False
    token = span.doc[found.low]
    return any(
        c.lower_ in _CONDITIONS and c.dep_ == "mark" and c.i < found.low
        for above in (token, *token.ancestors)
        for c in above.children
    )


def _reason(found: Found, act: Act, clause: Told, before: tuple[Passage, ...]) -> Reason | None:
    span = clause.span
    only = bool(ONLY.search(span.text))
    kind = Kind.MOTIVE if found.purpose or act.deliberate else Kind.CAUSE
    if found.low is None or found.high is None:
        if not before or clause.title:
            return None
        text, start, end = before[0].text, before[0].start, before[0].end
        core = text
        lemmas = frozenset(w for w in re.findall(r"[a-z]{3,}", text.lower()))
    else:
        high = min(found.high, found.low + _LONGEST, span.end)
        if found.low >= high:
            return None
        if span.doc[found.low : high].text.endswith("rather than"):  # what the parse has torn off
            high = next((t.i for t in span.doc[high : span.end] if t.is_punct), span.end)
        part = span.doc[found.low : high]
        text, core, lemmas = part.text, nameless(part), content(part)
        start, end = part.start_char + clause.offset, part.end_char + clause.offset
    if not lemmas:
        return None
    return Reason(
        text.strip(_TRIM), start, end, kind, act, found.cue, found.strength, core, lemmas,
        found.rejected, only,
        chief=_chief(found, span), wish=found.cue in WANTS and found.act is None,
    )  # fmt: skip


def _chief(found: Found, span: Span) -> bool:
    """Whether "primarily" or "above all" stands right before the reason or the words that introduce it."""
    at = found.cue_at if found.cue_at is not None else found.low
    if at is None:
        return False
    return bool(CHIEF.search(span.doc[max(span.start, at - 3) : at].text))


def _split(reason: Reason | None) -> Iterator[Reason | None]:
    """ "not to resume talks but to assess ..." is a reason rejected and a reason given."""
    if reason is None:
        return
    text = reason.text
    but = _BUT.search(text)
    if (reason.rejected or text.lower().startswith("not ")) and but is not None:
        yield _part(reason, 0, but.start(), True)
        yield _part(reason, but.end(), len(text), False)
        return
    rather = _RATHER.search(text)
    if (
        rather is not None
        and not reason.rejected
        and rather.start() > 0
        and "rather" in rather.group().lower()
    ):
        yield _part(reason, 0, rather.start(), False)
        yield _part(reason, rather.end(), len(text), True)
        return
    yield replace(reason, rejected=True) if text.lower().startswith("not ") else reason


def _part(reason: Reason, low: int, high: int, rejected: bool) -> Reason | None:
    text = re.sub(r"^not (?:to )?", "", reason.text[low:high].strip(_TRIM))
    inside = frozenset(lemma for lemma in reason.lemmas if lemma[:4] in text.lower())
    if not inside:
        return None
    return replace(
        reason,
        text=text,
        start=reason.start + low,
        end=reason.start + high,
        rejected=rejected,
        core=text,
        lemmas=inside,
    )


def _tokens(found: Found) -> range:
    """The tokens of a reason with the words that introduce it."""
    if found.low is None or found.high is None or (found.cue_at is None and found.strength < 0.5):
        return range(0)
    return range(found.cue_at if found.cue_at is not None else found.low, found.high)


def _act(found: Found, reasons: frozenset[int], clause: Told, before: tuple[Passage, ...]) -> Act | None:
    head = found.act
    if head is None or not clause.span.start <= head.i < clause.span.end:
        before = (*_earlier(found, clause), *before)
        agent = _agent(found.wisher, clause) if found.wisher is not None else None
        return Act("", 0, 0, "", agent, before=before, deliberate=found.purpose) if before else None
    if head.pos_ in {"VERB", "AUX"}:
        done = _done(head)
        if done.lemma_.lower() in _SAYING:
            return None
        return _verbal(reasons, done, found.wisher, clause, before)
    return _nominal(reasons, head, clause, before)


def _done(verb: Token) -> Token:
    """The verb that tells the act: "answered by holding back" is holding back, "keep it locked" keeping."""
    if verb.lemma_.lower() in SPEECH_VERBS:
        by = object_of(verb, "by")
        return by if by is not None and by.tag_ == "VBG" else verb
    small_clause = verb.dep_ == "xcomp" and verb.tag_ == "VBN" and verb.head.pos_ == "VERB"
    return verb.head if small_clause else verb


def _earlier(found: Found, clause: Told) -> tuple[Passage, ...]:
    """The clause before the last comma in front of the reason: "they stopped the vans, but this had ..."."""
    if found.low is None:
        return ()
    doc, start = clause.span.doc, clause.span.start
    comma = next((i for i in range(found.low - 1, start, -1) if doc[i].text in {",", ";", ":"}), start)
    part = doc[start:comma]
    if not any(t.pos_ == "VERB" for t in part) or len(part) < 4:
        return ()
    return (passage_of(part, clause.offset),)


def _outside(head: Token, reasons: frozenset[int], span: Span) -> list[Token]:
    """The tokens of what a head governs, without the reasons and the words that introduce them."""
    inside = [t for t in head.subtree if span.start <= t.i < span.end and t.i not in reasons]
    inside = inside or [head]
    while len(inside) > 1 and (inside[-1].is_punct or inside[-1].tag_ in {"IN", "CC", "TO", "RB"}):
        inside.pop()
    return inside


def _agent(subject: Token | None, clause: Told) -> Passage | None:
    if subject is None or not clause.span.start <= subject.i < clause.span.end:
        return None
    inside = [t.i for t in subject.subtree if clause.span.start <= t.i < clause.span.end]
    of = next((c for c in subject.children if c.dep_ == "prep" and c.lower_ in {"of", "from"}), None)
    last = max((t.i for t in of.subtree), default=subject.i) if of is not None else subject.i
    return passage_of(subject.doc[min(inside) : min(last + 1, clause.span.end)], clause.offset)


def _verbal(
    reasons: frozenset[int], verb: Token, doer: Token | None, clause: Told, before: tuple[Passage, ...]
) -> Act:
    subject = subject_of(verb) or doer
    target = child(verb, "dobj", "nsubjpass", "attr", "dative")
    tokens = _outside(verb, reasons, clause.span)
    if (
        subject is not None
        and subject not in tokens
        and subject.i < verb.i
        and clause.span.start <= subject.i < clause.span.end
    ):
        tokens = [*(t for t in subject.subtree if t.i < verb.i), *tokens]
    deeper = child(verb, "xcomp", "ccomp") if verb.lemma_.lower() in _LIGHT else None
    head = (deeper or verb).lemma_.lower()
    passive = is_passive(verb)
    relative = subject is not None and subject.tag_ in {"WDT", "WP"}
    leaning = (
        subject is None
        or (subject.pos_ == "PRON" and not relative)
        or (target is not None and target.pos_ == "PRON")
    )
    leaning = leaning or any(t is not None and t.lemma_.lower() in ACTIONS for t in (subject, target))
    personal = subject is not None and (
        subject.pos_ == "PROPN"
        or subject.lower_ in _PERSONAL
        or subject.ent_type_ in _PEOPLE
        or subject.lemma_.lower() in POSTS | BODY_WORDS
    )
    return Act(
        text=_joined(tokens),
        start=min(t.idx for t in tokens) + clause.offset,
        end=max(t.idx + len(t) for t in tokens) + clause.offset,
        head=head,
        agent=None if passive else _agent(subject, clause),
        lemmas=content(tokens),
        before=before if leaning else (),
        deliberate=head not in _BEFALLS and (personal or passive),
    )


def _nominal(reasons: frozenset[int], noun: Token, clause: Told, before: tuple[Passage, ...]) -> Act:
    tokens = _outside(noun, reasons, clause.span)
    lemma = noun.lemma_.lower()
    short = len(content(tokens)) <= 1 and lemma in ACTIONS | HAPPENINGS
    pronoun = noun.lower_ in TOLD_BEFORE
    return Act(
        text=_joined(tokens),
        start=min(t.idx for t in tokens) + clause.offset,
        end=max(t.idx + len(t) for t in tokens) + clause.offset,
        head=lemma,
        agent=_agent(next((c for c in noun.children if c.ent_type_ in _PEOPLE), None), clause),
        lemmas=content(tokens),
        before=before if short or pronoun else (),
        deliberate=lemma not in HAPPENINGS | STARTS,
    )


def _joined(tokens: Sequence[Token]) -> str:
    return "".join(t.text_with_ws if not t.is_space else " " for t in tokens).strip()
