"""SHA-256 of large files, remembered between runs by path, size and time of change."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path

MEMO_NAME = "digests.json"


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file in hex. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def remembered_sha256(path: Path, memo_dir: Path | None) -> str:
    """Return the SHA-256 of a file, from the memo in `memo_dir` where the file is as it was then.

    A memo that cannot be read or written is done without. Raises OSError where the file cannot be read.
    """
    real = path.resolve()
    stat = real.stat()
    if memo_dir is None:
        return sha256_of(real)
    key, state = str(real), [stat.st_size, stat.st_mtime_ns]
    memo = _read(memo_dir / MEMO_NAME)
    entry = memo.get(key)
    if isinstance(entry, dict) and entry.get("state") == state and isinstance(entry.get("sha256"), str):
        return str(entry["sha256"])
    digest = sha256_of(real)
    memo[key] = {"state": state, "sha256": digest}
    _write(memo_dir / MEMO_NAME, memo)
    return digest


def _read(path: Path) -> dict[str, object]:
    try:
        memo = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return memo if isinstance(memo, dict) else {}


def _write(path: Path, memo: dict[str, object]) -> None:
    """Replace the memo in one step, so that a run beside this one never reads half of it."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=MEMO_NAME)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(memo, file)
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
