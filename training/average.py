"""Average the weights of two moments of one run.

    python -m training.average EARLIER LATER      writes training/out/averaged/model.safetensors

Both lie in one valley of the loss, and the middle answers better than either where the last pairs of a run
were of another sort than those before (Izmailov et al., 2018, "Averaging Weights Leads to Wider Optima and
Better Generalization").
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from training.paths import OUT

FILE = "model.safetensors"


def average(earlier: Path, later: Path, share: float, target: Path) -> None:
    """Write `share` of the later weights and the rest of the earlier ones, in float32.

    Raises:
        ValueError: the folders hold different models.
    """
    import torch
    from safetensors.torch import load_file, save_file

    one, other = load_file(earlier / FILE), load_file(later / FILE)
    if {name: tensor.shape for name, tensor in one.items()} != {n: t.shape for n, t in other.items()}:
        raise ValueError(f"{earlier} and {later} hold different models")
    target.mkdir(parents=True, exist_ok=True)
    mixed = {name: torch.lerp(one[name].float(), other[name].float(), share) for name in one}
    save_file(mixed, target / FILE, metadata={"format": "pt"})


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m training.average", description="Average the weights of two moments of a run."
    )
    parser.add_argument("earlier", type=Path)
    parser.add_argument("later", type=Path)
    parser.add_argument("--share", type=float, default=0.5, help="of the later weights")
    parser.add_argument("--out", type=Path, default=OUT / "averaged")
    options = parser.parse_args(argv)
    average(options.earlier, options.later, options.share, options.out)
    print(f"{options.share:.0%} of {options.later} and the rest of {options.earlier}, in {options.out}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
