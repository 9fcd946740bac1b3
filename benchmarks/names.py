"""How well the name comparison tells same from different, against RapidFuzz alone.

    python benchmarks/names.py [--data DIR] [--json]    report on the even lines, choose on the odd ones
    python benchmarks/names.py --fit                    write checker/relations/names/weights.json
    python benchmarks/names.py --fit-tokens             print the weights of single words, from the odd lines

Lines are counted from 1. `same` is the positive class. RapidFuzz's best setting is the scorer and the
threshold that do best on the odd lines, after its own default processing.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from rapidfuzz import fuzz, utils
from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

from checker.model import EntityType
from checker.relations.names.folding import fold
from checker.relations.names.similarity import FEATURES, WEIGHTS_FILE, compare_names, name_features
from checker.relations.names.tokens import token_features, token_similarity

DATA = Path(__file__).resolve().parents[1].parent / "shared" / "names"
TYPES = {"Person": EntityType.PERSON, "Vessel": EntityType.OTHER}
RIDGE = 0.1
# Every difference counts against, and two names that share no word are never thought alike: a few hundred
# pairs are too few to learn otherwise.
BOUNDS = {"closeness": (0.0, None), "nothing": (None, -2.0)}
Scorer = Callable[[str, str], float]


@dataclass(frozen=True, slots=True)
class Line:
    a: str
    b: str
    same: bool
    type: EntityType
    odd: bool  # line 1, 3, 5, ...


@dataclass(frozen=True, slots=True)
class Result:
    """Scores on the even lines at the threshold that does best on the odd ones."""

    what: str
    how: str
    threshold: float
    f1: float
    precision: float
    recall: float
    f1_odd: float
    pairs: int


def read(path: Path) -> list[Line]:
    """The labelled pairs of a JSON Lines file with `a`, `b`, `same` and perhaps `schema`."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [
        Line(row["a"], row["b"], row["same"], TYPES.get(row.get("schema", ""), EntityType.BODY), i % 2 == 0)
        for i, row in enumerate(rows)
    ]


def measures(same: Sequence[bool], said: Sequence[bool]) -> tuple[float, float, float]:
    """F1, precision, recall of `same`."""
    hits = sum(x and y for x, y in zip(same, said, strict=True))
    precision = hits / sum(said) if any(said) else 0.0
    recall = hits / sum(same) if any(same) else 0.0
    return (2 * precision * recall / (precision + recall) if hits else 0.0), precision, recall


def best_threshold(same: Sequence[bool], scores: Sequence[float]) -> tuple[float, float]:
    """The threshold of the best F1 (the middle of the gap below it), and that F1."""
    values = sorted(set(scores))
    cuts = values if len(values) <= 500 else [values[i * len(values) // 500] for i in range(500)]
    found = [(measures(same, [s >= cut for s in scores])[0], cut) for cut in cuts]
    f1, cut = max(found)
    below = max((v for v in values if v < cut), default=cut)
    return (cut + below) / 2, f1


def evaluate(what: str, how: str, lines: Sequence[Line], scores: Sequence[float]) -> Result:
    odd = [(line.same, score) for line, score in zip(lines, scores, strict=True) if line.odd]
    even = [(line.same, score) for line, score in zip(lines, scores, strict=True) if not line.odd]
    threshold, f1_odd = best_threshold([x for x, _ in odd], [s for _, s in odd])
    f1, precision, recall = measures([x for x, _ in even], [s >= threshold for _, s in even])
    return Result(what, how, threshold, f1, precision, recall, f1_odd, len(even))


def rapidfuzz_scorers() -> dict[str, Scorer]:
    def processed(scorer: Callable[..., float]) -> Scorer:
        return lambda a, b: float(scorer(a, b, processor=utils.default_process))

    fuzzes = (
        fuzz.ratio,
        fuzz.token_sort_ratio,
        fuzz.token_set_ratio,
        fuzz.partial_ratio,
        fuzz.WRatio,
        fuzz.QRatio,
    )
    found = {scorer.__name__: processed(scorer) for scorer in fuzzes}
    found["JaroWinkler"] = processed(JaroWinkler.similarity)
    found["DamerauLevenshtein"] = processed(DamerauLevenshtein.normalized_similarity)
    return found


def rivals(what: str, lines: Sequence[Line]) -> Result:
    """RapidFuzz with the scorer that does best on the odd lines."""
    results = [
        evaluate(what, f"RapidFuzz {name}", lines, [scorer(line.a, line.b) for line in lines])
        for name, scorer in rapidfuzz_scorers().items()
    ]
    return max(results, key=lambda result: result.f1_odd)


def word(text: str) -> str:
    return fold(text).replace(" ", "")


def report(data: Path) -> list[Result]:
    cases = read(data / "opensanctions_cases.jsonl")
    people = [line for line in cases if line.type is EntityType.PERSON]
    tokens = read(data / "transliterated_tokens.jsonl")
    results: list[Result] = []
    for what, lines in (("people", people), ("all schemas", cases)):
        results.append(
            evaluate(what, "checker", lines, [compare_names(x.a, x.b, x.type).score for x in lines])
        )
        results.append(rivals(what, lines))
    words = [token_similarity(word(x.a), word(x.b)) for x in tokens]
    results.append(evaluate("single words", "checker", tokens, words))
    results.append(rivals("single words", tokens))
    return results


def _regression(
    rows: Sequence[Sequence[float]], same: Sequence[bool], bounds: Sequence[tuple[float | None, float | None]]
) -> tuple[float, list[float]]:
    """Logistic regression with a weak ridge, each weight kept within its bounds."""
    import numpy as np
    from scipy.optimize import minimize

    x, y = np.asarray(rows, dtype=float), np.where(same, 1.0, -1.0)

    def loss(w: np.ndarray) -> float:
        return float(np.logaddexp(0, -y * (w[0] + x @ w[1:])).sum() + RIDGE * (w[1:] ** 2).sum())

    start = np.zeros(x.shape[1] + 1)
    found = minimize(loss, start, method="L-BFGS-B", bounds=[(None, None), *bounds])
    return float(found.x[0]), [float(w) for w in found.x[1:]]


def fit(data: Path) -> None:
    """Fit the weights of whole names on the odd lines and write them beside the module."""
    odd = [line for line in read(data / "opensanctions_cases.jsonl") if line.odd]
    people = [line for line in odd if line.type is EntityType.PERSON]
    out: dict[str, dict[str, float]] = {}
    for key, lines in (("person", people), ("other", [x for x in odd if x.type is not EntityType.PERSON])):
        rows = [name_features(line.a, line.b, line.type) for line in lines]
        bounds = [BOUNDS.get(name, (None, 0.0)) for name in FEATURES]
        constant, weights = _regression(rows, [line.same for line in lines], bounds)
        pairs = zip(("constant", *FEATURES), (constant, *weights), strict=True)
        out[key] = {name: round(weight, 3) for name, weight in pairs}
    WEIGHTS_FILE.write_text(json.dumps(out, indent=1) + "\n", encoding="utf-8")


def fit_tokens(data: Path) -> None:
    """Print the weights of single words, without the pairs of `same` that share hardly a letter."""
    odd = [line for line in read(data / "transliterated_tokens.jsonl") if line.odd]
    rows = [(token_features(word(x.a), word(x.b)), x.same) for x in odd]
    kept = [(features, same) for features, same in rows if not (same and features[0] > 0.55)]
    constant, weights = _regression([f for f, _ in kept], [same for _, same in kept], [(None, 0.0)] * 3)
    print(tuple(round(x, 2) for x in (constant, *weights)))


def table(results: Iterable[Result]) -> str:
    rows = [f"{'':14}{'':30}{'F1':>6}{'prec.':>7}{'rec.':>6}{'thresh.':>9}{'F1 odd':>8}{'pairs':>7}"]
    rows.extend(
        f"{r.what:14}{r.how:30}{r.f1:6.3f}{r.precision:7.3f}{r.recall:6.3f}{r.threshold:9.3f}{r.f1_odd:8.3f}{r.pairs:7}"
        for r in results
    )
    return "\n".join(rows)


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--data", type=Path, default=DATA, help="folder of the labelled name pairs")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("--fit-tokens", action="store_true")
    options = parser.parse_args(argv)
    if not (options.data / "opensanctions_cases.jsonl").is_file():
        print(f"no labelled name pairs in {options.data}", file=sys.stderr)
        return 2
    if options.fit or options.fit_tokens:
        (fit if options.fit else fit_tokens)(options.data)
        return 0
    results = report(options.data)
    print(json.dumps([asdict(r) for r in results], indent=1) if options.json else table(results))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
