"""Results on stdout. A reader that has gone (`checker claims ... | head -1`) is no error."""

from __future__ import annotations

import io
import os
import re
import sys

from checker.errors import CheckerError

_COMMAND = re.compile(r"^\s*::|##\[", re.MULTILINE)


def emit(text: str, *, machine: bool = False) -> None:
    """Write `text` to stdout, whole.

    Args:
        machine: for programs: UTF-8 with plain newlines whatever the locale. Text for people keeps the
            terminal's encoding, with question marks for what it lacks.

    Raises:
        CheckerError: the output cannot be written, as on a full disk.
    """
    stream = sys.stdout
    if isinstance(stream, io.TextIOWrapper):
        if machine:
            stream.reconfigure(encoding="utf-8", newline="\n")
        else:
            stream.reconfigure(errors="replace")
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        _drop(stream)
    except OSError as error:
        _drop(stream)
        raise CheckerError(f"cannot write to standard output: {error.strerror or error}") from error


def inert(text: str) -> str:
    """Text for people in which a runner of GitHub Actions finds no command: words of articles are in it."""
    return _COMMAND.sub(lambda match: f"{match[0][:-1]} {match[0][-1]}", text)


def _drop(stream: object) -> None:
    """What is still buffered goes nowhere, else the interpreter fails again when it flushes at the end."""
    if isinstance(stream, io.TextIOWrapper):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
