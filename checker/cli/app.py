"""The application that the commands are registered with, and what a command hands on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from checker import __version__

HELP = {"help_option_names": ["-h", "--help"]}


@dataclass(frozen=True, slots=True)
class Job:
    """What to do, returning the exit code; `debug` asks for the traceback of an error."""

    run: Callable[[], int]
    debug: bool = False


class _Command(TyperCommand):
    """A command whose usage line reads alike under every version of Typer."""

    usage = "[OPTIONS]"

    def collect_usage_pieces(self, ctx: Any) -> list[str]:  # noqa: ARG002 - Typer's signature
        return self.usage.split()


def command(usage: str) -> type[TyperCommand]:
    """A class of commands with this usage line."""
    return type("Command", (_Command,), {"usage": usage})


# Defaults stand in the help texts: how they are printed differs between versions of Typer.
app = typer.Typer(add_completion=True, rich_markup_mode=None, pretty_exceptions_enable=False)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"checker {__version__}")
        raise typer.Exit


Version = Annotated[
    bool,
    typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit."),
]


@app.callback(context_settings=HELP)
def _root(version: Version = False) -> None:
    """Cross-check the claims of news articles: where the sources agree, where
    they conflict, and why."""
