"""The command line: parses, wires, chooses the exit code; no logic."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from checker import __version__
from checker.errors import CheckerError, ConfigError, InputError

if TYPE_CHECKING:
    from checker.model import Article, Claim, Report, Skipped
    from checker.options import Options

CLEAN, FOUND, FAILED, INTERRUPTED = 0, 1, 2, 130
FORMATS = ("html", "json")
LATER = ("sarif", "junit", "markdown", "github")
FAIL_ON = ("never", "note", "warning", "error")

app = typer.Typer(
    help="Cross-check the claims of news articles: where the sources agree, where they conflict, and why.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

Paths = Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files and folders of articles.", show_default=False)]
MaxSize = Annotated[float, typer.Option("--max-size", metavar="MB", help="Skip files larger than this.")]
Keep = Annotated[bool, typer.Option("--keep-furniture", help="Treat every line of a page as article text.")]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 2 when any file was skipped.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No summary and no progress.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")]


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"checker {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[  # noqa: ARG001 - acts in its callback
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    pass


@app.command()
def compare(
    paths: Paths,
    output: Annotated[str, typer.Option("--output", "-o", metavar="DIR", help="Folder for the report; - for stdout.")] = "reports",
    formats: Annotated[
        Optional[list[str]],  # noqa: UP045 - typer reads the annotation at run time
        typer.Option("--format", "-f", metavar="FORMAT", help="html or json; repeat, or separate by commas.  [default: html,json]", show_default=False),
    ] = None,
    fail_on: Annotated[str, typer.Option(metavar="LEVEL", help="Exit with 1 at a finding of this severity or above: never, note, warning, error.")] = "never",
    min_confidence: Annotated[Optional[float], typer.Option(metavar="X", help="Leave out findings below this confidence, 0 to 1.  [default: 0.5]", show_default=False)] = None,  # noqa: UP045
    strict: Strict = False,
    keep_furniture: Keep = False,
    max_size: MaxSize = 10.0,
    embedding_model: Annotated[Optional[str], typer.Option(metavar="NAME_OR_FOLDER", help="A sentence-transformers model instead of the packaged one.", show_default=False)] = None,  # noqa: UP045
    cache_dir: Annotated[Optional[Path], typer.Option(metavar="DIR", help="Folder for cached vectors instead of the user's cache folder.", show_default=False)] = None,  # noqa: UP045
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Neither read nor write cached vectors.")] = False,
    quiet: Quiet = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Print the time that each stage took.")] = False,
    debug: Debug = False,  # noqa: ARG001 - read by main
) -> None:
    """Compare articles and write a report of agreements and conflicts.

    Exit codes: 0 done, 1 a finding at or above --fail-on, 2 could not do the job, 130 interrupted.
    """
    names = _formats(formats)
    to_stdout = output == "-"
    if to_stdout and len(names) != 1:
        raise ConfigError("-o - prints one format: name it with -f, such as -f json")
    if fail_on not in FAIL_ON:
        raise ConfigError(f"--fail-on {fail_on}: choose one of {', '.join(FAIL_ON)}")
    options = _options(min_confidence, keep_furniture, max_size, embedding_model, cache_dir, no_cache)
    from checker.progress import progress_bars

    with progress_bars(enabled=not quiet and sys.stderr.isatty()) as progress:
        from checker.pipeline import compare as run

        report = run(paths, options, progress)
    raise typer.Exit(_report(report, names, None if to_stdout else Path(output), fail_on, strict, quiet, verbose))


@app.command()
def claims(
    paths: Paths,
    form: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="text or jsonl.")] = "text",
    strict: Strict = False,
    keep_furniture: Keep = False,
    max_size: MaxSize = 10.0,
    debug: Debug = False,  # noqa: ARG001 - read by main
) -> None:
    """Print every claim as it was read: quote, offsets, speaker, times, amounts, names."""
    if form not in {"text", "jsonl"}:
        raise ConfigError(f"-f {form}: choose text or jsonl")
    from checker.pipeline import read_claims
    from checker.reading import read
    from checker.report.claims import as_jsonl, as_text

    options = _options(None, keep_furniture, max_size, None, None, False)
    reading = read(paths, options.reading)
    linked = read_claims(reading.articles)
    for line in (as_jsonl if form == "jsonl" else as_text)(reading.articles, linked.claims):
        typer.echo(line)
    raise typer.Exit(_usable(reading.articles, linked.claims, reading.skipped, strict))


def _formats(given: list[str] | None) -> tuple[str, ...]:
    names = [name.strip() for item in given or ["html,json"] for name in item.split(",") if name.strip()]
    for name in names:
        if name in LATER:
            raise ConfigError(f"-f {name}: this format is not there yet; choose from {', '.join(FORMATS)}")
        if name not in FORMATS:
            raise ConfigError(f"-f {name}: unknown format; choose from {', '.join(FORMATS)}")
    return tuple(dict.fromkeys(names))


def _options(
    min_confidence: float | None,
    keep_furniture: bool,
    max_size: float,
    embedding_model: str | None,
    cache_dir: Path | None,
    no_cache: bool,
) -> Options:
    from checker.options import Options
    from checker.reading import ReadingOptions

    if min_confidence is not None and not 0 <= min_confidence <= 1:
        raise ConfigError(f"--min-confidence {min_confidence}: give a number from 0 to 1")
    if max_size <= 0:
        raise ConfigError(f"--max-size {max_size}: give a number of megabytes above 0")
    plain = Options(ReadingOptions(max_bytes=int(max_size * 1_000_000), keep_furniture=keep_furniture))
    return Options(
        plain.reading,
        plain.min_confidence if min_confidence is None else min_confidence,
        embedding_model,
        cache_dir,
        not no_cache,
    )


def _report(
    report: Report, formats: tuple[str, ...], folder: Path | None, fail_on: str, strict: bool, quiet: bool, verbose: bool
) -> int:
    """Writes and prints; returns the exit code."""
    from dataclasses import replace

    from checker.report import render, write

    timings = report.timings
    shown = report if verbose else replace(report, timings={})
    if folder is None:
        sys.stdout.write(render(shown, formats[0]))
    else:
        paths = write(shown, formats, folder)
        if not quiet:
            from rich.console import Console

            from checker.report.terminal import print_summary

            print_summary(shown, Console(), paths)
    if verbose:
        for stage, value in timings.items():
            typer.echo(f"{stage:>10} {value:8.2f} s" if stage != "pairs" else f"{stage:>10} {value:8.0f}", err=True)
    code = _usable(report.articles, report.claims, report.skipped, strict)
    return code or _found(report, fail_on)


def _usable(articles: tuple[Article, ...], claims: tuple[Claim, ...], skipped: tuple[Skipped, ...], strict: bool) -> int:
    """Names what was skipped on stderr; 2 where nothing could be checked or, with --strict, anything was skipped."""
    for item in skipped:
        typer.echo(f"skipped {item.file}: {item.reason}", err=True)
    if not articles:
        typer.echo("checker: no article found at the paths given; give .txt, .md, .html, .json, .jsonl or .csv files", err=True)
        return FAILED
    if not claims:
        typer.echo("checker: the articles state nothing that can be checked", err=True)
        return FAILED
    return FAILED if strict and skipped else CLEAN


def _found(report: Report, fail_on: str) -> int:
    levels = FAIL_ON[FAIL_ON.index(fail_on) :] if fail_on != "never" else ()
    return FOUND if any(f.severity in levels and f.baseline == "new" for f in report.findings) else CLEAN


def main() -> None:
    """Entry point: every error becomes one line and exit code 2, unless --debug asks for the traceback."""
    try:
        code = app(standalone_mode=False)
    except (KeyboardInterrupt, typer.Abort):
        sys.exit(_fail("interrupted", INTERRUPTED))
    except CheckerError as error:
        sys.exit(_fail(str(error), FAILED))
    except Exception as error:
        sys.exit(_unexpected(error))
    sys.exit(code if isinstance(code, int) else CLEAN)


def _unexpected(error: Exception) -> int:
    import click

    if isinstance(error, click.exceptions.Exit):
        return error.exit_code
    if isinstance(error, click.ClickException):
        where = f" (see {error.ctx.command_path} --help)" if getattr(error, "ctx", None) else ""
        return _fail(f"{error.format_message()}{where}", FAILED)
    if "--debug" in sys.argv:
        raise error
    return _fail(f"internal error: {type(error).__name__}: {error} (please report it, with --debug for the details)", FAILED)


def _fail(message: str, code: int) -> int:
    line = " ".join(message.split())
    typer.echo(f"checker: {line}", err=True)
    return code


__all__ = ["InputError", "app", "main"]
