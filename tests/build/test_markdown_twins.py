"""The Markdown twins of pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from shk.build.markdown_twins import markdown, twin, write_twins

if TYPE_CHECKING:
    from pathlib import Path

ADDRESS = "https://example.org/stories/a/"
PAGE = f"""<!doctype html>
<html lang="sv"><head>
<title>En dag &amp; en natt – &quot;Vi&quot;</title>
<link rel="canonical" href="{ADDRESS}">
<link rel="alternate" type="text/markdown" href="index.md">
</head><body><nav>Menu</nav>
<main id="main"><nav class="crumbs">Start</nav><h1>En dag</h1><p>Text.</p></main>
<footer>Foot</footer></body></html>"""


def test_a_twin_tells_title_address_language_and_licence() -> None:
    _, front, body = twin(PAGE, "CC BY 4.0").split("---\n", 2)
    assert yaml.safe_load(front) == {
        "title": 'En dag & en natt – "Vi"',
        "address": ADDRESS,
        "language": "sv",
        "licence": "CC BY 4.0",
    }
    assert body == "\n# En dag\n\nText.\n"


@pytest.mark.parametrize(
    "html",
    [
        "<nav><a href='/'>Start</a></nav>",
        "<form><label>Word</label><input><button>Find</button></form>",
        "<svg><title>Map</title><text>Town</text></svg>",
        "<script>let a = 1</script>",
        "<style>p { color: red }</style>",
        "<dialog><p>Share</p></dialog>",
        '<a href="map/"><svg></svg></a>',
    ],
)
def test_what_is_for_the_screen_alone_is_left_out(html: str) -> None:
    assert markdown(f"<p>Before.</p>{html}<p>After.</p>", ADDRESS) == "Before.\n\nAfter.\n"


@pytest.mark.parametrize(
    ("target", "full_text"),
    [
        ("../b/", "https://example.org/stories/b/"),
        ("../../", "https://example.org/"),
        ("#part", f"{ADDRESS}#part"),
        ("https://example.com/", "https://example.com/"),
        ("mailto:us@example.org", "mailto:us@example.org"),
    ],
)
def test_links_get_whole_addresses(target: str, full_text: str) -> None:
    assert markdown(f'<p><a href="{target}">There</a></p>', ADDRESS) == f"[There]({full_text})\n"


def test_pictures_keep_their_text_alternative() -> None:
    html = '<picture><source srcset="../p.avif"><img src="../p.jpg" alt="A bridge"></picture>'
    assert markdown(html, ADDRESS) == "![A bridge](https://example.org/stories/p.jpg)\n"


def test_words_side_by_side_stay_apart() -> None:
    html = '<p><a href="/a">One</a><a href="/b">Two</a></p><p><span>3</span><span>4</span></p>'
    assert markdown(html, ADDRESS) == (
        "[One](https://example.org/a) [Two](https://example.org/b)\n\n3 4\n"
    )


def test_tables_and_lists_stay_what_they_are() -> None:
    html = (
        "<ul><li>One</li><li>Two</li></ul>"
        "<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>"
    )
    assert markdown(html, ADDRESS).split("\n") == [
        "- One", "- Two", "", "| A |", "| --- |", "| 1 |", "",
    ]  # fmt: skip


def test_only_pages_that_name_a_twin_get_one(tmp_path: Path) -> None:
    for name, html in (("a", PAGE), ("framed", PAGE.replace("text/markdown", "text/x"))):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(html, encoding="utf-8")
    assert len(list(write_twins(tmp_path, "CC BY 4.0"))) == 1
    assert (tmp_path / "a" / "index.md").read_text(encoding="utf-8") == twin(PAGE, "CC BY 4.0")
    assert not (tmp_path / "framed" / "index.md").exists()


def test_what_is_text_on_the_page_is_no_html_in_the_twin() -> None:
    html = (
        "<h1>Om &lt;script&gt; och 1 &lt; 2</h1><p><code>&lt;b&gt;</code> &lt;/p&gt; <b>x</b></p>"
    )
    reported = markdown(html, "https://site.example/")
    assert reported == "# Om \\<script> och 1 < 2\n\n`<b>` \\</p> **x**\n"
