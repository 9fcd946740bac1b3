"""What the entailment model says of a statement and a claim, in the one order that a statement asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.model import Pair
from checker.relations.entailment import EntailmentModel, Scores, combine
from checker.relations.entailment.wording import as_linked


@dataclass(frozen=True, slots=True)
class Reading:
    """`follows` is the probability that the statement follows from the claim; `scores` are of both orders."""

    follows: float
    scores: Scores


@dataclass(frozen=True, slots=True)
class Reader:
    """Puts pairs of a statement (`a`) and a claim (`b`) to the model; reads nothing where there is none."""

    model: EntailmentModel | None
    names: Mapping[str, str]

    def read(self, pairs: Sequence[Pair]) -> dict[frozenset[str], Reading]:
        """What the model says, by the ids of the two claims. Raises ModelError."""
        if self.model is None or not pairs:
            return {}
        texts = [(as_linked(p.b, self.names), as_linked(p.a, self.names)) for p in pairs]
        forward = self.model.score(texts)
        backward = self.model.score([(statement, claim) for claim, statement in texts])
        both = combine(forward, backward)
        return {
            pair.key: Reading(float(row[0]), scores)
            for pair, row, scores in zip(pairs, forward, both, strict=True)
        }

    def follows(self, pairs: Sequence[Pair], values: Sequence[tuple[str, str]]) -> list[float]:
        """The probability for each pair that the statement follows from the claim once a value in it (the
        first of the two) is the other. Raises ModelError."""
        if self.model is None or not pairs:
            return [0.0] * len(pairs)
        texts = []
        for pair, (mine, theirs) in zip(pairs, values, strict=True):
            statement = as_linked(pair.a, self.names)
            changed = statement.replace(mine, theirs) if statement.count(mine) == 1 else ""
            texts.append((as_linked(pair.b, self.names), changed))
        scores = self.model.score(texts)
        return [float(row[0]) if text else 0.0 for row, (_, text) in zip(scores, texts, strict=True)]
