"""Folders and files to articles."""

from __future__ import annotations

import json
import os
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.errors import InputError
from checker.model import BlockRole
from checker.reading import Reading, ReadingOptions, read
from checker.reading.cleaning import clean

STORY = "The mayor of Norby resigned on Monday after a vote in the council.\n\nHe gave no reason for it.\n"


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def names(reading: Reading) -> list[str]:
    return [article.file for article in reading.articles]


def reasons(reading: Reading) -> dict[str, str]:
    return {skipped.file: skipped.reason for skipped in reading.skipped}


def test_folder_is_walked_and_articles_numbered(tmp_path: Path) -> None:
    write(tmp_path, {"b.txt": STORY, "a/c.md": STORY, "a/d.html": f"<p>{STORY}</p>"})
    reading = read([tmp_path])
    assert names(reading) == ["a/c.md", "a/d.html", "b.txt"]
    assert [article.id for article in reading.articles] == ["a1", "a2", "a3"]
    assert [article.extracted for article in reading.articles] == [False, True, False]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (".hidden.txt", STORY),
        (".git/a.txt", STORY),
        ("README.md", STORY),
        ("readme.de.txt", STORY),
        ("LICENSE", STORY),
        ("CHANGELOG.md", STORY),
        ("gold.json", json.dumps([{"text": STORY}])),
        ("seeds.gold.json", json.dumps([{"text": STORY}])),
        ("report.json", json.dumps({"schema": "checker-report/1", "articles": [{"text": STORY}]})),
        (
            "report.html",
            f'<html><head><meta name="generator" content="checker 1"></head><p>{STORY}</p></html>',
        ),
        ("report.md", f"<!-- checker-report/1 -->\n{STORY}"),
        ("package.json", '{"name": "x"}'),
        ("numbers.csv", "a,b\n1,2\n"),
        ("photo.jpg", b"\xff\xd8\xff"),
    ],
)
def test_ignored_without_a_word(tmp_path: Path, name: str, content: str | bytes) -> None:
    assert read([write(tmp_path, {name: content})]) == Reading((), ())


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", "", "empty"),
        ("a.txt", " \n\t\n", "empty"),
        ("a.txt", bytes(range(256)) * 9, "not text"),
        ("a.txt", STORY * 100, "too large"),
        ("a.txt", "Home | News | Sport\n\nShare  Tweet\n\nMost read\n", "no running text"),
        ("a.html", "<html><body><script>1</script></body></html>", "no article text"),
        ("a.json", "{bad", "not JSON"),
        ("a.jsonl", "{bad\n", "line 1"),
        (
            "a.txt",
            "Der Rat hat am Montag beschlossen, dass die Mauer bis zum Herbst erneuert werden soll.",
            "German",
        ),
    ],
)
def test_skipped_with_a_reason(tmp_path: Path, name: str, content: str | bytes, reason: str) -> None:
    reading = read([write(tmp_path, {name: content, "good.txt": STORY})], ReadingOptions(max_bytes=4000))
    assert names(reading) == ["good.txt"]
    assert reason in reasons(reading)[name]
    assert "\n" not in reasons(reading)[name]


def test_named_files_that_hold_no_article_are_told(tmp_path: Path) -> None:
    write(tmp_path, {"a.docx": "x", "package.json": '{"name": "x"}', "gold.json": "{}"})
    reading = read([tmp_path / "a.docx", tmp_path / "package.json", tmp_path / "gold.json"])
    assert sorted(reasons(reading)) == ["a.docx", "package.json"]


def test_links(tmp_path: Path) -> None:
    write(tmp_path, {"sub/a.txt": STORY})
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "again.txt").symlink_to(tmp_path / "sub" / "a.txt")
    (tmp_path / "nowhere.txt").symlink_to(tmp_path / "missing")
    reading = read([tmp_path])
    assert names(reading) == ["again.txt"]
    assert sorted(reasons(reading)) == ["nowhere.txt", "sub/up"]


@pytest.mark.skipif(os.name == "nt", reason="names are text on Windows")
def test_names_that_cannot_be_printed(tmp_path: Path) -> None:
    try:
        (Path(os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff\n.txt"))).write_text(STORY)
    except OSError:
        pytest.skip("this file system takes no such name")
    write(tmp_path, {"good – ★.txt": STORY})
    reading = read([tmp_path])
    assert names(reading) == ["good – ★.txt"]
    (file,) = reasons(reading)
    assert file.isprintable()
    file.encode("ascii")


def test_unreadable_file_is_skipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"a.txt": STORY})

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert reasons(read([tmp_path])) == {
        "a.txt": "cannot be opened (permission denied); check its permissions"
    }


def test_path_that_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="missing"):
        read([tmp_path / "missing"])


def test_no_article_at_all(tmp_path: Path) -> None:
    assert read([tmp_path]) == Reading((), ())


def test_names_are_relative_to_the_common_parent(tmp_path: Path) -> None:
    write(tmp_path, {"x/a.txt": STORY, "y/b.txt": STORY})
    assert names(read([tmp_path / "x", tmp_path / "y" / "b.txt"])) == ["x/a.txt", "y/b.txt"]
    assert names(read([tmp_path / "x" / "a.txt"])) == ["a.txt"]
    assert names(read([tmp_path / "x", tmp_path / "x" / "a.txt"])) == ["a.txt"]


def test_progress_counts_files(tmp_path: Path) -> None:
    calls: list[tuple[int, int]] = []
    read(
        [write(tmp_path, {"a.txt": STORY, "b.txt": ""})],
        progress=lambda done, total: calls.append((done, total)),
    )
    assert calls == [(1, 2), (2, 2)]


def test_rows_of_a_table(tmp_path: Path) -> None:
    rows = [
        {"url": f"http://n/{n}", "title": f"Mayor {n}", "text": STORY, "date": "2020-06-05"} for n in (2, 1)
    ]
    reading = read([write(tmp_path, {"t.jsonl": "\n".join(map(json.dumps, rows))})])
    assert [(article.id, article.record) for article in reading.articles] == [
        ("a1", "http://n/1"),
        ("a2", "http://n/2"),
    ]
    assert reading.articles[0].blocks[0].role is BlockRole.TITLE
    assert reading.articles[0].published_from == "field"


def test_offsets_slice_the_decoded_file(tmp_path: Path) -> None:
    data = ("\ufeffFlood wall to be rebuilt\r\n\r\n" + STORY.replace("\n", "\r\n")).encode()
    (article,) = read([write(tmp_path, {"a.txt": data})]).articles
    text = data.decode(article.encoding).removeprefix("\ufeff")
    assert [text[b.start : b.end] for b in article.blocks][1:] == STORY.strip().split("\n\n")


def test_order_of_paths_does_not_matter_and_files_stay_as_they_are(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        f"{n}.txt": f"Velby Post\n\nStory number {n}\n\n{STORY}" for n in range(6)
    }
    write(tmp_path, files)
    paths = sorted(tmp_path.iterdir())
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in paths}
    expected = read(paths)
    for seed in range(5):
        shuffled = random.Random(seed).sample(paths, len(paths))
        assert read(shuffled) == expected
    assert read([tmp_path]) == expected
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in paths} == before


_PIECES = st.sampled_from(
    [
        "Velby Post", "Related Posts", "Share  Tweet", "* * *", "By Ida Berg", "3 March 2025", "Comments (2)",
        "# Blast in quarry", "> He left.", "1. He stayed for two more years.", "About Ida Berg", "---",
        "Three workers were hurt on Monday when a charge went off near Velby, the police said.",
        "The company said the siren had been sounded twice before the blast in the quarry.",
        "The council voted for the rise after", "\u2028", "\t ", "", "\x0c", "🙂 “Quote,” she said.", "- ",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.one_of(_PIECES, st.text(max_size=40)), max_size=25),
    st.sampled_from(["\n", "\r\n", "\n\n", "\r"]),
)
def test_blocks_cover_the_text_in_order(pieces: list[str], newline: str) -> None:
    text = newline.join(pieces)
    for keep in (False, True):
        blocks = clean(text, keep_furniture=keep).blocks
        ends = [0] + [block.end for block in blocks]
        assert all(end <= block.start < block.end for end, block in zip(ends, blocks, strict=False))
        assert all(text[block.start : block.end].strip() == text[block.start : block.end] for block in blocks)
        assert sum(block.role is BlockRole.TITLE for block in blocks) <= 1
        assert all((block.why is not None) == (block.role is BlockRole.FURNITURE) for block in blocks)
        assert not (keep and any(block.role is BlockRole.FURNITURE for block in blocks))
