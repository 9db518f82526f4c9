"""What another site can put on its pages: ready HTML for a frame, and for a text without one.

The HTML is for people who paste it somewhere else, so every address in it is whole
and nothing in it leans on our styles.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from shk.i18n.messages import N_
from shk.model.schema.envelope import CC_BY
from shk.site.link import Link
from shk.site.page_meta import Embed, PageMeta

if TYPE_CHECKING:
    from shk.site.context import Context


@dataclass(frozen=True)
class Frame:
    """What stands around what a framed page shows."""

    name: str
    """What it is, for those who choose: a card, a map, a timeline."""
    full: Link
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


def embed_meta(context: Context, full_page_meta: PageMeta, uri: str, title: str = "") -> PageMeta:
    """Title and place of a framed page.

    Args:
        context: in the language of the page.
        full_page_meta: the page that it shows a part of.
        uri: what its own address is made from: that page's, or a part below it.
        title: what it is called when that is not the page's own title.
    """
    return PageMeta(
        title=title or full_page_meta.title,
        description=full_page_meta.description,
        uri=context.addresses.embeds(uri),
        hue=full_page_meta.hue,
        ribbon=full_page_meta.ribbon,
        language=context.translation_language,
        part_of=full_page_meta.uri,
    )


def licence_link() -> Link:
    """The licence of texts and data."""
    return Link(CC_BY.name, CC_BY.url)


def in_own_language(context: Context, uri: str) -> bool:
    """Whether a page is in the language of the context, so that a part of it can be framed."""
    return not context.link("", uri).leads


SCRIPT = "embed.js"
"""The script that gives frames the height of what they show; its address never changes."""


DESCRIPTION = "oembed.json"
"""The name of the oEmbed file below a framed page."""


PLAIN_STYLE = "margin:1em 0;padding:.2em 0 .2em 1em;border-left:3px solid currentColor"
"""Takes the colours and the type of the page it stands on."""


def embed(context: Context, meta: PageMeta, frame: Frame) -> Embed:
    """How a framed page is put on another site.

    Args:
        context: in the language of the framed page; its address makes addresses whole.
        meta: of the framed page.
        frame: what stands around what it shows.
    """
    fixed = frame_html(context, meta, frame, 'width="100%"', f"max-width:{frame.width}px")
    script = f'<script src="{escape(context.address)}{SCRIPT}" async></script>'
    return Embed(
        name=frame.name,
        title=meta.title,
        page=meta.uri,
        oembed=f"{meta.uri}{DESCRIPTION}",
        growing=f"{fixed}\n{script}",
        frame=fixed,
        plain=_plain_html(context, meta, frame) if frame.first else "",
    )


def frame_html(context: Context, meta: PageMeta, frame: Frame, width: str, limit: str) -> str:
    """The HTML of a frame.

    Args:
        context: in the language of the framed page.
        meta: of the framed page.
        frame: what stands around what it shows.
        width: the attribute that sets its width.
        limit: the style that keeps it from being wider than it should.
    """
    title = f"{meta.title} – {context.portfolio.partnership.name}"
    return (
        f'<iframe src="{escape(context.address + meta.uri)}" title="{escape(title)}" '
        f'loading="lazy" {width} height="{frame.height}" '
        f'style="display:block;border:0;{limit}"></iframe>'
    )


def _plain_html(context: Context, meta: PageMeta, frame: Frame) -> str:
    """A short text with a link and what a licence asks to be named."""
    address = escape(context.address + frame.full.uri)
    name = context.portfolio.partnership.name
    source = f'<a href="{escape(context.address)}">{escape(name)}</a>'
    licence = f'<a href="{frame.licence.uri}">{escape(frame.licence.title)}</a>'
    credit = context.text(N_("From {site}, licence {licence}."))
    return (
        f'<blockquote lang="{context.language}" cite="{address}" style="{PLAIN_STYLE}">\n'
        f'<p><a href="{address}"><strong>{escape(frame.full.title)}</strong></a></p>\n'
        f"<p>{escape(meta.description)}</p>\n"
        f"<p><small>{credit.format(site=source, licence=licence)}</small></p>\n"
        f"</blockquote>"
    )
