"""The article in an HTML page."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import reading
from checker.model import BlockRole
from checker.reading.records import Record
from checker.reading.webpage import parse_html

PARAGRAPHS = [
    "Four workers died in a fire at a paper mill in Tarnby on Friday night, the fire service said.",
    "Two were found on the stairs.",
    "The sprinklers did not start, said fire chief Maja Holt, who was first at the scene.",
    "The owner, Nordpulp, said the system had been tested in November by two engineers of the company.",
]
MARKED = [
    'Four workers died in a fire at a <a href="#">paper mill</a> in <em>Tarnby</em> on Friday night, the '
    "fire service said.",
    "Two were found on the <b>stairs</b>.",
    "The sprinklers did not start, said fire chief Maja Holt,<br>who was first at the scene.",
    "The owner, <span>Nordpulp</span>, said the system had been\n tested in November by two engineers of "
    "the company.",
]
ARTICLE = "".join(f"<p>{paragraph}</p>\n" for paragraph in MARKED)
HEAD = '<title>Mill fire kills four - Valley Times</title><meta charset="utf-8">'
FURNITURE = [
    "We use cookies to remember what you like to read.",
    "Ski lift stops with forty on board",
    "my uncle says nobody had checked them for years",
    "Get the Times in your inbox",
    "The mill on Saturday. Photo: Ole Dahl",
    "Valley Times, Mill Street, Tarnby",
]
PAGE = f"""<!doctype html><html><head>{HEAD}</head><body>
<div id="consent"><p>{FURNITURE[0]}</p></div><nav><a>Home</a><a>News</a></nav>
<div class="main"><h1>Mill fire kills four</h1><p class="byline">Ida Berg | Saturday</p>
<div class="share"><a>Share 310</a><a>Post</a></div>
{ARTICLE}<figure><img><figcaption>{FURNITURE[4]}</figcaption></figure></div>
<div class="related"><h4>More</h4><ul><li>{FURNITURE[1]}</li></ul></div>
<section id="comments"><p>{FURNITURE[2]}</p></section>
<div class="newsletter">{FURNITURE[3]} <button>Sign up</button></div>
<footer>{FURNITURE[5]}</footer></body></html>"""


def read(page: str) -> Record:
    (record,) = parse_html(page, "utf-8").records
    return record


def shown(record: Record) -> list[str]:
    """The paragraphs that the page does not set apart."""
    return [text for n, text in enumerate(record.text.split("\n\n")) if n not in record.aside]


def test_article_whole_and_nothing_else() -> None:
    record = read(PAGE)
    assert shown(record) == ["Mill fire kills four", *PARAGRAPHS]
    assert (record.title, record.outlet, record.published) == ("Mill fire kills four", "Valley Times", None)


@pytest.mark.parametrize(
    "wrapper",
    [
        "<article>{}</article>",
        "<main><div class='post has-sidebar'>{}</div></main>",
        "<table><tr><td>{}</td></tr></table>",
        "<div class='story-share-wrap related'>{}</div>",
        "{}",
        "<div><div><section>{}</section></div></div>",
    ],
)
def test_every_paragraph_in_any_box(wrapper: str) -> None:
    page = (
        f"<html><head>{HEAD}</head><body><h1>Mill fire kills four</h1>{wrapper.format(ARTICLE)}</body></html>"
    )
    assert all(paragraph in shown(read(page)) for paragraph in PARAGRAPHS)


def test_subheads_lists_and_quotes_stay() -> None:
    extra = "<h2>No water</h2><blockquote>It was over in minutes.</blockquote><ul><li>Four dead</li></ul>"
    record = read(
        f"<body><h1>Mill fire kills four</h1>{ARTICLE}{extra}<p>{PARAGRAPHS[0]} It was cold.</p></body>"
    )
    assert {"No water", "It was over in minutes.", "Four dead"} <= set(shown(record))


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        ('<meta property="article:published_time" content="2023-02-11T08:00:00Z">', "", "2023-02-11"),
        ('<meta name="date" content="2023-02">', "", "2023-02"),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2023-02-11"}'
         "</script>", "", "2023-02-11"),
        ('<script type="application/ld+json">{"@graph": [{"@type": ["Report"], '
         '"datePublished": "2023-02-11"}]}'
         "</script>", "", "2023-02-11"),
        ("", '<time datetime="2023-02-11T22:00:00+08:00">yesterday</time>', "2023-02-11"),
        ("", '<div class="date">11 February 2023</div>', "2023-02-11"),
        ("", "<footer>&copy; 2019 Valley Times</footer>", None),
        ('<script type="application/ld+json">{broken</script>', "", None),
    ],
)  # fmt: skip
def test_published(head: str, body: str, published: str | None) -> None:
    page = f"<html><head>{HEAD}{head}</head><body><h1>Mill fire kills four</h1>{body}{ARTICLE}</body></html>"
    assert read(page).published == published


def test_furniture_is_counted_and_kept_on_request(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    (article,) = reading.read([tmp_path]).articles
    kept = [article.text[b.start : b.end] for b in article.blocks if b.role is not BlockRole.FURNITURE]
    assert kept == ["Mill fire kills four", *PARAGRAPHS]
    assert article.set_aside >= len(FURNITURE)
    (whole,) = reading.read([tmp_path], reading.ReadingOptions(keep_furniture=True)).articles
    assert whole.set_aside == 0
    assert all(piece in whole.text for piece in FURNITURE)


def test_outlet_from_site_name() -> None:
    page = PAGE.replace("</head>", '<meta property="og:site_name" content="The Valley Times"></head>')
    assert read(page).outlet == "The Valley Times"


@pytest.mark.parametrize(
    "page", ["", "   ", "<html><body><script>1</script></body></html>", "<>", "no tags at all"]
)
def test_pages_without_an_article(page: str) -> None:
    parsed = parse_html(page, "utf-8")
    assert not parsed.records
    assert len(parsed.problems) == 1


def test_broken_html_is_read_as_far_as_it_goes() -> None:
    assert PARAGRAPHS[1] in read(f"<body><div>{ARTICLE}<p>He gave <b>no reason").text
