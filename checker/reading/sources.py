"""Which files to read: folders walked, each file once, names relative to the common parent."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.errors import InputError
from checker.model import Skipped
from checker.reading.ignore import is_hidden, is_ignored_name

SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".jsonl", ".json", ".csv"})


@dataclass(frozen=True, slots=True)
class Given:
    """Content that lies in no file: articles on standard input, or handed over by a program.

    `suffix` says what it is, as a file's would: ".jsonl", ".txt", ".html".
    """

    data: bytes
    file: str = "-"
    suffix: str = ".jsonl"


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read. `named` is true where the user named the file itself rather than a folder above it.
    `given` holds the content of what is no file."""

    path: Path
    file: str
    named: bool
    given: Given | None = None


@dataclass(frozen=True, slots=True)
class Found:
    sources: tuple[Source, ...]
    skipped: tuple[Skipped, ...]
    base: str = ""  # the common parent from the working directory; "" where it is outside it


@dataclass(frozen=True, slots=True)
class _Entry:
    path: Path
    named: bool
    reason: str | None = None


def find_sources(paths: Sequence[str | Path | Given]) -> Found:
    """The files under `paths`, sorted by name, whatever the order of the paths.

    Raises:
        InputError: a path does not exist.
    """
    given = [path for path in paths if isinstance(path, Given)]
    named = [path for path in paths if not isinstance(path, Given)]
    roots = [Path(os.path.abspath(path)) for path in named]  # noqa: PTH100 - resolve() would follow links
    for path, root in zip(named, roots, strict=True):
        if not os.path.lexists(root):
            raise InputError(f"no such file or folder: {printable(str(path))}; check the spelling")
    base = _common_parent(roots)
    entries = [entry for root in roots for entry in _entries(root)]
    found = _each_once(entries, base)
    sources = [Source(Path(f"{g.file}{g.suffix}"), g.file, True, g) for g in given]
    return Found((*sources, *found.sources), found.skipped, _from_here(base))


def _from_here(base: Path | None) -> str:
    here = Path.cwd()
    if base is None or base == here or not base.is_relative_to(here):
        return ""
    return base.relative_to(here).as_posix()


def printable(name: str) -> str:
    """`name` with bytes that are not UTF-8, and control characters, written as escapes."""
    decoded = os.fsencode(name).decode("utf-8", "backslashreplace") if not name.isascii() else name
    return "".join(char if char.isprintable() else repr(char)[1:-1] for char in decoded)


def _common_parent(roots: Sequence[Path]) -> Path | None:
    parents = [str(root if root.is_dir() else root.parent) for root in roots]
    try:
        return Path(os.path.commonpath(parents))
    except ValueError:  # different drives, or no paths at all
        return None


def _relative(path: Path, base: Path | None) -> str:
    if base is not None and path.is_relative_to(base):
        return path.relative_to(base).as_posix()
    return path.as_posix()


def _entries(root: Path) -> Iterator[_Entry]:
    if root.is_dir():
        yield from _walk(root, (os.path.realpath(root),))
    elif not is_ignored_name(root.name):
        yield from _file_entry(root, named=True)


def _walk(folder: Path, above: tuple[str, ...]) -> Iterator[_Entry]:
    try:
        children = sorted(folder.iterdir())
    except OSError as error:
        yield _Entry(folder, False, f"folder cannot be opened ({_cause(error)}); check its permissions")
        return
    for child in children:
        if is_hidden(child.name) or is_ignored_name(child.name):
            continue
        if child.is_dir():
            real = os.path.realpath(child)
            if real in above:
                yield _Entry(child, False, "symbolic link that leads back to a folder above it")
            else:
                yield from _walk(child, (*above, real))
        elif child.suffix.lower() in SUFFIXES:
            yield from _file_entry(child, named=False)


def _file_entry(path: Path, *, named: bool) -> Iterator[_Entry]:
    """One entry, with a reason where the name or the kind of file already rules it out."""
    name = path.name
    if printable(name) != name:
        yield _Entry(path, named, "its name holds characters that cannot be printed; rename it")
    elif path.suffix.lower() not in SUFFIXES:
        known = " ".join(sorted(SUFFIXES))
        yield _Entry(path, named, f"unknown kind of file; these are read: {known}")
    elif not path.exists():
        yield _Entry(path, named, "symbolic link that leads to no file")
    elif not path.is_file():
        yield _Entry(path, named, "not a regular file")
    else:
        yield _Entry(path, named)


def _each_once(entries: Iterable[_Entry], base: Path | None) -> Found:
    """Files reached twice keep the name that sorts first; a file is `named` when any of its paths was."""
    named = {os.path.realpath(entry.path) for entry in entries if entry.named}
    seen: set[str] = set()
    sources: list[Source] = []
    skipped: set[Skipped] = set()
    for entry in sorted(entries, key=lambda e: _relative(e.path, base)):
        file = printable(_relative(entry.path, base))
        real = os.path.realpath(entry.path)
        if entry.reason is not None:
            skipped.add(Skipped(file, entry.reason))
        elif real not in seen:
            seen.add(real)
            sources.append(Source(entry.path, file, real in named))
    return Found(tuple(sources), tuple(sorted(skipped, key=lambda s: (s.file, s.reason))))


def _cause(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
