"""Two events told in one breath: each figure and name belongs to one of them.

The right one follows, the other's is false, and of a third event nothing is said.
"""

# ruff: noqa: E501 - sentences stay on one line

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from training.generate.make import far_apart
from training.generate.scene import Cast, cast, distinct, dressed, shortened, told
from training.generate.values import Day
from training.pairs import Pair

SHARES = {"entailment": 0.38, "neutral": 0.33, "contradiction": 0.36}


@dataclass(frozen=True, slots=True)
class Twin:
    """Two events of a kind, {a} with {n} and {b} with {m}.

    Attributes:
        keys: the names (`scene.cast`) of a, b and of a third.
        told: texts that tell both; {n} and {m} are what differs, {x} a shared word.
        says: what follows of one {a} with its {n}.
        more: what relates the two, with {a} having the greater figure; none where {n} is no figure.
        near: what stays open of one {a} with a {n}.
        values: the keys of n, m and a third, or the bounds of a figure.
    """

    keys: str
    told: tuple[str, ...]
    says: tuple[str, ...]
    more: tuple[str, ...]
    near: tuple[str, ...]
    values: str | tuple[int, int]


TWINS: tuple[Twin, ...] = (
    Twin("tuv", ("The flood in {a} destroyed {n} houses, while the one in {b} swept away {m}.", "Floods destroyed houses in {a} and {b} {d}: {n} in the former and {m} in the latter.", "Floods ruined {n} houses in {a} and {m} in {b}.", "{b} lost {m} houses to the flood and {a} {n}.", "After {n} houses were lost to the flood in {a}, another {m} went under in {b}."), ("The flood destroyed {n} houses in {a}.", "{n} houses were lost to the flood in {a}.", "{a} lost {n} houses in a flood."), ("More houses were destroyed in {a} than in {b}.", "{b} lost fewer houses than {a}."), ("{n} people died in the flood in {a}.", "{n} families in {a} have been given tents.", "{n} houses in {a} will be rebuilt."), (20, 900)),
    Twin("tuv", ("An explosion at a fireworks store in {a} killed {n} people {d}; a similar blast in {b} {e} left {m} dead.", "Blasts at fireworks stores killed {n} people in {a} and {m} in {b}.", "{n} people died in {a} and {m} in {b} when fireworks stores exploded.", "While {b} mourns the {m} dead of its fireworks blast, {a} still counts its own, {n} so far."), ("{n} people were killed in the blast in {a}.", "The explosion in {a} took {n} lives.", "{a} had {n} dead."), ("The blast in {a} was deadlier than the one in {b}.", "Fewer people died in {b} than in {a}."), ("{n} people were hurt in the explosion in {a}.", "{n} people were arrested after the blast in {a}.", "{n} of the dead in {a} were children."), (3, 90)),
    Twin("fgh", ("{a} will cut {n} jobs and {b} {m}.", "{a} and {b} will cut {n} and {m} jobs respectively.", "Job losses go on: {n} people will have to leave {a}, and {m} will lose their work at {b}.", "{b} wants to shed {m} staff, whereas {a} is getting rid of {n}."), ("{a} wants to cut {n} jobs.", "{n} jobs will go at {a}.", "{a} is to lose {n} of its staff."), ("{a} will cut more jobs than {b}.", "{b} is shedding fewer jobs than {a}."), ("{a} has {n} employees.", "{n} of the staff of {a} have left already.", "{a} cut {n} jobs last year."), (50, 950)),
    Twin("fgh", ("{a} made a profit of {n} million euros, {b} one of {m} million.", "The profits of {a} and {b} were {n} million and {m} million euros respectively.", "{b} earned {m} million euros last year and its rival {a} {n} million.", "{a} reported a profit of {n} million euros, and {b}, its rival, {m} million."), ("{a} earned {n} million euros.", "The profit of {a} was {n} million euros.", "{a} made {n} million euros."), ("{a} was more profitable than {b}.", "{b} earned less than {a}."), ("{a} expects to earn {n} million euros this year.", "{a} has debts of {n} million euros.", "{a} paid out {n} million euros to its owners."), (20, 900)),
    Twin("fgh", ("{a} is to be led by {n} and {b} by {m}.", "Both companies have new heads: {n} takes over at {a}, {m} at {b}.", "{n} was named head of {a} {d}, the day on which {b} chose {m}.", "{b} has picked {m} as its head, and {a} {n}.", "{a} and {b} have appointed {n} and {m}, respectively, as chief executives."), ("{n} is to head {a}.", "{a} has appointed {n}.", "{n} will be in charge of {a}."), (), ("{n} has dismissed managers of {a}.", "{n} once worked for {a} in sales.", "{n} owns shares of {a}."), "pqr"),
    Twin("tuv", ("{n} won the vote in {a} and {m} the one in {b}.", "In {a} the voters chose {n} as mayor, in {b} {m}.", "The new mayors of {a} and {b} are {n} and {m}, respectively.", "{b} elected {m} {d}; on the same day {n} became mayor of {a}."), ("{n} is the new mayor of {a}.", "{a} elected {n}.", "{n} won the vote in {a}."), (), ("{n} was born in {a}.", "{n} will raise taxes in {a}.", "{n} lost an earlier vote in {a}."), "pqr"),
    Twin("tuv", ("{n} opened a plant in {a} and {m} one in {b}.", "{n} has built in {a}, {m} in {b}, where their plants opened {d}.", "{a} and {b} have new plants, which belong to {n} and {m}, respectively.", "While {m} now makes its goods in {b}, a plant of {n} was opened in {a}."), ("{n} has a plant in {a}.", "There is a plant of {n} in {a}.", "The plant in {a} belongs to {n}."), (), ("{n} has its head office in {a}.", "{n} will enlarge its plant in {a}.", "{n} was given land by {a}."), "fgh"),
    Twin("fgh", ("{a} took over {n}, and {b} bought {m}.", "Two takeovers were announced {d}: that of {n} by {a} and that of {m} by {b}.", "{n} now belongs to {a}, and {m} to {b}.", "{m} was snapped up by {b} on the day on which {a} bought {n}."), ("{a} bought {n}.", "{n} was taken over by {a}.", "{a} is the buyer of {n}.", "{n} now belongs to {a}."), (), ("{a} paid too much for {n}.", "{a} will close down {n}.", "{n} had made an offer for {a}."), "jio"),
    Twin("pqr", ("{a} finished the race in {n} minutes, {b} in {m}.", "{b} needed {m} minutes for the race and {a} {n}.", "The times of {a} and {b} were {n} and {m} minutes, respectively."), ("{a} took {n} minutes to finish.", "{a} needed {n} minutes for the race.", "The time of {a} was {n} minutes."), ("{a} took longer than {b}.", "{b} was faster than {a}.", "{a} was slower than {b}."), ("{a} led the race for {n} minutes.", "{a} had hoped for {n} minutes.", "{a} rested for {n} minutes after the race."), (31, 99)),
    Twin("pqr", ("{a} was jailed for {n} months and {b} for {m}.", "The court gave {a} {n} months in prison and {b} {m}.", "{b} must go to prison for {m} months, {a} for {n}.", "Prison terms of {n} and {m} months were handed down to {a} and {b}, respectively."), ("{a} was sent to prison for {n} months.", "{a} got {n} months.", "The sentence of {a} was {n} months in prison."), ("{a} got a longer sentence than {b}.", "{b} was punished more lightly than {a}."), ("{a} has served {n} months.", "The trial of {a} lasted {n} months.", "The prosecutor had asked for {n} months for {a}."), (5, 98)),
    Twin("pqr", ("{a} was born in {n} and {b} in {m}.", "{a} and {b} come from {n} and {m}, respectively.", "{b}, who comes from {m}, sat next to {a}, who was born in {n}.", "{n} is the birthplace of {a}, and {m} that of {b}."), ("{a} comes from {n}.", "{a} is a native of {n}.", "{n} is where {a} comes from."), (), ("{a} lives in {n}.", "{a} has moved back to {n}.", "{a} went to school in {n}."), "tuv"),
    Twin("tuv", ("The drought killed {n} cattle near {a}, and {m} near {b}.", "Herders near {a} lost {n} cattle in the drought, those near {b} {m}.", "{n} and {m} cattle perished near {a} and {b}, respectively, in the drought."), ("{n} cattle died near {a}.", "Herders near {a} lost {n} cattle.", "The drought near {a} killed {n} cattle."), ("More cattle died near {a} than near {b}.", "The losses near {b} were smaller than those near {a}."), ("{n} cattle near {a} were sold.", "{n} herders near {a} have asked for help.", "{n} cattle are still alive near {a}."), (30, 980)),
    Twin("ckl", ("{a} have {n} points and {b} {m}.", "{b} stand on {m} points and {a} on {n}.", "{a} and {b} have collected {n} and {m} points, respectively."), ("{a} have {n} points.", "{n} points is what {a} have collected.", "{a} stand on {n} points."), ("{a} have more points than {b}.", "{b} are behind {a}."), ("{a} had {n} points last season.", "{a} have scored {n} goals.", "{a} hope for {n} points in the end."), (8, 88)),
    Twin("pqr", ("{a} spoke {n}, {b} {m}.", "The speech of {a} was given {n}, that of {b} {m}.", "{b} addressed the congress {m}; {a} did so {n}."), ("{a} spoke {n}.", "{a} gave a speech {n}.", "The congress heard a speech of {a} {n}."), (), ("{a} met the treasurer {n}.", "{a} left the congress {n}.", "{a} was elected {n}."), "dex"),
)  # fmt: skip


def _filled(twin: Twin, rng: random.Random) -> tuple[Cast, dict[str, float]]:
    slots = cast(rng)
    slots["x"] = Day().say(Day().draw(rng, "train"), rng)
    names = dict(zip("ab", (slots[key] for key in twin.keys), strict=False)) | {"third": slots[twin.keys[2]]}
    if not isinstance(twin.values, str):
        figures = [rng.randint(*twin.values) for _ in range(3)]
        said = dict(zip("nmo", map(str, figures), strict=True))
        return slots | names | said, dict(zip("nmo", map(float, figures), strict=True))
    return slots | names | dict(zip("nmo", (slots[key] for key in twin.values), strict=True)), {}


def pair(rng: random.Random) -> Pair | None:
    """One pair about two events."""
    twin = rng.choice(TWINS)
    slots, figures = _filled(twin, rng)
    if figures and not all(far_apart(figures[x], figures[y]) for x, y in ("nm", "no", "mo")):
        return None
    premise = told(rng.choice(twin.told), slots)
    swap = {"a": slots["b"], "b": slots["a"], "n": slots["m"], "m": slots["n"]}
    mine = slots | swap if rng.random() < 0.5 else slots
    way = rng.random()
    if twin.more and way < 0.15:
        greater = slots if figures["n"] > figures["m"] else slots | swap
        right = rng.random() < 0.5
        said = greater if right else greater | {"a": greater["b"], "b": greater["a"]}
        hypothesis, label = rng.choice(twin.more), "entailment" if right else "contradiction"
    elif way < 0.42:
        said, hypothesis, label = mine, rng.choice(twin.says), "entailment"
    elif way < 0.66:
        said, hypothesis, label = mine | {"n": mine["m"]}, rng.choice(twin.says), "contradiction"
    elif way < 0.72:
        if not figures:
            return None
        said, hypothesis, label = mine | {"n": mine["o"]}, rng.choice(twin.says), "contradiction"
    elif way < 0.86:
        value = rng.choice("nmo")
        if twin.values in ("pqr", "jio"):
            value = "o"  # a post or a firm that somebody else was said to have
        said, hypothesis, label = (
            mine | {"a": mine["third"], "n": mine[value]},
            rng.choice(twin.says),
            "neutral",
        )
    else:
        said, hypothesis, label = mine | {"n": mine[rng.choice("nnm")]}, rng.choice(twin.near), "neutral"
    text = shortened(told(hypothesis, said), said, rng)
    return Pair(dressed(premise, rng), text, label, f"twins:{label}")


def twin_pairs(wanted: int, seed: int) -> Iterator[Pair]:
    """So many pairs about two events."""
    return distinct(pair, wanted, random.Random(f"twins-{seed}"), SHARES)
