"""The package stands alone: no module of it imports `checker`, and importing it loads nothing heavy."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import embeddings

FOLDER = Path(embeddings.__file__).parent
MODULES = sorted(FOLDER.rglob("*.py"))
HEAVY = ("torch", "transformers", "sentence_transformers", "sklearn", "scipy", "huggingface_hub")


def imported(source: str) -> set[str]:
    """Names of the top packages that a source imports, anywhere in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.add(node.module.split(".")[0])
        elif (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and node.value.startswith("checker")
        ):
            names.add(node.value.split(".")[0])  # import_module("checker...")
    return names


def test_no_source_imports_checker() -> None:
    assert len(MODULES) > 5
    guilty = [path.name for path in MODULES if "checker" in imported(path.read_text(encoding="utf-8"))]
    assert guilty == []


def test_the_test_above_sees_imports() -> None:
    assert "checker" in imported("def f():\n    from checker.model import Claim\n")
    assert "checker" in imported("import checker")
    assert "checker" in imported("import importlib\nimportlib.import_module('checker.model')")


def test_importing_every_module_loads_neither_checker_nor_anything_heavy() -> None:
    names = [
        ".".join(("embeddings", *path.relative_to(FOLDER).with_suffix("").parts)).removesuffix(".__init__")
        for path in MODULES
    ]
    code = (
        f"import importlib, sys\nfor name in {names!r}: importlib.import_module(name)\n"
        f"print(*[name for name in ('checker', *{HEAVY!r}) if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []
