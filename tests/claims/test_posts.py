"""Posts of people: which words, whose, held or formerly held."""

from __future__ import annotations

import pytest
from told import claims_of

from checker.model import Post


def posts_of(sentence: str) -> tuple[Post, ...]:
    return tuple(post for claim in claims_of(sentence) for post in claim.posts)


def told(sentence: str) -> set[tuple[str, str]]:
    return {(post.person, post.text) for post in posts_of(sentence)}


ONE_POST = [
    # a title in front
    ("State Secretary Oleh Brytvin left for Dorsk.", "Oleh Brytvin", "State Secretary"),
    ("Police chief Dmitri Halas visited the site.", "Dmitri Halas", "Police chief"),
    ("The farmer Jan Hude lost two cows.", "Jan Hude", "farmer"),
    ("Secretary-General Pita Tamati spoke first.", "Pita Tamati", "Secretary-General"),
    ("Attorney General Joy Mbeki opened the inquiry.", "Joy Mbeki", "Attorney General"),
    ("Commander-in-chief Pavlo Kovtun left.", "Pavlo Kovtun", "Commander-in-chief"),
    ("Trade and industry minister Hugo Serra opened the fair.", "Hugo Serra", "Trade and industry minister"),
    (
        "The ministry's spokeswoman Nadia Haddad said no ship was lost.",
        "Nadia Haddad",
        "ministry's spokeswoman",
    ),
    ("Vice-president Yaw Boateng opened the school.", "Yaw Boateng", "Vice-president"),
    ("“It was an accident,” said Captain Jun Takeda.", "Jun Takeda", "Captain"),
    (
        "Ambassador Extraordinary and Plenipotentiary Carla Neves left.",
        "Carla Neves",
        "Ambassador Extraordinary and Plenipotentiary",
    ),
    # in front, with a comma
    ("The president's envoy, Wojciech Zielny, flew to Pemba.", "Wojciech Zielny", "president's envoy"),
    (
        "The mayor of Tarnopole, Kim Jae-wook, said the bridge would open.",
        "Kim Jae-wook",
        "mayor of Tarnopole",
    ),
    (
        "In Kisumba, the governor of the province, Samuel Wanjiru, promised help.",
        "Samuel Wanjiru",
        "governor of the province",
    ),
    (
        "Sunrise Cement's chief executive, João Pereira da Silva, denied the report.",
        "João Pereira da Silva",
        "Sunrise Cement's chief executive",
    ),
    ("The driver of the bus, Tomás Quiroga, 44, fled.", "Tomás Quiroga", "driver of the bus"),
    (
        "The talks were led by the United Nations envoy, Sir Geoffrey Amis.",
        "Geoffrey Amis",
        "United Nations envoy",
    ),
    ("The ambassador to Ruvania, Carla Neves, was recalled.", "Carla Neves", "ambassador to Ruvania"),
    # behind the name
    (
        "Khalid al-Masri, the director of the port, arrived in Zubara.",
        "Khalid al-Masri",
        "director of the port",
    ),
    ("Maria de la Cruz, 58, the guard, was hurt.", "Maria de la Cruz", "guard"),
    (
        "Ana Ruiz, 34, an engineer at the Ensa plant, was on the bridge.",
        "Ana Ruiz",
        "engineer at the Ensa plant",
    ),
    (
        "Hugo Serra, the minister of trade and industry, opened the fair.",
        "Hugo Serra",
        "minister of trade and industry",
    ),
    ("Sven Aune, her lawyer, declined to comment.", "Sven Aune", "lawyer"),
    # verbs that give a post
    (
        "A. Brytvin, who has been head of the Dorsk shipyard for ten years, resigned.",
        "A. Brytvin",
        "head of the Dorsk shipyard",
    ),
    ("The chief of the camp was Abdoulaye Ndour.", "Abdoulaye Ndour", "chief of the camp"),
    (
        "Hanna Kowalczyk was named director of the Lubin museum on Friday.",
        "Hanna Kowalczyk",
        "director of the Lubin museum",
    ),
    (
        "Olga Semenova has been the chief prosecutor of the Verkhny district since 2014.",
        "Olga Semenova",
        "chief prosecutor of the Verkhny district",
    ),
    (
        "Yun Seo-yeon took over as chief executive of Hanbit Steel in March.",
        "Yun Seo-yeon",
        "chief executive of Hanbit Steel",
    ),
    (
        "Dang Thi Hoa has served as chief engineer of the dam since 2009.",
        "Dang Thi Hoa",
        "chief engineer of the dam",
    ),
    ("Dang Thi Hoa became head of the orchestra in 2011.", "Dang Thi Hoa", "head of the orchestra"),
    (
        "Ana Beatriz Souza Lima replaced Pedro Rocha as head of the water agency.",
        "Ana Beatriz Souza Lima",
        "head of the water agency",
    ),
    ("The union's leader is Marta Oliveira Prado.", "Marta Oliveira Prado", "union's leader"),
    (
        "The head of the state gas company Marat Bekov was detained.",
        "Marat Bekov",
        "head of the state gas company",
    ),
]


@pytest.mark.parametrize(("sentence", "person", "post"), ONE_POST)
def test_one_post(sentence: str, person: str, post: str) -> None:
    assert told(sentence) == {(person, post)}


SEVERAL = [
    (
        "Goran Matic is minister of transport and leader of the Farmers' Party.",
        {("Goran Matic", "minister of transport"), ("Goran Matic", "leader of the Farmers' Party")},
    ),
    (
        "Deputy Prime Minister and Finance Minister Levan Gelashvili resigned.",
        {("Levan Gelashvili", "Deputy Prime Minister"), ("Levan Gelashvili", "Finance Minister")},
    ),
    (
        "The company's founder and chairman, Ravi Menon, died on Sunday.",
        {("Ravi Menon", "company's founder"), ("Ravi Menon", "chairman")},
    ),
    (
        "Military attaché Colonel Igor Dronov left the embassy.",
        {("Igor Dronov", "Military attaché"), ("Igor Dronov", "Colonel")},
    ),
    ("Guards Pavel Orlik and Jan Hude were detained.", {("Pavel Orlik", "Guards"), ("Jan Hude", "Guards")}),
    (
        "The two pilots, Rui Matos and Hugo Serra, were unhurt.",
        {("Rui Matos", "pilots"), ("Hugo Serra", "pilots")},
    ),
    (
        "Police chief Dmitri Halas and mayor Ewa Nowicka visited the site.",
        {("Dmitri Halas", "Police chief"), ("Ewa Nowicka", "mayor")},
    ),
    (
        "Amir Tavakoli, the baker, and Rosa Lobo, the mayor, met the minister of trade, Hugo Serra.",
        {("Amir Tavakoli", "baker"), ("Rosa Lobo", "mayor"), ("Hugo Serra", "minister of trade")},
    ),
    (
        "Defence Minister Yusuf Abdi Warsame's spokesman, Idris Farah, confirmed the deal.",
        {("Yusuf Abdi Warsame", "Defence Minister"), ("Idris Farah", "Yusuf Abdi Warsame's spokesman")},
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), SEVERAL)
def test_several_posts(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert told(sentence) == expected


NO_POST = [
    "Lars Hedlund is not the mayor of Arvika.",
    "Lars Hedlund will become mayor of Arvika in May.",
    "Lars Hedlund is no longer director of the works.",
    "With the driver was Lars Hedlund.",
    "Mr Okafor said the mill would stay open.",
    "Lars Hedlund met the mayor and two farmers.",
    "Lars Hedlund, the mayor and two farmers were in the car.",
    "Lars Hedlund leads a quiet life.",
]


@pytest.mark.parametrize("sentence", NO_POST)
def test_no_post(sentence: str) -> None:
    assert told(sentence) == set()


FORMER = [
    ("Ibrahim Traoré, the former head of the railway company, was arrested.", True),
    ("The ex-minister Bartosz Wilk was seen in Gdow.", True),
    ("Mina Farouk resigned as deputy head of the election commission.", True),
    ("Mina Farouk was dismissed as finance minister on Sunday.", True),
    ("Zoran Pavic served as interior minister until 2019.", True),
    ("Zoran Pavic, then the interior minister, signed the order.", True),
    ("They asked Zoran Pavic, who was interior minister when the dam was built.", True),
    ("As governor and previously as mayor of Vilar, Zoran Pavic built roads.", True),
    ("Zoran Pavic, now the head of the Reform Union, signed the order.", False),
    ("Zoran Pavic was elected president of the union.", False),
]


@pytest.mark.parametrize(("sentence", "former"), FORMER)
def test_former(sentence: str, former: bool) -> None:
    assert [post.former for post in posts_of(sentence)] == [former]


def test_a_former_calling_and_a_present_post() -> None:
    posts = posts_of("Rosa Teixeira Lobo, a former schoolteacher and now mayor of Vilar, won the vote.")
    assert [(p.head, p.former) for p in posts] == [("schoolteacher", True), ("mayor", False)]


QUALIFIERS = [
    (
        "Chief executive Amara Okafor of Delta Mills said profits fell.",
        "executive",
        ("chief", "delta", "mills"),
    ),
    ("The French ambassador, Luc Morel, left.", "ambassador", ("france",)),
    (
        "Pita Tamati, the secretary general of the Reef Forum, spoke.",
        "secretary",
        ("general", "reef", "forum"),
    ),
    ("Guards Pavel Orlik and Jan Hude were detained.", "guard", ()),
    ("Thabo Nkosi, 61, who heads the appeals court, will decide.", "head", ("appeal", "court")),
]


@pytest.mark.parametrize(("sentence", "head", "qualifiers"), QUALIFIERS)
def test_head_and_qualifiers(sentence: str, head: str, qualifiers: tuple[str, ...]) -> None:
    post = posts_of(sentence)[0]
    assert (post.head, post.qualifiers) == (head, qualifiers)


@pytest.mark.parametrize("sentence", [row[0] for row in ONE_POST])
def test_offsets_slice_back(sentence: str) -> None:
    text = f"A first line of the page.\n{sentence}"
    posts = [p for c in claims_of(text) for p in c.posts]
    assert posts
    assert all(text[p.start : p.end] == p.text for p in posts)
