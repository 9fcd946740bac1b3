"""`report.html`: one file that a person reads in a browser, offline, with no script and no remote asset."""

from __future__ import annotations

import base64
import hashlib
from importlib import resources
from typing import TYPE_CHECKING, Any

from checker.model import Report
from checker.report import text
from checker.report.view import page

if TYPE_CHECKING:
    import jinja2


class HtmlRenderer:
    """Everything from articles is escaped by the template engine; the page's own policy forbids what would
    load or run anything but its one style sheet."""

    name = "html"
    filename = "report.html"

    def render(self, report: Report) -> str:
        from markupsafe import Markup

        style = _template_file("report.css")
        return (
            _environment()
            .get_template("report.html.j2")
            .render(
                report=report,
                page=page(report),
                style=Markup(style),
                policy=_policy(style),
            )
        )


def _policy(style: str) -> str:
    """A Content-Security-Policy that allows the one style sheet, by its hash, and nothing else."""
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _template_file(name: str) -> str:
    return resources.files("checker.report").joinpath("templates", name).read_text(encoding="utf-8")


def _environment() -> jinja2.Environment:
    import jinja2

    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(_template_file),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_finalize,
    )
    environment.filters.update(
        counted=text.counted, percent=text.percent, date_in_words=text.date_in_words, listed=text.listed
    )
    return environment


def _finalize(value: Any) -> Any:
    """Every value that a template prints, without control characters; markup was made of such values."""
    return text.clean(value) if type(value) is str else value
