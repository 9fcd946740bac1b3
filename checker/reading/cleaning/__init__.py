"""Which lines of a text are the article."""

from checker.reading.cleaning.clean import SET_APART, Cleaned, clean, shared_lines

__all__ = ["SET_APART", "Cleaned", "clean", "shared_lines"]
