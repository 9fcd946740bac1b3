from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from embeddings.store import Store

KEY, OTHER = b"k" * 32, b"o" * 32


def fill(path: Path, count: int = 400) -> None:
    with Store(path) as store:
        store.put("vectors", "m", {i.to_bytes(32, "big"): bytes([i % 256]) * 1536 for i in range(count)})


def test_values_outlive_the_store_and_keep_apart(tmp_path: Path) -> None:
    with Store(tmp_path / "deep" / "c.sqlite") as store:
        store.put("vectors", "m", {KEY: b"v"})
        store.put("scores", "m", {KEY: b"s"})
        store.put("vectors", "n", {KEY: b"w"})
    with Store(tmp_path / "deep" / "c.sqlite") as store:
        assert store.get("vectors", "m", [KEY, OTHER]) == {KEY: b"v"}
        assert store.get("scores", "m", [KEY]) == {KEY: b"s"}
        assert store.get("vectors", "n", [KEY]) == {KEY: b"w"}
        store.put("vectors", "m", {KEY: b"newer"})
        assert store.get("vectors", "m", [KEY]) == {KEY: b"newer"}
        assert store.problem is None


def test_more_keys_than_one_statement_takes(tmp_path: Path) -> None:
    fill(tmp_path / "c.sqlite", 1700)
    with Store(tmp_path / "c.sqlite") as store:
        assert len(store.get("vectors", "m", [i.to_bytes(32, "big") for i in range(1800)])) == 1700


@pytest.mark.parametrize("name", ["vec tors", "v; DROP TABLE x", ""])
def test_a_table_has_a_plain_name(tmp_path: Path, name: str) -> None:
    with Store(tmp_path / "c.sqlite") as store, pytest.raises(ValueError, match="table"):
        store.get(name, "m", [KEY])


def _garbage(path: Path) -> None:
    path.write_bytes(b"this is no database, " * 500)


def _truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 3])


def _scribbled(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096 : len(data) // 2] = b"\xff" * (len(data) // 2 - 4096)
    path.write_bytes(bytes(data))


def _other_version(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()


def _other_columns(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE vectors")
        connection.execute("CREATE TABLE vectors (a, b)")
    connection.close()


@pytest.mark.parametrize("damage", [_garbage, _truncated, _scribbled, _other_version, _other_columns])
def test_a_damaged_file_is_begun_anew(tmp_path: Path, damage) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "c.sqlite"
    fill(path)
    damage(path)
    keys = [i.to_bytes(32, "big") for i in range(400)]
    with Store(path) as store:
        found = store.get("vectors", "m", keys)
        assert all(value == bytes([key[-1]]) * 1536 for key, value in found.items())
        store.put("vectors", "m", {KEY: b"v"})
        assert store.problem is None
    with Store(path) as store:
        assert store.get("vectors", "m", [KEY]) == {KEY: b"v"}
        assert store.problem is None


def test_damage_done_while_the_store_is_open(tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite"
    fill(path)
    with Store(path) as store:
        with path.open("r+b") as file:
            file.write(b"\0" * path.stat().st_size)
        Path(f"{path}-wal").unlink(missing_ok=True)
        store.get("vectors", "m", [KEY])
        store.put("vectors", "m", {KEY: b"v"})
        assert store.get("vectors", "m", [KEY]) == {KEY: b"v"}


def test_a_flipped_bit_in_a_value_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite"
    with Store(path) as store:
        store.put("vectors", "m", {KEY: b"right", OTHER: b"right"})
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE vectors SET value = ? WHERE key = ?", (b"wrong", KEY))
    connection.close()
    with Store(path) as store:
        assert store.get("vectors", "m", [KEY, OTHER]) == {OTHER: b"right"}


def test_a_place_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with Store(tmp_path / "file" / "c.sqlite") as store:
        assert store.problem is not None
        assert "c.sqlite" in store.problem
        store.put("vectors", "m", {KEY: b"v"})
        assert store.get("vectors", "m", [KEY]) == {KEY: b"v"}


def test_a_folder_in_place_of_the_file_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "c.sqlite").mkdir()
    with Store(tmp_path / "c.sqlite") as store:
        assert store.problem is not None
        store.put("vectors", "m", {KEY: b"v"})
        assert store.get("vectors", "m", [KEY]) == {KEY: b"v"}
    assert (tmp_path / "c.sqlite").is_dir()


def test_use_after_close_does_not_cost_the_file(tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite"
    fill(path, 3)
    store = Store(path)
    store.close()
    assert store.get("vectors", "m", [KEY]) == {}
    with Store(path) as again:
        assert len(again.get("vectors", "m", [i.to_bytes(32, "big") for i in range(3)])) == 3


WRITER = """
import sys
from pathlib import Path
from embeddings.store import Store
path, first = Path(sys.argv[1]), int(sys.argv[2])
print("ready", flush=True)
sys.stdin.readline()
with Store(path) as store:
    for i in range(first, first + 150):
        key = i.to_bytes(32, "big")
        store.put("vectors", "m", {key: str(i).encode(), b"s" * 32: b"shared"})
        assert store.get("vectors", "m", [key]) == {key: str(i).encode()}, store.problem
    assert store.problem is None, store.problem
"""


@pytest.mark.parametrize("before", ["nothing", "garbage"])
def test_two_processes_write_at_once(tmp_path: Path, before: str) -> None:
    path = tmp_path / "c.sqlite"
    firsts = [0, 100]  # the keys overlap
    if before == "garbage":
        _garbage(path)
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), str(first)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for first in firsts
    ]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
    for writer in writers:
        _, errors = writer.communicate(timeout=60)
        assert writer.returncode == 0, errors
    expected = firsts[-1] + 150
    with Store(path) as store:
        assert len(store.get("vectors", "m", [i.to_bytes(32, "big") for i in range(expected)])) == expected
