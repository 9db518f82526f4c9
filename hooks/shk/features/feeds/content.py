"""A story's text as a feed reader gets it: plain HTML whose links work anywhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import nh3

if TYPE_CHECKING:
    from collections.abc import Callable

TAGS = frozenset(nh3.ALLOWED_TAGS) - {"area", "center", "footer", "header", "map", "nav", "tt"}
"""Elements of running text; styles, drawings and forms of a picture to choose among go."""

ATTRIBUTES = {
    "*": {"dir", "lang", "title"},
    "a": {"href", "hreflang"},
    "img": {"alt", "height", "src", "width"},
    "ol": {"reversed", "start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
"""What elements may say of themselves; neither ids, which would meet those of other entries,
nor classes, which nobody knows there."""

_WITH_CONTENT = {"script", "style", "svg", "template"}
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BLANK_LINES = re.compile(r"\n\s*\n+")


def feed_html(html: str, address: str) -> str:
    """A drawn text as it stands in a feed.

    Args:
        html: the text as its page shows it.
        address: the whole address of that page, which its links are relative to.
    """
    cleaned = nh3.clean(
        html,
        tags=set(TAGS),
        clean_content_tags=set(_WITH_CONTENT),
        attributes=ATTRIBUTES,
        attribute_filter=_full(address),
        link_rel=None,
        strip_comments=True,
    )
    return xml_text(_BLANK_LINES.sub("\n", cleaned)).strip()


def xml_text(text: str) -> str:
    """A text without the characters that XML 1.0 has no place for (section 2.2)."""
    return _NOT_XML.sub("", text)


def _full(address: str) -> Callable[[str, str, str], str]:
    """What makes the addresses in attributes whole."""

    def attribute(_tag: str, name: str, value: str) -> str:
        return urljoin(address, value) if name in {"href", "src"} else value

    return attribute
