"""Reports: one renderer per format over one `checker.model.Report`, and writing them to a folder."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from checker.errors import CheckerError, ConfigError
from checker.model import Report
from checker.report.github_report import GithubRenderer
from checker.report.html_report import HtmlRenderer
from checker.report.json_report import JsonRenderer
from checker.report.junit_report import JunitRenderer
from checker.report.markdown_report import MarkdownRenderer
from checker.report.sarif_report import SarifRenderer


class Renderer(Protocol):
    """Turns a report into the text of one format. Pure: the same report gives the same text."""

    @property
    def name(self) -> str:
        """What `-f` calls the format."""

    @property
    def filename(self) -> str:
        """The name of the file that `write` leaves; empty for what is only ever printed."""

    def render(self, report: Report) -> str:
        """The whole file, encodable as UTF-8."""


RENDERERS: Mapping[str, Renderer] = MappingProxyType(
    {
        renderer.name: renderer
        for renderer in (
            HtmlRenderer(),
            JsonRenderer(),
            SarifRenderer(),
            JunitRenderer(),
            MarkdownRenderer(),
            GithubRenderer(),
        )
    }
)


def has_file(format_name: str) -> bool:
    """Whether a format is written to a file, rather than printed alone."""
    return bool(RENDERERS[format_name].filename)


def render(report: Report, format_name: str) -> str:
    """The report in one format. Raises ConfigError for a format that does not exist."""
    try:
        renderer = RENDERERS[format_name]
    except KeyError:
        raise ConfigError(f"Unknown format {format_name!r}; there are {', '.join(RENDERERS)}.") from None
    return renderer.render(report)


def write(report: Report, formats: Iterable[str], folder: Path) -> tuple[Path, ...]:
    """Write the report to `folder` (made if missing) in each of `formats`; returns the paths in that order.
    Formats without a file are passed over.

    Every format is rendered and laid beside its target before the first target is replaced, so a failure
    leaves the old files as they were. Raises ConfigError for an unknown format, CheckerError where the
    folder cannot be written to.
    """
    texts = {name: render(report, name) for name in formats if name not in RENDERERS or has_file(name)}
    targets = {name: folder / RENDERERS[name].filename for name in texts}
    temporary: list[tuple[Path, Path]] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            temporary.append((_write_beside(targets[name], text), targets[name]))
        for path, target in temporary:
            path.replace(target)
    except OSError as error:
        raise CheckerError(f"Cannot write the report to {folder}: {error.strerror or error}.") from error
    finally:
        for path, _ in temporary:
            path.unlink(missing_ok=True)
    return tuple(targets.values())


def replace_file(target: Path, text: str) -> None:
    """Write a file whole or not at all. Raises OSError."""
    path = _write_beside(target, text)
    try:
        path.replace(target)
    finally:
        path.unlink(missing_ok=True)


def _write_beside(target: Path, text: str) -> Path:
    """A complete file in the folder of `target`, on the disk before its name is handed on."""
    path = target.with_name(f".{target.name}.{secrets.token_hex(6)}.tmp")
    # Not tempfile: its files are private to the user, and a report takes the permissions of any new file.
    try:
        with path.open("xb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
        raise
    return path
