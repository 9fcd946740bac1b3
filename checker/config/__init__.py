"""Settings from a file, the environment and the command line, each value with where it came from."""

from checker.config.resolve import Resolved, Value, resolve
from checker.config.settings import SETTINGS, Setting

__all__ = ["SETTINGS", "Resolved", "Setting", "Value", "resolve"]
