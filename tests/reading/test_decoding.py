"""Bytes to text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reading.decoding import decode

TEXT = "Café owner Zoë Müller said the “fire” had cost £4,000 – a summer’s work.\r\nShe will rebuild.\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (TEXT.encode("utf-16"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-32"), "utf-32"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_encodings(data: bytes, encoding: str) -> None:
    decoded = decode(data)
    assert decoded is not None
    assert (decoded.text, decoded.encoding) == (TEXT, encoding)


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 8, b"\x89PNG\r\n\x1a\n123", b"%PDF-1.7 text", b"plain\x00\x01\x02 text \x00" * 9],
)
def test_not_text(data: bytes) -> None:
    assert decode(data) is None


def test_declared_encoding_of_a_page() -> None:
    data = '<meta charset="iso-8859-2"><p>Gdańsk, Łódź</p>'.encode("iso-8859-2")
    decoded = decode(data, html=True)
    assert decoded is not None
    assert "Gdańsk, Łódź" in decoded.text


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1))
def test_utf8_comes_back_whole(text: str) -> None:
    decoded = decode(text.removeprefix("\ufeff").encode())
    assert decoded is None or decoded.text == text.removeprefix("\ufeff")


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    decoded = decode(data)
    assert decoded is None or data.decode(decoded.encoding).removeprefix("\ufeff") == decoded.text
