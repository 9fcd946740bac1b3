"""Whether a verb tells of a deed as a rule of the lexicon wants it: object, "first", "in reply", "alone"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from checker.claims.agents import is_bare_participle
from checker.claims.deeds.lexicon import Rule, lexicon
from checker.claims.syntax import child, is_passive
from checker.claims.wordlists import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_OBJECTS = frozenset({"dobj", "obj", "dative"})
_FIRST = words("first opening initial")
_ALONE = words("alone single-handedly singlehandedly unaided")
_OWN = words("his her its their my our")
_ONLY = words("only merely just simply solely")


def fits(rule: Rule, verb: Token, named: bool = False) -> bool:
    """Whether a verb is told of as a rule wants it; `named`: by a gerund, "for detecting the leak"."""
    target = target_of(rule, verb)
    if rule.particle and not any(
        c.lower_ == rule.particle and c.dep_ in {"prt", "advmod", "prep"} for c in verb.children
    ):
        return False
    if "*" in rule.objects:
        if target is None or target.pos_ not in {"NOUN", "PROPN"}:
            return False
    elif rule.objects and (target is None or target.lemma_.lower() not in rule.objects):
        return False
    if rule.words and (target is None or not {t.lower_ for t in target.subtree} & rule.words):
        return False
    if rule.question == "initiative" and target is not None and target.lower_ == "idea":
        return any(c.lower_ == "the" for c in target.children)  # unlike "had no idea"
    if rule.needs == "public":
        return any(c.lower_ == "public" for c in verb.children)
    if rule.needs == "told":
        below = child(verb, "xcomp")
        return below is not None and any(c.lower_ == "to" for c in below.children)
    if rule.needs == "reply":
        return _in_reply(verb)
    return rule.needs != "first" or is_first(rule, verb) or named


def target_of(rule: Rule, verb: Token) -> Token | None:
    """The object that a rule speaks of: of the verb, done to in the passive, or behind a preposition."""
    if is_passive(verb) or is_bare_participle(verb):
        own = child(verb, "nsubjpass")
        return own if own is not None else (verb.head if is_bare_participle(verb) else None)
    if rule.behind:
        for prep in verb.children:
            if prep.dep_ == "prep" and prep.lower_ in rule.behind:
                found = child(prep, "pobj")
                if found is not None:
                    return found
    found = next((c for c in verb.children if c.dep_ in {"dobj", "obj"}), None)
    return found if found is not None else next((c for c in verb.children if c.dep_ == "dative"), None)


def is_first(rule: Rule, verb: Token) -> bool:
    """ "Fired first", "fired the first shot", "was the first to fire"; a weapon "first fired in 2015" was
    fired for the first time."""
    if verb.dep_ in {"relcl", "acl", "xcomp"} and verb.head.lower_ == "first":
        return True
    target = target_of(rule, verb)
    if target is not None and rule.question in {"began", "initiative"} and marked_first(target):
        return True
    for adverb in verb.children:
        if adverb.lower_ == "first" and adverb.dep_ in {"advmod", "npadvmod"}:
            behind = adverb.i + 1 < len(adverb.doc) and adverb.nbor(1).text == ","
            if adverb.i > verb.i or (rule.question != "began" and not behind):
                return True
    return False


def marked_first(noun: Token) -> bool:
    own = {c.lower_ for c in noun.children}
    return bool(own & _FIRST) and not own & _OWN


def _in_reply(verb: Token) -> bool:
    """ "In reply", "in self-defence"."""
    nouns = lexicon().words["reply"]
    return any(
        t.lower_ == "in" and t.dep_ == "prep" and t.head.i <= t.i and _reply_behind(t, nouns)
        for t in verb.subtree
    )


def _reply_behind(prep: Token, nouns: frozenset[str]) -> bool:
    what = child(prep, "pobj")
    return what is not None and (
        what.lower_ in nouns or (what.i >= 2 and f"{what.nbor(-2).lower_}-{what.lower_}" in nouns)
    )


def only_reply(verb: Token) -> bool:
    """ "Only returned fire", "in reply and not before"."""
    own = [t.lower_ for t in verb.subtree]
    only = any(c.lower_ in _ONLY and c.dep_ == "advmod" for c in verb.children)
    return only or any(a == "not" and b == "before" for a, b in pairwise(own))


def is_alone(verb: Token, doer: Token) -> bool:
    """ "X alone", "X itself" """
    near = [*verb.children, *(t for c in verb.children if c.dep_ in _OBJECTS for t in c.children)]
    behind = doer.i + 1 < len(doer.doc) and doer.nbor(1).lower_ in _ALONE
    return behind or any(t.lower_ in _ALONE for t in (*near, *doer.children))
