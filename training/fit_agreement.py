"""Fit the regression that says whether two claims state the same.

    python -m training.fit_agreement [--check]

Each pair of claims of different articles on the labelled folders is one row; it is an agreement where both
claims stand in one corroboration of the labels. Printed is what the folders show when each is held out of the
fit; `--check` writes nothing. The folders are those of `training.fit_confidence`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from checker.findings import agreement
from checker.model import Kind
from checker.models import Models
from embeddings.encoder import load_encoder
from training.fit_confidence import folders
from training.fit_weights import Rows, fitted, parser_of, rows, write
from training.gold_pairs import AGREEMENT, gold_pairs

STRENGTH = 0.1  # inverse of the penalty on the standardised weights
LEVELS = (0.3, 0.2, 0.15, 0.12, 0.1, 0.09, 0.08, 0.06)


def agreement_rows(folder: Path, labels: Path, models: Models) -> Rows:
    """The pairs of one folder as rows; the group is the corroboration that one shows."""
    told = gold_pairs(folder, models, labels)
    typed = agreement.typed_support(told.relations)
    print(f"{folder.name}: {len(told.pairs)} pairs", flush=True)
    return rows(
        folder.name,
        [
            (
                agreement.evidence_of(pair, typed[pair.key, Kind.NUMBER]),
                truth == AGREEMENT and group not in told.kinds,
                group,
            )
            for pair, truth, group in zip(told.pairs, told.truth, told.groups, strict=True)
            if pair.a.article != pair.b.article
        ],
    )


def main(argv: Sequence[str] | None = None) -> int:
    parser = parser_of("fit_agreement", "Fit the regression of agreements.", STRENGTH)
    parser.add_argument("--check", action="store_true", help="write nothing")
    options = parser.parse_args(argv)
    models = Models(load_encoder(), None, None)
    told = [agreement_rows(folder, labels, models) for folder, labels in folders(options.shared)]
    found = fitted("agreement", told, options.strength, LEVELS)
    if not options.check:
        write(agreement.FILE, agreement=found)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
