"""What another site can put on its pages: ready HTML for a frame, and for a text without one.

The HTML is for people who paste it somewhere else, so every address in it is whole
and nothing in it leans on our styles.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.i18n.locales import locale_of

if TYPE_CHECKING:
    from shk.site.feed_links import FeedLink
    from shk.site.link import Link
    from shk.site.review import Review


@dataclass(frozen=True)
class Embed:
    """A framed page, as those meet it who want to use it."""

    name: str
    """What it is: a card, a map, a timeline."""
    title: str
    """What the frame is called on the page it stands on."""
    page: str
    """The address of the framed page, from the site's root."""
    oembed: str
    """The address of its oEmbed file, from the site's root."""
    growing: str
    """HTML of a frame and of the script that gives it its height."""
    frame: str
    """HTML of the frame alone, which has a fixed height."""
    plain: str
    """HTML of a text with a link, without any frame; empty where another part has it."""


@dataclass(frozen=True)
class Alternate:
    """The same page in one of the languages it has."""

    language: str
    """Language code, or ``x-default`` for readers of all others."""
    uri: str
    """Its address from the site's root."""

    @property
    def locale(self) -> str:
        """Language and country as Open Graph writes them; empty for readers of all others."""
        return "" if self.language == "x-default" else locale_of(self.language)


@dataclass(frozen=True)
class LanguageLink:
    """The way from a page to another language."""

    title: str
    """Where it leads, in that language: In English, Stories in English."""
    name: str
    """The name of the language in itself, which the title holds too."""
    uri: str
    """Its address from the site's root."""
    language: str
    """Language code."""


@dataclass(frozen=True)
class PageMeta:
    """Title, address and place of a page."""

    title: str
    """The page's title, without the name of the site."""
    description: str
    """One or two sentences for search engines and shared links."""
    uri: str
    """The page's address from the site's root; empty for the start page."""
    crumbs: tuple[Link, ...] = ()
    """The pages above it, topmost first; the start page is left out."""
    section: str = ""
    """The address of the menu entry it belongs to, or empty."""
    hue: str = ""
    """The hue of its focus area, when it belongs to one."""
    ribbon: str = ""
    """Why the page is not public yet, shown in previews only."""
    review: Review | None = None
    """Who looks after it and when that was last done; None when neither is known."""
    search: tuple[str, ...] = ()
    """What the search can narrow it by, ``type:story``, ``year:2024``; none keeps the page out."""
    language: str = ""
    """The language of the page; empty for the site's own."""
    alternates: tuple[Alternate, ...] = ()
    """The page in every language it has, itself included; none if there is one only."""
    language_links: tuple[LanguageLink, ...] = ()
    """The way to each other language of the site: to the same page, or to the nearest one."""
    feeds: tuple[FeedLink, ...] = ()
    """The feed of the stories that stand under it, in each format; none without one of its own."""
    part_of: str = ""
    """The page that a framed page shows a part of; search engines index that page only."""
    embeds: tuple[Embed, ...] = ()
    """What of the page can be put on another site."""
    linked: str = ""
    """What the page says programs in the words of schema.org, ready to stand in a script."""
