"""What a slot can hold besides amounts: how a value is drawn, said, said more loosely, and changed.

A looser saying is always true when the value is. A changed value can never be true together with the value.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from training.generate.lists import (
    CLUB_TAILS,
    FIRST,
    INVENTED_TOWNS,
    LAST,
    ORG_STEMS,
    ORG_TAILS,
    TOWNS,
    listed,
    share,
)

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = listed("January February March April May June July August September October November December")


class Slot(Protocol):
    """The values of one slot. `part` names the split, so that lists of names do not meet.

    `named`: a shared value shows that two sentences speak of one event.
    """

    @property
    def kind(self) -> str: ...

    @property
    def named(self) -> bool: ...

    def draw(self, rng: random.Random, part: str) -> Any: ...

    def say(self, value: Any, rng: random.Random, form: str = "") -> str: ...

    def looser(self, value: Any, rng: random.Random, form: str = "") -> str | None: ...

    def other(self, value: Any, rng: random.Random, part: str) -> Any: ...


@dataclass(frozen=True, slots=True)
class Person:
    """A person, by first and last name."""

    kind: str = "name"
    named: bool = True

    def draw(self, rng: random.Random, part: str) -> tuple[str, str]:
        return rng.choice(share(FIRST, part)), rng.choice(share(LAST, part))

    def say(self, value: tuple[str, str], rng: random.Random, form: str = "") -> str:  # noqa: ARG002
        return value[1] if form == "last" else " ".join(value)

    def looser(self, value: tuple[str, str], rng: random.Random, form: str = "") -> str | None:  # noqa: ARG002
        return value[1]

    def other(self, value: tuple[str, str], rng: random.Random, part: str) -> tuple[str, str]:
        new = self.draw(rng, part)
        while new[1] == value[1] or new[0] == value[0]:
            new = self.draw(rng, part)
        return new


@dataclass(frozen=True, slots=True)
class Town:
    """A town, perhaps with its country: (town, country or "")."""

    kind: str = "place"
    named: bool = True

    def draw(self, rng: random.Random, part: str) -> tuple[str, str]:
        if rng.random() < 0.3:
            return rng.choice(share(INVENTED_TOWNS, part)), ""
        town, _, country = rng.choice(share(TOWNS, part)).partition("/")
        return town, country

    def say(self, value: tuple[str, str], rng: random.Random, form: str = "") -> str:  # noqa: ARG002
        return value[0]

    def looser(self, value: tuple[str, str], rng: random.Random, form: str = "") -> str | None:  # noqa: ARG002
        return value[1] or None

    def other(self, value: tuple[str, str], rng: random.Random, part: str) -> tuple[str, str]:
        new = self.draw(rng, part)
        while new[0] == value[0]:
            new = self.draw(rng, part)
        return new


@dataclass(frozen=True, slots=True)
class Company:
    """A company or another body with a proper name."""

    kind: str = "name"
    named: bool = True
    club: bool = False

    def draw(self, rng: random.Random, part: str) -> str:
        if self.club:
            return Town().draw(rng, part)[0] + " " + rng.choice(CLUB_TAILS)
        return rng.choice(share(ORG_STEMS, part)) + " " + rng.choice(ORG_TAILS)

    def say(self, value: str, rng: random.Random, form: str = "") -> str:  # noqa: ARG002
        return value

    def looser(self, value: str, rng: random.Random, form: str = "") -> str | None:  # noqa: ARG002
        return None if self.club else value.split()[0]

    def other(self, value: str, rng: random.Random, part: str) -> str:
        new = self.draw(rng, part)
        while new.split()[0] == value.split()[0]:
            new = self.draw(rng, part)
        return new


@dataclass(frozen=True, slots=True)
class Day:
    """A weekday, or a day of a month, with its preposition: "on Monday", "on 3 May"."""

    kind: str = "date"
    named: bool = True

    def draw(self, rng: random.Random, part: str) -> tuple[str, int]:  # noqa: ARG002
        if rng.random() < 0.6:
            return rng.choice(DAYS), 0
        return rng.choice(MONTHS), rng.randint(1, 28)

    def say(self, value: tuple[str, int], rng: random.Random, form: str = "") -> str:  # noqa: ARG002
        name, day = value
        if not day:
            return f"on {name}"
        return rng.choice([f"on {name} {day}", f"on {day} {name}", f"on {name} {day}"])

    def looser(self, value: tuple[str, int], rng: random.Random, form: str = "") -> str | None:  # noqa: ARG002
        return f"in {value[0]}" if value[1] else None

    def other(self, value: tuple[str, int], rng: random.Random, part: str) -> tuple[str, int]:  # noqa: ARG002
        name, day = value
        if not day:
            return rng.choice([other for other in DAYS if other != name]), 0
        if rng.random() < 0.5:
            return rng.choice([other for other in MONTHS if other != name]), day
        return name, rng.choice([other for other in range(1, 29) if other != day])


@dataclass(frozen=True, slots=True)
class Year:
    """A year, with its preposition."""

    low: int = 1975
    high: int = 2031
    kind: str = "date"
    named: bool = True

    def draw(self, rng: random.Random, part: str) -> int:  # noqa: ARG002
        return rng.randint(self.low, self.high)

    def say(self, value: int, rng: random.Random, form: str = "") -> str:  # noqa: ARG002
        return str(value)

    def looser(self, value: int, rng: random.Random, form: str = "") -> str | None:  # noqa: ARG002
        return None

    def other(self, value: int, rng: random.Random, part: str) -> int:  # noqa: ARG002
        return value + rng.choice([-12, -10, -5, -3, -2, -1, 1, 2, 3, 5, 10])


@dataclass(frozen=True, slots=True)
class Clock:
    """An hour of the day, with its preposition: "at 6 a.m."."""

    kind: str = "date"
    named: bool = False

    def draw(self, rng: random.Random, part: str) -> int:  # noqa: ARG002
        return rng.choice([1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 17, 19, 20, 21, 22, 23])

    def say(self, value: int, rng: random.Random, form: str = "") -> str:  # noqa: ARG002
        half = "a.m." if value < 12 else "p.m."
        hour = value if value < 13 else value - 12
        return rng.choice(
            [f"at {hour} {half}", f"at {value:02d}:00", f"at {hour}:00 {half}", f"at {hour} {half}"]
        )

    def looser(self, value: int, rng: random.Random, form: str = "") -> str | None:  # noqa: ARG002
        if value < 5:
            return rng.choice(["during the night", "before dawn"])
        return "in the morning" if value < 12 else "in the afternoon" if value < 18 else "in the evening"

    def other(self, value: int, rng: random.Random, part: str) -> int:
        new = self.draw(rng, part)
        return new if new != value else (value + 4) % 24 or 2


Forms = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Choice:
    """Values that exclude one another, each with its wordings by form and looser wordings (form `loose`)."""

    kind: str
    values: Sequence[Forms]
    named: bool = False

    def draw(self, rng: random.Random, part: str) -> int:  # noqa: ARG002
        return rng.randrange(len(self.values))

    def say(self, value: int, rng: random.Random, form: str = "") -> str:
        return rng.choice(self.values[value][form])

    def looser(self, value: int, rng: random.Random, form: str = "") -> str | None:
        loose = self.values[value].get("loose" + form, ())
        return rng.choice(loose) if loose else None

    def other(self, value: int, rng: random.Random, part: str) -> int:  # noqa: ARG002
        return rng.choice([index for index in range(len(self.values)) if index != value])


def choice(kind: str, *values: str, named: bool = False) -> Choice:
    """Values as text: `wording|wording; form: wording|wording`, the first form unnamed.

    `choice("polarity", "rose|climbed; noun: a rise", "fell|dropped; noun: a fall")`
    """
    parsed: list[Forms] = []
    for value in values:
        forms: Forms = {}
        for at, piece in enumerate(value.split(";")):
            name, colon, wordings = piece.partition(":")
            key, text = (name.strip(), wordings) if colon else ("", piece)
            forms["" if at == 0 and not colon else key] = tuple(word.strip() for word in text.split("|"))
        parsed.append(forms)
    return Choice(kind, tuple(parsed), named)
