"""The benchmark's figures, and what it says when there is nothing to measure."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from training.pairs import Pair, write_pairs

SCRIPT = Path(__file__).resolve().parents[2] / "benchmarks" / "entailment.py"


@pytest.fixture(scope="module")
def benchmark_module() -> ModuleType:
    spec = importlib.util.spec_from_file_location("benchmark_entailment", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("answers", "labels", "expected"),
    [
        ([2, 2, 0, 1], [2, 0, 2, 1], (0.5, 0.5, 0.5)),
        ([0, 0], [2, 2], (0.0, 0.0, 0.0)),
        ([2, 2], [0, 1], (0.0, 0.0, 0.0)),
        ([2, 2, 2, 2], [2, 2, 2, 0], (0.75, 1.0, 6 / 7)),
    ],
)
def test_contradiction_f1(
    benchmark_module: ModuleType, answers: list[int], labels: list[int], expected: tuple[float, float, float]
) -> None:
    found = benchmark_module.contradiction_f1(np.array(answers), np.array(labels))
    assert found == pytest.approx(expected)


def test_figures_of_a_set(benchmark_module: ModuleType) -> None:
    probabilities = np.array([[0.8, 0.1, 0.1], [0.1, 0.1, 0.8], [0.2, 0.6, 0.2], [0.5, 0.2, 0.3]])
    row = benchmark_module.figures("x", probabilities, np.array([0, 2, 1, 2]), 2.0)
    assert (row.accuracy, row.precision, row.recall, row.entailment_recall) == (0.75, 1.0, 0.5, 1.0)
    assert row.pairs_per_second == 2.0
    assert row.f1_low <= row.f1 <= row.f1_high
    assert 0 < row.calibration_error < 1


def test_sets_take_the_generated_split_too(benchmark_module: ModuleType, tmp_path: Path) -> None:
    pairs = [Pair("A man left.", "Nobody left.", "contradiction")] * 3
    write_pairs(tmp_path / "nli" / "dev" / "plain.jsonl.gz", pairs)
    write_pairs(tmp_path / "made" / "dev.jsonl.gz", pairs)
    sets = benchmark_module.sets_of(tmp_path / "nli", tmp_path / "made", "dev", 2)
    assert {name: len(found) for name, found in sets.items()} == {"plain": 2, "generated": 2}


def test_it_says_when_the_pairs_are_not_there(
    benchmark_module: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = ["--data", str(tmp_path / "none"), "--generated", str(tmp_path / "none")]
    assert benchmark_module.main(missing) == 1
    assert "No pairs to measure on" in capsys.readouterr().out
