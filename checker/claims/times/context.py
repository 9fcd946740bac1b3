"""What the parse says of a date or time of day: whether it is one, its tense, and what happened then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.relations.events import LIGHT, event_kinds, is_speech

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

# what is planned, expected, asked for lies ahead of the verb that says so
AHEAD = frozenset(
    {"agree", "ask", "be", "decide", "demand", "due", "expect", "hope", "intend", "invite", "likely", "need"}
    | {"order", "plan", "pledge", "prepare", "promise", "propose", "request", "schedule", "set", "swear"}
    | {"threaten", "urge", "vow", "want", "ready", "aim", "book", "slate", "try", "go", "bind", "have"}
)
COMING = frozenset({"will", "shall", "'ll", "’ll", "wo", "would"})
POSSIBLE = frozenset({"can", "could", "may", "might", "must", "should", "ca"})
# verbs beside which "at four" is a level, not an hour
LEVELS = frozenset({"cap", "end", "estimate", "hold", "keep", "price", "put", "rank", "rise", "sell", "set"})
LEVELS |= frozenset({"stand", "start", "trade", "value", "win", "remain", "count", "age", "die", "retire"})
YEAR_LEADS = frozenset(
    {"in", "since", "by", "until", "till", "from", "before", "after", "during", "between", "around", "about"}
    | {"circa", "to", "through", "early", "late", "mid", "summer", "winter", "year", "and", "of", "back"}
)
MONTH_LEADS = frozenset(
    {
        "in",
        "since",
        "by",
        "until",
        "till",
        "from",
        "before",
        "after",
        "during",
        "between",
        "to",
        "of",
        "through",
    }
    | {"early", "late", "mid", "last", "next", "this", "past", "and", "for", "around", "end", "mid-"}
)


def tokens_in(span: Span, start: int, end: int) -> list[Token]:
    low, high = span.start_char + start, span.start_char + end
    return [t for t in span if t.idx < high and t.idx + len(t) > low]


def top_token(tokens: list[Token]) -> Token:
    """The token of a stretch whose head lies outside of it."""
    inside = {t.i for t in tokens}
    return next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), tokens[0])


def is_year(tokens: list[Token], before: Token | None, after: Token | None) -> bool:
    """A number from 1000 to 2099 is a year where the words around it or the tagger say so."""
    number = next((t for t in tokens if t.text[:4].isdigit()), tokens[-1])
    if number.dep_ == "nummod" and number.head.tag_ in ("NNS", "NNPS") and number.head.i > number.i:
        return False
    if after is not None and (
        after.text in "%°" or after.lower_ in ("percent", "per", "euros", "dollars", "km")
    ):
        return False
    if before is not None and (before.text in "$€£#" or before.lower_ in ("no.", "number")):
        return False
    lead = tokens[0] if tokens[0].i < number.i else before
    if before is not None and before.lower_ in ("about", "around") and number.ent_type_ != "DATE":
        return False
    if number.ent_type_ == "DATE":
        return True
    return (
        lead is not None
        and lead.lower_ in YEAR_LEADS
        and number.ent_type_ not in ("MONEY", "QUANTITY", "PERCENT")
    )


def is_month(tokens: list[Token], before: Token | None) -> bool:
    """ "May" and "March" are words and names besides."""
    if any(t.ent_type_ == "DATE" for t in tokens):
        return True
    lead = tokens[0] if len(tokens) > 1 else before
    named = any(t.ent_type_ in ("PERSON", "GPE", "ORG") for t in tokens)
    return lead is not None and lead.lower_ in MONTH_LEADS and not named


def is_hour(tokens: list[Token], before: Token | None, after: Token | None, loose: bool) -> bool:
    """ "at four": an hour where the number counts nothing and stands beside no verb of levels.

    `loose`: "shortly before" or the like stands in front, which numbers of other things seldom have.
    """
    number = tokens[-1]
    if after is not None and (after.text in "%°$€£-–/" or after.pos_ in ("NUM", "SYM")):
        return False
    if number.dep_ in ("nummod", "compound", "quantmod", "amod") and number.head.i > number.i:
        return False
    if any(
        c.pos_ in ("NOUN", "ADP") and c.i > number.i and c.lower_ in ("of", "percent")
        for c in number.children
    ):
        return False
    if number.text.isdigit() and not 1 <= int(number.text) <= 12:
        return False
    if loose:
        return True
    lead = next((t for t in tokens if t.pos_ in ("ADP", "SCONJ")), before)
    if lead is not None and lead.head.lemma_.lower() in LEVELS and lead.lower_ == "at":
        return False
    if lead is not None and lead.lower_ in (
        "by",
        "around",
        "about",
        "since",
        "after",
        "before",
        "until",
        "till",
        "past",
    ):
        return number.ent_type_ == "TIME"
    return True


def is_word_of_day(tokens: list[Token], within: Span) -> bool:
    """ "today", "overnight": not in a name ("Harbour Today") nor before a noun ("an overnight train")."""
    word = tokens[-1]
    if word.lower_ == "overnight" and word.dep_ in ("amod", "compound") and word.head.i > word.i:
        return False
    return not (len(tokens) == 1 and word.text.istitle() and word.i > within.start and word.nbor(-1).is_title)


def governing_verb(token: Token, within: Span) -> Token | None:
    """The nearest verb above a token, not leaving the span."""
    current = token
    for _ in range(25):
        if current.pos_ in ("VERB", "AUX") and current.dep_ not in ("aux", "auxpass"):
            return current
        if current.head.i == current.i or not within.start <= current.head.i < within.end:
            return None
        current = current.head
    return None


def _auxiliaries(verb: Token) -> list[str]:
    return [c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")]


def in_present(token: Token, within: Span) -> bool:
    """Whether a time stands with a verb of the present that moves ("opens on Saturday")."""
    verb = governing_verb(token, within)
    if verb is None or verb.tag_ not in ("VBZ", "VBP") or _auxiliaries(verb):
        return False
    return verb.lemma_.lower() not in ("be", "remain", "stay", "lie", "show") and not is_speech(verb.lemma_)


def lies_ahead(token: Token, within: Span) -> bool | None:
    """Whether the happening is to come (True) or past (False) by the verb above the token; None: unclear."""
    verb = governing_verb(token, within)
    for above in token.ancestors:  # "elections due in June"
        if verb is not None and above.i == verb.i:
            break
        if above.pos_ == "ADJ" and above.lower_ in ("due", "upcoming", "forthcoming"):
            return True
    seen: set[int] = set()
    while verb is not None and verb.i not in seen:
        seen.add(verb.i)
        helpers = _auxiliaries(verb)
        if set(helpers) & COMING:
            return True
        perfect = (
            "have" in helpers or "has" in helpers or "had" in helpers or "’ve" in helpers or "'ve" in helpers
        )
        if perfect:
            return False
        if set(helpers) & POSSIBLE:
            return True
        if "to" in helpers or verb.tag_ == "VB":
            if verb.head.i == verb.i:
                return True if "to" in helpers else None
            if verb.head.lemma_.lower() in AHEAD or verb.head.pos_ in ("NOUN", "PROPN"):
                return True
            verb = governing_verb(verb.head, within)
            continue
        if verb.lemma_.lower() in ("expect", "schedule", "slate", "plan", "due"):
            return True
        if verb.tag_ == "VBN" and not helpers and verb.dep_ in ("acomp", "oprd", "xcomp", "ccomp"):
            verb = governing_verb(verb.head, within) if verb.head.i != verb.i else None
            continue  # "stays closed"
        if any(h in ("was", "were", "did", "been") for h in helpers) or verb.tag_ in ("VBD", "VBN"):
            return False if not any(h in ("is", "are", "be") for h in helpers) else None
        if verb.tag_ == "VBG" and verb.dep_ != "ROOT" and not helpers:
            verb = governing_verb(verb.head, within) if verb.head.i != verb.i else None
            continue
        if any(c.lemma_.lower() in AHEAD and c.pos_ == "ADJ" for c in verb.children):
            return True
        return None
    return None


def said_then(start: Token, within: Span) -> Token | None:
    """The verb of saying just before a time ("said on Tuesday it would close"), whose time it then is."""
    position = start.i - 1
    while position >= within.start and within.doc[position].lower_ in (
        "on",
        "in",
        "at",
        "late",
        "early",
        "earlier",
    ):
        position -= 1
    if position < within.start:
        return None
    before = within.doc[position]
    return before if before.pos_ == "VERB" and is_speech(before.lemma_) else None


def _subject(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "csubj")), None)


def happening(token: Token, within: Span, own: frozenset[int]) -> tuple[str, ...]:
    """Lemmas of what happened at the time: the noun or verb it belongs to, nearest first.

    A noun counts where it names an event ("the raid on 11 November"); the verb over it is added unless the
    noun is its subject, since parsers often hang a time on the object of its verb. A participle brings the
    verb above it for the same reason ("hit a train loaded with coal at six"). With a verb that says little
    ("took place", "was") come its subject, its complement, or the clause of "it was at six when ...". `own`
    are the tokens of the time itself.
    """
    found: list[str] = []
    current = token
    for _ in range(25):
        at_top = current.head.i == current.i or not within.start <= current.head.i < within.end
        if current is not token:
            if current.pos_ in ("VERB", "AUX") and current.dep_ not in ("aux", "auxpass"):
                found += _of_verb(current, own)
                if at_top or current.dep_ not in ("acl", "advcl") or current.tag_ not in ("VBN", "VBG"):
                    return tuple(dict.fromkeys(found))
            if current.pos_ == "NOUN" and event_kinds(current.lemma_):
                found.append(current.lemma_.lower())
                if token.head.i == current.i and token.dep_ in ("poss", "compound", "nummod", "nmod", "amod"):
                    return tuple(found)
                if current.dep_ in ("nsubj", "nsubjpass") and not is_speech(current.head.lemma_):
                    return tuple(found)
        if at_top:
            break
        current = current.head
    return tuple(dict.fromkeys(found))


def _of_verb(verb: Token, own: frozenset[int]) -> list[str]:
    lemma = verb.lemma_.lower()
    found = [lemma]
    if lemma == "be":  # "it was at six when ..."
        found += [w.head.lemma_.lower() for w in verb.subtree if w.lower_ == "when" and w.i > verb.i]
    if lemma in LIGHT:
        found += [
            c.lemma_.lower() for c in verb.children if c.dep_ in ("acomp", "attr", "dobj", "oprd", "prt")
        ]
        found += [c.lemma_.lower() for c in verb.children if c.dep_ in ("advcl", "relcl", "ccomp", "xcomp")]
        for preposition in (c for c in verb.children if c.dep_ == "prep"):
            found += [
                c.lemma_.lower() for c in preposition.children if c.i not in own and event_kinds(c.lemma_)
            ]
    subject = _subject(verb)
    says_little = lemma in LIGHT and lemma not in ("be", "have")
    if subject is not None and subject.pos_ == "NOUN" and (says_little or event_kinds(subject.lemma_)):
        found.append(subject.lemma_.lower())
    return found
