"""What Markdown extensions put into a text of their own: words in the page's language, ids."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from markdown.extensions.toc import slugify
from markdown.treeprocessors import Treeprocessor

from shk.i18n.messages import PN_

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from shk.i18n.messages import Messages

BEFORE_INLINE = 30
"""Priority of what names boxes: their headings are text still."""

ADMONITION = "admonition"
"""The context of the headings in the catalogue."""

HEADINGS = {
    "attention": PN_("admonition", "Attention"),
    "caution": PN_("admonition", "Caution"),
    "danger": PN_("admonition", "Danger"),
    "error": PN_("admonition", "Error"),
    "hint": PN_("admonition", "Hint"),
    "important": PN_("admonition", "Important"),
    "info": PN_("admonition", "Info"),
    "note": PN_("admonition", "Note"),
    "tip": PN_("admonition", "Tip"),
    "warning": PN_("admonition", "Warning"),
}
"""What a box of each kind is called when its author gave it no heading."""

FOOTNOTE = PN_("footnote", "Back to the text at note {}")
"""The title of the link from a footnote to where it is named."""
PERMALINK = PN_("heading", "Link to this heading")
"""The title of the link that a heading can have to itself."""

_WRITTEN = {
    "BACKLINK_TITLE": "Jump back to footnote {} in the text",
    "permalink_title": "Permanent link",
}
"""What the extensions say when mkdocs.yml says nothing else."""


def speak(md: Markdown, messages: Messages) -> None:
    """Let the extensions of a reader speak a language; what mkdocs.yml sets is kept.

    Args:
        md: the reader, with all its extensions.
        messages: the language of the page.
    """
    for registeredextension in md.registeredExtensions:
        config: dict[str, Any] = getattr(registeredextension, "config", {})
        title = config.get("BACKLINK_TITLE")
        if title and title[0] == _WRITTEN["BACKLINK_TITLE"]:
            title[0] = messages.text(FOOTNOTE, "footnote")
    if "toc" in md.treeprocessors:
        toc: Any = md.treeprocessors["toc"]
        if toc.permalink_title == _WRITTEN["permalink_title"]:
            toc.permalink_title = messages.text(PERMALINK, "heading")
        if toc.slugify is slugify:
            toc.slugify = heading_id
    md.treeprocessors.register(_Headings(md, messages), "box-headings", BEFORE_INLINE)


class _Headings(Treeprocessor):
    """Names boxes in the language of the page, when their author gave them no heading.

    Extensions for boxes then take the first of its classes, with a capital.
    """

    def __init__(self, md: Markdown, messages: Messages) -> None:
        super().__init__(md)
        self._messages = messages

    def run(self, root: Element) -> None:
        """Name the boxes of a document."""
        for box in root.iter():
            classes = box.get("class", "").split()
            kind = next((class_ for class_ in classes if class_ in HEADINGS), "")
            heading = box[0] if kind and len(box) else None
            if heading is None or heading.text != kind.capitalize():
                continue
            if heading.tag == "summary" or heading.get("class") == "admonition-title":
                heading.text = self._messages.text(HEADINGS[kind], ADMONITION)


def heading_id(text: str, separator: str) -> str:
    """The id of a heading: ASCII where there is some, else its own letters, else its signs' names.

    An id that had nothing in it would be a number that shifts when another heading comes.

    Args:
        text: the words of the heading.
        separator: what stands between words.
    """
    result = slugify(text, separator)
    if not result.strip("-_"):
        result = slugify(text, separator, unicode=True)
    if not result.strip("-_"):
        names = (unicodedata.name(item, "") for item in text if not item.isspace())
        result = separator.join(
            re.sub(r"[^a-z]+", separator, name.lower()) for name in names if name
        )
    return result
