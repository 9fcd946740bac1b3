"""Amounts that a slot of a frame can hold: counts, money, percentages, quantities with a unit.

See `values.Slot` for what each does. A looser saying is always true when the amount is; a changed amount is
never a rounding of the first.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from training.generate.lists import listed

WORDS = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)


def spell(number: int, rng: random.Random) -> str:
    """Digits with or without thousands mark, or a word for a small number."""
    if number < len(WORDS) and rng.random() < 0.5:
        return WORDS[number]
    return str(number) if number < 1000 or rng.random() < 0.15 else f"{number:,}"


def round_to(number: float, digits: int) -> float:
    """A number to so many significant digits."""
    if number == 0:
        return 0.0
    power = digits - 1 - math.floor(math.log10(abs(number)))
    return round(number, power)


def loose_number(number: int, rng: random.Random) -> str | None:
    """A bound or a rounding that holds for the number."""
    choices: list[str] = [f"at least {spell(number, rng)}"]
    near = int(round_to(number, 1 if number < 100 else 2))
    if number > 30 and near != number and abs(near - number) / number < 0.08:
        said = f"{near:,}"
        choices += [f"about {said}", f"some {said}", f"around {said}", f"roughly {said}"]
        choices += (
            [f"nearly {said}", f"almost {said}"] if near > number else [f"more than {said}", f"over {said}"]
        )
    if number >= 6:
        below = int(round_to(number * rng.uniform(0.5, 0.9), 1 if number < 200 else 2))
        if 0 < below < number:
            choices += [f"more than {spell(below, rng)}", f"at least {spell(below, rng)}"]
        above = int(round_to(number * rng.uniform(1.2, 2.0), 1)) + 1
        choices += [f"fewer than {spell(above, rng)}"] if above > number else []
    if number > 2:
        choices.append("several")
    if 24 <= number < 100:
        choices.append("dozens of")
    if 200 <= number < 1000:
        choices.append("hundreds of")
    if 2000 <= number < 20000:
        choices.append("thousands of")
    return rng.choice(choices)


def wrong_number(number: int, rng: random.Random) -> str:
    """A bound or rounding that cannot hold for the number."""
    up = max(number + 2, int(round_to(number * rng.uniform(1.3, 4), 1)))
    down = int(round_to(number * rng.uniform(0.2, 0.7), 1))
    choices = [f"more than {spell(up, rng)}", f"at least {spell(up, rng)}", f"over {spell(up, rng)}"]
    if 1 < down < number:
        choices += [
            f"fewer than {spell(down, rng)}",
            f"no more than {spell(down, rng)}",
            f"only {spell(down, rng)}",
        ]
    if number > 100:
        choices.append("only a handful of")
    return rng.choice(choices)


def changed_number(number: int, rng: random.Random) -> int:
    """Another number: near by, with one digit changed, or of another size; never a rounding of the first."""
    way = rng.random()
    if number < 15 or way < 0.2:
        new = number + rng.choice([-3, -2, -1, 1, 2, 3, 4])
    elif way < 0.5:
        digits = list(str(number))
        at = rng.randrange(len(digits))
        digits[at] = rng.choice([d for d in "123456789" if d != digits[at]])
        new = int("".join(digits))
    elif way < 0.65:
        new = number * 10 if rng.random() < 0.5 else max(2, number // 10)
    else:
        new = round(number * rng.choice([0.3, 0.5, 0.6, 0.75, 1.3, 1.5, 2, 3]))
    if new < 2 or new == number or (number >= 30 and abs(new - number) / number < 0.07):
        new = number + max(rng.randint(2, 9), round(number * rng.uniform(0.1, 0.9)))
    return new


@dataclass(frozen=True, slots=True)
class Count:
    """A whole number of things, drawn evenly over sizes."""

    low: int
    high: int
    kind: str = "amount"
    named: bool = False

    def draw(self, rng: random.Random, part: str) -> int:  # noqa: ARG002
        value = math.exp(rng.uniform(math.log(self.low), math.log(self.high)))
        if value > 100 and rng.random() < 0.5:
            return int(round_to(value, 2))
        return round(value)

    def say(self, value: int, rng: random.Random, form: str = "") -> str:  # noqa: ARG002
        return spell(value, rng)

    def looser(self, value: int, rng: random.Random, form: str = "") -> str | None:  # noqa: ARG002
        return loose_number(value, rng)

    def wrong(self, value: int, rng: random.Random) -> str:
        return wrong_number(value, rng)

    def other(self, value: int, rng: random.Random, part: str) -> int:  # noqa: ARG002
        return changed_number(value, rng)


CURRENCIES = {
    "dollar": ("${} {}", "{} {} dollars", "US${} {}"),
    "euro": ("€{} {}", "{} {} euros", "EUR {} {}"),
    "pound": ("£{} {}", "{} {} pounds"),
    "yen": ("{} {} yen", "¥{} {}"),
    "rupee": ("{} {} rupees", "Rs {} {}"),
    "crown": ("{} {} crowns",),
}


@dataclass(frozen=True, slots=True)
class Money:
    """An amount of money: (figure, thousand | million | billion, currency)."""

    scales: tuple[str, ...] = ("million", "billion")
    kind: str = "amount"
    named: bool = False

    def draw(self, rng: random.Random, part: str) -> tuple[float, str, str]:  # noqa: ARG002
        figure = math.exp(rng.uniform(math.log(1.2), math.log(900)))
        figure = round(figure, 1) if figure < 20 else float(round(figure))
        return figure, rng.choice(self.scales), rng.choice(list(CURRENCIES))

    def say(self, value: tuple[float, str, str], rng: random.Random, form: str = "") -> str:  # noqa: ARG002
        return self._said(value, "", rng)

    def _said(self, value: tuple[float, str, str], bound: str, rng: random.Random) -> str:
        figure, scale, currency = value
        pattern = rng.choice(CURRENCIES[currency])
        if bound == "" and scale == "million" and figure < 10 and rng.random() < 0.1:
            return pattern.format(f"{round(figure * 1_000_000):,}", "").replace("  ", " ").strip()
        return bound + pattern.format(f"{figure:g}", scale)

    def looser(self, value: tuple[float, str, str], rng: random.Random, form: str = "") -> str | None:  # noqa: ARG002
        figure, scale, currency = value
        near = round_to(figure, 1 if figure < 20 else 2)
        choices = ["at least "]
        if near != figure and abs(near - figure) / figure < 0.08:
            words = ["about ", "around ", "roughly "] + (
                ["almost ", "nearly "] if near > figure else ["more than "]
            )
            return self._said((near, scale, currency), rng.choice(words), rng)
        return self._said(value, rng.choice(choices), rng)

    def other(self, value: tuple[float, str, str], rng: random.Random, part: str) -> tuple[float, str, str]:  # noqa: ARG002
        figure, scale, currency = value
        way = rng.random()
        if way < 0.12:
            scales = [name for name in ("thousand", "million", "billion") if name != scale]
            return figure, rng.choice(scales), currency
        if way < 0.22:
            return figure, scale, rng.choice([name for name in CURRENCIES if name != currency])
        new = round_to(figure * rng.choice([0.2, 0.4, 0.5, 0.7, 0.85, 1.15, 1.3, 1.6, 2, 3, 10]), 2)
        return (new if new != figure else figure + 3), scale, currency


@dataclass(frozen=True, slots=True)
class Percent:
    """A share or a change in percent."""

    low: float = 0.3
    high: float = 60
    kind: str = "amount"
    named: bool = False

    def draw(self, rng: random.Random, part: str) -> float:  # noqa: ARG002
        value = math.exp(rng.uniform(math.log(self.low), math.log(self.high)))
        return round(value, 1) if value < 20 or rng.random() < 0.2 else float(round(value))

    def say(self, value: float, rng: random.Random, form: str = "") -> str:  # noqa: ARG002
        return f"{value:g}" + rng.choice([" percent", " per cent", "%", "%", " %"])

    def looser(self, value: float, rng: random.Random, form: str = "") -> str | None:
        near = float(round(value))
        if near in (value, 0.0) or abs(near - value) / value > 0.15:
            return "at least " + self.say(value, rng, form)
        bound = rng.choice(
            ["about ", "around "] + (["almost ", "nearly "] if near > value else ["more than ", "over "])
        )
        return bound + self.say(near, rng, form)

    def other(self, value: float, rng: random.Random, part: str) -> float:  # noqa: ARG002
        new = round(value * rng.choice([0.3, 0.5, 0.7, 1.4, 1.8, 2.5]), 1)
        return new if new != value and 0 < new < 100 else round(value / 2 + 0.7, 1)


# Unit, its names, the other unit's names, factor from the one to the other.
UNITS = {
    "km": (("kilometres", "km", "kilometers"), ("miles",), 0.621371),
    "m": (("metres", "meters"), ("feet", "ft"), 3.28084),
    "kg": (("kilograms", "kg", "kilos"), ("pounds", "lb"), 2.20462),
    "ha": (("hectares",), ("acres",), 2.47105),
    "hours": (("hours",), ("minutes",), 60.0),
    "l": (("litres", "liters"), ("gallons",), 0.264172),
    "t": (("tonnes", "metric tons"), ("kilograms", "kg"), 1000.0),
}


@dataclass(frozen=True, slots=True)
class Measure:
    """A quantity with a unit: (figure, unit)."""

    unit: str
    low: float
    high: float
    kind: str = "unit"
    named: bool = False

    def draw(self, rng: random.Random, part: str) -> tuple[float, str]:  # noqa: ARG002
        value = math.exp(rng.uniform(math.log(self.low), math.log(self.high)))
        return (
            round(value, 1) if value < 10 and rng.random() < 0.4 else max(2.0, float(round(value)))
        ), self.unit

    def say(self, value: tuple[float, str], rng: random.Random, form: str = "") -> str:  # noqa: ARG002
        figure, unit = value
        names = UNITS[self.unit][1] if unit == "swapped" else UNITS[self.unit][0]
        return (
            f"{figure:,g} {rng.choice(names)}" if figure < 100_000 else f"{figure:,.0f} {rng.choice(names)}"
        )

    def looser(self, value: tuple[float, str], rng: random.Random, form: str = "") -> str | None:
        figure, _ = value
        _, names, factor = UNITS[self.unit]
        turned = figure * factor
        digits = 2 if turned < 1000 else 3
        if rng.random() < 0.7:
            rounded = round_to(turned, digits)
            return rng.choice(["about ", "around ", "", "roughly "]) + f"{rounded:,g} {rng.choice(names)}"
        return "at least " + self.say(value, rng, form)

    def other(self, value: tuple[float, str], rng: random.Random, part: str) -> tuple[float, str]:  # noqa: ARG002
        figure, unit = value
        if rng.random() < 0.3:
            return figure, "swapped"
        new = round_to(figure * rng.choice([0.25, 0.5, 0.7, 1.4, 2, 4, 10]), 2)
        return (new if new != figure else figure * 2), unit
