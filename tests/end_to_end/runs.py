"""One run of the command line, and what came of it."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.cli.main import run

REPOSITORY = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Run:
    """One run: exit code, what it printed, and the folder that it wrote to."""

    code: int
    out: str
    err: str
    folder: Path

    @property
    def report(self) -> dict[str, Any]:
        report: dict[str, Any] = json.loads(self.text)
        return report

    @property
    def text(self) -> str:
        return (self.folder / "report.json").read_text(encoding="utf-8")

    @property
    def text_without_run(self) -> str:
        """The report file to the letter, save for `run`."""
        text, removed = re.subn(r'^ "run": \{.*?^ \},\n', "", self.text, flags=re.MULTILINE | re.DOTALL)
        assert removed == 1
        return text


Compare = Callable[..., Run]


def call(*arguments: str | Path) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of a command line."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run([str(argument) for argument in arguments])
    return code, out.getvalue(), err.getvalue()
