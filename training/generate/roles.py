"""Who did it and to whom: converses follow, exchanged roles do not.

Of acts that exclude their reverse ("bought", "beat in the final") the reverse is false; of others ("sued") it
is open; of mutual ones ("met") it follows.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from training.generate.roles_data import MAINS, ROLES, Role
from training.generate.scene import Cast, cast, distinct, dressed, shortened, stated, told
from training.pairs import Pair

KEYS = {"person": "pq", "firm": "fg", "town": "tu", "club": "ck"}
SHARES = {"entailment": 0.42, "neutral": 0.31, "contradiction": 0.31}


@dataclass(frozen=True, slots=True)
class _Scene:
    """One act with its names, and the same with the names of doer and other exchanged."""

    role: Role
    slots: Cast
    turned: Cast


def _scene(rng: random.Random) -> _Scene:
    role = rng.choice(ROLES)
    slots = cast(rng)
    keys = KEYS[role.kind]
    when = rng.choice((slots["d"], f"in {slots['y']}", "last month", "a year ago", slots["d"]))
    place = f"in {slots['v']}"
    slots |= {
        "x": rng.choice(role.things).format_map(slots) if role.things else "",
        "when": when,
        "place": place,
    }
    slots |= {"a": slots[keys[0]], "b": slots[keys[1]]}
    return _Scene(role, slots, slots | {"a": slots["b"], "b": slots["a"]})


def _premise(scene: _Scene, rng: random.Random) -> str:
    role, slots = scene.role, scene.slots
    clauses = [("a", clause) for clause in role.of_a] + [("b", clause) for clause in role.of_b]
    main, other = rng.sample(MAINS[role.kind], 2)
    if clauses and rng.random() < 0.4:
        who, clause = rng.choice(clauses)
        return told(f"{{{who}}}, {clause}, {main}", slots)
    text = told(rng.choice(role.says), slots)
    way = rng.random()
    if way < 0.2:
        return text + " " + told(f"{{{rng.choice('ab')}}} {other}", slots)
    if way < 0.35:
        return told(f"{{{rng.choice('ab')}}} {other}", slots) + " " + text
    return dressed(text, rng) if way < 0.75 else text


def pair(rng: random.Random) -> Pair | None:
    """One pair of a random act."""
    scene = _scene(rng)
    role = scene.role
    premise = _premise(scene, rng)
    way = rng.random()
    turned = rng.random() < (0.5 if role.way == "exclusive" else 0.4)
    slots = scene.turned if turned else scene.slots
    if way < 0.64:
        hypothesis = rng.choice(role.brief)
        reverse = {"exclusive": "contradiction", "free": "neutral", "mutual": "entailment"}[role.way]
        label, kind = (reverse, "turned") if turned else ("entailment", "converse")
    elif way < 0.8:
        if not role.denied:
            return None
        hypothesis = rng.choice(role.denied)
        reverse = {"exclusive": "entailment", "free": "neutral", "mutual": "contradiction"}[role.way]
        label, kind = (reverse, "denied") if turned else ("contradiction", "denied")
    else:
        hypothesis, label, kind = rng.choice(role.near), "neutral", "near"
        if rng.random() < 0.5:
            sentence, label = stated(told(hypothesis, slots), rng)
            premise = f"{premise.rstrip('.')}. {sentence}"
    text = shortened(told(hypothesis, slots), slots, rng)
    return Pair(premise, text, label, f"roles:{kind}")


def role_pairs(wanted: int, seed: int) -> Iterator[Pair]:
    """So many pairs about roles."""
    return distinct(pair, wanted, random.Random(f"roles-{seed}"), SHARES)
