"""A key-value store on disk for what models computed: SQLite, shared by processes, never worth failing for.

A store that is damaged is begun anew; one that cannot be written is replaced by one in memory, and `problem`
says so. Nothing here raises for the sake of the file.
"""

from __future__ import annotations

import secrets
import sqlite3
import threading
import time
import zlib
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

_VERSION = 1  # of the schema; PRAGMA user_version
_BUSY_SECONDS = 10.0
_KEYS_AT_ONCE = 500  # SQLite allowed 999 parameters in a statement for long
# A broken file; SQLITE_ERROR comes of a table with other columns. A locked or full one is not damaged.
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_ERROR}


_IN_USE = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


class _OtherVersion(sqlite3.DatabaseError):
    """A file of another schema."""


class Store:
    """Bytes by (table, fingerprint, key). `table` is an identifier ("vectors"); keys are digests."""

    def __init__(self, path: Path) -> None:
        """Open or make the file `path` and the folders above it."""
        self.path = path
        self.problem: str | None = None
        self._lock = threading.Lock()
        self._tables: set[str] = set()
        self._identity: bytes | None = None
        self._connection = self._open()

    def get(self, table: str, fingerprint: str, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """Return the values of those keys that are stored and whole."""
        with self._lock:
            try:
                return self._select(table, fingerprint, keys)
            except sqlite3.Error as error:
                self._recover(error)
                return {}

    def put(self, table: str, fingerprint: str, values: Mapping[bytes, bytes]) -> None:
        """Store values, over those of the same keys."""
        with self._lock:
            for _ in range(3):  # again after a damaged file was begun anew, here or by another process
                try:
                    self._insert(table, fingerprint, values.items())
                    return
                except sqlite3.Error as error:
                    if not self._recover(error):
                        return

    def close(self) -> None:
        """Close the file; the store is not used after."""
        with self._lock, suppress(sqlite3.Error):
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- opening and mending ---

    def _open(self) -> sqlite3.Connection:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._identity = _identity(self.path)
            try:
                return self._connect()
            except sqlite3.DatabaseError as error:
                if not _is_damage(error):
                    raise
                return self._begin_anew()
        except (OSError, sqlite3.Error) as error:
            return self._in_memory(error)

    def _connect(self) -> sqlite3.Connection:
        """Open the file in write-ahead mode. Raises sqlite3.Error, also for a store of another version."""
        connection = sqlite3.connect(
            self.path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            connection.execute("BEGIN IMMEDIATE")  # finds out here whether the file can be written
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            if version != _VERSION:
                if version or tables:
                    raise _OtherVersion(f"schema {version}")
                connection.execute(f"PRAGMA user_version = {_VERSION}")
                connection.execute(f"PRAGMA application_id = {secrets.randbelow(2**31)}")
            connection.execute("COMMIT")
            _use_write_ahead_log(connection)
            connection.execute("PRAGMA synchronous = NORMAL")
        except sqlite3.Error:
            connection.close()
            raise
        self._identity = _identity(self.path)
        return connection

    def _recover(self, error: sqlite3.Error) -> bool:
        """Begin a damaged file anew and return True; of any other trouble take note and return False."""
        with suppress(sqlite3.Error):
            self._connection.rollback()
        if not _is_damage(error):
            self.problem = f"cache {self.path}: {error}"
            return False
        with suppress(sqlite3.Error):
            self._connection.close()
        self._tables.clear()
        try:
            self._connection = self._begin_anew()
        except (OSError, sqlite3.Error) as again:
            self._connection = self._in_memory(again)
        return True

    def _begin_anew(self) -> sqlite3.Connection:
        """Replace the file, unless another process just did. Raises OSError, sqlite3.Error."""
        # A transaction on an empty database is a lock that every platform has and that dies with its holder.
        with closing(
            sqlite3.connect(f"{self.path}.lock", timeout=_BUSY_SECONDS, isolation_level=None)
        ) as lock:
            lock.execute("BEGIN EXCLUSIVE")
            if _identity(self.path) == self._identity:
                self._remove()
            try:
                return self._connect()
            except sqlite3.DatabaseError as error:
                if not _is_damage(error):
                    raise
                self._remove()
                return self._connect()

    def _remove(self) -> None:
        # The file itself goes last: what another process makes in its place has its own log by then.
        for suffix in ("-wal", "-shm", ""):
            Path(f"{self.path}{suffix}").unlink(missing_ok=True)

    def _in_memory(self, error: Exception) -> sqlite3.Connection:
        self.problem = f"no cache: {self.path} cannot be used ({error})"
        self._tables.clear()
        return sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)

    # --- statements ---

    def _table(self, name: str) -> str:
        if name not in self._tables:
            if not name.isidentifier() or not name.isascii():
                raise ValueError(f"not a name of a table: {name!r}")
            self._connection.execute(
                f"CREATE TABLE IF NOT EXISTS {name} (fingerprint TEXT NOT NULL, key BLOB NOT NULL, "
                "value BLOB NOT NULL, crc INTEGER NOT NULL, PRIMARY KEY (fingerprint, key))"
            )
            self._tables.add(name)
        return name

    def _select(self, table: str, fingerprint: str, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        name = self._table(table)
        found: dict[bytes, bytes] = {}
        for start in range(0, len(keys), _KEYS_AT_ONCE):
            some = keys[start : start + _KEYS_AT_ONCE]
            marks = ",".join("?" * len(some))
            rows = self._connection.execute(
                f"SELECT key, value, crc FROM {name} WHERE fingerprint = ? AND key IN ({marks})",
                (fingerprint, *some),
            )
            # SQLite has no checksums of its own: a flipped bit in a value would go unseen.
            found.update(
                (key, value)
                for key, value, crc in rows
                if isinstance(key, bytes) and isinstance(value, bytes) and zlib.crc32(value) == crc
            )
        return found

    def _insert(self, table: str, fingerprint: str, values: Iterable[tuple[bytes, bytes]]) -> None:
        name = self._table(table)
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.executemany(
            f"INSERT OR REPLACE INTO {name} (fingerprint, key, value, crc) VALUES (?, ?, ?, ?)",
            [(fingerprint, key, value, zlib.crc32(value)) for key, value in values],
        )
        self._connection.execute("COMMIT")


def _use_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Switch to write-ahead mode; SQLite does not wait for a lock here, so two first runs would collide."""
    until = time.monotonic() + _BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in _IN_USE or time.monotonic() > until:
                raise
            time.sleep(0.02)


def _identity(path: Path) -> bytes | None:
    """Tell a file from one that has replaced it, by the application id in its header, drawn at random."""
    try:
        with path.open("rb") as file:
            return file.read(72)[68:]
    except OSError:
        return None


def _is_damage(error: sqlite3.Error) -> bool:
    """Tell a file that is broken or of another make from one that is locked, full or out of reach."""
    code = getattr(error, "sqlite_errorcode", None)
    return isinstance(error, _OtherVersion) or (code is not None and code & 0xFF in _DAMAGE)
