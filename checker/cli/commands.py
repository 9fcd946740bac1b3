"""The commands and their options, for Typer. A command returns the work to be done, so that Typer's own ways
with interrupts, broken pipes and exit codes end where the work begins."""

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
    debug: bool


class Command(TyperCommand):
    """A command whose usage line reads alike under every version of Typer."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:  # noqa: ARG002 - Typer's signature
        return ["PATH...", "[OPTIONS]"]


# Defaults stand in the help texts: how they are printed differs between versions of Typer.
app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)

Paths = Annotated[list[str], typer.Argument(metavar="PATH", hidden=True)]
Formats = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="html or json; repeat it, or separate by commas.  [default: html,json]",
        show_default=False,
    ),
]
ClaimFormat = Annotated[
    str,
    typer.Option(
        "--format", "-f", metavar="FORMAT", help="text or jsonl.  [default: text]", show_default=False
    ),
]
Output = Annotated[
    str,
    typer.Option(
        "--output",
        "-o",
        metavar="DIR",
        help="Folder for the report; - prints one format.  [default: reports]",
        show_default=False,
    ),
]
FailOn = Annotated[
    str,
    typer.Option(
        metavar="LEVEL",
        help="Exit with 1 at a finding this severe: note, warning, error.  [default: never]",
        show_default=False,
    ),
]
MinConfidence = Annotated[
    str | None,
    typer.Option(
        metavar="X", help="Leave out findings below it, 0 to 1.  [default: 0.5]", show_default=False
    ),
]
MaxSize = Annotated[
    str | None,
    typer.Option("--max-size", metavar="MB", help="Skip larger files.  [default: 10]", show_default=False),
]
Keep = Annotated[bool, typer.Option("--keep-furniture", help="Take every line of a page as article text.")]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 2 when any file was skipped.")]
Model = Annotated[
    str | None,
    typer.Option(metavar="MODEL", help="A sentence-transformers name or folder.", show_default=False),
]
NliModel = Annotated[
    str | None,
    typer.Option(
        metavar="MODEL",
        help="A cross-encoder with three answers, by name or folder; none: without.",
        show_default=False,
    ),
]
CacheDir = Annotated[
    str | None, typer.Option(metavar="DIR", help="Where vectors and scores are kept.", show_default=False)
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Neither read nor keep vectors and scores.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No summary, no progress.")]
Timings = Annotated[bool, typer.Option("--verbose", "-v", help="Print the time that each stage took.")]
SetAside = Annotated[bool, typer.Option("--verbose", "-v", help="Print the lines set aside too, and why.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")]


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


@app.command(cls=Command, context_settings=HELP, short_help="Report where articles agree and conflict.")
def compare(
    paths: Paths,
    output: Output = "reports",
    formats: Formats = None,
    fail_on: FailOn = "never",
    min_confidence: MinConfidence = None,
    strict: Strict = False,
    keep_furniture: Keep = False,
    max_size: MaxSize = None,
    embedding_model: Model = None,
    nli_model: NliModel = None,
    cache_dir: CacheDir = None,
    no_cache: NoCache = False,
    quiet: Quiet = False,
    verbose: Timings = False,
    debug: Debug = False,
) -> Job:
    """Compare articles and report where they agree, where they conflict, and why.

    PATH is an article or a folder of them: .txt .md .html .htm .jsonl .json .csv

    Exit codes: 0 done, 1 a finding at or above --fail-on, 2 could not do the job, 130 interrupted.
    """
    from checker.cli import settings as s
    from checker.cli.run import run_compare

    names = s.formats_of(formats)
    reading = s.reading_of(max_size, keep_furniture)
    chosen = s.CompareSettings(
        paths=s.paths_of(paths),
        options=s.options_of(reading, min_confidence, embedding_model, nli_model, cache_dir, not no_cache),
        formats=names,
        folder=s.folder_of(output, names),
        levels=s.levels_of(fail_on),
        strict=strict,
        quiet=quiet,
        verbose=verbose,
    )
    return Job(lambda: run_compare(chosen), debug)


@app.command(cls=Command, context_settings=HELP, short_help="Print every claim as it was read.")
def claims(
    paths: Paths,
    form: ClaimFormat = "text",
    strict: Strict = False,
    keep_furniture: Keep = False,
    max_size: MaxSize = None,
    verbose: SetAside = False,
    debug: Debug = False,
) -> Job:
    """Print every claim as it was read: quote, offsets, speaker, times, amounts, names.

    PATH is an article or a folder of them: .txt .md .html .htm .jsonl .json .csv
    """
    from checker.cli import settings as s
    from checker.cli.run import run_claims

    chosen = s.ClaimsSettings(
        paths=s.paths_of(paths),
        reading=s.reading_of(max_size, keep_furniture),
        form=s.claim_format_of(form),
        strict=strict,
        verbose=verbose,
    )
    return Job(lambda: run_claims(chosen), debug)
