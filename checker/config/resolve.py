"""Which value holds: the command line's, else the environment's, else the file's, else the default."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from checker.config.files import Raw, find_file, read_file
from checker.config.settings import SETTINGS, Setting, Sort
from checker.errors import ConfigError

COMMAND_LINE, DEFAULT = "command line", "default"
PREFIX = "CHECKER_"
_YES, _NO = frozenset({"1", "true", "yes", "on"}), frozenset({"0", "false", "no", "off"})
_ALIKE = 85  # ratio (0 to 100) from which an unknown variable is taken for a misspelt one


@dataclass(frozen=True, slots=True)
class Value:
    """A value and where it came from: "command line", "CHECKER_FAIL_ON", the path of a file, "default"."""

    value: bool | str | tuple[str, ...] | None
    origin: str


@dataclass(frozen=True, slots=True)
class Resolved:
    """All settings by name; `file` is the configuration that was read, if any."""

    values: Mapping[str, Value]
    file: Path | None

    def text(self, name: str) -> str | None:
        """The value of a text, number, path or model."""
        value = self.values[name].value
        return value if isinstance(value, str) else None

    def texts(self, name: str) -> tuple[str, ...]:
        """The values of a list."""
        value = self.values[name].value
        return value if isinstance(value, tuple) else ()

    def switch(self, name: str) -> bool:
        """Whether a switch is on."""
        return self.values[name].value is True

    def where(self, name: str) -> str:
        """How a message names the setting: by its option, or by where else it was set."""
        origin = self.values[name].origin
        return f"--{name}" if origin in {COMMAND_LINE, DEFAULT} else f"{origin}: {name}"


def resolve(
    given: Mapping[str, Raw | None],
    environment: Mapping[str, str],
    *,
    start: Path,
    config: str | None = None,
    isolated: bool = False,
) -> Resolved:
    """The settings that hold.

    Args:
        given: values of the command line by name; None where an option was not used.
        start: folder from which a configuration file is looked for, upwards.
        config: the file to take instead; may come from CHECKER_CONFIG too.
        isolated: neither file nor environment.

    Raises:
        ConfigError: an unknown key, a value of a wrong sort, a file that cannot be read.
    """
    if isolated and config is not None:
        raise ConfigError("--config and --isolated exclude each other; leave one out")
    named = config if config is not None or isolated else environment.get(f"{PREFIX}CONFIG")
    file = None if isolated else _file(named, start)
    from_file = {} if file is None else read_file(file)
    from_environment = {} if isolated else _from_environment(environment)
    values = {}
    for name, setting in SETTINGS.items():
        typed = given.get(name)
        if typed is not None:
            values[name] = Value(typed, COMMAND_LINE)
        elif name in from_environment:
            values[name] = Value(from_environment[name], setting.variable)
        elif name in from_file:
            values[name] = Value(from_file[name], str(file))
        else:
            values[name] = Value(setting.default, DEFAULT)
    return Resolved(values, file)


def _file(named: str | None, start: Path) -> Path | None:
    if named is None:
        return find_file(start)
    if not named:
        raise ConfigError("--config is empty; give the path of a file")
    return Path(named).expanduser()


def _from_environment(environment: Mapping[str, str]) -> dict[str, Raw]:
    """The variables that are set and not empty; those that are nearly one of ours are an error."""
    _refuse_misspelt(environment)
    found: dict[str, Raw] = {}
    for name, setting in SETTINGS.items():
        text = environment.get(setting.variable, "").strip()
        if text:
            found[name] = _parsed(setting, text)
    return found


def _parsed(setting: Setting, text: str) -> Raw:
    if setting.sort is Sort.LIST:
        return tuple(item.strip() for item in text.split(",") if item.strip())
    if setting.sort is not Sort.SWITCH:
        return text
    if text.lower() in _YES | _NO:
        return text.lower() in _YES
    raise ConfigError(f"{setting.variable}={text}: give 1 or 0")


def _refuse_misspelt(environment: Mapping[str, str]) -> None:
    known = {setting.variable for setting in SETTINGS.values()} | {f"{PREFIX}CONFIG"}
    strangers = sorted(n for n in environment if n.startswith(PREFIX) and n not in known)
    if not strangers:
        return
    from rapidfuzz import fuzz, process

    plain = {name.removeprefix(PREFIX): name for name in sorted(known)}
    for name in strangers:
        found = process.extractOne(
            name.removeprefix(PREFIX), list(plain), scorer=fuzz.ratio, score_cutoff=_ALIKE
        )
        if found is not None:
            raise ConfigError(f"{name} is no setting; did you mean {plain[found[0]]}?")
