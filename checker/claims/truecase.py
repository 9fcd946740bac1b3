"""Headlines in capitals or Title Case, rewritten letter for letter as running text for the parser."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from checker.claims.wordlists import words

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SMALL = words("a an and as at but by for from in into nor of off on or over per so the to up via with")


def word_forms(texts: Iterable[str]) -> Mapping[str, str]:
    """The commonest form of each word in running text, looked up by its small-letter form.

    The first word of a sentence says nothing of its case and is left out.
    """
    counts: dict[str, Counter[str]] = {}
    for text in texts:
        for match in WORD.finditer(text):
            before = text[: match.start()].rstrip(" \"'“‘«(")
            if before and before[-1] not in ".!?:…\n":
                counts.setdefault(match.group().lower(), Counter())[match.group()] += 1
    return {low: max(forms, key=lambda form: (forms[form], form)) for low, forms in counts.items()}


def is_shouted(text: str) -> bool:
    """Whether most words of the text start with a capital though running text would not have them so."""
    large = [w for w in WORD.findall(text) if w.lower() not in _SMALL]
    return len(large) >= 3 and sum(w[0].isupper() for w in large) >= 0.75 * len(large)


def truecase(text: str, forms: Mapping[str, str]) -> str:
    """`text` with each word in the form that running text gives it; same length, character for character.

    Words that running text does not have keep a first capital, as names mostly are the ones missing, unless
    the whole headline is in capitals, where they become small.
    """
    capitals = text.upper() == text

    def rewrite(match: re.Match[str]) -> str:
        word, low = match.group(), match.group().lower()
        form = forms.get(low) or (low if low in _SMALL or (capitals and match.start() > 0) else word)
        if match.start() == 0:
            form = form[:1].upper() + form[1:]
        return form if len(form) == len(word) and form.lower() == low else word

    return WORD.sub(rewrite, text)
