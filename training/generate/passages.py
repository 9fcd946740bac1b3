"""News texts of a few sentences with short claims: told in passing, told of another, or not told at all.

The wrong claims are made of the words of the text, so that sharing words is no sign of following from it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from training.generate.passages_data import BACKGROUND, EVENTS, FACTS, Event, Fact
from training.generate.scene import Cast, cast, distinct, shortened, stated, told
from training.pairs import Pair

SHARES = {"entailment": 0.45, "neutral": 0.42, "contradiction": 0.13}
OF = {"person": "pqrs", "firm": "fghj", "town": "tuvw"}
SECOND = dict(zip("pqfgtuTnmde", "rshjvwVoked", strict=True))
TOO_MUCH = ("set foot", "no offices", "no employees", "no siblings")
NAMED = re.compile(r"\{(\w)\}")


@dataclass(frozen=True, slots=True)
class _Told:
    """A fact told of the one with a key; `value` is the wording of its value."""

    fact: Fact
    key: str
    value: str


@dataclass(frozen=True, slots=True)
class _Text:
    """A passage with what it tells."""

    premise: str
    slots: Cast
    events: list[tuple[Event, Cast]]
    facts: list[_Told]


def _numbers(rng: random.Random) -> Cast:
    values = rng.sample((*range(11, 95), *range(100, 900, 10)), 4)
    return dict(zip("nmok", map(str, values), strict=True))


def _value(fact: Fact, key: str, slots: Cast, rng: random.Random) -> str:
    if fact.value == "year":
        return str(rng.randint(1938, 1985) if fact.of == "person" else rng.randint(1890, 2012))
    if fact.value == "age":
        return str(rng.randint(23, 81))
    if fact.value == "number":
        return f"{rng.choice((100, 1000)) * rng.randint(2, 95):,}"
    if fact.value == "country":
        return slots[key.upper()]
    kind = {"town": "town", "org": "firm", "person": "person"}[fact.value]
    return slots[rng.choice([other for other in OF[kind] if other != key])]


def _decorated(template: str, slots: Cast, facts: list[_Told], rng: random.Random) -> str:
    """A sentence whose names have facts beside them."""
    ends = [match for match in NAMED.finditer(template) if match[1] in "pqrsfghjtuvw"]
    sources = [
        one for one in ends if not template.startswith((",", " million", " plant", " mill"), one.end())
    ]
    taken = {one.key for one in facts}
    added = 0
    for match in sorted(sources, key=lambda one: -one.start()):
        key = match[1]
        if key in taken or added == 2 or rng.random() < 0.35:
            continue
        kind = next(kind for kind, keys in OF.items() if key in keys)
        fact = rng.choice([one for one in FACTS if one.of == kind])
        value = _value(fact, key, slots, rng)
        if {fact.of, fact.value} == {"town", "person"} and _settled(fact, key, value, slots, facts):
            continue
        if not value or value in [one.value for one in facts] or not _comma_fits(template, match.end()):
            continue
        facts.append(_Told(fact, key, value))
        taken.add(key)
        added += 1
        beside = rng.choice(fact.beside).replace("{val}", value)
        rest = template[match.end() :]
        comma = "" if rest.startswith((".", ",", ";")) else ","
        template = template[: match.end()] + ", " + beside + comma + rest
    return told(template, slots)


def _settled(fact: Fact, key: str, value: str, slots: Cast, facts: list[_Told]) -> bool:
    """Whether another fact already ties the person to a town."""
    person = slots[key] if fact.of == "person" else value
    towns = [one for one in facts if {one.fact.of, one.fact.value} == {"town", "person"}]
    return any(person in (slots[one.key], one.value) for one in towns)


def _comma_fits(template: str, end: int) -> bool:
    """Whether an apposition may stand there: not within a list or before a noun."""
    return not template.startswith((" and {", " plant", " mill", " years"), end)


def _text(rng: random.Random) -> _Text:
    slots = cast(rng) | _numbers(rng)
    mine = slots
    other = slots | {key: slots[new] for key, new in SECOND.items()}
    if rng.random() < 0.5:  # a wrong number is the number of the other event
        mine, other = mine | {"m": slots["o"]}, other | {"m": slots["n"]}
    first, second = rng.sample(EVENTS, 2)
    events = [(first, mine)]
    facts: list[_Told] = []
    sentences = [_decorated(rng.choice(first.text), slots, facts, rng)]
    if rng.random() < 0.65:
        events.append((second, other))
        text = re.sub(r"\{(\w)\}", lambda m: "{" + SECOND.get(m[1], m[1]) + "}", rng.choice(second.text))
        sentences.append(_decorated(text, slots, facts, rng))
    if rng.random() < 0.35:
        sentences.insert(rng.randrange(len(sentences) + 1), rng.choice(BACKGROUND))
    return _Text(" ".join(sentences), slots, events, facts)


def _claim(template: str, key: str, value: str, slots: Cast) -> str:
    return told(template.replace("{val}", value).replace("{x}", slots[key]), slots)


def _present(text: _Text, keys: str) -> list[str]:
    return [key for key in keys if text.slots[key] and text.slots[key] in text.premise]


def _entailed(text: _Text, rng: random.Random) -> str | None:
    if text.facts and rng.random() < 0.6:
        one = rng.choice(text.facts)
        return _claim(rng.choice(one.fact.says), one.key, one.value, text.slots)
    event, slots = rng.choice(text.events)
    claim = rng.choice(event.says)
    return told(claim, slots) if _known(claim, slots, text) else None


def _known(claim: str, slots: Cast, text: _Text) -> bool:
    """Whether all names of a claim stand in the text."""
    return all(slots[key] and slots[key] in text.premise for key in NAMED.findall(claim) if key not in "em")


def _open(text: _Text, rng: random.Random) -> str | None:
    way = rng.random()
    if way < 0.3:
        event, slots = rng.choice(text.events)
        claim = rng.choice(event.near)
        return told(claim, slots) if _clear(claim, slots, text) else None
    if way < 0.45 and text.facts:
        one = rng.choice(text.facts)
        claim = _claim(rng.choice(one.fact.near), one.key, one.value, text.slots)
        return None if _told_elsewhere(claim, text) else claim
    if way < 0.6:
        return _mixed(text, rng)
    return _lent(text, rng)


def _clear(claim: str, slots: Cast, text: _Text) -> bool:
    """Whether no fact beside a name may settle a claim that the event leaves open."""
    names = [slots[key] for key in NAMED.findall(claim)]
    about = [one for one in text.facts if text.slots[one.key] in names or one.value in names]
    return not about and _known(claim, slots, text)


def _told_elsewhere(claim: str, text: _Text) -> bool:
    """Whether two facts, or a fact and an event, both speak of what a claim names."""
    names = [value for key, value in text.slots.items() if key in "pqrsfghjtuvw" and value and value in claim]
    pairs = [one for one in text.facts if {text.slots[one.key], one.value} <= {*names, one.value}]
    return len([one for one in pairs if text.slots[one.key] in names and one.value in claim]) != 1


def _mixed(text: _Text, rng: random.Random) -> str | None:
    """What one event tells, said of somebody in the other."""
    if len(text.events) < 2:
        return None
    (event, slots), (_, others) = rng.sample(text.events, 2)
    if not event.mixed:
        return None
    claim = rng.choice(event.mixed)
    key = rng.choice([key for key in NAMED.findall(claim) if key in "pqft"])
    new = others[key]
    if new not in text.premise or any(new in (text.slots[one.key], one.value) for one in text.facts):
        return None
    changed = slots | {key: new}
    return told(claim, changed) if _known(claim, changed, text) else None


def _lent(text: _Text, rng: random.Random) -> str | None:
    """A fact of somebody of whom it is not told, with a value of the text."""
    one = rng.choice(text.facts) if text.facts and rng.random() < 0.6 else None
    fact = one.fact if one else rng.choice(FACTS)
    if not fact.bare or (fact.of == "town" and fact.value == "person"):
        return None
    keys = [key for key in _present(text, OF[fact.of]) if key not in [said.key for said in text.facts]]
    if not keys:
        return None
    key = rng.choice(keys)
    bound = {said.value for said in text.facts} | {text.slots[said.key] for said in text.facts}
    if one and (fact.value not in ("person", "org") or not fact.one):
        value = one.value
    elif fact.value in ("town", "org", "person") and not one:
        pool = {"town": "tuvw", "org": "fghj", "person": "pqrs"}[fact.value]
        values = [other for other in _present(text, pool) if other != key]
        values = [other for other in values if text.slots[other] not in [said.value for said in text.facts]]
        if not values:
            return None
        value = text.slots[rng.choice(values)]
    else:
        return None
    if any({text.slots[said.key], said.value} == {text.slots[key], value} for said in text.facts):
        return None  # the two are related the other way round
    if rng.random() < 0.25 and fact.of != "town":
        claim = _claim(rng.choice(fact.denied), key, value, text.slots)
        return None if any(words in claim for words in TOO_MUCH) or text.slots[key] in bound else claim
    if value == text.slots[key] or (one and fact.value == "org" and "head" in fact.says[-1]):
        return None
    if "person" in (fact.of, fact.value) and fact.value == "person" and not one:
        return _claim(fact.says[-1], key, value, text.slots)
    says = [say for say in fact.says if "{val}" in say or fact.value == "town"]
    claim = _claim(rng.choice(says), key, value, text.slots)
    return None if " chair" in claim and one else claim


def _false(text: _Text, rng: random.Random) -> str | None:
    if text.facts and rng.random() < 0.6:
        one = rng.choice(text.facts)
        if not one.fact.one or rng.random() < 0.3:
            return _claim(rng.choice(one.fact.denied), one.key, one.value, text.slots)
        value = _value(one.fact, one.key, text.slots, rng)
        if one.fact.value == "country":
            value = text.slots[rng.choice([key for key in "TUVW" if key.lower() != one.key])]
        if not value or value == one.value or value == text.slots[one.key]:
            return None
        says = [say for say in one.fact.says if "{val}" in say]
        return _claim(rng.choice(says), one.key, value, text.slots)
    event, slots = rng.choice(text.events)
    claim = rng.choice(event.false)
    return told(claim, slots) if _known(claim, slots, text) else None


def pair(rng: random.Random) -> Pair | None:
    """One passage with a claim."""
    text = _text(rng)
    makers = {"entailment": _entailed, "neutral": _open, "contradiction": _false}
    label = rng.choices(list(makers), [SHARES[label] for label in makers])[0]
    if rng.random() < 0.3:
        event, slots = rng.choice(text.events)
        near = rng.choice(event.near)
        if rng.random() < 0.6:  # what another event would tell is here affirmed, left open or rejected
            event = rng.choice([one for one in EVENTS if one not in [had for had, _ in text.events]])
            near = rng.choice(event.says)
            if any(words in near for words in ("was in", "has a ", "has an ", "There is", " in {t}")):
                return None
        if not _clear(near, slots, text):
            return None
        sentence, label = stated(told(near, slots), rng)
        claim = told(near, slots)
        text = _Text(f"{text.premise} {sentence}", text.slots, text.events, text.facts)
    else:
        said = makers[label](text, rng)
        if said is None:
            return None
        claim = said
    if any("{T}" in event.text[0] and not slots["T"] for event, slots in text.events):
        return None
    return Pair(text.premise, shortened(claim, text.slots, rng), label, f"passages:{label}")


def passage_pairs(wanted: int, seed: int) -> Iterator[Pair]:
    """So many pairs of passages and claims."""
    return distinct(pair, wanted, random.Random(f"passages-{seed}"), SHARES)
