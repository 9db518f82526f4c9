"""What is done to the finished pages before the site is swapped in, in order."""

from __future__ import annotations

import json
import re
import shutil
from html.parser import HTMLParser
from importlib.metadata import version
from typing import TYPE_CHECKING

from shk.build.compress import compress_site
from shk.build.fingerprint import rename_references
from shk.build.made_by import made_by
from shk.build.markdown_twins import TWIN, write_twins
from shk.build.search_index import write_index
from shk.content.kept import key_of
from shk.features.embeds import DESCRIPTION
from shk.features.feeds import feed_files
from shk.model.schema.envelope import CC_BY
from shk.model.schema.picture_file import MEDIA
from shk.storage.files import file_names, write_file

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping
    from pathlib import Path

    from shk.build.last_site import LastSite
    from shk.content.kept import Kept
    from shk.features.site import Site
    from shk.storage.kept import KeptFiles


def keep_old_files(
    old_files: Mapping[str, str], site: Path, made: Mapping[str, str | bytes]
) -> None:
    """Put a copy of each file that has moved at its old address.

    A static host can not lead a feed reader or a calendar on; a server with our rules
    never hands the copy out.

    Args:
        old_files: old addresses, each with the address of the file.
        site: the folder of the site, with all its files.
        made: what files held before they were finished, by their addresses.
    """
    for old, new in old_files.items():
        if new in made:  # the file itself may be finished already, which the copy is not
            write_file(site / old, made[new])
            continue
        (site / old).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(site / new, site / old)


PAGE = "index.html"


FACTS = {
    "thumbnail_url": "og:image",
    "thumbnail_width": "og:image:width",
    "thumbnail_height": "og:image:height",
}
"""What oEmbed calls a fact, and what Open Graph does; all three or none."""


_TOLD = re.compile(r"<meta\b[^<>]*\bog:image[^<>]*>")
"""What the picture stands in; to parse the whole head takes twenty times as long."""


def add_thumbnails(site: Path, finished: Container[str] = ()) -> None:
    """Name in each oEmbed file of a site the picture of the page that it is about.

    Args:
        site: the folder of the finished site.
        finished: files that name it already.
    """
    for name in sorted(file_names(site)):
        if name.rpartition("/")[2] != DESCRIPTION or name in finished:
            continue
        file = site / name
        shared = _shared(
            next(parent / PAGE for parent in file.parents[1:] if (parent / PAGE).is_file())
        )
        if not all(shared.get(fact) for fact in FACTS.values()):
            continue
        answer = json.loads(file.read_text(encoding="utf-8"))
        url, width, height = (shared[fact] for fact in FACTS.values())
        answer |= dict(zip(FACTS, (url, int(width), int(height)), strict=True))
        content = json.dumps(answer, ensure_ascii=False, separators=(",", ":"))
        write_file(file, f"{content}\n")


def _shared(page: Path) -> dict[str, str]:
    """The metadata of a page for those who share it, by property."""
    reader = _Reader()
    head, _, _ = page.read_text(encoding="utf-8").partition("</head>")
    reader.feed("".join(_TOLD.findall(head)))
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


def write_feeds(site: Site, texts: Mapping[str, str], last: LastSite) -> None:
    """Write every feed.

    Pictures are published before, so that the size of each can be reported.

    Args:
        site: what the pages were made of.
        texts: the drawn text of each page of a story, by its address.
        last: where they are written.
    """
    libraries = [version(name) for name in ("feedgen", "lxml")]

    last_channel: tuple[object, bytes] = (None, b"")

    def find(parts: tuple[object, ...], make: Callable[[], bytes]) -> bytes:
        nonlocal last_channel
        name, channel, address = parts  # a channel comes once for each format, and is long
        if channel is not last_channel[0]:
            last_channel = channel, key_of(channel)
        key = key_of("feed", made_by(), libraries, name, last_channel[1], address)
        content = last.kept.get(key)
        if not isinstance(content, bytes):
            content = make()
            last.kept.put(key, content)
        return content

    for feed_file in feed_files(site.context, texts, _sizes(last.folder), find):
        last.put(feed_file.uri, feed_file.content)


def _sizes(folder: Path) -> Mapping[str, int]:
    """The size in bytes of each published picture, by its address."""
    result = (folder / MEDIA).glob("*.jpg")
    return {f"{MEDIA}{item.name}": item.stat().st_size for item in result}


LICENCE = f"{CC_BY.name}, {CC_BY.url}"
"""How texts may be used, in a line."""


def finish_preview(site: Site, feed_texts: Mapping[str, str], last: LastSite, kept: Kept) -> None:
    """Write what is made of the finished pages; the files of a preview keep plain names.

    Args:
        site: what the pages were made of.
        feed_texts: the rendered text of each page of a story, by its address.
        last: the files of the site.
        kept: what was made before, by content.
    """
    _write_beside(site, feed_texts, last, kept)
    write_index(last)


def _write_beside(site: Site, feed_texts: Mapping[str, str], last: LastSite, kept: Kept) -> None:
    """Write the files beside the pages: feeds, twins, and those at old addresses.

    Args:
        site: what the pages were made of.
        feed_texts: the rendered text of each page of a story, by its address.
        last: the files of the site.
        kept: what was made before, by content.
    """
    folder = last.folder
    write_feeds(site, feed_texts, last)
    for page in write_twins(folder, LICENCE, kept, last.finished):
        last.made_beside(page, TWIN)
    old = set(site.old_files.values())
    made = {file.uri: file.content for file in site.files if file.uri in old}
    keep_old_files(site.old_files, folder, made)


def finish_site(
    site: Site, feed_texts: Mapping[str, str], last: LastSite, kept: Kept, copies: KeptFiles | None
) -> None:
    """Write what is made of the finished pages, name what can be kept, compress if asked.

    Args:
        site: as above.
        feed_texts: as above.
        last: as above.
        kept: as above.
        copies: compressed copies of earlier builds; None makes none.
    """
    _write_beside(site, feed_texts, last, kept)
    add_thumbnails(last.folder, last.finished)
    rename_references(last.folder, last.assets, last.finished | last.named)
    write_index(last)  # of the pages as readers get them, as those of the last site are
    if copies:
        compress_site(last.folder, copies)
