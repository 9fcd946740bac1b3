"""What several tests of relations share."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny_cross_encoder import flattening, write_tiny


@pytest.fixture(scope="session")
def tiny_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a tiny random cross-encoder; not to be written to."""
    return write_tiny(tmp_path_factory.mktemp("tiny"), calibration=flattening(1.0))
