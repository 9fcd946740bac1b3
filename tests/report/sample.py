"""A small invented report: a bridge that failed in a town that does not exist, told by four outlets."""

from __future__ import annotations

from checker.model import (
    Amount,
    Article,
    Block,
    BlockRole,
    Bound,
    Claim,
    Corroboration,
    Development,
    Entity,
    EntityType,
    Finding,
    Kind,
    Matter,
    Post,
    Report,
    Scope,
    Severity,
    Side,
    Skipped,
    Speaker,
    Step,
)

HERALD = """Footbridge at Orlen Quay gives way

Seven people were hurt when the footbridge at Orlen Quay gave way on Tuesday evening.
Harbour master Ilse Brandt said the bridge had been inspected in March.
The bridge collapsed because a bearing had rusted through, the city engineer said.
Read more: ten gardens to visit this spring
"""
COURIER = """Bridge collapse injures nine

Nine people were hurt when the footbridge at Orlen Quay gave way on Tuesday evening.
Deputy harbour master Ilse Brand said the bridge had not been inspected since 2019.
The footbridge was opened in 1974.
"""
WIRE = """Orlen bridge: what is known

Nine people were hurt when the footbridge at Orlen Quay gave way on Tuesday evening.
The footbridge, opened in 1974, carried 3,000 walkers a day.
"""
PAGE = (
    "Overloading brought the footbridge down, the operator said. By Friday eleven people had been treated."
    " The footbridge dates from 1974."
)


def article(number: int, file: str, text: str, **more: object) -> Article:
    blocks, start = [], 0
    for line in text.splitlines(keepends=True):
        body = line.rstrip("\n")
        if body:
            furniture = body.startswith("Read more")
            role = BlockRole.TITLE if start == 0 else BlockRole.FURNITURE if furniture else BlockRole.BODY
            blocks.append(Block(start, start + len(body), role, "teaser" if furniture else None))
        start += len(line)
    values: dict[str, object] = {"encoding": "utf-8"} | more
    return Article(id=f"a{number}", file=file, text=text, blocks=tuple(blocks), **values)  # type: ignore[arg-type]


class Claims:
    """Makes claims of passages of the articles, numbered as they come."""

    def __init__(self) -> None:
        self.made: list[Claim] = []

    def of(self, article: Article, passage: str, **more: object) -> Claim:
        start = article.text.index(passage)
        number = 1 + sum(claim.article == article.id for claim in self.made)
        claim = Claim(
            id=f"{article.id}.{number}",
            article=article.id,
            start=start,
            end=start + len(passage),
            quote=passage,
            text=" ".join(passage.split()),
            sentence=number,
            title=start == 0 and not article.extracted,
            **more,  # type: ignore[arg-type]
        )
        self.made.append(claim)
        return claim


def sample_report(**more: object) -> Report:
    """The report; keyword arguments replace its fields."""
    herald = article(
        1,
        "herald.txt",
        HERALD,
        title="Footbridge at Orlen Quay gives way",
        outlet="Orlen Herald",
        published="2031-05-07",
        published_from="text",
    )
    courier = article(2, "courier.txt", COURIER, title="Bridge collapse injures nine", published="2031-05")
    wire = article(3, "wire.txt", WIRE, title="Orlen bridge: what is known", outlet="Norvik Wire")
    page = article(
        4,
        "web/page.html",
        PAGE,
        extracted=True,
        title="Operator blames crowd",
        outlet="Quayside",
        url="https://quayside.example/bridge?id=7&p=1",
        published="2031-05-09",
        published_from="html",
    )
    claims = Claims()
    nine_words = "Nine people were hurt when the footbridge at Orlen Quay gave way on Tuesday evening."
    headline = claims.of(courier, "Bridge collapse injures nine")
    seven = claims.of(
        herald,
        "Seven people were hurt when the footbridge at Orlen Quay gave way on Tuesday evening.",
        amounts=(Amount("Seven people", 87, 99, 7, "", "count", Bound.EXACT, 7, 7, "person"),),
    )
    nine, nine_again = claims.of(courier, nine_words), claims.of(wire, nine_words)
    inspected = claims.of(
        herald,
        "Harbour master Ilse Brandt said the bridge had been inspected in March.",
        speaker=Speaker("Ilse Brandt", "e1"),
    )
    not_inspected = claims.of(
        courier,
        "Deputy harbour master Ilse Brand said the bridge had not been inspected since 2019.",
        speaker=Speaker("Ilse Brand", "e1"),
    )
    rust = claims.of(
        herald,
        "The bridge collapsed because a bearing had rusted through, the city engineer said.",
        speaker=Speaker("the city engineer"),
    )
    load = claims.of(
        page, "Overloading brought the footbridge down, the operator said.", speaker=Speaker("the operator")
    )
    opened = claims.of(courier, "The footbridge was opened in 1974.")
    opened_too = claims.of(wire, "The footbridge, opened in 1974, carried 3,000 walkers a day.")
    dates_from = claims.of(page, "The footbridge dates from 1974.")
    later = claims.of(page, "By Friday eleven people had been treated.")
    findings = (
        Finding(
            "00000000000000c3",
            Kind.CAUSE,
            Scope.CROSS,
            0.61,
            Severity.NOTE,
            ("causes",),
            "Why the footbridge fell: a rusted bearing, or overloading",
            "One names a rusted bearing, the other overloading.",
            (Side("a bearing had rusted through", (rust,)), Side("overloading", (load,))),
        ),
        Finding(
            "00000000000000a1",
            Kind.NUMBER,
            Scope.CROSS,
            0.914,
            Severity.ERROR,
            ("numbers",),
            "People hurt: 7 or 9",
            "7 people and 9 people, both exact, of one collapse.",
            (Side("7 people", (seven,)), Side("9 people", (nine_again, nine, headline))),
        ),
        Finding(
            "00000000000000b2",
            Kind.NEGATION,
            Scope.CROSS,
            0.778,
            Severity.WARNING,
            ("negation", "times"),
            "Whether the bridge was inspected in March",
            "One says it had been inspected in March, the other that it had not been since 2019.",
            (
                Side("had been inspected in March", (inspected,)),
                Side("had not been inspected since 2019", (not_inspected,)),
            ),
        ),
        Finding(
            "00000000000000d4",
            Kind.NAME,
            Scope.CROSS,
            0.85,
            Severity.NOTE,
            ("names",),
            "Ilse Brandt or Ilse Brand",
            "Two spellings of one person: the same post, the same bridge.",
            (Side("Ilse Brandt", (inspected,)), Side("Ilse Brand", (not_inspected,))),
            baseline="known",
        ),
    )
    posts = (
        Post("Harbour master", 0, 14, "master", ("harbour",), "Ilse Brandt", "e1"),
        Post("Deputy harbour master", 0, 21, "master", ("deputy", "harbour"), "Ilse Brand", "e1"),
    )
    fields: dict[str, object] = {
        "version": "9.9.9",
        "models": {"embedding": "all-MiniLM-L6-v2"},
        "options": {"min_confidence": 0.5, "formats": ("html", "json"), "cache": None},
        "articles": (herald, courier, wire, page),
        "claims": tuple(claims.made),
        "entities": (
            Entity(
                "e1",
                EntityType.PERSON,
                "Ilse Brandt",
                {"Ilse Brandt": (inspected.id,), "Ilse Brand": (not_inspected.id,)},
                posts,
            ),
            Entity("e2", EntityType.PLACE, "Orlen Quay", {"Orlen Quay": (seven.id, nine.id, nine_again.id)}),
        ),
        "copies": {"a2": ("a3",), "a3": ("a2",)},
        "findings": findings,
        "corroborations": (
            Corroboration(
                "c-1974", "The footbridge was opened in 1974.", (opened_too, dates_from, opened), 2
            ),
        ),
        "developments": (
            Development(
                "d-hurt",
                "People hurt or treated",
                (Step("2031-05-06", "9 people", (nine,)), Step("2031-05-09", "eleven people", (later,))),
            ),
        ),
        "matters": (
            Matter(
                "m1",
                "people hurt at the footbridge",
                {"a2": (nine, headline), "a1": (seven,), "a3": (nine_again,)},
                ("00000000000000a1",),
            ),
        ),
        "skipped": (Skipped("photo.txt", "not text"),),
        "warnings": ("The date of wire.txt is not known.",),
    }
    return Report(**(fields | more))  # type: ignore[arg-type]
