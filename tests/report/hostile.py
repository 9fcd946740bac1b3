"""The sample report with text that means something to browsers, templates, terminals and parsers."""

from __future__ import annotations

from dataclasses import replace

from full import full_report

from checker.model import Block, BlockRole, Corroboration, Report, Side, Skipped

HOSTILE = (
    "</script><script>alert(1)</script></style>{{ 7*7 }}{% raw %}${x}<!-- --><img src=x onerror=alert(2)>"
    "[bold red]not markup[/] \"'&amp; \x00\x07\x1b[31m\u2028\u202e\x9b A\ud800Z"
)
RTL = "قال المتحدث إن الجسر انهار מגדל 12"
LONG = "Gazette" * 43  # 301 characters without a place to break


def hostile_report() -> Report:
    """Every string that may come from an article holds `HOSTILE`; others are long, or right to left."""
    report = full_report()
    articles = tuple(
        replace(
            article,
            text=f"{article.text}\n{HOSTILE}\n{RTL} {LONG}",
            blocks=(
                *article.blocks,
                Block(len(article.text), len(article.text) + len(HOSTILE) + 1, BlockRole.FURNITURE, HOSTILE),
                Block(
                    len(article.text) + len(HOSTILE) + 2,
                    len(article.text) + len(HOSTILE) + len(RTL) + len(LONG) + 3,
                    BlockRole.BODY,
                ),
            ),
            title=f"{HOSTILE} {RTL}",
            outlet=LONG,
            url="javascript:alert(3)",
            record=HOSTILE,
            extracted=True,
        )
        for article in report.articles
    )
    claims = tuple(
        replace(claim, text=f"{claim.text} {HOSTILE} {RTL}", speaker=None, amounts=())
        for claim in report.claims
    )
    by_id = {claim.id: claim for claim in claims}
    findings = tuple(
        replace(
            finding,
            summary=HOSTILE,
            reason=f"{RTL} {HOSTILE}",
            matter=HOSTILE,
            evidence=tuple(replace(e, name=HOSTILE, text=HOSTILE) for e in finding.evidence),
            sides=tuple(
                Side(f"{HOSTILE} {LONG}", tuple(by_id[c.id] for c in s.claims)) for s in finding.sides
            ),
        )
        for finding in report.findings
    )
    return replace(
        report,
        articles=articles,
        claims=claims,
        findings=findings,
        entities=tuple(
            replace(e, name=LONG, spellings={HOSTILE: (), LONG: (claims[0].id,)}) for e in report.entities
        ),
        matters=tuple(
            replace(
                m, label=HOSTILE, claims={a: tuple(by_id[c.id] for c in cs) for a, cs in m.claims.items()}
            )
            for m in report.matters
        ),
        developments=tuple(
            replace(
                d,
                claim=HOSTILE,
                steps=tuple(replace(s, time=f"2031-05-06 {HOSTILE}", value=HOSTILE) for s in d.steps),
            )
            for d in report.developments
        ),
        corroborations=(Corroboration("c", HOSTILE, claims[:2], 2),),
        skipped=(Skipped("odd\udcff\n<b>.txt", HOSTILE),),
        warnings=(HOSTILE,),
    )
