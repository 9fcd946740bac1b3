"""Calibrate trained weights and write the folder that is shipped.

    python -m training.finish                 from training/out/float32
    python -m training.finish --checkpoint    from the last checkpoint of a run that is not done

The temperature is fitted on the development pairs of `SETS`, each set with the same weight. Weights are
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

from training.calibration import expected_calibration_error, fit_temperature, softmax
from training.pairs import LABEL_INDEX, Pair, read_pairs
from training.paths import GENERATED, NLI, OUT
from training.predict import logits
from training.train import Settings, build

if TYPE_CHECKING:
    from numpy.typing import NDArray

SETS = ("rte3_news", "generated", "mnli_matched", "fever_symmetric")
MOST_PAIRS = 2_000  # of each set
CARD = Path(__file__).parent / "MODEL_CARD.md"


def dev_pairs(nli: Path, generated: Path) -> dict[str, list[Pair]]:
    """The development pairs that the temperature is fitted on."""
    paths = {name: nli / "dev" / f"{name}.jsonl.gz" for name in SETS}
    paths["generated"] = generated / "dev.jsonl.gz"
    return {name: read_pairs(path)[:MOST_PAIRS] for name, path in paths.items()}


def calibrate(model: Any, tokenizer: Any, sets: dict[str, list[Pair]], device: str) -> dict[str, Any]:
    """The temperature and the calibration error of each set under it."""
    scores: dict[str, NDArray[np.float32]] = {}
    labels: dict[str, NDArray[np.int64]] = {}
    for name, pairs in sets.items():
        scores[name] = logits(model, tokenizer, pairs, device=device)
        labels[name] = np.array([LABEL_INDEX[pair.label] for pair in pairs])
    weights = np.concatenate([np.full(len(labels[name]), 1 / len(labels[name])) for name in sets])
    together = np.concatenate([scores[name] for name in sets])
    temperature = fit_temperature(together, np.concatenate([labels[name] for name in sets]), weights)
    errors = {
        name: round(expected_calibration_error(softmax(scores[name] / temperature), labels[name]), 4)
        for name in sets
    }
    alone = {name: round(fit_temperature(scores[name], labels[name]), 4) for name in sets}
    return {
        "temperature": round(temperature, 4),
        "fitted_on": {name: len(pairs) for name, pairs in sets.items()},
        "calibration_error": errors,
        "temperature_of_each_set_alone": alone,
    }


def write_folder(model: Any, tokenizer: Any, calibration: dict[str, Any], folder: Path) -> None:
    """Weights in float16, configuration, tokenizer, temperature and the model card."""
    import torch

    folder.mkdir(parents=True, exist_ok=True)
    model.to("cpu").to(torch.float16).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    (folder / "temperature.json").write_text(json.dumps(calibration, indent=2) + "\n", encoding="utf-8")
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
    args = parser.parse_args(argv)
    model, tokenizer, device = build(Settings(device=args.device))
    load(model, args.out, args.checkpoint, device)
    calibration = calibrate(model, tokenizer, dev_pairs(args.nli, args.generated), device)
    folder = args.out / "weights"
    write_folder(model, tokenizer, calibration, folder)
    digest = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    print(json.dumps({**calibration, "sha256": digest}, indent=2))
    return 0


def load(model: Any, out: Path, from_checkpoint: bool, device: str) -> None:
    """Put trained weights into a model."""
    if from_checkpoint:
        import torch

        model.load_state_dict(
            torch.load(out / "checkpoint.pt", map_location=device, weights_only=True)["model"]
        )
        return
    from safetensors.torch import load_model

    load_model(model, out / "float32" / "model.safetensors", device=device)


if __name__ == "__main__":
    raise SystemExit(main())
