"""Bytes to text. Newlines are left as they are and a byte order mark is dropped."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    b"%PDF",
    b"\x89PNG",
    b"PK\x03\x04",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\x7fELF",
    b"{\\rtf",
    b"\xd0\xcf\x11\xe0",
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MAX_CONTROLS = 0.005  # share of control characters past which a file is no text
_META = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
# What English prose holds beside ASCII when it is read as the Windows-1252 that it is.
_WESTERN = re.compile(r"[‘’“”–—…•€£§©®°·´¡¿«»ºª½¼¾×²³À-ÖØ-öø-ÿŠšŽžŒœŸ™\u00a0]")


@dataclass(frozen=True, slots=True)
class Decoded:
    text: str
    encoding: str


def decode(data: bytes, *, html: bool = False) -> Decoded | None:
    """Decode `data`, or return None where it is no text.

    UTF-8 is tried first, after byte order marks; then, for `html`, the encoding that the page declares; then
    Windows-1252 where its reading is plausible for English; then the guess of charset-normalizer.
    """
    if data.startswith(_MAGIC):
        return None
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return _strict(data.removeprefix(mark) if marked == "utf-8" else data, marked)
    if (wide := _wide(data)) is not None:
        return _strict(data, wide)
    candidates = ["utf-8", *([_declared(data)] if html else [])]
    for encoding in candidates:
        if encoding and (decoded := _strict(data, encoding)) is not None:
            return decoded
    if b"\x00" in data:
        return None
    return _western(data) or _guessed(data)


def _strict(data: bytes, encoding: str) -> Decoded | None:
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
    if len(_CONTROLS.findall(text)) > _MAX_CONTROLS * len(text):
        return None
    return Decoded(text, encoding)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: nearly every second byte of English is zero."""
    sample = data[:2000]
    if len(sample) < 4 or len(data) % 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.7 * half and even == 0:
        return "utf-16-le"
    if even > 0.7 * half and odd == 0:
        return "utf-16-be"
    return None


def _declared(data: bytes) -> str | None:
    match = _META.search(data[:4096])
    if match is None:
        return None
    try:
        name = codecs.lookup(match.group(1).decode("ascii")).name
    except LookupError:
        return None
    # Browsers read "latin-1" as Windows-1252, and pages rely on it.
    return "cp1252" if name in {"iso8859-1", "ascii"} else name


def _western(data: bytes) -> Decoded | None:
    decoded = _strict(data, "cp1252")
    if decoded is None:
        return None
    foreign = [char for char in decoded.text if not char.isascii()]
    if len(foreign) > 0.1 * len(decoded.text) or not all(map(_WESTERN.match, foreign)):
        return None
    return decoded


def _guessed(data: bytes) -> Decoded | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return None if best is None else _strict(data, best.encoding)
