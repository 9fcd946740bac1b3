"""Days, months, seasons and years that are named as such."""

from __future__ import annotations

import pytest
from timed import first_told, read, short

# sentence, text of the first time, precision, relation, first, last
CALENDAR = [
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
    (
        "It was its worst loss since the bank was founded in 1998.",
        "1998",
        "year",
        "since",
        "1998-01-01",
        "1999-01-01",
    ),
    (
        "It was the worst slide since a storm in 1998 buried the inn.",
        "1998",
        "year",
        "at",
        "1998-01-01",
        "1999-01-01",
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
    ("Elections are due in June.", "June", "month", "at", "2024-06-01", "2024-07-01"),
    ("A march in Leeds, Saturday 16, drew a crowd.", "Saturday 16", "day", "at", "2024-03-16", "2024-03-17"),
    ("The envoys toured the capital before Christmas.", "Christmas", "day", "by", "2023-12-25", "2023-12-26"),
    ("The house reopens at New Year.", "New Year", "day", "at", "2025-01-01", "2025-01-02"),
]


@pytest.mark.parametrize(("sentence", "text", "precision", "relation", "first", "last"), CALENDAR)
def test_days_months_and_years(
    sentence: str, text: str, precision: str, relation: str, first: str | None, last: str | None
) -> None:
    assert first_told(sentence) == (text, precision, relation, first, last, None)


def test_months_take_the_year_named_before() -> None:
    year, months = read("In 2023, from January to March, the firm made a profit.")
    assert (short(year.first), short(months.first), short(months.last)) == (
        "2023-01-01",
        "2023-01-01",
        "2023-04-01",
    )
