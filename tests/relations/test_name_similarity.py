"""Names as strings: the score, and which word answers to which."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.model import EntityType
from checker.relations.names.similarity import compare_names
from checker.relations.names.tokens import TokenRelation, letters_apart, token_relation
from checker.relations.names.words import TITLES

R = TokenRelation
ONE_NAME = [
    ("Kim Dae Sok", "Sok, Kim Dae"),
    ("Abdel-Rasoul Hamdi", "Abdul Rasoul Hamdi"),
    ("Nabil Abdelghaffar", "Nabil Abdel-Ghaffar"),
    ("Mourad Bouchikhi", "Murad Bushikhi"),
    ("Khaled Dhahabi", "Khalid Zahabi"),
    ("Tcherno Diop", "Cherno Diop"),
    ("Siarhei Hancharuk", "Sergei Goncharuk"),
    ("Oleksandr Voloshyn", "Aleksandr Voloshin"),
    ("Yevhen Kuchma", "Yevgeny Kuchma"),
    ("Noh Min-seok", "Roh Min-suk"),
    ("Park Jong-wook", "Pak Jong-uk"),
    ("Hsiao Ta-wei", "Xiao Dawei"),
    ("Teng Hsiu-lan", "Deng Xiulan"),
    ("Gholam Reza Farrokhi", "Gholamreza Farokhi"),
    ("Çağla Şahin", "Cagla Sahin"),
    ("Jürgen Böhm", "Jurgen Bohm"),
    ("Pyotr Belyayev", "Petr Beliaev"),
    ("Colonel Ada Lindqvist", "Ada Lindqvist"),
    ("Dr. Marek Wolski", "Marek Wolsky"),
    ("Ivan Petrovich Orlov", "Ivan Orlov"),
    ("A. K. Menon", "Ashok Kumar Menon"),
    ("Robert Haldane", "Bob Haldane"),
    ("Ludo van der Meersch", "Ludo Van Der Meersch"),
    ("Tariq al-Hadithi", "Tariq Hadithi"),
    ("Lena Hofmann", "Lena Hoffmann"),
    ("Gregor Stanislawski", "Gregor Stanislwaski"),
]
TWO_NAMES = [
    ("Karim Bensaid", "Nadia Bensaid"),
    ("Karim Bensaid", "Karim Toumi"),
    ("Oleh Hancharuk", "Siarhei Hancharuk"),
    ("Park Chung-ho", "Park Sang-min"),
    ("Ada Lindqvist", "Olof Palmgren"),
    ("Tom", "Ann"),
    ("Orlov", "Petrenko"),
]


@pytest.mark.parametrize(("a", "b"), ONE_NAME)
def test_one_name(a: str, b: str) -> None:
    assert compare_names(a, b).score >= 0.5, compare_names(a, b)


@pytest.mark.parametrize(("a", "b"), TWO_NAMES)
def test_two_names(a: str, b: str) -> None:
    assert compare_names(a, b).score < 0.5, compare_names(a, b)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("orlov", "orlov", R.EQUAL),
        ("sergei", "siarhei", R.TRANSLITERATION),
        ("boumedine", "bumedine", R.TRANSLITERATION),
        ("stanic", "stanik", R.TRANSLITERATION),
        ("marden", "mardes", R.VARIANT),
        ("lindqvist", "lindqivst", R.VARIANT),
        ("j", "john", R.INITIAL),
        ("bob", "robert", R.NICKNAME),
        ("orlov", "", R.MISSING),
        ("orlov", "hansen", R.DIFFERENT),
        ("un", "il", R.DIFFERENT),
        ("2021", "2022", R.DIFFERENT),
    ],
)
def test_words(a: str, b: str, relation: TokenRelation) -> None:
    assert token_relation(a, b) is relation
    assert token_relation(b, a) is relation


@pytest.mark.parametrize(
    ("a", "b", "said"),
    [
        ("mardin", "mardon", "one letter"),
        ("mardin", "madrin", "two letters swapped"),
        ("mardin", "morton", "3 letters"),
        ("mardin", "mordon", "two letters"),
    ],
)
def test_letters_apart(a: str, b: str, said: str) -> None:
    assert letters_apart(a, b) == said == letters_apart(b, a)


def test_pairs_name_what_differs() -> None:
    compared = compare_names("Marek Wolski", "Malek Wolski")
    assert [(p.a, p.b, p.relation) for p in compared.pairs] == [
        ("Marek", "Malek", R.VARIANT),
        ("Wolski", "Wolski", R.EQUAL),
    ]
    assert compared.describe() == "Marek / Malek: one letter"


BODIES = [
    ("Varta Steel Ltd", "Varta Steel Limited", True),
    ("Varta Steel GmbH", "Varta Steel", True),
    ("OOO Severnaya Liniya", "Severnaya Liniya LLC", True),
    ("J.R. Colt & Co.", "JR Colt and Co", True),
    ("Deep Water Company", "Deepwater Company", True),
    ("Office of Labour Affairs", "Office of Labor Affairs", True),
    ("Bank of Ostrava", "Bank of Malmo", False),
    ("Varta Steel GmbH", "Korda Steel GmbH", False),
    ("Brigade 12", "Brigade Twelve", False),
    ("Brigade 7", "Brigade Seven", True),
    ("Brigade 7", "Brigade 8", False),
]


@pytest.mark.parametrize(("a", "b", "same"), BODIES)
def test_bodies(a: str, b: str, same: bool) -> None:
    assert (compare_names(a, b, EntityType.BODY).score >= 0.5) is same


def test_numbers_of_vessels_must_agree() -> None:
    assert compare_names("Northern Gull 4", "Northern Gull 5", EntityType.OTHER).score <= 0.1
    assert compare_names("MV Northern Gull 4", "Northern Gull 4", EntityType.OTHER).score == 1.0


NAMES = st.lists(st.text("abcdefghiklmnorstuvyzéöñş-'. ,", min_size=1, max_size=9), max_size=4).map(" ".join)
ANY = st.one_of(NAMES, st.text(max_size=20))
TYPES = st.sampled_from(list(EntityType))


@settings(max_examples=150, deadline=None)
@given(ANY, ANY, TYPES)
def test_symmetric_and_bounded(a: str, b: str, type: EntityType) -> None:
    there, back = compare_names(a, b, type), compare_names(b, a, type)
    assert there.score == back.score
    assert 0.0 <= there.score <= 1.0
    assert [(p.a, p.b, p.relation) for p in there.pairs] == [(p.b, p.a, p.relation) for p in back.pairs]


@settings(max_examples=100, deadline=None)
@given(ANY, TYPES)
def test_a_name_is_itself(a: str, type: EntityType) -> None:
    assert compare_names(a, a, type).score == 1.0


WORDS = st.lists(st.text("bdfghklmnprstvaeiou", min_size=3, max_size=9), min_size=1, max_size=3).map(" ".join)


@settings(max_examples=100, deadline=None)
@given(WORDS, WORDS, st.sampled_from(sorted(TITLES)))
def test_a_title_changes_nothing(a: str, b: str, title: str) -> None:
    plain = compare_names(a, b)
    assert compare_names(f"{title.capitalize()} {a}", b).score == plain.score
    assert compare_names(f"{title}. {a}", f"{title} {b}").score == plain.score
