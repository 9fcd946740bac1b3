"""When and where a plain text was published."""

from __future__ import annotations

import pytest

from checker.reading.cleaning import clean
from checker.reading.provenance import read_provenance

BODY = (
    "Three quarry workers were hurt on Thursday when a charge went off near Velby, the police said.\n\n"
    "The company said the siren had been sounded twice before the blast in the quarry.\n"
)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Blast in quarry hurts three\n\n2025-03-03\n\n" + BODY, "2025-03-03"),
        ("Velby, 3 March 2025\n\nBlast in quarry hurts three\n\n" + BODY, "2025-03-03"),
        ("Blast in quarry\n\nMarch 2025\n\n" + BODY, "2025-03"),
        ("Blast in quarry\n\nUpdated 4 March 2025\nPublished 3 March 2025\n\n" + BODY, "2025-03-03"),
        ("Blast in quarry\n\nUpdated: Friday, 07:15\n\n" + BODY, None),
        ("Friday, July 12, 2019\nHomeNewsBlast in quarry\n\nBlast in quarry\n\n" + BODY, None),
        ("Friday, July 12, 2019\nHome | News | Sport\n\nBlast in quarry\n\n" + BODY, None),
        ("4 March 2018\n\nBlast in quarry\n\n" + BODY + "\nThe quarry was closed in 2023.\n", None),
        ("Blast in quarry\n\nVELBY, June 5 (NW) - " + BODY, None),
        ("Blast in quarry\n\nVELBY, June 5 (NW) - " + BODY + "\n© 2020 NW\n", "2020-06-05"),
        ("Blast in quarry\n\nVELBY, June 5, 2020 (NW) - " + BODY, "2020-06-05"),
        ("Blast in quarry\n\n" + BODY + "\nRelated Posts\n\nFerry sold\n\nMay 2, 2022\n", None),
        ("Norby, 27 May. By our envoy Ola Rud\n\n" + BODY, None),
    ],
)
def test_published(text: str, published: str | None) -> None:
    assert read_provenance(clean(text)).published == published


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("VELBY POST\nThe paper of the fjord\n\nBlast in quarry hurts three\n\n" + BODY, "VELBY POST"),
        ("VELBY POST - English desk\n\nBlast in quarry hurts three\n\n" + BODY, "VELBY POST"),
        (
            "KINGDOM OF NOR\nMINISTRY OF MINES\nPress Service\n\nPRESS RELEASE\n\n" + BODY,
            "KINGDOM OF NOR, MINISTRY OF MINES",
        ),
        ("Stonework, S.A.\nMedia Centre\n\nBlast in quarry hurts three\n\n" + BODY, "Stonework, S.A."),
        ("Blast in quarry\n\nVELBY, June 5 (North Wire) - " + BODY, "North Wire"),
        ("Blast in quarry\n\n" + BODY + "\nStaff writer at the Velby Star\n", "Velby Star"),
        ("Blast in quarry\n\n" + BODY + "\n© 2020 Velby Times Ltd. All rights reserved.\n", "Velby Times"),
        ("Blast in quarry hurts three\n\n" + BODY, None),
    ],
)
def test_outlet(text: str, outlet: str | None) -> None:
    assert read_provenance(clean(text)).outlet == outlet
