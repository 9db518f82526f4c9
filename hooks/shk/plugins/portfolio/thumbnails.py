"""oEmbed files get the picture that their page is shared with, once it is known.

``shk/cards`` gives a page its picture while the page is drawn, so it is read off the
finished page. A page without one has no thumbnail; the specification leaves it out then.
"""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from shk.views.embed import DESCRIPTION

if TYPE_CHECKING:
    from pathlib import Path

PAGE = "index.html"
FACTS = {
    "thumbnail_url": "og:image",
    "thumbnail_width": "og:image:width",
    "thumbnail_height": "og:image:height",
}
"""What oEmbed calls a fact, and what Open Graph does; all three or none."""


def add_thumbnails(site: Path) -> None:
    """Name in each oEmbed file of a site the picture of the page that it is about.

    Args:
        site: the folder of the finished site.
    """
    for file in sorted(site.rglob(DESCRIPTION)):
        shared = _shared(next(one / PAGE for one in file.parents[1:] if (one / PAGE).is_file()))
        if not all(shared.get(one) for one in FACTS.values()):
            continue
        answer = json.loads(file.read_text(encoding="utf-8"))
        url, width, height = (shared[one] for one in FACTS.values())
        answer |= dict(zip(FACTS, (url, int(width), int(height)), strict=True))
        content = json.dumps(answer, ensure_ascii=False, indent=2)
        file.write_text(f"{content}\n", encoding="utf-8")


def _shared(page: Path) -> dict[str, str]:
    """What a page tells those who share it, by property."""
    reader = _Reader()
    head, _, _ = page.read_text(encoding="utf-8").partition("</head>")
    reader.feed(head)
    return reader.found


class _Reader(HTMLParser):
    """Reads the properties in the head of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the first content of each property."""
        facts = dict(attrs)
        if tag == "meta" and (name := facts.get("property")):
            self.found.setdefault(name, facts.get("content") or "")
