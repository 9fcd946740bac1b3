"""What holds while a model loads: off line, nothing on the terminal, no time lost to garbage collection."""

from __future__ import annotations

import gc
import importlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

# Each is read when its library is first imported.
_ENVIRONMENT = {
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    # Threads that wait by spinning take the processor from one another where a machine has other work: there,
    # encoding took five times as long.
    "OMP_WAIT_POLICY": "PASSIVE",
}


@contextmanager
def model_loading() -> Iterator[None]:
    """Set the environment, where the user has not, and hold garbage collection back; imports go inside.

    Imports make objects that stay; looking for garbage among them takes a seventh of the time.
    """
    for name, value in _ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@contextmanager
def quiet_transformers() -> Iterator[None]:
    """Keep transformers from logging below errors and from showing progress. Raises ImportError."""
    logging: Any = importlib.import_module("transformers.utils.logging")
    verbosity, bars = logging.get_verbosity(), logging.is_progress_bar_enabled()
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    try:
        yield
    finally:
        logging.set_verbosity(verbosity)
        if bars:
            logging.enable_progress_bar()
