"""The options of the commands, for Typer. Defaults of what can be configured are in `checker.config`."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from checker.defaults import MIN_CONFIDENCE

FORMATS = ("html", "json", "sarif", "junit", "markdown", "github")
LEVELS = ("note", "warning", "error")
NEVER = "never"
KINDS = ("name", "role", "number", "date", "place", "negation", "status", "cause", "motive", "attribution",
         "sequence")  # fmt: skip


def _option(*names: str, **more: Any) -> Any:
    return typer.Option(*names, show_default=False, **more)


def among(values: tuple[str, ...]) -> Any:
    """Completion of one value, or of the last of several with commas."""

    def complete(incomplete: str) -> list[str]:
        before, comma, start = incomplete.rpartition(",")
        return [f"{before}{comma}{value}" for value in values if value.startswith(start)]

    return complete


Paths = Annotated[list[str] | None, typer.Argument(metavar="PATH", hidden=True)]
TextAndPaths = Annotated[list[str] | None, typer.Argument(metavar="TEXT PATH", hidden=True)]
FilesFrom = Annotated[
    str | None, _option(metavar="FILE", help="Read paths from it too, one a line; - is standard input.")
]
Formats = Annotated[
    list[str] | None,
    _option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="html, json, sarif, junit, markdown, github; repeat it, or separate by commas.  "
        "[default: html,json]",
        autocompletion=among(FORMATS),
    ),
]
ClaimsFormat = Annotated[
    str,
    _option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="text or jsonl.  [default: text]",
        autocompletion=among(("text", "jsonl")),
    ),
]
TextOrJson = Annotated[
    str,
    _option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="text or json.  [default: text]",
        autocompletion=among(("text", "json")),
    ),
]
Output = Annotated[
    str | None,
    _option(
        "--output",
        "-o",
        metavar="DIR",
        help="Folder for the report; - prints one format.  [default: reports]",
    ),
]
FailOn = Annotated[
    str | None,
    _option(
        metavar="LEVEL",
        help="Exit with 1 at a finding this severe: note, warning, error.  [default: never]",
        autocompletion=among((NEVER, *LEVELS)),
    ),
]
FailOnVerdict = Annotated[
    str,
    _option(
        "--fail-on",
        metavar="VERDICT",
        help="contradicted: exit with 1 where a statement is contradicted.  [default: never]",
        autocompletion=among((NEVER, "contradicted")),
    ),
]
MinConfidence = Annotated[
    str | None,
    _option(metavar="X", help=f"Leave out findings below it, 0 to 1.  [default: {MIN_CONFIDENCE}]"),
]
OnlyKinds = Annotated[
    list[str] | None,
    _option(
        "--kind",
        metavar="KIND",
        help="Report findings of this kind alone; repeat it, or separate by commas.",
        autocompletion=among(KINDS),
    ),
]
IgnoreKinds = Annotated[
    list[str] | None,
    _option(
        "--ignore-kind",
        metavar="KIND",
        help="Leave out findings of this kind.",
        autocompletion=among(KINDS),
    ),
]
BaselineFile = Annotated[
    str | None,
    _option(
        "--baseline",
        metavar="FILE",
        help="Findings that are known: marked in the report, not counted for the exit code.",
    ),
]
UpdateBaseline = Annotated[
    bool, typer.Option("--update-baseline", help="Write every finding of this run to the baseline file.")
]
BaselineReason = Annotated[
    str | None,
    _option("--baseline-reason", metavar="TEXT", help="Why they are accepted, for the entries that are new."),
]
Strict = Annotated[
    bool | None, _option("--strict/--no-strict", help="Exit with 2 when any file was skipped.")
]
Keep = Annotated[
    bool | None,
    _option("--keep-furniture/--no-keep-furniture", help="Take every line of a page as article text."),
]
MaxSize = Annotated[str | None, _option("--max-size", metavar="MB", help="Skip larger files.  [default: 10]")]
Model = Annotated[str | None, _option(metavar="MODEL", help="A sentence-transformers name or folder.")]
NliModel = Annotated[
    str | None,
    _option(metavar="MODEL", help="A cross-encoder with three answers, by name or folder; none: without."),
]
CacheDir = Annotated[str | None, _option(metavar="DIR", help="Where vectors and scores are kept.")]
Cache = Annotated[
    bool | None, _option("--cache/--no-cache", help="Whether to keep vectors and scores between runs.")
]
Config = Annotated[
    str | None,
    _option(metavar="FILE", help="Take settings from this file instead of the nearest one."),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Take settings from no file and no environment.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No summary, no progress.")]
Timings = Annotated[bool, typer.Option("--verbose", "-v", help="Print the time that each stage took.")]
SetAside = Annotated[bool, typer.Option("--verbose", "-v", help="Print the lines set aside too, and why.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")]
ClaimsFrom = Annotated[
    str | None,
    _option("--from", metavar="FILE", help="Read statements from it, one a line; - is standard input."),
]
ReportFile = Annotated[
    str,
    _option("--report", metavar="FILE", help="The report.json to look in.  [default: reports/report.json]"),
]
