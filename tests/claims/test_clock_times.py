"""Times of day, by the clock and by its parts."""

from __future__ import annotations

import pytest
from timed import first_told, read

# sentence, text of the first time, precision, relation, first, last, minutes after midnight
CLOCKS = [
    (
        "The chief left last Sunday morning.",
        "last Sunday morning",
        "part",
        "at",
        "2024-03-10T04:00",
        "2024-03-10T12:00",
        (240, 720),
    ),
    (
        "It happened on Monday night.",
        "Monday night",
        "part",
        "at",
        "2024-03-11T20:00",
        "2024-03-12T06:00",
        (1200, 1800),
    ),
    (
        "Yesterday evening the crew came home.",
        "Yesterday evening",
        "part",
        "at",
        "2024-03-13T17:00",
        "2024-03-14",
        (1020, 1440),
    ),
    (
        "Fire broke out last night.",
        "last night",
        "part",
        "at",
        "2024-03-13T20:00",
        "2024-03-14T06:00",
        (1200, 1800),
    ),
    (
        "The premier spoke this morning.",
        "this morning",
        "part",
        "at",
        "2024-03-14T04:00",
        "2024-03-14T12:00",
        (240, 720),
    ),
    (
        "Rebels attacked a depot overnight.",
        "overnight",
        "part",
        "at",
        "2024-03-13T20:00",
        "2024-03-14T07:00",
        (1200, 1860),
    ),
    (
        "The bus left the road at 4:40 a.m. on Monday.",
        "4:40 a.m. on Monday",
        "minute",
        "at",
        "2024-03-11T04:40",
        "2024-03-11T04:41",
        (280, 280),
    ),
    ("The bus left the road at 04:40.", "04:40", "minute", "at", None, None, (280, 280)),
    ("A camera filmed them at 3.17 a.m.", "3.17 a.m.", "minute", "at", None, None, (197, 197)),
    (
        "By six o'clock this evening, nine bodies had been found.",
        "six o'clock this evening",
        "hour",
        "by",
        "2024-03-14T18:00",
        "2024-03-14T19:00",
        (1080, 1080),
    ),
    (
        "At half past five on Tuesday afternoon, the siren sounded.",
        "half past five on Tuesday afternoon",
        "minute",
        "at",
        "2024-03-12T17:30",
        "2024-03-12T17:31",
        (1050, 1050),
    ),
    (
        "They walked out at a quarter to six in the evening.",
        "a quarter to six in the evening",
        "minute",
        "at",
        None,
        None,
        (1065, 1065),
    ),
    (
        "It was a little before six when the train hit the wall.",
        "a little before six",
        "hour",
        "at",
        None,
        None,
        (330, 360),
    ),
    (
        "The minister arrived shortly before eight.",
        "shortly before eight",
        "hour",
        "at",
        None,
        None,
        (450, 480),
    ),
    ("The guard found the safe empty at four.", "four", "hour", "at", None, None, (240, 240)),
    (
        "At 7 and 20 in the morning a clerk saw the notice.",
        "7 and 20 in the morning",
        "minute",
        "at",
        None,
        None,
        (440, 440),
    ),
    (
        "Officials said at nine in the morning that the road was open.",
        "nine in the morning",
        "hour",
        "at",
        None,
        None,
        (540, 540),
    ),
    (
        "The stock fell at 3:10 p.m. Tuesday Seoul time.",
        "3:10 p.m. Tuesday Seoul time",
        "minute",
        "at",
        "2024-03-12T15:10",
        "2024-03-12T15:11",
        (910, 910),
    ),
    (
        "The line stays closed until noon on Tuesday.",
        "noon on Tuesday",
        "hour",
        "by",
        "2024-03-19T12:00",
        "2024-03-19T13:00",
        (720, 720),
    ),
    (
        "The storm hit before dawn on Thursday.",
        "before dawn on Thursday",
        "part",
        "at",
        "2024-03-14",
        "2024-03-14T06:41",
        (0, 400),
    ),
    ("The mayor stayed until midnight.", "midnight", "hour", "by", None, None, (1440, 1440)),
    ("The note was sent at about 10 p.m.", "about 10 p.m.", "hour", "at", None, None, (1305, 1335)),
    (
        "Police came at twenty past two in the afternoon.",
        "twenty past two in the afternoon",
        "minute",
        "at",
        None,
        None,
        (860, 860),
    ),
    ("The game begins at 19:30 GMT.", "19:30 GMT", "minute", "at", None, None, (1170, 1170)),
]


@pytest.mark.parametrize(("sentence", "text", "precision", "relation", "first", "last", "clock"), CLOCKS)
def test_times_of_day(
    sentence: str,
    text: str,
    precision: str,
    relation: str,
    first: str | None,
    last: str | None,
    clock: tuple[int, int],
) -> None:
    assert first_told(sentence) == (text, precision, relation, first, last, clock)


@pytest.mark.parametrize(
    ("sentence", "either"),
    [
        ("The guard found the safe empty at four.", True),
        ("A little before six, in the first light, the bus crashed.", False),
        ("The guard found the safe empty at four in the afternoon.", False),
        ("The bus crashed at 04:40.", False),
    ],
)
def test_whether_morning_or_evening_is_open(sentence: str, either: bool) -> None:
    assert read(sentence)[0].either_half is either
