"""Four invented articles on one event, in three formats, and what is known to differ between them."""

from __future__ import annotations

import json
from pathlib import Path

COURIER = """\
New footbridge over the Lisk opens in Tarnholm

12 May 2023

The footbridge over the Lisk in Tarnholm was opened on Thursday, 11 May 2023, by Mayor Bogdan Stefanovich.
The footbridge cost 4.2 million euros, the town council said.
Some 600 residents of Tarnholm watched the opening from the banks of the Lisk.
Stefanovich said the footbridge would spare pupils of the Lindhof school a walk of two kilometres.
The builder, Arvena Works of Oststad, finished the footbridge in fourteen months.
"""

POST = """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Tarnholm crosses the Lisk on foot</title>
<meta property="article:published_time" content="2023-05-12T08:00:00Z">
<meta property="og:site_name" content="Harbour Post"></head>
<body><nav><a href="/a">News</a> <a href="/b">Sport</a> <a href="/c">Weather</a></nav>
<article><h1>Tarnholm crosses the Lisk on foot</h1>
<p>Mayor Bogdan Stefanovic opened the footbridge over the river Lisk in Tarnholm on Thursday, 11 May 2023.</p>
<p>According to the town council, the footbridge cost 6.8 million euros, paid in part by the province.</p>
<p>The builder, Arvena Works of Oststad, needed fourteen months to finish the footbridge over the Lisk.</p>
<p>Pupils of the Lindhof school were the first to walk across, and a band played on the eastern bank.</p>
</article>
<aside><h2>Read also</h2><ul><li><a href="/d">Nine vans stolen in Oststad</a></li></ul></aside>
<footer>Harbour Post, all rights reserved</footer></body></html>
"""

WEEKLY = """\
A walk across the Lisk

Published 19 May 2023

Share on Facebook
Share on Twitter

Since last week people in Tarnholm can walk across the river Lisk.
The footbridge over the Lisk was opened on Friday, 12 May 2023, before some 600 residents of Tarnholm.
The builder Arvena Works of Oststad finished the footbridge in fourteen months.
The footbridge in Tarnholm cost 4.2 million euros, the town council said.

Related Posts

Minister Harald Quistorp resigns over 730000 unpaid parking tickets
Three lions escape from the zoo of Merrigen

About the author

Tilda Ransome has written about gardens for eleven years. She lives in Merrigen with nine cats.
"""

TABLE_TEXT = (
    "The town of Tarnholm has a new footbridge over the river Lisk. It was opened on Thursday, 11 May 2023, "
    "by Mayor Bogdan Stefanovich. Some 600 residents of Tarnholm watched the opening of the footbridge."
)

FURNITURE = ("Quistorp", "730000", "lions", "Ransome", "nine cats", "Share on", "stolen in Oststad")


def write_story(folder: Path) -> Path:
    """The story's four files in `folder`, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "courier.txt").write_text(COURIER, encoding="utf-8")
    (folder / "harbour post.html").write_text(POST, encoding="utf-8")
    (folder / "weekly.txt").write_text(WEEKLY, encoding="utf-8")
    row = {
        "title": "Footbridge opened in Tarnholm",
        "text": TABLE_TEXT,
        "date": "2023-05-12",
        "source": "Lisk Radio",
    }
    (folder / "radio.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    return folder
