"""The pages of docs/, made of the commands: `python -m checker.cli.manual docs` writes them anew."""

from __future__ import annotations

import inspect
import re
import sys
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from checker.cli import commands, lookups  # noqa: F401 - they register their commands
from checker.cli.app import app
from checker.cli.exits import CLEAN, FAILED, FOUND, INTERRUPTED
from checker.config.settings import SETTINGS, Setting
from checker.kinds import MEANINGS

NOTE = "<!-- checker-manual: made by `python -m checker.cli.manual docs`; edit the code, not this page. -->"
Example = tuple[str, str]

EXAMPLES: Mapping[str, Sequence[Example]] = MappingProxyType(
    {
        "compare": (
            ("A folder, its report in reports/:", "checker compare articles/"),
            (
                "In CI: fail at an error that is not known, for a code host and a build server:",
                "checker compare articles/ -f sarif,junit -o out --baseline known.json --fail-on error",
            ),
            (
                "Accept what there is today:",
                "checker compare articles/ --baseline known.json --update-baseline",
            ),
            ("Names and posts alone, as JSON:", "checker compare articles/ --kind name,role -f json -o -"),
            ("Files that another program lists:", "git ls-files articles | checker compare --files-from -"),
            ("Articles that another program makes:", "fetch-articles | checker compare -"),
        ),
        "claims": (
            ("What was read of each sentence:", "checker claims articles/"),
            ("The same for a program:", "checker claims articles/ -f jsonl"),
        ),
        "claim": (
            ("One statement:", 'checker claim "The bridge was opened in 1974" articles/'),
            (
                "Statements one a line, in a script:",
                "checker claim --from draft.txt articles/ -f json --fail-on contradicted",
            ),
        ),
        "explain": (
            ("A finding of reports/report.json:", "checker explain 5f0c2a91"),
            ("Of another report:", "checker explain 5f0c2a91 --report out/report.json"),
        ),
        "kinds": (("All kinds:", "checker kinds"), ("One of them:", "checker kinds number")),
        "schema": (("For a validator:", "checker schema report > report.schema.json"),),
        "baseline": (
            ("What is accepted, and why:", "checker baseline --baseline known.json"),
            (
                "Give a reason:",
                'checker baseline 5f0c2a91 --baseline known.json --reason "both spellings are in use"',
            ),
            (
                "Drop what no longer matches:",
                "checker baseline --baseline known.json --prune reports/report.json",
            ),
        ),
        "config": (
            ("What holds here:", "checker config"),
            ("What would hold with another file:", "checker config --config ci/checker.toml"),
        ),
    }
)
SEE_ALSO: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "compare": ("claims", "claim", "explain", "baseline", "config", "schema"),
        "claims": ("compare",),
        "claim": ("compare", "schema"),
        "explain": ("compare", "kinds"),
        "kinds": ("explain",),
        "schema": ("compare", "claim", "baseline"),
        "baseline": ("compare", "config"),
        "config": ("compare",),
    }
)
_BEFORE = """# Configuration

Every setting of the table may stand on the command line, in the environment, or in a file. The command line
wins over the environment, the environment over the file, the file over the defaults; `checker config`
prints what holds and where each value came from.

The file is the nearest `checker.toml`, or `pyproject.toml` with a table `[tool.checker]`, from the working
directory upwards; in one folder `checker.toml` is taken. `--config FILE` (or `CHECKER_CONFIG`) names
another one, `--isolated` takes neither file nor environment. Relative paths in a file are from its folder.
An unknown key is an error, and so is a variable whose name is nearly that of a setting.
"""
_AFTER = """Lists have commas in the environment. Switches are 1 or 0 there, true or false in a file; on the
command line each has its opposite (`--strict`, `--no-strict`).

```toml
# checker.toml; in pyproject.toml the same keys stand under [tool.checker]
format = ["html", "json", "sarif"]
fail-on = "error"
min-confidence = 0.6
ignore-kind = ["motive"]
baseline = "ci/known.json"
```
"""
_EXITS: Mapping[str, Mapping[int, str]] = MappingProxyType(
    {
        "compare": {
            CLEAN: "done",
            FOUND: "a new finding at or above `--fail-on`",
            FAILED: "could not do the job: usage, no article, nothing checkable, a model missing; with "
            "`--strict`, any file skipped",
        },
        "claim": {
            CLEAN: "done",
            FOUND: "with `--fail-on contradicted`, a statement is contradicted or both",
            FAILED: "could not do the job: usage, no article, no statement that can be checked, a model "
            "missing; with `--strict`, any file skipped",
        },
    }
)


def pages() -> dict[str, str]:
    """File name to text of every page."""
    found = {f"{name}.md": _page(name, cmd) for name, cmd in _commands().items()}
    more = {"configuration.md": _configuration(), "kinds-of-findings.md": _kinds(), "README.md": _index()}
    return found | more


def write(folder: Path) -> None:
    """Write every page to a folder, and take away pages of commands that are no more."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.md"):
        if old.read_text(encoding="utf-8").startswith(NOTE):
            old.unlink()
    for name, text in pages().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _commands() -> dict[str, Any]:
    from typer.main import get_command

    group: Any = get_command(app)
    return dict(group.commands)


def _page(name: str, command: Any) -> str:
    words = _paragraphs(command)
    lines = [NOTE, "", f"# checker {name}", "", words[0], "", "## Synopsis", ""]
    usage = " ".join(command.collect_usage_pieces(None))
    lines += ["```", f"checker {name} {usage}", "```", ""]
    if len(words) > 1:
        lines += ["## Description", ""]
        for paragraph in words[1:]:
            lines += [paragraph, ""]
    lines += ["## Options", "", *_options(command), ""]
    configured = [s for s in SETTINGS.values() if s.argument in {p.name for p in command.params}]
    if configured:
        lines += ["## Settings", "", "What the command line leaves open, environment or file may say:", ""]
        lines += [*_settings(configured), "", "See [configuration](configuration.md).", ""]
    lines += ["## Exit status", "", *_exits(name), "", "## Examples", ""]
    for text, example in EXAMPLES[name]:
        lines += [text, "", "```sh", example, "```", ""]
    others = ", ".join(f"[checker {other}]({other}.md)" for other in SEE_ALSO[name])
    return "\n".join([*lines, "## See also", "", others]) + "\n"


def _paragraphs(command: Any) -> list[str]:
    """The paragraphs of a command's help, each on lines of its own; exit codes have a part of their own."""
    text = inspect.cleandoc(command.callback.__doc__ or "")
    every = [" ".join(part.split()) for part in text.split("\n\n")]
    return [textwrap.fill(part, 110) for part in every if not part.startswith("Exit codes")]


def _options(command: Any) -> Iterator[str]:
    for param in command.params:
        if getattr(param, "hidden", False) or param.param_type_name != "option":
            continue
        names = [f"`{name}`" for name in sorted([*param.opts, *param.secondary_opts], key=len)]
        metavar = "" if param.is_flag else f" {param.metavar}"
        yield f"- {', '.join(names)}{metavar}: {_help(param.help)}"
    yield "- `-h`, `--help`: Show the options and exit."


def _help(text: str) -> str:
    return re.sub(r"\s+\[default: (.*)\]$", r" Default: `\1`.", " ".join(text.split()))


def _settings(settings: Sequence[Setting]) -> Iterator[str]:
    yield "| key | variable | value | default |"
    yield "|---|---|---|---|"
    for setting in settings:
        yield f"| `{setting.name}` | `{setting.variable}` | {setting.sort.value} | {_default(setting)} |"


def _default(setting: Setting) -> str:
    match setting.default:
        case None | ():
            return "not set"
        case bool():
            return "true" if setting.default else "false"
        case tuple():
            return ", ".join(f"`{value}`" for value in setting.default)
    return f"`{setting.default}`"


def _exits(name: str) -> Iterator[str]:
    plain = {CLEAN: "done", FAILED: "could not do the job; one line on standard error says why"}
    yield "| code | meaning |"
    yield "|---|---|"
    for code, meaning in {**_EXITS.get(name, plain), INTERRUPTED: "interrupted"}.items():
        yield f"| {code} | {meaning} |"


def _configuration() -> str:
    lines = [NOTE, "", _BEFORE, *_settings(tuple(SETTINGS.values())), "", _AFTER]
    lines += [f"- `{setting.name}`: {setting.text}" for setting in SETTINGS.values()]
    return "\n".join(lines) + "\n"


def _kinds() -> str:
    lines = [NOTE, "", "# Kinds of findings", "", "`checker kinds KIND` tells more of each.", ""]
    for kind, meaning in MEANINGS.items():
        one, other = meaning.example
        lines += [f"## {kind.value}: {meaning.title}", "", meaning.text, ""]
        lines += [f"- One article: {one}", f"- Another article: {other}", ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _index() -> str:
    lines = [NOTE, "", "# checker: the commands", ""]
    lines += [f"- [checker {name}]({name}.md): {command.short_help}" for name, command in _commands().items()]
    lines += [
        "- [Configuration](configuration.md): settings in a file and in the environment.",
        "- [Kinds of findings](kinds-of-findings.md): what each kind means, with an example.",
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "docs"))
