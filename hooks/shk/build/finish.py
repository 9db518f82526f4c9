"""What is done to the finished pages before the site is swapped in, in order."""

from __future__ import annotations

import json
import shutil
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from shk.build.compress import compress_site
from shk.build.fingerprint import fingerprint_site
from shk.build.markdown_twins import write_twins
from shk.features.embeds import DESCRIPTION
from shk.features.feeds import feed_files
from shk.features.search import index_site
from shk.model.schema.envelope import CC_BY
from shk.model.schema.picture_file import MEDIA

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from shk.features.site import Site


def keep_old_files(old_files: Mapping[str, str], site: Path) -> None:
    """Put a copy of each file that has moved at its old address.

    A static host can not lead a feed reader or a calendar on; a server with our rules
    never hands the copy out.

    Args:
        old_files: old addresses, each with the address of the file.
        site: the folder of the site, with all its files.
    """
    for old, new in old_files.items():
        (site / old).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(site / new, site / old)


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
        shared = _shared(
            next(parent / PAGE for parent in file.parents[1:] if (parent / PAGE).is_file())
        )
        if not all(shared.get(fact) for fact in FACTS.values()):
            continue
        answer = json.loads(file.read_text(encoding="utf-8"))
        url, width, height = (shared[fact] for fact in FACTS.values())
        answer |= dict(zip(FACTS, (url, int(width), int(height)), strict=True))
        content = json.dumps(answer, ensure_ascii=False, indent=2)
        file.write_text(f"{content}\n", encoding="utf-8")


def _shared(page: Path) -> dict[str, str]:
    """What a page tells those who share it, by property."""
    reader = _Reader()
    head, _, _ = page.read_text(encoding="utf-8").partition("</head>")
    reader.feed(head)
    return reader.values


class _Reader(HTMLParser):
    """Reads the properties in the head of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.values: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the first content of each property."""
        facts = dict(attrs)
        if tag == "meta" and (name := facts.get("property")):
            self.values.setdefault(name, facts.get("content") or "")


def write_feeds(site: Site, texts: Mapping[str, str], folder: Path) -> None:
    """Write every feed.

    Pictures are published before, so that the size of each can be reported.

    Args:
        site: what the pages were made of.
        texts: the drawn text of each page of a story, by its address.
        folder: the folder of the finished site.
    """
    for feed_file in feed_files(site.context, texts, _sizes(folder)):
        file = folder / feed_file.uri
        file.parent.mkdir(parents=True, exist_ok=True)
        content = feed_file.content
        file.write_bytes(content.encode() if isinstance(content, str) else content)


def _sizes(folder: Path) -> Mapping[str, int]:
    """The size in bytes of each published picture, by its address."""
    result = (folder / MEDIA).glob("*.jpg")
    return {f"{MEDIA}{item.name}": item.stat().st_size for item in result}


COPIES = ".cache/shk/compressed"
"""Where compressed copies are kept between builds, from the project's folder."""


LICENCE = f"{CC_BY.name}, {CC_BY.url}"
"""How texts may be used, in a line."""


def finish_preview(site: Site, feed_texts: Mapping[str, str], folder: Path) -> None:
    """Write what is made of the finished pages; the files of a preview keep plain names.

    Args:
        site: what the pages were made of.
        feed_texts: the rendered text of each page of a story, by its address.
        folder: the folder of the finished site.

    Raises:
        SearchIndexError: the pages could not be made searchable.
    """
    write_feeds(site, feed_texts, folder)
    index_site(folder)
    write_twins(folder, LICENCE)
    keep_old_files(site.old_files, folder)


def finish_site(
    site: Site, feed_texts: Mapping[str, str], folder: Path, copies: Path | None
) -> None:
    """Write what is made of the finished pages, name what can be kept, compress if asked.

    Args:
        site: as above.
        feed_texts: as above.
        folder: as above.
        copies: where compressed copies are kept between builds; None makes none.

    Raises:
        SearchIndexError: as above.
    """
    finish_preview(site, feed_texts, folder)
    add_thumbnails(folder)
    fingerprint_site(folder)
    if copies:
        compress_site(folder, copies)
