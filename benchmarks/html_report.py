"""Times the HTML report of many articles: size, making it, first paint, filtering, in headless Chromium.

    python benchmarks/html_report.py [--articles N] [--findings N] [--keep FILE] [--check] [--json]

The report is made up (no models are needed): articles as `make_articles` writes them, every sentence a claim,
findings of two or three sides between articles of one matter. Filtering is timed from the change to the frame
after it, so that layout and paint count. `--check` ends with 1 where a limit is passed.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Any

from make_articles import make

from checker.model import (
    Article,
    Block,
    BlockRole,
    Claim,
    Corroboration,
    Development,
    Entity,
    EntityType,
    Evidence,
    Finding,
    Kind,
    Matter,
    Report,
    Scope,
    Severity,
    Side,
    Step,
)
from checker.report.html_report import HtmlRenderer

LIMITS = {"megabytes": 5.0, "first_paint_ms": 1000.0, "filter_ms": 100.0}
_SENTENCE = re.compile(r"[^.\n]+\.")
_NAME = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b")


def made_up(articles: int = 200, findings: int = 500, matters: int = 40, seed: int = 1) -> Report:
    """A report of that size; the same for the same arguments."""
    rng = Random(seed)
    folder = make(articles, matters, 500, seed)
    read = [_article(n, made.file, made.text) for n, made in enumerate(folder.articles, 1)]
    claims = {a.id: tuple(_claims(a)) for a in read}
    groups: dict[int, list[str]] = {}
    for article, made in zip(read, folder.articles, strict=True):
        groups.setdefault(made.matter, []).append(article.id)
    found = [_finding(n, groups, claims, rng) for n in range(findings)]
    every = tuple(c for own in claims.values() for c in own)
    return Report(
        version="0.0.0",
        models={"embedding": "none"},
        options={"min_confidence": 0.5},
        articles=tuple(read),
        claims=every,
        entities=tuple(_entities(every)),
        copies={},
        findings=tuple(found),
        corroborations=tuple(_corroborations(groups, claims)),
        developments=tuple(_developments(groups, claims)),
        matters=tuple(_matters(groups, claims, found)),
        layout={c.id: (rng.uniform(-1, 1), rng.uniform(-1, 1)) for c in every},
    )


def _article(number: int, file: str, text: str) -> Article:
    blocks = []
    for match in re.finditer(r"[^\n]+", text):
        role = BlockRole.TITLE if match.start() == 0 else BlockRole.BODY
        blocks.append(Block(match.start(), match.end(), role))
    return Article(
        f"a{number}",
        file,
        text,
        tuple(blocks),
        "utf-8",
        title=text.split("\n", 1)[0],
        outlet=text.split("\n")[2].split(",")[0],
        published=f"2024-03-{1 + number % 28:02d}",
        published_from="text",
    )


def _claims(article: Article) -> Iterator[Claim]:
    for n, match in enumerate(_SENTENCE.finditer(article.text), 1):
        quote = match[0].strip()
        start = match.start() + match[0].index(quote)
        yield Claim(f"{article.id}.{n}", article.id, start, start + len(quote), quote, quote, n)


def _finding(
    n: int, groups: Mapping[int, list[str]], claims: Mapping[str, tuple[Claim, ...]], rng: Random
) -> Finding:
    ids = groups[n % len(groups)]
    k = 3 * rng.randrange(6)  # the place of a sentence that all articles of the matter have
    sides = tuple(
        Side(
            " ".join(claims[own[0]][k].text.split()[:4]),
            tuple(claims[a][k] for a in own),
        )
        for own in ([ids[0]], ids[1:3], ids[3:5])[: 2 + n % 2]
        if own
    )
    return Finding(
        f"{n:016x}",
        list(Kind)[n % len(Kind)],
        Scope.CROSS,
        0.5 + (n % 50) / 100,
        list(Severity)[n % 3],
        ("numbers", "entailment"),
        f"Different figures (people): {' / '.join(s.value for s in sides)}",
        "one says the first, the other the second; no rounding makes them equal",
        sides,
        matter=f"people hurt at place {n % len(groups)}",
        evidence=tuple(Evidence(name, "both name the place and the week", w) for name, w in
                       (("numbers", 2.1), ("same event", 1.3), ("entailment", 0.7), ("grown", -0.6))),
    )  # fmt: skip


def _entities(claims: tuple[Claim, ...]) -> Iterator[Entity]:
    uses: dict[str, list[str]] = {}
    for claim in claims:
        for name in set(_NAME.findall(claim.text)):
            uses.setdefault(name, []).append(claim.id)
    for n, (name, ids) in enumerate(sorted(uses.items())):
        spellings = {name: tuple(ids), name.split()[1]: tuple(ids[::2])} if n % 3 == 0 else {name: tuple(ids)}
        yield Entity(f"e{n}", EntityType.PERSON if n % 2 else EntityType.PLACE, name, spellings)


def _corroborations(
    groups: Mapping[int, list[str]], claims: Mapping[str, tuple[Claim, ...]]
) -> Iterator[Corroboration]:
    for matter, ids in groups.items():
        for k in range(4):
            told = tuple(claims[a][2 + k] for a in ids)
            yield Corroboration(f"{matter}-{k}", told[0].text, told, len(ids))


def _developments(
    groups: Mapping[int, list[str]], claims: Mapping[str, tuple[Claim, ...]]
) -> Iterator[Development]:
    for matter, ids in groups.items():
        steps = tuple(
            Step(f"2024-03-{10 + k}", str(7 * (k + 1)), (claims[a][9],)) for k, a in enumerate(ids[:3])
        )
        yield Development(f"g{matter}", claims[ids[0]][9].text, steps)


def _matters(
    groups: Mapping[int, list[str]], claims: Mapping[str, tuple[Claim, ...]], found: list[Finding]
) -> Iterator[Matter]:
    """Of each group's sentences, every third is told by all, the others by one article alone."""
    touching: dict[str, list[str]] = {}
    for finding in found:
        for side in finding.sides:
            for claim in side.claims:
                touching.setdefault(claim.id, []).append(finding.id)
    for group, ids in groups.items():
        for k in range(max(len(claims[a]) for a in ids)):
            told = {a: (claims[a][k],) for a in ids if k < len(claims[a])}
            for n, part in enumerate([told] if k % 3 == 0 else [{a: own} for a, own in told.items()]):
                of = {f for own in part.values() for c in own for f in touching.get(c.id, ())}
                label = next(iter(part.values()))[0].text
                yield Matter(f"{group}-{k}-{n}", label, part, tuple(sorted(of)))


_FILTERED = """async (count) => {
  const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  const box = name => document.querySelector(`[name=${name[0]}][value=${name[1]}]`);
  const search = document.getElementById("search");
  const steps = [
    () => box(["severity", "error"]).click(), () => box(["kind", "number"]).click(),
    () => box(["severity", "error"]).click(), () => box(["kind", "number"]).click(),
    ...["w", "wo", "wor", "work", ""].map(word => () => {
      search.value = word; search.dispatchEvent(new Event("input", { bubbles: true })); }),
  ];
  const times = [];
  for (let round = 0; round < count; round++) for (const step of steps) {
    await frame();
    const start = performance.now();
    step();
    await frame();
    times.push(performance.now() - start);
  }
  return times;
}"""


def measured(path: Path, rounds: int = 3) -> dict[str, float]:
    """Milliseconds in headless Chromium: the first paint (of fresh browsers, the median), filtering."""
    from playwright.sync_api import sync_playwright

    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
    paints: list[float] = []
    times: list[float] = []
    with sync_playwright() as playwright:
        for _ in range(rounds):
            browser = playwright.chromium.launch(executable_path=chromium, headless=True, args=arguments)
            page = browser.new_page(viewport={"width": 1400, "height": 900})
            page.goto(path.as_uri(), wait_until="load")
            page.wait_for_timeout(500)
            paints.append(
                page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
            )
            times = page.evaluate(_FILTERED, rounds)
            nodes = page.evaluate("document.querySelectorAll('*').length")
            browser.close()
    return {
        "first_paint_ms": round(statistics.median(paints), 1),
        "filter_ms": round(max(times), 1),
        "filter_median_ms": round(statistics.median(times), 1),
        "elements": nodes,
    }


def measure(articles: int, findings: int, keep: Path | None = None) -> dict[str, Any]:
    """The size of the report, the seconds to make it, and what the browser takes."""
    report = made_up(articles, findings)
    began = time.perf_counter()
    html = HtmlRenderer().render(report)
    seconds = time.perf_counter() - began
    with tempfile.TemporaryDirectory() as folder:
        path = keep or Path(folder) / "report.html"
        path.write_text(html, encoding="utf-8")
        browser = measured(path.resolve())
    return {
        "articles": articles,
        "findings": findings,
        "claims": len(report.claims),
        "megabytes": round(len(html.encode()) / 1e6, 2),
        "render_s": round(seconds, 2),
        **browser,
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--findings", type=int, default=500)
    parser.add_argument("--keep", type=Path, help="leave the report here")
    parser.add_argument("--check", action="store_true", help="end with 1 where a limit is passed")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    figures = measure(given.articles, given.findings, given.keep)
    if given.json:
        print(json.dumps(figures))
    else:
        for name, value in figures.items():
            print(f"{name:18} {value:>9}" + (f"   limit {LIMITS[name]:g}" if name in LIMITS else ""))
    passed = [name for name, limit in LIMITS.items() if figures[name] > limit]
    return 1 if given.check and passed else 0


if __name__ == "__main__":
    sys.exit(main())
