"""What is said of statements, printed: for a person, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from checker.model import Article, Claim
from checker.query.answer import Answer, Answers
from checker.report.json_report import mention
from checker.report.text import clean

SCHEMA_ID = "checker-claim/1"


def as_json(answers: Answers) -> str:
    """One object with an answer a statement, in their order."""
    articles = {article.id: article for article in answers.articles}
    data: dict[str, Any] = {
        "schema": SCHEMA_ID,
        "claims": [
            {
                "text": answer.text,
                "verdict": answer.verdict.value,
                "supports": [mention(claim, articles) for claim in answer.supports],
                "contradicts": [mention(claim, articles) for claim in answer.contradicts],
                "differs": [{"asked": d.asked, "found": d.found} for d in answer.differs],
                "reason": answer.reason,
            }
            for answer in answers.answers
        ],
        "skipped": [{"file": s.file, "reason": s.reason} for s in answers.skipped],
        "warnings": list(answers.warnings),
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def as_text(answers: Answers) -> str:
    """Verdict and statement, what differs, then the sentences with their sources and speakers."""
    articles = {article.id: article for article in answers.articles}
    blocks = ["\n".join(_lines(answer, articles)) for answer in answers.answers]
    return clean("\n\n".join(blocks) + "\n")


def _lines(answer: Answer, articles: Mapping[str, Article]) -> Iterator[str]:
    yield f"{answer.verdict.value}: {answer.text}"
    if not answer.differs:
        yield f"  {answer.reason}"
    for asked in dict.fromkeys(difference.asked for difference in answer.differs):
        found = [_flat(d.found) for d in answer.differs if d.asked == asked]
        yield f"  asked: {_flat(asked)}"
        yield f"  found: {' / '.join(found)}"
    for head, claims in (("supported by", answer.supports), ("contradicted by", answer.contradicts)):
        yield from _mentions(head, claims, articles)


def _mentions(head: str, claims: Sequence[Claim], articles: Mapping[str, Article]) -> Iterator[str]:
    for claim in claims:
        article = articles[claim.article]
        record = f" {_flat(article.record)}" if article.record else ""
        said = f", said by {_flat(claim.speaker.name)}" if claim.speaker else ""
        yield f"  {head} {_flat(article.file)}{record}{said}"
        yield f"    {claim.text}"


def _flat(text: str) -> str:
    return " ".join(text.split())
