"""What `checker claim` does."""

from __future__ import annotations

import sys

from checker.cli.exits import CLEAN, FOUND, fail, say
from checker.cli.output import emit, inert
from checker.cli.run import NO_ARTICLE, NO_CLAIM, say_skipped
from checker.cli.settings import ClaimSettings
from checker.progress import progress_bars


def run_claim(settings: ClaimSettings) -> int:
    with progress_bars(enabled=sys.stderr.isatty()) as progress:
        from checker.query import check_statements
        from checker.report.answers import as_json, as_text

        answers = check_statements(settings.statements, settings.paths, settings.options, progress)
    say_skipped(answers.skipped)
    for warning in answers.warnings:
        say(f"warning: {warning}")
    if not answers.articles:
        return fail(NO_ARTICLE)
    if not answers.claims:
        return fail(NO_CLAIM)
    if settings.form == "json":
        emit(as_json(answers), machine=True)
    else:
        emit(inert(as_text(answers)))
    if settings.strict and answers.skipped:
        return fail(f"--strict: {len(answers.skipped)} skipped, see the lines above")
    if not any(answer.checkable for answer in answers.answers):
        return fail("no statement that can be checked; give whole sentences that state something")
    contradicted = any(answer.contradicted for answer in answers.answers)
    return FOUND if settings.fail and contradicted else CLEAN
