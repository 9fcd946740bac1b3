"""`report.html`: one file that a person reads in a browser, offline, that asks for nothing else."""

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

# Joined in this order. The scripts are parts of one function: what a part declares, later ones may use.
STYLES = ("base", "bar", "masthead", "findings", "sections", "articles", "small", "print")
SCRIPTS = (
    "store",
    "address",
    "items",
    "hits",
    "filters",
    "theme",
    "review",
    "cite",
    "matrix",
    "map",
    "where",
    "keys",
    "start",
)


class HtmlRenderer:
    """Everything from articles is escaped by the template engine; the page's own policy forbids what would
    load or run anything but its one style sheet and its one script, both allowed by their hashes."""

    name = "html"
    filename = "report.html"

    def render(self, report: Report) -> str:
        from markupsafe import Markup

        style = "".join(_template_file(f"css/{name}.css") for name in STYLES)
        parts = "".join(_template_file(f"js/{name}.js") for name in SCRIPTS)
        script = f'(() => {{\n"use strict";\n{parts}}})();\n'
        return (
            _environment()
            .get_template("report.html.j2")
            .render(
                report=report,
                page=page(report),
                style=Markup(style),
                script=Markup(script),
                policy=_policy(style, script),
            )
        )


def _policy(style: str, script: str) -> str:
    """A Content-Security-Policy that allows the one style sheet and the one script, and nothing else."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(source: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(source.encode("utf-8")).digest()).decode("ascii")


def _template_file(name: str) -> str:
    return resources.files("checker.report").joinpath("templates", name).read_text(encoding="utf-8")


def _template(name: str) -> str:
    """A template without its indentation, which a large report would carry by the megabyte."""
    return "\n".join(line.lstrip() for line in _template_file(name).split("\n"))


def _environment() -> jinja2.Environment:
    import jinja2

    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(_template),
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
    environment.globals["kinds"] = text.KINDS
    return environment


def _finalize(value: Any) -> Any:
    """Every value that a template prints, without control characters; markup was made of such values."""
    return text.clean(value) if type(value) is str else value
