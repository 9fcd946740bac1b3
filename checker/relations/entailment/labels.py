"""Which outputs of a classifier mean supports, neutral, contradicts: read from the names in its config."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.errors import ModelError

_ANSWERS = ("supports", "neutral", "contradicts")
# What published models call them, letters only: the words of entailment and of fact-checking data sets.
_NAMES: dict[str, str] = {
    "entailment": "supports",
    "entail": "supports",
    "entails": "supports",
    "entailed": "supports",
    "support": "supports",
    "supports": "supports",
    "supported": "supports",
    "neutral": "neutral",
    "neither": "neutral",
    "nei": "neutral",
    "notenoughinfo": "neutral",
    "notenoughinformation": "neutral",
    "contradiction": "contradicts",
    "contradict": "contradicts",
    "contradicts": "contradicts",
    "contradictory": "contradicts",
    "contradicted": "contradicts",
    "refute": "contradicts",
    "refutes": "contradicts",
    "refuted": "contradicts",
}


def label_columns(id2label: Mapping[str, object], model: str) -> tuple[int, int, int]:
    """Columns of supports, neutral and contradicts in the outputs of a model.

    `id2label` is that of a config.json: the output's index, as a string, to its name. `model` is its name for
    the message.

    Raises:
        ModelError: not three labels, or names that do not tell which is which.
    """
    found: dict[str, int] = {}
    for index, name in id2label.items():
        meaning = _NAMES.get(re.sub(r"[^a-z]", "", str(name).casefold()))
        if meaning is not None and str(index).isdigit():
            found.setdefault(meaning, int(index))
    supports, neutral, contradicts = (found.get(answer, -1) for answer in _ANSWERS)
    if len(id2label) != len(_ANSWERS) or {supports, neutral, contradicts} != {0, 1, 2}:
        names = ", ".join(str(name) for name in id2label.values()) or "none"
        raise ModelError(
            f"entailment model {model}: its labels ({names}) do not say which of three answers are "
            "entailment, neutral and contradiction; name them in id2label of its config.json"
        )
    return supports, neutral, contradicts
