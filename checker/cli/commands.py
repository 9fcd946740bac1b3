"""The commands that read articles. A command returns the work to be done, so that Typer's own ways with
interrupts, broken pipes and exit codes end where the work begins."""

from __future__ import annotations

from checker.cli import options as o
from checker.cli.app import HELP, Job, app, command


@app.command(
    cls=command("PATH... [OPTIONS]"),
    context_settings=HELP,
    short_help="Report where articles agree and conflict.",
)
def compare(
    paths: o.Paths = None,
    files_from: o.FilesFrom = None,
    output: o.Output = None,
    format: o.Formats = None,
    fail_on: o.FailOn = None,
    min_confidence: o.MinConfidence = None,
    kind: o.OnlyKinds = None,
    ignore_kind: o.IgnoreKinds = None,
    baseline: o.BaselineFile = None,
    update_baseline: o.UpdateBaseline = False,
    baseline_reason: o.BaselineReason = None,
    strict: o.Strict = None,
    keep_furniture: o.Keep = None,
    max_size: o.MaxSize = None,
    embedding_model: o.Model = None,
    nli_model: o.NliModel = None,
    cache_dir: o.CacheDir = None,
    cache: o.Cache = None,
    config: o.Config = None,
    isolated: o.Isolated = False,
    quiet: o.Quiet = False,
    verbose: o.Timings = False,
    debug: o.Debug = False,
) -> Job:
    """Compare articles and report where they agree, where they conflict, and why.

    PATH is an article or a folder of them: .txt .md .html .htm .jsonl .json .csv; - is articles as JSON
    lines on standard input.

    Exit codes: 0 done, 1 a finding at or above --fail-on, 2 could not do the job, 130 interrupted.
    """
    given = dict(locals())
    from checker.cli import settings as s
    from checker.cli.run import run_compare

    chosen = s.compare_settings(s.resolved(given), given)
    return Job(lambda: run_compare(chosen), debug)


@app.command(
    cls=command("PATH... [OPTIONS]"), context_settings=HELP, short_help="Print every claim as it was read."
)
def claims(
    paths: o.Paths = None,
    files_from: o.FilesFrom = None,
    form: o.ClaimsFormat = "text",
    strict: o.Strict = None,
    keep_furniture: o.Keep = None,
    max_size: o.MaxSize = None,
    config: o.Config = None,
    isolated: o.Isolated = False,
    verbose: o.SetAside = False,
    debug: o.Debug = False,
) -> Job:
    """Print every claim as it was read: quote, offsets, speaker, times, amounts, names.

    PATH is an article or a folder of them: .txt .md .html .htm .jsonl .json .csv; - is articles as JSON
    lines on standard input.
    """
    given = dict(locals())
    from checker.cli import settings as s
    from checker.cli.run import run_claims

    chosen = s.claims_settings(s.resolved(given), given)
    return Job(lambda: run_claims(chosen), debug)


@app.command(
    cls=command("TEXT PATH... [OPTIONS]"),
    context_settings=HELP,
    short_help="Check a statement against articles.",
)
def claim(
    arguments: o.TextAndPaths = None,
    claims_from: o.ClaimsFrom = None,
    files_from: o.FilesFrom = None,
    form: o.TextOrJson = "text",
    fail_on_verdict: o.FailOnVerdict = "never",
    strict: o.Strict = None,
    keep_furniture: o.Keep = None,
    max_size: o.MaxSize = None,
    embedding_model: o.Model = None,
    nli_model: o.NliModel = None,
    cache_dir: o.CacheDir = None,
    cache: o.Cache = None,
    config: o.Config = None,
    isolated: o.Isolated = False,
    debug: o.Debug = False,
) -> Job:
    """Check a statement against articles: which of them support it, which contradict it.

    TEXT is one statement in English, PATH as for checker compare. With --from every argument is a PATH.

    The verdict is supported, contradicted, both or not found.

    Exit codes: 0 done, 1 contradicted or both with --fail-on contradicted, 2 could not do the job, 130
    interrupted.
    """
    given = dict(locals())
    from checker.cli import settings as s
    from checker.cli.ask import run_claim

    chosen = s.claim_settings(s.resolved(given), given)
    return Job(lambda: run_claim(chosen), debug)
