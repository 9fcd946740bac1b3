"""What a command reads: paths of the command line, lists of paths, articles and statements on stdin."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from checker.cli.values import path_of
from checker.errors import ConfigError, InputError
from checker.reading import Given

STDIN = "-"
Input = Path | Given


def inputs_of(given: Sequence[str] | None, files_from: str | None, command: str) -> tuple[Input, ...]:
    """The paths of the arguments, then those of the list; `-` among the arguments is articles as JSON lines
    on standard input.

    Raises:
        ConfigError: no path at all, or standard input asked for twice.
        InputError: a list that cannot be read.
    """
    arguments = list(dict.fromkeys(given or ()))
    if STDIN in arguments and files_from == STDIN:
        raise ConfigError("standard input holds either articles (-) or a list of files (--files-from -)")
    if not arguments and files_from is None:
        raise ConfigError(f"no PATH given (see checker {command} --help)")
    paths: list[Input] = [
        Given(_stdin_bytes()) if argument == STDIN else path_of("PATH", argument) for argument in arguments
    ]
    if files_from is not None:
        listed = _lines("--files-from", files_from)
        if not listed and not paths:
            raise InputError(f"--files-from {files_from}: the list is empty; give a path a line")
        paths += [Path(line) for line in listed]
    return tuple(paths)


def statements_of(source: str, arguments: Sequence[str], files_from: str | None) -> tuple[str, ...]:
    """The statements of a file or of standard input, one a line; empty lines and lines after # are none.

    Raises:
        ConfigError: standard input asked for twice.
        InputError: a file that cannot be read, or no statement in it.
    """
    if source == STDIN and (STDIN in arguments or files_from == STDIN):
        raise ConfigError("standard input holds statements (--from -) or articles, not both; use a file")
    statements = tuple(line for line in _lines("--from", source) if not line.startswith("#"))
    if not statements:
        raise InputError(f"--from {source}: no statement in it; give one a line")
    return statements


def _lines(option: str, source: str) -> list[str]:
    """The lines of a file with something in them; zero bytes end them where there are any (find -print0)."""
    data = _stdin_bytes() if source == STDIN else _file_bytes(option, source)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{option} {source}: not UTF-8; save the list as UTF-8") from error
    lines = text.split("\0") if "\0" in text else text.splitlines()
    return [line.strip() for line in lines if line.strip()]


def _stdin_bytes() -> bytes:
    if sys.stdin is None or sys.stdin.closed:
        raise InputError("standard input is closed; name a file")
    return sys.stdin.buffer.read()


def _file_bytes(option: str, source: str) -> bytes:
    path = path_of(option, source)
    try:
        return path.read_bytes()
    except OSError as error:
        cause = (error.strerror or type(error).__name__).lower()
        raise InputError(f"{option} {path}: cannot be read ({cause}); check the path") from error
