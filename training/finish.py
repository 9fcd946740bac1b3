"""Calibrate trained weights and write the folder that is shipped.

    python -m training.finish                 from training/out/float32
    python -m training.finish --weights training/out/averaged
    python -m training.finish --checkpoint    from the last checkpoint of a run that is not done

The calibration is fitted on the development pairs of `SETS`, each set with its weight. Weights are
rounded to float16: half the size, and the logits move by less than bfloat16 products move them.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from checker.relations.entailment.folder import ANSWERS, CALIBRATION_FILE
from training.calibration import expected_calibration_error, fit_calibration
from training.pairs import LABEL_INDEX, Pair, read_pairs
from training.paths import GENERATED, NLI, OUT
from training.predict import logits
from training.train import Settings, build

if TYPE_CHECKING:
    from numpy.typing import NDArray

# News most: that is the use. The others keep the bias from being that of one set.
SETS = {"rte3_news": 2.0, "generated": 2.0, "mnli_matched": 1.0, "fever_symmetric": 1.0, "snli": 1.0}
MOST_PAIRS = 2_000  # of each set
CARD = Path(__file__).parent / "MODEL_CARD.md"


def dev_pairs(nli: Path, generated: Path) -> dict[str, list[Pair]]:
    """The development pairs that the calibration is fitted on."""
    paths = {name: nli / "dev" / f"{name}.jsonl.gz" for name in SETS}
    paths["generated"] = generated / "dev.jsonl.gz"
    return {name: read_pairs(path)[:MOST_PAIRS] for name, path in paths.items()}


def calibrate(model: Any, tokenizer: Any, sets: dict[str, list[Pair]], device: str) -> dict[str, Any]:
    """The calibration as JSON, what it was fitted on, and the calibration error of each set under it."""
    scores: dict[str, NDArray[np.float32]] = {}
    labels: dict[str, NDArray[np.int64]] = {}
    texts: dict[str, list[tuple[str, str]]] = {}
    for name, pairs in sets.items():
        scores[name] = logits(model, tokenizer, pairs, device=device)
        labels[name] = np.array([LABEL_INDEX[pair.label] for pair in pairs])
        texts[name] = [(pair.premise, pair.hypothesis) for pair in pairs]
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


def write_folder(model: Any, tokenizer: Any, calibration: dict[str, Any], folder: Path) -> None:
    """Weights in float16, configuration, tokenizer, calibration and the model card."""
    import torch

    folder.mkdir(parents=True, exist_ok=True)
    model.to("cpu").to(torch.float16).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    (folder / CALIBRATION_FILE).write_text(json.dumps(calibration, indent=2) + "\n", encoding="utf-8")
    shutil.copyfile(CARD, folder / CARD.name)


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m training.finish", description="Calibrate and write the weights."
    )
    parser.add_argument("--nli", type=Path, default=NLI)
    parser.add_argument("--generated", type=Path, default=GENERATED)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--device", default="auto")
    parser.add_argument("--checkpoint", action="store_true", help="take the weights of out/checkpoint.pt")
    parser.add_argument("--weights", type=Path, help="take the weights of a folder (default: out/float32)")
    args = parser.parse_args(argv)
    model, tokenizer, device = build(Settings(device=args.device))
    if args.checkpoint:
        load_checkpoint(model, args.out / "checkpoint.pt", device)
    else:
        load_weights(model, args.weights or args.out / "float32", device)
    calibration = calibrate(model, tokenizer, dev_pairs(args.nli, args.generated), device)
    folder = args.out / "weights"
    write_folder(model, tokenizer, calibration, folder)
    digest = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    print(json.dumps({**calibration, "sha256": digest}, indent=2))
    return 0


def load_checkpoint(model: Any, path: Path, device: str) -> None:
    """Put the weights of a checkpoint into a model."""
    import torch

    model.load_state_dict(torch.load(path, map_location=device, weights_only=True)["model"])


def load_weights(model: Any, folder: Path, device: str) -> None:
    """Put the weights of a folder into a model."""
    from safetensors.torch import load_model

    load_model(model, folder / "model.safetensors", device=device)


if __name__ == "__main__":
    raise SystemExit(main())
