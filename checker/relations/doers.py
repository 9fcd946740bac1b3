"""Deeds of one doer that a folder gives to two: who fired first, who raised the alarm, whose idea it was.

Finds: "the first shots were fired by Norvian guards" against "it was the Zarnians who drew first blood";
"the alarm was raised by the bridge" against "it was not the ship that called for help"; "the Tern replied
with its guns" against "the crew of the Heron had only fired back".

Lets pass: doers that may be one party, deeds that two may do ("called the police"), another matter, another
time.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.claims.places import country
from checker.claims.wordlists import words
from checker.model import Claim, Deed, Holds, Judgement, Kind, Relation, Verdict
from checker.pairing.pairs import word_rarity
from checker.pairing.stories import Folder
from checker.pairing.when import same_time
from checker.relations.acts import concepts
from checker.relations.parties import Parties, Party, known, one_party, two_parties
from checker.unionfind import UnionFind

BY = "doers"
DID = "did"  # the question of a verb of its own
# Questions that a story answers once, so that nothing need be said of what the deed was done to.
_ONCE = frozenset({"began", "alarm"})
# Words that say no more than the question does.
_BARE = words("""
    initiative idea plan proposal suggestion request move order instruction command message news story public
    alarm help authority credit responsibility place approach thing matter way step word case decision today
    yesterday morning night afternoon evening week hour
    monday tuesday wednesday thursday friday saturday sunday
""")
ONE_MATTER = 0.3  # weight of the rare words that two deeds share, of the lighter one's
AROUND = 0.12  # the same with the sentences around a deed whose own words say nothing
AT_LEAST = 2.0  # weight of one word that is in an eighth of the sentences
_DONE = {
    "began": "begun the fighting",
    "alarm": "raised the alarm",
    "find": "found it out",
    "public": "made it public",
    "order": "taken the decision or given the order",
    "initiative": "had the idea or asked for it",
    "mediation": "brought it about",
    "did": "done it",
    "responsibility": "claimed responsibility for it",
}


@dataclass(frozen=True, slots=True)
class _Told:
    """A deed with the claim that tells it, who did it, and the words of the sentences around it."""

    claim: Claim
    deed: Deed
    party: Party
    around: frozenset[str]

    @property
    def own(self) -> frozenset[str]:
        return self.deed.about - _BARE


def compare_doers(claims: Sequence[Claim], folder: Folder) -> list[Relation]:
    """A relation between each two claims that give one deed to two parties, or give and deny it to one."""
    rarity = word_rarity(claims)
    found: list[Relation] = []
    parties = Parties(claims)
    by_question = _by_question(claims, folder, parties)
    emphasised = [t for (question, *_), told in by_question.items() if question == DID for t in told]
    for told in (*by_question.values(), *_plainly(emphasised, claims, folder, parties)):
        sides = _Sides(told)
        for a, b in combinations(told, 2):
            score = _opposed(a, b, folder, rarity)
            if score is not None:
                found.extend(_relation(a, b, sides, score))
    return found


def _plainly(
    emphasised: Sequence[_Told], claims: Sequence[Claim], folder: Folder, parties: Parties
) -> Iterator[list[_Told]]:
    """Each "it was X that" beside what other claims tell with the same verb."""
    for told in emphasised:
        for claim in claims:
            if claim.article == told.claim.article or not folder.one_story(claim.article, told.claim.article):
                continue
            for p in claim.predicates:
                if p.lemma == told.deed.verb and p.subject is not None and p.holds is Holds.YES:
                    parts = [a for a in (p.object, *p.others) if a is not None]
                    about = frozenset(w for a in parts for w in a.words)
                    party = parties.read(p.subject)
                    if known(party) and not (p.subject.pronoun and p.subject.name is None):
                        deed = Deed(DID, p.subject, Holds.YES, about, p.text, sure=True, verb=p.lemma)
                        yield [told, _Told(claim, deed, party, about)]


def _by_question(
    claims: Sequence[Claim], folder: Folder, parties: Parties
) -> dict[tuple[str, int, str], list[_Told]]:
    found: dict[tuple[str, int, str], list[_Told]] = defaultdict(list)
    before: dict[str, frozenset[str]] = {}
    for claim in claims:
        around = claim.lemmas | before.get(claim.article, frozenset())
        before[claim.article] = claim.lemmas
        for deed in claim.deeds:
            party = parties.read(deed.doer, deed.beside)
            if known(party) and not (deed.doer.pronoun and deed.doer.name is None):
                story = folder.story[claim.article]
                found[deed.question, story, deed.verb].append(_Told(claim, deed, party, around))
    return found


def _opposed(a: _Told, b: _Told, folder: Folder, rarity: Mapping[str, float]) -> float | None:
    """How surely two deeds cannot both be so; None where they can."""
    if not _two_tellings(a.claim, b.claim) or _other_time(a.claim, b.claim, folder):
        return None
    yes = [t for t in (a, b) if t.deed.holds is Holds.YES]
    once = a.deed.question in _ONCE
    sure = a.deed.sure + b.deed.sure
    if len(yes) == 2:
        if not two_parties(a.party, b.party) or sure < (1 if _side_by_side(a.claim, b.claim) else 2):
            return None
        near = 1.0 if once else _nearness(a, b, rarity)
        return 0.55 + 0.3 * near if near >= ONE_MATTER else None
    if len(yes) == 1:
        no = b if yes[0] is a else a
        if not one_party(a.party, b.party) or not (yes[0].deed.sure or (no.deed.sure and not no.deed.reply)):
            return None
        bare = no.deed.sure and not no.own  # "it was not X that had the idea" is an answer to who had it
        near = 1.0 if once or bare else _nearness(a, b, rarity)
        return 0.55 + 0.3 * near if near >= ONE_MATTER else None
    replies = a.deed.reply and b.deed.reply
    return 0.7 if replies and sure and two_parties(a.party, b.party) else None


def _two_tellings(a: Claim, b: Claim) -> bool:
    """Two articles, or one that gives two voices."""
    return a.article != b.article or (a.voice is not None and b.voice is not None and a.voice != b.voice)


def _side_by_side(a: Claim, b: Claim) -> bool:
    """Two voices of one sentence: "Norvia says ..., Zarnia says ..." are answers to one question."""
    return a.article == b.article and a.sentence == b.sentence


def _other_time(a: Claim, b: Claim, folder: Folder) -> bool:
    one, two = folder.published[a.article], folder.published[b.article]
    return same_time(a.times, b.times, one, two)[0] is False


def _nearness(a: _Told, b: _Told, rarity: Mapping[str, float]) -> float:
    """How much of what two deeds are about they share, 0 to 1; where the words of one say nothing, the
    sentences around it speak for it."""
    if (a.own and b.own) or a.deed.question == DID:
        return _share(a.own, b.own, rarity)
    mine, other = a.around - _BARE, b.around - _BARE
    return ONE_MATTER + 0.2 if _share(mine, other, rarity) >= AROUND else 0.0


def _share(a: frozenset[str], b: frozenset[str], rarity: Mapping[str, float]) -> float:
    meant = frozenset(c for w in b for c in concepts(w))
    common = sum(rarity.get(w, 1.0) for w in a if w in b or concepts(w) & meant)
    total = min(sum(rarity.get(w, 1.0) for w in own) for own in (a, b))
    return min(1.0, common / max(AT_LEAST, total)) if common >= AT_LEAST else 0.0


class _Sides:
    """The parties to which a question's deeds are given, each under one label."""

    def __init__(self, told: Sequence[_Told]) -> None:
        sets = UnionFind[int]()
        for i, j in combinations(range(len(told)), 2):
            if one_party(told[i].party, told[j].party):
                sets.union(i, j)
        members: dict[int, list[_Told]] = defaultdict(list)
        for i, t in enumerate(told):
            members[sets.find(i)].append(t)
        self._class = {id(t): root for root, own in members.items() for t in own}
        self._label = {root: _label(own) for root, own in members.items()}

    def label(self, told: _Told) -> str:
        """The party of a deed."""
        label = self._label[self._class[id(told)]]
        return label if told.deed.holds is Holds.YES or country(label) else told.party.label

    def other(self, told: _Told) -> str | None:
        """The one other party of the question, if it has two."""
        rest = {root for root in self._class.values() if root != self._class[id(told)]}
        return self._label[next(iter(rest))] if len(rest) == 1 else None

    def value(self, told: _Told) -> str:
        """To whom a deed is given: to the party, or to the other where it is denied of the one of two."""
        if told.deed.holds is Holds.YES:
            return self.label(told)
        return (told.deed.question == "began" and self.other(told)) or f"not {self.label(told)}"


def _label(told: Sequence[_Told]) -> str:
    """The commonest name of a party; of a country where several of its bodies are named for it."""
    given = [t for t in told if t.deed.holds is Holds.YES]
    counted = Counter(t.party.label for t in given or told)
    lands = frozenset.intersection(*(t.party.countries for t in told))
    if len({t.party.label for t in told}) > 1 and len(lands) == 1:
        return next(iter(lands))
    return max(counted, key=lambda n: (counted[n], -len(n), n))


def _relation(a: _Told, b: _Told, sides: _Sides, score: float) -> Iterator[Relation]:
    value_a, value_b = sides.value(a), sides.value(b)
    if value_a.casefold() == value_b.casefold():
        return
    reason = _reason(a, b, sides)
    judgement = Judgement(Verdict.CONFLICTS, value_a, value_b, reason, round(score, 4), (), a.deed.question)
    yield Relation(Kind.ATTRIBUTION, BY, judgement, (a.claim,), (b.claim,))


def _reason(a: _Told, b: _Told, sides: _Sides) -> str:
    done = _DONE[a.deed.question]
    one, two = sorted((a, b), key=lambda t: (t.deed.holds is Holds.NO, sides.label(t), t.deed.text))
    first, second = sides.label(one), sides.label(two)
    if one.deed.holds is Holds.NO:
        return (
            f"{first} is said only to have answered in one {_words(one)}, {second} in the other {_words(two)}"
        )
    head = f"{first} is said to have {done} in one {_words(one)}"
    if two.deed.holds is Holds.YES:
        return f"{head}, {second} in the other {_words(two)}"
    if two.deed.reply:
        return f"{head}; in the other {second} only answered {_words(two)}"
    return f"{head}; the other says that it was not {second} {_words(two)}"


def _words(told: _Told) -> str:
    speaker = told.claim.speaker
    return f'({speaker.name}: "{told.deed.text}")' if speaker is not None else f'("{told.deed.text}")'


def without_repeats(relations: Sequence[Relation], doers: Sequence[Relation]) -> list[Relation]:
    """The relations without those between claims that the comparison of doers holds against each other too:
    one dispute is told once."""
    taken = {claim.id for r in doers for claim in (*r.a, *r.b)}
    return [
        r for r in relations if r.kind is not Kind.ATTRIBUTION or not any(c.id in taken for c in (*r.a, *r.b))
    ]
