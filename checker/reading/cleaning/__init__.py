"""Which lines of a text are the article."""

from checker.reading.cleaning.clean import Cleaned, clean, shared_lines

__all__ = ["Cleaned", "clean", "shared_lines"]
