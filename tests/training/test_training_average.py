"""The middle of two moments of a run."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.average import FILE, average


def write(folder: Path, **values: list[float]) -> Path:
    import torch
    from safetensors.torch import save_file

    folder.mkdir()
    save_file({name: torch.tensor(value) for name, value in values.items()}, folder / FILE)
    return folder


@pytest.mark.parametrize(("share", "expected"), [(0.0, [1.0, 2.0]), (0.5, [2.0, 4.0]), (1.0, [3.0, 6.0])])
def test_a_share_of_each(tmp_path: Path, share: float, expected: list[float]) -> None:
    from safetensors.torch import load_file

    one, other = write(tmp_path / "a", w=[1.0, 2.0]), write(tmp_path / "b", w=[3.0, 6.0])
    average(one, other, share, tmp_path / "out")
    assert load_file(tmp_path / "out" / FILE)["w"].tolist() == expected


def test_different_models_are_refused(tmp_path: Path) -> None:
    one, other = write(tmp_path / "a", w=[1.0, 2.0]), write(tmp_path / "b", w=[3.0])
    with pytest.raises(ValueError, match="different models"):
        average(one, other, 0.5, tmp_path / "out")
    assert not (tmp_path / "out").exists()
