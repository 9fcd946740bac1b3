"""Plain sentences changed by what spaCy finds in them: figures, names, negation, who does what, clauses.

Each function takes a parsed sentence and gives the changed text, or None where the label would be unsure.
"""

from __future__ import annotations

import random
import re
from typing import Any

from training.generate.amounts import WORDS, changed_number, loose_number, spell
from training.generate.lists import FIRST, LAST, TOWNS, share
from training.generate.substitute import article
from training.generate.values import DAYS, MONTHS
from training.generate.words import EXCLUSIVE

# Words under which leaving something out does not follow.
GUARD = re.compile(
    r"\b(?:no|not|never|nobody|none|nothing|without|neither|nor|few|fewer|less|little|only|all|every|each|any|if|unless|"
    r"would|could|(?-i:may)|might|should|most|least|hardly|rarely|seldom|almost|nearly|whether|before|until|like|too|so|as|"
    r"failed|refused|denied|allegedly|supposedly|cannot|likely|first|last|best|worst|than|how|same)\b|n't|\w+est\b",
    re.IGNORECASE,
)
SYMMETRIC = {
    "meet",
    "marry",
    "join",
    "resemble",
    "fight",
    "face",
    "equal",
    "include",
    "divorce",
    "match",
    "say",
}
AUXILIARIES = {
    "is",
    "are",
    "was",
    "were",
    "has",
    "have",
    "had",
    "will",
    "would",
    "can",
    "could",
    "should",
    "must",
    "did",
    "does",
    "do",
}
NAMES = {word for name in ("country", "nationality") for word in EXCLUSIVE[name].split()}


def usable(text: str) -> bool:
    """Whether a premise is one plain written sentence."""
    words = text.split()
    if not 7 <= len(words) <= 34 or not text[0].isupper() or text[-1] not in ".":
        return False
    return not re.search(r"[?!;:\[\]{}<>|]|\b(?:uh|um|yeah|okay|you)\b|\. [A-Z]|''|``|  ", text)


def put(doc: Any, start: int, end: int, new: str) -> str:
    """The text with the tokens from `start` to `end` replaced."""
    text: str = doc.text
    span = doc[start:end]
    return article(text[: span.start_char] + new + text[span.end_char :])


def number(doc: Any, rng: random.Random) -> str | None:
    """Another number."""
    found = [
        token
        for token in doc
        if token.ent_type_ in ("CARDINAL", "MONEY", "QUANTITY", "PERCENT")
        and token.like_num
        and token.text.lower() != "one"
    ]
    rng.shuffle(found)
    for token in found:
        word = token.text.lower()
        if word in WORDS and WORDS.index(word) >= 2:
            return put(doc, token.i, token.i + 1, match_case(token.text, spell_other(WORDS.index(word), rng)))
        if re.fullmatch(r"\d{1,3}(?:,\d{3})*|\d+", token.text) and int(word.replace(",", "")) >= 2:
            value = int(word.replace(",", ""))
            new = changed_number(value, rng)
            return put(doc, token.i, token.i + 1, f"{new:,}" if "," in token.text or new > 9999 else str(new))
        if re.fullmatch(r"\d+\.\d+", token.text):
            return put(
                doc, token.i, token.i + 1, f"{float(word) * rng.choice((0.3, 0.5, 1.6, 2.2)) + 0.3:.1f}"
            )
    return None


def spell_other(value: int, rng: random.Random) -> str:
    """A word for another small number."""
    new = rng.choice([n for n in range(2, 13) if n != value])
    return WORDS[new] if rng.random() < 0.8 else str(new)


def match_case(old: str, new: str) -> str:
    """A capital where the old word has one."""
    return new[0].upper() + new[1:] if old[0].isupper() else new


def date(doc: Any, rng: random.Random) -> str | None:
    """Another weekday, month or year."""
    for token in doc:
        if token.text in DAYS:
            return put(doc, token.i, token.i + 1, rng.choice([day for day in DAYS if day != token.text]))
        if token.text in MONTHS and token.ent_type_ == "DATE":
            return put(
                doc, token.i, token.i + 1, rng.choice([month for month in MONTHS if month != token.text])
            )
        if re.fullmatch(r"1[5-9]\d\d|20[0-3]\d", token.text) and token.ent_type_ == "DATE":
            year = int(token.text) + rng.choice((-20, -10, -7, -4, -3, -2, -1, 1, 2, 3, 5, 8, 10))
            return put(doc, token.i, token.i + 1, str(year))
    return None


def name(doc: Any, rng: random.Random) -> str | None:
    """Another person, town or country, not among the doers: somebody else may have done the same."""
    doers = {t.i for token in doc if token.dep_ == "nsubj" for t in token.subtree}
    spans = [ent for ent in doc.ents if ent.label_ in ("PERSON", "GPE") and ent.start not in doers]
    rng.shuffle(spans)
    for ent in spans:
        if ent.text.endswith("'s") or (ent.text.lower() != ent.text and doc.text.count(ent.text) > 1):
            continue
        if ent.label_ == "PERSON":
            first, last = rng.choice(share(FIRST, "train")), rng.choice(share(LAST, "train"))
            return put(
                doc, ent.start, ent.end, f"{first} {last}" if len(ent) > 1 else rng.choice((first, last))
            )
        if len(ent) == 1:
            countries = EXCLUSIVE["country"].split()
            towns = [town.partition("/")[0] for town in share(TOWNS, "train")]
            pool = countries if ent.text in countries else towns
            return put(doc, ent.start, ent.end, rng.choice([word for word in pool if word != ent.text]))
    return None


def negation(doc: Any, rng: random.Random) -> str | None:
    """A `not` at the main verb, or the one there taken away."""
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    if root is None or root.pos_ not in ("VERB", "AUX"):
        return None
    subjects = [child for child in root.children if child.dep_ in ("nsubj", "nsubjpass")]
    if (
        not subjects
        or GUARD.search(" ".join(token.text for token in subjects[0].subtree))
        or subjects[0].i > root.i
    ):
        return None
    nots = [child for child in root.children if child.dep_ == "neg"]
    auxiliaries = [child for child in root.children if child.dep_ in ("aux", "auxpass") and child.i < root.i]
    if nots:
        before = doc[nots[0].i - 1] if nots[0].i else None
        if before is None or before.text.lower() not in {
            "is",
            "are",
            "was",
            "were",
            "has",
            "have",
            "had",
            "will",
            "would",
            "could",
            "should",
        }:
            return None
        whole: str = doc.text
        return whole[: nots[0].idx].rstrip() + " " + whole[nots[0].idx + len(nots[0].text) :].lstrip()
    if any(child.text.lower() in ("never", "no", "hardly") for child in root.children):
        return None
    if auxiliaries and auxiliaries[0].text.lower() in AUXILIARIES:
        return put(doc, auxiliaries[0].i, auxiliaries[0].i + 1, auxiliaries[0].text + " not")
    if root.text.lower() in ("is", "are", "was", "were"):
        return put(doc, root.i, root.i + 1, root.text + (" not" if rng.random() < 0.8 else "n't"))
    helper = {"VBD": "did not", "VBZ": "does not", "VBP": "do not"}.get(root.tag_)
    if helper is None or auxiliaries:
        return None
    if rng.random() < 0.15 and root.tag_ == "VBD":
        return put(doc, root.i, root.i + 1, "never " + root.text)
    return put(doc, root.i, root.i + 1, f"{helper} {root.lemma_}")


def roles(doc: Any, rng: random.Random) -> str | None:  # noqa: ARG001
    """Subject and object of the main verb change places."""
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    if root is None or root.lemma_ in SYMMETRIC or root.pos_ != "VERB":
        return None
    subject = next((c for c in root.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    target = next((c for c in root.children if c.dep_ in ("dobj", "dative")), None)
    if target is None:
        agent = next((c for c in root.children if c.dep_ == "agent"), None)
        target = next((c for c in agent.children if c.dep_ == "pobj"), None) if agent is not None else None
    if subject is None or target is None or subject.i > target.i:
        return None
    kinds = ("PERSON", "GPE", "ORG", "NORP")
    if subject.ent_type_ not in kinds or target.ent_type_ not in kinds:
        return None
    one = doc[subject.left_edge.i : subject.right_edge.i + 1]
    other = doc[target.left_edge.i : target.right_edge.i + 1]
    if len(one) > 5 or len(other) > 5 or one.end > other.start:
        return None
    text: str = doc.text
    moved: str = other.text
    head = moved[0].upper() + moved[1:] if one.start == 0 else moved
    between = text[one.end_char : other.start_char]
    return f"{text[: one.start_char]}{head}{between}{one.text}{text[other.end_char :]}"


def shorter(doc: Any, rng: random.Random) -> str | None:
    """The sentence without one part that only adds: a clause at its end, an apposition, a phrase."""
    if GUARD.search(doc.text):
        return None
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    if root is None or root.pos_ not in ("VERB", "AUX"):
        return None
    parts = []
    for token in doc:
        edge = (token.left_edge.i, token.right_edge.i + 1)
        apart = edge[0] > 0 and doc[edge[0] - 1].text == ","
        at_end = edge[1] >= len(doc) - 1
        if (token.dep_ in ("appos", "relcl", "advcl", "acl") and apart) or (
            token.dep_ == "prep"
            and token.head == root
            and at_end
            and token.text.lower()
            in (
                "in",
                "on",
                "at",
                "with",
                "during",
                "after",
                "near",
                "by",
                "from",
                "for",
            )
            and (root.pos_ == "VERB" and any(c.dep_ in ("dobj", "nsubjpass") for c in root.children))
        ):
            parts.append(edge)
    parts = [edge for edge in parts if edge[1] - edge[0] >= 2 and not edge[0] <= root.i < edge[1]]
    if not parts:
        return None
    start, end = rng.choice(parts)
    text: str = doc.text
    left = text[: doc[start].idx].rstrip().rstrip(",")
    right = text[doc[end - 1].idx + len(doc[end - 1].text) :].lstrip().lstrip(",").lstrip()
    joined = (left + " " + right).replace(" .", ".").replace(" ,", ",").strip()
    if len(joined.split()) < 4 or joined.count("(") != joined.count(")") or joined.count('"') % 2:
        return None
    return joined


def rounded(doc: Any, rng: random.Random) -> str | None:
    """A number said as a bound or a rounding, or in digits for words."""
    if GUARD.search(doc.text) or re.search(
        r"\b(?:about|around|over|under|more|some|up to|exactly)\b", doc.text
    ):
        return None
    for token in doc:
        word = token.text.lower()
        if (
            token.ent_type_ != "CARDINAL"
            or len(doc[token.i : token.i + 2]) < 2
            or doc[token.i + 1].tag_ != "NNS"
        ):
            continue
        value = (
            WORDS.index(word)
            if word in WORDS
            else int(word.replace(",", ""))
            if re.fullmatch(r"[\d,]+", word)
            else 0
        )
        if value < 2 or (doc[token.i - 1].pos_ not in ("VERB", "ADP", "AUX") and token.i):
            continue
        new = spell(value, rng) if rng.random() < 0.3 else loose_number(value, rng)
        if new is None or new == token.text:
            continue
        return put(doc, token.i, token.i + 1, match_case(token.text, new))
    return None


def twice(doc: Any, rng: random.Random) -> str | None:
    """A name and every figure and date changed: another event of the same sort."""
    text = name(doc, rng)
    if text is None:
        return None

    def other(match: re.Match[str]) -> str:
        value = int(match[0])
        if value <= 31:
            return str(rng.choice([day for day in range(2, 29) if day != value]))
        if 1500 <= value <= 2039:
            return str(value + rng.choice((-9, -5, -3, -2, 2, 3, 4, 6)))
        return str(changed_number(value, rng)) if value >= 2 else match[0]

    figures = re.sub(r"(?<![\d.,])\d{1,4}(?![\d.,]*\d|s\b)", other, text)
    words = r"\b(?:" + "|".join(DAYS + MONTHS) + r")\b"
    changed = re.sub(words, lambda match: rng.choice(DAYS if match[0] in DAYS else MONTHS), figures)
    return changed if changed != text else None
