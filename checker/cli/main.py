"""Entry point: arguments in, exit code out; every error is one line, and a traceback only with --debug."""

from __future__ import annotations

import logging
import os
import signal
import sys
import traceback
import warnings
from collections.abc import Sequence
from types import FrameType
from typing import Any, NoReturn

import typer

from checker import __version__
from checker.cli import commands, lookups  # noqa: F401 - they register their commands
from checker.cli.app import Job, app
from checker.cli.exits import CLEAN, INTERRUPTED, fail
from checker.errors import STAGE_NOTE, CheckerError


def main() -> NoReturn:
    """The console script."""
    # Read as torch is imported: threads that spin while they wait starve each other on a shared machine.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _leave)
    sys.exit(run(sys.argv[1:]))


def _leave(_number: int, _frame: FrameType | None) -> NoReturn:
    """Ends the process at Ctrl-C, at once: an exception amid the loading of torch would abort it with a dump.

    Nothing is lost: reports are replaced whole, and the cache is a database.
    """
    show_cursor = "\x1b[?25h" if sys.stderr.isatty() else ""  # a progress bar may have hidden it
    os.write(2, f"{show_cursor}checker: interrupted\n".encode())
    os._exit(INTERRUPTED)


def run(arguments: Sequence[str]) -> int:
    """Runs one command line and returns its exit code."""
    job = _parse(arguments)
    return job if isinstance(job, int) else _do(job)


def _parse(arguments: Sequence[str]) -> Job | int:
    """The work that the arguments ask for, or the exit code where none is left (--help, a usage error)."""
    try:
        result = app(list(arguments), prog_name="checker", standalone_mode=False)
    except CheckerError as error:
        return fail(str(error))
    except (KeyboardInterrupt, typer.Abort):
        return fail("interrupted", INTERRUPTED)
    except Exception as error:
        if hasattr(error, "format_message"):
            return _usage_error(error)
        if "--debug" in arguments:
            traceback.print_exc()
        return _internal_error(error)
    if result == INTERRUPTED:  # Typer's own way with Ctrl-C
        return fail("interrupted", INTERRUPTED)
    return result if isinstance(result, Job | int) else CLEAN


def _usage_error(error: Any) -> int:
    """Typer's usage errors have moved between modules with its versions; they all have `format_message`."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "checker"
    message = str(error.format_message()).rstrip(".")
    if message == "Missing command":
        message = "no command given"
    elif message.lower().startswith("missing argument"):
        message = f"no {message.split()[-1].strip(chr(39))} given"
    return fail(f"{message} (see {command} --help)")


def _silence_libraries() -> None:
    """What matters to a person is in our own messages and in the report's warnings."""
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
    logging.getLogger().addHandler(logging.NullHandler())  # else warnings go to stderr by default


def _do(job: Job) -> int:
    if not job.debug:
        _silence_libraries()
    try:
        return job.run()
    except KeyboardInterrupt:
        return fail("interrupted", INTERRUPTED)
    except Exception as error:
        if job.debug:
            traceback.print_exc()
        if isinstance(error, CheckerError):
            return fail(str(error))
        return _internal_error(error)


def _internal_error(error: Exception) -> int:
    """What a report of a fault should hold: the version, the stage, the error."""
    stages = [n.removeprefix(STAGE_NOTE) for n in getattr(error, "__notes__", ()) if n.startswith(STAGE_NOTE)]
    where = f" while {stages[0]}" if stages else ""
    return fail(
        f"internal error: {type(error).__name__}: {error} (checker {__version__}{where}; "
        "please report this line; --debug shows where)"
    )
