"""What can be configured: the one list of names, sorts of values and defaults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from checker.defaults import MIN_CONFIDENCE


class Sort(StrEnum):
    """What a value is. Numbers are kept as text, as the command line gives them."""

    TEXT = "text"
    NUMBER = "number"
    SWITCH = "true or false"
    LIST = "text or list of texts"
    PATH = "path"
    MODEL = "name or path"


@dataclass(frozen=True, slots=True)
class Setting:
    """`name` is the key in a file; the option is `--name`, the variable CHECKER_NAME."""

    name: str
    sort: Sort
    default: str | bool | tuple[str, ...] | None
    text: str

    @property
    def variable(self) -> str:
        """The environment variable."""
        return "CHECKER_" + self.name.upper().replace("-", "_")

    @property
    def argument(self) -> str:
        """The name of the option's value in the program."""
        return self.name.replace("-", "_")


_ALL = (
    Setting("output", Sort.PATH, "reports", "Folder for the report; - prints one format."),
    Setting("format", Sort.LIST, ("html", "json"), "Formats of the report."),
    Setting("fail-on", Sort.TEXT, "never", "Exit with 1 at a finding this severe: note, warning, error."),
    Setting("min-confidence", Sort.NUMBER, str(MIN_CONFIDENCE), "Leave out findings below it, 0 to 1."),
    Setting("kind", Sort.LIST, (), "Report findings of these kinds alone."),
    Setting("ignore-kind", Sort.LIST, (), "Leave out findings of these kinds."),
    Setting("baseline", Sort.PATH, None, "Findings that are known: marked, not counted for the exit code."),
    Setting("strict", Sort.SWITCH, False, "Exit with 2 when any file was skipped."),
    Setting("keep-furniture", Sort.SWITCH, False, "Take every line of a page as article text."),
    Setting("max-size", Sort.NUMBER, "10", "Skip files of more megabytes."),
    Setting("embedding-model", Sort.MODEL, None, "A sentence-transformers name or folder."),
    Setting("nli-model", Sort.MODEL, None, "A cross-encoder, by name or folder; none: without."),
    Setting("cache-dir", Sort.PATH, None, "Where vectors and scores are kept."),
    Setting("cache", Sort.SWITCH, True, "Keep vectors and scores between runs."),
)
SETTINGS: Mapping[str, Setting] = MappingProxyType({setting.name: setting for setting in _ALL})
