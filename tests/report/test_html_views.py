"""What the sections of the HTML report are made of, before any markup."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from full import full_report
from hypothesis import given
from hypothesis import strategies as st
from sample import sample_report

from checker.model import Article, Block, BlockRole, Claim, Matter, Report, Severity
from checker.report.view import page
from checker.report.view.articles import Fold, Paragraph, Texts
from checker.report.view.index import Index, State
from checker.report.view.overview import _verdict
from checker.report.view.parts import Parts, short_names, shortened, surroundings

LINES = (
    "One short sentence. A second sentence that is rather longer than it. The claim itself.",
    "Share this",
    "Then more happened. And more.",
)


def article(text: str, **more: object) -> Article:
    """An article of one body block a line; the second line is furniture."""
    blocks, start = [], 0
    for n, line in enumerate(text.split("\n")):
        role = BlockRole.FURNITURE if n == 1 else BlockRole.BODY
        blocks.append(Block(start, start + len(line), role))
        start += len(line) + 1
    return Article("a1", "a.txt", text, tuple(blocks), "utf-8", **more)  # type: ignore[arg-type]


def claim(own: Article, passage: str, number: int = 1, **more: object) -> Claim:
    start = own.text.index(passage)
    return Claim(f"{own.id}.{number}", own.id, start, start + len(passage), passage, passage, number, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("room", "before", "after"),
    [
        (
            200,
            "One short sentence. A second sentence that is rather longer than it.",
            "Then more happened. And more.",
        ),
        (64, "A second sentence that is rather longer than it.", "Then more happened. And more."),
        (20, "… longer than it.", "Then more happened."),
    ],
)
def test_surroundings_are_whole_sentences_where_they_fit_and_no_furniture(
    room: int, before: str, after: str
) -> None:
    own = article("\n".join(LINES))
    assert surroundings(own, claim(own, "The claim itself."), room) == (before, after)


def test_nothing_stands_around_a_headline() -> None:
    own = article("\n".join(LINES))
    assert surroundings(own, claim(own, "The claim itself.", title=True)) == ("", "")


@given(st.text("ab .!\n", max_size=300), st.integers(0, 300), st.integers(1, 60), st.integers(5, 80))
def test_surroundings_are_never_longer_than_the_room(text: str, start: int, length: int, room: int) -> None:
    own = article(text)
    start = min(start, len(text))
    told = Claim("a1.1", "a1", start, min(len(text), start + length), "", "", 1)
    assert all(len(part) <= room + 2 for part in surroundings(own, told, room))


@pytest.mark.parametrize(
    ("outlets", "titles", "names"),
    [
        (["Post", "Globe"], ["A", "B"], ["Post", "Globe"]),
        (["Post", "Post"], ["A", "B"], ["Post: A", "Post: B"]),
        ([None, "Globe"], ["The bridge", "B"], ["The bridge", "Globe"]),
        ([None, None], [None, None], ["f0", "f1"]),
        (["Post", "Post"], ["A", "A"], ["Post: A", "Post: A (f1)"]),
        (
            [None],
            ["A headline of more words than a table has room for"],
            ["A headline of more words than a …"],
        ),
    ],
)
def test_short_names_tell_the_articles_apart(
    outlets: list[str | None], titles: list[str | None], names: list[str]
) -> None:
    articles = [
        Article(f"a{n}", f"f{n}.txt", "", (), "utf-8", outlet=outlet, title=title)
        for n, (outlet, title) in enumerate(zip(outlets, titles, strict=True))
    ]
    assert list(short_names(articles).values()) == names


@given(st.text(max_size=80), st.integers(1, 40))
def test_shortened_text_fits(text: str, room: int) -> None:
    assert len(shortened(text, room)) <= room + 2
    assert shortened(text, 80) == text


@pytest.mark.parametrize(
    ("counts", "articles", "verdict"),
    [
        ({}, 3, "No conflict found in 3 articles"),
        ({}, 1, "No conflict found in one article"),
        ({"note": 2}, 5, "2 differences in 5 articles"),
        ({"warning": 1, "note": 1}, 5, "1 likely conflict and 1 difference in 5 articles"),
        (
            {"error": 2, "warning": 1, "note": 1},
            2,
            "2 contradictions, 1 likely conflict and 1 difference in 2 articles",
        ),
    ],
)
def test_the_verdict_says_whether_to_worry(counts: dict[str, int], articles: int, verdict: str) -> None:
    severities = Counter({Severity(name): number for name, number in counts.items()})
    assert _verdict(severities, articles)[0] == verdict


def test_the_weightiest_are_three_and_the_known_come_last() -> None:
    assert [v.finding.id[-2:] for v in page(full_report()).overview.top] == ["a1", "b2", "e5"]


def test_states_of_claims() -> None:
    index = Index(full_report())
    states = {c: index.state(c).value for c in ("a1.1", "a2.4", "a4.3", "a3.2")}
    assert states == {"a1.1": "conflict", "a2.4": "agreed", "a4.3": "single", "a3.2": "agreed"}
    report = full_report(corroborations=())
    assert Index(report).state("a2.4") is State.TOLD


def test_a_row_says_what_each_article_does() -> None:
    (table,) = page(full_report()).matrix.tables
    rows = {r.id: [f"{c.state}{c.side}" for c in r.cells] for r in table.rows}
    assert rows == {
        "m1": ["conflictA", "conflictB", "conflictB", ""],
        "m2": ["", "agreed", "agreed", "agreed"],
        "m4": ["conflictA", "", "", "conflictB"],
    }
    assert [r.id for r in table.rows] == ["m1", "m4", "m2"]  # the weightiest first


def test_what_one_article_alone_tells_is_counted_and_listed() -> None:
    matrix = page(full_report()).matrix
    assert (matrix.single, matrix.shared) == (1, 3)
    ((alone),) = matrix.alone
    assert (alone.article.id, alone.count) == ("a4", 1)
    assert alone.matters == (("By Friday eleven people had been treated.", "k-a4.3"),)


def test_a_finding_between_matters_of_one_article_each_has_one_row() -> None:
    report = full_report()
    by_id = {c.id: c for c in report.claims}
    cause = "00000000000000c3"
    matters = (
        Matter("x", "rust", {"a1": (by_id["a1.3"],)}, (cause,)),
        Matter("y", "load", {"a4": (by_id["a4.1"],)}, (cause,)),
    )
    (table,) = page(replace(report, matters=matters)).matrix.tables
    (row,) = table.rows
    assert [c.side for c in row.cells] == ["A", "", "", "B"]


def crowd(articles: int) -> Report:
    """Pairs of articles that share a matter each."""
    read = tuple(Article(f"a{n}", f"f{n}.txt", "Text.", (), "utf-8") for n in range(articles))
    claims = tuple(Claim(f"a{n}.1", f"a{n}", 0, 5, "Text.", "Text.", 1) for n in range(articles))
    matters = tuple(
        Matter(f"m{n}", "Text.", {f"a{n}": (claims[n],), f"a{n + 1}": (claims[n + 1],)})
        for n in range(0, articles, 2)
    )
    return sample_report(
        articles=read,
        claims=claims,
        matters=matters,
        findings=(),
        corroborations=(),
        developments=(),
        copies={},
    )


def test_many_articles_are_cut_into_tables_of_those_that_share_matters() -> None:
    assert [len(t.articles) for t in page(crowd(24)).matrix.tables] == [24]
    tables = page(crowd(30)).matrix.tables
    assert [len(t.articles) for t in tables] == [2] * 15
    assert {tuple(a.id for a in t.articles) for t in tables} == {
        (f"a{n}", f"a{n + 1}") for n in range(0, 30, 2)
    }


def test_texts_are_whole_and_their_claims_marked() -> None:
    report = full_report()
    for own, view in zip(report.articles, page(report).texts, strict=True):
        kept = ["".join(p.text for p in part.pieces) for part in view.parts if isinstance(part, Paragraph)]
        blocks = [b for b in own.blocks if b.role is not BlockRole.FURNITURE]
        assert kept == [own.text[b.start : b.end] for b in blocks]
        anchors = {p.anchor for part in view.parts if isinstance(part, Paragraph) for p in part.pieces}
        assert anchors - {""} == {f"k-{c.id}" for c in report.claims if c.article == own.id}
    herald = page(report).texts[0]
    assert [part.lines for part in herald.parts if isinstance(part, Fold)] == [
        (("Read more: ten gardens to visit this spring", "teaser"),)
    ]


def test_claims_that_overlap_are_cut_into_pieces_and_the_worst_shows() -> None:
    report = full_report()
    inner = replace(
        next(c for c in report.claims if c.id == "a4.3"),
        id="a4.9",
        start=report.articles[3].text.index("eleven"),
    )
    text = page(replace(report, claims=(*report.claims, inner))).texts[3]
    (paragraph,) = text.parts
    assert isinstance(paragraph, Paragraph)
    pieces = [(p.text, p.state, p.anchor) for p in paragraph.pieces if p.state == "single"]
    assert pieces == [
        ("By Friday ", "single", "k-a4.3"),
        ("eleven people had been treated.", "single", "k-a4.9"),
    ]


def test_spellings_that_differ_are_marked_letter_by_letter() -> None:
    people = page(full_report()).names[0]
    (brandt,) = people.told
    told = {
        "".join(s.text for s in spelling.segments): (
            spelling.variant,
            [s.text for s in spelling.segments if s.mark],
            [use.article.id for use in spelling.uses],
        )
        for spelling in brandt.spellings
    }
    assert told == {"Ilse Brandt": (True, ["t"], ["a1"]), "Ilse Brand": (True, ["d"], ["a2"])}
    assert {f.id[-2:] for f in brandt.findings} == {"d4"}
    assert page(full_report()).names[1].once == (("Norvik Bridges", "k-a4.1"),)


def test_accounts_say_who_gives_them() -> None:
    motive, cause = sorted(page(full_report()).motives, key=lambda m: m.kind.value, reverse=True)
    assert (motive.label, cause.label) == (
        "the operator: closing of the bridge",
        "Why the footbridge fell: a rusted bearing, or overloading",
    )
    assert [(a.value, a.speakers, [s.id for s in a.sources]) for a in motive.accounts] == [
        ("for the safety of walkers", ("Ilse Brandt",), ["a1"]),
        ("to save the costs", ("Ilse Brand", "the operator"), ["a2", "a4"]),
    ]


def test_accounts_of_one_actor_and_act_are_one_question() -> None:
    report = full_report()
    motive = next(f for f in report.findings if f.kind.value == "motive")
    again = replace(
        motive, id="00000000000000e6", sides=(motive.sides[0], replace(motive.sides[1], value="greed"))
    )
    (question, *_) = page(replace(report, findings=(motive, again))).motives
    assert [a.value for a in question.accounts] == ["for the safety of walkers", "to save the costs", "greed"]
    assert question.findings == (motive.id, again.id)


def test_the_timeline_orders_dates_of_any_precision() -> None:
    line = page(full_report()).timeline
    assert [(d.exact, [e.value for e in d.events]) for d in line.dates] == [
        ("2031-05-06", ["9 people"]),
        ("2031-05-07", [""]),
        ("2031-05-09", ["", "eleven people"]),
        ("2031-05", [""]),
    ]
    assert [a.id for a in line.undated] == ["a3"]
    assert [lane.label for lane in line.lanes] == ["articles", "People hurt or treated"]
    assert (line.dates[0].x, line.dates[-1].x) == (0.0, 100.0)


def test_the_map_draws_the_claims_of_a_matter_together() -> None:
    report = full_report()
    drawn = page(report).map
    assert len(drawn.dots) == len(report.claims)
    assert len(drawn.bundles) == 3 and drawn.bundles[0].conflict and not drawn.bundles[1].conflict
    assert all(0 <= d.x <= drawn.width and 0 <= d.y <= drawn.height for d in drawn.dots)
    assert page(sample_report()).map.dots == ()


def test_a_caption_is_marked_beside_its_quote_and_in_the_text() -> None:
    report = sample_report()
    told = report.claims[0]
    first = next(a for a in report.articles if a.id == told.article)
    blocks = tuple(
        replace(b, role=BlockRole.CAPTION) if b.start <= told.start < b.end else b for b in first.blocks
    )
    below = replace(told, title=False, caption=True)
    shown = Index(
        replace(
            report,
            articles=tuple(replace(first, blocks=blocks) if a is first else a for a in report.articles),
            claims=tuple(below if c is told else c for c in report.claims),
        )
    )
    parts = Parts(shown)
    (mention,) = parts.mentions([below]).first
    assert mention.caption and (mention.before, mention.after) == ("", "")
    text = Texts(shown).of(shown.articles[first.id], parts)
    assert [p.caption for p in text.parts if isinstance(p, Paragraph)].count(True) == 1
    assert not any(
        p.caption
        for p in Texts(Index(report)).of(first, Parts(Index(report))).parts
        if isinstance(p, Paragraph)
    )
