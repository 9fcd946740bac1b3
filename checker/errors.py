"""The one exception tree: every error says what is wrong, where, and what to do, in one line."""

STAGE_NOTE = "checker stage: "  # begins the note on an exception that tells in which stage it was raised


class CheckerError(Exception):
    """Anything that stops a run. `str()` is the line that a person sees."""


class InputError(CheckerError):
    """Nothing usable to read."""


class ConfigError(CheckerError):
    """Options that make no sense."""


class ModelError(CheckerError):
    """A model that is missing, damaged or of the wrong sort."""
