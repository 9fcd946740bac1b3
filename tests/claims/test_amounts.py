"""Amounts read from sentences: what is an amount, its interval, and what it counts."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.claims.amounts.find import extract_amounts
from checker.claims.language import parse
from checker.model import Amount, Bound

Row = tuple[str, float, str, str, str, str]


@cache
def amounts_of(text: str) -> tuple[Amount, ...]:
    (doc,) = parse([text])
    return tuple(a for sent in doc.sents for a in extract_amounts(sent))


# sentence -> (text, value, unit, dimension, bound, counted) of each amount
READ: list[tuple[str, list[Row]]] = [
    ("The mill employs 2,310 workers.", [("2,310", 2310, "", "count", "exact", "worker")]),
    ("Police counted 400 000 visitors.", [("400 000", 400_000, "", "count", "exact", "visitor")]),
    ("The town has 1.4 million inhabitants.", [("1.4 million", 1.4e6, "", "count", "exact", "inhabitant")]),
    ("The bridge cost £2m.", [("£2m", 2e6, "GBP", "money", "exact", "bridge")]),
    ("The bank lost 1.2bn euros.", [("1.2bn euros", 1.2e9, "EUR", "money", "exact", "lose")]),
    ("They signed a $650 million contract.", [("$650 million", 6.5e8, "USD", "money", "exact", "contract")]),
    (
        "The firm will release about 80 billion won in capital.",
        [("about 80 billion won", 8e10, "KRW", "money", "about", "capital")],
    ),
    ("It was worth 40,000 Swiss francs.", [("40,000 Swiss francs", 4e4, "CHF", "money", "exact", "worth")]),
    (
        "Each family gets 5,000 Lebanese pounds.",
        [("5,000 Lebanese pounds", 5000, "LBP", "money", "exact", "get")],
    ),
    ("The boxer weighs 210 pounds.", [("210 pounds", 210, "pound weight", "mass", "exact", "weigh")]),
    ("Twenty-three miners were trapped.", [("Twenty-three", 23, "", "count", "exact", "miner")]),
    (
        "Three hundred and nine names were read out.",
        [("Three hundred and nine", 309, "", "count", "exact", "name")],
    ),
    ("Half a million voters stayed away.", [("Half a million", 500_000, "", "count", "exact", "voter")]),
    ("A dozen shops were looted.", [("A dozen", 12, "", "count", "exact", "shop")]),
    ("Dozens of shops were looted.", [("Dozens", 61.5, "", "count", "about", "shop")]),
    (
        "Hundreds of thousands of pilgrims arrived.",
        [("Hundreds of thousands", 599_999.5, "", "count", "about", "pilgrim")],
    ),
    ("Several hundred farmers blocked it.", [("Several hundred", 599.5, "", "count", "about", "farmer")]),
    ("A trio of dealers was caught.", [("trio", 3, "", "count", "exact", "dealer")]),
    ("Attendance exceeded 4,000.", [("4,000", 4000, "", "count", "at least", "attendance")]),
    ("Their number never exceeded 70.", [("70", 70, "", "count", "at most", "person")]),
    ("At no point did the number of guests rise above 90.", [("90", 90, "", "count", "at most", "guest")]),
    ("The queue did not reach 300 people.", [("300", 300, "", "count", "at most", "people")]),
    ("It never hired more than 40 cooks.", [("more than 40", 40, "", "count", "at least", "cook")]),
    ("The firm not only exceeded 500 orders.", [("500", 500, "", "count", "at least", "order")]),
    ("The 300 best schools met.", [("300", 300, "", "count", "exact", "school")]),
    ("The top 100 schools met.", [("100", 100, "", "count", "exact", "school")]),
    (
        "The milk held 12 micrograms per litre.",
        [("12 micrograms per litre", 12, "microgram/litre", "concentration", "exact", "milk")],
    ),
    (
        "The spring gives 30 litres a second.",
        [("30 litres a second", 30, "litre/second", "flow", "exact", "spring")],
    ),
    ("The heat lasted half an hour.", [("half an hour", 0.5, "hour", "duration", "exact", "heat")]),
    ("Half a village came.", [("Half", 50, "%", "share", "exact", "village")]),
    ("The rent has doubled.", [("doubled", 100, "%", "share", "about", "rent")]),
    ("The harvest has more than halved.", [("more than halved", 50, "%", "share", "at least", "harvest")]),
    ("The firm will double its fleet.", []),
    ("Sixty men and women sang.", [("Sixty", 60, "", "count", "exact", "person")]),
    (
        "Sixty men and nine women sang.",
        [("Sixty", 60, "", "count", "exact", "man"), ("nine", 9, "", "count", "exact", "woman")],
    ),
    ("The margin was 40 votes.", [("40", 40, "", "count", "exact", "majority")]),
    ("The hearing went on for six hours.", [("six hours", 6, "hour", "duration", "exact", "hearing")]),
    ("The nine-member panel met again.", [("nine", 9, "", "count", "exact", "member")]),
    ("The three-day talks ended.", [("three-day", 3, "day", "duration", "exact", "talk")]),
    ("He spoke after a seven-hour session.", [("seven-hour", 7, "hour", "duration", "exact", "session")]),
    ("The gunman was 19 years old.", [("19 years old", 19, "year", "age", "exact", "age")]),
    ("Police arrested a 44-year-old driver.", [("44-year-old", 44, "year", "age", "exact", "age")]),
    ("The captain, Ivo Brandt, 58, was rescued.", [("58", 58, "year", "age", "exact", "age")]),
    ("They held a Dutchman aged 34.", [("34", 34, "year", "age", "exact", "age")]),
    ("The lorry was doing 95 km/h.", [("95 km/h", 95, "km/h", "speed", "exact", "speed")]),
    ("The lorry was doing 60 miles an hour.", [("60 miles an hour", 60, "mph", "speed", "exact", "speed")]),
    ("Gusts reached 130 kilometres per hour.", [
        ("130 kilometres per hour", 130, "km/h", "speed", "exact", "speed"),
    ]),
    ("The ferry sailed at 14 knots.", [("14 knots", 14, "knot", "speed", "exact", "speed")]),
    (
        "The wreck lies some 40 miles east of the port.",
        [("some 40 miles", 40, "mile", "length", "about", "distance")],
    ),
    ("On Monday, 21 million euros were paid.", [("21 million euros", 21e6, "EUR", "money", "exact", "pay")]),
    ("A quarter of a million people came.", [
        ("A quarter of a million", 250_000, "", "count", "exact", "people"),
    ]),
    ("The fence is 3 metres high.", [("3 metres", 3, "m", "length", "exact", "high")]),
    ("It burned 900 hectares of forest.", [("900 hectares", 900, "hectare", "area", "exact", "forest")]),
    ("Divers raised 12 tonnes of copper.", [("12 tonnes", 12, "tonne", "mass", "exact", "copper")]),
    ("It was 41 degrees in the shade.", [("41 degrees", 41, "°C", "temperature", "exact", "shade")]),
    ("The envoys had 96 hours to leave.", [("96 hours", 96, "hour", "duration", "exact", "leave")]),
    ("They must depart within ninety-six hours.", [
        ("ninety-six hours", 96, "hour", "duration", "exact", "depart"),
    ]),
    ("The siege lasted six months.", [("six months", 6, "month", "duration", "exact", "siege")]),
    ("Exports grew by 12%.", [("12%", 12, "%", "share", "exact", "export")]),
    ("Unemployment fell to 6.4 per cent.", [("6.4 per cent", 6.4, "%", "share", "exact", "unemployment")]),
    ("The rate rose by two percentage points.", [
        ("two percentage points", 2, "point", "share", "exact", "rate"),
    ]),
    ("Two thirds of the members agreed.", [("Two thirds", 100 * 2 / 3, "%", "share", "exact", "member")]),
    ("A third man was seen.", [("third", 3, "", "rank", "exact", "man")]),
    ("The third round begins soon.", [("third", 3, "", "rank", "exact", "round")]),
    ("A quake of magnitude 6.1 shook the coast.", [("6.1", 6.1, "", "magnitude", "exact", "magnitude")]),
    ("Rovers won 3-1 on Saturday.", [("3-1", 3.001, "", "score", "exact", "score")]),
    ("The house voted 212-140 for it.", [("212-140", 212.14, "", "score", "exact", "score")]),
    ("A half-dozen goats died.", [("A half-dozen", 6, "", "count", "exact", "goat")]),
    ("She praised the two-year extension.", [("two-year", 2, "year", "duration", "exact", "extension")]),
    ("About 400 people were on board.", [("About 400", 400, "", "count", "about", "people")]),
    ("Nearly 60,000 people fled.", [("Nearly 60,000", 60_000, "", "count", "about", "people")]),
    ("The blast killed at least 19 people.", [("at least 19", 19, "", "count", "at least", "people")]),
    ("More than 300 houses collapsed.", [("More than 300", 300, "", "count", "at least", "house")]),
    ("No fewer than nine crews came.", [("No fewer than nine", 9, "", "count", "at least", "crew")]),
    ("Up to 85 engineers may stay.", [("Up to 85", 85, "", "count", "at most", "engineer")]),
    ("Fewer than 50 tickets were sold.", [("Fewer than 50", 50, "", "count", "at most", "ticket")]),
    (
        "The sale would bring between five and seven million euros.",
        [("between five and seven million euros", 6e6, "EUR", "money", "range", "sale")],
    ),
    ("They expect 14-16 guests.", [("14-16", 15, "", "count", "range", "guest")]),
    ("They need five to seven trucks.", [("five to seven", 6, "", "count", "range", "truck")]),
    ("In the crash 19 were killed.", [("19", 19, "", "count", "exact", "person")]),
    ("The blast left 26 dead.", [("26", 26, "", "count", "exact", "dead")]),
    ("Doctors treated 53 injured.", [("53", 53, "", "count", "exact", "injured")]),
    ("Thirty-seven coffins stood there.", [("Thirty-seven", 37, "", "count", "exact", "coffin")]),
    ("The death toll rose to 37.", [("37", 37, "", "count", "exact", "toll")]),
    ("The number of people killed rose to 27.", [("27", 27, "", "count", "exact", "people")]),
    ("He is one of 2,740 people on the payroll.", [("2,740", 2740, "", "count", "exact", "people")]),
    ("Four of the wounded died.", [("Four", 4, "", "count", "exact", "wounded")]),
    ("The curator put the value of the vases at 3.5 million euros.", [
        ("3.5 million euros", 3.5e6, "EUR", "money", "exact", "value"),
    ]),
    ("The mine lost 27 million dollars last year.", [
        ("27 million dollars", 2.7e7, "USD", "money", "exact", "lose"),
    ]),
    (
        "They gave one billion euros ($1.2 billion) in aid.",
        [
            ("one billion euros", 1e9, "EUR", "money", "exact", "give"),
            ("$1.2 billion", 1.2e9, "USD", "money", "exact", "euro"),
        ],
    ),
    ("The state paid 44 million euros, of which 31 million was a gift.", [
        ("44 million euros", 4.4e7, "EUR", "money", "exact", "pay"),
        ("31 million", 3.1e7, "EUR", "money", "exact", "gift"),
    ]),
    ("One member of the crew drowned.", [("One", 1, "", "count", "exact", "member")]),
    ("The pool holds 50 m of rope.", [("50 m", 50, "m", "length", "exact", "rope")]),
]  # fmt: skip

NOTHING = [
    "The treaty was signed on April 16, 2024.",
    "It happened on 3 May.",
    "In 2017 the line was closed.",
    "The 2012 elections were quiet.",
    "He led a field of potential 2012 candidates.",
    "Trains met at 4:40 a.m. near the bridge.",
    "The house burned down at nine in the morning.",
    "The guests left before eight.",
    "It was half past five.",
    "Train 604 was late.",
    "Statement No. 5 was withdrawn.",
    "He cited Article 6 of the charter.",
    "The ballots of polling stations 37 and 41 lay there.",
    "The guests of rooms 12 to 15 left.",
    "She sat in row 22.",
    "Lorries blocked the K-417 and the B-52.",
    "The G20 will meet.",
    "A Boeing 737 landed.",
    "Flight 17 was diverted.",
    "Nobody was hurt and none was missing.",
    "One of the guards fled.",
    "No one knows.",
    "Call 0300-RADIO now.",
    "Prices soared in the 1970s.",
    "He left three years ago.",
    "The charge was dropped two days later.",
]


@pytest.mark.parametrize(("sentence", "expected"), READ, ids=[s for s, _ in READ])
def test_reads(sentence: str, expected: list[Row]) -> None:
    found = [(a.text, a.value, a.unit, a.dimension, a.bound.value, a.counted) for a in amounts_of(sentence)]
    assert found == [(t, pytest.approx(v), u, d, b, c) for t, v, u, d, b, c in expected]


@pytest.mark.parametrize("sentence", NOTHING)
def test_no_amount(sentence: str) -> None:
    assert [a.text for a in amounts_of(sentence)] == []


QUALIFIED = [
    ("The gang stole 23 gold coins.", {"gold", "steal"}),
    ("Three employees of the embassy must go.", {"embassy"}),
    ("The nine-member rebel team arrived.", {"rebel", "team"}),
    ("Storms drove 38,200 people from their homes.", {"drive", "home"}),
    ("The company put 600 people out of work.", {"work"}),
    ("The plant sheds 700 more jobs.", {"more"}),
    ("Police put the number of people on the Sela Brenner at 340.", {"aboard"}),
    ("There were 211 people on the night ferry.", {"aboard"}),
    ("There were 90 guests, of whom 40 were women.", {"among"}),
    ("The widows will receive 9,000 dollars each.", {"each"}),
    ("Nine people in all must leave.", {"total"}),
    ("Some 700 clerks took part in the walkout.", {"participate", "walkout"}),
    ("Some 700 clerks have downed tools.", {"walkout"}),
    ("The coach was carrying 44 people.", {"aboard"}),
    ("Forty guests were taken ill.", {"ill"}),
    ("The index was down 3 percent.", {"down"}),
    ("Some 80 families had to leave their homes.", {"leave", "home"}),
    ("A guard, Rui Alves, 51, slept.", {"rui", "alves"}),
    ("The senator has a 3-year-old daughter.", {"daughter"}),
    ("They mourn 18-year-old Ivo Brandt.", {"ivo", "brandt"}),
]


# not a rate, not on board, no strike
PLAIN = [
    ("The stock fell 9 percent in a day.", "per"),
    ("The porter was carrying 44 cases.", "aboard"),
    ("Nine clerks joined the choir.", "walkout"),
]


@pytest.mark.parametrize(("sentence", "word"), PLAIN)
def test_words_that_do_not_narrow(sentence: str, word: str) -> None:
    assert word not in amounts_of(sentence)[-1].qualifiers


ASHORE = [
    "There were 211 people on the quay.",
    "They counted 40 people on the City Council.",
    "Some 90 people in Velden were ill.",
]


@pytest.mark.parametrize("sentence", ASHORE)
def test_not_aboard(sentence: str) -> None:
    assert "aboard" not in amounts_of(sentence)[-1].qualifiers


@pytest.mark.parametrize(("sentence", "words"), QUALIFIED, ids=[s for s, _ in QUALIFIED])
def test_qualifiers(sentence: str, words: set[str]) -> None:
    assert words <= set(amounts_of(sentence)[-1].qualifiers)


INTERVALS = [
    ("The car did 90 km/h.", 25.0, 25.0),
    ("It took 96 hours.", 345_600.0, 345_600.0),
    ("The tablet held 250 milligrams of iron.", 250e-6, 250e-6),
    ("They found 40 nanograms of it.", 40e-12, 40e-12),
    ("About 400 people came.", 352.0, 448.0),
    ("Nearly 60,000 people fled.", 55_000.0, 60_000.0),
    ("At least 19 people died.", 19.0, None),
    ("Up to 85 people may stay.", None, 85.0),
    ("Dozens of people died.", 24.0, 99.0),
    ("The crowd never exceeded 900.", None, 900.0),
    ("The crowd surpassed 900.", 900.0, None),
    ("She won by three tenths of a second.", 0.3, 0.3),
    ("They found half a gram of it.", 0.0005, 0.0005),
    ("It held 40 nanograms in every millilitre.", 40e-9, 40e-9),
    ("The spill was two thousandths of a gram per litre.", 2e-6, 2e-6),
    ("The wage bill has doubled.", 88.0, 112.0),
    ("They want five to seven million euros.", 5e6, 7e6),
    ("Just over 100 people came.", 100.0, 112.0),
    ("It was 50 degrees Fahrenheit outside.", 10.0, 10.0),
]


@pytest.mark.parametrize(("sentence", "low", "high"), INTERVALS, ids=[s for s, _, _ in INTERVALS])
def test_interval(sentence: str, low: float | None, high: float | None) -> None:
    amount = amounts_of(sentence)[0]
    assert amount.low == (None if low is None else pytest.approx(low))
    assert amount.high == (None if high is None else pytest.approx(high))


def test_offset_slices_the_article() -> None:
    lead = "Masthead\n\n"
    body = "Police freed 12 hostages; nearly 2.5 million euros were paid."
    (doc,) = parse([body])
    article = lead + body
    found = extract_amounts(next(iter(doc.sents)), len(lead))
    assert (
        [article[a.start : a.end] for a in found]
        == [a.text for a in found]
        == ["12", "nearly 2.5 million euros"]
    )


HEDGES = (
    "",
    "about ",
    "nearly ",
    "at least ",
    "more than ",
    "up to ",
    "just over ",
    "fewer than ",
    "roughly ",
)
FRAMES = (
    "Rescuers found {} people in the valley.",
    "The thieves took {} euros from the safe.",
    "The convoy drove {} kilometres to the border.",
    "The strike lasted {} hours.",
    "Officials said {} houses were damaged.",
)


@settings(max_examples=60, deadline=None)
@given(
    frame=st.sampled_from(FRAMES),
    hedge=st.sampled_from(HEDGES),
    number=st.integers(min_value=2, max_value=3_000_000),
)
def test_text_slices_back_and_interval_holds_the_value(frame: str, hedge: str, number: int) -> None:
    sentence = frame.format(f"{hedge}{number:,}")
    (amount,) = amounts_of(sentence)
    assert sentence[amount.start : amount.end] == amount.text
    assert amount.value == number
    scale = {"km": 1000.0, "hour": 3600.0}.get(amount.unit, 1.0)
    assert amount.low is None or amount.low <= number * scale * (1 + 1e-12)
    assert amount.high is None or amount.high >= number * scale * (1 - 1e-12)
    assert (amount.low is None) == (amount.bound is Bound.AT_MOST)
    assert (amount.high is None) == (amount.bound is Bound.AT_LEAST)
