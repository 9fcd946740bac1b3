"""Start weights for all tests of training."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny_mpnet import write_published


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the tiny start weights, read by all and written by none."""
    return write_published(tmp_path_factory.mktemp("start") / "published")
