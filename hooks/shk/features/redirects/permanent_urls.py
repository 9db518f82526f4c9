"""Which addresses of a site are promised to last."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from shk.site.feed_links import all_feeds, archives_of
from shk.site.urls import BUILD_STAMP, NEXT_BUILD, TWIN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.features.site import Site

LATER = ("llms.txt", "embed.js", BUILD_STAMP, NEXT_BUILD)
"""Files that come from elsewhere or are made later, when the menu is known."""
_PASSING = re.compile(r"(?:^|/)milestone-[^/]+\.ics$")
"""The file of a milestone is made from its title, which may be fixed: it is for saving only."""


def kept_addresses(site: Site, hand_written: Iterable[str]) -> frozenset[str]:
    """Every address of a site that others may rely on.

    Some are of files that are made from finished pages: feeds and Markdown twins.
    Pictures, social cards, styles and scripts are none: their names change with
    what they hold.

    Args:
        site: what is public.
        hand_written: the addresses of pages that are no records.
    """
    own = tuple(hand_written)
    urls = (page.url for page in site.pages.values() if not page.part_of)
    every = chain(
        (page.url for page in site.pages.values()),
        own,
        (f"{uri}{TWIN}" for uri in chain(urls, own)),
        (file.uri for file in site.files),
        (uri for feed in all_feeds(site.context) for uri in (*feed.files, *archives_of(feed))),
        LATER,
    )
    return frozenset(item for item in every if not _PASSING.search(item))
