"""One person, body or place told under two names, or two entities whose names look alike.

`compare` looks at the names (`checker.relations.names.similarity`) and at what the articles say around them
(posts, ages, other names, words). It finds other spellings and transliterations, and a wrong given name
where post and surroundings show one person. It lets pass: a shorter form of the name, titles, initials,
usual short forms, accents and hyphens, acronyms, exonyms, demonyms, American spelling. People of one
surname and different given names are two people unless much speaks for one; people of one given name and
unlike surnames always are.
"""

from __future__ import annotations

from dataclasses import replace

from checker.model import EntityType, Judgement, Verdict
from checker.relations.names.bodies import judge_bodies
from checker.relations.names.context import Evidence, Profile, gather
from checker.relations.names.folding import fold, spelling_distance
from checker.relations.names.parts import Part, parts_of
from checker.relations.names.similarity import NameComparison, TokenPair, compare_names
from checker.relations.names.tokens import TokenRelation
from checker.relations.names.words import COMMON_SURNAMES, GIVEN_NAMES, SURNAME_FIRST

__all__ = ["Profile", "compare"]

_Finding = tuple[Verdict, float, str]
_SPELLED = (TokenRelation.TRANSLITERATION, TokenRelation.VARIANT)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
_GENDERED = frozenset("aeo")


def compare(a: Profile, b: Profile) -> Judgement:
    """SUPPORTS: one entity, named alike. CONFLICTS: very likely one entity, told differently. UNRELATED: two.

    UNSURE: the names are near and nothing decides. `score` is how sure the verdict is. Symmetric.
    """
    if _order(a) > _order(b):
        turned = compare(b, a)
        return replace(turned, value_a=turned.value_b, value_b=turned.value_a)
    evidence = gather(a, b)
    if a.type is not b.type:
        return _other_types(a, b, evidence)
    if a.type is not EntityType.PERSON:
        return judge_bodies(a, b, evidence)
    return _people(a, b, evidence)


def _order(profile: Profile) -> tuple[object, ...]:
    return (profile.name, profile.type, profile.article, profile.spellings, sorted(profile.ages))


def _other_types(a: Profile, b: Profile, evidence: Evidence) -> Judgement:
    """Readers of names mistake types: the same words, or a person's name with much in common, still count."""
    if fold(a.name).split() == fold(b.name).split():
        reason = f'"{a.name}" and "{b.name}": the same words'
        return Judgement(Verdict.SUPPORTS, a.name, b.name, reason, 0.6, evidence.said, matter="name")
    person = EntityType.PERSON in (a.type, b.type)
    words = min(len(parts_of(p.name, EntityType.PERSON).words) for p in (a, b))
    if person and words >= 2 and evidence.strong:
        return _people(a, b, evidence)
    if not person:
        judged = judge_bodies(replace(a, type=EntityType.BODY), replace(b, type=EntityType.BODY), evidence)
        if judged.verdict is Verdict.SUPPORTS:
            return replace(judged, score=min(judged.score, 0.6))
    reason = f'"{a.name}" is a {a.type.value}, "{b.name}" a {b.type.value}'
    return Judgement(Verdict.UNRELATED, a.name, b.name, reason, 0.7, matter="name")


# --- people ------------------------------------------------------------------------------------------------


def _people(a: Profile, b: Profile, evidence: Evidence) -> Judgement:
    compared = compare_names(a.name, b.name, EntityType.PERSON)
    verdict, score, reason = _judge(a, b, compared, evidence)
    said = f'"{a.name}" and "{b.name}": {reason}'
    if verdict is Verdict.CONFLICTS and evidence.said:
        said += "; " + "; ".join(evidence.said[:2])
    return Judgement(verdict, a.name, b.name, said, round(min(score, 1.0), 3), evidence.said, matter="name")


def _judge(a: Profile, b: Profile, compared: NameComparison, evidence: Evidence) -> _Finding:
    pairs = [p for p in compared.pairs if p.weight >= 0.5]
    spelled = [p for p in pairs if p.relation in _SPELLED and not _marks_only(p)]
    apart = [p for p in pairs if p.relation is TokenRelation.DIFFERENT or (p in spelled and _two_given(p))]
    spelled = [p for p in spelled if p not in apart]
    matched = [p for p in pairs if p.relation is not TokenRelation.MISSING and p not in apart]
    if not matched or (not apart and _initials_only(pairs)):
        return Verdict.UNRELATED, 0.95, "no name in common"
    if _told_apart(a, b, compared.score):
        return Verdict.UNRELATED, 0.9, "one article names both"
    if apart:
        return _different(a, b, compared, apart, evidence)
    if evidence.ages_apart and not (evidence.post and spelled):
        return Verdict.UNSURE, 0.5, "the names agree, the ages do not"
    if spelled:
        return _variant(a, b, compared, spelled, evidence)
    return _alike(a, b, compared, evidence)


def _initials_only(pairs: list[TokenPair]) -> bool:
    loose = (TokenRelation.INITIAL, TokenRelation.NICKNAME, TokenRelation.MISSING)
    return all(p.relation in loose for p in pairs)


def _told_apart(a: Profile, b: Profile, score: float) -> bool:
    """Whether the article of one knows the other as somebody else (not as the one, spelled otherwise)."""
    return any(
        compare_names(other, this.name).score > max(score + 0.03, 0.5)
        for that, this in ((a, b), (b, a))
        for other in that.apart
        if compare_names(other, that.name).score < 0.75
    )


def _alike(a: Profile, b: Profile, compared: NameComparison, evidence: Evidence) -> _Finding:
    """Every word of the shorter name is in the longer."""
    missing = [p for p in compared.pairs if p.relation is TokenRelation.MISSING and p.weight >= 0.5]
    if compared.swapped and not evidence.some:
        return Verdict.UNSURE, 0.5, "the same names in another order"
    if not missing:
        return Verdict.SUPPORTS, 1.0 if compared.score == 1.0 else 0.9, "the same name"
    if any(p.a for p in missing) and any(p.b for p in missing):
        return Verdict.UNSURE, 0.5, "each has a name that the other lacks"
    short, long = (a, b) if missing[0].b else (b, a)
    if len(parts_of(short.name, EntityType.PERSON).words) > 1:
        return Verdict.SUPPORTS, 0.85, "one name is shorter"
    if _is_surname(short.name, long.name):
        if short.apart or long.apart:
            return Verdict.UNSURE, 0.4, "a surname that several bear"
        return Verdict.SUPPORTS, 0.8 if evidence.some else 0.65, "the surname alone"
    return Verdict.UNSURE, 0.4, "a part of the name that is not the surname"


def _variant(
    a: Profile, b: Profile, compared: NameComparison, spelled: list[TokenPair], evidence: Evidence
) -> _Finding:
    """The words answer to each other, some in another spelling."""
    how = _how(spelled, compared)
    written = all(p.relation is TokenRelation.TRANSLITERATION for p in spelled)
    words = min(len(_main_words(p.name)) for p in (a, b))
    same_article = a.article == b.article
    bonus = 0.15 if evidence.strong else 0.08 if evidence.some else 0.0
    if words == 1:
        long_enough = min(len(fold(p.a)) for p in spelled) >= 5 and min(len(fold(p.b)) for p in spelled) >= 5
        lone = spelled[0]
        given = any(fold(w) in GIVEN_NAMES for w in (lone.a, lone.b))
        if long_enough and not given and (evidence.strong or (evidence.some and written)):
            return Verdict.CONFLICTS, 0.5 + bonus, how
        return Verdict.UNSURE, 0.5, f"{how}; a single name, and little around it"
    if compared.swapped:
        return Verdict.UNSURE, 0.5, f"{how}; the order differs too"
    if _short_syllables(spelled) and not evidence.strong:
        return Verdict.UNSURE, 0.5, f"{how}; names as short as these are often two"
    if written:
        return Verdict.CONFLICTS, 0.78 + bonus, how
    slips = [p for p in spelled if p.relation is TokenRelation.VARIANT]
    if evidence.some or (len(slips) == 1 and _long(slips[0]) and not same_article):
        return Verdict.CONFLICTS, 0.72 + bonus - 0.07 * (len(slips) - 1), how
    return Verdict.UNSURE, 0.5, f"{how}; nothing around speaks for one person"


def _different(
    a: Profile, b: Profile, compared: NameComparison, apart: list[TokenPair], evidence: Evidence
) -> _Finding:
    """Some word of each name has no counterpart in the other."""
    how = "; ".join(p.describe() for p in apart[:2])
    surname = _surname_pair(a, b, compared)
    if len(apart) == 1 and _given_agree(a, b, compared, apart[0]) and a.article != b.article:
        return _other_surname(how, evidence)
    if len(apart) > 1 or surname is None or surname in apart:
        return Verdict.UNRELATED, 0.9, f"different names ({how})"
    if min(len(_main_words(p.name)) for p in (a, b)) < 2 or len(parts_of(a.name, a.type).words) != len(
        parts_of(b.name, b.type).words
    ):
        return Verdict.UNRELATED, 0.85, f"different names ({how})"
    if a.article == b.article or evidence.kin or evidence.ages_apart:
        return Verdict.UNRELATED, 0.9, f"one surname, two given names ({how})"
    return _other_given_name(a, b, apart[0], how, evidence)


def _given_agree(a: Profile, b: Profile, compared: NameComparison, apart: TokenPair) -> bool:
    """Whether two names of two words have one given name and, in `apart`, different surnames."""
    if len(compared.pairs) != 2:
        return False
    ends = fold(apart.a).strip().endswith(_surname_word(a.name))
    given = next(p for p in compared.pairs if p is not apart)
    return (
        ends
        and fold(apart.b).strip().endswith(_surname_word(b.name))
        and given.relation is TokenRelation.EQUAL
    )


def _other_surname(how: str, evidence: Evidence) -> _Finding:
    """One given name and two surnames: mostly two people. One, where a post that a single person holds, or
    the age and the post, are the same."""
    one_post = evidence.sole and evidence.specific
    one_life = evidence.age and evidence.post is not None
    if (one_post or one_life) and not evidence.kin and not evidence.ages_apart:
        return Verdict.CONFLICTS, 0.62, f"one given name, two surnames ({how})"
    return Verdict.UNRELATED, 0.9, f"different names ({how})"


def _other_given_name(a: Profile, b: Profile, given: TokenPair, how: str, evidence: Evidence) -> _Finding:
    """One surname and two given names: one person wrongly named, or two people?

    For one person: the same age, the same post, given names that are easily mistaken, sentences alike; and
    each article knows nobody else of the surname. For two: posts that differ, and nothing in common.
    """
    alone = not a.apart and not b.apart
    reason = f"one surname, other given names ({how})"
    one_post = evidence.sole and evidence.specific and evidence.around
    easily = _easily_mistaken(given)
    one_life = (
        evidence.age and alone and (easily or evidence.post is None or evidence.sole or evidence.specific)
    )
    if one_post or one_life:
        return Verdict.CONFLICTS, 0.8 if evidence.age and evidence.post is not None else 0.65, reason
    if alone and evidence.post is not None and (easily or evidence.around or evidence.specific):
        return Verdict.CONFLICTS, 0.66 if easily or evidence.sole else 0.56, reason
    rare = not {_surname_word(a.name), _surname_word(b.name)} & COMMON_SURNAMES
    near_names = fold(given.a).strip()[:3] == fold(given.b).strip()[:3]
    told_alike = evidence.around or (rare and (near_names or evidence.some_around))
    if alone and easily and not evidence.posts_apart and told_alike:
        return Verdict.CONFLICTS, 0.6 if evidence.around else 0.54, reason
    near = evidence.post is not None and evidence.around
    return (Verdict.UNSURE if near else Verdict.UNRELATED), 0.6 if near else 0.85, f"two given names ({how})"


def _easily_mistaken(given: TokenPair) -> bool:
    """Whether two given names begin alike: three letters, or one where they are about as long."""
    a, b = sorted((fold(given.a).strip(), fold(given.b).strip()), key=len)
    if (len(b) - len(a) <= 1 and b[: len(a) - 1] == a[:-1]) or b[:-1] == a:
        return False  # Mario and Maria, Paul and Paula: a couple as likely as a slip
    return a[:3] == b[:3] or (a[:1] == b[:1] and abs(len(a) - len(b)) <= 2 and min(len(a), len(b)) >= 4)


# --- words of a name ---------------------------------------------------------------------------------------


def _main_words(name: str) -> list[Part]:
    return [part for part in parts_of(name, EntityType.PERSON).words if part.weight >= 0.5]


def _surname_word(name: str) -> str:
    words = _main_words(name)
    if not words:
        return ""
    first = len(words) >= 3 and words[0].word in SURNAME_FIRST and all(len(p.word) <= 6 for p in words[1:])
    return words[0].word if first else words[-1].word


def _is_surname(short: str, long: str) -> bool:
    """Whether a single name stands for the surname of the longer one (for two family names, either)."""
    word = "".join(p.word for p in _main_words(short))
    words = _main_words(long)
    return word == _surname_word(long) or (len(words) >= 3 and word in {p.word for p in words[2:]})


def _surname_pair(a: Profile, b: Profile, compared: NameComparison) -> TokenPair | None:
    """The match of the two surnames with each other, if they are matched."""
    word_a, word_b = _surname_word(a.name), _surname_word(b.name)
    for pair in compared.pairs:
        if fold(pair.a).strip().endswith(word_a) and fold(pair.b).strip().endswith(word_b):
            return pair
    return None


def _marks_only(pair: TokenPair) -> bool:
    """Accents, or an umlaut written out: no other spelling."""
    a, b = fold(pair.a), fold(pair.b)
    out_a, out_b = fold(pair.a.casefold().translate(_UMLAUTS)), fold(pair.b.casefold().translate(_UMLAUTS))
    return bool({a, out_a} & {b, out_b})


def _two_given(pair: TokenPair) -> bool:
    """Whether the words are two given names in their own right, or those of a man and a woman."""
    a, b = fold(pair.a).strip(), fold(pair.b).strip()
    if a == b or spelling_distance(a, b) < 0.3:
        return False
    if a in GIVEN_NAMES and b in GIVEN_NAMES:
        return True
    stem = min(len(a), len(b)) - 1
    gendered = len(a) == len(b) and a[:-1] == b[:-1] and {a[-1], b[-1]} <= _GENDERED
    return stem >= 2 and gendered and (a in GIVEN_NAMES or b in GIVEN_NAMES)


def _short_syllables(spelled: list[TokenPair]) -> bool:
    """Whether what differs are syllables of three or four letters, by more than the system of writing."""
    return any(min(len(fold(p.a)), len(fold(p.b))) <= 3 and p.similarity < 0.75 for p in spelled)


def _long(pair: TokenPair) -> bool:
    return min(len(fold(pair.a)), len(fold(pair.b))) >= 6


def _how(spelled: list[TokenPair], compared: NameComparison) -> str:
    spelled = [p for p in spelled if p.weight == 1.0] or spelled
    if len(spelled) == 1:
        return f"one name is spelled in two ways ({spelled[0].describe()})"
    words = compared.count(*(r for r in TokenRelation if r is not TokenRelation.MISSING))
    all_of = "both names" if len(spelled) == words == 2 else f"{len(spelled)} names"
    return f"spellings differ in {all_of} ({'; '.join(p.describe() for p in spelled)})"
