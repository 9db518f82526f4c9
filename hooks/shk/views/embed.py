"""What another site can put on its pages: ready HTML for a frame, and for a text without one.

The HTML is for people who paste it somewhere else, so every address in it is whole
and nothing in it leans on our styles.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from shk.language.messages import N_

if TYPE_CHECKING:
    from shk.views.context import Context
    from shk.views.framed import Frame
    from shk.views.head import Head

SCRIPT = "embed.js"
"""The script that gives frames the height of what they show; its address never changes."""
DESCRIPTION = "oembed.json"
"""The name of the oEmbed file below a framed page."""
PLAIN_STYLE = "margin:1em 0;padding:.2em 0 .2em 1em;border-left:3px solid currentColor"
"""Takes the colours and the type of the page it stands on."""


@dataclass(frozen=True)
class Embed:
    """A framed page, as those meet it who want to use it."""

    name: str
    """What it is: a card, a map, a timeline."""
    title: str
    """What the frame is called on the page it stands on."""
    oembed: str
    """The address of its oEmbed file, from the site's root."""
    growing: str
    """HTML of a frame and of the script that gives it its height."""
    frame: str
    """HTML of the frame alone, which has a fixed height."""
    plain: str
    """HTML of a text with a link, without any frame; empty where another part has it."""


def embed(context: Context, head: Head, frame: Frame) -> Embed:
    """How a framed page is put on another site.

    Args:
        context: in the language of the framed page; its address makes addresses whole.
        head: of the framed page.
        frame: what stands around what it shows.
    """
    fixed = frame_html(context, head, frame, 'width="100%"', f"max-width:{frame.width}px")
    script = f'<script src="{escape(context.address)}{SCRIPT}" async></script>'
    return Embed(
        name=frame.name,
        title=head.title,
        oembed=f"{head.uri}{DESCRIPTION}",
        growing=f"{fixed}\n{script}",
        frame=fixed,
        plain=_plain_html(context, head, frame) if frame.first else "",
    )


def frame_html(context: Context, head: Head, frame: Frame, width: str, limit: str) -> str:
    """The HTML of a frame.

    Args:
        context: in the language of the framed page.
        head: of the framed page.
        frame: what stands around what it shows.
        width: the attribute that sets its width.
        limit: the style that keeps it from being wider than it should.
    """
    title = f"{head.title} – {context.portfolio.partnership.name}"
    return (
        f'<iframe src="{escape(context.address + head.uri)}" title="{escape(title)}" '
        f'loading="lazy" {width} height="{frame.height}" '
        f'style="display:block;border:0;{limit}"></iframe>'
    )


def _plain_html(context: Context, head: Head, frame: Frame) -> str:
    """A short text with a link and what a licence asks to be named."""
    address = escape(context.address + frame.whole.uri)
    name = context.portfolio.partnership.name
    source = f'<a href="{escape(context.address)}">{escape(name)}</a>'
    licence = f'<a href="{frame.licence.uri}">{escape(frame.licence.title)}</a>'
    credit = context.text(N_("From {site}, licence {licence}."))
    return (
        f'<blockquote lang="{context.language}" cite="{address}" style="{PLAIN_STYLE}">\n'
        f'<p><a href="{address}"><strong>{escape(frame.whole.title)}</strong></a></p>\n'
        f"<p>{escape(head.description)}</p>\n"
        f"<p><small>{credit.format(site=source, licence=licence)}</small></p>\n"
        f"</blockquote>"
    )
