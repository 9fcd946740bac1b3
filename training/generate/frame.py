"""A frame: one sort of event, its slots and the sentences that tell of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from training.generate.values import Slot

_SLOT = re.compile(r"\{(\w+)(?:\.(\w+))?\}")


@dataclass(frozen=True, slots=True)
class Frame:
    """One sort of event.

    Attributes:
        name: short and unique.
        slots: what differs from event to event.
        patterns: sentences with `{slot}` or `{slot.form}`; all of one event's are true together.
        denials: sentences that cannot be true when a sentence has the slots that they use, and the slot
            named before a colon ("dead: Nobody died in {town}.").
        asides: sentences that may be true or not; the event says nothing of it.
        swap: two slots of one type that act on each other (winner and loser).
        free: slots whose change leaves room for both sentences (the speaker of an opinion).
        fixed: slots that are never changed alone, because the label would be unsure.
    """

    name: str
    slots: Mapping[str, Slot]
    patterns: tuple[str, ...]
    denials: tuple[str, ...] = ()
    asides: tuple[str, ...] = ()
    swap: tuple[str, str] | None = None
    free: tuple[str, ...] = ()
    fixed: tuple[str, ...] = ()


def slots_of(pattern: str) -> frozenset[str]:
    """Names of the slots that a pattern uses."""
    return frozenset(match[1] for match in _SLOT.finditer(pattern))


def pieces(pattern: str) -> list[tuple[str, str, str]]:
    """The pattern as (text before, slot, form); the last piece has no slot."""
    out: list[tuple[str, str, str]] = []
    end = 0
    for match in _SLOT.finditer(pattern):
        out.append((pattern[end : match.start()], match[1], match[2] or ""))
        end = match.end()
    out.append((pattern[end:], "", ""))
    return out
