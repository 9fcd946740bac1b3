"""Times `checker compare` on many articles: wall clock and peak memory of the process.

    python benchmarks/many_articles.py [--articles N] [--matters N] [--words N] [--seed N] [--json]
    python benchmarks/many_articles.py --folder DIR [--json]

Both run the command twice with a cache of their own, empty the first time (cold), filled the second (warm).
The first form makes the articles. The operating system's file cache is as it is: for figures of a second
process start, run this twice.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from make_articles import make, write


@dataclass(frozen=True)
class Timing:
    """One run. Counts and `stages` (seconds) are as the report gives them, None where it does not."""

    what: str
    seconds: float
    peak_mb: float
    exit_code: int
    articles: int | None
    claims: int | None
    pairs: int | None
    findings: dict[str, int]
    stages: dict[str, float]


def timed_run(what: str, folder: Path, out: Path, cache: Path) -> Timing:
    """Run the command on a folder and read its report. Raises OSError where it cannot be started."""
    command = [sys.executable, "-m", "checker", "compare", str(folder), "-o", str(out), "-f", "json"]
    command += ["--cache-dir", str(cache), "-v"]
    start = time.perf_counter()
    process = os.posix_spawn(sys.executable, command, os.environ, file_actions=_to_stderr())
    # wait4 gives the peak of this child, RUSAGE_CHILDREN that of all runs so far. On Linux a child starts
    # with the peak of its parent, so this script imports nothing large.
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - start
    peak = usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    report = _report(out / "report.json")
    articles = report.get("articles")
    stages = dict(report.get("run", {}).get("timings", {}))
    pairs = stages.pop("pairs", None)  # a count among the seconds
    return Timing(
        what=what,
        seconds=round(seconds, 2),
        peak_mb=round(peak, 1),
        exit_code=os.waitstatus_to_exitcode(status),
        articles=None if articles is None else len(articles),
        claims=None if articles is None else sum(article.get("claims", 0) for article in articles),
        pairs=None if pairs is None else int(pairs),
        findings=dict(sorted(Counter(finding["kind"] for finding in report.get("findings", [])).items())),
        stages={stage: round(float(spent), 2) for stage, spent in stages.items()},
    )


def _to_stderr() -> list[tuple[int, int, int]]:
    """What the command prints goes to stderr: stdout is for the figures."""
    return [(os.POSIX_SPAWN_DUP2, 2, 1)]


def _report(path: Path) -> dict[str, Any]:
    try:
        report = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return report if isinstance(report, dict) else {}


def cold_and_warm(folder: Path, work: Path) -> list[Timing]:
    """Run twice with a cache in `work` that is empty at first."""
    return [timed_run(what, folder, work / what, work / "cache") for what in ("cold", "warm")]


def shown(timing: Timing) -> str:
    """One run in lines for a person."""
    figures = [f"{timing.what:5} {timing.seconds:8.2f} s   {timing.peak_mb:7.1f} MB"]
    counts = {"articles": timing.articles, "claims": timing.claims, "pairs": timing.pairs}
    figures += [f"{name} {count}" for name, count in counts.items() if count is not None]
    figures.append("findings " + (", ".join(f"{k} {n}" for k, n in timing.findings.items()) or "none"))
    if timing.exit_code != 0:
        figures.append(f"EXIT CODE {timing.exit_code}")
    stages = "  ".join(f"{stage} {spent:.2f}" for stage, spent in timing.stages.items())
    return "   ".join(figures) + (f"\n      {stages}" if stages else "")


def main() -> int:
    """Print the figures; 1 where a run of the command failed."""
    parser = argparse.ArgumentParser(description="Time `checker compare`.")
    parser.add_argument("--folder", type=Path, help="a folder of articles, instead of made ones")
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--matters", type=int, default=40)
    parser.add_argument("--words", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args()
    made: dict[str, int] | None = None
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        folder = options.folder
        if folder is None:
            folder = work / "articles"
            articles = make(options.articles, options.matters, options.words, options.seed)
            write(articles, folder)
            made = dict(sorted(Counter(change.kind for change in articles.changes).items()))
        timings = cold_and_warm(folder, work)
    if options.json:
        print(json.dumps({"changed_on_purpose": made, "runs": [asdict(timing) for timing in timings]}))
    else:
        if made is not None:
            changed = ", ".join(f"{kind} {count}" for kind, count in made.items())
            print(f"{options.articles} articles on {options.matters} matters; told otherwise: {changed}")
        for timing in timings:
            print(shown(timing))
    return int(any(timing.exit_code != 0 for timing in timings))


if __name__ == "__main__":
    sys.exit(main())
