"""oEmbed files: what a publishing tool asks for when somebody pastes an address.

Version 1.0 of the specification at oembed.com, type ``rich``. A site of files can not
answer the question ``?url=…``, so each page names its own file in its head.
"""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, cast

from shk.features.embeds.embed import DESCRIPTION, frame_html
from shk.site.page import MadeFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from shk.features.embeds.pages import EmbedView
    from shk.site.context import Context
    from shk.site.page import PageSpec

KEPT = 86400
"""Seconds that an answer may be kept."""


def oembed_files(context: Context, pages: Iterable[PageSpec]) -> Iterator[MadeFile]:
    """The oEmbed file of each framed page.

    Args:
        context: in the site's own language, with the site's address.
        pages: every page of the site.
    """
    for page in pages:
        if page.part_of:
            localized = context.in_language(page.language)
            yield MadeFile(f"{page.url}{DESCRIPTION}", partial(oembed_text, localized, page))


def oembed_text(context: Context, page: PageSpec) -> str:
    """What is answered for one framed page.

    Args:
        context: in the language of the page.
        page: the framed page.
    """
    view = cast("EmbedView", page.view)
    meta, frame = view.meta, view.frame
    width = f'width="{frame.width}"'
    answer: dict[str, object] = {
        "version": "1.0",
        "type": "rich",
        "title": meta.title,
        "provider_name": context.portfolio.partnership.name,
        "provider_url": context.address,
        "cache_age": KEPT,
        "html": frame_html(context, meta, frame, width, "max-width:100%"),
        "width": frame.width,
        "height": frame.height,
    }
    if frame.authors:
        answer["author_name"] = ", ".join(frame.authors)
    return f"{json.dumps(answer, ensure_ascii=False, separators=(',', ':'))}\n"
