"""Signs within lines that editors and code hosts know and Python-Markdown does not.

Bare addresses are links, ``~~words~~`` are struck through, and a backslash at the end of a
line breaks it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import (
    InlineProcessor,
    SimpleTagInlineProcessor,
    SubstituteTagInlineProcessor,
)
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE, INLINE_PLACEHOLDER_RE, AtomicString

if TYPE_CHECKING:
    from markdown import Markdown

BARE_ADDRESS = re.compile(
    r"(?<![\w/@.:=+-])(?:"
    r"(?P<web>https?://[^\s<>\x02\x03]+)"
    r"|(?P<host>www\.[\w-]+(?:\.[\w-]+)+(?:[/?#][^\s<>\x02\x03]*)?)"
    r"|(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,})(?![\w@/-]))",
    re.IGNORECASE,
)
"""An address that stands in a text by itself: of a page, of a host, or for mail."""

AFTER_HTML = 85
"""Priority below HTML (90), whose attributes are no text, and above emphasis (60)."""

_AFTER = "?!.,:;*_~'\"”’»…"
"""Signs that end a sentence and not an address."""


class BareAddresses(InlineProcessor):
    """Makes links of addresses that stand in a text by themselves."""

    ANCESTOR_EXCLUDES = ("a",)  # a link can not stand in a link

    def __init__(self, md: Markdown) -> None:
        super().__init__(BARE_ADDRESS.pattern, md)
        self.compiled_re = BARE_ADDRESS

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's own name
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """A link for an address, unless it stands in one that was written as HTML."""
        if self._in_link(data[: m.start()]):
            return None, None, None
        address = bare_address(m)
        link = Element("a", {"href": href_of(address)})
        link.text = AtomicString(address)
        return link, m.start(), m.start() + len(address)

    def _in_link(self, before: str) -> bool:
        """Whether a link that was written as HTML is open where a text ends."""
        depth = 0
        for html in self._written_as_html(before):
            depth += bool(re.match(r"<a\b", html, re.IGNORECASE))
            depth -= bool(re.match(r"</a\b", html, re.IGNORECASE))
        return depth > 0

    def _written_as_html(self, text: str) -> list[str]:
        """The pieces of HTML in a text, which are stashed already."""
        inline = self.md.treeprocessors["inline"]
        nodes = getattr(inline, "stashed_nodes", {})
        results = (nodes.get(match[1]) for match in INLINE_PLACEHOLDER_RE.finditer(text))
        places = (HTML_PLACEHOLDER_RE.fullmatch(item) for item in results if isinstance(item, str))
        return [str(self.md.htmlStash.rawHtmlBlocks[int(place[1])]) for place in places if place]


def bare_address(match: re.Match[str]) -> str:
    """An address without the signs after it that belong to the sentence.

    Args:
        match: a match of ``BARE_ADDRESS``.
    """
    address = match[0]
    while address[-1] in _AFTER or (address[-1] == ")" and address.count("(") < address.count(")")):
        address = address[:-1]
    return address


def href_of(address: str) -> str:
    """Where an address leads that was written without what browsers need."""
    if re.match(r"https?://", address, re.IGNORECASE):
        return address
    return f"mailto:{address}" if "@" in address else f"https://{address}"


def add_inline_syntax(md: Markdown) -> None:
    """Let a reader of Markdown know the signs."""
    patterns = md.inlinePatterns
    patterns.register(BareAddresses(md), "bare-address", AFTER_HTML)
    patterns.register(SubstituteTagInlineProcessor(r"\\\n", "br"), "backslash-break", 105)
    struck = SimpleTagInlineProcessor(r"(~~)(?=[^\s~])(.+?)(?<=[^\s~])~~(?!~)", "del")
    patterns.register(struck, "struck", 65)
    md.treeprocessors.register(_PlainTexts(md), "plain-texts", BEFORE_INLINE)
    md.treeprocessors.register(_ReadTexts(md), "read-texts", AFTER_INLINE)


BEFORE_INLINE, AFTER_INLINE = 20.5, 19.5
"""Priorities around that of the processor that looks for signs in texts (20)."""

_KNOWN = frozenset(
    {
        "autolink",
        "automail",
        "backslash-break",
        "backtick",
        "bare-address",
        "em_strong",
        "em_strong2",
    }
    | {"entity", "escape", "footnote", "html", "image_link", "image_reference", "linebreak", "link"}
    | {"not_strong", "reference", "short_image_ref", "short_reference", "struck"}
)
"""The signs of Python-Markdown, its footnotes and this module."""
_SIGN = re.compile(r"[`\\\[\]<>&*_~@\x02\x03]|  \n|://|www\.", re.IGNORECASE)
"""What each of them has; most texts have none."""


class _PlainTexts(Treeprocessor):
    """Marks texts without any sign as read, so that no pattern is tried on them."""

    def run(self, root: Element) -> None:
        """Mark them, if all signs are known."""
        patterns = self.md.inlinePatterns
        if sum(name in patterns for name in _KNOWN) < len(patterns):
            return
        for element in root.iter():
            if element.text and not _SIGN.search(element.text):
                element.text = _Plain(element.text)


class _Plain(AtomicString):
    """A text without signs; it is one of many for those who come later."""


class _ReadTexts(Treeprocessor):
    """Takes the marks away, which mean more to others."""

    def run(self, root: Element) -> None:
        """Take them away."""
        for element in root.iter():
            if isinstance(element.text, _Plain):
                element.text = str(element.text)
