"""oEmbed files get the picture of the page they are about, or none."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from shk.build.finish import add_thumbnails

if TYPE_CHECKING:
    from pathlib import Path

CARD = (
    '<head><meta content="https://x.test/assets/cards/a&amp;b.png" property="og:image">'
    '<meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">'
    "</head><body>"
)


def put(site: Path, page: str, uri: str) -> Path:
    """A page, and an oEmbed file below it."""
    (site / "one").mkdir(parents=True)
    (site / "one" / "index.html").write_text(page, encoding="utf-8")
    (site / uri).mkdir(parents=True)
    file = site / uri / "oembed.json"
    file.write_text('{"title": "Å"}', encoding="utf-8")
    return file


def test_the_picture_of_the_page_above(tmp_path: Path) -> None:
    """The folder in between has no page."""
    file = put(tmp_path, CARD, "one/timeline/card")
    add_thumbnails(tmp_path)
    assert json.loads(file.read_text(encoding="utf-8")) == {
        "title": "Å",
        "thumbnail_url": "https://x.test/assets/cards/a&b.png",
        "thumbnail_width": 1200,
        "thumbnail_height": 630,
    }


def test_a_page_without_a_whole_picture_gives_none(tmp_path: Path) -> None:
    page = '<head><meta property="og:image" content="https://x.test/a.png"></head>'
    file = put(tmp_path, page, "one/card")
    add_thumbnails(tmp_path)
    assert json.loads(file.read_text(encoding="utf-8")) == {"title": "Å"}
