"""The commands that read no articles: what a report, a baseline, a kind or the configuration says."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli import options as o
from checker.cli.app import HELP, Job, app, command

Fingerprint = Annotated[str, typer.Argument(metavar="FINGERPRINT", hidden=True)]
Fingerprints = Annotated[list[str] | None, typer.Argument(metavar="FINGERPRINT", hidden=True)]
KindName = Annotated[str | None, typer.Argument(metavar="KIND", hidden=True, autocompletion=o.among(o.KINDS))]
SchemaName = Annotated[
    str, typer.Argument(metavar="NAME", hidden=True, autocompletion=o.among(("report", "claim", "baseline")))
]
Remove = Annotated[bool, typer.Option("--remove", help="Remove the entries named.")]
Reason = Annotated[
    str | None,
    typer.Option(
        "--reason", metavar="TEXT", help="Set why the entries named are accepted.", show_default=False
    ),
]
Prune = Annotated[
    str | None,
    typer.Option(
        "--prune",
        metavar="REPORT",
        help="Remove the entries that match no finding of this report.json.",
        show_default=False,
    ),
]


@app.command(
    cls=command("FINGERPRINT [OPTIONS]"), context_settings=HELP, short_help="Explain a finding of a report."
)
def explain(
    fingerprint: Fingerprint,
    report: o.ReportFile = "reports/report.json",
    form: o.TextOrJson = "text",
    debug: o.Debug = False,
) -> Job:
    """Explain one finding of a report: its sides with every quote, the reason, what its kind means.

    FINGERPRINT is the id of the finding, or the beginning of it.
    """
    from checker.cli import settings as s
    from checker.cli.lookup import run_explain

    path, form = s.path_of("--report", report), s.form_of(form, s.TEXT_OR_JSON)
    return Job(lambda: run_explain(fingerprint, path, form), debug)


@app.command(
    cls=command("[KIND] [OPTIONS]"),
    context_settings=HELP,
    short_help="Tell what kinds of findings there are.",
)
def kinds(kind: KindName = None, debug: o.Debug = False) -> Job:
    """Tell what kinds of findings there are, or all about one of them.

    KIND is name, role, number, date, place, negation, status, cause, motive, attribution or sequence.
    """
    from checker.cli import settings as s
    from checker.cli.lookup import run_kinds

    chosen = None if kind is None else s.kind_of("KIND", kind)
    return Job(lambda: run_kinds(chosen), debug)


@app.command(cls=command("[NAME] [OPTIONS]"), context_settings=HELP, short_help="Print a JSON Schema.")
def schema(name: SchemaName = "report", debug: o.Debug = False) -> Job:
    """Print the JSON Schema of a file that checker writes.

    NAME is report (report.json, the default), claim (checker claim -f json) or baseline.
    """
    from checker.cli import settings as s
    from checker.cli.lookup import run_schema

    chosen = s.schema_of(name)
    return Job(lambda: run_schema(chosen), debug)


@app.command(
    cls=command("[FINGERPRINT...] [OPTIONS]"), context_settings=HELP, short_help="List or edit a baseline."
)
def baseline(
    fingerprints: Fingerprints = None,
    baseline: o.BaselineFile = None,
    remove: Remove = False,
    reason: Reason = None,
    prune: Prune = None,
    form: o.TextOrJson = "text",
    config: o.Config = None,
    isolated: o.Isolated = False,
    debug: o.Debug = False,
) -> Job:
    """List the entries of a baseline, remove some, or say why they are accepted.

    FINGERPRINT is that of an entry, or the beginning of it; without any, all entries are listed. New entries
    come from checker compare --update-baseline.
    """
    given = dict(locals())
    from checker.cli import settings as s
    from checker.cli.lookup import run_baseline

    chosen = s.baseline_settings(s.resolved(given), given)
    return Job(lambda: run_baseline(chosen), debug)


@app.command(cls=command("[OPTIONS]"), context_settings=HELP, short_help="Print the settings that hold.")
def config(
    form: o.TextOrJson = "text",
    config: o.Config = None,
    isolated: o.Isolated = False,
    debug: o.Debug = False,
) -> Job:
    """Print every setting that holds and where its value came from.

    The command line wins over the environment (CHECKER_FAIL_ON for fail-on), the environment over the file,
    the file over the defaults. The file is the nearest checker.toml, or pyproject.toml with a table
    [tool.checker], from the working directory upwards.
    """
    given = dict(locals())
    from checker.cli import settings as s
    from checker.cli.lookup import run_config

    chosen, form = s.resolved(given), s.form_of(form, s.TEXT_OR_JSON)
    return Job(lambda: run_config(chosen, form), debug)
