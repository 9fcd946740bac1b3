"""Where a map of the claims puts each of them: the two directions in which their vectors differ most."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from checker.model import Claim

_DIGITS = 3


def lay_out(claims: Sequence[Claim], vectors: NDArray[np.float32]) -> dict[str, tuple[float, float]]:
    """Claim id to (x, y), each from -1 to 1: near in meaning tends to be near on the map.

    The signs of the axes, which principal components leave open, are set so that the farthest claim of each
    lies on its positive side.
    """
    if len(claims) < 3:
        return {claim.id: (float(i), 0.0) for i, claim in enumerate(claims)}
    from sklearn.decomposition import PCA

    exact = vectors.astype(np.float64)
    if np.ptp(exact, axis=0).max() < 1e-6:
        return {claim.id: (0.0, 0.0) for claim in claims}
    placed = PCA(n_components=2, svd_solver="covariance_eigh").fit_transform(exact)
    # The components are found up to rounding; axes that hold nothing but rounding hold nothing.
    placed[:, np.abs(placed).max(axis=0) < 1e-6] = 0.0
    for axis in range(2):
        farthest = placed[int(np.argmax(np.round(np.abs(placed[:, axis]), 6))), axis]
        placed[:, axis] /= farthest or 1.0
    rounded = np.round(placed, _DIGITS) + 0.0  # no negative zero
    return {claim.id: (float(x), float(y)) for claim, (x, y) in zip(claims, rounded, strict=True)}
