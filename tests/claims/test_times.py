"""Dates and times of day: what is read, how it is resolved, and what is no time."""

from __future__ import annotations

from datetime import date, datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.claims.language import pipeline
from checker.claims.times import extract_times
from checker.claims.timespans import month_window, nearest, read_published, share, shift_months
from checker.model import Time

PUBLISHED = "2024-03-14"  # a Thursday


def read(text: str, published: str | None = PUBLISHED, offset: int = 0) -> list[Time]:
    return [t for sent in pipeline()(text).sents for t in extract_times(sent, published, offset)]


def short(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat(timespec="minutes").replace("T00:00", "")


# sentence, text of the first time, precision, relation, first, last
DATES = [
    ("The ferry sank on 14 May 2021.", "14 May 2021", "day", "at", "2021-05-14", "2021-05-15"),
    ("The mayor died on April 4, 2024.", "April 4, 2024", "day", "at", "2024-04-04", "2024-04-05"),
    ("He was born on the 3rd of June 1961.", "3rd of June 1961", "day", "at", "1961-06-03", "1961-06-04"),
    (
        "The ship sailed on Nov. 20, 2023, with grain.",
        "Nov. 20, 2023",
        "day",
        "at",
        "2023-11-20",
        "2023-11-21",
    ),
    (
        "The court met on Thursday, 4 April 2024.",
        "Thursday, 4 April 2024",
        "day",
        "at",
        "2024-04-04",
        "2024-04-05",
    ),
    (
        "The bank failed on Saturday (December 9).",
        "Saturday (December 9",
        "day",
        "at",
        "2023-12-09",
        "2023-12-10",
    ),
    ("Workers returned on 2 June.", "2 June", "day", "at", "2023-06-02", "2023-06-03"),
    ("The pact will be signed on 2 June.", "2 June", "day", "at", "2024-06-02", "2024-06-03"),
    ("The dam burst on 2024-02-29.", "2024-02-29", "day", "at", "2024-02-29", "2024-03-01"),
    ("It was filed on 31/12/2023 in Oslo.", "31/12/2023", "day", "at", "2023-12-31", "2024-01-01"),
    (
        "The festival ran from 4 to 6 May 2023.",
        "4 to 6 May 2023",
        "day",
        "during",
        "2023-05-04",
        "2023-05-07",
    ),
    ("The festival runs May 4-6.", "May 4-6", "day", "during", "2024-05-04", "2024-05-07"),
    ("The tower was built in 1998.", "1998", "year", "at", "1998-01-01", "1999-01-01"),
    ("Since 2019 she has led the party.", "2019", "year", "since", "2019-01-01", "2020-01-01"),
    (
        "It was the worst since 2004, when a slide hit the dam.",
        "2004",
        "year",
        "at",
        "2004-01-01",
        "2005-01-01",
    ),
    ("The plant will run until 2031.", "2031", "year", "by", "2031-01-01", "2032-01-01"),
    ("The school was founded in about 1890.", "1890", "year", "at", "1890-01-01", "1891-01-01"),
    ("The 2019 inventory lists nine vases.", "2019", "year", "at", "2019-01-01", "2020-01-01"),
    ("Prices rose between 2019 and 2021.", "2019 and 2021", "year", "during", "2019-01-01", "2022-01-01"),
    ("Soldiers served there in the 1970s.", "1970s", "year", "at", "1970-01-01", "1980-01-01"),
    ("The firm was founded in the late 1980s.", "the late 1980s", "year", "at", "1986-01-01", "1990-01-01"),
    ("A fort stood there in the 16th century.", "16th century", "year", "at", "1501-01-01", "1601-01-01"),
    ("The round failed in October 2022.", "October 2022", "month", "at", "2022-10-01", "2022-11-01"),
    ("The clinic opened in January.", "January", "month", "at", "2024-01-01", "2024-02-01"),
    ("The clinic will open in January.", "January", "month", "at", "2025-01-01", "2025-02-01"),
    ("The bridge reopens in May.", "May", "month", "at", "2024-05-01", "2024-06-01"),
    ("The levy starts in mid-April.", "mid-April", "month", "at", "2024-04-09", "2024-04-23"),
    (
        "The strike ends by the end of September.",
        "the end of September",
        "month",
        "by",
        "2024-09-23",
        "2024-10-01",
    ),
    (
        "She resigned at the beginning of March 2023.",
        "the beginning of March 2023",
        "month",
        "at",
        "2023-03-01",
        "2023-03-09",
    ),
    (
        "Earlier in June, the mayor had resigned.",
        "Earlier in June",
        "month",
        "at",
        "2023-06-01",
        "2023-07-01",
    ),
    ("The kiln closed last month.", "last month", "month", "at", "2024-02-01", "2024-03-01"),
    ("Ministers met last week.", "last week", "week", "at", "2024-03-04", "2024-03-11"),
    ("Ministers will meet next week.", "next week", "week", "at", "2024-03-18", "2024-03-25"),
    ("This week the price doubled.", "This week", "week", "at", "2024-03-11", "2024-03-18"),
    ("The vote takes place this year.", "this year", "year", "at", "2024-01-01", "2025-01-01"),
    ("The mill lost money last year.", "last year", "year", "at", "2023-01-01", "2024-01-01"),
    ("Late last year the firm signed a deal.", "Late last year", "year", "at", "2023-08-08", "2024-01-01"),
    ("The fleet was sold last autumn.", "last autumn", "season", "at", "2023-09-01", "2023-12-01"),
    (
        "The road was built in the summer of 2018.",
        "summer of 2018",
        "season",
        "at",
        "2018-06-01",
        "2018-09-01",
    ),
    (
        "Sales fell in the third quarter of 2023.",
        "the third quarter of 2023",
        "season",
        "at",
        "2023-07-01",
        "2023-10-01",
    ),
    ("Elections were held last December.", "last December", "month", "at", "2023-12-01", "2024-01-01"),
    ("Elections are due in June.", "June", "month", "at", "2024-06-01", "2024-07-01"),
    ("The envoy arrived on Thursday.", "Thursday", "day", "at", "2024-03-14", "2024-03-15"),
    ("The envoy will arrive on Friday.", "Friday", "day", "at", "2024-03-15", "2024-03-16"),
    ("The shop will stay shut until Tuesday.", "Tuesday", "day", "by", "2024-03-19", "2024-03-20"),
    ("The road has been closed since Monday.", "Monday", "day", "since", "2024-03-11", "2024-03-12"),
    ("The trial starts next Wednesday.", "next Wednesday", "day", "at", "2024-03-20", "2024-03-21"),
    ("The judge ruled today.", "today", "day", "at", "2024-03-14", "2024-03-15"),
    ("Tomorrow the port closes.", "Tomorrow", "day", "at", "2024-03-15", "2024-03-16"),
    (
        "The squad flew home the day before yesterday.",
        "the day before yesterday",
        "day",
        "at",
        "2024-03-12",
        "2024-03-13",
    ),
    ("A tunnel collapsed three days ago.", "three days ago", "day", "at", "2024-03-11", "2024-03-12"),
    ("The school was shut six years ago.", "six years ago", "year", "at", "2018-01-01", "2019-01-01"),
    ("Two months ago the union agreed.", "Two months ago", "month", "at", "2024-01-01", "2024-02-01"),
    (
        "The factory burned down several weeks ago.",
        "several weeks ago",
        "week",
        "at",
        "2024-01-29",
        "2024-03-04",
    ),
    ("A march in Leeds, Saturday 16, drew a crowd.", "Saturday 16", "day", "at", "2024-03-16", "2024-03-17"),
    ("The envoys toured the capital before Christmas.", "Christmas", "day", "by", "2023-12-25", "2023-12-26"),
    ("The house reopens at New Year.", "New Year", "day", "at", "2025-01-01", "2025-01-02"),
    (
        "Even in March this year the king met them.",
        "March this year",
        "month",
        "at",
        "2024-03-01",
        "2024-04-01",
    ),
    ("He was jailed on 4 May last year.", "4 May last year", "day", "at", "2023-05-04", "2023-05-05"),
    (
        "The mayor said on Tuesday it would close the pool.",
        "Tuesday",
        "day",
        "at",
        "2024-03-12",
        "2024-03-13",
    ),
]

# the same and the minutes after midnight
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

NO_TIMES = [
    "The crew waited for 72 hours.",
    "He fought for years in a two-day battle.",
    "A patrol arrived seven minutes later.",
    "The man, 58, may march to the may pole.",
    "They paid 2000 pounds for 1990 bottles.",
    "The team won 3-1 and rose 12.5 percent.",
    "The Tree was 2021 metres tall.",
    "She put the loss at four.",
    "You may leave and march home.",
    "We sold 2000 tickets.",
    "Police came about 20 minutes later.",
    "The committee voted ten to four.",
    "I am 3 of them.",
    "He lives at 10 Downing Street.",
    "Prices fell at 7 percent.",
    "The age limit is 16, aged 26 and 31.",
    "The fall of the house was sudden.",
    "The second hand moved on.",
    "On the platform stood the mayor, Dawn Okoro, with a flag.",
]


@pytest.mark.parametrize(("sentence", "text", "precision", "relation", "first", "last"), DATES)
def test_dates(
    sentence: str, text: str, precision: str, relation: str, first: str | None, last: str | None
) -> None:
    time = read(sentence)[0]
    assert (time.text, time.precision, time.relation.value) == (text, precision, relation)
    assert (short(time.first), short(time.last)) == (first, last)
    assert time.clock is None


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
    time = read(sentence)[0]
    assert (time.text, time.precision, time.relation.value) == (text, precision, relation)
    assert (short(time.first), short(time.last), time.clock) == (first, last, clock)


@pytest.mark.parametrize("sentence", NO_TIMES)
def test_durations_ages_and_counts_are_no_times(sentence: str) -> None:
    assert read(sentence) == []


def test_months_take_the_year_named_before() -> None:
    year, months = read("In 2023, from January to March, the firm made a profit.")
    assert (short(year.first), short(months.first), short(months.last)) == (
        "2023-01-01",
        "2023-01-01",
        "2023-04-01",
    )


@pytest.mark.parametrize(
    ("published", "sentence", "first"),
    [
        (None, "The envoy arrived on Thursday.", None),
        (None, "The ferry sank on 14 May.", None),
        (None, "The ferry sank on 14 May 2020.", "2020-05-14"),
        ("2024-03", "The envoy arrived on Thursday.", None),
        ("2024-03", "The ferry sank on 14 May.", "2023-05-14"),
        ("2024-03", "The mine closed last month.", "2024-02-01"),
        ("2024", "The mine closed last month.", None),
        ("2024", "The mine closed last year.", "2023-01-01"),
    ],
)
def test_what_the_article_date_allows(published: str | None, sentence: str, first: str | None) -> None:
    assert short(read(sentence, published)[0].first) == first


def test_fields_stay_where_nothing_can_be_resolved() -> None:
    weekday, day = read("He left on Thursday and came back on 14 May.", None)
    assert (weekday.weekday, day.month, day.day) == (3, 5, 14)


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("The raid on 11 November had lasted an hour.", "raid"),
        ("The number of those hurt in Monday's collision rose.", "collision"),
        ("It was a little before six when the train hit the wall.", "hit"),
        ("The mayor said on Tuesday it would close the pool.", "say"),
        ("The last parade will take place on 30 June.", "parade"),
        ("The truck hit a van loaded with sand at 4:40 a.m. on Monday.", "hit"),
    ],
)
def test_what_happened_then(sentence: str, event: str) -> None:
    assert event in read(sentence)[0].event


def test_a_dateline_is_the_day_of_writing() -> None:
    times = read("VARNA, Bulgaria, March 14 (BNW) - A tanker sank off the coast on Tuesday.")
    assert [t.text for t in times] == ["Tuesday"]


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


@pytest.mark.parametrize(
    ("sentence", "planned"),
    [
        ("The vote will be held on Friday.", True),
        ("The vote was held on Monday.", False),
        ("Elections are due in June.", True),
        ("The envoys agreed to meet again by the end of May.", True),
        ("The two had met in May.", False),
    ],
)
def test_what_is_to_come(sentence: str, planned: bool) -> None:
    assert read(sentence)[0].planned is planned


WORDS = st.sampled_from(
    [row[1] for row in DATES + CLOCKS]
    + [
        "on",
        "at",
        "the crew left",
        "after",
        "since",
        ",",
        "from",
        "to",
        "and",
        "May",
        "will",
        "four",
        "2019",
        "\n",
    ]
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(WORDS, min_size=1, max_size=9), st.integers(0, 500), st.sampled_from([None, "2024", PUBLISHED])
)
def test_texts_slice_back_in_order_and_windows_are_not_empty(
    words: list[str], offset: int, published: str | None
) -> None:
    text = " ".join(words)
    times = read(text, published, offset)
    assert all(text[t.start - offset : t.end - offset] == t.text for t in times)
    assert all(a.end <= b.start for a, b in pairwise(times))
    assert all((t.first is None) == (t.last is None) for t in times)
    assert all(t.first < t.last for t in times if t.first is not None and t.last is not None)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(-60, 60))
def test_shifting_months_keeps_the_month(day: date, months: int) -> None:
    there = shift_months(day, months)
    assert (there.year * 12 + there.month) - (day.year * 12 + day.month) == months
    assert there.day <= day.day


@given(st.integers(1900, 2100), st.integers(1, 12), st.floats(0, 1), st.floats(0, 1))
def test_a_share_lies_within(year: int, month: int, one: float, two: float) -> None:
    window = month_window(year, month)
    first, last = share(window, min(one, two), max(one, two))
    assert window[0] <= first < last
    assert (last - window[1]).days <= 1


def test_nearest_by_tense() -> None:
    years = [month_window(year, 6) for year in (2022, 2023, 2024)]
    day = date(2023, 9, 1)
    assert nearest(years, day, False) == years[1]
    assert nearest(years, day, True) == years[2]
    assert nearest(years, day, None) == years[1]


@pytest.mark.parametrize(
    ("text", "precision"),
    [("2021-10-14", "day"), ("2021-10", "month"), ("2021", "year"), (None, None), ("", None), ("soon", None)],
)
def test_published(text: str | None, precision: str | None) -> None:
    found = read_published(text)
    assert (found.precision if found else None) == precision
