"""Names in a sentence: where they begin and end, and of what type they are."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from told import article, claims_of

from checker.claims.extract import extract_claims
from checker.claims.mentions import Sighting, settle_types
from checker.model import EntityType, Mention

P, B, L = EntityType.PERSON, EntityType.BODY, EntityType.PLACE

NAMES = [
    ("Merete Solvang just wanted to dance at her sister's wedding.", {"Merete Solvang": P}),
    ("The mayor of Tarnopole, Kim Jae-wook, spoke.", {"Tarnopole": L, "Kim Jae-wook": P}),
    ("Khalid al-Masri, the director of the port, arrived in Zubara.", {"Khalid al-Masri": P, "Zubara": L}),
    (
        "Crown Prince Faisal bin Salman met Tran Van Minh in Hai Lang.",
        {"Faisal bin Salman": P, "Tran Van Minh": P, "Hai Lang": L},
    ),
    ("Maria de la Cruz, 58, the guard, was hurt.", {"Maria de la Cruz": P}),
    ("State Secretary Oleh Brytvin left for Dorsk.", {"Oleh Brytvin": P, "Dorsk": L}),
    (
        "A. Brytvin, who has been head of the Dorsk shipyard for ten years, resigned.",
        {"A. Brytvin": P, "Dorsk": L},
    ),
    (
        "Sunrise Cement's chief executive, João Pereira da Silva, denied it.",
        {"Sunrise Cement": B, "João Pereira da Silva": P},
    ),
    ("Hanna Kowalczyk was named director of the Lubin museum.", {"Hanna Kowalczyk": P, "Lubin": L}),
    ("Chief executive Amara Okafor of Delta Mills said profits fell.", {"Amara Okafor": P, "Delta Mills": B}),
    ("Mr Okafor said the mill would stay open.", {"Okafor": P}),
    ("Guards Pavel Orlik and Jan Hude were detained.", {"Pavel Orlik": P, "Jan Hude": P}),
    ("Goran Matic is the leader of the Farmers' Party.", {"Goran Matic": P, "Farmers' Party": B}),
    ("Rosa Teixeira Lobo, now mayor of Vilar, won the vote.", {"Rosa Teixeira Lobo": P, "Vilar": L}),
    (
        "In Kisumba, the governor of the province, Samuel Wanjiru, promised help.",
        {"Kisumba": L, "Samuel Wanjiru": P},
    ),
    ("The Ministry of Health of Ruvania said nine people died.", {"Ministry of Health of Ruvania": B}),
    (
        "Defence Minister Yusuf Abdi Warsame's spokesman, Idris Farah, spoke.",
        {"Yusuf Abdi Warsame": P, "Idris Farah": P},
    ),
    ("Nguyen Thi Lan is director of the Da Nang hospital.", {"Nguyen Thi Lan": P, "Da Nang": L}),
    ("Ibrahim Traoré was arrested near Bouna.", {"Ibrahim Traoré": P, "Bouna": L}),
    ("Yun Seo-yeon took over at Hanbit Steel in March.", {"Yun Seo-yeon": P, "Hanbit Steel": B}),
    ("Lawyer Fatima Zahra el-Idrissi represents the family.", {"Fatima Zahra el-Idrissi": P}),
    ("Dr Ngozi Eze, who leads the Kano clinic, warned of a shortage.", {"Ngozi Eze": P, "Kano": L}),
    (
        "The envoy of the Northern League, Hamid bin Jabr al-Suwaidi, arrived.",
        {"Northern League": B, "Hamid bin Jabr al-Suwaidi": P},
    ),
    (
        "Ruvania's ambassador in Lisbon, Carla Neves, was recalled.",
        {"Ruvania": L, "Lisbon": L, "Carla Neves": P},
    ),
    ("The union's leader is Marta Oliveira Prado.", {"Marta Oliveira Prado": P}),
    ("The town of Ostrawik lies on the Velka River.", {"Ostrawik": L, "Velka River": L}),
    ("President-elect Irakli Beridze promised reforms.", {"Irakli Beridze": P}),
    ("An antiques dealer of Lisbon, who kept his name to himself, sold it.", {"Lisbon": L}),
    ("General Intelligence Agency officers searched the house.", {"General Intelligence Agency": B}),
    ("The insurer, Lindholm Real, received a letter.", {"Lindholm Real": B}),
    ("President Putin flew to Baku.", {"Putin": P, "Baku": L}),
    ("The Russian minister met Ilse Brandt.", {"Russia": L, "Ilse Brandt": P}),
    ("The United Nations sent help to Mali.", {"United Nations": B, "Mali": L}),
    ("Zoran Pavic, now the head of the Reform Union, signed.", {"Zoran Pavic": P, "Reform Union": B}),
    ("On Monday in May the ferry sank.", {}),
    ("The ferry sank on 5 January.", {}),
]


@pytest.mark.parametrize(("sentence", "expected"), NAMES)
def test_names_and_types(sentence: str, expected: dict[str, EntityType]) -> None:
    assert {m.name: m.type for c in claims_of(sentence) for m in c.mentions} == expected


LOCATED = [
    ("The factory in Vilar makes bricks.", "Vilar", "factory"),
    ("The train stopped at Ostrawik.", "Ostrawik", "stop"),
    ("The talks were held in Lisbon.", "Lisbon", "hold"),
    ("The talks were held in a hall in Lisbon.", "Lisbon", "hold"),
    ("The envoy flew to Lisbon.", "Lisbon", None),
]


@pytest.mark.parametrize(("sentence", "name", "located"), LOCATED)
def test_what_is_put_at_a_place(sentence: str, name: str, located: str | None) -> None:
    found = {m.name: m.located for c in claims_of(sentence) for m in c.mentions}
    assert found[name] == located


def test_types_are_settled_over_the_folder() -> None:
    first = article("Mr Wanjiru left. Wanjiru was tired.", id_="a1")
    second = article("They saw Wanjiru again.", id_="a2")
    types = {m.type for c in extract_claims([first, second]) for m in c.mentions if m.name == "Wanjiru"}
    assert types == {P}


def sighting(name: str, type_: EntityType, weight: float) -> Sighting:
    return Sighting(Mention(name, name, EntityType.OTHER, 0, len(name)), ((type_, weight),))


def test_a_surname_takes_the_type_of_the_full_name() -> None:
    settled = settle_types([[sighting("Ewa Nowicka", P, 4.0)], [sighting("Nowicka", B, 0.6)]])
    assert [mentions[0].type for mentions in settled] == [P, P]


def test_a_full_name_takes_the_type_of_a_titled_surname() -> None:
    settled = settle_types([[sighting("Ewa Nowicka", B, 1.0)], [sighting("Nowicka", P, 4.0)]])
    assert [mentions[0].type for mentions in settled] == [P, P]


@given(
    st.lists(
        st.lists(
            st.tuples(
                st.sampled_from(["Orlik", "Jan Orlik", "Vilar"]),
                st.sampled_from([P, B, L]),
                st.floats(0.5, 4),
            )
        )
    )
)
def test_one_type_per_name(rows: list[list[tuple[str, EntityType, float]]]) -> None:
    settled = settle_types([[sighting(*row) for row in sentence] for sentence in rows])
    types: dict[str, set[EntityType]] = {}
    for mentions in settled:
        for mention in mentions:
            types.setdefault(mention.name, set()).add(mention.type)
    assert all(len(found) == 1 for found in types.values())
    assert [len(s) for s in settled] == [len(s) for s in rows]


WORDS = [
    "Jan Hude",
    "al-Masri",
    "’s",
    "the mayor of",
    "Vilar",
    ",",
    "“",
    "”",
    "said",
    "State",
    "—",
    "de la",
    "'",
    "-",
]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=3, max_size=14))
def test_offsets_slice_back_whatever_the_words(parts: list[str]) -> None:
    text = " ".join(parts) + " 12 boats sank."
    for claim in claims_of(text):
        for mention in claim.mentions:
            assert text[mention.start : mention.end] == mention.text
            assert claim.start <= mention.start < mention.end <= claim.end
        for post in claim.posts:
            assert text[post.start : post.end] == post.text
