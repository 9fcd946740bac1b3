"""A report opened in a browser, with everything that it says or asks for written down."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.model import Report
from checker.report import write

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@contextmanager
def opened(
    browser: Browser,
    report: Report,
    folder: Path,
    width: int = 1400,
    scripts: bool = True,
    fragment: str = "",
    **more: Any,
) -> Iterator[tuple[Page, list[str]]]:
    """The page, and a list that fills with console messages, errors, dialogs and requests beyond the file
    itself. Further arguments are those of a browser's context."""
    (path,) = write(report, ["html"], folder)
    context = browser.new_context(
        viewport={"width": width, "height": 900}, java_script_enabled=scripts, **more
    )
    page = context.new_page()
    noise: list[str] = []
    page.on("console", lambda message: noise.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: noise.append(f"error: {error}"))
    page.on("dialog", lambda dialog: (noise.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.on(
        "request",
        lambda request: noise.append(request.url) if request.url.split("#")[0] != path.as_uri() else None,
    )
    try:
        page.goto(path.as_uri() + fragment, wait_until="load")
        yield page, noise
    finally:
        context.close()
