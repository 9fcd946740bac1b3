"""Whether something happened: plans, rumours, attempts and charges leave it open, other verbs settle it.

A state is a way to speak of an act. Each group of states says of each group of claims whether it follows; a claim
of the same words occurs with every label.
"""

# ruff: noqa: E501 - sentences stay on one line

from __future__ import annotations

import random
from collections.abc import Iterator

from training.generate.open_data import ACTS, CRIMES, FORMS, Act
from training.generate.scene import Cast, cast, distinct, shortened, told
from training.pairs import Pair

SHARES = {"entailment": 0.34, "neutral": 0.48, "contradiction": 0.30}

# {a} did it: {base}, {past}, {part} (participle), {ing}; {q} is somebody else, {when} a time.
STATES: dict[str, tuple[str, ...]] = {
    "plan": ("{a} plans to {base}.", "{a} intends to {base}.", "{a} is preparing to {base}.", "{a} has announced plans to {base}.", "There are plans for {a} to {base}.", "{a} wants to {base}."),
    "weigh": ("{a} is considering {ing}.", "{a} may {base}.", "{a} is weighing whether to {base}.", "{a} has not ruled out {ing}.", "{a} might {base}.", "{a} is thinking about {ing}.", "It is possible that {a} will {base}."),
    "expected": ("{a} was expected to {base} {when}.", "It was thought that {a} would {base} {when}.", "{a} was due to {base} {when}.", "{a} was supposed to {base} {when}.", "{a} was likely to {base}, observers believed {when}."),
    "rumour": ("{a} has {part}, according to a rumour that nobody would confirm.", "There is talk that {a} has {part}.", "{a} is rumoured to have {part}.", "{q} asked whether {a} had {part}.", "{q} suspects that {a} has {part}.", "It is not clear whether {a} {past}.", "Unconfirmed reports have it that {a} {past}.", "{q} believes that {a} has {part}."),
    "if": ("{a} will {base} if the talks with {q} fail.", "If the money can be found, {a} will {base}.", "{a} would {base} only if {q} agreed.", "Unless {q} objects, {a} will {base}.", "{a} would have to {base} if a judge in {t} said so.", "If {a} {past}, {q} would protest."),
    "offer": ("{a} offered to {base} {when}.", "{when} {a} promised to {base}.", "{a} volunteered to {base}.", "{a} declared a readiness to {base}.", "{a} agreed in principle to {base} {when}.", "{a} pledged to {base}."),
    "ask": ("{q} called on {a} to {base}.", "{q} urged {a} to {base}.", "{q} asked {a} {when} to {base}.", "{q} demanded that {a} should {base}.", "{a} was asked by {q} to {base}.", "{q} advised {a} {when} to {base}.", "{a} was told by {q} to {base}."),
    "threat": ("{a} threatened to {base} {when}.", "{a} warned {q} of a readiness to {base}.", "{a} has threatened {q} that {a} will {base}."),
    "hope": ("{a} hoped to {base} {when}.", "{a} dreamt of {ing}.", "{a} was eager to {base}.", "{a} had long wished to {base}.", "{a} applied for permission to {base} {when}.", "{a} asked for leave to {base}.", "{a} has the right to {base}."),
    "tried": ("{a} tried to {base} {when}.", "{a} made an attempt to {base} {when}.", "{a} sought to {base}.", "{a} took first steps {when} to {base}."),
    "yet": ("{a} has yet to {base}.", "{a} has not yet {part}.", "{a} still has to {base}.", "So far {a} has not {part}.", "{a} is still waiting to {base}.", "It remains for {a} to {base}."),
    "done": ("{a} {past} {when}.", "{a} happened to {base} {when}.", "{a} was forced to {base} {when}.", "{a} regretted {when} that {a} had {part}.", "{q} revealed {when} that {a} had {part}.", "{a} went ahead {when} and {past}.", "{a} remembered to {base} {when}.", "{q} was surprised {when} that {a} had {part}.", "{a} did not fail to {base}.", "{a} did not hesitate to {base} {when}.", "After {a} had {part}, {q} left {t}.", "{q} got {a} to {base} {when}.", "{q} learned {when} that {a} had {part}.", "{a}, who {past} {when}, was seen in {t}."),
    "managed": ("{a} managed to {base} {when}.", "{a} succeeded {when} in {ing}.", "{a} was finally able to {base} {when}, and did so."),
    "not": ("{a} failed to {base} {when}.", "{a} forgot to {base}.", "{a} did not {base} {when}.", "{a} stopped short of {ing} {when}.", "{a} was prevented {when} from {ing}.", "{q} regretted {when} that {a} had not {part}.", "{a} never got round to {ing}.", "{q} kept {a} from {ing} {when}.", "{a} was too late to {base} {when}.", "{a} did not manage to {base} {when}.", "{q} pretended {when} that {a} had {part}, which was untrue."),
    "refused": ("{a} refused to {base} {when}.", "{a} declined to {base} {when}.", "{a} decided against {ing} {when}.", "{a} chose not to {base} {when}.", "{a} has ruled out {ing}.", "{a} has dropped all plans to {base}."),
}  # fmt: skip

CRIME_STATES: dict[str, tuple[str, ...]] = {
    "accused": ("{a} is accused of {ing}.", "{a} was charged {when} with {ing}.", "{a} stands trial in {t} for allegedly {ing}.", "Prosecutors in {t} allege that {a} {past}.", "{q} claims that {a} {past}.", "{a} is suspected of {ing}.", "{a} denied {ing} {when}.", "{q} accused {a} {when} of {ing}.", "{a} was questioned {when} on suspicion of {ing}."),
    "guilty": ("{a} has confessed to {ing}, and a film proves it.", "{a} was caught {when} while {ing}.", "{a} was filmed {when} while {ing}.", "It turned out {when} that {a} had {part}.", "It has been proved that {a} {past}.", "{a} got away with {ing}."),
    "innocent": ("It turned out {when} that {a} had not {part}.", "{q} has admitted inventing the story that {a} {past}.", "{a} was wrongly accused of {ing}.", "It has been proved that {a} did not {base}.", "{a} was cleared when it turned out that {q} had {part} alone."),
    "rumour": STATES["rumour"],
}  # fmt: skip

CLAIMS: dict[str, tuple[str, ...]] = {
    "did": ("{a} {past}.", "{a} has {part}.", "{a} {past} {when}.", "It was {a} who {past}."),
    "already": ("{a} has already {part}.",),
    "never": ("{a} did not {base}.", "{a} has not {part}.", "{a} never {past}.", "It is untrue that {a} {past}."),
    "same": (),
    "later": ("{a} will {base}.", "{a} later gave up the idea of {ing}.", "{a} will {base} next year."),
    "off": ("{a} has ruled out {ing}.", "{a} has decided not to {base}.", "{a} has no intention of {ing}."),
    "tried": ("{a} tried to {base}.", "{a} made an attempt to {base}."),
    "free": ("{a} offered to {base}.", "{q} asked {a} to {base}.", "{a} was asked to {base}.", "{q} tried to keep {a} from {ing}."),
    "convicted": ("{a} was convicted of {ing}.", "{a} went to prison for {ing}.", "A court found {a} guilty of {ing}."),
    "suspected": ("{a} has come under suspicion of {ing}.", "There are suspicions that {a} {past}."),
}  # fmt: skip

E, N, C = "entailment", "neutral", "contradiction"
_OPEN = {"did": N, "already": N, "never": N, "same": E}
VERDICTS: dict[str, dict[str, str]] = {
    "plan": {"did": N, "already": N, "same": E, "off": C, "tried": N, "free": N, "later": N},
    "weigh": {"did": N, "already": N, "same": E, "off": C, "tried": N, "free": N, "later": N},
    "expected": _OPEN | {"tried": N, "free": N, "later": N},
    "rumour": _OPEN | {"tried": N},
    "if": {"did": N, "already": N, "never": N, "tried": N, "free": N, "later": N},
    "offer": _OPEN | {"tried": N},
    "ask": _OPEN | {"off": N, "tried": N},
    "threat": _OPEN | {"tried": N},
    "hope": {"did": N, "never": N, "tried": N, "off": N},
    "tried": {"did": N, "never": N, "same": E},
    "yet": {"did": C, "already": C, "never": E, "same": E, "off": N, "free": N, "later": N},
    "done": {"did": E, "never": C, "already": E},
    "managed": {"did": E, "never": C, "already": E, "tried": E},
    "not": {"did": C, "never": E, "already": C},
    "refused": {"did": C, "never": E, "already": C},
    "accused": {"did": N, "never": N, "suspected": E, "convicted": N},
    "guilty": {"did": E, "never": C, "convicted": N},
    "innocent": {"did": C, "never": E},
}
AFTER = ("{q} was on holiday that week.", "The sky over {t} was clear.", "{q} declined to comment.", "The matter has been discussed in {t} for weeks.", "Several newspapers in {t} took up the story.", "{q} had asked for patience.", "A decision by {q} on another matter has been put off.", "Meanwhile, {q} has moved to {u}.")  # fmt: skip


def _slots(act: Act, slots: Cast, rng: random.Random) -> Cast:
    """The names and verb forms of one act."""
    forms = {key: text.format_map(slots) for key, text in zip(FORMS, act.forms, strict=True)}
    when = rng.choice((slots["d"], f"in {slots['y']}", "last week", "earlier this month"))
    return slots | forms | {"a": slots[act.who], "when": when}


def pair(rng: random.Random) -> Pair | None:
    """One pair about an act that happened, did not, or may have."""
    crime = rng.random() < 0.2
    states = CRIME_STATES if crime else STATES
    act = rng.choice(CRIMES if crime else ACTS)
    slots = _slots(act, cast(rng), rng)
    group = rng.choice(sorted(states))
    state = rng.choice(states[group])
    claims = [claim for claim in sorted(VERDICTS[group]) if not (crime and claim == "tried")]
    weights = [3 if claim in ("did", "never") else 2 for claim in claims]
    claim = rng.choices(claims, weights)[0]
    fits = states[group] if claim == "same" else CLAIMS[claim]
    fits = tuple(text for text in fits if text != state and ("{q}" not in text or "{q}" in state))
    hypothesis = rng.choice(fits) if fits else ""
    timed = "{when}" in hypothesis
    if not hypothesis or (timed and "{when}" not in state):
        return None
    if group in ("done", "managed", "guilty") and timed and ("had {part}" in state or "regret" in state):
        return None  # what came to light that day may have happened earlier
    if claim == "same" and not _same(group, state, hypothesis):
        return None
    said = told(state, slots)
    if rng.random() < 0.3:
        after = told(rng.choice(AFTER), slots)
        said = f"{said} {after}" if rng.random() < 0.7 else f"{after} {said}"
    text = shortened(told(hypothesis, slots), slots, rng)
    return Pair(said, text, VERDICTS[group][claim], f"open:{group}-{claim}")


def _same(group: str, state: str, hypothesis: str) -> bool:
    """Whether two sayings of a group say the same; some of them have a time or another actor of their own."""
    if group in ("rumour", "offer", "threat"):
        return False
    if group == "plan":
        return "wants" not in state and "There are" not in state
    if group == "ask":
        return not ("demanded" in hypothesis or "told" in hypothesis or "advised" in state + hypothesis)
    if group == "tried":
        return "took" not in state + hypothesis and "{when}" not in hypothesis
    return "waiting" not in hypothesis and "due" not in hypothesis


def open_pairs(wanted: int, seed: int) -> Iterator[Pair]:
    """So many pairs about open and settled states."""
    return distinct(pair, wanted, random.Random(f"open-{seed}"), SHARES)
