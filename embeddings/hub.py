"""The folder of a model on the Hugging Face hub."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from embeddings.errors import EncoderError


def hub_folder(
    repository: str, *, files: Sequence[str], ignored: Sequence[str], weights: str, called: str
) -> Path:
    """Return the folder of a hub repository, from the hub's cache on this machine, else by download.

    `files` and `ignored` are patterns of what to fetch and what not; a cached folder counts only where it has
    a file that matches the glob `weights`. `called` names the model in messages: "embedding model mine".

    Raises:
        EncoderError: not a name that the hub allows, or neither here nor to be fetched, in one line.
    """
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError

    def snapshot(local: bool) -> Path:
        return Path(
            snapshot_download(
                repository, local_files_only=local, allow_patterns=list(files), ignore_patterns=list(ignored)
            )
        )

    try:
        cached = snapshot(local=True)
        if any(cached.glob(weights)):
            return cached
    except HFValidationError as error:
        raise EncoderError(f"{called}: neither a folder nor a name on the hub") from error
    except OSError:  # not on this machine yet
        pass
    try:
        return snapshot(local=False)
    except Exception as error:  # offline, unknown, private, disk full: the hub's client raises many kinds
        raise EncoderError(
            f"{called} is not on this machine and cannot be fetched from the hub "
            f"({type(error).__name__}); name a folder that holds the model"
        ) from error
