"""Pictures in texts: each becomes the picture as pages show it, in several sizes and forms."""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from shk.content.source_text import composed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment

    from shk.site.pictures import Picture

TEMPLATE = "body_picture.html"
_IMAGE = re.compile(r"(?P<before><p>\s*)?(?P<image><img\b[^>]*>)(?(before)(?P<after>\s*</p>)?)")


class _Attributes(HTMLParser):
    """Reads the attributes of one element."""

    values: Mapping[str, str]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parent's names
        """Remember them."""
        self.values = {name: value or "" for name, value in attrs}


def with_pictures(
    html: str,
    folder: str,
    pictures: Mapping[str, Picture],
    environment: Environment,
    context: dict[str, Any],
) -> str:
    """A converted page with its pictures as they are published.

    One that stands alone in a paragraph gets its credit below. One that may not be
    shown on the day of the build is left out, since its original is never published.

    Args:
        html: the page's content.
        folder: the media folder's address, with a trailing slash.
        pictures: those that may be shown, by their paths below that folder.
        environment: what templates are drawn with.
        context: what the page is drawn with; ``page`` holds its address.
    """
    here = context["page"].url

    def drawn(match: re.Match[str]) -> str:
        attributes = _attributes(match["image"])
        address = composed(unquote(attributes.get("src", "")))
        target = posixpath.normpath(posixpath.join(here, address))
        if not target.startswith(folder):
            return match[0]
        alone = match["before"] is not None and match["after"] is not None
        before, after = ("", "") if alone else (match["before"] or "", match["after"] or "")
        picture = pictures.get(target.removeprefix(folder))
        if picture is None:
            return before + after
        picture = replace(
            picture,
            alt=attributes.get("alt") or picture.alt,
            credit=attributes.get("title") or picture.credit,
        )
        template = environment.get_template(TEMPLATE)
        return before + template.render({**context, "picture": picture, "alone": alone}) + after

    return _IMAGE.sub(drawn, html)


def _attributes(element: str) -> Mapping[str, str]:
    """The attributes of an element, character references resolved."""
    reader = _Attributes()
    reader.feed(element)
    return reader.values
