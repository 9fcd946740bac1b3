"""A folder of hostile articles, compared and opened in a real browser: nothing of it runs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hostile import HOSTILE, LONG, RTL
from pages import opened

from checker.options import Options
from checker.pipeline import compare

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

MARKUP = (
    '<script>window.ran = 1</script><img src="x" onerror="window.ran = 2"><svg onload="window.ran = 3"></svg>'
    '<iframe srcdoc="<script>top.ran = 4</script>"></iframe><a href="javascript:window.ran = 5">Ilse</a>'
)
NOISE = HOSTILE.replace("\x00", "").replace("\ud800", "")  # what a text file may hold
PLAIN = (
    "The council of the town will meet on Friday to speak about the old bridge and about the money for a new "
    "one.\n\nMany people came to the river in the evening to see what had been left of it.\n"
)
STORIES = {
    "one.txt": f"""Bridge falls in Orlen {MARKUP}

Seven people were hurt when the bridge at Orlen Quay fell on Tuesday, said mayor Ilse Brandt. {MARKUP}

{{{{ 7 * 7 }}}} {{% include '/etc/passwd' %}} ${{window.ran = 6}} {NOISE} stood on the bridge in Orlen.

The mayor Ilse Brandt said that the bridge was built in 1974. {RTL} {LONG}

{PLAIN}""",
    "two.txt": f"""</style></title></textarea>Nine hurt in Orlen--><!--

Nine people were hurt when the bridge at Orlen Quay fell on Tuesday, said mayor Ilse Brand.

The mayor Ilse Brand said that the bridge was built in 1974. {MARKUP} {NOISE}

' onmouseover='window.ran = 7' " autofocus onfocus="window.ran = 8" stood on the wall in Orlen.

{PLAIN}""",
    "three.html": f"""<html><head><title>Bridge &lt;script&gt;window.ran = 9&lt;/script&gt; in Orlen</title>
<meta property="og:site_name" content="&lt;img src=x onerror=window.ran=10&gt; Post"></head><body><article>
<h1>Bridge in Orlen</h1>
<p>Eight people were hurt when the bridge at Orlen Quay fell on Tuesday, said mayor Ilse Brandt.</p>
<p>&lt;script&gt;window.ran = 11&lt;/script&gt; was painted on the bridge that was built in 1974.</p>
<p>{MARKUP} The police closed the quay in Orlen until Friday.</p><p>{PLAIN}</p></article></body></html>""",
    "<img src=x onerror=window.ran=12>.txt": f"Ilse Brandt said that it was built in 1975.\n\n{PLAIN}",
}


def test_nothing_runs(browser: Browser, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in STORIES.items():
        (folder / name).write_text(text, encoding="utf-8")
    report = compare([folder], Options(use_cache=False))
    assert {a.file for a in report.articles} == set(STORIES), report.skipped
    with opened(browser, report, tmp_path / "report") as (page, noise):
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        for selector in (".story p", ".finding h3", ".matrix th", ".story a"):
            for element in page.locator(selector).all()[:6]:
                element.hover()
        page.locator("#search").fill("<script>window.ran = 13</script>")
        page.locator("#search").fill("")
        page.wait_for_timeout(300)
        assert page.evaluate("window.ran") is None
        assert (
            page.locator("img, iframe, object, embed, script[src], svg[onload], [onmouseover]").count() == 0
        )
        assert page.locator("script").count() == 1
        assert page.locator("a[href^='javascript:']").count() == 0
        assert "<script>window.ran = 1</script>" in page.locator("body").inner_text()
        assert "49" not in page.locator("#article-a1 .story").inner_text()
        assert noise == []
