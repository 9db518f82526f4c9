"""Pages made to stand in a frame on another site: a part of a page, with the way to all of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.model.envelope import CC_BY
from shk.views.head import Head
from shk.views.link import Link

if TYPE_CHECKING:
    from shk.views.context import Context


@dataclass(frozen=True)
class Frame:
    """What stands around what a framed page shows."""

    name: str
    """What it is, for those who choose: a card, a map, a timeline."""
    whole: Link
    """The page that it shows a part of."""
    licence: Link
    """On what terms it may be used."""
    width: int
    """The most pixels that it should be wide."""
    height: int
    """How high it has to be on a phone, in pixels; estimated, see framed_height.py."""
    authors: tuple[str, ...] = ()
    """Who wrote what it shows, where somebody is named."""
    first: bool = True
    """Whether it is what its page is first of all framed as."""


def framed_head(context: Context, whole: Head, uri: str, title: str = "") -> Head:
    """Title and place of a framed page.

    Args:
        context: in the language of the page.
        whole: the page that it shows a part of.
        uri: what its own address is made from: that page's, or a part below it.
        title: what it is called when that is not the page's own title.
    """
    return Head(
        title=title or whole.title,
        description=whole.description,
        uri=context.addresses.framed(uri),
        hue=whole.hue,
        ribbon=whole.ribbon,
        language=context.second_language,
        part_of=whole.uri,
    )


def licence_link() -> Link:
    """The licence of texts and data."""
    return Link(CC_BY.name, CC_BY.url)


def in_own_language(context: Context, uri: str) -> bool:
    """Whether a page is in the language of the context, so that a part of it can be framed."""
    return not context.link("", uri).leads
