"""Different reasons for one act: what the articles of a folder say of why it was done or happened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, pairwise, product

import numpy as np
from numpy.typing import NDArray

from checker.model import Article, Claim, Entity, Judgement, Kind, Relation, Verdict
from checker.pairing.when import same_time
from checker.relations.motives.accounts import Account, gather, rarity
from checker.relations.motives.acts import Sameness, same_act
from checker.relations.motives.agree import DIFFERENT, Fit, fit, likeness
from checker.relations.motives.group import group_acts, split_sides
from checker.relations.motives.labels import matter_of, side_label

Encode = Callable[[Sequence[str]], NDArray[np.float32]]
WORTH_COMPARING = 0.2  # cosine of some readings of two acts
ONE_ACT = 0.47
REPORTED = 0.6  # below it, on twenty real events, nearly all were reasons of two acts or no reasons
_BY = {Kind.MOTIVE: "motives", Kind.CAUSE: "causes"}


class _Folder:
    """The accounts of a folder with what comparing any two of them needs."""

    def __init__(self, claims: Sequence[Claim], articles: Sequence[Article], encode: Encode) -> None:
        self.accounts = gather(claims)
        self.rarity = rarity(claims)
        self.published = {a.id: a.published for a in articles}
        texts = sorted(
            {r.text for a in self.accounts for r in a.readings} | {a.reason.core for a in self.accounts}
        )
        self.vector: Mapping[str, NDArray[np.float32]] = (
            dict(zip(texts, encode(texts), strict=True)) if texts else {}
        )
        self.same: dict[frozenset[int], Sameness] = {}
        for a, b in self._candidates():
            x, y = self.accounts[a], self.accounts[b]
            found = same_act(x, y, self.vector, self.rarity, self._other_time(x.claim, y.claim))
            self.same[frozenset((a, b))] = found

    def _candidates(self) -> Iterator[tuple[int, int]]:
        """Pairs of accounts with readings near each other, and all in which one rejects a reason."""
        rows = [(n, r.text) for n, a in enumerate(self.accounts) for r in a.readings]
        if not rows:
            return
        block = np.stack([self.vector[text] for _, text in rows])
        near = np.argwhere(np.triu(block @ block.T, 1) >= WORTH_COMPARING)
        pairs = {(rows[i][0], rows[j][0]) for i, j in near.tolist()}
        rejecting = [n for n, account in enumerate(self.accounts) if account.reason.rejected]
        pairs |= {(min(p), max(p)) for p in product(rejecting, range(len(self.accounts)))}
        yield from sorted((m, n) for m, n in pairs if m != n)

    def _other_time(self, a: Claim, b: Claim) -> bool:
        return same_time(a.times, b.times, self.published[a.article], self.published[b.article])[0] is False

    def sameness(self) -> dict[frozenset[int], float]:
        """How surely any two accounts explain one act; reasons of one sentence for one verb do, and what
        rejects a reason takes the others of its sentence with it: "not to resume the talks, but to ..."."""
        found = {pair: s.score for pair, s in self.same.items()}
        for pair, sameness in self.same.items():
            for n, other in product(pair if sameness.alleged else (), range(len(self.accounts))):
                if other not in pair and self.accounts[n].claim.id == self.accounts[other].claim.id:
                    both = frozenset((other, *(pair - {n})))
                    found[both] = max(found.get(both, 0.0), sameness.score)
        rows = list(enumerate(self.accounts))
        for (m, a), (n, b) in pairwise(rows):
            acts = a.reason.act, b.reason.act
            if a.claim.id == b.claim.id and acts[0].text and acts[0].start == acts[1].start:
                found[frozenset((m, n))] = 1.0
        return found

    def fit(self, a: int, b: int) -> Fit:
        """How the reasons of two accounts stand to each other."""
        return fit(self.accounts[a].reason, self.accounts[b].reason, self.vector, self.rarity)

    def likeness(self, a: int, b: int) -> float:
        """How alike the reasons of two accounts are."""
        return likeness(self.accounts[a].reason, self.accounts[b].reason, self.vector, self.rarity)


def compare_reasons(
    articles: Sequence[Article], claims: Sequence[Claim], entities: Sequence[Entity], encode: Encode
) -> list[Relation]:
    """A relation between each two sides that give one act different reasons, named by one matter."""
    folder = _Folder(claims, articles, encode)
    names = {e.id: e.name for e in entities}
    found: list[Relation] = []
    for members in group_acts(len(folder.accounts), folder.sameness(), ONE_ACT):
        sides = split_sides(members, folder.accounts, folder.fit)
        found.extend(_relations(folder, members, sides, names))
        found.extend(_agreed(folder, sides))
    return found


def _agreed(folder: _Folder, sides: Sequence[Sequence[int]]) -> Iterator[Relation]:
    """Support between the claims of two articles that give one reason for one act."""
    for m, n in (pair for side in sides for pair in combinations(side, 2)):
        a, b = folder.accounts[m], folder.accounts[n]
        known = folder.same.get(frozenset((m, n)))
        if known is None or a.claim.article == b.claim.article or folder.fit(m, n) is not Fit.SAME:
            continue
        kind = Kind.MOTIVE if Kind.MOTIVE in {a.reason.kind, b.reason.kind} else Kind.CAUSE
        labels = side_label([a]), side_label([b])
        judgement = Judgement(Verdict.SUPPORTS, *labels, "both give one reason for one act", known.score)
        yield Relation(kind, _BY[kind], judgement, (a.claim,), (b.claim,))


def _relations(
    folder: _Folder, members: Sequence[int], sides: Sequence[Sequence[int]], names: Mapping[str, str]
) -> Iterator[Relation]:
    accounts = folder.accounts
    kinds = Counter(accounts[n].reason.kind for n in members)
    somebody = any(accounts[n].actors for n in members)
    kind = Kind.MOTIVE if somebody or kinds[Kind.MOTIVE] >= kinds[Kind.CAUSE] else Kind.CAUSE
    matter = matter_of([accounts[n] for n in members], names)
    labels = [side_label([accounts[n] for n in side]) for side in sides]
    shared = Counter(
        accounts[n].claim.id for side in sides for n in {accounts[m].claim.id: m for m in side}.values()
    )
    claims = [_claims([accounts[n] for n in side], shared) for side in sides]
    for (i, p), (j, q) in combinations(enumerate(sides), 2):
        score = _score(folder, p, q)
        if score is not None and score >= REPORTED:
            reason = _reason(matter, [(labels[i], claims[i]), (labels[j], claims[j])])
            judgement = Judgement(Verdict.CONFLICTS, labels[i], labels[j], reason, score, matter=matter)
            yield Relation(kind, _BY[kind], judgement, claims[i], claims[j])


def _claims(side: Sequence[Account], shared: Mapping[str, int]) -> tuple[Claim, ...]:
    """The claims of a side; of a sentence that gives reasons of two sides, the clause of this side's."""
    found = {}
    for account in side:
        claim = account.claim
        if shared[claim.id] > 1:
            claim = _clause(account)
        found[claim.id] = claim
    return tuple(found.values())


def _clause(account: Account) -> Claim:
    claim, reason = account.claim, account.reason
    start, end = max(reason.start, claim.start), min(reason.end, claim.end)
    if start >= end:
        return claim
    quote = claim.quote[start - claim.start : end - claim.start]
    return replace(
        claim, id=f"{claim.id}:{start}", start=start, end=end, quote=quote, text=" ".join(quote.split())
    )


def _score(folder: _Folder, p: Sequence[int], q: Sequence[int]) -> float | None:
    """How surely two sides give one act different reasons; None where they do not, or where the same articles
    tell both."""
    accounts = folder.accounts
    pairs = list(product(p, q))
    fits = [folder.fit(a, b) for a, b in pairs]
    opposed = any(
        f is Fit.OPPOSED and accounts[a].voice != accounts[b].voice
        for (a, b), f in zip(pairs, fits, strict=True)
    )
    alike = [folder.likeness(a, b) for a, b in pairs]
    only_not = any(all(accounts[n].reason.rejected for n in side) for side in (p, q))
    if not opposed and (only_not or Fit.SAME in fits or sum(alike) / len(alike) >= DIFFERENT):
        return None
    tellers = [{accounts[n].claim.article for n in side} for side in (p, q)]
    if tellers[0] == tellers[1] and (len(tellers[0]) > 1 or not opposed):
        return None
    same = max((folder.same[k].score for k in map(frozenset, pairs) if k in folder.same), default=0.0)
    strength = min(max(accounts[n].reason.strength for n in side) for side in (p, q))
    only = any(accounts[n].reason.only for n in (*p, *q))
    score = 0.05 + 0.5 * same + 0.3 * strength + 0.2 * opposed + 0.1 * only
    score += 0 if opposed else 0.15 * (DIFFERENT - max(alike))
    return round(min(0.95, score), 4)


def _reason(matter: str, told: Sequence[tuple[str, Sequence[Claim]]]) -> str:
    ways = "; ".join(f"{_voices(claims)} gives “{label}”" for label, claims in told)
    return f"two accounts of one act ({matter}): {ways}"


def _voices(claims: Sequence[Claim]) -> str:
    named = sorted({c.speaker.name for c in claims if c.speaker is not None})
    return named[0] if named else "an article itself"
