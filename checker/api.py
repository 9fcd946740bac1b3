"""What other programs call. Nothing here prints, exits, or keeps anything but the cache on disk."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from checker import baseline as baselines
from checker.errors import InputError
from checker.model import Report
from checker.options import Options
from checker.pipeline import Progress, silent
from checker.pipeline import compare as compare_paths
from checker.query.answer import Answers
from checker.reading import Given

PathLike = str | os.PathLike[str]
Fields = Mapping[str, Any]
Source = PathLike | Iterable[PathLike | Fields]


def compare(
    source: Source,
    options: Options | None = None,
    *,
    baseline: PathLike | None = None,
    progress: Progress = silent,
) -> Report:
    """Compare articles and return where they agree and where they conflict.

    Args:
        source: a file or folder, or several; or articles as mappings, each with `text` (or `body`, `content`)
            and perhaps `title`, `date`, `source`, `url`, as in a table of articles.
        options: thresholds, kinds, models, cache; the defaults are those of the command line.
        baseline: a file of findings that are known; they are marked in the report.
        progress: called with (stage, done, total) as the work goes on.

    Raises:
        InputError: a path that does not exist, or nothing at all to read.
        ConfigError: options that make no sense.
        ModelError: a model that cannot be had.

    Example:
        >>> report = compare("articles/")  # doctest: +SKIP
        >>> [finding.summary for finding in report.findings]  # doctest: +SKIP
        ['Name told differently: Ilse Brandt / Ilse Brand']
    """
    known = None if baseline is None else baselines.load(Path(baseline))
    if known is not None:
        options = baselines.asking(options or Options())
    report = compare_paths(_inputs(source), options, progress)
    return report if known is None else baselines.apply(report, known, os.fspath(baseline or ""))


def check(
    statements: str | Iterable[str],
    source: Source,
    options: Options | None = None,
    *,
    progress: Progress = silent,
) -> Answers:
    """What articles say of statements, in the order of the statements.

    Args:
        statements: one statement in English, or several.
        source: the articles, as for `compare`.

    Raises:
        InputError: a path that does not exist, or nothing at all to read.
        ModelError: a model that cannot be had.
    """
    from checker.query import check_statements

    asked = [statements] if isinstance(statements, str) else list(statements)
    return check_statements(asked, _inputs(source), options, progress)


def write(
    report: Report, folder: PathLike, formats: str | Iterable[str] = ("html", "json")
) -> tuple[Path, ...]:
    """Write a report to a folder in one format or several; returns the paths of the files.

    Raises:
        ConfigError: an unknown format.
        CheckerError: the folder cannot be written to.
    """
    from checker.report import write as write_files

    return write_files(report, [formats] if isinstance(formats, str) else formats, Path(folder))


def _inputs(source: Source) -> list[str | Path | Given]:
    if isinstance(source, str | os.PathLike):
        return [Path(source)]
    paths: list[str | Path | Given] = []
    rows: list[str] = []
    for item in source:
        if isinstance(item, Mapping):
            rows.append(json.dumps(dict(item), default=str))
        else:
            paths.append(Path(item))
    if rows:
        paths.append(Given("\n".join(rows).encode("utf-8")))
    if not paths:
        raise InputError("nothing to read; give a path or articles with a field text")
    return paths
