"""Labelled pairs from frames.

Two sentences of one event: the second follows when it says nothing that the first does not (entailment), is
open when it says more or speaks of another event (neutral), and is false when one thing that both name
differs (contradiction).
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from training.generate.amounts import Count, Measure
from training.generate.frame import Frame, pieces, slots_of
from training.generate.values import Choice, Company, Person, Town
from training.pairs import Pair

Values = dict[str, Any]
FIGURES = {"amount", "unit", "date"}
PLURAL = re.compile(r"^ (?:\w+s|people|others|men|children)\b")
NOBODY = re.compile(r"(?:No|Nobody|None|Not|Neither|Nothing)\b")
IN_PLACE = re.compile(r"\bin$")

WRAPPERS = {
    "train": (
        "{}, police said.",
        "{}, according to officials.",
        "Officials said {}.",
        "It was reported that {}.",
        "{}, the news agency reported.",
        '"{}," a spokesman said.',
        "The ministry has confirmed that {}.",
        "According to local media, {}.",
        "{}, a spokeswoman told reporters.",
        "(Agency) - {}.",
        "As was told by authorities, {}.",
        "UPDATE: {}",
        "{}, it emerged yesterday.",
    ),
    "dev": (
        "{}, witnesses told this newspaper.",
        "State television announced that {}.",
        "BREAKING: {}",
        "{}, sources say.",
    ),
    "test": (
        "{}, a government source disclosed.",
        "Authorities let it be known that {}.",
        "{}, our correspondent writes.",
        "JUST IN: {}",
        "We have learnt that {}.",
    ),
}
SPEECH = re.compile(r'\b(?:said|says|say|reported|reports|told|writes|announced|noted|declared)\b|"')


def tidy(text: str) -> str:
    """One space between words, a capital at the start of each sentence, `a` or `an` by the next letter."""
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"\b([Aa]) (?=[aeiouAEIO])(?!one|uni|use|eu|Eu|One|Uni)", r"\1n ", text)
    text = re.sub(r"\b([Aa]) (8|11|18)(?=[\d ,.%-])", r"\1n \2", text)
    return re.sub(r"(^|(?<![ap]\.m)[.?!] )([a-z])", lambda match: match[1] + match[2].upper(), text)


def fill(
    pattern: str,
    values: Mapping[str, Any],
    frame: Frame,
    rng: random.Random,
    given: Mapping[str, str] | None = None,
) -> str:
    """A pattern with its values said; `given` holds the wording of some slots."""
    said = []
    for before, slot, form in pieces(pattern):
        said.append(before)
        if slot:
            wording = (given or {}).get(slot)
            said.append(frame.slots[slot].say(values[slot], rng, form) if wording is None else wording)
    return tidy("".join(said))


def first_words(frames: Sequence[Frame]) -> frozenset[str]:
    """Words that begin sentences of the frames and are no names."""
    words = {
        pattern.split()[0] for frame in frames for pattern in frame.patterns + frame.denials + frame.asides
    }
    return frozenset(
        {word for word in words if word.isalpha()} | {"More", "At", "No", "About", "Some", "Several"}
    )


def dress(text: str, part: str, rng: random.Random, common: frozenset[str]) -> str:
    """Perhaps a source, perhaps the look of a headline. Neither changes what is claimed."""
    way = rng.random()
    if way < 0.16 and text.endswith(".") and text.count(". ") == 0 and not SPEECH.search(text):
        wrapper = rng.choice(WRAPPERS[part])
        body = text[:-1]
        if not wrapper.startswith(("{", '"', "UPDATE", "BREAKING", "JUST")) and body.split()[0] in common:
            body = body[0].lower() + body[1:]
        return wrapper.format(body)
    if way < 0.20 and text.endswith("."):
        return text[:-1]
    if way < 0.22:
        return text.upper()
    return text


def loosen(pattern: str, values: Values, frame: Frame, rng: random.Random) -> dict[str, str] | None:
    """Wordings for one or two slots of a pattern that say less than the value; None where there are none."""
    return _reword(pattern, frame, rng, lambda slot, form: frame.slots[slot].looser(values[slot], rng, form))


def _reword(
    pattern: str, frame: Frame, rng: random.Random, word: Callable[[str, str], str | None]
) -> dict[str, str] | None:
    parts = pieces(pattern)
    open_slots = []
    for at, (before, slot, form) in enumerate(parts):
        if not slot or form == "last":
            continue
        kind = frame.slots[slot]
        if isinstance(kind, Count) and not PLURAL.match(parts[at + 1][0]):
            continue
        if isinstance(kind, Town) and not IN_PLACE.search(before.rstrip()):
            continue
        if isinstance(kind, Measure) and not parts[at + 1][0].startswith(
            (" of", " long", ".", ",", " high", " under")
        ):
            continue
        open_slots.append((slot, form))
    if not open_slots:
        return None
    rng.shuffle(open_slots)
    words: dict[str, str] = {}
    for slot, form in open_slots[: rng.choice((1, 1, 2))]:
        said = word(slot, form)
        if said is not None:
            words[slot] = said
    return words or None


def settles(frame: Frame, slot: str, shared: frozenset[str]) -> bool:
    """Whether a change of one slot makes two sentences exclude each other, given the slots they share.

    A changed place or name may just be another event, unless a figure or a date ties the two together; what
    happened, how or why excludes another answer as soon as the event is named.
    """
    if slot in frame.free or slot in frame.fixed:
        return False
    rest = shared - {slot}
    named = any(frame.slots[name].named for name in rest)
    figures = any(frame.slots[name].kind in FIGURES for name in rest)
    kind = frame.slots[slot].kind
    if kind in ("place", "name", "detail", "agent"):
        return len(rest) >= 2 and figures
    if kind == "date":
        return named and len(rest) >= 2
    return named


def _alike(one: Any, other: Any) -> bool:
    """Whether two values could be taken for each other: the same, or two firms with one first word."""
    if isinstance(one, str) and isinstance(other, str):
        return one.split()[0] == other.split()[0]
    return bool(one == other)


def slots_in(patterns: Sequence[str]) -> frozenset[str]:
    """Names of the slots that several patterns use."""
    return frozenset().union(*(slots_of(pattern) for pattern in patterns))


def far_apart(one: Any, other: Any) -> bool:
    """Whether two values differ by more than a rounding."""
    if isinstance(one, int | float) and isinstance(other, int | float):
        return abs(one - other) > 0.15 * max(abs(one), abs(other))
    return bool(one != other)


class Maker:
    """Pairs of one split from its frames."""

    def __init__(self, frames: Sequence[Frame], part: str, seed: int) -> None:
        self._frames = frames
        self._common = first_words(frames)
        self._part = part
        self._rng = random.Random(f"{part}-{seed}")
        self._makers: list[tuple[float, Callable[[Frame], Pair | None]]] = [
            (0.14, self.paraphrase),
            (0.15, self.looser),
            (0.24, self.changed),
            (0.06, self.denied),
            (0.09, self.swapped),
            (0.05, self.bound),
            (0.12, self.more),
            (0.10, self.elsewhere),
            (0.05, self.aside),
            (0.08, self.apart),
            (0.03, self.free),
            (0.13, self.crossed),
            (0.03, self.exchanged),
        ]

    def pairs(self, count: int) -> Iterator[Pair]:
        """So many pairs, no two alike."""
        seen: set[tuple[str, str]] = set()
        weights = [weight for weight, _ in self._makers]
        makers = [maker for _, maker in self._makers]
        while len(seen) < count:
            frame = self._rng.choice(self._frames)
            pair = self._rng.choices(makers, weights)[0](frame)
            if pair is None or (pair.premise, pair.hypothesis) in seen or pair.premise == pair.hypothesis:
                continue
            seen.add((pair.premise, pair.hypothesis))
            yield pair

    def _event(self, frame: Frame) -> Values:
        values = {name: slot.draw(self._rng, self._part) for name, slot in frame.slots.items()}
        for one, slot in frame.slots.items():  # two people, towns or firms of one event differ
            for other in frame.slots:
                if one < other and frame.slots[other] == slot and not isinstance(slot, Choice):
                    while _alike(values[one], values[other]):
                        values[other] = slot.other(values[one], self._rng, self._part)
        return values

    def _premise(self, frame: Frame) -> tuple[str, ...]:
        first = self._rng.choice(frame.patterns)
        if self._rng.random() < 0.25:
            second = self._rng.choice(frame.patterns)
            if second != first and first.endswith(".") and second.endswith("."):
                return first, second
        return (first,)

    def _say(self, frame: Frame, patterns: Sequence[str], values: Values) -> str:
        text = " ".join(fill(pattern, values, frame, self._rng) for pattern in patterns)
        return dress(text, self._part, self._rng, self._common)

    def _pair(self, premise: str, hypothesis: str, label: str, kind: str) -> Pair:
        return Pair(premise, dress(hypothesis, self._part, self._rng, self._common), label, f"frames:{kind}")

    def _nested(self, frame: Frame) -> tuple[tuple[str, ...], str] | None:
        """Sentences for the premise, and another that uses no other slot."""
        for _ in range(12):
            premise = self._premise(frame)
            has = slots_in(premise)
            fits = [p for p in frame.patterns if slots_of(p) <= has and (len(premise) > 1 or p != premise[0])]
            if fits:
                return premise, self._rng.choice(fits)
        return None

    def paraphrase(self, frame: Frame) -> Pair | None:
        """The same event in other words, or a part of it."""
        nested = self._nested(frame)
        if nested is None:
            return None
        premise, hypothesis = nested
        values = self._event(frame)
        text = self._say(frame, premise, values)
        return self._pair(text, fill(hypothesis, values, frame, self._rng), "entailment", "paraphrase")

    def looser(self, frame: Frame) -> Pair | None:
        """A rounded figure, another unit, a wider word, a shorter name."""
        nested = self._nested(frame) if self._rng.random() < 0.7 else None
        premise, hypothesis = nested or ((pattern := self._rng.choice(frame.patterns),), pattern)
        values = self._event(frame)
        words = loosen(hypothesis, values, frame, self._rng)
        if words is None:
            return None
        text = self._say(frame, premise, values)
        said = fill(hypothesis, values, frame, self._rng, words)
        return self._pair(text, said, "entailment", "looser")

    def changed(self, frame: Frame) -> Pair | None:
        """One thing differs."""
        premise = self._premise(frame)
        has = slots_in(premise)
        hypothesis = premise[0] if self._rng.random() < 0.3 else self._rng.choice(frame.patterns)
        shared = has & slots_of(hypothesis)
        choices = [slot for slot in sorted(shared) if settles(frame, slot, shared)]
        if not choices:
            return None
        slot = self._rng.choice(choices)
        values = self._event(frame)
        text = self._say(frame, premise, values)
        kind = frame.slots[slot]
        if isinstance(kind, Count) and self._rng.random() < 0.2:
            words = _reword(
                hypothesis,
                frame,
                self._rng,
                lambda name, form: kind.wrong(values[name], self._rng) if name == slot else None,  # noqa: ARG005
            )
            if words is None:
                return None
            said = fill(hypothesis, values, frame, self._rng, words)
            return self._pair(text, said, "contradiction", "bound")
        false = {**values, slot: kind.other(values[slot], self._rng, self._part)}
        if false[slot] in [value for name, value in values.items() if frame.slots[name] == kind]:
            return None
        said = fill(hypothesis, false, frame, self._rng)
        return self._pair(text, said, "contradiction", kind.kind)

    def denied(self, frame: Frame) -> Pair | None:
        """A sentence that cannot be true of the event, or one that denies what the premise does not tell."""
        if not frame.denials:
            return None
        needs, _, denial = self._rng.choice(frame.denials).rpartition(": ")
        premise = self._premise(frame)
        has = slots_in(premise)
        told = not needs or needs in has
        if not (slots_of(denial) <= has if told else NOBODY.match(denial)):
            return None
        values = self._event(frame)
        texts = [self._say(frame, premise, values), fill(denial, values, frame, self._rng)]
        if told:
            return self._pair(*texts, "contradiction", "denial")
        if self._rng.random() < 0.5:
            texts.reverse()
        return self._pair(*texts, "neutral", "silent")

    def apart(self, frame: Frame) -> Pair | None:
        """Two things about one event that have nothing to do with each other."""
        premise = self._premise(frame)
        has = slots_in(premise)
        fits = []
        for pattern in frame.patterns:
            shared = has & slots_of(pattern)
            if shared and slots_of(pattern) - has and all(frame.slots[slot].named for slot in shared):
                fits.append(pattern)
        if not fits:
            return None
        values = self._event(frame)
        said = fill(self._rng.choice(fits), values, frame, self._rng)
        return self._pair(self._say(frame, premise, values), said, "neutral", "apart")

    def swapped(self, frame: Frame) -> Pair | None:
        """Who did it and whom it was done to change places; the same in the passive is no change."""
        if frame.swap is None:
            return None
        both = [pattern for pattern in frame.patterns if set(frame.swap) <= slots_of(pattern)]
        premise, hypothesis = self._rng.choice(both), self._rng.choice(both)
        values = self._event(frame)
        text = self._say(frame, (premise,), values)
        one, other = frame.swap
        turned = {**values, one: values[other], other: values[one]}
        if self._rng.random() < 0.6 and slots_of(hypothesis) <= slots_of(premise) and premise != hypothesis:
            return self._pair(text, fill(hypothesis, values, frame, self._rng), "entailment", "voice")
        return self._pair(text, fill(hypothesis, turned, frame, self._rng), "contradiction", "agent")

    def bound(self, frame: Frame) -> Pair | None:
        """ "At least 12" leaves 15 open and excludes 9."""
        pattern = self._rng.choice(frame.patterns)
        counts = [
            slot
            for (_, slot, _), (after, _, _) in zip(pieces(pattern), pieces(pattern)[1:], strict=False)
            if slot and isinstance(frame.slots[slot], Count) and PLURAL.match(after)
        ]
        if not counts:
            return None
        slot = self._rng.choice(counts)
        values = self._event(frame)
        kind = frame.slots[slot]
        low = kind.say(values[slot], self._rng)
        said = {slot: self._rng.choice(("at least ", "more than ", "no fewer than ")) + low}
        text = dress(fill(pattern, values, frame, self._rng, said), self._part, self._rng, self._common)
        fits = [p for p in frame.patterns if slot in slots_of(p) and slots_of(p) <= slots_of(pattern)]
        hypothesis = self._rng.choice(fits)
        new = kind.other(values[slot], self._rng, self._part)
        label = "neutral" if new > values[slot] else "contradiction"
        return self._pair(text, fill(hypothesis, {**values, slot: new}, frame, self._rng), label, "bound")

    def exchanged(self, frame: Frame) -> Pair | None:
        """The figure of one thing given to another that the same sentence counts."""
        premise = self._premise(frame)
        has = slots_in(premise)
        counts = [slot for slot in sorted(has) if isinstance(frame.slots[slot], Count)]
        if len(counts) < 2:
            return None
        slot, other = self._rng.sample(counts, 2)
        fits = [p for p in frame.patterns if slot in slots_of(p) and settles(frame, slot, has & slots_of(p))]
        values = self._event(frame)
        if not fits or not far_apart(values[slot], values[other]):
            return None
        false = {**values, slot: values[other], other: values[slot]}
        text = self._say(frame, premise, values)
        return self._pair(
            text, fill(self._rng.choice(fits), false, frame, self._rng), "contradiction", "exchanged"
        )

    def crossed(self, frame: Frame) -> Pair | None:
        """Two events told in one breath; what is said of the second does not hold for the first."""
        one, other, asked = (self._rng.choice(frame.patterns) for _ in range(3))
        mine, theirs, wanted = slots_of(one), slots_of(other), slots_of(asked)
        named = {s for s in mine & theirs & wanted if frame.slots[s].named and frame.slots[s].kind != "date"}
        if not named:
            return None
        first, second = self._event(frame), self._event(frame)
        for slot in sorted(named):
            second[slot] = frame.slots[slot].other(first[slot], self._rng, self._part)
        people = [v for v in first.values() if isinstance(v, tuple)]
        if any(second[slot] in people for slot in named):
            return None
        told = [fill(one, first, frame, self._rng), fill(other, second, frame, self._rng)]
        if not all(text.endswith(".") for text in told):
            return None
        self._rng.shuffle(told)
        lent = [
            slot
            for slot in sorted(wanted & theirs - named)
            if slot not in frame.free + frame.fixed and far_apart(first[slot], second[slot])
        ]
        if lent and self._rng.random() < 0.65:
            slot = self._rng.choice(lent)
            said = fill(asked, {**first, slot: second[slot]}, frame, self._rng)
            if slot in mine and settles(frame, slot, mine & wanted):
                return self._pair(" ".join(told), said, "contradiction", "crossed")
            if slot not in mine:
                return self._pair(" ".join(told), said, "neutral", "crossed")
            return None
        if not wanted <= mine:
            return None
        return self._pair(" ".join(told), fill(asked, first, frame, self._rng), "entailment", "crossed")

    def more(self, frame: Frame) -> Pair | None:
        """The same event with a detail that the first sentence does not give."""
        premise = self._premise(frame)
        has = slots_in(premise)
        fits = [p for p in frame.patterns if slots_of(p) - has and slots_of(p) & has]
        if not fits:
            return None
        values = self._event(frame)
        text = self._say(frame, premise, values)
        return self._pair(text, fill(self._rng.choice(fits), values, frame, self._rng), "neutral", "detail")

    def elsewhere(self, frame: Frame) -> Pair | None:
        """The same sentence, or another of the frame, about another event."""
        premise = self._premise(frame)
        has = slots_in(premise)
        hypothesis = premise[0] if self._rng.random() < 0.5 else self._rng.choice(frame.patterns)
        shared = has & slots_of(hypothesis)
        named = [slot for slot in shared if frame.slots[slot].named and frame.slots[slot].kind != "date"]
        if not named:
            return None
        values = self._event(frame)
        false = dict(values)
        for slot in sorted(slots_of(hypothesis)):
            kind = frame.slots[slot]
            if kind.named or (not isinstance(kind, Choice) and self._rng.random() < 0.7):
                false[slot] = kind.other(values[slot], self._rng, self._part)
        differing = [slot for slot in shared if false[slot] != values[slot]]
        if len(differing) < 2 or any(
            false[slot]
            in [value for name, value in values.items() if isinstance(frame.slots[name], Person | Company)]
            for slot in named
        ):
            return None
        text = self._say(frame, premise, values)
        return self._pair(text, fill(hypothesis, false, frame, self._rng), "neutral", "elsewhere")

    def aside(self, frame: Frame) -> Pair | None:
        """Something that the event says nothing of."""
        if not frame.asides:
            return None
        aside = self._rng.choice(frame.asides)
        premise = self._premise(frame)
        values = self._event(frame)
        texts = [self._say(frame, premise, values), fill(aside, values, frame, self._rng)]
        if self._rng.random() < 0.3:
            texts.reverse()
        return self._pair(*texts, "neutral", "aside")

    def free(self, frame: Frame) -> Pair | None:
        """Another speaker, perhaps of the opposite opinion; or another matter on which both can be true."""
        if not frame.free:
            return None
        premise, hypothesis = self._rng.choice(frame.patterns), self._rng.choice(frame.patterns)
        shared = slots_of(premise) & slots_of(hypothesis)
        choices = sorted(shared & set(frame.free))
        if not choices:
            return None
        values = self._event(frame)
        slot = self._rng.choice(choices)
        false = {**values, slot: frame.slots[slot].other(values[slot], self._rng, self._part)}
        for name in sorted(slots_of(hypothesis) - {slot}):
            if frame.slots[name].kind == "polarity" and self._rng.random() < 0.6:
                false[name] = frame.slots[name].other(values[name], self._rng, self._part)
        text = self._say(frame, (premise,), values)
        return self._pair(text, fill(hypothesis, false, frame, self._rng), "neutral", "speaker")
