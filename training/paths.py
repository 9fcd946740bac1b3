"""Where the pairs lie and where training writes."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NLI = ROOT.parent / "shared" / "nli"
OUT = ROOT / "training" / "out"
GENERATED = OUT / "generated"
