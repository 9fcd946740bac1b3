"""Which lines of a saved page are the article."""

from __future__ import annotations

import pytest

from checker.model import BlockRole
from checker.reading.cleaning import Cleaned, clean, shared_lines
from checker.reading.cleaning.lines import split_lines
from checker.reading.cleaning.phrases import judge_wording

BODY = (
    "Three quarry workers were hurt on Monday when a charge went off near Velby, the police said.\n\n"
    'The company, Stonework, said the siren had been sounded twice. "All rules were followed," it said.\n\n'
    "The union said that no siren had been heard by any of the workers in the quarry.\n"
)
_STATEMENT = "Statement No. 2 on the blast in the quarry"
_SENTENCE = "As quarries grow, so do the risks."
_SUBTITLE = "Three lies about the quarry"


def kept(text: str, cleaned: Cleaned | None = None) -> list[str]:
    cleaned = cleaned or clean(text)
    return [text[b.start : b.end] for b in cleaned.blocks if b.role is not BlockRole.FURNITURE]


def set_aside(text: str, cleaned: Cleaned | None = None) -> dict[str, str]:
    cleaned = cleaned or clean(text)
    return {text[b.start : b.end]: b.why or "" for b in cleaned.blocks if b.role is BlockRole.FURNITURE}


@pytest.mark.parametrize(
    "line",
    [
        "Skip to main content",
        "- Advertisement -",
        "ADVERTISEMENT",
        "Share  Tweet  Email",
        "WhatsAppWhatsAppFacebookFacebookShareShare",
        "Home | News | Sport | Weather",
        "Home > News > Local",
        "Front page  Local  Sport  Culture",
        "Related Posts",
        "You may also like",
        "MORE FROM THE VELBY POST",
        "Most read",
        "Must Read",
        "READ ALSO: Ski lift stops with forty on board",
        "Leave A Reply",
        "Comments (12)",
        "About Ida Bergström",
        "Subscribe to our newsletter",
        "Sign up for the Morning Note",
        "Send us your story on WhatsApp",
        "© 2021 Velby Post. All rights reserved.",
        "Photo: Velby Post/Per Holm",
        "The quarry on Monday. Photo: archive",
        "Velby Wire contributed to this report.",
        "(Reporting by Ann Lee; Editing by Bo Sand)",
        "Ola Rud is a fellow of the Nordic Institute; the opinions in this column are his own.",
        "Senior reporter at the Velby Star",
        "We use cookies to remember what you read.",
        "* * *",
        "4 min read",
        "Do you know more? Write to tips@velbypost.example",
    ],
)
def test_wording_of_furniture(line: str) -> None:
    assert judge_wording(split_lines(line)[0]) is not None


@pytest.mark.parametrize(
    "line",
    [
        "Shares in the company fell by a tenth in March.",
        "Follow the river north, the guide told them.",
        "About 60 people had to leave their homes.",
        "More than 400 drivers took part, the union said.",
        "Related charges against two men were dropped in May.",
        "The latest news from the quarry is that all three will live.",
        "Comments by the minister were criticised on Friday.",
        "Watch officers were asleep, the report said.",
        "Home owners will pay 4 percent more, the council said.",
        '"Read the report," she told the council.',
        "The police | who had been called at nine | found nobody.",
        "Like his brother, he worked in the mine.",
        "He is an analyst and was arrested on Monday.",
        "Photographs of the wreck were published by the ministry.",
        "Advertisement revenue fell by half in 2020, the company said.",
    ],
)
def test_wording_of_news(line: str) -> None:
    assert judge_wording(split_lines(line)[0]) is None


def test_page_around_article() -> None:
    text = (
        "VELBY POST\nThe paper of the fjord\n\nHome  News  Sport  Weather\n\n"
        "Blast in quarry hurts three near Velby\n\nIda Bergström\n3 March 2025\n\nShare  Tweet\n\n"
        + BODY
        + "\nMost read\nCouncil tax to rise\nThe council voted 21 to 18 for the rise after a long\n"
    )
    cleaned = clean(text)
    assert cleaned.title == "Blast in quarry hurts three near Velby"
    assert kept(text, cleaned) == [cleaned.title, *BODY.strip().split("\n\n")]


def test_article_goes_on_after_heading_of_teasers() -> None:
    paragraphs = BODY.strip().split("\n\n")
    more = (
        "The police said on Tuesday that the quarry near Velby would stay closed until the company had "
        "shown that the siren worked and that its workers knew what to do when a charge was about to go off."
    )
    text = "Blast in quarry\n\n" + "\n\n".join([*paragraphs, "Related Posts", more, "Latest news"])
    assert more in kept(text)
    assert set(set_aside(text)) == {"Related Posts", "Latest news"}


def test_complete_teasers_of_other_stories_are_set_aside() -> None:
    teasers = [
        "Ski lift stops with forty on board",
        "Passengers waited for three hours in the cold before the lift at Hovden started on Sunday evening.",
        "Ferry to be painted green",
        "The owners chose the colour after a vote among 2,300 readers of the island's only magazine.",
    ]
    text = "Blast in quarry\n\n" + BODY + "\nMore stories\n\n" + "\n\n".join(teasers)
    assert set(teasers) <= set(set_aside(text))


def test_teasers_without_heading() -> None:
    text = BODY + "\nFerry to be painted green\nThe owners chose the colour after a vote among readers.\n"
    assert "The owners chose the colour after a vote among readers." in set_aside(text)


def test_comments_never_become_article() -> None:
    comment = "I heard the siren twice from my house near the quarry in Velby, so the union lies about it."
    assert comment in set_aside(BODY + "\nComments (2)\n\n" + comment + "\n")


def test_authors_note_by_name_in_byline() -> None:
    note = "Ida Bergström has been chief reporter of the paper since the flood."
    text = "Blast in quarry hurts three\n\nBy Ida Bergström\n\n" + BODY + "\nIda Bergström\n\n" + note + "\n"
    assert note in set_aside(text)


def test_outlet_as_subject_is_no_authors_note() -> None:
    told = "Velby Post has learned that the company knew of the fault in the siren."
    text = "Velby Post\n\nBlast in quarry hurts three\n\n" + BODY + "\n" + told + "\n"
    assert told in kept(text)


def test_second_copy_adds_nothing() -> None:
    standfirst = (
        "The company, Stonework, said the siren had been sounded twice before the charge went off near Velby."
    )
    first = "Blast in quarry\n\n" + BODY + "\n"
    text = first + "Blast in quarry\n\nThumbnail\n\n" + BODY + "\nShare this post\n"
    assert kept(text) == kept(first)
    assert standfirst in kept(first + standfirst + "\n")


def test_nearly_repeated_sentence_with_another_figure_stays() -> None:
    paragraph = "The police in Velby said on Monday that {} people had been hurt in the blast at the quarry."
    text = BODY + paragraph.format(3) + "\n\n" + BODY + paragraph.format(4) + "\n\n" + BODY
    assert paragraph.format(4) in kept(text)


def test_lead_printed_cut_off_above_the_text() -> None:
    text = "Blast in quarry\n\nThree quarry workers were hurt on Monday when a charge...\n\n" + BODY
    assert list(set_aside(text)) == ["Three quarry workers were hurt on Monday when a charge..."]


@pytest.mark.parametrize(
    "piece",
    [
        "The union disagrees.",
        "What we ask:",
        "* To see the report.",
        "* 12 people were treated",
        "Siren was silent",
        '"Nobody told us," she said',
        "No. He never came.",
    ],
)
def test_short_pieces_of_news_stay(piece: str) -> None:
    text = (
        "Blast in quarry\n\n"
        + BODY
        + "\n"
        + piece
        + "\n\n"
        + "The siren was built in 1998, the company said.\n"
    )
    assert piece.removeprefix("* ") in kept(text)


def test_numbered_statements_stay() -> None:
    items = ['1. **"Three".** It is false. Five were hurt.', "2. They say the siren was heard. It was not."]
    text = "## Three lies about the quarry\n\n" + BODY + "\n" + "\n".join(items) + "\n"
    assert kept(text)[-2:] == [item[3:] for item in items]


def test_deck_below_headline_is_kept() -> None:
    deck = "Company says siren was sounded; union says it was not"
    text = "Blast in quarry hurts three\n" + deck + "\n\nBy Ida Bergström\n\n" + BODY
    cleaned = clean(text)
    assert cleaned.title == "Blast in quarry hurts three"
    assert deck in kept(text, cleaned)


@pytest.mark.parametrize(
    ("header", "title"),
    [
        ("Blast in quarry hurts three\n\n2025-03-03\n\n", "Blast in quarry hurts three"),
        ("Blast in quarry\n", "Blast in quarry"),
        ("VELBY POST\n\nBLAST: THREE HURT IN QUARRY\n\nMonday night\n\n", "BLAST: THREE HURT IN QUARRY"),
        ("STONEWORK, S.A.\nPress Office\n\nPRESS RELEASE\nVelby, 3 March 2025\n\n", None),
        ("STONEWORK\nStatement No. 2 on the blast in the quarry\n3 March 2025\n\n", _STATEMENT),
        ("The North Letter\nA letter by the sea\nIssue 9\n\nA small bang\n\nBy Bo Sand\n\n", "A small bang"),
        ("HomeNewsBlast in quarry\n\nBlast in quarry\n\nPer Holm VP\n\n", "Blast in quarry"),
        (f"{_SENTENCE}\n\n\n{_SENTENCE}\n\n", _SENTENCE),
        ("# UNITE!\n\n*Paper of the union, number 4.*\n\n## Three lies about the quarry\n\n", _SUBTITLE),
        ("", None),
    ],
)  # fmt: skip
def test_title(header: str, title: str | None) -> None:
    assert clean(header + BODY).title == title


def test_boilerplate_of_the_folder() -> None:
    texts = [
        f"Velby Online\n\n{title}\n\n{BODY}\nTerms of use\n"
        for title in ("Blast in quarry", "Three hurt near Velby")
    ]
    shared = shared_lines(texts)
    cleaned = clean(texts[0], shared=shared)
    assert kept(texts[0], cleaned) == ["Blast in quarry", *BODY.strip().split("\n\n")]


def test_sentences_copied_from_one_wire_are_no_boilerplate() -> None:
    texts = [f"Headline number {n} of the quarry\n\n{BODY}" for n in range(4)]
    shared = shared_lines(texts)
    assert all(
        paragraph in kept(texts[0], clean(texts[0], shared=shared))
        for paragraph in BODY.strip().split("\n\n")
    )


def test_keep_furniture_keeps_every_line() -> None:
    text = "Velby Post\n\nBlast in quarry hurts three\n\n" + BODY + "\n" + BODY + "\nRelated Posts\n"
    cleaned = clean(text, keep_furniture=True)
    assert {block.role for block in cleaned.blocks} == {BlockRole.TITLE, BlockRole.BODY}
    assert len(cleaned.blocks) == sum(bool(line.strip()) for line in text.splitlines())


def test_hard_wrapped_paragraph_is_one_block() -> None:
    first = (
        "The police in Velby said on Monday that a charge had gone off too early\n"
        "and that three workers of the quarry had been hurt.\n"
    )
    wrapped = (
        "Three quarry workers were hurt on Monday when a charge went off near\n"
        "Velby, the police said, and one of them was flown to the hospital at\n"
        "Norby.\n"
    )
    assert kept(first + "\n" + wrapped) == [first.strip(), wrapped.strip()]
