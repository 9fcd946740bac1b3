"""How a claim is put to the entailment model: people and bodies under one name each.

Which names mean one person the folder has already been asked (`checker.linking`), and names that differ are
reported as such. A model that has to guess it anew takes "Mr Hale" and "Governor Ruth Hale" for two people,
or a second spelling for a second person.
"""

from __future__ import annotations

from collections.abc import Mapping

from checker.model import Claim, EntityType, Mention

_NAMED = frozenset({EntityType.PERSON, EntityType.BODY})


def as_linked(claim: Claim, names: Mapping[str, str]) -> str:
    """The claim's text with each person and body under the name of its entity; `names` are by entity id.

    White space is collapsed, as in `Claim.text`. Where nothing is linked this is `Claim.text`.
    """
    quote, changed = claim.quote, False
    for mention in sorted(claim.mentions, key=lambda m: m.start, reverse=True):
        start, end = mention.start - claim.start, mention.end - claim.start
        name = _name(mention, names)
        if name is None or quote[start:end] != mention.text:
            continue
        quote = quote[:start] + mention.text.replace(mention.name, name) + quote[end:]
        changed = True
    return " ".join(quote.split()) if changed else claim.text


def _name(mention: Mention, names: Mapping[str, str]) -> str | None:
    """The entity's name, where it is another one than the mention's and may stand in its place."""
    if mention.type not in _NAMED or mention.entity is None or mention.name not in mention.text:
        return None
    name = names.get(mention.entity)
    return None if name is None or name == mention.name else name
