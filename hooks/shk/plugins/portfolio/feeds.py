"""Feeds are written into the finished site, since they hold the texts of its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.model.picture_file import MEDIA
from shk.outputs.feeds.files import feed_files

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from shk.outputs.site import Site


def write_feeds(site: Site, texts: Mapping[str, str], folder: Path) -> None:
    """Write every feed.

    Pictures are published before, so that the size of each can be told.

    Args:
        site: what the pages were made of.
        texts: the drawn text of each page of a story, by its address.
        folder: the folder of the finished site.
    """
    for one in feed_files(site.context, texts, _sizes(folder)):
        file = folder / one.uri
        file.parent.mkdir(parents=True, exist_ok=True)
        content = one.content
        file.write_bytes(content.encode() if isinstance(content, str) else content)


def _sizes(folder: Path) -> Mapping[str, int]:
    """The size in bytes of each published picture, by its address."""
    found = (folder / MEDIA).glob("*.jpg")
    return {f"{MEDIA}{one.name}": one.stat().st_size for one in found}
