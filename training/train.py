"""Train the cross-encoder with three labels.

    python -m training.train                          from ../shared/nli and training/out/generated
    python -m training.train --resume                 go on from the last checkpoint
    python -m training.train --start FOLDER --near training/out/near/train.jsonl.gz --seed 8
                                                      on top of an earlier run or of the shipped weights,
                                                      with pairs of near claims among the others

The start weights are those of all-mpnet-base-v2 (`training.published`); `training.mpnet` says what of them is
trained. General pairs are drawn by the shares of `training.mix` and mixed with all the generated ones, and
with a share of near claims of real folders (`training.near_claims`) where these are named.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.relations.entailment.packing import FILE
from training.batches import Encoded, bucketed, collate, encode
from training.mix import draw_general, draw_near, shuffled
from training.pairs import LABELS, Pair, read_pairs
from training.paths import GENERATED, NLI, OUT
from training.predict import logits
from training.workers import Workers

DEV_SAMPLE = {"mnli_matched": 600, "snli": 500, "fever_symmetric": 400, "rte3_news": 500, "generated": 800}
DEV_STEPS = 1000  # between two looks at the development sets
TRAINED = "trained.safetensors"


@dataclass(frozen=True, slots=True)
class Settings:
    """What decides a run."""

    nli: Path = NLI
    generated: Path = GENERATED
    out: Path = OUT
    near: Path | None = None  # file of pairs of near claims (training.near_claims)
    near_share: float = 0.08  # of all pairs
    start: Path | None = None  # folder of an earlier run, or of packed weights, to go on from
    pairs: int = 800_000  # of all sorts together
    minutes: float = 0.0  # the rate falls over this time, then stop, whatever was seen by then; 0: see all
    lr: float = 4e-4
    batch_size: int = 64
    max_length: int = 96
    warmup: float = 0.012
    layers: int = 9
    fixed: int = 2  # of these, from below, not trained
    seed: int = 7
    device: str = "auto"
    threads: int = 2
    checkpoint_minutes: float = 5.0


def learning_rate(step: int, steps: int, settings: Settings) -> float:
    """Linear rise, then linear fall to zero."""
    rise = max(1, round(steps * settings.warmup))
    if step < rise:
        return settings.lr * (step + 1) / rise
    return settings.lr * max(0.0, (steps - step) / max(1, steps - rise))


class Course:
    """The batches of a run."""

    def __init__(self, settings: Settings, tokenizer: Any) -> None:
        size, seed = settings.batch_size, settings.seed
        generated = read_pairs(settings.generated / "train.jsonl.gz")
        general = read_pairs(settings.nli / "train.jsonl.gz")
        near: list[Pair] = []
        if settings.near is not None:
            near = draw_near(read_pairs(settings.near), round(settings.near_share * settings.pairs), seed)
        drawn = draw_general(general, max(0, settings.pairs - len(generated) - len(near)), seed)
        chosen = shuffled(drawn + generated + near, seed)
        self._rows: list[Encoded] = encode(tokenizer, chosen, settings.max_length)
        self._batches = bucketed([len(row.ids) for row in self._rows], size, seed)
        self.steps = -(-settings.pairs // size)

    def batch(self, step: int) -> dict[str, Any]:
        """The batch of a step as tensors."""
        return collate([self._rows[index] for index in self._batches[step % len(self._batches)]])


def build(settings: Settings) -> tuple[Any, Any, str]:
    """Model, tokenizer and device."""
    import torch

    from training import mpnet
    from training.published import published, tokenizer_of

    device = settings.device
    if device == "auto":
        device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(settings.seed)
    folder = published()
    model = mpnet.load(folder, settings.layers, settings.fixed)
    if settings.start is not None:
        load_trained(model, settings.start)
    return model.to(device), tokenizer_of(folder), device


def load_trained(model: Any, folder: Path) -> None:
    """Put what an earlier run trained into a model. Raises ValueError where it is another model's."""
    from safetensors.torch import load_file

    from training.mpnet import trained_state
    from training.shrink import trained_of

    file = folder / TRAINED
    found = load_file(file) if file.is_file() else trained_of(folder / FILE)
    if found.keys() != trained_state(model).keys():
        raise ValueError(f"{folder} is of a model of other layers")
    model.load_state_dict(found, strict=False)


def optimiser(model: Any, lr: float) -> Any:
    """AdamW; biases and norms are not decayed."""
    import torch

    decayed = [p for p in model.parameters() if p.requires_grad and p.ndim > 1]
    plain = [p for p in model.parameters() if p.requires_grad and p.ndim <= 1]
    groups = [{"params": decayed, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, lr=lr, betas=(0.9, 0.98), eps=1e-6, fused=True)


def save_checkpoint(path: Path, model: Any, opt: Any, step: int, seconds: float, settings: Settings) -> None:
    """Write a checkpoint, whole or not at all."""
    import torch

    from training.mpnet import trained_state

    part = path.with_suffix(".part")
    state = {"model": trained_state(model), "optimiser": opt.state_dict(), "step": step, "seconds": seconds}
    state["settings"] = same_in_a_run(settings)
    torch.save(state, part)
    part.replace(path)


class Log:
    """Lines with a time, to the screen and to `out/log`."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path

    def __call__(self, text: str) -> None:
        line = f"{time.strftime('%H:%M:%S')} {text}"
        print(line, flush=True)
        with self._path.open("a", encoding="utf-8") as out:
            out.write(line + "\n")


def dev_figures(model: Any, tokenizer: Any, settings: Settings, device: str) -> dict[str, float]:
    """Accuracy over a sample of each development set, for the log."""
    figures: dict[str, float] = {}
    paths = {name: settings.nli / "dev" / f"{name}.jsonl.gz" for name in DEV_SAMPLE}
    paths["generated"] = settings.generated / "dev.jsonl.gz"
    for name, path in paths.items():
        if not path.exists():
            continue
        pairs = shuffled(read_pairs(path), settings.seed)[: DEV_SAMPLE[name]]
        answers = logits(model, tokenizer, pairs, device=device).argmax(axis=1)
        right = sum(LABELS[int(answer)] == pair.label for answer, pair in zip(answers, pairs, strict=True))
        figures[name] = round(right / len(pairs), 3)
    return figures


def train(settings: Settings, *, resume: bool) -> Path:
    """Run the training and save what was trained, in float32; the folder it is in."""
    import torch

    log = Log(settings.out / "log")
    model, tokenizer, device = build(settings)
    opt = optimiser(model, settings.lr)
    checkpoint = settings.out / "checkpoint.pt"
    course = Course(settings, tokenizer)
    step, before = 0, 0.0
    if resume:
        state = torch.load(checkpoint, map_location=device, weights_only=True)
        if state["settings"] != same_in_a_run(settings):
            raise ValueError(f"{checkpoint} is of a run with other settings: {state['settings']}")
        model.load_state_dict(state["model"], strict=False)
        opt.load_state_dict(state["optimiser"])
        step, before = state["step"], state["seconds"]
    log(f"start at step {step} of {course.steps} on {device}: {json.dumps(vars_of(settings))}")
    gradients = gradient_maker(model, device, settings)
    began = saved = spoken = time.monotonic()
    spoken_step, spoken_loss = step, 0.0
    while step < course.steps:
        rate = learning_rate(step, course.steps, settings)
        if settings.minutes:
            left = 1 - (before + time.monotonic() - began) / (60 * settings.minutes)
            if left <= 0:
                break
            rate = min(rate, settings.lr * left)
        for group in opt.param_groups:
            group["lr"] = rate
        spoken_loss += gradients(course.batch(step))
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        opt.step()
        opt.zero_grad(set_to_none=True)
        step += 1
        now = time.monotonic()
        if step % 50 == 0:
            speed = (step - spoken_step) * settings.batch_size / (now - spoken)
            loss = spoken_loss / (step - spoken_step)
            log(f"step {step}/{course.steps} loss {loss:.3f} lr {rate:.2e} {speed:.0f} pairs/s")
            spoken, spoken_step, spoken_loss = time.monotonic(), step, 0.0
        if now - saved > settings.checkpoint_minutes * 60:
            save_checkpoint(checkpoint, model, opt, step, before + now - began, settings)
            saved = now
        if step % DEV_STEPS == 0:
            log(f"dev at step {step}: {json.dumps(dev_figures(model, tokenizer, settings, device))}")
    seconds = before + time.monotonic() - began
    save_checkpoint(checkpoint, model, opt, step, seconds, settings)
    folder = settings.out / "trained"
    save_trained(model, folder)
    log(f"done: {step} steps in {seconds / 60:.1f} minutes, weights in {folder}")
    return folder


def save_trained(model: Any, folder: Path) -> None:
    """Write what training changed."""
    from safetensors.torch import save_file

    from training.mpnet import trained_state

    folder.mkdir(parents=True, exist_ok=True)
    save_file(trained_state(model), folder / TRAINED)


def gradient_maker(model: Any, device: str, settings: Settings) -> Callable[[dict[str, Any]], float]:
    """The function that leaves the gradients of a batch in the model and returns its loss."""
    if device == "cpu":
        return Workers(model, settings.threads).gradients

    def gradients(batch: dict[str, Any]) -> float:
        import torch

        moved = {name: tensor.to(device) for name, tensor in batch.items()}
        scores = model(moved["input_ids"], moved["attention_mask"])
        loss = torch.nn.functional.cross_entropy(scores, moved["labels"])
        loss.backward()  # type: ignore[no-untyped-call]
        return float(loss.detach())

    return gradients


def same_in_a_run(settings: Settings) -> dict[str, Any]:
    """What a run that is taken up again must have as before: what decides its data, order and layers."""
    names = ("pairs", "near_share", "batch_size", "max_length", "layers", "fixed", "seed")
    return {name: getattr(settings, name) for name in names} | {"near": str(settings.near)}


def vars_of(settings: Settings) -> dict[str, Any]:
    """The settings that bear on the result."""
    return same_in_a_run(settings) | {name: getattr(settings, name) for name in ("minutes", "lr", "warmup")}


def parse(argv: Sequence[str] | None) -> tuple[Settings, bool]:
    """Settings from the command line, and whether to resume."""
    base = Settings()
    parser = argparse.ArgumentParser(
        prog="python -m training.train", description="Train the entailment model."
    )
    for name in ("nli", "generated", "near", "out", "start"):
        parser.add_argument(f"--{name}", type=Path, default=getattr(base, name))
    for name in ("pairs", "batch_size", "max_length", "seed", "threads", "layers", "fixed"):
        parser.add_argument(f"--{name.replace('_', '-')}", type=int, default=getattr(base, name))
    for name in ("lr", "warmup", "minutes", "near_share", "checkpoint_minutes"):
        parser.add_argument(f"--{name.replace('_', '-')}", type=float, default=getattr(base, name))
    parser.add_argument("--device", default=base.device, help="auto, cpu or cuda")
    parser.add_argument("--resume", action="store_true", help="go on from out/checkpoint.pt")
    given = vars(parser.parse_args(argv))
    resume = bool(given.pop("resume"))
    return Settings(**given), resume


def main(argv: Sequence[str] | None = None) -> int:
    settings, resume = parse(argv)
    needed = [settings.nli / "train.jsonl.gz", settings.generated / "train.jsonl.gz"]
    for path in (*needed, settings.near):
        if path is not None and not path.exists():
            print(f"No training pairs: {path} is not there (--nli, --generated: folders; --near: a file).")
            return 1
    if resume and not (settings.out / "checkpoint.pt").exists():
        print(f"Nothing to resume: {settings.out} has no checkpoint.pt (--out names the folder of the run).")
        return 1
    try:
        train(settings, resume=resume)
    except FileNotFoundError as error:
        print(f"No start weights: {error}")
        return 1
    except ValueError as error:
        print(f"Not trained: {error}")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
