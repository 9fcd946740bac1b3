"""What the entailment model says becomes relations, and is weighed against the typed comparisons.

The rules, for each pair that the model has read:

- A typed comparison that finds a conflict decides. Where the model calls it a contradiction too, it is named
  as further evidence (`by`: entailment); a conflict in what is done, by whom or in which state things are is
  surer or less sure by what the model makes of it (`reweighed`).
- A typed comparison that leaves it open (a toll that may have grown) decides: the model adds nothing.
- Else the pair is a conflict as far as `conflict` gives it a probability, scaled down by how often such
  conflicts held (`ALONE`: below the default threshold, so that only who asks for them sees them), and a
  support where each claim supports the other. Of a claim's conflicts with one article, only the surest
  stands: an article tells a matter once.

Names and posts are compared over the whole folder and read alike by the model, so they decide nothing here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from checker.model import Claim, Judgement, Kind, Pair, Relation, Verdict
from checker.relations.entailment.combine import Scores
from checker.relations.entailment.conflict import comparable, conflict
from checker.relations.entailment.difference import what_differs

BY = "entailment"
_OF_NAMES = frozenset({Kind.NAME, Kind.ROLE})
AGREES = 0.5  # probability of contradiction from which the model bears a typed conflict out
LIKE = 0.6  # cosine from which a claim may state the same as one in conflict
SUPPORTED = 0.5  # probability from which a claim supports another
REPORTED = 0.4  # probability from which a conflict is handed on
# Of the conflicts that the model alone found, fewer than half held: 2 of 5 pairs on labelled folders held out
# of the fit; of an earlier model's, 1 or 2 of 7 findings on twenty real events read one by one.
ALONE = 0.45  # highest score of such a conflict
_OF_ACTS = frozenset({Kind.STATUS, Kind.NEGATION, Kind.ATTRIBUTION, Kind.SEQUENCE})
NEITHER = 0.3  # probability of contradiction at which the model says nothing of a typed conflict
SLOPE, UP, DOWN = 0.8, 0.15, 0.3  # how far it moves the score of one
LABEL = 80  # characters of a side's value
SURE = Scores(0.0, 0.0, 1.0, 0.0, 1.0)  # as if both orders were a contradiction


def worth_asking(
    pairs: Sequence[Pair], relations: Sequence[Relation], further: Sequence[Pair] = (), *, alone: bool = True
) -> list[Pair]:
    """The pairs whose scores can change anything.

    Those in which a typed comparison finds a conflict, `further` pairs among them, whose words are far apart.
    With `alone`, where conflicts that only the model finds are asked for, also the pairs which would be one
    if it were sure of a contradiction, and those that may put further claims on a side of these.

    Raises:
        ModelError: the packaged weights are damaged.
    """
    typed = by_pair(relations)
    asked: list[Pair] = []
    fighting: set[str] = set()
    for pair in pairs:
        told = typed.get(pair.key, ())
        if _in_conflict(told):
            asked.append(pair)
        elif alone and not decided(told) and comparable(pair) and conflict(pair, SURE) >= REPORTED:
            asked.append(pair)
            fighting |= {pair.a.id, pair.b.id}
    asked += [pair for pair in further if _in_conflict(typed.get(pair.key, ()))]
    chosen = {pair.key for pair in asked}
    beside = [
        pair
        for pair in pairs
        if pair.similarity >= LIKE and {pair.a.id, pair.b.id} & fighting and pair.key not in chosen
    ]
    return asked + beside


def weigh(
    pairs: Sequence[Pair],
    scores: Mapping[frozenset[str], Scores],
    relations: Sequence[Relation],
    probability: Callable[[Pair, Scores], float] = conflict,
) -> list[Relation]:
    """The typed relations, with what the scores say of them, and those that the scores add. `scores` are by
    the ids of the two claims.

    Raises:
        ModelError: the packaged weights are damaged.
    """
    if not scores:
        return list(relations)
    relations = [reweighed(r, scores) for r in relations]
    typed = by_pair(relations)
    read = [(p, scores[key], typed.get(key, ())) for p in pairs if (key := p.key) in scores]
    added = list(_borne_out(read))
    conflicts = _surest(list(_conflicts(read, probability)))
    return [*relations, *added, *conflicts, *_supports(read, conflicts)]


def reweighed(relation: Relation, scores: Mapping[frozenset[str], Scores]) -> Relation:
    """A conflict in what is done, by whom or in which state things are, as sure as the model makes it too:
    what excludes each other by the lexicon may be of two matters, which the model reads from the sentences.
    """
    if relation.kind not in _OF_ACTS or relation.judgement.verdict is not Verdict.CONFLICTS:
        return relation
    told = [s for a in relation.a for b in relation.b if (s := scores.get(frozenset((a.id, b.id))))]
    if not told:
        return relation
    against = max(s.contradicts for s in told)
    shift = min(UP, max(-DOWN, SLOPE * (against - NEITHER)))
    score = round(max(0.0, min(0.95, relation.judgement.score + shift)), 4)
    return replace(relation, judgement=replace(relation.judgement, score=score))


def by_pair(relations: Sequence[Relation]) -> dict[frozenset[str], list[Relation]]:
    """The relations that decide a pair, by the ids of its claims; those of names and posts are left out."""
    found: dict[frozenset[str], list[Relation]] = defaultdict(list)
    for relation in relations:
        if relation.kind in _OF_NAMES:
            continue
        for a in relation.a:
            for b in relation.b:
                found[frozenset((a.id, b.id))].append(relation)
    return found


def decided(relations: Sequence[Relation]) -> bool:
    """Whether typed comparisons have found a conflict in a pair, or left one open."""
    return any(r.judgement.verdict in {Verdict.CONFLICTS, Verdict.UNSURE} for r in relations)


def _in_conflict(relations: Sequence[Relation]) -> bool:
    return any(r.judgement.verdict is Verdict.CONFLICTS for r in relations)


_Read = Sequence[tuple[Pair, Scores, Sequence[Relation]]]


def _borne_out(read: _Read) -> Iterator[Relation]:
    for _, scores, typed in read:
        if scores.contradicts >= AGREES:
            yield from (replace(r, by=BY) for r in typed if r.judgement.verdict is Verdict.CONFLICTS)


def _conflicts(read: _Read, probability: Callable[[Pair, Scores], float]) -> Iterator[Relation]:
    for pair, scores, typed in read:
        if decided(typed) or not comparable(pair):
            continue
        sure = probability(pair, scores)
        if sure >= REPORTED:
            yield _relation(pair, scores, sure)


def _relation(pair: Pair, scores: Scores, sure: float) -> Relation:
    kind, how = what_differs(pair)
    reason = f"{how}; the two sentences exclude each other ({scores.contradicts:.0%} by the entailment model)"
    judgement = Judgement(
        Verdict.CONFLICTS,
        label(pair.a),
        label(pair.b),
        reason,
        round(ALONE * sure, 4),
        pair.gate.evidence,
    )
    return Relation(kind, BY, judgement, (pair.a,), (pair.b,))


def _surest(conflicts: Sequence[Relation]) -> list[Relation]:
    best: dict[tuple[str, str], float] = defaultdict(float)
    for relation in conflicts:
        for end in _ends(relation):
            best[end] = max(best[end], relation.judgement.score)
    return [r for r in conflicts if all(r.judgement.score >= best[end] for end in _ends(r))]


def _ends(relation: Relation) -> list[tuple[str, str]]:
    """Each claim with the article that it is held against."""
    a, b = relation.a[0], relation.b[0]
    return [(a.id, b.article), (b.id, a.article)]


def _supports(read: _Read, conflicts: Sequence[Relation]) -> Iterator[Relation]:
    """Support between claims of which one is in conflict, so that its side has all who state it."""
    fighting: dict[str, set[Kind]] = defaultdict(set)
    for relation in conflicts:
        for claim in (*relation.a, *relation.b):
            fighting[claim.id].add(relation.kind)
    for pair, scores, typed in read:
        if scores.supports_both_ways < SUPPORTED or decided(typed):
            continue
        for kind in sorted(fighting[pair.a.id] | fighting[pair.b.id]):
            judgement = Judgement(
                Verdict.SUPPORTS,
                label(pair.a),
                label(pair.b),
                "each sentence follows from the other",
                scores.supports_both_ways,
            )
            yield Relation(kind, BY, judgement, (pair.a,), (pair.b,))


def label(claim: Claim) -> str:
    """The claim, cut at a word where it is long."""
    if len(claim.text) <= LABEL:
        return claim.text.rstrip(" .")
    return claim.text[:LABEL].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
