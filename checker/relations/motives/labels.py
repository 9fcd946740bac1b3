"""Short labels for the sides and the matter of a finding about reasons."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from checker.relations.motives.accounts import OWN, Account

LONGEST = 80
_OPENING = re.compile(r"^(?:that|which|who|as|,|--?|and|but)\s+", re.I)
_SPACE = re.compile(r"\s+")


def shorten(text: str, longest: int = LONGEST) -> str:
    """The text on one line, cut at a word."""
    text = _SPACE.sub(" ", text).strip(" ,.;:")
    if len(text) <= longest:
        return text
    return text[:longest].rsplit(" ", 1)[0].rstrip(" ,;:") + " ..."


def side_label(side: Sequence[Account]) -> str:
    """The surest reason of a side in its own words; "not ..." where all that it says is what is not so."""
    given = [a for a in side if not a.reason.rejected] or list(side)
    best = max(given, key=lambda a: (a.reason.strength, -len(a.reason.text), a.reason.text))
    words = shorten(best.reason.text)
    return f"not {words}" if best.reason.rejected else words


def matter_of(accounts: Sequence[Account], names: Mapping[str, str]) -> str:
    """The actor and the act in the words of the account that tells them best: "Russia: contacts with ..."."""
    own = [(a, r) for a in accounts for r in a.readings if r.weight == OWN]
    told = own or [(a, r) for a in accounts for r in a.readings]
    account, reading = max(
        told, key=lambda x: (bool(x[0].actors), len(x[1].entities), -abs(len(x[1].text) - 50), x[1].text)
    )
    text = _OPENING.sub("", reading.text)
    agent = account.reason.act.agent
    actor = next((names[a] for a in sorted(account.actors) if a in names), None)
    if actor is None:
        actor = next(iter(sorted(a for a in account.actors if a not in names and a[:1].isupper())), None)
    if actor and agent is not None:
        text = re.sub(rf"^.*?{re.escape(agent.text)}\s*", "", text, count=1) or text
        return shorten(f"{actor}: {text}")
    return shorten(text)
