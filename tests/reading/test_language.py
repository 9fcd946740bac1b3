"""Texts that are not in English."""

from __future__ import annotations

import pytest

from checker.reading.language import foreign_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Bürgermeister ist am Donnerstag zurückgetreten, weil er die Reparatur verzögert hatte.",
         "German"),
        ("Le maire a démissionné jeudi après une enquête qui a montré que les travaux avaient été retardés.",
         "French"),
        ("El alcalde dimitió el jueves tras una investigación que demostró que había retrasado las obras.",
         "Spanish"),
        ("Мэр ушел в отставку в четверг после того, как расследование показало, что он задержал ремонт.",
         "Russian"),
        ("The mayor resigned on Thursday after an inquiry had found that he was to blame.", None),
        ("Nguyễn Văn Thuận, Đặng Thị Hồng and Łukasz Wiśniewski met Þóra Guðmundsdóttir in Łódź.", None),
        ("Bürgermeister", None),
        ("", None),
    ],
)  # fmt: skip
def test_language(text: str, language: str | None) -> None:
    assert foreign_language(text) == language
