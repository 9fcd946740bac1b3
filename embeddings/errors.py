"""What this package raises."""

from __future__ import annotations


class EncoderError(Exception):
    """An encoder cannot be had: missing, damaged, unsafe to load. The message is one line for a person."""
