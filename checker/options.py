"""What a run can be told."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from checker.defaults import MIN_CONFIDENCE
from checker.model import Finding, Kind
from checker.reading import ReadingOptions


@dataclass(frozen=True, slots=True)
class Options:
    """Options of `compare`; the defaults are those of the command line."""

    reading: ReadingOptions = field(default_factory=ReadingOptions)
    min_confidence: float = MIN_CONFIDENCE
    embedding_model: str | None = None  # None: the packaged model
    nli_model: str | None = None  # None: the packaged model
    use_nli: bool = True  # False: typed comparisons alone
    cache_dir: Path | None = None  # None: the user's cache folder
    use_cache: bool = True
    kinds: frozenset[Kind] = frozenset(Kind)  # findings of other kinds are left out
    all_withheld: bool = False  # name also those below the threshold that only the entailment model finds

    def shows(self, finding: Finding) -> bool:
        """Whether a finding is asked for."""
        return finding.confidence >= self.min_confidence and finding.kind in self.kinds
