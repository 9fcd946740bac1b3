"""What each kind of finding means, for people: a title, a sentence, an example, and what its module says.

The details (what is found, what is deliberately let pass) are the first words of the module that makes the
comparison; they are read from its source, so that nothing heavy is imported to answer.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType

from checker.model import Kind

_COMPARISONS = "checker.relations"


@dataclass(frozen=True, slots=True)
class Meaning:
    """A kind in words. `example` holds two statements that make a finding of it."""

    kind: Kind
    title: str
    text: str
    example: tuple[str, str]
    module: str  # under `checker.relations`, whose first lines say what is found and let pass


_ALL = (
    Meaning(
        Kind.NAME,
        "One name told differently",
        "A person, body or place is named in different spellings, or by a wrong given name.",
        ("Harbour master Ilse Brandt closed the quay.", "Harbour master Ilse Brand closed the quay."),
        "names.compare",
    ),
    Meaning(
        Kind.ROLE,
        "Different posts of one person",
        "Articles give one person posts that are not the same.",
        ("Rosa Lindqvist, the deputy mayor, opened the bridge.", "Mayor Rosa Lindqvist opened the bridge."),
        "roles",
    ),
    Meaning(
        Kind.NUMBER,
        "Different figures for one thing",
        "Two figures for one count, sum, speed, share or age that no rounding, bound or range makes one.",
        ("The plant employs 2,310 people.", "Some 2,740 people work at the plant."),
        "numbers.compare",
    ),
    Meaning(
        Kind.DATE,
        "Different times of one happening",
        "One happening is put on different days or hours.",
        ("The bridge opened on 11 May 2023.", "The bridge was opened on 12 May 2023."),
        "dates",
    ),
    Meaning(
        Kind.PLACE,
        "Different places of one happening",
        "One event is put in two places, neither of which lies in the other.",
        ("The talks were held in Oslo.", "The talks took place in Bergen."),
        "sites",
    ),
    Meaning(
        Kind.NEGATION,
        "Said and denied",
        "One says that something happened or is so, the other that it did not or is not.",
        ("The treaty was signed on Monday.", "The treaty has not been signed."),
        "negation",
    ),
    Meaning(
        Kind.STATUS,
        "Different stages of one affair",
        "One affair stands at different points at one time: planned or done, going on or over.",
        ("The mine has been closed.", "The mine is still at work."),
        "status",
    ),
    Meaning(
        Kind.CAUSE,
        "Different causes of one happening",
        "One happening is put down to different causes.",
        ("A rusted bearing brought the footbridge down.", "The footbridge fell because it was overloaded."),
        "motives",
    ),
    Meaning(
        Kind.MOTIVE,
        "Different reasons of one actor for one act",
        "Different reasons are given for what somebody did or means to do.",
        ("The firm is moving to save money.", "The firm says it is moving to be nearer to its customers."),
        "motives",
    ),
    Meaning(
        Kind.ATTRIBUTION,
        "One statement laid to different people",
        "The same words or the same act are put down to different people or bodies.",
        ("The mayor called the plan a mistake.", "The governor called the plan a mistake."),
        "attribution",
    ),
    Meaning(
        Kind.SEQUENCE,
        "Different orders of happenings",
        "Two happenings are told in different orders.",
        ("He resigned before the inquiry began.", "He resigned after the inquiry had begun."),
        "sequence",
    ),
)
MEANINGS: Mapping[Kind, Meaning] = MappingProxyType({meaning.kind: meaning for meaning in _ALL})


@cache
def details(kind: Kind) -> str:
    """The docstring of the module that compares this kind."""
    spec = find_spec(f"{_COMPARISONS}.{MEANINGS[kind].module}")
    if spec is None or spec.origin is None:
        return ""
    source = Path(spec.origin).read_text(encoding="utf-8")
    return inspect.cleandoc(ast.get_docstring(ast.parse(source)) or "")


def explained(kind: Kind) -> str:
    """All that is known of a kind, as paragraphs of plain text."""
    meaning = MEANINGS[kind]
    one, other = meaning.example
    parts = [
        f"{kind.value}: {meaning.title}",
        meaning.text,
        f"Example:\n  One article:     {one}\n  Another article: {other}",
        details(kind),
    ]
    return "\n\n".join(parts)
