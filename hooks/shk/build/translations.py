"""Pages in another language than the site's own: what they answer, and where their links lead."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from shk.build.menu_problems import TRANSLATION_OF
from shk.content.source_text import composed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from shk.build.pages import Page
    from shk.features.site import Site

_LINK = re.compile(r"<a\s[^>]*>", re.IGNORECASE)
_TARGET = re.compile(r"\shref=[\"']?([^\"'\s>]*)")
_HAS_LANGUAGE = re.compile(r"\shreflang=|\sclass=\"(?:map-node|lane-)")
"""Elements that state their language, or stand in a picture, where HTML has no such attribute."""


def paired_pages(menu: Iterable[Page], pages: Mapping[str, Page], site: Site) -> Mapping[str, str]:
    """Hand-written pages in other languages, each with the page that says the same, by address.

    One that is no page has been reported (``menu_problems``).

    Args:
        menu: the hand-written pages of the menu.
        pages: all hand-written pages, by their path.
        site: knows the language of an address.
    """
    texts: dict[str, str] = {}
    for page in menu:
        if site.language_at(page.url) and (named := page.meta.get(TRANSLATION_OF)):
            path = posixpath.join(posixpath.dirname(page.path), composed(str(named)))
            if other := pages.get(posixpath.normpath(path)):
                texts[page.url] = other.url
    return texts


def with_link_languages(html: str, uri: str, language: str, other: str) -> str:
    """A page whose links out of its language state the language of the page they lead to.

    Args:
        html: the whole page.
        uri: its address from the site's root.
        language: its language, which is the folder that pages in it lie in.
        other: the site's own language, which every other page of the site is in.
    """

    def shown(match: re.Match[str]) -> str:
        tag = match[0]
        target = _TARGET.search(tag)
        if not target or _HAS_LANGUAGE.search(tag) or not _leaves(target[1], uri, language):
            return tag
        return f'{tag[:2]} hreflang="{other}"{tag[2:]}'

    return _LINK.sub(shown, html)


def _leaves(target: str, uri: str, language: str) -> bool:
    """Whether a link leads to a page of the site outside the folder of the language."""
    parts = urlsplit(target)
    if parts.scheme or parts.netloc or not parts.path:
        return False
    path = posixpath.normpath(posixpath.join("/", uri, parts.path))
    return path != f"/{language}" and not path.startswith(f"/{language}/")
