"""oEmbed files: what a publishing tool asks for when somebody pastes an address.

Version 1.0 of the specification at oembed.com, type ``rich``. A site of files can not
answer the question ``?url=…``, so each page names its own file in its head.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from shk.features.embeds.embed import DESCRIPTION, frame_html
from shk.features.embeds.pages import Framed
from shk.site.page import FileArtifact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from shk.site.context import Context
    from shk.site.page import PageArtifact

KEPT = 86400
"""Seconds that an answer may be kept."""


def oembed_files(context: Context, pages: Iterable[PageArtifact]) -> Iterator[FileArtifact]:
    """The oEmbed file of each framed page.

    Args:
        context: in the site's own language, with the site's address.
        pages: every page of the site.
    """
    for view in (one.view for one in pages):
        if isinstance(view, Framed):
            yield oembed_file(context.in_language(view.head.language), view)


def oembed_file(context: Context, view: Framed) -> FileArtifact:
    """What is answered for one framed page.

    Args:
        context: in the language of the page.
        view: the framed page.
    """
    head, frame = view.head, view.frame
    width = f'width="{frame.width}"'
    answer: dict[str, object] = {
        "version": "1.0",
        "type": "rich",
        "title": head.title,
        "provider_name": context.portfolio.partnership.name,
        "provider_url": context.address,
        "cache_age": KEPT,
        "html": frame_html(context, head, frame, width, "max-width:100%"),
        "width": frame.width,
        "height": frame.height,
    }
    if frame.authors:
        answer["author_name"] = ", ".join(frame.authors)
    content = json.dumps(answer, ensure_ascii=False, indent=2)
    return FileArtifact(f"{head.uri}{DESCRIPTION}", f"{content}\n")
