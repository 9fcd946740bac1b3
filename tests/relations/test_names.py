"""Names in their surroundings: one entity told differently, or two."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.model import EntityType, Judgement, Post, Verdict
from checker.relations.names.compare import Profile, compare

S, C, U, Q = Verdict.SUPPORTS, Verdict.CONFLICTS, Verdict.UNRELATED, Verdict.UNSURE
PERSON, BODY, PLACE, OTHER = EntityType.PERSON, EntityType.BODY, EntityType.PLACE, EntityType.OTHER
ROOT = Path(__file__).resolve().parents[2]


def post(text: str) -> Post:
    *qualifiers, head = text.lower().split()
    return Post(text, 0, len(text), head, tuple(qualifiers), "x")


def person(
    name: str,
    role: str = "",
    age: int = 0,
    near: str = "",
    about: str = "",
    article: str = "a1",
    apart: tuple[str, ...] = (),
    type: EntityType = PERSON,
) -> Profile:
    """A profile: `near` holds companions separated by ";", `about` the words around."""
    return Profile(
        name,
        type,
        article,
        (name,),
        (post(role),) if role else (),
        frozenset({age} if age else ()),
        frozenset(about.split()),
        frozenset(n for n in near.split(";") if n),
        frozenset(apart),
    )


def both(a: Profile, b: Profile) -> Judgement:
    """The judgement, which must be the same the other way round."""
    there, back = compare(a, b), compare(b, a)
    assert (there.verdict, there.score, there.reason) == (back.verdict, back.score, back.reason)
    assert (there.value_a, there.value_b) == (back.value_b, back.value_a) == (a.name, b.name)
    return there


NO_CONTEXT = [
    # the same name, or a shorter form of it
    ("Dorota Malek", "Dorota Malek", S),
    ("Dorota Malek", "Malek", S),
    ("Dorota Malek", "Mrs Malek", S),
    ("Dorota Malek", "D. Malek", S),
    ("Dorota Anna Malek", "Dorota Malek", S),
    ("Dorota Anna Malek", "Dorota A. Malek", S),
    ("Ivan Sergeyevich Dolin", "Ivan Dolin", S),
    ("Captain Luís Cordeiro", "Luis Cordeiro", S),
    ("Jörg Kästner", "Joerg Kaestner", S),
    ("Jörg Kästner", "Jorg Kastner", S),
    ("Anne-Laure Petit", "Anne Laure Petit", S),
    ("William Harding", "Bill Harding", S),
    ("Hadi al-Samarra", "Hadi Al Samarra", S),
    ("Han Seung-ju", "Han Seung Ju", S),
    ("Han Seung-ju", "Han", S),
    ("Malek", "Malek", S),
    ("McKendrick", "Fergus McKendrick", S),
    ("FergusDolan", "Fergus Dolan", S),
    # other spellings and transliterations of a full name
    ("Oumar Tchadi", "Umar Chadi", C),
    ("Abdel-Rahim Qasmi", "Abdul Rahim Kasmi", C),
    ("Yousri Abdelghani", "Yusri Abdul Ghani", C),
    ("Siarhei Huryn", "Sergei Gurin", C),
    ("Aliaksandr Zhukouski", "Alexander Zhukovsky", C),
    ("Mykola Hryhorenko", "Nikolai Grigorenko", C),
    ("Roh Dong-wook", "Noh Dong-uk", C),
    ("Bak Seong-hun", "Park Sung-hoon", C),
    ("Jafar Shirazi", "Djafar Chirazi", C),
    ("Houshang Dabiri", "Hushang Dabiri", C),
    ("Anatoly Yezhov", "Anatolij Ezhov", C),
    ("Khaled Mansouri", "Khalid Mansuri", C),
    ("Yusuf Bakayoko", "Youssouf Bakayoko", C),
    ("Margit Halvorsen", "Margit Halvorson", C),
    # two people
    ("Dorota Malek", "Tomasz Malek", U),
    ("Dorota Malek", "Dorota Zielinska", U),
    ("Mario Ferri", "Maria Ferri", U),
    ("Daniel Ferri", "Daniela Ferri", U),
    ("Hassan Tabrizi", "Hussein Tabrizi", U),
    ("Ahmed Tabrizi", "Hamid Tabrizi", U),
    ("Paul Renner", "Paula Renner", U),
    ("Aleh Huryn", "Siarhei Huryn", U),
    ("Kim Dae-jung", "Kim Young-sam", U),
    ("Kim Jong-nam", "Kim Jong-sik", U),
    ("Dorota Malek", "Ferenc Horvath", U),
    ("Sergey Ivanovich Dolin", "Sergey Pavlovich Dolin", U),
    ("Robert Haldane", "Rupert Haldane", U),
    # too little to say
    ("Marek", "Malek", Q),
    ("Dorota Malek", "Dorota", Q),
    ("Dolinov", "Dolonov", Q),
    ("Lindqvist", "Ada Lindquist", Q),
    ("Malek Dorota", "Dorota Malek", Q),
]


@pytest.mark.parametrize(("a", "b", "verdict"), NO_CONTEXT)
def test_people_by_name_alone(a: str, b: str, verdict: Verdict) -> None:
    judged = both(person(a), person(b, article="a2"))
    assert judged.verdict is verdict, judged


IN_CONTEXT = [
    # a slip in the name, the same post
    (person("Marek Dolny", "Polish envoy"), person("Marel Dolni", "Polish envoy"), C),
    (person("Dolny", "Polish envoy"), person("Marek Dolmy", "Polish envoy"), C),
    (person("Marek Vitanov", near="Ada Lind"), person("Marek Vitanof", near="Ada Lind"), C),
    # the wrong given name
    (
        person("Petr Hudak", "bus driver", 47, about="ravine bus"),
        person("Jan Hudak", "driver", 47, about="bus ravine"),
        C,
    ),
    (
        person("Petr Hudak", "", 47, about="ravine bus"),
        person("Jan Hudak", "", 47, about="bus ravine road"),
        C,
    ),
    (
        person("Petr Hudak", "Slovak ambassador", near="Ada Lind;Omar Said"),
        person("Jan Hudak", "Slovak ambassador", near="Ada Lind;Omar Said"),
        C,
    ),
    # the same surname and little else
    (person("Petr Hudak", "driver", 47), person("Jan Hudak", "mayor", 61), U),
    (person("Petr Hudak", "guard", near="Ada Lind"), person("Jan Hudak", "guard"), U),
    (
        person("Petr Hudak", "student", 19, about="fire hall brother"),
        person("Jan Hudak", "student", 19, about="fire hall"),
        U,
    ),
    (person("Petr Hudak", "", 47, article="a2"), person("Jan Hudak", "", 47, article="a2"), U),
    # one article knows both
    (
        person("Rashed Beyk", apart=("Samy Beyk",), about="port strike union call"),
        person("Sami Beyk", about="port strike union call"),
        U,
    ),
    (person("Petr Hudak", "mayor", 40), person("Jan Hudak", "mayor", 40, apart=("Petr Hudak",)), U),
    # posts of two countries are no post in common
    (person("Jan Hudak", "Slovak president"), person("Petr Hudak", "Czech president"), U),
    # the ages differ
    (person("Jan Hudak", "", 31), person("Jan Hudak", "", 66), Q),
    # a surname that two bear
    (person("Jan Hudak", apart=("Petr Hudak",)), person("Hudak"), Q),
    # one person typed in two ways by the reader of names
    (
        person("Omid Farhadi", "Iranian envoy", near="Ada Lind"),
        person("Omid Farhady", "Iranian envoy", near="Ada Lind", type=BODY),
        C,
    ),
    (person("Valeria Norte"), person("Valeria Norte", type=PLACE), S),
    (person("Valeria Norte"), person("Norte", type=PLACE), U),
]


@pytest.mark.parametrize(("a", "b", "verdict"), IN_CONTEXT)
def test_people_in_context(a: Profile, b: Profile, verdict: Verdict) -> None:
    if b.article == "a1":
        b = replace(b, article="a3")
    judged = both(a, b)
    assert judged.verdict is verdict, judged


def test_reason_names_both_values_and_the_evidence() -> None:
    judged = both(person("Marek Dolny", "Polish envoy"), person("Marel Dolmy", "Polish envoy", article="a2"))
    assert judged.reason == (
        '"Marek Dolny" and "Marel Dolmy": spellings differ in both names (Marek / Marel: one letter; '
        "Dolny / Dolmy: one letter); both are called Polish envoy"
    )


def test_spelling_within_one_article() -> None:
    """The other spelling stands among the names told apart, as any full name of the article does."""
    a = person("Marek Vitanov", "Bulgarian envoy", apart=("Marek Vitannov",))
    b = person("Marek Vitannov", "Bulgarian envoy", apart=("Marek Vitanov",))
    assert both(a, b).verdict is C


ABOUT = "river bridge flood evacuate shelter"
THINGS = [
    (BODY, "Foreign Ministry", "Ministry of Foreign Affairs", S),
    (BODY, "Ministry of Interior", "Interior Ministry", S),
    (BODY, "the U.N.", "United Nations", S),
    (BODY, "UNHCR", "UN High Commissioner for Refugees", S),
    (BODY, "ICRC", "International Committee of the Red Cross", S),
    (BODY, "Defense Department", "Defence Department", S),
    (BODY, "The Harbour Union", "Harbor Union", S),
    (BODY, "Varta Steel GmbH", "Varta Steel", S),
    (BODY, "Lake Rebels", "Lake Rebel", S),
    (BODY, "Russia", "Russian", S),
    (BODY, "Corvina movement", "Corvina", S),
    (BODY, "Calvinist", "Calvinists", S),
    (BODY, "Calvinist", "Calvinism", U),
    (BODY, "Ministry of Defence", "Ministry of Finance", U),
    (BODY, "Bank of Ghana", "Bank of Guinea", U),
    (BODY, "Bank of Ostrava", "Bank of Malmo", U),
    (BODY, "University of Ostrava", "Ostrava Court", U),
    (BODY, "Brigade 7", "Brigade 8", U),
    (BODY, "Health Committee", "Wealth Committee", U),
    (BODY, "Azure Salvation Front", "Azure Salvation Movement", C),
    (PLACE, "Jalawla", "Jalaula", C),
    (PLACE, "Tel Rafat", "Tel Rifat", C),
    (PLACE, "Minieh", "Minya", U),
    (PLACE, "Kyiv", "Kiev", S),
    (PLACE, "São Bento", "Sao Bento", S),
    (PLACE, "North Korea", "South Korea", U),
    (PLACE, "Eastern Province", "Western Province", U),
    (PLACE, "Iran", "Iraq", U),
    (PLACE, "Mali", "Malawi", U),
    (PLACE, "Niger", "Nigeria", U),
    (PLACE, "Austria", "Australia", U),
    (PLACE, "Ostrava", "Ostrava Region", U),
    (PLACE, "Upper Harra", "Lower Harra", U),
    (PLACE, "US", "United States", S),
    (PLACE, "US", "UK", U),
    (OTHER, "Geneva format", "Geneva framework", C),
    (OTHER, "Sunday", "Monday", U),
    (OTHER, "Northern Gull 4", "Northern Gull 5", U),
    (OTHER, "Tallinn Regatta", "Riga Regatta", U),
]


@pytest.mark.parametrize(("type", "a", "b", "verdict"), THINGS)
def test_bodies_and_places(type: EntityType, a: str, b: str, verdict: Verdict) -> None:
    judged = both(person(a, about=ABOUT, type=type), person(b, about=ABOUT, article="a2", type=type))
    assert judged.verdict is verdict, judged


@pytest.mark.parametrize(
    ("type", "a", "b"),
    [
        (PLACE, "Jalawla", "Jalaula"),
        (BODY, "Azure Salvation Front", "Azure Salvation Movement"),
        (OTHER, "Geneva format", "Geneva framework"),
    ],
)
def test_things_need_like_surroundings(type: EntityType, a: str, b: str) -> None:
    assert both(person(a, type=type), person(b, type=type, article="a2")).verdict is not C


NAMES = st.lists(st.text("aeioukhstrmndlg-'", min_size=1, max_size=8), min_size=1, max_size=3).map(" ".join)
PROFILES = st.builds(
    person,
    NAMES,
    st.sampled_from(["", "Polish envoy", "mayor", "driver"]),
    st.sampled_from([0, 0, 40, 51]),
    st.sampled_from(["", "Ada Lind", "Ada Lind;Omar Said"]),
    st.sampled_from(["", "train crash", ABOUT]),
    st.sampled_from(["a1", "a2"]),
    st.lists(NAMES, max_size=1).map(tuple),
    st.sampled_from(list(EntityType)),
)


@settings(max_examples=150, deadline=None)
@given(PROFILES, PROFILES)
def test_symmetric(a: Profile, b: Profile) -> None:
    judged = both(a, b)
    assert 0.0 <= judged.score <= 1.0
    assert a.name in judged.reason


def test_benchmark_says_when_the_data_is_not_there(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "benchmarks" / "names.py"), "--data", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "no labelled name pairs" in done.stderr


@pytest.mark.shared
def test_benchmark_reaches_its_aim() -> None:
    if not (ROOT.parent / "shared" / "names").is_dir():
        pytest.skip("../shared/names is not there")
    command = [sys.executable, str(ROOT / "benchmarks" / "names.py"), "--json"]
    results = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    ours = {r["what"]: r["f1"] for r in results if r["how"] == "checker"}
    theirs = {r["what"]: r["f1"] for r in results if r["how"] != "checker"}
    assert ours["people"] >= 0.80
    assert all(ours[what] > theirs[what] for what in ours)
