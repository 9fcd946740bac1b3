"""Names of bodies, places, events: one entity written alike, written differently, or two entities.

Lets pass without a word: the article, capitals, accents, hyphens, plural and possessive, American and
British spelling, legal forms, acronyms, country names and demonyms, well-known forms of a city in two
languages, the same words in another order ("Foreign Ministry" / "Ministry of Foreign Affairs"). Two words
that are each a word of their own (countries, compass points, kinds of ministry) are never taken for one in
two spellings.
"""

from __future__ import annotations

import re

from checker.claims.places import country
from checker.model import EntityType, Judgement, Verdict
from checker.relations.names.context import Evidence, Profile
from checker.relations.names.folding import fold
from checker.relations.names.parts import Parts, parts_of
from checker.relations.names.similarity import NameComparison, TokenPair, compare_names
from checker.relations.names.tokens import TokenRelation
from checker.relations.names.words import COMMON_WORDS, EXONYMS, FILLERS, FORM_CLASSES, GENERIC, words_of

_SPELLED = (TokenRelation.TRANSLITERATION, TokenRelation.VARIANT)
_ENDINGS = words_of("s i is ic ics ity ism ist ists an ans ian ians ish al er ers") | {""}
_SMALL = words_of("of the and for in on to a an s affairs")


def judge_bodies(a: Profile, b: Profile, evidence: Evidence) -> Judgement:
    """Compare two bodies, places or events. The caller puts the profiles in a fixed order."""
    verdict, score, reason = _judge(a, b, evidence)
    said = f'"{a.name}" and "{b.name}": {reason}'
    return Judgement(verdict, a.name, b.name, said, score, evidence.said, matter="name")


def _judge(a: Profile, b: Profile, evidence: Evidence) -> tuple[Verdict, float, str]:
    country_a, country_b = country(a.name), country(b.name)
    if country_a or country_b:
        if country_a == country_b:
            return Verdict.SUPPORTS, 0.95, "one country"
        return Verdict.UNRELATED, 0.95, "not the same country"
    if _same_words(a.name, b.name, a.type):
        return Verdict.SUPPORTS, 1.0, "the same words"
    if acronym_of(a.name, b.name):
        return Verdict.SUPPORTS, 0.85, "the letters of the full name"
    compared = compare_names(a.name, b.name, a.type)
    if compared.numbers_differ:
        return Verdict.UNRELATED, 0.95, "the numbers differ"
    told = [p for p in compared.pairs if p.relation is not TokenRelation.EQUAL and _counts(p)]
    missing = [p for p in told if p.relation is TokenRelation.MISSING]
    if len(told) == len(missing) == 2:
        ours, theirs = [p.a for p in missing if p.a], [p.b for p in missing if p.b]
        if len(ours) == len(theirs) == 1:
            told = [TokenPair(ours[0], theirs[0], TokenRelation.DIFFERENT, 0.0)]
            missing = [] if _forms(told[0]) else missing
    if missing:
        return _longer(a, compared, told, missing)
    if not told:
        return Verdict.SUPPORTS, 0.9, "the same words"
    if len(told) == 1 and _forms(told[0]) and len(compared.pairs) >= 2:
        return _other_form(compared, told[0], evidence)
    if any(_two_words(pair) for pair in told):
        return Verdict.UNRELATED, 0.9, f"not the same word ({told[0].describe()})"
    return _spelling(compared, told, evidence)


def _counts(pair: TokenPair) -> bool:
    return pair.weight >= 0.1 and fold(pair.a or pair.b).strip() not in _SMALL


def _spelling(
    compared: NameComparison, told: list[TokenPair], evidence: Evidence
) -> tuple[Verdict, float, str]:
    """All words answer to each other, some in another spelling."""
    worst = min(pair.similarity for pair in told)
    short = min(min(len(fold(p.a)), len(fold(p.b))) for p in told)
    written = all(p.relation is TokenRelation.TRANSLITERATION for p in told)
    how = "; ".join(p.describe() for p in told)
    why = f"; {evidence.said[0]}" if evidence.said else ""
    shared = any(p.relation is TokenRelation.EQUAL and p.weight >= 0.5 for p in compared.pairs)
    if short < 5 and not shared:
        return Verdict.UNSURE, 0.5, f"short names, near in spelling ({how})"
    if written and worst >= 0.6 and (evidence.around or evidence.strong):
        return (
            Verdict.CONFLICTS,
            0.8,
            f"another spelling of one name ({how}){why}",
        )
    if not written and worst >= 0.4 and evidence.around and short >= 6:
        return Verdict.CONFLICTS, 0.65, f"the spellings are near ({how}){why}"
    if written:
        return Verdict.UNSURE, 0.5, f"near in spelling ({how}), nothing around speaks for one"
    return Verdict.UNRELATED, 0.6, f"near in spelling ({how}), nothing around speaks for one"


def _other_form(compared: NameComparison, told: TokenPair, evidence: Evidence) -> tuple[Verdict, float, str]:
    """ "Geneva framework" / "Geneva format": one thing under two words for its form."""
    distinct = any(p.relation is TokenRelation.EQUAL and p.weight >= 0.5 for p in compared.pairs)
    how = f"called {told.a} in one, {told.b} in the other"
    if distinct and (evidence.around or evidence.strong):
        return Verdict.CONFLICTS, 0.65, f"{how}; {'; '.join(evidence.said[:1])}"
    return (Verdict.UNSURE if distinct else Verdict.UNRELATED), 0.5, how


def _longer(
    a: Profile, compared: NameComparison, told: list[TokenPair], missing: list[TokenPair]
) -> tuple[Verdict, float, str]:
    """One name has words that the other lacks."""
    words = [fold(p.a or p.b).strip() for p in missing]
    one_sided = not (any(p.a for p in missing) and any(p.b for p in missing))
    distinct = any(
        p.relation is TokenRelation.EQUAL and fold(p.a) not in GENERIC | _SMALL and country(p.a) is None
        for p in compared.pairs
    )
    if len(told) == len(missing) and one_sided and distinct:
        if all(word in FILLERS for word in words):
            return Verdict.SUPPORTS, 0.75, f"the same without {' '.join(words)}"
        if a.type is not EntityType.PLACE:
            return Verdict.UNSURE, 0.5, f"the shorter lacks {' '.join(words)}"
    return Verdict.UNRELATED, 0.8, "other words"


def _two_words(pair: TokenPair) -> bool:
    """Whether the words are each a word of its own, or too unlike for one."""
    if pair.relation not in _SPELLED:
        return True
    a, b = fold(pair.a).strip(), fold(pair.b).strip()
    known = COMMON_WORDS | GENERIC
    if _derived(a, b):
        return True
    return (a in known and b in known) or country(pair.a) is not None or country(pair.b) is not None


def _derived(a: str, b: str) -> bool:
    """Whether one is made of the other by an ending: a party and its adherents, a faith and its believers."""
    return any(
        a[:cut] == b[:cut] and a[cut:] in _ENDINGS and b[cut:] in _ENDINGS
        for cut in range(5, min(len(a), len(b)) + 1)
    )


def _forms(pair: TokenPair) -> bool:
    return fold(pair.b).strip() in FORM_CLASSES.get(fold(pair.a).strip(), ())


# --- the same words ----------------------------------------------------------------------------------------


def _stem(word: str) -> str:
    """Plural off, a well-known name of a city in one form, a country by its name."""
    if word in EXONYMS:
        return min(EXONYMS[word])
    named = country(word)
    if named is not None:
        return fold(named).replace(" ", "")
    if len(word) > 4 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


def _key(name: str, type: EntityType) -> tuple[frozenset[str], Parts]:
    parts = parts_of(re.sub(r"^(the|The)\s+", "", name), type)
    return frozenset(_stem(p.word) for p in parts.words if p.word not in _SMALL), parts


def _same_words(a: str, b: str, type: EntityType) -> bool:
    key_a, parts_a = _key(a, type)
    key_b, parts_b = _key(b, type)
    if parts_a.numbers != parts_b.numbers or not key_a or not key_b:
        return False
    return parts_a.compact == parts_b.compact or (key_a == key_b and _order_free(parts_a, parts_b, type))


def _order_free(a: Parts, b: Parts, type: EntityType) -> bool:
    """Another order is the same name where words stay in place, or where "of" turned them round."""
    words_a = [_stem(p.word) for p in a.words if p.word not in _SMALL]
    words_b = [_stem(p.word) for p in b.words if p.word not in _SMALL]
    turned = any(p.word in ("of", "for") for p in (*a.words, *b.words))
    return words_a == words_b or (
        type is not EntityType.PLACE and turned and sorted(words_a) == sorted(words_b)
    )


def acronym_of(a: str, b: str) -> bool:
    """Whether one name is the first letters of the words of the other, with or without the small words."""
    return _letters_of(a, b) or _letters_of(b, a)


def _letters_of(short: str, long: str) -> bool:
    letters = re.sub(r"[^A-Za-z]", "", re.sub(r"^(the|The)\s+", "", short))
    if not 2 <= len(letters) <= 7 or letters[:1] != letters[:1].upper() or letters[1:] == letters[1:].lower():
        return False
    words = fold(long).split()
    capitals = {fold(w) for w in long.split() if w.isupper() and len(w) <= 3}
    if len(words) < 2:
        return False
    starts = [(w, w if w in capitals else w[0]) for w in words]
    every = "".join(start for _, start in starts)
    main = "".join(start for w, start in starts if w not in _SMALL)
    return letters.casefold() in (every, main) and len(main) >= 2
