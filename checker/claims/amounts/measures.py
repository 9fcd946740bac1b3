"""What a measure measures: the speed of a train, the value of pieces, the hours to leave, an age."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.claims.amounts.qualifiers import (
    AT_VERBS,
    CONTENT,
    COPULAS,
    SKIPPED_VERBS,
    lemma_of,
    merged,
    qualifiers_of,
    subject_of,
    subject_words,
    unwrapped,
    verbs_of,
)
from checker.claims.amounts.units import Unit
from checker.claims.wordlists import words

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


@dataclass(frozen=True, slots=True)
class Counted:
    """`lemma` is what is counted or measured ("" where nothing says)."""

    lemma: str
    qualifiers: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "qualifiers", tuple(q for q in self.qualifiers if q != self.lemma))


_DIRECTIONS_OF_CHANGE = frozenset({"down", "up", "lower", "higher"})
_SIZES = frozenset({"long", "high", "tall", "deep", "wide", "thick", "heavy", "old"})


def measure_of(amount: Span, unit: Unit, marks: tuple[str, ...]) -> Counted:
    token = amount.root
    before = amount.doc[amount.start - 1].lower_ if amount.start > amount.sent.start else ""
    after = amount.doc[amount.end].lower_ if amount.end < amount.sent.end else ""
    if unit.dimension == "share":  # "the shares were down 12 per cent", "closed 12 per cent lower"
        marks = (*marks, *(word for word in (before, after) if word in _DIRECTIONS_OF_CHANGE))
    if unit.dimension == "speed":
        return Counted("speed", merged(verbs_of(token), subject_words(token), marks))
    following = amount.doc[amount.end] if amount.end < len(amount.doc) else None
    hyphen = following is not None and following.text in "-‐" and amount.end + 1 < len(amount.doc)
    size = amount.doc[amount.end + 1] if hyphen else following
    if size is not None and size.lower_ in _SIZES and unit.dimension in ("length", "mass"):
        return Counted(size.lower_, merged(_governor_words(token), marks))
    if unit.dimension == "length" and (place := _distance(amount)) is not None:
        return Counted("distance", merged(place, marks))
    noun = _modified(token, amount)
    if noun is not None:
        return Counted(lemma_of(noun), merged(qualifiers_of(noun, amount), marks))
    of = next(
        (c for c in token.children if c.dep_ == "prep" and c.lower_ in ("of", "in") and c.i > token.i), None
    )
    inner = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    if (
        inner is not None
        and inner.pos_ in ("NOUN", "PROPN")
        and inner.ent_type_ not in ("DATE", "GPE", "TIME")
    ):
        governor = _governor(token)
        rest = (governor.lemma_.lower(),) if governor is not None and governor.pos_ == "VERB" else ()
        return Counted(lemma_of(inner), merged(qualifiers_of(inner, amount), rest, marks))
    clause = next((c for c in token.children if c.dep_ in ("relcl", "acl") and c.tag_ == "VB"), None)
    if clause is not None and unit.dimension == "duration":  # "96 hours to leave"
        return Counted(clause.lemma_.lower(), merged(_governor_words(token), marks))
    return _governed(token, amount, marks)


def changed_by(verb: Token) -> Counted | None:
    """What a verb of change changes: its object, else its subject ("the price has doubled"); None where no
    noun says."""
    found = next((c for c in verb.children if c.dep_ == "dobj"), None) or subject_of(verb)
    if found is None and verb.dep_ in ("acl", "amod"):
        found = verb.head
    if found is None or found.pos_ not in ("NOUN", "PROPN"):
        return None
    noun = unwrapped(found)
    return Counted(lemma_of(noun), qualifiers_of(noun, None))


def _modified(token: Token, amount: Span) -> Token | None:
    """The noun that the measure stands before: "$650 million plant", "two-day talks"."""
    head = token.head
    while (
        token.dep_ in ("nummod", "quantmod", "compound", "nmod", "amod", "npadvmod", "poss")
        and head.i < amount.end
    ):
        if head == token or head.i < amount.start:
            return None
        token, head = head, head.head
    if (
        token.dep_ in ("nummod", "quantmod", "compound", "nmod", "amod", "poss", "advmod")
        and head.i >= amount.end
    ):
        return head if head.pos_ in ("NOUN", "PROPN") else None
    return None


def _distance(amount: Span) -> tuple[str, ...] | None:
    """Landmarks of "180 kilometres south of the capital", "150 miles from the sea"; None for no distance."""
    words: list[str] = []
    tail = amount.doc[amount.end : min(amount.end + 8, amount.sent.end)]
    opened = False
    for token in tail:
        if not opened:
            if token.lower_ in _DIRECTIONS:
                words += [token.lower_] if token.lower_ not in ("from", "away") else []
                opened = token.lower_ in ("from", "of", "away") or not opened
                continue
            return None
        if (
            token.lower_ in ("of", "from", "the", "a", "its", "his", "her", "their")
            or token.lower_ in _DIRECTIONS
        ):
            continue
        if token.pos_ in ("NOUN", "PROPN", "ADJ"):
            words.append(token.lemma_.lower())
        else:
            break
    return tuple(words) if opened else None


_DIRECTIONS = words(
    "from away north south east west northeast northwest southeast southwest north-east north-west "
    "south-east south-west "
    "off inland offshore downstream upstream up down"
)


def _governed(token: Token, amount: Span, marks: tuple[str, ...]) -> Counted:
    """A measure without a noun of its own: named by the noun or verb that governs it."""
    governor = _governor(token)
    if governor is None:
        after = amount.doc[amount.end] if amount.end < amount.sent.end else None
        return Counted(
            lemma_of(after) if after is not None and after.pos_ in ("NOUN", "PROPN") else "", marks
        )
    if governor.pos_ in ("NOUN", "PROPN"):
        noun = unwrapped(governor)
        return Counted(lemma_of(noun), merged(qualifiers_of(noun, amount), marks))
    if governor.lower_ in ("worth", "valued"):
        return Counted("worth", merged(_worth_of(governor), marks))
    lemma = governor.lemma_.lower()
    if lemma in ("go", "drag", "wear") and any(
        c.lower_ == "on" and c.dep_ in ("prt", "advmod") for c in governor.children
    ):
        lemma = "last"  # "the talks went on for nine hours"
    if lemma == "be" and token.dep_ == "nsubj":  # "31 million was a grant"
        said = next((c for c in governor.children if c.dep_ == "attr" and c.pos_ == "NOUN"), None)
        if said is not None:
            return Counted(lemma_of(said), merged(qualifiers_of(said, amount), marks))
    through = _object_before(governor, token)
    if through is not None:  # "put the value of the pieces at 1.9 million"
        return Counted(lemma_of(through), merged(qualifiers_of(through, amount), (lemma,), marks))
    subject = subject_of(governor)
    if (
        subject is not None
        and (lemma in AT_VERBS or lemma in COPULAS or lemma in _LASTING)
        and subject.pos_ == "NOUN"
    ):
        noun = unwrapped(subject)
        return Counted(lemma_of(noun), merged((lemma,), qualifiers_of(noun, amount), marks))
    return Counted(lemma, merged(subject_words(token), marks))


_LASTING = frozenset({"last", "take", "cost", "spend", "continue", "run", "amount", "come"})


def _governor(token: Token) -> Token | None:
    """The noun, verb or adjective above a measure, through prepositions and other numbers."""
    head, below = token.head, token
    while head != below and (
        head.pos_ in ("ADP", "NUM", "SYM", "PART", "ADV", "SCONJ") or head.ent_type_ == "MONEY"
    ):
        if head.lower_ == "worth":
            return head
        below, head = head, head.head
    if head == below or head.pos_ not in CONTENT | {"AUX", "ADP"}:
        return None
    return head


def _object_before(verb: Token, token: Token) -> Token | None:
    if verb.pos_ != "VERB" or (token.head == verb and token.dep_ == "dobj"):
        return None
    found = next((c for c in verb.children if c.dep_ == "dobj" and c.i < token.i and c.pos_ == "NOUN"), None)
    return found if verb.lemma_ in AT_VERBS else None


def _worth_of(worth: Token) -> tuple[str, ...]:
    """The lemmas of what is worth so much: the noun before it."""
    head = (
        worth.head
        if worth.dep_ in ("amod", "acl", "prep", "relcl", "appos", "pcomp")
        else subject_of(worth.head)
    )
    if head is None or head.pos_ not in ("NOUN", "PROPN"):
        near = [
            t for t in worth.doc[max(worth.sent.start, worth.i - 4) : worth.i] if t.pos_ in ("NOUN", "PROPN")
        ]
        if not near:
            return ()
        head = near[-1]
    return merged((lemma_of(head),), qualifiers_of(head, None))


def _governor_words(token: Token) -> tuple[str, ...]:
    governor = _governor(token)
    if governor is None or governor.lemma_.lower() in SKIPPED_VERBS:
        return subject_words(token)
    return merged((governor.lemma_.lower(),), subject_words(token))


def _aged_noun(amount: Span) -> tuple[str, ...]:
    """The noun or name of "a 44-year-old clerk", "18-year-old Ivo Brandt"."""
    following = [t for t in amount.doc[amount.end : amount.end + 8] if t.sent == amount.sent]
    if [t.lower_ for t in following[:2]] != ["-", "old"]:
        return ()
    rest = [t for t in following[2:] if t.text != "-"]
    names: list[str] = []
    for token in rest:
        if token.pos_ == "PROPN":
            names.append(token.lower_)
        elif names or token.pos_ not in ("ADJ", "NOUN"):
            break
        elif token.pos_ == "NOUN" and token.dep_ != "compound":
            return (lemma_of(token),)
    return tuple(names)


def age_of(amount: Span) -> tuple[str, ...]:
    """The words of the name, or the noun, whose age it is: the nearest before, else the head after."""
    old = _aged_noun(amount)
    if old:
        return old
    end = amount.start
    for token in reversed(amount.doc[max(amount.sent.start, end - 8) : end]):
        if token.pos_ == "PROPN":
            first = token.i
            while first > amount.sent.start and amount.doc[first - 1].pos_ == "PROPN":
                first -= 1
            return tuple(t.lower_ for t in amount.doc[first : token.i + 1])
        if token.pos_ in ("VERB", "NOUN") and token.lower_ not in ("aged", "age"):
            break
    head = amount.root.head
    if head.pos_ == "NOUN" and head.i >= amount.end:
        return (lemma_of(head),)
    following = [t for t in amount.doc[amount.end : amount.end + 4] if t.pos_ == "NOUN"]
    previous = [
        t for t in amount.doc[max(amount.sent.start, end - 3) : end] if t.pos_ in ("NOUN", "PROPN", "PRON")
    ]
    nearest = previous[-1:] or following[-1:]
    return tuple(lemma_of(t) if t.pos_ != "PRON" else t.lower_ for t in nearest)
