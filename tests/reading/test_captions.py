"""Captions of pictures: their own words kept, credits and all that states nothing set aside."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import reading
from checker.model import Article, BlockRole
from checker.reading.cleaning import clean
from checker.reading.cleaning.captions import states

BODY = [
    "The lighthouse at Skarv was struck by lightning on Tuesday evening and its keeper, Tone Lund, was hurt, "
    "the coast service said.",
    "She was flown to the hospital in Brekke by helicopter, and the lamp was dark for two nights, it added.",
    "Two technicians came over from Brekke on Thursday to repair the lamp, said the head of the service, "
    "Odd Vik.",
]
DAY = "9 May 2024"


def text_with(*lines: str) -> str:
    return "\n\n".join(["Lightning strikes lighthouse at Skarv", DAY, BODY[0], *lines, *BODY[1:]]) + "\n"


def captions(text: str, keep_furniture: bool = False) -> list[str]:
    blocks = clean(text, keep_furniture=keep_furniture).blocks
    return [text[b.start : b.end] for b in blocks if b.role is BlockRole.CAPTION]


def why(text: str) -> dict[str, str]:
    return {text[b.start : b.end]: b.why or "" for b in clean(text).blocks if b.role is BlockRole.FURNITURE}


def read(folder: Path, name: str, text: str) -> Article:
    (folder / name).write_text(text, encoding="utf-8")
    (article,) = reading.read([folder / name]).articles
    return article


OWN = "Tone Lund, keeper of the lighthouse at Skarv, is carried to the helicopter on Tuesday"
CREDITED = [
    (f"{OWN}. Photo: Siv Aas", f"{OWN}."),
    (f"{OWN}. Photo: Siv Aas / Brekke Avis", f"{OWN}."),
    (f"{OWN}. Photograph: Siv Aas/Reuters", f"{OWN}."),
    (f"{OWN} (Pic: Avis)", OWN),
    (f"{OWN} (Photo: Siv Aas)", OWN),
    (f"{OWN}. (AP Photo/Siv Aas)", f"{OWN}."),
    (f"{OWN}. (Photo by Siv Aas / AFP)", f"{OWN}."),
    (f"{OWN}. Photo by Siv Aas", f"{OWN}."),
    (f"{OWN}. Siv Aas / AFP via Getty Images", f"{OWN}."),
    (f"{OWN} / AFP via Getty Images", OWN),
    (f"{OWN}. Picture credit: Siv Aas", f"{OWN}."),
    (f"{OWN}. REUTERS/Siv Aas", f"{OWN}."),
    (f"Photo: {OWN}.", f"{OWN}."),
    (f"Image caption, {OWN}", OWN),
    (f"LIGHTS OUT: {OWN} (Pic: Avis)", OWN),
]


@pytest.mark.parametrize(("line", "own"), CREDITED)
def test_own_words_without_credit(line: str, own: str) -> None:
    text = text_with(line)
    assert captions(text) == [own]
    cut = [piece for piece in why(text) if piece in line]
    assert "".join(sorted("".join([*cut, own]).replace(" ", ""))) == "".join(sorted(line.replace(" ", "")))


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Siv Aas",
        "Photo: Siv Aas, Brekke Avis",
        "Picture: courtesy of the coast service, which owns the lighthouse",
        "(AP Photo/Siv Aas)",
        "The lighthouse at Skarv. Photo: Siv Aas",
        "Tone Lund (Photo: Siv Aas)",
        "The lighthouse at Skarv on Tuesday evening. Photo: Siv Aas",
        f"{OWN}. File photo",
        f"{OWN}. Photo: archive",
        f"{OWN} (Archive picture: Siv Aas)",
        f"{OWN}. Illustration: Siv Aas",
        "Stock image of a keeper who cleans the lamp of a lighthouse. Photo: Shutterstock",
        "The vineyards of Montal, which were hit by hail and frost in April. Photo: Luc Fabre",
    ],
)
def test_what_states_nothing_of_this_story_is_furniture(line: str) -> None:
    assert captions(text_with(line)) == []
    assert any(piece in line for piece in why(text_with(line)))


@pytest.mark.parametrize(
    "line",
    [
        "The service put out a photo: it shows the lamp, black and broken, on Wednesday.",
        "He had pictures of the lamp, said Odd Vik (left alone at the lighthouse since Tuesday).",
        "The lamp was lit again on Thursday (see the picture below).",
    ],
)
def test_sentences_of_the_text_are_no_captions(line: str) -> None:
    text = text_with(line)
    assert captions(text) == []
    assert line in [text[b.start : b.end] for b in clean(text).blocks if b.role is BlockRole.BODY]


@pytest.mark.parametrize(
    ("lines", "own"),
    [
        (f"![The lamp](a.jpg)\n*{OWN}. Photo: Siv Aas*", [f"{OWN}."]),
        (f"![The lamp](a.jpg)\n_{OWN}_", [OWN]),
        (f"![The lamp](a.jpg)\n\n*{OWN}*", [OWN]),
        ("![Tone Lund is carried away](a.jpg)\n*The lighthouse at Skarv*", []),
        ("![The lamp](a.jpg)\n*Sign up for our newsletter about the coast*", []),
        (f"*{OWN}*", []),  # no picture above
    ],
)
def test_below_a_picture_in_markdown(lines: str, own: list[str]) -> None:
    text = text_with(lines)
    assert captions(text) == own
    assert ("![The lamp](a.jpg)" in why(text)) == ("![The lamp]" in lines)


def test_captions_of_other_stories_are_no_part_of_this_one() -> None:
    teaser = "Tone Lund, the singer of Brekke, was hurt on Tuesday. Photo: Siv Aas"
    below = text_with() + "\nRelated stories\n\nKeeper sings\n\n" + teaser + "\n"
    assert captions(below) == []
    assert captions(teaser + "\n\n" + text_with()) == []


def test_a_caption_printed_twice_counts_once() -> None:
    text = text_with(f"{OWN}. Photo: Siv Aas", f"{OWN}. Photo: Siv Aas/AFP")
    assert captions(text) == [f"{OWN}."]


def test_the_paragraph_below_a_caption_is_no_teaser() -> None:
    last = "Nobody knows who will pay the bill of it."
    text = "\n\n".join([text_with(), "Two red herrings fried in oil. Photo: Siv Aas", last])
    assert last not in why(text)


def test_keep_furniture_keeps_captions_as_such_and_the_rest_as_text() -> None:
    text = text_with(f"{OWN}. Photo: Siv Aas", "The lighthouse. Photo: Siv Aas")
    blocks = clean(text, keep_furniture=True).blocks
    assert captions(text, keep_furniture=True) == [f"{OWN}."]
    assert {text[b.start : b.end] for b in blocks if b.role is BlockRole.BODY} >= {
        "Photo: Siv Aas",
        "The lighthouse. Photo: Siv Aas",
    }


@pytest.mark.parametrize(
    ("words", "is_old"),
    [
        ("Odd Vik, then keeper of the lighthouse at Skarv, lights the lamp in 2011", True),
        ("Odd Vik, head of the coast service, pictured here at Skarv in May 2019", True),
        ("Odd Vik, head of the coast service, lights the lamp in May 2024", False),
        ("The lighthouse at Skarv, which was built in 1871", False),
        ("The lighthouse at Skarv, built by Odd Vik in 1871", False),
    ],
)
def test_pictures_of_earlier_years(tmp_path: Path, words: str, is_old: bool) -> None:
    article = read(tmp_path, "post.txt", text_with(f"{words}. Photo: Siv Aas"))
    assert article.published == "2024-05-09"
    roles = {article.text[b.start : b.end]: b for b in article.blocks}
    block = roles[f"{words}."]
    assert block.role is (BlockRole.FURNITURE if is_old else BlockRole.CAPTION)
    assert block.why == ("caption of an archive picture" if is_old else None)


@pytest.mark.parametrize(
    ("words", "stated"),
    [
        ("Odd Vik, head of the coast service, on Tuesday", True),
        ("Odd Vik, 61, a keeper from Brekke", True),
        ("Foreman Odd Vik at the lighthouse", False),  # no word that shows a post from its looks
        ("Minister Odd Vik at the lighthouse", True),
        ("The lamp that keeper Odd Vik lit", True),
        ("Flowers where the boat was moored", True),
        ("A tower of 41 metres at Skarv", True),
        ("The lighthouse at Skarv on Tuesday", False),
        ("Early morning at the building in Brekke", False),
        ("Odd Vik, Tone Lund and Siv Aas", False),
        ("Lamp lit", False),
    ],
)
def test_what_counts_as_a_statement(words: str, stated: bool) -> None:
    assert states(words) is stated


PAGE = """<html><head><title>Lightning strikes lighthouse at Skarv</title></head><body>
<h1>Lightning strikes lighthouse at Skarv</h1>{above}<article><p>{0}</p>{inside}<p>{1}</p><p>{2}</p></article>
{below}</body></html>"""


def page(above: str = "", inside: str = "", below: str = "") -> str:
    return PAGE.format(*BODY, above=above, inside=inside, below=below)


def figure(inner: str) -> str:
    return f'<figure><img src="a.jpg" alt="Odd Vik, head of the lighthouse, was hurt">{inner}</figure>'


@pytest.mark.parametrize(
    ("html", "own"),
    [
        (page(inside=figure(f"<figcaption>{OWN}</figcaption>")), [OWN]),
        (page(above=figure(f"<figcaption>{OWN}</figcaption>")), [OWN]),
        (page(inside=figure(f"<figcaption>{OWN} <span class='credit'>Siv Aas</span></figcaption>")), [OWN]),
        (page(inside=figure(f"<figcaption>{OWN}<cite>Siv Aas</cite></figcaption>")), [OWN]),
        (page(inside=figure(f"<figcaption>{OWN}. (Photo: Siv Aas)</figcaption>")), [f"{OWN}."]),
        (page(inside=f'<div class="wp-caption"><img><p class="wp-caption-text">{OWN}</p></div>'), [OWN]),
        (page(inside=figure("<figcaption>The lighthouse at Skarv</figcaption>")), []),
        (page(inside=figure("<figcaption>Photo: Siv Aas</figcaption>")), []),
        (page(inside=f"<a href='b.html'>{figure(f'<figcaption>{OWN}</figcaption>')}</a>"), []),
        (page(inside=f"<aside>{figure(f'<figcaption>{OWN}</figcaption>')}</aside>"), []),
        (page(inside=f"<div class='related'>{figure(f'<figcaption>{OWN}</figcaption>')}</div>"), []),
        (page(below=figure(f"<figcaption>{OWN}</figcaption>")), []),
        (page(), []),
    ],
)
def test_on_a_page(tmp_path: Path, html: str, own: list[str]) -> None:
    article = read(tmp_path, "post.html", html)
    found = [article.text[b.start : b.end] for b in article.blocks if b.role is BlockRole.CAPTION]
    assert found == own
    assert "Odd Vik, head of the lighthouse" not in article.text
    body = [article.text[b.start : b.end] for b in article.blocks if b.role is BlockRole.BODY]
    assert body == BODY


def test_blocks_lie_in_order_without_overlap() -> None:
    text = text_with(*(line for line, _ in CREDITED))
    ends = 0
    for block in clean(text).blocks:
        assert ends <= block.start < block.end
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        ends = block.end
