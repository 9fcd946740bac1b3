"""What all tests share: golden files, and what a machine may lack (Chromium, the labelled material)."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import NoReturn

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"
# training/ is not installed. At the end of the path, so that the tests take the packages that are.
sys.path.append(str(Path(__file__).resolve().parents[1]))
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files from this run")


@pytest.fixture(scope="session")
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    """The folder beside the repository with the labelled material; use with `@pytest.mark.shared`."""
    if not SHARED.is_dir():
        missing("CHECKER_REQUIRE_SHARED", "no ../shared beside the repository")
    return SHARED


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of a Chromium; use with `@pytest.mark.browser`."""
    path = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if path is None:
        missing("CHECKER_REQUIRE_BROWSER", "no Chromium on this machine")
    return path


def missing(variable: str, reason: str) -> NoReturn:
    """Skip, or fail where the environment variable says that the machine must have it (CI)."""
    if os.environ.get(variable) == "1":
        pytest.fail(f"{reason}, and {variable}=1 asks for it", pytrace=False)
    pytest.skip(reason)
