"""The command line: parses, wires, chooses the exit code; no logic."""

from checker.cli.main import main

__all__ = ["main"]
