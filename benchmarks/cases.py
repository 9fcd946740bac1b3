"""How many small disputes are found: two short articles each that differ on one point, or seem to.

    python benchmarks/cases.py [KIND ...] [--half dev|test] [--misses] [--json]

A case (`training.small_disputes`) with the label `conflict` is found where a finding sets the two articles
against each other in the passages that carry the point, or in a matter of that kind; one with the label
`none` (another time, a subset, other words) is a false alarm where anything is found.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import combinations
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from checker import compare  # noqa: E402
from checker.model import Finding  # noqa: E402
from training.small_disputes import HALVES, Case, read_cases  # noqa: E402

SHARED = 0.6  # of the words of the shorter: from here two passages are one
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Result:
    """What was found of one case: the kinds of the findings that have its point, and of all."""

    case: Case
    found: tuple[str, ...]
    reported: tuple[str, ...]

    @property
    def right(self) -> bool:
        """Whether the verdict is that of the label."""
        return bool(self.found) if self.case.conflict else not self.reported


@dataclass(frozen=True, slots=True)
class Score:
    """Of the cases of one kind: the disputes, those found, those found as that kind; the seeming disputes,
    those reported."""

    kind: str
    conflicts: int
    found: int
    of_kind: int
    others: int
    false_alarms: int


def run(case: Case) -> Result:
    """Compares the two articles of a case.

    Raises:
        ModelError: a model that cannot be had.
    """
    articles = [
        {"text": text, "date": date, "source": name}
        for text, date, name in zip(case.texts, case.dates, ("first", "second"), strict=True)
    ]
    report = compare(articles)
    hits = tuple(f.kind.value for f in report.findings if _has_point(f, case))
    return Result(case, hits, tuple(f.kind.value for f in report.findings))


def _has_point(finding: Finding, case: Case) -> bool:
    """Whether a finding sets the two articles against each other, in the two passages or in their kind."""
    told = [{(_text_of(c.quote, case), _same(c.quote, case)) for c in side.claims} for side in finding.sides]
    pairs = [(a, b) for a, b in combinations(told, 2)]
    across = any(x[0] != y[0] for a, b in pairs for x in a for y in b)
    both = any(x[0] != y[0] and x[1] and y[1] for a, b in pairs for x in a for y in b)
    return both or (across and finding.kind is case.kind)


def _text_of(quote: str, case: Case) -> int:
    """Which of the two articles a quote is of."""
    return 0 if quote in case.texts[0] else 1


def _same(quote: str, case: Case) -> bool:
    """Whether a quote shares most words with the passage of its article that carries the point."""
    a, b = (set(_WORD.findall(text.casefold())) for text in (quote, case.quotes[_text_of(quote, case)]))
    return len(a & b) >= SHARED * min(len(a), len(b))


def score(results: Sequence[Result]) -> list[Score]:
    """One score a kind, and one of all."""
    kinds = sorted({r.case.kind.value for r in results})
    parts = [(kind, [r for r in results if r.case.kind.value == kind]) for kind in kinds]
    return [_score(name, part) for name, part in (*parts, ("all", list(results)))]


def _score(name: str, results: Sequence[Result]) -> Score:
    conflicts = [r for r in results if r.case.conflict]
    others = [r for r in results if not r.case.conflict]
    return Score(
        name,
        len(conflicts),
        sum(r.right for r in conflicts),
        sum(r.case.kind.value in r.found for r in conflicts),
        len(others),
        sum(not r.right for r in others),
    )


def _print(scores: Sequence[Score]) -> None:
    print(f"{'kind':12}{'found':>10}{'as that kind':>14}{'false alarms':>14}")
    for s in scores:
        print(
            f"{s.kind:12}{f'{s.found}/{s.conflicts}':>10}{s.of_kind:>14}{f'{s.false_alarms}/{s.others}':>14}"
        )


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python benchmarks/cases.py", description="Score the small disputes."
    )
    parser.add_argument("kinds", nargs="*", metavar="KIND", help="all where none is named")
    parser.add_argument("--half", choices=HALVES, help="both where not given")
    parser.add_argument("--misses", action="store_true", help="name every case that went wrong")
    parser.add_argument("--json", action="store_true", help="scores as JSON")
    options = parser.parse_args(argv)
    results = [run(case) for case in read_cases(options.kinds, options.half)]
    if options.misses:
        for r in (r for r in results if not r.right):
            print(f"{r.case.id} {'missed' if r.case.conflict else f'reported {r.reported}'}: {r.case.point}")
    scores = score(results)
    if options.json:
        json.dump([asdict(s) for s in scores], sys.stdout, indent=1)
        print()
    else:
        _print(scores)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
