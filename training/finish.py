"""Pack what was trained, calibrate it and write the folder that is shipped.

    python -m training.finish                 from training/out/trained
    python -m training.finish --checkpoint    from the last checkpoint of a run that is not done

The calibration is fitted to the packed model, run as the tool runs it, on the development pairs of `SETS`,
each set with its weight.
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from checker.relations.entailment import load_cross_encoder
from checker.relations.entailment.folder import ANSWERS, CALIBRATION_FILE
from checker.relations.entailment.packing import FILE
from embeddings.digests import sha256_of
from training.calibration import expected_calibration_error, fit_calibration
from training.pairs import LABEL_INDEX, Pair, read_pairs
from training.paths import GENERATED, NLI, OUT
from training.train import TRAINED

if TYPE_CHECKING:
    from numpy.typing import NDArray

# News most: that is the use. The others keep the bias from being that of one set.
SETS = {"rte3_news": 2.0, "generated": 2.0, "mnli_matched": 1.0, "fever_symmetric": 1.0, "snli": 1.0}
MOST_PAIRS = 2_000  # of each set
CARD = Path(__file__).parent / "MODEL_CARD.md"


class Outputs(Protocol):
    """What has outputs to calibrate."""

    def logits(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]: ...


def dev_pairs(nli: Path, generated: Path) -> dict[str, list[Pair]]:
    """The development pairs that the calibration is fitted on."""
    paths = {name: nli / "dev" / f"{name}.jsonl.gz" for name in SETS}
    paths["generated"] = generated / "dev.jsonl.gz"
    return {name: read_pairs(path)[:MOST_PAIRS] for name, path in paths.items()}


def calibrate(model: Outputs, sets: Mapping[str, Sequence[Pair]]) -> dict[str, Any]:
    """The calibration as JSON, what it was fitted on, and the calibration error of each set under it."""
    texts = {name: [(pair.premise, pair.hypothesis) for pair in pairs] for name, pairs in sets.items()}
    scores = {name: model.logits(texts[name]) for name in sets}
    labels = {name: np.array([LABEL_INDEX[pair.label] for pair in pairs]) for name, pairs in sets.items()}
    fitted = fit_calibration(
        np.concatenate([scores[name] for name in sets]),
        [text for name in sets for text in texts[name]],
        np.concatenate([labels[name] for name in sets]),
        np.concatenate(
            [np.full(len(labels[name]), SETS.get(name, 1.0) / len(labels[name])) for name in sets]
        ),
    )
    errors = {
        name: expected_calibration_error(fitted.probabilities(scores[name], texts[name]), labels[name])
        for name in sets
    }
    return fitted.as_json(ANSWERS) | {
        "fitted_on": {name: len(pairs) for name, pairs in sets.items()},
        "calibration_error": {name: round(error, 4) for name, error in errors.items()},
    }


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m training.finish", description="Pack, calibrate and write the weights."
    )
    parser.add_argument("--nli", type=Path, default=NLI)
    parser.add_argument("--generated", type=Path, default=GENERATED)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--checkpoint", action="store_true", help="take what out/checkpoint.pt has")
    args = parser.parse_args(argv)
    from training.published import published
    from training.shrink import shrink

    folder = args.out / "weights"
    trained, pairs = trained_tensors(args.out, args.checkpoint), dev_pairs(args.nli, args.generated)
    shutil.rmtree(folder, ignore_errors=True)
    shrink(published(), trained, folder)
    calibration = calibrate(load_cross_encoder(str(folder)), pairs)
    (folder / CALIBRATION_FILE).write_text(json.dumps(calibration, indent=2) + "\n", encoding="utf-8")
    shutil.copyfile(CARD, folder / CARD.name)
    print(json.dumps({**calibration, "sha256": sha256_of(folder / FILE)}, indent=2))
    return 0


def trained_tensors(out: Path, checkpoint: bool) -> dict[str, Any]:
    """What a run has trained, by name."""
    import torch
    from safetensors.torch import load_file

    if checkpoint:
        state = torch.load(out / "checkpoint.pt", map_location="cpu", weights_only=True)
        found: dict[str, Any] = state["model"]
        return found
    return load_file(out / "trained" / TRAINED)


if __name__ == "__main__":
    raise SystemExit(main())
